//! A new file that its owner alone can read, from before its first byte.

#[cfg(unix)]
mod on_unix;
#[cfg(windows)]
mod on_windows;

#[cfg(unix)]
pub(super) use on_unix::{create, flush_folder};
#[cfg(windows)]
pub(super) use on_windows::{create, flush_folder};
