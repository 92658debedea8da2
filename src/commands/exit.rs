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

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0u8,
            Exit::Failed => 1,
            Exit::NotFound => 3,
            Exit::Person => 4,
            Exit::Keychain => 5,
            Exit::Network => 6,
        })
    }
}
