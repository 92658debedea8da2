//! Items 3 to 8: what ends the waiting, and what does not.

use std::sync::Barrier;
use std::thread;

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn item_03_fifty_of_each_stray_and_the_waiting_goes_on() {
    let desk = Desk::open().await;
    let answer = "/callback?code=abc&state=right";
    for (line, more, status) in [
        ("GET /favicon.ico".to_owned(), "", 404),
        ("GET /".to_owned(), "", 404),
        ("GET /callback/?code=abc&state=right".to_owned(), "", 404),
        (format!("HEAD {answer}"), "", 405),
        (format!("OPTIONS {answer}"), "Access-Control-Request-Method: GET\r\n", 405),
        (format!("POST {answer}"), "Content-Length: 0\r\n", 405),
        (format!("PUT {answer}"), "Content-Length: 0\r\n", 405),
        (format!("GET {answer}"), "Sec-Purpose: prefetch;prerender\r\n", 403),
        (format!("GET {answer}"), "Purpose: prefetch\r\n", 403),
    ] {
        for _ in 0..50 {
            assert_eq!(desk.status(&desk.head(&line, more)), status, "{line} {more}");
        }
    }
    let reply = ask(desk.port, &desk.head(&format!("POST {answer}"), ""));
    assert!(reply.to_lowercase().contains("\r\nallow: get\r\n"), "{reply}");
    assert_eq!(desk.notices(), []);
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_04_only_the_right_state_ends_the_waiting() {
    let desk = Desk::open().await;
    let strays =
        ["code=abc&state=wrong", "error=access_denied&state=wrong", "code=abc", "error=access_denied", ""];
    for round in 0..5 {
        for (number, query) in strays.iter().enumerate() {
            assert_eq!(desk.status(&desk.head(&format!("GET /callback?{query}"), "")), 400, "{query}");
            let count = round * 5 + number + 1;
            let told = if count < 20 { count } else { 21 };
            assert_eq!(desk.notices().len(), told, "after {count}");
        }
    }
    let why = [
        StrayAnswer::OtherState,
        StrayAnswer::OtherState,
        StrayAnswer::NoState,
        StrayAnswer::NoState,
        StrayAnswer::Nothing,
    ];
    let mut expected: Vec<_> = (1..=20)
        .zip(why.into_iter().cycle())
        .map(|(count, why)| ReceiverNotice::Stray { count, why })
        .collect();
    expected.push(ReceiverNotice::Interference);
    assert_eq!(desk.notices(), expected);
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_04_an_error_with_the_right_state_ends_it_too() {
    let desk = Desk::open().await;
    let line = "GET /callback?error=access_denied&error_message=The+person%1b[31m+said%0d%0ano&state=right&iss=https%3A%2F%2Fa.example";
    assert_eq!(desk.status(&desk.head(line, "")), 303);
    let BrowserAnswer::Refused { error, description, issuer } = desk.answer.await.unwrap() else {
        panic!("a code")
    };
    assert_eq!(error, "access_denied");
    assert_eq!(description.as_deref(), Some("The person said no"));
    assert_eq!(issuer.as_deref(), Some("https://a.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn item_05_the_first_valid_answer_wins() {
    let desk = Desk::open().await;
    let (port, together) = (desk.port, Barrier::new(8));
    let together = &together;
    let replies: Vec<_> = thread::scope(|scope| {
        let ask_as = |number: usize| {
            let head = desk.head(&format!("GET /callback?code=code-{number}&state=right"), "");
            scope.spawn(move || {
                let mut stream = connect(V4, port);
                together.wait();
                stream.write_all(head.as_bytes()).unwrap();
                status_of(&read_all(stream))
            })
        };
        let asking: Vec<_> = (0..8).map(ask_as).collect();
        asking.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    assert_eq!(replies.iter().filter(|status| **status == 303).count(), 1, "{replies:?}");
    assert_eq!(replies.iter().filter(|status| **status == 410).count(), 7, "{replies:?}");
    let winner = replies.iter().position(|status| *status == 303).unwrap();
    assert_eq!(desk.said().await, format!("code-{winner}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn item_05_a_replay_is_gone() {
    let desk = Desk::open().await;
    let (port, good) = (desk.port, desk.good(""));
    let refusal = desk.head("GET /callback?error=access_denied&state=right", "");
    let wrong = desk.head("GET /callback?code=abc&state=wrong", "");
    let notices = Arc::clone(&desk.notices);
    desk.finish().await;
    assert_eq!(status_of(&ask(port, &good)), 410);
    assert_eq!(status_of(&ask(port, &refusal)), 410);
    assert_eq!(status_of(&ask(port, &wrong)), 400);
    assert_eq!(*notices.lock().unwrap(), [], "nobody waits for news any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_06_exactly_the_registered_host() {
    let desk = Desk::open().await;
    let port = desk.port;
    for hosts in [
        String::new(),
        "Host:\r\n".to_owned(),
        "Host: localhost\r\n".to_owned(),
        format!("Host: 127.0.0.1:{port}\r\n"),
        format!("Host: attacker.example:{port}\r\n"),
        format!("Host: localhost:{port}\r\nHost: localhost:{port}\r\n"),
        format!("Host: localhost:{port}\r\nHost: attacker.example\r\n"),
    ] {
        let head = format!("GET /callback?code=abc&state=right HTTP/1.1\r\n{hosts}\r\n");
        assert_eq!(desk.status(&head), 400, "{hosts}");
    }
    let absolute = desk.head(&format!("GET http://localhost:{port}/callback?code=abc&state=right"), "");
    assert_eq!(desk.status(&absolute), 400);
    assert_eq!(desk.status("GET /callback?code=abc&state=right HTTP/1.0\r\n\r\n"), 400);
    desk.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_07_only_navigations() {
    let desk = Desk::open().await;
    for more in [
        "Sec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n",
        "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n",
        "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n",
        "Origin: https://attacker.example\r\n",
    ] {
        let reply = ask(desk.port, &desk.good(more)).to_lowercase();
        assert_eq!(status_of(&reply), 403, "{more}");
        assert!(!reply.contains("access-control-"), "{reply}");
    }
    let preflight = "Origin: https://attacker.example\r\nAccess-Control-Request-Method: GET\r\nAccess-Control-Request-Private-Network: true\r\n";
    let reply = ask(desk.port, &desk.head("OPTIONS /callback", preflight)).to_lowercase();
    assert_eq!(status_of(&reply), 405);
    assert!(!reply.contains("access-control-"), "{reply}");

    let navigation = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    let reply = ask(desk.port, &desk.good(navigation)).to_lowercase();
    assert_eq!(status_of(&reply), 303);
    assert!(!reply.contains("access-control-"), "{reply}");
    assert_eq!(desk.said().await, "abc");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_08_a_parameter_twice_or_code_and_error() {
    let desk = Desk::open().await;
    for query in [
        "code=a&code=b&state=right",
        "code=a&state=right&state=right",
        "code=a&%63ode=a&state=right",
        "code=a&error=b&state=right",
        "error=a&error=b&state=right",
        "state=right",
    ] {
        assert_eq!(desk.status(&desk.head(&format!("GET /callback?{query}"), "")), 400, "{query}");
    }
    desk.finish().await;
}
