//! Files that go in and out: the system's dialogs, and what waits for a disk.

use std::path::PathBuf;

use super::dialogs::FileDialogs;
use crate::clock::Clock;
use crate::connections::{
    self, AnswerProblem, ExchangeRequest, FileProblem, LockedFile, OpenFileProblem, OpenedFile, OwnerKey,
    PlaceWarning,
};
use crate::domain::{Connection, LoopbackOrigin};
use crate::notifications::{self, OpenMessageProblem, SavedMessage};

/// Asks where a file shall be saved, and looks at what should be known of that place; none if the dialog was closed.
pub(super) async fn choose_place(
    dialogs: &FileDialogs,
    suggested: &str,
) -> Result<Option<(PathBuf, Vec<PlaceWarning>)>, FileProblem> {
    let Some(path) = dialogs.save(suggested).await? else { return Ok(None) };
    off_thread(move || {
        let warnings = connections::place_warnings(&path);
        Ok(Some((path, warnings)))
    })
    .await
}

/// Reads a file and tells what it is; where none is named, asks for one; none if the dialog was closed.
pub(super) async fn open_file(
    dialogs: &FileDialogs,
    named: Option<PathBuf>,
) -> Result<Option<(PathBuf, OpenedFile)>, OpenFileProblem> {
    let path = match named {
        Some(path) => path,
        None => match dialogs.open().await? {
            Some(path) => path,
            None => return Ok(None),
        },
    };
    off_thread(move || connections::open_file(&path).map(|opened| Some((path, opened)))).await
}

/// Reads a message of Connect from a file that is asked for; none if the dialog was closed.
pub(super) async fn open_message(
    dialogs: &FileDialogs,
) -> Result<Option<(PathBuf, SavedMessage)>, OpenMessageProblem> {
    let Some(path) = dialogs.open().await? else { return Ok(None) };
    off_thread(move || notifications::open_message(&path).map(|message| Some((path, message)))).await
}

/// Opens an answer; where none was read yet, asks for its file; none if the dialog was closed.
pub(super) async fn open_answer(
    dialogs: &FileDialogs,
    file: Option<LockedFile>,
    request: ExchangeRequest,
    key: OwnerKey,
    practice: Option<LoopbackOrigin>,
    clock: Clock,
) -> Result<Option<Connection>, AnswerProblem> {
    let read: Box<dyn FnOnce() -> Result<LockedFile, AnswerProblem> + Send> = match file {
        Some(file) => Box::new(|| Ok(file)),
        None => match dialogs.open().await? {
            Some(path) => Box::new(move || connections::read_answer(&path)),
            None => return Ok(None),
        },
    };
    off_thread(move || {
        connections::open_answer(&read()?, &request, &key, practice.as_ref(), clock.now()).map(Some)
    })
    .await
}

/// Runs what waits for a disk.
async fn off_thread<T: Send + 'static, E: From<FileProblem> + Send + 'static>(
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => Err(FileProblem::Content(error.to_string()).into()),
    }
}
