//! Whose turn it is with a port that several tests need, also in several processes: port 80 is there once.

use std::fs::File;
use std::path::PathBuf;

/// The variable that tells a test that runs again as an ordinary user where its turns are kept: its folder for temporary
/// files is another.
pub const TURNS: &str = "COUNTERSIGN_TEST_TURNS";

/// The right to a port, given back on drop.
#[derive(Debug)]
pub struct Turn {
    _file: File,
}

/// Waits until no other test has the port.
#[track_caller]
pub fn with_port(port: u16) -> Turn {
    let path = folder().join(format!("countersign-test-port-{port}.lock"));
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.or_else(|_| File::open(&path)).expect("a lock file");
    file.lock().expect("a lock");
    Turn { _file: file }
}

/// Where the turns are kept.
pub fn folder() -> PathBuf {
    std::env::var_os(TURNS).map_or_else(std::env::temp_dir, PathBuf::from)
}
