//! What the person copied or cut by keyboard from a secret's field: it goes to the clipboard as every secret does, and leaves
//! it again.

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::common::{Common, WizardAddress, WizardAsker};
use super::step_name::StepName;
use crate::connections::ClipboardNotice;
use crate::places::copies::CopyState;
use crate::tasks::{Answer, Ask, Work};

/// What became of the last copy, and on which step it was made.
#[derive(Default)]
pub(super) struct CopiedSecret(Option<(StepName, CopyState)>);

impl CopiedSecret {
    /// Asks for `text` to be put on the clipboard.
    pub fn copy(text: &Zeroizing<String>, step: StepName, common: &mut Common) -> Ask<WizardAddress> {
        let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
        common.ask(WizardAsker::CopiedSecret(step), work)
    }

    /// What became of it; whether it is on the clipboard.
    pub fn hear(&mut self, step: StepName, answer: Answer) -> bool {
        let Answer::Copied(done) = answer else { return false };
        self.0 = Some((step, CopyState::of(done)));
        done.is_ok()
    }

    /// What became of it on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some((_, state)) = &mut self.0 {
            state.hear(notice);
        }
    }

    /// What became of the last copy, if it was made on `step`.
    pub fn at(&self, step: StepName) -> Option<CopyState> {
        self.0.filter(|(at, _)| *at == step).map(|(_, state)| state)
    }
}
