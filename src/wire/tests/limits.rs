//! Redirects, sizes and times, in the open and under TLS.

use super::authority::Authority;
use super::*;

/// The same server without and with TLS, each on its own, and the wire to it.
fn in_the_open_and_under_tls(acts: impl Fn() -> Vec<Act>, limits: Settings) -> [(Stub, Wire, String); 2] {
    let open = Stub::doing(acts());
    let root = Authority::root("Root");
    let secret = Stub::over_tls(root.server(&[HOST]).config(), acts());
    let (tls, url) =
        outside_at(&secret, Settings { connect: limits.connect, total: limits.total, ..trusting(&root) });
    let origin = open.origin();
    [(open, wire(limits), origin), (secret, tls, url)]
}

/// Short, and long enough for a handshake beside other tests.
fn soon() -> Settings {
    Settings { connect: Duration::from_secs(10), total: Duration::from_millis(1500), ..bare() }
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
async fn a_receiver_on_this_computer_is_waited_for_longer_and_its_body_is_not_read() {
    let stub = Stub::doing([
        Act::Flood(
            b"HTTP/1.1 ".to_vec(),
            b"201 X\r\nContent-Length: 99999999\r\n\r\n".to_vec(),
            Duration::from_millis(900),
        ),
        Act::Cut(b"HTTP/1.1 200 X\r\nContent-Length: 7\r\n\r\nx".to_vec()),
    ]);
    let wire = wire(Settings { total: Duration::from_millis(500), ..bare() });
    for status in [201, 200] {
        let body = Zeroizing::new(b"{}".to_vec());
        let reply = wire.post_to_loopback(&stub.origin(), LoopbackPost { headers: &[], body }).await.unwrap();
        assert_eq!((reply.status, reply.body.len()), (status, 0));
    }
}

#[tokio::test]
async fn item_19_a_reply_is_capped() {
    let full = "x".repeat(MAX_REPLY);
    let endless = b"HTTP/1.1 200 X\r\n\r\n".to_vec();
    let chunked = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    let announced = b"HTTP/1.1 200 X\r\nContent-Length: 65537\r\n\r\n".to_vec();
    // Not of a few bytes each: every chunk is handed on by itself, which takes about a millisecond under Wine.
    let chunks = format!("100\r\n{}\r\n", "x".repeat(0x100)).into_bytes().repeat(8);
    let stub = Stub::doing([
        Act::Send(json(200, &full)),
        Act::Send(json(200, &format!("{full}x"))),
        Act::Flood(endless, vec![b'x'; 4096], Duration::ZERO),
        Act::Flood(chunked, chunks, Duration::ZERO),
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
        assert_eq!(stub.requests().len(), 1, "{half:?}");
    }
}

#[tokio::test]
async fn a_reply_that_is_not_http_is_told_from_one_that_was_cut_short() {
    for (reply, said) in [
        ("HTTP/1.1 200 X\r\nContent-Length: abc\r\n\r\n{}", "content-length"),
        ("HTTP/1.1 200 X\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "content-length"),
        ("HTTP/1.1 canary X\r\n\r\n", "status"),
        ("canary-1 canary-2\r\n\r\n", "version"),
        ("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\ncanary\r\n{}\r\n0\r\n\r\n", "chunk"),
    ] {
        let stub = Stub::doing([Act::Send(reply.into()), Act::Send(json(200, "{}"))]);
        let error = post(&wire(bare()), &stub.origin()).await.unwrap_err();
        let WireError::Malformed(why) = &error else { panic!("{reply:?}: {error:?}") };
        assert!(why.to_lowercase().contains(said) && !why.contains("canary"), "{reply:?}: {why}");
        assert_eq!(stub.requests().len(), 1, "{reply:?}");
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
}

#[test]
fn item_21_the_limits_are_10_and_30_seconds() {
    let settings = Settings::default();
    assert_eq!((settings.connect, settings.total), (Duration::from_secs(10), Duration::from_secs(30)));
    assert!(matches!(settings.trust, Trust::System) && matches!(settings.proxy, ProxyChoice::System));
}

#[tokio::test]
async fn item_21_no_redirect_is_followed_under_tls() {
    let elsewhere = Stub::answering([(200, "{}")]);
    for to in [elsewhere.origin(), format!("https://{HOST}/"), "/oauth/token".to_owned(), "//x".to_owned()] {
        for status in [301, 302, 303, 307, 308, 300, 304] {
            let reply = format!("HTTP/1.1 {status} X\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
            let root = Authority::root("Root");
            let stub = Stub::over_tls(
                root.server(&[HOST]).config(),
                [Act::Send(reply.into_bytes()), Act::Send(json(200, "{}"))],
            );
            let (wire, url) = outside_at(&stub, trusting(&root));
            let error = post(&wire, &url).await.unwrap_err();
            assert_eq!(error, WireError::RedirectRefused { status }, "{to}");
            assert_eq!(stub.requests().len(), 1, "{status} {to}");
        }
    }
    assert!(elsewhere.requests().is_empty());
}

// The client hangs up on a task of its own, which needs a thread while the stub waits for it.
#[tokio::test(flavor = "multi_thread")]
async fn item_19_an_endless_body_is_cut_off_under_tls() {
    let endless = || {
        let head = b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\n\r\n{\"access_token\":\"".to_vec();
        vec![Act::Flood(head, vec![b'x'; 4096], Duration::ZERO)]
    };
    for (_stub, wire, url) in in_the_open_and_under_tls(endless, bare()) {
        assert_eq!(post(&wire, &url).await.unwrap_err(), WireError::TooLarge, "{url}");
    }
}

/// What a server can go on with for ever without ever coming to the body's next byte.
#[tokio::test(flavor = "multi_thread")]
async fn item_21_an_endless_reply_ends_with_the_time_or_the_room() {
    // A slow machine says so, as for the tests that drive the program.
    let patience = std::env::var("COUNTERSIGN_TEST_PATIENCE").ok().and_then(|factor| factor.parse().ok());
    let limit = Duration::from_mins(1) * patience.unwrap_or(1);
    let chunked = "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (head, piece) in [
        ("HTTP/1.1 200 X\r\n".to_owned(), "X: xxxxxxxxxxxxxxxx\r\n".repeat(100)),
        ("HTTP/1.1 200 X\r\nX: ".to_owned(), "x".repeat(4096)),
        ("HTTP/1.1 200 ".to_owned(), "x".repeat(4096)),
        (String::new(), "HTTP/1.1 100 Continue\r\n\r\n".repeat(100)),
        (chunked.to_owned(), "0".repeat(4096)),
        (format!("{chunked}1;"), "x".repeat(4096)),
        (format!("{chunked}0\r\n"), "X: xxxxxxxxxxxxxxxx\r\n".repeat(100)),
    ] {
        let acts = || {
            let (head, piece) = (head.clone().into_bytes(), piece.clone().into_bytes());
            vec![Act::Flood(head, piece, Duration::from_millis(1))]
        };
        for (stub, wire, url) in in_the_open_and_under_tls(acts, soon()) {
            let began = Instant::now();
            let error = post(&wire, &url).await.unwrap_err();
            assert!(began.elapsed() < limit, "{head:?} {piece:.20}");
            assert!(
                matches!(
                    error,
                    WireError::TooLarge
                        | WireError::Timeout { connecting: false }
                        | WireError::CutShort
                        | WireError::Malformed(_)
                ),
                "{error:?}"
            );
            assert_eq!(stub.requests().len(), 1);
        }
    }
}

/// Each byte comes in time; all of them do not.
#[tokio::test(flavor = "multi_thread")]
async fn item_21_a_reply_that_drips_times_out() {
    for head in ["HTTP/1.1 200 X\r\nX: ", "HTTP/1.1 200 X\r\nContent-Length: 5000\r\n\r\n"] {
        let acts = || vec![Act::Flood(head.into(), b"x".to_vec(), Duration::from_millis(50))];
        for (_stub, wire, url) in in_the_open_and_under_tls(acts, soon()) {
            let began = Instant::now();
            let error = post(&wire, &url).await.unwrap_err();
            assert_eq!(error, WireError::Timeout { connecting: false }, "{head}");
            let took = began.elapsed();
            assert!((Duration::from_millis(1500)..Duration::from_secs(10)).contains(&took), "{took:?}");
        }
    }
}

#[tokio::test]
async fn item_21_a_stalled_reply_times_out_under_tls() {
    for start in ["", "HTTP/1.1 200 X\r\n", "HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\n{"] {
        let acts = || vec![Act::Stall(start.into())];
        let [_, (stub, wire, url)] = in_the_open_and_under_tls(acts, soon());
        let error = post(&wire, &url).await.unwrap_err();
        assert_eq!(error, WireError::Timeout { connecting: false }, "{start:?}");
        assert_eq!(stub.requests().len(), 1, "{start:?}");
    }
}

/// Without its length and without TLS's own end, a reply could have been shortened by anybody on the way.
#[tokio::test]
async fn item_20_a_reply_without_its_end_is_cut_short() {
    let reply = b"HTTP/1.1 200 X\r\n\r\n{\"a\":1}".to_vec();
    let root = Authority::root("Root");
    let stub = Stub::over_tls(
        root.server(&[HOST]).config(),
        [Act::Cut(reply.clone()), Act::Send(reply), Act::Cut(json(200, "{}"))],
    );
    let (wire, url) = outside_at(&stub, trusting(&root));
    assert_eq!(post(&wire, &url).await.unwrap_err(), WireError::CutShort);
    assert_eq!(&**post(&wire, &url).await.unwrap().body, b"{\"a\":1}");
    // With its length it needs no other end.
    assert_eq!(post(&wire, &url).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_handshake_that_breaks_off_sent_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let names = vec![(HOST.to_owned(), Some(listener.local_addr().unwrap()))];
    let server = std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        assert!(client.read(&mut [0; 4096]).unwrap() > 0);
    });
    let error = post(&wire(Settings { names, ..bare() }), &format!("https://{HOST}/")).await.unwrap_err();
    assert_eq!(error, WireError::NoConnection { why: Unreachable::Reset });
    server.join().unwrap();
}
