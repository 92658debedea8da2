//! `countersign-cli`: the same program for the consoles of Windows (cmd, PowerShell), which wait for it and show what it
//! prints. Elsewhere `countersign` itself does, and this is no use.

use std::process::ExitCode;

fn main() -> ExitCode {
    countersign::program::run()
}
