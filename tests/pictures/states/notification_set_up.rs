//! The wizard that sets up notifications, step by step.

use countersign::app::{Action, Address, App, Effect};
use countersign::connections::{ApiError, CheckKeptProblem, ConnectionRecord, KeepProblem, Listing};
use countersign::docusign::refusal::Cause;
use countersign::domain::{ConnectionId, Environment};
use countersign::notifications::{
    AccountPeople, AccountPerson, AccountSetUpProblem, ConnectConfiguration, ConnectEvent, FieldDifference,
    FirstKey, FirstKeyProblem, KeyToSign, NotificationProblem, OwnerProblem, SetUpOutcome, SetUpProblem,
};
use countersign::places::home;
use countersign::places::notification_set_up::accounts::{Action as OnAccounts, Manager};
use countersign::places::notification_set_up::events::Action as OnEvents;
use countersign::places::notification_set_up::outcome::{AccountState, Action as OnOutcome};
use countersign::places::notification_set_up::proof::{Action as OnProof, ProofField};
use countersign::places::notification_set_up::review::Action as OnReview;
use countersign::places::notification_set_up::{
    Action as Do, NotificationAsker, NotificationStep, WhoseEnvelopes, WishedAuthorization, WishedDelivery,
};
use countersign::tasks::{Answer, Told, Work};
use serde_json::json;
use zeroize::Zeroizing;

use super::State;
use super::home::at_home;
use super::invented::{record, refusal};
use super::kept::answer;

/// Connections of a partner: the account that owns the key, three clients', one with another key, one of Production.
fn partners() -> Vec<ConnectionRecord> {
    let names = [
        "Example Partner",
        "Sample Bakery",
        "Sample Garden",
        "株式会社テスト商事",
        "Sample Mill",
        "Example Trading",
    ];
    (1..)
        .zip(names)
        .map(|(number, name)| {
            let environment = if number == 6 { Environment::Production } else { Environment::Demo };
            let mut record = record("something-else", "Something else", environment, "2026-11-02T12:00:00Z");
            record.id = format!("{number:032x}").parse::<ConnectionId>().unwrap();
            record.facts.account_id = format!("{number:08}-84ac-4f2d-b059-6d3c8a915e72").parse().unwrap();
            name.clone_into(&mut record.facts.account_name);
            if number == 5 {
                record.facts.integration_key = "99999999-7b0e-4d19-9c46-2ad58e07b913".parse().unwrap();
            }
            record
        })
        .collect()
}

fn opened(records: Vec<ConnectionRecord>) -> App {
    let mut app = at_home(Listing { records, ..Listing::default() });
    app.act(Action::Home(home::Action::SetUpNotifications));
    app
}

pub(super) fn act(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::NotificationSetUp(action))
}

pub(super) fn with(mut app: App, actions: impl IntoIterator<Item = Do>) -> App {
    for action in actions {
        act(&mut app, action);
    }
    app
}

pub(super) fn alone() -> App {
    opened(partners().into_iter().take(1).collect())
}

pub(super) fn alone_in_practice() -> App {
    opened(vec![record("something-else", "Something else", Environment::Practice, "2026-11-02T12:00:00Z")])
}

fn two() -> App {
    let records = partners()[1..3].to_vec();
    with(opened(records), [Do::Accounts(OnAccounts::TickAll)])
}

fn of_a_partner() -> App {
    let records = partners();
    let ids: Vec<_> = records.iter().map(|record| record.id.clone()).collect();
    let ticks = ids[1..4].iter().map(|id| Do::Accounts(OnAccounts::Tick(id.clone())));
    let owner = [OnAccounts::Manager(Manager::Partner), OnAccounts::Owner(ids[0].clone())].map(Do::Accounts);
    with(opened(records), owner.into_iter().chain(ticks))
}

fn account_states() -> Vec<State> {
    let next = with(opened(partners()), [Do::Accounts(OnAccounts::Manager(Manager::Partner)), Do::Next]);
    let mut searched = opened(partners().into_iter().cycle().zip(0..12).map(numbered).collect());
    act(&mut searched, Do::Accounts(OnAccounts::Search("zzz".to_owned())));
    vec![
        State::new("one", alone()),
        State::new("several, none ticked", with(opened(partners()), [Do::Next])),
        State::new("a partner, nothing said", next),
        State::new("a partner, three clients", of_a_partner()),
        State::new("none found", searched),
        State::new("what was chosen is gone", {
            let mut app = with(at_events(of_a_partner()), said());
            let wizard = app.notification_set_up.as_mut().unwrap();
            wizard.take_records(&partners()[4..]);
            with(app, [Do::Next])
        }),
    ]
}

fn numbered((mut record, number): (ConnectionRecord, usize)) -> ConnectionRecord {
    record.id = format!("{number:032x}").parse().unwrap();
    record
}

/// At the choice and at the review of that many accounts, all ticked.
pub fn many(count: usize) -> Vec<(&'static str, App)> {
    let all = || {
        let numbered = partners().into_iter().take(1).cycle().zip(0..count).map(numbered);
        let own_account = |(number, mut record): (usize, ConnectionRecord)| {
            record.facts.account_id = format!("{number:08}-84ac-4f2d-b059-6d3c8a915e72").parse().unwrap();
            record.facts.account_name = format!("Account {number}");
            record
        };
        with(opened(numbered.enumerate().map(own_account).collect()), [Do::Accounts(OnAccounts::TickAll)])
    };
    vec![("8-notify-1-accounts", all()), ("8-notify-4-review", at_review(all()))]
}

fn event(name: &str) -> Do {
    Do::Events(OnEvents::Event(ConnectEvent::new(name).unwrap()))
}

pub(super) fn said() -> Vec<Do> {
    let mut said = vec![
        Do::Events(OnEvents::NameTyped("Orders".to_owned())),
        Do::Events(OnEvents::UrlTyped("https://hooks.trading.example/docusign".to_owned())),
        Do::Events(OnEvents::AllData),
    ];
    said.push(event("envelope-completed"));
    said
}

pub(super) fn at_events(app: App) -> App {
    with(app, [Do::Next])
}

fn event_states() -> Vec<State> {
    let gathered = Do::Events(OnEvents::Delivery(WishedDelivery::Gathered));
    let more = said().into_iter().chain([event("template-created"), event("sms-opt-in")]);
    vec![
        State::new("empty", at_events(alone())),
        State::new("nothing said", with(at_events(alone()), [Do::Next])),
        State::new("an address that is not https", {
            let typed = OnEvents::UrlTyped("http://hooks.trading.example".to_owned());
            with(at_events(alone()), [Do::Events(typed), Do::Events(OnEvents::UrlLeft)])
        }),
        State::new("more events", with(at_events(alone()), more)).unfolded("notify-more-events"),
        State::new("another event, wrong", {
            let wrong = Do::Events(OnEvents::OtherTyped("envelope-\u{202e}".to_owned()));
            with(at_events(alone()), said().into_iter().chain([wrong, Do::Next]))
        }),
        State::new("people are read", choosing_people(None)),
        State::new("people", choosing_people(Some(Ok(people())))),
        State::new("people cannot be read", {
            let problem = AccountSetUpProblem::from(CheckKeptProblem::NeedsRenewal);
            choosing_people(Some(Err(problem)))
        }),
        State::new("gathered", with(at_events(alone()), said().into_iter().chain([gathered]))),
    ]
    .into_iter()
    .chain(super::address_trial::states())
    .collect()
}

fn people() -> AccountPeople {
    let one = |(number, name): (usize, &str)| AccountPerson {
        user_id: format!("{number:08}-84ac-4f2d-b059-6d3c8a915e72"),
        name: Some(name.to_owned()),
        email: Some(format!("person{number}@trading.example")),
    };
    let names = ["Olive Example", "דנה לוי", "Kim Pretend"];
    AccountPeople { people: names.into_iter().enumerate().map(one).collect(), has_more: true }
}

/// All but chosen people of the account, as far as these were read; Next was pressed before anybody was ticked.
fn choosing_people(read: Option<Result<AccountPeople, AccountSetUpProblem>>) -> App {
    let whose = Do::Events(OnEvents::Whose(WhoseEnvelopes::AllBut));
    let mut app = with(with(at_events(alone()), said()), [whose]);
    let id = app.notification_set_up.as_ref().unwrap().common.chosen[0].clone();
    if let Some(read) = read {
        hear(&mut app, NotificationAsker::People(id, 1), Answer::AccountPeople(read));
        act(&mut app, Do::Next);
    }
    app
}

fn at_proof(app: App) -> App {
    with(with(at_events(app), said()), [Do::Next])
}

fn authorization(kind: WishedAuthorization) -> Do {
    Do::Proof(OnProof::Authorization(kind))
}

fn typed(field: ProofField, text: &str) -> Do {
    Do::Proof(OnProof::Typed(field, Zeroizing::new(text.to_owned())))
}

fn proof_states() -> Vec<State> {
    let basic = [authorization(WishedAuthorization::Basic), typed(ProofField::UserName, "olive"), Do::Next];
    let own = [authorization(WishedAuthorization::OwnOAuth), Do::Next];
    vec![
        State::new("nothing", at_proof(alone())),
        State::new("signed", with(at_proof(alone()), [Do::Proof(OnProof::Hmac)])),
        State::new("a password is missing", with(at_proof(alone()), basic)),
        State::new("settings of its own are missing", with(at_proof(alone()), own)),
        State::new(
            "a partner's OAuth",
            with(at_proof(of_a_partner()), [authorization(WishedAuthorization::OAuth)]),
        ),
        State::new("a partner, unused", with(at_proof(of_a_partner()), [Do::Proof(OnProof::MutualTls)])),
    ]
}

/// A user name and a password, typed, and Next.
fn basic() -> [Do; 4] {
    [
        authorization(WishedAuthorization::Basic),
        typed(ProofField::UserName, "olive"),
        typed(ProofField::Password, "password"),
        Do::Next,
    ]
}

fn at_review(app: App) -> App {
    with(at_proof(app), [Do::Proof(OnProof::Hmac), Do::Next])
}

pub(super) fn hear(app: &mut App, asker: NotificationAsker, answer: Answer) {
    app.hear(Told::Answer { asker: Address::NotificationSetUp(1, asker), answer });
}

pub(super) fn owner_is(answer: Result<(), AccountSetUpProblem>) -> App {
    let mut app = at_review(of_a_partner());
    hear(&mut app, NotificationAsker::Owner(1), Answer::OwnerChecked(answer));
    app
}

fn review_states() -> Vec<State> {
    let curl = with(at_proof(alone()), basic());
    let mut saved = at_review(alone());
    act(&mut saved, Do::Review(OnReview::Save));
    let path = || super::invented::LONG_PATH.into();
    hear(&mut saved, NotificationAsker::Place(1), Answer::PlaceChosen(Ok(Some((path(), Vec::new())))));
    hear(&mut saved, NotificationAsker::File(2), Answer::FileWritten(Ok(path())));
    vec![
        State::new("as a command", curl).unfolded("notify-curl"),
        State::new("for one envelope", with(at_proof(alone()), basic())).unfolded("notify-envelope"),
        State::new("saved", saved),
        State::new("one", at_review(alone())),
        State::new("nothing proves it", with(at_proof(alone()), [Do::Next])),
        State::new("the owner is looked at", at_review(of_a_partner())),
        State::new("the owner has what is needed", owner_is(Ok(()))),
        State::new("the owner is to be renewed", owner_is(Err(CheckKeptProblem::NeedsRenewal.into()))),
        State::new("set up once, and back", {
            let ended = ended(at_review(alone()), vec![Ok(created())]);
            with(ended, [Do::Back])
        }),
        State::new("the owner has no key", owner_is(Err(OwnerProblem::NoKey.into()))),
        State::new("to be changed", super::notification_change::reviewed()),
    ]
    .into_iter()
    .chain(super::owner_settings::states())
    .collect()
}

/// What is under way, in the order of the list.
fn running(app: &App) -> Vec<NotificationAsker> {
    let wizard = app.notification_set_up.as_ref().unwrap();
    let asker =
        |account: &countersign::places::notification_set_up::outcome::AccountOutcome| match account.state {
            AccountState::Running(attempt) => {
                Some(NotificationAsker::Account(account.record.id.clone(), attempt))
            }
            _ => None,
        };
    wizard.outcome.accounts.iter().filter_map(asker).collect()
}

pub(super) fn there() -> Box<ConnectConfiguration> {
    let there = json!({ "connectId": "22210641", "name": "Orders",
        "urlToPublishTo": "https://hooks.trading.example/docusign" });
    Box::new(ConnectConfiguration::read(&there).unwrap())
}

fn differences() -> Vec<FieldDifference> {
    let one = |field: &str, wanted, found| FieldDifference { field: field.to_owned(), wanted, found };
    vec![
        one("includeHMAC", json!("true"), json!("false")),
        one("events", json!(["envelope-completed"]), json!(["envelope-sent", "envelope-completed"])),
    ]
}

/// After **Set up**, with what came of each account, as far as it has.
pub(super) fn ended(app: App, outcomes: Vec<Result<SetUpOutcome, AccountSetUpProblem>>) -> App {
    let with_keys = |outcome: Result<_, _>| outcome.map(|outcome| (outcome, KeyToSign::NotMissed));
    ended_so(app, outcomes.into_iter().map(with_keys).collect())
}

/// The same, with how the keys stand.
fn ended_so(app: App, outcomes: Vec<Result<(SetUpOutcome, KeyToSign), AccountSetUpProblem>>) -> App {
    let mut app = with(app, [Do::Next]);
    for (asker, outcome) in running(&app).into_iter().zip(outcomes) {
        hear(&mut app, asker, Answer::AccountSetUp(outcome));
    }
    app
}

fn created() -> SetUpOutcome {
    SetUpOutcome::Created(there())
}

fn lacks_permission() -> ApiError {
    let said = "This User lacks sufficient permissions.";
    ApiError::Refused(refusal("USER_LACKS_PERMISSIONS", said, Cause::LacksPermission))
}

/// Docusign does not make the first key.
pub(super) fn key_refused() -> FirstKeyProblem {
    FirstKeyProblem::Write(NotificationProblem::Api(lacks_permission()).into())
}

fn no_permission() -> AccountSetUpProblem {
    let problem = NotificationProblem::Api(lacks_permission());
    SetUpProblem::Write(problem.into()).into()
}

/// The key that an account lacked is asked for; with what came of it, if that is there.
fn key_is(made: Option<Result<Result<(), KeepProblem>, FirstKeyProblem>>) -> App {
    let mut app = ended_so(at_review(alone()), vec![Ok((created(), KeyToSign::Missing))]);
    let id = app.notification_set_up.as_ref().unwrap().outcome.accounts[0].record.id.clone();
    let effects = act(&mut app, Do::Outcome(OnOutcome::MakeKey(id)));
    let Some(made) = made else { return app };
    let key = |kept| FirstKey { key: super::invented::CONNECT_KEY.into(), kept, seen: KeyToSign::NotMissed };
    let is_key = |work: &Work| matches!(work, Work::SetUpNotifications(_));
    answer(&mut app, effects, is_key, Answer::FirstKeyMade(made.map(|kept| Box::new(key(kept)))));
    app
}

/// A key was made at the first of two accounts; then the second was chosen in its place.
fn key_unchosen() -> App {
    let records = partners()[1..3].to_vec();
    let ticks = records.iter().map(|record| Do::Accounts(OnAccounts::Tick(record.id.clone())));
    let ticks: Vec<_> = ticks.collect();
    let first = Do::Accounts(OnAccounts::Tick(records[0].id.clone()));
    let lacking = vec![Ok((created(), KeyToSign::Missing))];
    let mut app = ended_so(at_review(with(opened(records.clone()), [first])), lacking);
    let effects = act(&mut app, Do::Outcome(OnOutcome::MakeKey(records[0].id.clone())));
    let kept = Err(KeepProblem::broken_off());
    let made = FirstKey { key: super::invented::CONNECT_KEY.into(), kept, seen: KeyToSign::NotMissed };
    let is_key = |work: &Work| matches!(work, Work::SetUpNotifications(_));
    answer(&mut app, effects, is_key, Answer::FirstKeyMade(Ok(Box::new(made))));
    let back = [Do::GoTo(NotificationStep::Accounts)].into_iter().chain(ticks);
    let app = with(app, back.chain([Do::Next, Do::Next, Do::Next]));
    ended(app, vec![Ok(created())])
}

fn outcome_states() -> Vec<State> {
    let clients = || owner_is(Ok(()));
    let differs = || SetUpOutcome::Differs { configuration: there(), differences: differences() };
    let updated = SetUpOutcome::Updated { configuration: there(), differences: differences() };
    let unseen = ended(with(at_proof(alone()), basic()), vec![Ok(SetUpOutcome::AlreadyRight(there()))]);
    let ids = ["22210641", "22210642"].map(|id| id.parse().unwrap()).to_vec();
    let ticked_all = with(opened(partners()[1..].to_vec()), [Do::Accounts(OnAccounts::TickAll)]);
    let keys_differ = vec![
        Ok((created(), KeyToSign::Missing)),
        Ok((SetUpOutcome::AlreadyRight(there()), KeyToSign::Unseen)),
    ];
    let many = with(at_review(ticked_all), [Do::Next]);
    vec![
        State::new("running", ended(clients(), vec![Ok(created())])),
        State::new("leaving while it runs", {
            let mut app = ended(clients(), vec![Ok(created())]);
            app.act(Action::CloseWanted);
            app
        }),
        State::new("all made", ended(clients(), vec![Ok(created()), Ok(created()), Ok(created())])),
        State::new("one refuses", ended(clients(), vec![Ok(created()), Err(no_permission()), Ok(created())])),
        State::new(
            "it differs, was changed, several",
            ended(clients(), vec![Ok(differs()), Ok(updated), Ok(SetUpOutcome::Several(ids))]),
        ),
        State::new(
            "to be renewed, gone, not as sent",
            ended(
                clients(),
                vec![
                    Err(CheckKeptProblem::NeedsRenewal.into()),
                    Ok(SetUpOutcome::NotThere),
                    Ok(SetUpOutcome::NotAsSent { configuration: there(), differences: differences() }),
                ],
            ),
        ),
        State::new("what would change", super::notification_change::compared()),
        State::new("a password nobody sees", unseen),
        State::new("no key", ended_so(at_review(alone()), vec![Ok((created(), KeyToSign::Missing))])),
        State::new("key is made", key_is(None)),
        State::new("key made", key_is(Some(Ok(Ok(()))))),
        State::new("key not kept", key_is(Some(Ok(Err(KeepProblem::broken_off()))))),
        State::new("key refused", key_is(Some(Err(key_refused())))),
        State::new("a key of an account that is not chosen", key_unchosen()),
        State::new("one lacks a key, one cannot be seen", ended_so(at_review(two()), keys_differ)),
        State::new("stopped", {
            let stopped = with(many, [Do::Outcome(OnOutcome::Stop)]);
            let outcomes =
                [created(), created(), created(), created()].map(|made| Ok((made, KeyToSign::NotMissed)));
            let mut app = stopped;
            for (asker, outcome) in running(&app).into_iter().zip(outcomes) {
                hear(&mut app, asker, Answer::AccountSetUp(outcome));
            }
            app
        }),
    ]
}

pub fn screens() -> Vec<super::Screen> {
    vec![
        super::Screen { name: "8-notify-1-accounts", states: account_states() },
        super::Screen { name: "8-notify-2-events", states: event_states() },
        super::Screen { name: "8-notify-3-proof", states: proof_states() },
        super::Screen { name: "8-notify-4-review", states: review_states() },
        super::Screen { name: "8-notify-5-outcome", states: outcome_states() },
    ]
}
