//! `countersign practice-service`: Practice alone, until it is ended.

use std::io::Write;

use crate::clock::Clock;
use crate::practice::{Behaviour, Practice, PracticeOptions, StartError};
use crate::texts::t_with;

/// Runs the practice service on `port` (0: any) and never returns, but with an error.
pub fn run(port: u16, behaviours: Vec<Behaviour>) -> Result<(), StartError> {
    let service = Practice::start(PracticeOptions { port, behaviours, clock: Clock::system() })?;
    let origin = service.origin().to_owned();
    let mut out = std::io::stdout().lock();
    // Whoever started it may have closed the output; the service runs all the same.
    let _ = writeln!(out, "{}", t_with("cli-practice-running", &[("origin", origin.into())]));
    let _ = out.flush();
    drop(out);
    loop {
        std::thread::park();
    }
}
