//! `countersign record` and `countersign diagnose`: the real program over a real keyring.

use std::net::TcpListener;

use serde_json::Value;

use super::commands::{keep_what_was_named, set_up, text};
use super::desktop::Desktop;
use super::{id, part};

#[test]
fn item_29_a_record_has_the_facts_and_no_secret_printed_or_saved() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(item_29_a_record_has_the_facts_and_no_secret_printed_or_saved, &[]);
    let token = kept.says(0, ["show", "sling", "--field", "access_token"]);
    let secrets = [kept.desk.secret.as_str(), kept.refresh_token.as_str(), token.trim_end()];
    assert!(secrets.iter().all(|secret| secret.len() > 8), "there are some");
    let items = kept.desktop.accounts();
    for format in ["md", "html"] {
        let printed = kept.says(0, ["record", "sling", "--format", format]);
        let file = kept.desktop.data().join(format!("record.{format}"));
        let path = file.to_str().unwrap();
        let said = kept.says(0, ["record", "sling", "--format", format, "--to", path]);
        assert!(said.contains("There is no secret in it"), "{said}");
        let saved = std::fs::read_to_string(&file).unwrap();
        assert_eq!(saved.trim_end(), printed.trim_end());
        for fact in ["Sling", &kept.desk.key, "GNOME Keyring", id().as_str(), "extended"] {
            assert!(saved.contains(fact), "{fact}: {saved}");
        }
        for secret in secrets {
            assert!(!saved.contains(secret), "{format}");
        }
        // What is there is replaced where that is said alone.
        assert!(kept.says(4, ["record", "sling", "--format", format, "--to", path]).contains("--replace"));
        kept.says(0, ["record", "sling", "--format", format, "--to", path, "--replace"]);
    }
    kept.says(3, ["record", "nobody", "--format", "md"]);
    kept.says(2, ["record", "sling", "--format", "md", "--replace"]);
    assert_eq!(kept.desktop.accounts(), items, "nothing in the keychain was changed");
}

/// What `diagnose` prints on this desktop, with a canary wherever a secret or a name could come from.
#[track_caller]
fn diagnosed(desktop: &Desktop, more: &[&str]) -> String {
    let mut program = desktop.command(env!("CARGO_BIN_EXE_countersign"));
    program.arg("diagnose").args(more).env_remove("REQUEST_METHOD");
    for (name, value) in [
        ("HTTPS_PROXY", "http://canary-user:canary-word@proxy.invalid:3128"),
        ("NO_PROXY", "account-d.docusign.com,canary.invalid"),
        ("USER", "canary-olive"),
        ("LOGNAME", "canary-olive"),
        ("BROWSER", "/home/canary-olive/canary-browser --canary-profile %s"),
        ("XDG_CURRENT_DESKTOP", "canary-desktop"),
        ("DOCUSIGN_SECRET_KEY", "canary-secret"),
    ] {
        program.env(name, value);
    }
    let output = program.output().unwrap();
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(!said.to_lowercase().contains("canary"), "{said}");
    assert!(!said.contains(desktop.data().parent().unwrap().parent().unwrap().to_str().unwrap()), "{said}");
    said
}

fn as_json(desktop: &Desktop) -> Value {
    serde_json::from_str(&diagnosed(desktop, &["--json"])).unwrap()
}

#[test]
fn item_29_diagnostics_name_what_is_there_and_hold_no_secret_and_no_name() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test = item_29_diagnostics_name_what_is_there_and_hold_no_secret_and_no_name;
    let mut desktop = set_up(test, &[]).desktop;
    let items = desktop.accounts();
    // Others may have one of them: any will do.
    let held = (8721..=8723).find_map(|port| Some((port, TcpListener::bind(("127.0.0.1", port)).ok()?)));
    let (port, listener) = held.expect("one of the ports is free");

    let found = as_json(&desktop);
    assert_eq!(found["keychain"]["state"], "open", "{found}");
    assert_eq!(found["keychain"]["program"], "gnome-keyring");
    assert_eq!(found["data_dir"], "~/data/countersign");
    assert_eq!(found["connections"], 1);
    assert_eq!(found["refusals"], Value::Array(Vec::new()));
    assert_eq!(found["clock_ahead_secs"], Value::Null);
    assert_eq!(found["renderer"], Value::Null);
    let [proxy, direct] = [&found["proxies"][0], &found["proxies"][1]];
    let named = [&proxy["server"], &proxy["state"], &proxy["source"], &proxy["address"]];
    assert_eq!(named, ["account.docusign.com", "used", "HTTPS_PROXY", "proxy.invalid:3128"]);
    assert_eq!(proxy["has_credentials"], true);
    assert_eq!([&direct["server"], &direct["state"]], ["account-d.docusign.com", "none"], "an exception");
    assert_eq!(found["session"]["desktop"], "another");
    assert_eq!(found["browser"]["name"], "another");
    assert_eq!(found["portal"]["state"], "absent", "nobody is there to be started on this bus");
    let of_port = |found: &Value, port: u16| {
        found["ports"].as_array().unwrap().iter().find(|one| one["port"] == port).unwrap().clone()
    };
    let held = of_port(&found, port);
    assert_eq!((&held["state"], &held["pid"]), (&Value::from("held"), &Value::from(std::process::id())));
    assert!(held["program"].as_str().is_some_and(|name| !name.is_empty()), "{held}");

    let words = diagnosed(&desktop, &[]);
    for said in
        ["GNOME Keyring, open", "proxy.invalid:3128", "~/data/countersign", "Clock against", "not known"]
    {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert_eq!(desktop.accounts(), items, "nothing in the keychain was changed");

    desktop.stop_keyring();
    assert_eq!(as_json(&desktop)["keychain"]["state"], "missing");
    desktop.start_keyring(false);
    let found = as_json(&desktop);
    assert_eq!(found["keychain"]["state"], "locked", "{found}");
    drop(listener);
}
