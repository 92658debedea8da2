//! The wire against small servers on loopback. Certificates are not tried here.

use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

use super::client::{ProxyChoice, Settings, Trust};
use super::stub::{Act, Stub, json};
use super::*;

fn hurried() -> Settings {
    Settings { connect: Duration::from_millis(300), total: Duration::from_millis(600), ..bare() }
}

/// Without the system's surroundings, so that a test depends on nothing outside it.
fn bare() -> Settings {
    Settings { trust: Trust::Only(Vec::new()), ..Settings::default() }
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
    settings.names.push(("account-d.docusign.com".to_owned(), Some(stub.address())));
    (wire(settings), format!("https://account-d.docusign.com:{}/oauth/token", stub.address().port()))
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
async fn item_21_no_redirect_is_followed() {
    let elsewhere = Stub::answering([(200, "{}"), (200, "{}")]);
    for status in [301, 302, 303, 307, 308] {
        let head =
            format!("HTTP/1.1 {status} X\r\nLocation: {}/x\r\nContent-Length: 0\r\n\r\n", elsewhere.origin());
        let stub = Stub::doing([Act::Send(head.clone().into_bytes()), Act::Send(head.into_bytes())]);
        let wire = wire(bare());
        assert_eq!(get(&wire, &stub.origin()).await.unwrap_err(), WireError::RedirectRefused { status });
        assert_eq!(post(&wire, &stub.origin()).await.unwrap_err(), WireError::RedirectRefused { status });
        assert_eq!(stub.requests().len(), 2);
    }
    assert!(elsewhere.requests().is_empty());
}

#[tokio::test]
async fn item_19_a_reply_is_capped() {
    let full = "x".repeat(MAX_REPLY);
    let endless = b"HTTP/1.1 200 X\r\n\r\n".to_vec();
    let chunked = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    let announced = b"HTTP/1.1 200 X\r\nContent-Length: 65537\r\n\r\n".to_vec();
    let stub = Stub::doing([
        Act::Send(json(200, &full)),
        Act::Send(json(200, &format!("{full}x"))),
        Act::Flood(endless, vec![b'x'; 4096]),
        Act::Flood(chunked, b"4\r\nxxxx\r\n".repeat(500)),
        // Announced only: refused before a byte of it came.
        Act::Stall(announced),
    ]);
    let wire = wire(bare());
    assert_eq!(get(&wire, &stub.origin()).await.unwrap().body.len(), MAX_REPLY);
    for _ in 0..4 {
        assert_eq!(get(&wire, &stub.origin()).await.unwrap_err(), WireError::TooLarge);
    }
}

#[tokio::test]
async fn item_19_half_a_reply_is_seen_and_nothing_is_sent_twice() {
    for half in [
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\n{\"access_token\":\"canary",
        "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"acc",
    ] {
        let stub = Stub::doing([Act::Send(half.into()), Act::Send(json(200, "{}"))]);
        let error = post(&wire(bare()), &stub.origin()).await.unwrap_err();
        assert_eq!(error, WireError::CutShort, "{half:?}");
        assert!(!error.surely_unsent());
        assert_eq!(stub.requests().len(), 1, "{half:?}");
    }
}

#[tokio::test]
async fn item_19_every_request_has_a_connection_of_its_own() {
    // On a kept connection that the server closes meanwhile, a client has to start over. These stay open.
    let alive = "HTTP/1.1 200 X\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n{}";
    let stub = Stub::doing([Act::Stall(alive.into()), Act::Stall(alive.into())]);
    let wire = wire(hurried());
    for _ in 0..2 {
        assert_eq!(post(&wire, &stub.origin()).await.unwrap().status, 200);
    }
    assert_eq!(stub.requests().len(), 2);
}

#[tokio::test]
async fn item_21_a_stalled_reply_times_out() {
    for start in ["", "HTTP/1.1 200 X\r\n", "HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\n{"] {
        let stub = Stub::doing([Act::Stall(start.into())]);
        let begun = Instant::now();
        let error = post(&wire(hurried()), &stub.origin()).await.unwrap_err();
        assert_eq!(error, WireError::Timeout { connecting: false }, "{start:?}");
        assert!(!error.surely_unsent());
        assert!((Duration::from_millis(500)..Duration::from_secs(10)).contains(&begun.elapsed()));
    }
}

#[tokio::test]
async fn item_21_a_stalled_handshake_times_out_as_connecting() {
    let stub = Stub::doing([Act::Stall(Vec::new())]);
    let settings = Settings { total: Duration::from_secs(15), ..hurried() };
    let (wire, url) = outside_at(&stub, settings);
    let error = post(&wire, &url).await.unwrap_err();
    assert_eq!(error, WireError::Timeout { connecting: true });
    assert!(error.surely_unsent());
}

#[test]
fn item_21_the_limits_are_10_and_30_seconds() {
    let settings = Settings::default();
    assert_eq!((settings.connect, settings.total), (Duration::from_secs(10), Duration::from_secs(30)));
    assert!(matches!(settings.trust, Trust::System) && matches!(settings.proxy, ProxyChoice::System));
}

#[tokio::test]
async fn a_closed_port_and_an_unknown_name_are_told_apart() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = get(&wire(bare()), &format!("http://{free}/")).await.unwrap_err();
    assert_eq!(error, WireError::NoConnection { name_unknown: false });
    let names = vec![("nowhere.docusign.net".to_owned(), None)];
    let error = get(&wire(Settings { names, ..bare() }), "https://nowhere.docusign.net/").await.unwrap_err();
    assert_eq!(error, WireError::NoConnection { name_unknown: true });
    assert!(error.surely_unsent());
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
async fn item_21_the_proxy_is_used_outside_and_never_for_loopback() {
    let proxy = Stub::answering([(502, ""), (407, "")]);
    let service = Stub::answering([(200, "{}")]);
    let given = ProxyChoice::Given(format!("http://name:password@{}", proxy.address()));
    let wire = wire(Settings { proxy: given, ..bare() });
    assert_eq!(get(&wire, &service.origin()).await.unwrap().status, 200);
    assert!(proxy.requests().is_empty());
    let url = "https://account-d.docusign.com/oauth/token";
    assert_eq!(post(&wire, url).await.unwrap_err(), WireError::Proxy { authentication: false });
    assert_eq!(post(&wire, url).await.unwrap_err(), WireError::Proxy { authentication: true });
    for request in proxy.requests() {
        assert_eq!(request.line(), "CONNECT account-d.docusign.com:443 HTTP/1.1");
        assert!(!request.head.contains("canary"));
    }
    assert_eq!(wire.proxy_for(url), Some(proxy.address().to_string()));
    assert_eq!(wire.proxy_for(&service.origin()), None);
}

#[tokio::test]
async fn item_21_a_proxy_that_is_not_there_is_named_as_such() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let wire = wire(Settings { proxy: ProxyChoice::Given(format!("http://{free}")), ..bare() });
    let error = post(&wire, "https://account-d.docusign.com/oauth/token").await.unwrap_err();
    assert_eq!(error, WireError::Proxy { authentication: false });
    assert!(error.surely_unsent());
}

const CHILD: &str = "COUNTERSIGN_TEST_CHILD_ORIGIN";

/// The environment is the system's way to name a proxy, and a process can only be given it at its start.
#[test]
fn item_21_the_systems_proxy_is_honoured_but_not_for_loopback() {
    let proxy = Stub::answering([(502, "")]);
    let service = Stub::answering([(200, "{}")]);
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "wire::tests::child_with_a_proxy_in_its_environment", "--ignored"]);
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        child.env(name, proxy.origin());
    }
    for name in ["NO_PROXY", "no_proxy", "REQUEST_METHOD"] {
        child.env_remove(name);
    }
    let output = child.env(CHILD, service.origin()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    assert_eq!(service.requests().len(), 1);
    let asked: Vec<String> = proxy.requests().iter().map(|r| r.line().to_owned()).collect();
    assert_eq!(asked, ["CONNECT account-d.docusign.com:443 HTTP/1.1"]);
}

#[tokio::test]
#[ignore = "run by the test above, in a process of its own"]
async fn child_with_a_proxy_in_its_environment() {
    let service = std::env::var(CHILD).expect("run by its parent test");
    let wire = Wire::new().unwrap();
    assert_eq!(get(&wire, &service).await.unwrap().status, 200);
    assert_eq!(wire.proxy_for(&service), None);
    let outside = "https://account-d.docusign.com/oauth/userinfo";
    assert!(wire.proxy_for(outside).is_some_and(|proxy| proxy.starts_with("127.0.0.1:")));
    assert_eq!(get(&wire, outside).await.unwrap_err(), WireError::Proxy { authentication: false });
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
