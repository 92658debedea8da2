//! A set-up that is not finished yet: its answers as they are kept between starts. What a person typed is kept as
//! typed; secrets are not among it: they go to the keychain, if the person agrees.

use std::collections::BTreeMap;

use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::made_connections::MadeConnections;
use super::prepare::{DocusignPage, List, Stage, Way};
use super::step_name::StepName;
use crate::connections::SecretKind;
use crate::domain::Environment;

/// The answers of a draft, without secrets. Fields that an older program did not know are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct DraftContents {
    /// The step the person was at; going on may begin before it, never after it.
    pub step: StepName,
    /// Scopes of "Something else", as typed.
    pub scopes: String,
    /// Its redirect URI, as typed.
    pub redirect_uri: String,
    /// What the variables of its file are called, as typed, by the names that its sheet proposes.
    pub variable_names: BTreeMap<String, String>,
    /// How the person comes to a key.
    pub way: Way,
    /// How far going live is.
    pub stage: Stage,
    /// Which of its pages Docusign shows.
    pub page: DocusignPage,
    /// When going live was asked for.
    pub asked_at: Option<Timestamp>,
    /// The points that are ticked, by list.
    pub ticked: BTreeMap<List, Vec<usize>>,
    /// Those for the other environments, for whoever chooses one of them again.
    pub ticked_elsewhere: BTreeMap<Environment, BTreeMap<List, Vec<usize>>>,
    /// The demo sign-in on the way to production is open.
    pub towards_production: bool,
    /// Keys, by environment.
    pub keys: BTreeMap<Environment, DraftKeys>,
    /// Where the practice service answered: another one knows nothing of the keys.
    pub practice: Option<String>,
    /// When the tokens in the keychain were given.
    pub signed_in_at: Option<Timestamp>,
    /// To which keys, product and scopes the tokens belong ([`sign_in_mark`](crate::connections::sign_in_mark)): those that lie in
    /// the keychain may be of an earlier sign-in.
    pub sign_in_mark: Option<String>,
    /// How long the access token among them lives, in seconds.
    pub expires_in_secs: Option<u64>,
    /// The request this person made and waits for the answer to, as its file has it.
    pub asked: Option<String>,
    /// The request this person answers, as its file had it.
    pub answers: Option<String>,
    /// The check phrase that was compared before it was answered.
    pub compared: Option<String>,
    /// The connections this set-up was to be kept as, with these answers or others.
    pub made: MadeConnections,
}

/// What was typed at Keys, the secret apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct DraftKeys {
    /// As typed. Public (RFC 6749, section 2.2).
    pub integration_key: String,
    /// As typed.
    pub redirect_uri: String,
    /// As typed.
    pub email: String,
}

/// Under which name the keychain holds the secret key of this environment's draft.
pub fn secret_kind(environment: Environment) -> SecretKind {
    match environment {
        Environment::Production => SecretKind::SecretKey,
        Environment::Demo => SecretKind::DemoSecretKey,
        Environment::Practice => SecretKind::PracticeSecretKey,
    }
}

/// A draft to be kept: what the list shows of it, and its answers.
pub struct Draft {
    /// Id of the sheet.
    pub sheet: String,
    /// The product's name.
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The answers.
    pub contents: DraftContents,
    /// The secrets there are: typed secret keys, and tokens that no connection holds yet.
    pub secrets: Vec<(SecretKind, SecretString)>,
}
