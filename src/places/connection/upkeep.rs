//! What keeps a connection alive: renewing it, checking it, and what the person calls it.

use crate::connections::{
    CalledKept, CheckKeptProblem, ConnectionRecord, RenewProblem, Renewed, UnkeptTokens,
};
use crate::domain::{ConnectionName, ConnectionNameProblem};

/// Where renewing stands.
#[derive(Default)]
pub enum RenewalState {
    /// Nothing is under way.
    #[default]
    Idle,
    /// The product renews this connection itself: whether to do it here too.
    Asked,
    /// Docusign is asked, and the new tokens are kept.
    Running,
    /// It was renewed, by another window or task if `by_another`.
    Done {
        /// Another did it while this one waited for its turn.
        by_another: bool,
    },
    /// It was not.
    Failed(RenewProblem),
}

impl RenewalState {
    /// Whether there are, or may soon be, tokens that are nowhere but here.
    pub fn holds_tokens(&self) -> bool {
        matches!(self, Self::Running | Self::Failed(RenewProblem::NotKept(_)))
    }

    /// Takes what came of it; the record as it is kept now, if it changed.
    pub(super) fn hear(&mut self, outcome: Result<Box<Renewed>, RenewProblem>) -> Option<ConnectionRecord> {
        match outcome {
            Ok(renewed) => {
                *self = Self::Done { by_another: renewed.by_another };
                Some(renewed.record)
            }
            Err(problem) => {
                *self = Self::Failed(problem);
                None
            }
        }
    }

    /// The tokens that could not be kept, to be tried once more: renewing is under way then.
    pub(super) fn take_unkept(&mut self) -> Option<Box<UnkeptTokens>> {
        match std::mem::take(self) {
            Self::Failed(RenewProblem::NotKept(unkept)) => {
                *self = Self::Running;
                Some(unkept)
            }
            other => {
                *self = other;
                None
            }
        }
    }
}

/// Where checking stands.
#[derive(Default)]
pub enum CheckKeptState {
    /// Nothing is under way.
    #[default]
    Idle,
    /// The calls are being made.
    Running,
    /// What came of each.
    Done(Vec<CalledKept>),
    /// Nothing was checked.
    Failed(CheckKeptProblem),
}

/// What the person calls the connection, as it is typed.
#[derive(Default)]
pub struct NameField {
    /// The text.
    pub typed: String,
    /// What is wrong with it, once the person asked to save it.
    pub problem: Option<ConnectionNameProblem>,
    /// It could not be saved: why, in the system's words.
    pub not_saved: Option<String>,
    /// What is being saved, if anything is.
    pub saving: Option<NewName>,
}

/// A name to be saved, or that there shall be none.
pub struct NewName(pub(super) Option<ConnectionName>);

impl NameField {
    /// With the name that is kept.
    pub(super) fn of(record: &ConnectionRecord) -> Self {
        let typed = record.history.name.as_ref().map(ToString::to_string).unwrap_or_default();
        Self { typed, ..Self::default() }
    }

    /// Whether it differs from the name that is kept.
    pub fn is_changed(&self, record: &ConnectionRecord) -> bool {
        self.typed.trim() != record.history.name.as_ref().map(ConnectionName::as_str).unwrap_or_default()
    }

    /// The name to save, none for none; or what is wrong is kept to be said.
    pub(super) fn accepted(&mut self) -> Option<NewName> {
        if self.typed.trim().is_empty() {
            return Some(NewName(None));
        }
        match self.typed.parse() {
            Ok(name) => Some(NewName(Some(name))),
            Err(problem) => {
                self.problem = Some(problem);
                None
            }
        }
    }
}
