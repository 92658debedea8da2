use serde_json::json;

use super::*;
use crate::connections::ApiError;
use crate::connections::samples::record;
use crate::domain::samples::facts;
use crate::notifications::ConnectEvent;

#[track_caller]
fn said(explained: &Explained) {
    assert!(!explained.what.is_empty() && !explained.now.is_empty(), "{explained:?}");
    assert!(!explained.what.ends_with('.'), "it goes into a sentence: {}", explained.what);
}

fn field() -> FieldDifference {
    FieldDifference { field: "events".to_owned(), wanted: json!(["a", "b"]), found: json!(null) }
}

#[test]
fn each_cause_of_drift_is_said_with_what_to_do() {
    for (cause, part) in [
        (Drift::Gone, "not there"),
        (Drift::Off { by: None }, "switched off"),
        (Drift::Off { by: Some("Docusign".to_owned()) }, "by Docusign"),
        (Drift::Paused, "paused"),
        (Drift::HmacWithoutKey, "no key"),
        (Drift::EventsMissing(vec![ConnectEvent::new("envelope-sent").unwrap()]), "envelope-sent"),
        (Drift::WrongVocabulary, "vocabulary"),
        (
            Drift::AddressChanged { was: "https://a".to_owned(), is: "https://b\u{1b}[2J".to_owned() },
            "to https://b and",
        ),
        (Drift::Changed(field()), "events is nothing, to be a, b"),
    ] {
        let words = drift(&cause);
        said(&words);
        assert!(words.what.contains(part), "{}", words.what);
    }
}

#[test]
fn each_mistake_is_said_with_what_to_do() {
    let mut texts = std::collections::BTreeSet::new();
    for mistaken in [
        SignatureMistake::NoSignature,
        SignatureMistake::NoKey,
        SignatureMistake::OtherKeyOrBody,
        SignatureMistake::Body(BodyChange::Reserialized),
        SignatureMistake::Body(BodyChange::LineEnds),
        SignatureMistake::Body(BodyChange::ByteOrderMark),
        SignatureMistake::Body(BodyChange::Charset),
        SignatureMistake::BodyCut { has: 7, said: Some(9) },
        SignatureMistake::Key(KeyChange::Quoted, 0),
        SignatureMistake::Key(KeyChange::Spaced, 0),
        SignatureMistake::Key(KeyChange::Decoded, 0),
        SignatureMistake::OtherEncoding(1),
        SignatureMistake::NoCode(1),
        SignatureMistake::NotTheFirst(2),
    ] {
        let words = mistake(&mistaken);
        said(&words);
        assert!(texts.insert(words.now), "each has words of its own: {mistaken:?}");
    }
}

#[test]
fn each_fault_of_a_file_is_said() {
    let unknown = |name: &str, instead| WrittenProblem::UnknownField { name: name.to_owned(), instead };
    let kind = |kind| WrittenProblem::WrongKind { name: "enableLog", kind };
    for (problem, part) in [
        (WrittenProblem::NotAnObject, "JSON"),
        (WrittenProblem::TooDeep, "within each other"),
        (WrittenProblem::Several(3), "3"),
        (unknown("url", Some("urlToPublishTo")), "urlToPublishTo is meant"),
        (unknown("hmacSecret", None), "includeHMAC"),
        (unknown("nme", None), "nme"),
        (kind(FieldKind::Switch), "neither true nor false"),
        (kind(FieldKind::Text), "no text"),
        (kind(FieldKind::Texts), "list"),
        (kind(FieldKind::Object), "object"),
        (kind(FieldKind::TextOfEach), "text of each"),
        (WrittenProblem::Missing("name"), "name is missing"),
        (WrittenProblem::Address(ConnectUrlProblem::NotAUrl), "web address"),
        (WrittenProblem::Address(ConnectUrlProblem::NotHttps), "https://"),
        (WrittenProblem::Address(ConnectUrlProblem::TooLong), "4,096"),
        (WrittenProblem::Address(ConnectUrlProblem::Spaced), "spaces"),
        (WrittenProblem::Address(ConnectUrlProblem::Credentials), "urlToPublishTo has a user name"),
        (WrittenProblem::OAuthCredentials, "authorizationServerUrl has a user name"),
        (WrittenProblem::PasswordAlone, "password needs userName"),
        (WrittenProblem::EventsNeedSim, "SIM"),
        (WrittenProblem::TwoVocabularies, "two vocabularies"),
        (WrittenProblem::NoEvents, "no event"),
        (WrittenProblem::BasicAndOAuth, "Authorization"),
        (WrittenProblem::NobodyChosen, "nobody"),
    ] {
        assert!(written(&problem).contains(part), "{}", written(&problem));
    }
}

#[test]
fn what_was_not_done_is_said_apart_from_what_may_be_done() {
    let record = record(facts());
    let api = || ApiError::broken_off();
    let index = || crate::vault::IndexError::LockHeld { path: "x".into() };
    let all = [
        set_up(&ConnectWriteProblem::Before(NotificationProblem::Api(api())).into(), &record),
        set_up(&SetUpProblem::Address(ConnectUrlProblem::NotHttps), &record),
        set_up(&SetUpProblem::ClientSecretMissing, &record),
        set_up(&SetUpProblem::TooLong, &record),
        set_up(&ConnectWriteProblem::Unsure(api()).into(), &record),
        set_up(&ConnectWriteProblem::NotNoted(index()).into(), &record),
        not_renewed(),
        change(&ChangeProblem::NotThere, &record),
        owner(&OwnerProblem::AnotherKey, &record),
        owner(&OwnerProblem::AnotherEnvironment, &record),
        owner(&OwnerProblem::NotKept, &record),
        owner(&OwnerProblem::NoOAuth, &record),
        owner(&OwnerProblem::NoKey, &record),
    ];
    let mut texts = std::collections::BTreeSet::new();
    for words in &all {
        said(words);
        assert!(texts.insert(&words.what), "{}", words.what);
    }
    assert_eq!(change(&ConnectWriteProblem::Unsure(api()).into(), &record), all[4]);
    assert_eq!(change(&ConnectWriteProblem::NotNoted(index()).into(), &record), all[5]);
}

#[test]
fn a_configuration_is_shown_in_words() {
    let there = json!({ "connectId": "7", "name": "Orders", "urlToPublishTo": "https://a.example", "allowEnvelopePublish": "false",
        "disabledBy": "Docusign", "allUsers": "false", "userIds": ["u"], "deliveryMode": "SIM", "events": ["envelope-sent"],
        "eventData": { "version": "restv2.1", "includeData": ["tabs"] }, "includeOAuth": "true", "includeHMAC": "true",
        "integratorManaged": "true", "signMessageWithX509Certificate": "true", "userName": "u" });
    let shown = |there: &Value| {
        let rows = rows(&ConnectConfiguration::read(there).unwrap());
        rows.iter().map(|row| row[1].clone()).collect::<Vec<_>>().join("|")
    };
    assert_eq!(
        shown(&there),
        "Orders|7|off, by Docusign|https://a.example|those of one chosen person|envelope-sent|one by one (SIM)|tabs|OAuth, HMAC, \
         client certificate, HTTP Basic, managed by the partner|yes|no"
    );
    let older = json!({ "name": "Orders", "urlToPublishTo": "https://a.example", "allowEnvelopePublish": "true", "pausePublish": "true",
        "allUsersExcept": "true", "userIds": ["u", "v"], "envelopeEvents": ["Sent"], "requiresAcknowledgement": "false" });
    assert_eq!(
        shown(&older),
        "Orders|nothing|paused|https://a.example|everybody’s but those of 2 people|Sent|in the older way|nothing|nothing|no|no"
    );
}

#[test]
fn what_docusign_gave_is_made_plain_where_it_is_shown() {
    let there = json!({ "name": "Orders\u{202e}  x", "urlToPublishTo": "https://a.example/\u{1b}[2Jx", "disabledBy": "o\u{7}live",
        "allowEnvelopePublish": "false", "envelopeEvents": ["Se\u{200b}nt"], "deliveryMode": "new\u{1b}[1m" });
    let there = ConnectConfiguration::read(&there).unwrap();
    let all = rows(&there).iter().map(|row| row[1].clone()).collect::<Vec<_>>().join("|");
    assert!(all.starts_with("Orders x|nothing|off, by olive|https://a.example/x|"), "{all}");
    assert!(all.contains("|Sent|new|"), "{all}");
    assert!(changed(ConnectChange::Pause, &there.name, "7", true).contains("“Orders x”"));
    assert!(drift(&Drift::Off { by: there.disabled_by.clone() }).what.contains("by olive"));
}

#[test]
fn people_stand_in_the_log_only_where_they_are_asked_for() {
    let entry = ConnectLog {
        envelope_id: Some("e-1".to_owned()),
        last_try: Some("2026-11-20T10:00:00Z".parse().unwrap()),
        subject: Some("Please sign".to_owned()),
        email: Some("olive@trading.example".to_owned()),
        ..ConnectLog::default()
    };
    assert_eq!(log_row(&entry, false, false)[2], "e-1");
    assert_eq!(log_row(&entry, false, true)[2], "e-1 · Please sign · olive@trading.example");
    assert_eq!(log_row(&entry, false, true)[4], "");
    assert!(log_row(&entry, true, false)[4].starts_with("between "));
    assert_eq!(
        log_row(&ConnectLog::default(), true, true),
        [const { String::new() }; 5],
        "nothing is known of it"
    );
}

#[test]
fn what_a_receiver_answered_is_said_as_docusign_takes_it() {
    let took = std::time::Duration::from_secs(6);
    let slow = delivered(Delivered { status: 204, took });
    assert!(slow.contains("204") && slow.contains("success") && slow.contains("five seconds"), "{slow}");
    assert!(delivered(Delivered { status: 500, took }).contains("try again"));
    let to = "http://127.0.0.1:8080/hook".parse().unwrap();
    for problem in
        [DeliveryProblem::Redirect { status: 302 }, DeliveryProblem::Wire(crate::wire::WireError::CutShort)]
    {
        let words = not_delivered(&problem, &to);
        said(&words);
        assert!(words.what.contains("http://127.0.0.1:8080/hook"));
    }
    let path = Path::new("a file");
    for problem in [
        MessageProblem::NotAMessage,
        MessageProblem::Newer(2),
        MessageProblem::NoEnd,
        MessageProblem::NotAHeader(3),
        MessageProblem::TooLong,
    ] {
        assert!(message(&problem, path).contains("a file"));
    }
}

#[test]
fn each_change_is_said_as_it_was_done() {
    for (wish, was_done, part) in [
        (ConnectChange::Pause, true, "is paused"),
        (ConnectChange::Pause, false, "already"),
        (ConnectChange::Resume, true, "sends again"),
        (ConnectChange::Resume, false, "was not paused"),
        (ConnectChange::SwitchOff, true, "is off"),
        (ConnectChange::SwitchOn, true, "is on"),
        (ConnectChange::Delete, true, "deleted"),
    ] {
        let words = changed(wish, "Orders", "7", was_done);
        assert!(words.contains(part) && words.contains("“Orders” (7)"), "{words}");
    }
}
