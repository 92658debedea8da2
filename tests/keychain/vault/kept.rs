//! Kept, renewed, removed; sizes; no keychain, a locked one, one that comes and goes.

use countersign::vault::{
    ConnectionRecord, KeepError, KeychainProgram, OsKeychain, Readiness, SecretKind, SecretStore, StoreError,
};
use secrecy::ExposeSecret;

use super::desktop::Desktop;
use super::steps::Stepped;
use super::{connection, id, part, secrets, vault, vault_over};

#[test]
fn item_23_what_is_kept_is_what_another_program_reads() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        match part.as_str() {
            "keep" => {
                assert_eq!(runtime.block_on(vault.probe()), Ok(Readiness::Keeps));
                runtime.block_on(vault.keep(&connection(), &secrets("key-1", "token-1"))).unwrap();
            }
            "renew" => {
                let token = [(SecretKind::RefreshToken, "token-2".into())];
                runtime.block_on(vault.keep(&connection(), &token)).unwrap();
                let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::RefreshToken)).unwrap();
                assert_eq!(revealed.expose_secret(), "token-2");
            }
            _ => runtime.block_on(vault.remove(&id())).unwrap(),
        }
        return;
    }
    let desktop = Desktop::unlocked(item_23_what_is_kept_is_what_another_program_reads);
    let id = id();

    desktop.run_inside("keep");
    assert_eq!(desktop.looked_up(&format!("{id}/secret-key")).as_deref(), Some("key-1"));
    assert_eq!(desktop.looked_up(&format!("{id}/refresh-token")).as_deref(), Some("token-1"));
    let listed = desktop.listed();
    assert!(listed.contains("label = Countersign: Snow Atlas, Secret Key"), "{listed}");
    assert!(!listed.contains("probe/"), "{listed}");
    let index = std::fs::read_to_string(desktop.data().join("connections.json")).unwrap();
    assert!(
        index.contains("Practice Ltd") && !index.contains("key-1") && !index.contains("token-1"),
        "{index}"
    );

    desktop.run_inside("renew");
    let listed = desktop.listed();
    assert!(listed.contains("secret = token-2") && listed.contains("secret = key-1"), "{listed}");
    assert!(!listed.contains("token-1"), "the old one is still there: {listed}");

    desktop.run_inside("remove");
    assert_eq!(desktop.listed().trim(), "");
}

/// The window's end drops what is left on a thread of the background.
#[test]
fn a_keychain_that_is_open_can_go_on_a_thread_of_the_background() {
    if part().is_some() {
        let keychain = OsKeychain::new();
        assert_eq!(keychain.would_ask(), Ok(None), "it is open");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
        runtime.block_on(async { tokio::spawn(async move { drop(keychain) }).await.expect("no panic") });
        return;
    }
    Desktop::unlocked(a_keychain_that_is_open_can_go_on_a_thread_of_the_background).run_inside("drop");
}

const SIZES: [usize; 6] = [1, 2400, 2560, 2561, 10_000, 65_536];

fn token(size: usize) -> String {
    (0..).flat_map(|n: usize| n.to_string().into_bytes()).map(char::from).take(size).collect()
}

fn of_size(size: usize) -> ConnectionRecord {
    ConnectionRecord { id: format!("{size:032x}").parse().unwrap(), ..connection() }
}

#[test]
fn item_24_every_size_survives_in_the_real_keychain() {
    if part().is_some() {
        let (runtime, vault) = vault();
        for size in SIZES {
            let connection = of_size(size);
            let secrets = [(SecretKind::AccessToken, token(size).into())];
            runtime.block_on(vault.keep(&connection, &secrets)).unwrap();
            let revealed = runtime.block_on(vault.reveal(&connection.id, SecretKind::AccessToken)).unwrap();
            assert_eq!(revealed.expose_secret(), token(size));
        }
        return;
    }
    let desktop = Desktop::unlocked(item_24_every_size_survives_in_the_real_keychain);
    desktop.run_inside("keep");
    for size in SIZES {
        let account = format!("{size:032x}/access-token");
        assert_eq!(desktop.looked_up(&account), Some(token(size)), "{size}");
    }
}

#[test]
fn item_24_every_size_survives_in_pieces_of_2560_bytes_in_the_real_keychain() {
    if let Some(part) = part() {
        let (runtime, vault) = vault_over(Stepped::capped(2560));
        for size in SIZES {
            let connection = of_size(size);
            if part == "remove" {
                runtime.block_on(vault.remove(&connection.id)).unwrap();
                continue;
            }
            if part == "keep" {
                let secrets = [(SecretKind::AccessToken, token(size).into())];
                runtime.block_on(vault.keep(&connection, &secrets)).unwrap();
            }
            let revealed = runtime.block_on(vault.reveal(&connection.id, SecretKind::AccessToken)).unwrap();
            assert_eq!(revealed.expose_secret(), token(size));
        }
        return;
    }
    let desktop = Desktop::unlocked(item_24_every_size_survives_in_pieces_of_2560_bytes_in_the_real_keychain);
    desktop.run_inside("keep");
    // A piece has 2,529 bytes of the secret, and the head is an item, too.
    let items = [1, 1, 1, 1 + 2, 1 + 4, 1 + 26];
    assert_eq!(desktop.accounts().len(), items.iter().sum::<usize>());
    // By another process, from what is in the keychain alone.
    desktop.run_inside("reveal");
    desktop.run_inside("remove");
    assert_eq!(desktop.accounts(), Vec::<String>::new());
}

#[test]
fn item_22_where_there_is_no_keychain_it_says_missing_and_keeps_nothing() {
    if part().is_some() {
        let (runtime, vault) = vault();
        assert_eq!(runtime.block_on(vault.probe()), Err(StoreError::Missing));
        let outcome = runtime.block_on(vault.keep(&connection(), &secrets("canary", "canary")));
        assert!(matches!(outcome, Err(KeepError::Store { error: StoreError::Missing, .. })), "{outcome:?}");
        assert_eq!(runtime.block_on(vault.connections()).unwrap().records, []);
        return;
    }
    // A bus without a keyring.
    let desktop = Desktop::bare(item_22_where_there_is_no_keychain_it_says_missing_and_keeps_nothing);
    desktop.run_inside("no service");
    // No bus at all.
    let mut inside = desktop.inside("no bus");
    let nowhere = format!("unix:path={}", desktop.data().join("nowhere").display());
    let output = inside.env("DBUS_SESSION_BUS_ADDRESS", nowhere).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    desktop.assert_in_no_file("canary");
}

#[test]
fn item_50_the_program_behind_the_keychain_is_told_as_far_as_the_bus_tells() {
    if let Some(part) = part() {
        let program = OsKeychain::new().program();
        let of_others = |names: &[&'static str]| {
            let service = zbus::blocking::connection::Builder::session().unwrap();
            let named = names.iter().try_fold(service, |service, name| service.name(*name));
            let _service = named.unwrap().build().unwrap();
            OsKeychain::new().program()
        };
        if part == "a keyring" {
            assert_eq!(program, KeychainProgram::GnomeKeyring);
            return;
        }
        assert_eq!(program, KeychainProgram::Unknown, "nobody is there");
        let (service, keepass) = ("org.freedesktop.secrets", "org.keepassxc.KeePassXC.MainWindow");
        assert_eq!(of_others(&[service]), KeychainProgram::Unknown, "a program that nobody knows");
        assert_eq!(of_others(&[service, "org.kde.kwalletd6"]), KeychainProgram::KWallet);
        assert_eq!(of_others(&[keepass, service]), KeychainProgram::KeePassXc);
        // It runs, but its database is not what answers.
        assert_eq!(of_others(&[keepass]), KeychainProgram::Unknown);
        return;
    }
    let desktop = Desktop::unlocked(item_50_the_program_behind_the_keychain_is_told_as_far_as_the_bus_tells);
    desktop.run_inside("a keyring");
    let desktop = Desktop::bare(item_50_the_program_behind_the_keychain_is_told_as_far_as_the_bus_tells);
    desktop.run_inside("others");
}

#[test]
fn item_22_a_locked_keychain_says_so_and_what_it_holds_stays() {
    if let Some(part) = part() {
        let (runtime, vault) = vault();
        match part.as_str() {
            "keep" => runtime.block_on(vault.keep(&connection(), &secrets("key-1", "token-1"))).unwrap(),
            "locked" => {
                // There is no program on this desktop that could show the dialog.
                let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::SecretKey)).map(|_| ());
                let words = format!("{revealed:?}");
                assert!(words.contains("Locked"), "{words}");
                let outcome = runtime.block_on(vault.keep(&connection(), &secrets("canary", "canary")));
                assert!(
                    matches!(outcome, Err(KeepError::Store { error: StoreError::Locked, .. })),
                    "{outcome:?}"
                );
                // Seen without asking.
                assert_eq!(runtime.block_on(vault.probe()), Ok(Readiness::WouldAsk));
            }
            _ => {
                let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::SecretKey)).unwrap();
                assert_eq!(revealed.expose_secret(), "key-1");
            }
        }
        return;
    }
    let mut desktop = Desktop::unlocked(item_22_a_locked_keychain_says_so_and_what_it_holds_stays);
    desktop.run_inside("keep");
    desktop.stop_keyring();
    desktop.start_keyring(false);
    desktop.run_inside("locked");
    desktop.assert_in_no_file("canary");
    desktop.stop_keyring();
    desktop.start_keyring(true);
    desktop.run_inside("unlocked");
}

#[test]
fn case_22_where_no_keyring_was_made_yet_it_says_so_and_keeps_nothing() {
    if part().is_some() {
        let (runtime, vault) = vault();
        // Seen without asking.
        assert_eq!(runtime.block_on(vault.probe()), Ok(Readiness::NoKeyringYet));
        // There is no program on this desktop that could show the dialog.
        let outcome = runtime.block_on(vault.keep(&connection(), &secrets("canary", "canary")));
        assert!(matches!(outcome, Err(KeepError::Store { error: StoreError::NoKeyring, .. })), "{outcome:?}");
        assert_eq!(runtime.block_on(vault.connections()).unwrap().records, []);
        return;
    }
    let mut desktop = Desktop::bare(case_22_where_no_keyring_was_made_yet_it_says_so_and_keeps_nothing);
    desktop.start_keyring(false);
    desktop.run_inside("no keyring");
    desktop.assert_in_no_file("canary");
}

#[test]
fn item_22_a_keychain_that_starts_later_or_anew_is_found_without_starting_the_program_again() {
    if part().is_some() {
        let (runtime, vault) = vault();
        // One line of input for each change of the desktop around us, one line of output when we have seen it.
        let mut said = String::new();
        let mut next = |done: &str| {
            println!("\n{done}");
            said.clear();
            std::io::stdin().read_line(&mut said).unwrap();
        };
        assert_eq!(runtime.block_on(vault.probe()), Err(StoreError::Missing));
        next("seen: none");
        runtime.block_on(vault.keep(&connection(), &secrets("key-1", "token-1"))).unwrap();
        next("seen: started");
        let outcome = runtime.block_on(vault.probe());
        assert_eq!(outcome, Err(StoreError::Missing));
        next("seen: gone");
        let revealed = runtime.block_on(vault.reveal(&id(), SecretKind::RefreshToken)).unwrap();
        assert_eq!(revealed.expose_secret(), "token-1");
        println!("\nseen: back");
        return;
    }
    let mut desktop = Desktop::bare(
        item_22_a_keychain_that_starts_later_or_anew_is_found_without_starting_the_program_again,
    );
    let mut inside = desktop.begin_inside("all");
    inside.wait_for("seen: none");
    desktop.start_keyring(true);
    inside.go_on();
    inside.wait_for("seen: started");
    desktop.stop_keyring();
    inside.go_on();
    inside.wait_for("seen: gone");
    desktop.start_keyring(true);
    inside.go_on();
    inside.wait_for("seen: back");
    inside.ends();
}
