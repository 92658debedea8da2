//! Items 10 and 11 at the real receiver, on real sockets: what was not taken leaves it waiting, and whatever is sent,
//! what comes back is one of the few replies that it always gives.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use countersign::callback::{BrowserAnswer, Expectation, Receiver};
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use url::Url;

use super::oracle::opinion;
use super::requests::{mutate, request_to};
use super::{PLACES, Run, STATE, Said};

const PATIENCE: Duration = Duration::from_secs(20);

/// A receiver like the first place's, at a port of its own.
struct Desk {
    port: u16,
    answer: JoinHandle<BrowserAnswer>,
}

impl Desk {
    fn open(runtime: &Runtime) -> Self {
        runtime.block_on(async {
            loop {
                let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
                let uri = Url::parse(&format!("http://localhost:{port}/callback")).unwrap();
                // Another may have been quicker.
                if let Ok(receiver) = Receiver::bind(Expectation::new(&uri, STATE.into())).await {
                    return Self { port, answer: tokio::spawn(receiver.answer(|_| {})) };
                }
            }
        })
    }

    /// Sends what would be for the first place's port, and reads to the end.
    fn ask(&self, bytes: &[u8]) -> Vec<u8> {
        let port = self.port.to_string();
        let mut sent = Vec::new();
        let mut rest = bytes;
        while let Some(at) = rest.windows(4).position(|four| four == b"8721") {
            sent.extend_from_slice(&rest[..at]);
            sent.extend_from_slice(port.as_bytes());
            rest = &rest[at + 4..];
        }
        sent.extend_from_slice(rest);
        let at = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let mut stream = TcpStream::connect_timeout(&at, PATIENCE).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // The receiver may hang up in the middle: then what it said, if anything, is still there to read.
        let _ = stream.write_all(&sent);
        // A head that never ends would be waited for; whoever has asked does not hang up before the answer.
        let ends = sent.windows(3).any(|three| three == b"\n\r\n" || three.starts_with(b"\n\n"));
        if !ends {
            let _ = stream.shutdown(std::net::Shutdown::Write);
        }
        let mut reply = Vec::new();
        let _ = stream.read_to_end(&mut reply);
        reply
    }
}

/// Every reply there is, each got by a request that has nothing to hide.
fn replies(runtime: &Runtime) -> BTreeSet<Vec<u8>> {
    let good = format!("/callback?code=x&state={STATE}");
    let mut all = BTreeSet::new();
    for version in ["HTTP/1.1", "HTTP/1.0"] {
        let desk = Desk::open(runtime);
        for method in ["GET", "HEAD", "POST"] {
            for (path, more) in
                [("/x", ""), ("/callback", ""), (&good, "Sec-Fetch-Mode: cors\r\n"), ("/x", "Host: x\r\n")]
            {
                let head = format!("{method} {path} {version}\r\nHost: localhost:8721\r\n{more}\r\n");
                all.insert(desk.ask(head.as_bytes()));
            }
        }
        // What hyper says by itself.
        for bad in ["nonsense\r\n\r\n".to_owned(), format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(70_000))] {
            all.insert(desk.ask(bad.as_bytes()));
        }
        let long = format!("GET /x {version}\r\nX: {}\r\n\r\n", "x".repeat(20_000));
        all.insert(desk.ask(long.as_bytes()));
        for path in [good.as_str(), &good, "/countersign/received"] {
            let head = format!("GET {path} {version}\r\nHost: localhost:8721\r\n\r\n");
            all.insert(desk.ask(head.as_bytes()));
        }
        let desk = Desk::open(runtime);
        for path in [format!("/callback?error=x&state={STATE}"), "/countersign/refused".to_owned()] {
            let head = format!("GET {path} {version}\r\nHost: localhost:8721\r\n\r\n");
            all.insert(desk.ask(head.as_bytes()));
        }
    }
    all.insert(Vec::new());
    all
}

#[test]
fn item_11_nothing_of_any_request_comes_back() {
    let _processor = crate::processor();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let replies = replies(&runtime);
    assert!((10..30).contains(&replies.len()), "{} kinds of replies", replies.len());
    let mut desk = Desk::open(&runtime);
    let mut run = Run::asked();
    run.cases = run.cases.min(200_000) / 10;
    let tally = run.over("sockets", |random, tally| {
        let place = &PLACES[0];
        let mut bytes = request_to(place, random);
        if random.chance(60) {
            mutate(&mut bytes, random);
        }
        let reply = desk.ask(&bytes);
        let shown = || String::from_utf8_lossy(&bytes).into_owned();
        assert!(replies.contains(&reply), "{}\nfor {:?}", String::from_utf8_lossy(&reply), shown());
        let may = opinion(place, &bytes);
        if reply.starts_with(b"HTTP/1.1 303 ") || reply.starts_with(b"HTTP/1.0 303 ") {
            let answered_at = desk.port.to_string();
            let answered = std::mem::replace(&mut desk, Desk::open(&runtime));
            let waited = runtime.block_on(async { tokio::time::timeout(PATIENCE, answered.answer).await });
            let must = match may.said {
                Some(Said::Code { code, issuer }) => {
                    Some(Said::Code { code: code.replace("8721", &answered_at), issuer })
                }
                other => other,
            };
            assert_eq!(Some(Said::from(waited.unwrap().unwrap())), must, "{:?}", shown());
            tally.count("taken");
        } else {
            assert!(!desk.answer.is_finished(), "{:?}", shown());
            // There is no page before an answer.
            let missed = may.beyond_doubt && !matches!(may.said, None | Some(Said::Page));
            assert!(!missed, "{:?} was not taken: {:?}", may.said, shown());
            tally.count(if reply.is_empty() { "dropped" } else { "refused" });
        }
    });
    assert!(run.cases < 1000 || tally.0.len() == 3, "{:?}", tally.0);
}
