//! What work is done with: keychain, wire, clipboard, dialogs, the practice service.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::time::Duration;

use secrecy::SecretString;

use super::answer::{Answer, Teller, Told};
use super::ask::FileUpkeep;
use super::dialogs::FileDialogs;
use crate::clock::{Clock, MonotonicTime};
use crate::connections::{
    self, CalledKept, CarriedOver, CarryProblem, CheckEvent, CheckKeptProblem, CheckRequest, Clipboard,
    ClipboardNotice, ClipboardProblem, ConnectionRecord, KeepDraftRequest, PracticeProblem, RemoveError,
    RenewProblem, Renewed, RevokeProblem, Sheets, TokenError, UnkeptTokens, Vault, Wire, WireError,
};
use crate::domain::{Connection, ConnectionId, History, LoopbackOrigin, RevocationEndpoint};
use crate::practice::{Behaviour, PracticeProcess};

/// What work is done with.
pub(super) struct With {
    /// Where the index lies.
    pub(super) data_dir: PathBuf,
    pub(super) clock: Clock,
    pub(super) wire: Result<Wire, WireError>,
    pub(super) vault: Vault,
    pub(super) clipboard: Clipboard,
    pub(super) dialogs: FileDialogs,
    pub(super) sheets: Arc<Sheets>,
    /// Drafts that are no more: a saving of one that comes late is dropped.
    pub(super) gone: tokio::sync::Mutex<HashSet<ConnectionId>>,
    pub(super) practice: Mutex<Option<PracticeProcess>>,
    /// What earlier interruptions left in the keychain was looked for.
    pub(super) tidied: Once,
    pub(super) behaviours: Vec<Behaviour>,
    /// Read by each renewal that is under way.
    pub(super) renewals: Arc<tokio::sync::RwLock<()>>,
}

/// How long renewals are waited for at the end of the program: as long as Docusign may take, and the keychain.
const RENEWALS_LIMIT: Duration = Duration::from_secs(45);

impl With {
    /// Puts a text on the clipboard; a secret is cleared after a while, and that is said.
    pub(super) async fn copy<A: Send + 'static>(
        &self,
        text: SecretString,
        secret: bool,
        teller: Teller<A>,
    ) -> Result<Option<MonotonicTime>, ClipboardProblem> {
        if !secret {
            return self.clipboard.copy(text).await.map(|()| None);
        }
        let mut countdown = self.clipboard.copy_secret(text).await?;
        let clears_at = countdown.clears_at;
        tokio::spawn(async move {
            let mut next = countdown.next().await.or(Some(ClipboardNotice::NotCleared));
            while let Some(notice) = next {
                // A newer copy has told of itself already.
                if notice != ClipboardNotice::Replaced {
                    teller.tell(Told::Clipboard(notice));
                }
                next = countdown.next().await;
            }
        });
        Ok(Some(clears_at))
    }

    pub(super) async fn check(&self, request: CheckRequest) -> CheckEvent {
        match &self.wire {
            Ok(wire) => connections::check(wire, &self.clock, request).await,
            Err(error) => CheckEvent::unreachable(&request, error),
        }
    }

    /// What can be found out about this computer; `renderer` is what draws the window.
    pub(super) async fn diagnose(&self, renderer: Option<&str>) -> Answer {
        let Self { data_dir, vault, clock, .. } = self;
        let wire = self.wire.as_ref().ok();
        let found = connections::diagnose(vault, data_dir, renderer, wire, clock.now()).await;
        Answer::Diagnosed(Box::new(found))
    }

    /// Renews a connection, unless another has done it since `asked` was read.
    pub(super) async fn renew(&self, asked: &ConnectionRecord) -> Result<Box<Renewed>, RenewProblem> {
        let wire = self.wire.as_ref().map_err(|error| TokenError::Wire(error.clone()))?;
        let Self { vault, sheets, clock, .. } = self;
        connections::renew_and_follow(vault, wire, sheets, clock, asked).await.map(Box::new)
    }

    /// Tries once more to keep the tokens of a renewal.
    pub(super) async fn keep_tokens(&self, unkept: Box<UnkeptTokens>) -> Result<Box<Renewed>, RenewProblem> {
        let renewed = unkept.keep(&self.vault).await?;
        let Self { vault, sheets, clock, .. } = self;
        Ok(Box::new(connections::follow_renewal(vault, sheets, clock, renewed).await))
    }

    /// Does something with a file that is kept up to date.
    pub(super) async fn keep_file(&self, id: &ConnectionId, work: FileUpkeep) -> Answer {
        let Self { vault, sheets, clock, .. } = self;
        let outcome = match work {
            FileUpkeep::Look => match connections::bring_up_to_date(vault, sheets, clock, id).await {
                Ok(Some(record)) => Ok(record),
                Ok(None) => return Answer::Done,
                Err(problem) => Err(problem),
            },
            FileUpkeep::Follow(new) => connections::follow(vault, sheets, clock, id, new).await,
            FileUpkeep::WriteAnew(path) => connections::write_anew(vault, sheets, clock, id, &path).await,
            FileUpkeep::Stop(path) => connections::stop_following(vault, id, &path).await,
        };
        Answer::Followed(outcome.map(Box::new))
    }

    /// Removes a connection; the last that was looked after takes the daily task with it.
    pub(super) async fn remove(self: &Arc<Self>, id: &ConnectionId) -> Result<(), RemoveError> {
        connections::remove(&self.vault, id).await?;
        self.stop_if_none_is_left();
        Ok(())
    }

    /// Nobody waits for it: it asks tools of the system.
    fn stop_if_none_is_left(self: &Arc<Self>) {
        let with = Arc::clone(self);
        tokio::spawn(async move {
            connections::stop_if_none_is_left(&with.vault, &with.sheets, &with.data_dir).await;
        });
    }

    /// That nobody could say is nothing to bother anybody with: then nothing is offered.
    pub(super) async fn find_revocation(&self, record: &ConnectionRecord) -> Option<RevocationEndpoint> {
        let wire = self.wire.as_ref().ok()?;
        connections::find_revocation(wire, record)
            .await
            .inspect_err(|error| tracing::info!(%error, "whether tokens can be revoked is not known"))
            .ok()
            .flatten()
    }

    pub(super) async fn revoke_and_remove(
        self: &Arc<Self>,
        id: &ConnectionId,
        endpoint: &RevocationEndpoint,
    ) -> Result<(), RevokeProblem> {
        let wire = self.wire.as_ref().map_err(|error| RevokeProblem::unreachable(error.clone()))?;
        connections::revoke_and_remove(&self.vault, wire, &self.clock, id, endpoint).await?;
        self.stop_if_none_is_left();
        Ok(())
    }

    /// Waits until no renewal is under way, to a limit.
    pub(super) async fn wait_for_renewals(&self) {
        let _ = tokio::time::timeout(RENEWALS_LIMIT, self.renewals.write()).await;
    }

    pub(super) async fn check_kept(&self, id: &ConnectionId) -> Result<Vec<CalledKept>, CheckKeptProblem> {
        let wire = self.wire.as_ref().map_err(|error| CheckKeptProblem::NoWire(error.clone()))?;
        connections::check_kept(&self.vault, wire, &self.sheets, &self.clock, id).await
    }

    pub(super) async fn keep(
        &self,
        connection: &Connection,
        history: History,
        id: ConnectionId,
        draft: Option<ConnectionId>,
    ) -> Result<(), connections::KeepProblem> {
        let result = connections::keep(&self.vault, connection, history, id.clone(), draft.as_ref()).await;
        if result.is_ok() {
            // A sign-in in the place of an older one: the files that follow it have that one's tokens.
            connections::files_follow(&self.vault, &self.sheets, &self.clock, &id).await;
        }
        if let (Ok(()), Some(draft)) = (&result, draft) {
            self.gone.lock().await.insert(draft);
        }
        result
    }

    pub(super) async fn carry_over(
        &self,
        ids: &[ConnectionId],
        passphrase: SecretString,
        path: &Path,
    ) -> Result<CarriedOver, CarryProblem> {
        connections::carry_over(&self.vault, &self.sheets, ids, passphrase, path, true).await
    }

    /// Keeps a draft; nothing if it is no more.
    pub(super) async fn keep_draft(
        &self,
        request: KeepDraftRequest,
    ) -> Option<Result<(), connections::KeepProblem>> {
        // Held to the end: a saving that is under way when the draft is given up comes before, not after.
        let gone = self.gone.lock().await;
        if gone.contains(&request.id) {
            return None;
        }
        // But for a keychain, which may take its time: the vault itself knows the order then.
        let held = request.secrets.is_empty().then_some(gone);
        let result = connections::keep_draft(&self.vault, &self.clock, request).await;
        drop(held);
        Some(result)
    }

    pub(super) fn start_practice(&self) -> Result<LoopbackOrigin, PracticeProblem> {
        let mut running = self.practice.lock().unwrap_or_else(PoisonError::into_inner);
        let service = match running.take() {
            Some(service) => service,
            None => PracticeProcess::start(&self.behaviours, &self.data_dir.join("practice.json"))
                .map_err(|error| PracticeProblem(error.to_string()))?,
        };
        let origin = service.origin().parse().map_err(|_| PracticeProblem(service.origin().to_owned()))?;
        *running = Some(service);
        Ok(origin)
    }
}
