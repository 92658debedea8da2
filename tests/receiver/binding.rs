//! Items 1 and 2: whose port it is, and for how long.

use std::net::TcpListener;
use std::time::Instant;

use countersign::callback::{NotLoopback, probe};

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn item_01_localhost_is_both_literals_on_one_port() {
    let desk = Desk::open().await;
    for ip in [V4, V6] {
        let stray = desk.head("GET /favicon.ico", "");
        assert_eq!(status_of(&ask_at(ip, desk.port, stray.as_bytes())), 404, "{ip}");
    }
    let reply = ask_at(V6, desk.port, desk.good("").as_bytes());
    assert_eq!(status_of(&reply), 303);
    assert_eq!(desk.said().await, "abc");
}

/// Linux answers for the whole of 127/8, so a receiver at all addresses would be reached there.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn item_01_no_other_address_is_listened_at() {
    let desk = Desk::open().await;
    assert!(refuses("127.0.0.2".parse().unwrap(), desk.port));
    assert!(!refuses(V4, desk.port));
}

#[tokio::test(flavor = "multi_thread")]
async fn item_01_a_literal_is_one_address() {
    for (host, ours, other) in [("127.0.0.1", V4, V6), ("[::1]", V6, V4)] {
        let port = free_port();
        let uri = Url::parse(&format!("http://{host}:{port}/")).unwrap();
        let _receiver = Receiver::bind(Expectation::new(&uri, "right".into())).await.unwrap();
        assert!(!refuses(ours, port), "{host}");
        assert!(refuses(other, port), "{host}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_01_a_port_held_by_another_on_either_address_is_refused() {
    for held in ["127.0.0.1:0", "[::1]:0", "0.0.0.0:0", "[::]:0"] {
        let other = TcpListener::bind(held).unwrap();
        let port = other.local_addr().unwrap().port();
        let bound = Receiver::bind(expectation(port)).await;
        assert!(matches!(bound, Err(BindError::InUse { port: p }) if p == port), "{held}: {bound:?}");
        let probed = probe(&redirect_uri(port)).await;
        assert!(matches!(probed, Err(BindError::InUse { port: p }) if p == port), "{held}: {probed:?}");
        // Nothing of the other family is kept in the meantime.
        drop(other);
        probe(&redirect_uri(port)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_01_another_cannot_take_the_port_from_us() {
    let (_receiver, port) = bound().await;
    for ip in [V4, V6] {
        assert!(TcpListener::bind((ip, port)).is_err(), "{ip}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_probe_lets_go_at_once() {
    let (receiver, port) = bound().await;
    drop(receiver);
    for _ in 0..3 {
        probe(&redirect_uri(port)).await.unwrap();
        assert!(refuses(V4, port) && refuses(V6, port));
    }
}

#[tokio::test]
async fn only_loopback_is_bound() {
    for uri in ["http://example.com", "https://localhost", "http://0.0.0.0:8721"] {
        let uri = Url::parse(uri).unwrap();
        assert!(matches!(probe(&uri).await, Err(BindError::NotLoopback(NotLoopback))));
        let bound = Receiver::bind(Expectation::new(&uri, "right".into())).await;
        assert!(matches!(bound, Err(BindError::NotLoopback(NotLoopback))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_02_open_before_the_waiting_begins() {
    let (receiver, port) = bound().await;
    let mut early = connect(V4, port);
    early
        .write_all(
            format!("GET /callback?code=early&state=right HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")
                .as_bytes(),
        )
        .unwrap();
    let answer = tokio::time::timeout(PATIENCE, receiver.answer(|_| {})).await.unwrap();
    assert!(matches!(answer, Answer::Code { code, .. } if code.expose_secret() == "early"));
    assert_eq!(status_of(&read_all(early)), 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_02_closed_within_a_second_of_the_answer() {
    for query in ["code=abc&state=right", "error=access_denied&state=right"] {
        let desk = Desk::open().await;
        let port = desk.port;
        assert_eq!(desk.status(&desk.head(&format!("GET /callback?{query}"), "")), 303);
        desk.said().await;
        let answered = Instant::now();
        assert!(!refuses(V4, port), "the page still has to be shown");
        // An attempt to connect now and then, as there is no other sign.
        while !(refuses(V4, port) && refuses(V6, port)) {
            assert!(answered.elapsed() < Duration::from_secs(1), "{query}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_02_closed_at_once_when_cancelled() {
    let (receiver, port) = bound().await;
    drop(receiver);
    assert!(refuses(V4, port) && refuses(V6, port), "dropped before waiting");

    let receiver = Receiver::bind(expectation(port)).await.unwrap();
    let waiting = tokio::time::timeout(Duration::from_millis(50), receiver.answer(|_| {}));
    assert!(waiting.await.is_err(), "nothing came");
    assert!(refuses(V4, port) && refuses(V6, port), "dropped while waiting");
    Receiver::bind(expectation(port)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_attempt_gets_the_port_within_the_second() {
    let desk = Desk::open().await;
    let port = desk.port;
    desk.finish().await;
    probe(&redirect_uri(port)).await.unwrap();
    // The last attempt's connections are in TIME-WAIT now.
    let receiver = Receiver::bind(expectation(port)).await.unwrap();
    let next = tokio::spawn(receiver.answer(|_| {}));
    let line = format!("GET /callback?code=next&state=right HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    assert_eq!(status_of(&ask(port, &line)), 303);
    assert!(matches!(next.await.unwrap(), Answer::Code { code, .. } if code.expose_secret() == "next"));
    // Also for two who ask at the same time.
    let uri = redirect_uri(port);
    let (one, two) = tokio::join!(probe(&uri), probe(&uri));
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
}
