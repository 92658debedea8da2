//! The Connect keys that are kept: seen, copied, forgotten.

use secrecy::{ExposeSecret, SecretString};

use super::*;
use crate::connections::{KeepProblem, KeptConnectKey, RevealError};
use crate::tasks::KeyWork;

fn key(text: &str) -> KeptConnectKey {
    KeptConnectKey { key: text.into(), made_at: None }
}

fn listed(keys: &[&str]) -> Answer {
    Answer::ConnectKeysListed(Ok(keys.iter().map(|text| key(text)).collect()))
}

fn alone(asks: Vec<Ask<WatchAsker>>) -> Ask<WatchAsker> {
    let [ask] = <[_; 1]>::try_from(asks).ok().expect("one thing is asked for");
    ask
}

fn press(page: &mut NotificationPage, action: ConnectKeyAction) -> Vec<Ask<WatchAsker>> {
    page.act(Action::ConnectKey(action))
}

/// At the keys, of which these are kept.
fn looking(keys: &[&str]) -> NotificationPage {
    let mut page = page();
    let asked = alone(page.act(Action::View(NotificationView::Keys)));
    assert!(matches!(&asked.work, Work::ConnectKeys(KeyWork::ListKept(id)) if *id == page.record.id));
    assert!(page.is_reading() && page.act(Action::LookAgain).is_empty());
    assert!(page.hear(asked.asker, listed(keys)).is_empty());
    page
}

fn forgotten(page: &mut NotificationPage, at: usize) -> (SecretString, WatchAsker) {
    assert!(press(page, ConnectKeyAction::Forget(at)).is_empty(), "the person is asked first");
    assert!(matches!(page.asked, Some(Question::ForgetConnectKey { .. })));
    let Ask { work: Work::ConnectKeys(KeyWork::ForgetKept { key, .. }), asker } =
        alone(page.decide(Decision::Remove))
    else {
        panic!("it is forgotten")
    };
    (key, asker)
}

#[test]
fn kept_keys_are_asked_for_when_they_are_looked_at_and_hidden_when_not() {
    let mut page = looking(&["new", "old"]);
    assert!(!page.is_reading() && page.kept_keys.keys().len() == 2);
    press(&mut page, ConnectKeyAction::Show(Some(1)));
    assert_eq!(page.kept_keys.seen, Some(1));
    page.act(Action::View(NotificationView::Configurations));
    assert!(page.act(Action::View(NotificationView::Keys)).is_empty(), "they were read already");
    assert_eq!(page.kept_keys.seen, None);
    // A key that is made at the account is kept, too.
    let making = alone(page.act(Action::MakeKey(id("1"))));
    let made = FirstKey { key: SecretString::from("made"), kept: Ok(()), seen: KeyToSign::NotMissed };
    page.hear(making.asker, Answer::FirstKeyMade(Ok(Box::new(made))));
    page.act(Action::View(NotificationView::Configurations));
    let again = alone(page.act(Action::View(NotificationView::Keys)));
    page.hear(again.asker, Answer::ConnectKeysListed(Err(RevealError::broken_off())));
    assert!(matches!(page.kept_keys.kept.now, AccountReading::Failed(_)) && page.kept_keys.keys().is_empty());
    let again = alone(page.act(Action::LookAgain));
    page.hear(again.asker, listed(&[]));
    assert!(page.kept_keys.kept.now.seen().is_some_and(Vec::is_empty));
}

#[test]
fn a_kept_key_is_copied_and_what_is_told_of_places_is_of_those_that_are_there() {
    let mut page = looking(&["new", "old"]);
    let copied = alone(press(&mut page, ConnectKeyAction::Copy(1)));
    let Work::Copy { text, secret: true } = &copied.work else { panic!("a secret is copied") };
    assert_eq!(text.expose_secret(), "old");
    page.hear(copied.asker, Answer::Copied(Ok(Some(crate::clock::Clock::system().monotonic()))));
    assert!(page.kept_keys.copied.is_there(1));
    let again = alone(page.act(Action::LookAgain));
    page.hear(again.asker, listed(&["new", "old"]));
    assert!(page.kept_keys.copied.is_there(1), "they are the same");
    page.hear_clipboard(ClipboardNotice::Cleared);
    assert!(!page.kept_keys.copied.is_there(1));
    let copied = alone(press(&mut page, ConnectKeyAction::Copy(0)));
    page.hear(copied.asker, Answer::Copied(Ok(None)));
    press(&mut page, ConnectKeyAction::Show(Some(0)));
    let again = alone(page.act(Action::LookAgain));
    page.hear(again.asker, listed(&["newer", "new"]));
    assert!(page.kept_keys.copied.get(0).is_none() && page.kept_keys.seen.is_none());
    assert!(press(&mut page, ConnectKeyAction::Copy(7)).is_empty());
}

#[test]
fn a_key_is_forgotten_once_the_person_has_said_so_and_the_one_that_they_saw() {
    let mut page = looking(&["new", "old"]);
    press(&mut page, ConnectKeyAction::Forget(0));
    assert!(page.decide(Decision::Stay).is_empty() && page.asked.is_none());
    assert!(page.decide(Decision::Remove).is_empty(), "nobody asks any more");
    let (key, asker) = forgotten(&mut page, 1);
    assert_eq!(key.expose_secret(), "old");
    assert!(press(&mut page, ConnectKeyAction::Forget(0)).is_empty() && page.asked.is_none());
    let read = alone(page.hear(asker, Answer::ConnectKeyForgotten(Ok(()))));
    assert!(matches!(page.kept_keys.forgotten, Some(Ok(()))) && !page.kept_keys.forgetting);
    page.hear(read.asker, listed(&["new"]));
    let (_, asker) = forgotten(&mut page, 0);
    assert!(page.kept_keys.forgotten.is_none(), "what came of the last is told no more");
    let read = alone(page.hear(asker, Answer::GivenUp));
    assert!(matches!(page.kept_keys.forgotten, Some(Err(KeepProblem::Keep(_)))));
    page.hear(read.asker, listed(&["new"]));
    page.act(Action::View(NotificationView::Log));
    assert!(page.kept_keys.forgotten.is_none());
}
