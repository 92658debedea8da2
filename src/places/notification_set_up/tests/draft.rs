//! A set-up that is left in its midst, and gone on with.

use super::*;
use crate::places::notification_set_up::draft::{DraftFate, NotificationAnswers};

const DRAFT: &str = "00000000000000000000000000000016";

fn kept(wizard: &NotificationSetUp) -> Value {
    match wizard.draft_fate() {
        DraftFate::Kept(_, contents) => contents,
        other => panic!("{other:?}"),
    }
}

fn resumed(
    records: Vec<ConnectionRecord>,
    contents: &Value,
) -> (NotificationSetUp, Vec<Ask<NotificationAsker>>) {
    NotificationSetUp::resume(records, DRAFT.parse().unwrap(), NotificationAnswers::read(contents).unwrap())
}

fn typed(wizard: &mut NotificationSetUp, field: ProofField, text: &str) {
    act(wizard, Action::Proof(proof::Action::Typed(field, Zeroizing::new(text.to_owned()))));
}

#[test]
fn what_was_answered_is_there_again_and_no_secret_is_kept() {
    let mut wizard = begun(3);
    assert_eq!(wizard.draft_fate(), DraftFate::Stays, "nothing is answered yet");
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Proof(proof::Action::Hmac));
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::OwnOAuth)));
    for (field, text) in [
        (ProofField::UserName, "orders"),
        (ProofField::Password, "canary-password"),
        (ProofField::Server, "https://login.example.com/token"),
        (ProofField::ClientId, "the-client"),
        (ProofField::ClientSecret, "canary-secret"),
        (ProofField::Parameters, "audience=canary-parameter"),
    ] {
        typed(&mut wizard, field, text);
    }
    let contents = kept(&wizard);
    assert!(!contents.to_string().contains("canary"), "{contents}");
    let records = wizard.common.records.clone();
    let (again, asks) = resumed(records.clone(), &contents);
    assert!(asks.is_empty() && again.step() == NotificationStep::Proof);
    assert_eq!(again.common.wish.name, wizard.common.wish.name);
    assert_eq!(again.common.wanted().to_public_json(), wizard.common.wanted().to_public_json());
    assert_eq!(again.accounts.ticked, wizard.accounts.ticked);
    let proof = &again.proof.typed;
    assert!(proof.hmac && proof.authorization == WishedAuthorization::OwnOAuth);
    assert_eq!((proof.client_id.as_str(), proof.client_secret.as_str()), ("the-client", ""));
    assert_eq!(kept(&again), contents, "it can be left once more");
    // Secrets are typed anew before anything is reviewed.
    let mut again = again;
    act(&mut again, Action::Next);
    assert_eq!(again.proof.first_wrong(), Some(ProofField::ClientSecret));
    // At the review it is gone on with where that secret is missing, and nothing is marked.
    typed(&mut wizard, ProofField::Parameters, "");
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review);
    let (again, _) = resumed(records, &kept(&wizard));
    assert!(again.step() == NotificationStep::Proof && again.proof.problems.is_empty());
}

#[test]
fn what_does_not_hold_any_more_is_answered_anew() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    to_review(&mut wizard);
    let contents = kept(&wizard);
    let records = wizard.common.records.clone();
    let (again, _) = resumed(records.clone(), &contents);
    assert_eq!(again.step(), NotificationStep::Review);
    let (again, _) = resumed(records[..1].to_vec(), &contents);
    assert!(again.step() == NotificationStep::Review && again.common.chosen.len() == 1);
    let (again, _) = resumed(Vec::new(), &contents);
    assert!(again.step() == NotificationStep::Accounts && !again.accounts.none_ticked);
    let mut altered = contents.clone();
    altered["address"] = "http://hooks.example.com".into();
    let (again, _) = resumed(records.clone(), &altered);
    assert!(again.step() == NotificationStep::Events && again.events.url_problem.is_none());
    for broken in [json!(null), json!(7), json!({ "accounts": 7 })] {
        assert!(NotificationAnswers::read(&broken).is_none(), "{broken}");
    }
    let about = |id: &ConnectionId| NotificationAnswers::read(&contents).unwrap().is_about(id);
    assert!(about(&records[1].id) && !about(&ConnectionId::random().unwrap()));
}

#[test]
fn an_address_with_a_login_in_it_is_not_written_down() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Events(events::Action::NameTyped("Orders".to_owned())));
    for url in ["https://orders:canary@hooks.example.com/", "https://hooks.example.com/?token=canary"] {
        act(&mut wizard, Action::Events(events::Action::UrlTyped(url.to_owned())));
        let contents = kept(&wizard);
        assert!(!contents.to_string().contains("canary"));
        let (mut again, _) = resumed(wizard.common.records.clone(), &contents);
        assert!(
            again.events.url_left_out && again.events.url.is_empty(),
            "it is to be typed anew, and that is said"
        );
        assert_eq!(kept(&again), contents, "left once more, that is not forgotten");
        act(&mut again, Action::Events(events::Action::UrlTyped(URL.to_owned())));
        assert!(!again.events.url_left_out);
    }
}

#[test]
fn once_all_is_set_up_what_was_kept_is_of_no_use() {
    let mut wizard = begun(1);
    to_review(&mut wizard);
    let records = wizard.common.records.clone();
    let (mut again, _) = resumed(records, &kept(&wizard));
    let gone = DraftFate::Gone(DRAFT.parse().unwrap());
    for (wizard, fate) in [(&mut wizard, DraftFate::Stays), (&mut again, gone)] {
        let (one, asker) = set_ups(wizard.act(Action::Next).asks).remove(0);
        assert!(matches!(wizard.draft_fate(), DraftFate::Kept(..)), "it is not over");
        let _ = wizard.hear(&asker, made(&one));
        assert_eq!(wizard.draft_fate(), fate);
    }
}
