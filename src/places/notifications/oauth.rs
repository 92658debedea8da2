//! OAuth for Connect of the account: what it has and who uses it, changed, and taken away once the person has said so.

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::asker::{OAuthAsker, WatchAsker};
use super::reading::NumberedReading;
use crate::connections::{ApiError, ClipboardNotice};
use crate::domain::{ConnectionId, Environment};
use crate::notifications::{
    AccountOAuth, ConnectOAuth, ConnectWriteProblem, FirstOAuthProblem, OAuthChangeProblem,
};
use crate::places::copies::CopyState;
use crate::places::notification_set_up::oauth_form::OAuthForm;
use crate::places::notification_set_up::proof;
use crate::places::question::Question;
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// OAuth of the account. There are secrets in it.
#[derive(Default)]
pub struct OAuthPart {
    /// What the account has; not asked for until it is looked at.
    pub account: NumberedReading<Box<AccountOAuth>>,
    /// The form of other settings.
    pub form: OAuthForm,
    /// What is being done: one thing at a time.
    pub doing: Option<OAuthDoing>,
    /// What came of the last that was done.
    pub news: Option<Result<OAuthDoing, OAuthChangeProblem>>,
    /// What became of what was copied from a secret's field.
    pub copied: Option<CopyState>,
    /// The settings that the person is asked about.
    asked_about: Option<Box<ConnectOAuth>>,
    attempts: u64,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OAuthDoing {
    /// The account gets its first settings.
    Setting,
    /// Others take the place of those that are there.
    Changing,
    /// They are taken away.
    Removing,
}

/// What the person did.
#[derive(Clone, PartialEq, Eq)]
pub enum OAuthAction {
    /// **Set up OAuth**, or **Change**: the form.
    Open,
    /// **Leave it**, below the form.
    Close,
    /// Something in the form.
    Form(proof::Action),
    /// Something was copied or cut by keyboard from a secret's field.
    CopySecret(Zeroizing<String>),
    /// **Try it first**.
    Try,
    /// **Set it**.
    Set,
    /// **Remove**; asked first.
    Remove,
}

impl OAuthPart {
    /// The settings that the account has, as far as they are known.
    pub fn settings(&self) -> Option<&ConnectOAuth> {
        self.account.now.seen()?.settings.as_ref()
    }

    /// Whether something was sent to Docusign that it has not answered.
    pub fn is_writing(&self) -> bool {
        self.doing.is_some()
    }

    /// The account is asked for them.
    pub(super) fn read(&mut self, of: &ConnectionId) -> Ask<WatchAsker> {
        let number = self.account.begin();
        ask(NotificationWork::ReadOAuth(of.clone()), OAuthAsker::Account(number))
    }

    /// Changes state as the person asked; what is to be done, or asked first.
    pub(super) fn act(
        &mut self,
        of: (&ConnectionId, Environment),
        action: OAuthAction,
    ) -> (Option<Ask<WatchAsker>>, Option<Question>) {
        let mut asked = None;
        let ask = match action {
            OAuthAction::CopySecret(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                Some(Ask { work, asker: WatchAsker::OAuth(OAuthAsker::Copied) })
            }
            // What is on its way is what is seen.
            OAuthAction::Form(proof::Action::Typed(..)) if self.is_writing() => None,
            OAuthAction::Form(action) => {
                let edits = matches!(action, proof::Action::Typed(..));
                self.form.fields.act(action);
                if edits { self.forget_answers() } else { None }
            }
            // One thing at a time, and nothing by settings that are being read.
            _ if self.is_writing() || self.account.now.is_asking() => None,
            OAuthAction::Open => {
                match self.account.now.seen().and_then(|seen| seen.settings.as_ref()) {
                    Some(there) => self.form.open_with(there),
                    None => self.form.open(),
                }
                self.news = None;
                None
            }
            OAuthAction::Close => {
                let ask = self.forget_answers();
                self.form.close();
                ask
            }
            OAuthAction::Try => self.form.accept(of.1).map(|settings| {
                self.attempts += 1;
                let work = self.form.try_with(self.attempts, settings);
                Ask { work, asker: WatchAsker::OAuth(OAuthAsker::Trial(self.attempts)) }
            }),
            OAuthAction::Set => self.set(of),
            OAuthAction::Remove => {
                if let Some(seen) = self.account.now.seen().filter(|seen| seen.settings.is_some()) {
                    self.asked_about = seen.settings.clone().map(Box::new);
                    asked = Some(Question::RemoveOAuth(seen.clone()));
                }
                None
            }
        };
        (ask, asked)
    }

    fn set(&mut self, (of, environment): (&ConnectionId, Environment)) -> Option<Ask<WatchAsker>> {
        let settings = self.form.accept(environment)?;
        self.form.fields.act(proof::Action::Show(false));
        let id = of.clone();
        // As it is seen above the form.
        let (doing, work) = match self.settings() {
            None => (OAuthDoing::Setting, NotificationWork::SetFirstOAuth { id, settings }),
            Some(seen) => {
                let seen = Box::new(seen.clone());
                let settings = Some(settings);
                (OAuthDoing::Changing, NotificationWork::ChangeOAuth { id, seen, settings })
            }
        };
        Some(self.begin(doing, work))
    }

    /// Takes the settings away that the person was asked about.
    pub(super) fn remove(&mut self, of: &ConnectionId) -> Option<Ask<WatchAsker>> {
        let seen = self.asked_about.take().filter(|_| !self.is_writing())?;
        let work = NotificationWork::ChangeOAuth { id: of.clone(), seen, settings: None };
        Some(self.begin(OAuthDoing::Removing, work))
    }

    fn begin(&mut self, doing: OAuthDoing, work: NotificationWork) -> Ask<WatchAsker> {
        (self.doing, self.news) = (Some(doing), None);
        ask(work, OAuthAsker::Done)
    }

    /// Takes an answer; what it leads to.
    pub(super) fn hear(
        &mut self,
        of: &ConnectionId,
        asker: OAuthAsker,
        answer: Answer,
    ) -> Option<Ask<WatchAsker>> {
        match (asker, answer) {
            (OAuthAsker::Account(number), Answer::OAuthRead(came)) => {
                self.account.hear(number, came);
                // A form that stays open puts no older values back.
                if let Some(there) = self.account.now.seen().and_then(|seen| seen.settings.as_ref()) {
                    self.form.know_parameters(there);
                }
            }
            (OAuthAsker::Account(number), _) => self.account.give_up(number),
            (OAuthAsker::Trial(attempt), answer) => self.form.hear_trial(attempt, answer),
            (OAuthAsker::Copied, Answer::Copied(done)) => self.copied = Some(CopyState::of(done)),
            (OAuthAsker::Copied, _) => {}
            (OAuthAsker::Done, answer) => {
                let doing = self.doing.take()?;
                let came = match answer {
                    Answer::OAuthSet(Ok(())) | Answer::OAuthChanged(Ok(())) => Ok(doing),
                    Answer::OAuthSet(Err(FirstOAuthProblem::HasSome)) => Err(OAuthChangeProblem::Outdated),
                    Answer::OAuthSet(Err(FirstOAuthProblem::Write(problem))) => Err(problem.into()),
                    Answer::OAuthChanged(Err(problem)) => Err(problem),
                    // Whether it was done, nobody knows.
                    _ => Err(ConnectWriteProblem::Unsure(ApiError::broken_off()).into()),
                };
                let closes = came.is_ok();
                self.news = Some(came);
                if closes {
                    self.form.close();
                }
                return Some(self.read(of));
            }
        }
        None
    }

    /// What became of a secret on the clipboard.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(copied) = &mut self.copied {
            copied.hear(notice);
        }
    }

    /// The person looks at something else, or at another page; what asks for the end of what nobody waits for any more. What was typed
    /// stays, as long as the page is there.
    pub(super) fn leave(&mut self) -> Option<Ask<WatchAsker>> {
        self.form.fields.act(proof::Action::Show(false));
        (self.asked_about, self.copied) = (None, None);
        self.forget_answers()
    }

    /// What came of other settings is not shown; the secret is sent to no address any more that was asked with them.
    fn forget_answers(&mut self) -> Option<Ask<WatchAsker>> {
        self.news = None;
        let attempt = self.form.give_up_trial()?;
        Some(Ask { work: Work::Cancel, asker: WatchAsker::OAuth(OAuthAsker::Trial(attempt)) })
    }
}

impl OAuthChangeProblem {
    /// Whether nothing was done since the access token has ended.
    pub fn asks_for_renewal(&self) -> bool {
        matches!(self, Self::Write(ConnectWriteProblem::Before(problem)) if problem.asks_for_renewal())
    }
}

fn ask(work: NotificationWork, asker: OAuthAsker) -> Ask<WatchAsker> {
    Ask { work: Work::SetUpNotifications(work), asker: WatchAsker::OAuth(asker) }
}
