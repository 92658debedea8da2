mod kept_keys;
mod oauth;
mod resending;
mod rotation;
mod signature_check;

use serde_json::json;

use super::doing::{NewsDone, NewsProblem};
use super::reading::AccountReading;
use super::*;
use crate::connections::{ApiError, CheckKeptProblem, ClipboardNotice, samples};
use crate::domain::samples as facts;
use crate::notifications::{
    ChangeProblem, ConnectSwitch, ConnectWriteProblem, FirstKey, FirstKeyProblem, KeyToSign,
    NotificationProblem, OverviewEntry, RestoreProblem,
};
use crate::places::question::Decision;
use crate::tasks::{Answer, NotificationWork, Watched};

fn configuration(id: &str, name: &str) -> ConnectConfiguration {
    let made = json!({
        "connectId": id, "name": name, "urlToPublishTo": "https://a.example", "allowEnvelopePublish": "true",
    });
    ConnectConfiguration::read(&made).unwrap()
}

fn overview() -> ConnectOverview {
    let entry = |id, name| OverviewEntry { configuration: configuration(id, name), here: None };
    ConnectOverview { entries: vec![entry("1", "Orders"), entry("2", "Bills")], gone: Vec::new() }
}

fn id(text: &str) -> ConnectId {
    text.parse().unwrap()
}

/// What is asked for.
fn works(asks: Vec<Ask<WatchAsker>>) -> Vec<(WatchWork, WatchAsker)> {
    let works = asks.into_iter().map(|ask| match ask.work {
        Work::Watch { work, .. } => (work, ask.asker),
        _ => panic!("it is about notifications"),
    });
    works.collect()
}

fn seen(came: Result<ConnectOverview, NotificationProblem>) -> Answer {
    Answer::Watched(Watched::Overview(came))
}

fn needs_renewal() -> NotificationProblem {
    CheckKeptProblem::NeedsRenewal.into()
}

/// The page, with two configurations.
fn page() -> NotificationPage {
    let (mut page, asks) = NotificationPage::new(samples::record(facts::facts()));
    let asked = works(asks);
    assert_eq!(asked, [(WatchWork::Overview, WatchAsker::Overview(1))]);
    assert!(page.is_reading());
    assert_eq!(works(page.hear(WatchAsker::Overview(1), seen(Ok(overview())))), []);
    page
}

#[test]
fn what_is_there_is_read_when_the_page_opens_and_again_when_asked() {
    let mut page = page();
    assert!(page.configuration(&id("2")).is_some_and(|one| one.name == "Bills"));
    let asked = works(page.act(Action::LookAgain));
    assert_eq!(asked, [(WatchWork::Overview, WatchAsker::Overview(2))]);
    assert!(page.overview.now.seen().is_some(), "what was read before is still there");
    assert_eq!(works(page.act(Action::LookAgain)), [], "it is being read");
    // What comes late of an older reading changes nothing.
    page.hear(WatchAsker::Overview(1), seen(Ok(ConnectOverview::default())));
    assert!(page.is_reading() && page.configuration(&id("1")).is_some());
    page.hear(WatchAsker::Overview(2), seen(Ok(ConnectOverview::default())));
    assert!(!page.is_reading() && page.configuration(&id("1")).is_none());
}

#[test]
fn a_reading_that_broke_off_can_be_made_again() {
    let mut page = page();
    page.act(Action::LookAgain);
    page.hear(WatchAsker::Overview(2), Answer::GivenUp);
    assert!(matches!(&page.overview.now, AccountReading::Failed(NotificationProblem::Api(_))));
    assert_eq!(works(page.act(Action::LookAgain)), [(WatchWork::Overview, WatchAsker::Overview(3))]);
    assert!(matches!(page.overview.now, AccountReading::Asking));
}

#[test]
fn names_are_those_of_what_was_read_last() {
    let mut page = page();
    assert!(page.names.get("1") == Some("Orders") && !page.names.is_shared("Orders"));
    page.act(Action::LookAgain);
    assert_eq!(page.names.get("1"), Some("Orders"), "what was read before is still there");
    let entry = |id| OverviewEntry { configuration: configuration(id, "Bills"), here: None };
    let two = ConnectOverview { entries: vec![entry("2"), entry("3")], gone: Vec::new() };
    page.hear(WatchAsker::Overview(2), seen(Ok(two)));
    assert!(page.names.get("1").is_none() && page.names.is_shared("Bills"));
    page.act(Action::LookAgain);
    page.hear(WatchAsker::Overview(3), Answer::GivenUp);
    assert!(page.names.get("2").is_none());
}

#[test]
fn the_log_is_read_whenever_it_is_turned_to() {
    let mut page = page();
    let asked = works(page.act(Action::View(NotificationView::Log)));
    assert_eq!(asked, [(WatchWork::Log, WatchAsker::Log(1))]);
    assert_eq!(works(page.act(Action::View(NotificationView::Log))), [], "it is being read");
    page.hear(WatchAsker::Log(1), Answer::Watched(Watched::Log(Ok(ConnectLogs::default()))));
    page.act(Action::ShowPeople(true));
    assert!(page.shows_people);
    assert_eq!(works(page.act(Action::View(NotificationView::Log))), [], "it is looked at");
    assert!(page.shows_people, "nothing has changed");
    assert_eq!(works(page.act(Action::View(NotificationView::Configurations))), []);
    let asked = works(page.act(Action::View(NotificationView::Log)));
    assert_eq!(asked, [(WatchWork::Log, WatchAsker::Log(2))], "messages come meanwhile");
    assert!(!page.shows_people, "people are hidden again");
    page.hear(WatchAsker::Log(2), Answer::Watched(Watched::Log(Ok(ConnectLogs::default()))));
    assert_eq!(works(page.act(Action::LookAgain)), [(WatchWork::Log, WatchAsker::Log(3))]);
}

#[test]
fn a_change_is_made_alone_and_what_is_there_is_read_after_it() {
    let mut page = page();
    let pause = Action::Change(id("1"), ConnectChange::Pause);
    let asked = works(page.act(pause.clone()));
    assert_eq!(asked, [(WatchWork::Change(id("1"), ConnectChange::Pause), WatchAsker::Doing)]);
    assert_eq!(page.doing.as_ref().map(|doing| doing.name.as_str()), Some("Orders"));
    for other in [pause, Action::Change(id("2"), ConnectChange::Delete), Action::Restore(id("2"))] {
        assert_eq!(works(page.act(other)), [], "one thing at a time");
    }
    assert!(page.asked.is_none());
    let asked = works(page.hear(WatchAsker::Doing, Answer::Watched(Watched::Changed(Ok(true)))));
    assert_eq!(asked, [(WatchWork::Overview, WatchAsker::Overview(2))]);
    assert!(page.doing.is_none());
    let news = page.news.as_ref().unwrap();
    assert!(news.of.id == id("1") && matches!(news.result, Ok(NewsDone::Now)));
    // It is of this half, and not of the log.
    page.act(Action::View(NotificationView::Log));
    assert!(page.news.is_none());
    page.act(Action::View(NotificationView::Configurations));
    // The next one takes its place, and so does another look.
    page.act(Action::Change(id("1"), ConnectChange::Resume));
    assert!(page.news.is_none());
    page.hear(WatchAsker::Doing, Answer::Watched(Watched::Changed(Ok(false))));
    assert!(matches!(page.news.as_ref().unwrap().result, Ok(NewsDone::Before)));
    page.hear(WatchAsker::Overview(3), seen(Ok(overview())));
    page.act(Action::LookAgain);
    assert!(page.news.is_none());
}

#[test]
fn what_failed_or_broke_off_is_said_and_looked_at() {
    let mut page = page();
    let fails = [
        Answer::Watched(Watched::Changed(Err(ChangeProblem::NotThere))),
        Answer::Watched(Watched::Restored(Err(RestoreProblem::Outdated))),
        Answer::GivenUp,
    ];
    for (answer, number) in fails.into_iter().zip(2..) {
        page.act(Action::Change(id("1"), ConnectChange::Pause));
        let broke_off = matches!(answer, Answer::GivenUp);
        let asked = works(page.hear(WatchAsker::Doing, answer));
        assert_eq!(asked, [(WatchWork::Overview, WatchAsker::Overview(number))]);
        let result = &page.news.as_ref().unwrap().result;
        match result {
            Err(NewsProblem::Change(problem)) => assert!(matches!(problem, ChangeProblem::NotThere)),
            Err(NewsProblem::Restore(RestoreProblem::SetUp(_))) => assert!(broke_off),
            other => assert!(matches!(other, Err(NewsProblem::Restore(RestoreProblem::Outdated)))),
        }
    }
    assert_eq!(works(page.hear(WatchAsker::Doing, Answer::GivenUp)), [], "nothing is being done");
}

#[test]
fn what_loses_messages_is_asked_first() {
    let mut page = page();
    let mut paused = overview();
    paused.entries[1].configuration = ConnectConfiguration::read(&json!({
        "connectId": "2", "name": "Bills", "urlToPublishTo": "https://a.example",
        "allowEnvelopePublish": "true", "pausePublish": "true",
    }))
    .unwrap();
    page.act(Action::LookAgain);
    page.hear(WatchAsker::Overview(2), seen(Ok(paused)));
    for change in [ConnectChange::Delete, ConnectChange::SwitchOff] {
        for (one, called, is_on) in [("1", "Orders", true), ("2", "Bills", false)] {
            let action = || Action::Change(id(one), change);
            assert_eq!(works(page.act(action())), []);
            match (change, &page.asked) {
                (ConnectChange::Delete, Some(Question::DeleteNotification { name, can_pause, .. }))
                | (ConnectChange::SwitchOff, Some(Question::SwitchOffNotification { name, can_pause, .. })) =>
                {
                    assert_eq!((name.as_str(), *can_pause), (called, is_on));
                }
                _ => panic!("{change:?} is asked about"),
            }
            assert_eq!(works(page.decide(Decision::Stay)), []);
            assert!(page.asked.is_none());
            assert_eq!(works(page.decide(Decision::Remove)), [], "nothing was asked");
            page.act(action());
            let asked = works(page.decide(Decision::Remove));
            assert_eq!(asked, [(WatchWork::Change(id(one), change), WatchAsker::Doing)]);
            page.hear(WatchAsker::Doing, Answer::GivenUp);
        }
    }
}

#[test]
fn the_difference_is_shown_before_it_is_set_as_it_was() {
    let mut page = page();
    assert_eq!(works(page.act(Action::Compare(id("1")))), []);
    assert_eq!(page.compared, Some(id("1")));
    page.act(Action::LeaveIt);
    assert_eq!(page.compared, None);
    page.act(Action::Compare(id("1")));
    assert_eq!(
        works(page.act(Action::Restore(id("1")))),
        [(WatchWork::Restore(id("1"), Vec::new()), WatchAsker::Doing)]
    );
    assert_eq!(page.compared, None);
    page.hear(WatchAsker::Doing, Answer::Watched(Watched::Restored(Ok(()))));
    for (action, work) in [
        (Action::MakeAnew(id("7")), WatchWork::MakeAnew(id("7"))),
        (Action::Forget(id("7")), WatchWork::Forget(id("7"))),
    ] {
        assert_eq!(works(page.act(action)), [(work, WatchAsker::Doing)]);
        page.hear(WatchAsker::Doing, Answer::Watched(Watched::Restored(Ok(()))));
    }
}

/// A key is asked for at the page's account; its answer.
fn makes_key(page: &mut NotificationPage) -> Ask<WatchAsker> {
    let ask = page.act(Action::MakeKey(id("1"))).remove(0);
    let of = &page.record.id;
    assert!(matches!(&ask.work, Work::SetUpNotifications(NotificationWork::MakeFirstKey(id)) if id == of));
    ask
}

#[test]
fn a_key_is_made_alone_then_all_is_read_and_the_key_is_there_until_the_page_is_left() {
    let mut page = page();
    let ask = makes_key(&mut page);
    assert!(page.holds_key());
    let made = FirstKey { key: "hmac-key".into(), kept: Ok(()), seen: KeyToSign::NotMissed };
    let asked = works(page.hear(ask.asker, Answer::FirstKeyMade(Ok(Box::new(made)))));
    assert_eq!(asked, [(WatchWork::Overview, WatchAsker::Overview(2))]);
    assert!(!page.holds_key() && page.news.as_ref().is_some_and(|news| news.result.is_ok()));
    // What is seen is older than the key.
    assert_eq!(works(page.act(Action::MakeKey(id("1")))), []);
    page.hear(WatchAsker::Overview(2), seen(Ok(overview())));
    page.act(Action::Key(KeyAction::Show(true)));
    let copy = page.act(Action::Key(KeyAction::Copy)).remove(0);
    assert!(matches!(copy.work, Work::Copy { secret: true, .. }));
    page.hear(copy.asker, Answer::Copied(Ok(None)));
    let key = page.key.as_ref().unwrap();
    assert!(key.shown && key.copied.is_there(0));
    page.act(Action::View(NotificationView::Log));
    page.act(Action::View(NotificationView::Configurations));
    page.act(Action::LookAgain);
    assert!(page.key.as_ref().is_some_and(|key| !key.shown), "it is masked again, and there");
}

#[test]
fn whoever_leaves_while_a_key_is_nowhere_else_is_asked_first() {
    let mut page = page();
    assert!(page.leave(LeavesTo::Close), "there is none");
    let ask = makes_key(&mut page);
    assert!(!page.leave(LeavesTo::Connection) && matches!(page.asked, Some(Question::KeyNowhereElse)));
    assert_eq!(page.decide_leaving(Decision::Stay), None);
    assert!(page.asked.is_none());
    let kept = Err(crate::connections::KeepProblem::broken_off());
    let made = FirstKey { key: "hmac-key".into(), kept, seen: KeyToSign::NotMissed };
    page.hear(ask.asker, Answer::FirstKeyMade(Ok(Box::new(made))));
    for to in [LeavesTo::Connection, LeavesTo::Owner(page.record.id.clone()), LeavesTo::Close] {
        assert!(!page.leave(to.clone()));
        assert_eq!(page.decide_leaving(Decision::Leave), Some(to));
    }
    let copy = page.act(Action::Key(KeyAction::Copy)).remove(0);
    page.hear(copy.asker, Answer::Copied(Ok(None)));
    assert!(page.leave(LeavesTo::Close), "it was taken along");
}

#[test]
fn the_question_about_a_key_ends_once_the_key_is_kept() {
    for (kept, asks_still) in [(Ok(()), false), (Err(crate::connections::KeepProblem::broken_off()), true)] {
        let mut page = page();
        let ask = makes_key(&mut page);
        assert!(!page.leave(LeavesTo::Close) && page.asked.is_some());
        let made = FirstKey { key: "key".into(), kept, seen: KeyToSign::NotMissed };
        page.hear(ask.asker, Answer::FirstKeyMade(Ok(Box::new(made))));
        assert_eq!(page.asked.is_some(), asks_still);
    }
}

#[test]
fn of_a_key_that_was_not_made_it_is_said_why() {
    let mut page = page();
    for (answer, number) in
        [Answer::FirstKeyMade(Err(FirstKeyProblem::HasOne)), Answer::GivenUp].into_iter().zip(2..)
    {
        let ask = makes_key(&mut page);
        page.hear(ask.asker, answer);
        let result = &page.news.as_ref().unwrap().result;
        assert!(matches!(result, Err(NewsProblem::Key(_))) && page.key.is_none());
        page.hear(WatchAsker::Overview(number), seen(Ok(overview())));
    }
    let ask = makes_key(&mut page);
    let ended = ConnectWriteProblem::from(needs_renewal());
    page.hear(ask.asker, Answer::FirstKeyMade(Err(ended.into())));
    assert!(page.news.as_ref().is_some_and(ConfigurationNews::asks_for_renewal));
}

#[test]
fn what_waited_for_a_renewal_is_read_after_it() {
    let (mut page, _) = NotificationPage::new(samples::record(facts::facts()));
    assert_eq!(works(page.renewed()), [], "it is being read");
    page.hear(WatchAsker::Overview(1), seen(Err(needs_renewal())));
    page.act(Action::View(NotificationView::Log));
    page.hear(WatchAsker::Log(1), Answer::Watched(Watched::Log(Err(needs_renewal()))));
    let asked = works(page.renewed());
    let both = [(WatchWork::Overview, WatchAsker::Overview(2)), (WatchWork::Log, WatchAsker::Log(2))];
    assert_eq!(asked, both);
    let trouble = || ApiError::ServerError { status: 500, reference: None };
    page.hear(WatchAsker::Overview(2), seen(Err(trouble().into())));
    assert_eq!(works(page.renewed()), [], "another trouble is not mended by it");
}

#[test]
fn a_configuration_that_is_gone_or_nameless_is_called_something() {
    let mut page = page();
    let was = configuration("7", "Old");
    let gone = vec![crate::notifications::GoneConfiguration { connect_id: id("7"), was }];
    let entries = vec![OverviewEntry { configuration: configuration("8", ""), here: None }];
    page.act(Action::LookAgain);
    page.hear(WatchAsker::Overview(2), seen(Ok(ConnectOverview { entries, gone })));
    assert_eq!((page.name_of(&id("7")), page.name_of(&id("8"))), ("Old".to_owned(), "8".to_owned()));
    assert_eq!(page.name_of(&id("9")), "9");
}

#[test]
fn one_with_a_password_or_client_secret_cannot_be_made_anew() {
    let gone = |more: serde_json::Value| {
        let mut made = json!({ "connectId": "7", "name": "Old", "urlToPublishTo": "https://a.example" });
        made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let was = ConnectConfiguration::read(&made).unwrap();
        assert!(!was.is(ConnectSwitch::PausePublish));
        crate::notifications::GoneConfiguration { connect_id: id("7"), was }.can_be_made_anew()
    };
    assert!(gone(json!({})));
    assert!(!gone(json!({ "userName": "receiver" })));
    let oauth = json!({ "authorizationServerUrl": "https://a.example/token", "clientId": "c" });
    assert!(!gone(json!({ "oAuthConfiguration": oauth })));
}
