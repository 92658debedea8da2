//! Connections looked after while nobody is there: a daily task of the person's own system that renews what is due and says what
//! needs a person.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{ConnectionRecord, Life, Sheets, is_renewed_here};
use crate::clock::{Clock, later};
use crate::domain::{ConnectionId, NoticeStage, ToldNotice};
use crate::schedule::{self, DailyTask, LastRun, ScheduleProblem, TaskName, TaskState};
use crate::texts::t_in_english;
use crate::vault::{IndexError, Vault};

/// Where things stand with the daily task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAfter {
    /// Whether the system runs it, and when next.
    pub state: TaskState,
    /// How it last ended.
    pub last: Option<LastRun>,
}

/// Why nothing looks after them, and what does the same where that helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotLookedAfter {
    /// Why.
    pub problem: ScheduleProblem,
    /// The line for a crontab, where the system has no service of its own.
    pub cron_line: Option<String>,
}

impl NotLookedAfter {
    /// Nothing came of it: it broke off, and can be asked for again.
    pub fn broken_off() -> Self {
        Self { problem: ScheduleProblem::Refused(String::new()), cron_line: None }
    }
}

/// What is done about the daily task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookAfterWish {
    /// To see how it stands.
    See,
    /// To set it up.
    Begin,
    /// To take it away.
    Stop,
}

/// What is said where a system took a task and does not know it afterwards.
const NOT_THERE: &str = "the task is not there after it was set up";

/// Sets the daily task of a data folder up, takes it away, or looks how it stands. Waits for tools of the system.
pub fn look_after(
    data_dir: &Path,
    clock: &Clock,
    wish: LookAfterWish,
) -> Result<LookedAfter, NotLookedAfter> {
    let done = match wish {
        LookAfterWish::See => Ok(()),
        LookAfterWish::Begin => task(data_dir).and_then(|task| schedule::set(&task)),
        LookAfterWish::Stop => stop(data_dir),
    };
    let known = done.and_then(|()| looked_after(data_dir, clock)).and_then(|known| match known.state {
        TaskState::Off if wish == LookAfterWish::Begin => Err(ScheduleProblem::Refused(NOT_THERE.to_owned())),
        _ => Ok(known),
    });
    known.map_err(|problem| {
        // Where it could not be taken away, another runner is the last thing that is wanted.
        let no_service = matches!(problem, ScheduleProblem::NoSuchService(_)) && wish != LookAfterWish::Stop;
        let line = || schedule::cron_line(&task(data_dir).ok()?, |name| std::env::var(name).ok()).ok();
        NotLookedAfter { cron_line: no_service.then(line).flatten(), problem }
    })
}

fn looked_after(data_dir: &Path, clock: &Clock) -> Result<LookedAfter, ScheduleProblem> {
    let state = schedule::state(&task(data_dir)?, clock.now())?;
    Ok(LookedAfter { state, last: LastRun::read(data_dir) })
}

fn stop(data_dir: &Path) -> Result<(), ScheduleProblem> {
    schedule::unset(&name(data_dir))?;
    LastRun::forget(data_dir);
    Ok(())
}

/// Whether the system runs the daily task, as far as can be told. Waits for tools of the system.
pub fn is_looked_after(data_dir: &Path, clock: &Clock) -> bool {
    looked_after(data_dir, clock).is_ok_and(|known| known.state != TaskState::Off)
}

/// Where no connection is left to be looked after, the task goes, too.
pub async fn stop_if_none_is_left(vault: &Vault, sheets: &Sheets, data_dir: &Path) {
    // One that waits for a sign-in is to be looked after again; of one whose sheet cannot be read, nobody knows.
    let is_left = |record: &ConnectionRecord| {
        is_renewed_here(sheets, record) || sheets.get(&record.facts.sheet).is_none()
    };
    // What was put aside or could not be read may be one of them.
    match vault.records().await {
        Ok((records, may_lack_some)) if !may_lack_some && !records.iter().any(is_left) => {}
        _ => return,
    }
    let data_dir = data_dir.to_owned();
    let stopped = tokio::task::spawn_blocking(move || stop(&data_dir)).await;
    if let Ok(Err(error)) = stopped {
        tracing::warn!(%error, "the daily task could not be taken away");
    }
}

/// Writes down how a run of the task ended.
pub fn note_run(data_dir: &Path, clock: &Clock, exit: u8) -> std::io::Result<()> {
    LastRun { at: clock.now(), exit }.write(data_dir)
}

fn name(data_dir: &Path) -> TaskName {
    let whole = |dir: PathBuf| dir.canonicalize().unwrap_or(dir);
    let dir = whole(absolute(data_dir));
    let is_own = crate::data_folder::own().map(whole) == Some(dir.clone());
    TaskName::of_folder(&dir, is_own)
}

/// The folder, however it was named: the task runs in another one.
fn absolute(data_dir: &Path) -> PathBuf {
    std::path::absolute(data_dir).unwrap_or_else(|_| data_dir.to_owned())
}

fn task(data_dir: &Path) -> Result<DailyTask, ScheduleProblem> {
    let dir = absolute(data_dir);
    let dir = dir.to_str().ok_or_else(|| ScheduleProblem::Path(dir.display().to_string()))?.to_owned();
    let arguments = ["renew", "--all", "--notify", "--data-dir"].map(str::to_owned).into_iter().chain([dir]);
    Ok(DailyTask {
        name: name(data_dir),
        description: t_in_english("schedule-description").into_owned(),
        program: program()?,
        arguments: arguments.collect(),
    })
}

/// This program. On Windows the one with a window, which shows no console: beside the other, where that is the one that runs.
pub fn program() -> Result<PathBuf, ScheduleProblem> {
    let running = std::env::current_exe().map_err(|error| ScheduleProblem::Path(error.to_string()))?;
    let running = in_its_place(&running);
    if !running.is_file() {
        return Err(ScheduleProblem::Path(running.display().to_string()));
    }
    let with_window = running.with_file_name("countersign.exe");
    Ok(if cfg!(windows) && with_window.is_file() { with_window } else { running })
}

/// Linux says of a program whose file was replaced while it runs that it is deleted; another version lies in its place.
fn in_its_place(running: &Path) -> PathBuf {
    let shown = running.to_str().and_then(|path| path.strip_suffix(" (deleted)"));
    shown.filter(|_| !running.exists()).map_or_else(|| running.to_owned(), PathBuf::from)
}

/// What a person should be told of a connection at `now`, and was not told yet: how near it is that it needs them.
pub fn notice_due(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> Option<NoticeStage> {
    let days_before = |end: Timestamp| {
        let within = |days: u64| later(now, std::time::Duration::from_hours(24 * days)) >= end;
        within(1).then_some(NoticeStage::OneDay).or_else(|| within(7).then_some(NoticeStage::SevenDays))
    };
    let stage = match Life::of(sheets, record, now) {
        Life::Dead(_) | Life::Ended(_) => Some(NoticeStage::Now),
        // A wrong secret key: nobody but a person can mend it.
        _ if record.history.refused.is_some() => Some(NoticeStage::Now),
        // What was due and is still here was not renewed: the network, or a keychain.
        Life::Ends(end) | Life::Good(end) | Life::Due(end) => days_before(end),
        Life::Renewing(_) => record.facts.refresh_token_expires_at.and_then(days_before),
        Life::Practice | Life::NoRefreshToken | Life::Unknown | Life::RenewedByProduct(_) => None,
    }?;
    let newest =
        record.history.renewed_at.max(record.history.signed_in_again_at).unwrap_or(record.facts.consented_at);
    // Moments that have not come are a wrong clock's.
    let is_told = |told: ToldNotice| {
        let is_older = newest <= now && told.at < newest;
        told.stage >= stage && told.at <= now && !is_older
    };
    (!record.history.told.is_some_and(is_told)).then_some(stage)
}

/// Whether only a person can go on with a connection, and it does not live without.
pub fn needs_person(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> bool {
    Life::of(sheets, record, now).is_over() || record.history.refused.is_some()
}

/// Notes that the person was told.
pub async fn note_told(
    vault: &Vault,
    clock: &Clock,
    id: &ConnectionId,
    stage: NoticeStage,
) -> Result<(), IndexError> {
    let at = clock.now();
    vault.note(id, move |history| history.told = Some(ToldNotice { stage, at })).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::samples;
    use crate::domain::samples::facts;
    use crate::domain::{Environment, RefusedRenewal};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// One of "Something else", which a person renews here, consented to on 1 November.
    fn record(extended: bool) -> ConnectionRecord {
        let mut record = samples::record(facts());
        record.facts.environment = Environment::Production;
        record.facts.sheet = Sheets::SOMETHING_ELSE.to_owned();
        let scopes = if extended { &["signature", "extended"][..] } else { &["signature"] };
        record.facts.scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        record.facts.consented_at = at("2026-11-01T00:00:00Z");
        record.facts.refresh_token_expires_at = Some(at("2026-12-01T00:00:00Z"));
        record
    }

    fn due(record: &ConnectionRecord, now: &str) -> Option<NoticeStage> {
        notice_due(&Sheets::load(None), record, at(now))
    }

    #[test]
    fn a_person_is_told_seven_days_and_one_day_before_and_when_it_is_over() {
        for extended in [true, false] {
            let mut record = record(extended);
            let mut said = Vec::new();
            for hour in 0..40 * 24 {
                let now = later(at("2026-11-10T00:30:00Z"), std::time::Duration::from_hours(hour));
                if let Some(stage) = notice_due(&Sheets::load(None), &record, now) {
                    record.history.told = Some(ToldNotice { stage, at: now });
                    said.push((stage, now.to_string()));
                }
            }
            let expected = [
                (NoticeStage::SevenDays, "2026-11-24T00:30:00Z".to_owned()),
                (NoticeStage::OneDay, "2026-11-30T00:30:00Z".to_owned()),
                (NoticeStage::Now, "2026-12-01T00:30:00Z".to_owned()),
            ];
            assert_eq!(said, expected, "extended: {extended}");
        }
    }

    #[test]
    fn a_refusal_for_good_is_told_once_and_again_after_a_life_in_between() {
        let mut record = record(true);
        assert_eq!(due(&record, "2026-11-10T00:00:00Z"), None);
        for dead in [true, false] {
            record.history.refused =
                Some(RefusedRenewal { at: at("2026-11-10T00:00:00Z"), error: "x".to_owned(), dead });
            assert_eq!(due(&record, "2026-11-10T00:00:00Z"), Some(NoticeStage::Now), "dead: {dead}");
        }
        record.history.told = Some(ToldNotice { stage: NoticeStage::Now, at: at("2026-11-10T00:00:00Z") });
        assert_eq!(due(&record, "2026-11-11T00:00:00Z"), None);
        // A clock was wrong: neither is it told each time, nor never.
        record.facts.consented_at = at("2026-11-20T00:00:00Z");
        assert_eq!(due(&record, "2026-11-11T00:00:00Z"), None);
        record.history.told = Some(ToldNotice { stage: NoticeStage::Now, at: at("2030-01-01T00:00:00Z") });
        assert_eq!(due(&record, "2026-11-11T00:00:00Z"), Some(NoticeStage::Now));
        record.history.told = Some(ToldNotice { stage: NoticeStage::Now, at: at("2026-11-10T00:00:00Z") });
        record.facts.consented_at = at("2026-11-01T00:00:00Z");
        // Somebody signed in again, and it was refused again.
        record.history.signed_in_again_at = Some(at("2026-11-12T00:00:00Z"));
        assert_eq!(due(&record, "2026-11-13T00:00:00Z"), Some(NoticeStage::Now));
    }

    #[test]
    fn of_what_the_product_renews_nothing_is_said_before_docusign_did() {
        let mut record = record(true);
        record.facts.sheet = "snow-atlas".to_owned();
        assert_eq!(due(&record, "2026-12-20T00:00:00Z"), None);
        record.facts.scopes = vec!["signature".to_owned()];
        assert_eq!(due(&record, "2026-11-30T12:00:00Z"), Some(NoticeStage::OneDay), "it ends whoever renews");
    }
}
