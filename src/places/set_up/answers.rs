//! Accepted answers. They live per environment, so that Demo's and Production's keys do not overwrite each other.

use std::sync::Arc;

use crate::connections::{AcceptedKeys, CheckedAccount, Sheet, SheetAsk, SheetEnvironment, Sheets, SignedIn};
use crate::domain::{AccountId, Environment, RedirectUri, VariableNames};

/// The sheet that is preselected when none was used before.
pub const FIRST_SHEET: &str = "snow-atlas";

/// The redirect URI of a product that names none: what most connectors' guides say.
pub const LOOPBACK: &str = "http://localhost";

/// All accepted answers.
pub struct Answers {
    /// Id of the chosen connector sheet.
    pub sheet: String,
    /// The chosen environment.
    pub environment: Environment,
    /// What "Something else" asks for: scopes, and the redirect URI the product names.
    pub own: OwnConnector,
    production: EnvironmentAnswers,
    demo: EnvironmentAnswers,
    practice: EnvironmentAnswers,
}

/// The answers for a connector that no sheet describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnConnector {
    /// Scopes, in the order typed.
    pub scopes: Vec<String>,
    /// The redirect URI as typed, already found good.
    pub redirect_uri: String,
    /// What the variables of its file are called.
    pub variable_names: VariableNames,
}

/// What was accepted for one environment.
#[derive(Default)]
pub struct EnvironmentAnswers {
    /// From Keys.
    pub keys: Option<AcceptedKeys>,
    /// The redirect URI that Prepare found can be had; what Keys is prefilled with.
    pub proposed_redirect_uri: Option<RedirectUri>,
    /// From Sign in, or out of an answer file.
    pub signed_in: Option<Arc<SignedIn>>,
    /// Keys and tokens came out of an answer file that says this.
    pub from_answer: Option<AnswerClaim>,
    /// From Check.
    pub checked: Option<CheckedAccount>,
}

impl EnvironmentAnswers {
    /// Forgets keys and tokens that came out of an answer file: whoever goes a way of their own goes it with keys of their own.
    pub fn forget_answer(&mut self) {
        if self.from_answer.take().is_some() {
            self.keys = None;
            self.signed_in = None;
            self.checked = None;
        }
    }
}

/// What an answer file says beside keys and tokens. Whoever has seen the request could have made it: only Docusign and the other
/// person can confirm it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerClaim {
    /// What both people compare.
    pub phrase: String,
    /// The account it was made for.
    pub account_id: AccountId,
}

impl Answers {
    /// No answers yet but the preselected ones.
    pub fn new(sheets: &Sheets, environment: Environment) -> Self {
        let first = sheets.get(FIRST_SHEET).or_else(|| sheets.iter().next()).map(|sheet| sheet.id.clone());
        Self {
            sheet: first.unwrap_or_default(),
            environment,
            own: OwnConnector {
                scopes: vec!["extended".to_owned(), "signature".to_owned()],
                redirect_uri: LOOPBACK.to_owned(),
                variable_names: VariableNames::default(),
            },
            production: EnvironmentAnswers::default(),
            demo: EnvironmentAnswers::default(),
            practice: EnvironmentAnswers::default(),
        }
    }

    /// The answers for the chosen environment.
    pub fn here(&self) -> &EnvironmentAnswers {
        match self.environment {
            Environment::Production => &self.production,
            Environment::Demo => &self.demo,
            Environment::Practice => &self.practice,
        }
    }

    /// The answers for the chosen environment, to be changed.
    pub fn here_mut(&mut self) -> &mut EnvironmentAnswers {
        match self.environment {
            Environment::Production => &mut self.production,
            Environment::Demo => &mut self.demo,
            Environment::Practice => &mut self.practice,
        }
    }

    /// Forgets what was signed in for, in every environment: another product asks for something else. The person's own keys stay.
    pub fn forget_sign_ins(&mut self) {
        for answers in [&mut self.production, &mut self.demo, &mut self.practice] {
            answers.forget_answer();
            *answers = EnvironmentAnswers { keys: answers.keys.take(), ..EnvironmentAnswers::default() };
        }
    }

    /// The scopes to ask for: the sheet's, or the person's own.
    pub fn scopes(&self, sheet: &Sheet) -> Vec<String> {
        if sheet.asks_for(SheetAsk::Scopes) { self.own.scopes.clone() } else { sheet.scopes.clone() }
    }

    /// What the person calls the variables of the product's file, where that is theirs to say.
    pub fn variable_names(&self, sheet: &Sheet) -> VariableNames {
        if sheet.asks_for(SheetAsk::VariableNames) {
            self.own.variable_names.clone()
        } else {
            VariableNames::default()
        }
    }

    /// The redirect URI the product's guide names, or the person's own.
    pub fn guide_redirect_uri(&self, sheet: &Sheet) -> String {
        match &sheet.redirect_uri {
            Some(uri) if !sheet.asks_for(SheetAsk::RedirectUri) => uri.clone(),
            None if !sheet.asks_for(SheetAsk::RedirectUri) => LOOPBACK.to_owned(),
            _ => self.own.redirect_uri.clone(),
        }
    }
}

/// Whether a product can be used with an environment. Practice can be with all of them.
pub fn offers(sheet: &Sheet, environment: Environment) -> bool {
    let listed = |wanted| sheet.environments.contains(&wanted);
    match environment {
        Environment::Production => listed(SheetEnvironment::Production),
        Environment::Demo => listed(SheetEnvironment::Demo),
        Environment::Practice => true,
    }
}

/// The environment to preselect for a product.
pub fn preselected(sheet: &Sheet) -> Environment {
    match sheet.preselected {
        SheetEnvironment::Production => Environment::Production,
        SheetEnvironment::Demo => Environment::Demo,
    }
}

/// Whether the person has to say what the sheet cannot know.
pub fn asks(sheet: &Sheet) -> bool {
    !sheet.asks_for.is_empty()
}
