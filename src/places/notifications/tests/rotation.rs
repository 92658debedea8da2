//! The key of the account, changed for a new one.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use super::*;
use crate::connections::KeepProblem;
use crate::notifications::{
    AccountKey, KeyProblem, ListedSecret, OpenMessageProblem, ProvenRotation, SavedMessage,
};
use crate::places::notifications::rotation::{RotationDoing, RotationNews, RotationProblem};
use crate::tasks::KeyWork;
use jiff::Timestamp;

type Asks = Vec<Ask<WatchAsker>>;

fn listed(place: u32, ending: &str) -> ListedSecret {
    ListedSecret { place, ending: ending.to_owned() }
}

fn account(endings: &[&str]) -> Answer {
    // The newest is kept here.
    let key = |(place, ending): (u32, &&str)| AccountKey {
        listed: listed(place, ending),
        kept: (place as usize == endings.len()).then_some(0),
    };
    Answer::AccountKeysListed(Ok((1..).zip(endings).map(key).collect()))
}

/// What is asked of the keys, and by whom.
fn work(asks: Asks) -> (KeyWork, WatchAsker) {
    let Some(Ask { work: Work::ConnectKeys(work), asker }) = asks.into_iter().next() else {
        panic!("something is asked")
    };
    (work, asker)
}

fn press(page: &mut NotificationPage, action: RotationAction) -> Asks {
    page.act(Action::Rotation(action))
}

/// The account's keys are read again, and are these.
fn read(page: &mut NotificationPage, asks: Asks, endings: &[&str]) {
    let (work, asker) = work(asks);
    assert!(matches!(work, KeyWork::ListAtAccount(id) if id == page.record.id));
    assert!(page.hear(asker, account(endings)).is_empty());
}

/// Begun, at an account with these keys.
fn begun(endings: &[&str]) -> NotificationPage {
    let mut page = page();
    page.act(Action::View(NotificationView::Keys));
    assert!(page.rotation.account.now.is_unasked(), "nobody has begun");
    let asks = press(&mut page, RotationAction::Begin);
    assert!(press(&mut page, RotationAction::Make).is_empty(), "the list is being read");
    read(&mut page, asks, endings);
    page
}

fn made(page: &mut NotificationPage, kept: Result<(), KeepProblem>) {
    let (wanted, asker) = work(press(page, RotationAction::Make));
    assert!(matches!(wanted, KeyWork::Make(id) if id == page.record.id));
    assert!(page.holds_key() && press(page, RotationAction::Make).is_empty(), "one at a time");
    let answer = Answer::ConnectKeyMade(Ok((SecretString::from("the-new-key"), kept)));
    let asks = page.hear(asker, answer);
    assert_eq!(asks.len(), 2, "what is kept is read again, too");
    read(page, asks, &["old", "-key"]);
}

fn message() -> Answer {
    let message = SavedMessage::new(Vec::new(), zeroize::Zeroizing::new(b"{}".to_vec()));
    Answer::MessageOpened(Ok(Some(("/a/message.connect".into(), Arc::new(message)))))
}

fn proven() -> Answer {
    let old = listed(1, "old");
    Answer::RotationProven(Ok(ProvenRotation { listed: vec![old.clone(), listed(2, "-key")], old }))
}

#[test]
fn a_key_is_changed_by_the_proof_of_a_message_and_the_old_one_goes_after_asking() {
    let mut page = begun(&["old"]);
    made(&mut page, Ok(()));
    assert!(matches!(page.rotation.news, Some(Ok(RotationNews::Made))) && !page.holds_key());
    press(&mut page, RotationAction::RemoveOld);
    assert!(page.asked.is_none(), "nothing is proven yet");
    let (opens, asker) = work(press(&mut page, RotationAction::OpenMessage));
    assert!(matches!(opens, KeyWork::OpenMessage));
    let (proves, asker) = work(page.hear(asker, message()));
    let KeyWork::Prove { new: Some(new), .. } = proves else { panic!("it is judged") };
    assert_eq!(new.expose_secret(), "the-new-key");
    assert_eq!(page.rotation.doing, Some(RotationDoing::Proving));
    page.hear(asker, proven());
    press(&mut page, RotationAction::RemoveOld);
    assert!(matches!(page.asked, Some(Question::RemoveAccountKey { left: 1, proven: true, .. })));
    let (removes, asker) = work(page.decide(Decision::Remove));
    let KeyWork::Remove { listed, key, .. } = removes else { panic!("it is removed") };
    assert_eq!((listed.len(), key.place), (2, 1));
    assert!(page.rotation.proven.is_none(), "what was proven is of the list before");
    let asks = page.hear(asker, Answer::AccountKeyRemoved(Ok(())));
    assert!(
        matches!(&page.rotation.news, Some(Ok(RotationNews::Removed { ending, kept: false })) if ending == "old")
    );
    read(&mut page, asks, &["-key"]);
    page.act(Action::View(NotificationView::Configurations));
    assert!(
        page.rotation.news.is_none() && page.rotation.made.is_some(),
        "the key is there until one leaves"
    );
}

#[test]
fn a_new_key_that_the_keychain_did_not_take_is_not_lost_unasked_nor_replaced_by_another() {
    let mut page = begun(&["old"]);
    made(&mut page, Err(KeepProblem::broken_off()));
    assert!(page.holds_key() && !page.leave(LeavesTo::Connection));
    assert!(matches!(page.asked, Some(Question::KeyNowhereElse)));
    assert!(press(&mut page, RotationAction::Make).is_empty(), "the one that was made would be gone");
    let copied = press(&mut page, RotationAction::Key(KeyAction::Copy)).remove(0);
    assert!(
        matches!(&copied.work, Work::Copy { text, secret: true } if text.expose_secret() == "the-new-key")
    );
    page.hear(copied.asker, Answer::Copied(Ok(None)));
    assert!(page.asked.is_none() && page.leave(LeavesTo::Connection), "it is on the clipboard");
}

#[test]
fn what_fails_is_said_and_the_list_read_again() {
    let mut page = begun(&["old", "new"]);
    // The dialog is closed.
    let (_, asker) = work(press(&mut page, RotationAction::OpenMessage));
    assert!(page.hear(asker, Answer::MessageOpened(Ok(None))).is_empty() && page.rotation.news.is_none());
    let (_, asker) = work(press(&mut page, RotationAction::OpenMessage));
    let no_message = OpenMessageProblem::File(crate::connections::FileProblem::NoDialog);
    page.hear(asker, Answer::MessageOpened(Err(no_message)));
    assert!(matches!(page.rotation.news, Some(Err(RotationProblem::Message(_)))));
    let (_, asker) = work(press(&mut page, RotationAction::OpenMessage));
    let (proves, asker) = work(page.hear(asker, message()));
    assert!(matches!(proves, KeyWork::Prove { new: None, .. }), "the newest that is kept");
    let asks = page.hear(asker, Answer::RotationProven(Err(KeyProblem::OneSignature)));
    assert!(matches!(page.rotation.news, Some(Err(RotationProblem::Key(KeyProblem::OneSignature)))));
    read(&mut page, asks, &["old", "new"]);
    // Whichever is removed is asked about.
    assert!(press(&mut page, RotationAction::Remove(7)).is_empty() && page.asked.is_none());
    press(&mut page, RotationAction::Remove(2));
    assert!(
        matches!(&page.asked, Some(Question::RemoveAccountKey { ending, proven: false, .. }) if ending == "new")
    );
    assert!(page.decide(Decision::Stay).is_empty());
    press(&mut page, RotationAction::Remove(2));
    let (_, asker) = work(page.decide(Decision::Remove));
    assert!(press(&mut page, RotationAction::OpenMessage).is_empty(), "one thing at a time");
    let asks = page.hear(asker, Answer::GivenUp);
    let unsure = matches!(
        page.rotation.news,
        Some(Err(RotationProblem::Key(KeyProblem::Write(ConnectWriteProblem::Unsure(_)))))
    );
    assert!(unsure, "whether it is gone nobody knows");
    read(&mut page, asks, &["old"]);
}

#[test]
fn an_access_token_that_has_ended_is_renewed_for_the_keys_too() {
    let mut page = page();
    let (_, asker) = work(page.act(Action::View(NotificationView::Keys)));
    page.hear(asker, Answer::ConnectKeysListed(Ok(Vec::new())));
    let (_, asker) = work(press(&mut page, RotationAction::Begin));
    page.hear(asker, Answer::AccountKeysListed(Err(needs_renewal())));
    assert!(page.asks_for_renewal());
    let asks = page.renewed();
    read(&mut page, asks, &["old"]);
    assert_eq!(page.act(Action::LookAgain).len(), 2, "the account and the keychain");
}

/// Begun, at an account with two keys of which the newest is not kept here.
fn begun_without_the_newest() -> NotificationPage {
    let mut page = page();
    page.act(Action::View(NotificationView::Keys));
    let (_, asker) = work(press(&mut page, RotationAction::Begin));
    let key = |place, ending, kept| AccountKey { listed: listed(place, ending), kept };
    let keys = vec![key(1, "old", Some(0)), key(2, "new", None)];
    page.hear(asker, Answer::AccountKeysListed(Ok(keys)));
    assert!(page.rotation.lacks_newest());
    page
}

#[test]
fn a_newest_key_that_is_not_kept_here_is_typed_and_the_message_judged_by_it() {
    let mut page = begun_without_the_newest();
    assert!(press(&mut page, RotationAction::OpenMessage).is_empty() && page.rotation.typed.is_missing);
    let typed = zeroize::Zeroizing::new(" the-key-that-is-new\n".to_owned());
    press(&mut page, RotationAction::Typed(typed));
    assert!(!page.rotation.typed.is_missing);
    let (_, asker) = work(press(&mut page, RotationAction::OpenMessage));
    let (proves, asker) = work(page.hear(asker, message()));
    let KeyWork::Prove { new: Some(new), .. } = proves else { panic!("it is judged") };
    assert_eq!(new.expose_secret(), "the-key-that-is-new");
    page.hear(asker, proven());
    assert!(page.rotation.proven.is_some());
    page.act(Action::View(NotificationView::Configurations));
    assert!(page.rotation.typed.text.is_empty(), "nobody needs it any more");
}

#[test]
fn without_the_newest_key_the_older_of_two_goes_unproven_once_the_person_has_said_so() {
    let mut page = begun_without_the_newest();
    assert!(press(&mut page, RotationAction::RemoveUnproven).is_empty());
    assert!(matches!(&page.asked,
        Some(Question::RemoveAccountKey { ending, proven: false, .. }) if ending == "old"));
    let (removes, _) = work(page.decide(Decision::Remove));
    assert!(matches!(removes, KeyWork::Remove { key, .. } if key.ending == "old"));
    let mut page = begun(&["only"]);
    press(&mut page, RotationAction::RemoveUnproven);
    assert!(page.asked.is_none(), "there is no older one");
}

#[test]
fn where_the_partner_signs_all_that_is_signed_no_key_of_this_account_is_offered_and_the_owners_is_found() {
    let signed = |managed: &str| {
        let made = json!({ "connectId": "1", "name": "Orders", "urlToPublishTo": "https://a.example",
            "includeHMAC": "true", "integratorManaged": managed });
        OverviewEntry { configuration: ConnectConfiguration::read(&made).unwrap(), here: None }
    };
    let unsigned = || OverviewEntry { configuration: configuration("2", "Bills"), here: None };
    for (entries, partner) in [
        (vec![signed("true"), unsigned()], true),
        (vec![signed("true"), signed("false")], false),
        (vec![signed("false")], false),
        (vec![unsigned()], false),
    ] {
        let mut page = page();
        page.act(Action::LookAgain);
        page.hear(WatchAsker::Overview(2), seen(Ok(ConnectOverview { entries, gone: Vec::new() })));
        assert_eq!(page.partner_signs(), partner);
    }
    let page = page();
    let of = |changes: fn(&mut ConnectionRecord)| {
        let mut record = samples::record(facts::facts());
        record.facts.account_id = "99999999-2222-3333-4444-555555555555".parse().unwrap();
        changes(&mut record);
        record
    };
    let with_key = |one: &mut ConnectionRecord| {
        one.facts.account_name = "with a key".to_owned();
        one.history.connect_keys_made.newest = Some(Timestamp::UNIX_EPOCH);
    };
    let kept = [
        page.record.clone(),
        of(|one| one.facts.environment = crate::domain::Environment::Demo),
        of(|one| one.facts.account_name = "without".to_owned()),
        of(with_key),
    ];
    let found: Vec<_> =
        page.perhaps_owners(&kept).iter().map(|one| one.facts.account_name.as_str()).collect();
    assert_eq!(found, ["with a key", "without"]);
}
