//! `countersign-cli`: the same program for the consoles of Windows (cmd, PowerShell), which wait for it and show what it
//! prints. Elsewhere `countersign` itself does, and this is no use.

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// What is freed is zeroed: libraries copy secrets into buffers that are theirs.
#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    countersign::program::run()
}
