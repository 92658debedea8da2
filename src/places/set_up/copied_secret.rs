//! What the person copied or cut by keyboard from a secret's field: it goes to the clipboard as every secret does, and leaves
//! it again.

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::common::{Common, WizardAddress, WizardAsker};
use super::step_name::StepName;
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
        let state = match done {
            Ok(until) => CopyState::Copied { until },
            Err(problem) => CopyState::Failed(problem),
        };
        self.0 = Some((step, state));
        done.is_ok()
    }

    /// The clipboard holds no secret of ours any more.
    pub fn hear_cleared(&mut self) {
        if let Some((_, state @ CopyState::Copied { .. })) = &mut self.0 {
            *state = CopyState::Cleared;
        }
    }

    /// What became of the last copy, if it was made on `step`.
    pub fn at(&self, step: StepName) -> Option<CopyState> {
        self.0.filter(|(at, _)| *at == step).map(|(_, state)| state)
    }
}
