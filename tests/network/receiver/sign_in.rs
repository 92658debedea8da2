//! Items 2, 5 and 13 to 16 with everything that belongs to one sign-in: the attempt, the receiver, the exchange. What
//! stands for the browser here reads the link and sends answers; what stands for Docusign is a small server on loopback.

use std::collections::HashMap;
use std::process::Command;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use countersign::clock::{Clock, MonotonicTime};
use countersign::connections::{
    Launcher, SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest, SignedIn, Wire, sign_in,
};
use countersign::docusign::token::TokenError;
use countersign::domain::Endpoints;
use sha2::{Digest as _, Sha256};
use tokio::sync::{mpsc, oneshot, watch};

use super::page::header;
use super::*;
use crate::stub::{Act, Stub, json};

const SECRET: &str = "canary00-5ec2-4e74-8888-cafecafecafe";
const TOKENS: &str =
    r#"{"access_token":"canary-access","token_type":"Bearer","refresh_token":"canary-refresh"}"#;

/// A sign-in that waits for its browser.
struct Attempt {
    port: u16,
    /// The parameters of the link.
    link: HashMap<String, String>,
    /// How often a browser was opened.
    opened: Arc<AtomicUsize>,
    clock: Clock,
    until: watch::Sender<MonotonicTime>,
    outcome: JoinHandle<Result<SignedIn, SignInProblem>>,
}

fn request(stub: &Stub, port: u16) -> SignInRequest {
    SignInRequest {
        endpoints: Endpoints::practice(&stub.origin().parse().unwrap()),
        integration_key: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap(),
        secret_key: Arc::new(SECRET.parse().unwrap()),
        redirect_uri: redirect_uri(port).as_str().parse().unwrap(),
        scopes: vec!["signature".to_owned(), "extended".to_owned()],
        login_hint: None,
        force_login: false,
        paste_only: false,
    }
}

impl Attempt {
    /// Up to the moment when the browser has been opened.
    async fn begin(stub: &Stub) -> Self {
        loop {
            // The port was free when it was asked for; another test may have been quicker.
            if let Some(attempt) = Self::begin_at(stub, free_port()).await {
                return attempt;
            }
        }
    }

    async fn begin_at(stub: &Stub, port: u16) -> Option<Self> {
        let clock = Clock::standing_at("2026-11-22T12:00:00Z".parse().unwrap());
        let (until, moved) = watch::channel(clock.monotonic().after(SIGN_IN_LIMIT));
        let (request, opened) = (request(stub, port), Arc::new(AtomicUsize::new(0)));
        let (tell, told) = oneshot::channel();
        let outcome = {
            let (clock, opened) = (clock.clone(), Arc::clone(&opened));
            let open = async move |launcher: Launcher| {
                opened.fetch_add(1, Ordering::SeqCst);
                let listens = !refuses(V4, port) && !refuses(V6, port);
                let address = launcher.address().unwrap();
                let link = tokio::task::spawn_blocking(move || where_it_leads(&address)).await.unwrap();
                let _ = tell.send((link, listens));
                true
            };
            tokio::spawn(async move {
                let wire = Wire::new().unwrap();
                // Nobody pastes.
                let (_pastes, pasted) = mpsc::channel(1);
                sign_in(&wire, &clock, request, moved, pasted, open, |_: SignInEvent| {}).await
            })
        };
        let Ok((link, listens)) = told.await else {
            let ended = outcome.await.unwrap();
            assert!(
                matches!(ended, Err(SignInProblem::Port(BindError::InUse { .. }))),
                "no browser was opened"
            );
            return None;
        };
        assert!(listens, "item 2: bound before the browser opens");
        let link = Url::parse(&link).unwrap().query_pairs().into_owned().collect();
        Some(Self { port, link, opened, clock, until, outcome })
    }

    fn state(&self) -> &str {
        &self.link["state"]
    }

    /// What the browser is answered when it brings this, with the right state; the first word of the reply's head.
    fn bring(&self, query: &str) -> u16 {
        bring(self.port, &format!("{query}&state={}", self.state()))
    }

    async fn ended(self) -> Result<SignedIn, SignInProblem> {
        let ended = tokio::time::timeout(scaled(PATIENCE), self.outcome).await.expect("an end").unwrap();
        drop(self.until);
        ended
    }
}

/// Where the browser is sent on to from the address it is started with.
pub fn where_it_leads(address: &str) -> String {
    let url = Url::parse(address).unwrap();
    let port = url.port().unwrap();
    let reply = ask(port, &format!("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n", url.path()));
    assert_eq!(status_of(&reply), 303, "{reply}");
    header(&reply, "location").pop().expect("where to").to_owned()
}

fn bring(port: u16, query: &str) -> u16 {
    status_of(&ask(port, &format!("GET /callback?{query} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")))
}

fn form(body: &str) -> HashMap<String, String> {
    url::form_urlencoded::parse(body.as_bytes()).into_owned().collect()
}

async fn closes_within_a_second(port: u16, why: &str) {
    let began = Instant::now();
    while !(refuses(V4, port) && refuses(V6, port)) {
        assert!(began.elapsed() < Duration::from_secs(1), "still open: {why}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_02_closed_within_a_second_of_every_end() {
    let refusal = json(400, r#"{"error":"invalid_grant","error_description":"expired_client_token"}"#);
    let stub = Stub::doing([
        Act::Send(json(200, TOKENS)),
        Act::Send(refusal),
        // Behind the answer the port closes, however long the exchange takes.
        Act::Stall(Vec::new()),
    ]);
    for (query, why) in [
        ("code=canary-code", "success"),
        ("code=canary-code", "a refusal of the code"),
        ("code=canary-code", "an exchange that hangs"),
        ("error=access_denied", "a refusal by the person"),
        ("code=canary-code&iss=https%3A%2F%2Fevil.example", "another issuer"),
    ] {
        let attempt = Attempt::begin(&stub).await;
        assert_eq!(attempt.bring(query), 303, "{why}");
        closes_within_a_second(attempt.port, why).await;
        attempt.outcome.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_02_closed_when_time_runs_out_and_when_cancelled() {
    let stub = Stub::answering([]);
    let nearly = SIGN_IN_LIMIT.checked_sub(Duration::from_secs(1)).unwrap();
    let attempt = Attempt::begin(&stub).await;
    attempt.clock.advance(nearly);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!refuses(V4, attempt.port), "there is a second left");
    // Extended: then the old end means nothing.
    attempt.until.send_replace(attempt.clock.monotonic().after(SIGN_IN_LIMIT));
    attempt.clock.advance(nearly);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!refuses(V4, attempt.port), "there is a second left again");
    attempt.clock.advance(Duration::from_secs(1));
    closes_within_a_second(attempt.port, "the time is over").await;
    assert!(matches!(attempt.ended().await, Err(SignInProblem::TimedOut)));

    let attempt = Attempt::begin(&stub).await;
    attempt.outcome.abort();
    closes_within_a_second(attempt.port, "cancelled").await;
    assert!(stub.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn item_05_answers_at_once_make_one_exchange() {
    let stub = Stub::answering([(200, TOKENS), (200, TOKENS)]);
    let attempt = Attempt::begin(&stub).await;
    let together = &Barrier::new(8);
    let (port, state) = (attempt.port, attempt.state());
    let replies: Vec<u16> = thread::scope(|scope| {
        let bringing: Vec<_> = (0..8)
            .map(|number| {
                scope.spawn(move || {
                    together.wait();
                    bring(port, &format!("code=code-{number}&state={state}"))
                })
            })
            .collect();
        bringing.into_iter().map(|brought| brought.join().unwrap()).collect()
    });
    let winner = replies.iter().position(|status| *status == 303).unwrap();
    attempt.ended().await.unwrap();
    // Time for an exchange too many.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let [exchange] = &stub.requests()[..] else { panic!("one exchange") };
    assert_eq!(form(&exchange.body)["code"], format!("code-{winner}"), "{replies:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_14_pkce_that_is_refused_is_not_left_out() {
    let stub = Stub::answering([(200, TOKENS)]);
    let attempt = Attempt::begin(&stub).await;
    assert_eq!(attempt.link["code_challenge_method"], "S256");
    assert_eq!(attempt.link["code_challenge"].len(), 43);
    let opened = Arc::clone(&attempt.opened);
    attempt.bring("error=invalid_request&error_description=PKCE+is+not+supported");
    let Err(SignInProblem::Refused(refusal)) = attempt.ended().await else { panic!("denied") };
    assert_eq!(refusal.error, "invalid_request");
    assert_eq!(opened.load(Ordering::SeqCst), 1, "no second try");
    assert!(stub.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn item_15_state_verifier_redirect_and_environment_stay_together() {
    let (mine, other) = (Stub::answering([(200, TOKENS)]), Stub::answering([(200, TOKENS)]));
    let (attempt, elsewhere) = (Attempt::begin(&mine).await, Attempt::begin(&other).await);
    // What the other environment answered cannot finish this attempt.
    let theirs = elsewhere.state().to_owned();
    assert_ne!(attempt.state(), theirs);
    assert_eq!(bring(attempt.port, &format!("code=of-the-other&state={theirs}")), 400);
    assert_eq!(bring(attempt.port, &format!("error=access_denied&state={theirs}")), 400);
    assert!(!attempt.outcome.is_finished());

    let (link, port) = (attempt.link.clone(), attempt.port);
    assert_eq!(attempt.bring("code=mine"), 303);
    attempt.ended().await.unwrap();
    elsewhere.outcome.abort();
    let [exchange] = &mine.requests()[..] else { panic!("one exchange") };
    let form = form(&exchange.body);
    assert_eq!(form["code"], "mine");
    assert_eq!(form["redirect_uri"], link["redirect_uri"]);
    assert_eq!(form["redirect_uri"], redirect_uri(port).as_str());
    assert_eq!(URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"])), link["code_challenge"]);
    assert!(other.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn item_16_an_answer_of_another_issuer_is_refused_before_the_exchange() {
    let stub = Stub::answering([(200, TOKENS)]);
    for issuer in
        ["https://account.docusign.com", "https://account-d.docusign.com", "https://evil.example", "x"]
    {
        let attempt = Attempt::begin(&stub).await;
        attempt.bring(&format!("code=canary-code&iss={issuer}"));
        assert!(matches!(attempt.ended().await, Err(SignInProblem::OtherIssuer)), "{issuer}");
    }
    assert!(stub.requests().is_empty(), "the code was sent");
    let attempt = Attempt::begin(&stub).await;
    attempt.bring(&format!("code=canary-code&iss={}", stub.origin()));
    attempt.ended().await.unwrap();
    assert_eq!(stub.requests().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_19_the_code_is_sent_once_whatever_comes_back() {
    for reply in [
        json(500, ""),
        json(503, "{}"),
        json(429, ""),
        json(200, "{}"),
        Vec::new(),
        b"HTTP/1.1 307 X\r\nLocation: /oauth/token\r\nContent-Length: 0\r\n\r\n".to_vec(),
    ] {
        let stub = Stub::doing([Act::Send(reply), Act::Send(json(200, TOKENS))]);
        let attempt = Attempt::begin(&stub).await;
        attempt.bring("code=canary-code");
        assert!(matches!(attempt.ended().await, Err(SignInProblem::Token(_))));
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(stub.requests().len(), 1);
    }
}

/// What a person, a log or a report could come to see of an error.
#[tokio::test(flavor = "multi_thread")]
async fn item_13_no_error_of_a_sign_in_shows_its_secrets() {
    let stub = Stub::doing_with(|_| {
        let repeats = format!(r#"{{"error":"invalid_grant","error_description":"canary-code {SECRET}"}}"#);
        vec![
            Act::Send(json(400, &repeats)),
            Act::Send(json(200, "canary-code")),
            Act::Send(json(200, r#"{"access_token":"canary-access","token_type":"Bearer"}"#)),
            Act::Send(b"canary-code\r\n\r\n".to_vec()),
        ]
    });
    for query in [
        "code=canary-code",
        "code=canary-code",
        "code=canary-code",
        "code=canary-code",
        "code=canary-code&iss=canary-issuer",
        "error=access_denied&canary=1",
    ] {
        let attempt = Attempt::begin(&stub).await;
        let (state, challenge) = (attempt.state().to_owned(), attempt.link["code_challenge"].clone());
        attempt.bring(query);
        let problem = attempt.ended().await.map(|_| "signed in").unwrap_err();
        let shown = format!("{problem} {problem:?}");
        let verifier = stub.requests().last().map(|exchange| form(&exchange.body)["code_verifier"].clone());
        for secret in
            [Some(state), Some(challenge), verifier, Some("canary".to_owned())].into_iter().flatten()
        {
            assert!(!shown.contains(&secret), "{shown}");
        }
    }
}

/// Everything that is logged, by us and by the libraries, goes to the standard output of a process of its own.
#[test]
fn item_13_no_secret_of_a_sign_in_is_logged() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "receiver::sign_in::child_that_logs_everything", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    let (log, secrets) = said.split_once("SECRETS: ").unwrap();
    for heard in ["countersign::wire", "hyper_util", "reqwest", "TRACE"] {
        assert!(log.contains(heard), "{heard} was not heard");
    }
    let secrets: Vec<&str> = secrets.lines().next().unwrap().split(' ').collect();
    assert_eq!(secrets.len(), 8);
    for secret in secrets {
        assert!(secret.len() > 5 && !log.contains(secret), "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the test above, in a process of its own"]
async fn child_that_logs_everything() {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(std::io::stdout)
        .init();
    let stub = Stub::answering([(200, TOKENS), (400, r#"{"error":"invalid_grant"}"#)]);
    let attempt = Attempt::begin(&stub).await;
    let mut secrets = vec!["canary".to_owned(), SECRET.to_owned(), attempt.state().to_owned()];
    bring(attempt.port, "code=canary-code&state=canary-state");
    assert_eq!(attempt.bring("code=canary-code"), 303);
    attempt.ended().await.unwrap();
    let attempt = Attempt::begin(&stub).await;
    secrets.push(attempt.state().to_owned());
    attempt.bring("code=canary-code");
    assert!(matches!(attempt.ended().await, Err(SignInProblem::Token(TokenError::Refused(_)))));
    for exchange in stub.requests() {
        secrets.push(form(&exchange.body)["code_verifier"].clone());
        secrets.push(exchange.header("authorization").concat().replace("Basic ", ""));
    }
    println!("SECRETS: {}", secrets.join(" "));
}
