//! The wire against small servers on loopback, with and without TLS.

mod authority;
mod limits;
mod proxy;
mod receiver;
mod trust;
mod tunnel;
mod versions;

use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

use authority::Authority;
use reqwest::Certificate;

use super::client::{ProxyChoice, Settings, Trust};
use super::stub::{Act, Stub, json};
use super::*;

/// A host outside, which in these tests is a port here.
const HOST: &str = "account-d.docusign.com";

fn hurried() -> Settings {
    Settings { connect: Duration::from_millis(300), total: Duration::from_millis(600), ..bare() }
}

/// Without the system's surroundings, so that a test depends on nothing outside it.
fn bare() -> Settings {
    Settings { trust: Trust::Only(Vec::new()), ..Settings::default() }
}

/// On a computer whose trust store holds this authority and no other.
fn trusting(root: &Authority) -> Settings {
    Settings { trust: Trust::Only(vec![Certificate::from_der(root.der()).unwrap()]), ..bare() }
}

fn wire(settings: Settings) -> Wire {
    Wire::with(settings).unwrap()
}

fn token() -> SecretString {
    SecretString::from("canary-token")
}

async fn get(wire: &Wire, url: &str) -> Result<Reply, WireError> {
    tokio::time::timeout(Duration::from_secs(20), wire.get_bearer(url, &token()))
        .await
        .expect("the wire's own limit")
}

async fn post(wire: &Wire, url: &str) -> Result<Reply, WireError> {
    let secret = SecretString::from("canary-secret");
    let sending = wire.post_form(url, Some(("key", &secret)), &[("code", "canary-code")]);
    tokio::time::timeout(Duration::from_secs(20), sending).await.expect("the wire's own limit")
}

/// A name outside that leads to a port here.
fn outside_at(stub: &Stub, mut settings: Settings) -> (Wire, String) {
    settings.names.push((HOST.to_owned(), Some(stub.address())));
    (wire(settings), format!("https://{HOST}:{}/oauth/token", stub.address().port()))
}

#[tokio::test]
async fn a_form_is_sent_with_its_headers() {
    let stub = Stub::answering([(200, "{}")]);
    let secret = SecretString::from("open sesame");
    let form = [("a", "x y+z&=%é"), ("redirect_uri", "http://localhost")];
    let wire = wire(bare());
    let reply =
        wire.post_form(&format!("{}/p", stub.origin()), Some(("Aladdin", &secret)), &form).await.unwrap();
    assert_eq!((reply.status, &**reply.body), (200, b"{}".as_slice()));
    assert_eq!(reply.content_type.as_deref(), Some("application/json; charset=utf-8"));
    let request = &stub.requests()[0];
    assert_eq!(request.line(), "POST /p HTTP/1.1");
    assert_eq!(request.body, "a=x+y%2Bz%26%3D%25%C3%A9&redirect_uri=http%3A%2F%2Flocalhost");
    // The example of RFC 7617, section 2.
    assert_eq!(request.header("authorization"), ["Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="]);
    assert_eq!(request.header("content-type"), ["application/x-www-form-urlencoded"]);
    assert_eq!(request.header("accept"), ["application/json"]);
    assert_eq!(request.header("user-agent"), [concat!("Countersign/", env!("CARGO_PKG_VERSION"))]);
    for absent in ["accept-encoding", "cookie", "referer"] {
        assert!(request.header(absent).is_empty(), "{absent}");
    }
}

#[tokio::test]
async fn a_bearer_token_is_sent_in_its_header() {
    let stub = Stub::answering([(404, "{}")]);
    assert_eq!(get(&wire(bare()), &format!("{}/p?q=1", stub.origin())).await.unwrap().status, 404);
    let request = &stub.requests()[0];
    assert_eq!(request.line(), "GET /p?q=1 HTTP/1.1");
    assert_eq!(request.header("authorization"), ["Bearer canary-token"]);
    assert!(request.header("content-type").is_empty());
}

#[tokio::test]
async fn a_secret_that_would_add_a_header_is_not_sent() {
    let stub = Stub::answering([(200, "{}")]);
    let evil = SecretString::from("x\r\nHost: evil.example");
    let refused = wire(bare()).get_bearer(&stub.origin(), &evil).await.unwrap_err();
    assert_eq!(refused, WireError::Credentials);
    assert!(stub.requests().is_empty());
}

#[tokio::test]
async fn localhost_is_this_computer() {
    let stub = Stub::answering([(200, "{}")]);
    let url = format!("http://localhost:{}/", stub.address().port());
    assert_eq!(get(&wire(bare()), &url).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_closed_port_and_an_unknown_name_are_told_apart() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = get(&wire(bare()), &format!("http://{free}/")).await.unwrap_err();
    assert_eq!(error, WireError::NoConnection { why: Unreachable::Refused });
    let names = vec![("nowhere.docusign.net".to_owned(), None)];
    let error = get(&wire(Settings { names, ..bare() }), "https://nowhere.docusign.net/").await.unwrap_err();
    assert_eq!(error, WireError::NoConnection { why: Unreachable::NameUnknown });
}

#[tokio::test]
async fn item_20_outside_means_https_and_loopback_means_http() {
    let wire = wire(bare());
    for url in [
        "",
        "nonsense",
        "http://account-d.docusign.com/oauth/token",
        "http://example.com",
        "http://192.168.1.1/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "http://user:password@127.0.0.1/",
        "https://user@account-d.docusign.com/",
        "http://localhost.example.com/",
        "ftp://127.0.0.1/",
        "file:///etc/hostname",
    ] {
        assert_eq!(get(&wire, url).await.unwrap_err(), WireError::Address, "{url}");
    }
}

#[tokio::test]
async fn item_20_a_server_without_tls_is_refused() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut heard = [0; 2048];
        let length = connection.read(&mut heard).unwrap();
        connection.write_all(b"HTTP/1.1 400 X\r\nContent-Length: 0\r\n\r\n").unwrap();
        heard[..length].to_vec()
    });
    let names = vec![("account-d.docusign.com".to_owned(), Some(address))];
    let error = post(&wire(Settings { names, ..bare() }), "https://account-d.docusign.com/oauth/token")
        .await
        .unwrap_err();
    assert!(matches!(error, WireError::TlsFailed(_)), "{error:?}");
    let heard = String::from_utf8_lossy(&server.join().unwrap()).into_owned();
    assert!(!heard.contains("POST") && !heard.contains("canary"));
}

#[tokio::test]
async fn after_a_failure_the_systems_settings_are_read_anew() {
    let proxy = Stub::answering([(502, "")]);
    let wire = wire(Settings { proxy: ProxyChoice::Given(proxy.origin()), ..bare() });
    drop(wire.outside_client().unwrap());
    assert!(wire.outside.lock().unwrap().is_some());
    get(&wire, "https://account-d.docusign.com/").await.unwrap_err();
    assert!(wire.outside.lock().unwrap().is_none());
}

#[tokio::test]
async fn item_29_debug_output_and_errors_show_no_secret() {
    let stub = Stub::doing([
        Act::Send(json(200, "{\"access_token\":\"canary-reply\"}")),
        Act::Send(b"canary-garbage\r\n\r\n".to_vec()),
        Act::Send(b"HTTP/1.1 200 X\r\nContent-Length: 99\r\n\r\ncanary".to_vec()),
    ]);
    let wire = wire(bare());
    let reply = post(&wire, &stub.origin()).await.unwrap();
    let mut shown = vec![format!("{wire:?} {reply:?}")];
    for url in
        [format!("{}/?code=canary-query", stub.origin()), stub.origin(), "https://x@y/?canary".to_owned()]
    {
        let error = post(&wire, &url).await.unwrap_err();
        shown.push(format!("{error:?} {error}"));
    }
    let secret = SecretString::from("canary-secret");
    let basic = basic_header("key", &secret).unwrap();
    // What it shows would be base64: the mark is what keeps it out of Debug output.
    assert!(basic.is_sensitive());
    shown.push(format!("{basic:?}"));
    assert!(!shown.concat().contains("canary"), "{shown:?}");
    assert_eq!(stub.requests().len(), 3);
}
