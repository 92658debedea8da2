//! How what was asked is answered: exactly once, to whoever asked. An answer that is dropped on the way says
//! [`Answer::GivenUp`].

use std::path::PathBuf;
use std::sync::{Arc, OnceLock, mpsc};

use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::dialogs::PathWanted;
use crate::clock::MonotonicTime;
use crate::connections::{
    AnswerProblem, CalledKept, CarriedOver, CarryProblem, CheckEvent, CheckKeptProblem, ClipboardNotice,
    ClipboardProblem, ConnectionRecord, CopiedConnection, CopiedGuid, Diagnostics, DraftSecrets,
    ExchangeRequest, FileProblem, FollowProblem, FoundKeychain, IndexError, KeepProblem, KeptConnectKey,
    KeptHere, KeychainProblem, KeychainProgram, Listing, LookedAfter, NotLookedAfter, OpenFileProblem,
    OpenProblem, OpenedFile, OwnerKey, PasteProblem, PlaceWarning, PracticeProblem, ProxyInUse,
    RedirectProposal, RemoveError, RenewProblem, Renewed, RequestProblem, RevealError, RevokeProblem,
    SignInEvent, SignInProblem, SignedIn,
};
use crate::domain::{Connection, ConnectionId, LoopbackOrigin, RevocationEndpoint, WantedPage};
use crate::notifications::{
    AccountKey, AccountOAuth, AccountPeople, AccountSetUpProblem, AddressAnswer, AddressTrialProblem,
    ChangeProblem, ConnectLogs, ConnectOverview, Delivered, DeliveryProblem, FirstKey, FirstKeyProblem,
    FirstOAuthProblem, Judgement, KeyProblem, KeyToSign, MessageRefusal, NotificationProblem,
    OAuthChangeProblem, OpenMessageProblem, PracticeSending, ProvenRotation, ReceiverProblem, Resend,
    ResendOutcome, ResendProblem, ResendWish, RestoreProblem, SavedMessage, SetUpOutcome, TokenTrial,
    ViewedMessage,
};

/// What came of work.
pub enum Answer {
    /// The index of connections.
    Listed(Listing),
    /// Whether the draft is kept.
    DraftKept(Result<(), KeepProblem>),
    /// The draft's secrets that are still there.
    DraftSecrets(Result<DraftSecrets, RevealError>),
    /// The connection, whole.
    Revealed(Result<Box<Connection>, RevealError>),
    /// What is kept of a connection, for a copy to be compared with.
    Compared(Result<Box<KeptHere>, RevealError>),
    /// Whether the connection or the draft is removed.
    Removed(Result<(), RemoveError>),
    /// Where the connection's refresh token can be revoked; none where it cannot, or nobody could say.
    RevocationFound(Option<RevocationEndpoint>),
    /// Whether the connection is revoked and removed.
    RevokedAndRemoved(Result<(), RevokeProblem>),
    /// The connection as it was renewed.
    Renewed(Result<Box<Renewed>, RenewProblem>),
    /// What came of the calls of a connection's product.
    KeptChecked(Result<Vec<CalledKept>, CheckKeptProblem>),
    /// The connection as it is kept now, with the files that are kept up to date.
    Followed(Result<Box<ConnectionRecord>, FollowProblem>),
    /// Whether something is noted of a connection.
    Noted(Result<(), IndexError>),
    /// Whether a set-up of notifications that was left is kept, or is gone.
    NotificationDraftKept(Result<(), IndexError>),
    /// A set-up of notifications that was left is not kept any more, or why it still is.
    NotificationDraftForgotten(Result<(), IndexError>),
    /// How the daily task stands now.
    LookedAfter(Result<LookedAfter, NotLookedAfter>),
    /// Which keychain it is, and what it is ready for.
    KeychainProbed(Result<FoundKeychain, KeychainProblem>),
    /// Which keychain it is, as far as the system tells.
    KeychainNamed(KeychainProgram),
    /// What was found out.
    Diagnosed(Box<Diagnostics>),
    /// Whether the connection is kept.
    Kept(Result<(), KeepProblem>),
    /// What the file is, and where; none if the dialog was closed.
    FileOpened(Result<Option<(PathBuf, OpenedFile)>, OpenFileProblem>),
    /// The set-up that the answer is for, if one waits for it.
    AnsweredFound(Result<Option<ConnectionId>, RevealError>),
    /// The connections that were in the protected file.
    CopiesUnlocked(Result<Vec<CopiedConnection>, OpenProblem>),
    /// The file that connections were carried over in.
    CarriedOver(Result<CarriedOver, CarryProblem>),
    /// Whether the file manager was opened.
    FolderShown(bool),
    /// A request's contents, and the key that opens its answer; nothing if the system gave no randomness.
    RequestMade(Result<(ExchangeRequest, OwnerKey), RequestProblem>),
    /// The connection that was in the answer file; none if the dialog was closed.
    AnswerOpened(Result<Option<Box<Connection>>, AnswerProblem>),
    /// The place for a file, and what should be known of it; none if the dialog was closed.
    PlaceChosen(Result<Option<(PathBuf, Vec<PlaceWarning>)>, FileProblem>),
    /// Where the file was written.
    FileWritten(Result<PathBuf, FileProblem>),
    /// Where the practice service answers.
    PracticeStarted(Result<LoopbackOrigin, PracticeProblem>),
    /// The redirect URI that can be had.
    Probed(RedirectProposal),
    /// The proxy that a request would go through; none where it would go without one.
    ProxyFound(Option<ProxyInUse>),
    /// Whether a browser was opened.
    PageOpened(bool),
    /// Until when a secret stays on the clipboard; none for what is no secret.
    Copied(Result<Option<MonotonicTime>, ClipboardProblem>),
    /// The clipboard's text.
    Pasted(Result<Zeroizing<String>, ClipboardProblem>),
    /// The GUID that was copied.
    GuidCopied(Result<CopiedGuid, ClipboardProblem>),
    /// The end of a sign-in.
    SignInEnded(Result<SignedIn, SignInProblem>),
    /// What is wrong with a pasted address, if anything. A good one is heard of as the sign-in's own events.
    AddressJudged(Result<(), PasteProblem>),
    /// What came of a check's call.
    Checked(CheckEvent),
    /// What came of notifications that are there.
    Watched(Watched),
    /// What came of a configuration at an account, and whether there is a key for its signatures.
    AccountSetUp(Result<(SetUpOutcome, KeyToSign), AccountSetUpProblem>),
    /// The people of an account.
    AccountPeople(Result<AccountPeople, AccountSetUpProblem>),
    /// How an address answered that was tried.
    AddressTried(Result<AddressAnswer, AddressTrialProblem>),
    /// The first key of an account.
    FirstKeyMade(Result<Box<FirstKey>, FirstKeyProblem>),
    /// What an authorization server gave in each way; nothing where nothing can be asked.
    TokenTried(Result<Box<[TokenTrial; 2]>, CheckKeptProblem>),
    /// Whether OAuth is set at an account.
    OAuthSet(Result<(), FirstOAuthProblem>),
    /// The OAuth settings of an account, and who uses them.
    OAuthRead(Result<Box<AccountOAuth>, NotificationProblem>),
    /// Whether those that were seen are changed, or gone.
    OAuthChanged(Result<(), OAuthChangeProblem>),
    /// Whether the account that owns the integration key has what is used.
    OwnerChecked(Result<(), AccountSetUpProblem>),
    /// What is to be sent again was counted; which that is.
    ResendPrepared(ResendWish, Result<Box<Resend>, ResendProblem>),
    /// It was asked for, as far as it may be for now; or which it was, and why it broke off.
    Resent(Result<ResendOutcome, (ResendWish, ResendProblem)>),
    /// A receiver of messages is closed, or could not listen.
    ReceiverEnded(Result<(), ReceiverProblem>),
    /// The Connect keys that the keychain keeps with a connection, the newest first.
    ConnectKeysListed(Result<Vec<KeptConnectKey>, RevealError>),
    /// Whether one of them is forgotten.
    ConnectKeyForgotten(Result<(), KeepProblem>),
    /// The keys of an account, in its order.
    AccountKeysListed(Result<Vec<AccountKey>, NotificationProblem>),
    /// A key that was made at an account, and whether it is in the keychain.
    ConnectKeyMade(Result<(SecretString, Result<(), KeepProblem>), KeyProblem>),
    /// A message from a file, and where that is; none if the dialog was closed.
    MessageOpened(Result<Option<(PathBuf, Arc<SavedMessage>)>, OpenMessageProblem>),
    /// That a message proves that the new key of an account signs beside the old.
    RotationProven(Result<ProvenRotation, KeyProblem>),
    /// What a message's signatures are.
    SignaturesJudged(Judgement),
    /// Whether a key is removed from an account.
    AccountKeyRemoved(Result<(), KeyProblem>),
    /// How many Connect keys the keychain keeps with a connection.
    ConnectKeysCounted(Result<usize, RevealError>),
    /// How many are kept after Practice has made one.
    PracticeKeyMade(Result<usize, KeyProblem>),
    /// What became of a message that Practice was to send.
    PracticeSent(Result<PracticeSending, NotificationProblem>),
    /// How the receiver on this computer answered a message.
    MessageSent(Result<Delivered, DeliveryProblem>),
    /// Done; there is nothing to be told of it.
    Done,
    /// Nothing came of it: it was cancelled, or is not needed any more, or broke off.
    GivenUp,
}

/// What came of notifications that are there.
pub enum Watched {
    /// All of an account.
    Overview(Result<ConnectOverview, NotificationProblem>),
    /// The log and the failures, the newest first.
    Log(Result<ConnectLogs, NotificationProblem>),
    /// One was changed; whether anything had to be done.
    Changed(Result<bool, ChangeProblem>),
    /// One was set as it was, made anew, or forgotten.
    Restored(Result<(), RestoreProblem>),
}

/// What happens at a receiver of messages that goes on.
#[derive(Debug)]
pub enum ReceivingEvent {
    /// It listens at this address.
    Listening(String),
    /// A message came, and was answered.
    Came(Arc<ViewedMessage>),
    /// One was refused before it was whole.
    Refused {
        /// When.
        at: Timestamp,
        /// Why.
        why: MessageRefusal,
    },
    /// One was answered with 503 since those that are there take all the room there is: nothing of it is kept.
    NoRoom {
        /// When.
        at: Timestamp,
    },
}

/// What the background tells the window's thread.
pub enum Told<A> {
    /// The one answer to an [`Ask`].
    Answer {
        /// Who asked.
        asker: A,
        /// What came of it.
        answer: Answer,
    },
    /// Something happened in a sign-in that goes on.
    SignIn {
        /// Who asked for it.
        asker: A,
        /// What.
        event: SignInEvent,
    },
    /// Something happened at a receiver of messages that goes on.
    Receiving {
        /// Who asked for it.
        asker: A,
        /// What.
        event: ReceivingEvent,
    },
    /// What became of a secret on the clipboard.
    Clipboard(ClipboardNotice),
    /// The list of connections was changed: by this program, or by another.
    ListChanged,
    /// A second start asks for the window, perhaps with a page opened; it waits for word that the window has heard.
    RaiseWanted(Option<WantedPage>, mpsc::SyncSender<()>),
    /// The system asks the program to end, now.
    EndWanted,
    /// The person is to type a path: the system shows no dialog for it.
    PathWanted(PathWanted),
    /// The system may be asking the person to unlock the keychain, perhaps in a window behind ours; or no longer.
    KeychainAsks(bool),
}

/// Wakes the window when something is told. Empty until the window exists.
pub type Waker = Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>;

/// Tells the window's thread, and wakes it.
pub(super) struct Teller<A> {
    told: mpsc::Sender<Told<A>>,
    waker: Waker,
}

impl<A> Teller<A> {
    pub(super) fn new(told: mpsc::Sender<Told<A>>, waker: Waker) -> Self {
        Self { told, waker }
    }

    pub(super) fn tell(&self, told: Told<A>) {
        // Nobody listens any more when the window is gone.
        if self.told.send(told).is_ok()
            && let Some(wake) = self.waker.get()
        {
            wake();
        }
    }
}

impl<A> Clone for Teller<A> {
    fn clone(&self) -> Self {
        Self { told: self.told.clone(), waker: Arc::clone(&self.waker) }
    }
}

/// The place for one answer. Used up by answering; dropped without an answer (the work was cancelled, broke off, or had
/// nothing to say), it says that it was given up: whoever asked hears exactly once, whatever happens.
pub(super) struct Slot<A> {
    teller: Teller<A>,
    asker: Option<A>,
}

impl<A> Slot<A> {
    pub(super) fn new(teller: Teller<A>, asker: A) -> Self {
        Self { teller, asker: Some(asker) }
    }

    /// The one answer.
    pub(super) fn answer(mut self, answer: Answer) {
        self.send(answer);
    }

    /// Who asked, for what is told on the way.
    pub(super) fn asker(&self) -> Option<&A> {
        self.asker.as_ref()
    }

    fn send(&mut self, answer: Answer) {
        if let Some(asker) = self.asker.take() {
            self.teller.tell(Told::Answer { asker, answer });
        }
    }
}

impl<A> Drop for Slot<A> {
    fn drop(&mut self) {
        self.send(Answer::GivenUp);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(asker: u8) -> (Slot<u8>, mpsc::Receiver<Told<u8>>) {
        let (told, heard) = mpsc::channel();
        (Slot::new(Teller::new(told, Waker::default()), asker), heard)
    }

    #[test]
    fn an_answer_comes_once_and_to_its_asker() {
        let (slot, heard) = slot(7);
        slot.answer(Answer::PageOpened(true));
        assert!(matches!(heard.recv(), Ok(Told::Answer { asker: 7, answer: Answer::PageOpened(true) })));
        assert!(heard.recv().is_err(), "nothing comes after it");
    }

    #[test]
    fn a_dropped_answer_says_that_it_was_given_up() {
        let (slot, heard) = slot(7);
        drop(slot);
        assert!(matches!(heard.recv(), Ok(Told::Answer { asker: 7, answer: Answer::GivenUp })));
        assert!(heard.recv().is_err());
    }

    #[test]
    fn work_that_panics_is_given_up() {
        let (slot, heard) = slot(7);
        let broken = std::thread::spawn(move || {
            let _slot = slot;
            panic!("on purpose");
        });
        assert!(broken.join().is_err());
        assert!(matches!(heard.recv(), Ok(Told::Answer { asker: 7, answer: Answer::GivenUp })));
    }
}
