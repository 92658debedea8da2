//! `countersign connect`: the real program, a real keyring, a practice service, a receiver.

use std::io::{Read, Write};
use std::net::TcpListener;

use serde_json::{Value, json};

use super::commands::{Kept, SERVICE, keep_what_was_named, set_up};
use super::part;
use crate::client::request;

/// Files beside the program's own.
struct Files(tempfile::TempDir);

impl Files {
    fn with(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        std::fs::write(&path, contents).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

fn json_of(said: &str) -> Value {
    serde_json::from_str(said).unwrap_or_else(|error| panic!("{error}: {said}"))
}

/// A call as somebody else makes it, past Countersign.
fn elsewhere(kept: &Kept, method: &str, body: &Value) -> u16 {
    let told = json_of(&kept.named);
    let path = format!("/restapi/v2.1/accounts/{}/connect", told["account_id"].as_str().unwrap());
    let bearer = format!("Bearer {}", told["access_token"].as_str().unwrap());
    request(&kept.desk.origin, method, &path, &[("Authorization", &bearer)], &body.to_string()).status
}

#[test]
fn a_configuration_is_made_compared_paused_watched_and_deleted_by_commands() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let test = a_configuration_is_made_compared_paused_watched_and_deleted_by_commands;
    let kept = set_up(test, &["connect-logs".parse().unwrap()]);
    assert!(kept.named.contains("access_token"), "{SERVICE} tells it");
    let files = Files(tempfile::tempdir().unwrap());
    let wrong = json!({ "name": "Orders", "url": "https://a.example", "hmacSecret": "x", "events": ["envelope-completed"] });
    let wrong = files.with("wrong.json", wrong.to_string());
    let said = kept.says(1, ["connect", "create", "sling", "--file", &wrong]);
    for part in ["urlToPublishTo is meant", "hmacSecret", "urlToPublishTo is missing"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(kept.says(0, ["connect", "list", "sling"]).contains("no Connect configuration"));

    let wanted = json!({ "name": "Orders", "urlToPublishTo": "https://a.example/orders", "includeHMAC": true,
        "integratorManaged": true, "events": ["envelope-completed"] });
    let file = files.with("orders.json", wanted.to_string());
    kept.says(3, ["connect", "update", "sling", "--file", &file]);
    kept.says(3, ["connect", "create", "nobody", "--file", &file]);
    let made = json_of(&kept.says(0, ["connect", "create", "sling", "--file", &file, "--json"]));
    assert_eq!((&made[0]["outcome"], &made[0]["problem"]), (&json!("created"), &Value::Null));
    let id = made[0]["connect_id"].as_str().unwrap().to_owned();
    assert!(kept.says(0, ["connect", "create", "sling", "sling", "--file", &file]).contains("right already"));
    // The owner of the key is looked at: there is no key to sign with.
    let said = kept.says(4, ["connect", "create", "sling", "--owner", "sling", "--file", &file]);
    assert!(said.contains("has no Connect key"), "{said}");

    let listed = json_of(&kept.says(0, ["connect", "list", "sling", "--json"]));
    assert_eq!((&listed[0]["set_up_here"], listed.as_array().unwrap().len()), (&json!(true), 1));
    assert!(kept.says(0, ["connect", "show", "sling", "Orders"]).contains("managed by the partner"));
    // What is shown is taken again.
    let shown = kept.says(0, ["connect", "show", "sling", &id, "--json"]);
    let again = files.with("again.json", &shown);
    assert!(kept.says(0, ["connect", "create", "sling", "--file", &again]).contains("right already"));
    kept.says(3, ["connect", "show", "sling", "Bills"]);

    assert!(kept.says(0, ["connect", "drift", "sling"]).contains("is as it was set up here"));
    assert_eq!(
        elsewhere(&kept, "PUT", &json!({ "connectId": id, "pausePublish": "true", "events": [] })),
        200
    );
    let drift = json_of(&kept.says(4, ["connect", "drift", "--all", "--json"]));
    let causes: Vec<_> =
        drift[0]["drift"].as_array().unwrap().iter().map(|one| one["cause"].clone()).collect();
    assert_eq!(causes, ["paused", "events-missing"]);
    let said = kept.says(4, ["connect", "drift", "sling"]);
    assert!(said.contains("it was paused") && said.contains("envelope-completed"), "{said}");
    assert!(kept.says(0, ["connect", "resume", "sling", "Orders"]).contains("sends again"));
    let said = kept.says(0, ["connect", "update", "sling", "--file", &file]);
    assert!(
        said.contains("changed") && said.contains("events is nothing, to be envelope-completed"),
        "{said}"
    );
    kept.says(0, ["connect", "drift", "--all"]);
    assert!(kept.says(0, ["connect", "pause", "sling", &id]).contains("paused"));
    kept.says(0, ["connect", "drift", "--all"]);

    // An account at which nothing can be done is named with why, also for a program.
    let index = kept.desktop.data().join("connections.json");
    let before = std::fs::read_to_string(&index).unwrap();
    std::fs::write(&index, before.replace(&kept.desk.origin, "http://127.0.0.1:9")).unwrap();
    for arguments in [
        &["connect", "drift", "sling", "--json"][..],
        &["connect", "create", "sling", "--file", &file, "--json"],
    ] {
        let entries = json_of(&kept.prints(6, arguments));
        let problem = entries[0]["problem"]["what"].as_str().unwrap_or_default();
        assert!(!problem.is_empty() && entries[0]["account_id"].is_string(), "{entries}");
    }
    std::fs::write(&index, before).unwrap();

    let log = kept.says(0, ["connect", "logs", "sling"]);
    for part in ["500", "between", "--reveal"] {
        assert!(log.contains(part), "{log}");
    }
    let as_json = kept.says(0, ["connect", "logs", "sling", "--json"]);
    for said in [&log, &as_json] {
        assert!(!said.contains("Please sign") && !said.contains("@trading.example"), "{said}");
    }
    let first = &json_of(&as_json)["failures"][0];
    assert!(first["next_try"]["earliest"].as_str() < first["next_try"]["latest"].as_str(), "{first}");
    let revealed = kept.says(0, ["connect", "logs", "sling", "--reveal", "--json"]);
    assert!(revealed.contains("Please sign") && revealed.contains("olive@trading.example"), "{revealed}");

    // What asks for signatures of an account without a key is said at once, and to programs.
    let signed = json!({ "name": "Signed", "urlToPublishTo": "https://a.example/signed", "includeHMAC": "true",
        "events": ["envelope-completed"] });
    let signed = files.with("signed.json", signed.to_string());
    assert!(
        kept.says(0, ["connect", "create", "sling", "--file", &signed]).contains("no key to make them with")
    );
    let entries = json_of(&kept.prints(0, ["connect", "create", "sling", "--file", &signed, "--json"]));
    assert_eq!((&entries[0]["outcome"], &entries[0]["lacks_key"]), (&json!("already-right"), &json!(true)));
    kept.says(0, ["connect", "delete", "sling", "Signed", "--yes"]);

    assert!(kept.says(4, ["connect", "delete", "sling", &id]).contains("--yes"));
    // Which one is meant comes before whether it is.
    assert!(kept.says(3, ["connect", "delete", "sling", "Bills"]).contains("no configuration"));
    let twin = json!({ "name": "Orders", "urlToPublishTo": "https://a.example/more", "events": ["envelope-sent"],
        "eventData": { "version": "restv2.1" }, "deliveryMode": "SIM" });
    assert_eq!(elsewhere(&kept, "POST", &twin), 201);
    let said = kept.says(4, ["connect", "delete", "sling", "Orders"]);
    assert!(said.contains("Several configurations") && !said.contains("--yes"), "{said}");
    assert!(kept.says(0, ["connect", "delete", "sling", &id, "--yes"]).contains("deleted"));
    assert!(kept.says(0, ["connect", "drift", "--all"]).contains("nothing to compare"));
    // No secret and no key came onto the disk.
    let index = std::fs::read_to_string(kept.desktop.data().join("connections.json")).unwrap();
    assert!(!index.contains(&kept.refresh_token));
}

/// A receiver that answers one message, and what it received.
fn receiver(status: u16) -> (String, std::thread::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut all, mut chunk) = (Vec::new(), [0; 4096]);
        while !all.ends_with(b"}\n") {
            let read = stream.read(&mut chunk).unwrap();
            assert!(read > 0, "{}", String::from_utf8_lossy(&all));
            all.extend_from_slice(&chunk[..read]);
        }
        stream.write_all(format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n").as_bytes()).unwrap();
        all
    });
    (url, heard)
}

#[test]
fn a_message_is_judged_and_sent_by_commands() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(a_message_is_judged_and_sent_by_commands, &[]);
    let files = Files(tempfile::tempdir().unwrap());
    let body = "{\"event\":\"envelope-completed\"}\n";
    // By `openssl dgst -sha256 -hmac canary-key -binary | openssl base64`.
    let signature = "Z57nnTfW0YCiR+vd/7zIMVGBGGuY0CiTBFCn7rardkU=";
    let headers =
        format!("POST /hook HTTP/1.1\nContent-Type: application/json\nX-DocuSign-Signature-1: {signature}\n");
    let message = format!("Countersign-Message: 1\nX-DocuSign-Signature-1: {signature}\n\n{body}");
    let (body, headers) = (files.with("body.json", body), files.with("headers.txt", headers));
    let (message, key) = (files.with("message", message), files.with("key", "canary-key\n"));
    let (other, quoted) = (files.with("other", "another-key\n"), files.with("quoted", "\"canary-key\"\n"));
    let of_files = ["connect", "verify", "--body", &body, "--headers", &headers];
    let with = |more: &[&str]| of_files.iter().chain(more).map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let said = kept.says(0, with(&["--key-file", &other, "--key-file", &key]));
    assert!(said.contains("Signature-1 was made with key 2"), "{said}");
    assert!(kept.says(1, with(&["--key-file", &other])).contains("another account"));
    let judged = json_of(&kept.says(1, with(&["--key-file", &quoted, "--json"])));
    assert_eq!(
        (&judged["genuine"], &judged["mistakes"][0]["mistake"]),
        (&json!(false), &json!("key-quoted"))
    );
    kept.says(0, ["connect", "verify", "--message", &message, "--key-file", &key]);
    kept.says(2, ["connect", "verify", "--body", &body, "--key-file", &key]);
    kept.says(2, with(&[]));

    let (url, heard) = receiver(200);
    assert!(kept.says(0, ["connect", "send", &message, "--to", &url]).contains("success"));
    let heard = String::from_utf8(heard.join().unwrap()).unwrap();
    assert!(
        heard.starts_with("POST /hook ") && heard.ends_with("{\"event\":\"envelope-completed\"}\n"),
        "{heard}"
    );
    assert!(heard.to_lowercase().contains("x-docusign-signature-1: "), "{heard}");
    let (url, _heard) = receiver(500);
    let sent = json_of(&kept.says(1, ["connect", "send", &message, "--to", &url, "--json"]));
    assert_eq!((&sent["status"], &sent["success"]), (&json!(500), &json!(false)));
    assert!(
        kept.says(1, ["connect", "send", &message, "--to", "http://127.0.0.1:9/"]).contains("No receiver")
    );
    kept.says(2, ["connect", "send", &message, "--to", "http://192.168.1.1:80/"]);
    assert!(kept.says(1, ["connect", "send", &body, "--to", &url]).contains("no saved message"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_key_that_cannot_be_printed_is_said_to_be_of_no_use() {
    if part().is_some() {
        return keep_what_was_named();
    }
    let kept = set_up(a_key_that_cannot_be_printed_is_said_to_be_of_no_use, &[]);
    for verb in ["add", "rotate"] {
        let mut program = kept.desktop.command(env!("CARGO_BIN_EXE_countersign"));
        program.args(["connect", "keys", verb, "sling"]).env("no_proxy", "*");
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = program.stdout(full).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        let listed = json_of(&kept.says(0, ["connect", "keys", "list", "sling", "--json"]));
        let ending = listed.as_array().unwrap().last().unwrap()["ending"].as_str().unwrap();
        assert!(said.contains(&format!("“{ending}”")) && said.contains("connect keys remove"), "{said}");
        // Nothing is said of a key that somebody has.
        assert!(!said.contains("only now") && !said.contains("signs with both"), "{said}");
    }
}
