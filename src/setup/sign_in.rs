//! Step 4: consent in the browser, waiting for its answer, and the exchange.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::traffic::Copied;
use super::{AttemptNumber, Common, Task};
use crate::clock::later;
use crate::connections::{
    ClipboardProblem, PasteProblem, ReceiverNotice, SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest,
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
    pub notice: Option<ReceiverNotice>,
    /// The answer can come by itself; otherwise its address has to be pasted.
    pub receiving: bool,
    /// **Paste the address** is open.
    pub pasting: bool,
    /// The address as typed or pasted. Bears the code: a secret.
    pub address: Zeroizing<String>,
    /// What is wrong with it.
    pub address_problem: Option<AddressProblem>,
}

/// Why a pasted address does not serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// It is not the answer to this attempt.
    Judged(PasteProblem),
    /// The clipboard gave nothing.
    Clipboard(ClipboardProblem),
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
    /// **Paste the address** was opened or closed.
    Pasting(bool),
    /// The address was typed into.
    AddressTyped(Zeroizing<String>),
    /// **Paste** beside the address.
    PasteAddress,
    /// **Use this address**.
    UseAddress,
    /// **Sign in and paste the address**: without the port that cannot be had.
    WithoutPort,
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
            Action::SomebodyElse => self.start(common, true, false),
            Action::WithoutPort => self.start(common, false, true),
            Action::Pasting(open) => {
                if let Phase::Waiting(waiting) = &mut self.phase {
                    waiting.pasting = open;
                    waiting.address_problem = None;
                }
                Vec::new()
            }
            Action::AddressTyped(text) => {
                if let Phase::Waiting(waiting) = &mut self.phase {
                    waiting.address = text;
                    waiting.address_problem = None;
                }
                Vec::new()
            }
            Action::PasteAddress => vec![Task::PasteAddress],
            Action::UseAddress => self.use_address(),
        }
    }

    fn use_address(&mut self) -> Vec<Task> {
        let Phase::Waiting(waiting) = &mut self.phase else { return Vec::new() };
        vec![Task::UseAddress { attempt: waiting.attempt, address: waiting.address.clone() }]
    }

    pub(super) fn next(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        match self.phase {
            Phase::Done => (Advance::Go, Vec::new()),
            Phase::Waiting(_) | Phase::Exchanging(_) => (Advance::Stay, Vec::new()),
            Phase::Ready | Phase::Failed(_) => (Advance::Stay, self.start(common, false, false)),
        }
    }

    fn start(&mut self, common: &mut Common, force_login: bool, paste_only: bool) -> Vec<Task> {
        let (Some(endpoints), Some(keys)) = (common.endpoints(), common.answers.here().keys.clone()) else {
            return Vec::new();
        };
        let attempt = common.attempts.next_number();
        let now = common.clock.now();
        let request = SignInRequest {
            endpoints,
            integration_key: keys.integration_key,
            secret_key: keys.secret_key,
            redirect_uri: keys.redirect_uri,
            scopes: common.scopes(),
            // A hint would bring back the very person one wants to get away from.
            login_hint: if force_login { None } else { keys.email },
            force_login,
            paste_only,
        };
        self.copied = None;
        self.phase = Phase::Waiting(Waiting {
            attempt,
            link: None,
            since: now,
            until: later(now, SIGN_IN_LIMIT),
            browser_failed: false,
            notice: None,
            receiving: !paste_only,
            pasting: paste_only,
            address: Zeroizing::default(),
            address_problem: None,
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
            (SignInEvent::Waiting { link, receiving }, Phase::Waiting(waiting)) => {
                waiting.link = Some(link);
                waiting.receiving = receiving;
                waiting.pasting |= !receiving;
            }
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

    /// The clipboard's text for the address: taken, and tried at once, as a paste is a whole value.
    pub(super) fn hear_pasted(&mut self, text: Result<Zeroizing<String>, ClipboardProblem>) -> Vec<Task> {
        let Phase::Waiting(waiting) = &mut self.phase else { return Vec::new() };
        match text {
            Ok(text) => {
                waiting.address = text;
                waiting.address_problem = None;
                self.use_address()
            }
            Err(problem) => {
                waiting.address_problem = Some(AddressProblem::Clipboard(problem));
                Vec::new()
            }
        }
    }

    /// What became of a pasted address. A good one is heard of as an event of the attempt.
    pub(super) fn hear_judged(&mut self, attempt: AttemptNumber, judged: Result<(), PasteProblem>) {
        if let Phase::Waiting(waiting) = &mut self.phase
            && waiting.attempt == attempt
        {
            waiting.address_problem = judged.err().map(AddressProblem::Judged);
        }
    }

    pub(super) fn hear_copied(&mut self, done: Result<(), ClipboardProblem>) {
        self.copied = Some(done);
    }
}
