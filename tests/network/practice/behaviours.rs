//! Each misbehaviour, and that without it nothing of the kind happens (the other files see to most of that).

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use countersign::practice::Behaviour::{
    self, Deactivated, DefaultAsText, DenyAsMessage, ExpiresAsText, HourlyLimit, InternalError, IssSent,
    IssWrong, LongTokens, NoAccounts, NoAdmin, NoRefreshToken, RequirePkce, ReuseIsTheft, Revoked,
    ShortLives, SlowToken,
};
use countersign::practice::{Call, CallFault};
use serde_json::json;

use crate::support::client::{form, host};
use crate::support::desk::{Desk, MINUTE, SECOND, assert_refused, tokens_of};

/// A token request that is sent and not read.
fn ask_and_wait(desk: &Desk, code: &str) -> TcpStream {
    let body = form(&[("grant_type", "authorization_code"), ("code", code)]);
    let mut stream = TcpStream::connect(host(&desk.origin)).unwrap();
    let head = format!(
        "POST /oauth/token HTTP/1.1\r\nHost: {}\r\nAuthorization: {}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        host(&desk.origin),
        desk.basic(),
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).unwrap();
    stream
}

/// Whether nothing came for a while.
fn silent(stream: &mut TcpStream) -> bool {
    stream.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    let error = stream.read(&mut [0]).err();
    error.is_some_and(|error| {
        matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
    })
}

#[test]
fn slow_token_answers_after_three_seconds() {
    let mut desk = Desk::new(&[SlowToken]);
    let code = desk.code("olive", &[]);
    let mut stream = ask_and_wait(&desk, &code);
    assert!(silent(&mut stream));
    desk.clock.advance(SECOND * 2);
    assert!(silent(&mut stream));
    desk.clock.advance(SECOND);
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("\"access_token\""));
}

#[test]
fn stalled_token_never_answers_and_lets_others_be_served() {
    let mut desk = Desk::new(&[Behaviour::broken(Call::Token, CallFault::Stalled)]);
    let code = desk.code("olive", &[]);
    let mut stream = ask_and_wait(&desk, &code);
    assert!(silent(&mut stream));
    desk.clock.advance(SECOND * 3600);
    assert!(silent(&mut stream));
    assert_eq!(desk.apps_page().status, 200);
    desk.practice.stop();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut answer = Vec::new();
    // The end, or a reset: the connection is gone in both cases, without an answer.
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.is_empty());
    assert!(!silent(&mut stream));
}

#[test]
fn html_token_answers_with_a_page() {
    let mut desk = Desk::new(&[Behaviour::broken(Call::Token, CallFault::Html)]);
    let code = desk.code("olive", &[]);
    let reply = desk.exchange(&code);
    assert_eq!(reply.status, 200);
    assert!(reply.header("content-type").unwrap().starts_with("text/html"));
    assert!(reply.body.starts_with("<!DOCTYPE html>"));
}

#[test]
fn half_token_breaks_off() {
    let mut desk = Desk::new(&[Behaviour::broken(Call::Token, CallFault::Half)]);
    let code = desk.code("olive", &[]);
    let mut stream = ask_and_wait(&desk, &code);
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut answer = Vec::new();
    // A connection that ends, not one that waits for the client's patience.
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let announced = head.to_ascii_lowercase().split("content-length: ").nth(1).unwrap().to_owned();
    let announced: usize = announced.split("\r\n").next().unwrap().parse().unwrap();
    assert!(head.starts_with("HTTP/1.1 200"));
    assert_eq!(body.len(), announced / 2);
    assert!(body.starts_with("{\"access_token\""));
}

#[test]
fn error_token_answers_500() {
    let mut desk = Desk::new(&[Behaviour::broken(Call::Token, CallFault::Error)]);
    let code = desk.code("olive", &[]);
    let reply = desk.exchange(&code);
    assert_eq!(reply.status, 500);
    assert!(serde_json::from_str::<serde_json::Value>(&reply.body).is_err());
}

#[test]
fn no_refresh_token_lacks_it() {
    let mut desk = Desk::new(&[NoRefreshToken]);
    let code = desk.code("olive", &[]);
    let reply = desk.exchange(&code).json();
    assert!(reply["access_token"].is_string());
    assert_eq!(reply.get("refresh_token"), None);
}

#[test]
fn numbers_and_booleans_can_be_texts() {
    let mut desk = Desk::new(&[ExpiresAsText, DefaultAsText]);
    let code = desk.code("noor", &[]);
    let reply = desk.exchange(&code);
    assert_eq!(reply.json()["expires_in"], json!("28800"));
    let info = desk.call(&tokens_of(&reply).0, "/oauth/userinfo").json();
    assert_eq!(info["accounts"][0]["is_default"], json!("true"));
    assert_eq!(info["accounts"][1]["is_default"], json!("false"));
}

#[test]
fn long_tokens_are_long_and_good() {
    let mut desk = Desk::new(&[LongTokens]);
    let (access, refresh) = desk.tokens("olive", "extended signature");
    assert_eq!((access.len(), refresh.len()), (10_000, 10_000));
    assert_eq!(desk.call(&access, "/oauth/userinfo").status, 200);
    assert_eq!(desk.refresh(&refresh).status, 200);
}

#[test]
fn reuse_is_theft_kills_the_family_and_nobody_else() {
    let mut desk = Desk::new(&[ReuseIsTheft]);
    let (_, other) = desk.tokens("olive", "extended signature");
    let (_, first) = desk.tokens("olive", "extended signature");
    let (access, second) = tokens_of(&desk.refresh(&first));
    let (_, third) = tokens_of(&desk.refresh(&second));
    assert_refused(&desk.refresh(&first), "invalid_grant", None);
    assert_refused(&desk.refresh(&third), "invalid_grant", None);
    assert_eq!(desk.call(&access, "/oauth/userinfo").status, 200, "live access tokens run on");
    assert_eq!(desk.refresh(&other).status, 200, "another sign-in lives on");
}

#[test]
fn short_lives_are_one_minute_and_three() {
    let mut desk = Desk::new(&[ShortLives]);
    let code = desk.code("olive", &[]);
    let reply = desk.exchange(&code);
    assert_eq!(reply.json()["expires_in"], 60);
    let (access, refresh) = tokens_of(&reply);
    desk.clock.advance(MINUTE);
    assert_eq!(desk.call(&access, "/oauth/userinfo").status, 200);
    desk.clock.advance(SECOND);
    assert_eq!(desk.call(&access, "/oauth/userinfo").status, 500, "it has run out");
    desk.clock.advance(119 * SECOND);
    let (_, second) = tokens_of(&desk.refresh(&refresh));
    desk.clock.advance(SECOND);
    assert_refused(&desk.refresh(&refresh), "invalid_grant", None);
    desk.clock.advance(179 * SECOND);
    assert_eq!(desk.refresh(&second).status, 200, "every renewal gives three minutes more");
}

#[test]
fn short_lives_without_extended_end_three_minutes_after_the_sign_in() {
    let mut desk = Desk::new(&[ShortLives]);
    let (_, first) = desk.tokens("olive", "signature");
    desk.clock.advance(2 * MINUTE);
    let (_, second) = tokens_of(&desk.refresh(&first));
    desk.clock.advance(MINUTE + SECOND);
    assert_refused(&desk.refresh(&second), "invalid_grant", None);
}

#[test]
fn revoked_refuses_every_refresh_token_and_live_access_tokens_run_on() {
    let mut desk = Desk::new(&[Revoked]);
    let (access, refresh) = desk.tokens("olive", "extended signature");
    for _ in 0..2 {
        assert_refused(&desk.refresh(&refresh), "invalid_grant", None);
    }
    for path in ["/oauth/userinfo", ACCOUNT] {
        assert_eq!(desk.call(&access, path).status, 200, "{path}");
    }
}

#[test]
fn deactivated_refuses_the_persons_renewals_and_calls_and_nobody_elses() {
    let mut desk = Desk::new(&[Deactivated]);
    let (access, refresh) = desk.tokens("olive", "extended signature");
    let (other, _) = desk.tokens("noor", "extended signature");
    assert_eq!(desk.call(&access, ACCOUNT).status, 200, "as long as nothing is renewed");
    // What is no refresh token of theirs deactivates nobody.
    assert_refused(&desk.refresh("nobody's"), "invalid_grant", None);
    assert_eq!(desk.call(&access, ACCOUNT).status, 200);
    assert_refused(&desk.refresh(&refresh), "invalid_grant", None);
    for path in [ACCOUNT, &format!("{ACCOUNT}/users?count=1"), &format!("{ACCOUNT}/billing_plan")] {
        let refused = desk.call(&access, path);
        assert_eq!((refused.status, &refused.json()["errorCode"]), (401, &json!("USER_LACKS_MEMBERSHIP")));
    }
    assert_eq!(desk.call(&access, "/oauth/userinfo").json()["accounts"], json!([]));
    let info = desk.call(&other, "/oauth/userinfo").json();
    assert_eq!(info["accounts"].as_array().unwrap().len(), 2, "{info}");
}

#[test]
fn no_admin_takes_everybodys_rights() {
    let mut desk = Desk::new(&[NoAdmin]);
    for person in ["olive", "noor"] {
        let (token, _) = desk.tokens(person, "signature");
        let info = desk.call(&token, "/oauth/userinfo").json();
        let base = format!("/restapi/v2.1/accounts/{}", info["accounts"][0]["account_id"].as_str().unwrap());
        assert_eq!(desk.call(&token, &base).status, 200);
        assert_eq!(desk.call(&token, &format!("{base}/users")).json()["errorCode"], "USER_LACKS_PERMISSIONS");
        let charges = desk.call(&token, &format!("{base}/billing_charges")).json();
        assert_eq!(charges["errorCode"], "USER_NOT_ACCOUNT_ADMIN");
    }
}

#[test]
fn no_accounts_lists_none() {
    let mut desk = Desk::new(&[NoAccounts]);
    let (token, _) = desk.tokens("noor", "signature");
    assert_eq!(desk.call(&token, "/oauth/userinfo").json()["accounts"], json!([]));
}

#[test]
fn require_pkce_requires_it_of_every_app() {
    let mut desk = Desk::new(&[RequirePkce]);
    let page = desk.browser.get(&desk.link(&[]));
    assert_eq!(page.status, 400);
    assert_eq!(page.text_of("refusal"), "code challenge and code challenge method required");
}

#[test]
fn hourly_limit_refuses_the_api_and_nothing_else() {
    let mut desk = Desk::new(&[HourlyLimit]);
    let (token, _) = desk.tokens("olive", "signature");
    let info = desk.call(&token, "/oauth/userinfo").json();
    let base = format!("/restapi/v2.1/accounts/{}", info["accounts"][0]["account_id"].as_str().unwrap());
    for path in [base.clone(), format!("{base}/users")] {
        let reply = desk.call(&token, &path);
        assert_eq!(reply.status, 429);
        assert_eq!(reply.json()["errorCode"], "HOURLY_APIINVOCATION_LIMIT_EXCEEDED");
        let reset: i64 = reply.header("x-ratelimit-reset").unwrap().parse().unwrap();
        let ahead = reset - jiff::Timestamp::now().as_second();
        assert!(reset % 3600 == 0 && (-5..=3600).contains(&ahead), "{reset}");
    }
}

#[test]
fn internal_error_is_user_infos() {
    let mut desk = Desk::new(&[InternalError]);
    let (token, _) = desk.tokens("olive", "signature");
    let reply = desk.call(&token, "/oauth/userinfo");
    assert_eq!(reply.status, 500);
    assert_eq!(reply.json()["error"], "internal_server_error");
    assert!(reply.json()["reference_id"].is_string());
}

#[test]
fn deny_as_message_uses_the_other_name() {
    let mut desk = Desk::new(&[DenyAsMessage]);
    let page = desk.browser.get(&desk.link(&[("state", "s")]));
    let page = desk.pick(&page, "olive");
    let (_, answer) = desk.answer(&page, "cancel").redirect();
    assert_eq!(answer.keys().collect::<Vec<_>>(), ["error", "error_message", "state"]);
}

#[test]
fn the_issuer_is_named_rightly_or_wrongly() {
    let mut desk = Desk::new(&[IssSent]);
    assert_eq!(desk.sign_in("olive", &[]).redirect().1["iss"], desk.origin);
    let page = desk.browser.get(&desk.link(&[("scope", "impersonation")]));
    assert_eq!(desk.answer(&page, "cancel").redirect().1["iss"], desk.origin, "refusals name it, too");
    let mut desk = Desk::new(&[IssWrong]);
    let iss = desk.sign_in("olive", &[]).redirect().1["iss"].clone();
    assert!(iss.starts_with("https://") && iss != desk.origin);
}

#[test]
fn the_index_page_names_the_misbehaviours() {
    let desk = Desk::new(&[NoAdmin, IssWrong]);
    let page = crate::support::client::get(&desk.origin, "/");
    assert!(page.text_of("behaviours").contains("no-admin, iss-wrong"));
}

/// Olive's account.
const ACCOUNT: &str = "/restapi/v2.1/accounts/0a51f1a2-5b0e-4f0a-9c11-00000000e001";

/// What comes back on a call, head and body, if anything does until the other side closes or `patience` is over.
fn call(desk: &Desk, token: &str, path: &str, patience: Duration) -> Option<(String, String)> {
    let mut stream = TcpStream::connect(host(&desk.origin)).unwrap();
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n",
        host(&desk.origin)
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.set_read_timeout(Some(patience)).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8(answer).unwrap();
    answer.split_once("\r\n\r\n").map(|(head, body)| (head.to_owned(), body.to_owned()))
}

/// Status, and how the body looks: a page, JSON, or neither.
fn looks(answer: &(String, String)) -> (&str, &'static str) {
    let status = answer.0.split(' ').nth(1).unwrap();
    let looks = if serde_json::from_str::<serde_json::Value>(&answer.1).is_ok() {
        "JSON"
    } else if answer.1.starts_with("<!DOCTYPE html>") {
        "page"
    } else {
        "neither"
    };
    (status, looks)
}

#[test]
fn each_call_goes_wrong_in_each_way_and_no_other_with_it() {
    let paths = [
        ("userinfo", "/oauth/userinfo".to_owned()),
        ("account", ACCOUNT.to_owned()),
        ("users", format!("{ACCOUNT}/users?count=1")),
        ("plan", format!("{ACCOUNT}/billing_plan")),
    ];
    for (fault, expected) in
        [("html", ("200", "page")), ("half", ("200", "neither")), ("error", ("500", "neither"))]
    {
        for (broken, _) in &paths {
            let mut desk = Desk::new(&[format!("{fault}-{broken}").parse().unwrap()]);
            let (token, _) = desk.tokens("olive", "signature");
            for (asked, path) in &paths {
                let answer = call(&desk, &token, path, SECOND * 10).unwrap();
                let expected = if asked == broken { expected } else { ("200", "JSON") };
                assert_eq!(looks(&answer), expected, "{fault}-{broken}: {path}: {answer:?}");
            }
        }
    }
}

#[test]
fn a_call_that_stalls_stalls_no_other() {
    let mut desk = Desk::new(&["stalled-userinfo:1".parse().unwrap(), "stalled-plan".parse().unwrap()]);
    let (token, _) = desk.tokens("olive", "signature");
    let soon = Duration::from_millis(200);
    assert_eq!(call(&desk, &token, "/oauth/userinfo", soon), None);
    for path in ["/oauth/userinfo", ACCOUNT, &format!("{ACCOUNT}/users")] {
        let answer = call(&desk, &token, path, SECOND * 10).unwrap();
        assert_eq!(looks(&answer), ("200", "JSON"), "{path}");
    }
    for _ in 0..2 {
        assert_eq!(call(&desk, &token, &format!("{ACCOUNT}/billing_plan"), soon), None);
    }
}

#[test]
fn calls_go_wrong_as_often_as_is_said_then_go_well() {
    let behaviours = ["html-token:1", "error-token:2", "html-users:1", "error-users:3", "half-users:4"];
    let mut desk = Desk::new(&behaviours.map(|name| name.parse().unwrap()));
    let code = desk.code("olive", &[]);
    assert!(desk.exchange(&code).body.starts_with("<!DOCTYPE html>"));
    assert_eq!(desk.exchange(&code).status, 500);
    // Nobody had looked at the requests: the code is good still.
    let (token, _) = tokens_of(&desk.exchange(&code));
    let seen: Vec<_> = (0..6)
        .map(|_| call(&desk, &token, &format!("{ACCOUNT}/users"), SECOND * 10).unwrap())
        .map(|answer| looks(&answer).1.to_owned() + " " + looks(&answer).0)
        .collect();
    assert_eq!(seen, ["page 200", "neither 500", "neither 500", "neither 200", "JSON 200", "JSON 200"]);
}
