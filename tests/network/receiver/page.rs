//! Items 11 and 12: what the browser shows.

use super::*;

pub fn header<'a>(reply: &'a str, name: &str) -> Vec<&'a str> {
    let (head, _) = reply.split_once("\r\n\r\n").unwrap();
    let fields = head.lines().skip(1).map(|line| line.split_once(": ").unwrap());
    fields.filter(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value).collect()
}

fn body(reply: &str) -> &str {
    reply.split_once("\r\n\r\n").unwrap().1
}

/// Sends an answer with this query and gives back the 303 and the page it leads to.
async fn walk(query: &str) -> (String, String) {
    let desk = Desk::open().await;
    let port = desk.port;
    let first = ask(port, &desk.head(&format!("GET /callback?{query}"), ""));
    desk.said().await;
    let to = header(&first, "location")[0];
    let second = ask(port, &format!("GET {to} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"));
    (first, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn item_11_headers_of_every_reply() {
    let desk = Desk::open().await;
    let stray = ask(desk.port, &desk.head("GET /favicon.ico", ""));
    let wrong = ask(desk.port, &desk.head("GET /callback?code=abc&state=wrong", ""));
    let (port, good) = (desk.port, desk.good(""));
    desk.finish().await;
    let used = ask(port, &good);
    let (redirect, page) = walk("code=abc&state=right").await;
    for reply in [&stray, &wrong, &used, &redirect, &page] {
        assert_eq!(header(reply, "cache-control"), ["no-store"]);
        assert_eq!(header(reply, "x-content-type-options"), ["nosniff"]);
        assert_eq!(header(reply, "referrer-policy"), ["no-referrer"]);
        assert_eq!(header(reply, "cross-origin-opener-policy"), ["same-origin"]);
        assert_eq!(header(reply, "cross-origin-resource-policy"), ["same-origin"]);
        assert_eq!(header(reply, "x-frame-options"), ["DENY"]);
        assert_eq!(header(reply, "connection"), ["close"]);
        assert!(header(reply, "server").is_empty());
        assert!(header(reply, "set-cookie").is_empty());
        let [policy] = header(reply, "content-security-policy")[..] else { panic!("one policy") };
        let directives: Vec<_> = policy.split("; ").collect();
        assert!(directives.contains(&"default-src 'none'") && directives.contains(&"frame-ancestors 'none'"));
        assert!(directives.iter().any(|directive| directive.starts_with("style-src 'sha256-")), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{policy}");
    }
    assert_eq!(header(&page, "content-type"), ["text/html; charset=utf-8"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn item_11_nothing_of_the_request_comes_back() {
    let (_, plain) = walk("code=abc&state=right").await;
    let (redirect, other) = walk("code=canary-code&state=right&canary=1&iss=canary").await;
    assert_eq!(plain, other, "one page for every code");
    assert!(!redirect.contains("canary"), "{redirect}");

    let (_, plain) = walk("error=access_denied&state=right").await;
    let script = "%3Cscript%3Ealert('canary')%3C/script%3E";
    let (redirect, other) =
        walk(&format!("error={script}&error_description={script}&error_message={script}&state=right")).await;
    assert_eq!(plain, other, "one page for every error");
    assert!(!redirect.contains("canary"), "{redirect}");

    let desk = Desk::open().await;
    let host = format!("Host: localhost:{}\r\n", desk.port);
    for head in [
        format!("GET /canary?canary HTTP/1.1\r\n{host}X: canary\r\n\r\n"),
        format!("GET /callback?code=canary&state=canary HTTP/1.1\r\n{host}\r\n"),
        format!("CANARY /callback HTTP/1.1\r\n{host}\r\n"),
        "GET / HTTP/1.1\r\nHost: canary\r\n\r\n".to_owned(),
        format!("GET /callback HTTP/1.1\r\n{host}Origin: https://canary.example\r\n\r\n"),
    ] {
        let reply = ask(desk.port, &head);
        assert!(!reply.is_empty() && !reply.to_lowercase().contains("canary"), "{reply}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn item_12_the_code_leaves_the_address_bar() {
    let (redirect, page) = walk("code=abc&state=right").await;
    assert_eq!(status_of(&redirect), 303);
    assert_eq!(header(&redirect, "location"), ["/countersign/received"]);
    assert_eq!(body(&redirect), "");
    assert_eq!(status_of(&page), 200);
    let words = body(&page).to_lowercase();
    assert!(words.contains("received") && words.contains("go back to countersign"), "{words}");
    assert!(!words.contains("success"), "{words}");

    let (redirect, page) = walk("error=access_denied&state=right").await;
    assert_eq!(header(&redirect, "location"), ["/countersign/refused"]);
    assert_eq!(status_of(&page), 200);
    let words = body(&page).to_lowercase();
    assert!(words.contains("not completed") && words.contains("go back to countersign"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn item_12_no_page_says_received_before_it_is() {
    let desk = Desk::open().await;
    let received = desk.head("GET /countersign/received", "");
    let refused = desk.head("GET /countersign/refused", "");
    assert_eq!(desk.status(&received), 404);
    assert_eq!(desk.status(&refused), 404);
    let port = desk.port;
    desk.finish().await;
    assert_eq!(status_of(&ask(port, &received)), 200);
    assert_eq!(status_of(&ask(port, &refused)), 404);
}
