//! Practice in a process of its own: this program once more, as `practice-service`. Any page in the browser can send
//! requests to Practice's ports; a process that holds real secrets has none of them.
//!
//! It always is one, not only when there are secrets: they may come later, and there is one way to be tested. The process
//! ends with the one that started it, however that ends: its standard input is then closed.

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use super::behaviour::Behaviour;
use crate::texts::{Language, t};

/// How long the process has to say where it listens.
const LIMIT: Duration = Duration::from_secs(20);
/// More than any origin, or any reason, is long.
const LONGEST_LINE: u64 = 1024;

/// A practice service in a process of its own. Dropping it ends it.
pub struct PracticeProcess {
    child: Child,
    /// Its end: held open for as long as it is to run.
    _stdin: Option<ChildStdin>,
    origin: String,
}

/// Why it did not start.
#[derive(Debug, thiserror::Error)]
pub enum ProcessError {
    /// The system started no process, or that one said nothing.
    #[error("{}", t("practice-start-process"))]
    System(#[source] io::Error),
    /// The service in it did not start: why, in its own words.
    #[error("{0}")]
    Service(String),
}

impl PracticeProcess {
    /// Starts one that does this wrong on purpose and keeps apps and consents in the file `kept`. It listens when this returns.
    pub fn start(behaviours: &[Behaviour], kept: &Path) -> Result<Self, ProcessError> {
        let mut command = Command::new(program().map_err(ProcessError::System)?);
        command
            .args(["practice-service", "--until-stdin-closes", "--language", Language::current().tag()])
            .arg("--keep-in")
            .arg(kept)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if !behaviours.is_empty() {
            let names: Vec<String> = behaviours.iter().map(ToString::to_string).collect();
            command.arg("--behave").arg(names.join(","));
        }
        #[cfg(windows)]
        {
            /// No console appears for it (Win32's `CREATE_NO_WINDOW`).
            const NO_WINDOW: u32 = 0x0800_0000;
            std::os::windows::process::CommandExt::creation_flags(&mut command, NO_WINDOW);
        }
        let mut child = command.spawn().map_err(ProcessError::System)?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let mut started = Self { child, _stdin: stdin, origin: String::new() };
        let said = stdout.map_or_else(|| Err(io::ErrorKind::BrokenPipe.into()), first_line);
        let said = said.map_err(ProcessError::System)?;
        if !said.starts_with("http://127.0.0.1:") {
            return Err(ProcessError::Service(said));
        }
        started.origin = said;
        Ok(started)
    }

    /// Where its account server is, `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for PracticeProcess {
    fn drop(&mut self) {
        // Both fail only if it has ended already. It keeps nothing, so there is nothing to be finished.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// This program. On Linux an update may have put another in its place: then the one that runs.
fn program() -> io::Result<PathBuf> {
    let path = std::env::current_exe()?;
    let running = PathBuf::from("/proc/self/exe");
    Ok(if cfg!(target_os = "linux") && !path.exists() { running } else { path })
}

/// The first line that comes, without its end; an error if none comes in time.
fn first_line(from: impl Read + Send + 'static) -> io::Result<String> {
    let (tell, told) = mpsc::channel();
    std::thread::Builder::new().name("practice process".to_owned()).spawn(move || {
        let mut line = String::new();
        let read = BufReader::new(from.take(LONGEST_LINE)).read_line(&mut line);
        // Nobody listens any more if it came too late.
        let _ = tell.send(read.map(|_| line.trim_end().to_owned()));
    })?;
    let line = told.recv_timeout(LIMIT).map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
    if line.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(line) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_process_says_first_is_one_line() {
        let line = |said: &'static [u8]| first_line(said);
        assert_eq!(line(b"http://127.0.0.1:1\r\nmore").unwrap(), "http://127.0.0.1:1");
        assert_eq!(line(b"half").unwrap(), "half");
        assert_eq!(line(b"").unwrap_err().kind(), io::ErrorKind::UnexpectedEof, "it ended at once");
        assert_eq!(first_line(io::repeat(b'x')).unwrap().len(), 1024);
    }
}
