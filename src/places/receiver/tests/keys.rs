//! By whose key signatures are judged, and what Practice sends and makes for it.

use super::*;

#[test]
fn practice_sends_one_that_proves_what_is_expected_and_docusign_is_never_asked_for_one() {
    let (mut page, _) = listening();
    page.record.facts.environment = Environment::Demo;
    nothing(page.act(Action::SendNow));

    let mut page = self::page();
    page.record.facts.environment = Environment::Practice;
    nothing(page.act(Action::SendNow));
    let _ = page.act(Action::Expected(ExpectedAction::Hmac));
    let _ = page.act(Action::Expected(ExpectedAction::Authorization(ExpectedAuthorization::Basic)));
    typed(&mut page, Field::Key, "key");
    typed(&mut page, Field::UserName, "docusign");
    typed(&mut page, Field::Password, "password");
    let (_, asker) = started(&mut page);
    page.hear_receiving(asker, ReceivingEvent::Listening("http://localhost:8721/".to_owned()));
    let sent = alone(page.act(Action::SendNow));
    let Work::Receive(ReceiveWork::FromPractice { id, wanted }) = &sent.work else {
        panic!("Practice sends")
    };
    assert_eq!(*id, page.record.id);
    assert!(wanted.url == "http://localhost:8721/" && wanted.signed);
    assert_eq!(wanted.login.as_ref().map(|(user, _)| user.as_str()), Some("docusign"));
    nothing(page.act(Action::SendNow));
    nothing(page.hear(sent.asker, Answer::PracticeSent(Ok(PracticeSending::NotSeen))));
    assert!(matches!(page.practice, FromPractice::NotSeen));
    let sent = alone(page.act(Action::SendNow));
    nothing(page.hear(sent.asker, Answer::PracticeSent(Ok(PracticeSending::Sent))));
    assert!(matches!(page.practice, FromPractice::Idle));
    let sent = alone(page.act(Action::SendNow));
    let ended = crate::connections::CheckKeptProblem::NeedsRenewal;
    nothing(page.hear(sent.asker, Answer::PracticeSent(Err(ended.into()))));
    assert!(matches!(page.practice, FromPractice::Failed(_)));
    // The next receiver has nothing of it, and an access token Practice has none.
    let late = alone(page.act(Action::SendNow));
    nothing(page.hear(asker, Answer::ReceiverEnded(Ok(()))));
    let _ = page.act(Action::Expected(ExpectedAction::Authorization(ExpectedAuthorization::Token)));
    typed(&mut page, Field::Token, "token");
    let (_, asker) = started(&mut page);
    page.hear_receiving(asker, ReceivingEvent::Listening("http://localhost:8721/".to_owned()));
    assert!(matches!(page.practice, FromPractice::Idle) && !page.can_send_now());
    nothing(page.hear(late.asker, Answer::PracticeSent(Ok(PracticeSending::NotSeen))));
    assert!(matches!(page.practice, FromPractice::Idle), "it was of the receiver before");
    nothing(page.act(Action::SendNow));
}

#[test]
fn kept_keys_are_asked_for_once_they_are_of_use_and_are_the_first_choice() {
    let mut page = page();
    let asked = alone(page.act(Action::Expected(ExpectedAction::Hmac)));
    let Work::Receive(ReceiveWork::CountConnectKeys(id)) = &asked.work else { panic!("it is asked") };
    assert_eq!(*id, page.record.id);
    // Off and on again: the keychain is asked once.
    nothing(page.act(Action::Expected(ExpectedAction::Hmac)));
    nothing(page.act(Action::Expected(ExpectedAction::Hmac)));
    nothing(page.hear(asked.asker, Answer::ConnectKeysCounted(Err(RevealError::broken_off()))));
    assert!(matches!(page.expected.kept, KeptKeys::Failed(_)) && page.expected.source == KeySource::Typed);
    let again = alone(page.act(Action::AskForKeys));
    nothing(page.act(Action::AskForKeys));
    nothing(page.hear(again.asker, Answer::ConnectKeysCounted(Ok(2))));
    assert!(page.expected.takes_kept());
    let start = alone(page.act(Action::Next));
    let Work::Receive(ReceiveWork::Start { options, keys_of }) = start.work else { panic!("it is started") };
    assert!(options.expected.keys.is_empty() && keys_of.as_ref() == Some(&page.record.id));
    nothing(page.hear(start.asker, Answer::ReceiverEnded(Ok(()))));
    assert!(page.has_stopped());
    // One that is pasted is chosen by the person.
    nothing(page.act(Action::Expected(ExpectedAction::Source(KeySource::Typed))));
    nothing(page.act(Action::Next));
    assert_eq!(page.expected.problem(Field::Key), Some(ExpectedProblem::Missing));
    typed(&mut page, Field::Key, "key");
    let start = alone(page.act(Action::Next));
    let Work::Receive(ReceiveWork::Start { options, keys_of }) = start.work else { panic!("it is started") };
    assert!(options.expected.keys.len() == 1 && keys_of.is_none());
}

#[test]
fn a_key_that_is_typed_stays_the_choice_when_kept_ones_are_told_of() {
    let mut page = page();
    let asked = alone(page.act(Action::Expected(ExpectedAction::Hmac)));
    typed(&mut page, Field::Key, "key");
    nothing(page.hear(asked.asker, Answer::ConnectKeysCounted(Ok(1))));
    assert!(!page.expected.takes_kept());
}

#[test]
fn practice_makes_a_key_where_none_is_kept_and_docusign_is_not_asked_to() {
    for environment in [Environment::Demo, Environment::Practice] {
        let mut page = page();
        page.record.facts.environment = environment;
        nothing(page.act(Action::MakeKey));
        let asked = alone(page.act(Action::Expected(ExpectedAction::Hmac)));
        nothing(page.act(Action::MakeKey));
        nothing(page.hear(asked.asker, Answer::ConnectKeysCounted(Ok(0))));
        assert!(!page.expected.takes_kept());
        if environment == Environment::Demo {
            nothing(page.act(Action::MakeKey));
            continue;
        }
        let made = alone(page.act(Action::MakeKey));
        nothing(page.act(Action::MakeKey));
        let Work::Receive(ReceiveWork::MakePracticeKey(id)) = &made.work else { panic!("it is made") };
        assert_eq!(*id, page.record.id);
        nothing(page.hear(made.asker, Answer::PracticeKeyMade(Err(KeyProblem::ListChanged))));
        assert!(matches!(page.expected.kept, KeptKeys::NotMade(_)) && !page.expected.made_key);
        let made = alone(page.act(Action::MakeKey));
        nothing(page.hear(made.asker, Answer::PracticeKeyMade(Ok(1))));
        assert!(page.expected.takes_kept() && page.expected.made_key && !page.can_make_key());
    }
}
