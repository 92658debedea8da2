//! What may be asked of the background, as plain data with the address of whoever asks, and how it is answered: exactly
//! once, to that address. An answer that is dropped on the way says [`Answer::GivenUp`].

use std::path::PathBuf;

use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::connections::{
    AnswerProblem, CheckEvent, CheckRequest, ClipboardProblem, ConnectionRecord, DraftSecrets,
    ExchangeRequest, FileContent, FileProblem, KeepDraftRequest, KeepProblem, Listing, NewRequest, OwnerKey,
    PasteProblem, PlaceWarning, PracticeProblem, RedirectProposal, RemoveError, RequestOpenProblem,
    RevealError, SignInEvent, SignInProblem, SignInRequest, SignedIn,
};
use crate::domain::{Connection, ConnectionId, LoopbackOrigin, RedirectUri};

/// Work for the background, and who asks for it. The address `A` is carried along unread and comes back with the answer.
pub struct Ask<A> {
    /// What is to be done.
    pub work: Work,
    /// Who hears of it.
    pub asker: A,
}

impl<A> Ask<A> {
    /// The same work with the address as the asker's parent knows it.
    pub fn map<B>(self, lift: impl FnOnce(A) -> B) -> Ask<B> {
        Ask { work: self.work, asker: lift(self.asker) }
    }
}

/// What has to be done, off the window's thread.
#[expect(clippy::large_enum_variant, reason = "a handful are alive at a time, each for a moment")]
pub enum Work {
    /// Read the index of connections. Answered with [`Answer::Listed`].
    LoadConnections,
    /// Keep a draft, its secrets in the keychain. Answered with [`Answer::DraftKept`]; given up where the draft is no
    /// more.
    KeepDraft(KeepDraftRequest),
    /// Get a draft's secrets. Answered with [`Answer::DraftSecrets`].
    OpenDraft(ConnectionId),
    /// Give a draft up. Answered with [`Answer::Removed`].
    RemoveDraft(ConnectionId),
    /// Get a connection's secrets. Answered with [`Answer::Revealed`].
    Reveal(Box<ConnectionRecord>),
    /// Remove a connection. Answered with [`Answer::Removed`].
    RemoveConnection(ConnectionId),
    /// Keep a connection. Answered with [`Answer::Kept`].
    Keep {
        /// What to keep.
        connection: Connection,
        /// The id of the connection this one takes the place of.
        replaces: Option<ConnectionId>,
        /// The id of the draft it was until now.
        draft: Option<ConnectionId>,
    },
    /// Ask for a request file with the system's dialog, and read it. Answered with [`Answer::RequestOpened`].
    OpenRequest,
    /// Make a request file's contents, and the key that opens its answer. Answered with [`Answer::RequestMade`].
    MakeRequest(NewRequest),
    /// Ask for an answer file with the system's dialog, and open it. Answered with [`Answer::AnswerOpened`].
    OpenAnswer {
        /// The request it has to answer.
        request: ExchangeRequest,
        /// The key that opens it.
        key: OwnerKey,
        /// Where a practice service answers, should it be of one.
        practice: Option<LoopbackOrigin>,
    },
    /// Ask for a file's place with the system's dialog. Answered with [`Answer::PlaceChosen`].
    ChoosePlace {
        /// The name it is proposed to have.
        suggested: String,
    },
    /// Write a file. Answered with [`Answer::FileWritten`].
    WriteFile {
        /// What goes into it.
        content: FileContent,
        /// Where.
        path: PathBuf,
    },
    /// Start the practice service, if it does not run yet. Answered with [`Answer::PracticeStarted`].
    StartPractice,
    /// Try which redirect URI the receiver could have now, the guide's first. Answered with [`Answer::Probed`].
    Probe(RedirectUri),
    /// Open a page in the browser. Answered with [`Answer::PageOpened`].
    OpenPage(String),
    /// Put a text on the clipboard; a secret out of its history, and cleared after a while. Answered with
    /// [`Answer::Copied`].
    Copy {
        /// The text.
        text: SecretString,
        /// Whether it is a secret.
        secret: bool,
    },
    /// Read the clipboard. Answered with [`Answer::Pasted`].
    Paste,
    /// Ask for consent, wait for the answer, exchange the code: [`Told::SignIn`] on the way, [`Answer::SignInEnded`] at the
    /// end. A sign-in that was under way is cancelled.
    SignIn(SignInRequest),
    /// Open the browser once more on the running sign-in's link. Answered with [`Answer::PageOpened`].
    OpenSignInAgain,
    /// Give the running sign-in ten more minutes. Answered with [`Answer::Done`].
    ExtendSignIn,
    /// End the running sign-in; its port is closed, and its asker hears that it was given up. Answered with
    /// [`Answer::Done`].
    CancelSignIn,
    /// Give a pasted address to the running sign-in. Answered with [`Answer::AddressJudged`]; given up where nobody waits
    /// for an address any more.
    UseAddress(Zeroizing<String>),
    /// Make a check's call. Answered with [`Answer::Checked`].
    Check(CheckRequest),
}

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
    /// Whether the connection or the draft is removed.
    Removed(Result<(), RemoveError>),
    /// The connection is kept, under this id.
    Kept(Result<ConnectionId, KeepProblem>),
    /// The request; none if the dialog was closed.
    RequestOpened(Result<Option<ExchangeRequest>, RequestOpenProblem>),
    /// A request's contents, and the key that opens its answer; nothing if the system gave no randomness.
    RequestMade(Option<(ExchangeRequest, OwnerKey)>),
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
    /// Whether a browser was opened.
    PageOpened(bool),
    /// Until when a secret stays on the clipboard; none for what is no secret.
    Copied(Result<Option<Timestamp>, ClipboardProblem>),
    /// The clipboard's text.
    Pasted(Result<Zeroizing<String>, ClipboardProblem>),
    /// The end of a sign-in.
    SignInEnded(Result<SignedIn, SignInProblem>),
    /// What is wrong with a pasted address, if anything. A good one is heard of as the sign-in's own events.
    AddressJudged(Result<(), PasteProblem>),
    /// What came of a check's call.
    Checked(CheckEvent),
    /// Done; there is nothing to be told of it.
    Done,
    /// Nothing came of it: it was cancelled, or is not needed any more, or broke off.
    GivenUp,
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
    /// The clipboard holds no secret of ours any more.
    ClipboardCleared,
    /// The system may be asking the person to unlock the keychain, perhaps in a window behind ours; or no longer.
    KeychainAsks(bool),
}
