//! Runs what the state asks for, on tokio, off the window's thread, and sends back what came of it.

mod files;
mod for_set_up;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};

use secrecy::SecretString;
use tokio::runtime::Runtime;
use tokio::sync::{mpsc as channel, watch};
use tokio::task::AbortHandle;

use super::dialogs::FileDialogs;
use super::{KeepDraftFor, Listing, Outcome, Task};
use crate::clock::Clock;
use crate::connections::{
    self, Clipboard, ClipboardNotice, ClipboardProblem, Endpoints, Environment, LoopbackOrigin, Pasted,
    PracticeProblem, SecretKind, Sheets, Values, Vault, Wire, WireError,
};
use crate::practice::{Behaviour, Practice, PracticeOptions};
use crate::setup;
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
    dialogs: FileDialogs,
    sheets: Arc<Sheets>,
    /// Drafts that are no more: a saving of one that comes late is dropped.
    gone: tokio::sync::Mutex<HashSet<String>>,
    practice: Mutex<Option<Practice>>,
    behaviours: Vec<Behaviour>,
}

struct RunningSignIn {
    attempt: AbortHandle,
    until: watch::Sender<jiff::Timestamp>,
    pasted: channel::Sender<Pasted>,
    link: Arc<Mutex<Option<SecretString>>>,
}

impl Tasks {
    /// Starts the background. `behaviours` are the practice service's, should it be started.
    pub fn start(
        data_dir: &Path,
        sheets: Arc<Sheets>,
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
        let clipboard = Clipboard::start_on(clock.clone())?;
        let with = With {
            outcomes,
            waker,
            clock,
            wire: Wire::new(),
            vault,
            clipboard,
            dialogs: FileDialogs::default(),
            sheets,
            gone: tokio::sync::Mutex::default(),
            practice: Mutex::new(None),
            behaviours,
        };
        let with = Arc::new(with);
        runtime.spawn(tell_of_waiting(Arc::clone(&with)));
        Ok((Self { runtime, with, sign_in: None }, arrived))
    }

    /// File dialogs are like this one from now on, which knows its window.
    pub fn use_dialogs_like(&self, dialog: rfd::AsyncFileDialog) {
        self.with.dialogs.like(dialog);
    }

    /// Begins a task. [`Task::RaiseWindow`] and [`Task::CloseWindow`] are the window's own and do nothing here.
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
            Task::KeepDraft { request, why } => {
                self.runtime.spawn(async move { with.keep_draft(request, why).await });
            }
            Task::OpenDraft(record) => {
                self.runtime.spawn(async move {
                    let id = record.id.as_str().to_owned();
                    let secrets = connections::draft_secrets(&with.vault, &id, &SecretKind::ALL).await;
                    with.send(Outcome::DraftOpened { record, secrets });
                });
            }
            Task::RemoveDraft(id) => {
                self.runtime.spawn(async move {
                    with.gone.lock().await.insert(id.clone());
                    let removed = connections::remove_draft(&with.vault, &id).await;
                    with.send(Outcome::Removed(removed));
                });
            }
            Task::Reveal { record, practice } => {
                self.runtime.spawn(async move {
                    let id = record.id.as_str().to_owned();
                    let values = with.values(*record, practice.as_ref()).await.map(Box::new);
                    with.send(Outcome::Revealed { id, values });
                });
            }
            Task::Remove(id) => {
                self.runtime.spawn(async move {
                    let removed = match id.parse() {
                        Ok(id) => connections::remove(&with.vault, &id).await,
                        Err(_) => Ok(()),
                    };
                    with.send(Outcome::Removed(removed));
                });
            }
            Task::OpenRequest => {
                self.runtime.spawn(async move {
                    let opened = files::open_request(&with).await;
                    with.send(Outcome::RequestOpened(opened));
                });
            }
            Task::CopyKept { index, text, secret } => {
                self.runtime.spawn(async move {
                    let done = with.copy(text, secret).await;
                    with.send(Outcome::KeptCopied { index, done });
                });
            }
            Task::OpenPage(page) => {
                self.runtime.spawn_blocking(move || {
                    with.send(Outcome::PageOpened(webbrowser::open(&page).is_ok()));
                });
            }
            Task::RaiseWindow | Task::CloseWindow => {}
        }
    }

    /// Ends the background without waiting for what hangs: an attempt's port is closed, a keychain's call is left.
    pub fn end(mut self) {
        self.cancel_sign_in();
        let practice = self.with.practice.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(practice);
        self.with.clipboard.clear_now_if_ours();
        self.runtime.shutdown_background();
    }
}

async fn listing(vault: &Vault) -> Listing {
    match vault.connections().await {
        Ok(found) => {
            let mut records = found.records;
            records.sort_by_key(|record| std::cmp::Reverse(record.consented_at));
            let damaged = found.notices.into_iter().next().map(|notice| match notice {
                crate::vault::IndexNotice::DamagedIndexKeptAside(path) => path,
            });
            let mut drafts: Vec<_> = found.drafts.into_iter().map(|draft| draft.record).collect();
            drafts.sort_by_key(|draft| std::cmp::Reverse(draft.saved_at));
            Listing { records, drafts, damaged, failed: None }
        }
        Err(error) => Listing { failed: Some(error.to_string()), ..Listing::default() },
    }
}

/// Says when the keychain takes long enough that the system may be asking the person something.
async fn tell_of_waiting(with: Arc<With>) {
    let mut waiting = with.vault.waiting_long();
    let mut asks = false;
    while waiting.changed().await.is_ok() {
        let now = *waiting.borrow_and_update() > 0;
        if now != asks {
            asks = now;
            with.tell(setup::Outcome::KeychainAsks(asks));
        }
    }
}

impl With {
    /// Puts a text on the clipboard; a secret is cleared after a while, and that is said.
    async fn copy(
        self: &Arc<Self>,
        text: SecretString,
        secret: bool,
    ) -> Result<Option<jiff::Timestamp>, ClipboardProblem> {
        if !secret {
            return self.clipboard.copy(text).await.map(|()| None);
        }
        let countdown = self.clipboard.copy_secret(text).await?;
        let clears_at = countdown.clears_at;
        let with = Arc::clone(self);
        tokio::spawn(async move {
            // A newer copy has told of itself already.
            if countdown.ended().await != ClipboardNotice::Replaced {
                with.send(Outcome::ClipboardCleared);
            }
        });
        Ok(Some(clears_at))
    }

    async fn keep_draft(&self, request: connections::KeepDraftRequest, why: KeepDraftFor) {
        // Held to the end: a saving that is under way when the draft is given up comes before, not after.
        let gone = self.gone.lock().await;
        if request.id.as_deref().is_some_and(|id| gone.contains(id)) {
            return;
        }
        let with_secrets = !request.secrets.is_empty();
        let gone = if with_secrets {
            drop(gone);
            None
        } else {
            Some(gone)
        };
        let result = connections::keep_draft(&self.vault, &self.clock, request).await;
        drop(gone);
        self.send(Outcome::DraftKept { why, result });
    }

    /// All that is known of a kept connection, its secrets from the keychain.
    async fn values(
        &self,
        record: connections::ConnectionRecord,
        practice: Option<&LoopbackOrigin>,
    ) -> Result<Values, connections::RevealError> {
        let secrets = connections::reveal(&self.vault, &record.id).await?;
        let environment = Environment::named(&record.environment).unwrap_or(Environment::Production);
        let endpoints = match environment {
            Environment::Production => Some(Endpoints::production()),
            Environment::Demo => Some(Endpoints::demo()),
            Environment::Practice => practice.map(Endpoints::practice),
        };
        Ok(Values::of_kept(record, secrets, environment, endpoints.as_ref()))
    }

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
