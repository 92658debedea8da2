//! Step 4: consent in the browser, waiting for its answer, and the exchange.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::traffic::Copied;
use super::{AttemptNumber, Common, Task};
use crate::clock::later;
use crate::connections::{
    ClipboardProblem, Notice, SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest,
};
use crate::steps::Advance;

/// After this long without an answer, the usual reasons are shown.
pub const HINT_AFTER: Duration = Duration::from_secs(25);

/// State of the step.
#[derive(Default)]
pub struct SignIn {
    /// What goes on.
    pub phase: Phase,
    /// The link was copied, or could not be.
    pub copied: Option<Result<(), ClipboardProblem>>,
}

/// What goes on.
#[derive(Default)]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Ready,
    /// The browser is open, the receiver listens.
    Waiting(Waiting),
    /// The code came; the exchange is under way.
    Exchanging(AttemptNumber),
    /// It did not work.
    Failed(SignInProblem),
    /// Signed in.
    Done,
}

/// A running wait.
pub struct Waiting {
    /// Which attempt.
    pub attempt: AttemptNumber,
    /// The sign-in link, once the receiver is bound.
    pub link: Option<SecretString>,
    /// When it began.
    pub since: Timestamp,
    /// When it ends.
    pub until: Timestamp,
    /// The browser could not be opened.
    pub browser_failed: bool,
    /// The last thing the receiver noticed.
    pub notice: Option<Notice>,
}

/// What can be done on the step.
pub enum Action {
    /// **Copy sign-in link**.
    CopyLink,
    /// **Open again**.
    OpenAgain,
    /// **Extend**.
    Extend,
    /// **Cancel**.
    Cancel,
    /// **Sign in again**, asking for the password.
    SomebodyElse,
}

impl SignIn {
    pub(super) fn enter(&mut self, common: &Common) {
        self.copied = None;
        let signed_in = common.answers.here().signed_in.is_some();
        match &self.phase {
            Phase::Done if !signed_in => self.phase = Phase::Ready,
            Phase::Failed(_) | Phase::Ready if signed_in => self.phase = Phase::Done,
            _ => {}
        }
    }

    /// Turning away from the step ends the wait: no port stays open behind one's back.
    pub(super) fn leave(&mut self) -> Vec<Task> {
        match self.phase {
            Phase::Waiting(_) | Phase::Exchanging(_) => {
                self.phase = Phase::Ready;
                vec![Task::CancelSignIn]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        match action {
            Action::CopyLink => match &self.phase {
                Phase::Waiting(Waiting { link: Some(link), .. }) => {
                    let text = SecretString::from(link.expose_secret().to_owned());
                    vec![Task::Copy { what: Copied::SignInLink, text }]
                }
                _ => Vec::new(),
            },
            Action::OpenAgain => vec![Task::OpenSignInAgain],
            Action::Extend => {
                if let Phase::Waiting(waiting) = &mut self.phase {
                    waiting.until = later(common.clock.now(), SIGN_IN_LIMIT);
                }
                vec![Task::ExtendSignIn]
            }
            Action::Cancel => self.leave(),
            Action::SomebodyElse => self.start(common, true),
        }
    }

    pub(super) fn next(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        match self.phase {
            Phase::Done => (Advance::Go, Vec::new()),
            Phase::Waiting(_) | Phase::Exchanging(_) => (Advance::Stay, Vec::new()),
            Phase::Ready | Phase::Failed(_) => (Advance::Stay, self.start(common, false)),
        }
    }

    fn start(&mut self, common: &mut Common, force_login: bool) -> Vec<Task> {
        let (Some(endpoints), Some(keys)) = (common.endpoints(), common.answers.here().keys.clone()) else {
            return Vec::new();
        };
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return Vec::new() };
        let attempt = common.attempts.next_number();
        let now = common.clock.now();
        let request = SignInRequest {
            endpoints,
            integration_key: keys.integration_key,
            secret_key: keys.secret_key,
            redirect_uri: keys.redirect_uri,
            scopes: common.answers.scopes(sheet),
            // A hint would bring back the very person one wants to get away from.
            login_hint: if force_login { None } else { keys.email },
            force_login,
        };
        self.copied = None;
        self.phase = Phase::Waiting(Waiting {
            attempt,
            link: None,
            since: now,
            until: later(now, SIGN_IN_LIMIT),
            browser_failed: false,
            notice: None,
        });
        vec![Task::SignIn { attempt, request }]
    }

    /// Takes an event of an attempt; true when the person is signed in by it.
    pub(super) fn hear(&mut self, attempt: AttemptNumber, event: SignInEvent, common: &mut Common) -> bool {
        let current = match &self.phase {
            Phase::Waiting(waiting) => waiting.attempt == attempt,
            Phase::Exchanging(number) => *number == attempt,
            _ => false,
        };
        if !current {
            return false;
        }
        match (event, &mut self.phase) {
            (SignInEvent::Waiting { link }, Phase::Waiting(waiting)) => waiting.link = Some(link),
            (SignInEvent::BrowserOpened(opened), Phase::Waiting(waiting)) => waiting.browser_failed = !opened,
            (SignInEvent::Notice(notice), Phase::Waiting(waiting)) => waiting.notice = Some(notice),
            (SignInEvent::CodeReceived, _) => self.phase = Phase::Exchanging(attempt),
            (SignInEvent::Ended(Ok(signed_in)), _) => {
                let here = common.answers.here_mut();
                here.signed_in = Some(Arc::new(signed_in));
                here.checked = None;
                self.phase = Phase::Done;
                return true;
            }
            (SignInEvent::Ended(Err(problem)), _) => self.phase = Phase::Failed(problem),
            _ => {}
        }
        false
    }

    pub(super) fn hear_copied(&mut self, done: Result<(), ClipboardProblem>) {
        self.copied = Some(done);
    }
}
