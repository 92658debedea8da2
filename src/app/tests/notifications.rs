//! Notifications: where the page is opened from, what renews for it, and where it leads back to.

use super::*;
use crate::connections::{CheckKeptProblem, ConnectionRecord, Renewed, samples};
use crate::domain::samples as facts;
use crate::notifications::{ConnectChange, ConnectConfiguration, ConnectOverview, OverviewEntry};
use crate::places::connection::Action as AtConnection;
use crate::places::notifications::Action as Do;
use crate::tasks::{Upkeep, WatchWork, Watched};

fn press(app: &mut App, action: Do) -> Vec<Effect> {
    app.act(Action::Notifications(action))
}

fn reads(work: &Work) -> bool {
    matches!(work, Work::Watch { work: WatchWork::Overview, .. })
}

/// At the page, and who waits for what is there.
fn opened() -> (App, ConnectionRecord, Address) {
    let mut record = samples::record(facts::facts());
    record.facts.sheet = "sling".to_owned();
    let mut app = app();
    listed(&mut app, Listing { records: vec![record.clone()], ..Listing::default() });
    app.place = Place::Home;
    let effects = app.act(Action::Home(home::Action::Open(record.id.clone())));
    let values = asker_of(effects, |work| matches!(work, Work::Reveal(_)));
    answer(&mut app, values, Answer::Revealed(Ok(Box::new(connection()))));
    let effects = app.act(Action::Connection(AtConnection::Notifications));
    assert_eq!(app.place, Place::Notifications);
    let asker = asker_of(effects, reads);
    (app, record, asker)
}

fn overview() -> ConnectOverview {
    let made =
        serde_json::json!({ "connectId": "1", "name": "Orders", "urlToPublishTo": "https://a.example" });
    let configuration = ConnectConfiguration::read(&made).unwrap();
    ConnectOverview { entries: vec![OverviewEntry { configuration, here: None }], gone: Vec::new() }
}

fn seen(app: &mut App, asker: Address) -> Vec<Effect> {
    answer(app, asker, Answer::Watched(Watched::Overview(Ok(overview()))))
}

#[test]
fn back_leads_to_the_connection_and_what_comes_later_is_not_heard() {
    let (mut app, _, first) = opened();
    press(&mut app, Do::Back);
    assert!(app.place == Place::Connection && app.notifications.is_none() && app.kept.is_some());
    assert!(seen(&mut app, first.clone()).is_empty());
    app.act(Action::Connection(AtConnection::Notifications));
    seen(&mut app, first);
    let page = app.notifications.as_ref().unwrap();
    assert!(page.is_reading(), "what was asked before is not for this page");
}

#[test]
fn a_key_that_is_nowhere_else_is_asked_about_by_every_way_out() {
    use crate::connections::KeepProblem;
    use crate::notifications::{FirstKey, KeyToSign};
    use crate::tasks::NotificationWork;

    let (mut app, _, asker) = opened();
    seen(&mut app, asker);
    let is_made = |work: &Work| matches!(work, Work::SetUpNotifications(NotificationWork::MakeFirstKey(_)));
    let waiting = asker_of(press(&mut app, Do::MakeKey("1".parse().unwrap())), is_made);
    let kept = Err(KeepProblem::broken_off());
    let made = FirstKey { key: "key".into(), kept, seen: KeyToSign::NotMissed };
    answer(&mut app, waiting, Answer::FirstKeyMade(Ok(Box::new(made))));
    let asks = |app: &App| matches!(app.asked(), Some(Question::KeyNowhereElse));
    assert!(!app.takes_files(), "a file would take the page's place");
    assert!(app.act(Action::CloseWanted).is_empty() && asks(&app));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty() && !asks(&app));
    assert!(press(&mut app, Do::Back).is_empty() && asks(&app) && app.place == Place::Notifications);
    app.act(Action::Decide(Decision::Leave));
    assert!(app.place == Place::Connection && app.notifications.is_none());
    assert!(closes(&app.act(Action::CloseWanted)));
}

#[test]
fn an_ended_token_is_renewed_by_the_connections_page_and_then_all_is_read() {
    let (mut app, record, asker) = opened();
    let ended = Watched::Overview(Err(CheckKeptProblem::NeedsRenewal.into()));
    assert!(answer(&mut app, asker, Answer::Watched(ended)).is_empty());
    let effects = press(&mut app, Do::RenewFirst);
    let renewal = asker_of(effects, |work| matches!(work, Work::Upkeep(Upkeep::Renew(_))));
    assert_eq!(app.place, Place::Notifications);
    // Its tokens are nowhere else: that is asked here as there.
    assert!(app.act(Action::CloseWanted).is_empty());
    assert!(matches!(app.asked(), Some(Question::TokensNotKept { then: Then::Close })));
    app.act(Action::Decide(Decision::Stay));
    assert!(app.asked().is_none());
    let renewed = Renewed { record, by_another: false };
    let next = answer(&mut app, renewal, Answer::Renewed(Ok(Box::new(renewed))));
    let asker = asker_of(next, reads);
    seen(&mut app, asker);
    assert!(app.notifications.as_ref().unwrap().overview.now.seen().is_some());
}

#[test]
fn a_renewal_that_failed_reads_nothing() {
    let (mut app, _, asker) = opened();
    answer(&mut app, asker, Answer::Watched(Watched::Overview(Err(CheckKeptProblem::NeedsRenewal.into()))));
    let effects = press(&mut app, Do::RenewFirst);
    let renewal = asker_of(effects, |work| matches!(work, Work::Upkeep(Upkeep::Renew(_))));
    assert!(answer(&mut app, renewal, Answer::GivenUp).is_empty());
}

#[test]
fn signing_in_again_leads_into_the_wizard() {
    let (mut app, _, _) = opened();
    app.act(Action::Connection(AtConnection::SignInAgain));
    assert!(app.place == Place::SetUp && app.notifications.is_none() && app.kept.is_none());
    // And back, to the connection, with nothing left of it.
    let effects = app.act(Action::SetUp(set_up::Action::Back));
    assert!(app.place == Place::Connection && app.set_up.is_none() && app.kept.is_some());
    assert!(!works(effects).any(|(work, _)| matches!(work, Work::KeepDraft(_))));
}

#[test]
fn what_is_asked_before_deleting_is_answered_here() {
    let (mut app, _, asker) = opened();
    seen(&mut app, asker);
    let id: crate::domain::ConnectId = "1".parse().unwrap();
    press(&mut app, Do::Change(id.clone(), ConnectChange::Delete));
    assert!(matches!(app.asked(), Some(Question::DeleteNotification { .. })));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty());
    assert!(app.asked().is_none());
    press(&mut app, Do::Change(id, ConnectChange::Delete));
    let effects = app.act(Action::Decide(Decision::Remove));
    let deletes =
        |work: &Work| matches!(work, Work::Watch { work: WatchWork::Change(_, ConnectChange::Delete), .. });
    assert!(works(effects).any(|(work, _)| deletes(&work)));
    assert!(closes(&app.act(Action::CloseWanted)), "nothing holds the window");
}

#[test]
fn a_list_that_others_changed_is_known_here() {
    let (mut app, mut record, _) = opened();
    record.history.checked_at = Some(Timestamp::UNIX_EPOCH);
    listed(&mut app, Listing { records: vec![record.clone()], ..Listing::default() });
    assert_eq!(app.notifications.as_ref().unwrap().record, record);
}

#[test]
fn the_wizard_that_is_opened_from_here_leads_back_here_and_all_is_read_again() {
    let (mut app, _, asker) = opened();
    seen(&mut app, asker);
    app.act(Action::Connection(AtConnection::SetUpNotifications));
    assert_eq!(app.place, Place::NotificationSetUp);
    let effects = app.act(Action::NotificationSetUp(notification_set_up::Action::Leave));
    assert!(app.place == Place::Notifications && app.notification_set_up.is_none());
    let asker = asker_of(effects, reads);
    seen(&mut app, asker);
    assert!(!app.notifications.as_ref().unwrap().is_reading());
}

#[test]
fn try_it_opens_the_receiver_and_back_leads_to_the_notifications_and_stops_it() {
    use crate::places::receiver::Action as AtReceiver;
    use crate::tasks::{ReceiveWork, ReceivingEvent};

    let (mut app, _, asker) = opened();
    seen(&mut app, asker);
    assert!(press(&mut app, Do::TryIt).is_empty());
    assert!(app.place == Place::Receiver && app.receiver.is_some());
    assert!(!app.takes_files(), "a file would take the page's place");
    let is_start = |work: &Work| matches!(work, Work::Receive(ReceiveWork::Start { .. }));
    let receiver = asker_of(app.act(Action::Receiver(AtReceiver::Next)), is_start);
    let listens = || ReceivingEvent::Listening("http://localhost:1/".to_owned());
    app.hear(Told::Receiving { asker: receiver.clone(), event: listens() });
    let is_open = |app: &App| app.receiver.as_ref().is_some_and(|page| !page.can_start());
    assert!(is_open(&app));
    // The window closes with it; nothing is nowhere else.
    assert!(closes(&app.act(Action::CloseWanted)));
    let effects = app.act(Action::Receiver(AtReceiver::Back));
    let cancelled = asker_of(effects, |work| matches!(work, Work::Cancel));
    assert!(cancelled == receiver && app.place == Place::Notifications && app.receiver.is_none());
    // One that is opened anew hears nothing of the one before.
    press(&mut app, Do::TryIt);
    app.hear(Told::Receiving { asker: receiver.clone(), event: listens() });
    answer(&mut app, receiver, Answer::ReceiverEnded(Ok(())));
    assert!(app.receiver.as_ref().is_some_and(|page| page.list.is_empty() && page.can_start()));
}

#[test]
fn what_is_sent_again_goes_on_when_its_page_is_left_and_its_outcome_stands_there_when_one_comes_back() {
    use crate::notifications::{ResendOutcome, ResendWish};
    use crate::places::notifications::NotificationView;
    use crate::places::notifications::resending::{ResendAction, ResendState};

    let outcome = || ResendOutcome {
        wish: ResendWish::AllFailed,
        asked: 1,
        refused: 0,
        said: Vec::new(),
        results: Vec::new(),
        left: 0,
        waits_until: None,
    };
    let state = |app: &App| {
        let page = app.notifications.as_ref().unwrap();
        match page.resending.state {
            ResendState::Idle => "idle",
            ResendState::Counting => "at work",
            ResendState::Done(_) => "done",
            _ => "else",
        }
    };
    let look = |app: &mut App| app.act(Action::Connection(AtConnection::Notifications));
    let begin = |app: &mut App| {
        press(app, Do::View(NotificationView::Log));
        let effects = press(app, Do::Resend(ResendAction::AllFailed));
        asker_of(effects, |work| matches!(work, Work::Resend(_)))
    };
    for comes_back_first in [true, false] {
        let (mut app, ..) = opened();
        let resend = begin(&mut app);
        press(&mut app, Do::Back);
        if comes_back_first {
            look(&mut app);
            assert_eq!(state(&app), "at work", "it goes on");
        }
        answer(&mut app, resend, Answer::Resent(Ok(outcome())));
        if !comes_back_first {
            let effects = look(&mut app);
            assert!(effects.iter().any(|effect| matches!(effect, Effect::Ask(Ask { work, .. })
                if matches!(work, Work::Watch { work: WatchWork::Log, .. }))));
        }
        assert_eq!((state(&app), app.notifications.as_ref().unwrap().view), ("done", NotificationView::Log));
        // It was seen: whoever leaves it does not find it again.
        press(&mut app, Do::Back);
        look(&mut app);
        assert_eq!(state(&app), "idle");
    }
}

#[test]
fn a_configuration_is_changed_by_the_wizard_which_leads_back_here() {
    let (mut app, record, asker) = opened();
    let there = serde_json::json!({ "connectId": "1", "name": "Orders", "urlToPublishTo": "https://a.example",
        "deliveryMode": "SIM", "events": ["envelope-sent"], "eventData": { "version": "restv2.1", "format": "json" } });
    let configuration = ConnectConfiguration::read(&there).unwrap();
    let overview =
        ConnectOverview { entries: vec![OverviewEntry { configuration, here: None }], gone: Vec::new() };
    answer(&mut app, asker, Answer::Watched(Watched::Overview(Ok(overview))));
    press(&mut app, Do::Edit("2".parse().unwrap()));
    assert_eq!(app.place, Place::Notifications, "there is none");
    press(&mut app, Do::Edit("1".parse().unwrap()));
    assert_eq!(app.place, Place::NotificationSetUp);
    let wizard = app.notification_set_up.as_ref().unwrap();
    assert_eq!(wizard.events.name, "Orders");
    assert_eq!(wizard.common.changes.as_ref().unwrap().account, record.id);
    let effects = app.act(Action::NotificationSetUp(notification_set_up::Action::Leave));
    assert_eq!(app.place, Place::Notifications);
    let keeps = |effect: &Effect| matches!(effect, Effect::Ask(ask) if matches!(ask.work, Work::Upkeep(_)));
    assert!(!effects.iter().any(keeps), "nothing was answered otherwise");
}
