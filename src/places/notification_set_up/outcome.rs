//! Step 5: it is set up at each account, and each has its own outcome. What is right already is left alone, so that all can be run again.

use super::broken_off::broken_off;
use super::common::{AT_ONCE, NotificationAsker, NotificationCommon, NotificationReply};
use super::key_making::KeyMaking;
use super::step_name::NotificationStep;
use crate::connections::{CheckKeptProblem, ClipboardNotice, ConnectionRecord};
use crate::domain::{ConnectId, ConnectionId};
use crate::notifications::{
    AccountSetUp, AccountSetUpProblem, FieldDifference, FirstKeyProblem, KeyProblem, KeyToSign, OwnerProblem,
    SetUpMode, SetUpOutcome, can_be_managed,
};
use crate::places::connect_key::{KeyAction, MadeKey};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// How it stands at an account.
#[derive(Debug)]
pub enum AccountState {
    /// Its turn has not come.
    ToCome(HowAgain),
    /// It is under way, in that attempt.
    Running(u64),
    /// It is over.
    Done(Box<SetUpOutcome>),
    /// Nothing came of it, or not all.
    Failed(AccountSetUpProblem),
    /// It was stopped before its turn came.
    Stopped,
}

/// How it is set up, beyond the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowAgain {
    /// As the first time: made where there is none, and left alone where there is.
    AsBefore,
    /// One that is there is changed: the person has seen in what it differs.
    Change,
    /// The same, though nothing is seen to differ: secrets are sent once more.
    SendSecrets,
    /// The connection is renewed first, though its product renews it itself.
    RenewFirst,
    /// A new one is made in the place of the one that was to be changed, which is gone: its secrets are asked for first.
    Anew,
}

/// An account, and how it stands there.
pub struct AccountOutcome {
    /// The connection whose account it is, as it was when this began.
    pub record: ConnectionRecord,
    /// The configuration there that is to be changed, if one is.
    pub changes: Option<ConnectId>,
    /// In what it differed when the person was shown that.
    seen_before: Option<Vec<FieldDifference>>,
    /// How it stands.
    pub state: AccountState,
    /// How it stood before it was to be done once more: so it stands again if that is stopped before its turn.
    earlier: Option<AccountState>,
    /// Whether the account has a key for its signatures, as far as it is there.
    pub key: KeyToSign,
    /// Where making its first key stands.
    pub making: KeyMaking,
}

/// A key that was made at an account that is chosen no longer.
pub struct UnchosenKey {
    /// The connection whose account it is, as it was when the key was made.
    pub record: ConnectionRecord,
    /// The key.
    pub key: MadeKey,
}

/// State of the step.
#[derive(Default)]
pub struct Outcomes {
    /// All accounts that were chosen, in their order.
    pub accounts: Vec<AccountOutcome>,
    /// Keys that were made here before, of accounts that are chosen no longer. Docusign gives a key once, so they are there until the wizard
    /// is left.
    pub unchosen: Vec<UnchosenKey>,
}

/// What the person did.
pub enum Action {
    /// At this account once more, so.
    Again(ConnectionId, HowAgain),
    /// **Run all again**.
    AllAgain,
    /// **Stop**: what has not begun is left.
    Stop,
    /// **Make a key** at this account.
    MakeKey(ConnectionId),
    /// Something with the key that was made there.
    Key(ConnectionId, KeyAction),
}

impl AccountState {
    /// Whether it is there as it is wanted.
    pub fn is_right(&self) -> bool {
        matches!(self, Self::Done(outcome) if matches!(
            **outcome,
            SetUpOutcome::AlreadyRight(_) | SetUpOutcome::Created(_) | SetUpOutcome::Updated { .. }
        ))
    }

    /// Whether it is over, however it ended.
    pub fn is_over(&self) -> bool {
        !matches!(self, Self::ToCome(_) | Self::Running(_))
    }
}

impl AccountOutcome {
    fn do_again(&mut self, how: HowAgain) {
        if matches!(self.making, KeyMaking::Failed(_)) {
            // Whether there is a key is looked at again.
            self.making = KeyMaking::Idle;
        }
        if let AccountState::Done(outcome) = &self.state
            && let SetUpOutcome::Differs { differences, .. } = &**outcome
        {
            self.seen_before = Some(differences.clone());
        }
        self.earlier = Some(std::mem::replace(&mut self.state, AccountState::ToCome(how)));
    }

    /// How the key for its signatures stands, where it is there as it is wanted; not missed anywhere else: something else comes first there.
    pub fn key(&self) -> KeyToSign {
        if self.state.is_right() { self.key } else { KeyToSign::NotMissed }
    }

    /// Whether a key was made there that nobody has: Docusign signs with it, and no receiver knows it.
    pub fn has_lost_key(&self) -> bool {
        matches!(&self.making, KeyMaking::Failed(FirstKeyProblem::NotSeen(KeyProblem::Lost { .. })))
    }

    /// Whether it is there and is to be changed, and the person has to see first in what.
    pub fn shows_change(&self) -> bool {
        let differs = matches!(&self.state, AccountState::Done(outcome) if matches!(**outcome, SetUpOutcome::Differs { .. }));
        differs && self.changes.is_some()
    }

    /// Whether it is there as it is wanted, but for a key: messages come unsigned.
    pub fn lacks_key(&self) -> bool {
        self.key() == KeyToSign::Missing
    }
}

impl Outcomes {
    /// Whether something is under way, or to come.
    pub fn is_running(&self) -> bool {
        self.not_over() > 0
    }

    /// At how many accounts it is under way, or to come.
    pub fn not_over(&self) -> usize {
        self.accounts.iter().filter(|account| !account.state.is_over()).count()
    }

    /// Whether it is there as it is wanted at each account, and there is one.
    pub fn is_all_right(&self) -> bool {
        !self.accounts.is_empty() && self.right() == self.accounts.len()
    }

    /// Whether it is set up at each account, and there is one: a key may still be missing.
    pub fn is_set_up(&self) -> bool {
        !self.accounts.is_empty() && self.accounts.iter().all(|account| account.state.is_right())
    }

    /// Whether a key is being made: Docusign gives it once, to whoever waits for it.
    pub fn makes_key(&self) -> bool {
        self.accounts.iter().any(|account| account.making.is_running())
    }

    /// Whether a key would be lost by leaving: it is being made, or is nowhere else.
    pub fn holds_key(&self) -> bool {
        self.accounts.iter().any(|account| account.making.holds_key())
            || self.unchosen.iter().any(|unchosen| unchosen.key.is_nowhere_else())
    }

    /// At how many accounts it is there as it is wanted, and does what it is wanted for.
    pub fn right(&self) -> usize {
        self.accounts.iter().filter(|account| account.state.is_right() && !account.lacks_key()).count()
    }

    /// Whether at each account there is a change that the person has to see first.
    pub fn shows_changes_alone(&self) -> bool {
        !self.accounts.is_empty() && self.accounts.iter().all(AccountOutcome::shows_change)
    }

    /// How many accounts lack a key alone.
    pub fn lacking_key(&self) -> usize {
        self.accounts.iter().filter(|account| account.lacks_key()).count()
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action, common: &mut NotificationCommon) -> NotificationReply {
        match action {
            Action::Again(id, how) => {
                if let Some(account) = self
                    .accounts
                    .iter_mut()
                    .find(|account| account.record.id == id && account.state.is_over())
                {
                    account.do_again(how);
                }
            }
            Action::AllAgain if self.is_busy() => {}
            Action::AllAgain => {
                for account in &mut self.accounts {
                    account.do_again(HowAgain::AsBefore);
                }
            }
            Action::MakeKey(id) => return self.make_key(&id, common).into(),
            Action::Key(id, action) => {
                let work = self.made_key(&id).and_then(|key| key.act(action));
                let ask = work.map(|work| Ask { work, asker: NotificationAsker::KeyCopied(id) });
                return ask.into();
            }
            Action::Stop => {
                for account in &mut self.accounts {
                    if matches!(account.state, AccountState::ToCome(_)) {
                        account.state = account.earlier.take().unwrap_or(AccountState::Stopped);
                    }
                }
            }
        }
        self.ask_next(common).into()
    }

    /// Takes what became of it at an account; what is asked next.
    pub fn hear(
        &mut self,
        id: &ConnectionId,
        attempt: u64,
        answer: Answer,
        common: &mut NotificationCommon,
    ) -> NotificationReply {
        let waits = |account: &&mut AccountOutcome| {
            account.record.id == *id
                && matches!(account.state, AccountState::Running(asked) if asked == attempt)
        };
        let Some(account) = self.accounts.iter_mut().find(waits) else { return StepReply::stay() };
        account.state = match answer {
            Answer::AccountSetUp(Ok((outcome, key))) => {
                account.key = key;
                AccountState::Done(Box::new(outcome))
            }
            Answer::AccountSetUp(Err(problem)) => AccountState::Failed(problem),
            _ => AccountState::Failed(broken_off()),
        };
        self.ask_next(common).into()
    }

    /// Makes the first key at an account that lacks one.
    fn make_key(
        &mut self,
        id: &ConnectionId,
        common: &mut NotificationCommon,
    ) -> Option<Ask<NotificationAsker>> {
        let lacks = |account: &&mut AccountOutcome| account.record.id == *id && account.lacks_key();
        let account = self.accounts.iter_mut().find(lacks)?;
        if account.making.is_running() {
            return None;
        }
        let attempt = common.next_attempt();
        account.making = KeyMaking::Running(attempt);
        let work = Work::SetUpNotifications(NotificationWork::MakeFirstKey(id.clone()));
        Some(Ask { work, asker: NotificationAsker::Key(id.clone(), attempt) })
    }

    /// Takes what became of the first key of an account.
    pub(super) fn hear_key(&mut self, id: &ConnectionId, attempt: u64, answer: Answer) {
        let Some(account) = self.accounts.iter_mut().find(|account| account.record.id == *id) else { return };
        if let Some(seen) = account.making.hear(attempt, answer) {
            account.key = seen;
        }
    }

    /// The key that was made at an account.
    pub(super) fn made_key(&mut self, id: &ConnectionId) -> Option<&mut MadeKey> {
        let of_chosen = self.accounts.iter_mut().find(|account| account.record.id == *id);
        let Some(account) = of_chosen else {
            return self
                .unchosen
                .iter_mut()
                .find(|key| key.record.id == *id)
                .map(|unchosen| &mut unchosen.key);
        };
        account.making.made()
    }

    /// What became of a secret on the clipboard.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        for account in &mut self.accounts {
            account.making.hear_clipboard(notice);
        }
        for unchosen in &mut self.unchosen {
            unchosen.key.hear_clipboard(notice);
        }
    }

    /// A key that was made is shown until the wizard is left, whether its account is chosen still or not: it is given once.
    fn begin(&mut self, common: &NotificationCommon) {
        let of_made = |account: AccountOutcome| match account.making {
            KeyMaking::Made(key) => Some(UnchosenKey { record: account.record, key }),
            KeyMaking::Idle | KeyMaking::Running(_) | KeyMaking::Failed(_) => None,
        };
        self.unchosen.extend(std::mem::take(&mut self.accounts).into_iter().filter_map(of_made));
        let unchosen = &mut self.unchosen;
        let to_come = |record: &ConnectionRecord| AccountOutcome {
            record: record.clone(),
            changes: common.changed_at(&record.id).cloned(),
            seen_before: None,
            state: AccountState::ToCome(HowAgain::AsBefore),
            earlier: None,
            key: KeyToSign::default(),
            making: unchosen
                .extract_if(.., |made| made.record.id == record.id)
                .next()
                .map(|made| KeyMaking::Made(made.key))
                .unwrap_or_default(),
        };
        self.accounts = common.chosen_records().map(to_come).collect();
    }

    /// Begins at the next accounts, as many as may be under way at once.
    fn ask_next(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        let is_running = |account: &&AccountOutcome| matches!(account.state, AccountState::Running(_));
        let free = AT_ONCE.saturating_sub(self.accounts.iter().filter(is_running).count());
        let mut asks = Vec::new();
        for account in &mut self.accounts {
            let AccountState::ToCome(how) = account.state else { continue };
            if asks.len() == free {
                break;
            }
            account.earlier = None;
            if let Err(problem) = can_be_set_up(&account.record.id, common) {
                account.state = AccountState::Failed(problem);
                continue;
            }
            let attempt = common.next_attempt();
            account.state = AccountState::Running(attempt);
            let asked = AccountSetUp {
                id: account.record.id.clone(),
                wanted: common.wanted_at(&account.record.id),
                which: account.changes.clone(),
                replaces: common.replaced_at(&account.record.id).cloned(),
                seen: account.seen_before.take().filter(|_| how == HowAgain::Change),
                mode: match how {
                    HowAgain::AsBefore | HowAgain::RenewFirst if account.changes.is_some() => {
                        SetUpMode::Compare
                    }
                    HowAgain::AsBefore | HowAgain::RenewFirst | HowAgain::Anew => SetUpMode::Create,
                    // Whether its secret is the same, nobody sees.
                    HowAgain::Change => SetUpMode::Update {
                        anyway: account.changes.is_some() && common.wish.proof.has_secret(),
                    },
                    HowAgain::SendSecrets => SetUpMode::Update { anyway: true },
                },
                renew_anyway: how == HowAgain::RenewFirst,
            };
            let work = Work::SetUpNotifications(NotificationWork::SetUp(Box::new(asked)));
            asks.push(Ask { work, asker: NotificationAsker::Account(account.record.id.clone(), attempt) });
        }
        asks
    }
}

/// Whether both connections are kept still and the owner's settings would be used there: meanwhile one may have been removed, or signed in
/// for again with another key.
fn can_be_set_up(id: &ConnectionId, common: &NotificationCommon) -> Result<(), AccountSetUpProblem> {
    let record = common.record(id).ok_or(CheckKeptProblem::Unknown)?;
    if common.wish.managed {
        let owner = common.owner.as_ref().and_then(|owner| common.record(owner));
        can_be_managed(&record.facts, &owner.ok_or(OwnerProblem::NotKept)?.facts)?;
    }
    Ok(())
}

impl Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> for Outcomes {
    fn enter(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        self.begin(common);
        self.ask_next(common)
    }

    fn next(&mut self, _: &mut NotificationCommon) -> NotificationReply {
        StepReply::stay()
    }

    fn is_busy(&self) -> bool {
        self.is_running() || self.makes_key()
    }
}
