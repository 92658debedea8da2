//! Apps and Keys on an origin of its own: how browsers get there and back, what is refused there, what a slow or a
//! hostile client can do, and what stopping ends.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use countersign::practice::{Practice, PracticeOptions};

use crate::support::client::{Browser, FORM, form, get, host, request, send};
use crate::support::desk::{APPS, Desk, URI, make_app, settings, standing, start};
use crate::support::wait;

/// A connection on which these bytes were sent and nothing was read.
fn left_open(origin: &str, sent: &str) -> TcpStream {
    let mut stream = TcpStream::connect(host(origin)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(sent.as_bytes()).unwrap();
    stream
}

/// A post whose head announces `length` bytes.
fn head(origin: &str, length: &str) -> String {
    format!(
        "POST {APPS}/new HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{}: {}\r\nContent-Length: {length}\r\n\r\n",
        host(origin),
        FORM.0,
        FORM.1
    )
}

#[test]
fn it_is_another_origin_on_this_computer() {
    let practice = start(&[], &standing());
    let (account, admin) = (practice.origin(), practice.apps_and_keys());
    assert!(admin.starts_with("http://127.0.0.1:") && !admin.ends_with('/'), "{admin}");
    assert_ne!(account, admin);
}

#[test]
fn the_account_server_sends_browsers_on() {
    let desk = Desk::new(&[]);
    let app = format!("{APPS}/{}", desk.key);
    for target in [
        APPS,
        &format!("{APPS}/"),
        &format!("{APPS}?saved={}", desk.key),
        &format!("{APPS}/new"),
        &app,
        &format!("{app}?a=%2F%20b&a=c+d&e="),
        &format!("{APPS}/unknown"),
        &format!("{APPS}//elsewhere.example/"),
    ] {
        let reply = get(&desk.origin, target);
        assert_eq!((reply.status, reply.location()), (302, &*format!("{}{target}", desk.admin)));
        assert_eq!(reply.body, "");
    }
    for method in ["POST", "PUT", "DELETE", "HEAD"] {
        for path in [APPS, &format!("{APPS}/new"), &app] {
            let reply = request(&desk.origin, method, path, &[], "");
            assert_eq!((reply.status, reply.header("allow")), (405, Some("GET")), "{method} {path}");
            assert_eq!(reply.header("location"), None);
        }
    }
}

#[test]
fn pages_of_both_lead_to_each_other() {
    let mut desk = Desk::new(&[]);
    let home = format!("href=\"{}/\"", desk.origin);
    let apps = format!("href=\"{}{APPS}\"", desk.admin);
    let pages = [
        get(&desk.origin, "/"),
        desk.browser.get(&desk.link(&[])),
        get(&desk.origin, "/nowhere"),
        desk.apps_page(),
        get(&desk.admin, &format!("{APPS}/new")),
        get(&desk.admin, &format!("{APPS}/{}", desk.key)),
        get(&desk.admin, "/nowhere"),
    ];
    for page in pages {
        let banner = page.body.split_once("<main").unwrap().0;
        assert!(banner.contains(&home) && banner.contains(&apps), "{banner}");
    }
    let start = get(&desk.origin, "/").body;
    assert!(start.split_once("<main").unwrap().1.contains(&apps), "{start}");
    let reply = get(&desk.admin, "/");
    assert_eq!((reply.status, reply.location()), (302, &*format!("{}/", desk.origin)));
}

#[test]
fn other_methods_and_places_are_refused_there() {
    let desk = Desk::new(&[]);
    let app = format!("{APPS}/{}", desk.key);
    for (method, path, status) in [
        ("POST", "/", 405),
        ("HEAD", "/", 405),
        ("POST", "/practice.css", 405),
        ("POST", APPS, 405),
        ("PATCH", &format!("{APPS}/new"), 405),
        ("DELETE", &app, 405),
        ("HEAD", &app, 405),
        ("GET", &format!("{APPS}/unknown"), 404),
        ("POST", &format!("{APPS}/unknown"), 404),
        ("GET", &format!("{APPS}/"), 404),
        ("GET", &format!("{APPS}x"), 404),
        ("GET", "/admin", 404),
        ("GET", "//", 404),
        ("GET", "/favicon.ico", 404),
        // What the account server has is there alone.
        ("GET", "/oauth/auth", 404),
        ("POST", "/oauth/token", 404),
        ("POST", "/oauth/consent", 404),
        ("GET", "/oauth/userinfo", 404),
        ("GET", "/restapi/v2.1/accounts/x", 404),
    ] {
        assert_eq!(request(&desk.admin, method, path, &[], "").status, status, "{method} {path}");
    }
    assert!(desk.apps_page().body.contains(&desk.key), "nothing was deleted");
}

#[test]
fn a_body_that_is_too_long_is_refused() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys();
    let path = format!("{APPS}/new");
    let key = get(admin, &path).after("name=\"form-key\"", "value");
    let of = |length: usize| {
        let fields = form(&[("form-key", &key), ("app-name", "Long")]);
        let rest = length - fields.len() - "&pad=".len();
        format!("{fields}&pad={}", "x".repeat(rest))
    };
    assert_eq!(request(admin, "POST", &path, &[FORM], &of(65_537)).status, 413);
    assert!(!get(admin, APPS).body.contains("Long"));
    assert_eq!(request(admin, "POST", &path, &[FORM], &of(65_536)).status, 303);
    assert!(get(admin, APPS).body.contains("Long"));
}

#[test]
fn a_body_without_a_length_has_the_same_limit() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys();
    let key = get(admin, &format!("{APPS}/new")).after("name=\"form-key\"", "value");
    let body = form(&[("form-key", &key), ("app-name", "Chunked")]);
    let chunked = |body: &str| {
        let head = format!(
            "POST {APPS}/new HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{}: {}\r\n",
            host(admin),
            FORM.0,
            FORM.1
        );
        let asked =
            format!("{head}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
        send(admin, asked.as_bytes()).unwrap().status
    };
    assert_eq!(chunked(&format!("{body}&pad={}", "x".repeat(65_536))), 413);
    assert!(!get(admin, APPS).body.contains("Chunked"));
    assert_eq!(chunked(&body), 303);
}

#[test]
fn it_survives_what_is_no_request() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys();
    for nonsense in [
        "\x16\x03\x01\x02\x00\x01\x00\x01",
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "\0\0\0\0",
        "GET / HTTP/9.9\r\n\r\n",
        &head(admin, "-3"),
    ] {
        drop(left_open(admin, nonsense));
        assert_eq!(get(admin, APPS).status, 200);
    }
}

#[test]
fn a_length_beyond_all_memory_ends_nothing() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys();
    // More than there is, more than can be asked for, more than can be counted.
    for length in ["70368744177664", "18446744073709551615", "99999999999999999999"] {
        drop(left_open(admin, &(head(admin, length) + "a=b")));
        assert_eq!(get(admin, APPS).status, 200);
    }
}

#[test]
fn nobody_waits_for_somebody_slow() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys();
    let _silent = left_open(admin, "");
    // Too long, and then the rest never comes.
    let _too_long = left_open(admin, &(head(admin, "100000") + "a=b"));
    let mut half = left_open(admin, &(head(admin, "9000") + "a=b"));
    assert_eq!(get(admin, APPS).status, 200);
    // Once the rest has come, this one is answered, too.
    half.write_all(&[b'x'; 8_997]).unwrap();
    let mut answer = String::new();
    half.read_to_string(&mut answer).unwrap();
    assert!(answer.contains(" 403 Forbidden\r\n"), "{answer}");
}

#[test]
fn a_connection_that_is_kept_gets_its_answers_in_their_order() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys();
    let ask = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nHost: {}\r\n{more}\r\n", host(admin));
    let asked =
        ask("/practice.css", "") + &ask("/nowhere", "TE: chunked\r\n") + &ask("/", "Connection: close\r\n");
    let mut answers = String::new();
    left_open(admin, &asked).read_to_string(&mut answers).unwrap();
    let statuses: Vec<_> =
        answers.split("HTTP/1.1 ").map(|answer| answer.split(' ').next().unwrap()).collect();
    assert_eq!(statuses, ["", "200", "404", "302"]);
}

/// The threads of this process; other tests have some, too.
#[cfg(target_os = "linux")]
fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").unwrap().count()
}

#[test]
fn item_45_apps_and_keys_has_the_limits_of_the_account_server() {
    let practice = start(&[], &standing());
    for origin in [practice.origin(), practice.apps_and_keys()] {
        // A head without an end, and one that is far too long.
        let mut long = left_open(origin, &format!("GET / HTTP/1.1\r\nHost: {}\r\n", host(origin)));
        let mut sent = 0;
        while sent < 1_000_000 && long.write_all(&[b'a'; 10_000]).is_ok() {
            sent += 10_000;
        }
        let mut answer = Vec::new();
        let _ = long.read_to_end(&mut answer);
        assert!(
            answer.is_empty() || answer.starts_with(b"HTTP/1.1 4"),
            "{}",
            String::from_utf8_lossy(&answer)
        );

        #[cfg(target_os = "linux")]
        let before = threads();
        let mut silent: Vec<_> = (0..300).map(|_| left_open(origin, "G")).collect();
        #[cfg(target_os = "linux")]
        assert!(threads() < before + 100, "{} threads, of {before}", threads());
        // More than there are places for: those behind are seen off.
        let mut seen_off = 0;
        for stream in &mut silent {
            stream.set_read_timeout(Some(Duration::from_millis(5))).unwrap();
            let end = stream.read(&mut [0]).map_err(|error| error.kind());
            let waits = [std::io::ErrorKind::WouldBlock, std::io::ErrorKind::TimedOut];
            seen_off += usize::from(!matches!(end, Err(kind) if waits.contains(&kind)));
        }
        assert!((300 - 128..300).contains(&seen_off), "{origin}: {seen_off} of 300");
        // And nobody keeps a place by saying nothing.
        let first = &mut silent[0];
        first.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let end = first.read_to_end(&mut Vec::new()).map_err(|error| error.kind());
        assert!(
            !matches!(end, Err(std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)),
            "{origin}"
        );
        drop(silent);
        // As soon as it is seen that they are gone.
        let asked =
            format!("GET /practice.css HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", host(origin));
        let heard = wait::until(Duration::from_secs(10), || send(origin, asked.as_bytes()));
        assert_eq!(heard.map(|heard| heard.status), Some(200), "and then there is room again");
    }
}

#[test]
fn stopping_closes_both_ports() {
    for how in [Practice::stop, drop] {
        let practice = start(&[], &standing());
        let (account, admin) = (practice.origin().to_owned(), practice.apps_and_keys().to_owned());
        assert_eq!((get(&account, "/").status, get(&admin, APPS).status), (200, 200));
        let half = head(&admin, "9000") + "half";
        let too_long = head(&admin, "100000") + "half";
        let open = ["", &half, &too_long].map(|sent| left_open(&admin, sent));
        assert_eq!(get(&admin, APPS).status, 200);
        how(practice);
        for origin in [&account, &admin] {
            assert!(TcpStream::connect(host(origin)).is_err(), "{origin} is closed when stop returns");
        }
        drop(open);
    }
}

#[test]
fn nobody_is_served_after_the_end() {
    let practice = start(&[], &standing());
    let admin = practice.apps_and_keys().to_owned();
    let ask = format!("GET {APPS} HTTP/1.1\r\nHost: {}\r\n\r\n", host(&admin));
    let mut kept = left_open(&admin, &ask);
    kept.read_exact(&mut [0; 12]).unwrap();
    practice.stop();
    // The rest of the answer may have been under way; of another there is nothing.
    kept.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    let mut rest = Vec::new();
    let _ = kept.read_to_end(&mut rest);
    let _ = kept.write_all(ask.as_bytes());
    let mut more = Vec::new();
    let _ = kept.read_to_end(&mut more);
    assert!(more.is_empty(), "{}", String::from_utf8_lossy(&more));
}

#[test]
fn a_service_that_does_not_start_holds_no_port() {
    let practice = start(&[], &standing());
    let port = host(practice.origin()).rsplit(':').next().unwrap().parse().unwrap();
    let options = || PracticeOptions { port, behaviours: Vec::new(), kept: None, clock: standing() };
    assert!(Practice::start(options()).is_err());
    practice.stop();
    let again = Practice::start(options()).unwrap();
    assert_eq!(get(again.apps_and_keys(), APPS).status, 200);
}

#[test]
fn apps_and_consents_stay_until_they_are_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let start = || {
        let kept = Some(folder.path().join("practice.json"));
        Practice::start(PracticeOptions { port: 0, behaviours: Vec::new(), kept, clock: standing() }).unwrap()
    };
    let practice = start();
    let mut browser = Browser::new(&practice);
    let (key, _) = make_app(&mut browser, &settings(&[URI]));
    practice.stop();

    let practice = start();
    let mut browser = Browser::new(&practice);
    let page = browser.get(APPS);
    assert!(page.shows(&key), "{page:?}");
    // Only from its own page.
    let stranger = request(
        practice.apps_and_keys(),
        "POST",
        &format!("{APPS}/forget"),
        &[FORM],
        &form(&[("do", "forget")]),
    );
    assert_eq!(stranger.status, 403);
    assert!(browser.get(APPS).shows(&key));
    let forgotten = browser.post(&page, &format!("{APPS}/forget"), &[("do", "forget")]);
    assert_eq!(forgotten.status, 303);
    assert!(!browser.get(APPS).shows(&key));
    practice.stop();

    let practice = start();
    assert!(!get(practice.apps_and_keys(), APPS).shows(&key));
}
