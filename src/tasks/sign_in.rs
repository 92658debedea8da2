//! The sign-in that is under way: one at a time.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Runtime;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::AbortHandle;
use zeroize::Zeroizing;

use super::answer::{Answer, Slot, Teller, Told};
use super::browser;
use super::resources::With;
use crate::clock::{Clock, MonotonicTime};
use crate::connections::{
    self, Launcher, PasteProblem, Pasted, SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest,
};

/// A sign-in; cancelled when dropped, its port closed.
pub(super) struct RunningSignIn {
    attempt: AbortHandle,
    until: watch::Sender<MonotonicTime>,
    pasted: mpsc::Sender<Pasted>,
    launcher: Arc<Mutex<Option<Launcher>>>,
}

impl RunningSignIn {
    /// Begins one. Its events go to whoever asked, its end into the slot.
    pub(super) fn begin<A: Clone + Send + Sync + 'static>(
        runtime: &Runtime,
        with: Arc<With>,
        teller: Teller<A>,
        slot: Slot<A>,
        request: SignInRequest,
    ) -> Self {
        let (pasted, to_be_judged) = mpsc::channel(4);
        let (until, moved) = watch::channel(with.clock.monotonic().after(SIGN_IN_LIMIT));
        let launcher = Arc::new(Mutex::new(None));
        let (kept, over) = (Arc::clone(&launcher), Arc::clone(&launcher));
        let asker = slot.asker().cloned();
        let task = runtime.spawn(async move {
            let events = move |event: SignInEvent| {
                if let Some(asker) = asker.clone() {
                    teller.tell(Told::SignIn { asker, event });
                }
            };
            let result = match &with.wire {
                Ok(wire) => {
                    let open = async |launcher: Launcher| {
                        *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(launcher.clone());
                        open_in_browser(launcher).await
                    };
                    connections::sign_in(wire, &with.clock, request, moved, to_be_judged, open, events).await
                }
                Err(error) => Err(SignInProblem::no_wire(error)),
            };
            // Over: nobody opens its page any more.
            *over.lock().unwrap_or_else(PoisonError::into_inner) = None;
            slot.answer(Answer::SignInEnded(result));
        });
        Self { attempt: task.abort_handle(), until, pasted, launcher }
    }

    /// What the browser is started with, while the answer is waited for.
    pub(super) fn launcher(&self) -> Option<Launcher> {
        self.launcher.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Moves the end.
    pub(super) fn extend(&self, clock: &Clock) {
        self.until.send_replace(clock.monotonic().after(SIGN_IN_LIMIT));
    }

    /// Gives it a pasted address; what is wrong with it, or nothing where nobody waits for one any more.
    pub(super) fn judge(
        &self,
        address: Zeroizing<String>,
    ) -> impl Future<Output = Option<Result<(), PasteProblem>>> + Send + use<> {
        let pasted = self.pasted.clone();
        async move {
            let (answer, judged) = oneshot::channel();
            pasted.send(Pasted { text: address, answer }).await.ok()?;
            judged.await.ok()
        }
    }
}

impl Drop for RunningSignIn {
    fn drop(&mut self) {
        self.attempt.abort();
    }
}

/// Starts the browser; one that starts slowly holds up nothing.
pub(super) async fn open_in_browser(launcher: Launcher) -> bool {
    match launcher.address() {
        Some(address) => browser::open(address).await,
        None => false,
    }
}
