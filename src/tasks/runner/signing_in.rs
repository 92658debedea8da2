//! What is done with the sign-in that is under way.

use zeroize::Zeroizing;

use super::Tasks;
use crate::tasks::answer::{Answer, Slot};
use crate::tasks::ask::Work;
use crate::tasks::sign_in::open_in_browser;

impl<A: Clone + PartialEq + Send + Sync + 'static> Tasks<A> {
    /// Opens its page once more, gives it more time, or a pasted address; what is none of it is given up.
    pub(super) fn go_on_with_sign_in(&self, work: Work, slot: Slot<A>) {
        match work {
            Work::OpenSignInAgain => self.open_sign_in_again(slot),
            Work::ExtendSignIn => {
                if let Some((_, running)) = &self.sign_in {
                    running.extend(&self.with.clock);
                }
                slot.answer(Answer::Done);
            }
            Work::UseAddress(address) => self.use_address(slot, address),
            _ => drop(slot),
        }
    }

    fn open_sign_in_again(&self, slot: Slot<A>) {
        let Some(launcher) = self.sign_in.as_ref().and_then(|(_, running)| running.launcher()) else {
            return;
        };
        self.answer(slot, async move { Answer::PageOpened(open_in_browser(launcher).await) });
    }

    fn use_address(&self, slot: Slot<A>, address: Zeroizing<String>) {
        let Some((_, running)) = &self.sign_in else { return };
        let judged = running.judge(address);
        self.runtime.spawn(async move {
            // Nobody listens any more where the wait has just ended; then there is nothing to say.
            if let Some(judged) = judged.await {
                slot.answer(Answer::AddressJudged(judged));
            }
        });
    }
}
