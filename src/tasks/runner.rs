//! Begins each work that is asked for.

mod receive;
mod signing_in;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Once, PoisonError, mpsc};
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::task::{AbortHandle, JoinHandle};

use super::answer::{Answer, Slot, Teller, Told, Waker};
use super::ask::{Ask, Upkeep, Work};
use super::browser;
use super::dialogs::FileDialogs;
use super::files;
use super::folder;
use super::keep_renewed::keep_renewed;
use super::receiving::{HeldMessages, OpenReceiver};
use super::resources::With;
use super::sign_in::RunningSignIn;
use super::signals;
use super::watching::{tell_of_waiting, watch_the_list};
use crate::clock::Clock;
use crate::connections::{
    self, Clipboard, ClipboardWish, IndexWatch, KeepDraftRequest, OsKeychain, Sheets, Vault, WindowWay, Wire,
};
use crate::domain::WantedPage;
use crate::practice::Behaviour;

/// How long a window has to hear that it is asked for.
const RAISE_LIMIT: Duration = Duration::from_secs(5);

/// The background: a runtime, what work is done with, and the sign-in that is under way. `A` is the address of an asker.
pub struct Tasks<A> {
    runtime: Runtime,
    with: Arc<With>,
    teller: Teller<A>,
    /// The sign-in that is under way, and who asked for it.
    sign_in: Option<(A, RunningSignIn)>,
    /// The receiver of messages that is open, and who asked for it.
    receiver: Option<(A, OpenReceiver)>,
    /// What came to it, and to those before it.
    held_messages: Arc<tokio::sync::Mutex<HeldMessages>>,
    /// Other work that can be cancelled, and who asked for it.
    cancellable: Vec<(A, AbortHandle)>,
    /// The way to the window's own clipboard.
    window: WindowWay,
    /// Sees the list of connections change, whoever changes it.
    _watch: Option<IndexWatch>,
}

impl<A: Clone + PartialEq + Send + Sync + 'static> Tasks<A> {
    /// Starts the background. `behaviours` are the practice service's, should it be started.
    pub fn start(
        data_dir: &Path,
        sheets: Arc<Sheets>,
        clock: Clock,
        behaviours: Vec<Behaviour>,
        waker: Waker,
    ) -> std::io::Result<(Self, mpsc::Receiver<Told<A>>)> {
        let (told, heard) = mpsc::channel();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("background")
            .enable_all()
            .build()?;
        let vault = Vault::new(Arc::new(OsKeychain::new()), PathBuf::from(data_dir), clock.clone())?;
        let window = WindowWay::default();
        let clipboard = Clipboard::start_beside_window(clock.clone(), window.clone())?;
        let with = Arc::new(With {
            data_dir: data_dir.to_owned(),
            clock,
            wire: Wire::new(),
            vault,
            clipboard,
            dialogs: FileDialogs::default(),
            sheets,
            gone: tokio::sync::Mutex::default(),
            practice: Mutex::new(None),
            tidied: Once::new(),
            behaviours,
            renewals: Arc::default(),
        });
        let teller = Teller::new(told, waker);
        let asking = teller.clone();
        with.dialogs.otherwise(move |wanted| asking.tell(Told::PathWanted(wanted)));
        let watch = watch_the_list(data_dir, teller.clone());
        runtime.spawn(tell_of_waiting(Arc::clone(&with), teller.clone()));
        runtime.spawn(keep_renewed(Arc::clone(&with)));
        let tasks = Self {
            runtime,
            with,
            teller,
            sign_in: None,
            receiver: None,
            held_messages: Arc::default(),
            cancellable: Vec::new(),
            window,
            _watch: watch,
        };
        Ok((tasks, heard))
    }

    /// From now on the program ends where the system asks it to (a signal; on Windows a console that closes): the clipboard is
    /// cleared first, then the window is told.
    pub fn end_when_signalled(&self) {
        self.runtime.spawn(signals::end_when_signalled(Arc::clone(&self.with), self.teller.clone()));
    }

    /// What asks the window to come to the front, perhaps with a page opened, and says whether it has heard, within seconds.
    pub fn raiser(&self) -> impl Fn(Option<WantedPage>) -> bool + Send + use<A> {
        let teller = self.teller.clone();
        move |page| {
            let (heard, word) = mpsc::sync_channel(1);
            teller.tell(Told::RaiseWanted(page, heard));
            word.recv_timeout(RAISE_LIMIT).is_ok()
        }
    }

    /// File dialogs are like this one from now on, which knows its window.
    pub fn use_dialogs_like(&self, dialog: rfd::AsyncFileDialog) {
        self.with.dialogs.like(dialog);
    }

    /// From now on `window` takes what is wished of its own clipboard, where the system's cannot be reached.
    pub fn use_window_clipboard(&self, window: impl Fn(ClipboardWish) + Send + Sync + 'static) {
        self.window.lead_to(window);
    }

    /// Begins to clear the clipboard of a secret, where the window has to be there for it: the returned end closes when that is
    /// over. None where nothing has to be waited for.
    pub fn clear_clipboard_first(&self) -> Option<mpsc::Receiver<()>> {
        if !self.window.is_open() || !self.with.clipboard.holds_secret() {
            return None;
        }
        let with = Arc::clone(&self.with);
        let (over, parting) = mpsc::channel();
        self.runtime.spawn_blocking(move || {
            with.clipboard.clear_now_if_ours();
            drop(over);
        });
        Some(parting)
    }

    /// Begins work. It is answered exactly once, whatever becomes of it.
    pub fn begin(&mut self, ask: Ask<A>) {
        let with = Arc::clone(&self.with);
        let asker = ask.asker;
        if matches!(ask.work, Work::Cancel) {
            return self.cancel(&asker);
        }
        let slot = Slot::new(self.teller.clone(), asker.clone());
        match ask.work {
            Work::LoadConnections => self.answer(slot, async move {
                let listing = connections::list(&with.vault).await;
                // Once, at the start: what an interruption left is nobody's then.
                with.tidied.call_once(|| with.vault.tidy());
                Answer::Listed(listing)
            }),
            Work::KeepDraft(request) => self.keep_draft(slot, with, request),
            Work::OpenDraft(id) => self.answer(slot, async move {
                Answer::DraftSecrets(connections::draft_secrets(&with.vault, &id).await)
            }),
            Work::RemoveDraft(id) => self.answer(slot, async move {
                with.gone.lock().await.insert(id.clone());
                Answer::Removed(connections::remove_draft(&with.vault, &id).await)
            }),
            Work::RemoveConnection(id) => {
                self.answer(slot, async move { Answer::Removed(with.remove(&id).await) });
            }
            Work::Upkeep(upkeep) => self.begin_upkeep(slot, with, upkeep),
            work @ (Work::ProbeKeychain | Work::NameKeychain | Work::Compare(_) | Work::Reveal(_)) => {
                self.look(work, slot);
            }
            Work::Diagnose { renderer } => {
                let work = async move { with.diagnose(renderer.as_deref()).await };
                self.answer_unless_cancelled(asker, slot, work);
            }
            Work::Keep { connection, history, id, draft } => {
                let work = async move { Answer::Kept(with.keep(&connection, *history, id, draft).await) };
                self.answer_unless_cancelled(asker, slot, work);
            }
            work @ (Work::KeepCopy { .. } | Work::CarryOver { .. }) => self.carry(work, asker, slot),
            work @ (Work::OpenFile(_)
            | Work::FindAnswered { .. }
            | Work::UnlockCopies { .. }
            | Work::OpenAnswer { .. }
            | Work::ShowInFolder(_)) => self.open_or_show(work, slot),
            Work::MakeRequest(new) => {
                self.runtime.spawn_blocking(move || slot.answer(Answer::RequestMade(new.make())));
            }
            Work::ChoosePlace { suggested } => self.answer(slot, async move {
                Answer::PlaceChosen(files::choose_place(&with.dialogs, &suggested).await)
            }),
            Work::WriteFile { content, path } => {
                self.runtime.spawn_blocking(move || {
                    let written = connections::write_file(&with.sheets, &with.clock, content, path);
                    slot.answer(Answer::FileWritten(written));
                });
            }
            Work::StartPractice => {
                self.runtime
                    .spawn_blocking(move || slot.answer(Answer::PracticeStarted(with.start_practice())));
            }
            Work::Probe(guide) => {
                let work = async move { Answer::Probed(connections::propose(&guide).await) };
                self.answer_unless_cancelled(asker, slot, work);
            }
            Work::FindProxy(url) => {
                self.runtime.spawn_blocking(move || {
                    let wire = with.wire.as_ref().ok();
                    slot.answer(Answer::ProxyFound(wire.and_then(|wire| wire.proxy_for(&url))));
                });
            }
            Work::OpenPage(page) => {
                self.answer(slot, async move { Answer::PageOpened(browser::open(page).await) });
            }
            Work::Copy { text, secret } => {
                let teller = self.teller.clone();
                self.answer(slot, async move { Answer::Copied(with.copy(text, secret, teller).await) });
            }
            work @ (Work::Paste | Work::AwaitGuid(_)) => self.read_clipboard(work, asker, slot),
            Work::Check(request) => {
                let work = async move { Answer::Checked(with.check(request).await) };
                self.answer_unless_cancelled(asker, slot, work);
            }
            Work::SignIn(request) => {
                let begun = RunningSignIn::begin(&self.runtime, with, self.teller.clone(), slot, request);
                // Whichever was under way is cancelled by its drop.
                self.sign_in = Some((asker, begun));
            }
            work @ (Work::Watch { .. }
            | Work::SetUpNotifications(_)
            | Work::Resend(_)
            | Work::Receive(_)
            | Work::ConnectKeys(_)) => self.about_notifications(work, asker, slot),
            Work::Cancel => {}
            work @ (Work::OpenSignInAgain | Work::ExtendSignIn | Work::UseAddress(_)) => {
                self.go_on_with_sign_in(work, slot);
            }
        }
    }

    /// Given up where the draft is no more.
    fn keep_draft(&self, slot: Slot<A>, with: Arc<With>, request: KeepDraftRequest) {
        self.runtime.spawn(async move {
            if let Some(result) = with.keep_draft(request).await {
                slot.answer(Answer::DraftKept(result));
            }
        });
    }

    fn begin_upkeep(&self, slot: Slot<A>, with: Arc<With>, upkeep: Upkeep) {
        // Taken before it begins: whoever ends the program waits for what was asked before.
        let under_way = Arc::clone(&with.renewals).try_read_owned().ok();
        match upkeep {
            Upkeep::Renew(asked) => self.answer(slot, async move {
                let _under_way = under_way;
                Answer::Renewed(with.renew(&asked).await)
            }),
            Upkeep::KeepTokens(unkept) => self.answer(slot, async move {
                let _under_way = under_way;
                Answer::Renewed(with.keep_tokens(unkept).await)
            }),
            Upkeep::Check(id) => {
                self.answer(slot, async move { Answer::KeptChecked(with.check_kept(&id).await) });
            }
            Upkeep::Name { id, name } => self
                .answer(slot, async move { Answer::Noted(connections::name(&with.vault, &id, name).await) }),
            Upkeep::LookAfter(wanted) => {
                self.runtime.spawn_blocking(move || {
                    let came = connections::look_after(&with.data_dir, &with.clock, wanted);
                    slot.answer(Answer::LookedAfter(came));
                });
            }
            Upkeep::FindRevocation(record) => {
                self.answer(
                    slot,
                    async move { Answer::RevocationFound(with.find_revocation(&record).await) },
                );
            }
            Upkeep::RevokeAndRemove { id, endpoint } => self.answer(slot, async move {
                let _under_way = under_way;
                Answer::RevokedAndRemoved(with.revoke_and_remove(&id, &endpoint).await)
            }),
            Upkeep::NotificationDraft { id, contents } => self.answer(slot, async move {
                let _under_way = under_way;
                let keeps = contents.is_some();
                let came = with.keep_notification_draft(id, contents).await;
                if keeps {
                    Answer::NotificationDraftKept(came)
                } else {
                    Answer::NotificationDraftForgotten(came)
                }
            }),
            Upkeep::NoteHandedOver(id, values) => self.answer(slot, async move {
                Answer::Noted(connections::note_handed_over(&with.vault, &with.clock, &id, values).await)
            }),
            Upkeep::File { id, work } => {
                self.answer(slot, async move { with.keep_file(&id, work).await });
            }
        }
    }

    /// Connections that go into a file, or come out of one; what is neither is given up.
    fn carry(&mut self, work: Work, asker: A, slot: Slot<A>) {
        let with = Arc::clone(&self.with);
        match work {
            Work::KeepCopy { copy, id, seen } => {
                let work = async move {
                    let With { vault, sheets, clock, .. } = &*with;
                    Answer::Kept(
                        connections::keep_copy(vault, sheets, clock, *copy, id, seen.as_deref())
                            .await
                            .map(drop),
                    )
                };
                self.answer_unless_cancelled(asker, slot, work);
            }
            Work::CarryOver { ids, passphrase, path } => {
                let work = async move { Answer::CarriedOver(with.carry_over(&ids, passphrase, &path).await) };
                self.answer_unless_cancelled(asker, slot, work);
            }
            _ => drop(slot),
        }
    }

    /// Work that reads the clipboard; what does not is given up.
    fn read_clipboard(&mut self, work: Work, asker: A, slot: Slot<A>) {
        let with = Arc::clone(&self.with);
        match work {
            Work::Paste => {
                self.answer(slot, async move { Answer::Pasted(with.clipboard.paste().await) });
            }
            Work::AwaitGuid(after) => {
                let work = async move { Answer::GuidCopied(with.clipboard.next_guid(after).await) };
                self.answer_unless_cancelled(asker, slot, work);
            }
            _ => drop(slot),
        }
    }

    /// Work that looks at this computer and changes nothing; what is none of it is given up.
    fn look(&self, work: Work, slot: Slot<A>) {
        let with = Arc::clone(&self.with);
        match work {
            Work::ProbeKeychain => self.answer(slot, async move {
                Answer::KeychainProbed(connections::probe_keychain(&with.vault).await)
            }),
            Work::NameKeychain => {
                self.answer(slot, async move { Answer::KeychainNamed(with.vault.program().await) });
            }
            Work::Compare(record) => self.answer(slot, async move {
                Answer::Compared(connections::kept_here(&with.vault, *record).await.map(Box::new))
            }),
            Work::Reveal(record) => self.answer(slot, async move {
                Answer::Revealed(connections::reveal(&with.vault, *record).await.map(Box::new))
            }),
            _ => drop(slot),
        }
    }

    /// Work about a file the person chose; what is about none is given up.
    fn open_or_show(&self, work: Work, slot: Slot<A>) {
        let with = Arc::clone(&self.with);
        match work {
            Work::OpenFile(named) => {
                let work = async move { Answer::FileOpened(files::open_file(&with.dialogs, named).await) };
                self.answer(slot, work);
            }
            Work::FindAnswered { answer, waiting } => self.answer(slot, async move {
                Answer::AnsweredFound(connections::find_answered(&with.vault, &answer, waiting).await)
            }),
            Work::UnlockCopies { file, passphrase } => {
                self.runtime.spawn_blocking(move || {
                    slot.answer(Answer::CopiesUnlocked(connections::unlock_copies(&file, &passphrase)));
                });
            }
            Work::OpenAnswer { file, request, key, practice } => self.answer(slot, async move {
                let opened =
                    files::open_answer(&with.dialogs, file, request, key, practice, with.clock.clone()).await;
                Answer::AnswerOpened(opened.map(|opened| opened.map(Box::new)))
            }),
            Work::ShowInFolder(path) => {
                self.answer(slot, async move { Answer::FolderShown(folder::show(path).await) });
            }
            _ => drop(slot),
        }
    }

    fn answer(&self, slot: Slot<A>, work: impl Future<Output = Answer> + Send + 'static) {
        drop(self.spawn(slot, work));
    }

    fn answer_unless_cancelled(
        &mut self,
        asker: A,
        slot: Slot<A>,
        work: impl Future<Output = Answer> + Send + 'static,
    ) {
        let task = self.spawn(slot, work).abort_handle();
        self.cancellable.retain(|(_, task)| !task.is_finished());
        self.cancellable.push((asker, task));
    }

    fn spawn(&self, slot: Slot<A>, work: impl Future<Output = Answer> + Send + 'static) -> JoinHandle<()> {
        self.runtime.spawn(async move {
            let answer = work.await;
            slot.answer(answer);
        })
    }

    /// Ends what was asked from this address; its slot is dropped, and says so.
    fn cancel(&mut self, asker: &A) {
        self.sign_in.take_if(|(whose, _)| whose == asker);
        self.receiver.take_if(|(whose, _)| whose == asker);
        self.cancellable.retain(|(whose, task)| {
            let stays = whose != asker;
            if !stays {
                task.abort();
            }
            stays
        });
    }

    /// Ends the background without waiting for what hangs: an attempt's port is closed, a keychain's call is left. But for a
    /// renewal, which has its time.
    pub fn end(mut self) {
        self.sign_in = None;
        self.receiver = None;
        // Tokens that Docusign has just given would be nowhere.
        let with = Arc::clone(&self.with);
        self.runtime.block_on(async move { with.wait_for_renewals().await });
        let practice = self.with.practice.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(practice);
        self.with.clipboard.clear_now_if_ours();
        self.runtime.shutdown_background();
    }
}
