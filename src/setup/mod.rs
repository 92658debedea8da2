//! The set-up wizard: from "which product?" to values handed over. One file a step, and the answers. It knows the
//! step engine and the types of `connections`; nothing of windows, and it does nothing itself: every change comes in
//! as an [`Action`] of the person or an [`Outcome`] of a task, and what has to be done goes out as [`Task`]s.

pub mod answers;
pub mod check;
pub mod choose;
pub mod colleague;
pub mod draft;
pub mod hand_over;
pub mod keys;
pub mod prepare;
pub mod resume;
pub mod save;
pub mod sign_in;
mod traffic;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::{Clock, later};
use crate::connections::{
    AcceptedKeys, CheckedAccount, ExchangeRequest, FileProblem, PlaceWarning, REFRESH_TOKEN_LIFE, Sheets,
    SignedIn,
};
use crate::domain::{Connection, ConnectionId, Endpoints, Environment, Facts, LoopbackOrigin, Secrets};
use crate::steps::{Advance, Walk};

pub use answers::Answers;
pub use traffic::{Action, Copied, Outcome, Task};

/// The seven steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Which product, which Docusign.
    #[default]
    Choose,
    /// An integration key: there already, or help to make one.
    Prepare,
    /// Integration Key, Secret Key, Redirect URI.
    Keys,
    /// Consent in the browser, and the exchange.
    SignIn,
    /// Who consented, which account, and the calls the connector will make.
    Check,
    /// Where it is kept.
    Save,
    /// The values, in the connector's own words.
    HandOver,
}

/// The steps in order.
pub const ORDER: &[Step] =
    &[Step::Choose, Step::Prepare, Step::Keys, Step::SignIn, Step::Check, Step::Save, Step::HandOver];

/// The number of a task's attempt. An outcome bears the number of the attempt that asked for it, so that a late one
/// cannot overwrite a newer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct AttemptNumber(u64);

/// Hands out attempt numbers.
#[derive(Debug, Default)]
pub struct Attempts(AttemptNumber);

impl Attempts {
    /// The next number.
    pub fn next_number(&mut self) -> AttemptNumber {
        self.0.0 += 1;
        self.0
    }
}

/// What every step may read and hand out besides its own state.
pub struct Common {
    /// Accepted answers: the one place where they live.
    pub answers: Answers,
    /// The connector sheets.
    pub sheets: Arc<Sheets>,
    /// Where the practice service answers, once it runs.
    pub practice: Option<LoopbackOrigin>,
    /// Somebody else's request that this person answers.
    pub answering: Option<ExchangeRequest>,
    /// What is here came out of an answer file, and nothing of it was checked with Docusign.
    pub from_answer: bool,
    /// The demo sign-in on the way to production is open.
    pub towards_production: bool,
    /// The id of the draft this set-up is kept as.
    pub draft: Option<ConnectionId>,
    /// The id of the connection, once it is kept: saving again replaces it.
    pub kept_as: Option<ConnectionId>,
    /// The system may be asking the person to unlock the keychain, perhaps in a window behind ours.
    pub keychain_asks: bool,
    /// Numbers for tasks.
    pub attempts: Attempts,
    /// The time.
    pub clock: Clock,
}

impl Common {
    /// The endpoints of the chosen environment; none while the practice service has not started.
    pub fn endpoints(&self) -> Option<Endpoints> {
        match self.answers.environment {
            Environment::Production => Some(Endpoints::production()),
            Environment::Demo => Some(Endpoints::demo()),
            Environment::Practice => self.practice.as_ref().map(Endpoints::practice),
        }
    }

    /// The product's name: the sheet's, or as the request names it.
    pub fn product_name(&self) -> String {
        match &self.answering {
            Some(request) => request.asked().product.clone(),
            None => self.sheets.get(&self.answers.sheet).map(|sheet| sheet.name.clone()).unwrap_or_default(),
        }
    }

    /// The scopes to ask for.
    pub fn scopes(&self) -> Vec<String> {
        match (&self.answering, self.sheets.get(&self.answers.sheet)) {
            (Some(request), _) => request.asked().scopes.clone(),
            (None, Some(sheet)) => self.answers.scopes(sheet),
            (None, None) => Vec::new(),
        }
    }

    /// The redirect URI that the product's guide, the person or the request names.
    pub fn guide_redirect_uri(&self) -> String {
        match (&self.answering, self.sheets.get(&self.answers.sheet)) {
            (Some(request), _) => request.asked().redirect_uri.clone(),
            (None, Some(sheet)) => self.answers.guide_redirect_uri(sheet),
            (None, None) => String::new(),
        }
    }

    /// The connection, whole, as soon as all of it is there.
    pub fn connection(&self) -> Option<Connection> {
        let here = self.answers.here();
        let (keys, signed_in, checked) =
            (here.keys.as_ref()?, here.signed_in.as_ref()?, here.checked.as_ref()?);
        let tokens = &signed_in.tokens;
        let access_token_life = tokens.expires_in_secs.map(Duration::from_secs);
        let facts = Facts {
            sheet: self.answers.sheet.clone(),
            product_name: self.product_name(),
            environment: self.answers.environment,
            integration_key: keys.integration_key.clone(),
            redirect_uri: keys.redirect_uri.clone(),
            scopes: self.scopes(),
            account_id: checked.account.account_id.clone(),
            account_name: checked.account.name.clone().unwrap_or_default(),
            base_uri: checked.account.base_uri.clone(),
            person_name: checked.person_name.clone().unwrap_or_default(),
            person_email: checked.person_email.clone().unwrap_or_default(),
            consented_at: signed_in.at,
            refresh_token_expires_at: Some(later(signed_in.at, REFRESH_TOKEN_LIFE)),
            access_token_expires_at: access_token_life.map(|life| later(signed_in.at, life)),
        };
        let secrets = Secrets {
            secret_key: Arc::clone(&keys.secret_key),
            refresh_token: Arc::clone(&tokens.refresh_token),
            access_token: Some(Arc::clone(&tokens.access_token)),
        };
        Some(Connection { facts, secrets })
    }
}

/// The place for a file, as the system's dialog brought it; none if it was closed.
type PlaceOutcome = Result<Option<(PathBuf, Vec<PlaceWarning>)>, FileProblem>;

/// The wizard's whole state.
pub struct SetUp {
    walk: Walk<Step>,
    /// What the steps share.
    pub common: Common,
    /// Step 1.
    pub choose: choose::Choose,
    /// Step 2.
    pub prepare: prepare::Prepare,
    /// Step 2, where somebody else administers Docusign.
    pub colleague: colleague::Colleague,
    /// Step 3.
    pub keys: keys::Keys,
    /// Step 4.
    pub sign_in: sign_in::SignIn,
    /// Step 5.
    pub check: check::Check,
    /// Step 6.
    pub save: save::Save,
    /// Step 7.
    pub hand_over: hand_over::HandOver,
    /// How often Next was pressed and something on the page has to be mended first.
    refused: u32,
}

impl SetUp {
    /// A wizard at its first step. `practice` is where a practice service already answers, if one does.
    pub fn new(
        sheets: Arc<Sheets>,
        clock: Clock,
        environment: Environment,
        practice: Option<LoopbackOrigin>,
    ) -> Self {
        let answers = Answers::new(&sheets, environment);
        let common = Common {
            answers,
            sheets,
            practice,
            answering: None,
            from_answer: false,
            towards_production: false,
            draft: None,
            kept_as: None,
            keychain_asks: false,
            attempts: Attempts::default(),
            clock,
        };
        Self {
            walk: Walk::new(ORDER, Step::Choose),
            choose: choose::Choose::new(&common),
            prepare: prepare::Prepare::default(),
            colleague: colleague::Colleague::default(),
            keys: keys::Keys::default(),
            sign_in: sign_in::SignIn::default(),
            check: check::Check::default(),
            save: save::Save::default(),
            hand_over: hand_over::HandOver::default(),
            refused: 0,
            common,
        }
    }

    /// Where the person is.
    pub fn walk(&self) -> &Walk<Step> {
        &self.walk
    }

    /// How often Next was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// The present step.
    pub fn step(&self) -> Step {
        self.walk.now()
    }

    /// Changes state as the person asked; returns what has to be done.
    pub fn act(&mut self, action: Action) -> Vec<Task> {
        let step = self.step();
        let common = &mut self.common;
        match action {
            Action::Next => self.next(),
            Action::Prepare(prepare::Action::HaveOne) => self.advance(),
            Action::Prepare(prepare::Action::DemoFirst) => {
                // The same app, with the redirect URI that was to be registered with it.
                let proposed = common.answers.here().proposed_redirect_uri.clone();
                common.towards_production = true;
                common.answers.environment = Environment::Demo;
                common.answers.here_mut().proposed_redirect_uri = proposed;
                self.advance()
            }
            Action::Back => {
                if step == Step::Prepare && self.prepare.back(common) {
                    return Vec::new();
                }
                if step == Step::Keys && common.towards_production {
                    return self.back_to_production();
                }
                let mut tasks = self.leave();
                self.walk.back(|_| false);
                tasks.extend(self.enter());
                tasks
            }
            Action::GoTo(step) => {
                let mut tasks = self.leave();
                self.walk.back_to(step);
                if matches!(step, Step::Choose | Step::Prepare) && self.common.towards_production {
                    self.common.towards_production = false;
                    self.common.answers.environment = Environment::Production;
                }
                tasks.extend(self.enter());
                tasks
            }
            Action::Choose(action) => self.choose.act(action, common),
            Action::Prepare(action) => self.prepare.act(action, common),
            Action::Colleague(action) => self.colleague.act(action, common),
            Action::Keys(action) => self.keys.act(action, common),
            Action::SignIn(action) => self.sign_in.act(action, common),
            Action::Check(check::Action::SomebodyElse) => {
                self.walk.back_to(Step::SignIn);
                let mut tasks = self.enter();
                tasks.extend(self.sign_in.act(sign_in::Action::SomebodyElse, &mut self.common));
                tasks
            }
            Action::Check(action) => self.check.act(action, common),
            Action::Save(save::Action::KeepNothing) => {
                self.save.keep_nothing();
                self.advance()
            }
            Action::Save(action) => self.save.act(action, common),
            Action::HandOver(action) => self.hand_over.act(action, common),
        }
    }

    /// Changes state by what a task brought back; returns what has to be done next.
    pub fn hear(&mut self, outcome: Outcome) -> Vec<Task> {
        let common = &mut self.common;
        match outcome {
            Outcome::PracticeStarted(started) => {
                if let Ok(origin) = &started {
                    common.practice = Some(origin.clone());
                }
                let was_waiting = self.choose.hear_practice(started);
                if was_waiting && self.step() == Step::Choose { self.next() } else { Vec::new() }
            }
            Outcome::Probed { attempt, proposal } => {
                self.prepare.hear(attempt, proposal, common);
                if self.step() == Step::Keys {
                    self.keys.enter(&self.common);
                }
                Vec::new()
            }
            Outcome::Pasted { field, text } => {
                self.keys.hear_pasted(field, text, common);
                Vec::new()
            }
            Outcome::AddressPasted(text) => self.sign_in.hear_pasted(text),
            Outcome::AddressJudged { attempt, judged } => {
                self.sign_in.hear_judged(attempt, judged);
                Vec::new()
            }
            Outcome::Copied { what, done } => {
                match what {
                    Copied::Field(index) => self.hand_over.hear_copied(index, done),
                    Copied::RedirectUri => self.prepare.hear_copied(done.map(|_| ())),
                    Copied::SignInLink => self.sign_in.hear_copied(done.map(|_| ())),
                }
                Vec::new()
            }
            Outcome::ClipboardCleared => {
                self.hand_over.hear_cleared();
                Vec::new()
            }
            Outcome::PageOpened { opened } => {
                // These two steps open pages. Who has gone on to another meanwhile is not told there.
                if self.step() == Step::HandOver {
                    self.hand_over.page_not_opened = !opened;
                } else {
                    self.prepare.hear_opened(opened);
                }
                Vec::new()
            }
            Outcome::SignIn { attempt, event } => {
                if self.sign_in.hear(attempt, event, common) && self.step() == Step::SignIn {
                    self.advance()
                } else {
                    Vec::new()
                }
            }
            Outcome::Check { attempt, event } => self.check.hear(attempt, event, common),
            Outcome::Saved { attempt, result } => {
                if self.save.hear(attempt, result, common) && self.step() == Step::Save {
                    self.advance()
                } else {
                    Vec::new()
                }
            }
            Outcome::KeychainAsks(asks) => {
                common.keychain_asks = asks;
                Vec::new()
            }
            Outcome::RequestMade { attempt, made } => self.colleague.hear_made(attempt, made, common),
            Outcome::SecretsKept { attempt, result } => self.colleague.hear_kept(attempt, result, common),
            Outcome::PlaceChosen { attempt, chosen } => self.hear_place(attempt, chosen),
            Outcome::FileWritten { attempt, written } => self.hear_file(attempt, written),
            Outcome::AnswerOpened { attempt, opened } => match self.colleague.hear_opened(attempt, opened) {
                Some(answered) => self.take_answer(answered),
                None => Vec::new(),
            },
        }
    }

    /// A place for a file: whoever asked has its number.
    fn hear_place(&mut self, attempt: AttemptNumber, chosen: PlaceOutcome) -> Vec<Task> {
        let step = self.step();
        let common = &mut self.common;
        match step {
            Step::Save => self.save.hear_place(attempt, chosen, common),
            Step::HandOver => {
                let path = chosen.map(|chosen| chosen.map(|(path, _)| path));
                self.hand_over.hear_place(attempt, path, common)
            }
            _ => {
                let path = chosen.map(|chosen| chosen.map(|(path, _)| path));
                self.colleague.hear_place(attempt, path, common)
            }
        }
    }

    fn hear_file(&mut self, attempt: AttemptNumber, written: Result<PathBuf, FileProblem>) -> Vec<Task> {
        match self.step() {
            Step::Save => {
                let (advance, mut tasks) = self.save.hear_file(attempt, written, &mut self.common);
                if advance == Advance::Go {
                    tasks.extend(self.advance());
                }
                tasks
            }
            Step::HandOver => {
                self.hand_over.hear_file(attempt, written);
                Vec::new()
            }
            _ => {
                self.colleague.hear_file(attempt, written);
                Vec::new()
            }
        }
    }

    /// The administrator's answer holds all that the steps before Save would have brought.
    fn take_answer(&mut self, answered: Connection) -> Vec<Task> {
        let here = self.common.answers.here_mut();
        here.keys = Some(AcceptedKeys::of(&answered));
        here.signed_in = Some(Arc::new(SignedIn::of(&answered)));
        here.checked = Some(CheckedAccount::of(answered.facts));
        self.common.from_answer = true;
        self.walk.go_to(Step::Save);
        self.enter()
    }

    fn back_to_production(&mut self) -> Vec<Task> {
        self.common.towards_production = false;
        self.common.answers.environment = Environment::Production;
        self.walk.back_to(Step::Prepare);
        self.enter()
    }

    fn next(&mut self) -> Vec<Task> {
        let common = &mut self.common;
        let (advance, mut tasks) = match self.walk.now() {
            Step::Choose => self.choose.next(common),
            Step::Prepare if self.prepare.way == prepare::Way::SomebodyElse => {
                let action = if self.colleague.waits_for_answer() {
                    colleague::Action::OpenAnswer
                } else {
                    colleague::Action::SaveRequest
                };
                (Advance::Stay, self.colleague.act(action, common))
            }
            Step::Prepare => (self.prepare.next(common), Vec::new()),
            Step::Keys => self.keys.next(common),
            Step::SignIn => self.sign_in.next(common),
            Step::Check if common.towards_production => return self.back_to_production(),
            Step::Check => self.check.next(common),
            Step::Save => self.save.next(common),
            Step::HandOver => (Advance::Stay, Vec::new()),
        };
        if advance == Advance::Go {
            tasks.extend(self.advance());
        } else if tasks.is_empty() {
            self.refused = self.refused.wrapping_add(1);
        }
        tasks
    }

    fn advance(&mut self) -> Vec<Task> {
        let mut tasks = self.leave();
        self.walk.forward(|_| false);
        tasks.extend(self.enter());
        tasks
    }

    /// What a step does when the person turns away from it.
    fn leave(&mut self) -> Vec<Task> {
        match self.walk.now() {
            Step::SignIn => self.sign_in.leave(),
            _ => Vec::new(),
        }
    }

    /// What a step does when the person comes to it.
    fn enter(&mut self) -> Vec<Task> {
        let common = &mut self.common;
        match self.walk.now() {
            Step::Choose => Vec::new(),
            Step::Prepare => self.prepare.enter(common),
            Step::Keys => {
                self.keys.enter(common);
                Vec::new()
            }
            Step::SignIn => {
                self.sign_in.enter(common);
                Vec::new()
            }
            Step::Check => self.check.enter(common),
            Step::Save => {
                self.save.enter(common);
                Vec::new()
            }
            Step::HandOver => {
                self.hand_over.enter(common);
                Vec::new()
            }
        }
    }
}
