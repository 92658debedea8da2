//! The wizard without a window: what the person does and what tasks bring back, and the state that comes of it.

mod at_answer;
mod at_check;
mod at_choose;
mod at_hand_over;
mod at_keys;
mod at_prepare;
mod at_save;
mod at_sign_in;

use std::sync::Arc;

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::keys::FieldName;
use super::*;
use crate::connections::samples::signed_in;
use crate::connections::{
    CheckEvent, CheckRequest, CheckedAccount, DraftRecord, PortTrouble, PracticeProblem, Readiness,
    RedirectProposal, SignInEvent, SignInProblem,
};
use crate::domain::{Account, BaseUri, UserInfo};
use crate::tasks::{Answer, Work};

const KEY: &str = "12345678-90ab-cdef-1234-567890abcdef";
const SECRET: &str = "0fedcba9-8765-4321-0fed-cba987654321";

fn wizard() -> SetUp {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None)
}

fn typed(wizard: &mut SetUp, field: FieldName, text: &str) {
    act(wizard, Action::Keys(keys::Action::Typed(field, Zeroizing::new(text.to_owned()))));
}

fn left(wizard: &mut SetUp, field: FieldName) {
    act(wizard, Action::Keys(keys::Action::Left(field)));
}

/// At Keys, with the guide's port free.
fn at_keys() -> SetUp {
    let mut wizard = wizard();
    let probing = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    hear(&mut wizard, probing, Answer::Probed(RedirectProposal::Guide));
    act(&mut wizard, Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.step(), StepName::Keys);
    wizard
}

/// At Sign in, with both keys accepted.
fn at_sign_in() -> SetUp {
    let mut wizard = at_keys();
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    typed(&mut wizard, FieldName::SecretKey, SECRET);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::SignIn);
    wizard
}

fn begin_sign_in(wizard: &mut SetUp) -> WizardAddress {
    asker_of(wizard.act(Action::Next), |work| matches!(work, Work::SignIn(_)))
}

fn account() -> Account {
    Account {
        account_id: "1234567".parse().unwrap(),
        name: None,
        base_uri: BaseUri::new(Environment::Production, "https://eu.docusign.net").unwrap(),
        is_default: true,
        organization_id: None,
    }
}

/// Who asks for what `which` says yes to.
fn asker_of(turn: WizardTurn, which: impl Fn(&Work) -> bool) -> WizardAddress {
    turn.asks.into_iter().find(|ask| which(&ask.work)).expect("it is asked for").asker
}

fn act(wizard: &mut SetUp, action: Action) -> Vec<Work> {
    wizard.act(action).asks.into_iter().map(|ask| ask.work).collect()
}

fn hear(wizard: &mut SetUp, address: WizardAddress, answer: Answer) -> Vec<Work> {
    wizard.hear(address, answer).asks.into_iter().map(|ask| ask.work).collect()
}

fn ends(wizard: &mut SetUp, address: WizardAddress) -> Vec<Work> {
    hear(wizard, address, Answer::SignInEnded(Ok(signed_in())))
}
