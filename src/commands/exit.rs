//! How a command ends.

use std::process::ExitCode;

/// How a command ended: its exit code, 2 (the command line is not understood) apart, which clap gives. Of several the gravest
/// counts, which is the later one here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0.
    #[default]
    Fine,
    /// 3: there is no such connection.
    NotFound,
    /// 6: Docusign did not answer; the same may work later.
    Network,
    /// 4: a person is needed: to sign in again, to decide, to say which.
    Person,
    /// 1: something else failed, such as a file that could not be written.
    Failed,
    /// 5: the keychain or the list of connections failed.
    Keychain,
}

impl Exit {
    /// The exit code.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Failed => 1,
            Self::NotFound => 3,
            Self::Person => 4,
            Self::Keychain => 5,
            Self::Network => 6,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
