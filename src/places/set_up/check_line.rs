//! What there is of each call that Check makes: its turn to come, under way, what came of it.

use super::common::AttemptNumber;
use crate::connections::{ApiError, TokenError};

/// One line of the check.
#[derive(Default)]
pub enum Line<T> {
    /// Its turn has not come.
    #[default]
    ToCome,
    /// The call is under way.
    Running(AttemptNumber),
    /// Passed, and this came of it.
    Passed(T),
    /// Failed.
    Failed(ApiError),
}

impl<T> Line<T> {
    pub(super) fn is_running(&self, attempt: AttemptNumber) -> bool {
        matches!(self, Self::Running(asked) if *asked == attempt)
    }

    /// Whether its call is under way.
    pub(super) fn is_under_way(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Its call shall be ended: its turn comes again.
    pub(super) fn end(&mut self) -> Option<AttemptNumber> {
        let Self::Running(attempt) = *self else { return None };
        *self = Self::ToCome;
        Some(attempt)
    }

    pub(super) fn take(&mut self, result: Result<T, ApiError>) {
        *self = match result {
            Ok(found) => Self::Passed(found),
            Err(error) => Self::Failed(error),
        };
    }

    pub(super) fn break_off(&mut self, attempt: AttemptNumber, error: ApiError) {
        if self.is_running(attempt) {
            *self = Self::Failed(error);
        }
    }

    /// Passed or failed.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Passed(_) | Self::Failed(_))
    }

    /// Why it failed, if it did.
    pub fn failure(&self) -> Option<&ApiError> {
        if let Self::Failed(error) = self { Some(error) } else { None }
    }
}

/// New tokens in the place of those of an answer file whose access token has ended: without one nothing can be asked.
#[derive(Debug, Default)]
pub enum TokenRenewal {
    /// Not needed, or made.
    #[default]
    Ready,
    /// Under way.
    Running(AttemptNumber),
    /// Docusign gave none.
    Failed(TokenError),
}
