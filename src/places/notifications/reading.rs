//! What is read of an account, again and again: while it is read anew, what was read before is still there.

use crate::connections::ApiError;
use crate::notifications::NotificationProblem;

/// Something of the account.
#[derive(Debug, Default)]
pub enum AccountReading<T> {
    /// Nobody asked for it.
    #[default]
    Unasked,
    /// It is being read, for the first time or after a failure.
    Asking,
    /// It is being read again; it was so before.
    Again(T),
    /// It is so.
    Read(T),
    /// It could not be read.
    Failed(NotificationProblem),
}

impl<T> AccountReading<T> {
    /// Whether it is being read.
    pub fn is_asking(&self) -> bool {
        matches!(self, Self::Asking | Self::Again(_))
    }

    /// Whether nobody asked for it.
    pub fn is_unasked(&self) -> bool {
        matches!(self, Self::Unasked)
    }

    /// Whether it could not be read since the access token has ended.
    pub fn asks_for_renewal(&self) -> bool {
        matches!(self, Self::Failed(problem) if problem.asks_for_renewal())
    }

    /// What was read.
    pub fn seen(&self) -> Option<&T> {
        match self {
            Self::Again(seen) | Self::Read(seen) => Some(seen),
            Self::Unasked | Self::Asking | Self::Failed(_) => None,
        }
    }
}

/// The same, with the number of its newest reading: an older one that comes late is not heard.
#[derive(Debug)]
pub struct NumberedReading<T> {
    /// How it stands.
    pub now: AccountReading<T>,
    number: u32,
}

impl<T> Default for NumberedReading<T> {
    fn default() -> Self {
        Self { now: AccountReading::Unasked, number: 0 }
    }
}

impl<T> NumberedReading<T> {
    /// It is read from now on; the number of this reading.
    pub(super) fn begin(&mut self) -> u32 {
        self.number = self.number.wrapping_add(1);
        self.now = match std::mem::take(&mut self.now) {
            AccountReading::Again(seen) | AccountReading::Read(seen) => AccountReading::Again(seen),
            AccountReading::Unasked | AccountReading::Asking | AccountReading::Failed(_) => {
                AccountReading::Asking
            }
        };
        self.number
    }

    /// Takes what came of the reading of that number.
    pub(super) fn hear(&mut self, number: u32, came: Result<T, NotificationProblem>) {
        if number == self.number {
            self.now = came.map_or_else(AccountReading::Failed, AccountReading::Read);
        }
    }

    /// It is as if nobody had asked for it.
    pub(super) fn forget(&mut self) {
        self.now = AccountReading::Unasked;
    }

    /// The reading of that number broke off.
    pub(super) fn give_up(&mut self, number: u32) {
        self.hear(number, Err(ApiError::broken_off().into()));
    }
}
