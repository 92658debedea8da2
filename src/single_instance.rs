//! One window for a data folder: a second start has the first window brought to the front, and ends.
//!
//! Who opens the window holds a lock in the folder, which the system gives back however the process ends. The second start
//! asks by leaving a private file there, which the first takes away when its window has heard. So whoever cannot write in the
//! folder, which is this person's alone, can ask nothing; there is no socket that anybody could find, and nothing is
//! said but "here", or which file or connection is to be opened. That path is taken for a stranger's: the file is read as any other that
//! is opened, and nothing is kept of it before the person says so.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use crate::data_folder::{self, FolderWatch};
use crate::domain::WantedPage;

/// Held by who has the window.
const LOCK: &str = "window.lock";
/// Left by who wants the window at the front.
const REQUEST: &str = "window.request";
/// The longest request that is read, in bytes: longer than any path a system takes.
const LONGEST: usize = 64 * 1024;
/// What stands before a connection's id in a request: nothing that an absolute path begins with.
const CONNECTION: &[u8] = b"connection:";
/// How long a window has to hear. One that is just being opened may take seconds.
const LIMIT: Duration = Duration::from_secs(5);
/// How often it is looked whether it has.
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// What came of claiming a folder's window.
pub enum Claim {
    /// Nobody has it: it is ours.
    Ours(SingleInstance),
    /// Another process has it, and its window was asked to come to the front.
    Raised,
    /// Another process has it, and does not answer or could not be asked: it hangs, or is another user's.
    NoAnswer,
    /// There is no telling: the folder cannot be written in, or its file system knows no locks.
    Unknown(io::Error),
}

/// The right to the one window of a folder, until dropped.
pub struct SingleInstance {
    dir: PathBuf,
    _lock: File,
    watcher: Option<FolderWatch>,
}

impl SingleInstance {
    /// Claims the window of the data folder `dir`. Another's window is asked to open `page`, if there is one, and waited for for
    /// a few seconds at most.
    pub fn claim(dir: &Path, page: Option<&WantedPage>) -> Claim {
        Self::claim_within(dir, page, LIMIT).unwrap_or_else(Claim::Unknown)
    }

    fn claim_within(dir: &Path, page: Option<&WantedPage>, limit: Duration) -> io::Result<Claim> {
        data_folder::make(dir)?;
        let lock = data_folder::open(&dir.join(LOCK))?;
        let request = dir.join(REQUEST);
        let until = Instant::now() + limit;
        let mut is_asked = false;
        loop {
            match lock.try_lock() {
                Ok(()) => {
                    remove(&request);
                    return Ok(Claim::Ours(Self { dir: dir.to_owned(), _lock: lock, watcher: None }));
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            if !is_asked {
                // Held it is all the same, whatever lies where the request would.
                if let Err(error) = data_folder::write(&request, &written(page)) {
                    tracing::warn!(%error, "the window could not be asked for");
                    return Ok(Claim::NoAnswer);
                }
                is_asked = true;
            } else if !is_there(&request) {
                return Ok(Claim::Raised);
            }
            if Instant::now() >= until {
                remove(&request);
                return Ok(Claim::NoAnswer);
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// From now on has `raise` called, on a thread of its own, when somebody wants the window at the front, perhaps with a page
    /// opened. It says whether the window has heard.
    pub fn on_request(
        &mut self,
        raise: impl Fn(Option<WantedPage>) -> bool + Send + 'static,
    ) -> io::Result<()> {
        let request = self.dir.join(REQUEST);
        let (tell, told) = mpsc::channel();
        // What happens in the folder does not matter: it is looked whether the file is there.
        let changed = move |_: notify::Result<notify::Event>| {
            let _ = tell.send(());
        };
        let watcher = data_folder::watch(&self.dir, changed).map_err(io::Error::other)?;
        let answer = move || {
            // The first look is for who asked before it was watched.
            loop {
                if is_there(&request)
                    && let Some(wanted) = Wanted::read(&request)
                    && raise(wanted.page)
                {
                    remove(&request);
                }
                // Ends with the watcher.
                if told.recv().is_err() {
                    return;
                }
                while told.try_recv().is_ok() {}
            }
        };
        std::thread::Builder::new().name("single instance".to_owned()).spawn(answer)?;
        self.watcher = Some(watcher);
        Ok(())
    }
}

/// What a second start wants.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    /// The page to be opened; none where the window alone is wanted, or what is said of the page is not sound.
    page: Option<WantedPage>,
}

impl Wanted {
    /// What was left there; none while it is being written.
    fn read(request: &Path) -> Option<Self> {
        let Ok(bytes) = data_folder::read(request, LONGEST) else { return Some(Self { page: None }) };
        let said = bytes.strip_suffix(b"\0")?;
        let page = match said.strip_prefix(CONNECTION) {
            Some(id) => {
                std::str::from_utf8(id).ok().and_then(|id| id.parse().ok()).map(WantedPage::Connection)
            }
            None => path_of(said).filter(|path| path.is_absolute()).map(WantedPage::File),
        };
        Some(Self { page })
    }
}

/// What is wanted, which may be nothing, and a NUL at its end, which no path has in it: so one sees that it is whole.
fn written(page: Option<&WantedPage>) -> Vec<u8> {
    let mut bytes = match page {
        Some(WantedPage::File(file)) => bytes_of(file),
        Some(WantedPage::Connection(id)) => [CONNECTION, id.as_str().as_bytes()].concat(),
        None => Vec::new(),
    };
    if bytes.len() >= LONGEST {
        bytes.clear();
    }
    bytes.push(0);
    bytes
}

#[cfg(unix)]
fn bytes_of(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    (!bytes.contains(&0)).then(|| OsString::from_vec(bytes.to_vec()).into())
}

/// Nothing for a name that is no Unicode: the window alone is asked for then.
#[cfg(not(unix))]
fn bytes_of(path: &Path) -> Vec<u8> {
    path.to_str().unwrap_or_default().as_bytes().to_vec()
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> Option<PathBuf> {
    let path = std::str::from_utf8(bytes).ok()?;
    (!path.contains('\0')).then(|| OsString::from(path).into())
}

/// Whether there is anything of that name; a link is not followed.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn remove(path: &Path) {
    // Somebody else may have been quicker.
    if let Err(error) = std::fs::remove_file(path)
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "a request for the window could not be removed");
    }
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    use std::os::unix::ffi::OsStringExt;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const SHORT: Duration = Duration::from_millis(300);

    fn ours(claim: Claim) -> SingleInstance {
        match claim {
            Claim::Ours(instance) => instance,
            Claim::Raised | Claim::NoAnswer | Claim::Unknown(_) => panic!("another has the window"),
        }
    }

    #[test]
    fn item_53_a_folder_in_the_requests_place_makes_no_second_window() {
        let folder = tempfile::tempdir().unwrap();
        let first = ours(SingleInstance::claim(folder.path(), None));
        std::fs::create_dir(folder.path().join(REQUEST)).unwrap();
        assert!(matches!(SingleInstance::claim(folder.path(), None), Claim::NoAnswer));
        drop(first);
        ours(SingleInstance::claim(folder.path(), None));
    }

    #[test]
    fn item_53_a_second_start_raises_the_first_window_and_has_none_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = ours(SingleInstance::claim(folder.path(), None));
        let raised = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&raised);
        first
            .on_request(move |_| {
                counter.fetch_add(1, Ordering::SeqCst);
                true
            })
            .unwrap();
        for times in 1..=3 {
            assert!(matches!(SingleInstance::claim(folder.path(), None), Claim::Raised));
            assert_eq!(raised.load(Ordering::SeqCst), times);
        }
        // Another folder is another window.
        let other = tempfile::tempdir().unwrap();
        ours(SingleInstance::claim(other.path(), None));
        drop(first);
        ours(SingleInstance::claim(folder.path(), None));
    }

    #[test]
    fn item_53_a_first_window_that_does_not_hear_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = ours(SingleInstance::claim(folder.path(), None));
        let claim = || SingleInstance::claim_within(folder.path(), None, SHORT).unwrap();
        let begun = Instant::now();
        assert!(matches!(claim(), Claim::NoAnswer), "nobody watches");
        first.on_request(|_| false).unwrap();
        assert!(matches!(claim(), Claim::NoAnswer), "the window hangs");
        assert!(begun.elapsed() < SHORT * 10, "{:?}", begun.elapsed());
        assert!(!is_there(&folder.path().join(REQUEST)), "nothing is asked for any more");
    }

    #[test]
    fn item_53_a_request_that_was_left_behind_raises_nothing() {
        let folder = tempfile::tempdir().unwrap();
        data_folder::write(&folder.path().join(REQUEST), b"").unwrap();
        let mut first = ours(SingleInstance::claim(folder.path(), None));
        let (tell, told) = mpsc::channel();
        first.on_request(move |_| tell.send(()).is_ok()).unwrap();
        assert!(told.recv_timeout(SHORT).is_err());
    }

    #[test]
    fn item_53_what_a_second_start_names_is_handed_to_the_first_window() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = ours(SingleInstance::claim(folder.path(), None));
        let (tell, told) = mpsc::channel();
        first.on_request(move |file| tell.send(file).is_ok()).unwrap();
        let named = folder.path().join("Größe, with a\nline.countersign");
        let connection = WantedPage::Connection("0123456789abcdef0123456789abcdef".parse().unwrap());
        let relative = WantedPage::File("not-absolute".into());
        for page in [Some(WantedPage::File(named)), Some(connection), None, Some(relative.clone())] {
            assert!(matches!(SingleInstance::claim(folder.path(), page.as_ref()), Claim::Raised));
            let heard = told.recv_timeout(SHORT).expect("it is heard");
            assert_eq!(heard, page.filter(|page| *page != relative));
        }
        assert!(!is_there(&folder.path().join(REQUEST)));
    }

    #[cfg(unix)]
    #[test]
    fn item_53_a_path_that_is_not_whole_or_not_sound_opens_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let request = folder.path().join(REQUEST);
        let read = |bytes: &[u8]| {
            data_folder::write(&request, bytes).unwrap();
            Wanted::read(&request)
        };
        for not_yet in [&b""[..], b"/home/olive/a fi"] {
            assert_eq!(read(not_yet), None, "it is being written");
        }
        for unsound in
            [&b"\0"[..], b"a file\0", b"connection:../x\0", b"/one\0/two\0", &vec![b'/'; LONGEST + 1]]
        {
            assert_eq!(read(unsound), Some(Wanted { page: None }));
        }
        assert_eq!(
            read(b"/a\xff\0").and_then(|wanted| wanted.page),
            Some(WantedPage::File(OsString::from_vec(b"/a\xff".to_vec()).into()))
        );
        // Nor what lies elsewhere.
        let elsewhere = folder.path().join("elsewhere");
        std::fs::write(&elsewhere, b"/etc/passwd\0").unwrap();
        std::fs::remove_file(&request).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &request).unwrap();
        assert_eq!(Wanted::read(&request), Some(Wanted { page: None }));
    }

    #[test]
    fn item_53_where_there_is_no_telling_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let no_folder = folder.path().join("file");
        std::fs::write(&no_folder, "").unwrap();
        assert!(matches!(SingleInstance::claim(&no_folder, None), Claim::Unknown(_)));
    }
}
