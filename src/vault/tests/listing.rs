//! `connections.json`.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use super::super::entry::Items;
use super::super::fakes::Fake;
use super::super::index::{Index, IndexError, IndexNotice};
use super::super::item::Owner;
use super::super::{KeepError, Vault};
use super::{Bench, a_step_later, connection, draft, draft_secrets, noon, secrets};
use crate::clock::Clock;
use crate::domain::ConnectionId;

fn clock() -> Clock {
    Clock::standing_at(noon())
}

fn load(folder: &Path) -> (Index, Option<IndexNotice>) {
    Index::load(folder, &clock()).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !["connections.lock", "connections.file.lock"].contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

#[test]
fn item_28_what_is_saved_is_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("made/on/demand");
    let (mut index, notice) = load(&path);
    assert!(notice.is_none() && index.records().next().is_none());
    let (first, second) = (connection(), connection());
    index.put(first.clone(), Items::new());
    index.put(second.clone(), Items::new());
    let mut renamed = first.clone();
    renamed.facts.account_name = "Rehearsal Ltd".to_owned();
    index.put(renamed.clone(), Items::new());
    index.save().unwrap();
    assert_eq!(load(&path).0.records().collect::<Vec<_>>(), [&renamed, &second]);
    index.remove(&Owner::Connection(first.id));
    index.save().unwrap();
    assert_eq!(load(&path).0.records().collect::<Vec<_>>(), [&second]);
    assert_eq!(names(&path), ["connections.json"]);
}

#[test]
fn a_mark_of_byte_order_and_a_false_item_cost_no_connection() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    index.put(connection(), Items::new());
    index.save().unwrap();
    let path = folder.path().join("connections.json");
    let mut file: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    file["unclaimed"] = serde_json::json!([1, "0/refresh-token"]);
    std::fs::write(&path, format!("\u{feff}{file}")).unwrap();
    let (index, notice) = load(folder.path());
    assert!(index.records().count() == 1 && notice.is_none());
    assert_eq!(index.unclaimed(), ["0/refresh-token"]);
}

#[test]
fn item_28_a_damaged_index_is_kept_aside_and_said() {
    let whole = {
        let folder = tempfile::tempdir().unwrap();
        let (mut index, _) = load(folder.path());
        index.put(connection(), Items::new());
        index.put_draft(draft(), Items::new());
        index.save().unwrap();
        std::fs::read(folder.path().join("connections.json")).unwrap()
    };
    let half = whole[..whole.len() / 2].to_vec();
    let damages: [Vec<u8>; 5] = [
        half,
        Vec::new(),
        b"\xff\xfe{}".to_vec(),
        br#"{"connections": []}"#.to_vec(),
        br#"{"version": 0, "connections": []}"#.to_vec(),
    ];
    for damaged in damages {
        let folder = tempfile::tempdir().unwrap();
        for name in
            ["connections.damaged-20261120T120000Z.json", "connections.damaged-20261120T120000Z-2.json"]
        {
            std::fs::write(folder.path().join("connections.json"), &damaged).unwrap();
            let (index, notice) = load(folder.path());
            assert_eq!((index.records().count(), index.drafts().count()), (0, 0));
            // The second time on the same second: not over the first.
            let aside: PathBuf = folder.path().join(name);
            assert_eq!(notice, Some(IndexNotice::DamagedIndexKeptAside(aside.clone())));
            assert_eq!(std::fs::read(aside).unwrap(), damaged);
            assert!(!folder.path().join("connections.json").exists());
        }
    }
}

/// Each fault in one entry, and what is left of two connections and a draft.
#[test]
fn item_28_an_entry_that_cannot_be_read_is_kept_aside_alone_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    let (mut first, second) = (connection(), connection());
    "Other Product".clone_into(&mut first.facts.product_name);
    index.put(first, Items::new());
    index.put(second.clone(), Items::new());
    index.put_draft(draft(), Items::new());
    index.save().unwrap();
    let path = folder.path().join("connections.json");
    let whole: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();

    for (list, field, value) in [
        ("connections", "environment", serde_json::json!("stage")),
        ("connections", "id", serde_json::json!("../x")),
        ("connections", "base_uri", serde_json::json!("https://docusign.example")),
        ("connections", "items", serde_json::json!({ "refresh-token": "third" })),
        ("drafts", "saved_at", serde_json::json!(null)),
        ("drafts", "environment", serde_json::json!("Production")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("connections.json");
        let mut changed = whole.clone();
        changed[list][0][field] = value;
        std::fs::write(&path, changed.to_string()).unwrap();
        let (index, notice) = load(folder.path());
        let (name, rest) = if list == "drafts" { ("Snow Atlas", (2, 0)) } else { ("Other Product", (1, 1)) };
        let aside = folder.path().join("connections.unreadable-20261120T120000Z.json");
        let Some(IndexNotice::UnreadableEntriesKeptAside { entries, aside: kept_at }) = notice else {
            panic!("{field}: {notice:?}")
        };
        let [entry] = entries.as_slice() else { panic!("{field}: {entries:?}") };
        assert_eq!((entry.name.as_str(), kept_at == aside), (name, true), "{field}");
        assert!(!entry.reason.is_empty(), "{field}");
        if list == "connections" {
            assert_eq!(entry.account, "Olive Grove", "{field}");
        }
        assert_eq!((index.records().count(), index.drafts().count()), rest, "{field}");
        assert!(index.record(&second.id).is_some());
        // As it stood, to be put back; and said once.
        let kept: serde_json::Value = serde_json::from_slice(&std::fs::read(aside).unwrap()).unwrap();
        assert_eq!(kept[list], serde_json::json!([changed[list][0]]), "{field}");
        assert_eq!(load(folder.path()), (index, None));
    }
}

#[test]
fn item_40_of_two_entries_of_one_id_the_first_stands_and_the_other_is_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    let first = connection();
    index.put(first.clone(), Items::new());
    index.save().unwrap();
    let path = folder.path().join("connections.json");
    let mut twice: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let mut twin = twice["connections"][0].clone();
    twin["product_name"] = serde_json::json!("Other Product");
    twice["connections"].as_array_mut().unwrap().push(twin);
    std::fs::write(&path, twice.to_string()).unwrap();
    let (index, notice) = load(folder.path());
    let Some(IndexNotice::UnreadableEntriesKeptAside { entries, .. }) = notice else { panic!("{notice:?}") };
    assert!(
        matches!(entries.as_slice(), [entry] if entry.name == "Other Product" && !entry.reason.is_empty())
    );
    assert_eq!(index.records().collect::<Vec<_>>(), [&first]);
}

#[tokio::test]
async fn item_28_damage_that_is_met_while_keeping_is_said_with_the_list_once() {
    let bench = Bench::new(Fake::new());
    std::fs::write(bench.folder.path().join("connections.json"), "{").unwrap();
    let connection = connection();
    bench.vault.keep(&connection, &secrets("new")).await.unwrap();
    let listing = bench.vault.connections().await.unwrap();
    assert_eq!(listing.records, [connection]);
    assert!(matches!(listing.notices[..], [IndexNotice::DamagedIndexKeptAside(_)]));
    assert_eq!(bench.vault.connections().await.unwrap().notices, []);
}

#[tokio::test]
async fn item_28_a_newer_version_is_refused_and_left_as_it_is() {
    let bench = Bench::new(Fake::new());
    let path = bench.folder.path().join("connections.json");
    let newer = r#"{"version": 7, "things": {"of": "the future"}}"#;
    std::fs::write(&path, newer).unwrap();
    let error = bench.vault.connections().await.unwrap_err();
    assert!(matches!(error, IndexError::Newer { found: 7, .. }), "{error}");
    let error = bench.vault.keep(&connection(), &secrets("new")).await.unwrap_err();
    assert!(matches!(error, KeepError::Index(IndexError::Newer { found: 7, .. })), "{error}");
    assert!(bench.vault.remove(&connection().id).await.is_err());
    let error = bench.vault.keep_draft(&draft(), &[], &[]).await.unwrap_err();
    assert!(matches!(error, KeepError::Index(IndexError::Newer { found: 7, .. })), "{error}");
    assert!(bench.vault.remove_draft(&draft().id).await.is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
    assert_eq!(names(bench.folder.path()), ["connections.json"]);
    assert_eq!(bench.store.puts(), 0);
}

#[test]
fn item_28_whoever_reads_while_it_is_written_finds_it_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    for _ in 0..200 {
        index.put(connection(), Items::new());
    }
    index.save().unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut read = 0;
            while !done.load(Ordering::SeqCst) || read == 0 {
                let (index, notice) = load(folder.path());
                assert_eq!(notice, None);
                let count = index.records().count();
                assert!((200..=300).contains(&count), "{count}");
                read += 1;
            }
        });
        // The reader ends whatever becomes of the writing: the scope waits for it.
        let written = (0..100).try_for_each(|_| {
            index.put(connection(), Items::new());
            index.save().map(|_| ())
        });
        done.store(true, Ordering::SeqCst);
        reader.join().unwrap();
        written.unwrap();
    });
    assert_eq!(names(folder.path()), ["connections.json"]);
}

#[test]
fn item_28_it_is_replaced_while_another_program_holds_it_open() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    index.save().unwrap();
    let held = std::fs::File::open(folder.path().join("connections.json")).unwrap();
    index.put(connection(), Items::new());
    index.save().unwrap();
    drop(held);
    assert_eq!(load(folder.path()), (index, None));
    assert_eq!(names(folder.path()), ["connections.json"]);
}

/// Virus scanners and the clients of synced folders hold a file for a moment, and let nobody replace it meanwhile.
#[cfg(windows)]
#[test]
fn item_28_it_is_replaced_once_another_program_lets_go() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    index.save().unwrap();
    let held = hold_alone(&folder.path().join("connections.json"));
    let letting_go = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(150));
        drop(held);
    });
    index.put(connection(), Items::new());
    let saved = index.save();
    letting_go.join().unwrap();
    saved.unwrap();
    assert_eq!(load(folder.path()), (index, None));
}

#[cfg(windows)]
#[test]
fn item_28_another_program_that_does_not_let_go_is_said_within_two_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let (mut index, _) = load(folder.path());
    index.save().unwrap();
    let before = index.clone();
    let held = hold_alone(&folder.path().join("connections.json"));
    index.put(connection(), Items::new());
    let started = std::time::Instant::now();
    let error = index.save().unwrap_err();
    assert!(started.elapsed() < std::time::Duration::from_secs(2), "{:?}", started.elapsed());
    assert!(error.to_string().contains("another program has the file open"), "{error}");
    drop(held);
    // As it was, and nothing half-written lies about.
    assert_eq!(load(folder.path()), (before, None));
    assert_eq!(names(folder.path()), ["connections.json"]);
}

/// Opens a file so that nobody else may write, rename or remove it.
#[cfg(windows)]
fn hold_alone(path: &Path) -> std::fs::File {
    use std::os::windows::fs::OpenOptionsExt;
    const FILE_SHARE_READ: u32 = 1;
    std::fs::File::options().read(true).share_mode(FILE_SHARE_READ).open(path).unwrap()
}

fn is_held(error: &KeepError) -> bool {
    matches!(error, KeepError::Index(IndexError::LockHeld { .. }))
}

#[tokio::test(flavor = "multi_thread")]
async fn item_28_two_copies_of_the_program_lose_none_of_each_others_connections_and_drafts() {
    let bench = Bench::new(Fake::new());
    // Four that do nothing else may keep one of them from a lock for longer than it is waited for: it asks again then.
    let keeping = |vault: Vault| async move {
        for _ in 0..15 {
            let connection = connection();
            while let Err(error) = vault.keep(&connection, &secrets("new")).await {
                assert!(is_held(&error), "{error}");
            }
        }
    };
    let drafting = |vault: Vault| async move {
        for _ in 0..15 {
            let draft = draft();
            while let Err(error) = vault.keep_draft(&draft, &[], &[]).await {
                assert!(is_held(&error), "{error}");
            }
            let later = a_step_later(&draft);
            while let Err(error) = vault.keep_draft(&later, &draft_secrets("new")[..1], &[]).await {
                assert!(is_held(&error), "{error}");
            }
        }
    };
    let tasks = [
        tokio::spawn(keeping(bench.another_vault())),
        tokio::spawn(keeping(bench.another_vault())),
        tokio::spawn(drafting(bench.another_vault())),
        tokio::spawn(drafting(bench.another_vault())),
    ];
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(bench.index().records().count(), 30);
    let drafts: Vec<_> = bench.index().drafts().collect();
    assert_eq!(drafts.len(), 30);
    assert!(
        drafts.iter().all(|draft| draft.secrets.len() == 1 && draft.record.contents["step"] == "sign-in")
    );
    assert_eq!(bench.store.accounts().len(), 120);
    assert_eq!(bench.unclaimed(), Vec::<String>::new());
}

#[test]
fn item_28_an_index_that_cannot_be_written_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("connections.json");
    std::fs::create_dir_all(path.join("occupied")).unwrap();
    let (mut index, _) = load(&folder.path().join("elsewhere"));
    index.put(connection(), Items::new());
    let in_the_way = super::super::atomic_write::write_whole(&path, b"{}");
    assert!(in_the_way.is_err());
    // Nothing half-written lies about.
    assert_eq!(names(folder.path()), ["connections.json"]);
    assert!(path.join("occupied").is_dir());
}

#[cfg(unix)]
#[tokio::test]
async fn item_28_only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;

    let bench = Bench::new(Fake::new());
    let data = bench.folder.path().join("data");
    let vault = super::open(&bench.store, &data, &bench.clock);
    vault.keep(&connection(), &secrets("new")).await.unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&data.join("connections.json")), 0o600);
}

#[tokio::test]
async fn item_28_no_secret_is_in_it() {
    let bench = Bench::new(Fake::new());
    bench.vault.keep(&connection(), &secrets("canary")).await.unwrap();
    bench.vault.keep_draft(&draft(), &draft_secrets("canary"), &[]).await.unwrap();
    let text = std::fs::read_to_string(bench.folder.path().join("connections.json")).unwrap();
    assert!(text.contains("Olive Example") && !text.contains("canary"), "{text}");
}

#[test]
fn ids_are_random_and_nothing_else_is_an_id() {
    let (one, two) = (ConnectionId::random().unwrap(), ConnectionId::random().unwrap());
    assert_ne!(one, two);
    assert_eq!(one.as_str().len(), 32);
    assert_eq!(one.to_string().parse::<ConnectionId>().unwrap(), one);
    for text in [
        "",
        "0",
        "../../../../../../../../etc/passwd",
        "0123456789ABCDEF0123456789ABCDEF",
        " 123456789abcdef0123456789abcdef",
    ] {
        assert!(text.parse::<ConnectionId>().is_err(), "{text}");
    }
}
