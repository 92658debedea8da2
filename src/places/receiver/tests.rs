use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::expected::{ExpectedAuthorization, ExpectedField as Field, ExpectedProblem, KeySource};
use super::list::MOST_REFUSED;
use super::opened::{MessageFile, SendingAgain};
use super::*;
use crate::connections::{FileProblem, samples};
use crate::domain::samples as facts;
use crate::notifications::{
    BearerCheck, Delivered, DeliveryProblem, KeyProblem, MessageProofs, MessageRefusal, ReceivedMessage,
    ReceiverOptions, SavedMessage, ViewedMessage,
};
use crate::places::question::Decision;
use jiff::Timestamp;

mod keys;

fn page() -> ReceiverPage {
    ReceiverPage::new(samples::record(facts::facts()))
}

fn message(body: &str) -> Arc<ViewedMessage> {
    Arc::new(ViewedMessage::new(ReceivedMessage {
        number: 1,
        at: Timestamp::UNIX_EPOCH,
        target: "/".to_owned(),
        status: 200,
        failed: None,
        proofs: MessageProofs::default(),
        message: SavedMessage::new(Vec::new(), Zeroizing::new(body.as_bytes().to_vec())),
    }))
}

fn typed(page: &mut ReceiverPage, field: Field, text: &str) {
    let action = ExpectedAction::Typed(field, Zeroizing::new(text.to_owned()));
    let _ = page.act(Action::Expected(action));
}

fn alone(turn: ReceiverTurn) -> Ask<ReceiverAsker> {
    assert!(!turn.leaves);
    let [ask] = <[_; 1]>::try_from(turn.asks).ok().expect("one thing is asked for");
    ask
}

fn nothing(turn: ReceiverTurn) {
    assert!(turn.asks.is_empty() && !turn.leaves);
}

fn started(page: &mut ReceiverPage) -> (ReceiverOptions, ReceiverAsker) {
    let ask = alone(page.act(Action::Next));
    let Work::Receive(ReceiveWork::Start { options, .. }) = ask.work else { panic!("it is started") };
    (*options, ask.asker)
}

/// The page, with a receiver that listens.
fn listening() -> (ReceiverPage, ReceiverAsker) {
    let mut page = page();
    let (_, asker) = started(&mut page);
    page.hear_receiving(asker, ReceivingEvent::Listening("http://localhost:8721/".to_owned()));
    (page, asker)
}

/// The page with a message that is looked at.
fn looking() -> ReceiverPage {
    let (mut page, asker) = listening();
    page.hear_receiving(asker, ReceivingEvent::Came(message("{}")));
    nothing(page.act(Action::Open(1)));
    page
}

fn press(page: &mut ReceiverPage, action: MessageAction) -> ReceiverTurn {
    page.act(Action::Message(action))
}

/// The numbers of the messages, as they stand.
fn numbers(page: &ReceiverPage) -> Vec<u32> {
    let number = |entry: &ReceivedEntry| match entry {
        ReceivedEntry::Message { number, .. } => Some(*number),
        _ => None,
    };
    page.list.iter().filter_map(number).collect()
}

#[test]
fn it_listens_until_it_is_stopped_and_can_be_started_again() {
    let (mut page, asker) = listening();
    assert!(matches!(&page.phase, ReceiverPhase::Open { url } if url == "http://localhost:8721/"));
    nothing(page.act(Action::Next));
    let cancel = alone(page.act(Action::Stop));
    assert!(matches!(cancel.work, Work::Cancel) && cancel.asker == asker);
    nothing(page.act(Action::Stop));
    nothing(page.act(Action::Next));
    nothing(page.hear(asker, Answer::ReceiverEnded(Ok(()))));
    assert!(matches!(page.phase, ReceiverPhase::Closed));
    let (_, again) = started(&mut page);
    // What comes late of the one before is not heard.
    page.hear_receiving(asker, ReceivingEvent::Listening("http://localhost:1/".to_owned()));
    nothing(page.hear(asker, Answer::ReceiverEnded(Ok(()))));
    assert!(again != asker && matches!(page.phase, ReceiverPhase::Opening));
}

#[test]
fn what_has_to_be_proved_is_what_was_typed() {
    let mut page = page();
    let (options, _) = started(&mut page);
    let proofs = &options.expected;
    assert!(options.port == 0 && proofs.keys.is_empty() && proofs.login.is_none() && proofs.token.is_none());

    let mut page = self::page();
    let _ = page.act(Action::Expected(ExpectedAction::Hmac));
    let _ = page.act(Action::Expected(ExpectedAction::Authorization(ExpectedAuthorization::Basic)));
    typed(&mut page, Field::Key, " key\n");
    typed(&mut page, Field::UserName, "docusign ");
    typed(&mut page, Field::Password, "pass word ");
    typed(&mut page, Field::Port, " 8721 ");
    // Of what is not chosen nothing is looked for.
    typed(&mut page, Field::Token, "token");
    let _ = page.act(Action::Expected(ExpectedAction::Show(true)));
    let (options, _) = started(&mut page);
    assert!(!page.expected.shown, "secrets are masked again");
    let login = options.expected.login.unwrap();
    let password = secrecy::ExposeSecret::expose_secret(&login.password).to_owned();
    assert_eq!((options.port, login.user.as_str(), password.as_str()), (8721, "docusign", "pass word "));
    let body = b"{}";
    let header = vec![("X-DocuSign-Signature-1".to_owned(), crate::notifications::sign(body, &key("key")))];
    assert!(crate::notifications::judge(body, &header, &options.expected.keys).is_genuine());
    assert!(options.expected.token.is_none());
    // What it expects stays as it is while it listens.
    nothing(page.act(Action::Expected(ExpectedAction::Hmac)));
    assert!(page.expected.hmac);

    let mut page = self::page();
    let _ = page.act(Action::Expected(ExpectedAction::Authorization(ExpectedAuthorization::Token)));
    typed(&mut page, Field::Token, " token ");
    let (options, _) = started(&mut page);
    let Some(BearerCheck::Same(token)) = options.expected.token else { panic!("a token") };
    assert_eq!(secrecy::ExposeSecret::expose_secret(&token), "token");
}

fn key(text: &str) -> crate::notifications::SignatureKey {
    crate::notifications::SignatureKey::new(text.into())
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_started_until_it_is_mended() {
    let mut page = page();
    let _ = page.act(Action::Expected(ExpectedAction::Hmac));
    let _ = page.act(Action::Expected(ExpectedAction::Authorization(ExpectedAuthorization::Basic)));
    typed(&mut page, Field::UserName, "a:b");
    for port in ["0", "65536", "http", "-1"] {
        typed(&mut page, Field::Port, port);
        nothing(page.act(Action::Next));
        assert_eq!(page.expected.problem(Field::Port), Some(ExpectedProblem::NoPort), "{port}");
    }
    assert_eq!(page.refused(), 4);
    assert_eq!(page.expected.first_wrong(), Some(Field::Key));
    let problem = |page: &ReceiverPage, field| page.expected.problem(field);
    assert_eq!(problem(&page, Field::UserName), Some(ExpectedProblem::Colon));
    assert_eq!(problem(&page, Field::Password), Some(ExpectedProblem::Missing));
    typed(&mut page, Field::Key, "k");
    assert_eq!(page.expected.first_wrong(), Some(Field::UserName), "what is mended is not said any more");
    let _ = page.act(Action::Expected(ExpectedAction::Authorization(ExpectedAuthorization::Token)));
    assert_eq!((problem(&page, Field::UserName), problem(&page, Field::Password)), (None, None));
    typed(&mut page, Field::Port, "");
    nothing(page.act(Action::Next));
    assert_eq!(problem(&page, Field::Token), Some(ExpectedProblem::Missing));
    typed(&mut page, Field::Token, "t");
    started(&mut page);
}

#[test]
fn a_port_that_is_held_is_told_and_another_can_be_tried() {
    let mut page = page();
    let (_, asker) = started(&mut page);
    let held = ReceiverProblem::Port { port: 80, source: std::io::ErrorKind::AddrInUse.into() };
    nothing(page.hear(asker, Answer::ReceiverEnded(Err(held))));
    assert!(matches!(page.phase, ReceiverPhase::Failed(ReceiverProblem::Port { port: 80, .. })));
    started(&mut page);
}

#[test]
fn what_comes_is_listed_the_newest_first_and_opened_and_removed() {
    let (mut page, asker) = listening();
    for body in ["{\"event\":\"one\"}", "{\"event\":\"two\"}", "{\"event\":\"three\"}"] {
        page.hear_receiving(asker, ReceivingEvent::Came(message(body)));
    }
    let at = Timestamp::UNIX_EPOCH;
    page.hear_receiving(asker, ReceivingEvent::Refused { at, why: MessageRefusal::HeadTooLong });
    assert!(matches!(page.list.first(), Some(ReceivedEntry::Refused { .. })));
    assert_eq!(numbers(&page), [3, 2, 1]);
    nothing(page.act(Action::Open(2)));
    let opened = |page: &ReceiverPage| page.opened.as_ref().map(|opened| opened.message.event.clone());
    assert_eq!(opened(&page), Some(Some("two".to_owned())));
    page.hear_receiving(asker, ReceivingEvent::Came(message("{}")));
    assert_eq!(opened(&page), Some(Some("two".to_owned())), "what comes takes the place of nothing");
    nothing(press(&mut page, MessageAction::Remove));
    assert!(page.opened.is_none());
    assert_eq!(numbers(&page), [4, 3, 1]);
    nothing(page.act(Action::Open(2)));
    assert!(page.opened.is_none(), "it is gone");
    nothing(page.act(Action::Clear));
    assert!(page.list.is_empty());
    page.hear_receiving(asker, ReceivingEvent::Came(message("{}")));
    assert_eq!(numbers(&page), [5], "no number is given twice");
}

#[test]
fn of_what_is_refused_only_the_newest_stay_and_of_messages_all() {
    let (mut page, asker) = listening();
    page.hear_receiving(asker, ReceivingEvent::Came(message("{}")));
    for second in 0..500 {
        let at = Timestamp::from_second(second).unwrap();
        page.hear_receiving(asker, ReceivingEvent::NoRoom { at });
    }
    assert_eq!((page.list.len(), numbers(&page)), (MOST_REFUSED + 1, vec![1]));
    let newest = Timestamp::from_second(499).unwrap();
    assert!(matches!(page.list.first(), Some(ReceivedEntry::NoRoom { at, .. }) if *at == newest));
}

#[test]
fn back_leads_to_the_list_and_then_away_and_stops_it() {
    let mut page = looking();
    nothing(page.act(Action::Back));
    assert!(page.opened.is_none() && matches!(page.phase, ReceiverPhase::Open { .. }));
    // Its message would be lost.
    nothing(page.act(Action::Back));
    assert!(matches!(page.asked, Some(Question::MessagesNotKept { count: 1, closes: false })));
    nothing(page.decide(Decision::Stay));
    assert!(page.asked.is_none() && matches!(page.phase, ReceiverPhase::Open { .. }));
    nothing(page.act(Action::Back));
    let turn = page.decide(Decision::Leave);
    assert!(turn.leaves && matches!(turn.asks.as_slice(), [Ask { work: Work::Cancel, .. }]));
    let mut page = looking();
    nothing(page.close());
    assert!(page.decide(Decision::Leave).closes);
    nothing(page.act(Action::Back));
    nothing(page.act(Action::Clear));
    assert!(page.close().closes, "nothing is lost");
    let turn = self::page().act(Action::Back);
    assert!(turn.leaves && turn.asks.is_empty());
}

#[test]
fn people_are_hidden_whenever_a_message_is_opened() {
    let mut page = looking();
    let shows = |page: &ReceiverPage| page.opened.as_ref().unwrap().shows_people;
    assert!(!shows(&page));
    nothing(press(&mut page, MessageAction::ShowPeople(true)));
    assert!(shows(&page));
    nothing(page.act(Action::Back));
    nothing(page.act(Action::Open(1)));
    assert!(!shows(&page));
}

#[test]
fn a_message_is_saved_where_the_person_says() {
    let mut page = looking();
    let file = |page: &ReceiverPage| format!("{:?}", page.opened.as_ref().unwrap().file);
    let place = alone(press(&mut page, MessageAction::Save));
    assert!(matches!(&place.work, Work::ChoosePlace { suggested } if suggested == "message-1.connect"));
    nothing(press(&mut page, MessageAction::Save));
    // The dialog is closed.
    nothing(page.hear(place.asker, Answer::PlaceChosen(Ok(None))));
    assert_eq!(file(&page), "Idle");
    let place = alone(press(&mut page, MessageAction::Save));
    let path = PathBuf::from("/home/olive/message.connect");
    let chosen = Answer::PlaceChosen(Ok(Some((path.clone(), Vec::new()))));
    let written = alone(page.hear(place.asker, chosen));
    let Work::Receive(ReceiveWork::Save { path: asked, .. }) = &written.work else { panic!("it is saved") };
    assert_eq!(*asked, path);
    nothing(page.hear(written.asker, Answer::FileWritten(Err(FileProblem::NoDialog))));
    assert!(matches!(page.opened.as_ref().unwrap().file, MessageFile::Failed(FileProblem::NoDialog)));
    nothing(press(&mut page, MessageAction::ShowInFolder));
    let place = alone(press(&mut page, MessageAction::Save));
    let chosen = Answer::PlaceChosen(Ok(Some((path.clone(), Vec::new()))));
    let written = alone(page.hear(place.asker, chosen));
    nothing(page.hear(written.asker, Answer::FileWritten(Ok(path.clone()))));
    assert!(matches!(&page.opened.as_ref().unwrap().file, MessageFile::Saved(saved) if *saved == path));
    let shown = alone(press(&mut page, MessageAction::ShowInFolder));
    assert!(matches!(shown.work, Work::ShowInFolder(shown) if shown == path));
    // It is in a file: nothing is lost when the page is left.
    assert_eq!((page.list.messages(), page.list.unsaved()), (1, 0));
    assert!(page.close().closes);
}

#[test]
fn what_comes_for_a_message_that_is_not_looked_at_any_more_is_not_heard() {
    let mut page = looking();
    let place = alone(press(&mut page, MessageAction::Save));
    nothing(page.act(Action::Back));
    let chosen = || Answer::PlaceChosen(Ok(Some((PathBuf::from("/a"), Vec::new()))));
    nothing(page.hear(place.asker, chosen()));
    page.hear_receiving(ReceiverAsker::Receiver(1), ReceivingEvent::Came(message("{}")));
    nothing(page.act(Action::Open(2)));
    nothing(page.hear(place.asker, chosen()));
    assert!(matches!(page.opened.as_ref().unwrap().file, MessageFile::Idle));
}

#[test]
fn a_message_is_sent_again_to_this_computer_alone() {
    let mut page = looking();
    for elsewhere in ["", "https://127.0.0.1:80/", "http://hooks.example:80/", "http://127.0.0.1/"] {
        nothing(press(&mut page, MessageAction::AddressTyped(elsewhere.to_owned())));
        nothing(press(&mut page, MessageAction::Send));
        let sending = &page.opened.as_ref().unwrap().sending;
        assert!(matches!(sending, SendingAgain::NotAnAddress(_)), "{elsewhere}");
    }
    let sending = |page: &ReceiverPage| format!("{:?}", page.opened.as_ref().unwrap().sending);
    nothing(press(&mut page, MessageAction::AddressTyped(" http://127.0.0.1:8080/hook".to_owned())));
    assert_eq!(sending(&page), "Idle", "what was wrong is mended");
    let sent = alone(press(&mut page, MessageAction::Send));
    let Work::Receive(ReceiveWork::Send { to, .. }) = &sent.work else { panic!("it is sent") };
    assert_eq!(to.as_str(), "http://127.0.0.1:8080/hook");
    nothing(press(&mut page, MessageAction::Send));
    let delivered = Delivered { status: 401, took: Duration::from_millis(3) };
    nothing(page.hear(sent.asker, Answer::MessageSent(Ok(delivered))));
    assert!(
        matches!(page.opened.as_ref().unwrap().sending, SendingAgain::Done(_, done) if done == delivered)
    );
    let sent = alone(press(&mut page, MessageAction::Send));
    let redirect = DeliveryProblem::Redirect { status: 302 };
    nothing(page.hear(sent.asker, Answer::MessageSent(Err(redirect))));
    assert!(matches!(page.opened.as_ref().unwrap().sending, SendingAgain::Failed(..)));
    let sent = alone(press(&mut page, MessageAction::Send));
    nothing(page.hear(sent.asker, Answer::GivenUp));
    assert_eq!(sending(&page), "BrokenOff");
    // What comes of an earlier look is not this one's.
    let earlier = alone(press(&mut page, MessageAction::Send));
    nothing(page.act(Action::Back));
    nothing(page.act(Action::Open(1)));
    let later = alone(press(&mut page, MessageAction::Send));
    nothing(page.hear(earlier.asker, Answer::MessageSent(Ok(delivered))));
    assert!(matches!(page.opened.as_ref().unwrap().sending, SendingAgain::Running(_)));
    nothing(page.hear(later.asker, Answer::MessageSent(Ok(delivered))));
    assert!(matches!(page.opened.as_ref().unwrap().sending, SendingAgain::Done(..)));
    // The address stays for the next message.
    nothing(page.act(Action::Back));
    assert_eq!(page.to, " http://127.0.0.1:8080/hook");
}

#[test]
fn a_message_can_come_back_to_where_it_came_from() {
    let (mut page, _) = listening();
    assert_eq!(page.to, "http://localhost:8721/");
    nothing(page.act(Action::Open(1)));
    let mut page = looking();
    nothing(press(&mut page, MessageAction::AddressTyped("http://127.0.0.1:9/".to_owned())));
    let stop = alone(page.act(Action::Stop));
    nothing(page.hear(stop.asker, Answer::ReceiverEnded(Ok(()))));
    nothing(page.act(Action::Back));
    let (_, asker) = started(&mut page);
    page.hear_receiving(asker, ReceivingEvent::Listening("http://localhost:8722/".to_owned()));
    assert_eq!(page.to, "http://127.0.0.1:9/", "what was typed stays");
}
