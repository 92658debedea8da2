//! Step 1: which product, and which Docusign.

use super::answers::{LOOPBACK, OwnConnector, asks, offers, preselected};
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAsker};
use super::phrase::Phrase;
use super::step_name::StepName;
use crate::connections::Sheet;
use crate::domain::{Environment, RedirectUri, RedirectUriProblem};
use crate::places::search::{SEARCHED_FROM, Search, folded};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Work};

/// State of the step.
pub struct Choose {
    /// Half-typed scopes of "Something else".
    pub scopes: String,
    /// Half-typed redirect URI of "Something else".
    pub redirect_uri: String,
    /// What is wrong with the scopes.
    pub scopes_missing: bool,
    /// What is wrong with the redirect URI.
    pub redirect_uri_problem: Option<RedirectUriProblem>,
    /// Every product is shown, not the chosen one alone.
    pub all_shown: bool,
    /// What is searched in all of them, as typed.
    pub search: String,
    /// Next was pressed and the practice service is being started.
    pub starting_practice: Option<AttemptNumber>,
    /// For whoever answers a request: whether its check phrase is the one that was read to them.
    pub phrase: Phrase,
    /// The environment the person chose; otherwise, and where the product cannot be used with it, its sheet says which.
    wished: Option<Environment>,
}

/// What can be done on the step.
pub enum Action {
    /// Another product, by its sheet's id.
    Product(String),
    /// Another environment.
    Environment(Environment),
    /// **Another product**.
    ShowAll,
    /// Something else is searched in all of them.
    Search(String),
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
            search: String::new(),
            starting_practice: None,
            phrase: Phrase::Open,
            wished: None,
        }
    }

    /// Whether the chosen sheet asks for scopes and redirect URI.
    pub fn asks(&self, common: &Common) -> bool {
        common.sheets.get(&common.answers.sheet).is_some_and(asks)
    }

    /// Whether all products are shown, and there are so many that they are searched.
    pub fn is_searched(&self, common: &Common) -> bool {
        self.all_shown && common.sheets.iter().count() >= SEARCHED_FROM
    }

    /// The products that fit what is searched: by their name, by who makes them, and by the file they are from. All of them where
    /// nothing is.
    pub fn found<'a>(&self, common: &'a Common) -> Vec<&'a Sheet> {
        let search = Search::of(&self.search);
        common.sheets.iter().filter(|sheet| search.fits(&folded(&found_by(sheet)))).collect()
    }

    /// The products to choose from: the chosen one alone, or those that were found, and the chosen one whatever is searched.
    pub fn offered<'a>(&self, common: &'a Common) -> Vec<&'a Sheet> {
        let found = if self.all_shown { self.found(common) } else { Vec::new() };
        let is_offered = |sheet: &&Sheet| {
            sheet.id == common.answers.sheet || found.iter().any(|found| found.id == sheet.id)
        };
        common.sheets.iter().filter(is_offered).collect()
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        match action {
            Action::ShowAll => self.all_shown = true,
            Action::Search(typed) => self.search = typed,
            Action::Product(id) => {
                self.all_shown = false;
                self.search.clear();
                if common.answers.sheet != id {
                    self.take_product(id, common);
                }
            }
            Action::Environment(environment) => {
                self.wished = Some(environment);
                common.answers.environment = environment;
                common.practice_problem = None;
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
            Action::TickPhrase => self.phrase.tick(),
        }
        StepReply::stay()
    }

    fn take_product(&mut self, id: String, common: &mut Common) {
        common.answers.sheet = id;
        self.propose(common);
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return };
        // What the person chose stands, wherever the product can be used with it.
        let now = common.answers.environment;
        let wished = self.wished.or(Some(now).filter(|now| *now == Environment::Practice));
        let stands = wished.filter(|wished| offers(sheet, *wished));
        common.answers.environment = stands.unwrap_or_else(|| preselected(sheet));
        // Another product's token asks for other scopes: what was signed in for the first does not serve.
        common.answers.forget_sign_ins();
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

    /// The practice service that was asked for here runs, or could not be started.
    pub(super) fn hear(&mut self, attempt: AttemptNumber, answer: Answer, common: &mut Common) -> Reply {
        let next_waits = self.starting_practice.take_if(|asked| *asked == attempt).is_some();
        let Answer::PracticeStarted(started) = answer else { return StepReply::stay() };
        let runs = started.is_ok();
        common.hear_practice(started);
        if next_waits && runs { self.next(common) } else { StepReply::stay() }
    }

    /// The environment was chosen before: it stands, whatever another product's sheet preselects.
    pub(super) fn keep_environment(&mut self, environment: Environment) {
        self.wished = Some(environment);
    }
}

impl Step<Common, StepAsk, StepName> for Choose {
    fn next(&mut self, common: &mut Common) -> Reply {
        let answering = common.answering().is_some();
        if self.asks(common) && !answering {
            self.judge();
            if self.scopes_missing || self.redirect_uri_problem.is_some() {
                return StepReply::stay();
            }
            let own = OwnConnector {
                scopes: self.scopes.split_whitespace().map(str::to_owned).collect(),
                redirect_uri: self.redirect_uri.trim().to_owned(),
            };
            if own != common.answers.own {
                common.answers.own = own;
                common.answers.forget_sign_ins();
            }
        }
        if answering && !self.phrase.is_compared() {
            return StepReply::stay();
        }
        if common.answers.environment == Environment::Practice && common.practice.is_none() {
            let ask = common.ask(WizardAsker::Choose, Work::StartPractice);
            self.starting_practice = Some(ask.asker.attempt);
            common.practice_problem = None;
            return ask.into();
        }
        StepReply::on()
    }

    fn is_busy(&self) -> bool {
        self.starting_practice.is_some()
    }
}

fn found_by(sheet: &Sheet) -> String {
    let file = sheet.file.as_ref().and_then(|file| file.file_name()).unwrap_or_default().to_string_lossy();
    [&sheet.name, sheet.vendor.as_deref().unwrap_or_default(), &*file].join("\n")
}

/// The scopes, in one line, and the redirect URI that a sheet proposes.
fn proposal(sheet: &Sheet) -> (String, String) {
    let uri = sheet.redirect_uri.clone().unwrap_or_else(|| LOOPBACK.to_owned());
    (sheet.scopes.join(" "), uri)
}
