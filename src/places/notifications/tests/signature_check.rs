//! A message whose signatures are checked.

use std::sync::Arc;

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::*;
use crate::connections::{ClipboardProblem, KeptConnectKey};
use crate::notifications::{Judgement, MessageProblem, OpenMessageProblem, SavedMessage};
use crate::places::notifications::signature_check::{
    MessageSource, SignatureProblem as Wrong, SignatureState,
};
use crate::tasks::KeyWork;

type Asks = Vec<Ask<WatchAsker>>;

fn press(page: &mut NotificationPage, action: SignatureAction) -> Asks {
    page.act(Action::Signature(action))
}

fn alone(asks: Asks) -> Ask<WatchAsker> {
    let [ask] = <[_; 1]>::try_from(asks).ok().expect("one thing is asked for");
    ask
}

/// At the check, with these keys kept.
fn checking(keys: &[&str]) -> NotificationPage {
    let mut page = page();
    let asked = alone(page.act(Action::View(NotificationView::Keys)));
    let kept = keys.iter().map(|key| KeptConnectKey { key: (*key).into(), made_at: None }).collect();
    page.hear(asked.asker, Answer::ConnectKeysListed(Ok(kept)));
    assert!(page.act(Action::CheckSignatures).is_empty() && page.check.is_some());
    page
}

fn check(page: &NotificationPage) -> &SignatureCheck {
    page.check.as_ref().unwrap()
}

fn wrong(page: &NotificationPage, wanted: &Wrong) -> bool {
    check(page).problem(|wrong| wrong == wanted).is_some()
}

fn opened(page: &mut NotificationPage) {
    let asked = alone(press(page, SignatureAction::Open));
    assert!(matches!(asked.work, Work::ConnectKeys(KeyWork::OpenMessage)));
    assert!(press(page, SignatureAction::Open).is_empty(), "one dialog at a time");
    let message = SavedMessage::new(Vec::new(), Zeroizing::new(b"{}".to_vec()));
    page.hear(asked.asker, Answer::MessageOpened(Ok(Some(("/a".into(), Arc::new(message))))));
}

fn pasted(page: &mut NotificationPage, part: PastedPart, text: &str) {
    let asked = alone(press(page, SignatureAction::Paste(part)));
    assert!(matches!(asked.work, Work::Paste));
    page.hear(asked.asker, Answer::Pasted(Ok(Zeroizing::new(text.to_owned()))));
}

/// What is judged, by which keys.
fn judged(page: &mut NotificationPage) -> (Arc<SavedMessage>, Vec<String>, WatchAsker) {
    let asked = alone(press(page, SignatureAction::Check));
    let Work::ConnectKeys(KeyWork::Judge { message, keys }) = asked.work else { panic!("it is judged") };
    (message, keys.iter().map(|key| key.expose_secret().to_owned()).collect(), asked.asker)
}

#[test]
fn a_message_of_a_file_is_judged_by_the_keys_that_are_kept() {
    let mut page = checking(&["new", "old"]);
    assert!(press(&mut page, SignatureAction::Check).is_empty());
    assert!(wrong(&page, &Wrong::NoFile) && check(&page).refused() == 1);
    opened(&mut page);
    assert!(!wrong(&page, &Wrong::NoFile));
    let (_, keys, first) = judged(&mut page);
    assert_eq!(keys, ["new", "old"]);
    assert!(press(&mut page, SignatureAction::From(MessageSource::Pasted)).is_empty());
    assert_eq!(check(&page).way, MessageSource::File, "it is being judged as it is");
    page.hear(first, Answer::SignaturesJudged(Judgement::default()));
    assert!(matches!(check(&page).state, SignatureState::Judged { by_kept: true, .. }));
    let (_, _, second) = judged(&mut page);
    page.hear(first, Answer::GivenUp);
    assert!(matches!(check(&page).state, SignatureState::Judging), "that was of the one before");
    page.hear(second, Answer::GivenUp);
    assert!(matches!(check(&page).state, SignatureState::BrokenOff));
    page.act(Action::Back);
    assert!(page.check.is_none() && page.view == NotificationView::Keys);
}

#[test]
fn what_is_pasted_is_judged_byte_for_byte_and_what_is_missing_is_said() {
    let mut page = checking(&[]);
    press(&mut page, SignatureAction::From(MessageSource::Pasted));
    assert!(press(&mut page, SignatureAction::Check).is_empty());
    for missing in [Wrong::NoBody, Wrong::NoHeaders, Wrong::NoKey] {
        assert!(wrong(&page, &missing), "{missing:?}");
    }
    pasted(&mut page, PastedPart::Body, "{\"a\":1}\r\n");
    pasted(&mut page, PastedPart::Headers, "no header");
    press(&mut page, SignatureAction::Typed(Zeroizing::new(" key ".to_owned())));
    assert!(press(&mut page, SignatureAction::Check).is_empty());
    assert!(wrong(&page, &Wrong::NotHeaders(MessageProblem::NotAHeader(1))));
    pasted(&mut page, PastedPart::Headers, "POST / HTTP/1.1\nX-DocuSign-Signature-1: abc=\n");
    let (message, keys, asker) = judged(&mut page);
    assert_eq!(message.body(), b"{\"a\":1}\r\n");
    assert_eq!(message.headers(), [("X-DocuSign-Signature-1".to_owned(), "abc=".to_owned())]);
    assert_eq!(keys, [" key "], "a space beside it is a mistake that is named");
    page.hear(asker, Answer::SignaturesJudged(Judgement::default()));
    assert!(matches!(check(&page).state, SignatureState::Judged { by_kept: false, .. }));
    press(&mut page, SignatureAction::Typed(Zeroizing::new("key".to_owned())));
    assert!(matches!(check(&page).state, SignatureState::Idle), "that was of another key");
    assert_eq!(check(&page).pasted(PastedPart::Body), Some(9));
}

#[test]
fn a_key_that_is_pasted_is_taken_where_the_person_says_so() {
    let mut page = checking(&["kept"]);
    opened(&mut page);
    press(&mut page, SignatureAction::TakeTyped(true));
    assert!(press(&mut page, SignatureAction::Check).is_empty() && wrong(&page, &Wrong::NoKey));
    press(&mut page, SignatureAction::Typed(Zeroizing::new("mine".to_owned())));
    assert_eq!(judged(&mut page).1, ["mine"]);
}

#[test]
fn what_could_not_be_opened_or_pasted_is_said_until_it_is() {
    let mut page = checking(&["kept"]);
    let asked = alone(press(&mut page, SignatureAction::Open));
    let problem = OpenMessageProblem::File(crate::connections::FileProblem::NoDialog);
    page.hear(asked.asker, Answer::MessageOpened(Err(problem)));
    assert!(check(&page).not_opened.is_some() && check(&page).file.is_none());
    opened(&mut page);
    assert!(check(&page).not_opened.is_none() && check(&page).file.is_some());
    let asked = alone(press(&mut page, SignatureAction::Paste(PastedPart::Body)));
    page.hear(asked.asker, Answer::Pasted(Err(ClipboardProblem::Unreachable)));
    assert!(matches!(check(&page).not_pasted, Some((PastedPart::Body, _))));
    pasted(&mut page, PastedPart::Body, "{}");
    assert!(check(&page).not_pasted.is_none());
}
