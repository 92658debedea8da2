//! Item 21: the proxy.

use super::authority::{Authority, Identity};
use super::tunnel::Tunnel;
use super::*;

/// What is wrong with the proxy at this address, which a test gave.
fn trouble(trouble: ProxyTrouble, address: &str, with_credentials: bool) -> WireError {
    let (scheme, set_in) = ("http".to_owned(), ProxySource::System);
    let proxy = ProxyInUse { scheme, address: address.to_owned(), set_in, with_credentials };
    WireError::Proxy { trouble, proxy: Some(Box::new(proxy)) }
}

/// On a computer that trusts `root`, through the proxy at this address.
fn through(proxy: &str, root: &Authority) -> Wire {
    wire(Settings { proxy: ProxyChoice::Given(proxy.to_owned()), ..trusting(root) })
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
    let address = proxy.address().to_string();
    let refused = post(&wire, url).await.unwrap_err();
    assert_eq!(refused, trouble(ProxyTrouble::Refused, &address, true));
    let asks = post(&wire, url).await.unwrap_err();
    assert_eq!(asks, trouble(ProxyTrouble::Authentication, &address, true));
    assert!(!format!("{refused:?} {asks:?} {refused} {asks}").contains("password"));
    for request in proxy.requests() {
        assert_eq!(request.line(), "CONNECT account-d.docusign.com:443 HTTP/1.1");
        assert!(!request.head.contains("canary"));
    }
}

#[tokio::test]
async fn item_21_a_proxy_that_is_not_there_is_named_as_such() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let wire = wire(Settings { proxy: ProxyChoice::Given(format!("http://{free}")), ..bare() });
    let error = post(&wire, "https://account-d.docusign.com/oauth/token").await.unwrap_err();
    assert_eq!(error, trouble(ProxyTrouble::Unreachable, &free.to_string(), false));
}

const CHILD: &str = "COUNTERSIGN_TEST_CHILD_ORIGIN";

/// The environment is the system's way to name a proxy, and a process can only be given it at its start.
#[test]
fn item_21_the_systems_proxy_is_honoured_but_not_for_loopback() {
    let proxy = Stub::answering([(502, "")]);
    let service = Stub::answering([(200, "{}")]);
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "wire::tests::proxy::child_with_a_proxy_in_its_environment", "--ignored"]);
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] {
        child.env_remove(name);
    }
    child.env("https_proxy", proxy.origin());
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
    let outside = "https://account-d.docusign.com/oauth/userinfo";
    let proxy = wire.proxy_for(outside).expect("the environment names one");
    // Windows does not tell capitals in a variable's name.
    let name = if cfg!(windows) { "HTTPS_PROXY" } else { "https_proxy" };
    assert_eq!(proxy.set_in, ProxySource::Variable(name));
    assert_eq!(wire.proxy_for(&service), None);
    let (trouble, proxy) = (ProxyTrouble::Refused, Some(Box::new(proxy)));
    assert_eq!(get(&wire, outside).await.unwrap_err(), WireError::Proxy { trouble, proxy });
}

#[tokio::test]
async fn item_21_a_proxy_is_asked_to_connect_and_sees_nothing_else() {
    let root = Authority::root("Root");
    let server = Stub::over_tls(
        root.server(&[HOST]).config(),
        [Act::Send(json(200, "{\"a\":1}")), Act::Send(json(200, "{}"))],
    );
    let service = Stub::answering([(200, "{}")]);
    let proxy = Tunnel::to(server.address());
    let wire = through(&format!("http://name:pass-word@{}", proxy.address()), &root);
    let url = format!("https://{HOST}/oauth/token?q=canary-query");
    assert_eq!(&**post(&wire, &url).await.unwrap().body, b"{\"a\":1}");
    assert_eq!(get(&wire, &url).await.unwrap().status, 200);
    assert_eq!(get(&wire, &service.origin()).await.unwrap().status, 200);

    assert_eq!(
        proxy.lines(),
        [format!("CONNECT {HOST}:443 HTTP/1.1"), format!("CONNECT {HOST}:443 HTTP/1.1")]
    );
    for seen in proxy.seen() {
        // name:pass-word, for the proxy alone.
        assert!(seen.head.contains("proxy-authorization: Basic bmFtZTpwYXNzLXdvcmQ=\r\n"), "{}", seen.head);
        assert!(!seen.head.contains("canary") && !seen.head.contains("/oauth"), "{}", seen.head);
        assert_eq!(seen.through[0], 22, "TLS's handshake comes first");
        let through = String::from_utf8_lossy(&seen.through).into_owned();
        for hidden in ["canary", "POST", "GET", "HTTP/1.1", "Basic", "Bearer", "/oauth"] {
            assert!(!through.contains(hidden), "{hidden} went through in the open");
        }
    }
    for request in server.requests() {
        assert!(request.header("proxy-authorization").is_empty());
    }
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn item_20_behind_a_proxy_certificates_are_checked_as_well() {
    let root = Authority::root("Root");
    for (identity, expected) in [
        (root.server(&["proxy.example.com"]), WireError::TlsWrongHost),
        (Identity::self_signed(&[HOST], |_| {}), WireError::TlsUntrusted { unknown_issuer: true }),
        (Authority::root("Inspection").server(&[HOST]), WireError::TlsUntrusted { unknown_issuer: true }),
    ] {
        let server = Stub::over_tls(identity.config(), [Act::Send(json(200, "{}"))]);
        let proxy = Tunnel::to(server.address());
        let error =
            post(&through(&proxy.origin(), &root), &format!("https://{HOST}/oauth/token")).await.unwrap_err();
        assert_eq!(error, expected);
        assert!(server.requests().is_empty() && proxy.lines().len() == 1);
    }
}

enum Expected {
    Trouble(ProxyTrouble),
    Timeout,
    NoTls,
}

/// Whatever a proxy does, what was to go through it goes nowhere else, and nothing is sent without TLS.
#[tokio::test]
async fn item_21_a_proxy_that_does_not_connect_is_not_passed_by() {
    let root = Authority::root("Root");
    let server = Stub::over_tls(root.server(&[HOST]).config(), [Act::Send(json(200, "{}"))]);
    let elsewhere = Tunnel::to(server.address());
    let moved = format!("HTTP/1.1 302 X\r\nLocation: {}\r\n\r\n", elsewhere.origin());
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Sign in to the network</html>";
    let not_connected = ProxyTrouble::Refused;
    let url = format!("https://{HOST}/oauth/token");
    let settings = |proxy: String| Settings {
        connect: Duration::from_millis(500),
        proxy: ProxyChoice::Given(proxy),
        names: vec![(HOST.to_owned(), Some(server.address()))],
        ..trusting(&root)
    };
    for (act, expected) in [
        (Act::Send(moved.into_bytes()), Expected::Trouble(not_connected)),
        (Act::Send(b"HTTP/1.1 403 Forbidden\r\n\r\n".to_vec()), Expected::Trouble(not_connected)),
        (Act::Send(b"nonsense\r\n\r\n".to_vec()), Expected::Trouble(not_connected)),
        (Act::Send(Vec::new()), Expected::Trouble(not_connected)),
        (
            Act::Flood(b"HTTP/1.1 200 OK\r\n".to_vec(), vec![b'x'; 4096], Duration::ZERO),
            Expected::Trouble(not_connected),
        ),
        (Act::Stall(Vec::new()), Expected::Timeout),
        (Act::Stall(b"HTTP/1.1 200 OK\r\n\r\n".to_vec()), Expected::Timeout),
        // It says that it is connected, and shows its own page.
        (Act::Send(page.into()), Expected::NoTls),
    ] {
        let proxy = Stub::doing([act, Act::Send(json(200, "{}"))]);
        let error = post(&wire(settings(proxy.origin())), &url).await.unwrap_err();
        match expected {
            Expected::Trouble(what) => assert_eq!(error, trouble(what, &proxy.address().to_string(), false)),
            Expected::Timeout => assert_eq!(error, WireError::Timeout { connecting: true }),
            Expected::NoTls => assert!(
                matches!(
                    error,
                    WireError::TlsFailed(_) | WireError::NoConnection { why: Unreachable::Reset }
                ),
                "{error:?}"
            ),
        }
        let [asked] = &proxy.requests()[..] else { panic!("asked once") };
        assert_eq!(asked.line(), format!("CONNECT {HOST}:443 HTTP/1.1"));
    }
    // Nor is one that this program cannot speak to.
    let socks = Stub::doing([Act::Send(Vec::new())]);
    for scheme in ["socks5", "socks5h", "socks4"] {
        let proxy = format!("{scheme}://{}", socks.address());
        let error = post(&wire(settings(proxy.clone())), &url).await.unwrap_err();
        let WireError::Proxy { trouble: ProxyTrouble::Unsupported, proxy: Some(named) } = error else {
            panic!("{proxy}: {error:?}");
        };
        assert_eq!(named.to_string(), proxy);
    }
    assert!(socks.requests().is_empty(), "nothing is sent to what nobody here can speak to");
    assert!(server.handshakes().is_empty() && elsewhere.lines().is_empty());
}
