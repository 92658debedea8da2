//! `countersign connect code`: a receiver that takes genuine messages alone, in a language that people write theirs in.

use clap::ValueEnum;

use crate::commands::exit::Exit;
use crate::commands::printing::print;

/// The languages there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReceiverLanguage {
    /// Python 3.
    Python,
    /// Node.js.
    Javascript,
    /// .NET.
    Csharp,
    /// Java.
    Java,
    /// PHP.
    Php,
}

impl ReceiverLanguage {
    /// The program, whole.
    pub const fn program(self) -> &'static str {
        match self {
            Self::Python => include_str!("../../../assets/receivers/receiver.py"),
            Self::Javascript => include_str!("../../../assets/receivers/receiver.js"),
            Self::Csharp => include_str!("../../../assets/receivers/Receiver.cs"),
            Self::Java => include_str!("../../../assets/receivers/Receiver.java"),
            Self::Php => include_str!("../../../assets/receivers/receiver.php"),
        }
    }
}

/// Prints it.
pub(super) fn run(language: ReceiverLanguage) -> Exit {
    print(language.program().trim_end());
    Exit::Fine
}
