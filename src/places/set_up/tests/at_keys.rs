//! Step 3: what is typed and pasted, and what is accepted.

use secrecy::ExposeSecret;

use super::*;
use crate::connections::{ClipboardMark, ClipboardNotice, ClipboardProblem, CopiedGuid};
use crate::places::copies::CopyState;

#[test]
fn nothing_is_said_while_typing_and_all_of_it_on_leaving() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, "no guid");
    assert!(wizard.keys.integration_key_problem.is_none());
    left(&mut wizard, FieldName::IntegrationKey);
    assert!(wizard.keys.integration_key_problem.is_some());
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    assert!(wizard.keys.integration_key_problem.is_none(), "it goes at once when mended");
}

#[test]
fn next_on_empty_fields_says_what_is_missing_and_stays() {
    let mut wizard = at_keys();
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Keys);
    assert!(wizard.keys.integration_key_problem.is_some());
    assert!(wizard.keys.secret_key_problem.is_some());
}

#[test]
fn swapped_and_equal_keys_are_caught_before_anything_is_sent() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, "AbCdXyz0123456789");
    typed(&mut wizard, FieldName::SecretKey, KEY);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Keys);
    assert!(wizard.keys.pair_problem.is_some());
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    act(&mut wizard, Action::Next);
    assert!(wizard.keys.pair_problem.is_some(), "both are the same");
    assert_eq!(wizard.step(), StepName::Keys);
}

#[test]
fn a_paste_is_tidied_and_judged_at_once() {
    let mut wizard = at_keys();
    let pasting = wizard.act(Action::Keys(keys::Action::Paste(FieldName::IntegrationKey)));
    let pasting = asker_of(pasting, |work| matches!(work, Work::Paste));
    let text = Ok(Zeroizing::new(format!("  {KEY}\r\n")));
    hear(&mut wizard, pasting, Answer::Pasted(text));
    assert_eq!(*wizard.keys.integration_key, KEY);
    let text = Ok(Zeroizing::new("https://admindemo.docusign.com".to_owned()));
    hear(&mut wizard, pasting, Answer::Pasted(text));
    assert!(wizard.keys.integration_key_problem.is_some());
}

#[test]
fn back_keeps_what_was_typed() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::SecretKey, "half");
    typed(&mut wizard, FieldName::Email, "somebody@");
    act(&mut wizard, Action::Back);
    assert_eq!(wizard.step(), StepName::Prepare);
    act(&mut wizard, Action::Next);
    assert_eq!(*wizard.keys.secret_key, "half");
    assert_eq!(wizard.keys.email, "somebody@");
}

#[test]
fn keys_of_two_environments_do_not_overwrite_each_other() {
    let mut wizard = at_sign_in();
    act(&mut wizard, Action::GoTo(StepName::Choose));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Demo)));
    assert!(wizard.common.answers.here().keys.is_none());
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    assert_eq!(
        wizard.common.answers.here().keys.as_ref().map(|keys| keys.integration_key.to_string()).as_deref(),
        Some(KEY)
    );
}

#[test]
fn other_keys_make_the_tokens_of_the_first_ones_void() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    act(&mut wizard, Action::GoTo(StepName::Keys));
    act(&mut wizard, Action::Next);
    assert!(wizard.common.answers.here().signed_in.is_some(), "nothing was changed");
    act(&mut wizard, Action::GoTo(StepName::Keys));
    typed(&mut wizard, FieldName::SecretKey, "another-secret-key");
    act(&mut wizard, Action::Next);
    assert!(wizard.common.answers.here().signed_in.is_none());
}

#[test]
fn item_47_what_is_copied_from_a_secrets_field_is_the_keepers_and_said_on_its_page() {
    let mut wizard = at_keys();
    let copying = wizard.act(Action::CopySecret(Zeroizing::new(KEY.to_owned())));
    assert!(wizard.copied_secret().is_none(), "not said before it is so");
    let copying = asker_of(copying, |work| match work {
        Work::Copy { text, secret } => *secret && text.expose_secret() == KEY,
        _ => false,
    });
    let until = wizard.common.clock.monotonic();
    hear(&mut wizard, copying, Answer::Copied(Ok(Some(until))));
    assert_eq!(wizard.copied_secret(), Some(CopyState::Copied { until: Some(until) }));
    act(&mut wizard, Action::Back);
    assert_eq!(wizard.copied_secret(), None, "it is about a field of another page");
    act(&mut wizard, Action::Next);
    wizard.hear_clipboard(ClipboardNotice::Cleared);
    assert_eq!(wizard.copied_secret(), Some(CopyState::Cleared));
    hear(&mut wizard, copying, Answer::Copied(Err(ClipboardProblem::Unreachable)));
    wizard.hear_clipboard(ClipboardNotice::Cleared);
    assert_eq!(wizard.copied_secret(), Some(CopyState::Failed(ClipboardProblem::Unreachable)));
}

#[test]
fn case_25_several_values_are_not_joined_and_one_of_them_can_be_taken() {
    const OTHER: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    let pasting = wizard.act(Action::Keys(keys::Action::Paste(FieldName::SecretKey)));
    let pasting = asker_of(pasting, |work| matches!(work, Work::Paste));
    hear(&mut wizard, pasting, Answer::Pasted(Ok(Zeroizing::new(format!("{KEY}\t{OTHER}")))));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Keys, "72 characters are no secret");
    assert_eq!(wizard.keys.offers(FieldName::SecretKey).len(), 1, "the integration key is known to be none");
    act(&mut wizard, Action::Keys(keys::Action::TakeOne(FieldName::SecretKey, 0)));
    assert_eq!((wizard.keys.secret_key.as_str(), wizard.keys.secret_key_problem), (OTHER, None));
    assert!(wizard.keys.offers(FieldName::SecretKey).is_empty());
}

#[test]
fn case_18_a_redirect_uri_that_nothing_can_be_received_at_can_be_put_aside() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::RedirectUri, "http://www.example.com/callback");
    left(&mut wizard, FieldName::RedirectUri);
    assert!(wizard.keys.redirect_uri_problem.is_some());
    act(&mut wizard, Action::Keys(keys::Action::UseLocalhost));
    assert_eq!(
        (wizard.keys.redirect_uri.as_str(), wizard.keys.redirect_uri_problem),
        ("http://localhost", None)
    );
}

/// Something was copied while the next copy was waited for: who waits now.
fn copied(wizard: &mut SetUp, waiting: WizardAddress, text: &str) -> Option<WizardAddress> {
    let found = CopiedGuid {
        text: Zeroizing::new(text.to_owned()),
        mark: ClipboardMark::of(text),
        before: ClipboardMark::of("before"),
    };
    let turn = wizard.hear(waiting, Answer::GuidCopied(Ok(found)));
    turn.asks.into_iter().find(|ask| matches!(ask.work, Work::AwaitGuid(Some(_)))).map(|ask| ask.asker)
}

fn switched_on(wizard: &mut SetUp) -> WizardAddress {
    let turn = wizard.act(Action::Keys(keys::Action::FillIn(true)));
    asker_of(turn, |work| matches!(work, Work::AwaitGuid(None)))
}

#[test]
fn what_is_copied_lands_in_its_field_and_with_both_it_goes_on() {
    let mut wizard = at_keys();
    assert!(!wizard.keys.fill_in.is_on(), "never on by itself");
    let waiting = switched_on(&mut wizard);
    let waiting = copied(&mut wizard, waiting, KEY).expect("the secret is waited for");
    assert_eq!(*wizard.keys.integration_key, KEY);
    assert!(wizard.keys.fill_in.has_filled(FieldName::IntegrationKey));
    let waiting = copied(&mut wizard, waiting, KEY).expect("still");
    assert_eq!(*wizard.keys.secret_key, "", "the integration key is no secret");
    assert!(copied(&mut wizard, waiting, SECRET).is_none());
    assert_eq!(wizard.step(), StepName::SignIn);
    let accepted = wizard.common.answers.here().keys.as_ref().unwrap();
    assert_eq!(accepted.secret_key.secret().expose_secret(), SECRET);
    assert!(!wizard.keys.fill_in.is_on(), "off when the page is left");
}

#[test]
fn with_a_key_copied_before_and_again_after_another_the_person_looks_which_is_which() {
    let mut wizard = at_keys();
    let waiting = switched_on(&mut wizard);
    // The integration key was copied before the switch; then the secret, and the integration key once more.
    let found = |text: &str| CopiedGuid {
        text: Zeroizing::new(text.to_owned()),
        mark: ClipboardMark::of(text),
        before: ClipboardMark::of(KEY),
    };
    let turn = wizard.hear(waiting, Answer::GuidCopied(Ok(found(SECRET))));
    let waiting = asker_of(turn, |work| matches!(work, Work::AwaitGuid(Some(_))));
    let turn = wizard.hear(waiting, Answer::GuidCopied(Ok(found(KEY))));
    assert_eq!(turn.asks.len(), 1, "what is copied next is waited for");
    assert_eq!(wizard.step(), StepName::Keys, "it does not go on by itself");
    let both = [FieldName::IntegrationKey, FieldName::SecretKey];
    assert!(both.into_iter().all(|field| wizard.keys.fill_in.has_filled(field)), "swapping is offered");
    act(&mut wizard, Action::Keys(keys::Action::Swap));
    assert_eq!((wizard.keys.integration_key.as_str(), wizard.keys.secret_key.as_str()), (KEY, SECRET));
}

#[test]
fn with_both_keys_in_and_something_else_amiss_it_stays_and_says_nothing_in_red() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::Email, "olive");
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    let waiting = switched_on(&mut wizard);
    assert!(copied(&mut wizard, waiting, SECRET).is_some());
    assert_eq!((wizard.step(), wizard.keys.secret_key.as_str()), (StepName::Keys, SECRET));
    assert!(!wizard.keys.email_problem);
}

#[test]
fn the_clipboard_is_looked_at_no_longer_once_the_page_is_left_or_the_switch_is_off() {
    let mut wizard = at_keys();
    let waiting = switched_on(&mut wizard);
    let ends = |turn: WizardTurn| {
        turn.asks.iter().any(|ask| matches!(ask.work, Work::Cancel) && ask.asker == waiting)
    };
    assert!(ends(wizard.act(Action::Back)));
    assert!(copied(&mut wizard, waiting, KEY).is_none(), "what came late goes nowhere");
    assert_eq!(*wizard.keys.integration_key, "");
    act(&mut wizard, Action::Next);
    assert!(!wizard.keys.fill_in.is_on());

    let waiting = switched_on(&mut wizard);
    let ends = |turn: WizardTurn| {
        turn.asks.iter().any(|ask| matches!(ask.work, Work::Cancel) && ask.asker == waiting)
    };
    assert!(ends(wizard.act(Action::Keys(keys::Action::FillIn(false)))));

    let waiting = switched_on(&mut wizard);
    let ends = |turn: WizardTurn| {
        turn.asks.iter().any(|ask| matches!(ask.work, Work::Cancel) && ask.asker == waiting)
    };
    assert!(ends(wizard.act(Action::Leave)), "the way home");
}

#[test]
fn a_clipboard_that_cannot_be_looked_at_switches_it_off_and_is_said() {
    let mut wizard = at_keys();
    let waiting = switched_on(&mut wizard);
    hear(&mut wizard, waiting, Answer::GuidCopied(Err(ClipboardProblem::Unreachable)));
    assert!(!wizard.keys.fill_in.is_on());
    assert_eq!(wizard.keys.fill_in.problem(), Some(ClipboardProblem::Unreachable));
    switched_on(&mut wizard);
    assert_eq!(wizard.keys.fill_in.problem(), None, "it is tried again");
}

#[test]
fn fill_in_what_i_copy_on_prepare_comes_to_keys_with_it_on_that_once() {
    let mut wizard = at_keys();
    act(&mut wizard, Action::Back);
    let turn = wizard.act(Action::Prepare(prepare::Action::FillIn));
    assert!(turn.asks.iter().any(|ask| matches!(ask.work, Work::AwaitGuid(None))));
    assert_eq!(wizard.step(), StepName::Keys);
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Prepare(prepare::Action::HaveOne));
    assert!(!wizard.keys.fill_in.is_on());
}

#[test]
fn what_was_cut_from_a_field_is_not_put_back() {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, SECRET);
    let waiting = switched_on(&mut wizard);
    typed(&mut wizard, FieldName::IntegrationKey, "");
    let waiting = copied(&mut wizard, waiting, SECRET).unwrap();
    assert_eq!(*wizard.keys.integration_key, "");
    let waiting = copied(&mut wizard, waiting, KEY).unwrap();
    assert_eq!(*wizard.keys.integration_key, KEY);
    assert!(copied(&mut wizard, waiting, SECRET).is_none());
    assert_eq!(wizard.step(), StepName::SignIn);
}

#[test]
fn apps_and_keys_is_opened_for_another_secret_and_its_address_is_shown_where_it_cannot_be() {
    let mut wizard = at_keys();
    let opening = wizard.act(Action::Keys(keys::Action::OpenAppsAndKeys));
    let page = wizard.common.endpoints().unwrap().apps_and_keys().to_owned();
    let opening = asker_of(opening, |work| matches!(work, Work::OpenPage(opened) if *opened == page));
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.keys.page_not_opened && !wizard.sign_in.page_not_opened);
    let opening = wizard.act(Action::Keys(keys::Action::OpenAppsAndKeys));
    let opening = asker_of(opening, |work| matches!(work, Work::OpenPage(_)));
    hear(&mut wizard, opening, Answer::PageOpened(true));
    assert!(!wizard.keys.page_not_opened);
}
