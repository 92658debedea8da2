//! Items 9 and 10: how much, how long, how many, and what is no HTTP at all.

use std::time::Instant;

use super::*;

const KIB: usize = 1024;

#[tokio::test(flavor = "multi_thread")]
async fn item_09_the_head_has_a_limit() {
    let desk = Desk::open().await;
    for filling in [16 * KIB, 20 * KIB, 64 * KIB] {
        let head = desk.good(&format!("X: {}\r\n", "x".repeat(filling)));
        assert!(matches!(desk.status(&head), 0 | 431), "{filling}");
    }
    let many = "X: x\r\n".repeat(200);
    assert!(matches!(desk.status(&desk.good(&many)), 0 | 431));
    let code = "x".repeat(8 * KIB + 1);
    assert_eq!(desk.status(&desk.head(&format!("GET /callback?code={code}&state=right"), "")), 400);

    // The longest code, and cookies that other programs on localhost have left.
    let code = "x".repeat(8 * KIB);
    let cookies = format!("Cookie: {}\r\n", "y".repeat(7 * KIB));
    assert_eq!(desk.status(&desk.head(&format!("GET /callback?code={code}&state=right"), &cookies)), 303);
    assert_eq!(desk.said().await, code);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_09_five_seconds_for_the_head() {
    let desk = Desk::open().await;
    let began = Instant::now();
    let silent = connect(V4, desk.port);
    let mut unfinished = connect(V4, desk.port);
    unfinished.write_all(b"GET /callback?code=abc&state=right HTTP/1.1\r\n").unwrap();
    let mut dripping = connect(V4, desk.port);
    let drip = std::thread::spawn(move || {
        for byte in b"GET /callback?code=abc&state=right HTTP/1.1\r\nHost: localhost\r\n".iter().cycle() {
            if dripping.write_all(&[*byte]).is_err() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    assert_eq!(read_all(silent), "");
    assert!(matches!(status_of(&read_all(unfinished)), 0 | 408));
    let ended = began.elapsed();
    assert!((Duration::from_millis(4500)..Duration::from_millis(6500)).contains(&ended), "{ended:?}");
    drip.join().unwrap();
    assert!(began.elapsed() < Duration::from_millis(7500), "{:?}", began.elapsed());
    desk.finish().await;
}

#[test]
fn item_09_idle_sockets_do_not_delay_the_answer() {
    crate::with_the_processor(async {
        for idle in [15, 16, 40] {
            // The quickest of three: a busy machine delays now and then, a queue behind idle sockets always.
            let mut quickest = Duration::MAX;
            for _ in 0..3 {
                quickest = quickest.min(answer_beside(idle).await);
            }
            assert!(quickest < Duration::from_millis(100), "{idle} idle: {quickest:?}");
        }
    });
}

/// How long an answer takes while so many sockets send nothing, or not all.
async fn answer_beside(idle: usize) -> Duration {
    let desk = Desk::open().await;
    let held: Vec<_> = (0..idle)
        .map(|number| {
            let mut stream = connect(if number % 2 == 0 { V4 } else { V6 }, desk.port);
            if number % 3 == 0 {
                stream.write_all(b"GET /callback?code=abc&sta").unwrap();
            }
            stream
        })
        .collect();
    let began = Instant::now();
    desk.finish().await;
    let took = began.elapsed();
    drop(held);
    took
}

#[tokio::test(flavor = "multi_thread")]
async fn item_09_at_most_sixteen_connections() {
    let desk = Desk::open().await;
    let began = Instant::now();
    let mut idle: Vec<_> = (0..20).map(|_| connect(V4, desk.port)).collect();
    // Four had to go for the last four, the oldest first, long before their five seconds were over.
    for oldest in idle.drain(..4) {
        assert_eq!(read_all(oldest), "");
    }
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    for stream in &mut idle {
        stream.set_nonblocking(true).unwrap();
        let read = stream.read(&mut [0]);
        assert!(
            matches!(read, Err(error) if error.kind() == std::io::ErrorKind::WouldBlock),
            "one of the youngest sixteen"
        );
    }
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_09_bodies_are_not_read() {
    let desk = Desk::open().await;
    // None of the announced bodies ever comes: whoever waited for one would not answer.
    for (line, status) in
        [("POST /callback?code=abc&state=right", 405), ("GET /callback?code=abc&state=right", 400)]
    {
        for length in [
            "Content-Length: 1000000\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: 10\r\nExpect: 100-continue\r\n",
        ] {
            let began = Instant::now();
            assert_eq!(desk.status(&desk.head(line, length)), status, "{line} {length}");
            assert!(began.elapsed() < Duration::from_secs(4));
        }
    }
    desk.finish().await;
}

/// Sixteen heads of 8 MiB at once: a receiver that kept them would grow by 128 MiB.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn item_09_megabytes_of_head_do_not_grow_memory() {
    fn resident_kib() -> usize {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }
    let desk = Desk::open().await;
    let before = resident_kib();
    let filling = vec![b'x'; 64 * KIB];
    let filling = filling.as_slice();
    let most = std::thread::scope(|scope| {
        let pouring: Vec<_> = (0..16)
            .map(|_| {
                let mut stream = connect(V4, desk.port);
                scope.spawn(move || {
                    let _ = stream.write_all(b"GET /callback?code=abc&state=right HTTP/1.1\r\nX: ");
                    while stream.write_all(filling).is_ok() && resident_kib() < before + 32 * KIB {}
                    resident_kib()
                })
            })
            .collect();
        pouring.into_iter().map(|poured| poured.join().unwrap()).max().unwrap()
    });
    assert!(most < before + 32 * KIB, "grew by {} KiB", most - before);
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_10_what_is_no_request_is_answered_or_dropped() {
    let desk = Desk::open().await;
    let host = format!("Host: localhost:{}\r\n", desk.port);
    let answer = "GET /callback?code=abc&state=right HTTP/1.1\r\n";
    for request in [
        b"\0\0\0\0\r\n\r\n".to_vec(),
        b"\xff\xfe\xfd\r\n\r\n".to_vec(),
        b"\r\n\r\n\r\n\r\n\0".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"GET  \r\n\r\n".to_vec(),
        b"GET /callback?code=abc&state=right\r\n\r\n".to_vec(),
        format!("GET /callback?code=abc&state=right HTTP/9.9\r\n{host}\r\n").into_bytes(),
        [b"GET /callback?code=\xff\xfe&state=right HTTP/1.1\r\n", host.as_bytes(), b"\r\n"].concat(),
        [b"GET /callback?code=a\0b&state=right HTTP/1.1\r\n", host.as_bytes(), b"\r\n"].concat(),
        format!("GET /callback?code=%00&state=right HTTP/1.1\r\n{host}\r\n").into_bytes(),
        format!("GET /callback?code=%zz&state=right HTTP/1.1\r\n{host}\r\n").into_bytes(),
        format!("GET /callback?code=%ff%fe&state=right HTTP/1.1\r\n{host}\r\n").into_bytes(),
        format!("GET /callback?code=abc&state=right% HTTP/1.1\r\n{host}\r\n").into_bytes(),
        format!("{answer}{host}X: a\r\n folded\r\n\r\n").into_bytes(),
        format!("{answer}{host}X: a\0b\r\n\r\n").into_bytes(),
        format!("{answer}{host}: empty\r\n\r\n").into_bytes(),
        format!("{answer}{host}X : space\r\n\r\n").into_bytes(),
        format!("{answer}{host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            .into_bytes(),
        format!("{answer}{host}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde").into_bytes(),
        format!("{answer}{host}Content-Length: -1\r\n\r\n").into_bytes(),
        format!("{answer}{host}Transfer-Encoding: gzip\r\n\r\n").into_bytes(),
    ] {
        let reply = ask_at(V4, desk.port, &request);
        let shown = String::from_utf8_lossy(&request).into_owned();
        assert!(matches!(status_of(&reply), 0 | 400 | 414 | 431 | 505), "{shown:?}: {reply}");
        assert!(!desk.answer.is_finished(), "{shown:?}");
    }
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_10_a_connection_that_ends_early_is_nothing() {
    let desk = Desk::open().await;
    for beginning in ["", "G", "GET /callback?code=abc&state=right HTTP/1.1\r\nHost: loc"] {
        let mut stream = connect(V4, desk.port);
        stream.write_all(beginning.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        assert!(matches!(status_of(&read_all(stream)), 0 | 400), "{beginning}");
    }
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_10_a_tls_hello_raises_the_hint_once() {
    let desk = Desk::open().await;
    // A TLS record of the handshake with the beginning of a client hello.
    let hello = b"\x16\x03\x01\x00\xc8\x01\x00\x00\xc4\x03\x03";
    for _ in 0..3 {
        assert_eq!(ask_at(V4, desk.port, hello), "");
        assert_eq!(desk.notices(), [ReceiverNotice::TlsHello]);
    }
    desk.finish().await;
}
