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
        assert!(matches!(bound, Err(BindError::InUse { port: p, .. }) if p == port), "{held}: {bound:?}");
        let probed = probe(&redirect_uri(port)).await;
        assert!(matches!(probed, Err(BindError::InUse { port: p, .. }) if p == port), "{held}: {probed:?}");
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
    let answer = tokio::time::timeout(scaled(PATIENCE), receiver.answer(|_| {})).await.unwrap();
    assert!(matches!(answer, BrowserAnswer::Code { code, .. } if code.expose_secret() == "early"));
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
    assert!(
        matches!(next.await.unwrap(), BrowserAnswer::Code { code, .. } if code.expose_secret() == "next")
    );
    // Also for two who ask at the same time.
    let uri = redirect_uri(port);
    let (one, two) = tokio::join!(probe(&uri), probe(&uri));
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
}

/// Whoever holds a port is asked for in `/proc`; other systems are asked in other ways.
#[cfg(target_os = "linux")]
mod holder {
    use std::fs;
    use std::io::{BufRead as _, BufReader, Lines, Read as _};
    use std::process::{Child, ChildStdout, Command, Stdio};

    use countersign::callback::{Holder, holder};
    use countersign::connections::{PortTrouble, RedirectProposal, propose};

    use super::*;
    use crate::support::ordinary_user;

    /// Set in the process that a test starts to hold a port: itself, once more.
    const HOLD: &str = "COUNTERSIGN_TEST_HOLD";

    /// Another process that listens, until this is dropped.
    struct Other {
        child: Child,
        port: u16,
        /// What it says, kept open: it may say more.
        _says: Lines<BufReader<ChildStdout>>,
    }

    impl Other {
        /// This test's binary once more, running `test`, which calls [`held`] first.
        fn at(address: &str, test: &str) -> Self {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", test, "--nocapture", "--test-threads=1"])
                .env(HOLD, address)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
            let port = lines.find_map(|line| {
                let line = line.unwrap();
                line.split_once("holds port ").map(|(_, port)| port.parse().unwrap())
            });
            Self { child, port: port.expect("the other process holds a port"), _says: lines }
        }

        /// What the system says of it.
        fn as_holder(&self) -> Holder {
            let pid = self.child.id();
            let comm = fs::read_to_string(format!("/proc/{pid}/comm")).unwrap();
            assert!(comm.starts_with("network"), "{comm}");
            // It runs from the file that this process runs from.
            Holder { name: comm.trim_end().to_owned(), pid: Some(pid), is_this_program: true }
        }
    }

    impl Drop for Other {
        fn drop(&mut self) {
            // It ends when its input does.
            drop(self.child.stdin.take());
            let _ = self.child.wait();
        }
    }

    /// In the process that was started to hold a port: holds it until the input ends. Says whether it was one.
    fn held() -> bool {
        let Ok(address) = std::env::var(HOLD) else { return false };
        let listener = TcpListener::bind(address).unwrap();
        let line = format!("holds port {}\n", listener.local_addr().unwrap().port());
        std::io::stdout().write_all(line.as_bytes()).unwrap();
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        true
    }

    async fn assert_named(address: &str, test: &str) {
        let other = Other::at(address, test);
        let port = other.port;
        let error = Receiver::bind(expectation(port)).await.unwrap_err();
        assert!(matches!(error, BindError::InUse { holder: None, .. }), "binding asks nobody: {error:?}");
        let BindError::InUse { holder: named, .. } = error.told_apart().await else { panic!("{address}") };
        assert_eq!(named.as_ref(), Some(&other.as_holder()), "{address}");

        // What Windows says of a port that somebody holds for themselves alone.
        let reserved = BindError::Reserved { port, range: None }.told_apart().await;
        assert!(matches!(&reserved, BindError::InUse { holder, .. } if *holder == named), "{reserved:?}");
        assert!(reserved.to_string().contains(&format!("process {}", other.child.id())), "{reserved}");

        let guide = redirect_uri(port).as_str().parse().unwrap();
        let RedirectProposal::Instead { trouble, .. } = propose(&guide).await else { panic!("{address}") };
        assert_eq!(trouble, PortTrouble::InUse { port, holder: named });

        drop(other);
        assert_eq!(holder(port).await, None, "{address}");
        assert!(matches!(propose(&guide).await, RedirectProposal::Guide));
    }

    const EVERYWHERE: [&str; 4] = ["127.0.0.1:0", "[::1]:0", "0.0.0.0:0", "[::]:0"];

    #[test]
    fn whoever_holds_the_port_is_named() {
        if held() {
            return;
        }
        let runtime = tokio::runtime::Runtime::new().unwrap();
        for address in EVERYWHERE {
            runtime.block_on(assert_named(
                address,
                "receiver::binding::holder::whoever_holds_the_port_is_named",
            ));
        }
    }

    #[test]
    fn an_ordinary_user_is_told_of_their_own_programs_and_of_nobody_elses() {
        const NAME: &str =
            "receiver::binding::holder::an_ordinary_user_is_told_of_their_own_programs_and_of_nobody_elses";
        if held() {
            return;
        }
        // As root this process waits for the one without root's rights, and holds a port meanwhile.
        let _of_root = TcpListener::bind("127.0.0.1:0").unwrap();
        ordinary_user::run(NAME, &[], || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(assert_named("127.0.0.1:0", NAME));
            if std::env::var_os(ordinary_user::BINARIES).is_some() {
                let port = port_of_root().expect("the port that root holds");
                assert_eq!(runtime.block_on(holder(port)), None);
            }
        });
    }

    /// A port of 127.0.0.1 at which a program of root listens.
    fn port_of_root() -> Option<u16> {
        let table = fs::read_to_string("/proc/net/tcp").unwrap();
        table.lines().find_map(|line| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let port = fields[1].strip_prefix("0100007F:")?;
            (fields[3] == "0A" && fields[7] == "0").then(|| u16::from_str_radix(port, 16).unwrap())
        })
    }
}
