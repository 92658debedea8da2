//! Sees the index change, whoever changes it: another window, a command, a task of the system.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use notify::Event;

use super::index::Index;
use super::notification_drafts;
use crate::data_folder::{self, FolderWatch};

/// One change is several writes; they are told of once.
const TOGETHER: Duration = Duration::from_millis(100);

/// Watches, until dropped.
pub struct IndexWatch {
    _watch: FolderWatch,
}

impl IndexWatch {
    /// Calls `changed` after the index in the folder `dir` was changed, on a thread of its own.
    pub fn begin(dir: &Path, changed: impl Fn() + Send + 'static) -> notify::Result<Self> {
        data_folder::make(dir)?;
        let (told, heard) = mpsc::channel();
        let seen = move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| is_of_the_index(&event)) {
                // Nobody listens any more when it is dropped.
                let _ = told.send(());
            }
        };
        let watch = data_folder::watch(dir, seen)?;
        let tell = move || {
            // Ends with the watcher.
            while heard.recv().is_ok() {
                std::thread::sleep(TOGETHER);
                while heard.try_recv().is_ok() {}
                changed();
            }
        };
        std::thread::Builder::new().name("index watch".to_owned()).spawn(tell)?;
        Ok(Self { _watch: watch })
    }
}

/// Whether it, or the file of set-ups that were left, was written or replaced; that it was read is no news.
fn is_of_the_index(event: &Event) -> bool {
    let is_listed = |name: &OsStr| name == Index::FILE || name == notification_drafts::FILE;
    !event.kind.is_access() && event.paths.iter().any(|path| path.file_name().is_some_and(is_listed))
}
