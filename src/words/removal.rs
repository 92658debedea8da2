//! Why a connection's token was not revoked, before the connection was to be removed.

use super::Explained;
use super::Remedy::TryAgain;
use super::network::at;
use super::{keychain, renewal};
use crate::connections::{ConnectionRecord, RevokeProblem};
use crate::vault::{RemoveError, RevealError};

/// Why it was not revoked and removed.
pub fn revoking(problem: &RevokeProblem, record: &ConnectionRecord) -> Explained {
    let endpoints = record.facts.endpoints();
    let details = problem.to_string();
    match problem {
        RevokeProblem::Unknown => keychain::reveal(&RevealError::UnknownConnection),
        RevokeProblem::Index(error) => renewal::of_index(error),
        RevokeProblem::Keychain(_) | RevokeProblem::NotRecovered(_) => {
            explained!("revoke-no-secrets", "revoke-no-secrets-now", TryAgain, details)
        }
        RevokeProblem::NotRevoked(error) if !error.is_no() => {
            let details = at(endpoints.server_name(), &details);
            explained!("revoke-unsure", "revoke-failed-now", TryAgain, details)
        }
        RevokeProblem::NotRevoked(_) => {
            let details = at(endpoints.server_name(), &details);
            explained!("revoke-failed", "revoke-failed-now", TryAgain, details)
        }
        RevokeProblem::NotRemoved(error @ RemoveError::LeftBehind(_)) => keychain::remove(error),
        RevokeProblem::NotRemoved(_) => {
            explained!("revoke-not-removed", "revoke-not-removed-now", TryAgain, details)
        }
    }
}
