//! The system asks the program to end: TERM, INT and HUP on Unix; on Windows Ctrl+C, Ctrl+Break, a
//! console that closes, and a session that ends as far as it is told to programs with a console.
//!
//! Windows tells a program without a console of a session's end by a message to its window, which the window library
//! does not pass on; the clipboard and the ports go with the session then.

use std::future::pending;

/// Waits until the program is asked to end; the exit code of one that ends by that signal, as shells count it. From the first
/// call on, the signals do nothing else.
#[cfg(unix)]
pub async fn asked_to_end() -> i32 {
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

/// Waits until the program is asked to end; the exit code of one that Ctrl+C ends (`STATUS_CONTROL_C_EXIT`). From the first call
/// on, these events do nothing else.
#[cfg(windows)]
pub async fn asked_to_end() -> i32 {
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
