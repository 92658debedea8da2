//! A file that follows, its writer killed at each call to the system that matters, by strace: the next look writes it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use countersign::clock::Clock;
use countersign::connections::{NewFollow, Sheets, bring_up_to_date, follow, keep};
use countersign::domain::{ConnectionId, FollowedForm, History};
use countersign::vault::{ConnectionRecord, ItemName, SecretKind, SecretStore, StoreError, StoreKind, Vault};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{copy_with, mode};
use crate::support::process::tool;

/// The folder in which the process inside works.
const FOLDER: &str = "COUNTERSIGN_TEST_FOLLOWING";
const DONE: &str = "followed: ";

/// The calls that change a file or a folder.
const CALLS: &[&str] =
    &["write", "fsync", "fdatasync", "rename", "renameat2", "link", "linkat", "unlink", "unlinkat"];

/// A keychain whose items are files: two processes have the same.
struct Items(PathBuf);

impl Items {
    fn file(&self, item: &ItemName) -> PathBuf {
        self.0.join(item.account().replace('/', "+"))
    }
}

impl SecretStore for Items {
    fn kind(&self) -> StoreKind {
        StoreKind::Other
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        fs::write(self.file(item), secret).unwrap();
        Ok(())
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        Ok(fs::read(self.file(item)).ok().map(Zeroizing::new))
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        let _ = fs::remove_file(self.file(item));
        Ok(())
    }
}

struct Bench {
    vault: Vault,
    sheets: Sheets,
    clock: Clock,
    file: PathBuf,
}

const ID: &str = "0123456789abcdef0123456789abcdef";

fn id() -> ConnectionId {
    ID.parse().unwrap()
}

impl Bench {
    fn at(folder: &Path) -> Self {
        let clock = Clock::system();
        let items = Arc::new(Items(folder.join("items")));
        let vault = Vault::new(items, folder.join("data"), clock.clone()).unwrap();
        Self { vault, sheets: Sheets::load(None), clock, file: folder.join("a.env") }
    }

    async fn look(&self) -> History {
        let looked = bring_up_to_date(&self.vault, &self.sheets, &self.clock, &id()).await;
        looked.unwrap().unwrap().history
    }
}

/// With one thread for what waits for the disk: strace counts the calls of each by itself.
fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .max_blocking_threads(1)
        .enable_all()
        .build()
        .unwrap()
        .block_on(work)
}

/// A connection that was renewed, and a file that has the token of before.
fn left_behind(folder: &Path) {
    fs::create_dir_all(folder.join("items")).unwrap();
    let bench = Bench::at(folder);
    run(async {
        keep(&bench.vault, &copy_with("token-one").connection, History::default(), id(), None).await.unwrap();
        let new = NewFollow { path: bench.file.clone(), form: FollowedForm::Env, replace: false };
        let record = follow(&bench.vault, &bench.sheets, &bench.clock, &id(), new).await.unwrap();
        let change = |record: &mut ConnectionRecord| record.history.leave_files_behind();
        let new = [(SecretKind::RefreshToken, SecretString::from("token-two"))];
        bench.vault.replace_secrets(&record, &new, change).await.unwrap();
    });
    assert!(fs::read_to_string(&bench.file).unwrap().contains("token-one"));
}

#[test]
fn item_34_killed_at_any_call_a_file_that_follows_is_whole_and_the_next_look_writes_it() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let history = run(Bench::at(Path::new(&folder)).look());
        println!("\n{DONE}{}", history.has_files_behind());
        return;
    }
    let strace = tool("strace", "strace");
    let this = std::env::current_exe().unwrap();
    let name = "export::following::item_34_killed_at_any_call_a_file_that_follows_is_whole_and_the_next_look_writes_it";
    let (mut killed_at, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for call in CALLS {
        for number in 1.. {
            assert!(number < 100, "{call}: no end");
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().canonicalize().unwrap();
            left_behind(&path);
            let (trace, kill) =
                (format!("trace=?{call}"), format!("inject=?{call}:signal=KILL:when={number}"));
            let log = path.join("strace.log");
            let mut traced = Command::new(&strace);
            traced.args(["-f", "-y", "-o"]).arg(&log).args(["-e", &trace, "-e", &kill]).arg(&this);
            traced.args(["--exact", name, "--nocapture", "--test-threads=1"]);
            let output = traced.env(FOLDER, &path).env_remove("RUST_BACKTRACE").output().unwrap();
            let survived = output.status.success();
            let printed = String::from_utf8_lossy(&output.stdout);
            assert!(!survived || printed.contains(&format!("{DONE}false")), "{printed}");
            // Whole: as it was, or as it shall be.
            let bench = Bench::at(&path);
            let text = fs::read_to_string(&bench.file).unwrap();
            let is_new = text.contains("token-two");
            assert!(text.ends_with('\n') && is_new != text.contains("token-one"), "{text}");
            assert_eq!(mode(&bench.file), 0o600);
            if !survived {
                let log = fs::read_to_string(&log).unwrap();
                let last = log.lines().rfind(|line| line.contains(&format!("{call}("))).unwrap_or_default();
                killed_at.insert((
                    *call,
                    last.contains("connections.json"),
                    last.contains(".countersign-copy-"),
                ));
                let record = run(bench.vault.connection(&id())).unwrap().unwrap();
                seen.insert((is_new, record.history.has_files_behind()));
            }
            // The next look.
            let history = run(bench.look());
            let [file] = history.follows.as_slice() else { panic!("{history:?}") };
            assert_eq!((file.behind, file.problem, file.writing), (false, None, None), "{call} {number}");
            assert!(fs::read_to_string(&bench.file).unwrap().contains("token-two"), "{call} {number}");
            if survived {
                break;
            }
        }
    }
    // The test has seen what it is about: before the file, between the file and its note, and after both.
    for at in [("rename", true, false), ("rename", false, true)] {
        assert!(killed_at.contains(&at), "{at:?} is not among {killed_at:?}");
    }
    for state in [(false, true), (true, true), (true, false)] {
        assert!(seen.contains(&state), "{state:?} is not among {seen:?}");
    }
}
