//! The program with a window. On Windows it has no console: what it prints reaches a pipe or a file, and is read nowhere
//! when it was started from one. `console_main` is for that.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// What is freed is zeroed: libraries copy secrets into buffers that are theirs.
#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    countersign::program::run()
}
