//! The calls for Docusign's older go-live review, on the way to production: different ones, one after the other, until the last
//! twenty were answered.

use super::common::AttemptNumber;
use crate::connections::{ApiError, ReviewCall};

/// How many calls Docusign's older go-live review wants to see: the last of the key, all of them answered.
pub const REVIEW_CALLS: u32 = 20;

/// The calls, as far as they are made.
#[derive(Debug, Default)]
pub struct Review {
    /// How it stands.
    pub state: ReviewState,
    /// The calls that were made, in their order, each with why it brought nothing, if it did not.
    pub made: Vec<(ReviewCall, Option<ApiError>)>,
}

/// How the review's calls stand.
#[derive(Debug, Default)]
pub enum ReviewState {
    /// Not asked for.
    #[default]
    Ready,
    /// One is under way.
    Running(AttemptNumber, ReviewCall),
    /// The person stopped them.
    Stopped,
    /// The last twenty were answered.
    Done,
    /// One failed for a reason that the next would meet too.
    Failed(ApiError),
}

impl Review {
    /// How many of the last calls were answered, one after the other.
    pub fn answered(&self) -> u32 {
        let answered = self.made.iter().rev().take_while(|(_, failure)| failure.is_none()).count();
        u32::try_from(answered).unwrap_or(u32::MAX).min(REVIEW_CALLS)
    }

    /// The next call: each once, then those again that were answered. Never the same list of envelopes twice: Docusign counts polling
    /// against an app. None where nothing is left to be called.
    pub(super) fn next(&self) -> Option<ReviewCall> {
        let not_made = |call: &ReviewCall| !self.made.iter().any(|(made, _)| made == call);
        if let Some(new) = ReviewCall::ALL.into_iter().find(not_made) {
            return Some(new);
        }
        let is_good = |call: &ReviewCall| {
            let failed = self.made.iter().any(|(made, failure)| made == call && failure.is_some());
            !failed && *call != ReviewCall::Envelopes
        };
        let good: Vec<ReviewCall> = ReviewCall::ALL.into_iter().filter(is_good).collect();
        let again = self.made.len().checked_sub(ReviewCall::ALL.len())?;
        good.get(again.checked_rem(good.len())?).copied()
    }

    /// Whether an attempt is that of the call which is under way.
    pub(super) fn is_running(&self, attempt: AttemptNumber) -> bool {
        matches!(self.state, ReviewState::Running(asked, _) if asked == attempt)
    }

    /// Takes what came of the call that is under way. True where the next is to be made.
    pub(super) fn take(&mut self, result: Result<(), ApiError>) -> bool {
        let ReviewState::Running(_, call) = self.state else { return false };
        // A refusal is of this one call; what fails on the way, or by a limit, fails the next as well.
        match result {
            Err(error) if !is_of_one_call(&error) => {
                self.state = ReviewState::Failed(error);
                return false;
            }
            result => self.made.push((call, result.err())),
        }
        if self.answered() >= REVIEW_CALLS {
            self.state = ReviewState::Done;
            return false;
        }
        true
    }
}

/// Whether another call may be answered although this one was not.
fn is_of_one_call(error: &ApiError) -> bool {
    match error {
        ApiError::Refused(refusal) => refusal.is_of_one_call(),
        ApiError::Unexplained { .. }
        | ApiError::NotJson
        | ApiError::TooLarge
        | ApiError::Incomplete { .. } => true,
        ApiError::HtmlPage { .. } | ApiError::ServerError { .. } | ApiError::Wire(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::set_up::common::Attempts;

    /// Makes all the calls that are asked for; `fails` says which bring nothing.
    fn run(fails: impl Fn(ReviewCall) -> Option<ApiError>) -> Review {
        let (mut review, mut attempts) = (Review::default(), Attempts::default());
        for _ in 0..100 {
            let Some(call) = review.next() else { break };
            review.state = ReviewState::Running(attempts.next_number(), call);
            if !review.take(fails(call).map_or(Ok(()), Err)) {
                break;
            }
        }
        review
    }

    fn refused() -> ApiError {
        ApiError::Unexplained { status: 403 }
    }

    #[test]
    fn each_kind_is_called_once_and_then_those_that_were_answered_until_the_last_twenty_were() {
        let review = run(|_| None);
        assert!(matches!(review.state, ReviewState::Done));
        assert_eq!((review.made.len(), review.answered()), (20, 20));
        let first: Vec<_> = review.made.iter().take(13).map(|(call, _)| *call).collect();
        assert_eq!(first, ReviewCall::ALL);
        let envelopes = review.made.iter().filter(|(call, _)| *call == ReviewCall::Envelopes).count();
        assert_eq!(envelopes, 1, "polling is counted against an app");
    }

    #[test]
    fn what_is_refused_is_not_called_again_and_the_twenty_come_after_it() {
        let review = run(|call| (call == ReviewCall::Connect).then(refused));
        assert!(matches!(review.state, ReviewState::Done));
        let connect: Vec<_> = review.made.iter().filter(|(call, _)| *call == ReviewCall::Connect).collect();
        assert!(connect.len() == 1 && connect.iter().all(|(_, failure)| failure.is_some()));
        assert!(review.made.iter().rev().take(20).all(|(_, failure)| failure.is_none()));
        assert_eq!(review.made.len(), 11 + 20);
    }

    #[test]
    fn where_nothing_is_answered_it_ends_and_a_fault_of_the_way_stops_it() {
        let review = run(|_| Some(refused()));
        assert_eq!((review.made.len(), review.answered(), review.next()), (13, 0, None));
        let review = run(|call| (call == ReviewCall::Groups).then(ApiError::broken_off));
        assert!(matches!(review.state, ReviewState::Failed(_)));
        assert_eq!(review.made.len(), 3, "the call that broke off is made again");
        assert_eq!(review.next(), Some(ReviewCall::Groups));
    }
}
