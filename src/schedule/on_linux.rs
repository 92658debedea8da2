//! A systemd user timer: two files in the person's own folder, and `systemctl --user`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::problem::ScheduleProblem;
use super::systemd;
use super::task::{DailyTask, Running, TaskName, TimeOfDay};
use crate::system_tool::{self, ToolOutput};

/// How long `systemctl` has: it asks a service of this computer.
const LIMIT: Duration = Duration::from_secs(20);

/// The longest unit that is read, in bytes.
const LONGEST: usize = 64 * 1024;

pub(super) fn running(task: &DailyTask) -> Result<Option<Running>, ScheduleProblem> {
    let folder = folder()?;
    let unit = format!("{}.timer", task.name);
    let timer = read(&folder.join(&unit))?;
    let shown = systemd::read_shown(&asked(&["show", &unit, systemd::PROPERTIES])?);
    let Some(timer) = timer.filter(|_| shown.is_active) else { return Ok(None) };
    let service = read(&folder.join(format!("{}.service", task.name)))?;
    let wanted = systemd::service(&task.description, &task.command()?);
    let at = systemd::time_of(&timer);
    let is_ours = at.is_some_and(|at| systemd::timer(&task.description, at) == timer);
    let changes = asked(&["show", &format!("{}.service", task.name), "--property=DropInPaths"])?;
    let as_asked = is_ours
        && shown.is_as_written
        && systemd::has_no_drop_in(&changes)
        && service.as_deref() == Some(wanted.as_str());
    Ok(Some(Running { at, next: shown.next, as_asked }))
}

pub(super) fn set(task: &DailyTask) -> Result<(), ScheduleProblem> {
    // Before anything is written: whether there is somebody to run it.
    asked(&["show-environment"])?;
    let folder = folder()?;
    let service = systemd::service(&task.description, &task.command()?);
    let timer = systemd::timer(&task.description, TimeOfDay::at_work());
    let write = |kind: &str, text: &str| write(&folder, &format!("{}.{kind}", task.name), text);
    let file = |error: io::Error| ScheduleProblem::File(error.to_string());
    write("service", &service).and_then(|()| write("timer", &timer)).map_err(file)?;
    let unit = format!("{}.timer", task.name);
    let begun = done(&["daemon-reload"])
        .and_then(|()| done(&["enable", &unit]))
        // A timer of that name may run already, with another time.
        .and_then(|()| done(&["restart", &unit]));
    if begun.is_err() {
        // What it does not run shall not lie there as if it did.
        let _ = unset(&task.name);
    }
    begun
}

pub(super) fn unset(name: &TaskName) -> Result<(), ScheduleProblem> {
    let folder = folder()?;
    let unit = format!("{name}.timer");
    if read(&folder.join(&unit))?.is_none() && read(&folder.join(format!("{name}.service")))?.is_none() {
        return Ok(());
    }
    // First the running timer: without its files nobody could be asked to end it. One that does not run is no fault.
    // Where nobody answers, it may run all the same: then everything stays as it is.
    asked(&["show-environment"])?;
    systemctl(&["disable", "--now", &unit])?;
    for kind in ["timer", "service"] {
        match fs::remove_file(folder.join(format!("{name}.{kind}"))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(ScheduleProblem::File(error.to_string()));
            }
            _ => {}
        }
    }
    // The link by which the timer starts with the session; `disable` takes it away where there is somebody to ask.
    let _ = fs::remove_file(folder.join("timers.target.wants").join(&unit));
    done(&["daemon-reload"])
}

/// Where a person's own units lie.
fn folder() -> Result<PathBuf, ScheduleProblem> {
    let dirs = directories::BaseDirs::new();
    let dirs = dirs.ok_or_else(|| ScheduleProblem::File("there is no home folder".to_owned()))?;
    Ok(dirs.config_dir().join("systemd").join("user"))
}

fn read(path: &Path) -> Result<Option<String>, ScheduleProblem> {
    match crate::data_folder::read(path, LONGEST) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ScheduleProblem::File(error.to_string())),
    }
}

/// Whole or not at all.
fn write(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".countersign-").tempfile_in(folder)?;
    io::Write::write_all(&mut file, text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(folder.join(name)).map(|_| ()).map_err(|error| error.error)
}

/// Has something done; that it was not is what `systemctl` says.
fn done(arguments: &[&str]) -> Result<(), ScheduleProblem> {
    let said = systemctl(arguments)?;
    if said.succeeded { Ok(()) } else { Err(ScheduleProblem::Refused(first_line(&said.complained))) }
}

/// What is always answered, where there is somebody who answers.
fn asked(question: &[&str]) -> Result<String, ScheduleProblem> {
    let said = systemctl(question)?;
    if said.succeeded {
        Ok(said.printed)
    } else {
        Err(ScheduleProblem::NoSuchService(first_line(&said.complained)))
    }
}

/// What `systemctl --user` says.
fn systemctl(arguments: &[&str]) -> Result<ToolOutput, ScheduleProblem> {
    let mut command = Command::new("systemctl");
    command.arg("--user").args(arguments).env("LC_ALL", "C").env("TZ", "UTC");
    system_tool::run(&mut command, Instant::now() + LIMIT)
        .map_err(|error| ScheduleProblem::NoSuchService(format!("systemctl: {error}")))
}

fn first_line(text: &str) -> String {
    crate::plain::plain(text.lines().next().unwrap_or_default())
}
