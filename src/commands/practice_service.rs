//! `countersign practice-service`: Practice alone, until it is ended.

use std::io::{Read, Write};
use std::path::PathBuf;

use crate::clock::Clock;
use crate::practice::{Behaviour, Practice, PracticeOptions, StartError};
use crate::texts::t_with;

/// Runs the practice service on `port` (0: any), which keeps apps and consents in the file `kept`, and never returns, but with an error.
///
/// `until_stdin_closes`: for a window that started it ([`PracticeProcess`](crate::practice::PracticeProcess)). Then the one line that is
/// printed is its origin, or why there is none, and it ends when the standard input is closed.
pub fn run(
    port: u16,
    behaviours: Vec<Behaviour>,
    kept: Option<PathBuf>,
    until_stdin_closes: bool,
) -> Result<(), StartError> {
    let started = Practice::start(PracticeOptions { port, behaviours, kept, clock: Clock::system() });
    if until_stdin_closes {
        print(&started.as_ref().map_or_else(ToString::to_string, |service| service.origin().to_owned()));
        let _service = started?;
        let mut input = std::io::stdin().lock();
        // Nothing is said there.
        while matches!(input.read(&mut [0; 64]), Ok(1..)) {}
        std::process::exit(0);
    }
    let service = started?;
    print(&t_with("cli-practice-running", &[("origin", service.origin().to_owned().into())]));
    loop {
        std::thread::park();
    }
}

fn print(line: &str) {
    let mut out = std::io::stdout().lock();
    // Whoever started it may have closed the output; the service runs all the same.
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}
