//! The sign-in that is under way: one at a time.

use std::sync::{Arc, Mutex, PoisonError};

use secrecy::{ExposeSecret, SecretString};
use tokio::runtime::Runtime;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::AbortHandle;
use zeroize::Zeroizing;

use super::answer::{Answer, Slot, Teller, Told};
use super::resources::With;
use crate::clock::{Clock, later};
use crate::connections::{
    self, PasteProblem, Pasted, SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest,
};

/// A sign-in; cancelled when dropped, its port closed.
pub(super) struct RunningSignIn {
    attempt: AbortHandle,
    until: watch::Sender<jiff::Timestamp>,
    pasted: mpsc::Sender<Pasted>,
    link: Arc<Mutex<Option<SecretString>>>,
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
        let (until, moved) = watch::channel(later(with.clock.now(), SIGN_IN_LIMIT));
        let link = Arc::new(Mutex::new(None));
        let (kept_link, over_link) = (Arc::clone(&link), Arc::clone(&link));
        let asker = slot.asker().cloned();
        let task = runtime.spawn(async move {
            let events = move |event: SignInEvent| {
                if let SignInEvent::Waiting { link, .. } = &event {
                    let link = SecretString::from(link.expose_secret());
                    *kept_link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
                }
                if let Some(asker) = asker.clone() {
                    teller.tell(Told::SignIn { asker, event });
                }
            };
            let result = match &with.wire {
                Ok(wire) => {
                    let open = open_in_browser;
                    connections::sign_in(wire, &with.clock, request, moved, to_be_judged, open, events).await
                }
                Err(error) => Err(SignInProblem::no_wire(error)),
            };
            // Over: nobody opens its link any more.
            *over_link.lock().unwrap_or_else(PoisonError::into_inner) = None;
            slot.answer(Answer::SignInEnded(result));
        });
        Self { attempt: task.abort_handle(), until, pasted, link }
    }

    /// The link for the browser, once the receiver is bound.
    pub(super) fn link(&self) -> Option<SecretString> {
        let link = self.link.lock().unwrap_or_else(PoisonError::into_inner);
        link.as_ref().map(|link| SecretString::from(link.expose_secret()))
    }

    /// Moves the end.
    pub(super) fn extend(&self, clock: &Clock) {
        self.until.send_replace(later(clock.now(), SIGN_IN_LIMIT));
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

/// Opens the sign-in link; a browser that starts slowly holds up nothing.
async fn open_in_browser(link: &SecretString) -> bool {
    let link = SecretString::from(link.expose_secret());
    tokio::task::spawn_blocking(move || webbrowser::open(link.expose_secret()).is_ok()).await.unwrap_or(false)
}
