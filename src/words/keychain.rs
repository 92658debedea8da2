//! Why the keychain, or the list of what it holds, did not do it; and where it is.

use std::borrow::Cow;
use std::path::Path;

use super::Remedy::{NewRequest, SaveToFile, SetUpAnew, TryAgain};
use super::tell::TellPurpose;
use super::{Explained, Speaker, environment, no_random};
use crate::connections::{FoundKeychain, KeepProblem, KeychainProblem, KeychainProgram, Readiness};
use crate::domain::Environment;
use crate::places::set_up::save::{Save, SavePhase};
use crate::texts::{listed, t, t_with};
use crate::vault::{
    IndexError, IndexNotice, KeepError, RemoveError, RevealError, StoreError, UnreadableEntry,
};

/// That another program has the list of connections open or locked; none where it has not.
fn index_in_use(error: &IndexError) -> Option<Explained> {
    let details = error.to_string();
    match error {
        IndexError::LockHeld { .. } => {
            Some(explained!("index-locked", "index-locked-now", TryAgain, details))
        }
        error if error.is_held_open() => {
            Some(explained!("index-held-open", "index-held-open-now", TryAgain, details))
        }
        IndexError::Io { .. } | IndexError::Newer { .. } => None,
    }
}

/// Why the list of connections could be neither read nor changed.
pub(super) fn index(error: &IndexError) -> Explained {
    index_in_use(error)
        .unwrap_or_else(|| explained!("index-unusable", "index-unusable-now", TryAgain, error.to_string()))
}

/// What of the list was kept aside.
pub fn index_notice(notice: &IndexNotice) -> Explained {
    let file = |aside: &Path| {
        let name = aside.file_name().map(|name| name.to_string_lossy().into_owned());
        [("file", name.unwrap_or_default().into())]
    };
    let folder = |aside: &Path| aside.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let (what, now, details) = match notice {
        IndexNotice::DamagedIndexKeptAside(aside) => (
            t("home-index-damaged").into_owned(),
            t_with("home-index-damaged-now", &file(aside)),
            folder(aside),
        ),
        IndexNotice::UnreadableEntriesKeptAside { entries, aside } => {
            let all = entries.iter().map(unreadable_entry).collect::<Vec<_>>().join("; ");
            let arguments = [("count", entries.len().into()), ("names", all.into())];
            let reasons = entries.iter().map(|entry| entry.reason.clone());
            let details: Vec<String> = std::iter::once(folder(aside)).chain(reasons).collect();
            (
                t_with("home-entries-unreadable", &arguments),
                t_with("home-entries-unreadable-now", &file(aside)),
                details.join("\n"),
            )
        }
    };
    Explained {
        what,
        now,
        remedy: None,
        tell: None,
        purpose: TellPurpose::Connecting,
        harmless: false,
        unknown: None,
        said: None,
        speaker: Speaker::Docusign,
        details,
    }
}

/// What an entry that could not be read says of itself: product, environment and account, as far as it does.
fn unreadable_entry(entry: &UnreadableEntry) -> String {
    let UnreadableEntry { name, environment, account, .. } = entry;
    let environment = match environment.parse::<Environment>() {
        Ok(known) => environment::name(known).into_owned(),
        Err(_) => environment.clone(),
    };
    let said: Vec<&str> = [name, &environment, account]
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    if said.is_empty() { t("home-entry-unnamed").into_owned() } else { listed(&said) }
}

/// A draft's answers cannot be read by this program.
pub fn unreadable_draft() -> Explained {
    explained!("draft-unreadable", "draft-unreadable-now", None, String::new())
}

/// What has to be known of the keychain before it is chosen, and whether it will do. Nothing where it will, or where that is
/// not known, or where more has been said since.
pub fn before_keeping(step: &Save) -> Option<(Cow<'static, str>, bool)> {
    if step.is_in_keychain() || matches!(step.phase, SavePhase::Failed(_)) {
        return None;
    }
    match step.keychain.as_ref()? {
        Ok(FoundKeychain { readiness: Readiness::Keeps, .. }) => None,
        Ok(FoundKeychain { readiness: Readiness::WouldAsk, .. }) => Some((t("save-keychain-locked"), true)),
        Ok(FoundKeychain { readiness: Readiness::NoKeyringYet, .. }) => {
            Some((t("save-keychain-no-keyring"), true))
        }
        Err(KeychainProblem(error)) => Some((store(error).what.into(), false)),
    }
}

/// Why a connection could not be kept.
pub fn keep(problem: &KeepProblem) -> Explained {
    match problem {
        KeepProblem::Random => no_random(),
        KeepProblem::ChangedMeanwhile => changed_meanwhile(),
        KeepProblem::Keep(KeepError::Store { error, .. }) => store(error),
        KeepProblem::Keep(KeepError::DraftRemoved) => draft_removed(),
        KeepProblem::Keep(error @ KeepError::ConnectionRemoved) => connection_unlisted(error.to_string()),
        KeepProblem::Keep(KeepError::Index(error)) => index_in_use(error)
            .unwrap_or_else(|| explained!("index-failed", "index-failed-now", TryAgain, error.to_string())),
    }
}

/// The same where the file that was asked for is saved: nothing is lost without the keychain.
pub fn keep_beside_file(problem: &KeepProblem) -> Explained {
    Explained { now: t("store-beside-file").into(), ..keep(problem) }
}

/// Why a request's key could not be kept.
pub fn keep_key(problem: &KeepProblem) -> Explained {
    match problem {
        KeepProblem::Random => no_random().with_remedy(TryAgain),
        KeepProblem::ChangedMeanwhile => changed_meanwhile(),
        KeepProblem::Keep(KeepError::Store { error, .. }) => store_again(error),
        KeepProblem::Keep(KeepError::DraftRemoved) => draft_removed(),
        KeepProblem::Keep(error @ KeepError::ConnectionRemoved) => connection_unlisted(error.to_string()),
        KeepProblem::Keep(KeepError::Index(error)) => index(error),
    }
}

/// Why a copy from a file could not be kept. It is still there, to be kept once more.
pub fn keep_copy(problem: &KeepProblem) -> Explained {
    keep_key(problem)
}

/// What was answered in a set-up of notifications could not be kept, or else not be discarded.
pub fn notification_draft(error: &IndexError, was_to_be_kept: bool) -> Explained {
    index_in_use(error).unwrap_or_else(|| {
        let details = error.to_string();
        if was_to_be_kept {
            explained!("notification-draft-failed", "notification-draft-failed-now", None, details)
        } else {
            explained!("notification-draft-stays", "notification-draft-failed-now", None, details)
        }
    })
}

/// Another window removed or finished the set-up that is to be kept.
fn draft_removed() -> Explained {
    explained!("draft-removed", "draft-removed-now", TryAgain, String::new())
}

/// What a copy would have taken the place of is another by now.
fn changed_meanwhile() -> Explained {
    explained!("copy-changed-meanwhile", "copy-changed-meanwhile-now", None, String::new())
}

/// The connection is not on the list any more.
fn connection_unlisted(details: String) -> Explained {
    explained!("connection-unlisted", "connection-unlisted-now", None, details)
}

/// The key that opens an answer is not in the keychain any more.
pub fn key_gone() -> Explained {
    explained!("key-gone", "key-gone-now", NewRequest, String::new())
}

/// Why the keychain did not give what is kept there.
pub fn reveal(error: &RevealError) -> Explained {
    let details = error.to_string();
    match error {
        RevealError::Store(error) => store_again(error),
        RevealError::Index(error) => index(error),
        RevealError::UnknownConnection => connection_unlisted(details),
        RevealError::UnknownDraft => explained!("draft-unlisted", "draft-unlisted-now", None, details),
        RevealError::NotKept(_) | RevealError::Gone(_) => {
            explained!("secret-gone", "secret-gone-now", SetUpAnew, details)
        }
    }
}

/// Why something was not removed.
pub fn remove(error: &RemoveError) -> Explained {
    let details = error.to_string();
    match error {
        RemoveError::Store(error) => store_again(error),
        RemoveError::LeftBehind(_) => explained!("left-behind", "left-behind-now", None, details),
        RemoveError::Index(error) => index(error),
    }
}

/// Why nothing was saved. Where there is no keychain, or none that holds what it is given, trying again would end the
/// same way.
fn store(error: &StoreError) -> Explained {
    let details = error.to_string();
    match error {
        StoreError::Missing => explained!("store-missing", "store-missing-now", SaveToFile, details),
        StoreError::NoKeyring => explained!("store-no-keyring", "store-no-keyring-now", SaveToFile, details),
        StoreError::Locked => explained!("store-locked", "store-locked-now", TryAgain, details),
        StoreError::Refused => explained!("store-refused", "store-refused-now", TryAgain, details),
        StoreError::TimedOut => explained!("store-timed-out", "store-timed-out-now", TryAgain, details),
        StoreError::NotLasting => {
            explained!("store-not-lasting", "store-not-lasting-now", SaveToFile, details)
        }
        StoreError::TooLarge => explained!("store-too-large", "store-too-large-now", SaveToFile, details),
        StoreError::Other { .. } => explained!("store-other", "store-other-now", TryAgain, details),
    }
}

/// The same where nothing was to be saved: there is no Save to choose once more, and no going on without it.
pub(super) fn store_again(error: &StoreError) -> Explained {
    let details = error.to_string();
    match error {
        StoreError::Missing => explained!("store-missing", "store-missing-again", TryAgain, details),
        StoreError::NoKeyring => explained!("store-no-keyring", "store-no-keyring-again", TryAgain, details),
        StoreError::Locked => explained!("store-locked", "store-locked-again", TryAgain, details),
        StoreError::Refused => explained!("store-refused", "store-refused-again", TryAgain, details),
        StoreError::TimedOut => explained!("store-timed-out", "store-timed-out-again", TryAgain, details),
        StoreError::NotLasting => explained!("store-not-lasting", "store-other-again", TryAgain, details),
        StoreError::TooLarge => explained!("store-too-large", "store-other-again", TryAgain, details),
        StoreError::Other { .. } => explained!("store-other", "store-other-again", TryAgain, details),
    }
}

/// Where it is kept, in that system's own words: no more than is known of it. Until it was looked at, that it is kept.
pub fn place(step: &Save) -> Cow<'static, str> {
    place_of(step.keychain.as_ref().and_then(|found| found.as_ref().ok()).map(|found| found.program))
}

/// The same of what this program keeps; none while it is not known which that is.
pub fn place_of(program: Option<KeychainProgram>) -> Cow<'static, str> {
    let Some(program) = program else { return t("save-where") };
    match program {
        KeychainProgram::GnomeKeyring => t("save-where-gnome-keyring"),
        KeychainProgram::KWallet => t("save-where-kwallet"),
        KeychainProgram::KeePassXc => t("save-where-keepassxc"),
        KeychainProgram::CredentialManager => t("save-where-credential-manager"),
        KeychainProgram::MacKeychain => t("save-where-mac-keychain"),
        KeychainProgram::Unknown => t("save-where-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::SecretKind;

    #[test]
    fn where_trying_again_ends_the_same_way_a_file_is_the_remedy() {
        for (error, remedy) in [
            (StoreError::Missing, SaveToFile),
            (StoreError::NoKeyring, SaveToFile),
            (StoreError::NotLasting, SaveToFile),
            (StoreError::TooLarge, SaveToFile),
            (StoreError::Locked, TryAgain),
            (StoreError::Refused, TryAgain),
            (StoreError::TimedOut, TryAgain),
        ] {
            let (saving, later) = (store(&error), store_again(&error));
            assert_eq!(saving.remedy, Some(remedy), "{error:?}");
            assert_eq!(later.remedy, Some(TryAgain), "{error:?}: nothing was to be saved");
            assert_eq!(saving.what, later.what);
            assert!([&saving.what, &saving.now, &later.now].iter().all(|words| !words.is_empty()));
        }
    }

    #[test]
    fn item_50_nothing_is_said_of_a_keychain_that_is_not_known_of_it() {
        let mut step = Save::default();
        let mut said = vec![place(&step)];
        for program in [
            KeychainProgram::GnomeKeyring,
            KeychainProgram::KWallet,
            KeychainProgram::KeePassXc,
            KeychainProgram::CredentialManager,
            KeychainProgram::MacKeychain,
            KeychainProgram::Unknown,
        ] {
            step.keychain = Some(Ok(FoundKeychain { readiness: Readiness::Keeps, program }));
            said.push(place(&step));
        }
        for (at, words) in said.iter().enumerate() {
            assert!(!words.contains("your login."), "{words}");
            assert!(
                !said.iter().skip(at + 1).any(|other| other == words),
                "each is told from the others: {words}"
            );
            // Where a password encrypts, it may be empty: nobody can see that.
            assert!(!words.contains("encrypted with") || words.contains("cannot see"), "{words}");
        }
        step.keychain = Some(Err(KeychainProblem(StoreError::Missing)));
        assert_eq!(place(&step), said.first().unwrap().as_ref(), "and nothing of one that is not there");
    }

    #[test]
    fn case_22_a_keychain_without_a_keyring_is_not_called_missing() {
        let mut step = Save::default();
        let found =
            FoundKeychain { readiness: Readiness::NoKeyringYet, program: KeychainProgram::GnomeKeyring };
        step.keychain = Some(Ok(found));
        assert_eq!(before_keeping(&step), Some((t("save-keychain-no-keyring"), true)));
        for said in [store(&StoreError::NoKeyring), store_again(&StoreError::NoKeyring)] {
            assert_eq!(said.what, t("store-no-keyring"));
            assert!(said.now.contains("password"), "what the system asks for: {}", said.now);
            assert!(!said.now.contains("install"), "it is there: {}", said.now);
        }
    }

    #[test]
    fn item_43_a_lock_that_another_holds_is_not_the_keychains_fault() {
        let held = || IndexError::LockHeld { path: "/home/olive/connections.lock".into() };
        let kept = KeepProblem::Keep(KeepError::Index(held()));
        for words in [
            keep(&kept),
            keep_key(&kept),
            reveal(&RevealError::Index(held())),
            remove(&RemoveError::Index(held())),
        ] {
            assert_eq!(words.what, t("index-locked"));
            assert_eq!(words.remedy, Some(TryAgain));
            assert!(words.details.contains("connections.lock"), "{}", words.details);
            assert!(!words.what.contains("keychain"));
        }
    }

    #[test]
    fn what_the_keychain_lost_is_set_up_anew() {
        for error in [RevealError::Gone(SecretKind::SecretKey), RevealError::NotKept(SecretKind::SecretKey)] {
            assert_eq!(reveal(&error).remedy, Some(SetUpAnew));
        }
        assert_eq!(reveal(&RevealError::Store(StoreError::Locked)).remedy, Some(TryAgain));
        assert_eq!(key_gone().remedy, Some(NewRequest));
        assert_eq!(keep_key(&KeepProblem::Random).remedy, Some(TryAgain));
    }
}
