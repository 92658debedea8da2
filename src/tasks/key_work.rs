//! Connect keys of a connection: listed, and forgotten.

use super::answer::Answer;
use super::ask::KeyWork;
use super::resources::With;
use crate::connections::{forget_connect_key, list_connect_keys};

impl With {
    /// Does it.
    pub(super) async fn connect_keys(&self, work: KeyWork) -> Answer {
        let Self { vault, .. } = self;
        match work {
            KeyWork::ListKept(id) => Answer::ConnectKeysListed(list_connect_keys(vault, &id).await),
            KeyWork::ForgetKept { id, key } => {
                Answer::ConnectKeyForgotten(forget_connect_key(vault, &id, &key).await)
            }
        }
    }
}
