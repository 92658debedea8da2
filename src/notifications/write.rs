//! What can come between a configuration that is to be written and the account.

use super::client::NotificationProblem;
use crate::connections::{ApiError, CheckKeptProblem};
use crate::vault::IndexError;

/// Why nothing became of it, or not all.
#[derive(Debug, thiserror::Error)]
pub enum ConnectWriteProblem {
    /// Nothing was changed.
    #[error(transparent)]
    Before(#[from] NotificationProblem),
    /// Whether it was done is not known: the answer did not come, and looking again did not show it done. It may still come to be done.
    #[error("whether it was done is not known: {0}")]
    Unsure(ApiError),
    /// It was done, and is not noted here.
    #[error("it is done, and not noted here: {0}")]
    NotNoted(IndexError),
}

impl From<ApiError> for ConnectWriteProblem {
    fn from(error: ApiError) -> Self {
        Self::Before(error.into())
    }
}

impl From<CheckKeptProblem> for ConnectWriteProblem {
    fn from(problem: CheckKeptProblem) -> Self {
        Self::Before(problem.into())
    }
}

/// Whether the call may have been heard, though its answer did not come.
pub(super) fn may_have_arrived(error: &ApiError) -> bool {
    match error {
        ApiError::Wire(error) => error.may_have_arrived(),
        ApiError::HtmlPage { .. }
        | ApiError::TooLarge
        | ApiError::NotJson
        | ApiError::Incomplete { .. }
        | ApiError::ServerError { .. } => true,
        ApiError::Refused(_) | ApiError::Unexplained { .. } => false,
    }
}
