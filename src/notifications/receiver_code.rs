//! A receiver that takes genuine messages alone, in the languages that people write theirs in. Each is a program of its own, run in a test
//! where its tool is.

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Python, Self::Javascript, Self::Csharp, Self::Java, Self::Php];

    /// The program, whole.
    pub const fn program(self) -> &'static str {
        match self {
            Self::Python => include_str!("../../assets/receivers/receiver.py"),
            Self::Javascript => include_str!("../../assets/receivers/receiver.js"),
            Self::Csharp => include_str!("../../assets/receivers/Receiver.cs"),
            Self::Java => include_str!("../../assets/receivers/Receiver.java"),
            Self::Php => include_str!("../../assets/receivers/receiver.php"),
        }
    }

    /// The name that its file has: Java wants that of the class.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Python => "receiver.py",
            Self::Javascript => "receiver.js",
            Self::Csharp => "Receiver.cs",
            Self::Java => "Receiver.java",
            Self::Php => "receiver.php",
        }
    }

    /// What the command line calls it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Javascript => "javascript",
            Self::Csharp => "csharp",
            Self::Java => "java",
            Self::Php => "php",
        }
    }
}
