//! What is known of the connections and drafts this computer keeps.

use std::cmp::Reverse;

use crate::vault::{ConnectionRecord, DraftRecord, IndexNotice, NotificationDraftRecord, Vault};

/// The connections and drafts there are, and what has to be said of the list.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The connections, newest consent first.
    pub records: Vec<ConnectionRecord>,
    /// What is not finished, newest first.
    pub drafts: Vec<DraftRecord>,
    /// The set-ups of notifications that were left in their midst, the last one first.
    pub notification_drafts: Vec<NotificationDraftRecord>,
    /// What was kept aside: a damaged index, or entries of it. Each is given once.
    pub notices: Vec<IndexNotice>,
    /// The index cannot be opened: the error, without anything secret.
    pub failed: Option<String>,
}

impl Listing {
    /// Nothing is kept, and there is nothing to be said.
    pub fn is_empty(&self) -> bool {
        self.keeps_nothing() && self.notices.is_empty()
    }

    /// The list could be read, and nothing is on it.
    pub fn keeps_nothing(&self) -> bool {
        self.records.is_empty() && self.drafts.is_empty() && self.failed.is_none()
    }
}

/// Reads the index.
pub async fn list(vault: &Vault) -> Listing {
    match vault.connections().await {
        Ok(found) => {
            let mut records = found.records;
            records.sort_by_key(|record| Reverse(record.facts.consented_at));
            let mut drafts: Vec<_> = found.drafts.into_iter().map(|draft| draft.record).collect();
            drafts.sort_by_key(|draft| Reverse(draft.saved_at));
            // Those that cannot be read are as good as none.
            let notification_drafts = vault.notification_drafts().await.unwrap_or_else(|error| {
                tracing::warn!(%error, "the set-ups of notifications that were left could not be read");
                Vec::new()
            });
            Listing { records, drafts, notification_drafts, notices: found.notices, failed: None }
        }
        Err(error) => Listing { failed: Some(error.to_string()), ..Listing::default() },
    }
}
