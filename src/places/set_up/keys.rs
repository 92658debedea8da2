//! Step 3: Integration Key, Secret Key, Redirect URI, and the e-mail to sign in with. What can be seen to be wrong is
//! said on leaving a field or on Next, never while typing, and goes as soon as it is mended.

use std::collections::BTreeMap;
use std::sync::Arc;

use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::answers::LOOPBACK;
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAsker};
use super::draft_contents::DraftKeys;
pub use super::field_name::FieldName;
use super::fill_in::FillIn;
use super::step_name::StepName;
use crate::connections::{AcceptedKeys, ClipboardProblem, CopiedGuid};
use crate::domain::{
    Environment, IntegrationKey, IntegrationKeyProblem, PairProblem, RedirectUri, RedirectUriProblem,
    SecretKey, SecretKeyProblem, check_pair, keys_within, tidy,
};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Work};

/// State of the step: half-typed texts, and what is wrong with them.
#[expect(clippy::struct_excessive_bools, reason = "things that can each be so or not")]
#[derive(Default)]
pub struct Keys {
    /// As typed.
    pub integration_key: Zeroizing<String>,
    /// As typed.
    pub secret_key: Zeroizing<String>,
    /// As typed, or prefilled.
    pub redirect_uri: String,
    /// As typed.
    pub email: String,
    /// The secret key can be read.
    pub secret_shown: bool,
    /// What is wrong with the integration key.
    pub integration_key_problem: Option<IntegrationKeyProblem>,
    /// What is wrong with the secret key.
    pub secret_key_problem: Option<SecretKeyProblem>,
    /// What is wrong with the two together.
    pub pair_problem: Option<PairProblem>,
    /// What is wrong with the redirect URI.
    pub redirect_uri_problem: Option<RedirectUriProblem>,
    /// The e-mail does not look like one.
    pub email_problem: bool,
    /// The clipboard could not be read for this field.
    pub paste_problem: Option<(FieldName, ClipboardProblem)>,
    /// **Fill in what I copy**.
    pub fill_in: FillIn,
    /// Both keys were in when the person came: they are only to be looked at.
    pub came_filled: bool,
    /// Apps and Keys could not be opened in the browser.
    pub page_not_opened: bool,
    /// The proposal that the redirect URI was prefilled with: what the person typed is not overwritten.
    prefilled: Option<String>,
    /// Whose texts are in the fields.
    environment: Option<Environment>,
    /// What was typed for the other environments.
    elsewhere: BTreeMap<Environment, Typed>,
}

/// What was typed for an environment that is not the chosen one now.
#[derive(Default)]
struct Typed {
    integration_key: Zeroizing<String>,
    secret_key: Zeroizing<String>,
    redirect_uri: String,
    email: String,
    prefilled: Option<String>,
}

/// What can be done on the step.
pub enum Action {
    /// A field's text is now this.
    Typed(FieldName, Zeroizing<String>),
    /// The focus left a field.
    Left(FieldName),
    /// **Paste** beside a field.
    Paste(FieldName),
    /// **Show** or **Hide** beside the secret key.
    ShowSecret(bool),
    /// **Use the one that ends in …**: of several values that are in a field, by its place among those that look like keys.
    TakeOne(FieldName, usize),
    /// **Use http://localhost**: in place of a redirect URI that no answer can be received at.
    UseLocalhost,
    /// **Swap them**: each of the two keys stands in the other's field.
    Swap,
    /// **Fill in what I copy** was switched on or off.
    FillIn(bool),
    /// **Open Apps and Keys**: where another secret key is made.
    OpenAppsAndKeys,
}

impl Keys {
    /// Fills in the redirect URI that is proposed, where the person typed no other.
    pub(super) fn prefill(&mut self, common: &Common) {
        self.turn_to(common.answers.environment);
        let Some(proposed) = &common.answers.here().proposed_redirect_uri else { return };
        let untouched = self.redirect_uri.is_empty() || Some(&self.redirect_uri) == self.prefilled.as_ref();
        if untouched {
            proposed.as_str().clone_into(&mut self.redirect_uri);
            self.prefilled = Some(self.redirect_uri.clone());
            self.redirect_uri_problem = None;
        }
    }

    /// Puts the texts of `environment` into the fields, and those of the one before aside.
    pub(super) fn turn_to(&mut self, environment: Environment) {
        if self.environment == Some(environment) {
            return;
        }
        let coming = self.elsewhere.remove(&environment).unwrap_or_default();
        let going = Typed {
            integration_key: std::mem::replace(&mut self.integration_key, coming.integration_key),
            secret_key: std::mem::replace(&mut self.secret_key, coming.secret_key),
            redirect_uri: std::mem::replace(&mut self.redirect_uri, coming.redirect_uri),
            email: std::mem::replace(&mut self.email, coming.email),
            prefilled: std::mem::replace(&mut self.prefilled, coming.prefilled),
        };
        if let Some(before) = self.environment.replace(environment) {
            self.elsewhere.insert(before, going);
        }
        self.fill_in.forget();
        self.integration_key_problem = None;
        self.secret_key_problem = None;
        self.pair_problem = None;
        self.redirect_uri_problem = None;
        self.email_problem = false;
    }

    /// What was typed, by environment, the secrets apart.
    pub(super) fn typed(&self) -> BTreeMap<Environment, DraftKeys> {
        let elsewhere = self.elsewhere.iter().map(|(environment, typed)| {
            let keys = DraftKeys {
                integration_key: public_key(&typed.integration_key),
                redirect_uri: typed.redirect_uri.clone(),
                email: typed.email.clone(),
            };
            (*environment, keys)
        });
        let here = self.environment.map(|environment| {
            let keys = DraftKeys {
                integration_key: public_key(&self.integration_key),
                redirect_uri: self.redirect_uri.clone(),
                email: self.email.clone(),
            };
            (environment, keys)
        });
        elsewhere.chain(here).filter(|(_, keys)| *keys != DraftKeys::default()).collect()
    }

    /// The secret keys that were typed, by environment.
    pub(super) fn typed_secrets(&self) -> Vec<(Environment, Zeroizing<String>)> {
        let elsewhere = self.elsewhere.iter().map(|(environment, typed)| (*environment, &typed.secret_key));
        let here = self.environment.map(|environment| (environment, &self.secret_key));
        elsewhere
            .chain(here)
            .map(|(environment, secret)| (environment, tidy(secret)))
            .filter(|(_, secret)| !secret.is_empty())
            .collect()
    }

    /// Whether there are keys in the fields that were not accepted yet.
    pub(super) fn has_unaccepted(&self, common: &Common) -> bool {
        let (key, secret) = (tidy(&self.integration_key), tidy(&self.secret_key));
        let accepted = common.answers.here().keys.as_ref();
        let is_new_key = accepted.is_none_or(|kept| kept.integration_key.to_string() != *key);
        let is_new_secret =
            accepted.is_none_or(|kept| kept.secret_key.secret().expose_secret() != secret.as_str());
        (!key.is_empty() && is_new_key) || (!secret.is_empty() && is_new_secret)
    }

    /// Puts what was kept in a draft back in its place.
    pub(super) fn restore(
        &mut self,
        environment: Environment,
        keys: &DraftKeys,
        secret_key: Option<Zeroizing<String>>,
    ) {
        let typed = Typed {
            integration_key: Zeroizing::new(keys.integration_key.clone()),
            secret_key: secret_key.unwrap_or_default(),
            redirect_uri: keys.redirect_uri.clone(),
            email: keys.email.clone(),
            prefilled: None,
        };
        self.elsewhere.insert(environment, typed);
    }

    /// Accepts what is in the fields, if all of it is good. Nothing is said of what is not.
    pub(super) fn accept_quietly(&mut self, common: &mut Common) -> bool {
        let accepted = self.next(common).leads.is_some();
        if !accepted {
            self.integration_key_problem = None;
            self.secret_key_problem = None;
            self.pair_problem = None;
            self.redirect_uri_problem = None;
            self.email_problem = false;
        }
        accepted
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        match action {
            Action::Typed(field, text) => self.set(field, &text),
            Action::Left(field) => self.judge(field),
            Action::Paste(field) => return common.ask(WizardAsker::Keys(field), Work::Paste).into(),
            Action::TakeOne(field, place) => {
                if let Some(key) = self.offers(field).into_iter().nth(place) {
                    self.set(field, &key);
                    self.judge(field);
                }
            }
            Action::UseLocalhost => {
                self.set(FieldName::RedirectUri, LOOPBACK);
                self.judge(FieldName::RedirectUri);
            }
            Action::ShowSecret(shown) => self.secret_shown = shown,
            Action::Swap => {
                std::mem::swap(&mut self.integration_key, &mut self.secret_key);
                self.fill_in.swap();
                self.judge(FieldName::SecretKey);
            }
            Action::FillIn(true) => return self.fill_in.begin(common).into(),
            Action::FillIn(false) => return self.fill_in.end().into(),
            Action::OpenAppsAndKeys => return common.open_apps_and_keys(StepName::Keys).into(),
        }
        StepReply::stay()
    }

    /// Takes a text into a field. A problem that stood is looked at again, so that it goes when it is mended.
    fn set(&mut self, field: FieldName, text: &str) {
        if self.paste_problem.as_ref().is_some_and(|(at, _)| *at == field) {
            self.paste_problem = None;
        }
        let stood = self.has_problem(field);
        match field {
            FieldName::IntegrationKey => {
                self.fill_in.note_changed(field, &self.integration_key);
                self.integration_key = Zeroizing::new(text.to_owned());
            }
            FieldName::SecretKey => {
                self.fill_in.note_changed(field, &self.secret_key);
                self.secret_key = Zeroizing::new(text.to_owned());
            }
            FieldName::RedirectUri => text.clone_into(&mut self.redirect_uri),
            FieldName::Email => text.clone_into(&mut self.email),
        }
        if stood {
            self.judge(field);
        }
    }

    /// What looks like a key where a field holds several values: one of them is probably meant.
    pub fn offers(&self, field: FieldName) -> Vec<Zeroizing<String>> {
        let text = match field {
            FieldName::IntegrationKey
                if self.integration_key_problem == Some(IntegrationKeyProblem::SeveralValues) =>
            {
                &self.integration_key
            }
            FieldName::SecretKey if self.secret_key_problem == Some(SecretKeyProblem::SeveralValues) => {
                &self.secret_key
            }
            _ => return Vec::new(),
        };
        let mut keys = keys_within(text).unwrap_or_default();
        if field == FieldName::SecretKey {
            // That one is known to be the other.
            let integration_key = tidy(&self.integration_key);
            keys.retain(|key| !key.eq_ignore_ascii_case(&integration_key));
        }
        keys
    }

    fn has_problem(&self, field: FieldName) -> bool {
        match field {
            FieldName::IntegrationKey => {
                self.integration_key_problem.is_some() || self.pair_problem.is_some()
            }
            FieldName::SecretKey => self.secret_key_problem.is_some() || self.pair_problem.is_some(),
            FieldName::RedirectUri => self.redirect_uri_problem.is_some(),
            FieldName::Email => self.email_problem,
        }
    }

    /// Says what is wrong with a field that was left. An empty field is no fault until Next is pressed.
    fn judge(&mut self, field: FieldName) {
        match field {
            FieldName::IntegrationKey | FieldName::SecretKey => {
                let (key, secret) = (tidy(&self.integration_key), tidy(&self.secret_key));
                self.pair_problem = check_pair(&key, &secret);
                // As they were typed: between the parts of what was copied stands what falls away.
                self.integration_key_problem =
                    if key.is_empty() { None } else { self.integration_key.parse::<IntegrationKey>().err() };
                self.secret_key_problem =
                    if secret.is_empty() { None } else { self.secret_key.parse::<SecretKey>().err() };
                if self.pair_problem.is_some() {
                    // "The two are swapped" says it all: each of them alone would only confuse.
                    self.integration_key_problem = None;
                    self.secret_key_problem = None;
                }
            }
            FieldName::RedirectUri => {
                self.redirect_uri_problem = self.redirect_uri.trim().parse::<RedirectUri>().err();
            }
            FieldName::Email => {
                let email = self.email.trim();
                self.email_problem = !email.is_empty() && !looks_like_email(email);
            }
        }
    }

    /// The clipboard's text for a field.
    pub(super) fn hear(&mut self, field: FieldName, answer: Answer) {
        let Answer::Pasted(text) = answer else { return };
        match text {
            Ok(text) => {
                match field {
                    FieldName::IntegrationKey | FieldName::SecretKey if keys_within(&text).is_none() => {
                        self.set(field, &tidy(&text));
                    }
                    _ => self.set(field, text.trim()),
                }
                // A paste is a whole value: what is wrong with it can be said at once.
                self.judge(field);
            }
            Err(problem) => self.paste_problem = Some((field, problem)),
        }
    }
}

impl Keys {
    /// A GUID that was copied elsewhere: into the field it is for, if it is for one. With both keys in and nothing else to be
    /// said or mended it goes on.
    pub(super) fn hear_copied(
        &mut self,
        attempt: AttemptNumber,
        answer: Answer,
        common: &mut Common,
    ) -> Reply {
        if !self.fill_in.awaits(attempt) {
            return StepReply::stay();
        }
        let Answer::GuidCopied(copied) = answer else {
            // Nobody looks any more.
            self.fill_in.fail(ClipboardProblem::Unreachable);
            return StepReply::stay();
        };
        let CopiedGuid { text, mark, before } = match copied {
            Ok(copied) => copied,
            Err(problem) => {
                self.fill_in.fail(problem);
                return StepReply::stay();
            }
        };
        self.fill_in.note_copied(mark, before);
        if let Some(field) = self.fill_in.field_for(&text, &self.integration_key, &self.secret_key) {
            self.set(field, &text);
            self.judge(field);
            self.fill_in.note_filled(field);
            let are_both_in = !self.integration_key.is_empty() && !self.secret_key.is_empty();
            if are_both_in && !self.fill_in.may_be_swapped() && self.accept_quietly(common) {
                return StepReply::on();
            }
        }
        self.fill_in.wait(Some(mark), common).into()
    }
}

impl Step<Common, StepAsk, StepName> for Keys {
    fn enter(&mut self, common: &mut Common) -> Vec<StepAsk> {
        self.secret_shown = false;
        self.paste_problem = None;
        common.answers.here_mut().forget_answer();
        self.prefill(common);
        self.came_filled = !self.integration_key.trim().is_empty() && !self.secret_key.trim().is_empty();
        let wanted = std::mem::take(&mut common.fill_in_wanted);
        wanted.then(|| self.fill_in.begin(common)).map(StepAsk::Task).into_iter().collect()
    }

    fn leave(&mut self, _: &mut Common) -> Vec<StepAsk> {
        self.fill_in.end().map(StepAsk::Task).into_iter().collect()
    }

    fn next(&mut self, common: &mut Common) -> Reply {
        self.turn_to(common.answers.environment);
        for field in [FieldName::SecretKey, FieldName::RedirectUri, FieldName::Email] {
            self.judge(field);
        }
        let read = (self.integration_key.parse::<IntegrationKey>(), self.secret_key.parse::<SecretKey>());
        let (key, secret) = match read {
            (Ok(key), Ok(secret)) => (key, secret),
            (key, secret) => {
                if self.pair_problem.is_none() {
                    self.integration_key_problem = key.err();
                    self.secret_key_problem = secret.err();
                }
                return StepReply::stay();
            }
        };
        let Ok(redirect_uri) = self.redirect_uri.trim().parse::<RedirectUri>() else {
            return StepReply::stay();
        };
        if self.pair_problem.is_some() || self.email_problem {
            return StepReply::stay();
        }
        let email = Some(self.email.trim().to_owned()).filter(|email| !email.is_empty());
        let here = common.answers.here_mut();
        let unchanged = here.keys.as_ref().is_some_and(|kept| {
            kept.integration_key == key
                && kept.secret_key.secret().expose_secret() == secret.secret().expose_secret()
                && kept.redirect_uri.as_str() == redirect_uri.as_str()
                && kept.email == email
        });
        if !unchanged {
            here.keys = Some(AcceptedKeys {
                integration_key: key,
                secret_key: Arc::new(secret),
                redirect_uri,
                email,
            });
            // Tokens of other keys do not serve.
            here.signed_in = None;
            here.checked = None;
        }
        self.secret_shown = false;
        StepReply::on()
    }
}

/// What was typed as the integration key, if it is one: it may be kept in the open. Anything else may be a secret in the
/// wrong field.
fn public_key(typed: &str) -> String {
    tidy(typed).parse::<IntegrationKey>().map(|key| key.to_string()).unwrap_or_default()
}

/// Something, an @, a domain with a dot: enough to catch a name or a key in the wrong field.
fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !text.contains(char::is_whitespace)
    })
}
