//! OAuth of the account.

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::*;
use crate::notifications::{AccountOAuth, ConnectOAuth, FirstOAuthProblem, OAuthChangeProblem};
use crate::places::notification_set_up::proof::{self, ProofField};
use crate::places::notifications::oauth::OAuthDoing;

type Asks = Vec<Ask<WatchAsker>>;

fn settings(scope: &str) -> ConnectOAuth {
    ConnectOAuth {
        authorization_server_url: "https://idp.example/token".to_owned(),
        client_id: "orders".to_owned(),
        client_secret: None,
        scope: Some(scope.to_owned()),
        custom_parameters: [("audience".to_owned(), Some("canary-audience".into()))].into(),
    }
}

fn account(settings: Option<ConnectOAuth>) -> Answer {
    Answer::OAuthRead(Ok(Box::new(AccountOAuth {
        settings,
        own: vec!["Orders".to_owned()],
        managed: Vec::new(),
    })))
}

fn work(asks: Asks) -> (NotificationWork, WatchAsker) {
    let Some(Ask { work: Work::SetUpNotifications(work), asker }) = asks.into_iter().next() else {
        panic!("something is asked")
    };
    (work, asker)
}

fn read(page: &mut NotificationPage, asks: Asks, settings: Option<ConnectOAuth>) {
    let (work, asker) = work(asks);
    assert!(matches!(work, NotificationWork::ReadOAuth(id) if id == page.record.id));
    assert!(page.is_reading());
    assert!(page.hear(asker, account(settings)).is_empty() && !page.is_reading());
}

fn press(page: &mut NotificationPage, action: OAuthAction) -> Asks {
    page.act(Action::OAuth(action))
}

fn typed(page: &mut NotificationPage, field: ProofField, text: &str) -> Asks {
    press(page, OAuthAction::Form(proof::Action::Typed(field, Zeroizing::new(text.to_owned()))))
}

/// The page at OAuth of an account that has these settings.
fn opened(settings: Option<ConnectOAuth>) -> NotificationPage {
    let mut page = page();
    let asks = page.act(Action::View(NotificationView::OAuth));
    read(&mut page, asks, settings);
    page
}

#[test]
fn settings_that_are_there_are_changed_with_the_secret_typed_anew_and_values_that_are_not_typed_kept() {
    let mut page = opened(Some(settings("a")));
    assert!(page.act(Action::View(NotificationView::OAuth)).is_empty(), "it was read");
    assert!(press(&mut page, OAuthAction::Open).is_empty());
    let plain = |page: &NotificationPage, field| page.oauth.form.fields.plain(field).to_owned();
    assert_eq!(plain(&page, ProofField::Scope), "a");
    assert_eq!(plain(&page, ProofField::Parameters), "audience=", "no value is shown");
    assert!(press(&mut page, OAuthAction::Set).is_empty(), "the secret is missing");
    assert_eq!(page.oauth.form.fields.first_wrong(), Some(ProofField::ClientSecret));
    typed(&mut page, ProofField::ClientSecret, "canary");
    typed(&mut page, ProofField::Scope, "b");
    let (changes, asker) = work(press(&mut page, OAuthAction::Set));
    let NotificationWork::ChangeOAuth { seen, settings: Some(sent), .. } = changes else { panic!("changed") };
    assert_eq!((seen.scope.as_deref(), sent.scope.as_deref()), (Some("a"), Some("b")));
    assert_eq!(sent.client_secret.unwrap().expose_secret(), "canary");
    let audience = sent.custom_parameters["audience"].as_ref().unwrap();
    assert_eq!(audience.expose_secret(), "canary-audience");
    assert!(press(&mut page, OAuthAction::Set).is_empty(), "one thing at a time");
    let asks = page.hear(asker, Answer::OAuthChanged(Ok(())));
    assert!(matches!(page.oauth.news, Some(Ok(OAuthDoing::Changing))) && !page.oauth.form.is_open);
    assert!(page.oauth.form.fields.secret(ProofField::ClientSecret).is_empty());
    read(&mut page, asks, Some(settings("b")));
}

#[test]
fn a_value_that_docusign_masks_is_not_sent_back() {
    let masked = ConnectOAuth {
        custom_parameters: [("audience".to_owned(), Some("****".into()))].into(),
        ..settings("a")
    };
    let mut page = opened(Some(masked));
    press(&mut page, OAuthAction::Open);
    typed(&mut page, ProofField::ClientSecret, "canary");
    assert!(press(&mut page, OAuthAction::Set).is_empty());
    assert_eq!(page.oauth.form.fields.first_wrong(), Some(ProofField::Parameters));
}

#[test]
fn the_first_settings_are_set_and_what_somebody_set_meanwhile_is_seen() {
    let mut page = opened(None);
    press(&mut page, OAuthAction::Open);
    typed(&mut page, ProofField::Server, "https://idp.example/token");
    typed(&mut page, ProofField::ClientId, "orders");
    typed(&mut page, ProofField::ClientSecret, "canary");
    let (sets, asker) = work(press(&mut page, OAuthAction::Set));
    assert!(matches!(sets, NotificationWork::SetFirstOAuth { .. }));
    let asks = page.hear(asker, Answer::OAuthSet(Err(FirstOAuthProblem::HasSome)));
    assert!(matches!(page.oauth.news, Some(Err(OAuthChangeProblem::Outdated))) && page.oauth.form.is_open);
    read(&mut page, asks, Some(settings("theirs")));
    // By what is seen now.
    let (changes, _) = work(press(&mut page, OAuthAction::Set));
    let NotificationWork::ChangeOAuth { seen, .. } = changes else { panic!("changed") };
    assert_eq!(seen.scope.as_deref(), Some("theirs"));
}

#[test]
fn oauth_is_removed_once_the_person_has_said_so_and_as_it_was_seen() {
    let mut page = opened(Some(settings("a")));
    assert!(press(&mut page, OAuthAction::Remove).is_empty());
    let Some(Question::RemoveOAuth(seen)) = &page.asked else { panic!("the person is asked") };
    assert_eq!(seen.own, ["Orders"]);
    assert!(page.decide(Decision::Stay).is_empty());
    press(&mut page, OAuthAction::Remove);
    let (removes, asker) = work(page.decide(Decision::Remove));
    let NotificationWork::ChangeOAuth { seen, settings: None, .. } = removes else { panic!("removed") };
    assert_eq!(seen.scope.as_deref(), Some("a"));
    assert!(page.leave(LeavesTo::Connection), "it goes on, and nothing is lost");
    let asks = page.hear(asker, Answer::OAuthChanged(Ok(())));
    assert!(matches!(page.oauth.news, Some(Ok(OAuthDoing::Removing))));
    read(&mut page, asks, None);
    assert!(press(&mut page, OAuthAction::Remove).is_empty() && page.asked.is_none(), "there is nothing");
}

#[test]
fn a_token_that_is_tried_is_given_up_when_the_person_turns_away_or_types_on() {
    let turns: [fn(&mut NotificationPage) -> Asks; 4] = [
        |page| page.act(Action::View(NotificationView::Log)),
        |page| typed(page, ProofField::Scope, "b"),
        |page| press(page, OAuthAction::Close),
        NotificationPage::give_up,
    ];
    for turn in turns {
        let mut page = opened(Some(settings("a")));
        press(&mut page, OAuthAction::Open);
        typed(&mut page, ProofField::ClientSecret, "canary");
        let (tries, asker) = work(press(&mut page, OAuthAction::Try));
        assert!(matches!(tries, NotificationWork::TryToken(_)) && page.oauth.form.is_trying());
        let ends = turn(&mut page);
        assert!(ends.iter().any(|ask| matches!(ask.work, Work::Cancel) && ask.asker == asker));
        assert!(!page.oauth.form.is_trying());
    }
}

#[test]
fn a_reading_or_a_change_that_broke_off_is_said_and_renewing_reads_again() {
    let mut page = page();
    let (_, asker) = work(page.act(Action::View(NotificationView::OAuth)));
    page.hear(asker, Answer::OAuthRead(Err(needs_renewal())));
    assert!(page.asks_for_renewal());
    let asks = page.renewed();
    read(&mut page, asks, Some(settings("a")));
    press(&mut page, OAuthAction::Remove);
    let (_, asker) = work(page.decide(Decision::Remove));
    page.hear(asker, Answer::GivenUp);
    let unsure = OAuthChangeProblem::Write(ConnectWriteProblem::Unsure(ApiError::broken_off()));
    let Some(Err(why)) = &page.oauth.news else { panic!("it is not known") };
    assert_eq!(why.to_string(), unsure.to_string());
}

#[test]
fn a_window_that_closes_while_oauth_is_changed_is_asked_about_and_closes_once_that_is_done() {
    for (came, closes) in [(Ok(()), true), (Err(OAuthChangeProblem::Outdated), false)] {
        let mut page = opened(Some(settings("a")));
        press(&mut page, OAuthAction::Remove);
        let (_, asker) = work(page.decide(Decision::Remove));
        assert!(!page.leave(LeavesTo::Close) && matches!(page.asked, Some(Question::OAuthBeingSet)));
        assert_eq!(page.decide_leaving(Decision::Stay), None);
        assert!(!page.leave(LeavesTo::Close), "it is asked again");
        page.hear(asker, Answer::OAuthChanged(came));
        assert!(page.asked.is_none());
        assert_eq!(page.take_freed(), closes.then_some(LeavesTo::Close), "a refusal is seen");
    }
    let mut page = opened(Some(settings("a")));
    press(&mut page, OAuthAction::Remove);
    page.decide(Decision::Remove);
    page.leave(LeavesTo::Close);
    assert_eq!(page.decide_leaving(Decision::Leave), Some(LeavesTo::Close), "whoever does not wait");
}
