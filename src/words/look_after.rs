//! Connections that are looked after: the daily task, and what is told on the desktop.

use std::borrow::Cow;

use super::{Explained, account, life};
use crate::connections::{
    ConnectionRecord, LastRun, LookedAfter, NotLookedAfter, ScheduleProblem, TaskState,
};
use crate::desktop_notice::DesktopNotice;
use crate::domain::NoticeStage;
use crate::places::connection::KeptConnection;
use crate::places::connection::look_after::LookAfterState;
use crate::texts::{t, t_with};

/// What runs the task, as this system calls it.
fn of_this_system() -> Cow<'static, str> {
    if cfg!(windows) {
        t("schedule-system-windows")
    } else if cfg!(target_os = "macos") {
        t("schedule-system-macos")
    } else {
        t("schedule-system-linux")
    }
}

/// That a connection is looked after, and when next; nothing where it is not, as far as is known.
pub fn next_run(kept: &KeptConnection) -> Option<String> {
    let LookAfterState::Known { known, .. } = &kept.look_after else { return None };
    let TaskState::On { next: Some(next), .. } = known.state else { return None };
    kept.is_renewed_here().then(|| t_with("schedule-next", &[("moment", life::moment(next).into())]))
}

/// How it stands, a line each: whether, when next, how it last ended.
pub fn standing(known: &LookedAfter) -> Vec<String> {
    let mut lines = Vec::new();
    match known.state {
        TaskState::Off => return vec![t("schedule-off").into_owned()],
        TaskState::On { next, as_asked } => {
            lines.push(match next {
                Some(next) => t_with("schedule-on-next", &[("moment", life::moment(next).into())]),
                None => t("schedule-on").into_owned(),
            });
            if !as_asked {
                lines.push(t("schedule-other-copy").into_owned());
            }
        }
    }
    lines.push(known.last.map_or_else(|| t("schedule-never-ran").into_owned(), last_run));
    lines
}

fn last_run(last: LastRun) -> String {
    let at = [("moment", life::moment(last.at).into())];
    match last.exit {
        0 => t_with("schedule-ran-fine", &at),
        4 => t_with("schedule-ran-person", &at),
        5 => t_with("schedule-ran-keychain", &at),
        6 => t_with("schedule-ran-network", &at),
        _ => t_with("schedule-ran-failed", &at),
    }
}

/// Why the task could not be set up, taken away or looked for.
pub fn problem(not: &NotLookedAfter) -> Explained {
    let details = not.problem.to_string();
    match &not.problem {
        ScheduleProblem::NoSuchService(_) if not.cron_line.is_none() => {
            explained!("schedule-no-answer", "schedule-no-answer-now", None, details)
        }
        ScheduleProblem::NoSuchService(_) => {
            explained!("schedule-no-service", "schedule-no-service-now", None, details)
        }
        ScheduleProblem::Refused(_) => explained!("schedule-refused", "schedule-refused-now", None, details),
        ScheduleProblem::File(_) => explained!("schedule-file", "schedule-file-now", None, details),
        ScheduleProblem::Path(_) => explained!("schedule-path", "schedule-path-now", None, details),
    }
}

/// What comes before the task is set up: a title, and what it will do.
pub fn question() -> (Cow<'static, str>, String) {
    (t("look-after-ask"), t_with("look-after-ask-words", &[("system", of_this_system().into_owned().into())]))
}

/// What is told of a connection on the desktop.
pub fn notice(record: &ConnectionRecord, stage: NoticeStage) -> DesktopNotice {
    let name = || [("name", account::called(record).into())];
    let until = record.facts.refresh_token_expires_at.map(life::day).unwrap_or_default();
    let until = || [("date", until.clone().into())];
    let renews = record.facts.is_extended();
    let (title, body) = match stage {
        NoticeStage::Now if record.history.refused.as_ref().is_some_and(|refused| !refused.dead) => {
            (t_with("notice-secret", &name()), t("notice-secret-words").into_owned())
        }
        NoticeStage::Now => (t_with("notice-over", &name()), t("notice-over-words").into_owned()),
        NoticeStage::OneDay | NoticeStage::SevenDays if renews => {
            (t_with("notice-not-renewed", &name()), t_with("notice-not-renewed-words", &until()))
        }
        NoticeStage::OneDay | NoticeStage::SevenDays => {
            (t_with("notice-ends", &name()), t_with("notice-ends-words", &until()))
        }
    };
    DesktopNotice { title, body, button: t("notice-open").into_owned() }
}
