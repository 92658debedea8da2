//! What the background tells of without being asked: the list of connections changed, the keychain waits for the person.

use std::path::Path;
use std::sync::Arc;

use super::answer::{Teller, Told};
use super::resources::With;
use crate::connections::IndexWatch;

/// Says when the list of connections changes. Without it, what others do is seen at the next look alone.
pub(super) fn watch_the_list<A: Send + 'static>(data_dir: &Path, teller: Teller<A>) -> Option<IndexWatch> {
    let told = move || teller.tell(Told::ListChanged);
    IndexWatch::begin(data_dir, told)
        .inspect_err(|error| tracing::warn!(%error, "the list of connections cannot be watched"))
        .ok()
}

/// Says when the keychain takes long enough that the system may be asking the person something.
pub(super) async fn tell_of_waiting<A: Send + 'static>(with: Arc<With>, teller: Teller<A>) {
    let mut waiting = with.vault.waiting_long();
    let mut asks = false;
    while waiting.changed().await.is_ok() {
        let now = *waiting.borrow_and_update() > 0;
        if now != asks {
            asks = now;
            teller.tell(Told::KeychainAsks(asks));
        }
    }
}
