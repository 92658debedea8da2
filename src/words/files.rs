//! Files and their places, requests and answers.

use std::borrow::Cow;

use super::Remedy::{AnotherFile, AnotherPlace, NewRequest, TryAgain, WithoutFile};
use super::{Explained, keychain, no_random};
use crate::connections::{
    AnswerProblem, CarryProblem, FileFormat, FileProblem, OpenFileProblem, PlaceWarning, RecordKind,
};
use crate::handover::exchange::{RequestProblem, SealedAnswerProblem};
use crate::handover::file::{Obstacle, ReadProblem, SyncService, WriteProblem};
use crate::handover::found::FoundProblem;
use crate::places::home::FileTrouble;
use crate::places::set_up::colleague;
use crate::texts::{t, t_with};

/// Why a file was not saved or read.
pub fn file(error: &FileProblem) -> Explained {
    let details = error.to_string();
    match error {
        FileProblem::NoDialog => explained!("file-no-dialog", "file-no-dialog-now", WithoutFile, details),
        FileProblem::Content(_) => explained!("file-content", "file-content-now", None, details),
        FileProblem::Read(ReadProblem::NotAFile | ReadProblem::TooLarge) => {
            explained!("file-not-ours", "file-not-ours-now", AnotherFile, details)
        }
        FileProblem::Read(ReadProblem::Unreadable(_)) => {
            explained!("file-unreadable", "file-unreadable-now", AnotherFile, details)
        }
        FileProblem::Write(problem) => written(problem, details),
    }
}

fn written(problem: &WriteProblem, details: String) -> Explained {
    match problem {
        WriteProblem::NoSuchFolder => {
            explained!("file-no-folder", "file-elsewhere-now", AnotherPlace, details)
        }
        WriteProblem::NoPermission => {
            explained!("file-no-permission", "file-elsewhere-now", AnotherPlace, details)
        }
        WriteProblem::DiskFull => explained!("file-disk-full", "file-disk-full-now", AnotherPlace, details),
        WriteProblem::AlreadyThere => explained!("file-there", "file-elsewhere-now", AnotherPlace, details),
        WriteProblem::InTheWay(Obstacle::Link) => {
            explained!("file-link", "file-elsewhere-now", AnotherPlace, details)
        }
        WriteProblem::InTheWay(Obstacle::File) => {
            explained!("file-no-folder-there", "file-elsewhere-now", AnotherPlace, details)
        }
        WriteProblem::InTheWay(_) => {
            explained!("file-in-the-way", "file-elsewhere-now", AnotherPlace, details)
        }
        WriteProblem::BadName => explained!("file-bad-name", "file-elsewhere-now", AnotherPlace, details),
        WriteProblem::OwnFile => explained!("file-own", "file-elsewhere-now", AnotherPlace, details),
        WriteProblem::HeldOpen => explained!("file-held-open", "file-held-open-now", AnotherPlace, details),
        WriteProblem::NotPrivate(_) => {
            explained!("file-not-private", "file-elsewhere-now", AnotherPlace, details)
        }
        WriteProblem::Other(_) => explained!("file-other", "file-other-now", AnotherPlace, details),
    }
}

/// Why a reminder was not saved.
pub fn reminder(error: &FileProblem) -> Explained {
    let why = file(error);
    let now = format!("{}. {}", why.what, why.now);
    Explained { what: t("reminder-failed").into(), now, ..why }.with_remedy(TryAgain)
}

/// Why a record was not saved.
pub fn record(error: &FileProblem) -> Explained {
    let why = file(error);
    let now = format!("{}. {}", why.what, why.now);
    Explained { what: t("record-failed").into(), now, ..why }
}

/// A form of a record: its name, and what it is for.
pub fn record_kind(kind: RecordKind) -> (Cow<'static, str>, Cow<'static, str>) {
    match kind {
        RecordKind::Html => (t("record-kind-html"), t("record-kind-html-words")),
        RecordKind::Markdown => (t("record-kind-markdown"), t("record-kind-markdown-words")),
    }
}

/// Why connections were not carried over.
pub fn carried(problem: &CarryProblem) -> Explained {
    match problem {
        CarryProblem::File(error) => file(error),
        CarryProblem::Keychain(error) => keychain::reveal(error),
    }
}

/// Why nothing came of a file that was opened.
pub fn opened(trouble: &FileTrouble) -> Explained {
    match trouble {
        FileTrouble::Open(problem) => not_opened(problem),
        FileTrouble::NotWaitedFor => {
            explained!("answer-not-waited-for", "answer-not-waited-for-now", AnotherFile, String::new())
        }
        FileTrouble::Keychain(error) => keychain::reveal(error),
    }
}

/// Why a file was not opened.
pub fn not_opened(problem: &OpenFileProblem) -> Explained {
    match problem {
        OpenFileProblem::File(error) => file(error),
        OpenFileProblem::Found(problem) => found(*problem),
    }
}

/// Why a file is none that can be opened.
fn found(problem: FoundProblem) -> Explained {
    let details = problem.to_string();
    match problem {
        FoundProblem::NotOurs => {
            explained!("file-none-of-ours", "file-none-of-ours-now", AnotherFile, details)
        }
        FoundProblem::Request(_) => {
            explained!("request-unsound", "request-unsound-now", AnotherFile, details)
        }
        FoundProblem::Newer => explained!("file-newer", "file-newer-now", None, details),
        FoundProblem::LockedDamaged => explained!("file-damaged", "file-damaged-now", AnotherFile, details),
        FoundProblem::CopyUnsound => explained!("copy-unsound", "copy-unsound-now", AnotherFile, details),
        FoundProblem::EnvWithoutHead => {
            explained!("env-without-head", "env-without-head-now", AnotherFile, details)
        }
    }
}

/// Why an answer could not be opened. What else it is, is said, and where that is opened.
pub fn answer(error: &AnswerProblem) -> Explained {
    let details = error.to_string();
    match error {
        AnswerProblem::Open(OpenFileProblem::File(error)) => file(error).with_remedy(AnotherFile),
        AnswerProblem::Open(OpenFileProblem::Found(problem)) => match problem {
            FoundProblem::NotOurs => {
                explained!("answer-not-one", "answer-not-one-now", AnotherFile, details)
            }
            FoundProblem::Request(_) => is_request(details),
            FoundProblem::Newer => explained!("file-newer", "file-newer-now", None, details),
            FoundProblem::LockedDamaged => is_damaged(details),
            FoundProblem::CopyUnsound | FoundProblem::EnvWithoutHead => is_copy(details),
        },
        AnswerProblem::ARequest => is_request(details),
        AnswerProblem::ACopy => is_copy(details),
        AnswerProblem::OtherPractice => {
            explained!("answer-other-practice", "answer-other-practice-now", AnotherFile, details)
        }
        AnswerProblem::Unsound(_) => {
            explained!("answer-unsound", "answer-unsound-now", AnotherFile, details)
        }
        AnswerProblem::Answer(error) => match error {
            SealedAnswerProblem::NotForUs | SealedAnswerProblem::OtherRequest => {
                explained!("answer-other", "answer-other-now", AnotherFile, details)
            }
            SealedAnswerProblem::Damaged => is_damaged(details),
            SealedAnswerProblem::Newer(_) => explained!("file-newer", "file-newer-now", None, details),
            SealedAnswerProblem::TooLarge
            | SealedAnswerProblem::NotAnAnswer
            | SealedAnswerProblem::KeyDamaged => {
                explained!("answer-not-one", "answer-not-one-now", AnotherFile, details)
            }
        },
    }
}

fn is_request(details: String) -> Explained {
    explained!("answer-is-request", "answer-is-request-now", AnotherFile, details)
}

fn is_copy(details: String) -> Explained {
    explained!("answer-is-copy", "answer-is-copy-now", AnotherFile, details)
}

fn is_damaged(details: String) -> Explained {
    explained!("answer-damaged", "answer-damaged-now", AnotherFile, details)
}

/// What went wrong with a request that somebody else is to answer.
pub fn exchange(problem: &colleague::Problem) -> Explained {
    match problem {
        colleague::Problem::Request(RequestProblem::Random) => no_random(),
        colleague::Problem::Request(why) => {
            explained!("request-not-made", "request-not-made-now", None, why.to_string())
        }
        colleague::Problem::AnotherChoice => {
            explained!("request-another-choice", "request-another-choice-now", NewRequest, String::new())
        }
        colleague::Problem::Key(problem) => keychain::keep_key(problem),
        colleague::Problem::KeyGone => keychain::key_gone(),
        colleague::Problem::File(problem) => file(problem).with_remedy(TryAgain),
        colleague::Problem::Answer(problem) => answer(problem),
    }
}

/// What is under way with such a request, if something is.
pub fn exchange_under_way(phase: colleague::ColleaguePhase) -> Option<Cow<'static, str>> {
    use colleague::ColleaguePhase;
    Some(match phase {
        ColleaguePhase::Ready => return None,
        ColleaguePhase::Making(_) | ColleaguePhase::KeepingKey(_) => t("save-saving"),
        ColleaguePhase::ChoosingPlace(_) => t("save-choosing-place"),
        ColleaguePhase::Writing(_) => t("save-writing-file"),
        ColleaguePhase::Opening(_) => t("colleague-opening"),
    })
}

/// A kind of file, and what it is good for.
pub fn format(format: FileFormat) -> (Cow<'static, str>, Cow<'static, str>) {
    match format {
        FileFormat::Encrypted => (t("save-format-encrypted"), t("save-format-encrypted-words")),
        FileFormat::Json => (t("save-format-json"), t("save-format-json-words")),
        FileFormat::Env => (t("save-format-env"), t("save-format-env-words")),
    }
}

/// What should be known of a place before a file that anybody can read is saved there.
pub fn place_warning(warning: &PlaceWarning) -> String {
    match warning {
        PlaceWarning::GitWorkTree(_) => t("place-git").into_owned(),
        PlaceWarning::Synced(service, _) => {
            let name = match service {
                SyncService::Box => "Box",
                SyncService::Dropbox => "Dropbox",
                SyncService::GoogleDrive => "Google Drive",
                SyncService::ICloud => "iCloud",
                SyncService::Nextcloud => "Nextcloud",
                SyncService::OneDrive => "OneDrive",
                SyncService::Syncthing => "Syncthing",
                SyncService::Other => return t("place-synced-other").into_owned(),
            };
            t_with("place-synced", &[("service", name.into())])
        }
        PlaceWarning::Removable(_) => t("place-removable").into_owned(),
        PlaceWarning::Network(_) => t("place-network").into_owned(),
        PlaceWarning::NoRights(_) => t("place-no-rights").into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_cannot_be_read_is_mended_by_opening_another() {
        for problem in [FileProblem::NoDialog, FileProblem::Read(ReadProblem::TooLarge)] {
            let problem = colleague::Problem::Answer(AnswerProblem::from(problem));
            assert_eq!(exchange(&problem).remedy, Some(AnotherFile));
        }
        let problem = colleague::Problem::File(FileProblem::NoDialog);
        assert_eq!(exchange(&problem).remedy, Some(TryAgain), "that one is about the request");
    }

    #[test]
    fn a_copy_where_an_answer_is_expected_is_called_one_however_it_was_told() {
        let found = |problem| answer(&AnswerProblem::Open(OpenFileProblem::Found(problem)));
        for said in [
            answer(&AnswerProblem::ACopy),
            found(FoundProblem::CopyUnsound),
            found(FoundProblem::EnvWithoutHead),
        ] {
            assert_eq!(said.what, t("answer-is-copy"));
            assert!(said.now.contains(&*t("home-open-file")), "and where it is opened: {}", said.now);
        }
        assert_eq!(found(FoundProblem::NotOurs).what, t("answer-not-one"));
        assert_eq!(found(FoundProblem::LockedDamaged).what, t("answer-damaged"));
        assert_eq!(answer(&AnswerProblem::ARequest).what, t("answer-is-request"));
        let opened = |problem| opened(&FileTrouble::Open(OpenFileProblem::Found(problem))).what;
        assert_eq!(opened(FoundProblem::CopyUnsound), t("copy-unsound"), "where a copy is expected");
        assert_eq!(opened(FoundProblem::NotOurs), t("file-none-of-ours"));
    }

    #[test]
    fn a_reminder_that_was_not_saved_says_so_and_why() {
        let said = reminder(&FileProblem::Write(WriteProblem::DiskFull));
        assert_eq!(said.what, t("reminder-failed"));
        assert!(said.now.starts_with(&*t("file-disk-full")) && said.now.ends_with(&*t("file-disk-full-now")));
        assert_eq!(said.remedy, Some(TryAgain));
    }
}
