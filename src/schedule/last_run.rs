//! How the task's last run ended, as the run itself wrote it down: the same on every system.

use std::io::Write;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{atomic_replace, data_folder};

/// In the data folder.
const FILE: &str = "daily-run.json";

/// What it is called as long as it is not whole.
const PREFIX: &str = ".daily-run-";

/// The longest that is read, in bytes.
const LONGEST: usize = 4096;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRun {
    /// When.
    pub at: Timestamp,
    /// Its exit code.
    pub exit: u8,
}

impl LastRun {
    /// The last one; none where there was none, or what is there cannot be read.
    pub fn read(data_dir: &Path) -> Option<Self> {
        serde_json::from_slice(&data_folder::read(&data_dir.join(FILE), LONGEST).ok()?).ok()
    }

    /// Writes it down.
    pub fn write(self, data_dir: &Path) -> std::io::Result<()> {
        // Whole or not at all: several runs may end at once, and a window reads it meanwhile.
        let mut file = tempfile::Builder::new().prefix(PREFIX).tempfile_in(data_dir)?;
        file.write_all(&serde_json::to_vec(&self)?)?;
        atomic_replace::replace(file.into_temp_path(), &data_dir.join(FILE))
    }

    /// Nothing is known of a run any more.
    pub fn forget(data_dir: &Path) {
        // One that cannot be removed is older than the next.
        let _ = std::fs::remove_file(data_dir.join(FILE));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_read_as_it_was_written_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(LastRun::read(folder.path()), None);
        let run = LastRun { at: "2026-11-27T09:07:00Z".parse().unwrap(), exit: 4 };
        run.write(folder.path()).unwrap();
        assert_eq!(LastRun::read(folder.path()), Some(run));
        data_folder::write(&folder.path().join(FILE), b"{\"at\": 1").unwrap();
        assert_eq!(LastRun::read(folder.path()), None);
        LastRun::forget(folder.path());
        assert!(!folder.path().join(FILE).exists());
    }
    /// Not on Windows: of several who replace a file again and again at the same moment, some are refused there. What is there stays whole.
    #[cfg(unix)]
    #[test]
    fn whoever_reads_while_several_write_sees_a_whole_run() {
        let folder = tempfile::tempdir().unwrap();
        let at = "2026-11-27T09:07:00Z".parse().unwrap();
        LastRun { at, exit: 0 }.write(folder.path()).unwrap();
        std::thread::scope(|scope| {
            for exit in [0, 100] {
                let folder = folder.path();
                scope.spawn(move || {
                    for _ in 0..200 {
                        LastRun { at, exit }.write(folder).unwrap();
                    }
                });
            }
            for _ in 0..1000 {
                assert!(LastRun::read(folder.path()).is_some());
            }
        });
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "nothing else is left");
    }
}
