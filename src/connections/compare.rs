//! Copies from a file set against what is kept here: what keeping each of them would do.

use secrecy::{ExposeSecret, SecretString};

use super::connect_keys::{ConnectKeysFate, joined, kept_connect_keys};
use super::{ConnectionRecord, CopiedConnection, RevealError, Vault, reveal};
use crate::domain::{Connection, Facts};

/// What is kept here of a connection, for a copy to be compared with.
pub struct KeptHere {
    /// The connection.
    pub connection: Connection,
    /// The Connect keys that are kept with it, the newest first.
    pub connect_keys: Vec<SecretString>,
}

impl From<Connection> for KeptHere {
    /// One that no Connect key is kept with.
    fn from(connection: Connection) -> Self {
        Self { connection, connect_keys: Vec::new() }
    }
}

/// Gets it out of the keychain.
pub async fn kept_here(vault: &Vault, record: ConnectionRecord) -> Result<KeptHere, RevealError> {
    let id = record.id.clone();
    let connection = reveal(vault, record).await?;
    Ok(KeptHere { connection, connect_keys: kept_connect_keys(vault, &id).await? })
}

/// What keeping a copy would do here.
#[derive(Debug)]
pub enum CopyFate {
    /// There is none like it here.
    Added,
    /// It would take the place of this one.
    Replaces(Box<ConnectionRecord>, Difference),
    /// It is kept here already, the same in everything.
    Left(Box<ConnectionRecord>),
}

/// How a copy differs from what is kept here.
#[derive(Debug)]
pub enum Difference {
    /// The copy is of a later consent, or was renewed since.
    Newer,
    /// What is kept here is of a later consent, or was renewed since.
    Older,
    /// As far as the dates tell, they are of the same time.
    Other,
    /// It is the same in everything, and the copy has Connect keys beside it that are not here.
    ConnectKeys,
    /// The keychain here does not have it any more.
    GoneHere,
    /// The keychain did not give it, so that the two could not be compared.
    Unknown(RevealError),
}

impl CopyFate {
    /// What keeping `copy` would do, where the keychain says this of the one that is kept here.
    pub fn of(
        CopiedConnection { connection: copy, along, .. }: &CopiedConnection,
        record: Box<ConnectionRecord>,
        here: Result<KeptHere, RevealError>,
    ) -> Self {
        match here {
            Ok(here) if are_equal(&here.connection, copy) => {
                if joined(&along.connect_keys, &here.connect_keys, false).keep.is_empty() {
                    Self::Left(record)
                } else {
                    Self::Replaces(record, Difference::ConnectKeys)
                }
            }
            Ok(here) => {
                let difference = difference(&copy.facts, &here.connection.facts);
                Self::Replaces(record, difference)
            }
            Err(RevealError::NotKept(_) | RevealError::Gone(_)) => {
                Self::Replaces(record, Difference::GoneHere)
            }
            // Removed meanwhile.
            Err(RevealError::UnknownConnection) => Self::Added,
            Err(error) => Self::Replaces(record, Difference::Unknown(error)),
        }
    }

    /// Whether nothing that may still work can be lost by keeping it. A copy's dates are its own word.
    pub const fn is_harmless(&self) -> bool {
        matches!(
            self,
            Self::Added | Self::Left(_) | Self::Replaces(_, Difference::GoneHere | Difference::ConnectKeys)
        )
    }
}

/// What becomes of the Connect keys of `copy`, where this is kept `here`.
pub fn connect_keys_fate(copy: &CopiedConnection, here: Option<&KeptHere>) -> ConnectKeysFate {
    match here {
        Some(here) => {
            let is_newer = is_newer(&copy.connection.facts, &here.connection.facts);
            joined(&copy.along.connect_keys, &here.connect_keys, is_newer).fate
        }
        None => joined(&copy.along.connect_keys, &[], true).fate,
    }
}

/// Whether `copy` is of a later consent than what is kept `here`, or was renewed since, as far as the dates tell.
pub(super) fn is_newer(copy: &Facts, here: &Facts) -> bool {
    matches!(difference(copy, here), Difference::Newer)
}

/// Which of `records` each copy is of, to be compared with it: the one of the same consent; else, where one alone is kept here and one
/// alone is in the file, that one: of several, nobody can say which. No record is given twice.
pub fn counterparts<'a>(
    copies: &[CopiedConnection],
    records: &'a [ConnectionRecord],
) -> Vec<Option<&'a ConnectionRecord>> {
    let mut found: Vec<Option<&ConnectionRecord>> = Vec::with_capacity(copies.len());
    for CopiedConnection { connection: Connection { facts, .. }, .. } in copies {
        let of_one_consent = |record: &&ConnectionRecord| {
            is_the_same(&record.facts, facts)
                && record.facts.consented_at == facts.consented_at
                && !found.iter().flatten().any(|taken| taken.id == record.id)
        };
        found.push(records.iter().find(of_one_consent));
    }
    for (copy, found) in copies.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        let facts = &copy.connection.facts;
        let in_the_file = copies.iter().filter(|other| is_the_same(&other.connection.facts, facts)).count();
        let mut here = records.iter().filter(|record| is_the_same(&record.facts, facts));
        if let (1, Some(record), None) = (in_the_file, here.next(), here.next()) {
            *found = Some(record);
        }
    }
    found
}

/// Whether two are copies of one connection: of this product, with this key, to this account.
fn is_the_same(one: &Facts, other: &Facts) -> bool {
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
    // Not every copy tells which scopes were granted; the same tokens have the same.
    let told = |facts: &Facts| Facts { granted_scopes: None, ..facts.clone() };
    told(&one.facts) == told(&other.facts) && secrets(one) == secrets(other)
}

/// How `copy` differs from what is kept `here`, by its dates.
fn difference(copy: &Facts, here: &Facts) -> Difference {
    let dates =
        |facts: &Facts| (facts.consented_at, facts.refresh_token_expires_at, facts.access_token_expires_at);
    match dates(copy).cmp(&dates(here)) {
        std::cmp::Ordering::Greater => Difference::Newer,
        std::cmp::Ordering::Less => Difference::Older,
        std::cmp::Ordering::Equal => Difference::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::connections::samples::record;
    use crate::domain::{Secrets, samples};

    fn copy(account: u32, consented: &str) -> CopiedConnection {
        let mut facts = samples::facts();
        facts.account_id = account.to_string().parse().unwrap();
        facts.consented_at = consented.parse().unwrap();
        let secrets = Secrets {
            secret_key: Arc::new("the-secret".parse().unwrap()),
            refresh_token: Arc::new("refresh".parse().unwrap()),
            access_token: None,
        };
        Connection { facts, secrets }.into()
    }

    const FIRST: &str = "2026-11-01T09:00:00Z";
    const SECOND: &str = "2026-11-02T09:00:00Z";
    const THIRD: &str = "2026-11-03T09:00:00Z";

    #[test]
    fn no_record_is_the_counterpart_of_two_copies_and_none_is_guessed() {
        let here = |account, consented| record(copy(account, consented).connection.facts);
        let found = |copies: &[CopiedConnection], records: &[ConnectionRecord]| -> Vec<Option<usize>> {
            let place = |record: &ConnectionRecord| records.iter().position(|other| other.id == record.id);
            counterparts(copies, records).into_iter().map(|record| record.and_then(place)).collect()
        };
        // Two consents to one account, each with its own.
        let records = [here(1, SECOND), here(1, FIRST), here(2, FIRST)];
        assert_eq!(
            found(&[copy(1, FIRST), copy(1, SECOND), copy(3, FIRST)], &records),
            [Some(1), Some(0), None]
        );
        // The same twice: the second is not set against what the first takes the place of.
        assert_eq!(found(&[copy(1, FIRST), copy(1, FIRST)], &records), [Some(1), None]);
        assert_eq!(found(&[copy(1, THIRD)], &records), [None], "which of two would be guessed");
        assert_eq!(found(&[copy(2, SECOND)], &records), [Some(2)], "there is one alone");
        assert_eq!(found(&[copy(2, SECOND), copy(2, THIRD)], &records), [None, None]);
    }
}
