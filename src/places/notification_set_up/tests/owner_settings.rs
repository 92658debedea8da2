//! What the owner's account lacks, made there.

use secrecy::{ExposeSecret, SecretString};

use super::*;
use crate::connections::KeepProblem;
use crate::notifications::{
    ClientAuthentication, ConnectOAuth, ConnectWriteProblem, FirstKey, FirstKeyProblem, FirstOAuthProblem,
    TokenTrial, TokenTrialProblem, TrialToken,
};
use crate::places::connect_key::KeyAction;
use crate::places::notification_set_up::key_making::KeyMaking;
use crate::places::notification_set_up::oauth_form::OAuthTrial;
use crate::places::notification_set_up::owner_settings::{Action as Make, OwnerOAuth};
use crate::places::question::{Decision, Question};

const KEY: &str = "hmac-key-of-the-owner";

/// A partner at Review, whose own account lacks that.
fn lacking(what: OwnerProblem) -> NotificationSetUp {
    let (mut wizard, asks) = of_a_partner();
    let _ = wizard.hear(&asks[0].asker, Answer::OwnerChecked(Err(what.into())));
    wizard
}

pub(super) fn make(wizard: &mut NotificationSetUp, action: Make) -> Vec<Ask<NotificationAsker>> {
    wizard.act(Action::Review(review::Action::Settings(action))).asks
}

/// The one thing that is asked for.
pub(super) fn one(asks: Vec<Ask<NotificationAsker>>) -> Ask<NotificationAsker> {
    let [ask] = <[_; 1]>::try_from(asks).unwrap_or_else(|_| panic!("one thing is asked for"));
    ask
}

fn makes_key(wizard: &mut NotificationSetUp) -> NotificationAsker {
    let owner = id_of(wizard, 0);
    let ask = one(make(wizard, Make::MakeKey));
    assert!(
        matches!(&ask.work, Work::SetUpNotifications(NotificationWork::MakeFirstKey(id)) if *id == owner)
    );
    ask.asker
}

fn key_made(kept: Result<(), KeepProblem>) -> Answer {
    Answer::FirstKeyMade(Ok(Box::new(FirstKey { key: KEY.into(), kept, seen: KeyToSign::NotMissed })))
}

/// That the owner's account is looked at: who hears of it.
pub(super) fn looks(asks: Vec<Ask<NotificationAsker>>) -> NotificationAsker {
    let ask = one(asks);
    assert!(matches!(&ask.work, Work::SetUpNotifications(NotificationWork::CheckOwner { .. })));
    ask.asker
}

#[test]
fn a_key_that_the_owner_lacks_is_made_there_and_the_account_looked_at_again_by_itself() {
    let mut wizard = lacking(OwnerProblem::NoKey);
    assert!(!wizard.review.settings.has_asked);
    let asker = makes_key(&mut wizard);
    assert!(wizard.is_busy() && wizard.holds_still() && wizard.review.settings.has_asked);
    for action in [
        Action::Next,
        Action::Back,
        Action::GoTo(NotificationStep::Accounts),
        Action::Review(review::Action::LookAgain),
        Action::Review(review::Action::Settings(Make::MakeKey)),
    ] {
        act(&mut wizard, action);
        assert_eq!(wizard.step(), NotificationStep::Review, "Docusign gives the key once");
    }
    let again = looks(wizard.hear(&asker, key_made(Ok(()))).asks);
    let _ = wizard.hear(&again, Answer::OwnerChecked(Ok(())));
    assert!(matches!(wizard.review.owner, OwnerState::Fine) && !wizard.is_busy());
    assert!(make(&mut wizard, Make::MakeKey).is_empty(), "none is missed");
    let KeyMaking::Made(made) = &wizard.review.settings.keys[0].making else { panic!("it was made") };
    assert!(made.key.expose_secret() == KEY && !made.shown);
    assert_eq!(set_ups(wizard.act(Action::Next).asks).len(), 3);
}

#[test]
fn a_key_is_made_where_one_is_missed_and_nowhere_else() {
    for what in [OwnerProblem::NoOAuth, OwnerProblem::Api(ApiError::Unexplained { status: 403 })] {
        assert!(make(&mut lacking(what), Make::MakeKey).is_empty());
    }
}

#[test]
fn a_key_of_the_owner_that_is_nowhere_else_is_asked_about_and_found_again_where_it_is() {
    let mut wizard = lacking(OwnerProblem::NoKey);
    let is_asked = |wizard: &NotificationSetUp| matches!(wizard.asked, Some(Question::KeyNowhereElse));
    let asker = makes_key(&mut wizard);
    assert!(wizard.leave(NotificationLead::Close).leads.is_none() && is_asked(&wizard), "it is being made");
    let _ = wizard.decide(Decision::Stay);
    let again = looks(wizard.hear(&asker, key_made(Err(KeepProblem::broken_off()))).asks);
    let _ = wizard.hear(&again, Answer::OwnerChecked(Ok(())));
    for (set_up, asker) in set_ups(wizard.act(Action::Next).asks) {
        let _ = wizard.hear(&asker, made(&set_up));
    }
    assert!(wizard.act(Action::Next).leads.is_none() && is_asked(&wizard));
    let turn = wizard.decide(Decision::Stay);
    assert!(wizard.step() == NotificationStep::Review && turn.leads.is_none(), "the key is on that page");
    let number = wizard.review.settings.keys[0].attempt;
    assert!(make(&mut wizard, Make::Key(number, KeyAction::Show(true))).is_empty());
    let copy = one(make(&mut wizard, Make::Key(number, KeyAction::Copy)));
    assert!(matches!(&copy.work, Work::Copy { text, secret: true } if text.expose_secret() == KEY));
    let _ = wizard.hear(&copy.asker, on_the_clipboard());
    assert_eq!(wizard.leave(NotificationLead::Close).leads, Some(NotificationLead::Close));
    wizard.hear_clipboard(ClipboardNotice::Cleared);
    let KeyMaking::Made(made) = &wizard.review.settings.keys[0].making else { panic!("it was made") };
    assert_eq!(made.copied.get(0), Some(CopyState::Cleared));
}

#[test]
fn the_question_about_a_key_ends_once_the_key_is_kept() {
    for (kept, asks_still) in [(Ok(()), false), (Err(KeepProblem::broken_off()), true)] {
        let mut wizard = lacking(OwnerProblem::NoKey);
        let asker = makes_key(&mut wizard);
        assert!(wizard.leave(NotificationLead::Close).leads.is_none() && wizard.asked.is_some());
        let turn = wizard.hear(&asker, key_made(kept));
        assert!(turn.leads.is_none(), "nothing goes without the person");
        assert_eq!(wizard.asked.is_some(), asks_still);
    }
}

#[test]
fn a_key_that_is_not_made_can_be_made_once_more_and_one_that_is_there_by_now_is_looked_at() {
    let mut wizard = lacking(OwnerProblem::NoKey);
    let refused = || ConnectWriteProblem::from(ApiError::Unexplained { status: 403 });
    for answer in [Answer::FirstKeyMade(Err(refused().into())), Answer::GivenUp] {
        let is_unsure = matches!(answer, Answer::GivenUp);
        let asker = makes_key(&mut wizard);
        assert!(wizard.hear(&asker, answer).asks.is_empty());
        let [key] = wizard.review.settings.keys.as_slice() else { panic!("the last one alone") };
        let KeyMaking::Failed(FirstKeyProblem::Write(problem)) = &key.making else { panic!("it failed") };
        assert_eq!(matches!(problem, ConnectWriteProblem::Unsure(_)), is_unsure);
    }
    // Whoever comes back finds the account as it is by then, and no trouble of before.
    act(&mut wizard, Action::Back);
    let again = looks(wizard.act(Action::Next).asks);
    assert!(wizard.review.settings.keys.is_empty());
    let _ = wizard.hear(&again, Answer::OwnerChecked(Err(OwnerProblem::NoKey.into())));
    let asker = makes_key(&mut wizard);
    let _ = looks(wizard.hear(&asker, Answer::FirstKeyMade(Err(FirstKeyProblem::HasOne))).asks);
    assert!(wizard.is_busy());
}

const SECRET: &str = "canary-client-secret";

fn form(field: ProofField, text: &str) -> Make {
    Make::Form(proof::Action::Typed(field, Zeroizing::new(text.to_owned())))
}

/// A partner whose account has no OAuth settings, with all that the form wants typed into it.
fn filled() -> NotificationSetUp {
    let mut wizard = lacking(OwnerProblem::NoOAuth);
    for action in [
        Make::Open,
        form(ProofField::Server, " https://auth.example/token\r\n"),
        form(ProofField::ClientId, " partner "),
        form(ProofField::ClientSecret, &format!("{SECRET} ")),
        form(ProofField::Scope, "notifications"),
        form(ProofField::Parameters, " audience = orders&resource=https://hooks.example/?a=b\n"),
    ] {
        assert!(make(&mut wizard, action).is_empty());
    }
    wizard
}

fn is_as_typed(settings: &ConnectOAuth) -> bool {
    settings.authorization_server_url == "https://auth.example/token"
        && settings.client_id == "partner"
        && settings.scope.as_deref() == Some("notifications")
        && settings.client_secret.as_ref().is_some_and(|secret| secret.expose_secret() == SECRET)
        && parameters(settings) == ["audience=orders", "resource=https://hooks.example/?a=b"]
}

fn parameters(settings: &ConnectOAuth) -> Vec<String> {
    let one = |(name, value): (&String, &Option<SecretString>)| {
        format!("{name}={}", value.as_ref().map_or("", |value| value.expose_secret()))
    };
    settings.custom_parameters.iter().map(one).collect()
}

fn sets(wizard: &mut NotificationSetUp) -> NotificationAsker {
    let owner = id_of(wizard, 0);
    let Ask { work, asker } = one(make(wizard, Make::Set));
    let Work::SetUpNotifications(NotificationWork::SetFirstOAuth { id, settings }) = work else {
        panic!("nothing is set")
    };
    assert!(id == owner && is_as_typed(&settings));
    asker
}

fn tries(wizard: &mut NotificationSetUp) -> NotificationAsker {
    let Ask { work, asker } = one(make(wizard, Make::Try));
    assert!(
        matches!(work, Work::SetUpNotifications(NotificationWork::TryToken(settings)) if is_as_typed(&settings))
    );
    asker
}

/// A token by the header, and none by the body.
fn tried() -> Answer {
    let refused = TokenTrialProblem::InvalidClient { status: 401, said: None };
    Answer::TokenTried(Ok(Box::new([
        TokenTrial { way: ClientAuthentication::Basic, result: Ok(TrialToken::default()) },
        TokenTrial { way: ClientAuthentication::Post, result: Err(refused) },
    ])))
}

#[test]
fn oauth_that_the_owner_lacks_is_set_there_looked_at_again_and_what_was_typed_is_gone() {
    let mut wizard = filled();
    assert!(make(&mut wizard, Make::Form(proof::Action::Show(true))).is_empty());
    assert!(wizard.review.settings.form.fields.shown && !wizard.review.settings.has_asked);
    assert_eq!(wizard.review.settings.form.opened(), 1, "the focus goes there once");
    let asker = sets(&mut wizard);
    assert!(wizard.is_busy() && wizard.holds_still() && wizard.review.settings.has_asked);
    assert!(!wizard.review.settings.form.fields.shown, "nobody types any more");
    assert!(wizard.hear(&NotificationAsker::OwnerOAuth(99), Answer::OAuthSet(Ok(()))).asks.is_empty());
    assert!(wizard.is_busy(), "that was another attempt");
    for action in [Make::Set, Make::Try, form(ProofField::ClientId, "another")] {
        assert!(make(&mut wizard, action).is_empty(), "it is on its way");
    }
    for action in [Action::Next, Action::Back, Action::Review(review::Action::LookAgain)] {
        act(&mut wizard, action);
        assert_eq!(wizard.step(), NotificationStep::Review);
    }
    assert_eq!(wizard.review.settings.form.fields.plain(ProofField::ClientId), " partner ");
    let again = looks(wizard.hear(&asker, Answer::OAuthSet(Ok(()))).asks);
    let settings = &wizard.review.settings;
    assert!(matches!(settings.oauth, OwnerOAuth::Set) && !settings.form.is_open);
    assert!(settings.form.fields.secret(ProofField::ClientSecret).is_empty());
    let _ = wizard.hear(&again, Answer::OwnerChecked(Ok(())));
    assert!(make(&mut wizard, Make::Open).is_empty() && !wizard.review.settings.form.is_open, "it has some");
    assert_eq!(set_ups(wizard.act(Action::Next).asks).len(), 3);
}

#[test]
fn while_docusign_is_asked_to_set_oauth_closing_is_asked_about_and_done_once_it_has_answered() {
    let closing = || {
        let mut wizard = filled();
        let asker = sets(&mut wizard);
        assert!(wizard.leave(NotificationLead::Close).leads.is_none());
        assert!(matches!(wizard.asked, Some(Question::OAuthBeingSet)));
        (wizard, asker)
    };
    let (mut wizard, asker) = closing();
    assert_eq!(wizard.hear(&asker, Answer::OAuthSet(Ok(()))).leads, Some(NotificationLead::Close));
    let (mut wizard, asker) = closing();
    let refused = ConnectWriteProblem::from(ApiError::Unexplained { status: 403 });
    let turn = wizard.hear(&asker, Answer::OAuthSet(Err(refused.into())));
    assert!(turn.leads.is_none() && wizard.asked.is_none(), "the page says why");
    let (mut wizard, _) = closing();
    assert_eq!(wizard.decide(Decision::Leave).leads, Some(NotificationLead::Close));
    let (mut wizard, asker) = closing();
    assert!(wizard.decide(Decision::Stay).leads.is_none());
    assert!(wizard.hear(&asker, Answer::OAuthSet(Ok(()))).leads.is_none(), "the person stays");
    // Elsewhere it goes on.
    let mut wizard = filled();
    let _ = sets(&mut wizard);
    assert_eq!(wizard.leave(NotificationLead::Back).leads, Some(NotificationLead::Back));
}

#[test]
fn what_the_form_wants_is_said_before_anything_is_asked() {
    for action in [|| Make::Try, || Make::Set] {
        let mut wizard = lacking(OwnerProblem::NoOAuth);
        assert!(make(&mut wizard, action()).is_empty() && wizard.refused() == 0, "there is no form yet");
        assert!(make(&mut wizard, Make::Open).is_empty());
        // Only Practice has a server on this computer.
        for record in &mut wizard.common.records {
            record.facts.environment = Environment::Demo;
        }
        assert!(make(&mut wizard, form(ProofField::Server, "http://127.0.0.1:8790/token")).is_empty());
        assert!(make(&mut wizard, action()).is_empty());
        let wrong = &wizard.review.settings.form.fields;
        assert!(wizard.refused() == 1 && wrong.first_wrong() == Some(ProofField::Server));
        assert_eq!(wrong.problem(ProofField::ClientSecret), Some(ProofProblem::Missing));
        assert!(!wizard.is_busy());
    }
    // While it is looked at, nobody knows whether it lacks anything.
    let mut wizard = filled();
    let again = looks(wizard.act(Action::Review(review::Action::LookAgain)).asks);
    assert!(make(&mut wizard, Make::Try).is_empty() && make(&mut wizard, Make::Set).is_empty());
    let _ = wizard.hear(&again, Answer::OwnerChecked(Err(OwnerProblem::NoOAuth.into())));
    let _ = tries(&mut wizard);
    // Where a key is missing there is no such form.
    let mut wizard = lacking(OwnerProblem::NoKey);
    assert!(make(&mut wizard, Make::Open).is_empty() && !wizard.review.settings.form.is_open);
}

#[test]
fn further_parameters_without_a_name_or_a_value_or_twice_are_to_be_mended_first() {
    for wrong in [
        "audience",
        "=orders",
        "audience=",
        "audience=a&&resource=b",
        "audience=a&audience=b",
        "&",
        "scope=a",
        "a=b&client_secret=c",
    ] {
        let mut wizard = filled();
        assert!(make(&mut wizard, form(ProofField::Parameters, wrong)).is_empty());
        assert!(make(&mut wizard, Make::Try).is_empty(), "{wrong}");
        let problems = &wizard.review.settings.form.fields.problems;
        assert_eq!(*problems, [(ProofField::Parameters, ProofProblem::Parameters)], "{wrong}");
    }
    // They need not be there.
    let mut wizard = filled();
    assert!(make(&mut wizard, form(ProofField::Parameters, " ")).is_empty());
    let Work::SetUpNotifications(NotificationWork::TryToken(settings)) =
        one(make(&mut wizard, Make::Try)).work
    else {
        panic!("nothing is tried")
    };
    assert!(settings.custom_parameters.is_empty());
}

#[test]
fn what_the_server_gave_is_said_as_long_as_it_is_of_what_is_typed() {
    let mut wizard = filled();
    let asker = tries(&mut wizard);
    assert!(!wizard.holds_still(), "it changes nothing");
    assert!(make(&mut wizard, Make::Set).is_empty(), "its answer comes first");
    let _ = wizard.hear(&NotificationAsker::OwnerTrial(99), tried());
    assert!(wizard.review.settings.form.is_trying(), "that was another attempt");
    let _ = wizard.hear(&asker, tried());
    let OAuthTrial::Ended(settings, Ok(trials)) = &wizard.review.settings.form.trial else {
        panic!("it ended")
    };
    assert!(is_as_typed(settings) && trials[0].result.is_ok() && trials[1].result.is_err());
    let _ = make(&mut wizard, form(ProofField::Scope, ""));
    assert!(matches!(wizard.review.settings.form.trial, OAuthTrial::Idle), "it was of another scope");
    // One that is under way is of other settings, too; one that broke off says nothing.
    let _ = make(&mut wizard, form(ProofField::Scope, "notifications"));
    let asker = tries(&mut wizard);
    let _ = wizard.hear(&asker, Answer::GivenUp);
    assert!(matches!(wizard.review.settings.form.trial, OAuthTrial::Idle));
    let asker = tries(&mut wizard);
    let _ = make(&mut wizard, form(ProofField::Scope, "other"));
    let _ = wizard.hear(&asker, tried());
    assert!(matches!(wizard.review.settings.form.trial, OAuthTrial::Idle));
}

/// Review once more, with this one as the owner.
fn with_owner(wizard: &mut NotificationSetUp, owner: &ConnectionId) {
    act(wizard, Action::GoTo(NotificationStep::Accounts));
    act(wizard, Action::Accounts(accounts::Action::Owner(owner.clone())));
    for _ in 0..3 {
        let _ = wizard.act(Action::Next);
    }
    assert_eq!((wizard.step(), wizard.common.owner.as_ref()), (NotificationStep::Review, Some(owner)));
}

#[test]
fn what_is_typed_for_one_account_is_not_in_the_form_of_another() {
    let mut wizard = filled();
    let (first, other) = (id_of(&wizard, 0), id_of(&wizard, 1));
    with_owner(&mut wizard, &other);
    let settings = &wizard.review.settings;
    assert!(!settings.form.is_open && settings.form.fields.plain(ProofField::Server).is_empty());
    assert!(settings.form.fields.secret(ProofField::ClientSecret).is_empty());
    with_owner(&mut wizard, &first);
    let settings = &wizard.review.settings;
    assert!(settings.form.is_open && settings.form.fields.plain(ProofField::ClientId) == " partner ");
}

#[test]
fn a_token_server_is_asked_no_more_once_its_settings_are_edited_or_the_page_is_left() {
    let edit: fn(&mut NotificationSetUp) -> Vec<Ask<NotificationAsker>> =
        |wizard| make(wizard, form(ProofField::Server, "https://corrected.example/token"));
    for turn_away in [edit, |wizard| wizard.act(Action::Back).asks, |wizard| wizard.act(Action::Leave).asks] {
        let mut wizard = filled();
        let asker = tries(&mut wizard);
        let asks = turn_away(&mut wizard);
        assert!(
            asks.iter().any(|ask| matches!(ask.work, Work::Cancel) && ask.asker == asker),
            "its second request would bring the secret to the old address"
        );
        assert!(!wizard.review.settings.form.is_trying());
    }
    // What is over is not ended.
    let mut wizard = filled();
    let asker = tries(&mut wizard);
    let _ = wizard.hear(&asker, tried());
    assert!(edit(&mut wizard).is_empty());
}

#[test]
fn oauth_that_is_not_set_can_be_set_once_more_and_what_is_there_by_now_is_used() {
    let mut wizard = filled();
    let refused = || ConnectWriteProblem::from(ApiError::Unexplained { status: 403 });
    for answer in [Answer::OAuthSet(Err(refused().into())), Answer::GivenUp] {
        let is_unsure = matches!(answer, Answer::GivenUp);
        let asker = sets(&mut wizard);
        assert!(wizard.hear(&asker, answer).asks.is_empty() && wizard.review.settings.form.is_open);
        let OwnerOAuth::Failed(FirstOAuthProblem::Write(problem)) = &wizard.review.settings.oauth else {
            panic!("it failed")
        };
        assert_eq!(matches!(problem, ConnectWriteProblem::Unsure(_)), is_unsure);
        assert!(make(&mut wizard, form(ProofField::Scope, "notifications")).is_empty());
        assert!(matches!(wizard.review.settings.oauth, OwnerOAuth::Idle), "it was of other settings");
    }
    let asker = sets(&mut wizard);
    let turn = wizard.hear(&asker, Answer::OAuthSet(Err(FirstOAuthProblem::HasSome)));
    let again = looks(turn.asks);
    let _ = wizard.hear(&again, Answer::OwnerChecked(Ok(())));
    assert!(matches!(wizard.review.owner, OwnerState::Fine));
    assert!(wizard.review.settings.form.fields.secret(ProofField::ClientSecret).is_empty());
}

#[test]
fn what_is_typed_of_oauth_stays_while_the_person_goes_back_and_forth_and_its_secret_is_masked() {
    let mut wizard = filled();
    let asker = sets(&mut wizard);
    let _ = wizard.hear(&asker, Answer::GivenUp);
    let _ = make(&mut wizard, Make::Form(proof::Action::Show(true)));
    let _ = tries(&mut wizard);
    let _ = wizard.act(Action::Back);
    assert_eq!(wizard.step(), NotificationStep::Proof);
    let _ = wizard.act(Action::Next);
    let settings = &wizard.review.settings;
    assert!(!settings.form.fields.shown && settings.form.fields.plain(ProofField::ClientId) == " partner ");
    assert!(matches!(settings.form.trial, OAuthTrial::Idle), "nobody waits for it");
    assert!(matches!(settings.oauth, OwnerOAuth::Idle), "it may be so no longer");
    assert!(wizard.proof.typed.client_id.is_empty(), "step 3 has a form of its own");
}
