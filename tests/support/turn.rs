//! Whose turn it is with a port that several tests need, also in several processes: port 80 is there once.

use std::fs::File;

/// The right to a port, given back on drop.
#[derive(Debug)]
pub struct Turn {
    _file: File,
}

/// Waits until no other test has the port.
#[track_caller]
pub fn with_port(port: u16) -> Turn {
    let path = std::env::temp_dir().join(format!("countersign-test-port-{port}.lock"));
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.or_else(|_| File::open(&path)).expect("a lock file");
    file.lock().expect("a lock");
    Turn { _file: file }
}
