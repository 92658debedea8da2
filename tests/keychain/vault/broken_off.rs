//! Broken off in the middle: the program is killed, the keychain is killed, the keychain stops answering. The old or
//! the new is whole, and what is left in the keychain is known and goes.

use std::time::{Duration, Instant};

use countersign::vault::{
    ConnectionRecord, DraftRecord, KeepError, Limits, OsKeychain, SecretKind, StoreError, Vault,
};
use secrecy::ExposeSecret;
use tokio::runtime::Runtime;

use super::desktop::{Desktop, PATIENCE};
use super::steps::Stepped;
use super::{connection, draft, id, part, secrets, vault, vault_over};
use crate::wait::scaled;

/// What is kept, over an old one of the same sort.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    Connection,
    Draft,
    /// The old is a draft, and the new a connection.
    Instead,
}

impl Sort {
    fn named(word: &str) -> Self {
        match word {
            "connection" => Self::Connection,
            "draft" => Self::Draft,
            _ => Self::Instead,
        }
    }

    async fn keep(self, vault: &Vault, value: &str) -> Result<(), KeepError> {
        let (connection, draft) = records(value);
        match self {
            Self::Connection => vault.keep(&connection, &secrets(value, value)).await,
            Self::Instead if value == "new" => {
                vault.keep_instead_of_draft(&connection, &secrets(value, value), &id()).await
            }
            Self::Draft | Self::Instead => vault.keep_draft(&draft, &secrets(value, value), &[]).await,
        }
    }

    /// What is found by a vault that knows nothing of what happened: `old` or `new`, and whole.
    fn found(self, runtime: &Runtime, vault: &Vault) -> String {
        let listing = runtime.block_on(vault.connections()).unwrap();
        assert_eq!(listing.notices, []);
        let records = listing.records.into_iter().map(|record| (true, record.facts.account_name));
        let drafts = listing.drafts.into_iter().map(|kept| {
            assert_eq!(kept.secrets, [SecretKind::SecretKey, SecretKind::RefreshToken]);
            (false, kept.record.contents["value"].as_str().unwrap().to_owned())
        });
        let mut all: Vec<(bool, String)> = records.chain(drafts).collect();
        let (connected, value) = all.pop().unwrap();
        assert_eq!(all, [], "both");
        assert_eq!(connected, self == Self::Connection || self == Self::Instead && value == "new");
        for kind in [SecretKind::SecretKey, SecretKind::RefreshToken] {
            let revealed = if connected {
                runtime.block_on(vault.reveal(&id(), kind))
            } else {
                runtime.block_on(vault.reveal_draft(&id(), kind))
            };
            assert_eq!(revealed.unwrap().expose_secret(), value);
        }
        value
    }
}

fn records(value: &str) -> (ConnectionRecord, DraftRecord) {
    let mut draft = draft();
    draft.contents["value"] = value.into();
    let mut record = connection();
    value.clone_into(&mut record.facts.account_name);
    (record, draft)
}

/// The parts that all tests here have: `begin SORT`, and `check SORT WHAT`, which also tidies up.
fn is_usual(part: &str) -> bool {
    let words: Vec<&str> = part.split(' ').collect();
    let (runtime, vault) = vault();
    match words[..] {
        ["begin", sort] => {
            runtime.block_on(vault.remove(&id())).unwrap();
            runtime.block_on(vault.remove_draft(&id())).unwrap();
            runtime.block_on(Sort::named(sort).keep(&vault, "old")).unwrap();
            true
        }
        ["check", sort, expected] => {
            let sort = Sort::named(sort);
            assert_eq!(sort.found(&runtime, &vault), expected);
            // Whoever is next to write a secret tidies up, and the one that is there stays as it is.
            let other = ConnectionRecord { id: "e".repeat(32).parse().unwrap(), ..connection() };
            runtime.block_on(vault.keep(&other, &secrets("other", "other"))).unwrap();
            runtime.block_on(vault.remove(&other.id)).unwrap();
            assert_eq!(sort.found(&runtime, &vault), expected);
            assert_eq!(runtime.block_on(vault.connections()).unwrap().unclaimed, 0);
            true
        }
        _ => false,
    }
}

/// Checks that what is expected is whole and that the keychain holds nothing else.
#[track_caller]
fn check(desktop: &Desktop, sort: &str, expected: &str) {
    desktop.run_inside(&format!("check {sort} {expected}"));
    let accounts = desktop.accounts();
    assert_eq!(accounts.len(), 2, "{accounts:?}");
}

/// Kills the program before each call it makes of the keychain, in turn.
fn killed_before_every_call(desktop: &Desktop, sort: &str) {
    let mut outcomes = Vec::new();
    for killed_at in 1.. {
        desktop.run_inside(&format!("begin {sort}"));
        let mut inside = desktop.begin_inside(&format!("keep {sort}"));
        let mut calls = Vec::new();
        while calls.len() < killed_at
            && let Some(call) = inside.next_step()
        {
            calls.push(call);
            if calls.len() < killed_at {
                inside.go_on();
            }
        }
        if calls.len() < killed_at {
            inside.ends();
            check(desktop, sort, "new");
            assert_eq!(calls, ["put", "put", "get", "get", "delete", "delete"]);
            break;
        }
        inside.kill();
        // Only what replaces is deleted, so that the first deletion comes after the new has been kept.
        let expected = if calls.last().unwrap() == "delete" { "new" } else { "old" };
        check(desktop, sort, expected);
        outcomes.push(expected);
    }
    assert_eq!(outcomes, ["old", "old", "old", "old", "new", "new"]);
}

fn keep_step_by_step(part: &str) {
    let sort = Sort::named(part.strip_prefix("keep ").unwrap());
    let (runtime, vault) = vault_over(Stepped::announcing());
    runtime.block_on(sort.keep(&vault, "new")).unwrap();
    until_nothing_is_unclaimed(&runtime, &vault);
}

/// Tidying up goes on after it is said how it went: it is over when nothing is unclaimed any more.
fn until_nothing_is_unclaimed(runtime: &Runtime, vault: &Vault) {
    let deadline = Instant::now() + scaled(PATIENCE);
    while runtime.block_on(vault.connections()).unwrap().unclaimed > 0 {
        assert!(Instant::now() < deadline, "something is left");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn item_23_the_program_is_killed_while_a_connection_is_kept() {
    if let Some(part) = part() {
        if !is_usual(&part) {
            keep_step_by_step(&part);
        }
        return;
    }
    let desktop = Desktop::unlocked(item_23_the_program_is_killed_while_a_connection_is_kept);
    killed_before_every_call(&desktop, "connection");
}

#[test]
fn item_23_the_program_is_killed_while_a_draft_is_kept() {
    if let Some(part) = part() {
        if !is_usual(&part) {
            keep_step_by_step(&part);
        }
        return;
    }
    let desktop = Desktop::unlocked(item_23_the_program_is_killed_while_a_draft_is_kept);
    killed_before_every_call(&desktop, "draft");
}

#[test]
fn item_23_the_program_is_killed_while_a_draft_becomes_a_connection() {
    if let Some(part) = part() {
        if !is_usual(&part) {
            keep_step_by_step(&part);
        }
        return;
    }
    let desktop = Desktop::unlocked(item_23_the_program_is_killed_while_a_draft_becomes_a_connection);
    killed_before_every_call(&desktop, "instead");
}

#[test]
fn item_23_the_keychain_is_killed_between_writing_and_reading_back() {
    if let Some(part) = part() {
        if is_usual(&part) {
            return;
        }
        let sort = Sort::named(part.strip_prefix("keep ").unwrap());
        let (runtime, vault) = vault_over(Stepped::announcing());
        let outcome = runtime.block_on(sort.keep(&vault, "new"));
        let Err(KeepError::Store { error: StoreError::Missing, .. }) = outcome else { panic!("{outcome:?}") };
        // That something may be left is told.
        assert_eq!(runtime.block_on(vault.connections()).unwrap().unclaimed, 2);
        return;
    }
    let mut desktop = Desktop::unlocked(item_23_the_keychain_is_killed_between_writing_and_reading_back);
    for sort in ["connection", "draft", "instead"] {
        for last in ["put", "get"] {
            desktop.run_inside(&format!("begin {sort}"));
            let mut inside = desktop.begin_inside(&format!("keep {sort}"));
            assert_eq!(inside.next_step().unwrap(), "put");
            while inside.next_step_after_going_on() != last {}
            desktop.stop_keyring();
            // It goes on to its end: what it tries to clear away fails, too.
            inside.goes_on_to_the_end();
            desktop.start_keyring(true);
            check(&desktop, sort, "old");
        }
    }
}

#[test]
fn item_23_what_another_program_takes_away_before_it_is_read_back_is_missed() {
    if let Some(part) = part() {
        if is_usual(&part) {
            return;
        }
        let sort = Sort::named(part.strip_prefix("keep ").unwrap());
        let (runtime, vault) = vault_over(Stepped::announcing());
        let outcome = runtime.block_on(sort.keep(&vault, "new"));
        let Err(KeepError::Store { kind, error: StoreError::NotLasting, .. }) = outcome else {
            panic!("{outcome:?}")
        };
        assert_eq!(kind, Some(SecretKind::RefreshToken));
        until_nothing_is_unclaimed(&runtime, &vault);
        return;
    }
    let desktop = Desktop::unlocked(item_23_what_another_program_takes_away_before_it_is_read_back_is_missed);
    for (sort, account) in [
        ("connection", format!("{}/refresh-token.2", id())),
        ("draft", format!("draft/{}/refresh-token.2", id())),
        ("instead", format!("{}/refresh-token", id())),
    ] {
        desktop.run_inside(&format!("begin {sort}"));
        let mut inside = desktop.begin_inside(&format!("keep {sort}"));
        assert_eq!(inside.next_step().unwrap(), "put");
        while inside.next_step_after_going_on() != "get" {}
        assert_eq!(desktop.accounts().len(), 4);
        desktop.remove_item(&account);
        assert_eq!(desktop.accounts().len(), 3);
        inside.goes_on_to_the_end();
        check(&desktop, sort, "old");
    }
}

/// With little patience, so that the test need not have more.
fn impatient(vault: Vault) -> Vault {
    let limits = Limits { quiet: Duration::from_secs(5), asking: Duration::from_secs(5) };
    vault.with_limits(limits)
}

/// What can be done while the keychain does not answer: each within the limit, or it would be an error.
fn meanwhile(runtime: &Runtime, vault: &Vault) {
    let other = DraftRecord { id: "d".repeat(32).parse().unwrap(), ..draft() };
    runtime.block_on(vault.keep_draft(&other, &[], &[])).unwrap();
    assert_eq!(runtime.block_on(vault.connections()).unwrap().drafts.last().unwrap().record, other);
    runtime.block_on(vault.remove_draft(&other.id)).unwrap();
}

#[test]
fn item_23_the_keychain_stops_between_writing_and_reading_back_and_answers_too_late() {
    if let Some(part) = part() {
        if is_usual(&part) {
            return;
        }
        let sort = Sort::named(part.strip_prefix("keep ").unwrap());
        let (runtime, vault) = vault_over(Stepped::announcing());
        let vault = impatient(vault);
        let outcome = runtime.block_on(sort.keep(&vault, "new"));
        assert!(matches!(outcome, Err(KeepError::Store { error: StoreError::TimedOut, .. })), "{outcome:?}");
        meanwhile(&runtime, &vault);
        println!("\ngave up");
        // The keychain answers again: what comes now is undone, by itself.
        until_nothing_is_unclaimed(&runtime, &vault);
        return;
    }
    let desktop =
        Desktop::unlocked(item_23_the_keychain_stops_between_writing_and_reading_back_and_answers_too_late);
    for sort in ["connection", "draft", "instead"] {
        desktop.run_inside(&format!("begin {sort}"));
        let mut inside = desktop.begin_inside(&format!("keep {sort}"));
        assert_eq!(inside.next_step().unwrap(), "put");
        while inside.next_step_after_going_on() != "get" {}
        desktop.signal_keyring("STOP");
        inside.go_on();
        inside.wait_for("gave up");
        desktop.signal_keyring("CONT");
        inside.goes_on_to_the_end();
        let accounts = desktop.accounts();
        assert_eq!(accounts.len(), 2, "{accounts:?}");
        check(&desktop, sort, "old");
    }
}

#[test]
fn item_25_the_program_can_be_closed_while_the_keychain_does_not_answer() {
    if let Some(part) = part() {
        if is_usual(&part) {
            return;
        }
        let (runtime, vault) = vault_over(OsKeychain::new());
        let vault = impatient(vault);
        let outcome = runtime.block_on(Sort::Connection.keep(&vault, "new"));
        assert!(matches!(outcome, Err(KeepError::Store { error: StoreError::TimedOut, .. })), "{outcome:?}");
        meanwhile(&runtime, &vault);
        let begun = Instant::now();
        drop(vault);
        drop(runtime);
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
        return;
    }
    let desktop = Desktop::unlocked(item_25_the_program_can_be_closed_while_the_keychain_does_not_answer);
    desktop.run_inside("begin connection");
    desktop.signal_keyring("STOP");
    desktop.begin_inside("keep").ends();
    desktop.signal_keyring("CONT");
    check(&desktop, "connection", "old");
}
