//! What Docusign granted, beside what was asked for and what the connection had before.

use super::Check;
use crate::places::set_up::common::Common;

impl Check {
    /// The scopes that were asked for and not granted, where the token's reply names those that were (RFC 6749, section 5.1:
    /// it may leave them out where they are the same).
    pub fn missing_scopes(&self, common: &Common) -> Vec<String> {
        let Some(granted) = self.signed_in.as_ref().and_then(|signed_in| signed_in.tokens.scope.as_deref())
        else {
            return Vec::new();
        };
        let is_granted = |scope: &String| granted.split_ascii_whitespace().any(|granted| granted == scope);
        common.scopes().into_iter().filter(|scope| !is_granted(scope)).collect()
    }

    /// The scopes that the connection had before and has not now, where it is signed in for again and nobody has said yet that the
    /// rest will do.
    pub fn fewer_than_before(&self, common: &Common) -> Vec<String> {
        let (Some(replaced), Some(signed_in)) = (&common.replaces, &self.signed_in) else {
            return Vec::new();
        };
        // Another account's is a connection of its own.
        let is_of_another = self
            .chosen_account()
            .is_some_and(|account| account.account_id != replaced.record.facts.account_id);
        if self.are_fewer_enough || is_of_another {
            return Vec::new();
        }
        let now: Vec<String> = match &signed_in.tokens.scope {
            Some(granted) => granted.split_ascii_whitespace().map(str::to_owned).collect(),
            None => common.scopes(),
        };
        replaced.record.facts.held_scopes().iter().filter(|scope| !now.contains(scope)).cloned().collect()
    }
}
