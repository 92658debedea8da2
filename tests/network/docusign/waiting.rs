//! What ends the wait for an answer: the browser, a pasted address, the time; and that it ends once.

use std::io::Write as _;
use std::net::TcpListener;
use std::sync::{Arc, Barrier};
use std::time::Duration;

use countersign::callback::BindError;
use countersign::connections::{PasteProblem, SignInProblem};
use countersign::docusign::token::TokenError;
use secrecy::ExposeSecret as _;

use super::running::{
    Heard, Running, Start, assert_closes, browse, connect, free_uri, go, is_closed, open_and_come,
    open_for_ever, practice, request_for, status_from,
};
use super::{GOOD, parameters};
use crate::stub::Stub;

const HOUR: Duration = Duration::from_hours(1);
/// More than the moment for which a late answer is still heard.
const PROMPTLY: Duration = Duration::from_secs(3);

async fn started(start: Start) -> Running {
    start.run().await.unwrap_or_else(|problem| panic!("{problem}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browsers_answer_ends_the_wait() {
    let (uri, port) = free_uri();
    let mut desk = practice(&uri);
    let mut running = started(Start::at(&desk, &uri)).await;
    assert!(running.receiving);
    assert_eq!(running.heard.recv().await, Some(Heard::Opened(true)));
    let address = go(&mut desk, &running.link, "accept");
    assert_eq!(browse(&address), 303);
    assert_eq!(running.heard.recv().await, Some(Heard::CodeReceived { pasted: false }));
    let signed_in = running.end().await.unwrap_or_else(|problem| panic!("{problem}"));
    assert!(!signed_in.tokens.refresh_token.expose_secret().is_empty());
    assert_closes(port);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_18_a_pasted_address_ends_the_wait_and_closes_the_port() {
    let (uri, port) = free_uri();
    let mut desk = practice(&uri);
    let mut running = started(Start::at(&desk, &uri)).await;
    assert!(running.receiving && !is_closed(port));
    let address = go(&mut desk, &running.link, "accept");
    assert_eq!(running.paste(&format!(" <{address}>\r\n")).await, Some(Ok(())));
    assert_closes(port);
    assert_eq!(running.heard.recv().await, Some(Heard::Opened(true)));
    assert_eq!(running.heard.recv().await, Some(Heard::CodeReceived { pasted: true }));
    assert_eq!(running.heard.recv().await, None);
    assert_eq!(running.paste(&address).await, None, "nobody waits for it any more");
    let signed_in = running.end().await.unwrap_or_else(|problem| panic!("{problem}"));
    assert!(!signed_in.tokens.access_token.expose_secret().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn item_18_a_pasted_refusal_ends_it_too() {
    let (uri, port) = free_uri();
    let mut desk = practice(&uri);
    let running = started(Start::at(&desk, &uri)).await;
    let address = go(&mut desk, &running.link, "cancel");
    assert_eq!(running.paste(&address).await, Some(Ok(())));
    assert_closes(port);
    match running.end().await {
        Err(SignInProblem::Refused(refusal)) => assert_eq!(refusal.error, "access_denied"),
        other => panic!("{:?}", other.err()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_18_after_a_bad_paste_the_waiting_goes_on() {
    let (uri, port) = free_uri();
    let mut desk = practice(&uri);
    // An answer of yesterday: right in all but the state.
    let yesterday = started(Start::at(&desk, &uri)).await;
    let old = go(&mut desk, &yesterday.link, "accept");
    yesterday.task.abort();
    assert!(yesterday.task.await.is_err_and(|gone| gone.is_cancelled()));

    let running = started(Start::at(&desk, &uri)).await;
    let good = go(&mut desk, &running.link, "accept");
    let code = parameters(good.split_once('?').unwrap().1).remove("code").unwrap();
    let elsewhere = good.replace("/callback", "/elsewhere");
    for (text, problem) in [
        ("", PasteProblem::Empty),
        ("hello", PasteProblem::NotAnAddress),
        (code.as_str(), PasteProblem::BareCode),
        (running.link.as_str(), PasteProblem::SignInLink),
        (old.as_str(), PasteProblem::OtherState),
        (elsewhere.as_str(), PasteProblem::OtherAddress),
        (uri.as_str(), PasteProblem::NoAnswer),
        (good.split_once("&state").unwrap().0, PasteProblem::NoState),
    ] {
        assert_eq!(running.paste(text).await, Some(Err(problem)), "{text}");
        assert!(!is_closed(port));
    }
    assert_eq!(running.paste(&good).await, Some(Ok(())));
    assert!(running.end().await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn item_18_where_nothing_can_be_received_pasting_is_enough() {
    for uri in
        ["https://connector.example/callback", "https://localhost:8443/callback", "http://127.0.0.2:8999/x"]
    {
        let mut desk = practice(uri);
        let mut running = started(Start::at(&desk, uri)).await;
        assert!(!running.receiving, "{uri}");
        assert_eq!(running.heard.recv().await, Some(Heard::Opened(true)), "the link is opened all the same");
        let address = go(&mut desk, &running.link, "accept");
        assert!(address.starts_with(uri));
        assert_eq!(running.paste("nothing").await, Some(Err(PasteProblem::NotAnAddress)));
        assert_eq!(running.paste(&address).await, Some(Ok(())));
        assert!(running.end().await.is_ok(), "{uri}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_port_is_held_by_another_pasting_is_the_way_on() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port();
    let uri = format!("http://localhost:{port}/callback");
    let mut desk = practice(&uri);
    let Err(SignInProblem::Port(BindError::InUse { port: held, holder })) =
        Start::at(&desk, &uri).run().await
    else {
        panic!("the port is held");
    };
    assert_eq!(held, port);
    if cfg!(target_os = "linux") {
        assert_eq!(holder.unwrap().pid, Some(std::process::id()));
    }

    let running = started(Start { paste_only: true, ..Start::at(&desk, &uri) }).await;
    assert!(!running.receiving);
    let address = go(&mut desk, &running.link, "accept");
    assert_eq!(running.paste(&address).await, Some(Ok(())));
    assert!(running.end().await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn with_pasting_only_a_free_port_is_left_alone() {
    let (uri, port) = free_uri();
    let desk = practice(&uri);
    let running = started(Start { paste_only: true, ..Start::at(&desk, &uri) }).await;
    assert!(!running.receiving && is_closed(port));
}

/// Each with a code of its own, so that it shows which was exchanged.
#[tokio::test(flavor = "multi_thread")]
async fn item_05_browser_and_paste_at_once_are_one_exchange() {
    for round in 0..20 {
        let stub = Stub::answering([(200, GOOD), (200, GOOD)]);
        let (uri, port) = free_uri();
        let running = started(Start::at_stub(&stub, &uri)).await;
        let (received, pasted) = (running.address("received"), running.address("pasted"));
        let together = Arc::new(Barrier::new(2));
        let going = {
            let (mut stream, together) = (connect(port), Arc::clone(&together));
            std::thread::spawn(move || {
                together.wait();
                // The paste may have been quicker.
                let _ = stream.write_all(request_for(&received).as_bytes());
                status_from(stream)
            })
        };
        tokio::task::block_in_place(|| together.wait());
        let verdict = running.paste(&pasted).await;
        let shown = tokio::task::block_in_place(|| going.join().unwrap());
        assert!(running.end().await.is_ok());
        let exchanges = stub.requests();
        assert_eq!(exchanges.len(), 1, "round {round}");
        match parameters(&exchanges[0].body)["code"].as_str() {
            "received" => assert!(verdict.is_none() && shown == 303, "{verdict:?} {shown}"),
            "pasted" => assert_eq!(verdict, Some(Ok(()))),
            other => panic!("{other}"),
        }
        assert_closes(port);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_18_a_replayed_paste_is_no_second_exchange() {
    let stub = Stub::answering([(200, GOOD), (200, GOOD)]);
    let (uri, _) = free_uri();
    let running = started(Start::at_stub(&stub, &uri)).await;
    let address = running.address("once");
    let (first, second) = tokio::join!(running.paste(&address), running.paste(&address));
    assert_eq!((first, second), (Some(Ok(())), None));
    assert!(running.end().await.is_ok());
    assert_eq!(stub.requests().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_hangs_while_it_opens_holds_up_no_answer() {
    let stub = Stub::answering([(200, GOOD)]);
    let (uri, _) = free_uri();
    let running = started(Start { browser: open_for_ever, ..Start::at_stub(&stub, &uri) }).await;
    assert_eq!(browse(&running.address("received")), 303);
    assert!(running.end().await.is_ok());

    let stub = Stub::answering([(200, GOOD)]);
    let running = started(Start { browser: open_for_ever, ..Start::at_stub(&stub, &uri) }).await;
    running.clock.advance(HOUR);
    assert!(matches!(running.end_within(PROMPTLY).await, Err(SignInProblem::TimedOut)));
}

#[tokio::test(flavor = "multi_thread")]
async fn case_13_it_is_told_whether_a_browser_really_came() {
    let stub = Stub::answering([]);
    let (uri, _) = free_uri();
    let mut running = started(Start { browser: open_and_come, ..Start::at_stub(&stub, &uri) }).await;
    let heard = async { [running.heard.recv().await, running.heard.recv().await] };
    let mut heard = tokio::time::timeout(Duration::from_secs(10), heard).await.expect("both are told");
    heard.sort_by_key(|one| *one == Some(Heard::Came));
    assert_eq!(heard, [Some(Heard::Opened(true)), Some(Heard::Came)]);

    let (uri, _) = free_uri();
    let mut running = started(Start::at_stub(&stub, &uri)).await;
    assert_eq!(running.heard.recv().await, Some(Heard::Opened(true)));
    assert!(tokio::time::timeout(PROMPTLY, running.heard.recv()).await.is_err(), "nobody came");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_02_after_an_hour_of_sleep_the_wait_is_over_and_the_port_closed() {
    let stub = Stub::answering([]);
    let (uri, port) = free_uri();
    let running = started(Start::at_stub(&stub, &uri)).await;
    running.clock.advance(HOUR);
    assert!(matches!(running.end_within(PROMPTLY).await, Err(SignInProblem::TimedOut)));
    assert_closes(port);

    let running = started(Start::at_stub(&stub, "https://connector.example/callback")).await;
    running.clock.advance(HOUR);
    assert!(matches!(running.end_within(PROMPTLY).await, Err(SignInProblem::TimedOut)));
    assert_eq!(stub.requests().len(), 0);
}

/// One thread, so that nobody looks at the socket between the answer and the hour.
#[tokio::test]
async fn an_answer_in_the_instant_in_which_the_time_is_up_is_received() {
    let stub = Stub::answering([(200, GOOD), (200, GOOD)]);
    let (uri, port) = free_uri();
    let running = started(Start::at_stub(&stub, &uri)).await;
    let mut stream = connect(port);
    stream.write_all(request_for(&running.address("received")).as_bytes()).unwrap();
    running.clock.advance(HOUR);
    assert!(running.end_within(PROMPTLY).await.is_ok());

    let running = started(Start::at_stub(&stub, &uri)).await;
    let told = running.send_paste(&running.address("pasted")).unwrap();
    running.clock.advance(HOUR);
    assert_eq!(told.await, Ok(Ok(())));
    assert!(running.end_within(PROMPTLY).await.is_ok());
    let codes: Vec<String> = stub.requests().iter().map(|r| parameters(&r.body)["code"].clone()).collect();
    assert_eq!(codes, ["received", "pasted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_can_be_moved_and_stands_when_nobody_can_move_it() {
    let stub = Stub::answering([(200, GOOD), (200, GOOD)]);
    // A port of its own each time: Wine counts a connection that is over as holding one.
    let start = || started(Start::at_stub(&stub, &free_uri().0));
    let running = start().await;
    running.until.send_replace(running.clock.monotonic().after(HOUR * 2));
    running.clock.advance(HOUR);
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(!running.task.is_finished());
    running.until.send_replace(running.clock.monotonic().after(HOUR * 2));
    running.clock.advance(HOUR);
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(browse(&running.address("late")), 303, "moved twice, and still heard");
    assert!(running.end().await.is_ok());

    let mut running = start().await;
    running.until = tokio::sync::watch::channel(running.clock.monotonic()).0;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(browse(&running.address("unmoved")), 303, "heard with nobody to move the end");
    assert!(running.end().await.is_ok());

    let mut running = start().await;
    running.until = tokio::sync::watch::channel(running.clock.monotonic()).0;
    running.clock.advance(HOUR);
    assert!(matches!(running.end_within(PROMPTLY).await, Err(SignInProblem::TimedOut)));
}

/// One thread, so that it is known who looked at the clock when.
#[tokio::test]
async fn more_time_that_is_given_in_the_last_instant_counts() {
    let stub = Stub::answering([(200, GOOD)]);
    let (uri, _) = free_uri();
    let running = started(Start::at_stub(&stub, &uri)).await;
    running.clock.advance(HOUR);
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    running.until.send_replace(running.clock.monotonic().after(HOUR));
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(running.paste(&running.address("late")).await, Some(Ok(())));
    assert!(running.end().await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn item_19_a_pasted_code_is_sent_once_whatever_comes_back() {
    let stub = Stub::answering([(500, "{}"), (200, GOOD)]);
    let (uri, _) = free_uri();
    let running = started(Start::at_stub(&stub, &uri)).await;
    assert_eq!(running.paste(&running.address("once")).await, Some(Ok(())));
    let end = running.end().await;
    assert!(matches!(end, Err(SignInProblem::Token(TokenError::ServerError { .. }))));
    assert_eq!(stub.requests().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_16_a_pasted_answer_of_another_issuer_is_refused_before_the_exchange() {
    let stub = Stub::answering([(200, GOOD)]);
    let running = started(Start::at_stub(&stub, "https://connector.example/callback")).await;
    let address = running.address("code") + "&iss=https%3A%2F%2Fevil.example";
    assert_eq!(running.paste(&address).await, Some(Ok(())));
    assert!(matches!(running.end().await, Err(SignInProblem::OtherIssuer)));
    assert_eq!(stub.requests().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_16_a_refusal_of_another_issuer_is_a_mix_up_and_no_denial() {
    for (issuer, is_denial) in [("https%3A%2F%2Fevil.example", false), ("", true)] {
        let stub = Stub::answering([(200, GOOD)]);
        let running = started(Start::at_stub(&stub, "https://connector.example/callback")).await;
        let mut address = running.address("code").replace("code=code", "error=access_denied");
        if !issuer.is_empty() {
            address.push_str("&iss=");
            address.push_str(issuer);
        }
        assert_eq!(running.paste(&address).await, Some(Ok(())), "{address}");
        let ended = running.end().await;
        assert_eq!(matches!(ended, Err(SignInProblem::Refused(_))), is_denial, "{address}");
        assert_eq!(matches!(ended, Err(SignInProblem::OtherIssuer)), !is_denial, "{address}");
        assert_eq!(stub.requests().len(), 0);
    }
}
