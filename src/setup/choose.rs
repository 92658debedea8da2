//! Step 1: which product, and which Docusign.

use super::answers::LOOPBACK;
use super::{Common, Task};
use crate::connections::{Environment, PracticeProblem, RedirectUri, Sheet};
use crate::steps::Advance;

/// State of the step.
pub struct Choose {
    /// Half-typed scopes of "Something else".
    pub scopes: String,
    /// Half-typed redirect URI of "Something else".
    pub redirect_uri: String,
    /// What is wrong with the scopes.
    pub scopes_missing: bool,
    /// What is wrong with the redirect URI.
    pub redirect_uri_problem: Option<<RedirectUri as std::str::FromStr>::Err>,
    /// Every product is shown, not the chosen one alone.
    pub all_shown: bool,
    /// Next was pressed and the practice service is being started.
    pub starting_practice: bool,
    /// The practice service could not be started.
    pub practice_problem: Option<PracticeProblem>,
    /// For whoever answers a request: whether its check phrase is the one that was read to them.
    pub phrase: Phrase,
}

/// What is known of a request's check phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phrase {
    /// Not compared yet.
    #[default]
    Open,
    /// Not compared yet, and Next was pressed.
    Asked,
    /// The same, as the person says.
    Same,
}

/// What can be done on the step.
pub enum Action {
    /// Another product, by its sheet's id.
    Product(String),
    /// Another environment.
    Environment(Environment),
    /// **Another product**.
    ShowAll,
    /// Scopes were typed.
    ScopesTyped(String),
    /// The redirect URI was typed.
    RedirectUriTyped(String),
    /// A field was left.
    Left,
    /// **The phrases are the same** was ticked, or not any more.
    TickPhrase,
}

impl Choose {
    /// The step as it is first seen.
    pub fn new(common: &Common) -> Self {
        Self {
            scopes: common.answers.own.scopes.join(" "),
            redirect_uri: common.answers.own.redirect_uri.clone(),
            scopes_missing: false,
            redirect_uri_problem: None,
            all_shown: false,
            starting_practice: false,
            practice_problem: None,
            phrase: Phrase::Open,
        }
    }

    /// Whether the chosen sheet asks for scopes and redirect URI.
    pub fn asks(&self, common: &Common) -> bool {
        common.sheets.get(&common.answers.sheet).is_some_and(super::answers::asks)
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        match action {
            Action::ShowAll => self.all_shown = true,
            Action::Product(id) => {
                self.all_shown = false;
                if common.answers.sheet != id {
                    common.answers.sheet = id;
                    self.propose(common);
                    // Another product's token asks for other scopes: what was signed in for the first does not serve.
                    *common.answers.here_mut() = super::answers::EnvironmentAnswers {
                        keys: common.answers.here_mut().keys.take(),
                        ..Default::default()
                    };
                }
            }
            Action::Environment(environment) => {
                common.answers.environment = environment;
                self.practice_problem = None;
            }
            Action::ScopesTyped(text) => {
                self.scopes = text;
                self.scopes_missing &= self.scopes.trim().is_empty();
            }
            Action::RedirectUriTyped(text) => {
                self.redirect_uri = text;
                if self.redirect_uri_problem.is_some() {
                    self.judge();
                }
            }
            Action::Left => self.judge(),
            Action::TickPhrase => {
                self.phrase = if self.phrase == Phrase::Same { Phrase::Open } else { Phrase::Same };
            }
        }
        Vec::new()
    }

    /// Whether the person typed something here that was not proposed.
    pub(super) fn has_typed(&self, common: &Common) -> bool {
        let proposed = common.sheets.get(&common.answers.sheet).map(proposal);
        self.asks(common)
            && proposed.is_some_and(|(scopes, uri)| (&self.scopes, &self.redirect_uri) != (&scopes, &uri))
    }

    /// What the chosen sheet proposes for what it asks.
    fn propose(&mut self, common: &Common) {
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return };
        (self.scopes, self.redirect_uri) = proposal(sheet);
        self.scopes_missing = false;
        self.redirect_uri_problem = None;
    }

    fn judge(&mut self) {
        self.scopes_missing = self.scopes.trim().is_empty();
        self.redirect_uri_problem = self.redirect_uri.trim().parse::<RedirectUri>().err();
    }

    pub(super) fn next(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        if self.asks(common) && common.answering.is_none() {
            self.judge();
            if self.scopes_missing || self.redirect_uri_problem.is_some() {
                return (Advance::Stay, Vec::new());
            }
            common.answers.own = super::answers::OwnConnector {
                scopes: self.scopes.split_whitespace().map(str::to_owned).collect(),
                redirect_uri: self.redirect_uri.trim().to_owned(),
            };
        }
        if common.answering.is_some() && self.phrase != Phrase::Same {
            self.phrase = Phrase::Asked;
            return (Advance::Stay, Vec::new());
        }
        if common.answers.environment == Environment::Practice && common.practice.is_none() {
            self.starting_practice = true;
            self.practice_problem = None;
            return (Advance::Stay, vec![Task::StartPractice]);
        }
        (Advance::Go, Vec::new())
    }

    /// True if Next was waiting for this.
    pub(super) fn hear_practice<T>(&mut self, started: Result<T, PracticeProblem>) -> bool {
        let waiting = std::mem::take(&mut self.starting_practice);
        self.practice_problem = started.err();
        waiting && self.practice_problem.is_none()
    }
}

/// The scopes, in one line, and the redirect URI that a sheet proposes.
fn proposal(sheet: &Sheet) -> (String, String) {
    let uri = sheet.redirect_uri.clone().unwrap_or_else(|| LOOPBACK.to_owned());
    (sheet.scopes.join(" "), uri)
}
