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
}
