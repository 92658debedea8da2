//! Keys that messages of Connect are signed with, and changing them for new ones.

use std::borrow::Cow;

use jiff::Timestamp;

use super::{Explained, keychain, life, notifications};
use crate::connections::{ConnectionRecord, KeepProblem};
use crate::domain::Environment;
use crate::notifications::{ConnectWriteProblem, FirstKeyProblem, KeyProblem};
use crate::texts::{t, t_with};

/// What a missing key means. Practice has no page where keys are made.
pub fn missing(of: Environment) -> Cow<'static, str> {
    if of == Environment::Practice { t("watch-drift-no-key-practice") } else { t("watch-drift-no-key-now") }
}

/// What a key is called that is kept, by its place.
pub fn kept_label(at: usize) -> Cow<'static, str> {
    if at == 0 { t("kept-key-newest") } else { t("kept-key-before") }
}

/// When it was made.
pub fn kept_since(made_at: Option<Timestamp>) -> Cow<'static, str> {
    match made_at {
        Some(at) => t_with("kept-key-made", &[("moment", life::moment(at).into())]).into(),
        None => t("kept-key-undated"),
    }
}

/// Why the first key was not made, or that nobody knows.
pub fn first(what: &FirstKeyProblem, record: &ConnectionRecord) -> Explained {
    let is_practice = record.facts.environment == Environment::Practice;
    match what {
        FirstKeyProblem::HasOne if is_practice => {
            explained!("key-has-one", "key-has-one-practice", None, what.to_string())
        }
        FirstKeyProblem::HasOne => explained!("key-has-one", "key-has-one-now", None, what.to_string()),
        FirstKeyProblem::NotSeen(KeyProblem::Lost { key, .. }) => {
            let said = [("ending", key.ending.clone().into())];
            if is_practice {
                explained!("key-lost", "key-lost-practice", None, what.to_string(), &said)
            } else {
                explained!("key-lost", "key-lost-now", None, what.to_string(), &said)
            }
        }
        FirstKeyProblem::NotSeen(_) | FirstKeyProblem::Write(ConnectWriteProblem::Unsure(_)) => {
            explained!("key-unsure", "key-unsure-now", None, what.to_string())
        }
        FirstKeyProblem::Write(problem) => notifications::write(problem, record),
    }
}

/// Why the first key is not in the keychain. It is there to be copied, and nowhere else.
pub fn not_kept(what: &KeepProblem) -> Explained {
    Explained { now: t("key-not-kept").into_owned(), remedy: None, ..keychain::keep(what) }
}

/// Why a key was not made or removed, or a rotation does not go on.
pub fn problem(what: &KeyProblem, record: &ConnectionRecord) -> Explained {
    let details = what.to_string();
    match what {
        KeyProblem::Lost { key, .. } => {
            let said = [("place", key.place.into()), ("ending", key.ending.clone().into())];
            explained!("keys-lost", "keys-lost-now", None, details, &said)
        }
        KeyProblem::NotSeen(_) => explained!("keys-not-seen", "keys-not-seen-now", None, details),
        KeyProblem::NotKept(problem) => {
            explained!("keys-made-not-kept", "keys-made-not-kept-now", None, problem.to_string())
        }
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
        KeyProblem::NoneKept => explained!("kept-keys-none", "kept-keys-none-words", None, details),
        KeyProblem::NewUnknown => explained!("keys-unknown", "keys-unknown-now", None, details),
        KeyProblem::NoOld => explained!("keys-no-old", "keys-no-old-now", None, details),
        KeyProblem::SeveralOld => explained!("keys-several", "keys-several-now", None, details),
        KeyProblem::Write(problem) => notifications::write(problem, record),
    }
}
