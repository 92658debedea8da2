//! What the wizard hears from the background, handed to the step that asked.

use super::common::{StepAsk, WizardAddress, WizardAsker};
use super::step_name::StepName;
use super::{SetUp, WizardTurn, prepare};
use crate::connections::{ClipboardNotice, PracticeProblem, SignInEvent};
use crate::domain::LoopbackOrigin;
use crate::steps::{StepReply, Wizard};
use crate::tasks::Answer;

impl SetUp {
    /// Takes the answer to what was asked from `address`.
    pub fn hear(&mut self, address: WizardAddress, answer: Answer) -> WizardTurn {
        if address.asker == WizardAsker::Leaving {
            return self.hear_leaving(address.attempt, answer);
        }
        let turn = self.moving(|wizard| {
            let WizardAddress { asker, attempt } = address;
            let now = wizard.walk.now();
            let common = &mut wizard.common;
            let (step, reply) = match asker {
                WizardAsker::Choose => (StepName::Choose, wizard.choose.hear(attempt, answer, common)),
                WizardAsker::Prepare => {
                    let before = common.answers.here().proposed_redirect_uri.clone();
                    let reply = wizard.prepare.hear(attempt, answer, common);
                    if now == StepName::Keys && common.answers.here().proposed_redirect_uri != before {
                        wizard.keys.prefill(common);
                    }
                    (StepName::Prepare, reply)
                }
                WizardAsker::Colleague => {
                    let is_here =
                        now == StepName::Prepare && wizard.prepare.way == prepare::Way::SomebodyElse;
                    let reply = wizard.prepare.colleague.hear(attempt, answer, is_here, common);
                    (StepName::Prepare, reply)
                }
                WizardAsker::Keys(field) => {
                    wizard.keys.hear(field, answer);
                    return Vec::new();
                }
                WizardAsker::CopiedKey => (StepName::Keys, wizard.keys.hear_copied(attempt, answer, common)),
                WizardAsker::SignIn => (StepName::SignIn, wizard.sign_in.hear(attempt, answer, common)),
                WizardAsker::AppsAndKeys(step) => {
                    let is_not_opened = matches!(answer, Answer::PageOpened(false));
                    match step {
                        StepName::Keys => wizard.keys.page_not_opened = is_not_opened,
                        _ => wizard.sign_in.page_not_opened = is_not_opened,
                    }
                    return Vec::new();
                }
                WizardAsker::Check => {
                    let before = common.answers.here().signed_in.clone();
                    let reply = wizard.check.hear(attempt, answer, common);
                    if let Some(agreed) = &mut wizard.agreed {
                        agreed.follow(before.as_ref(), common.answers.here().signed_in.as_ref());
                    }
                    (StepName::Check, reply)
                }
                WizardAsker::Save => {
                    let needless = wizard.save.keeping.hear(attempt, &answer, common);
                    let mut reply = wizard.save.hear(attempt, answer, now == StepName::Save, common);
                    reply.asks.extend(needless.map(StepAsk::Task));
                    (StepName::Save, reply)
                }
                WizardAsker::HandOver => (StepName::HandOver, wizard.hand_over.hear(attempt, answer, common)),
                WizardAsker::HandOverField(index) => {
                    (StepName::HandOver, wizard.hand_over.hear_copied(index, answer, common))
                }
                WizardAsker::Record(asker) => {
                    (StepName::HandOver, wizard.hand_over.hear_record(asker, answer, common))
                }
                WizardAsker::CopiedSecret(step) => {
                    if wizard.copied_secret.hear(step, answer) {
                        wizard.hand_over.copied.hear(ClipboardNotice::Replaced);
                    }
                    return Vec::new();
                }
                WizardAsker::Draft => {
                    wizard.hear_draft_kept(&answer);
                    return Vec::new();
                }
                WizardAsker::Folder => {
                    common.shown_folder.hear(&answer);
                    return Vec::new();
                }
                WizardAsker::Report => {
                    common.report_page.hear(&answer);
                    return Vec::new();
                }
                WizardAsker::Leaving => return Vec::new(),
            };
            // Whoever went on to another step meanwhile stays there.
            let leads = reply.leads.filter(|_| step == now);
            wizard.follow(StepReply { leads, ..reply })
        });
        if let Some(agreed) = &mut self.agreed {
            agreed.bind(self.common.answers.here().signed_in.as_ref());
        }
        self.leaving_after(turn)
    }

    /// Takes an event of the sign-in that was asked for from `address`.
    pub fn hear_sign_in(&mut self, address: WizardAddress, event: SignInEvent) {
        let now = self.common.clock.monotonic();
        self.sign_in.hear_event(address.attempt, event, now);
    }

    /// The practice service runs.
    pub fn hear_practice(&mut self, origin: &LoopbackOrigin) {
        self.common.hear_practice(Ok(origin.clone()));
    }

    /// The practice service could not be started.
    pub fn hear_no_practice(&mut self, problem: PracticeProblem) {
        self.common.hear_practice(Err(problem));
    }

    /// What became of a secret on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        self.hand_over.copied.hear(notice);
        self.copied_secret.hear_clipboard(notice);
        self.sign_in.hear_clipboard(notice);
    }

    /// The system may be asking the person to unlock the keychain, or no longer.
    pub fn hear_keychain_asks(&mut self, asks: bool) {
        self.common.keychain_asks = asks;
    }
}
