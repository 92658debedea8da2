//! Step 1: which product, and which Docusign.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::{LOOPBACK, OwnConnector, asks, offers, preselected};
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAsker};
use super::phrase::Phrase;
use super::step_name::StepName;
use crate::connections::{Sheet, SheetAsk, SheetField, Sheets};
use crate::domain::{
    Environment, GivenName, RedirectUri, RedirectUriProblem, VariableName, VariableNameProblem, VariableNames,
};
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
    /// What the variables of its file are called, in the sheet's order; empty where it does not ask.
    pub names: Vec<VariableField>,
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

/// The name of a variable, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableField {
    /// What goes into the variable, in Docusign's own term; where there is none, what its sheet calls it.
    pub of: String,
    /// What its sheet calls it.
    pub proposed: String,
    /// Half-typed.
    pub typed: String,
    /// What is wrong with it.
    pub problem: Option<VariableNameProblem>,
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
    /// The name of a variable was typed, by its place.
    NameTyped(usize, String),
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
            names: names(common),
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
            Action::NameTyped(place, text) => {
                if let Some(field) = self.names.get_mut(place) {
                    field.typed = text;
                }
                if self.names.iter().any(|field| field.problem.is_some()) {
                    self.judge_names();
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
            && (proposed.is_some_and(|(scopes, uri)| (&self.scopes, &self.redirect_uri) != (&scopes, &uri))
                || self.names.iter().any(|field| field.typed != field.proposed))
    }

    /// What the chosen sheet proposes for what it asks.
    fn propose(&mut self, common: &Common) {
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return };
        (self.scopes, self.redirect_uri) = proposal(sheet);
        self.scopes_missing = false;
        self.redirect_uri_problem = None;
        self.names = proposed_names(common);
    }

    /// The names as they are typed, by those that the sheet proposes.
    pub(super) fn typed_names(&self) -> BTreeMap<String, String> {
        self.names.iter().map(|field| (field.proposed.clone(), field.typed.clone())).collect()
    }

    /// The names as they were typed before.
    pub(super) fn restore_names(&mut self, typed: &BTreeMap<String, String>, common: &mut Common) {
        self.names = proposed_names(common);
        for field in &mut self.names {
            if let Some(typed) = typed.get(&field.proposed) {
                field.typed.clone_from(typed);
            }
        }
        if let Some(names) = self.given_names() {
            common.answers.own.variable_names = names;
        }
    }

    /// The names, if all of them are such and none is there twice.
    fn given_names(&self) -> Option<VariableNames> {
        let given = |field: &VariableField| {
            Some(GivenName { proposed: field.proposed.parse().ok()?, name: field.typed.trim().parse().ok()? })
        };
        VariableNames::new(self.names.iter().map(given).collect::<Option<_>>()?).ok()
    }

    fn judge_names(&mut self) {
        let mut before = BTreeSet::new();
        for field in &mut self.names {
            field.problem = match field.typed.trim().parse::<VariableName>() {
                Ok(name) if before.insert(name.clone()) => None,
                Ok(_) => Some(VariableNameProblem::Twice),
                Err(problem) => Some(problem),
            };
        }
    }

    fn judge(&mut self) {
        self.judge_names();
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
            let names = self.given_names();
            let (false, None, Some(variable_names)) = (self.scopes_missing, self.redirect_uri_problem, names)
            else {
                return StepReply::stay();
            };
            let own = OwnConnector {
                scopes: self.scopes.split_whitespace().map(str::to_owned).collect(),
                redirect_uri: self.redirect_uri.trim().to_owned(),
                variable_names,
            };
            let before = std::mem::replace(&mut common.answers.own, own);
            let now = &common.answers.own;
            // What the variables are called is nobody's business at Docusign.
            if (&before.scopes, &before.redirect_uri) != (&now.scopes, &now.redirect_uri) {
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

/// The variables of the chosen sheet's file under the names it proposes; none where it does not ask.
fn proposed_names(common: &Common) -> Vec<VariableField> {
    let sheet = common.sheets.get(&common.answers.sheet);
    let Some(sheet) = sheet.filter(|sheet| sheet.asks_for(SheetAsk::VariableNames)) else {
        return Vec::new();
    };
    let terms = common.sheets.get(Sheets::SOMETHING_ELSE);
    let field = |field: &SheetField| {
        let term = terms.and_then(|terms| terms.fields.iter().find(|term| term.value == field.value));
        VariableField {
            of: term.map_or_else(|| field.label.clone(), |term| term.label.clone()),
            proposed: field.label.clone(),
            typed: field.label.clone(),
            problem: None,
        }
    };
    sheet.fields.iter().map(field).collect()
}

/// The same under the names that were accepted.
fn names(common: &Common) -> Vec<VariableField> {
    let mut names = proposed_names(common);
    for field in &mut names {
        let given = common.answers.own.variable_names.name_of(&field.proposed).to_owned();
        field.typed = given;
    }
    names
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
