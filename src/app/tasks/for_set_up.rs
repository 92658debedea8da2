//! What the set-up wizard asks for: its outcomes go back to it.

use std::sync::{Arc, Mutex, PoisonError};

use secrecy::{ExposeSecret, SecretString};
use tokio::sync::{mpsc, oneshot, watch};

use super::{RunningSignIn, Tasks, files};
use crate::clock::later;
use crate::connections::{self, Pasted, SIGN_IN_LIMIT, SignInEvent, SignInProblem, TokenError};
use crate::setup::{self, AttemptNumber};

impl Tasks {
    pub(super) fn begin_for_set_up(&mut self, task: setup::Task) {
        use setup::Outcome as Done;
        use setup::Task as Do;
        let with = Arc::clone(&self.with);
        match task {
            Do::StartPractice => {
                self.runtime.spawn_blocking(move || with.tell(Done::PracticeStarted(with.start_practice())));
            }
            Do::Probe { attempt, guide } => {
                self.runtime.spawn(async move {
                    let proposal = connections::propose(&guide).await;
                    with.tell(Done::Probed { attempt, proposal });
                });
            }
            Do::OpenPage(page) => {
                self.runtime.spawn_blocking(move || {
                    with.tell(Done::PageOpened { opened: webbrowser::open(&page).is_ok() });
                });
            }
            Do::Copy { what, text } => {
                self.runtime.spawn(async move {
                    let done = with.copy(text, false).await;
                    with.tell(Done::Copied { what, done });
                });
            }
            Do::CopySecret { what, text } => {
                self.runtime.spawn(async move {
                    let done = with.copy(text, true).await;
                    with.tell(Done::Copied { what, done });
                });
            }
            Do::PasteAddress => {
                self.runtime.spawn(async move {
                    let text = with.clipboard.paste().await;
                    with.tell(Done::AddressPasted(text));
                });
            }
            Do::UseAddress { attempt, address } => {
                let Some(running) = &self.sign_in else { return };
                let pasted = running.pasted.clone();
                self.runtime.spawn(async move {
                    let (answer, judged) = oneshot::channel();
                    // Nobody listens any more where the wait has just ended; then there is nothing to say.
                    if pasted.send(Pasted { text: address, answer }).await.is_ok()
                        && let Ok(judged) = judged.await
                    {
                        with.tell(Done::AddressJudged { attempt, judged });
                    }
                });
            }
            Do::Paste(field) => {
                self.runtime.spawn(async move {
                    let text = with.clipboard.paste().await;
                    with.tell(Done::Pasted { field, text });
                });
            }
            Do::SignIn { attempt, request } => self.sign_in(attempt, request),
            Do::OpenSignInAgain => {
                let link = self.sign_in.as_ref().and_then(|running| {
                    let link = running.link.lock().unwrap_or_else(PoisonError::into_inner);
                    link.as_ref().map(|link| SecretString::from(link.expose_secret().to_owned()))
                });
                if let Some(link) = link {
                    self.runtime.spawn_blocking(move || webbrowser::open(link.expose_secret()).is_ok());
                }
            }
            Do::ExtendSignIn => {
                if let Some(running) = &self.sign_in {
                    running.until.send_replace(later(with.clock.now(), SIGN_IN_LIMIT));
                }
            }
            Do::CancelSignIn => self.cancel_sign_in(),
            Do::Check { attempt, request } => {
                self.runtime.spawn(async move {
                    let event = match &with.wire {
                        Ok(wire) => connections::check(wire, request).await,
                        Err(error) => connections::CheckEvent::unreachable(&request, error),
                    };
                    with.tell(Done::Check { attempt, event });
                });
            }
            Do::Keep { attempt, connection, replaces, draft } => {
                self.runtime.spawn(async move {
                    let result = connections::keep(&with.vault, &connection, replaces, draft.as_ref()).await;
                    if let (Ok(_), Some(draft)) = (&result, draft) {
                        with.gone.lock().await.insert(draft);
                    }
                    with.tell(Done::Saved { attempt, result });
                });
            }
            // The app keeps it, as the draft's.
            Do::KeepSecrets { .. } => {}
            Do::ChoosePlace { .. }
            | Do::WriteFile { .. }
            | Do::MakeRequest { .. }
            | Do::OpenAnswer { .. } => {
                files::begin(&self.runtime, with, task);
            }
        }
    }

    fn sign_in(&mut self, attempt: AttemptNumber, request: connections::SignInRequest) {
        self.cancel_sign_in();
        let with = Arc::clone(&self.with);
        let (pasted, to_be_judged) = mpsc::channel(4);
        let (until, moved) = watch::channel(later(with.clock.now(), SIGN_IN_LIMIT));
        let link = Arc::new(Mutex::new(None));
        let kept_link = Arc::clone(&link);
        let task = self.runtime.spawn(async move {
            let teller = Arc::clone(&with);
            let events = move |event: SignInEvent| {
                if let SignInEvent::Waiting { link, .. } = &event {
                    let link = SecretString::from(link.expose_secret().to_owned());
                    *kept_link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
                }
                teller.tell(setup::Outcome::SignIn { attempt, event });
            };
            let result = match &with.wire {
                Ok(wire) => {
                    let open = open_in_browser;
                    connections::sign_in(
                        wire,
                        &with.clock,
                        request,
                        moved,
                        to_be_judged,
                        open,
                        events.clone(),
                    )
                    .await
                }
                Err(error) => Err(SignInProblem::Token(TokenError::Wire(error.clone()))),
            };
            events(SignInEvent::Ended(result));
        });
        self.sign_in = Some(RunningSignIn { attempt: task.abort_handle(), until, pasted, link });
    }

    pub(super) fn cancel_sign_in(&mut self) {
        if let Some(running) = self.sign_in.take() {
            running.attempt.abort();
        }
    }
}

/// Opens the sign-in link; a browser that starts slowly holds up nothing.
async fn open_in_browser(link: &SecretString) -> bool {
    let link = SecretString::from(link.expose_secret().to_owned());
    tokio::task::spawn_blocking(move || webbrowser::open(link.expose_secret()).is_ok()).await.unwrap_or(false)
}
