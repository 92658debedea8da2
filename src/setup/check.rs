//! Step 5: who consented, which account, and a call as the connector will make it. Starts by itself.

use std::sync::Arc;

use super::{AttemptNumber, Common, Task};
use crate::connections::{
    AccountDetails, ApiError, CheckEvent, CheckRequest, CheckedAccount, SignedIn, UserInfo,
};
use crate::steps::Advance;

/// One line of the check.
#[derive(Default)]
pub enum Line<T> {
    /// Its turn has not come.
    #[default]
    ToCome,
    /// The call is under way.
    Running(AttemptNumber),
    /// Passed, and this came of it.
    Passed(T),
    /// Failed.
    Failed(ApiError),
}

/// State of the step.
#[derive(Default)]
pub struct Check {
    /// Who consented.
    pub person: Line<UserInfo>,
    /// The account's details, fetched with the new token.
    pub account: Line<AccountDetails>,
    /// Which of the person's accounts, by its place in the list.
    pub chosen: usize,
    /// Next was pressed while something was missing.
    pub hurried: bool,
    /// For which sign-in this was checked.
    signed_in: Option<Arc<SignedIn>>,
}

/// What can be done on the step.
pub enum Action {
    /// Another account.
    Account(usize),
    /// **Check again**.
    Again,
    /// **Not you? Sign in as somebody else**.
    SomebodyElse,
}

impl Check {
    pub(super) fn enter(&mut self, common: &mut Common) -> Vec<Task> {
        self.hurried = false;
        let signed_in = common.answers.here().signed_in.clone();
        let same = match (&self.signed_in, &signed_in) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            _ => false,
        };
        // User info has hourly limits: asked once for a sign-in, the answer kept.
        if same && matches!(self.person, Line::Passed(_)) && !matches!(self.account, Line::Failed(_)) {
            return Vec::new();
        }
        self.signed_in = signed_in;
        self.begin(common)
    }

    fn begin(&mut self, common: &mut Common) -> Vec<Task> {
        self.account = Line::ToCome;
        self.chosen = 0;
        common.answers.here_mut().checked = None;
        let (Some(endpoints), Some(signed_in)) = (common.endpoints(), self.signed_in.clone()) else {
            return Vec::new();
        };
        let attempt = common.attempts.next_number();
        self.person = Line::Running(attempt);
        vec![Task::Check { attempt, request: CheckRequest::Person { endpoints, signed_in } }]
    }

    fn ask_account(&mut self, common: &mut Common) -> Vec<Task> {
        common.answers.here_mut().checked = None;
        let Line::Passed(person) = &self.person else { return Vec::new() };
        let (Some(account), Some(signed_in)) =
            (person.accounts.get(self.chosen).cloned(), self.signed_in.clone())
        else {
            return Vec::new();
        };
        let attempt = common.attempts.next_number();
        self.account = Line::Running(attempt);
        vec![Task::Check { attempt, request: CheckRequest::Account { account, signed_in } }]
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        self.hurried = false;
        match action {
            Action::Account(index) => {
                if index == self.chosen && !matches!(self.account, Line::Failed(_)) {
                    return Vec::new();
                }
                self.chosen = index;
                self.ask_account(common)
            }
            Action::Again => {
                if matches!(self.person, Line::Passed(_)) {
                    self.ask_account(common)
                } else {
                    self.begin(common)
                }
            }
            Action::SomebodyElse => Vec::new(),
        }
    }

    pub(super) fn hear(
        &mut self,
        attempt: AttemptNumber,
        event: CheckEvent,
        common: &mut Common,
    ) -> Vec<Task> {
        match event {
            CheckEvent::Person(result) => {
                if !matches!(self.person, Line::Running(asked) if asked == attempt) {
                    return Vec::new();
                }
                match result {
                    Ok(person) => {
                        self.chosen =
                            person.accounts.iter().position(|account| account.is_default).unwrap_or(0);
                        self.person = Line::Passed(person);
                        return self.ask_account(common);
                    }
                    Err(error) => self.person = Line::Failed(error),
                }
            }
            CheckEvent::Account(result) => {
                if !matches!(self.account, Line::Running(asked) if asked == attempt) {
                    return Vec::new();
                }
                self.account = match result {
                    Ok(details) => Line::Passed(details),
                    Err(error) => Line::Failed(error),
                };
                self.settle(common);
            }
        }
        Vec::new()
    }

    /// Lays down who and which account. A refused call to the account is said, and does not stand in the way: the
    /// person may know better than we do why the account has to be this one.
    fn settle(&self, common: &mut Common) {
        let Line::Passed(person) = &self.person else { return };
        let Some(account) = person.accounts.get(self.chosen) else { return };
        common.answers.here_mut().checked = Some(CheckedAccount {
            account: account.clone(),
            person_name: person.name.clone(),
            person_email: person.email.clone(),
        });
    }

    pub(super) fn next(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        self.hurried = common.answers.here().checked.is_none();
        (if self.hurried { Advance::Stay } else { Advance::Go }, Vec::new())
    }
}
