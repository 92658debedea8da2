//! What the person is asked before something is lost or removed.

use std::borrow::Cow;

use super::{account, account_oauth, connect_keys, environment, keychain, life};
use crate::domain::Environment;
use crate::places::question::{Decision, Question, Then};
use crate::places::removal::Removal;
use crate::places::set_up::LeavingWait;
use crate::texts::{followed_by, t, t_with};

/// A question, with its answers.
pub struct QuestionWords {
    /// The question.
    pub title: String,
    /// What it is about.
    pub body: String,
    /// What can be done before one of the answers is given.
    pub beside: Option<AnswerWords>,
    /// The answers, from the safe one to what is asked about; before them what may come later, so that it moves none of them.
    pub answers: Vec<AnswerWords>,
}

/// An answer.
pub struct AnswerWords {
    /// What it does.
    pub word: Cow<'static, str>,
    /// What is decided by it.
    pub decision: Decision,
    /// How much it weighs.
    pub weight: Weight,
}

/// How much an answer weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Nothing changes.
    Safe,
    /// It can be chosen as well.
    Other,
    /// What most will want.
    First,
    /// Something is lost by it.
    Loses,
}

impl QuestionWords {
    /// Whether an answer loses something for good.
    pub fn loses_something(&self) -> bool {
        self.answers.iter().any(|answer| answer.weight == Weight::Loses)
    }
}

/// The words of a question.
pub fn asked(asked: &Question) -> QuestionWords {
    match asked {
        Question::KeepSecrets { then } => keep_secrets(*then),
        Question::NotKept { problem, .. } => QuestionWords {
            title: t("leave-not-kept").into_owned(),
            body: t_with("leave-not-kept-now", &[("what", keychain::keep(problem).what.into())]),
            beside: None,
            answers: vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Loses)],
        },
        Question::DraftRemoved { .. } => QuestionWords {
            title: t("draft-removed").into_owned(),
            body: t("draft-removed-words").into_owned(),
            beside: None,
            answers: vec![
                stay(),
                answer(t("draft-removed-leave"), Decision::Leave, Weight::Other),
                answer(t("draft-removed-keep"), Decision::Keep, Weight::First),
            ],
        },
        Question::TokensNotKept { .. } => QuestionWords {
            title: t("leave-tokens").into_owned(),
            body: t("leave-tokens-words").into_owned(),
            beside: None,
            answers: vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Loses)],
        },
        Question::KeyNowhereElse => QuestionWords {
            title: t("leave-key").into_owned(),
            body: t("leave-key-words").into_owned(),
            beside: None,
            answers: vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Loses)],
        },
        Question::DeleteNotification { name, can_pause, .. } => {
            let title = t_with("watch-delete-title", &[("name", name.clone().into())]);
            of_notification(title, (t("watch-delete-words"), t("watch-delete")), *can_pause)
        }
        Question::SwitchOffNotification { name, can_pause, .. } => {
            let title = t_with("watch-switch-off-title", &[("name", name.clone().into())]);
            of_notification(title, (t("watch-switch-off-asked"), t("watch-switch-off")), *can_pause)
        }
        Question::ForgetConnectKey { made_at } => QuestionWords {
            title: t("forget-key").into_owned(),
            body: followed_by(connect_keys::kept_since(*made_at), t("forget-key-words")),
            beside: None,
            answers: vec![
                answer(t("dialog-cancel"), Decision::Stay, Weight::Safe),
                answer(t("forget-key-do"), Decision::Remove, Weight::Loses),
            ],
        },
        Question::RemoveOAuth(seen) => {
            let (title, body) = account_oauth::removal(seen);
            QuestionWords { title: title.into_owned(), body, beside: None, answers: remove_or_not() }
        }
        Question::RemoveAccountKey { ending, left, proven } => remove_key(ending, *left, *proven),
        Question::MessagesNotKept { count, .. } => QuestionWords {
            title: t_with("leave-messages", &[("count", (*count).into())]),
            body: t_with("leave-messages-words", &[("count", (*count).into())]),
            beside: None,
            answers: vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Loses)],
        },
        Question::DiscardNotificationDraft { name, left_at, .. } => QuestionWords {
            title: if name.is_empty() {
                t("watch-draft-discard-title").into_owned()
            } else {
                t_with("watch-draft-discard-title-named", &[("name", name.clone().into())])
            },
            body: t_with("watch-draft-discard-words", &[("date", life::moment(*left_at).into())]),
            beside: None,
            answers: vec![
                answer(t("dialog-cancel"), Decision::Stay, Weight::Safe),
                answer(t("watch-draft-discard"), Decision::Remove, Weight::Loses),
            ],
        },
        Question::SetUpAtWork { count } => QuestionWords {
            title: t_with("leave-at-work", &[("count", (*count).into())]),
            body: t("leave-at-work-words").into_owned(),
            beside: None,
            answers: vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Other)],
        },
        Question::OAuthBeingSet => QuestionWords {
            title: t("leave-oauth").into_owned(),
            body: t("leave-oauth-words").into_owned(),
            beside: None,
            answers: vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Other)],
        },
        Question::RemoveConnection(removal) => remove_connection(removal),
        Question::RemoveDraft(draft) => QuestionWords {
            title: t_with("remove-draft-title", &[("product", draft.product_name.clone().into())]),
            body: t_with(
                "remove-draft-words",
                &[
                    ("environment", environment::name(draft.environment).into_owned().into()),
                    ("date", life::day(draft.saved_at).into()),
                ],
            ),
            beside: None,
            answers: remove_or_not(),
        },
    }
}

/// Before a configuration is deleted or switched off. What loses no message is named where it can be chosen.
fn of_notification(
    title: String,
    (words, done): (Cow<'static, str>, Cow<'static, str>),
    can_pause: bool,
) -> QuestionWords {
    let body = if can_pause { followed_by(words, t("watch-rather-pause")) } else { words.into_owned() };
    let answers = vec![
        answer(t("dialog-cancel"), Decision::Stay, Weight::Safe),
        answer(done, Decision::Remove, Weight::Loses),
    ];
    QuestionWords { title, body, beside: None, answers }
}

/// Before a key is removed from an account: whoever checks signatures with it alone refuses messages then.
fn remove_key(ending: &str, left: usize, proven: bool) -> QuestionWords {
    let body = match (left, proven) {
        (0, _) => t("remove-key-last"),
        (_, true) => t("remove-key-proven"),
        (_, false) => t("remove-key-words"),
    };
    QuestionWords {
        title: t_with("remove-key-title", &[("ending", ending.to_owned().into())]),
        body: body.into_owned(),
        beside: None,
        answers: remove_or_not(),
    }
}

/// What stays is said, and what can be done about it.
fn remove_connection(removal: &Removal) -> QuestionWords {
    let Removal { record, revocation, .. } = removal;
    let facts = &record.facts;
    let product = || facts.product_name.clone().into();
    let name = record.history.name.as_ref().map(ToString::to_string);
    let named = name.map_or_else(product, Into::into);
    let account = || account::of_record(record).into();
    let (mut body, page) = match facts.environment {
        Environment::Practice => {
            (t_with("remove-practice-words", &[("account", account())]), t("remove-open-practice"))
        }
        known => {
            let environment = environment::name(known).into_owned().into();
            let what = [("product", product()), ("account", account()), ("environment", environment)];
            (t_with("remove-connection-words", &what), t("remove-open-docusign"))
        }
    };
    if !record.history.follows.is_empty() {
        body = followed_by(body, t("remove-files-stay"));
    }
    let mut answers = remove_or_not();
    if revocation.is_some() {
        body = followed_by(body, t_with("remove-revoke-words", &[("product", product())]));
        answers.insert(0, answer(t("remove-revoke"), Decision::RevokeAndRemove, Weight::Other));
    }
    QuestionWords {
        title: t_with("remove-connection-title", &[("product", named)]),
        body,
        beside: Some(answer(page, Decision::OpenConnectedApps, Weight::Other)),
        answers,
    }
}

fn keep_secrets(then: Then) -> QuestionWords {
    let (without, keep) = match then {
        Then::Close => (t("leave-without-close"), t("leave-keep-close")),
        Then::Home => (t("leave-without-home"), t("leave-keep-home")),
    };
    QuestionWords {
        title: t("leave-title").into_owned(),
        body: t("leave-words").into_owned(),
        beside: None,
        answers: vec![
            stay(),
            answer(without, Decision::Leave, Weight::Other),
            answer(keep, Decision::Keep, Weight::First),
        ],
    }
}

fn remove_or_not() -> Vec<AnswerWords> {
    vec![
        answer(t("dialog-cancel"), Decision::Stay, Weight::Safe),
        answer(t("remove"), Decision::Remove, Weight::Loses),
    ]
}

fn stay() -> AnswerWords {
    answer(t("dialog-stay"), Decision::Stay, Weight::Safe)
}

fn answer(word: Cow<'static, str>, decision: Decision, weight: Weight) -> AnswerWords {
    AnswerWords { word, decision, weight }
}

/// Something is being kept, or removed at the end of all: a moment, unless the keychain lets one wait.
pub struct LeavingWords {
    /// What goes on, in the dialog's words.
    pub question: QuestionWords,
    /// What goes on, as a line of work.
    pub doing: Cow<'static, str>,
}

/// The words while the person's leaving waits. `asks` says whether the system may be asking them to unlock the keychain.
pub fn leaving(waits: LeavingWait, asks: bool) -> LeavingWords {
    let (title, body, doing) = match waits {
        LeavingWait::Draft => (t("leave-keeping"), t("leave-keeping-words"), t("save-saving")),
        LeavingWait::Connection => (t("leave-saving"), t("leave-saving-words"), t("save-saving")),
        LeavingWait::Removal => (t("leave-tidying"), t("leave-tidying-words"), t("leave-tidying-running")),
    };
    let body = match (asks, waits) {
        (true, LeavingWait::Connection) => t("leave-saving-asks"),
        (true, _) => t("save-keychain-asks"),
        (false, _) => body,
    };
    let answers = vec![stay(), answer(t("leave-anyway"), Decision::Leave, Weight::Loses)];
    let question = QuestionWords { title: title.into(), body: body.into(), beside: None, answers };
    LeavingWords { question, doing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::{ConnectionRecord, samples};
    use crate::domain::{ConnectionId, Endpoints, RevocationEndpoint, samples as facts};

    fn record() -> ConnectionRecord {
        samples::record(facts::facts())
    }

    fn endpoint() -> Option<RevocationEndpoint> {
        let found = Endpoints::production().accepts_revocation_endpoint("https://account.docusign.com/x");
        assert!(found.is_some());
        found
    }

    /// Every question there is, and the dialog while one leaves.
    fn all() -> Vec<QuestionWords> {
        use crate::connections::{DraftRecord, KeepProblem};
        let record = record();
        let draft = DraftRecord {
            id: record.id.clone(),
            sheet: record.facts.sheet.clone(),
            product_name: record.facts.product_name.clone(),
            environment: record.facts.environment,
            saved_at: jiff::Timestamp::UNIX_EPOCH,
            contents: serde_json::Value::Null,
        };
        let removal = |revocation| {
            let record = record.clone();
            Question::RemoveConnection(Box::new(Removal { record, revocation, page_not_opened: false }))
        };
        let mut questions = vec![removal(None), removal(endpoint()), Question::RemoveDraft(Box::new(draft))];
        for then in [Then::Home, Then::Close] {
            questions.push(Question::KeepSecrets { then });
            questions.push(Question::TokensNotKept { then });
            for problem in [KeepProblem::Random, KeepProblem::broken_off()] {
                questions.push(Question::NotKept { then, problem });
            }
        }
        questions.push(Question::DraftRemoved { then: None });
        questions.push(Question::KeyNowhereElse);
        let named = || ("22210641".parse().unwrap(), "Orders".to_owned());
        for can_pause in [true, false] {
            let (id, name) = named();
            questions.push(Question::DeleteNotification { id, name, can_pause });
            let (id, name) = named();
            questions.push(Question::SwitchOffNotification { id, name, can_pause });
        }
        questions.push(Question::OAuthBeingSet);
        questions.push(Question::SetUpAtWork { count: 2 });
        for name in ["Orders", ""] {
            let id = ConnectionId::random().unwrap();
            let left_at = jiff::Timestamp::UNIX_EPOCH;
            questions.push(Question::DiscardNotificationDraft { id, name: name.to_owned(), left_at });
        }
        questions.push(Question::ForgetConnectKey { made_at: None });
        questions.push(Question::RemoveOAuth(Box::default()));
        for (left, proven) in [(0, false), (1, false), (1, true)] {
            questions.push(Question::RemoveAccountKey { ending: "Z4k=".to_owned(), left, proven });
        }
        questions.iter().map(asked).collect()
    }

    #[test]
    fn revoking_is_offered_before_the_answers_it_must_not_move() {
        let decisions = |revocation| {
            let removal = Removal { record: record(), revocation, page_not_opened: false };
            let words = asked(&Question::RemoveConnection(Box::new(removal)));
            assert_eq!(words.beside.map(|beside| beside.decision), Some(Decision::OpenConnectedApps));
            words.answers.iter().map(|answer| answer.decision).collect::<Vec<_>>()
        };
        assert_eq!(decisions(None), [Decision::Stay, Decision::Remove]);
        let revocable = [Decision::RevokeAndRemove, Decision::Stay, Decision::Remove];
        assert_eq!(decisions(endpoint()), revocable);
    }

    #[test]
    fn switching_off_says_what_is_lost_and_names_pause_only_where_it_is_there() {
        let said = |can_pause| {
            let (id, name) = ("1".parse().unwrap(), "Orders".to_owned());
            asked(&Question::SwitchOffNotification { id, name, can_pause }).body
        };
        assert!(said(false).contains("not later either") && !said(false).contains("Pause"));
        assert!(said(true).starts_with(&said(false)) && said(true).contains("Pause"));
    }

    #[test]
    fn the_safe_answer_of_every_question_stays() {
        let questions = all();
        assert_eq!(questions.len(), 26);
        for words in questions {
            // Only what comes later stands before it.
            let mut shown = words.answers.iter().filter(|one| one.decision != Decision::RevokeAndRemove);
            let first = shown.next().map(|answer| (answer.decision, answer.weight));
            assert_eq!(first, Some((Decision::Stay, Weight::Safe)), "{}", words.title);
            assert!(words.answers.len() > 1, "{}", words.title);
        }
        assert!(!keep_secrets(Then::Home).loses_something(), "nothing is lost that could not be got again");
    }
}
