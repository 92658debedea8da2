//! Properties of the judge, for requests nobody thought of. The oracle is written from the list of what must hold, not
//! from the judge: it knows nothing of the order of checks, and of the kinds of refusals only that they are refusals.

use proptest::prelude::*;
use secrecy::ExposeSecret;
use url::Url;

use super::*;
use crate::callback::{PasteProblem, judge_pasted};

const STATE: &str = "kZ7-_aB.right~state01";

/// Where answers are waited for: the URI, its path, and what `Host` may say.
const PLACES: [(&str, &str, &[&str]); 4] = [
    ("http://localhost:8721/callback", "/callback", &["localhost:8721"]),
    ("http://localhost", "/", &["localhost", "localhost:80"]),
    ("http://127.0.0.1:8722/a/b/", "/a/b/", &["127.0.0.1:8722"]),
    ("http://[::1]:8723/countersign/received", "/countersign/received", &["[::1]:8723"]),
];

/// A request that hyper may have read.
#[derive(Clone, Debug)]
struct Case {
    place: usize,
    method: String,
    path: String,
    query: Option<String>,
    headers: Vec<(String, Vec<u8>)>,
}

/// What an answer says, in a form that can be compared.
#[derive(Debug, PartialEq, Eq)]
enum Said {
    Code { code: String, issuer: Option<String> },
    Refused { issuer: Option<String> },
}

fn said(answer: BrowserAnswer) -> Said {
    match answer {
        BrowserAnswer::Code { code, issuer } => Said::Code { code: code.expose_secret().to_owned(), issuer },
        BrowserAnswer::Refused { issuer, .. } => Said::Refused { issuer },
    }
}

fn expectation(place: usize) -> Expectation {
    Expectation::new(&Url::parse(PLACES[place].0).unwrap(), STATE.into())
}

/// None if hyper could not have read such a request.
fn request(case: &Case) -> Option<Request<()>> {
    let target = case.query.as_ref().map_or(case.path.clone(), |query| format!("{}?{query}", case.path));
    let mut request = Request::builder().method(case.method.as_str()).uri(target);
    for (name, value) in &case.headers {
        request = request.header(name.as_str(), value.as_slice());
    }
    request.body(()).ok()
}

/// What must be taken from this request; nothing if it must be refused (items 3, 4, 6, 7, 8, 9, 10).
fn must_say(case: &Case) -> Option<Said> {
    let (_, path, hosts) = PLACES[case.place];
    let all = |name: &str| {
        let named = case.headers.iter().filter(move |(given, _)| given.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_slice()).collect::<Vec<_>>()
    };
    let [host] = all("host")[..] else { return None };
    let right = case.method == "GET"
        && case.path == path
        && hosts.iter().any(|right| right.as_bytes() == host)
        && all("transfer-encoding").is_empty()
        && all("content-length").iter().all(|length| *length == b"0")
        && all("sec-fetch-mode").iter().all(|mode| *mode == b"navigate")
        && all("sec-fetch-dest").iter().all(|dest| *dest == b"document")
        && all("origin").iter().all(|origin| *origin == b"null")
        && ["purpose", "sec-purpose", "x-purpose", "x-moz"].iter().all(|early| all(early).is_empty());
    if !right {
        return None;
    }
    // A fragment is no part of what a server is asked for.
    let query = case.query.as_deref().unwrap_or_default().split('#').next().unwrap_or_default();
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let mut names: Vec<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    if names.windows(2).any(|two| two[0] == two[1]) {
        return None;
    }
    // As it came, so that what is not encoded well is seen.
    let raw = |wanted: &str| {
        query.split('&').find_map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, _) = url::form_urlencoded::parse(name.as_bytes()).next()?;
            (name == wanted).then(|| value.to_owned())
        })
    };
    let sound = |wanted: &str, longest: usize| -> Option<Option<String>> {
        let Some(raw) = raw(wanted) else { return Some(None) };
        let mut rest = raw.as_str();
        while let Some(at) = rest.find('%') {
            let digits = rest.get(at + 1..at + 3)?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            rest = &rest[at + 3..];
        }
        let (_, value) = pairs.iter().find(|(name, _)| name == wanted)?;
        let fits = !value.is_empty() && value.len() <= longest;
        (fits && value.bytes().all(|byte| (0x20..0x7f).contains(&byte))).then(|| Some(value.clone()))
    };
    if sound("state", 100)?.as_deref() != Some(STATE) {
        return None;
    }
    let issuer = sound("iss", 512)?;
    let refused =
        ["error", "error_description", "error_message"].iter().any(|name| names.binary_search(name).is_ok());
    match (names.binary_search(&"code").is_ok(), refused) {
        (true, false) => sound("code", 8192)?.map(|code| Said::Code { code, issuer }),
        (false, true) => Some(Said::Refused { issuer }),
        _ => None,
    }
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(texts).prop_map(str::to_owned)
}

/// Mostly `usual`, so that several conditions are right at once and one wrong one is seen.
fn mostly(usual: &'static str, others: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![12 => Just(usual.to_owned()), 1 => one_of(others)]
}

/// A name or a value in a query: plain, or with any of its bytes encoded.
fn encoded(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (text, any::<u32>()).prop_map(|(text, which)| {
        let bytes = text.bytes().enumerate();
        bytes
            .map(|(at, byte)| {
                let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
                // A third of the texts stay as they are.
                if plain && (which % 3 == 0 || which >> (at % 29) & 3 != 0) {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02x}")
                }
            })
            .collect()
    })
}

fn parameter() -> impl Strategy<Value = String> {
    let state = prop_oneof![8 => Just(STATE.to_owned()), 1 => one_of(&["", "wrong", "kZ7-_aB.right~state0", "KZ7-_AB.RIGHT~STATE01"])];
    let code = prop_oneof![
        8 => "[A-Za-z0-9._~ -]{1,40}",
        1 => one_of(&["", "a\0b", "a\r\nb", "\u{e9}", "\u{7f}"]),
    ];
    prop_oneof![
        6 => (encoded(Just("state".to_owned())), encoded(state)).prop_map(|(n, v)| format!("{n}={v}")),
        5 => (encoded(Just("code".to_owned())), encoded(code)).prop_map(|(n, v)| format!("{n}={v}")),
        1 => encoded(one_of(&["https://account.docusign.com", "", "\u{7}"])).prop_map(|v| format!("iss={v}")),
        1 => encoded(one_of(&["access_denied", "", "<script>"])).prop_map(|v| format!("error={v}")),
        1 => (one_of(&["error_description", "error_message"]), encoded(".{0,20}")).prop_map(|(n, v)| format!("{n}={v}")),
        1 => (8190..8196usize).prop_map(|length| format!("code={}", "x".repeat(length))),
        2 => "[a-z]{1,3}=[A-Za-z0-9%+]{0,6}",
        1 => one_of(&["", "state", "code", "state=%", "code=%zz", "%73tate=x", "=", "&", "lang=en", "a#b", "c%6fde=y"]),
    ]
}

fn query() -> impl Strategy<Value = String> {
    let code = mostly("abc", &["a%zz", "a%2", "%", "%%41", "a%00", "%ff%fe", "a+b", ""]);
    let usual = (encoded(Just(STATE.to_owned())), code, proptest::collection::vec(parameter(), 0..3))
        .prop_map(|(state, code, more)| {
            let mut all = vec![format!("state={state}"), format!("code={code}")];
            all.extend(more);
            all.join("&")
        });
    prop_oneof![3 => usual, 4 => proptest::collection::vec(parameter(), 0..5).prop_map(|all| all.join("&")), 1 => "[!-~]{0,60}"]
}

fn header(place: usize) -> impl Strategy<Value = (String, Vec<u8>)> {
    let named = |name: &'static str, value: BoxedStrategy<String>| {
        value.prop_map(move |value| (name.to_owned(), value.into_bytes())).boxed()
    };
    prop_oneof![
        3 => named("sec-fetch-mode", mostly("navigate", &["cors", "no-cors", "", "navigate, cors", "Navigate"]).boxed()),
        3 => named("Sec-Fetch-Dest", mostly("document", &["iframe", "image", "empty", "Document"]).boxed()),
        2 => named("Sec-Fetch-Site", one_of(&["cross-site", "none", "same-origin"]).boxed()),
        2 => named("origin", mostly("null", &["https://attacker.example", "", "NULL"]).boxed()),
        1 => named("Purpose", Just("prefetch".to_owned()).boxed()),
        1 => named("sec-purpose", Just("prefetch;prerender".to_owned()).boxed()),
        2 => named("content-length", mostly("0", &["5", "00", "+0", ""]).boxed()),
        1 => named("Transfer-Encoding", Just("chunked".to_owned()).boxed()),
        1 => named("HOST", one_of(PLACES[place].2).boxed()),
        4 => ("[a-z-]{1,12}", proptest::collection::vec(prop_oneof![b' '..=b'~', 0x80..=0xff_u8], 0..30)),
    ]
}

fn case() -> impl Strategy<Value = Case> {
    (0..PLACES.len()).prop_flat_map(|place| {
        let (_, path, hosts) = PLACES[place];
        let host = prop_oneof![
            14 => one_of(hosts),
            1 => one_of(&["attacker.example", "localhost:8720", "", "LOCALHOST:8721", "localhost:8721 "]),
        ];
        let paths = prop_oneof![
            14 => Just(path.to_owned()),
            1 => one_of(&["/", "/callback", "/callback/", "/Callback", "//callback", "/countersign/received",
                "/countersign/refused", "/answered/received", "*", "/favicon.ico", "http://localhost:8721/callback"]),
            1 => "/[!-~&&[^?#]]{0,20}",
        ];
        let headers = proptest::collection::vec(header(place), 0..4);
        let methods = mostly("GET", &["HEAD", "POST", "OPTIONS", "get", "CONNECT", "PUT", "GETT"]);
        (methods, paths, proptest::option::weighted(0.95, query()), proptest::option::weighted(0.97, host), headers).prop_map(
            move |(method, path, query, host, mut headers)| {
                headers.extend(host.map(|host| ("Host".to_owned(), host.into_bytes())));
                Case { place, method, path, query, headers }
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Items 3, 4, 6, 7, 8, 9 and 10: taken exactly when every condition holds, with exactly what was said.
    #[test]
    fn item_04_taken_exactly_when_every_condition_holds(case in case()) {
        let Some(request) = request(&case) else { return Ok(()) };
        match (judge(&expectation(case.place), &request), must_say(&case)) {
            (Verdict::Answer(answer), Some(must)) => prop_assert_eq!(said(answer), must),
            (Verdict::Page(_) | Verdict::Refuse(_), None) => {}
            (verdict, must) => prop_assert!(false, "{verdict:?}, must say {must:?}"),
        }
    }

    /// Item 10: whatever hyper can read is judged, and what is said of an error is fit to be shown.
    #[test]
    fn item_10_any_target_and_any_headers_are_judged(
        method in "[!-~]{1,8}",
        target in "[/*hH?][!-~\u{80}-\u{ff}]{0,200}",
        headers in proptest::collection::vec(("[!-~]{1,12}", proptest::collection::vec(any::<u8>(), 0..40)), 0..6),
    ) {
        let mut request = Request::builder().method(method.as_str()).uri(target.as_str());
        for (name, value) in &headers {
            request = request.header(name.as_str(), value.as_slice());
        }
        let Ok(request) = request.body(()) else { return Ok(()) };
        for place in 0..PLACES.len() {
            let verdict = judge(&expectation(place), &request);
            prop_assert!(!matches!(verdict, Verdict::Answer(_)), "nobody guesses the state");
        }
    }

    /// Item 32: what is told of an error is fit to be shown.
    #[test]
    fn item_32_what_an_error_says_is_plain(
        text in proptest::collection::vec(
            prop_oneof![
                any::<char>(),
                proptest::char::range('\0', '\u{a0}'),
                proptest::char::range('\u{200b}', '\u{206f}'),
            ],
            0..400,
        ),
        name in one_of(&["error", "error_description", "error_message"]),
    ) {
        let text: String = text.into_iter().collect();
        let text: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let query = format!("state={STATE}&{name}={text}");
        let case = Case {
            place: 0,
            method: "GET".to_owned(),
            path: "/callback".to_owned(),
            query: Some(query),
            headers: vec![("Host".to_owned(), b"localhost:8721".to_vec())],
        };
        let Verdict::Answer(BrowserAnswer::Refused { error, description, .. }) =
            judge(&expectation(0), &request(&case).unwrap()) else { panic!("an error with the right state") };
        for said in [error, description.unwrap_or_default()] {
            prop_assert!(said.chars().count() <= 300);
            let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!said.chars().any(|c| c.is_control() || turns(c)));
        }
    }

    /// Item 18: an address that is pasted is judged as one that is received.
    #[test]
    fn item_18_pasted_is_judged_as_received(query in query(), place in 0..PLACES.len()) {
        let (uri, path, hosts) = PLACES[place];
        // What pasting treats on purpose in another way: HTML's ampersand, quotes at the ends, a fragment, the sign-in
        // link. What is too long for a head never comes to the judge.
        let otherwise = ["&amp;", "#", "client_id"].iter().any(|text| query.contains(text))
            || query.ends_with(['"', '\'', '`', '<', '>', '(', ')', '{', '}'])
            || query.len() > 15 * 1024;
        if otherwise {
            return Ok(());
        }
        let case = Case {
            place,
            method: "GET".to_owned(),
            path: path.to_owned(),
            query: Some(query.clone()),
            headers: vec![("Host".to_owned(), hosts[0].as_bytes().to_vec())],
        };
        let Some(request) = request(&case) else { return Ok(()) };
        let received = judge(&expectation(place), &request);
        let address = format!("{}{path}?{query}", uri.strip_suffix(path).unwrap_or(uri));
        match (received, judge_pasted(&expectation(place), &address)) {
            (Verdict::Answer(received), Ok(pasted)) => prop_assert_eq!(said(received), said(pasted)),
            (Verdict::Refuse(HeadRefusal::NoAnswer), Err(problem)) => {
                prop_assert_eq!(problem, PasteProblem::NoAnswer);
            }
            (
                Verdict::Refuse(refusal @ (HeadRefusal::NoState | HeadRefusal::OtherState)),
                Err(problem),
            ) => prop_assert!(
                matches!(
                    problem,
                    PasteProblem::NoState
                        | PasteProblem::OtherState
                        | PasteProblem::NoAnswer
                        | PasteProblem::CutShort
                        | PasteProblem::Trailing
                ),
                "{refusal:?}, {problem:?}"
            ),
            (Verdict::Refuse(HeadRefusal::Parameters), Err(problem)) => prop_assert!(
                matches!(
                    problem,
                    PasteProblem::Twice
                        | PasteProblem::CodeAndError
                        | PasteProblem::NoAnswer
                        | PasteProblem::Damaged
                ),
                "{problem:?}"
            ),
            (received, pasted) => prop_assert!(false, "{address}: received {received:?}, pasted {pasted:?}"),
        }
    }
}

/// The cases above are worth something only if both ends come up.
#[test]
fn the_cases_are_taken_and_refused() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut taken, mut refused) = (0, std::collections::HashMap::new());
    for _ in 0..4000 {
        let case = case().new_tree(&mut runner).unwrap().current();
        let Some(request) = request(&case) else { continue };
        match judge(&expectation(case.place), &request) {
            Verdict::Answer(_) => taken += 1,
            Verdict::Page(_) => *refused.entry("page".to_owned()).or_insert(0) += 1,
            Verdict::Refuse(refusal) => *refused.entry(format!("{refusal:?}")).or_insert(0) += 1,
        }
    }
    assert!(taken > 300, "{taken} {refused:?}");
    assert!(refused.len() == 10 && refused.values().all(|count| *count > 5), "{refused:?}");
}
