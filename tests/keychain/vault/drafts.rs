//! Drafts: their answers wherever there is no keychain, their secrets in it.

use std::os::unix::process::ExitStatusExt;

use countersign::vault::{KeepError, SecretKind, StoreError};
use secrecy::{ExposeSecret, SecretString};

use super::desktop::Desktop;
use super::{connection, draft, id, part, secrets, vault};

#[test]
fn item_23_a_drafts_secrets_are_what_another_program_reads() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        match part.as_str() {
            "keep" => {
                let secrets: Vec<(SecretKind, SecretString)> =
                    SecretKind::ALL.map(|kind| (kind, format!("value of {}", kind.id()).into())).into();
                runtime.block_on(vault.keep_draft(&draft(), &secrets, &[])).unwrap();
            }
            "forget" => {
                let forget = [SecretKind::DemoSecretKey, SecretKind::OwnerKey];
                runtime.block_on(vault.keep_draft(&draft(), &[], &forget)).unwrap();
                // After which the keychain has been asked to.
                runtime.block_on(vault.probe()).unwrap();
                assert_eq!(runtime.block_on(vault.connections()).unwrap().unclaimed, 0);
            }
            _ => runtime
                .block_on(vault.keep_instead_of_draft(&connection(), &secrets("key-1", "token-1"), &id()))
                .unwrap(),
        }
        return;
    }
    let desktop = Desktop::unlocked(item_23_a_drafts_secrets_are_what_another_program_reads);
    let account = |kind: SecretKind| format!("draft/{}/{}", id(), kind.id());
    desktop.run_inside("keep");
    for kind in SecretKind::ALL {
        assert_eq!(desktop.looked_up(&account(kind)), Some(format!("value of {}", kind.id())));
    }
    let listed = desktop.listed();
    let label = "label = Countersign: Snow Atlas, not finished, private key of the request file";
    assert!(listed.contains(label), "{listed}");
    let index = std::fs::read_to_string(desktop.data().join("connections.json")).unwrap();
    assert!(index.contains("snow-atlas") && !index.contains("value of"), "{index}");

    desktop.run_inside("forget");
    assert_eq!(desktop.accounts().len(), SecretKind::ALL.len() - 2);
    assert_eq!(desktop.looked_up(&account(SecretKind::OwnerKey)), None);

    desktop.run_inside("becomes a connection");
    assert_eq!(desktop.accounts(), [format!("{}/refresh-token", id()), format!("{}/secret-key", id())]);
}

#[test]
fn item_22_a_draft_without_secrets_is_kept_without_a_keychain_and_with_a_locked_one() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        if part == "keep" {
            let key = [(SecretKind::SecretKey, "key-1".into())];
            return runtime.block_on(vault.keep_draft(&draft(), &key, &[])).unwrap();
        }
        if part == "unlocked" {
            let key = runtime.block_on(vault.reveal_draft(&id(), SecretKind::SecretKey)).unwrap();
            assert_eq!(key.expose_secret(), "key-1");
            return;
        }
        let expected = if part == "locked" { StoreError::Locked } else { StoreError::Missing };
        let mut draft = draft();
        draft.contents["step"] = part.clone().into();
        runtime.block_on(vault.keep_draft(&draft, &[], &[])).unwrap();

        // With a secret it is told what is wrong, and nothing is changed.
        let mut later = draft.clone();
        later.contents["step"] = "never".into();
        let secret = [(SecretKind::RefreshToken, "canary".into())];
        let outcome = runtime.block_on(vault.keep_draft(&later, &secret, &[]));
        let Err(KeepError::Store { error, .. }) = outcome else { panic!("{outcome:?}") };
        assert_eq!(error, expected);

        // Also while what was left behind just now is waiting to be removed.
        draft.contents["step"] = format!("{part}, later").into();
        runtime.block_on(vault.keep_draft(&draft, &[], &[SecretKind::RefreshToken])).unwrap();
        let listing = runtime.block_on(vault.connections()).unwrap();
        assert_eq!(listing.drafts[0].record, draft);
        assert_eq!(listing.drafts[0].secrets.len(), usize::from(part == "locked"));
        let none = super::DraftRecord { id: "f".repeat(32).parse().unwrap(), ..draft };
        runtime.block_on(vault.keep_draft(&none, &[], &[])).unwrap();
        runtime.block_on(vault.remove_draft(&none.id)).unwrap();
        return;
    }
    // A bus without a keyring.
    let mut desktop =
        Desktop::bare(item_22_a_draft_without_secrets_is_kept_without_a_keychain_and_with_a_locked_one);
    desktop.run_inside("no service");
    // No bus at all.
    let mut inside = desktop.inside("no bus");
    let nowhere = format!("unix:path={}", desktop.data().join("nowhere").display());
    let output = inside.env("DBUS_SESSION_BUS_ADDRESS", nowhere).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    // One that is locked, and holds a secret of the draft's.
    desktop.start_keyring(true);
    desktop.run_inside("keep");
    desktop.stop_keyring();
    desktop.start_keyring(false);
    desktop.run_inside("locked");
    desktop.stop_keyring();
    desktop.start_keyring(true);
    desktop.run_inside("unlocked");
    assert_eq!(desktop.accounts(), [format!("draft/{}/secret-key", id())]);
    let index = std::fs::read_to_string(desktop.data().join("connections.json")).unwrap();
    assert!(index.contains("locked, later"), "{index}");
    desktop.assert_in_no_file("canary");
}

#[test]
fn item_28_two_programs_at_once_lose_nothing_of_each_other() {
    const EACH: u32 = 8;
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        for number in 0..EACH {
            let id = format!("{part}{number:031x}").parse().unwrap();
            let connection = super::ConnectionRecord { id, ..connection() };
            runtime.block_on(vault.keep(&connection, &secrets("key", "token"))).unwrap();
            let mut draft = super::DraftRecord { id: connection.id, ..draft() };
            runtime.block_on(vault.keep_draft(&draft, &[], &[])).unwrap();
            let key = [(SecretKind::SecretKey, "key".into())];
            runtime.block_on(vault.keep_draft(&draft, &key, &[])).unwrap();
            draft.contents["step"] = "later".into();
            runtime.block_on(vault.keep_draft(&draft, &[], &[])).unwrap();
        }
        return;
    }
    let desktop = Desktop::unlocked(item_28_two_programs_at_once_lose_nothing_of_each_other);
    let [one, other] = ["a", "b"].map(|part| desktop.begin_inside(part));
    one.ends();
    other.ends();
    let index = std::fs::read(desktop.data().join("connections.json")).unwrap();
    let index: serde_json::Value = serde_json::from_slice(&index).unwrap();
    let count = |list: &str| index[list].as_array().unwrap().len();
    assert_eq!((count("connections"), count("drafts"), count("unclaimed")), (16, 16, 0));
    assert!(index["drafts"].as_array().unwrap().iter().all(|draft| draft["contents"]["step"] == "later"));
    assert_eq!(desktop.accounts().len(), 16 * 3);
}

fn index_of(desktop: &Desktop) -> serde_json::Value {
    let index = std::fs::read(desktop.data().join("connections.json")).unwrap();
    serde_json::from_slice(&index).unwrap()
}

fn files_of(desktop: &Desktop) -> Vec<String> {
    let names = std::fs::read_dir(desktop.data()).unwrap();
    names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn is_unfinished(name: &str) -> bool {
    name.starts_with(".connections-")
}

#[test]
fn item_28_the_index_is_whole_when_its_writer_is_killed_in_the_middle_of_writing() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        let mut draft = draft();
        if part == "large" {
            draft.contents["answers"] = "so many answers".repeat(50_000).into();
        }
        runtime.block_on(vault.keep_draft(&draft, &[], &[])).unwrap();
        return;
    }
    let desktop =
        Desktop::bare(item_28_the_index_is_whole_when_its_writer_is_killed_in_the_middle_of_writing);
    desktop.run_inside("small");
    let small = index_of(&desktop);
    // The system kills who writes more into a file than these blocks of 512 bytes, right there.
    for blocks in [1, 8, 100, 1000] {
        let inside = desktop.inside("large");
        let mut limited = desktop.command("/bin/sh");
        limited.args(["-c", r#"ulimit -c 0; ulimit -f "$0"; exec "$@""#, &blocks.to_string()]);
        limited.arg(inside.get_program()).args(inside.get_args());
        limited.envs(inside.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = limited.output().unwrap();
        assert_eq!(output.status.signal(), Some(SIGXFSZ), "{output:?}");
        assert_eq!(index_of(&desktop), small, "{blocks}");
        // What it left is swept by the next one, which in its turn leaves the like.
        let left = files_of(&desktop).iter().filter(|name| is_unfinished(name)).count();
        assert_eq!(left, 1, "{:?}", files_of(&desktop));
    }
    desktop.run_inside("small");
    assert!(!files_of(&desktop).iter().any(|name| is_unfinished(name) || name.contains("damaged")));
}

/// The signal for a file that has become larger than is allowed: 25 on Linux.
const SIGXFSZ: i32 = 25;
