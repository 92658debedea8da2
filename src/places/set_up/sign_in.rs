//! Step 4: consent in the browser, waiting for its answer, and the exchange.

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::common::{AttemptNumber, Common, Reply, StepAsk, WhoSignsIn, WizardAddress, WizardAsker};
use super::step_name::StepName;
pub use super::waiting::{
    AddressProblem, BROWSER_COMES_WITHIN, BROWSER_STARTS_WITHIN, BrowserStart, Waiting,
};
use crate::clock::MonotonicTime;
use crate::connections::{
    ClipboardNotice, ClipboardProblem, ProxyInUse, ReceiverNotice, SIGN_IN_LIMIT, SignInEvent, SignInProblem,
    SignInRequest,
};
use crate::places::copies::CopyState;
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, Work};

/// After this long without an answer, the usual reasons are shown.
pub const HINT_AFTER: Duration = Duration::from_secs(25);

/// State of the step.
#[derive(Default)]
pub struct SignIn {
    /// What goes on.
    pub phase: SignInPhase,
    /// The link was copied, or could not be; what became of it.
    pub copied: Option<CopyState>,
    /// The code of the last attempt was pasted: it may have been some time on its way.
    pub code_was_pasted: bool,
    /// Apps and Keys could not be opened in the browser.
    pub page_not_opened: bool,
    /// The proxy that Docusign will be asked through, if there is one.
    pub proxy: Option<ProxyInUse>,
    finding_proxy: Option<AttemptNumber>,
}

/// What goes on.
#[derive(Default)]
pub enum SignInPhase {
    /// Nothing yet.
    #[default]
    Ready,
    /// The practice service is being started first.
    StartingPractice(AttemptNumber),
    /// The browser is open, the receiver listens.
    Waiting(Waiting),
    /// The code came; the exchange is under way.
    Exchanging(AttemptNumber),
    /// It did not work.
    Failed(SignInProblem),
    /// Signed in.
    Done,
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
    /// **Cancel and start again**.
    StartAgain,
    /// **Sign in again**, asking for the password.
    SomebodyElse,
    /// **Paste the address** was opened or closed.
    Pasting(bool),
    /// **My browser shows an error**.
    SomethingElse,
    /// The address was typed into.
    AddressTyped(Zeroizing<String>),
    /// **Paste** beside the address.
    PasteAddress,
    /// **Use this address**.
    UseAddress,
    /// **Sign in and paste the address**: without the port that cannot be had.
    WithoutPort,
    /// **Back to Keys**: what failed is about them.
    BackToKeys,
    /// **Open Apps and Keys**: what failed is about the app.
    OpenAppsAndKeys,
}

impl SignIn {
    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        let asks = |common: &mut Common, work| StepReply::from(common.ask(WizardAsker::SignIn, work));
        match action {
            Action::CopyLink => {
                if let SignInPhase::Waiting(Waiting { link: Some(link), .. }) = &self.phase {
                    let text = SecretString::from(link.expose_secret());
                    // The state is in it: it leaves the clipboard as a secret does.
                    return asks(common, Work::Copy { text, secret: true });
                }
            }
            Action::OpenAgain => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase {
                    // What is seen from now on is of this one.
                    waiting.browser = BrowserStart::Starting(common.clock.monotonic());
                    if matches!(waiting.notice, Some(ReceiverNotice::Stray { .. })) {
                        waiting.notice = None;
                    }
                    let ask = common.ask(WizardAsker::SignIn, Work::OpenSignInAgain);
                    waiting.opening_again = Some(ask.asker.attempt);
                    return ask.into();
                }
            }
            Action::Extend => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase {
                    waiting.until = common.clock.monotonic().after(SIGN_IN_LIMIT);
                }
                return asks(common, Work::ExtendSignIn);
            }
            Action::Cancel => return self.leave(common).into(),
            Action::StartAgain => {
                let cancelled = self.cancel();
                let begun = self.start(common, usually(common), false);
                return cancelled.into_iter().chain(begun).map(StepAsk::Task).collect::<Vec<_>>().into();
            }
            Action::SomebodyElse => return self.start(common, WhoSignsIn::SomebodyElse, false).into(),
            Action::WithoutPort => return self.start(common, usually(common), true).into(),
            Action::BackToKeys => return StepReply::to(StepName::Keys),
            Action::OpenAppsAndKeys => return common.open_apps_and_keys(StepName::SignIn).into(),
            Action::Pasting(open) => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase {
                    waiting.pasting = open;
                    waiting.address_problem = None;
                }
            }
            Action::SomethingElse => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase {
                    waiting.sees_something_else = true;
                }
            }
            Action::AddressTyped(text) => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase {
                    waiting.address = text;
                    waiting.address_problem = None;
                }
            }
            Action::PasteAddress => return asks(common, Work::Paste),
            Action::UseAddress => return self.use_address(common).into(),
        }
        StepReply::stay()
    }

    fn use_address(&mut self, common: &mut Common) -> Option<Ask<WizardAddress>> {
        let SignInPhase::Waiting(waiting) = &mut self.phase else { return None };
        let ask = common.ask(WizardAsker::SignIn, Work::UseAddress(waiting.address.clone()));
        waiting.judging = Some(ask.asker.attempt);
        Some(ask)
    }

    fn start(
        &mut self,
        common: &mut Common,
        who: WhoSignsIn,
        paste_only: bool,
    ) -> Option<Ask<WizardAddress>> {
        // The keys of an answer are nobody's to sign in with but its maker's.
        if common.from_answer().is_some() {
            return None;
        }
        let keys = common.answers.here().keys.clone()?;
        let Some(endpoints) = common.endpoints() else {
            let ask = common.ask(WizardAsker::SignIn, Work::StartPractice);
            self.phase = SignInPhase::StartingPractice(ask.asker.attempt);
            return Some(ask);
        };
        let now = common.clock.monotonic();
        let request = SignInRequest {
            endpoints,
            integration_key: keys.integration_key,
            secret_key: keys.secret_key,
            redirect_uri: keys.redirect_uri,
            scopes: common.scopes(),
            // A hint would bring back the very person one wants to get away from.
            login_hint: if who == WhoSignsIn::SomebodyElse { None } else { keys.email },
            force_login: who != WhoSignsIn::Anybody,
            paste_only,
        };
        let ask = common.ask(WizardAsker::SignIn, Work::SignIn(request));
        self.copied = None;
        self.code_was_pasted = false;
        self.page_not_opened = false;
        self.phase = SignInPhase::Waiting(Waiting::new(ask.asker.attempt, now, paste_only));
        Some(ask)
    }

    /// The attempt that is under way.
    fn attempt(&self) -> Option<AttemptNumber> {
        match &self.phase {
            SignInPhase::Waiting(waiting) => Some(waiting.attempt),
            SignInPhase::StartingPractice(attempt) | SignInPhase::Exchanging(attempt) => Some(*attempt),
            SignInPhase::Ready | SignInPhase::Failed(_) | SignInPhase::Done => None,
        }
    }

    fn is_current(&self, attempt: AttemptNumber) -> bool {
        self.attempt() == Some(attempt)
    }

    /// Ends the attempt that is under way, if one is; its port is closed.
    pub(super) fn cancel(&mut self) -> Option<Ask<WizardAddress>> {
        let attempt = self.attempt()?;
        self.phase = SignInPhase::Ready;
        Some(Ask { work: Work::Cancel, asker: WizardAddress { asker: WizardAsker::SignIn, attempt } })
    }

    /// What became of a secret on the clipboard; perhaps of the link.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(copied) = &mut self.copied {
            copied.hear(notice);
        }
    }

    /// Takes an event of an attempt.
    pub(super) fn hear_event(&mut self, attempt: AttemptNumber, event: SignInEvent, now: MonotonicTime) {
        if !self.is_current(attempt) {
            return;
        }
        match (event, &mut self.phase) {
            (SignInEvent::Waiting { link, receiving }, SignInPhase::Waiting(waiting)) => {
                waiting.link = Some(link);
                waiting.receiving = receiving;
                waiting.pasting |= !receiving;
            }
            (SignInEvent::BrowserOpened(opened), SignInPhase::Waiting(waiting)) => {
                waiting.hear_opened(opened, now);
            }
            (SignInEvent::BrowserCame, SignInPhase::Waiting(waiting)) => waiting.browser = BrowserStart::Came,
            (SignInEvent::Notice(notice), SignInPhase::Waiting(waiting)) => waiting.hear_notice(notice),
            (SignInEvent::CodeReceived { pasted }, _) => {
                self.code_was_pasted = pasted;
                self.phase = SignInPhase::Exchanging(attempt);
            }
            _ => {}
        }
    }

    pub(super) fn hear(&mut self, attempt: AttemptNumber, answer: Answer, common: &mut Common) -> Reply {
        match answer {
            Answer::SignInEnded(Ok(signed_in)) if self.is_current(attempt) => {
                let here = common.answers.here_mut();
                here.signed_in = Some(Arc::new(signed_in));
                here.from_answer = None;
                here.checked = None;
                self.phase = SignInPhase::Done;
                return StepReply::on();
            }
            Answer::SignInEnded(Err(problem)) if self.is_current(attempt) => {
                self.phase = SignInPhase::Failed(problem);
            }
            Answer::PracticeStarted(started) if self.is_current(attempt) => match started {
                Ok(origin) => {
                    common.hear_practice(Ok(origin));
                    return self.start(common, usually(common), false).into();
                }
                Err(problem) => self.phase = SignInPhase::Failed(SignInProblem::NoPractice(problem)),
            },
            Answer::GivenUp if self.is_current(attempt) => self.phase = SignInPhase::Ready,
            Answer::Pasted(text) => return self.take_pasted(text, common).into(),
            Answer::AddressJudged(judged) => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase
                    && waiting.judging == Some(attempt)
                {
                    waiting.address_problem = judged.err().map(AddressProblem::Judged);
                }
            }
            Answer::ProxyFound(proxy) if self.finding_proxy == Some(attempt) => self.proxy = proxy,
            Answer::Copied(done) => self.copied = Some(CopyState::of(done)),
            Answer::PageOpened(opened) => {
                if let SignInPhase::Waiting(waiting) = &mut self.phase
                    && waiting.opening_again == Some(attempt)
                {
                    waiting.hear_opened(opened, common.clock.monotonic());
                }
            }
            _ => {}
        }
        StepReply::stay()
    }

    /// The clipboard's text for the address: taken, and tried at once, as a paste is a whole value.
    fn take_pasted(
        &mut self,
        text: Result<Zeroizing<String>, ClipboardProblem>,
        common: &mut Common,
    ) -> Option<Ask<WizardAddress>> {
        let SignInPhase::Waiting(waiting) = &mut self.phase else { return None };
        match text {
            Ok(text) => {
                waiting.address = text;
                waiting.address_problem = None;
                self.use_address(common)
            }
            Err(problem) => {
                waiting.address_problem = Some(AddressProblem::Clipboard(problem));
                None
            }
        }
    }
}

/// Who signs in where nobody says otherwise.
fn usually(common: &Common) -> WhoSignsIn {
    if common.replaces.is_some() { WhoSignsIn::Same } else { WhoSignsIn::Anybody }
}

impl Step<Common, StepAsk, StepName> for SignIn {
    fn enter(&mut self, common: &mut Common) -> Vec<StepAsk> {
        self.copied = None;
        self.proxy = None;
        let find_proxy = common.endpoints().map(|endpoints| {
            let work = Work::FindProxy(endpoints.token().to_owned());
            common.ask(WizardAsker::SignIn, work)
        });
        self.finding_proxy = find_proxy.as_ref().map(|ask| ask.asker.attempt);
        let find_proxy = find_proxy.map(StepAsk::Task);
        if let Some(who) = common.begin_sign_in.take() {
            let sign_in = self.start(common, who, false).map(StepAsk::Task);
            return sign_in.into_iter().chain(find_proxy).collect();
        }
        let signed_in = common.answers.here().signed_in.is_some();
        match &self.phase {
            SignInPhase::Done if !signed_in => self.phase = SignInPhase::Ready,
            SignInPhase::Failed(_) | SignInPhase::Ready if signed_in => self.phase = SignInPhase::Done,
            _ => {}
        }
        find_proxy.into_iter().collect()
    }

    /// Ends the wait: no port stays open behind one's back.
    fn leave(&mut self, _common: &mut Common) -> Vec<StepAsk> {
        self.cancel().map(StepAsk::Task).into_iter().collect()
    }

    fn next(&mut self, common: &mut Common) -> Reply {
        match self.phase {
            SignInPhase::Done => StepReply::on(),
            SignInPhase::StartingPractice(_) | SignInPhase::Waiting(_) | SignInPhase::Exchanging(_) => {
                StepReply::stay()
            }
            SignInPhase::Ready | SignInPhase::Failed(_) => self.start(common, usually(common), false).into(),
        }
    }
}
