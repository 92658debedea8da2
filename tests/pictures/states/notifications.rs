//! The notifications of a connection's account.

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{ApiError, CheckKeptProblem, KeepProblem};
use countersign::docusign::refusal::Cause;
use countersign::domain::SetUpNotification;
use countersign::notifications::{
    ChangeProblem, ConnectChange, ConnectConfiguration, ConnectId, ConnectLog, ConnectLogs, ConnectOverview,
    Drift, FirstKey, GoneConfiguration, KeyToSign, NotificationProblem, OverviewEntry, ResendJob,
    ResendOutcome, ResendProblem, ResendWish, RestoreProblem, SetUpHere,
};
use countersign::places::connect_key::KeyAction;
use countersign::places::connection;
use countersign::places::notification_set_up::draft::OfferedDraft;
use countersign::places::notifications::resending::{PeriodField, ResendAction as Again};
use countersign::places::notifications::{Action as Do, NotificationView, WatchAsker};
use countersign::places::question::Decision;
use countersign::tasks::{Answer, Told, Watched, Work};
use serde_json::{Value, json};

use super::State;
use super::invented::{moment, refusal};
use super::kept::{answer, shown};

const ID: &str = "22210641";

fn id(text: &str) -> ConnectId {
    text.parse().unwrap()
}

/// As it was set up here.
fn sent() -> Value {
    json!({ "name": "Orders", "urlToPublishTo": "https://hooks.trading.example/docusign", "allowEnvelopePublish": "true",
        "allUsers": "true", "enableLog": "true", "requiresAcknowledgement": "true", "includeHMAC": "true", "deliveryMode": "SIM",
        "events": ["envelope-sent", "envelope-completed", "envelope-declined"], "configurationType": "custom",
        "eventData": { "version": "restv2.1", "format": "json", "includeData": ["recipients", "documents"] } })
}

/// One that is there, other than it was in `changes`.
fn there(connect_id: &str, changes: Value) -> ConnectConfiguration {
    let mut made = sent();
    made["connectId"] = connect_id.into();
    made.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    ConnectConfiguration::read(&made).unwrap()
}

fn was() -> ConnectConfiguration {
    ConnectConfiguration::read(&sent()).unwrap()
}

fn here(drifts: Vec<Drift>, changes: Value) -> OverviewEntry {
    let configuration = there(ID, changes);
    let differences = was().differences(&configuration);
    let here = Some(SetUpHere { drifts, differences, keys_unseen: None });
    OverviewEntry { configuration, here }
}

fn alone(entry: OverviewEntry) -> ConnectOverview {
    ConnectOverview { entries: vec![entry], gone: Vec::new() }
}

/// One set up here, and two of others.
fn three() -> ConnectOverview {
    let of_others = |id, changes| OverviewEntry { configuration: there(id, changes), here: None };
    let entries = vec![
        here(Vec::new(), json!({})),
        of_others(
            "22210642",
            json!({ "name": "Orders", "pausePublish": "true", "urlToPublishTo": "https://old.trading.example/hook?tenant=7" }),
        ),
        of_others(
            "22210643",
            json!({ "name": "Archive of the northern office", "allowEnvelopePublish": "false", "disabledBy": "Docusign", "includeHMAC": "false",
                "deliveryMode": "aggregate", "events": [], "envelopeEvents": ["Completed", "Voided"], "allUsers": "false",
                "userIds": ["a", "b"], "userName": "archive", "eventData": { "version": "legacy" } }),
        ),
    ];
    ConnectOverview { entries, gone: Vec::new() }
}

/// After **Notifications**, while the account is read.
fn opened() -> (App, Vec<Effect>) {
    let mut app = shown("sling", "Sling");
    let kept = app.kept.as_mut().unwrap();
    let Value::Object(sent) = sent() else { panic!("an object") };
    let at = moment("2026-11-20T12:00:00Z");
    kept.record.history.set_up.push(SetUpNotification { connect_id: id(ID), at, sent });
    let asked = app.act(Action::Connection(connection::Action::Notifications));
    (app, asked)
}

fn is_watch(work: &Work) -> bool {
    matches!(work, Work::Watch { .. })
}

fn read(came: Result<ConnectOverview, NotificationProblem>) -> App {
    let (mut app, asked) = opened();
    answer(&mut app, asked, is_watch, Answer::Watched(Watched::Overview(came)));
    app
}

/// Three configurations were read.
pub(super) fn with_three() -> App {
    read(Ok(three()))
}

/// One was read that the partner manages.
pub(super) fn with_partner() -> App {
    read(Ok(alone(here(Vec::new(), json!({ "integratorManaged": "true" })))))
}

fn act(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::Notifications(action))
}

/// Of three configurations the first is changed, and this comes of it; then all is read again.
fn changed(change: ConnectChange, came: Watched, then: ConnectOverview) -> App {
    let mut app = read(Ok(three()));
    let mut effects = act(&mut app, Do::Change(id(ID), change));
    if app.asked().is_some() {
        effects = app.act(Action::Decide(Decision::Remove));
    }
    answer(&mut app, effects, is_watch, Answer::Watched(came));
    let asker = Address::Notifications(1, WatchAsker::Overview(2));
    app.hear(Told::Answer { asker, answer: Answer::Watched(Watched::Overview(Ok(then))) });
    app
}

/// The key that the account lacked is made, in the keychain or not, and all read again.
fn key_made(kept: Result<(), KeepProblem>, shown: bool) -> App {
    let mut app = read(Ok(alone(here(vec![Drift::HmacWithoutKey], json!({})))));
    let effects = act(&mut app, Do::MakeKey(id(ID)));
    let made = FirstKey { key: super::invented::CONNECT_KEY.into(), kept, seen: KeyToSign::NotMissed };
    let is_key = |work: &Work| matches!(work, Work::SetUpNotifications(_));
    answer(&mut app, effects, is_key, Answer::FirstKeyMade(Ok(Box::new(made))));
    let asker = Address::Notifications(1, WatchAsker::Overview(2));
    let then = alone(here(Vec::new(), json!({})));
    app.hear(Told::Answer { asker, answer: Answer::Watched(Watched::Overview(Ok(then))) });
    act(&mut app, Do::Key(KeyAction::Show(shown)));
    app
}

/// The window is to close while the key that was made is nowhere else.
fn leaving_a_key() -> App {
    let mut app = key_made(Err(KeepProblem::Random), false);
    app.act(Action::CloseWanted);
    app
}

/// All that a configuration can have lost.
fn drifted() -> App {
    let changes = json!({ "urlToPublishTo": "https://collect.elsewhere.example/in", "allowEnvelopePublish": "false",
        "events": ["envelope-completed"], "enableLog": "false" });
    let mut drifts = vec![
        Drift::AddressChanged {
            was: "https://hooks.trading.example/docusign".to_owned(),
            is: "https://collect.elsewhere.example/in".to_owned(),
        },
        Drift::Off { by: Some("Olive Example".to_owned()) },
        Drift::EventsMissing(
            was().events.into_iter().filter(|one| one.as_str() != "envelope-completed").collect(),
        ),
    ];
    let log =
        was().differences(&there(ID, changes.clone())).into_iter().filter(|one| one.field == "enableLog");
    drifts.extend(log.map(Drift::Changed));
    drifts.push(Drift::HmacWithoutKey);
    read(Ok(alone(here(drifts, changes))))
}

const LEFT: &str = "00000000000000000000000000000007";

/// A set-up of that name was left in its midst.
fn left(name: &str) -> App {
    let mut app = read(Ok(ConnectOverview::default()));
    let left_at = moment("2026-11-20T12:00:00Z");
    let id = LEFT.parse().unwrap();
    app.notifications.as_mut().unwrap().drafts =
        vec![OfferedDraft { id, left_at, name: name.to_owned(), address: String::new() }];
    app
}

fn gone() -> App {
    let configuration = |changes: Value| {
        let mut made = sent();
        made.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        ConnectConfiguration::read(&made).unwrap()
    };
    let gone = vec![
        GoneConfiguration { connect_id: id(ID), was: was() },
        GoneConfiguration {
            connect_id: id("22210699"),
            was: configuration(json!({ "name": "Bills", "userName": "bills" })),
        },
    ];
    read(Ok(ConnectOverview { entries: Vec::new(), gone }))
}

/// Entries of the log, of each kind.
fn entries() -> ConnectLogs {
    let entry = |at: &str, status: &str| ConnectLog {
        connect_id: Some(ID.to_owned()),
        envelope_id: Some("7d1c02e9-4a3b-4f5e-8c66-90b1d27af3e4".to_owned()),
        created: Some(moment(at)),
        status: Some(status.to_owned()),
        email: Some("olive@trading.example".to_owned()),
        user_name: Some("Olive Example".to_owned()),
        subject: Some("Please sign: order 4711".to_owned()),
        ..ConnectLog::default()
    };
    let failed = ConnectLog {
        retry_count: Some(2),
        last_try: Some(moment("2026-11-22T11:40:00Z")),
        error: Some("The remote server returned an error: (500) Internal Server Error.".to_owned()),
        ..entry("2026-11-22T11:10:00Z", "Failed")
    };
    let bare = ConnectLog { created: Some(moment("2026-11-21T06:00:00Z")), ..ConnectLog::default() };
    let logs = vec![
        entry("2026-11-22T11:55:00Z", "Success"),
        entry("2026-11-22T11:00:00Z", "Pending"),
        entry("2026-11-22T09:00:00Z", "Teleported"),
    ];
    ConnectLogs { logs, failures: vec![failed, bare], total: None }
}

fn log(came: Result<ConnectLogs, NotificationProblem>) -> App {
    let mut app = read(Ok(three()));
    let asked = act(&mut app, Do::View(NotificationView::Log));
    answer(&mut app, asked, is_watch, Answer::Watched(Watched::Log(came)));
    app
}

/// The log, with these presses, and what came of the last.
fn resending(presses: impl IntoIterator<Item = Again>, came: Option<Answer>) -> App {
    let mut app = log(Ok(entries()));
    let mut asked = Vec::new();
    for press in presses {
        asked = act(&mut app, Do::Resend(press));
    }
    if let Some(came) = came {
        answer(&mut app, asked, |work| matches!(work, Work::Resend(_)), came);
    }
    app
}

fn outcome(asked: usize, refused: u64, waits_until: Option<jiff::Timestamp>) -> ResendOutcome {
    let said = if refused > 0 {
        vec!["7d1c02e9-4a3b-4f5e-8c66-90b1d27af3e4: There is nothing to retry.".to_owned()]
    } else {
        Vec::new()
    };
    let left = if waits_until.is_some() { 11_000 } else { 0 };
    ResendOutcome {
        wish: ResendWish::AllFailed,
        asked,
        refused,
        said,
        results: Vec::new(),
        left,
        waits_until,
    }
}

fn resent(outcome: ResendOutcome) -> App {
    resending([Again::AllFailed], Some(Answer::Resent(Ok(outcome))))
}

fn not_resent(problem: ResendProblem) -> App {
    resending([Again::AllFailed], Some(Answer::ResendPrepared(ResendWish::AllFailed, Err(problem))))
}

fn unfinished() -> ResendProblem {
    let day = |day: &str| day.parse().unwrap();
    let (from, to) = (day("2026-11-01"), day("2026-11-14"));
    ResendProblem::Unfinished(Box::new(ResendJob {
        wish: ResendWish::Period { from, to, configuration: ID.to_owned() },
        begun: moment("2026-11-22T09:00:00Z"),
        envelopes: vec![String::new(); 12_000],
        done: 9_000,
        asking: 0,
    }))
}

/// As many lines as nobody reads.
fn many_lines(count: usize) -> App {
    let all = entries();
    let logs = all.logs.iter().cycle().take(count).cloned().collect();
    log(Ok(ConnectLogs { logs, ..ConnectLogs::default() }))
}

fn refused(error: &str, cause: Cause) -> NotificationProblem {
    ApiError::Refused(refusal(error, "it said so", cause)).into()
}

/// The access token has ended, and **Renew, then look** was chosen.
fn renewing(sheet: &str, product: &str) -> App {
    let mut app = shown(sheet, product);
    let asked = app.act(Action::Connection(connection::Action::Notifications));
    let ended = Watched::Overview(Err(CheckKeptProblem::NeedsRenewal.into()));
    answer(&mut app, asked, is_watch, Answer::Watched(ended));
    act(&mut app, Do::RenewFirst);
    app
}

pub fn states() -> Vec<State> {
    let mut asked = read(Ok(three()));
    act(&mut asked, Do::Change(id(ID), ConnectChange::Delete));
    let mut off_asked = read(Ok(three()));
    act(&mut off_asked, Do::Change(id(ID), ConnectChange::SwitchOff));
    let mut doing = read(Ok(three()));
    act(&mut doing, Do::Change(id(ID), ConnectChange::Pause));
    let mut compared = drifted();
    act(&mut compared, Do::Compare(id(ID)));
    let paused = || here(Vec::new(), json!({ "pausePublish": "true" }));
    let mut people = log(Ok(entries()));
    act(&mut people, Do::ShowPeople(true));
    let not_there = Watched::Changed(Err(ChangeProblem::NotThere));
    let another = Watched::Restored(Err(RestoreProblem::AnotherIsThere));
    let needs_renewal = || NotificationProblem::from(CheckKeptProblem::NeedsRenewal);
    let mut not_renewable = read(Err(needs_renewal()));
    not_renewable.kept.as_mut().unwrap().record.facts.sheet = "zilla".into();
    vec![
        State::new("reading", opened().0),
        State::new("three", read(Ok(three()))),
        State::new("as Docusign has it", read(Ok(alone(here(Vec::new(), json!({}))))))
            .unfolded("watch-details"),
        State::new("a set-up was left", left("Orders")),
        State::new("a set-up without a name was left", left("")),
        State::new("discarding asked", {
            let mut app = left("Orders");
            act(&mut app, Do::DiscardDraft(LEFT.parse().unwrap()));
            app
        }),
        State::new("nothing set up", read(Ok(ConnectOverview::default()))),
        State::new("being paused", doing),
        State::new("paused", changed(ConnectChange::Pause, Watched::Changed(Ok(true)), alone(paused()))),
        State::new("deleting asked", asked),
        State::new("switching off asked", off_asked),
        State::new(
            "deleted",
            changed(ConnectChange::Delete, Watched::Changed(Ok(true)), ConnectOverview::default()),
        ),
        State::new(
            "not there any more",
            changed(ConnectChange::Pause, not_there, ConnectOverview::default()),
        ),
        State::new("not made anew", changed(ConnectChange::Pause, another, three())),
        State::new(
            "paused by another",
            read(Ok(alone(here(vec![Drift::Paused], json!({ "pausePublish": "true" }))))),
        ),
        State::new("no key", read(Ok(alone(here(vec![Drift::HmacWithoutKey], json!({})))))),
        State::new("key made", key_made(Ok(()), false)),
        State::new("key shown", key_made(Ok(()), true)),
        State::new("leaving while a key is nowhere else", leaving_a_key()),
        State::new("drifted", drifted()),
        State::new("compared", compared),
        State::new("gone", gone()),
        State::new("no permission", read(Err(refused("USER_LACKS_PERMISSIONS", Cause::LacksPermission)))),
        State::new("not switched on", read(Err(refused("ACCOUNT_LACKS_PERMISSIONS", Cause::NotInPlan)))),
        State::new("an unknown refusal", read(Err(refused("SOMETHING_NEW", Cause::Other)))),
        State::new("needs renewal", read(Err(needs_renewal()))),
        State::new("cannot be renewed", not_renewable),
        State::new("renewing", renewing("sling", "Sling")),
        State::new("renewal asked", renewing("snow-atlas", "Snow Atlas")),
        State::new("log", log(Ok(entries()))),
        State::new("log with people", people),
        State::new("log empty", log(Ok(ConnectLogs::default()))),
        State::new("log of 100,000 lines", many_lines(100_000)),
        State::new("counting", resending([Again::AllFailed], None)),
        State::new("sent again", resent(outcome(3, 0, None))),
        State::new("sent again in part", resent(outcome(9_000, 0, Some(moment("2026-11-22T13:01:00Z"))))),
        State::new("some are refused", resent(outcome(3, 1, None))),
        State::new("another resend is not done", not_resent(unfinished())),
        State::new(
            "whether they were asked for is not known",
            not_resent(ResendProblem::Unsure(ApiError::broken_off())),
        ),
        State::new("no such failure", not_resent(ResendProblem::NotThere)),
        State::new(
            "nothing was heard of sending again",
            resending([Again::AllFailed], Some(Answer::GivenUp)),
        ),
        State::new("a period", resending([Again::Period], None)),
        State::new(
            "a period, wrong",
            resending(
                [Again::Period, Again::Typed(PeriodField::To, "yesterday".to_owned()), Again::Count],
                None,
            ),
        ),
        State::new("log not read", log(Err(ApiError::ServerError { status: 503, reference: None }.into()))),
    ]
}
