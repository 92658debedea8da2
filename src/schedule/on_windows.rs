//! A scheduled task of the person's own, by `schtasks.exe`.
//!
//! What Wine's `schtasks.exe` does is run in the tests' lane; the rest is **written, not run on Windows**. To see it: `countersign-cli
//! schedule on`, then the Task Scheduler shows it; **Run** there renews; `schedule off` takes it away.

use std::io::Write;
use std::time::{Duration, Instant};

use super::problem::ScheduleProblem;
use super::task::{DailyTask, Running, TaskName, TimeOfDay};
use super::task_scheduler;
use crate::system_tool::{self, ToolOutput};

/// How long `schtasks.exe` has.
const LIMIT: Duration = Duration::from_secs(30);

pub(super) fn running(task: &DailyTask) -> Result<Option<Running>, ScheduleProblem> {
    let said = schtasks(&["/Query", "/TN", &task.name.to_string(), "/XML"])?;
    // One that is not there is said in the words of the system's language: there is no telling but that it is no task.
    if !said.succeeded || !said.printed.contains("<Task") {
        return Ok(None);
    }
    let as_asked = task_scheduler::runs(&said.printed, &task.command()?);
    Ok(Some(Running { at: task_scheduler::time_of(&said.printed), next: None, as_asked }))
}

pub(super) fn set(task: &DailyTask) -> Result<(), ScheduleProblem> {
    let xml = task_scheduler::task(&task.description, &task.command()?, TimeOfDay::at_work());
    let file = |error: std::io::Error| ScheduleProblem::File(error.to_string());
    let mut written = tempfile::Builder::new().suffix(".xml").tempfile().map_err(file)?;
    let utf16 = std::iter::once(0xfeff).chain(xml.encode_utf16());
    let bytes: Vec<u8> = utf16.flat_map(u16::to_le_bytes).collect();
    written.write_all(&bytes).map_err(file)?;
    // Closed, so that another program can read it.
    let path = written.into_temp_path();
    let shown = path.to_str().ok_or_else(|| ScheduleProblem::Path(path.display().to_string()))?;
    done(&schtasks(&["/Create", "/TN", &task.name.to_string(), "/XML", shown, "/F"])?)
}

pub(super) fn unset(name: &TaskName) -> Result<(), ScheduleProblem> {
    let there = schtasks(&["/Query", "/TN", &name.to_string()])?.succeeded;
    if there { done(&schtasks(&["/Delete", "/TN", &name.to_string(), "/F"])?) } else { Ok(()) }
}

fn done(said: &ToolOutput) -> Result<(), ScheduleProblem> {
    if said.succeeded {
        return Ok(());
    }
    let words = if said.complained.trim().is_empty() { &said.printed } else { &said.complained };
    Err(ScheduleProblem::Refused(crate::plain::plain(words.trim().lines().next().unwrap_or_default())))
}

fn schtasks(arguments: &[&str]) -> Result<ToolOutput, ScheduleProblem> {
    system_tool::run(system_tool::of_windows("schtasks.exe").args(arguments), Instant::now() + LIMIT)
        .map_err(|error| ScheduleProblem::NoSuchService(format!("schtasks: {error}")))
}
