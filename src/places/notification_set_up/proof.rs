//! Step 3: how the receiver knows that a message is Docusign's.

use zeroize::Zeroizing;

use super::common::{NotificationAsker, NotificationCommon, NotificationReply};
use super::step_name::NotificationStep;
use super::wish::{WishedAuthorization, WishedProof, bare};
use crate::domain::Environment;
use crate::notifications::{ConnectUrlProblem, url_problem};
use crate::steps::{Step, StepReply};
use crate::tasks::Ask;

/// A field of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProofField {
    /// The user name of HTTP Basic.
    UserName,
    /// Its password.
    Password,
    /// The token endpoint.
    Server,
    /// The client ID there.
    ClientId,
    /// The client secret there.
    ClientSecret,
    /// The scope to ask for.
    Scope,
    /// What else the token request has.
    Parameters,
}

/// What is wrong in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofProblem {
    /// There is nothing in it.
    Missing,
    /// A user name of HTTP Basic cannot have a colon in it (RFC 7617).
    Colon,
    /// Of the further parameters, one has no name or no value, or the same name twice.
    Parameters,
    /// The address cannot be used.
    Address(ConnectUrlProblem),
}

/// State of the step. A form for OAuth settings of an account is one of these, with OAuth of its own chosen.
#[derive(Default)]
pub struct ProofChoice {
    /// What is chosen and typed.
    pub typed: WishedProof,
    /// What is wrong in which field.
    pub problems: Vec<(ProofField, ProofProblem)>,
    /// The password or client secret is shown.
    pub shown: bool,
}

/// What the person did.
#[derive(Clone, PartialEq, Eq)]
pub enum Action {
    /// What stands in the Authorization header.
    Authorization(WishedAuthorization),
    /// **Sign messages (HMAC)**.
    Hmac,
    /// **Docusign's client certificate**.
    MutualTls,
    /// A field was typed into.
    Typed(ProofField, Zeroizing<String>),
    /// **Show** or **Hide** beside a secret.
    Show(bool),
}

impl ProofChoice {
    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::Authorization(authorization) => {
                self.typed.authorization = authorization;
                self.problems.clear();
                self.shown = false;
            }
            Action::Hmac => self.typed.hmac = !self.typed.hmac,
            Action::MutualTls => self.typed.mutual_tls = !self.typed.mutual_tls,
            Action::Typed(field, text) => {
                match field {
                    ProofField::UserName => text.as_str().clone_into(&mut self.typed.user_name),
                    ProofField::Password => self.typed.password = text,
                    ProofField::Server => text.as_str().clone_into(&mut self.typed.server),
                    ProofField::ClientId => text.as_str().clone_into(&mut self.typed.client_id),
                    ProofField::ClientSecret => self.typed.client_secret = text,
                    ProofField::Scope => text.as_str().clone_into(&mut self.typed.scope),
                    ProofField::Parameters => self.typed.parameters = text,
                }
                self.problems.retain(|(wrong, _)| *wrong != field);
            }
            Action::Show(shown) => self.shown = shown,
        }
    }

    /// What is wrong in a field.
    pub fn problem(&self, field: ProofField) -> Option<ProofProblem> {
        self.problems.iter().find(|(wrong, _)| *wrong == field).map(|(_, problem)| *problem)
    }

    /// The first field that is to be mended.
    pub fn first_wrong(&self) -> Option<ProofField> {
        self.problems.first().map(|(field, _)| *field)
    }

    /// What was typed into a field that is seen as it is typed. A value among the further parameters can be a secret all the same.
    pub fn plain(&self, field: ProofField) -> &str {
        match field {
            ProofField::UserName => &self.typed.user_name,
            ProofField::Server => &self.typed.server,
            ProofField::ClientId => &self.typed.client_id,
            ProofField::Scope => &self.typed.scope,
            ProofField::Parameters => &self.typed.parameters,
            ProofField::Password | ProofField::ClientSecret => "",
        }
    }

    /// What was typed into the field of a secret.
    pub fn secret(&self, field: ProofField) -> &Zeroizing<String> {
        if field == ProofField::ClientSecret { &self.typed.client_secret } else { &self.typed.password }
    }

    /// What is typed, without what copying put around it; nothing where something is to be mended first.
    pub(super) fn accept(&mut self, environment: Environment) -> Option<WishedProof> {
        self.problems = self.wrong(environment);
        if !self.problems.is_empty() {
            return None;
        }
        let mut proof = self.typed.clone();
        proof.server = String::from(bare(&proof.server));
        for text in [&mut proof.user_name, &mut proof.client_id, &mut proof.scope] {
            *text = text.trim().to_owned();
        }
        proof.client_secret = Zeroizing::new(proof.client_secret.trim().to_owned());
        Some(proof)
    }

    fn wrong(&self, environment: Environment) -> Vec<(ProofField, ProofProblem)> {
        let typed = &self.typed;
        let mut wrong = Vec::new();
        let mut missing = |field, text: &str| {
            if text.trim().is_empty() {
                wrong.push((field, ProofProblem::Missing));
            }
        };
        match typed.authorization {
            WishedAuthorization::Nothing | WishedAuthorization::OAuth => {}
            WishedAuthorization::Basic => {
                missing(ProofField::UserName, &typed.user_name);
                missing(ProofField::Password, &typed.password);
                if typed.user_name.contains(':') {
                    wrong.push((ProofField::UserName, ProofProblem::Colon));
                }
            }
            WishedAuthorization::OwnOAuth => {
                missing(ProofField::Server, bare(&typed.server));
                missing(ProofField::ClientId, &typed.client_id);
                missing(ProofField::ClientSecret, &typed.client_secret);
                let server = bare(&typed.server);
                if let Some(problem) = url_problem(server, environment).filter(|_| !server.is_empty()) {
                    wrong.push((ProofField::Server, ProofProblem::Address(problem)));
                }
                if typed.parameters().is_none() {
                    wrong.push((ProofField::Parameters, ProofProblem::Parameters));
                }
            }
        }
        wrong.sort_by_key(|(field, _)| *field);
        wrong
    }
}

impl Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> for ProofChoice {
    fn enter(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        // Settings of its own are not the partner's.
        if common.wish.managed && self.typed.authorization == WishedAuthorization::OwnOAuth {
            self.typed.authorization = WishedAuthorization::OAuth;
        }
        Vec::new()
    }

    fn leave(&mut self, _: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        self.shown = false;
        Vec::new()
    }

    fn next(&mut self, common: &mut NotificationCommon) -> NotificationReply {
        let Some(proof) = self.accept(common.environment().unwrap_or(Environment::Production)) else {
            return StepReply::stay();
        };
        common.wish.proof = proof;
        StepReply::on()
    }
}
