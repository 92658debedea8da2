//! Runs a tool of the system and gives what it prints, within a time and a size.

use std::io::Read;
#[cfg(any(windows, test))]
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// More than any answer: a machine with ten thousand connections prints less.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// How often it is looked whether a tool that has said all has ended.
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

/// What a tool printed until it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolOutput {
    /// Whether it ended with 0.
    pub succeeded: bool,
    /// On its standard output.
    pub printed: String,
    /// On its standard error.
    pub complained: String,
}

/// Runs `command` to its end, with nothing to read. `NotFound` and the like where it does not start, `TimedOut` where it has not
/// ended at `deadline`: then it is made to.
pub fn run(command: &mut Command, deadline: Instant) -> std::io::Result<ToolOutput> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    without_window(command);
    let mut child = command.spawn()?;
    let (printed, complained) = (child.stdout.take().map(read_all), child.stderr.take().map(read_all));
    let whole = |reading: Option<mpsc::Receiver<Vec<u8>>>| {
        reading?.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()
    };
    let read = whole(printed).zip(whole(complained));
    let ended = if read.is_some() { wait_until(&mut child, deadline) } else { None };
    if ended.is_none() {
        // It is too slow. That it has ended meanwhile is no fault.
        let _ = child.kill();
        let _ = child.wait();
    }
    match read.zip(ended) {
        Some(((printed, complained), succeeded)) => {
            Ok(ToolOutput { succeeded, printed: text(printed), complained: text(complained) })
        }
        None => Err(std::io::ErrorKind::TimedOut.into()),
    }
}

#[cfg(any(windows, test))]
/// A tool of Windows, from its own folder and from nowhere else on the path.
pub fn of_windows(tool: &str) -> Command {
    let windows = std::env::var_os("SystemRoot").map_or_else(|| PathBuf::from(r"C:\Windows"), PathBuf::from);
    Command::new(windows.join("System32").join(tool))
}

/// What a tool printed, as text: UTF-16 as some of Windows' tools print XML, else UTF-8, else Windows' console code page, in which most of
/// them print.
fn text(bytes: Vec<u8>) -> String {
    let utf16 = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Some(rest),
        // Without its mark: the first letter of anything they print is a Latin one.
        whole @ [first, 0, ..] if *first != 0 => Some(whole),
        _ => None,
    };
    if let Some(utf16) = utf16 {
        let (units, _) = utf16.as_chunks::<2>();
        let units: Vec<_> = units.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
        return String::from_utf16_lossy(&units);
    }
    String::from_utf8(bytes).unwrap_or_else(|error| of_code_page(error.as_bytes()))
}

#[cfg(windows)]
fn of_code_page(bytes: &[u8]) -> String {
    let read = crate::windows_api::of_console_code_page(bytes);
    read.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(not(windows))]
fn of_code_page(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Reads to the end, on a thread of its own: a tool that fills the one pipe while nobody reads it never closes the other.
fn read_all(pipe: impl Read + Send + 'static) -> mpsc::Receiver<Vec<u8>> {
    let (done, read) = mpsc::channel();
    let reading = move || {
        let mut bytes = Vec::new();
        if pipe.take(MOST_BYTES).read_to_end(&mut bytes).is_ok() {
            // Nobody listens any more once the time is up.
            let _ = done.send(bytes);
        }
    };
    // Without a thread nothing is sent, and whoever waits hears that at once.
    let _ = thread::Builder::new().name("tool".to_owned()).spawn(reading);
    read
}

/// Whether it ended with 0; none if it has not ended in time.
fn wait_until(child: &mut Child, deadline: Instant) -> Option<bool> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if Instant::now() < deadline => thread::sleep(BETWEEN_LOOKS),
            Ok(None) | Err(_) => return None,
        }
    }
}

/// `CREATE_NO_WINDOW`: a program with a window of its own would otherwise flash a console.
#[cfg(windows)]
fn without_window(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;

    command.creation_flags(0x0800_0000);
}

#[cfg(not(windows))]
fn without_window(_: &mut Command) {}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str, limit: Duration) -> std::io::Result<ToolOutput> {
        run(Command::new("/bin/sh").args(["-c", script]), Instant::now() + limit)
    }

    #[test]
    fn what_a_tool_prints_is_given_whatever_it_returns() {
        let limit = Duration::from_secs(20);
        let said = shell("echo one; echo two >&2; exit 1", limit).unwrap();
        assert_eq!(
            said,
            ToolOutput { succeeded: false, printed: "one\n".to_owned(), complained: "two\n".to_owned() }
        );
        let nothing = shell("cat", limit).unwrap();
        assert!(nothing.succeeded && nothing.printed.is_empty(), "nothing to read from");
        let missing = run(&mut Command::new("/nonexistent/tool"), Instant::now() + limit);
        assert_eq!(missing.unwrap_err().kind(), std::io::ErrorKind::NotFound);
    }

    #[test]
    fn what_is_printed_in_utf_16_is_read_as_such() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let printed = "<?xml version=\"1.0\"?><Command>C:\\Jürgen\\Łódź\\文</Command>";
        assert_eq!(text(utf16(printed)), printed);
        assert_eq!(text([&[0xff, 0xfe][..], &utf16(printed)].concat()), printed, "with its mark");
        assert_eq!(text(printed.as_bytes().to_vec()), printed, "and UTF-8 as UTF-8");
        for short in [&[][..], b"a", b"\0", b"\0\0", &[0xff], &[0xff, 0xfe, 0x41]] {
            assert!(text(short.to_vec()).chars().count() <= 2, "{short:?}");
        }
    }

    #[test]
    fn a_tool_that_hangs_is_ended_in_time() {
        let folder = tempfile::tempdir().unwrap();
        let seen = folder.path().join("pid");
        let began = Instant::now();
        let script = format!("echo $$ > '{}'; echo half; exec sleep 60", seen.display());
        assert_eq!(shell(&script, Duration::from_secs(1)).unwrap_err().kind(), std::io::ErrorKind::TimedOut);
        // One that has closed its mouth and goes on all the same.
        let silent = shell("exec sleep 60 >&- 2>&-", Duration::from_secs(1));
        assert_eq!(silent.unwrap_err().kind(), std::io::ErrorKind::TimedOut);
        assert!(began.elapsed() < Duration::from_secs(20));
        let pid = std::fs::read_to_string(seen).unwrap();
        let mut gone = Command::new("/bin/sh");
        gone.args(["-c", "! kill -0 \"$0\"", pid.trim()]).stderr(Stdio::null());
        assert!(gone.status().unwrap().success(), "it still runs");
    }
}
