//! Processes a test starts: what they print goes to files, and they are ended by their number and no other way.

use std::cell::RefCell;
use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use super::wait;

/// Where `program` is, or a panic that names the Debian package it comes with.
#[track_caller]
pub fn tool(program: &str, debian_package: &str) -> PathBuf {
    let found = if program.contains('/') {
        Some(PathBuf::from(program)).filter(|path| path.exists())
    } else {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
    };
    found.unwrap_or_else(|| panic!("{program} is missing: install the Debian package {debian_package}."))
}

/// Whether this test runs as root.
pub fn is_root() -> bool {
    fs::metadata("/proc/self").expect("/proc").uid() == 0
}

/// A child process whose output goes to two files.
#[derive(Debug)]
pub struct Process {
    // Asking a child whether it has ended changes what is known of it.
    child: RefCell<Child>,
    name: String,
    out: PathBuf,
    err: PathBuf,
}

impl Process {
    /// Starts `command`, with its output in `folder/name.out` and `folder/name.err`, which must be new.
    #[track_caller]
    pub fn start(command: &mut Command, folder: &Path, name: &str) -> Self {
        let (out, err) = (folder.join(format!("{name}.out")), folder.join(format!("{name}.err")));
        let file = |path: &Path| File::create_new(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let child =
            command.stdout(file(&out)).stderr(file(&err)).spawn().unwrap_or_else(|error| {
                panic!("{} does not start: {error}", command.get_program().display())
            });
        Self { child: RefCell::new(child), name: name.to_owned(), out, err }
    }

    /// The name it was started under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its number.
    pub fn pid(&self) -> u32 {
        self.child.borrow().id()
    }

    /// The pipe to its standard input, if the command asked for one. Dropping it closes it.
    pub fn stdin(&self) -> Option<std::process::ChildStdin> {
        self.child.borrow_mut().stdin.take()
    }

    /// What it has written to standard output so far.
    pub fn stdout(&self) -> String {
        text_of(&self.out)
    }

    /// What it has written to standard error so far.
    pub fn stderr(&self) -> String {
        text_of(&self.err)
    }

    /// How it ended, or `None` while it runs.
    pub fn ended(&self) -> Option<ExitStatus> {
        self.child.borrow_mut().try_wait().expect("a child can be waited for")
    }

    /// How it ended, or `None` if it still runs at the deadline.
    pub fn wait(&self, deadline: Duration) -> Option<ExitStatus> {
        wait::until(deadline, || self.ended())
    }

    /// Waits until `look` sees what it wants. Panics with `wanted` and what the process printed if it ends before
    /// that, or at the deadline.
    #[track_caller]
    pub fn wait_until<T>(&self, wanted: &str, mut look: impl FnMut(&Self) -> Option<T>) -> T {
        let seen = wait::until(wait::START, || match look(self) {
            Some(seen) => Some(Ok(seen)),
            None => self.ended().map(Err),
        });
        let why = match seen {
            Some(Ok(seen)) => return seen,
            Some(Err(status)) => format!("it ended ({status})"),
            None => format!("{} s passed", wait::scaled(wait::START).as_secs()),
        };
        panic!("{}: no {wanted}, {why}.\n{}{}", self.name, self.stdout(), self.stderr())
    }

    /// The first whole line of standard output that `pick` takes something from.
    #[track_caller]
    pub fn wait_for_line<T>(&self, wanted: &str, pick: impl Fn(&str) -> Option<T>) -> T {
        self.wait_until(wanted, |process| {
            let printed = process.stdout();
            let whole = printed.rfind('\n').map_or("", |end| &printed[..end]);
            whole.lines().find_map(&pick)
        })
    }

    /// Asks it to end (SIGTERM), makes it end (SIGKILL) if it has not within two seconds, and reaps it.
    pub fn end(&self) {
        if self.ended().is_some() {
            return;
        }
        signal("TERM", self.pid());
        if self.wait(Duration::from_secs(2)).is_none() {
            // Either may fail only because it ended just now.
            let _ = self.child.borrow_mut().kill();
            let _ = self.child.borrow_mut().wait();
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

fn text_of(file: &Path) -> String {
    String::from_utf8_lossy(&fs::read(file).unwrap_or_default()).into_owned()
}

/// Sends a signal to the one process `pid`. That it has gone already is no fault.
pub fn signal(name: &str, pid: u32) {
    // The shell's own `kill`: the standard library can only send SIGKILL, and only to a child.
    let _ = Command::new("/bin/sh")
        .args(["-c", r#"kill -s "$0" "$1""#, name, &pid.to_string()])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

/// Runs `command` to its end and gives what it printed. Panics if it does not end within [`wait::PATIENCE`]. For
/// little output: it is read after the end.
#[track_caller]
pub fn run(command: &mut Command) -> Output {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{} does not start: {error}", command.get_program().display()));
    if wait::until(wait::PATIENCE, || child.try_wait().expect("a child can be waited for")).is_none() {
        let _ = child.kill();
        let _ = child.wait();
        panic!("{command:?} did not end.");
    }
    child.wait_with_output().expect("output of a child")
}

/// The processes whose environment names `mark`, as number and program. Those one may not look into are left out,
/// and so are those that ended and only wait to be reaped.
pub fn with_environment_naming(mark: &str) -> Vec<(u32, String)> {
    with_mark("environ", mark)
}

/// The processes whose command line names `mark`, as number and program. Finds those of Chromium's that write over
/// their environment; but also whoever only speaks of `mark`, so nothing is to be ended by it.
pub fn with_command_line_naming(mark: &str) -> Vec<(u32, String)> {
    with_mark("cmdline", mark)
}

fn with_mark(file: &str, mark: &str) -> Vec<(u32, String)> {
    let processes = fs::read_dir("/proc").expect("/proc");
    let pids = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let text = |pid: u32, file: &str| fs::read(format!("/proc/{pid}/{file}")).unwrap_or_default();
    pids.filter(|pid| *pid != std::process::id())
        .filter(|pid| text(*pid, file).windows(mark.len()).any(|window| window == mark.as_bytes()))
        .map(|pid| (pid, String::from_utf8_lossy(&text(pid, "comm")).trim().to_owned()))
        .collect()
}
