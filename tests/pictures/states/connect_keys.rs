//! The Connect keys on the page of notifications.

use std::sync::Arc;

use countersign::app::{Action, Address, App};
use countersign::connections::{
    CheckKeptProblem, ClipboardProblem, KeepProblem, KeptConnectKey, RevealError,
};
use countersign::notifications::{
    AccountKey, Judgement, KeyProblem, ListedSecret, MessageProblem, OpenMessageProblem, ProvenRotation,
    SavedMessage, SignatureKey, judge, sign,
};
use countersign::places::notifications::kept_keys::ConnectKeyAction;
use countersign::places::notifications::rotation::RotationAction;
use countersign::places::notifications::signature_check::{MessageSource, SignatureAction as Check};
use countersign::places::notifications::{
    Action as Do, NotificationView, PastedPart, RotationAsker, SignatureAsker, WatchAsker,
};
use countersign::places::question::Decision;
use countersign::tasks::{Answer, Told};
use zeroize::Zeroizing;

use super::State;
use super::invented::{CONNECT_KEY, LONG_PATH, moment};

fn hear(app: &mut App, asker: WatchAsker, answer: Answer) {
    let asker = Address::Notifications(1, asker);
    app.hear(Told::Answer { asker, answer });
}

fn act(app: &mut App, action: Do) {
    app.act(Action::Notifications(action));
}

/// After **Connect keys**, while the keychain is asked.
fn opened() -> App {
    let mut app = super::notifications::with_three();
    act(&mut app, Do::View(NotificationView::Keys));
    app
}

fn listed(came: Result<Vec<KeptConnectKey>, RevealError>) -> App {
    let mut app = opened();
    hear(&mut app, WatchAsker::KeptKeys(1), Answer::ConnectKeysListed(came));
    app
}

fn two() -> Vec<KeptConnectKey> {
    vec![
        KeptConnectKey { key: CONNECT_KEY.into(), made_at: Some(moment("2026-11-20T12:00:00Z")) },
        KeptConnectKey { key: "k8Xb1nQzR5sV2wYtA7cE9gH3jL6mP0rUoD4fI8kZbXc=".into(), made_at: None },
    ]
}

fn with(mut app: App, action: ConnectKeyAction) -> App {
    act(&mut app, Do::ConnectKey(action));
    app
}

fn forgetting(came: Option<Result<(), KeepProblem>>) -> App {
    let mut app = with(listed(Ok(two())), ConnectKeyAction::Forget(1));
    app.act(Action::Decide(Decision::Remove));
    if let Some(came) = came {
        let left = if came.is_ok() { 1 } else { 2 };
        hear(&mut app, WatchAsker::KeyForgotten, Answer::ConnectKeyForgotten(came));
        let keys = two().into_iter().take(left).collect();
        hear(&mut app, WatchAsker::KeptKeys(2), Answer::ConnectKeysListed(Ok(keys)));
    }
    app
}

fn press(app: &mut App, action: RotationAction) {
    act(app, Do::Rotation(action));
}

fn rotating(app: &mut App, asker: RotationAsker, answer: Answer) {
    hear(app, WatchAsker::Rotation(asker), answer);
}

fn key(place: u32, ending: &str, kept: Option<usize>) -> AccountKey {
    AccountKey { listed: ListedSecret { place, ending: ending.to_owned() }, kept }
}

/// Begun, at an account with these keys.
fn begun(keys: Vec<AccountKey>) -> App {
    let mut app = listed(Ok(two()));
    press(&mut app, RotationAction::Begin);
    rotating(&mut app, RotationAsker::Account(1), Answer::AccountKeysListed(Ok(keys)));
    app
}

fn old_and_new() -> Vec<AccountKey> {
    vec![key(1, "ZbXc", Some(1)), key(2, "Z4k=", Some(0))]
}

fn made(kept: Result<(), KeepProblem>) -> App {
    let mut app = begun(vec![key(1, "ZbXc", Some(0))]);
    press(&mut app, RotationAction::Make);
    rotating(&mut app, RotationAsker::Made, Answer::ConnectKeyMade(Ok((CONNECT_KEY.into(), kept))));
    rotating(&mut app, RotationAsker::Account(2), Answer::AccountKeysListed(Ok(old_and_new())));
    hear(&mut app, WatchAsker::KeptKeys(2), Answer::ConnectKeysListed(Ok(two())));
    app
}

/// A partner's keys sign, and so many connections with its integration key are kept.
fn partner_signs(owners: usize) -> App {
    let mut app = super::notifications::with_partner();
    let record = app.kept.as_ref().unwrap().record.clone();
    for number in 0..owners {
        let mut other = record.clone();
        other.facts.account_id = format!("{number}2222222-3333-4444-5555-666666666666").parse().unwrap();
        other.facts.account_name = format!("Office {number}");
        other.id = countersign::domain::ConnectionId::random().unwrap();
        app.home.listing.records.push(other);
    }
    act(&mut app, Do::View(NotificationView::Keys));
    hear(&mut app, WatchAsker::KeptKeys(1), Answer::ConnectKeysListed(Ok(Vec::new())));
    app
}

/// A message was opened, and this comes of it.
fn proving(came: Result<ProvenRotation, KeyProblem>) -> App {
    let mut app = begun(old_and_new());
    press(&mut app, RotationAction::OpenMessage);
    let message = Arc::new(SavedMessage::new(Vec::new(), Zeroizing::new(b"{}".to_vec())));
    let opened = Answer::MessageOpened(Ok(Some((LONG_PATH.into(), message))));
    rotating(&mut app, RotationAsker::Message, opened);
    let failed = came.is_err();
    rotating(&mut app, RotationAsker::Proven, Answer::RotationProven(came));
    if failed {
        rotating(&mut app, RotationAsker::Account(2), Answer::AccountKeysListed(Ok(old_and_new())));
    }
    app
}

fn proven() -> App {
    let keys: Vec<_> = old_and_new().into_iter().map(|key| key.listed).collect();
    let old = keys[0].clone();
    proving(Ok(ProvenRotation { listed: keys, old }))
}

fn removing() -> App {
    let mut app = proven();
    press(&mut app, RotationAction::RemoveOld);
    app
}

fn removed() -> App {
    let mut app = removing();
    app.act(Action::Decide(Decision::Remove));
    rotating(&mut app, RotationAsker::Removed, Answer::AccountKeyRemoved(Ok(())));
    let keys = vec![key(1, "Z4k=", Some(0))];
    rotating(&mut app, RotationAsker::Account(2), Answer::AccountKeysListed(Ok(keys)));
    app
}

fn checking(keys: Vec<KeptConnectKey>, actions: impl IntoIterator<Item = Check>) -> App {
    let mut app = listed(Ok(keys));
    act(&mut app, Do::CheckSignatures);
    for action in actions {
        act(&mut app, Do::Signature(action));
    }
    app
}

fn check_answered(app: &mut App, asker: SignatureAsker, answer: Answer) {
    hear(app, WatchAsker::Signature(asker), answer);
}

/// A message of a file was judged.
fn judged(judgement: Judgement, by_kept: bool) -> App {
    let mut app = checking(two(), [Check::Open]);
    let message = Arc::new(SavedMessage::new(Vec::new(), Zeroizing::new(b"{}".to_vec())));
    let opened = Answer::MessageOpened(Ok(Some((LONG_PATH.into(), message))));
    check_answered(&mut app, SignatureAsker::Message, opened);
    act(&mut app, Do::Signature(Check::TakeTyped(!by_kept)));
    act(&mut app, Do::Signature(Check::Typed(Zeroizing::new(CONNECT_KEY.to_owned()))));
    act(&mut app, Do::Signature(Check::Check));
    let asker = SignatureAsker::Judged { number: 1, by_kept };
    check_answered(&mut app, asker, Answer::SignaturesJudged(judgement));
    app
}

/// How a body is judged whose signatures were made with these keys, of another body where it `was` one.
fn of(body: &str, was: &str, keys: &[&str]) -> Judgement {
    let header = |(number, key): (usize, &&str)| {
        let signature = sign(was.as_bytes(), &SignatureKey::new((*key).into()));
        (format!("X-DocuSign-Signature-{number}"), signature)
    };
    let headers: Vec<_> = (1..).zip(keys).map(header).collect();
    let kept: Vec<_> = two().into_iter().map(|kept| SignatureKey::new(kept.key)).collect();
    judge(body.as_bytes(), &headers, &kept)
}

/// A message whose signatures are checked.
pub fn check_states() -> Vec<State> {
    let pasted = || Check::From(MessageSource::Pasted);
    let mut halves = checking(two(), [pasted(), Check::Paste(PastedPart::Body)]);
    let body = Zeroizing::new("{}".repeat(2_000));
    check_answered(&mut halves, SignatureAsker::Pasted(PastedPart::Body), Answer::Pasted(Ok(body)));
    act(&mut halves, Do::Signature(Check::Paste(PastedPart::Headers)));
    let unavailable = Answer::Pasted(Err(ClipboardProblem::Unreachable));
    check_answered(&mut halves, SignatureAsker::Pasted(PastedPart::Headers), unavailable);
    let mut not_opened = checking(two(), [Check::Open]);
    let problem = OpenMessageProblem::NotAMessage { path: LONG_PATH.into(), problem: MessageProblem::NoEnd };
    check_answered(&mut not_opened, SignatureAsker::Message, Answer::MessageOpened(Err(problem)));
    let mut judging = judged(Judgement::default(), true);
    act(&mut judging, Do::Signature(Check::Check));
    let other = "another key of another account";
    vec![
        State::new("opened", checking(two(), [])),
        State::new("no key is kept", checking(Vec::new(), [])),
        State::new("what is missing", checking(Vec::new(), [pasted(), Check::Check])),
        State::new("half pasted", halves),
        State::new("no message", not_opened),
        State::new("judging", judging),
        State::new("genuine", judged(of("{}", "{}", &[CONNECT_KEY]), true)),
        State::new("genuine by the second", judged(of("{}", "{}", &[other, CONNECT_KEY]), true)),
        State::new("by a pasted key", judged(of("{}", "{}", &[CONNECT_KEY]), false)),
        State::new("of another key", judged(of("{}", "{}", &[other]), true)),
        State::new("written anew", judged(of("{ \"a\": 1 }", "{\"a\":1}", &[CONNECT_KEY]), true)),
        State::new("no signature", judged(of("{}", "{}", &[]), true)),
    ]
}

/// The key of the account, changed for a new one.
pub fn rotation_states() -> Vec<State> {
    let mut reading = listed(Ok(two()));
    press(&mut reading, RotationAction::Begin);
    let mut unread = listed(Ok(two()));
    press(&mut unread, RotationAction::Begin);
    let ended = Err(CheckKeptProblem::NeedsRenewal.into());
    rotating(&mut unread, RotationAsker::Account(1), Answer::AccountKeysListed(ended));
    let mut making = begun(vec![key(1, "ZbXc", Some(0))]);
    press(&mut making, RotationAction::Make);
    let mut last = begun(vec![key(1, "ZbXc", Some(0))]);
    press(&mut last, RotationAction::Remove(1));
    let judgement = judge(b"{}", &[], &[SignatureKey::new(CONNECT_KEY.into())]);
    let no_message =
        OpenMessageProblem::NotAMessage { path: LONG_PATH.into(), problem: MessageProblem::NotAMessage };
    let mut not_opened = begun(old_and_new());
    press(&mut not_opened, RotationAction::OpenMessage);
    rotating(&mut not_opened, RotationAsker::Message, Answer::MessageOpened(Err(no_message)));
    let of_others = vec![key(1, "ZbXc", Some(0)), key(2, "Q1w=", None)];
    let mut untyped = begun(of_others.clone());
    press(&mut untyped, RotationAction::OpenMessage);
    let mut typed = begun(of_others.clone());
    press(&mut typed, RotationAction::Typed(Zeroizing::new(CONNECT_KEY.to_owned())));
    let three = vec![key(1, "ZbXc", Some(1)), key(2, "9rT=", None), key(3, "Z4k=", Some(0))];
    vec![
        State::new("reading", reading),
        State::new("needs renewal", unread),
        State::new("no key", begun(Vec::new())),
        State::new("one key", begun(vec![key(1, "ZbXc", Some(0))])),
        State::new("making", making),
        State::new("made", made(Ok(()))),
        State::new("made and not kept", made(Err(KeepProblem::broken_off()))),
        State::new("two keys", begun(old_and_new())),
        State::new("three keys", begun(three)),
        State::new("no message", not_opened),
        State::new("not with the new", proving(Err(KeyProblem::NotWithTheNew(judgement)))),
        State::new("none is kept", proving(Err(KeyProblem::NoneKept))),
        State::new("proven", proven()),
        State::new("removing the old asked", removing()),
        State::new("removing the last asked", last),
        State::new("removed", removed()),
        State::new("two keys, the newest of others", begun(of_others.clone())),
        State::new("the newest is not typed", untyped),
        State::new("the newest is typed", typed),
        State::new("a partner signs", partner_signs(0)),
        State::new("a partner signs, the owner kept", partner_signs(2)),
        State::new("a partner signs, many kept", partner_signs(8)),
    ]
}

pub fn states() -> Vec<State> {
    vec![
        State::new("asking the keychain", opened()),
        State::new("the keychain does not say", listed(Err(RevealError::broken_off()))),
        State::new("none is kept", listed(Ok(Vec::new()))),
        State::new("two are kept", listed(Ok(two()))),
        State::new("one is seen", with(listed(Ok(two())), ConnectKeyAction::Show(Some(0)))),
        State::new("forgetting asked", with(listed(Ok(two())), ConnectKeyAction::Forget(0))),
        State::new("being forgotten", forgetting(None)),
        State::new("forgotten", forgetting(Some(Ok(())))),
        State::new("not forgotten", forgetting(Some(Err(KeepProblem::broken_off())))),
    ]
}
