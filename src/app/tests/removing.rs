//! A connection that is removed at Home: what is offered beside it, and what of it fails.

use super::*;
use crate::connections::{ConnectionRecord, RevokeProblem, samples};
use crate::domain::{ConnectionId, Endpoints, RevocationEndpoint, samples as facts};
use crate::places::home::HomeAsker;
use crate::tasks::Upkeep;

/// At Home with one connection, and asked whether to remove it; what is asked of the background.
fn asked_to_remove() -> (App, ConnectionRecord, Vec<Effect>) {
    let record = samples::record(facts::facts());
    let mut app = app();
    listed(&mut app, Listing { records: vec![record.clone()], ..Listing::default() });
    app.place = Place::Home;
    let effects = app.act(Action::Home(home::Action::RemoveConnection(record.id.clone())));
    (app, record, effects)
}

fn only_work(effects: Vec<Effect>) -> (Work, Address) {
    let mut asks =
        effects.into_iter().filter_map(|effect| if let Effect::Ask(ask) = effect { Some(ask) } else { None });
    let ask = asks.next().expect("something is asked");
    assert!(asks.next().is_none(), "one thing alone");
    (ask.work, ask.asker)
}

fn endpoint() -> RevocationEndpoint {
    let text = "https://account.docusign.com/oauth/revoke";
    Endpoints::production().accepts_revocation_endpoint(text).unwrap()
}

/// Whether revoking is offered.
fn offers_to_revoke(app: &App) -> bool {
    let Some(Question::RemoveConnection(removal)) = app.asked() else { panic!("a question") };
    removal.revocation.is_some()
}

#[test]
fn docusign_is_asked_whether_it_can_revoke_and_only_then_it_is_offered() {
    let (mut app, record, effects) = asked_to_remove();
    let (work, asker) = only_work(effects);
    assert!(matches!(work, Work::Upkeep(Upkeep::FindRevocation(of)) if of.id == record.id));
    assert!(!offers_to_revoke(&app));
    // What is not offered does nothing.
    assert!(app.act(Action::Decide(Decision::RevokeAndRemove)).is_empty());
    for nothing in [Answer::RevocationFound(None), Answer::GivenUp] {
        answer(&mut app, asker.clone(), nothing);
        assert!(!offers_to_revoke(&app));
    }
    answer(&mut app, asker, Answer::RevocationFound(Some(endpoint())));
    assert!(offers_to_revoke(&app));
    let (work, _) = only_work(app.act(Action::Decide(Decision::RevokeAndRemove)));
    let Work::Upkeep(Upkeep::RevokeAndRemove { id, endpoint: at }) = work else { panic!("revoked") };
    assert_eq!((id, at), (record.id.clone(), endpoint()));
    assert!(app.asked().is_none() && app.home.removing.contains(&record.id));
}

#[test]
fn an_answer_about_another_connection_offers_nothing() {
    let (mut app, record, _) = asked_to_remove();
    let other = Address::Home(HomeAsker::Removing(ConnectionId::random().unwrap()));
    answer(&mut app, other, Answer::RevocationFound(Some(endpoint())));
    assert!(!offers_to_revoke(&app));
    // Nor one that comes when nothing is asked any more.
    app.act(Action::Decide(Decision::Stay));
    let late = Address::Home(HomeAsker::Removing(record.id));
    answer(&mut app, late, Answer::RevocationFound(Some(endpoint())));
    assert!(app.asked().is_none());
}

#[test]
fn the_page_where_consent_is_revoked_opens_beside_the_question() {
    let (mut app, record, _) = asked_to_remove();
    let (work, asker) = only_work(app.act(Action::Decide(Decision::OpenConnectedApps)));
    let page = record.facts.endpoints().connected_apps().to_owned();
    assert!(matches!(work, Work::OpenPage(opened) if opened == page));
    answer(&mut app, asker, Answer::PageOpened(false));
    let Some(Question::RemoveConnection(removal)) = app.asked() else { panic!("the question stays") };
    assert!(removal.page_not_opened && removal.connected_apps() == page);
    let (work, _) = only_work(app.act(Action::Decide(Decision::Remove)));
    assert!(matches!(work, Work::RemoveConnection(id) if id == record.id));
}

#[test]
fn a_revocation_that_fails_is_said_and_the_connection_stays() {
    let (mut app, record, effects) = asked_to_remove();
    let (_, asker) = only_work(effects);
    answer(&mut app, asker, Answer::RevocationFound(Some(endpoint())));
    let (_, asker) = only_work(app.act(Action::Decide(Decision::RevokeAndRemove)));
    let failed = Answer::RevokedAndRemoved(Err(RevokeProblem::broken_off()));
    let (work, _) = only_work(answer(&mut app, asker, failed));
    assert!(matches!(work, Work::LoadConnections), "the list is read again");
    assert!(app.home.removing.is_empty());
    let Some(HomeProblem::Revoke { record: of, .. }) = &app.home.problem else { panic!("it is said") };
    assert_eq!(of.id, record.id);
}
