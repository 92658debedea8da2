use std::sync::Arc;

use serde_json::json;

use super::*;
use crate::connections::{ApiError, RevealError, Sheets, samples};
use crate::domain::{Connection, Secrets, SetUpNotification, samples as facts};
use crate::notifications::{ConnectLog, ConnectOverview, SetUpHere};
use crate::places::connection::upkeep::RenewalState;
use crate::places::notifications::NotificationPage;
use crate::places::notifications::reading::AccountReading;
use crate::words::notification_log::{MessageState, message, message_state};
use crate::words::page::PageWords;

fn configuration(changes: Value) -> ConnectConfiguration {
    let mut made = json!({ "connectId": "1", "name": "Orders", "urlToPublishTo": "https://a.example/hook", "allUsers": "true",
        "allowEnvelopePublish": "true", "events": ["envelope-sent", "envelope-completed"], "deliveryMode": "SIM" });
    made.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    ConnectConfiguration::read(&made).unwrap()
}

/// The connection whose page is behind the page of notifications, of this product.
fn kept(sheet: &str) -> KeptConnection {
    let mut record = samples::record(facts::facts());
    record.facts.sheet = sheet.to_owned();
    KeptConnection::new(record, Arc::new(Sheets::load(None))).0
}

/// Without the signs that keep a name apart from the sentence around it.
fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn how_a_configuration_stands_is_said_with_what_it_means() {
    let said = |changes| {
        let configuration = configuration(changes);
        (configuration.state(), bare(&state_words(&configuration)))
    };
    assert_eq!(said(json!({})), (ConfigurationState::On, "On".to_owned()));
    let (state, words) = said(json!({ "pausePublish": "true" }));
    assert!(state == ConfigurationState::Paused && words.contains("not lost"), "{words}");
    let (state, words) = said(json!({ "allowEnvelopePublish": "false", "pausePublish": "true" }));
    assert!(state == ConfigurationState::Off && words.contains("this configuration tells nobody"), "{words}");
    let (_, words) = said(json!({ "allowEnvelopePublish": "false", "disabledBy": "Do\u{202e}cusign" }));
    assert!(words.contains("by Docusign"), "{words}");
    assert!(words.contains("this configuration tells nobody"), "others may still tell somebody: {words}");
}

#[test]
fn what_it_does_is_said_in_plain_words() {
    let said = |changes| bare(&lines(&configuration(changes)).join("\n"));
    let words = said(json!({ "includeHMAC": "true" }));
    assert!(words.contains("To https://a.example/hook"), "{words}");
    assert!(words.contains("Tells: envelope sent, envelope completed"), "{words}");
    assert!(words.contains("About everybody’s envelopes. Messages come one by one."), "{words}");
    assert!(words.contains("HMAC"), "{words}");
    let words = said(json!({ "events": [], "allUsers": "false", "userIds": ["a", "b"] }));
    assert!(words.contains("names no events") && words.contains("2 chosen people’s"), "{words}");
    assert!(words.contains("nothing shows it"), "{words}");
    let words = said(json!({ "events": [], "envelopeEvents": ["Completed"], "deliveryMode": "" }));
    assert!(words.contains("Tells: Completed") && words.contains("in the older way"), "{words}");
}

#[test]
fn equal_names_are_told_apart_and_a_nameless_one_is_called_something() {
    let entry = |id: &str, name: &str| OverviewEntry {
        configuration: configuration(json!({ "connectId": id, "name": name })),
        here: None,
    };
    let entries = vec![entry("1", "Orders"), entry("2", "Orders"), entry("3", "Bills"), entry("4", "")];
    let all = ConnectOverview { entries, gone: Vec::new() };
    let names = ConfigurationNames::of(&all);
    let said: Vec<_> = all.entries.iter().map(|one| bare(&called(&one.configuration, &names))).collect();
    assert_eq!(said, ["Orders (1)", "Orders (2)", "Bills", "A configuration without a name"]);
    // The log knows their ids alone.
    let by_id: Vec<_> =
        ["1", "2", "3", "4"].iter().filter_map(|id| called_of(id, &names)).map(|name| bare(&name)).collect();
    assert_eq!(by_id, said);
    assert_eq!(called_of("5", &names), None);
}

#[test]
fn where_it_was_set_up_is_known_of_those_that_were_set_up_here() {
    let mut record = samples::record(facts::facts());
    let entry = |here| OverviewEntry { configuration: configuration(json!({})), here };
    let here = || entry(Some(SetUpHere::default()));
    assert_eq!(origin(&entry(None), &record), t("watch-elsewhere"));
    let at = "2026-11-20T12:00:00Z".parse().unwrap();
    let sent = serde_json::Map::new();
    record.history.set_up.push(SetUpNotification { connect_id: "1".parse().unwrap(), at, sent });
    assert!(bare(&origin(&here(), &record)).contains("20 November 2026"));
    assert_eq!(origin(&entry(None), &record), t("watch-elsewhere"), "it is another of that id now");
}

#[test]
fn every_cause_of_drift_has_its_words_and_changed_fields_are_one_line() {
    let field = |field: &str| {
        let (wanted, found) = (json!("true"), json!("false"));
        Drift::Changed(FieldDifference { field: field.to_owned(), wanted, found })
    };
    let events = vec![ConnectEvent::new("envelope-voided").unwrap()];
    let all = [
        Drift::AddressChanged { was: "https://a".to_owned(), is: "https://b".to_owned() },
        Drift::Off { by: Some("Olive".to_owned()) },
        Drift::Off { by: None },
        Drift::Paused,
        field("includeHMAC"),
        Drift::EventsMissing(events),
        Drift::WrongVocabulary,
        Drift::HmacWithoutKey,
        field("ofTomorrow"),
        Drift::Gone,
    ];
    let said: Vec<_> = drifts(&all, Environment::Demo).into_iter().map(|(what, _)| bare(&what)).collect();
    assert_eq!(said.len(), 8, "{said:#?}");
    assert_eq!(said[0], "It sends to https://b and no longer to https://a.");
    assert!(said[1].contains("by Olive") && said[4].contains("envelope voided"), "{said:#?}");
    assert_eq!(said[7], "Changed: HMAC signatures, ofTomorrow.");
}

#[test]
fn a_key_alone_that_is_missing_is_no_change_and_practice_has_no_page_for_it() {
    let lacks = [Drift::HmacWithoutKey];
    assert_eq!(drift_title(&lacks), "Something is still missing");
    assert_eq!(drift_title(&[Drift::HmacWithoutKey, Drift::Paused]), "It is no longer as it was set up here");
    let said = |environment| drifts(&lacks, environment).remove(0).1;
    for environment in [Environment::Production, Environment::Demo] {
        assert!(said(environment).contains("Connect Keys"), "{}", said(environment));
    }
    let practice = said(Environment::Practice);
    assert!(practice.contains("unsigned") && !practice.contains("Admin"), "{practice}");
}

#[test]
fn of_a_key_that_was_not_made_the_page_says_why_and_names_no_command() {
    use crate::connections::ApiError;
    use crate::domain::Environment::{Demo, Practice};
    use crate::notifications::FirstKeyProblem;
    let said = |problem: FirstKeyProblem, environment| {
        let mut record = samples::record(facts::facts());
        record.facts.environment = environment;
        not_done(&NewsProblem::Key(problem), &record)
    };
    let unsure = said(ConnectWriteProblem::Unsure(ApiError::broken_off()).into(), Demo);
    assert!(unsure.what.contains("not known") && unsure.now.contains("once more"), "{unsure:?}");
    let has_one = said(FirstKeyProblem::HasOne, Demo);
    assert!(has_one.now.contains("Nothing was made") && has_one.now.contains("Connect Keys"), "{has_one:?}");
    let practice = said(FirstKeyProblem::HasOne, Practice);
    assert!(!practice.now.contains("Admin"), "{practice:?}");
    for said in [unsure, has_one, practice] {
        assert!(!said.now.contains("countersign"), "{said:?}");
    }
}

#[test]
fn a_difference_is_said_as_now_and_then() {
    let said = |field: &str, wanted: Value, found: Value| {
        bare(&difference(&FieldDifference { field: field.to_owned(), wanted, found }))
    };
    assert_eq!(
        said("urlToPublishTo", json!("https://a"), json!("https://b")),
        "Address: now https://b, then https://a"
    );
    assert_eq!(said("events", json!(["a", "b"]), Value::Null), "Events: now nothing, then a, b");
}

#[test]
fn the_state_of_a_message_is_read_from_docusigns_word_in_any_case() {
    let state = |word: &str, is_failure| {
        let status = Some(word.to_owned()).filter(|word| !word.is_empty());
        message_state(&ConnectLog { status, ..ConnectLog::default() }, is_failure)
    };
    for (word, expected) in [
        ("Success", MessageState::Arrived),
        ("sent", MessageState::Arrived),
        ("FAILED", MessageState::Failed),
        ("Pending", MessageState::Waiting),
        ("RetryQueued", MessageState::Waiting),
        ("Teleported", MessageState::Unknown),
        ("", MessageState::Unknown),
    ] {
        assert_eq!(state(word, false), expected, "{word}");
    }
    assert_eq!(state("Success", true), MessageState::Failed, "it is among the failures");
}

#[test]
fn people_and_subjects_stand_in_a_line_only_where_they_are_asked_for() {
    let entry = ConnectLog {
        envelope_id: Some("e-1".to_owned()),
        status: Some("Failed".to_owned()),
        error: Some("500".to_owned()),
        retry_count: Some(2),
        created: Some("2026-11-20T12:00:00Z".parse().unwrap()),
        email: Some("olive@trading.example".to_owned()),
        user_name: Some("Olive Example".to_owned()),
        subject: Some("Please sign".to_owned()),
        ..ConnectLog::default()
    };
    let said = |is_failure, people| {
        let line = message(&entry, is_failure, Some("Orders"), people);
        bare(&format!("{}\n{}", line.title, line.words.join("\n")))
    };
    let hidden = said(true, false);
    for part in [
        "Did not arrive (Failed)",
        "20 November 2026",
        "From Orders",
        "e-1",
        "500",
        "2 times",
        "tries again between",
    ] {
        assert!(hidden.contains(part), "{part}: {hidden}");
    }
    for part in ["olive", "Olive", "Please sign"] {
        assert!(!hidden.contains(part), "{part}: {hidden}");
    }
    let shown = said(true, true);
    assert!(shown.contains("Subject: Please sign") && shown.contains("Olive Example"), "{shown}");
    assert!(!said(false, false).contains("tries again"), "what is in the log is not tried again");
    let bare_line = message(&ConnectLog::default(), true, None, true);
    assert!(bare(&bare_line.words.join("\n")).contains("When Docusign tries again is not known"));
}

#[test]
fn what_was_done_and_what_was_not_is_said_without_naming_a_command() {
    use ConnectChange::{Delete, Pause, Resume, SwitchOff, SwitchOn};

    use crate::connections::ApiError;
    let of = |what| Doing { id: "1".parse().unwrap(), name: "Orders".to_owned(), what };
    let record = samples::record(facts::facts());
    let changes = [Pause, Resume, SwitchOff, SwitchOn, Delete].map(DoingWhat::Change);
    for what in changes.into_iter().chain([DoingWhat::Restore, DoingWhat::MakeAnew, DoingWhat::Forget]) {
        assert!(bare(&doing(&of(what))).contains("Orders"));
        assert!(bare(&done(&of(what), NewsDone::Now).0).starts_with("Orders "));
        assert_eq!(done(&of(what), NewsDone::Before).1, t("watch-so-before"));
    }
    let unsure = || ConnectWriteProblem::Unsure(ApiError::broken_off());
    let problems = [
        NewsProblem::Change(crate::notifications::ChangeProblem::NotThere),
        NewsProblem::Change(unsure().into()),
        NewsProblem::Restore(RestoreProblem::Outdated),
        NewsProblem::Restore(RestoreProblem::SecretUnknown),
        NewsProblem::Restore(RestoreProblem::AnotherIsThere),
        NewsProblem::Restore(RestoreProblem::NotAsSent(Vec::new())),
        NewsProblem::Restore(SetUpProblem::ClientSecretMissing.into()),
        NewsProblem::Restore(SetUpProblem::from(unsure()).into()),
    ];
    for problem in problems {
        let said = not_done(&problem, &record);
        assert!(!said.now.contains("countersign") && !said.now.is_empty(), "{said:?}");
    }
}

#[test]
fn signing_in_is_offered_only_where_something_comes_of_it() {
    let word = || t("watch-sign-in-else");
    let mut kept = kept("sling");
    assert!(sign_in(&kept, word()).is_none(), "its keys are asked for");
    kept.values = Revealed::Failed(RevealError::UnknownConnection);
    let anew = sign_in(&kept, word());
    assert!(
        anew.is_some_and(
            |(word, does)| word == t("home-new") && matches!(does, connection::Action::SetUpAnew)
        )
    );
    let secrets = Secrets {
        secret_key: Arc::new("0fedcba9-8765-4321-0fed-cba987654321".parse().unwrap()),
        refresh_token: Arc::new("refresh".parse().unwrap()),
        access_token: None,
    };
    let connection = Connection { facts: facts::facts(), secrets };
    kept.values = Revealed::Shown(Box::new(connection));
    let again = sign_in(&kept, word());
    assert!(
        again.is_some_and(|(said, does)| said == word() && matches!(does, connection::Action::SignInAgain))
    );
    kept.renewal = RenewalState::Running;
    assert!(sign_in(&kept, word()).is_none(), "its tokens would be lost");
}

#[test]
fn next_is_there_only_where_the_wizard_opens_and_what_it_needs_can_be_had() {
    let page = |came: Result<ConnectOverview, NotificationProblem>| {
        let (mut page, _) = NotificationPage::new(samples::record(facts::facts()));
        page.overview.now = came.map_or_else(AccountReading::Failed, AccountReading::Read);
        page
    };
    let has_next = |page: &NotificationPage, kept: &KeptConnection| {
        PageWords::notifications(page, Some(kept)).next.is_some()
    };
    let ended = || Err(CheckKeptProblem::NeedsRenewal.into());
    let (renewable, other) = (kept("sling"), kept("zilla"));
    assert!(renewable.can_be_renewed() && !other.can_be_renewed());
    for kept in [&renewable, &other] {
        assert!(has_next(&page(Ok(ConnectOverview::default())), kept));
        assert!(has_next(&page(Err(ApiError::broken_off().into())), kept));
    }
    assert!(has_next(&page(ended()), &renewable), "it is renewed from there");
    assert!(!has_next(&page(ended()), &other));
    let said = not_read_without_renewal(&other.record).now;
    assert!(said.contains("sign in again"), "{said}");
    let mut running = renewable;
    running.renewal = RenewalState::Running;
    assert!(!has_next(&page(Ok(ConnectOverview::default())), &running), "the wizard does not open meanwhile");
}
