//! A message in a file that the person chose.

use std::path::{Path, PathBuf};

use super::message::{MAX_SAVED_MESSAGE, MessageProblem, SavedMessage};
use crate::connections::FileProblem;
use crate::handover::file::read_at_most;

/// Why a file gave no message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenMessageProblem {
    /// It could not be read.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// It is none.
    #[error("{}: {problem}", path.display())]
    NotAMessage {
        /// The file.
        path: PathBuf,
        /// Why.
        problem: MessageProblem,
    },
}

/// Reads it. Waits for the disk.
pub fn open_message(path: &Path) -> Result<SavedMessage, OpenMessageProblem> {
    let bytes = read_at_most(path, MAX_SAVED_MESSAGE).map_err(FileProblem::from)?;
    SavedMessage::read(&bytes)
        .map_err(|problem| OpenMessageProblem::NotAMessage { path: path.to_owned(), problem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_message_is_told_from_one_that_cannot_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("message.connect");
        assert!(matches!(open_message(&path), Err(OpenMessageProblem::File(_))));
        assert!(matches!(open_message(folder.path()), Err(OpenMessageProblem::File(_))));
        std::fs::write(&path, "{}").unwrap();
        let problem = MessageProblem::NotAMessage;
        assert_eq!(
            open_message(&path).err(),
            Some(OpenMessageProblem::NotAMessage { path: path.clone(), problem })
        );
        // Longer than any other file that is opened.
        let body = vec![b' '; 20 * 1024 * 1024];
        std::fs::write(&path, [b"Countersign-Message: 1\n\n".as_slice(), &body].concat()).unwrap();
        assert_eq!(open_message(&path).map(|message| message.body().len()).ok(), Some(body.len()));
    }
}
