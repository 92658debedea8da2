//! A task that the person's own system runs once a day: a systemd user timer on Linux, a launchd agent on macOS, a scheduled task on
//! Windows. Nothing of it needs an administrator, and nothing of ours runs between two runs.
//!
//! | file | what it holds |
//! |---|---|
//! | `task` | [`DailyTask`]: what is run, and when |
//! | `systemd`, `launchd`, `task_scheduler`, `cron` | the task as each of them wants it written, and read again; the same on every system |
//! | `on_linux`, `on_macos`, `on_windows` | the system asked to run it, or no longer |
//! | `xml` | text inside XML |
//! | `last_run` | how the last run ended |
//! | `problem` | why it was not done |
//!
//! Everything here waits for the disk and for tools of the system: call it off the window's thread.

mod cron;
mod last_run;
#[cfg_attr(not(target_os = "macos"), allow(dead_code, reason = "only its texts are tested here"))]
mod launchd;
#[cfg(all(unix, not(target_os = "macos")))]
mod on_linux;
#[cfg(target_os = "macos")]
mod on_macos;
#[cfg(windows)]
mod on_windows;
mod problem;
#[cfg_attr(any(windows, target_os = "macos"), allow(dead_code, reason = "only its texts are tested here"))]
mod systemd;
mod task;
#[cfg_attr(not(windows), allow(dead_code, reason = "only its texts are tested here"))]
mod task_scheduler;
#[cfg_attr(all(unix, not(target_os = "macos")), allow(dead_code, reason = "only its texts are tested here"))]
mod xml;

pub use cron::line as cron_line;
pub use last_run::LastRun;
pub use problem::ScheduleProblem;
pub use task::{DailyTask, TaskName, TaskState};

use jiff::Timestamp;
#[cfg(all(unix, not(target_os = "macos")))]
use on_linux as system;
#[cfg(target_os = "macos")]
use on_macos as system;
#[cfg(windows)]
use on_windows as system;

/// Whether the system runs the task, and when, seen from `now`.
pub fn state(task: &DailyTask, now: Timestamp) -> Result<TaskState, ScheduleProblem> {
    let Some(running) = system::running(task)? else { return Ok(TaskState::Off) };
    // Where the system does not say it, the time of the day does.
    let next = running.next.or_else(|| running.at?.next_after(now));
    Ok(TaskState::On { next, as_asked: running.as_asked })
}

/// Has the system run the task from now on, in place of one of the same name.
pub fn set(task: &DailyTask) -> Result<(), ScheduleProblem> {
    system::set(task)
}

/// The system runs it no longer. One that is not there is fine.
pub fn unset(name: &TaskName) -> Result<(), ScheduleProblem> {
    system::unset(name)
}
