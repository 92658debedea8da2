//! Runs what the state asks for, on tokio, off the window's thread, and sends back what came of it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};

use secrecy::{ExposeSecret, SecretString};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::AbortHandle;

use super::{Listing, Outcome, Task};
use crate::clock::{Clock, later};
use crate::connections::{
    self, Clipboard, LoopbackOrigin, PracticeProblem, SIGN_IN_LIMIT, SignInEvent, SignInProblem, TokenError,
    Vault, Wire, WireError,
};
use crate::practice::{Behaviour, Practice, PracticeOptions};
use crate::setup::{self, AttemptNumber};
use crate::vault::OsKeychain;

/// Wakes the window when an outcome has arrived. Empty until the window exists.
pub type Waker = Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>;

/// The background: a runtime, what tasks work with, and the attempt that is under way.
pub struct Tasks {
    runtime: Runtime,
    with: Arc<With>,
    sign_in: Option<RunningSignIn>,
}

/// What tasks work with.
struct With {
    outcomes: mpsc::Sender<Outcome>,
    waker: Waker,
    clock: Clock,
    wire: Result<Wire, WireError>,
    vault: Vault,
    clipboard: Clipboard,
    practice: Mutex<Option<Practice>>,
    behaviours: Vec<Behaviour>,
}

struct RunningSignIn {
    attempt: AbortHandle,
    until: watch::Sender<jiff::Timestamp>,
    link: Arc<Mutex<Option<SecretString>>>,
}

impl Tasks {
    /// Starts the background. `behaviours` are the practice service's, should it be started.
    pub fn start(
        data_dir: &Path,
        clock: Clock,
        behaviours: Vec<Behaviour>,
        waker: Waker,
    ) -> std::io::Result<(Self, mpsc::Receiver<Outcome>)> {
        let (outcomes, arrived) = mpsc::channel();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("background")
            .enable_all()
            .build()?;
        let vault = Vault::new(Arc::new(OsKeychain::new()), PathBuf::from(data_dir), clock.clone())?;
        let with = With {
            outcomes,
            waker,
            clock,
            wire: Wire::new(),
            vault,
            clipboard: Clipboard::start()?,
            practice: Mutex::new(None),
            behaviours,
        };
        Ok((Self { runtime, with: Arc::new(with), sign_in: None }, arrived))
    }

    /// Begins a task. [`Task::RaiseWindow`] is the window's own and does nothing here.
    pub fn begin(&mut self, task: Task) {
        let with = Arc::clone(&self.with);
        match task {
            Task::SetUp(task) => self.begin_for_set_up(task),
            Task::LoadConnections => {
                self.runtime.spawn(async move {
                    let listing = listing(&with.vault).await;
                    with.send(Outcome::Connections(listing));
                });
            }
            Task::RaiseWindow => {}
        }
    }

    fn begin_for_set_up(&mut self, task: setup::Task) {
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
                    let done = with.clipboard.copy(text).await;
                    with.tell(Done::Copied { what, done });
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
            Do::Keep { attempt, request } => {
                self.runtime.spawn(async move {
                    let result = connections::keep(&with.vault, request).await;
                    with.tell(Done::Saved { attempt, result });
                });
            }
        }
    }

    fn sign_in(&mut self, attempt: AttemptNumber, request: connections::SignInRequest) {
        self.cancel_sign_in();
        let with = Arc::clone(&self.with);
        let (until, moved) = watch::channel(later(with.clock.now(), SIGN_IN_LIMIT));
        let link = Arc::new(Mutex::new(None));
        let kept_link = Arc::clone(&link);
        let task = self.runtime.spawn(async move {
            let teller = Arc::clone(&with);
            let events = move |event: SignInEvent| {
                if let SignInEvent::Waiting { link } = &event {
                    let link = SecretString::from(link.expose_secret().to_owned());
                    *kept_link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
                }
                teller.tell(setup::Outcome::SignIn { attempt, event });
            };
            let result = match &with.wire {
                Ok(wire) => {
                    connections::sign_in(wire, &with.clock, request, moved, open_in_browser, events.clone())
                        .await
                }
                Err(error) => Err(SignInProblem::Token(TokenError::Wire(error.clone()))),
            };
            events(SignInEvent::Ended(result));
        });
        self.sign_in = Some(RunningSignIn { attempt: task.abort_handle(), until, link });
    }

    fn cancel_sign_in(&mut self) {
        if let Some(running) = self.sign_in.take() {
            running.attempt.abort();
        }
    }

    /// Ends the background without waiting for what hangs: an attempt's port is closed, a keychain's call is left.
    pub fn end(mut self) {
        self.cancel_sign_in();
        let practice = self.with.practice.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(practice);
        self.runtime.shutdown_background();
    }
}

/// Opens the sign-in link; a browser that starts slowly holds up nothing.
async fn open_in_browser(link: &SecretString) -> bool {
    let link = SecretString::from(link.expose_secret().to_owned());
    tokio::task::spawn_blocking(move || webbrowser::open(link.expose_secret()).is_ok()).await.unwrap_or(false)
}

async fn listing(vault: &Vault) -> Listing {
    match vault.connections().await {
        Ok(found) => {
            let mut records = found.records;
            records.sort_by_key(|record| std::cmp::Reverse(record.consented_at));
            let damaged = found.notices.into_iter().next().map(|notice| match notice {
                crate::vault::Notice::DamagedIndexKeptAside(path) => path,
            });
            Listing { records, damaged, failed: None }
        }
        Err(error) => Listing { failed: Some(error.to_string()), ..Listing::default() },
    }
}

impl With {
    fn tell(&self, outcome: setup::Outcome) {
        self.send(Outcome::SetUp(outcome));
    }

    fn send(&self, outcome: Outcome) {
        // Nobody listens any more when the window is gone.
        if self.outcomes.send(outcome).is_ok()
            && let Some(wake) = self.waker.get()
        {
            wake();
        }
    }

    fn start_practice(&self) -> Result<LoopbackOrigin, PracticeProblem> {
        let mut running = self.practice.lock().unwrap_or_else(PoisonError::into_inner);
        let service = match running.take() {
            Some(service) => service,
            None => Practice::start(PracticeOptions {
                port: 0,
                behaviours: self.behaviours.clone(),
                clock: self.clock.clone(),
            })
            .map_err(|error| PracticeProblem(error.to_string()))?,
        };
        let origin = service.origin().parse().map_err(|_| PracticeProblem(service.origin().to_owned()))?;
        *running = Some(service);
        Ok(origin)
    }
}
