//! The program with a window. On Windows it has no console: what it prints reaches a pipe or a file, and is read nowhere
//! when it was started from one. `console_main` is for that.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    countersign::program::run()
}
