//! That no other page, program or careless client harms it: hosts, forms, markup, limits, start and stop.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use countersign::practice::{Practice, PracticeOptions, StartError};

use crate::support::client::{Browser, FORM, form, get, host, request, send};
use crate::support::desk::{APPS, Desk, make_app, settings, standing, start};

#[test]
fn only_its_own_host_is_served() {
    let practice = start(&[], &standing());
    only_its_own_host(practice.origin(), practice.apps_and_keys(), "/");
    only_its_own_host(practice.apps_and_keys(), practice.origin(), APPS);
}

/// `path` is served at `origin`, and only to those who ask for that host.
fn only_its_own_host(origin: &str, other: &str, path: &str) {
    let own = host(origin);
    let port = own.rsplit(':').next().unwrap();
    let ask = |headers: &str| {
        send(origin, format!("GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").as_bytes())
            .unwrap()
            .status
    };
    assert_eq!(ask(&format!("Host: {own}\r\n")), 200);
    for bad in [
        "127.0.0.1",
        "rebound.example",
        &format!("rebound.example:{port}"),
        &format!("localhost:{port}"),
        host(other),
        "",
    ] {
        assert_eq!(ask(&format!("Host: {bad}\r\n")), 421, "{bad}");
    }
    assert_eq!(ask(&format!("Host: {own}\r\nHost: {own}\r\n")), 421, "two");
    assert_eq!(ask(""), 421, "none");
    for (named, status) in [("rebound.example", 421), (own, 200)] {
        let absolute =
            format!("GET http://{named}{path} HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n");
        assert_eq!(send(origin, absolute.as_bytes()).unwrap().status, status, "{named}");
    }
}

#[test]
fn only_its_own_forms_are_heard() {
    let desk = Desk::new(&[]);
    let page = get(&desk.admin, &format!("{APPS}/new"));
    let key = page.after("name=\"form-key\"", "value");
    let body = form(&[("app-name", "Planted"), ("form-key", &key)]);
    let ask = |headers: &[(&str, &str)], body: &str| {
        let path = format!("{APPS}/new");
        request(&desk.admin, "POST", &path, headers, body).status
    };
    let origin = ("Origin", desk.admin.as_str());
    let site = ("Sec-Fetch-Site", "same-origin");
    for (headers, body) in [
        (vec![FORM, origin, site], form(&[("app-name", "Planted")])),
        (vec![FORM, origin, site], form(&[("app-name", "Planted"), ("form-key", "guess")])),
        (vec![FORM, ("Origin", "https://rebound.example"), site], body.clone()),
        (vec![FORM, ("Origin", "null"), site], body.clone()),
        (vec![FORM, ("Origin", desk.origin.as_str()), site], body.clone()),
        (vec![FORM, origin, origin, site], body.clone()),
        (vec![FORM, origin, ("Sec-Fetch-Site", "cross-site")], body.clone()),
        (vec![FORM, origin, ("Sec-Fetch-Site", "same-site")], body.clone()),
        (vec![FORM, origin, ("Sec-Fetch-Site", "none")], body.clone()),
        (vec![("Content-Type", "text/plain"), origin, site], body.clone()),
    ] {
        assert_eq!(ask(&headers, &body), 403, "{headers:?} {body}");
    }
    assert!(!desk.apps_page().body.contains("Planted"));
    assert_eq!(ask(&[FORM], &body), 303, "an old browser sends neither header");
    assert!(desk.apps_page().body.contains("Planted"));
    let app = format!("{APPS}/{}", desk.key);
    for (to, path) in
        [(&desk.origin, "/oauth/sign-in"), (&desk.origin, "/oauth/consent"), (&desk.admin, app.as_str())]
    {
        let reply = request(to, "POST", path, &[FORM], "do=save&answer=accept&person=olive");
        assert_eq!(reply.status, 403, "{path}");
    }
}

#[test]
fn a_form_of_apps_and_keys_is_not_heard_by_the_account_server() {
    let mut desk = Desk::new(&[]);
    let page = desk.browser.get(&desk.link(&[]));
    let id = page.after("name=\"request\"", "value");
    let site = ("Sec-Fetch-Site", "same-origin");
    let ask = |origin: &str, key: &str| {
        let body = form(&[("request", &id), ("person", "olive"), ("form-key", key)]);
        request(&desk.origin, "POST", "/oauth/sign-in", &[FORM, ("Origin", origin), site], &body).status
    };
    let own = page.after("name=\"form-key\"", "value");
    let theirs = get(&desk.admin, &format!("{APPS}/new")).after("name=\"form-key\"", "value");
    assert_ne!(own, theirs);
    assert_eq!(ask(&desk.admin, &own), 403, "the origin of Apps and Keys");
    assert_eq!(ask(&desk.origin, &theirs), 403, "the form key of Apps and Keys");
    assert_eq!(ask(&desk.origin, &own), 303);
    // The other way round, as in `only_its_own_forms_are_heard`, for the key.
    let body = form(&[("app-name", "Planted"), ("form-key", &own)]);
    let headers = [FORM, ("Origin", desk.admin.as_str()), site];
    assert_eq!(request(&desk.admin, "POST", &format!("{APPS}/new"), &headers, &body).status, 403);
}

#[test]
fn the_form_key_differs_from_start_to_start() {
    let key = || {
        let practice = start(&[], &standing());
        get(practice.apps_and_keys(), &format!("{APPS}/new")).after("name=\"form-key\"", "value")
    };
    assert_ne!(key(), key());
}

#[test]
fn every_page_forbids_scripts_frames_and_keeping() {
    let mut desk = Desk::new(&[]);
    let sign_in = desk.browser.get(&desk.link(&[]));
    let consent = desk.pick(&sign_in, "olive");
    let link = desk.link(&[("redirect_uri", "x")]);
    let pages = [
        desk.browser.get("/"),
        desk.browser.get(APPS),
        desk.browser.get(&format!("{APPS}/new")),
        desk.browser.get(&format!("{APPS}/{}", desk.key)),
        sign_in,
        consent,
        desk.browser.get(&link),
        desk.browser.get("/nowhere"),
        desk.browser.get("/oauth/logout"),
        get(&desk.admin, "/nowhere"),
    ];
    for page in pages {
        let policy = page.header("content-security-policy").unwrap();
        for part in [
            "default-src 'none'",
            "style-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action ",
        ] {
            assert!(policy.contains(part), "{policy}");
        }
        let has_form = page.body.contains("<form");
        assert_eq!(has_form, !policy.contains("form-action 'none'"), "{policy}");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert_eq!(page.header("cross-origin-opener-policy"), Some("same-origin"));
        assert_eq!(page.header("access-control-allow-origin"), None);
        assert!(page.header("server").is_none_or(|name| name == "Practice"), "{page:?}");
        assert!(!page.body.contains("<script") && !page.body.contains("style="));
        let title = page.body.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
        assert!(title.ends_with(" · Practice"), "{title}");
        assert!(page.body.contains("class=\"banner\""));
    }
    for origin in [&desk.origin, &desk.admin] {
        assert_eq!(get(origin, "/practice.css").header("content-type"), Some("text/css; charset=utf-8"));
    }
}

#[test]
fn what_people_type_stays_text() {
    let mut desk = Desk::new(&[]);
    let evil = "\" onfocus=alert(1) \"><script>alert(1)</script><b id='x'>";
    let path = format!("{APPS}/{}", desk.key);
    let mut fields = settings(&["http://localhost/\"><script>", crate::support::desk::URI]);
    fields[0] = ("app-name", evil);
    fields.push(("do", "save"));
    let page = desk.browser.get(&path);
    let saved = desk.browser.post(&page, &path, &fields);
    let list = desk.browser.follow(&saved);
    let edit = desk.browser.get(&path);
    let sign_in = desk.browser.get(&desk.link(&[("login_hint", evil), ("state", evil)]));
    let consent = desk.pick(&sign_in, "olive");
    let refused = desk.browser.get(&desk.link(&[("redirect_uri", evil)]));
    assert_eq!(refused.text_of("given-uri"), evil);
    assert!(consent.text_of("app").starts_with(evil));
    for page in [list, edit, sign_in, consent, refused] {
        assert!(!page.body.contains("<script") && !page.body.contains("<b id"), "{}", page.body);
        assert!(!page.body.contains("\" onfocus"), "{}", page.body);
    }
}

#[test]
fn it_listens_when_started_and_is_gone_when_stopped() {
    let practice = start(&[], &standing());
    let origin = practice.origin().to_owned();
    assert!(origin.starts_with("http://127.0.0.1:") && !origin.ends_with('/'));
    assert_eq!(get(&origin, "/").status, 200);
    let mut idle = TcpStream::connect(host(&origin)).unwrap();
    let mut half = TcpStream::connect(host(&origin)).unwrap();
    half.write_all(b"POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\nhalf").unwrap();
    practice.stop();
    assert!(TcpStream::connect(host(&origin)).is_err(), "the port is closed when stop returns");
    for stream in [&mut idle, &mut half] {
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let mut rest = Vec::new();
        let end = stream.read_to_end(&mut rest).map_err(|error| error.kind());
        assert!(
            !matches!(end, Err(std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)),
            "cut, not left"
        );
    }
    let port = host(&origin).rsplit(':').next().unwrap().parse().unwrap();
    let again =
        Practice::start(PracticeOptions { port, behaviours: Vec::new(), kept: None, clock: standing() })
            .unwrap();
    assert_eq!(again.origin(), origin);
    drop(again);
    assert!(TcpStream::connect(host(&origin)).is_err(), "dropping stops it, too");
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = held.local_addr().unwrap().port();
    let error =
        Practice::start(PracticeOptions { port, behaviours: Vec::new(), kept: None, clock: standing() })
            .err()
            .unwrap();
    assert!(matches!(error, StartError::Port { port: named, .. } if named == port), "{error:?}");
    assert!(error.to_string().contains(&port.to_string()), "{error}");
}

#[tokio::test]
async fn it_starts_and_stops_inside_a_runtime() {
    let practice = start(&[], &standing());
    let origin = practice.origin().to_owned();
    practice.stop();
    assert!(TcpStream::connect(host(&origin)).is_err());
}

#[test]
fn it_survives_what_is_no_request() {
    let practice = start(&[], &standing());
    let origin = practice.origin();
    for nonsense in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\r\n\r\n\r\n",
        b"GET\r\n\r\n",
        b"\0\0\0\0",
        b"GET / HTTP/9.9\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(host(origin)).unwrap();
        stream.write_all(nonsense).unwrap();
    }
    let mut head = format!("GET / HTTP/1.1\r\nHost: {}\r\n", host(origin)).into_bytes();
    head.resize(1_000_000, b'a');
    assert!(send(origin, &head).is_none_or(|heard| heard.status >= 400));
    let big = "a=".to_owned() + &"b".repeat(100_000);
    assert_eq!(request(origin, "POST", "/oauth/token", &[FORM], &big).status, 413);
    assert_eq!(get(origin, "/").status, 200);
}

#[test]
fn other_methods_and_places_are_refused() {
    let desk = Desk::new(&[]);
    for (method, path, status) in [
        ("POST", "/", 405),
        ("HEAD", "/oauth/auth", 405),
        ("POST", "/oauth/auth", 405),
        ("GET", "/oauth/sign-in", 405),
        ("DELETE", "/oauth/consent", 405),
        ("POST", "/oauth/userinfo", 405),
        ("GET", "/admin/apps-and-keysx", 404),
        ("GET", "/admin", 404),
        ("GET", "/favicon.ico", 404),
        ("GET", "//", 404),
        ("GET", "/oauth/token/", 404),
    ] {
        assert_eq!(request(&desk.origin, method, path, &[], "").status, status, "{method} {path}");
    }
}

#[test]
fn many_at_once_are_served() {
    let practice = start(&[], &standing());
    let keys: std::collections::HashSet<_> = std::thread::scope(|scope| {
        let make = || make_app(&mut Browser::new(&practice), &settings(&["http://localhost"])).0;
        let workers: Vec<_> = (0..8).map(|_| scope.spawn(make)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    assert_eq!(keys.len(), 8);
    let list = get(practice.apps_and_keys(), APPS).body;
    assert!(keys.iter().all(|key| list.contains(key.as_str())));
}
