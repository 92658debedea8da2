//! Leaving and closing: what is asked, and what is kept first.

use super::*;
use crate::connections::samples::draft_removed;

#[test]
fn a_wizard_nobody_has_begun_closes_at_once() {
    assert!(closes(&app().act(Action::CloseWanted)));
}

#[test]
fn typed_secrets_are_asked_about_and_staying_changes_nothing() {
    let mut app = with_keys();
    assert!(!closes(&app.act(Action::CloseWanted)));
    assert!(matches!(app.asked(), Some(Question::KeepSecrets { then: Then::Close })));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty());
    assert!(app.asked().is_none() && set_up(&app).leaving_waits().is_none());
    assert_eq!(step(&app), StepName::Keys);
}

#[test]
fn with_the_persons_word_the_secrets_go_into_the_keychain_and_then_the_window_closes() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    let (request, why) = draft_of(app.act(Action::Decide(Decision::Keep))).unwrap();
    assert_eq!(why, WizardAsker::Leaving);
    let [(SecretKind::SecretKey, secret)] = request.secrets.as_slice() else {
        panic!("the secret key alone")
    };
    assert_eq!(secret.expose_secret(), SECRET);
    assert!(!request.contents.to_string().contains(SECRET), "no secret is among the answers");
    assert!(closes(&kept(&mut app)));
}

#[test]
fn without_it_the_answers_alone_are_kept() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    let (request, _) = draft_of(app.act(Action::Decide(Decision::Leave))).unwrap();
    assert!(request.secrets.is_empty());
    assert!(closes(&kept(&mut app)));

    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), StepName::Keys);
    let keys = keys_of(&again);
    assert_eq!(keys.integration_key.as_str(), KEY);
    assert_eq!(keys.secret_key.as_str(), "");
    assert_eq!(keys.redirect_uri, "http://localhost:9000/mine");
    assert_eq!(keys.email, "olive@trading.example");
}

#[test]
fn a_keychain_that_fails_on_leaving_is_said_and_one_can_leave_all_the_same() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Keep));
    leaving_hears(&mut app, Answer::DraftKept(Err(KeepProblem::broken_off())));
    assert!(matches!(app.asked(), Some(Question::NotKept { .. })));
    let (request, _) = draft_of(app.act(Action::Decide(Decision::Leave))).unwrap();
    assert!(request.secrets.is_empty(), "the answers do not need the keychain");
    assert!(closes(&kept(&mut app)));
}

#[test]
fn whoever_asks_a_second_time_does_not_wait_for_the_keychain() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Keep));
    assert!(closes(&app.act(Action::CloseWanted)));
}

#[test]
fn what_was_typed_on_the_first_step_is_no_less_dear() {
    let mut app = app();
    let product = choose::Action::Product("something-else".to_owned());
    act(&mut app, set_up::Action::Choose(product));
    act(&mut app, set_up::Action::Choose(choose::Action::ScopesTyped("signature impersonation".to_owned())));
    let (request, _) = draft_of(app.act(Action::CloseWanted)).unwrap();
    let again = continued(&request, Vec::new());
    assert_eq!(step(&again), StepName::Choose);
    let set_up = again.set_up.as_ref().unwrap();
    assert_eq!(set_up.common.answers.sheet, "something-else");
    assert_eq!(set_up.choose.scopes, "signature impersonation");
}

#[test]
fn a_draft_that_is_no_more_does_not_hold_up_the_close() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Leave));
    // Under another id, once; and if that comes to nothing either, it is said.
    let first = set_up(&app).common.draft.clone();
    let (anew, _) = draft_of(leaving_hears(&mut app, Answer::GivenUp)).unwrap();
    assert_ne!(Some(anew.id), first);
    assert!(closes(&leaving_hears(&mut app, Answer::DraftKept(Ok(())))));
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Leave));
    leaving_hears(&mut app, Answer::GivenUp);
    leaving_hears(&mut app, Answer::GivenUp);
    assert!(matches!(app.asked(), Some(Question::NotKept { .. })));
}

#[test]
fn an_answer_to_an_earlier_leaving_decides_nothing() {
    let mut app = with_keys();
    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Keep));
    let earlier = set_up(&app).leaving_waits_for().unwrap();
    app.act(Action::Decide(Decision::Stay));
    typed(&mut app, FieldName::SecretKey, "another-secret-key");
    app.act(Action::SetUp(set_up::Action::Leave));
    let address = set_up::WizardAddress { asker: WizardAsker::Leaving, attempt: earlier };
    let number = app.wizards;
    let done = answer(&mut app, Address::SetUp(number, address), Answer::DraftKept(Ok(())));
    assert!(done.is_empty() && app.place == Place::SetUp, "the newer secrets are not kept yet");
    leaving_hears(&mut app, Answer::DraftKept(Ok(())));
    assert_eq!(app.place, Place::Home);
}

/// At a step, and on leaving: nothing is written back before the person says so, and then under a new id.
#[test]
fn item_54_what_another_window_removed_is_asked_about_and_kept_as_a_new_one() {
    let removed = || Answer::DraftKept(Err(draft_removed()));
    let mut app = with_keys();
    let requests = app.act(Action::SetUp(set_up::Action::Back));
    let asker = asker_of(requests, |work| matches!(work, Work::KeepDraft(_)));
    let before = set_up(&app).common.draft.clone().unwrap();
    assert!(draft_of(answer(&mut app, asker.clone(), removed())).is_none(), "nothing by itself");
    assert!(matches!(app.asked(), Some(Question::DraftRemoved { then: None })));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty());
    assert!(app.asked().is_none());

    answer(&mut app, asker, removed());
    let (request, why) = draft_of(app.act(Action::Decide(Decision::Keep))).unwrap();
    assert_eq!(why, WizardAsker::Draft);
    assert_ne!(request.id, before);

    app.act(Action::CloseWanted);
    app.act(Action::Decide(Decision::Keep));
    leaving_hears(&mut app, removed());
    assert!(matches!(app.asked(), Some(Question::DraftRemoved { then: Some(Then::Close) })));
    let (again, _) = draft_of(app.act(Action::Decide(Decision::Keep))).unwrap();
    assert_ne!(again.id, request.id);
    assert_eq!(again.secrets.len(), 1, "as the person agreed");
    leaving_hears(&mut app, removed());
    assert!(closes(&app.act(Action::Decide(Decision::Leave))), "it can be left removed");
}
