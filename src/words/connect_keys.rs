//! Keys that messages of Connect are signed with, and changing them for new ones.

use super::{Explained, notifications};
use crate::connections::ConnectionRecord;
use crate::notifications::KeyProblem;

/// Why a key was not made or removed, or a rotation does not go on.
pub fn problem(what: &KeyProblem, record: &ConnectionRecord) -> Explained {
    let details = what.to_string();
    match what {
        KeyProblem::Lost { key, .. } => {
            let said = [("place", key.place.into()), ("ending", key.ending.clone().into())];
            explained!("keys-lost", "keys-lost-now", None, details, &said)
        }
        KeyProblem::NotSeen(_) => explained!("keys-not-seen", "keys-not-seen-now", None, details),
        KeyProblem::NotNewest => explained!("keys-not-newest", "keys-not-newest-now", None, details),
        KeyProblem::ListChanged => explained!("keys-changed", "keys-changed-now", None, details),
        KeyProblem::NotWithTheNew(judgement) => {
            let said = explained!("keys-not-new", "keys-not-new-now", None, details);
            // What is known of the mistake says more.
            match judgement.mistakes.first().map(notifications::mistake) {
                Some(mistake) => Explained { details: format!("{}. {}", mistake.what, mistake.now), ..said },
                None => said,
            }
        }
        KeyProblem::OneSignature => explained!("keys-one", "keys-one-now", None, details),
        KeyProblem::NewUnknown => explained!("keys-unknown", "keys-unknown-now", None, details),
        KeyProblem::NoOld => explained!("keys-no-old", "keys-no-old-now", None, details),
        KeyProblem::SeveralOld => explained!("keys-several", "keys-several-now", None, details),
        KeyProblem::Write(problem) => notifications::write(problem, record),
    }
}
