//! Runs a tool of the system and gives what it prints, within a time and a size.

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

/// More than any answer: a machine with ten thousand connections prints less.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// What `command` prints until it ends, however it ends. `None` if it does not start, or has not ended at `deadline`:
/// then it is made to.
pub(super) fn output_of(command: &mut Command, deadline: Instant) -> Option<String> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let printed = child.stdout.take().and_then(|stdout| {
        let (done, read) = mpsc::channel();
        let reading = thread::Builder::new().name("port holder".to_owned()).spawn(move || {
            let mut bytes = Vec::new();
            let whole = stdout.take(MOST_BYTES).read_to_end(&mut bytes).is_ok();
            // Nobody listens any more once the time is up.
            let _ = done.send(whole.then_some(bytes));
        });
        reading.ok()?;
        read.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()?
    });
    // It has said all it had to say, or is too slow. That it has ended already is no fault.
    let _ = child.kill();
    let _ = child.wait();
    printed.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Duration;

    use super::*;

    fn shell(script: &str, limit: Duration) -> Option<String> {
        output_of(Command::new("/bin/sh").args(["-c", script]), Instant::now() + limit)
    }

    #[test]
    fn what_a_tool_prints_is_given_whatever_it_returns() {
        let limit = Duration::from_secs(20);
        assert_eq!(shell("echo one; echo two >&2; exit 1", limit).as_deref(), Some("one\n"));
        assert_eq!(shell("cat", limit).as_deref(), Some(""), "nothing to read from");
        assert_eq!(output_of(&mut Command::new("/nonexistent/tool"), Instant::now() + limit), None);
    }

    #[test]
    fn a_tool_that_hangs_is_ended_in_time() {
        let folder = tempfile::tempdir().unwrap();
        let seen = folder.path().join("pid");
        let began = Instant::now();
        let script = format!("echo $$ > '{}'; echo half; exec sleep 60", seen.display());
        assert_eq!(shell(&script, Duration::from_secs(1)), None);
        assert!(began.elapsed() < Duration::from_secs(20));
        let pid = std::fs::read_to_string(seen).unwrap();
        let mut gone = Command::new("/bin/sh");
        gone.args(["-c", "! kill -0 \"$0\"", pid.trim()]).stderr(Stdio::null());
        assert!(gone.status().unwrap().success(), "it still runs");
    }
}
