//! Step 6: where the connection is kept.

use std::sync::Arc;

use super::{AttemptNumber, Common, Task};
use crate::connections::{KeepProblem, KeepRequest, SignedIn};
use crate::steps::Advance;

/// State of the step.
pub struct Save {
    /// **Keep in this computer's keychain** is ticked.
    pub in_keychain: bool,
    /// What goes on.
    pub phase: Phase,
    /// Next was pressed and nothing would have been kept.
    pub nothing_chosen: bool,
    /// What was kept is of this sign-in.
    signed_in: Option<Arc<SignedIn>>,
    /// The connection's id, once it is kept: saving again replaces it.
    kept_as: Option<Arc<str>>,
}

/// What goes on.
#[derive(Default)]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Ready,
    /// Being written and read back.
    Saving(AttemptNumber),
    /// It could not be kept.
    Failed(KeepProblem),
    /// Written, read back, and found the same.
    Kept,
    /// The person chose to go on with nothing kept.
    NotKept,
}

/// What can be done on the step.
pub enum Action {
    /// The tick box was clicked.
    TickKeychain,
    /// **Go on without keeping**.
    KeepNothing,
}

impl Default for Save {
    fn default() -> Self {
        Self { in_keychain: true, phase: Phase::Ready, nothing_chosen: false, signed_in: None, kept_as: None }
    }
}

impl Save {
    pub(super) fn enter(&mut self, common: &Common) {
        self.nothing_chosen = false;
        let now = common.answers.here().signed_in.as_ref();
        let same = self.signed_in.as_ref().zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now));
        if !same {
            self.phase = Phase::Ready;
        }
    }

    pub(super) fn act(&mut self, action: Action, _common: &mut Common) -> Vec<Task> {
        if matches!(action, Action::TickKeychain) {
            self.in_keychain = !self.in_keychain;
            self.nothing_chosen = false;
        }
        Vec::new()
    }

    pub(super) fn keep_nothing(&mut self) {
        self.phase = Phase::NotKept;
    }

    pub(super) fn next(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        if matches!(self.phase, Phase::Kept) {
            return (Advance::Go, Vec::new());
        }
        if matches!(self.phase, Phase::Saving(_)) {
            return (Advance::Stay, Vec::new());
        }
        if !self.in_keychain {
            self.nothing_chosen = true;
            return (Advance::Stay, Vec::new());
        }
        let here = common.answers.here();
        let (Some(keys), Some(signed_in), Some(checked)) =
            (here.keys.clone(), here.signed_in.clone(), here.checked.clone())
        else {
            return (Advance::Stay, Vec::new());
        };
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else {
            return (Advance::Stay, Vec::new());
        };
        let request = KeepRequest {
            replaces: self.kept_as.clone(),
            sheet: sheet.id.clone(),
            product_name: sheet.name.clone(),
            environment: common.answers.environment,
            integration_key: keys.integration_key,
            secret_key: keys.secret_key,
            redirect_uri: keys.redirect_uri,
            scopes: common.answers.scopes(sheet),
            checked,
            signed_in: signed_in.clone(),
        };
        let attempt = common.attempts.next_number();
        self.signed_in = Some(signed_in);
        self.phase = Phase::Saving(attempt);
        (Advance::Stay, vec![Task::Keep { attempt, request }])
    }

    /// True when the connection is kept by this.
    pub(super) fn hear(&mut self, attempt: AttemptNumber, result: Result<Arc<str>, KeepProblem>) -> bool {
        if !matches!(self.phase, Phase::Saving(asked) if asked == attempt) {
            return false;
        }
        match result {
            Ok(id) => {
                self.kept_as = Some(id);
                self.phase = Phase::Kept;
                true
            }
            Err(problem) => {
                self.phase = Phase::Failed(problem);
                false
            }
        }
    }
}
