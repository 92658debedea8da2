//! What goes in and out of the wizard: actions, tasks, outcomes.

use std::path::PathBuf;

use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{AttemptNumber, Step, check, choose, colleague, hand_over, keys, prepare, save, sign_in};
use crate::connections::{
    AnswerProblem, CheckEvent, CheckRequest, ClipboardProblem, ExchangeRequest, FileContent, FileProblem,
    KeepProblem, NewRequest, OwnerKey, PasteProblem, PlaceWarning, PracticeProblem, RedirectProposal,
    SecretKind, SignInEvent, SignInRequest,
};
use crate::domain::{Connection, ConnectionId, LoopbackOrigin, RedirectUri};

/// What a person asked for.
pub enum Action {
    /// The footer's Next.
    Next,
    /// The footer's Back.
    Back,
    /// A done step in the rail.
    GoTo(Step),
    /// On step 1.
    Choose(choose::Action),
    /// On step 2.
    Prepare(prepare::Action),
    /// On step 2, where somebody else administers Docusign.
    Colleague(colleague::Action),
    /// On step 3.
    Keys(keys::Action),
    /// On step 4.
    SignIn(sign_in::Action),
    /// On step 5.
    Check(check::Action),
    /// On step 6.
    Save(save::Action),
    /// On step 7.
    HandOver(hand_over::Action),
}

/// What has to be done, off the window's thread.
pub enum Task {
    /// Start the practice service, if it does not run yet.
    StartPractice,
    /// Try which redirect URI the receiver could have now.
    Probe {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What the guide names.
        guide: RedirectUri,
    },
    /// Open a page in the browser.
    OpenPage(String),
    /// Put a text on the clipboard.
    Copy {
        /// Whose copy it is.
        what: Copied,
        /// The text.
        text: SecretString,
    },
    /// Put a secret on the clipboard: out of its history, and cleared after a while.
    CopySecret {
        /// Whose copy it is.
        what: Copied,
        /// The secret.
        text: SecretString,
    },
    /// Read the clipboard for a field.
    Paste(keys::FieldName),
    /// Read the clipboard for the address the browser ended at.
    PasteAddress,
    /// Give a pasted address to the running attempt.
    UseAddress {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// The address, as pasted.
        address: Zeroizing<String>,
    },
    /// Ask for consent, wait for the answer, exchange the code.
    SignIn {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// With what.
        request: SignInRequest,
    },
    /// Open the browser once more on the running attempt's link.
    OpenSignInAgain,
    /// Give the running attempt ten more minutes.
    ExtendSignIn,
    /// End the running attempt; its port is closed.
    CancelSignIn,
    /// Make a check's calls.
    Check {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// Which calls.
        request: CheckRequest,
    },
    /// Keep the connection.
    Keep {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What to keep.
        connection: Connection,
        /// The id of the connection this one takes the place of.
        replaces: Option<ConnectionId>,
        /// The id of the draft it was until now.
        draft: Option<ConnectionId>,
    },
    /// Ask for a file's place with the system's dialog.
    ChoosePlace {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// The name it is proposed to have.
        suggested: String,
    },
    /// Write a file.
    WriteFile {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What goes into it.
        content: FileContent,
        /// Where.
        path: PathBuf,
    },
    /// Make a request file's contents, and the key that opens its answer.
    MakeRequest {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What is asked for.
        new: NewRequest,
    },
    /// Keep secrets of the draft in the keychain.
    KeepSecrets {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// Which.
        secrets: Vec<(SecretKind, SecretString)>,
    },
    /// Ask for an answer file with the system's dialog, and open it.
    OpenAnswer {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// The request it has to answer.
        request: ExchangeRequest,
        /// The key that opens it.
        key: OwnerKey,
        /// Where a practice service answers, should it be of one.
        practice: Option<LoopbackOrigin>,
    },
}

/// Whose copy went to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The redirect URI on Prepare.
    RedirectUri,
    /// The sign-in link.
    SignInLink,
    /// A field of the sheet, by its place on Hand over.
    Field(usize),
}

/// What a task brought back.
pub enum Outcome {
    /// The practice service runs, or could not be started.
    PracticeStarted(Result<LoopbackOrigin, PracticeProblem>),
    /// The redirect URI that can be had.
    Probed {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What was found.
        proposal: RedirectProposal,
    },
    /// The clipboard's text.
    Pasted {
        /// For which field.
        field: keys::FieldName,
        /// The text, or why there is none.
        text: Result<Zeroizing<String>, ClipboardProblem>,
    },
    /// Something was put on the clipboard, or not.
    Copied {
        /// Whose copy.
        what: Copied,
        /// Whether it worked, and until when a secret stays.
        done: Result<Option<Timestamp>, ClipboardProblem>,
    },
    /// The clipboard holds no secret of ours any more.
    ClipboardCleared,
    /// The clipboard's text, for the address the browser ended at.
    AddressPasted(Result<Zeroizing<String>, ClipboardProblem>),
    /// What is wrong with a pasted address, if anything.
    AddressJudged {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What was found.
        judged: Result<(), PasteProblem>,
    },
    /// A page was opened in the browser, or could not be.
    PageOpened {
        /// Whether it was.
        opened: bool,
    },
    /// Something happened in a sign-in.
    SignIn {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What.
        event: SignInEvent,
    },
    /// Something happened in a check.
    Check {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What.
        event: CheckEvent,
    },
    /// The connection is kept, or is not.
    Saved {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// Whether it is.
        result: Result<ConnectionId, KeepProblem>,
    },
    /// The system may be asking the person to unlock the keychain, or no longer.
    KeychainAsks(bool),
    /// The place for a file; none if the dialog was closed.
    PlaceChosen {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// The place, and what should be known of it.
        chosen: Result<Option<(PathBuf, Vec<PlaceWarning>)>, FileProblem>,
    },
    /// A file is written, or is not.
    FileWritten {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// Where.
        written: Result<PathBuf, FileProblem>,
    },
    /// A request's contents, and the key that opens its answer.
    RequestMade {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// Both; nothing if the system gave no randomness.
        made: Option<(ExchangeRequest, OwnerKey)>,
    },
    /// The draft's secrets are in the keychain, or are not.
    SecretsKept {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// Whether they are.
        result: Result<(), KeepProblem>,
    },
    /// An answer file was opened; none if the dialog was closed.
    AnswerOpened {
        /// Number of the attempt.
        attempt: AttemptNumber,
        /// What was in it.
        opened: Result<Option<Connection>, AnswerProblem>,
    },
}
