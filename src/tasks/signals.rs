//! The end of the program where the system asks for it.

use std::sync::Arc;
use std::time::Duration;

use super::answer::{Teller, Told};
use super::resources::With;
use crate::signals::asked_to_end;

/// How long the window has to close. One that is out of sight may draw no frame, and one that hangs does not hear.
const LIMIT: Duration = Duration::from_secs(2);

/// Waits until the program is asked to end, and sees that it does: nothing of ours stays on the clipboard, and the
/// window, which closes the port, is told. A second signal is not waited for.
pub(super) async fn end_when_signalled<A: Send + 'static>(with: Arc<With>, teller: Teller<A>) {
    let code = asked_to_end().await;
    tracing::info!(code, "asked to end");
    // Its thread answers within a second, or not at all.
    let clears = Arc::clone(&with);
    let cleared = tokio::task::spawn_blocking(move || clears.clipboard.clear_now_if_ours());
    if !cleared.await.unwrap_or(false) {
        tracing::warn!("the clipboard could not be cleared");
    }
    // Tokens that Docusign has just given would be nowhere.
    with.wait_for_renewals().await;
    teller.tell(Told::EndWanted);
    tokio::time::sleep(LIMIT).await;
    // What the window asked for as it closed.
    with.wait_for_renewals().await;
    std::process::exit(code);
}
