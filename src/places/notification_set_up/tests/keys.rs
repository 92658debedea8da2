//! Keys for signatures: missed, made, shown.

use secrecy::ExposeSecret;

use super::*;
use crate::notifications::{ConnectWriteProblem, FirstKey, FirstKeyProblem};
use crate::places::connect_key::KeyAction;
use crate::places::notification_set_up::key_making::KeyMaking;
use crate::places::question::{Decision, Question};

const KEY: &str = "hmac-key-of-the-account";

/// A configuration that is made, at an account that has that key.
fn made_with(asked: &AccountSetUp, key: KeyToSign) -> Answer {
    Answer::AccountSetUp(Ok((SetUpOutcome::Created(there(&asked.wanted)), key)))
}

#[test]
fn an_account_without_a_key_is_not_as_it_is_wanted_until_it_has_one() {
    let mut wizard = begun(2);
    act(&mut wizard, Action::Accounts(accounts::Action::TickAll));
    to_review(&mut wizard);
    let mut asked = set_ups(wizard.act(Action::Next).asks);
    let (second, first) = (asked.pop().unwrap(), asked.pop().unwrap());
    let _ = wizard.hear(&first.1, made_with(&first.0, KeyToSign::Missing));
    let _ = wizard.hear(&second.1, made_with(&second.0, KeyToSign::Unseen));
    let step = &wizard.outcome;
    assert!(step.accounts[0].state.is_right() && step.accounts[0].lacks_key());
    assert_eq!((step.right(), step.lacking_key()), (1, 1), "of what could not be seen nothing is missed");
    assert_eq!(step.accounts[1].key(), KeyToSign::Unseen);
    // Somebody makes one.
    let (again, by) = set_ups(wizard.act(Action::Outcome(outcome::Action::AllAgain)).asks).remove(0);
    assert_eq!(wizard.outcome.lacking_key(), 0, "it is looked at again");
    let _ = wizard.hear(&by, made_with(&again, KeyToSign::NotMissed));
    assert!(!wizard.outcome.accounts[0].lacks_key());
}

/// One account that lacks a key alone.
fn lacking() -> (NotificationSetUp, ConnectionId) {
    let mut wizard = begun(1);
    to_review(&mut wizard);
    let (set_up, asker) = set_ups(wizard.act(Action::Next).asks).remove(0);
    let _ = wizard.hear(&asker, made_with(&set_up, KeyToSign::Missing));
    let id = id_of(&wizard, 0);
    (wizard, id)
}

fn on_outcome(wizard: &mut NotificationSetUp, action: outcome::Action) -> Vec<Ask<NotificationAsker>> {
    wizard.act(Action::Outcome(action)).asks
}

/// Who hears of a key that is to be made at that account.
fn makes_key(asks: Vec<Ask<NotificationAsker>>, at: &ConnectionId) -> NotificationAsker {
    let [ask] = <[_; 1]>::try_from(asks).unwrap_or_else(|_| panic!("one thing is asked for"));
    assert!(matches!(&ask.work, Work::SetUpNotifications(NotificationWork::MakeFirstKey(id)) if id == at));
    ask.asker
}

fn key_made(kept: Result<(), crate::connections::KeepProblem>) -> Answer {
    Answer::FirstKeyMade(Ok(Box::new(FirstKey { key: KEY.into(), kept, seen: KeyToSign::NotMissed })))
}

#[test]
fn a_key_is_made_where_one_is_missed_and_all_waits_for_it() {
    let (mut wizard, id) = lacking();
    let asker = makes_key(on_outcome(&mut wizard, outcome::Action::MakeKey(id.clone())), &id);
    assert!(wizard.is_busy());
    for action in [Action::Next, Action::Back, Action::Outcome(outcome::Action::MakeKey(id.clone()))] {
        act(&mut wizard, action);
        assert_eq!(wizard.step(), NotificationStep::Outcome, "Docusign gives the key once");
    }
    act(&mut wizard, Action::Outcome(outcome::Action::AllAgain));
    let _ = wizard.hear(&NotificationAsker::Key(id.clone(), 99), key_made(Ok(())));
    assert!(wizard.is_busy(), "that was another attempt");
    let _ = wizard.hear(&asker, key_made(Ok(())));
    assert!(!wizard.is_busy() && wizard.outcome.right() == 1, "the account has a key now");
    assert!(on_outcome(&mut wizard, outcome::Action::MakeKey(id)).is_empty(), "none is missed");
}

#[test]
fn a_key_that_was_made_is_masked_copied_as_a_secret_and_there_until_the_wizard_is_left() {
    let (mut wizard, id) = lacking();
    let asker = makes_key(on_outcome(&mut wizard, outcome::Action::MakeKey(id.clone())), &id);
    let _ = wizard.hear(&asker, key_made(Err(crate::connections::KeepProblem::broken_off())));
    assert!(on_outcome(&mut wizard, outcome::Action::Key(id.clone(), KeyAction::Show(true))).is_empty());
    let copy = on_outcome(&mut wizard, outcome::Action::Key(id.clone(), KeyAction::Copy)).remove(0);
    assert!(matches!(&copy.work, Work::Copy { text, secret: true } if text.expose_secret() == KEY));
    let _ = wizard.hear(&copy.asker, on_the_clipboard());
    let (again, asker) = set_ups(on_outcome(&mut wizard, outcome::Action::AllAgain)).remove(0);
    let _ = wizard.hear(&asker, made_with(&again, KeyToSign::NotMissed));
    let KeyMaking::Made(key) = &wizard.outcome.accounts[0].making else { panic!("it was made") };
    assert!(key.shown && key.copied.is_there(0) && key.kept.is_err());
    wizard.hear_clipboard(ClipboardNotice::Cleared);
    let KeyMaking::Made(key) = &wizard.outcome.accounts[0].making else { panic!("it was made") };
    assert_eq!(key.copied.get(0), Some(CopyState::Cleared));
}

#[test]
fn whoever_leaves_while_a_key_is_nowhere_else_is_asked_first() {
    let (mut wizard, id) = lacking();
    let asker = makes_key(on_outcome(&mut wizard, outcome::Action::MakeKey(id.clone())), &id);
    let is_asked = |wizard: &NotificationSetUp| matches!(wizard.asked, Some(Question::KeyNowhereElse));
    assert!(wizard.leave(NotificationLead::Close).leads.is_none() && is_asked(&wizard), "it is being made");
    assert!(wizard.decide(Decision::Stay).leads.is_none() && !is_asked(&wizard));
    let _ = wizard.hear(&asker, key_made(Err(crate::connections::KeepProblem::broken_off())));
    assert!(wizard.act(Action::Next).leads.is_none() && is_asked(&wizard));
    assert_eq!(wizard.decide(Decision::Leave).leads, Some(NotificationLead::Back));
    assert!(wizard.leave(NotificationLead::Close).leads.is_none());
    assert_eq!(wizard.decide(Decision::Leave).leads, Some(NotificationLead::Close));
    let copy = on_outcome(&mut wizard, outcome::Action::Key(id, KeyAction::Copy)).remove(0);
    let _ = wizard.hear(&copy.asker, Answer::Copied(Ok(None)));
    assert_eq!(wizard.act(Action::Next).leads, Some(NotificationLead::Back), "it was taken along");
}

#[test]
fn a_key_that_was_not_made_leaves_the_account_as_it_is_known_to_be() {
    let (mut wizard, id) = lacking();
    let refused = || ConnectWriteProblem::from(ApiError::Unexplained { status: 403 });
    for answer in [Answer::FirstKeyMade(Err(refused().into())), Answer::GivenUp] {
        let is_unsure = matches!(answer, Answer::GivenUp);
        let asker = makes_key(on_outcome(&mut wizard, outcome::Action::MakeKey(id.clone())), &id);
        let _ = wizard.hear(&asker, answer);
        let account = &wizard.outcome.accounts[0];
        let KeyMaking::Failed(FirstKeyProblem::Write(problem)) = &account.making else { panic!("it failed") };
        assert_eq!(matches!(problem, ConnectWriteProblem::Unsure(_)), is_unsure);
        assert!(account.lacks_key(), "it can be made once more");
    }
    let asker = makes_key(on_outcome(&mut wizard, outcome::Action::MakeKey(id.clone())), &id);
    let _ = wizard.hear(&asker, Answer::FirstKeyMade(Err(FirstKeyProblem::HasOne)));
    assert!(!wizard.outcome.accounts[0].lacks_key(), "somebody else made one");
}

/// From the last step to the first and back again, with the ticks of these turned meanwhile; what is asked for last.
fn choose_anew(wizard: &mut NotificationSetUp, turned: &[usize]) -> Vec<Ask<NotificationAsker>> {
    act(wizard, Action::GoTo(NotificationStep::Accounts));
    for place in turned {
        tick(wizard, *place);
    }
    let asks = (0..4).flat_map(|_| wizard.act(Action::Next).asks).collect();
    assert_eq!(wizard.step(), NotificationStep::Outcome);
    asks
}

#[test]
fn a_key_of_an_account_that_is_chosen_no_longer_is_there_until_the_wizard_is_left() {
    let mut wizard = begun(2);
    tick(&mut wizard, 0);
    to_review(&mut wizard);
    let id = id_of(&wizard, 0);
    let (set_up, asker) = set_ups(wizard.act(Action::Next).asks).remove(0);
    let _ = wizard.hear(&asker, made_with(&set_up, KeyToSign::Missing));
    let asker = makes_key(on_outcome(&mut wizard, outcome::Action::MakeKey(id.clone())), &id);
    let _ = wizard.hear(&asker, key_made(Err(crate::connections::KeepProblem::broken_off())));

    // Twice: what was kept once is kept on.
    for turned in [[0, 1].as_slice(), &[]] {
        let (set_up, asker) = set_ups(choose_anew(&mut wizard, turned)).remove(0);
        let _ = wizard.hear(&asker, made_with(&set_up, KeyToSign::NotMissed));
    }
    assert_eq!(wizard.outcome.accounts[0].record.id, id_of(&wizard, 1));
    let [unchosen] = wizard.outcome.unchosen.as_slice() else { panic!("the key is lost") };
    assert!(unchosen.record.id == id && unchosen.key.key.expose_secret() == KEY);
    assert!(wizard.act(Action::Next).leads.is_none(), "it is nowhere else");
    assert!(matches!(wizard.asked, Some(Question::KeyNowhereElse)));
    let _ = wizard.decide(Decision::Stay);
    let copy = on_outcome(&mut wizard, outcome::Action::Key(id.clone(), KeyAction::Copy)).remove(0);
    assert!(matches!(&copy.work, Work::Copy { text, secret: true } if text.expose_secret() == KEY));
    let _ = wizard.hear(&copy.asker, on_the_clipboard());
    assert_eq!(wizard.act(Action::Next).leads, Some(NotificationLead::Back), "it was taken along");
    wizard.hear_clipboard(ClipboardNotice::Cleared);
    assert_eq!(wizard.outcome.unchosen[0].key.copied.get(0), Some(CopyState::Cleared));

    // Chosen again, it stands at its account.
    let (set_up, asker) = set_ups(choose_anew(&mut wizard, &[0, 1])).remove(0);
    let _ = wizard.hear(&asker, made_with(&set_up, KeyToSign::NotMissed));
    assert!(matches!(wizard.outcome.accounts[0].making, KeyMaking::Made(_)));
    assert!(wizard.outcome.unchosen.is_empty());
}
