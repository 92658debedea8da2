//! Who asks for something.

/// Who asks for something. Of an older reading nobody hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WatchAsker {
    /// The configurations, by the number of the reading.
    Overview(u32),
    /// The log, likewise.
    Log(u32),
    /// Messages that are sent again, by how often something was begun.
    Resend(u32),
    /// The set-up that was left, and is to go.
    Draft,
    /// What is being done.
    Doing,
    /// A copy of the key that was made.
    KeyCopied,
    /// The keys that are kept, by the number of the reading.
    KeptKeys(u32),
    /// A copy of the one at that place.
    KeptKeyCopied(usize),
    /// One that is to be forgotten.
    KeyForgotten,
    /// The key of the account that is changed for a new one.
    Rotation(RotationAsker),
    /// Signatures that are checked.
    Signature(SignatureAsker),
    /// OAuth of the account.
    OAuth(OAuthAsker),
}

/// What is asked for about OAuth of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OAuthAsker {
    /// What the account has, by the number of the reading.
    Account(u32),
    /// A token that is tried, in that attempt.
    Trial(u64),
    /// What is being done.
    Done,
    /// A copy from a secret's field.
    Copied,
}

/// What is asked for while the key of an account is changed for a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RotationAsker {
    /// The keys of the account, by the number of the reading.
    Account(u32),
    /// The new key.
    Made,
    /// A copy of it.
    Copied,
    /// A copy from the field of one that is typed.
    TypedCopied,
    /// A message that proves that both sign.
    Message,
    /// What that message proves.
    Proven,
    /// A key that is to be removed.
    Removed,
}

/// What is asked for while signatures are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAsker {
    /// A message from a file.
    Message,
    /// A part of one, from the clipboard.
    Pasted(PastedPart),
    /// What its signatures are.
    Judged {
        /// How often something was judged.
        number: u32,
        /// By keys that are kept.
        by_kept: bool,
    },
    /// A copy of the key.
    Copied,
}

/// A part of a message that is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastedPart {
    /// Its body.
    Body,
    /// Its headers.
    Headers,
}
