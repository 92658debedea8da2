//! Begins what is about notifications, and what is done with messages that come to this computer.

use std::sync::Arc;

use super::Tasks;
use crate::connections;
use crate::notifications::save_message_as;
use crate::tasks::answer::{Answer, Slot};
use crate::tasks::ask::{ReceiveWork, Work};
use crate::tasks::receiving::OpenReceiver;

impl<A: Clone + PartialEq + Send + Sync + 'static> Tasks<A> {
    /// Work about notifications; what is not is given up.
    pub(super) fn about_notifications(&mut self, work: Work, asker: A, slot: Slot<A>) {
        let with = Arc::clone(&self.with);
        match work {
            Work::Watch { id, work } => {
                self.answer(slot, async move { Answer::Watched(Box::pin(with.watch(&id, work)).await) });
            }
            Work::SetUpNotifications(work) if work.is_trial() => {
                self.answer_unless_cancelled(asker, slot, async move { with.notify(work).await });
            }
            Work::SetUpNotifications(work) => self.answer(slot, async move { with.notify(work).await }),
            Work::Resend(work) => {
                let within = self.runtime.handle().clone();
                self.runtime.spawn_blocking(move || slot.answer(within.block_on(with.resend(work))));
            }
            Work::Receive(work) => self.receive(work, asker, slot),
            Work::ConnectKeys(work) => self.answer(slot, async move { with.connect_keys(work).await }),
            _ => drop(slot),
        }
    }

    /// Messages that come to this computer.
    fn receive(&mut self, work: ReceiveWork, asker: A, slot: Slot<A>) {
        let with = Arc::clone(&self.with);
        match work {
            ReceiveWork::Start { options, keys_of } => {
                let what = (*options, keys_of, Arc::clone(&self.held_messages));
                let begun = OpenReceiver::begin(&self.runtime, with, self.teller.clone(), slot, what);
                // Whichever was open closes by its drop.
                self.receiver = Some((asker, begun));
            }
            ReceiveWork::CountConnectKeys(id) => self.answer(slot, async move {
                let kept = connections::kept_connect_keys(&with.vault, &id).await;
                Answer::ConnectKeysCounted(kept.map(|keys| keys.len()))
            }),
            ReceiveWork::MakePracticeKey(id) => {
                self.answer(slot, async move { Answer::PracticeKeyMade(with.make_practice_key(&id).await) });
            }
            ReceiveWork::Save { message, path } => {
                self.runtime.spawn_blocking(move || {
                    slot.answer(Answer::FileWritten(save_message_as(path, &message.message)));
                });
            }
            ReceiveWork::FromPractice { id, wanted } => {
                let work = async move { Answer::PracticeSent(with.send_from_practice(&id, &wanted).await) };
                self.answer(slot, work);
            }
            ReceiveWork::Send { message, to } => {
                let work = async move { Answer::MessageSent(with.send_again(&message, &to).await) };
                self.answer(slot, work);
            }
        }
    }
}
