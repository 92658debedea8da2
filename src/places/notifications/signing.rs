//! Whose keys sign the messages of the account, and which connections that are kept here may be of the account that owns those keys.

use super::NotificationPage;
use crate::connections::ConnectionRecord;
use crate::notifications::{ConnectSwitch, can_be_managed};

impl NotificationPage {
    /// Whether of the account's messages that are signed, all are signed with the keys of the account that owns the integration key: a key
    /// of this account would sign none of them.
    pub fn partner_signs(&self) -> bool {
        let entries = self.overview.now.seen().map(|seen| seen.entries.as_slice()).unwrap_or_default();
        let signed = entries.iter().map(|entry| &entry.configuration);
        let mut signed = signed.filter(|one| one.is(ConnectSwitch::IncludeHmac)).peekable();
        signed.peek().is_some() && signed.all(|one| one.is(ConnectSwitch::IntegratorManaged))
    }

    /// The connections to other accounts that have the same integration key: one of them may be the owner's. Those for which a key was made
    /// here come first.
    pub fn perhaps_owners<'a>(&self, kept: &'a [ConnectionRecord]) -> Vec<&'a ConnectionRecord> {
        let own = &self.record.facts;
        let may_be = |one: &&ConnectionRecord| {
            one.facts.account_id != own.account_id && can_be_managed(own, &one.facts).is_ok()
        };
        let mut found: Vec<_> = kept.iter().filter(may_be).collect();
        found.sort_by_key(|one| one.history.connect_keys_made.newest.is_none());
        found
    }
}
