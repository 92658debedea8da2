//! A copy set against what is kept here.

use secrecy::ExposeSecret;

use crate::connections::RevealError;
use crate::domain::{Connection, Facts};

/// How a copy differs from what is kept here.
#[derive(Debug)]
pub enum Difference {
    /// The copy is of a later consent, or was renewed since.
    Newer,
    /// What is kept here is of a later consent, or was renewed since.
    Older,
    /// As far as the dates tell, they are of the same time.
    Other,
    /// The keychain here does not have it any more.
    GoneHere,
    /// The keychain did not give it, so that the two could not be compared.
    Unknown(RevealError),
}

/// Whether two are copies of one connection: of this product, with this key, to this account.
pub(super) fn is_the_same(one: &Facts, other: &Facts) -> bool {
    one.sheet == other.sheet
        && one.environment == other.environment
        && one.integration_key == other.integration_key
        && one.account_id == other.account_id
}

/// Whether two are the same, to the last token.
pub(super) fn are_equal(one: &Connection, other: &Connection) -> bool {
    fn secrets(connection: &Connection) -> [Option<&str>; 3] {
        let secrets = &connection.secrets;
        [
            Some(secrets.secret_key.secret().expose_secret()),
            Some(secrets.refresh_token.expose_secret()),
            secrets.access_token.as_ref().map(|token| token.expose_secret()),
        ]
    }
    one.facts == other.facts && secrets(one) == secrets(other)
}

/// How `copy` differs from what is kept `here`, by its dates.
pub(super) fn difference(copy: &Facts, here: &Facts) -> Difference {
    let dates =
        |facts: &Facts| (facts.consented_at, facts.refresh_token_expires_at, facts.access_token_expires_at);
    match dates(copy).cmp(&dates(here)) {
        std::cmp::Ordering::Greater => Difference::Newer,
        std::cmp::Ordering::Less => Difference::Older,
        std::cmp::Ordering::Equal => Difference::Other,
    }
}
