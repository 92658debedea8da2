//! Why the system was not asked, or did not do it.

/// Why a daily task was not set up, taken away or looked for. Bears nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleProblem {
    /// There is nothing here that runs tasks, or it does not answer: why, in the system's words.
    #[error("this system runs no daily tasks: {0}")]
    NoSuchService(String),
    /// The system said no, in its words.
    #[error("{0}")]
    Refused(String),
    /// The task's file could not be written, read or removed.
    #[error("the task's file: {0}")]
    File(String),
    /// The program's own path cannot be written down for the system.
    #[error("the path of this program cannot be written down: {0}")]
    Path(String),
}
