//! A copy of a connection from a file: why it is still locked, and what keeping it would do here.

use super::Explained;
use super::life::day;
use super::{account, keychain};
use crate::connections::{ConnectKeysFate, CopiedConnection, CopyFate, Difference, OpenProblem};
use crate::domain::Facts;
use crate::places::opened_file::{ReadCopies, UnlockTrouble};
use crate::texts::{followed_by, t, t_with};

/// Why a copy is still locked: beside the field, or above it where another passphrase would not help.
pub fn unlock(trouble: Option<UnlockTrouble>) -> (Option<String>, Option<Explained>) {
    let problem = match trouble {
        None => return (None, None),
        Some(UnlockTrouble::Missing) => return (Some(t("unlock-missing").into()), None),
        Some(UnlockTrouble::BrokenOff) => return (Some(t("unlock-broken-off").into()), None),
        Some(UnlockTrouble::Failed(problem)) => problem,
    };
    match not_unlocked(problem) {
        None => (Some(t("unlock-wrong").into()), None),
        said => (None, said),
    }
}

/// Why a copy does not open whatever the passphrase; none where another passphrase may.
pub fn not_unlocked(problem: OpenProblem) -> Option<Explained> {
    let details = problem.to_string();
    Some(match problem {
        OpenProblem::WrongPassphrase => return None,
        OpenProblem::TooMuchWork => {
            explained!("unlock-too-much-work", "unlock-too-much-work-now", None, details)
        }
        OpenProblem::Newer(_) => explained!("file-newer", "file-newer-now", None, details),
        OpenProblem::Damaged | OpenProblem::TooLarge => {
            explained!("file-damaged", "file-damaged-now", None, details)
        }
        OpenProblem::NotEncrypted | OpenProblem::ForAKey | OpenProblem::NoConnection => {
            explained!("unlock-no-connection", "unlock-no-connection-now", None, details)
        }
    })
}

/// Whether what is said asks for care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FateWeight {
    /// Nothing is lost.
    Fine,
    /// Something better may be lost.
    Careful,
}

/// What keeping a copy would do here.
pub struct FateWords {
    /// Whether it asks for care.
    pub weight: FateWeight,
    /// In one line.
    pub title: String,
    /// Why, and how the two differ.
    pub words: String,
}

/// What a copy is called: the name it had where the file was made, else product and account.
pub fn called(copy: &CopiedConnection) -> String {
    let facts = &copy.connection.facts;
    match &copy.name {
        Some(name) => name.to_string(),
        None => format!("{}, {}", facts.product_name, account::of_facts(facts)),
    }
}

/// What becomes of its Connect keys, a sentence each; nothing where it has none that are not here.
pub fn along(keys: ConnectKeysFate) -> Vec<String> {
    let said = [("opened-along", keys.added), ("opened-along-left-out", keys.left_out)];
    let some = said.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(text, count)| t_with(text, &[("count", count.into())])).collect()
}

/// Whether it is kept here already, its Connect keys apart.
const fn is_here(fate: &CopyFate) -> bool {
    matches!(fate, CopyFate::Left(_) | CopyFate::Replaces(_, Difference::ConnectKeys))
}

/// How many would be added, would replace one, and are here already.
pub fn summary(read: &ReadCopies) -> String {
    let count = |is: fn(&CopyFate) -> bool| {
        read.entries.iter().filter(|entry| entry.fate.as_ref().is_some_and(is)).count().into()
    };
    t_with(
        "opened-summary",
        &[
            ("added", count(|fate| matches!(fate, CopyFate::Added))),
            ("replaced", count(|fate| matches!(fate, CopyFate::Replaces(..)) && !is_here(fate))),
            ("left", count(is_here)),
        ],
    )
}

/// The words for it.
pub fn fate(fate: &CopyFate, copy: &Facts) -> FateWords {
    let (weight, title, words) = match fate {
        CopyFate::Added => (FateWeight::Fine, t("opened-added"), t("opened-added-words").into_owned()),
        CopyFate::Left(_) => (FateWeight::Fine, t("opened-left"), t("opened-left-words").into_owned()),
        CopyFate::Replaces(record, difference) => {
            let here = &record.facts;
            let dates = [
                ("account", account::of_record(record).into()),
                ("file", day(copy.consented_at).into()),
                ("here", day(here.consented_at).into()),
            ];
            let of_one_consent = copy.consented_at == here.consented_at;
            match difference {
                Difference::Newer if of_one_consent => {
                    (FateWeight::Fine, t("opened-replaces"), t("opened-newer-token").into_owned())
                }
                Difference::Newer => (FateWeight::Fine, t("opened-replaces"), t_with("opened-newer", &dates)),
                Difference::Older if of_one_consent => {
                    (FateWeight::Careful, t("opened-replaces-newer"), t("opened-older-token").into_owned())
                }
                Difference::Older => {
                    (FateWeight::Careful, t("opened-replaces-newer"), t_with("opened-older", &dates))
                }
                Difference::Other => {
                    (FateWeight::Careful, t("opened-replaces"), t_with("opened-other", &dates))
                }
                Difference::ConnectKeys => {
                    (FateWeight::Fine, t("opened-keys"), t("opened-keys-words").into_owned())
                }
                Difference::GoneHere => {
                    (FateWeight::Fine, t("opened-brings-back"), t("opened-brings-back-words").into_owned())
                }
                Difference::Unknown(error) => {
                    let why = keychain::reveal(error).what;
                    let words = t_with("opened-not-compared", &[("why", why.into())]);
                    (FateWeight::Careful, t("opened-replaces"), words)
                }
            }
        }
    };
    // Of several of one product, which one is meant.
    let called = match fate {
        CopyFate::Replaces(record, _) => record.history.name.as_ref(),
        CopyFate::Added | CopyFate::Left(_) => None,
    };
    let words = match called {
        Some(name) => followed_by(words, t_with("opened-called", &[("name", name.to_string().into())])),
        None => words,
    };
    FateWords { weight, title: title.into_owned(), words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::{ConnectionRecord, RevealError};
    use crate::domain::{ConnectionId, History, samples};

    #[test]
    fn a_wrong_passphrase_is_said_beside_its_field_and_what_no_passphrase_mends_above_it() {
        let said = |problem| unlock(Some(UnlockTrouble::Failed(problem)));
        assert!(matches!(said(OpenProblem::WrongPassphrase), (Some(_), None)));
        assert!(matches!(unlock(Some(UnlockTrouble::Missing)), (Some(_), None)));
        for problem in [
            OpenProblem::Damaged,
            OpenProblem::TooMuchWork,
            OpenProblem::Newer(Some(2)),
            OpenProblem::NoConnection,
        ] {
            assert!(matches!(said(problem), (None, Some(_))), "{problem}");
        }
    }

    #[test]
    fn what_would_be_lost_asks_for_care_and_says_both_days() {
        let facts = samples::facts();
        let mut here = facts.clone();
        here.consented_at = "2026-11-05T12:00:00Z".parse().unwrap();
        let kept = crate::vault::Kept::Keychain;
        let record = ConnectionRecord {
            id: ConnectionId::random().unwrap(),
            facts: here,
            kept,
            history: History::default(),
        };
        let said = |difference| fate(&CopyFate::Replaces(Box::new(record.clone()), difference), &facts);
        let older = said(Difference::Older);
        assert_eq!(older.weight, FateWeight::Careful);
        assert!(
            older.words.contains("1 November 2026") && older.words.contains("5 November 2026"),
            "{}",
            older.words
        );
        assert_eq!(said(Difference::Newer).weight, FateWeight::Fine);
        let keys = said(Difference::ConnectKeys);
        assert!(keys.weight == FateWeight::Fine && keys.title.contains("Connect keys"), "{}", keys.title);
        assert_eq!(said(Difference::GoneHere).title, t("opened-brings-back"));
        let unknown = said(Difference::Unknown(RevealError::broken_off()));
        assert!(unknown.words.contains(&*t("store-timed-out")), "{}", unknown.words);
    }
}
