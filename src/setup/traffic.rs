//! What goes in and out of the wizard: actions, tasks, outcomes.

use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{AttemptNumber, Step, check, choose, hand_over, keys, prepare, save, sign_in};
use crate::connections::{
    CheckEvent, CheckRequest, ClipboardProblem, KeepProblem, KeepRequest, LoopbackOrigin, PracticeProblem,
    RedirectProposal, RedirectUri, SignInEvent, SignInRequest,
};

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
    /// Read the clipboard for a field.
    Paste(keys::FieldName),
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
        request: KeepRequest,
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
        /// Whether it worked.
        done: Result<(), ClipboardProblem>,
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
        result: Result<Arc<str>, KeepProblem>,
    },
}
