//! Practice sends, and the receiver on this computer judges: each way of proving whose a message is, accepted where it is genuine and refused
//! where it is not, through real sockets.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use countersign::clock::Clock;
use countersign::notifications::{
    BearerCheck, ClientAuthorities, ExpectedLogin, ExpectedProofs, FailedAnswer, HandedMessage, MAX_MESSAGE,
    MessageReceiver, Proof, ReceivedMessage, ReceiverEvent, ReceiverOptions, ReceiverTls, SavedMessage,
    SignatureKey, deliver, save_message, sign,
};
use countersign::wire::Wire;
use secrecy::SecretString;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::messages::At;
use crate::stub::Stub;
use crate::support::client::{get, request};

fn receiver(options: ReceiverOptions) -> MessageReceiver {
    MessageReceiver::start(options, Arc::new(Wire::new().unwrap()), Clock::system()).unwrap()
}

fn expecting(expected: ExpectedProofs) -> MessageReceiver {
    receiver(ReceiverOptions { expected, ..ReceiverOptions::default() })
}

/// The next message, not answered yet.
async fn handed(receiver: &mut MessageReceiver) -> HandedMessage {
    let next = tokio::time::timeout(Duration::from_mins(1), receiver.next());
    match next.await.expect("a message") {
        ReceiverEvent::Message(handed) => handed,
        ReceiverEvent::Refused(refusal) => panic!("{refusal:?}"),
    }
}

async fn next(receiver: &mut MessageReceiver) -> ReceivedMessage {
    handed(receiver).await.answer()
}

/// Sends a message of these headers and this body. Gives the status it was answered with.
async fn send(url: String, headers: Vec<(String, String)>, body: Vec<u8>) -> u16 {
    let headers = headers.into_iter().map(|(name, value)| (name, SecretString::from(value))).collect();
    let message = SavedMessage::new(headers, Zeroizing::new(body));
    deliver(&Wire::new().unwrap(), &url.parse().unwrap(), message).await.unwrap().status
}

/// The same message again, with its body and headers changed. Gives the status it was answered with, and the message.
async fn again(
    receiver: &mut MessageReceiver,
    message: &ReceivedMessage,
    change: impl FnOnce(&mut Vec<(String, String)>, &mut Vec<u8>),
) -> (u16, ReceivedMessage) {
    let (mut headers, mut body) = (message.message.headers(), message.message.body().to_vec());
    change(&mut headers, &mut body);
    tokio::join!(send(receiver.url().to_owned(), headers, body), next(receiver))
}

fn authorization(headers: &mut [(String, String)]) -> &mut String {
    &mut headers.iter_mut().find(|(name, _)| name == "authorization").unwrap().1
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_message_is_accepted_and_one_altered_by_a_byte_refused() {
    let at = At::new(&[]);
    let key = || at.call("POST", "/connect/secret", &Value::Null).json()["connectSecret"]["secret"].clone();
    let (_, second) = (key(), key());
    let keys = vec![SignatureKey::new(second.as_str().unwrap().into())];
    let mut receiver = expecting(ExpectedProofs { keys, ..ExpectedProofs::default() });
    at.hears(receiver.url(), &json!({ "includeHMAC": "true" }));
    at.completed();
    let came = next(&mut receiver).await;
    assert_eq!((came.status, came.event().as_deref()), (200, Some("envelope-completed")));
    assert_eq!(came.proofs.signature.as_ref().unwrap().fits[0].header, 2);
    at.rows("logs", 1);
    assert_eq!(again(&mut receiver, &came, |_, _| {}).await.0, 200);
    assert_eq!(again(&mut receiver, &came, |_, body| body[40] ^= 1).await.0, 401);
    let swap = |headers: &mut Vec<(String, String)>, _: &mut _| {
        headers.retain(|(name, _)| name != "x-docusign-signature-2");
    };
    let (status, last) = again(&mut receiver, &came, swap).await;
    assert_eq!((status, last.number), (401, 4), "the other key's signature is none");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_message_of_a_burst_is_handed_on_and_answered_once_it_is_taken() {
    const BURST: u64 = 60;
    let mut receiver = receiver(ReceiverOptions::default());
    let mut senders = tokio::task::JoinSet::new();
    for _ in 0..BURST {
        senders.spawn(send(receiver.url().to_owned(), Vec::new(), b"{}".to_vec()));
    }
    let early = tokio::time::timeout(Duration::from_millis(500), senders.join_next()).await;
    assert!(early.is_err(), "answered, and nobody has it: {early:?}");
    let mut numbers = Vec::new();
    for _ in 1..BURST {
        numbers.push(next(&mut receiver).await.number);
    }
    let mut last = handed(&mut receiver).await;
    last.fail();
    let last = last.answer();
    assert_eq!((last.status, last.failed), (503, Some(FailedAnswer::NotKept)));
    numbers.push(last.number);
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=BURST).collect::<Vec<_>>());
    let mut statuses = senders.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [vec![200; 59], vec![503]].concat());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_took_is_not_accepted_when_the_receiver_closes() {
    let mut receiver = receiver(ReceiverOptions::default());
    let url = receiver.url().to_owned();
    let first = tokio::spawn(send(url.clone(), Vec::new(), b"{}".to_vec()));
    let first_handed = handed(&mut receiver).await;
    let second = tokio::spawn(send(url, Vec::new(), b"{}".to_vec()));
    tokio::time::sleep(Duration::from_millis(300)).await;
    first_handed.answer();
    receiver.close().await;
    assert_eq!((first.await.unwrap(), second.await.unwrap()), (200, 503));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_accepted_as_long_as_its_server_says_so() {
    let at = At::new(&[]);
    let about = get(&at.desk.origin, "/authorization-server").json();
    let text = |name: &str| about[name].as_str().unwrap().to_owned();
    let token = BearerCheck::Introspection {
        endpoint: text("introspection_endpoint").parse().unwrap(),
        client_id: text("client_id"),
        client_secret: text("client_secret").into(),
    };
    let mut receiver = expecting(ExpectedProofs { token: Some(token), ..ExpectedProofs::default() });
    let oauth = json!({ "authorizationServerUrl": text("token_endpoint"), "clientId": text("client_id"), "clientSecret": text("client_secret") });
    let own =
        json!({ "includeOAuth": "true", "enableOAuthPerConfiguration": "true", "oAuthConfiguration": oauth });
    at.hears(receiver.url(), &own);
    at.completed();
    let came = next(&mut receiver).await;
    assert_eq!((came.status, came.proofs.token), (200, Some(Proof::Accepted)));
    let alter = |headers: &mut Vec<(String, String)>, _: &mut _| authorization(headers).push('x');
    let (status, altered) = again(&mut receiver, &came, alter).await;
    assert_eq!((status, altered.proofs.token), (401, Some(Proof::Wrong)));
    at.desk.clock.advance(Duration::from_mins(61));
    assert_eq!(again(&mut receiver, &came, |_, _| {}).await.0, 401, "it ended");
    let without =
        |headers: &mut Vec<(String, String)>, _: &mut _| headers.retain(|(name, _)| name != "authorization");
    let (status, without) = again(&mut receiver, &came, without).await;
    assert_eq!((status, without.proofs.token), (401, Some(Proof::Missing)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_whose_server_does_not_answer_is_not_accepted() {
    let at = At::new(&[]);
    let token = BearerCheck::Introspection {
        endpoint: format!("{}/nothing", at.desk.origin).parse().unwrap(),
        client_id: "c".to_owned(),
        client_secret: "s".into(),
    };
    let mut receiver = expecting(ExpectedProofs { token: Some(token), ..ExpectedProofs::default() });
    let origin = receiver.url().trim_end_matches('/').replace("localhost", "127.0.0.1");
    let sent = tokio::task::spawn_blocking(move || {
        request(&origin, "POST", "/x?y", &[("Authorization", "Bearer t")], "{}")
    });
    let came = next(&mut receiver).await;
    let sent = sent.await.unwrap();
    assert_eq!((sent.status, sent.header("www-authenticate")), (401, Some("Bearer")));
    assert_eq!(
        (came.proofs.token, came.target.as_str(), came.event()),
        (Some(Proof::NotJudged), "/x?y", None)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tokens_server_is_asked_with_a_secret_that_is_written_as_in_a_form_first() {
    let stub = Stub::answering([(200, r#"{"active":true}"#)]);
    let token = BearerCheck::Introspection {
        endpoint: format!("{}/introspect", stub.origin()).parse().unwrap(),
        client_id: "a client".to_owned(),
        client_secret: "s+c%ret".into(),
    };
    let mut receiver = expecting(ExpectedProofs { token: Some(token), ..ExpectedProofs::default() });
    let to = receiver.url().trim_end_matches('/').replace("localhost", "127.0.0.1");
    // It is answered when it was taken.
    let asked = std::thread::spawn(move || request(&to, "POST", "/", &[("Authorization", "Bearer t")], "{}"));
    let came = next(&mut receiver).await;
    assert_eq!((asked.join().unwrap().status, came.proofs.token), (200, Some(Proof::Accepted)));
    // RFC 6749, section 2.3.1.
    let pair = base64::engine::general_purpose::STANDARD.encode("a+client:s%2Bc%25ret");
    assert_eq!(stub.requests()[0].header("authorization"), [format!("Basic {pair}")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_accepted_and_a_wrong_one_refused() {
    let at = At::new(&[]);
    let login = ExpectedLogin { user: "docusign".to_owned(), password: "s3:cret".into() };
    let mut receiver = expecting(ExpectedProofs { login: Some(login), ..ExpectedProofs::default() });
    let id = at.hears(receiver.url(), &json!({ "userName": "docusign", "password": "s3:cret" }))["connectId"]
        .clone();
    at.completed();
    let came = next(&mut receiver).await;
    assert_eq!((came.status, came.proofs.login), (200, Some(Proof::Accepted)));
    at.call("PUT", "/connect", &json!({ "connectId": id, "password": "s3:cres" }));
    at.completed();
    let came = next(&mut receiver).await;
    assert_eq!((came.status, came.proofs.login), (401, Some(Proof::Wrong)));
    let failed = at.rows("failures", 1);
    assert!(failed[0]["error"].as_str().unwrap().contains("(401) Unauthorized"), "{failed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_certificate_is_accepted_and_a_missing_or_another_authoritys_refused() {
    let at = At::new(&[]);
    let authority = |at: &At| {
        let pem = get(&at.desk.origin, "/connect-client-authority.pem").body;
        ReceiverTls::Mutual(ClientAuthorities::read(pem.as_bytes()).unwrap())
    };
    let start = |tls| receiver(ReceiverOptions { tls, ..ReceiverOptions::default() });
    let mut ours = start(authority(&at));
    assert!(ours.url().starts_with("https://localhost:"));
    let id = at.hears(ours.url(), &json!({ "requireMutualTls": "true" }))["connectId"].clone();
    at.completed();
    let came = next(&mut ours).await;
    assert_eq!((came.status, came.proofs.certificate), (200, Some(Proof::Accepted)));
    at.rows("logs", 1);

    at.call("PUT", "/connect", &json!({ "connectId": id, "requireMutualTls": "false" }));
    at.completed();
    let came = next(&mut ours).await;
    assert_eq!((came.status, came.proofs.certificate), (401, Some(Proof::Missing)));

    let mut others = start(authority(&At::new(&[])));
    let changed = json!({ "connectId": id, "requireMutualTls": "true", "urlToPublishTo": others.url() });
    at.call("PUT", "/connect", &changed);
    at.completed();
    let came = next(&mut others).await;
    assert_eq!((came.status, came.proofs.certificate), (401, Some(Proof::Wrong)));
    at.rows("failures", 2);

    let mut unasked = start(ReceiverTls::On);
    at.call("PUT", "/connect", &json!({ "connectId": id, "urlToPublishTo": unasked.url() }));
    at.completed();
    let came = next(&mut unasked).await;
    assert_eq!((came.status, came.proofs.certificate), (200, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_that_is_no_ascii_is_kept() {
    let mut receiver = receiver(ReceiverOptions::default());
    let port = receiver.url().trim_end_matches('/').rsplit(':').next().unwrap().to_owned();
    let sent = tokio::task::spawn_blocking(move || {
        let mut stream = std::net::TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        let head =
            b"POST / HTTP/1.1\r\nHost: a\r\nA: x\ty\r\nB: caf\xe9\r\nC: \xc3\xa9\r\nContent-Length: 0\r\n\r\n";
        std::io::Write::write_all(&mut stream, head).unwrap();
        let mut answer = [0; 12];
        std::io::Read::read_exact(&mut stream, &mut answer).unwrap();
        answer
    });
    let came = next(&mut receiver).await;
    assert_eq!(&sent.await.unwrap(), b"HTTP/1.1 200");
    let saved = SavedMessage::read(&came.message.to_bytes()).unwrap();
    assert_eq!(saved.headers(), came.message.headers());
    let value = |name: &str| saved.headers().into_iter().find(|(given, _)| given == name).unwrap().1;
    assert_eq!((value("a"), value("b"), value("c")), ("x\ty".into(), "caf\u{fffd}".into(), "é".into()));
}

/// Runs the program with its own folder of data. Gives its exit code.
fn command(folder: &std::path::Path, arguments: &[&str]) -> Option<i32> {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_countersign"));
    command.arg("--data-dir").arg(folder).arg("connect").args(arguments);
    command.stdout(std::process::Stdio::null()).status().unwrap().code()
}

#[test]
fn the_longest_message_that_is_received_can_be_verified_from_its_file() {
    crate::with_the_processor(async {
        let folder = tempfile::tempdir().unwrap();
        let in_folder = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        let (key, message) = (in_folder("key"), in_folder("message"));
        std::fs::write(&key, "a key").unwrap();
        let body = vec![b'x'; MAX_MESSAGE];
        let signature = sign(&body, &SignatureKey::new("a key".into()));
        let headers =
            [("X-DocuSign-Signature-1", signature), ("A", "x\ty".to_owned()), ("B", "b".repeat(60_000))];
        let headers = headers.map(|(name, value)| (name.to_owned(), SecretString::from(value)));
        let saved = SavedMessage::new(headers.to_vec(), Zeroizing::new(body)).to_bytes();
        std::fs::write(&message, &*saved).unwrap();
        let arguments = ["verify", "--message", &message, "--key-file", &key];
        assert_eq!(command(folder.path(), &arguments), Some(0));
    });
}

#[test]
fn a_message_of_more_than_25_mb_comes_whole_and_is_judged() {
    crate::with_the_processor(async {
        let at = At::new(&["connect-large-documents"]);
        let secret =
            at.call("POST", "/connect/secret", &Value::Null).json()["connectSecret"]["secret"].clone();
        let keys = vec![SignatureKey::new(secret.as_str().unwrap().into())];
        let mut receiver = expecting(ExpectedProofs { keys, ..ExpectedProofs::default() });
        let data = json!({ "version": "restv2.1", "includeData": ["documents"] });
        at.hears(receiver.url(), &json!({ "includeHMAC": "true", "eventData": data }));
        at.completed();
        let came = next(&mut receiver).await;
        let body = came.message.body();
        assert!(body.len() > 25 * 1024 * 1024, "{}", body.len());
        assert!(body.ends_with(b"}"), "nothing is cut");
        assert_eq!(came.status, 200);
        let folder = tempfile::tempdir().unwrap();
        let path = save_message(folder.path(), &came).unwrap();
        let read = SavedMessage::read(&std::fs::read(path).unwrap()).unwrap();
        assert!(read.body() == body, "and it can be sent again");
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_failed_on_purpose_comes_again() {
    let at = At::new(&[]);
    let mut receiver = receiver(ReceiverOptions { fail_first: 1, ..ReceiverOptions::default() });
    at.hears(receiver.url(), &json!({}));
    let id = at.completed();
    let came = next(&mut receiver).await;
    assert_eq!((came.status, came.failed), (503, Some(FailedAnswer::OnPurpose)));
    at.rows("failures", 1);
    at.call("PUT", &format!("/connect/envelopes/{id}/retry_queue"), &Value::Null);
    let came = next(&mut receiver).await;
    assert_eq!((came.number, came.status, came.failed), (2, 200, None));
    at.rows("failures", 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_listens_here_alone_takes_posts_alone_and_closes_with_its_holder() {
    let receiver = receiver(ReceiverOptions::default());
    let port = receiver.url().trim_end_matches('/').rsplit(':').next().unwrap().to_owned();
    let origin = format!("http://127.0.0.1:{port}");
    let refused = get(&origin, "/");
    assert_eq!((refused.status, refused.header("allow")), (405, Some("POST")));
    let options = ReceiverOptions { port: port.parse().unwrap(), ..ReceiverOptions::default() };
    let second = MessageReceiver::start(options, Arc::new(Wire::new().unwrap()), Clock::system());
    assert!(second.is_err_and(|problem| problem.to_string().contains(&port)));
    drop(receiver);
    let closed = async {
        while std::net::TcpStream::connect(format!("127.0.0.1:{port}")).is_ok() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), closed).await.expect("it is closed");
}

/// The program's own receiver, and what it has printed so far.
struct Running {
    child: std::process::Child,
    lines: Option<std::io::Lines<std::io::BufReader<std::process::ChildStdout>>>,
}

impl Running {
    fn start(folder: &std::path::Path, arguments: &[&str]) -> Self {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_countersign"))
            .arg("--data-dir")
            .arg(folder)
            .args(["connect", "receive"])
            .args(arguments)
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
        Self { child, lines: Some(lines) }
    }

    fn line(&mut self) -> String {
        self.lines.as_mut().unwrap().next().expect("a line").unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_of_messages_is_made_at_the_start_and_what_cannot_be_saved_is_answered_with_503() {
    let folder = tempfile::tempdir().unwrap();
    let in_folder = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(in_folder("file"), "").unwrap();
    for wrong in ["file", "file/below"] {
        let ended = command(folder.path(), &["receive", "--count", "1", "--save", &in_folder(wrong)]);
        assert_eq!(ended, Some(1), "{wrong}: it does not listen");
    }
    let saves = in_folder("new/below");
    let mut running = Running::start(folder.path(), &["--count", "2", "--json", "--save", &saves]);
    let listening: Value = serde_json::from_str(&running.line()).unwrap();
    let url = listening["listening"].as_str().unwrap().to_owned();
    assert_eq!(std::fs::read_dir(&saves).unwrap().count(), 0, "it is there, and nothing is left in it");
    assert_eq!(send(url.clone(), Vec::new(), b"{}".to_vec()).await, 200);
    let first: Value = serde_json::from_str(&running.line()).unwrap();
    assert!(std::fs::exists(first["saved"].as_str().unwrap()).unwrap());
    std::fs::remove_dir_all(&saves).unwrap();
    assert_eq!(send(url, Vec::new(), b"{}".to_vec()).await, 503);
    let second: Value = serde_json::from_str(&running.line()).unwrap();
    assert_eq!((&second["saved"], &second["status"]), (&Value::Null, &json!(503)));
    assert_eq!(running.child.wait().unwrap().code(), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_when_nobody_reads_what_it_prints() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = Running::start(folder.path(), &["--json"]);
    let listening: Value = serde_json::from_str(&running.line()).unwrap();
    let url = listening["listening"].as_str().unwrap().to_owned();
    running.lines = None;
    assert_eq!(send(url, Vec::new(), b"{}".to_vec()).await, 503, "nobody has seen it");
    assert_eq!(running.child.wait().unwrap().code(), Some(1));
}

#[test]
fn the_command_prints_a_line_for_each_message_and_ends_with_what_came_of_them() {
    let at = At::new(&[]);
    let folder = tempfile::tempdir().unwrap();
    let in_folder = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let secret = at.call("POST", "/connect/secret", &Value::Null).json()["connectSecret"]["secret"].clone();
    std::fs::write(in_folder("key"), secret.as_str().unwrap()).unwrap();
    let (key, saved) = (in_folder("key"), in_folder("."));
    let mut running =
        Running::start(folder.path(), &["--key-file", &key, "--count", "2", "--save", &saved, "--json"]);
    let listening: Value = serde_json::from_str(&running.line()).unwrap();
    let id =
        at.hears(listening["listening"].as_str().unwrap(), &json!({ "includeHMAC": "true" }))["connectId"]
            .clone();
    at.completed();
    let first: Value = serde_json::from_str(&running.line()).unwrap();
    assert_eq!(
        (&first["event"], &first["accepted"], &first["status"]),
        (&json!("envelope-completed"), &json!(true), &json!(200))
    );
    assert_eq!(first["signature"]["fits"], json!([{ "header": 1, "key": 1 }]));
    let file = std::fs::read(first["saved"].as_str().unwrap()).unwrap();
    assert!(SavedMessage::read(&file).unwrap().body().starts_with(b"{"));
    assert!(!first.to_string().contains("signer.example"), "people are left out");
    at.call("PUT", "/connect", &json!({ "connectId": id, "includeHMAC": "false" }));
    at.completed();
    let second: Value = serde_json::from_str(&running.line()).unwrap();
    assert_eq!((&second["accepted"], &second["status"]), (&json!(false), &json!(401)));
    assert_eq!(second["signature"]["mistakes"], json!(["no-signature"]));
    assert_eq!(running.child.wait().unwrap().code(), Some(1));

    let mut running = Running::start(folder.path(), &["--count", "1", "--fail", "1"]);
    let first = running.line();
    let url =
        first.split(' ').find(|word| word.starts_with("http://")).unwrap().trim_end_matches('.').to_owned();
    assert!(running.line().contains("accepted"), "nothing was expected, and that is said");
    at.call("PUT", "/connect", &json!({ "connectId": id, "urlToPublishTo": url }));
    at.completed();
    let said = running.line();
    assert!(
        said.contains("envelope-completed") && said.contains("on purpose") && said.contains("503"),
        "{said}"
    );
    assert_eq!(running.child.wait().unwrap().code(), Some(0));
}
