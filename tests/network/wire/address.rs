//! The address of a receiver, tried by the program as it is: with the system's own trust store and proxy, in a process of its own, against
//! real TLS servers.

use countersign::notifications::{AddressTrialProblem, try_address};
use countersign::wire::{Unreachable, Wire, WireError};

use super::system::{outcome, store};
use crate::authority::Authority;
use crate::stub::{Act, Stub};
use crate::tunnel::Tunnel;

const CHILD: &str = "wire::address::child_that_tries_an_address";

fn answer(head: &str) -> Act {
    Act::Send(format!("HTTP/1.1 {head}\r\nContent-Length: 0\r\n\r\n").into_bytes())
}

#[test]
fn a_receiver_that_answers_over_a_trusted_certificate_is_seen_and_sent_nothing() {
    let root = Authority::root("Example Trading Root");
    let receiver = Stub::over_tls(root.server(&["127.0.0.1"]).config(), [answer("405 X"), answer("204 X")]);
    let (proxy, store) = (Tunnel::to(receiver.address()), store(&root.pem()));
    let url = format!("https://127.0.0.1:{}/docusign?kind=orders", receiver.address().port());
    assert_eq!(outcome(CHILD, &proxy, &store, &url), "answered 405, https: true, slow: false");
    assert_eq!(outcome(CHILD, &proxy, &store, &url), "answered 204, https: true, slow: false");
    assert!(proxy.seen().is_empty(), "this computer is asked without a proxy");
    let requests = receiver.requests();
    assert_eq!(requests.len(), 2, "each try asks once");
    for request in &requests {
        assert_eq!(request.line(), "GET /docusign?kind=orders HTTP/1.1");
        assert_eq!(request.body, "");
        for absent in ["authorization", "cookie", "content-type", "content-length", "referer"] {
            assert!(request.header(absent).is_empty(), "{absent}");
        }
    }
}

#[test]
fn a_receiver_elsewhere_is_found_through_the_systems_proxy() {
    let root = Authority::root("Example Trading Root");
    let receiver = Stub::over_tls(root.server(&["hooks.trading.example"]).config(), [answer("200 X")]);
    let (proxy, store) = (Tunnel::to(receiver.address()), store(&root.pem()));
    let said = outcome(CHILD, &proxy, &store, "https://hooks.trading.example/docusign");
    assert_eq!(said, "answered 200, https: true, slow: false");
    assert_eq!(proxy.lines(), ["CONNECT hooks.trading.example:443 HTTP/1.1"]);
}

#[test]
fn a_receiver_whose_certificate_this_computer_does_not_trust_is_told_from_one_that_is_not_there() {
    let (root, other) = (Authority::root("Example Trading Root"), Authority::root("Somebody Else"));
    let receiver = |names: &[&str]| Stub::over_tls(root.server(names).config(), [answer("200 X")]);
    let refusal = |stub: &Stub, trusted: &Authority| {
        let (proxy, store) = (Tunnel::to(stub.address()), store(&trusted.pem()));
        let url = format!("https://127.0.0.1:{}/", stub.address().port());
        outcome(CHILD, &proxy, &store, &url)
    };
    let here = receiver(&["127.0.0.1"]);
    let unknown = WireError::TlsUntrusted { unknown_issuer: true };
    assert_eq!(refusal(&here, &other), said(&AddressTrialProblem::Wire(unknown)));
    let named_otherwise = receiver(&["hooks.trading.example"]);
    assert_eq!(refusal(&named_otherwise, &root), said(&AddressTrialProblem::Wire(WireError::TlsWrongHost)));
    assert!(here.requests().is_empty() && named_otherwise.requests().is_empty(), "nothing was sent");

    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (proxy, store) = (Tunnel::to(free), store(&root.pem()));
    let refused = WireError::NoConnection { why: Unreachable::Refused };
    let url = format!("https://{free}/");
    assert_eq!(outcome(CHILD, &proxy, &store, &url), said(&AddressTrialProblem::Wire(refused)));
}

#[test]
fn a_receiver_that_sends_elsewhere_is_not_followed() {
    let root = Authority::root("Example Trading Root");
    let elsewhere = Stub::answering([]);
    let head = format!("302 X\r\nLocation: {}/", elsewhere.origin());
    let receiver = Stub::over_tls(root.server(&["127.0.0.1"]).config(), [answer(&head)]);
    let (proxy, store) = (Tunnel::to(receiver.address()), store(&root.pem()));
    let url = format!("https://127.0.0.1:{}/", receiver.address().port());
    let redirect = AddressTrialProblem::Redirect { status: 302 };
    assert_eq!(outcome(CHILD, &proxy, &store, &url), said(&redirect));
    assert!(receiver.requests().len() == 1 && elsewhere.requests().is_empty());
}

#[test]
fn a_switch_to_another_protocol_is_no_answer() {
    let root = Authority::root("Example Trading Root");
    let head = "101 X\r\nConnection: upgrade\r\nUpgrade: websocket";
    let receiver = Stub::over_tls(root.server(&["127.0.0.1"]).config(), [answer(head)]);
    let (proxy, store) = (Tunnel::to(receiver.address()), store(&root.pem()));
    let url = format!("https://127.0.0.1:{}/", receiver.address().port());
    assert_eq!(outcome(CHILD, &proxy, &store, &url), said(&AddressTrialProblem::Switched { status: 101 }));
}

fn said(problem: &AddressTrialProblem) -> String {
    format!("{problem:?}")
}

#[tokio::test]
#[ignore = "run by the tests above, in a process of its own"]
async fn child_that_tries_an_address() {
    let url = std::env::var(super::system::NEXT).unwrap();
    let outcome = match try_address(&Wire::new().unwrap(), &url).await {
        Ok(answer) => {
            format!("answered {}, https: {}, slow: {}", answer.status, answer.is_https, answer.is_slow())
        }
        Err(problem) => said(&problem),
    };
    println!("outcome: {outcome}");
}
