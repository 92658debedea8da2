//! A saved message sent to a receiver on this computer, and its signature beside openssl's.

use std::io::Write;
use std::process::{Command, Stdio};

use countersign::domain::LoopbackUrl;
use countersign::notifications::{DeliveryProblem, SavedMessage, SignatureKey, deliver, judge, sign};
use countersign::wire::Wire;
use zeroize::Zeroizing;

use crate::stub::{Act, Stub, json};

const KEY: &str = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";

/// What `openssl dgst` makes of it.
fn by_openssl(body: &[u8], key: &str) -> String {
    let pipe = "openssl dgst -sha256 -hmac \"$KEY\" -binary | openssl base64 -A";
    let mut child = Command::new("sh")
        .args(["-c", pipe])
        .env("KEY", key)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(body).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_signature_is_that_of_openssl() {
    let key = |text: &str| SignatureKey::new(text.into());
    let large = vec![0xff; 100_000];
    for body in [&b""[..], b"{}", "{\"name\":\"J\u{f8}rn\"}\n".as_bytes(), &large] {
        for text in [KEY, "short", &"long".repeat(40), "with \"quotes\" and $signs"] {
            let expected = by_openssl(body, text);
            assert_eq!(sign(body, &key(text)), expected, "{} bytes, {text}", body.len());
            let headers = [("X-DocuSign-Signature-1".to_owned(), expected)];
            assert!(judge(body, &headers, &[key(text)]).is_genuine());
        }
    }
}

fn message(body: &[u8]) -> SavedMessage {
    let signature = sign(body, &SignatureKey::new(KEY.into()));
    let headers = [
        ("Content-Type", "application/json; charset=utf-8"),
        ("X-DocuSign-Signature-1", &signature),
        ("Host", "partner.example"),
        ("Content-Length", "7"),
        ("Authorization", "Bearer a-token"),
    ];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.into())).into();
    SavedMessage::new(headers, Zeroizing::new(body.to_vec()))
}

#[tokio::test]
async fn a_message_arrives_as_it_was_saved_to_the_last_byte() {
    let body = format!("{{\"event\":\"envelope-completed\",\"pad\":\"{}\"}}\n", "\u{f8}".repeat(300_000));
    let stub = Stub::doing([Act::Send(json(200, "{}"))]);
    let to: LoopbackUrl = format!("{}/hook?a=b", stub.origin()).parse().unwrap();
    let saved = message(body.as_bytes()).to_bytes();
    let delivered = deliver(&Wire::new().unwrap(), &to, SavedMessage::read(&saved).unwrap()).await.unwrap();
    assert!(delivered.status == 200 && delivered.is_success());
    let request = &stub.requests()[0];
    assert!(request.line().starts_with("POST /hook?a=b "), "{}", request.line());
    assert_eq!(request.body, body);
    assert_eq!(request.header("content-length"), [body.len().to_string()]);
    assert_eq!(request.header("authorization"), ["Bearer a-token"]);
    assert_eq!(request.header("host").len(), 1);
    assert_ne!(request.header("host"), ["partner.example"]);
    let signature = request.header("x-docusign-signature-1")[0].to_owned();
    let headers = [("X-DocuSign-Signature-1".to_owned(), signature)];
    assert!(judge(request.body.as_bytes(), &headers, &[SignatureKey::new(KEY.into())]).is_genuine());
}

#[tokio::test]
async fn what_a_receiver_says_is_judged_as_docusign_would() {
    let stub = Stub::doing([Act::Send(json(500, "{}")), Act::Send(json(302, "")), Act::Send(json(204, ""))]);
    let to: LoopbackUrl = stub.origin().parse().unwrap();
    let wire = Wire::new().unwrap();
    let failed = deliver(&wire, &to, message(b"{}")).await.unwrap();
    assert!(failed.status == 500 && !failed.is_success());
    let redirected = deliver(&wire, &to, message(b"{}")).await;
    assert_eq!(redirected, Err(DeliveryProblem::Redirect { status: 302 }));
    assert!(deliver(&wire, &to, message(b"{}")).await.unwrap().is_success());
    // What else it says is not looked at: Docusign does not either.
    let long = "x".repeat(100_000);
    let broken = b"HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\nx".to_vec();
    let stub = Stub::doing([Act::Send(json(200, &long)), Act::Send(broken)]);
    let to: LoopbackUrl = stub.origin().parse().unwrap();
    for _ in 0..2 {
        assert!(deliver(&wire, &to, message(b"{}")).await.unwrap().is_success());
    }
    drop(stub);
    assert!(matches!(deliver(&wire, &to, message(b"{}")).await, Err(DeliveryProblem::Wire(_))));
}
