//! What is known of the life of a connection that is kept: the one judgement that the window and the command line show.

use jiff::Timestamp;

use super::renew::{are_due, is_beyond_belief};
use super::{ConnectionRecord, Sheets, WhoRenews};
use crate::domain::{Environment, Facts, History};

/// How a connection stands, as far as this computer can know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// It is from Practice, and lives as long as that does.
    Practice,
    /// The product was given no refresh token: nothing of it ends.
    NoRefreshToken,
    /// Nothing is known of its end.
    Unknown,
    /// The product renews its own copy of the token, if it had one by this moment.
    RenewedByProduct(Timestamp),
    /// It is good until then, and is renewed here.
    Good(Timestamp),
    /// The same, and more than half of that time is over.
    Due(Timestamp),
    /// It ends then, whatever is done: the scope `extended` was not asked for.
    Ends(Timestamp),
    /// It ended then, unless the product has used it since.
    Ended(Timestamp),
    /// A renewal was begun then, and has not ended: it is under way, or was broken off.
    Renewing(Timestamp),
    /// Docusign said then that its refresh token is good for nothing.
    Dead(Timestamp),
}

impl Life {
    /// How it stands at `now`.
    pub fn of(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> Self {
        Self::of_facts(sheets, &record.facts, &record.history, now)
    }

    /// The same of a connection that need not be kept here.
    pub fn of_facts(sheets: &Sheets, facts: &Facts, history: &History, now: Timestamp) -> Self {
        if let Some(refused) = history.refused.as_ref().filter(|refused| refused.dead) {
            return Self::Dead(refused.at);
        }
        if let Some(since) = history.renewing_since {
            return Self::Renewing(since);
        }
        let sheet = sheets.get(&facts.sheet);
        if facts.environment == Environment::Practice {
            return Self::Practice;
        }
        if sheet.is_some_and(|sheet| !sheet.takes_refresh_token()) {
            return Self::NoRefreshToken;
        }
        let Some(end) = facts.refresh_token_expires_at else { return Self::Unknown };
        if is_beyond_belief(end, now) {
            return Self::Unknown;
        }
        if !facts.is_extended() {
            return if end <= now { Self::Ended(end) } else { Self::Ends(end) };
        }
        if sheet.is_some_and(|sheet| sheet.renewal.by == WhoRenews::Product) {
            Self::RenewedByProduct(end)
        } else if end <= now {
            Self::Ended(end)
        } else if are_due(facts, history, now) {
            Self::Due(end)
        } else {
            Self::Good(end)
        }
    }

    /// Whether it is over, as far as is known here: a person has to sign in again.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended(_) | Self::Dead(_))
    }

    /// When it ends unless somebody does something about it, where that is still to come.
    pub const fn end(self) -> Option<Timestamp> {
        match self {
            Self::RenewedByProduct(end) | Self::Good(end) | Self::Due(end) | Self::Ends(end) => Some(end),
            Self::Practice
            | Self::NoRefreshToken
            | Self::Unknown
            | Self::Ended(_)
            | Self::Renewing(_)
            | Self::Dead(_) => None,
        }
    }

    /// The state as programs read it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::NoRefreshToken => "no-refresh-token",
            Self::Unknown => "unknown",
            Self::RenewedByProduct(_) => "renewed-by-product",
            Self::Good(_) => "good",
            Self::Due(_) => "due",
            Self::Ends(_) => "ends",
            Self::Ended(_) => "ended",
            Self::Renewing(_) => "renewing",
            Self::Dead(_) => "dead",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::{is_due, samples};
    use crate::domain::RefusedRenewal;
    use crate::domain::samples::facts;

    fn record(change: impl FnOnce(&mut ConnectionRecord)) -> ConnectionRecord {
        let mut record = samples::record(facts());
        record.facts.environment = Environment::Production;
        record.facts.sheet = "gone".to_owned();
        record.facts.scopes = vec!["extended".to_owned(), "signature".to_owned()];
        record.facts.refresh_token_expires_at = Some(at("2026-12-01T00:00:00Z"));
        change(&mut record);
        record
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn life_at(now: &str, change: impl FnOnce(&mut ConnectionRecord)) -> &'static str {
        Life::of(&Sheets::load(None), &record(change), at(now)).id()
    }

    #[test]
    fn a_life_goes_from_good_to_due_to_ended() {
        assert_eq!(life_at("2026-11-15T23:00:00Z", |_| ()), "good");
        assert_eq!(life_at("2026-11-16T00:00:00Z", |_| ()), "due");
        assert_eq!(life_at("2026-11-30T23:59:59Z", |_| ()), "due");
        assert_eq!(life_at("2026-12-01T00:00:00Z", |_| ()), "ended");
    }

    #[test]
    fn a_renewal_that_has_not_ended_is_said_and_due() {
        let since = at("2026-11-02T00:00:00Z");
        let begun = |record: &mut ConnectionRecord| record.history.renewing_since = Some(since);
        assert_eq!(life_at("2026-11-02T00:00:10Z", begun), "renewing");
        assert!(is_due(&record(begun), since));
        assert_eq!(life_at("2026-11-02T00:00:10Z", |_| ()), "good");
    }

    #[test]
    fn without_extended_the_end_stands_whoever_renews() {
        for sheet in ["gone", "snow-atlas"] {
            let without = |record: &mut ConnectionRecord| {
                record.facts.sheet = sheet.to_owned();
                record.facts.scopes = vec!["signature".to_owned()];
            };
            assert_eq!(life_at("2026-11-29T00:00:00Z", without), "ends", "{sheet}");
            assert_eq!(life_at("2026-12-02T00:00:00Z", without), "ended", "{sheet}");
        }
    }

    #[test]
    fn what_the_product_renews_is_not_ours_to_judge_but_for_what_docusign_said() {
        let of_product = |record: &mut ConnectionRecord| record.facts.sheet = "snow-atlas".to_owned();
        assert_eq!(life_at("2027-06-01T00:00:00Z", of_product), "renewed-by-product");
        let dead = |record: &mut ConnectionRecord| {
            of_product(record);
            let refused =
                RefusedRenewal { at: at("2026-11-20T00:00:00Z"), error: "invalid_grant".into(), dead: true };
            record.history.refused = Some(refused);
        };
        assert_eq!(life_at("2026-11-21T00:00:00Z", dead), "dead");
    }
}
