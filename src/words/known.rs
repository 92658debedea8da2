//! What the program knows about a sign-in, which decides what a refusal most likely means.

use crate::domain::Environment;
use crate::places::set_up::SetUp;
use crate::places::set_up::prepare::Stage;

/// What is known where Docusign says no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Where it was asked; none where that is not known.
    pub environment: Option<Environment>,
    /// The code came in an address that a person pasted, and may have been some time on its way. Otherwise the browser brought it, and it
    /// was exchanged within a second.
    pub code_was_pasted: bool,
    /// The secret key has not the shape of those that Docusign shows.
    pub odd_secret: bool,
    /// What became of the key before.
    pub key: KeyHistory,
    /// What was asked for, with spaces between.
    pub scopes: String,
}

/// What became of a key before this sign-in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyHistory {
    /// Nothing is known of it.
    #[default]
    Unknown,
    /// The connection that is signed in for again worked with it.
    Worked,
    /// It was made in Demo and has gone live since: this is its first sign-in to Production.
    WentLive,
}

impl Known {
    /// What a set-up knows.
    pub fn of(state: &SetUp) -> Self {
        let answers = &state.common.answers;
        let keys = answers.here().keys.as_ref();
        Self {
            environment: Some(answers.environment),
            code_was_pasted: state.sign_in.code_was_pasted,
            odd_secret: keys.is_some_and(|keys| !keys.secret_key.has_usual_shape()),
            key: if state.common.signs_in_with_known_keys() {
                KeyHistory::Worked
            } else if answers.environment == Environment::Production
                && state.prepare.stage == Stage::InProduction
            {
                KeyHistory::WentLive
            } else {
                KeyHistory::Unknown
            },
            scopes: state.common.scopes().join(" "),
        }
    }
}
