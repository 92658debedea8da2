//! Messages of Connect sent again.

use std::borrow::Cow;

use jiff::Timestamp;

use super::Explained;
use super::Remedy::TryAgain;
use super::life::clock_time;
use super::{environment, notifications};
use crate::connections::ConnectionRecord;
use crate::domain::Environment;
use crate::notifications::{RESENT_AN_HOUR, Resend, ResendJob, ResendOutcome, ResendProblem, ResendWish};
use crate::places::notifications::resending::{PeriodField, TypedPeriodProblem};
use crate::plain::plain;
use crate::texts::{followed_by, t, t_with};

/// Why it did not begin, or broke off.
pub fn problem(what: &ResendProblem, record: &ConnectionRecord) -> Explained {
    let details = what.to_string();
    let who = [("who", who(record.facts.environment).into())];
    match what {
        ResendProblem::NotThere => {
            explained!("resend-not-there", "resend-not-there-now", None, details, &who)
        }
        ResendProblem::WithoutEnvelope => {
            explained!("resend-no-envelope", "resend-no-envelope-now", None, details, &who)
        }
        ResendProblem::NoConfiguration | ResendProblem::Several(_) => {
            explained!("connect-which", "connect-which-now", None, details)
        }
        ResendProblem::SecretUnknown => {
            explained!("resend-secret", "resend-secret-now", None, details, &who)
        }
        ResendProblem::Backwards => explained!("resend-backwards", "resend-backwards-now", None, details),
        ResendProblem::TooMany { .. } => explained!("resend-many", "resend-many-now", None, details),
        ResendProblem::Unfinished(job) => unfinished(job, details),
        ResendProblem::AtWork => explained!("resend-at-work", "resend-at-work-now", None, details),
        ResendProblem::Unsure(_) => {
            explained!("resend-unsure", "resend-unsure-now", TryAgain, details, &who)
        }
        ResendProblem::Record(_) => explained!("resend-record", "resend-record-now", None, details),
        ResendProblem::Notification(problem) => notifications::problem(problem, record),
    }
}

/// Who sends: Docusign, or Practice in its place.
pub fn who(of: Environment) -> Cow<'static, str> {
    if of == Environment::Practice { environment::name(of) } else { t("resend-by-docusign") }
}

fn unfinished(job: &ResendJob, details: String) -> Explained {
    let which = match &job.wish {
        ResendWish::Failure { id } => t_with("resend-wish-failure", &[("id", plain(id).into())]),
        ResendWish::AllFailed => t("resend-wish-all").into_owned(),
        ResendWish::Period { from, to, configuration } => t_with(
            "resend-wish-period",
            &[
                ("from", from.to_string().into()),
                ("to", to.to_string().into()),
                ("configuration", plain(configuration).into()),
            ],
        ),
    };
    let said = [("which", which.into()), ("left", job.left().into())];
    explained!("resend-unfinished", "resend-unfinished-now", None, details, &said)
}

/// That it waits, since so much was asked for.
pub fn waiting(until: Timestamp, of: Environment) -> String {
    t_with("cmd-resend-waits", &[("time", clock_time(until).into()), ("who", who(of).into())])
}

/// The same where the window shows it: its buttons do what the command's options do.
pub fn problem_in_window(what: &ResendProblem, record: &ConnectionRecord) -> Explained {
    let now = match what {
        ResendProblem::NotThere => "resend-not-there-window",
        ResendProblem::SecretUnknown => "resend-secret-window",
        ResendProblem::Unfinished(_) => "resend-unfinished-window",
        ResendProblem::Unsure(_) => "resend-unsure-window",
        _ => return problem(what, record),
    };
    Explained { now: t(now).into_owned(), ..problem(what, record) }
}

/// What is asked before messages are sent again.
pub struct ResendQuestion {
    /// The question; that there is nothing to send where there is none.
    pub title: String,
    /// What comes of it.
    pub words: String,
    /// How many it is not known of whether they were asked for.
    pub unsure: usize,
}

/// The question about what was counted there. `configuration` is what the one of a period is called.
pub fn question(resend: &Resend, configuration: Option<&str>, of: Environment) -> ResendQuestion {
    let (left, unsure) = (resend.job().left(), resend.unsure());
    let hours = left.saturating_sub(1) / RESENT_AN_HOUR;
    let said =
        [("count", left.into()), ("hours", hours.into()), ("unsure", unsure.into()), ("who", who(of).into())];
    let title = match (left, resend.is_resumed()) {
        (0, _) => t("cmd-resend-nothing").into_owned(),
        (_, true) => t_with("resend-go-on-title", &said),
        (_, false) => t_with("resend-title", &said),
    };
    let words = match (left, unsure) {
        (0, _) => String::new(),
        (_, 0) => t_with("resend-words", &said),
        _ => followed_by(t_with("resend-unsure-count", &said), t_with("resend-words", &said)),
    };
    let of = match (&resend.job().wish, left) {
        (_, 0) | (ResendWish::Failure { .. } | ResendWish::AllFailed, _) => None,
        (ResendWish::Period { from, to, configuration: id }, _) => {
            let named = [
                ("from", from.to_string().into()),
                ("to", to.to_string().into()),
                ("configuration", plain(configuration.unwrap_or(id)).into()),
            ];
            Some(t_with("resend-of-period", &named))
        }
    };
    let words = of.map_or(words.clone(), |of| followed_by(of, &words));
    ResendQuestion { title, words, unsure }
}

/// That so many envelopes are asked for.
pub fn running(count: usize) -> String {
    t_with("resend-running", &[("count", count.into())])
}

/// How good it is what came of a resend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResendWeight {
    /// All was taken.
    Whole,
    /// There is more to ask for.
    InPart,
    /// Some was refused.
    Refused,
}

/// What came of it there: how good that is, in a line, and more of it.
pub fn done(outcome: &ResendOutcome, of: Environment) -> (ResendWeight, String, Vec<String>) {
    let counts =
        [("asked", outcome.asked.into()), ("refused", outcome.refused.into()), ("who", who(of).into())];
    let (weight, title) = match (outcome.refused, outcome.waits_until) {
        (0, None) => (ResendWeight::Whole, t_with("resend-done", &counts)),
        (0, Some(_)) => (ResendWeight::InPart, t_with("resend-done-in-part", &counts)),
        _ => (ResendWeight::Refused, t_with("resend-done-refused", &counts)),
    };
    let mut words = Vec::new();
    if let Some(until) = outcome.waits_until {
        let said =
            [("left", outcome.left.into()), ("time", clock_time(until).into()), ("who", who(of).into())];
        words.push(t_with("resend-waits", &said));
    }
    words.extend(outcome.said.iter().map(|said| plain(said)));
    if outcome.refused > 0 && outcome.said.is_empty() {
        words.push(t_with("resend-refused-unsaid", &[("who", who(of).into())]));
        let place = |place: &String| {
            t_with("resend-results", &[("place", plain(place).into()), ("who", who(of).into())])
        };
        words.extend(outcome.results.iter().map(place));
    }
    words.push(t("resend-log-says").into_owned());
    (weight, title, words)
}

/// What is wrong in a field of the period.
pub fn period(field: PeriodField, problem: TypedPeriodProblem) -> Cow<'static, str> {
    match (field, problem) {
        (_, TypedPeriodProblem::Backwards) => t("resend-period-backwards"),
        (PeriodField::Configuration, _) | (_, TypedPeriodProblem::Missing) => {
            t("resend-period-which-missing")
        }
        (PeriodField::From | PeriodField::To, TypedPeriodProblem::NoDay) => t("resend-period-no-day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::samples;
    use crate::domain::samples as facts;

    fn outcome(refused: u64, waits: bool) -> ResendOutcome {
        ResendOutcome {
            wish: ResendWish::AllFailed,
            asked: 3,
            refused,
            said: Vec::new(),
            results: vec!["/bulk/1".to_owned()],
            left: 2,
            waits_until: waits.then_some(Timestamp::UNIX_EPOCH),
        }
    }

    #[test]
    fn of_practice_nothing_says_that_docusign_sends() {
        let said = |of: Environment| {
            let mut record = samples::record(facts::facts());
            record.facts.environment = of;
            let problems =
                [ResendProblem::NotThere, ResendProblem::WithoutEnvelope, ResendProblem::SecretUnknown];
            let problems = problems.map(|what| {
                let said = problem_in_window(&what, &record);
                format!("{} {}", said.what, said.now)
            });
            let outcomes = [outcome(0, true), outcome(1, false)].map(|outcome| {
                let (_, title, words) = done(&outcome, of);
                format!("{title} {}", words.join(" "))
            });
            problems.into_iter().chain(outcomes).collect::<Vec<_>>()
        };
        for (of_practice, of_demo) in said(Environment::Practice).iter().zip(said(Environment::Demo)) {
            assert!(of_practice.contains("Practice") && !of_practice.contains("Docusign"), "{of_practice}");
            assert!(of_demo.contains("Docusign") && !of_demo.contains("Practice"), "{of_demo}");
        }
    }
}
