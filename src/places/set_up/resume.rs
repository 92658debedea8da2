//! Leaving a set-up and coming back to it: what a draft holds, what would be lost, and where going on begins.

use std::collections::BTreeMap;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use super::common::{Purpose, Replaced};
use super::draft_contents::{Draft, DraftContents, DraftKeys, secret_kind};
use super::made_connections::MadeConnections;
use super::prepare::{List, Ticks, Way};
use super::{Phrase, SetUp, StepName, WizardAsker, answers, choose, save};
use crate::clock::Clock;
use crate::connections::{
    AcceptedKeys, ConnectionRecord, DraftRecord, DraftSecrets, ExchangeRequest, FieldMarks, SecretKind,
    SheetAsk, Sheets, SignedIn, Tokens, fields, sign_in_mark,
};
use crate::domain::{Connection, Environment, LoopbackOrigin, Token, VariableNames};
use crate::places::set_up::WizardAddress;
use crate::steps::Wizard;
use crate::tasks::{Ask, Work};

/// The answers of a draft cannot be read by this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the draft's answers cannot be read")]
pub struct UnreadableDraft;

/// With which keys a connection is signed in for again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeysOfAgain {
    /// Those that it has.
    Same,
    /// The same integration key with another secret, which the person enters.
    OtherSecret,
}

impl SetUp {
    /// Whether there is anything to come back to: more than the preselected choices.
    pub fn is_begun(&self) -> bool {
        self.step() != StepName::Choose || self.common.draft.is_some() || self.choose.has_typed(&self.common)
    }

    /// Whether all is done: what was set up is kept as a connection, or was saved or copied as the person chose.
    pub fn is_settled(&self) -> bool {
        let at_the_end = self.step() == StepName::HandOver;
        if at_the_end && (self.save.has_kept() || self.hand_over.all_copied(&self.common)) {
            return true;
        }
        // Whoever went back from there has it all the same, as long as nothing else was entered.
        self.save.is_kept(&self.common) && !self.has_begun_otherwise()
    }

    /// Whether the person entered what the connection as it is kept does not have.
    fn has_begun_otherwise(&self) -> bool {
        self.keys.has_unaccepted(&self.common) || self.prepare.colleague.unkept_key().is_some()
    }

    /// Whether all will be done as soon as the keychain has answered.
    pub(super) fn is_being_kept(&self) -> bool {
        self.save.is_being_kept(&self.common) && !self.has_begun_otherwise()
    }

    /// Whether closing now would lose what the person cannot get again without doing it all once more: a secret key
    /// (Docusign shows it once), tokens, or the key to an answer.
    pub fn would_lose_secrets(&self) -> bool {
        !self.is_settled() && !self.secrets().is_empty()
    }

    /// This set-up as a draft.
    pub fn draft(&self) -> Draft {
        let common = &self.common;
        let here = common.answers.here();
        let signed_in = here.signed_in.as_ref().filter(|_| here.from_answer.is_none());
        let contents = DraftContents {
            step: self.step(),
            scopes: self.choose.scopes.clone(),
            redirect_uri: self.choose.redirect_uri.clone(),
            variable_names: self.choose.typed_names(),
            way: self.prepare.way,
            stage: self.prepare.stage,
            page: self.prepare.guide.page,
            asked_at: self.prepare.asked_at,
            ticked: written_ticks(&self.prepare.ticked),
            ticked_elsewhere: self
                .prepare
                .ticked_elsewhere
                .iter()
                .map(|(environment, ticks)| (*environment, written_ticks(ticks)))
                .collect(),
            towards_production: common.is_towards_production(),
            keys: self.keys.typed(),
            practice: common.practice.as_ref().map(|origin| origin.as_str().to_owned()),
            signed_in_at: signed_in.map(|signed_in| signed_in.at),
            sign_in_mark: signed_in.zip(here.keys.as_ref()).map(|(signed_in, keys)| {
                let token = &signed_in.tokens.refresh_token;
                sign_in_mark(keys, token, &common.answers.sheet, &common.scopes())
            }),
            expires_in_secs: signed_in.and_then(|signed_in| signed_in.tokens.expires_in_secs),
            asked: self.prepare.colleague.asked.as_ref().map(text),
            answers: common.answering().map(text),
            compared: common
                .answering()
                .filter(|_| self.choose.phrase == Phrase::Same)
                .map(ExchangeRequest::phrase),
            made: common.made.clone(),
        };
        Draft {
            sheet: common.answers.sheet.clone(),
            product_name: common.product_name(),
            environment: common.answers.environment,
            contents,
            secrets: self.secrets(),
        }
    }

    /// The secrets that no connection holds yet.
    fn secrets(&self) -> DraftSecrets {
        let copy = |secret: &SecretString| SecretString::from(secret.expose_secret().to_owned());
        let mut secrets: DraftSecrets = self
            .keys
            .typed_secrets()
            .into_iter()
            .map(|(environment, secret)| (secret_kind(environment), SecretString::from(secret.to_string())))
            .collect();
        // Those of an answer file are in the file, and go with its keys and its phrase alone.
        let here = self.common.answers.here();
        if let Some(signed_in) = here.signed_in.as_ref().filter(|_| here.from_answer.is_none()) {
            secrets.push((SecretKind::RefreshToken, copy(signed_in.tokens.refresh_token.secret())));
            secrets.push((SecretKind::AccessToken, copy(signed_in.tokens.access_token.secret())));
        }
        secrets.extend(self.prepare.colleague.unkept_key());
        secrets
    }

    /// A wizard that goes on where the draft and what is still there of its secrets say.
    pub fn resume(
        sheets: Arc<Sheets>,
        clock: Clock,
        practice: Option<LoopbackOrigin>,
        record: &DraftRecord,
        secrets: DraftSecrets,
    ) -> Result<(Self, Vec<Ask<WizardAddress>>), UnreadableDraft> {
        let contents: DraftContents =
            serde_json::from_value(record.contents.clone()).map_err(|_| UnreadableDraft)?;
        let mut wizard = Self::new(sheets, clock, record.environment, practice);
        wizard.common.draft = Some(record.id.clone());
        // Secrets that are in the keychain are there because the person agreed.
        let agreed = !secrets.is_empty();
        Ok(wizard.going_on(&record.sheet, contents, secrets, agreed))
    }

    /// A wizard that signs in for a connection that is kept, again: with its keys, or at Keys, where the person enters another
    /// secret. What it brings is kept in its place at the end, and nothing is changed before.
    pub fn again(
        sheets: Arc<Sheets>,
        clock: Clock,
        practice: Option<LoopbackOrigin>,
        record: &ConnectionRecord,
        connection: &Connection,
        with: KeysOfAgain,
    ) -> (Self, Vec<Ask<WizardAddress>>) {
        let Connection { facts, secrets } = connection;
        let mut wizard = Self::new(sheets, clock, facts.environment, practice);
        let keys = DraftKeys {
            integration_key: facts.integration_key.as_str().to_owned(),
            redirect_uri: facts.redirect_uri.as_str().to_owned(),
            email: facts.person_email.clone(),
        };
        let asks_for =
            |what| wizard.common.sheets.get(&facts.sheet).is_some_and(|sheet| sheet.asks_for(what));
        let contents = DraftContents {
            step: match with {
                KeysOfAgain::Same => StepName::SignIn,
                KeysOfAgain::OtherSecret => StepName::Keys,
            },
            scopes: if asks_for(SheetAsk::Scopes) { facts.scopes.join(" ") } else { String::new() },
            redirect_uri: facts.redirect_uri.as_str().to_owned(),
            variable_names: facts
                .variable_names
                .iter()
                .map(|one| (one.proposed.to_string(), one.name.to_string()))
                .collect(),
            keys: [(facts.environment, keys)].into(),
            practice: (facts.environment == Environment::Practice)
                .then(|| facts.base_uri.as_str().to_owned()),
            made: MadeConnections::of(record.id.clone(), facts),
            ..DraftContents::default()
        };
        let secret = || {
            (secret_kind(facts.environment), SecretString::from(secrets.secret_key.secret().expose_secret()))
        };
        let secrets = match with {
            KeysOfAgain::Same => vec![secret()],
            KeysOfAgain::OtherSecret => Vec::new(),
        };
        let sheet = wizard.common.sheets.get(&facts.sheet);
        let told = sheet.and_then(|sheet| FieldMarks::of(&fields(sheet, connection).rows));
        let keys = AcceptedKeys::of(connection);
        let record = ConnectionRecord { facts: facts.clone(), ..record.clone() };
        wizard.common.replaces = Some(Replaced { record, told, keys, from: contents.step });
        // They are in the keychain already.
        let (mut wizard, asks) = wizard.going_on(&facts.sheet, contents, secrets, true);
        let from = wizard.step();
        if let Some(replaced) = &mut wizard.common.replaces {
            replaced.from = from;
        }
        (wizard, asks)
    }

    /// Goes on with these answers and secrets, of this product.
    fn going_on(
        mut self,
        sheet: &str,
        mut contents: DraftContents,
        mut secrets: DraftSecrets,
        agreed: bool,
    ) -> (Self, Vec<Ask<WizardAddress>>) {
        let environment = self.common.answers.environment;
        let wizard = &mut self;
        if wizard.common.sheets.get(sheet).is_some() {
            sheet.clone_into(&mut wizard.common.answers.sheet);
        }
        wizard.common.made.clone_from(&contents.made);
        // A practice service that was started since has forgotten the app, and its keys serve nowhere.
        let practice_is_anew = environment == Environment::Practice
            && contents.step > StepName::Choose
            && contents.answers.is_none()
            && contents.practice.as_deref() != wizard.common.practice.as_ref().map(LoopbackOrigin::as_str);
        if practice_is_anew {
            contents.step = contents.step.min(StepName::Prepare);
            contents.keys.remove(&Environment::Practice);
            contents.ticked.clear();
            secrets.retain(|(kind, _)| *kind == SecretKind::OwnerKey);
            wizard.prepare.practice_is_anew = contents.way != Way::SomebodyElse;
        }
        if contents.practice.as_deref() != wizard.common.practice.as_ref().map(LoopbackOrigin::as_str) {
            contents.ticked_elsewhere.remove(&Environment::Practice);
        }
        wizard.restore(&contents, secrets);
        wizard.common.answers.environment = environment;
        if agreed {
            wizard.agree();
        }
        wizard.choose.keep_environment(environment);
        match wizard.common.sheets.get(sheet) {
            // The product cannot be used with what was chosen: it is to be chosen again.
            Some(sheet) if wizard.common.answering().is_none() && !answers::offers(sheet, environment) => {
                let towards_production = wizard.common.is_towards_production();
                if !towards_production {
                    wizard.common.answers.environment = answers::preselected(sheet);
                    return (self, Vec::new());
                }
            }
            _ => {}
        }
        wizard.go_on(contents.step);
        let now = wizard.step();
        let asks = wizard.arrive(now);
        let mut asks = wizard.carried_out(asks);
        // The port is tried on the way to Keys, too: a proposal may be needed there.
        if wizard.step() == StepName::Keys {
            asks.extend(wizard.prepare.try_port(&mut wizard.common));
        }
        if environment == Environment::Practice && wizard.common.practice.is_none() {
            asks.push(wizard.common.ask(WizardAsker::Choose, Work::StartPractice));
        }
        (self, asks)
    }

    /// A wizard for whoever answers somebody else's request.
    pub fn answering(
        sheets: Arc<Sheets>,
        clock: Clock,
        practice: Option<LoopbackOrigin>,
        request: ExchangeRequest,
    ) -> Self {
        let environment = request.asked().environment;
        let mut wizard = Self::new(sheets, clock, environment, practice);
        let sheet = &request.asked().sheet;
        if wizard.common.sheets.get(sheet).is_some() {
            wizard.common.answers.sheet.clone_from(sheet);
        }
        wizard.common.purpose = Purpose::ForColleague(request);
        wizard.save = save::Save::for_answer();
        wizard
    }

    fn restore(&mut self, contents: &DraftContents, mut secrets: DraftSecrets) {
        let mut take = |kind: SecretKind| {
            let at = secrets.iter().position(|(found, _)| *found == kind)?;
            Some(secrets.swap_remove(at).1)
        };
        if !contents.scopes.trim().is_empty() {
            self.common.answers.own = answers::OwnConnector {
                scopes: contents.scopes.split_whitespace().map(str::to_owned).collect(),
                redirect_uri: contents.redirect_uri.trim().to_owned(),
                variable_names: VariableNames::default(),
            };
            self.choose = choose::Choose::new(&self.common);
        }
        self.choose.restore_names(&contents.variable_names, &mut self.common);
        self.prepare.way = contents.way;
        self.prepare.stage = contents.stage;
        self.prepare.guide.page = contents.page;
        self.prepare.asked_at = contents.asked_at;
        let ticks = |written: &WrittenTicks| -> Ticks {
            written.iter().map(|(list, points)| (*list, points.iter().copied().collect())).collect()
        };
        self.prepare.ticked = ticks(&contents.ticked);
        self.prepare.ticked_elsewhere = contents
            .ticked_elsewhere
            .iter()
            .map(|(environment, written)| (*environment, ticks(written)))
            .collect();
        for environment in Environment::ALL {
            let keys = contents.keys.get(&environment).cloned().unwrap_or_default();
            let secret = take(secret_kind(environment))
                .map(|secret| zeroize::Zeroizing::new(secret.expose_secret().to_owned()));
            self.keys.restore(environment, &keys, secret);
        }
        let request = |text: &Option<String>| {
            text.as_ref().and_then(|text| ExchangeRequest::read(text.as_bytes()).ok())
        };
        if let Some(asked) = request(&contents.asked) {
            self.prepare.colleague.restore(asked, take(SecretKind::OwnerKey));
        }
        if let Some(request) = request(&contents.answers) {
            // Of this very request, not of another that lies in the draft's place since.
            if contents.compared.as_ref() == Some(&request.phrase()) {
                self.choose.phrase = Phrase::Same;
            }
            self.common.purpose = Purpose::ForColleague(request);
            self.save = save::Save::for_answer();
        }
        if contents.towards_production {
            let then = std::mem::replace(&mut self.common.purpose, Purpose::Own);
            self.common.purpose = Purpose::DemoOnTheWay(Box::new(then));
        }
        // What is none was not kept by us: signing in once more is the way.
        let mut token = |kind| take(kind).and_then(|secret| Token::new(secret).ok());
        let tokens = (token(SecretKind::RefreshToken), token(SecretKind::AccessToken), contents.signed_in_at);
        // Tokens of a practice service that is gone serve nowhere.
        let is_served =
            self.common.answers.environment != Environment::Practice || self.common.practice.is_some();
        if self.keys.accept_quietly(&mut self.common)
            && is_served
            && let (Some(refresh_token), Some(access_token), Some(at)) = tokens
        {
            let keys = self.common.answers.here().keys.as_ref();
            let mark = keys.map(|keys| {
                sign_in_mark(keys, &refresh_token, &self.common.answers.sheet, &self.common.scopes())
            });
            // Of another sign-in, or for something else than is asked for now: signing in once more is the way.
            let belongs = mark.is_some() && mark == contents.sign_in_mark;
            let tokens = Tokens {
                access_token: Arc::new(access_token),
                refresh_token: Arc::new(refresh_token),
                expires_in_secs: contents.expires_in_secs,
                scope: None,
            };
            let signed_in = SignedIn { tokens, at, clock_ahead_secs: None };
            // A token that has ended cannot be checked: signing in once more is quicker than finding out.
            if belongs && !signed_in.has_ended(self.common.clock.now()) {
                self.common.answers.here_mut().signed_in = Some(Arc::new(signed_in));
            }
        }
    }

    /// The first step that is not settled, but none behind the one the person was at.
    fn go_on(&mut self, was_at: StepName) {
        let here = self.common.answers.here();
        let has_keys = here.keys.is_some();
        let signed_in = here.signed_in.is_some();
        let is_compared = self.common.answering().is_none() || self.choose.phrase == Phrase::Same;
        let waits = self.prepare.way == Way::SomebodyElse;
        let order = self.walk.order();
        let place = |step: StepName| order.iter().position(|other| *other == step).unwrap_or(0);
        let limit = place(was_at);
        self.walk.resume(
            |_| false,
            |step| {
                let settled = match step {
                    StepName::Choose => is_compared,
                    StepName::Prepare => !waits && limit > place(StepName::Prepare),
                    StepName::Keys => has_keys,
                    StepName::SignIn => signed_in,
                    // Asked anew: what was true some days ago may not be.
                    StepName::Check | StepName::Save | StepName::HandOver => false,
                };
                settled && place(step) < limit
            },
        );
    }
}

/// A request as its file has it.
fn text(request: &ExchangeRequest) -> String {
    String::from_utf8_lossy(&request.to_bytes()).into_owned()
}

/// Ticks as a draft has them.
type WrittenTicks = BTreeMap<List, Vec<usize>>;

fn written_ticks(ticks: &Ticks) -> WrittenTicks {
    ticks.iter().map(|(list, points)| (*list, points.iter().copied().collect())).collect()
}
