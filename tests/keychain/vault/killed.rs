//! Killed by strace at each call to the system that changes a file, or speaks to the keychain: while a connection is renewed, signed in
//! for again, given another secret, brought in from a file, and removed. The next start finds the old or the new, whole, says what it mended, and leaves nothing behind.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use countersign::connections::keep;
use countersign::domain::{Connection, History, Secrets};
use countersign::practice::Behaviour;
use countersign::vault::ConnectionRecord;
use serde_json::Value;

use super::commands::{Kept, keep_what_was_named, set_up, text};
use super::desktop::Desktop;
use super::{id, part, vault};

/// The calls at which it is killed, by what they do. Of a group, a libc uses one. Not every processor has all of them: hence the question
/// mark before each.
const FILES: &[&[&str]] = &[
    &["?write", "?pwrite64"],
    &["?fsync", "?fdatasync"],
    &["?rename", "?renameat", "?renameat2"],
    &["?unlink", "?unlinkat"],
];

/// Before how many of the messages to the keychain it is not killed for each at which it is: all of them take minutes, and
/// `broken_off` kills at each call of the keychain.
const MESSAGES_APART: usize = 6;

/// Kills what `command` does at each of the calls, in turn, until it ends by itself; `before` and `after` each, with the output.
/// Where it was killed, by call and by what of.
fn killed_at_every_call(
    desktop: &Desktop,
    command: impl Fn(&mut Command),
    mut before: impl FnMut(),
    mut after: impl FnMut(&Output),
) -> BTreeSet<(String, &'static str)> {
    let messages: &[&str] = &["?sendmsg"];
    let mut seen = BTreeSet::new();
    for calls in FILES.iter().copied().chain([messages]) {
        let mut number = 1;
        loop {
            assert!(number < 300, "{calls:?}: no end");
            before();
            let log = tempfile::NamedTempFile::new().unwrap();
            let names = calls.join(",");
            let mut strace = desktop.command("strace");
            strace.args(["-f", "-y", "-o"]).arg(log.path());
            strace.args(["-e", &format!("trace={names}")]);
            strace.args(["-e", &format!("inject={names}:signal=KILL:when={number}")]);
            command(&mut strace);
            let output = strace.output().expect("this test needs the Debian package strace");
            let log = std::fs::read_to_string(log.path()).unwrap();
            let was_killed = log.contains("+++ killed by SIGKILL +++");
            after(&output);
            if !was_killed {
                break;
            }
            // The call at which a thread was killed is the last one of that thread.
            let last = log.lines().rev().find(|line| line.contains('(') && line.contains("= ?"));
            let last = last.or_else(|| log.lines().rfind(|line| line.contains('('))).unwrap_or_default();
            let call = calls.iter().map(|call| &call[1..]).find(|call| last.contains(&format!("{call}(")));
            let of = if last.contains(".connections-") {
                HALF_WRITTEN
            } else if last.contains("connections.json") {
                "the list"
            } else if last.contains("/countersign>") {
                "the folder"
            } else if last.contains("socket:") || last.contains("UNIX") {
                "a socket"
            } else {
                "something else"
            };
            seen.insert((call.unwrap_or("another call").to_owned(), of));
            number += if calls == messages { MESSAGES_APART } else { 1 };
        }
    }
    for number in 1.. {
        before();
        let (output, killed) = killed_at_write_of_list(desktop, &command, number);
        after(&output);
        match killed {
            Some(was_empty) => seen.extend(was_empty.then(|| ("write".to_owned(), HALF_WRITTEN))),
            None => break,
        }
    }
    seen
}

/// What the list is called while it is written.
const HALF_WRITTEN: &str = "the half-written list";

/// How long each `write` is held before it is made, in microseconds: long enough to be seen, and short enough for all that others write.
const HELD_MICROS: u32 = 40_000;

/// Kills what `command` does when it is about to write the list for the `number`th time: strace counts the calls of each thread by
/// themselves, and the file has another name each time, so it is the file that is watched for. Whether it was empty then; none where the
/// command ended before.
fn killed_at_write_of_list(
    desktop: &Desktop,
    command: impl Fn(&mut Command),
    number: usize,
) -> (Output, Option<bool>) {
    let mut strace = desktop.command("strace");
    let calls = "?write,?pwrite64";
    strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={calls}")]);
    strace.args(["-e", &format!("inject={calls}:delay_enter={HELD_MICROS}")]);
    command(&mut strace);
    let mut strace = strace.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (mut seen, mut killed) = (BTreeSet::new(), None);
    while strace.try_wait().unwrap().is_none() {
        for entry in std::fs::read_dir(desktop.data()).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let is_new =
                name.to_str().is_some_and(|name| name.starts_with(".connections-")) && seen.insert(name);
            if is_new && seen.len() == number {
                let children = format!("/proc/{0}/task/{0}/children", strace.id());
                let children = std::fs::read_to_string(children).unwrap_or_default();
                let length = entry.metadata().map(|file| file.len());
                for child in children.split_whitespace() {
                    Command::new("kill").args(["-KILL", child]).status().unwrap();
                }
                killed = Some(matches!(length, Ok(0)));
            }
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    (strace.wait_with_output().unwrap(), killed)
}

/// It was killed where it matters.
#[track_caller]
fn assert_seen(seen: &BTreeSet<(String, &'static str)>) {
    for call in ["write", "fsync"] {
        let at = (call.to_owned(), HALF_WRITTEN);
        assert!(seen.contains(&at), "never killed at {call} of {HALF_WRITTEN}: {seen:?}");
    }
    assert!(seen.iter().any(|(call, _)| call.starts_with("rename")), "never killed at renaming: {seen:?}");
    assert!(seen.iter().any(|(call, _)| call == "sendmsg"), "never killed at the keychain: {seen:?}");
}

impl Kept {
    /// The one connection, as the next start lists it: nothing is said of a damaged list.
    #[track_caller]
    fn listed(&self) -> Option<Value> {
        let listed = self.all();
        assert!(listed.len() < 2, "{listed:?}");
        listed.into_iter().next()
    }

    #[track_caller]
    fn all(&self) -> Vec<Value> {
        serde_json::from_str(&self.says(0, ["list", "--json"])).unwrap()
    }

    /// It is whole and lives: its tokens belong to its keys, and it can be renewed. Nothing else is left.
    #[track_caller]
    fn assert_whole(&self) {
        self.assert_whole_with(&self.desk.secret);
    }

    /// The same, with this secret key.
    #[track_caller]
    fn assert_whole_with(&self, secret: &str) {
        let whole = id();
        let of = |field| self.says(0, ["show", whole.as_str(), "--field", field]).trim_end().to_owned();
        assert_eq!(of("client_secret"), secret);
        assert_eq!(self.desk.refresh(&of("refresh_token")).status, 200, "a token of its own");
        self.says(0, ["renew", whole.as_str()]);
        let listed = self.listed().expect("it is there");
        assert_ne!(listed["life"], "renewing", "mended");
        self.assert_nothing_else(3);
    }

    /// So many items are in the keychain, and no file is left of what was killed.
    #[track_caller]
    fn assert_nothing_else(&self, items: usize) {
        let accounts = self.desktop.accounts();
        assert_eq!(accounts.len(), items, "{accounts:?}");
        let files = std::fs::read_dir(self.desktop.data()).unwrap();
        let files: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        assert!(!files.iter().any(|file| file.contains(".tmp") || file.contains("damaged")), "{files:?}");
    }
}

#[test]
fn item_23_a_renewal_that_is_killed_at_any_call_leaves_the_old_or_the_new() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(item_23_a_renewal_that_is_killed_at_any_call_leaves_the_old_or_the_new, &[]);
    let mut broken_off = 0;
    let renew = |strace: &mut Command| {
        strace.arg(env!("CARGO_BIN_EXE_countersign")).args(["renew", "sling"]).env("no_proxy", "*");
    };
    let seen = killed_at_every_call(
        &kept.desktop,
        renew,
        || (),
        |_| {
            let listed = kept.listed().expect("it is there");
            // That one was broken off is said, until the next start has taken it up.
            broken_off += usize::from(listed["life"] == "renewing");
            kept.assert_whole();
        },
    );
    assert_seen(&seen);
    assert!(broken_off > 3, "{broken_off}");
}

#[test]
fn item_34_a_file_that_follows_is_whole_when_the_renewal_is_killed_at_any_call_and_mended_by_the_next() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test =
        item_34_a_file_that_follows_is_whole_when_the_renewal_is_killed_at_any_call_and_mended_by_the_next;
    let kept = set_up(test, &[]);
    let folder = kept.desktop.data().join("sling");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("a.env");
    let path = file.to_str().unwrap();
    kept.says(0, ["export", "sling", "--format", "env", "--keep-up-to-date", "--to", path]);
    let read = || std::fs::read_to_string(&file).unwrap();
    let shown = || kept.says(0, ["show", "sling", "--field", "refresh_token"]).trim_end().to_owned();
    // From the first renewal on it says when its tokens end.
    kept.says(0, ["renew", "sling"]);
    let lines = read().lines().count();
    let renew = |strace: &mut Command| {
        strace.arg(env!("CARGO_BIN_EXE_countersign")).args(["renew", "sling"]).env("no_proxy", "*");
    };
    let mut left_behind = 0;
    let seen = killed_at_every_call(
        &kept.desktop,
        renew,
        || (),
        |_| {
            assert_eq!(read().lines().count(), lines, "it is whole");
            left_behind += usize::from(!read().contains(&shown()));
            // The task's next run: what is due is renewed, and what was left behind is written.
            kept.says(0, ["renew", "--all"]);
            assert!(read().contains(&shown()), "it has the tokens that are kept");
            kept.assert_whole();
            // What was half written stays for an hour, to nobody's eyes.
            for half in std::fs::read_dir(&folder).unwrap().map(Result::unwrap) {
                assert_eq!(half.metadata().unwrap().permissions().mode() & 0o077, 0, "{half:?}");
            }
        },
    );
    assert_seen(&seen);
    assert!(left_behind > 0, "it was killed between the tokens and the file");
}

/// Inside: a new sign-in takes the place of the connection that is kept, as the window does it.
fn sign_in_again() {
    let told: Value = serde_json::from_str(&std::env::var(super::commands::SERVICE).unwrap()).unwrap();
    let told = |name: &str| told[name].as_str().unwrap().to_owned();
    let (runtime, vault) = vault();
    let record: ConnectionRecord = runtime.block_on(vault.connection(&id())).unwrap().unwrap();
    let secrets = Secrets {
        secret_key: std::sync::Arc::new(told("secret").parse().unwrap()),
        refresh_token: std::sync::Arc::new(told("refresh_token").parse().unwrap()),
        access_token: Some(std::sync::Arc::new(told("access_token").parse().unwrap())),
    };
    let mut facts = record.facts;
    facts.consented_at = "2026-11-21T12:00:00Z".parse().unwrap();
    "Signed in again".clone_into(&mut facts.account_name);
    runtime.block_on(keep(&vault, &Connection { facts, secrets }, History::default(), id(), None)).unwrap();
}

/// A new sign-in, with this secret key or the one that it has, killed at every call.
#[track_caller]
fn killed_as_it_is_replaced(mut kept: Kept, another_secret: Option<String>) {
    let (access_token, refresh_token) = kept.desk.tokens("olive", "extended signature");
    let new_secret = another_secret.unwrap_or_else(|| kept.desk.secret.clone());
    let service = serde_json::json!({
        "secret": new_secret, "access_token": access_token, "refresh_token": refresh_token,
    })
    .to_string();
    let again = kept.desktop.inside("again");
    let replace = |strace: &mut Command| {
        strace.arg(again.get_program()).args(again.get_args());
        strace.envs(again.get_envs().filter_map(|(name, value)| Some((name, value?))));
        strace.env(super::commands::SERVICE, &service);
    };
    let mut outcomes = BTreeSet::new();
    let first = kept.named.clone();
    let seen = killed_at_every_call(
        &kept.desktop,
        replace,
        || kept.keep(&first),
        |_| {
            let listed = kept.listed().expect("it is there");
            let new =
                listed["account"]["name"] == "Signed in again" || listed["account_name"] == "Signed in again";
            let whole = id();
            let token = kept.says(0, ["show", whole.as_str(), "--field", "refresh_token"]);
            let (expected, secret) =
                if new { (&refresh_token, &new_secret) } else { (&kept.refresh_token, &kept.desk.secret) };
            assert_eq!(token.trim_end(), expected, "the list and the keychain say the same");
            outcomes.insert(new);
            kept.assert_whole_with(secret);
        },
    );
    assert_seen(&seen);
    assert_eq!(outcomes.len(), 2, "the old and the new were seen");
}

#[test]
fn item_23_a_new_sign_in_that_is_killed_at_any_call_leaves_the_old_or_the_new() {
    match part().as_deref() {
        Some("keep") => return keep_what_was_named(),
        Some(_) => return sign_in_again(),
        None => {}
    }
    let kept = set_up(item_23_a_new_sign_in_that_is_killed_at_any_call_leaves_the_old_or_the_new, &[]);
    killed_as_it_is_replaced(kept, None);
}

#[test]
fn item_23_a_change_of_the_secret_that_is_killed_at_any_call_leaves_the_old_or_the_new() {
    match part().as_deref() {
        Some("keep") => return keep_what_was_named(),
        Some(_) => return sign_in_again(),
        None => {}
    }
    let test = item_23_a_change_of_the_secret_that_is_killed_at_any_call_leaves_the_old_or_the_new;
    let kept = set_up(test, &[]);
    let another = kept.desk.add_secret();
    assert_ne!(another, kept.desk.secret);
    killed_as_it_is_replaced(kept, Some(another));
}

#[test]
fn item_23_an_import_that_is_killed_at_any_call_leaves_all_or_nothing() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(item_23_an_import_that_is_killed_at_any_call_leaves_all_or_nothing, &[]);
    let file = kept.desktop.data().join("copy.json").into_os_string().into_string().unwrap();
    kept.says(0, ["export", "sling", "--format", "json", "--to", &file]);
    let empty = || {
        for connection in kept.all() {
            kept.says(0, ["remove", connection["id"].as_str().unwrap(), "--yes"]);
        }
        kept.assert_nothing_else(0);
    };
    let import = |strace: &mut Command| {
        strace.arg(env!("CARGO_BIN_EXE_countersign")).args(["import", &file, "--copy"]).env("no_proxy", "*");
    };
    let mut outcomes = BTreeSet::new();
    let seen = killed_at_every_call(&kept.desktop, import, empty, |output| {
        let is_there = kept.listed().is_some();
        outcomes.insert(is_there);
        if !is_there {
            assert_eq!(text(&output.stdout), "", "nothing is said to be kept");
        }
        // Again: what was killed is in nobody's way, and leaves nothing behind.
        kept.says(0, ["import", &file, "--copy"]);
        let of = |field| kept.says(0, ["show", "sling", "--field", field]).trim_end().to_owned();
        assert_eq!(of("client_secret"), kept.desk.secret);
        assert_eq!(of("refresh_token"), kept.refresh_token);
        assert_eq!(kept.desk.refresh(&of("refresh_token")).status, 200);
        kept.assert_nothing_else(3);
    });
    assert_seen(&seen);
    assert_eq!(outcomes.len(), 2, "both were seen");
}

#[test]
fn item_23_a_removal_that_is_killed_at_any_call_leaves_all_or_nothing() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept =
        set_up(item_23_a_removal_that_is_killed_at_any_call_leaves_all_or_nothing, &[Behaviour::NoAdmin]);
    let first = kept.named.clone();
    let whole = id();
    let remove = |strace: &mut Command| {
        strace.arg(env!("CARGO_BIN_EXE_countersign")).args(["remove", whole.as_str(), "--yes"]);
    };
    let mut outcomes = BTreeSet::new();
    let seen = killed_at_every_call(
        &kept.desktop,
        remove,
        || kept.keep(&first),
        |output| {
            let is_there = kept.listed().is_some();
            outcomes.insert(is_there);
            if is_there {
                assert_eq!(text(&output.stdout), "", "nothing is said to be removed");
                kept.assert_whole();
            } else {
                // What it left in the keychain goes when the next one is kept.
                kept.keep(&first);
                kept.assert_nothing_else(3);
            }
        },
    );
    assert_seen(&seen);
    assert_eq!(outcomes.len(), 2, "both were seen");
}
