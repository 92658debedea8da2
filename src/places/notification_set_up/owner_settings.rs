//! Of step 4: what the owner's account lacks, made there on the person's word.

use std::collections::HashMap;

use super::common::{NotificationAsker, NotificationCommon};
use super::key_making::KeyMaking;
use super::oauth_form::OAuthForm;
use super::proof::{self, ProofChoice};
use crate::connections::{ApiError, ClipboardNotice, ConnectionRecord};
use crate::domain::ConnectionId;
use crate::notifications::{ConnectOAuth, ConnectWriteProblem, FirstOAuthProblem};
use crate::places::connect_key::KeyAction;
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// What the owner's account lacks of what is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerLack {
    /// A key to sign with.
    Key,
    /// OAuth settings.
    OAuth,
}

/// A first key of an owner's account, as far as it is made.
pub struct OwnerConnectKey {
    /// The number of the attempt, by which it is known.
    pub attempt: u64,
    /// The connection whose account it is, as it was when this began.
    pub record: ConnectionRecord,
    /// Where making it stands.
    pub making: KeyMaking,
}

/// Where setting OAuth at the owner's account stands.
#[derive(Debug, Default)]
pub enum OwnerOAuth {
    /// It was not asked for.
    #[default]
    Idle,
    /// It is set, in that attempt.
    Running(u64),
    /// It is set.
    Set,
    /// It is not set, or nobody knows.
    Failed(FirstOAuthProblem),
}

/// What is made at the owner's account. There are secrets in it.
#[derive(Default)]
pub struct OwnerSettings {
    /// The keys. One that was made is there until the wizard is left, whoever is the owner by then: it is given once.
    pub keys: Vec<OwnerConnectKey>,
    /// The form of the OAuth settings.
    pub form: OAuthForm,
    /// Where setting OAuth stands.
    pub oauth: OwnerOAuth,
    /// Something was asked to be made there.
    pub has_asked: bool,
    /// Whose account the form is for.
    form_of: Option<ConnectionId>,
    /// The forms of other accounts, with whether they are there: what was typed belongs to its account.
    others: HashMap<ConnectionId, (bool, ProofChoice)>,
}

/// What the person did.
pub enum Action {
    /// **Make a key**.
    MakeKey,
    /// Something with the key that was made in that attempt.
    Key(u64, KeyAction),
    /// **Set up OAuth at your account**.
    Open,
    /// Something in the form.
    Form(proof::Action),
    /// **Try it first**.
    Try,
    /// **Set it**.
    Set,
}

impl OwnerSettings {
    /// Whether something is being made there: it is not interrupted.
    pub fn is_writing(&self) -> bool {
        self.is_setting() || self.keys.iter().any(|key| key.making.is_running())
    }

    /// Whether OAuth is being set.
    pub fn is_setting(&self) -> bool {
        matches!(self.oauth, OwnerOAuth::Running(_))
    }

    /// Whether a key would be lost by leaving: it is being made, or is nowhere else.
    pub fn holds_key(&self) -> bool {
        self.keys.iter().any(|key| key.making.holds_key())
    }

    /// Changes state as the person asked; `lacks` is what is known to be missing there.
    pub(super) fn act(
        &mut self,
        action: Action,
        lacks: Option<OwnerLack>,
        common: &mut NotificationCommon,
    ) -> Option<Ask<NotificationAsker>> {
        match action {
            Action::MakeKey if lacks == Some(OwnerLack::Key) && !self.is_writing() => self.make_key(common),
            Action::Open if lacks == Some(OwnerLack::OAuth) => {
                self.form.open();
                None
            }
            // What is on its way is what is seen.
            Action::Form(proof::Action::Typed(..)) if self.is_writing() => None,
            Action::Form(action) => {
                let edits = matches!(action, proof::Action::Typed(..));
                self.form.fields.act(action);
                if edits { self.forget_answers() } else { None }
            }
            Action::Try if lacks == Some(OwnerLack::OAuth) => self.try_it(common),
            Action::Set if lacks == Some(OwnerLack::OAuth) => self.set(common),
            Action::MakeKey | Action::Open | Action::Try | Action::Set => None,
            Action::Key(attempt, action) => {
                let work = self.key(attempt)?.making.made()?.act(action)?;
                Some(Ask { work, asker: NotificationAsker::OwnerKeyCopied(attempt) })
            }
        }
    }

    fn make_key(&mut self, common: &mut NotificationCommon) -> Option<Ask<NotificationAsker>> {
        let record = common.looked_at().and_then(|id| common.record(id))?.clone();
        let attempt = common.next_attempt();
        let work = Work::SetUpNotifications(NotificationWork::MakeFirstKey(record.id.clone()));
        self.has_asked = true;
        // What failed before is tried again.
        self.keys.retain(|key| matches!(key.making, KeyMaking::Made(_)));
        self.keys.push(OwnerConnectKey { attempt, record, making: KeyMaking::Running(attempt) });
        Some(Ask { work, asker: NotificationAsker::OwnerKey(attempt) })
    }

    fn try_it(&mut self, common: &mut NotificationCommon) -> Option<Ask<NotificationAsker>> {
        let (_, settings) = self.accepted(common)?;
        let attempt = common.next_attempt();
        let work = self.form.try_with(attempt, settings);
        Some(Ask { work, asker: NotificationAsker::OwnerTrial(attempt) })
    }

    fn set(&mut self, common: &mut NotificationCommon) -> Option<Ask<NotificationAsker>> {
        let (id, settings) = self.accepted(common)?;
        let attempt = common.next_attempt();
        self.oauth = OwnerOAuth::Running(attempt);
        self.has_asked = true;
        self.form.fields.act(proof::Action::Show(false));
        let work = Work::SetUpNotifications(NotificationWork::SetFirstOAuth { id, settings });
        Some(Ask { work, asker: NotificationAsker::OwnerOAuth(attempt) })
    }

    /// What is typed, and for which account, where nothing is on its way and nothing is to be mended first.
    fn accepted(&mut self, common: &NotificationCommon) -> Option<(ConnectionId, Box<ConnectOAuth>)> {
        if self.is_writing() {
            return None;
        }
        let record = common.looked_at().and_then(|id| common.record(id))?;
        let settings = self.form.accept(record.facts.environment)?;
        Some((record.id.clone(), settings))
    }

    /// Takes what became of the OAuth settings; whether the owner's account has some now, so that it is looked at again. What was typed is
    /// not needed any more then.
    pub(super) fn hear_oauth(&mut self, attempt: u64, answer: Answer) -> bool {
        if !matches!(self.oauth, OwnerOAuth::Running(asked) if asked == attempt) {
            return false;
        }
        self.oauth = match answer {
            Answer::OAuthSet(Ok(())) => OwnerOAuth::Set,
            Answer::OAuthSet(Err(problem)) => OwnerOAuth::Failed(problem),
            _ => OwnerOAuth::Failed(ConnectWriteProblem::Unsure(ApiError::broken_off()).into()),
        };
        let has_some = matches!(self.oauth, OwnerOAuth::Set | OwnerOAuth::Failed(FirstOAuthProblem::HasSome));
        if has_some {
            self.form.close();
        }
        has_some
    }

    /// Takes what became of a key; whether the owner's account has one now, so that it is looked at again.
    pub(super) fn hear_key(&mut self, attempt: u64, answer: Answer) -> bool {
        self.key(attempt).is_some_and(|key| key.making.hear(attempt, answer).is_some())
    }

    /// Takes what became of a copy of a key.
    pub(super) fn hear_copied(&mut self, attempt: u64, answer: Answer) {
        if let Some(made) = self.key(attempt).and_then(|key| key.making.made()) {
            made.hear_copied(answer);
        }
    }

    /// What became of a secret on the clipboard.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        for key in &mut self.keys {
            key.making.hear_clipboard(notice);
        }
    }

    /// The step is come to: what failed before may be so no longer, and the owner may be another.
    pub(super) fn enter(&mut self, common: &NotificationCommon) {
        self.keys.retain(|key| !matches!(key.making, KeyMaking::Failed(_)));
        if self.form_of.as_ref() != common.looked_at() {
            let before = (std::mem::take(&mut self.form.is_open), std::mem::take(&mut self.form.fields));
            self.others.extend(self.form_of.take().map(|id| (id, before)));
            self.form_of = common.looked_at().cloned();
            let own = common.looked_at().and_then(|id| self.others.remove(id));
            (self.form.is_open, self.form.fields) = own.unwrap_or_default();
        }
        self.others.retain(|id, _| common.record(id).is_some());
    }

    /// The step is left; what asks for the end of what nobody waits for any more.
    pub(super) fn leave(&mut self) -> Option<Ask<NotificationAsker>> {
        self.form.fields.act(proof::Action::Show(false));
        self.forget_answers()
    }

    /// What came of other settings is not shown; the secret is sent to no address any more that was asked with them.
    fn forget_answers(&mut self) -> Option<Ask<NotificationAsker>> {
        self.oauth = OwnerOAuth::Idle;
        self.give_up_trial()
    }

    /// The authorization server is not asked any more; what ends that, if it was.
    pub(super) fn give_up_trial(&mut self) -> Option<Ask<NotificationAsker>> {
        let attempt = self.form.give_up_trial()?;
        Some(Ask { work: Work::Cancel, asker: NotificationAsker::OwnerTrial(attempt) })
    }

    fn key(&mut self, attempt: u64) -> Option<&mut OwnerConnectKey> {
        self.keys.iter_mut().find(|key| key.attempt == attempt)
    }
}
