//! A launchd agent: a file in the person's own folder, and `launchctl`. **Written, not run**: no Mac was at hand.
//!
//! To see it: `countersign schedule on`, then `launchctl print gui/$(id -u)/countersign-renew` shows it waiting; `launchctl kickstart
//! gui/$(id -u)/countersign-renew` runs it; `countersign schedule off` takes it away, and `print` finds it no more.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use super::launchd;
use super::problem::ScheduleProblem;
use super::task::{DailyTask, Running, TaskName, TimeOfDay};
use crate::system_tool::{self, ToolOutput};

/// How long `launchctl` has.
const LIMIT: Duration = Duration::from_secs(20);

/// The longest agent that is read, in bytes.
const LONGEST: usize = 64 * 1024;

pub(super) fn running(task: &DailyTask) -> Result<Option<Running>, ScheduleProblem> {
    let Some(agent) = read(&task.name)? else { return Ok(None) };
    if !launchctl(&["print", &target(&task.name)])?.succeeded {
        return Ok(None);
    }
    let at = launchd::time_of(&agent);
    let command = task.command()?;
    let as_asked = at.is_some_and(|at| launchd::agent(&task.name.to_string(), &command, at) == agent);
    Ok(Some(Running { at, next: None, as_asked }))
}

pub(super) fn set(task: &DailyTask) -> Result<(), ScheduleProblem> {
    unset(&task.name)?;
    let path = path(&task.name)?;
    let agent = launchd::agent(&task.name.to_string(), &task.command()?, TimeOfDay::at_work());
    let file = |error: io::Error| ScheduleProblem::File(error.to_string());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(file)?;
    }
    fs::write(&path, agent).map_err(file)?;
    let path = path.to_str().ok_or_else(|| ScheduleProblem::Path(path.display().to_string()))?;
    let said = launchctl(&["bootstrap", &domain(), path])?;
    if said.succeeded {
        return Ok(());
    }
    let _ = fs::remove_file(path);
    Err(ScheduleProblem::Refused(first_line(&said.complained)))
}

pub(super) fn unset(name: &TaskName) -> Result<(), ScheduleProblem> {
    // One that it does not know is no fault.
    let _ = launchctl(&["bootout", &target(name)])?;
    match fs::remove_file(path(name)?) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(ScheduleProblem::File(error.to_string()))
        }
        _ => Ok(()),
    }
}

/// The domain of the person's own session (launchctl(1)).
fn domain() -> String {
    format!("gui/{}", rustix::process::getuid().as_raw())
}

fn target(name: &TaskName) -> String {
    format!("{}/{name}", domain())
}

fn path(name: &TaskName) -> Result<PathBuf, ScheduleProblem> {
    let dirs = directories::BaseDirs::new();
    let dirs = dirs.ok_or_else(|| ScheduleProblem::File("there is no home folder".to_owned()))?;
    Ok(dirs.home_dir().join("Library").join("LaunchAgents").join(format!("{name}.plist")))
}

fn read(name: &TaskName) -> Result<Option<String>, ScheduleProblem> {
    match crate::data_folder::read(&path(name)?, LONGEST) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ScheduleProblem::File(error.to_string())),
    }
}

fn launchctl(arguments: &[&str]) -> Result<ToolOutput, ScheduleProblem> {
    system_tool::run(Command::new("/bin/launchctl").args(arguments), Instant::now() + LIMIT)
        .map_err(|error| ScheduleProblem::NoSuchService(format!("launchctl: {error}")))
}

fn first_line(text: &str) -> String {
    crate::plain::plain(text.lines().next().unwrap_or_default())
}
