//! The end of the program where the system asks for it: TERM, INT and HUP on Unix; on Windows Ctrl+C, Ctrl+Break, a
//! console that closes, and a session that ends as far as it is told to programs with a console.
//!
//! Windows tells a program without a console of a session's end by a message to its window, which the window library
//! does not pass on; the clipboard and the ports go with the session then.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use super::answer::{Teller, Told};
use super::resources::With;

/// How long the window has to close. One that is out of sight may draw no frame, and one that hangs does not hear.
const LIMIT: Duration = Duration::from_secs(2);

/// Waits until the program is asked to end, and sees that it does: nothing of ours stays on the clipboard, and the
/// window, which closes the port, is told. A second signal is not waited for.
pub(super) async fn end_when_signalled<A: Send + 'static>(with: Arc<With>, teller: Teller<A>) {
    let code = signalled().await;
    tracing::info!(code, "asked to end");
    // Its thread answers within a second, or not at all.
    let cleared = tokio::task::spawn_blocking(move || with.clipboard.clear_now_if_ours());
    if !cleared.await.unwrap_or(false) {
        tracing::warn!("the clipboard could not be cleared");
    }
    teller.tell(Told::EndWanted);
    tokio::time::sleep(LIMIT).await;
    std::process::exit(code);
}

/// The exit code of a program that ends by a signal, as shells count it, when the first has come.
#[cfg(unix)]
async fn signalled() -> i32 {
    use tokio::signal::unix::{SignalKind, signal};

    let wait = async |kind: SignalKind| {
        match signal(kind) {
            Ok(mut signals) => {
                signals.recv().await;
            }
            Err(error) => {
                tracing::warn!(%error, "a signal will end the program without more ado");
                pending::<()>().await;
            }
        }
        128 + kind.as_raw_value()
    };
    tokio::select! {
        code = wait(SignalKind::terminate()) => code,
        code = wait(SignalKind::interrupt()) => code,
        code = wait(SignalKind::hangup()) => code,
    }
}

/// The exit code of a program that Ctrl+C ends (`STATUS_CONTROL_C_EXIT`), when the first of them has come.
#[cfg(windows)]
async fn signalled() -> i32 {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

    const CONTROL_C_EXIT: i32 = 0xC000_013A_u32.cast_signed();
    macro_rules! wait {
        ($event:expr) => {
            async {
                match $event {
                    Ok(mut events) => {
                        events.recv().await;
                    }
                    Err(error) => {
                        tracing::warn!(%error, "the end of a console will end the program without more ado");
                        pending::<()>().await;
                    }
                }
            }
        };
    }
    tokio::select! {
        () = wait!(ctrl_c()) => {}
        () = wait!(ctrl_break()) => {}
        () = wait!(ctrl_close()) => {}
        () = wait!(ctrl_logoff()) => {}
        () = wait!(ctrl_shutdown()) => {}
    }
    CONTROL_C_EXIT
}
