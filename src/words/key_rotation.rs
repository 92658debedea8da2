//! The key of an account, changed for a new one in the window.

use std::borrow::Cow;

use super::{Explained, connect_keys, files, notifications};
use crate::connections::ConnectionRecord;
use crate::notifications::{AccountKey, KeyProblem, OpenMessageProblem};
use crate::places::notifications::rotation::{RotationDoing, RotationNews, RotationProblem};
use crate::texts::{followed_by, t, t_with};

/// A key of the account: its place, its end, and whether it is kept here.
pub fn account_key(key: &AccountKey) -> String {
    let said = [("place", key.listed.place.into()), ("ending", key.listed.ending.clone().into())];
    let line = if key.listed.ending.is_empty() {
        t_with("rotation-key-endless", &said[..1])
    } else {
        t_with("rotation-key", &said)
    };
    let kept = match key.kept {
        None => return line,
        Some(0) => t("rotation-key-kept-newest"),
        Some(_) => t("rotation-key-kept-before"),
    };
    followed_by(line, kept)
}

/// That the newest key of the account is not the newest that is kept here.
pub fn lacks_newest(keys: &[AccountKey]) -> String {
    let ending = keys.last().map(|key| key.listed.ending.clone()).unwrap_or_default();
    if ending.is_empty() {
        t("rotation-lacks-endless").into_owned()
    } else {
        t_with("rotation-lacks", &[("ending", ending.into())])
    }
}

/// What is being done.
pub fn doing(doing: &RotationDoing) -> Cow<'static, str> {
    match doing {
        RotationDoing::Making => t("key-making"),
        RotationDoing::Opening => t("message-opening"),
        RotationDoing::Proving => t("rotation-proving"),
        RotationDoing::Removing { ending, .. } => {
            t_with("rotation-removing", &[("ending", ending.clone().into())]).into()
        }
    }
}

/// That it is done: what, and what that means.
pub fn done(news: &RotationNews) -> (Cow<'static, str>, Cow<'static, str>) {
    match news {
        RotationNews::Made => (t("rotation-made"), t("rotation-made-words")),
        RotationNews::Removed { ending, kept } => {
            let removed = t_with("rotation-removed", &[("ending", ending.clone().into())]);
            let words = if *kept { "rotation-removed-kept" } else { "rotation-removed-words" };
            (removed.into(), t(words))
        }
    }
}

/// Why something was not done, or nobody knows. What a command would be told to do, a button does here.
pub fn problem(problem: &RotationProblem, record: &ConnectionRecord) -> Explained {
    let what = match problem {
        RotationProblem::Message(problem) => return not_opened(problem),
        RotationProblem::Key(what) => what,
    };
    let details = what.to_string();
    match what {
        KeyProblem::Lost { key, .. } => {
            let said = [("ending", key.ending.clone().into())];
            explained!("keys-lost", "rotation-lost-now", None, details, &said)
        }
        KeyProblem::NotSeen(_) => explained!("keys-not-seen", "rotation-not-seen-now", None, details),
        KeyProblem::ListChanged => explained!("keys-changed", "rotation-changed-now", None, details),
        KeyProblem::NoneKept => explained!("kept-keys-none", "rotation-none-kept-now", None, details),
        KeyProblem::NewUnknown => explained!("keys-unknown", "rotation-unknown-now", None, details),
        KeyProblem::NotNewest => explained!("keys-not-newest", "rotation-not-newest-now", None, details),
        KeyProblem::SeveralOld => explained!("keys-several", "rotation-several-now", None, details),
        KeyProblem::NotKept(_)
        | KeyProblem::NotWithTheNew(_)
        | KeyProblem::OneSignature
        | KeyProblem::NoOld
        | KeyProblem::Write(_) => connect_keys::problem(what, record),
    }
}

/// Why a file gave no message.
pub fn not_opened(problem: &OpenMessageProblem) -> Explained {
    match problem {
        OpenMessageProblem::File(problem) => files::file(problem),
        OpenMessageProblem::NotAMessage { path, problem } => {
            let details = notifications::message(problem, path);
            explained!("message-not-opened", "message-not-opened-now", None, details)
        }
    }
}
