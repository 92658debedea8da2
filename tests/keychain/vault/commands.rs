//! The commands over connections that are kept: the real program, a real keyring, a practice service.

use std::ffi::OsStr;
use std::process::Output;
use std::sync::Arc;

use countersign::clock::Clock;
use countersign::connections::{RenewProblem, Renewed, Wire, renew};
use countersign::domain::{BaseUri, ConnectionId, Environment, Facts};
use countersign::practice::Behaviour;
use countersign::vault::{ConnectionRecord, OsKeychain, SecretKind, Vault};
use serde_json::{Value, json};

use super::desktop::Desktop;
use super::{connection, data, id, part, vault};
use crate::desk::Desk;

/// What the part inside is told of the service, as JSON.
pub const SERVICE: &str = "COUNTERSIGN_TEST_SERVICE";

/// A service, and a connection to it that is kept under [`id`]: of Sling, whose tokens are Countersign's to renew.
pub struct Kept {
    pub desktop: Desktop,
    pub desk: Desk,
    pub refresh_token: String,
    /// What is kept, as the part inside is told of it.
    pub named: String,
}

pub fn set_up<F: Fn()>(test: F, behaviours: &[Behaviour]) -> Kept {
    let desktop = Desktop::unlocked(test);
    let mut desk = Desk::new(behaviours);
    let (access_token, refresh_token) = desk.tokens("olive", "extended signature");
    let info = desk.call(&access_token, "/oauth/userinfo").json();
    let service = json!({
        "origin": desk.origin, "key": desk.key, "secret": desk.secret, "access_token": access_token,
        "refresh_token": refresh_token, "account_id": info["accounts"][0]["account_id"],
    });
    let kept = Kept { desktop, desk, refresh_token, named: service.to_string() };
    kept.keep(&kept.named);
    kept
}

impl Kept {
    /// Keeps what is named, in place of what is kept.
    #[track_caller]
    pub fn keep(&self, named: &str) {
        let output = self.desktop.inside("keep").env(SERVICE, named).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Output {
        let mut program = self.desktop.command(env!("CARGO_BIN_EXE_countersign"));
        program.args(arguments).env("no_proxy", "*").output().unwrap()
    }

    /// What it prints, where it ends with this code.
    #[track_caller]
    pub fn says<S: AsRef<OsStr>>(&self, code: i32, arguments: impl IntoIterator<Item = S>) -> String {
        let output = self.run(arguments);
        let (said, complained) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{said}{complained}");
        said + &complained
    }

    /// The same, of standard output alone.
    #[track_caller]
    pub fn prints<S: AsRef<OsStr>>(&self, code: i32, arguments: impl IntoIterator<Item = S>) -> String {
        let output = self.run(arguments);
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(code), "{said}{}", text(&output.stderr));
        said
    }

    fn kept(&self, kind: &str) -> String {
        let of = |slot| self.desktop.looked_up(&format!("{}/{kind}{slot}", id()));
        of("").or_else(|| of(".2")).expect("it is kept")
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Inside: keeps the connection that the service was named for.
pub fn keep_what_was_named() {
    let told: Value = serde_json::from_str(&std::env::var(SERVICE).unwrap()).unwrap();
    let told = |name: &str| told[name].as_str().unwrap().to_owned();
    let facts = Facts {
        sheet: "sling".to_owned(),
        product_name: "Sling".to_owned(),
        environment: Environment::Practice,
        integration_key: told("key").parse().unwrap(),
        base_uri: BaseUri::new(Environment::Practice, &told("origin")).unwrap(),
        account_id: told("account_id").parse().unwrap(),
        account_name: "Example Trading".to_owned(),
        ..connection().facts
    };
    let record = ConnectionRecord { facts, ..connection() };
    let secrets = [
        (SecretKind::SecretKey, told("secret").into()),
        (SecretKind::RefreshToken, told("refresh_token").into()),
        (SecretKind::AccessToken, told("access_token").into()),
    ];
    let (runtime, vault) = vault();
    runtime.block_on(vault.keep(&record, &secrets)).unwrap();
}

#[test]
fn a_connection_is_listed_shown_checked_renewed_exported_and_removed() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(a_connection_is_listed_shown_checked_renewed_exported_and_removed, &[]);
    let secrets = [kept.desk.secret.clone(), kept.refresh_token.clone()];
    let id_here = id();
    let short = &id_here.as_str()[..8];

    let listed = kept.says(0, ["list"]);
    assert!(listed.contains("Sling, Example Trading") && listed.contains(short), "{listed}");
    let listed: Value = serde_json::from_str(&kept.says(0, ["list", "--json"])).unwrap();
    assert_eq!(listed[0]["id"], id().as_str());
    assert_eq!(listed[0]["renewed_at"], Value::Null);

    // Never a secret, unless it is asked for.
    for arguments in [&["list"][..], &["list", "--json"], &["show", "sling"], &["show", "sling", "--json"]] {
        let said = kept.says(0, arguments);
        assert!(secrets.iter().all(|secret| !said.contains(secret)), "{arguments:?}");
    }
    assert_eq!(kept.says(0, ["show", "SLI", "--field", "refresh_token"]).trim_end(), kept.refresh_token);
    let shown: Value = serde_json::from_str(&kept.says(0, ["show", short, "--json", "--reveal"])).unwrap();
    assert_eq!(shown["client_secret"], kept.desk.secret.as_str());
    assert!(kept.says(0, ["show", "sling", "--reveal"]).contains(&kept.refresh_token));
    kept.says(3, ["show", "nobody"]);

    let checked: Value = serde_json::from_str(&kept.says(0, ["check", "sling", "--json"])).unwrap();
    let calls: Vec<_> = checked["calls"].as_array().unwrap().iter().map(|call| &call["call"]).collect();
    assert_eq!(calls, ["person", "account", "users", "billing-plan"]);

    let said = kept.says(0, ["renew", "sling"]);
    assert!(said.contains("renewed, good until"), "{said}");
    let renewed = kept.kept("refresh-token");
    assert_ne!(renewed, kept.refresh_token);
    let items = kept.desktop.accounts();
    assert_eq!(items.len(), 3, "the old ones are gone: {items:?}");
    let listed: Value = serde_json::from_str(&kept.says(0, ["list", "--json"])).unwrap();
    assert!(listed[0]["renewed_at"].is_string() && listed[0]["checked_at"].is_string(), "{listed}");
    // Half of its life is to come.
    assert!(kept.says(0, ["renew", "--all"]).contains("Nothing is due"));

    let file = kept.desktop.data().join("copy.json");
    let export = |format: &'static str| {
        [
            OsStr::new("export"),
            OsStr::new("sling"),
            OsStr::new("--format"),
            OsStr::new(format),
            OsStr::new("--to"),
            file.as_os_str(),
        ]
    };
    kept.says(0, export("json"));
    let copy: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(copy["refresh_token"], renewed.as_str());
    assert!(kept.says(4, export("env")).contains("--replace"));
    assert!(kept.says(4, export("encrypted")).contains("--passphrase-file"));

    assert!(kept.says(4, ["remove", "sling"]).contains("--yes"));
    kept.says(0, ["remove", id().as_str(), "--yes"]);
    assert_eq!(kept.desktop.listed().trim(), "");
    assert!(kept.says(0, ["list"]).contains("Nothing is kept"));
    let left: Vec<_> =
        std::fs::read_dir(kept.desktop.data()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains(id().as_str())), "{left:?}");
}

#[test]
fn all_connections_go_into_a_file_and_another_data_folder_takes_them_without_losing_what_lives() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test = all_connections_go_into_a_file_and_another_data_folder_takes_them_without_losing_what_lives;
    let kept = set_up(test, &[]);
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).into_os_string().into_string().unwrap();
    let (file, passphrase, wrong) = (at("all.countersign-copy"), at("passphrase"), at("wrong"));
    std::fs::write(&passphrase, "crawling pelican velvet thunder moss\n").unwrap();
    std::fs::write(&wrong, "crawling pelican velvet thunder moth\n").unwrap();
    let export = ["export", "--all", "--to", &file, "--passphrase-file", &passphrase, "--format"];
    let plain = ["export", "--all", "--to", &file, "--format", "json"];
    assert!(kept.says(4, plain).contains("--format encrypted"));
    kept.says(2, ["export", "sling", "--all", "--format", "encrypted", "--to", &file]);
    let said = kept.says(0, export.iter().chain(&["encrypted"]));
    assert!(said.contains("one connection"), "{said}");
    assert!(kept.says(4, export.iter().chain(&["encrypted"])).contains("--replace"));

    // The other computer: its own list, and in this keychain items of their own.
    let other = at("other");
    let import = |more: &[&'static str]| -> Vec<String> {
        let first = ["--data-dir", &other, "import", &file, "--passphrase-file", &passphrase];
        first.iter().chain(more).map(|word| (*word).to_owned()).collect()
    };
    let needed = ["--data-dir", &other, "import", &file];
    assert!(kept.says(4, needed).contains("--passphrase-file"));
    let with_wrong = ["--data-dir", &other, "import", &file, "--copy", "--passphrase-file", &wrong];
    assert!(kept.says(4, with_wrong).contains("not the passphrase"));
    kept.says(2, import(&["--move", "--copy"]));
    let preview = kept.says(4, import(&[]));
    assert!(preview.contains("would be added") && preview.contains("--move"), "{preview}");
    assert!(kept.says(0, ["--data-dir", &other, "list"]).contains("Nothing is kept"));
    let outcome = |said: &str| -> Value { serde_json::from_str(said).unwrap() };
    let added = outcome(&kept.says(0, import(&["--move", "--json"])));
    assert_eq!((&added[0]["outcome"], &added[0]["problem"]), (&json!("added"), &Value::Null));
    let there = added[0]["id"].as_str().unwrap().to_owned();
    let token = ["--data-dir", &other, "show", "sling", "--field", "refresh_token"];
    assert_eq!(kept.says(0, token).trim_end(), kept.refresh_token);
    assert_eq!(kept.desktop.accounts().len(), 6, "both have their own");

    // The same again is left; what was renewed there since is not replaced unasked.
    assert!(kept.says(0, import(&["--copy"])).contains("left as it is"));
    kept.says(0, ["--data-dir", &other, "renew", "sling"]);
    let newer = kept.says(0, token);
    let said = kept.says(4, import(&["--copy"]));
    assert!(said.contains("not kept") && said.contains("--replace"), "{said}");
    assert_eq!(kept.says(0, token), newer);
    let replaced = outcome(&kept.says(0, import(&["--copy", "--replace", "--json"])));
    assert_eq!((&replaced[0]["outcome"], &replaced[0]["id"]), (&json!("replaced"), &json!(there)));
    assert_eq!(kept.says(0, token).trim_end(), kept.refresh_token);
    assert_eq!(kept.desktop.accounts().len(), 6, "what was replaced is gone");

    // What the keychain lost is brought back without a word.
    let items = kept.desktop.accounts();
    let gone = items.iter().find(|item| item.starts_with(&there) && item.contains("refresh-token")).unwrap();
    kept.desktop.remove_item(gone);
    assert!(kept.says(0, import(&["--copy"])).contains("replaced"));
    assert_eq!(kept.says(0, token).trim_end(), kept.refresh_token);
    // None of ours, and a broken one.
    std::fs::write(&file, "holiday pictures").unwrap();
    assert!(kept.says(1, import(&["--copy"])).contains("none of Countersign"));
}

#[test]
fn item_27_a_refused_renewal_removes_nothing_and_says_what_to_do() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept =
        set_up(item_27_a_refused_renewal_removes_nothing_and_says_what_to_do, &[Behaviour::ReuseIsTheft]);
    // Somebody else renewed it, elsewhere: the token that is kept was used up, and using it again kills its family.
    let other = kept.desk.refresh(&kept.refresh_token);
    assert_eq!(other.status, 200);
    let said = kept.says(4, ["renew", "sling"]);
    assert!(said.contains("invalid_grant") && said.contains("Sign in again"), "{said}");
    assert_eq!(kept.kept("refresh-token"), kept.refresh_token);
    let listed: Value = serde_json::from_str(&kept.says(0, ["list", "--json"])).unwrap();
    assert_eq!((&listed[0]["life"], &listed[0]["refused_with"]), (&json!("dead"), &json!("invalid_grant")));
    // It is not tried again and again.
    assert!(kept.says(0, ["renew", "--all"]).contains("Nothing is due"));
    // Nothing is answered there any more.
    drop(kept.desk.practice);
    let mut program = kept.desktop.command(env!("CARGO_BIN_EXE_countersign"));
    let ended = program.args(["renew", "sling"]).env("no_proxy", "*").output().unwrap();
    assert_eq!(ended.status.code(), Some(6), "{}", text(&ended.stderr));
    assert_eq!(kept.desktop.looked_up(&format!("{}/refresh-token", id())), Some(kept.refresh_token));
}

#[test]
fn what_docusign_can_revoke_is_revoked_before_it_is_removed() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(what_docusign_can_revoke_is_revoked_before_it_is_removed, &[Behaviour::Revocation]);
    let whole = id();
    let said = kept.says(0, ["remove", whole.as_str(), "--revoke", "--yes"]);
    assert!(said.contains("revoked"), "{said}");
    assert_eq!(kept.desktop.listed().trim(), "");
    assert_eq!(kept.desk.refresh(&kept.refresh_token).status, 400);
}

#[test]
fn what_docusign_cannot_revoke_is_not_removed_by_an_order_to_revoke() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test = what_docusign_cannot_revoke_is_not_removed_by_an_order_to_revoke;
    let kept = set_up(test, &[]);
    let whole = id();
    let revoke = ["remove", whole.as_str(), "--revoke", "--yes"];
    assert!(kept.says(4, revoke).contains("Connected Apps"));
    assert_eq!(kept.kept("refresh-token"), kept.refresh_token);
    // Nor where nobody answers.
    drop(kept.desk.practice);
    let mut program = kept.desktop.command(env!("CARGO_BIN_EXE_countersign"));
    let ended = program.args(revoke).env("no_proxy", "*").output().unwrap();
    assert_eq!(ended.status.code(), Some(6), "{}", text(&ended.stderr));
    assert_eq!(kept.desktop.looked_up(&format!("{}/refresh-token", id())), Some(kept.refresh_token));
}

#[test]
fn item_26_eight_threads_in_two_processes_never_spend_a_token_twice() {
    match part().as_deref() {
        Some("keep") => return keep_what_was_named(),
        Some(_) => return renew_in_four_threads(),
        None => {}
    }
    let test = item_26_eight_threads_in_two_processes_never_spend_a_token_twice;
    let kept = set_up(test, &[Behaviour::ReuseIsTheft]);
    let begun =
        ["first", "second"].map(|part| kept.desktop.inside(part).env("no_proxy", "*").spawn().unwrap());
    for mut process in begun {
        assert!(process.wait().unwrap().success());
    }
    // The family lives: a token that was spent twice would have killed it.
    kept.says(0, ["renew", "sling"]);
    assert_eq!(kept.desktop.accounts().len(), 3);
}

/// As it is now.
async fn renew_now(
    vault: &Vault,
    wire: &Wire,
    clock: &Clock,
    id: &ConnectionId,
) -> Result<Renewed, RenewProblem> {
    let asked = vault.connection(id).await?.ok_or(RenewProblem::Unknown)?;
    renew(vault, wire, clock, &asked).await
}

/// Inside: four threads, each with a vault of its own, renew the same connection time and again.
fn renew_in_four_threads() {
    let threads = std::array::from_fn::<_, 4, _>(|_| {
        std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let _inside = runtime.enter();
            let clock = Clock::system();
            let vault = Vault::new(Arc::new(OsKeychain::new()), data(), clock.clone()).unwrap();
            let wire = Wire::new().unwrap();
            let id: ConnectionId = id();
            (0..3)
                .filter(|_| match runtime.block_on(renew_now(&vault, &wire, &clock, &id)) {
                    Ok(renewed) => !renewed.by_another,
                    Err(RenewProblem::Token(error)) => panic!("refused: {error}"),
                    Err(error) => panic!("{error}"),
                })
                .count()
        })
    });
    let renewed: usize = threads.map(|thread| thread.join().unwrap()).iter().sum();
    assert!(renewed > 0, "this process renewed nothing itself");
}

#[test]
fn item_48_a_renewal_that_is_asked_to_end_keeps_its_tokens_first() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test = item_48_a_renewal_that_is_asked_to_end_keeps_its_tokens_first;
    let kept = set_up(test, &[Behaviour::ReuseIsTheft]);
    for signal in ["TERM", "INT", "HUP"] {
        let before = kept.kept("refresh-token");
        // The keychain makes it wait.
        kept.desktop.signal_keyring("STOP");
        let mut program = kept.desktop.command(env!("CARGO_BIN_EXE_countersign"));
        let mut renewing = program.args(["renew", "sling"]).env("no_proxy", "*").spawn().unwrap();
        std::thread::sleep(crate::wait::scaled(std::time::Duration::from_secs(2)));
        let kill = std::process::Command::new("/bin/sh")
            .args(["-c", r#"kill -s "$0" "$1""#, signal, &renewing.id().to_string()])
            .status();
        assert!(kill.unwrap().success());
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert!(renewing.try_wait().unwrap().is_none(), "{signal} ended it in the middle");
        kept.desktop.signal_keyring("CONT");
        assert!(renewing.wait().unwrap().success(), "{signal}");
        assert_ne!(kept.kept("refresh-token"), before, "{signal}");
    }
}

#[test]
fn what_stands_before_the_verb_and_what_is_none_is_understood() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(what_stands_before_the_verb_and_what_is_none_is_understood, &[]);
    let data = kept.desktop.data();
    let before = [
        OsStr::new("--data-dir"),
        data.as_os_str(),
        OsStr::new("--log"),
        OsStr::new("off"),
        OsStr::new("list"),
    ];
    assert!(kept.says(0, before).contains("Sling"));
    // A word that is neither a verb nor a file opens no window.
    assert!(kept.says(2, ["lst"]).contains("lst"));
    kept.says(2, ["copy.json", "list"]);
    // The whole name, where nobody is asked.
    assert!(kept.says(4, ["remove", "sli", "--yes"]).contains("Sling, Example Trading"));
    kept.says(0, ["remove", "sling, example trading", "--yes"]);
    // A list that is damaged is not an empty one.
    std::fs::write(data.join("connections.json"), "{").unwrap();
    assert!(kept.says(5, ["renew", "--all"]).contains("could not be read"));
}

#[test]
fn a_file_is_kept_up_to_date_by_command_and_left_alone_where_somebody_changed_it() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test = a_file_is_kept_up_to_date_by_command_and_left_alone_where_somebody_changed_it;
    let kept = set_up(test, &[Behaviour::ReuseIsTheft]);
    let folder = kept.desktop.data().join("sling");
    std::fs::create_dir(&folder).unwrap();
    let (yaml, other) = (folder.join("env.yaml"), folder.join("other.env"));
    let read = || std::fs::read_to_string(&yaml).unwrap();
    let follow = |form: &str, more: &[&str]| {
        let (export, to) = (["export", "sling", "--format", form, "--keep-up-to-date", "--to"], &yaml);
        let all = export.iter().map(OsStr::new).chain([to.as_os_str()]).chain(more.iter().map(OsStr::new));
        all.map(OsStr::to_owned).collect::<Vec<_>>()
    };
    // What is there already may hold other connections.
    std::fs::write(&yaml, "connections: {}").unwrap();
    assert!(kept.says(4, follow("own", &[])).contains("--replace"));
    assert_eq!(read(), "connections: {}");
    std::fs::remove_file(&yaml).unwrap();
    assert!(kept.says(4, follow("encrypted", &[])).contains("cannot be kept up to date"));

    assert!(kept.says(0, follow("own", &[])).contains("anew with each renewal"));
    assert!(read().contains("    secrets:\n") && read().contains(&kept.refresh_token), "{}", read());
    let said = kept.says(0, ["renew", "sling"]);
    assert!(said.contains("env.yaml has the new tokens"), "{said}");
    let second = kept.kept("refresh-token");
    assert!(
        second != kept.refresh_token && read().contains(&second) && !read().contains(&kept.refresh_token)
    );
    let files = |said: &str| serde_json::from_str::<Value>(said).unwrap()[0]["files"].clone();
    let listed = files(&kept.says(0, ["list", "--json"]));
    assert_eq!((&listed[0]["form"], &listed[0]["behind"]), (&json!("own"), &json!(false)));
    assert!(kept.says(0, ["show", "sling"]).contains("env.yaml, as Sling reads it"));

    // Somebody else was at it: the renewal is made, the file left, and both are said.
    std::fs::write(&yaml, "theirs").unwrap();
    let said = kept.says(4, ["renew", "sling"]);
    assert!(said.contains("renewed, good until") && said.contains("Somebody changed the file"), "{said}");
    assert_eq!(read(), "theirs");
    let third = kept.kept("refresh-token");
    assert_ne!(third, second);
    let listed = files(&kept.says(0, ["list", "--json"]));
    assert_eq!((&listed[0]["problem"], &listed[0]["behind"]), (&json!("changed-by-other"), &json!(true)));
    assert!(kept.says(4, ["renew", "--all"]).contains("Somebody changed the file"), "it is not forgotten");
    kept.says(0, follow("own", &["--replace"]));
    assert!(read().contains(&third));

    // One that is gone is not made again; what an interruption left behind is written by the next task.
    std::fs::rename(&yaml, &other).unwrap();
    assert!(kept.says(4, ["renew", "sling"]).contains("not there any more") && !yaml.exists());
    std::fs::rename(&other, &yaml).unwrap();
    assert!(kept.says(0, ["renew", "--all"]).contains("env.yaml has the new tokens"));
    assert!(read().contains(&kept.kept("refresh-token")));
    assert!(!kept.says(0, ["renew", "--all"]).contains("env.yaml"), "once");

    // It stays, whatever becomes of the connection.
    let removed = kept.says(0, ["remove", id().as_str(), "--yes"]);
    assert!(removed.contains("env.yaml stays as it is"), "{removed}");
    assert!(yaml.exists());
}

#[test]
fn a_file_that_is_no_longer_kept_up_to_date_stays() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(a_file_that_is_no_longer_kept_up_to_date_stays, &[]);
    let file = kept.desktop.data().join("a.env");
    let export = |more: &[&str]| {
        let all = ["export", "sling", "--to"].iter().map(OsStr::new).chain([file.as_os_str()]);
        all.chain(more.iter().map(OsStr::new)).map(OsStr::to_owned).collect::<Vec<_>>()
    };
    assert!(kept.says(3, export(&["--stop-keeping"])).contains("is not kept up to date"));
    kept.says(2, export(&[]));
    kept.says(2, export(&["--stop-keeping", "--format", "env"]));
    kept.says(0, export(&["--format", "env", "--keep-up-to-date"]));
    assert!(kept.says(0, export(&["--stop-keeping"])).contains("no longer"));
    kept.says(0, ["renew", "sling"]);
    assert!(std::fs::read_to_string(&file).unwrap().contains(&kept.refresh_token), "as it was");
}
