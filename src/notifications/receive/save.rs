//! A message into a file, in the form that is read and sent again.

use std::path::{Path, PathBuf};

use super::received::ReceivedMessage;
use crate::connections::FileProblem;
use crate::handover::file::{Replace, WriteProblem, make_folder, write};

/// How many names are tried.
const NAMES: u64 = 100_000;

/// Makes the folder where it is missing, and looks whether messages can be saved there.
pub fn prepare_message_folder(folder: &Path) -> Result<(), WriteProblem> {
    make_folder(folder)
}

/// Saves a message to a file of its own in a folder, private to the person: it is about people, and a header may be a secret. No file that is
/// there is replaced. Gives its path. Waits for the disk.
pub fn save_message(folder: &Path, message: &ReceivedMessage) -> Result<PathBuf, WriteProblem> {
    let bytes = message.message.to_bytes();
    let mut number = message.number;
    loop {
        let path = folder.join(format!("message-{number}.connect"));
        match write(&path, &bytes, Replace::Ask) {
            Ok(()) => return Ok(path),
            Err(WriteProblem::AlreadyThere) if number < message.number.saturating_add(NAMES) => number += 1,
            Err(problem) => return Err(problem),
        }
    }
}

/// Saves a message to this file, likewise private. The system's dialog asked before it named one that is there. Waits for the disk.
pub fn save_message_as(path: PathBuf, message: &ReceivedMessage) -> Result<PathBuf, FileProblem> {
    write(&path, &message.message.to_bytes(), Replace::Yes)?;
    Ok(path)
}
