//! Requests and answers, from both people's side.

use proptest::prelude::*;
use secrecy::ExposeSecret as _;

use super::*;
use crate::almost_right::{Almost, Taken, almost, cases};
use crate::domain::Environment;
use crate::handover::locked;
use crate::handover::samples::{SECRETS, laid_open, sample};

fn asked() -> NewRequest {
    NewRequest {
        sheet: "snow-atlas".to_owned(),
        product: "Snow Atlas".to_owned(),
        environment: Environment::Practice,
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        redirect_uri: "http://localhost".to_owned(),
        made_at: "2026-11-01T09:00:00Z".parse().unwrap(),
    }
}

/// The request's file with one name changed.
fn with(name: &str, value: serde_json::Value) -> Result<ExchangeRequest, RequestProblem> {
    let (request, _) = asked().make().unwrap();
    let mut file: serde_json::Value = serde_json::from_slice(&request.to_bytes()).unwrap();
    file[name] = value;
    ExchangeRequest::read(file.to_string().as_bytes())
}

#[test]
fn a_request_comes_through_and_its_answer_opens_for_its_owner_alone() {
    let (request, key) = asked().make().unwrap();
    // The administrator's computer.
    let received = ExchangeRequest::read(&request.to_bytes()).unwrap();
    assert_eq!(received, request);
    assert_eq!(received.asked(), &asked());
    assert_eq!(received.phrase(), request.phrase());
    let answer = seal_answer(&received, &sample()).unwrap();
    // The owner's, days later.
    let key = OwnerKey::from_secret(key.secret().clone()).unwrap();
    let content = open_answer(&answer, &key, request.id()).unwrap();
    assert_eq!(laid_open(&content), laid_open(&sample()));

    let (other, other_key) = asked().make().unwrap();
    let opened = |key, id: &str| open_answer(&answer, key, id).map(|_| ()).unwrap_err();
    assert_eq!(opened(&other_key, request.id()), SealedAnswerProblem::NotForUs);
    assert_eq!(opened(&key, other.id()), SealedAnswerProblem::OtherRequest);
}

#[test]
fn item_22_neither_file_shows_a_secret() {
    let (request, key) = asked().make().unwrap();
    let answer = seal_answer(&request, &sample()).unwrap();
    let files = [request.to_bytes(), answer.to_vec()].map(|bytes| String::from_utf8(bytes).unwrap());
    let private = key.secret().expose_secret();
    assert!(private.starts_with("AGE-SECRET-KEY-1"));
    for secret in SECRETS.into_iter().chain([private]) {
        assert!(!files[0].contains(secret) && !files[1].contains(secret));
        assert!(!format!("{key:?} {request:?}").contains(secret));
    }
    assert!(files[1].starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    assert_eq!(OwnerKey::from_secret("AGE-SECRET-KEY-1XYZ".into()).map(|_| ()), Err(NoOwnerKey));
}

#[test]
fn whatever_is_changed_in_a_request_changes_its_phrase() {
    let (request, _) = asked().make().unwrap();
    let phrase = request.phrase();
    let groups: Vec<&str> = phrase.split('-').collect();
    assert_eq!(groups.iter().map(|group| group.len()).collect::<Vec<_>>(), [4, 4, 4, 4], "{phrase}");
    assert!(phrase.chars().all(|sign| sign == '-' || sign.is_ascii_digit() || sign.is_ascii_uppercase()));
    let (other, _) = asked().make().unwrap();
    let file: serde_json::Value = serde_json::from_slice(&request.to_bytes()).unwrap();
    let others: serde_json::Value = serde_json::from_slice(&other.to_bytes()).unwrap();
    let mut phrases = vec![phrase, other.phrase()];
    for (name, value) in [
        ("recipient", others["recipient"].clone()),
        ("id", others["id"].clone()),
        ("made_at", "2026-11-01T09:00:01Z".into()),
        ("connector", "snow-atlas2".into()),
        ("product", "Snow".into()),
        ("environment", "production".into()),
        ("redirect_uri", "http://localhost/".into()),
        ("scopes", serde_json::json!(["extended"])),
        ("scopes", serde_json::json!(["signature", "extended"])),
        ("scopes", serde_json::json!(["extendedsignature"])),
    ] {
        let mut changed = file.clone();
        changed[name] = value;
        phrases.push(ExchangeRequest::read(changed.to_string().as_bytes()).unwrap().phrase());
    }
    let all = phrases.len();
    phrases.sort();
    phrases.dedup();
    assert_eq!(phrases.len(), all);
}

/// The phrase is compared between two people who may have two versions of the program: it must never change.
#[test]
fn the_phrase_of_a_known_request_is_known() {
    let file = r#"{"kind": "countersign-request", "version": 1, "id": "00112233445566778899aabbccddeeff",
        "made_at": "2026-11-01T09:00:00Z", "connector": "snow-atlas", "product": "Snow Atlas",
        "environment": "production", "scopes": ["extended", "signature"], "redirect_uri": "http://localhost",
        "recipient": "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa"}"#;
    assert_eq!(ExchangeRequest::read(file.as_bytes()).unwrap().phrase(), "AS5Z-T1RD-KJEX-FDGD");
}

#[test]
fn item_32_a_request_with_something_unsound_is_refused_by_its_name() {
    use serde_json::json;
    for (name, values) in [
        ("id", vec![json!("x"), json!(7), json!(null), json!("0A".repeat(16))]),
        ("made_at", vec![json!("yesterday"), json!(7), json!(null)]),
        ("connector", vec![json!("../x"), json!(""), json!("x".repeat(65))]),
        ("product", vec![json!("a\u{202e}b"), json!("a\u{1b}[2J"), json!(" "), json!("x".repeat(201))]),
        ("environment", vec![json!("Production"), json!("stage"), json!(""), json!({})]),
        ("scopes", vec![json!("extended"), json!([]), json!(["a b"]), json!(["a", "a"]), json!([7])]),
        ("redirect_uri", vec![json!("localhost"), json!("http://localhost/#"), json!("http://a\nb")]),
        ("recipient", vec![json!("age1"), json!("x"), json!(null), json!(7)]),
    ] {
        for value in values {
            assert_eq!(with(name, value.clone()), Err(RequestProblem::Unsound(name)), "{name}: {value}");
        }
    }
    let unsound = NewRequest { product: "a\nb".to_owned(), ..asked() };
    assert_eq!(unsound.make().map(|_| ()), Err(RequestProblem::Unsound("product")));
}

#[test]
fn a_newer_version_is_named_and_more_names_are_no_fault() {
    assert_eq!(with("version", 2.into()), Err(RequestProblem::Newer(2)));
    assert_eq!(with("version", 0.into()), Err(RequestProblem::NotARequest));
    assert_eq!(with("version", "1".into()), Err(RequestProblem::NotARequest));
    assert!(with("note", serde_json::json!({"more": ["than", "today"]})).is_ok());
    let (request, key) = asked().make().unwrap();
    let newer = locked::lock(br#"{"kind":"countersign-answer","version":9}"#, request.recipient()).unwrap();
    let problem = open_answer(&newer, &key, request.id()).map(|_| ()).unwrap_err();
    assert_eq!(problem, SealedAnswerProblem::Newer(Some(9)));
}

#[test]
fn one_file_opened_in_place_of_another_is_refused() {
    let (request, key) = asked().make().unwrap();
    let request_file = request.to_bytes();
    let answer = seal_answer(&request, &sample()).unwrap();
    let copy = sample().to_json().unwrap();
    let env = sample().to_env().unwrap();
    let mut quick = age::scrypt::Recipient::new("p".into());
    quick.set_work_factor(1);
    let with_passphrase = locked::lock(&copy, &quick).unwrap();
    let strangers = locked::lock(b"holiday pictures", request.recipient()).unwrap();
    let large = vec![b' '; crate::handover::file::MAX_READ + 1];
    for (file, problem) in [
        (&request_file[..], SealedAnswerProblem::NotAnAnswer),
        (&copy, SealedAnswerProblem::NotAnAnswer),
        (&env, SealedAnswerProblem::NotAnAnswer),
        (b"", SealedAnswerProblem::NotAnAnswer),
        (&with_passphrase, SealedAnswerProblem::NotAnAnswer),
        (&strangers, SealedAnswerProblem::NotAnAnswer),
        (&large, SealedAnswerProblem::TooLarge),
    ] {
        assert_eq!(open_answer(file, &key, request.id()).map(|_| ()), Err(problem));
    }
    for (file, problem) in [
        (&answer[..], RequestProblem::NotARequest),
        (&with_passphrase, RequestProblem::NotARequest),
        (&copy, RequestProblem::NotARequest),
        (&env, RequestProblem::NotARequest),
        (b"", RequestProblem::NotARequest),
        (&request_file[..request_file.len() - 5], RequestProblem::NotARequest),
        (&large, RequestProblem::TooLarge),
    ] {
        assert_eq!(ExchangeRequest::read(file).map(|_| ()), Err(problem));
    }
    let mut marked = b"\xef\xbb\xbf".to_vec();
    marked.extend(&request_file);
    assert_eq!(ExchangeRequest::read(&marked), Ok(request));
}

#[test]
fn an_answer_for_another_environment_is_not_made() {
    let (request, _) = asked().make().unwrap();
    let mut copy = sample();
    copy.connection.facts.environment = Environment::Production;
    assert_eq!(seal_answer(&request, &copy).map(|_| ()), Err(SealProblem::OtherEnvironment));
}

/// Each byte once; all bits of a smaller file are tried in `locked`.
#[test]
fn item_34_a_flipped_byte_of_an_answer_is_refused() {
    let (request, key) = asked().make().unwrap();
    let answer = seal_answer(&request, &sample()).unwrap();
    for at in 0..answer.len() {
        let mut flipped = answer.to_vec();
        flipped[at] ^= 1 << (at % 8);
        let opened = open_answer(&flipped, &key, request.id()).map(|_| ());
        assert!(
            matches!(
                opened,
                Err(SealedAnswerProblem::NotForUs
                    | SealedAnswerProblem::Damaged
                    | SealedAnswerProblem::NotAnAnswer
                    | SealedAnswerProblem::Newer(None))
            ),
            "byte {at}: {opened:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_from_outside_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (request, key) = asked().make().unwrap();
        prop_assert!(ExchangeRequest::read(&bytes).is_err());
        let armored = [&b"-----BEGIN AGE ENCRYPTED FILE-----\n"[..], &bytes].concat();
        for file in [&bytes, &armored] {
            prop_assert!(open_answer(file, &key, request.id()).is_err());
        }
    }

    /// Files that are nearly ours.
    #[test]
    fn no_changed_request_stops_the_program(at in 0_usize..900, with in any::<u8>(), cut in 0_usize..900) {
        let (request, _) = asked().make().unwrap();
        let mut bytes = request.to_bytes();
        if let Some(byte) = bytes.get_mut(at) {
            *byte = with;
        }
        if let Ok(read) = ExchangeRequest::read(&bytes) {
            prop_assert!(read == request || read.phrase() != request.phrase());
        }
        bytes.truncate(cut);
        let _ = ExchangeRequest::read(&bytes);
    }
}

#[test]
fn item_39_a_request_for_an_unknown_environment_is_refused() {
    for environment in ["stage", "Production", "", "production "] {
        assert_eq!(
            with("environment", environment.into()),
            Err(RequestProblem::Unsound("environment")),
            "{environment}"
        );
    }
    assert_eq!(
        with("redirect_uri", "javascript:alert(1)".into()),
        Err(RequestProblem::Unsound("redirect_uri"))
    );
}

static TAKEN: Taken = Taken::of("requests");

proptest! {
    #![proptest_config(cases())]

    /// A request that is taken says the same wherever it is read, and its phrase is of all of it.
    #[test]
    fn item_39_border_of_requests_takes_what_is_sound_or_nothing(
        Almost(bytes) in Just(asked().make().unwrap().0.to_bytes()).prop_flat_map(almost),
    ) {
        let read = ExchangeRequest::read(&bytes);
        TAKEN.count(read.is_ok());
        if let Ok(request) = read {
            let again = ExchangeRequest::read(&request.to_bytes()).expect("it was sound");
            prop_assert_eq!(again.phrase(), request.phrase());
            prop_assert_eq!(&again, &request);
            let asked = request.asked();
            prop_assert!(crate::plain::is_plain(&asked.product));
            prop_assert!(asked.redirect_uri.parse::<crate::domain::RedirectUri>().is_ok());
            prop_assert!(asked.scopes.iter().all(|scope| scope.bytes().all(|byte| byte.is_ascii_graphic())));
        }
    }
}
