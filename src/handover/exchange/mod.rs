//! Two people, who need not trust what carries their files. The connector's owner makes a **request**: no secret, but
//! the public half of a key made for it alone. The administrator opens it, signs in at Docusign, and saves an
//! **answer**, locked for that key: nobody but the owner opens it, not even the administrator.
//!
//! - Whoever can change the request on its way could put a key of their own into it. So both people see the same
//!   [`ExchangeRequest::phrase`] if nothing was changed, and can compare it on the phone.
//! - Whoever has seen the request can make an answer to it: an answer says nothing about who made it. Who consented and for which
//!   account is asked of Docusign with the answer's own tokens, and both people compare the [`answer_phrase`] too.
//!
//! | file | what it holds |
//! |---|---|
//! | `request` | the request: made, written, read |
//! | `checks` | what may stand in a request |
//! | `key` | the owner's key |
//! | `answer` | the answer: locked, opened |
//! | `phrase` | what both people compare |

mod answer;
mod checks;
mod key;
mod phrase;
mod request;
#[cfg(test)]
mod tests;

pub use answer::{SealProblem, SealedAnswerProblem, answer_phrase, open_answer, seal_answer};
pub use key::{NoOwnerKey, OwnerKey};
pub use phrase::hash_of_parts;
pub use request::{ExchangeRequest, MAX_REQUEST, NewRequest, RequestProblem};

use super::file::file_name;
use crate::domain::Environment;

/// What the name of a request file ends in, without the dot.
pub const REQUEST_EXTENSION: &str = "countersign-request";
/// What the name of an answer file ends in, without the dot.
pub const ANSWER_EXTENSION: &str = "countersign";

/// The name to propose for a request.
pub fn suggested_request_name(product: &str, environment: Environment) -> String {
    file_name(product, environment, REQUEST_EXTENSION)
}

/// The name to propose for an answer.
pub fn suggested_answer_name(product: &str, environment: Environment) -> String {
    file_name(product, environment, ANSWER_EXTENSION)
}
