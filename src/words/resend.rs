//! Messages of Connect sent again.

use jiff::Timestamp;

use super::Explained;
use super::Remedy::TryAgain;
use super::life::clock_time;
use super::notifications;
use crate::connections::ConnectionRecord;
use crate::notifications::{ResendJob, ResendProblem, ResendWish};
use crate::plain::plain;
use crate::texts::{t, t_with};

/// Why it did not begin, or broke off.
pub fn problem(what: &ResendProblem, record: &ConnectionRecord) -> Explained {
    let details = what.to_string();
    match what {
        ResendProblem::NotThere => explained!("resend-not-there", "resend-not-there-now", None, details),
        ResendProblem::WithoutEnvelope => {
            explained!("resend-no-envelope", "resend-no-envelope-now", None, details)
        }
        ResendProblem::NoConfiguration | ResendProblem::Several(_) => {
            explained!("connect-which", "connect-which-now", None, details)
        }
        ResendProblem::SecretUnknown => explained!("resend-secret", "resend-secret-now", None, details),
        ResendProblem::Backwards => explained!("resend-backwards", "resend-backwards-now", None, details),
        ResendProblem::TooMany { .. } => explained!("resend-many", "resend-many-now", None, details),
        ResendProblem::Unfinished(job) => unfinished(job, details),
        ResendProblem::AtWork => explained!("resend-at-work", "resend-at-work-now", None, details),
        ResendProblem::Unsure(_) => explained!("resend-unsure", "resend-unsure-now", TryAgain, details),
        ResendProblem::Record(_) => explained!("resend-record", "resend-record-now", None, details),
        ResendProblem::Notification(problem) => notifications::problem(problem, record),
    }
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
pub fn waiting(until: Timestamp) -> String {
    t_with("cmd-resend-waits", &[("time", clock_time(until).into())])
}
