//! The judge's table.

use secrecy::ExposeSecret;
use url::Url;

use super::*;

/// `Request` from a request line without version and header lines.
fn request(text: &str) -> Request<()> {
    let mut lines = text.lines();
    let (method, target) = lines.next().unwrap().split_once(' ').unwrap();
    let mut request = Request::builder().method(method).uri(target);
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        request = request.header(name, value);
    }
    request.body(()).unwrap()
}

fn judged(redirect_uri: &str, text: &str) -> Result<String, HeadRefusal> {
    let expectation = Expectation::new(&Url::parse(redirect_uri).unwrap(), "right".into());
    match judge(&expectation, &request(text)) {
        Verdict::Answer(BrowserAnswer::Code { code, .. }) => Ok(code.expose_secret().to_owned()),
        Verdict::Answer(BrowserAnswer::Refused { error, .. }) => Ok(error),
        Verdict::Page(page) => Ok(format!("{page:?}")),
        Verdict::Refuse(refusal) => Err(refusal),
    }
}

const HERE: &str = "http://localhost:8721/callback";

/// A good request with `extra` header lines behind.
fn with(extra: &str) -> String {
    format!("GET /callback?code=abc&state=right\nHost: localhost:8721\n{extra}")
}

#[test]
fn answers_pass() {
    for (uri, text, said) in [
        (HERE, with(""), "abc"),
        (HERE, "GET /callback?error=access_denied&state=right\nhost: localhost:8721".into(), "access_denied"),
        ("http://localhost", "GET /?code=abc&state=right\nHost: localhost".into(), "abc"),
        ("http://localhost", "GET /?code=abc&state=right\nHost: localhost:80".into(), "abc"),
        ("http://127.0.0.1:9", "GET /?code=abc&state=right\nHost: 127.0.0.1:9".into(), "abc"),
        ("http://[::1]:9/x/", "GET /x/?code=abc&state=right\nHost: [::1]:9".into(), "abc"),
        (HERE, with("Content-Length: 0"), "abc"),
        (HERE, "GET /countersign/received\nHost: localhost:8721".into(), "Received"),
        (HERE, "GET /countersign/refused?x\nHost: localhost:8721".into(), "Refused"),
        (
            "http://localhost/countersign/received",
            "GET /countersign/received?code=abc&state=right\nHost: localhost".into(),
            "abc",
        ),
        (
            "http://localhost/countersign/received",
            "GET /answered/received\nHost: localhost".into(),
            "Received",
        ),
    ] {
        assert_eq!(judged(uri, &text).as_deref(), Ok(said), "{text}");
    }
}

#[test]
fn item_03_exactly_get_and_exactly_the_path() {
    for (text, refusal) in [
        ("GET /favicon.ico\nHost: localhost:8721", HeadRefusal::Path),
        ("GET /?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Path),
        ("GET /callback/?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Path),
        ("GET /Callback?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Path),
        ("GET /callbac%6b?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Path),
        ("GET //callback?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Path),
        ("OPTIONS *\nHost: localhost:8721", HeadRefusal::Path),
        ("HEAD /callback?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Method),
        ("POST /callback?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Method),
        ("OPTIONS /callback?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Method),
        ("get /callback?code=abc&state=right\nHost: localhost:8721", HeadRefusal::Method),
        ("POST /countersign/received\nHost: localhost:8721", HeadRefusal::Method),
    ] {
        assert_eq!(judged(HERE, text), Err(refusal), "{text}");
    }
    for extra in
        ["Sec-Purpose: prefetch", "Sec-Purpose: prefetch;prerender", "Purpose: prefetch", "X-moz: prefetch"]
    {
        assert_eq!(judged(HERE, &with(extra)), Err(HeadRefusal::NotNavigation), "{extra}");
    }
}

#[test]
fn item_04_only_the_right_state() {
    for query in
        ["", "?", "?code=abc", "?error=access_denied", "?code=abc&state=wrong", "?error=e&state=wrong"]
    {
        let text = format!("GET /callback{query}\nHost: localhost:8721");
        let expected = match query {
            "" | "?" => HeadRefusal::NoAnswer,
            stateless if !stateless.contains("state=") => HeadRefusal::NoState,
            _ => HeadRefusal::OtherState,
        };
        assert_eq!(judged(HERE, &text), Err(expected), "{query}");
    }
}

#[test]
fn item_06_exactly_the_registered_host() {
    for hosts in [
        "",
        "Host: ",
        "Host: localhost",
        "Host: localhost:80",
        "Host: localhost:08721",
        "Host: LOCALHOST:8721",
        "Host: localhost.:8721",
        "Host: 127.0.0.1:8721",
        "Host: [::1]:8721",
        "Host: attacker.example:8721",
        "Host: localhost:8721.attacker.example",
        "Host: localhost:8721, localhost:8721",
        "Host: localhost:8721\nHost: localhost:8721",
        "Host: localhost:8721\nHost: attacker.example",
    ] {
        let text = format!("GET /callback?code=abc&state=right\n{hosts}");
        assert_eq!(judged(HERE, &text), Err(HeadRefusal::Host), "{hosts}");
    }
    assert_eq!(
        judged("http://localhost", "GET /?code=abc&state=right\nHost: localhost:81"),
        Err(HeadRefusal::Host)
    );
    assert_eq!(
        judged("http://localhost:81", "GET /?code=abc&state=right\nHost: localhost"),
        Err(HeadRefusal::Host)
    );
    let absolute = "GET http://localhost:8721/callback?code=abc&state=right\nHost: localhost:8721";
    assert_eq!(judged(HERE, absolute), Err(HeadRefusal::Host));
    assert_eq!(judged(HERE, "CONNECT localhost:8721\nHost: localhost:8721"), Err(HeadRefusal::Host));
    assert_eq!(judged(HERE, "GET /favicon.ico\nHost: attacker.example"), Err(HeadRefusal::Host));
}

#[test]
fn item_07_navigations_pass() {
    for extra in [
        "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document\nSec-Fetch-User: ?1",
        "Sec-Fetch-Site: none\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document",
        "Sec-Fetch-Mode: navigate",
        "Origin: null",
        "Referer: https://account.docusign.com/",
    ] {
        assert_eq!(judged(HERE, &with(extra)).as_deref(), Ok("abc"), "{extra}");
    }
}

#[test]
fn item_07_anything_else_is_refused() {
    for extra in [
        "Sec-Fetch-Mode: cors",
        "Sec-Fetch-Mode: no-cors",
        "Sec-Fetch-Mode: same-origin",
        "Sec-Fetch-Mode: websocket",
        "Sec-Fetch-Mode: ",
        "Sec-Fetch-Mode: navigate\nSec-Fetch-Mode: cors",
        "Sec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe",
        "Sec-Fetch-Mode: navigate\nSec-Fetch-Dest: object",
        "Sec-Fetch-Dest: image",
        "Sec-Fetch-Dest: script",
        "Sec-Fetch-Dest: empty",
        "Origin: https://attacker.example",
        "Origin: https://account.docusign.com",
        "Origin: http://localhost:8721",
        "Origin: ",
        "Origin: null\nOrigin: https://attacker.example",
    ] {
        assert_eq!(judged(HERE, &with(extra)), Err(HeadRefusal::NotNavigation), "{extra}");
    }
}

#[test]
fn item_08_once_and_one_of_both() {
    for query in ["code=a&code=b", "code=a&state=right", "code=a&error=b", "iss=a&iss=b&code=a", ""] {
        let text = format!("GET /callback?{query}&state=right\nHost: localhost:8721");
        assert_eq!(judged(HERE, &text), Err(HeadRefusal::Parameters), "{query}");
    }
}

#[test]
fn item_10_no_body_is_announced() {
    for extra in [
        "Content-Length: 5",
        "Content-Length: -0",
        "Content-Length: 0\nContent-Length: 5",
        "Transfer-Encoding: chunked",
        "Content-Length: 5\nTransfer-Encoding: chunked",
    ] {
        assert_eq!(judged(HERE, &with(extra)), Err(HeadRefusal::Body), "{extra}");
    }
}

#[test]
fn statuses() {
    for (refusal, status) in [
        (HeadRefusal::Host, 400),
        (HeadRefusal::Path, 404),
        (HeadRefusal::Method, 405),
        (HeadRefusal::Body, 400),
        (HeadRefusal::NotNavigation, 403),
        (HeadRefusal::NoAnswer, 400),
        (HeadRefusal::NoState, 400),
        (HeadRefusal::OtherState, 400),
        (HeadRefusal::Parameters, 400),
    ] {
        assert_eq!(refusal.status().as_u16(), status);
    }
}

/// A comparison that ends at the first wrong byte tells, by its time, how much was right. No test on a busy machine can
/// measure that, so the source is asked.
#[test]
fn item_13_the_state_is_compared_in_constant_time() {
    let source = include_str!("parameters.rs");
    let (_, behind) = source.split_once("\nfn is_state(").unwrap();
    let (body, _) = behind.split_once("\n}\n").unwrap();
    assert!(body.contains(".ct_eq(") && !body.contains("=="), "{body}");
    let (program, _) = source.split_once("#[cfg(test)]").unwrap();
    assert_eq!(program.matches("is_state(").count(), 2, "one comparison, used in one place");
    for other in [include_str!("judge.rs"), include_str!("serve.rs")] {
        assert!(!other.contains("expose_secret"), "nobody else looks into the state");
    }
}
