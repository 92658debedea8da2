//! No core dumps: one of this program would hold the keys and tokens it has in hand, in a file that nobody knows of.
//!
//! Whether another process may look into this one is left as it is: a desktop's portals read `/proc/PID` of whoever
//! asks them for a file dialog, and refuse those they cannot read. So the limit is lowered and the process stays
//! "dumpable" (`PR_SET_DUMPABLE` of prctl(2)).
//!
//! **Linux**: the limit is one byte, not none. With none, the kernel still hands a dump to the program that
//! `/proc/sys/kernel/core_pattern` names after a `|`, and leaves it to that program to look at the limit; with exactly
//! one it makes no dump at all (`do_coredump` in the kernel's `fs/coredump.c`). A file is not written either, since one
//! byte is less than the smallest dump.
//!
//! **macOS, other Unix**: the limit is none. **Written, not run.** What a person would do to see it work on a Mac: as
//! root `sysctl kern.coredump=1`, in a shell `ulimit -c unlimited`, start the program from there, `kill -ABRT` its
//! number: `/cores` stays empty, while the same with `sleep 100` leaves a file there. The report that macOS makes of a
//! crash has the threads' call stacks and registers, not their memory.
//!
//! **Windows**: there is nothing here. Error Reporting is the process's own to limit (`WerSetFlags`,
//! `SetErrorMode`); the calls are `unsafe` in every crate that offers them, and not among those of `windows_api`. What
//! Windows does by itself, and how to keep it from it, is the administrator's to set.

use std::io;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Bytes a dump may have: see above.
const MOST: u64 = if cfg!(target_os = "linux") { 1 } else { 0 };

/// Turns core dumps off for this process and those it starts, for good: no code in it can raise the limit again.
pub fn turn_off() -> io::Result<()> {
    // Raising it is not allowed, and not wanted, where the person or the system has set none.
    let allowed = getrlimit(Resource::Core).maximum.map_or(MOST, |most| most.min(MOST));
    setrlimit(Resource::Core, Rlimit { current: Some(allowed), maximum: Some(allowed) }).map_err(Into::into)
}
