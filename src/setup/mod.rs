//! The set-up wizard: from "which product?" to values handed over. One file a step, and the answers. It knows the
//! step engine and the types of `connections`; nothing of windows, and it does nothing itself: every change comes in
//! as an [`Action`] of the person or an [`Outcome`] of a task, and what has to be done goes out as [`Task`]s.

pub mod answers;
pub mod check;
pub mod choose;
pub mod hand_over;
pub mod keys;
pub mod prepare;
pub mod save;
pub mod sign_in;
mod traffic;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::clock::Clock;
use crate::connections::{Endpoints, Environment, LoopbackOrigin, Sheets};
use crate::steps::{Advance, Walk};

pub use answers::Answers;
pub use traffic::{Action, Copied, Outcome, Task};

/// The seven steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Which product, which Docusign.
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
}

/// The wizard's whole state.
pub struct SetUp {
    walk: Walk<Step>,
    /// What the steps share.
    pub common: Common,
    /// Step 1.
    pub choose: choose::Choose,
    /// Step 2.
    pub prepare: prepare::Prepare,
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
        let common = Common { answers, sheets, practice, attempts: Attempts::default(), clock };
        Self {
            walk: Walk::new(ORDER, Step::Choose),
            choose: choose::Choose::new(&common),
            prepare: prepare::Prepare::default(),
            keys: keys::Keys::default(),
            sign_in: sign_in::SignIn::default(),
            check: check::Check::default(),
            save: save::Save::default(),
            hand_over: hand_over::HandOver::default(),
            common,
        }
    }

    /// Where the person is.
    pub fn walk(&self) -> &Walk<Step> {
        &self.walk
    }

    /// The present step.
    pub fn step(&self) -> Step {
        self.walk.now()
    }

    /// Changes state as the person asked; returns what has to be done.
    pub fn act(&mut self, action: Action) -> Vec<Task> {
        let common = &mut self.common;
        match action {
            Action::Next | Action::Prepare(prepare::Action::HaveOne) => self.next(),
            Action::Back => {
                let mut tasks = self.leave();
                self.walk.back(|_| false);
                tasks.extend(self.enter());
                tasks
            }
            Action::GoTo(step) => {
                let mut tasks = self.leave();
                self.walk.back_to(step);
                tasks.extend(self.enter());
                tasks
            }
            Action::Choose(action) => self.choose.act(action, common),
            Action::Prepare(action) => self.prepare.act(action, common),
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
                Vec::new()
            }
            Outcome::Pasted { field, text } => {
                self.keys.hear_pasted(field, text, common);
                Vec::new()
            }
            Outcome::Copied { what, done } => {
                match what {
                    Copied::Field(index) => self.hand_over.hear_copied(index, done),
                    Copied::RedirectUri => self.prepare.hear_copied(done),
                    Copied::SignInLink => self.sign_in.hear_copied(done),
                }
                Vec::new()
            }
            Outcome::PageOpened { opened } => {
                self.prepare.hear_opened(opened);
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
                if self.save.hear(attempt, result) && self.step() == Step::Save {
                    self.advance()
                } else {
                    Vec::new()
                }
            }
        }
    }

    fn next(&mut self) -> Vec<Task> {
        let common = &mut self.common;
        let (advance, mut tasks) = match self.walk.now() {
            Step::Choose => self.choose.next(common),
            Step::Prepare => (Advance::Go, Vec::new()),
            Step::Keys => self.keys.next(common),
            Step::SignIn => self.sign_in.next(common),
            Step::Check => self.check.next(common),
            Step::Save => self.save.next(common),
            Step::HandOver => (Advance::Stay, Vec::new()),
        };
        if advance == Advance::Go {
            tasks.extend(self.advance());
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
                self.hand_over.enter();
                Vec::new()
            }
        }
    }
}
