//! A receiver of webhooks, asked for the head of an answer.

use super::*;

async fn head(wire: &Wire, url: &str) -> Result<Reply, WireError> {
    tokio::time::timeout(Duration::from_secs(20), wire.get_head(url)).await.expect("an answer")
}

#[tokio::test]
async fn a_receiver_is_asked_with_nothing_in_it_and_waited_for_longer() {
    let root = Authority::root("Root");
    let slow = Act::Flood(
        b"HTTP/1.1 ".to_vec(),
        b"405 X\r\nDate: Sat, 01 Jan 2000 00:00:00 GMT\r\nContent-Length: 99999999\r\n\r\n".to_vec(),
        Duration::from_millis(900),
    );
    let stub = Stub::over_tls(root.server(&[HOST]).config(), [slow]);
    let (wire, _) = outside_at(&stub, Settings { total: Duration::from_millis(500), ..trusting(&root) });
    let url = format!("https://{HOST}:{}/docusign", stub.address().port());
    let reply = head(&wire, &url).await.unwrap();
    assert_eq!((reply.status, reply.body.len()), (405, 0));
    let request = &stub.requests()[0];
    assert_eq!((request.line(), request.body.as_str()), ("GET /docusign HTTP/1.1", ""));
    for absent in ["authorization", "cookie", "content-type", "referer"] {
        assert!(request.header(absent).is_empty(), "{absent}");
    }
    assert_eq!(wire.clock_ahead_secs(), None, "a receiver's clock says nothing of this computer's");
}

/// Elsewhere https on this computer is refused, as `item_20_outside_means_https_and_loopback_means_http` holds.
#[tokio::test]
async fn item_20_a_receiver_on_this_computer_is_judged_as_any_other_and_asked_without_a_proxy() {
    let (root, another) = (Authority::root("Root"), Authority::root("Another"));
    let unknown = || WireError::TlsUntrusted { unknown_issuer: true };
    let proxy = Stub::answering([]);
    let through = |settings| Settings { proxy: ProxyChoice::Given(proxy.origin()), ..settings };
    for (what, identity, trusted, outcome) in [
        ("trusted", root.server(&["127.0.0.1"]), trusting(&root), Ok(200)),
        ("of another authority", another.server(&["127.0.0.1"]), trusting(&root), Err(unknown())),
        ("of an authority where none is trusted", root.server(&["127.0.0.1"]), bare(), Err(unknown())),
        ("another's", root.server(&["example.com"]), trusting(&root), Err(WireError::TlsWrongHost)),
    ] {
        let stub = Stub::over_tls(identity.config(), [Act::Send(json(200, "{}"))]);
        let url = format!("https://127.0.0.1:{}/", stub.address().port());
        let reply = head(&wire(through(trusted)), &url).await;
        assert_eq!(reply.map(|reply| reply.status), outcome, "{what}");
        assert_eq!(stub.requests().len(), usize::from(outcome.is_ok()), "{what}");
    }
    assert!(proxy.requests().is_empty());
}

#[tokio::test]
async fn item_20_no_receiver_is_asked_over_plain_http_but_on_this_computer() {
    let wire = wire(bare());
    for url in
        ["", "nonsense", "http://hooks.example.com/", "https://olive@hooks.example.com/", "ftp://127.0.0.1/"]
    {
        assert_eq!(head(&wire, url).await.unwrap_err(), WireError::Address, "{url}");
    }
    let stub = Stub::answering([(200, "{}")]);
    assert_eq!(head(&wire, &stub.origin()).await.unwrap().status, 200);
}

#[tokio::test]
async fn item_21_no_redirect_of_a_receiver_is_followed() {
    let root = Authority::root("Root");
    let elsewhere = Stub::answering([]);
    let reply = format!("HTTP/1.1 302 X\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n", elsewhere.origin());
    let stub = Stub::over_tls(root.server(&["127.0.0.1"]).config(), [Act::Send(reply.into_bytes())]);
    let url = format!("https://127.0.0.1:{}/", stub.address().port());
    let refused = head(&wire(trusting(&root)), &url).await.unwrap_err();
    assert_eq!(refused, WireError::RedirectRefused { status: 302 });
    assert!(elsewhere.requests().is_empty());
}
