//! That nothing came of something, and nobody says why.

use crate::connections::ApiError;
use crate::notifications::{AccountSetUpProblem, OwnerProblem};

/// The work broke off without an answer of its own.
pub(super) fn broken_off() -> AccountSetUpProblem {
    OwnerProblem::Api(ApiError::broken_off()).into()
}
