//! How long the receiver takes for the browser's answer: from the request until the page that it leads to is back.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use countersign::callback::{Expectation, Receiver};
use url::Url;

use super::{Row, median};

pub fn row(rounds: usize) -> Row {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let times = (0..rounds).map(|_| once(&runtime).as_secs_f64() * 1000.0).collect();
    Row {
        what: "the browser's answer → page back".to_owned(),
        bar: "10 ms",
        found: format!("{:.2} ms", median(times)),
    }
}

fn once(runtime: &tokio::runtime::Runtime) -> Duration {
    let (receiver, port) = (0..50)
        .find_map(|_| {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let uri = Url::parse(&format!("http://localhost:{port}/callback")).unwrap();
            let bound = runtime.block_on(Receiver::bind(Expectation::new(&uri, "right".into())));
            bound.ok().map(|receiver| (receiver, port))
        })
        .expect("a free port");
    let answer = runtime.spawn(receiver.answer(|_| ()));
    let began = Instant::now();
    let reply = ask(port, "/callback?code=abc&state=right");
    let place = reply.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("location").then(|| value.trim().to_owned())
    });
    let place = place.unwrap_or_else(|| panic!("no redirect: {reply}"));
    let path = place.strip_prefix(&format!("http://localhost:{port}")).unwrap_or(&place).to_owned();
    let page = ask(port, &path);
    let took = began.elapsed();
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    runtime.block_on(answer).unwrap();
    took
}

fn ask(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let head = format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    reply
}
