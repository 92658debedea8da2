//! What may be asked of the background, as plain data with the address of whoever asks.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::connections::{
    CheckRequest, ClipboardMark, ConnectionRecord, CopiedConnection, ExchangeRequest, FileContent,
    KeepDraftRequest, LockedFile, LookAfterWish, NewFollow, NewRequest, OwnerKey, SignInRequest,
    UnkeptTokens,
};
use crate::domain::{
    ConnectId, Connection, ConnectionId, ConnectionName, FollowedPath, HandedValues, History, LoopbackOrigin,
    LoopbackUrl, RedirectUri, RevocationEndpoint,
};
use crate::notifications::{
    AccountSetUp, ConnectChange, ConnectConfiguration, ConnectOAuth, FieldDifference, ListedSecret,
    PracticeMessage, ReceiverOptions, Resend, ResendWish, SavedMessage, ViewedMessage,
};

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
pub enum Work {
    /// Read the index of connections. Answered with `Answer::Listed`.
    LoadConnections,
    /// Keep a draft, its secrets in the keychain. Answered with `Answer::DraftKept`; given up where the draft is no
    /// more.
    KeepDraft(KeepDraftRequest),
    /// Get a draft's secrets. Answered with `Answer::DraftSecrets`.
    OpenDraft(ConnectionId),
    /// Give a draft up. Answered with `Answer::Removed`.
    RemoveDraft(ConnectionId),
    /// Get what is kept of a connection, for a copy to be compared with. Answered with `Answer::Compared`.
    Compare(Box<ConnectionRecord>),
    /// Get a connection's secrets. Answered with `Answer::Revealed`.
    Reveal(Box<ConnectionRecord>),
    /// Remove a connection. Answered with `Answer::Removed`.
    RemoveConnection(ConnectionId),
    /// Keep a connection that is kept alive, or note something of it.
    Upkeep(Upkeep),
    /// Try whether the keychain keeps what it is given, asking the person nothing. Answered with
    /// `Answer::KeychainProbed`.
    ProbeKeychain,
    /// Ask which program answers as the keychain, which changes nothing in it. Answered with `Answer::KeychainNamed`.
    NameKeychain,
    /// Find out what helps where something does not work; `renderer` is what draws the window. Answered with
    /// `Answer::Diagnosed`.
    Diagnose {
        /// In its own words, if it is known.
        renderer: Option<String>,
    },
    /// Keep a connection, in place of the one of the same id if there is one. Answered with `Answer::Kept`.
    Keep {
        /// What to keep.
        connection: Connection,
        /// What the set-up knows of it: its check.
        history: Box<History>,
        /// Its id, settled by whoever asks: of two savings of one set-up the second replaces the first.
        id: ConnectionId,
        /// The id of the draft it was until now.
        draft: Option<ConnectionId>,
    },
    /// Keep a copy from a file, in place of the connection of the same id if there is one. Answered with `Answer::Kept`.
    KeepCopy {
        /// What to keep.
        copy: Box<CopiedConnection>,
        /// Under which id.
        id: ConnectionId,
        /// What it takes the place of, as it was compared with the copy; none where there was none.
        seen: Option<Box<ConnectionRecord>>,
    },
    /// Write connections into one protected file; the system's dialog asked before it named a file that is there. Answered with
    /// `Answer::CarriedOver`.
    CarryOver {
        /// Which.
        ids: Vec<ConnectionId>,
        /// What opens it.
        passphrase: SecretString,
        /// Where.
        path: PathBuf,
    },
    /// Read this file, or else the one that the person names in the system's dialog, and tell what it is. Answered with
    /// `Answer::FileOpened`.
    OpenFile(Option<PathBuf>),
    /// Find the set-up that an answer is for. Answered with `Answer::AnsweredFound`.
    FindAnswered {
        /// The answer.
        answer: LockedFile,
        /// The set-ups that wait for one, with what each asked.
        waiting: Vec<(ConnectionId, ExchangeRequest)>,
    },
    /// Unlock protected copies. Answered with `Answer::CopiesUnlocked`.
    UnlockCopies {
        /// The copies.
        file: LockedFile,
        /// As the person typed it.
        passphrase: SecretString,
    },
    /// Have the system's file manager show where a file is. Answered with `Answer::FolderShown`.
    ShowInFolder(PathBuf),
    /// Make a request file's contents, and the key that opens its answer. Answered with `Answer::RequestMade`.
    MakeRequest(NewRequest),
    /// Open an answer: this one, or else the file that the person names in the system's dialog. Answered with
    /// `Answer::AnswerOpened`.
    OpenAnswer {
        /// The file, if it is read already.
        file: Option<LockedFile>,
        /// The request it has to answer.
        request: ExchangeRequest,
        /// The key that opens it.
        key: OwnerKey,
        /// Where a practice service answers, should it be of one.
        practice: Option<LoopbackOrigin>,
    },
    /// Ask for a file's place with the system's dialog. Answered with `Answer::PlaceChosen`.
    ChoosePlace {
        /// The name it is proposed to have.
        suggested: String,
    },
    /// Write a file. Answered with `Answer::FileWritten`.
    WriteFile {
        /// What goes into it.
        content: FileContent,
        /// Where.
        path: PathBuf,
    },
    /// Start the practice service, if it does not run yet. Answered with `Answer::PracticeStarted`.
    StartPractice,
    /// Find the proxy that a request to this address would go through. Answered with `Answer::ProxyFound`.
    FindProxy(String),
    /// Try which redirect URI the receiver could have now, the guide's first. Answered with `Answer::Probed`.
    Probe(RedirectUri),
    /// Open a page in the browser. Answered with `Answer::PageOpened`.
    OpenPage(String),
    /// Put a text on the clipboard; a secret out of its history, and cleared after a while. Answered with
    /// `Answer::Copied`.
    Copy {
        /// The text.
        text: SecretString,
        /// Whether it is a secret.
        secret: bool,
    },
    /// Read the clipboard. Answered with `Answer::Pasted`.
    Paste,
    /// Wait until a GUID is copied in another program, after what is on the clipboard now or was at this mark: until it is cancelled.
    /// Answered with `Answer::GuidCopied`.
    AwaitGuid(Option<ClipboardMark>),
    /// Ask for consent, wait for the answer, exchange the code: `Told::SignIn` on the way, `Answer::SignInEnded` at the
    /// end. A sign-in that was under way is cancelled.
    SignIn(SignInRequest),
    /// Open the browser once more on the running sign-in's link. Answered with `Answer::PageOpened`.
    OpenSignInAgain,
    /// Give the running sign-in ten more minutes. Answered with `Answer::Done`.
    ExtendSignIn,
    /// End what was asked from this very address and goes on: a sign-in, whose port is closed, a receiver of messages, a check's call, a port
    /// that is tried, a wait for a copied GUID, an address or a token that is tried, the keeping of a connection, which is undone unless it
    /// was decided. That work's own answer is the
    /// only one: `Answer::GivenUp`, or what was quicker.
    Cancel,
    /// Give a pasted address to the running sign-in. Answered with `Answer::AddressJudged`; given up where nobody waits
    /// for an address any more.
    UseAddress(Zeroizing<String>),
    /// Make a check's call. Answered with `Answer::Checked`.
    Check(CheckRequest),
    /// Look at, or change, the notifications of a connection's account. Answered with `Answer::Watched`.
    Watch {
        /// The connection.
        id: ConnectionId,
        /// What is to be done.
        work: WatchWork,
    },
    /// Something of the set-up of notifications.
    SetUpNotifications(NotificationWork),
    /// Messages sent again.
    Resend(ResendWork),
    /// Something with messages that come to this computer.
    Receive(ReceiveWork),
    /// Something with Connect keys.
    ConnectKeys(KeyWork),
}

/// What is done with the Connect keys of a connection.
pub enum KeyWork {
    /// List those that the keychain keeps. Answered with `Answer::ConnectKeysListed`.
    ListKept(ConnectionId),
    /// Forget one that is kept. Answered with `Answer::ConnectKeyForgotten`.
    ForgetKept {
        /// With which connection.
        id: ConnectionId,
        /// Which.
        key: SecretString,
    },
    /// List those of the account. Answered with `Answer::AccountKeysListed`.
    ListAtAccount(ConnectionId),
    /// Have one made at the account, and keep it. Answered with `Answer::ConnectKeyMade`.
    Make(ConnectionId),
    /// Read a message from the file that the person names in the system's dialog. Answered with `Answer::MessageOpened`.
    OpenMessage,
    /// Look whether a message proves that the new key signs beside the old. Answered with `Answer::RotationProven`.
    Prove {
        /// Of which connection's account.
        id: ConnectionId,
        /// The message.
        message: Arc<SavedMessage>,
        /// The new key; the newest that is kept, where there is none.
        new: Option<SecretString>,
    },
    /// Judge a message's signatures by these keys. Answered with `Answer::SignaturesJudged`.
    Judge {
        /// The message.
        message: Arc<SavedMessage>,
        /// The keys.
        keys: Vec<SecretString>,
    },
    /// Remove one from the account. Answered with `Answer::AccountKeyRemoved`.
    Remove {
        /// Of which connection.
        id: ConnectionId,
        /// The list as the person saw it.
        listed: Vec<ListedSecret>,
        /// Which.
        key: ListedSecret,
    },
}

/// Messages that are sent again.
pub enum ResendWork {
    /// Count them; nothing is sent. Answered with `Answer::ResendPrepared`.
    Prepare {
        /// Of which connection's account.
        id: ConnectionId,
        /// Which.
        wish: ResendWish,
        /// Another that was begun and is not done is dropped.
        drop_other: bool,
    },
    /// Send what was counted, as much as Docusign takes for now. Answered with `Answer::Resent`.
    Send {
        /// Of which connection's account.
        id: ConnectionId,
        /// What was counted.
        resend: Box<Resend>,
    },
}

/// What is done with messages that come to this computer.
pub enum ReceiveWork {
    /// Receive them until it is cancelled: `Told::Receiving` on the way, `Answer::ReceiverEnded` at the end. A receiver that was there is closed.
    Start {
        /// How.
        options: Box<ReceiverOptions>,
        /// The connection whose Connect keys signatures are judged by, beside those of the options.
        keys_of: Option<ConnectionId>,
    },
    /// Look how many Connect keys the keychain keeps with a connection. Answered with `Answer::ConnectKeysCounted`.
    CountConnectKeys(ConnectionId),
    /// Have Practice make a Connect key, kept with that connection. Answered with `Answer::PracticeKeyMade`.
    MakePracticeKey(ConnectionId),
    /// Save one to a file. Answered with `Answer::FileWritten`.
    Save {
        /// Which.
        message: Arc<ViewedMessage>,
        /// Where.
        path: PathBuf,
    },
    /// Have Practice send one. Answered with `Answer::PracticeSent`.
    FromPractice {
        /// A connection of Practice.
        id: ConnectionId,
        /// Where, and what proves it.
        wanted: PracticeMessage,
    },
    /// Send one again, to a receiver on this computer. Answered with `Answer::MessageSent`.
    Send {
        /// Which.
        message: Arc<ViewedMessage>,
        /// Where to.
        to: LoopbackUrl,
    },
}

/// What is done with the notifications of an account that are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WatchWork {
    /// Read them, each beside what was set up here.
    Overview,
    /// Read the log and the failures.
    Log,
    /// Change one, or delete it.
    Change(ConnectId, ConnectChange),
    /// Set one as it was set up here, as long as it differs in what was seen.
    Restore(ConnectId, Vec<FieldDifference>),
    /// Make one anew that was set up here and is gone.
    MakeAnew(ConnectId),
    /// Forget that one was set up here.
    Forget(ConnectId),
}

/// What the set-up of notifications asks for.
pub enum NotificationWork {
    /// Set a configuration up at an account. Answered with `Answer::AccountSetUp`.
    SetUp(Box<AccountSetUp>),
    /// Look whether the account that owns the integration key has what a configuration uses. Answered with
    /// `Answer::OwnerChecked`.
    CheckOwner {
        /// A connection of that account.
        owner: ConnectionId,
        /// What is to be set up elsewhere.
        wanted: Box<ConnectConfiguration>,
        /// The person wants the connection renewed where its access token has ended, though its product renews it itself.
        renew_anyway: bool,
    },
    /// Read the people of an account. Answered with `Answer::AccountPeople`.
    People {
        /// The connection whose account it is.
        account: ConnectionId,
        /// The same of this connection.
        renew_anyway: bool,
    },
    /// Ask the address of a receiver once. Answered with `Answer::AddressTried`.
    TryAddress(String),
    /// Have the first key for signatures made at this connection's account, and keep it. Answered with `Answer::FirstKeyMade`.
    MakeFirstKey(ConnectionId),
    /// Ask an authorization server for a token, in both ways. Answered with `Answer::TokenTried`.
    TryToken(Box<ConnectOAuth>),
    /// Set OAuth at this connection's account, if it has none. Answered with `Answer::OAuthSet`.
    SetFirstOAuth {
        /// The connection.
        id: ConnectionId,
        /// The settings, with the secret.
        settings: Box<ConnectOAuth>,
    },
    /// Read the OAuth settings of this connection's account, and who uses them. Answered with `Answer::OAuthRead`.
    ReadOAuth(ConnectionId),
    /// Put other OAuth settings in the place of those that were seen at this connection's account. Answered with `Answer::OAuthChanged`.
    ChangeOAuth {
        /// The connection.
        id: ConnectionId,
        /// Those that were seen.
        seen: Box<ConnectOAuth>,
        /// The others, with the secret; none where those are to go.
        settings: Option<Box<ConnectOAuth>>,
    },
}

/// What is done for a connection that is kept.
pub enum Upkeep {
    /// Renew a connection, as the person saw it when they asked: one that another has renewed since is not renewed again. Answered with
    /// `Answer::Renewed`.
    Renew(Box<ConnectionRecord>),
    /// Try once more to keep the tokens of a renewal. Answered with `Answer::Renewed`.
    KeepTokens(Box<UnkeptTokens>),
    /// Make the calls of a connection's product. Answered with `Answer::KeptChecked`.
    Check(ConnectionId),
    /// Call a connection by a name, or by none. Answered with `Answer::Noted`.
    Name {
        /// Which.
        id: ConnectionId,
        /// The name.
        name: Option<ConnectionName>,
    },
    /// See to the daily task that looks after connections. Answered with `Answer::LookedAfter`.
    LookAfter(LookAfterWish),
    /// Ask Docusign whether a connection's refresh token can be revoked. Answered with `Answer::RevocationFound`.
    FindRevocation(Box<ConnectionRecord>),
    /// Revoke a connection's refresh token, then remove the connection. Answered with `Answer::RevokedAndRemoved`.
    RevokeAndRemove {
        /// Which.
        id: ConnectionId,
        /// Where it is revoked.
        endpoint: RevocationEndpoint,
    },
    /// Keep the answers of a set-up of notifications that is left in its midst; with none, what was kept of it goes. Answered
    /// with `Answer::NotificationDraftKept`, or `Answer::NotificationDraftForgotten`.
    NotificationDraft {
        /// The draft's own.
        id: ConnectionId,
        /// The answers.
        contents: Option<Value>,
    },
    /// Note that a connection's newest refresh token was copied. Answered with `Answer::Noted`.
    NoteHandedOver(ConnectionId, HandedValues),
    /// Something about the files that are kept up to date with a connection. Answered with `Answer::Followed`.
    File {
        /// Which connection.
        id: ConnectionId,
        /// What.
        work: FileUpkeep,
    },
}

/// What is done with files that are kept up to date.
pub enum FileUpkeep {
    /// Look at them, and write those that have older tokens. Answered with `Answer::Done` where there are none.
    Look,
    /// Write one, and keep it up to date from now on.
    Follow(NewFollow),
    /// Write one anew, whatever is there.
    WriteAnew(FollowedPath),
    /// Keep one up to date no longer.
    Stop(FollowedPath),
}
