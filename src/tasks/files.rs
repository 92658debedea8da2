//! Files that go in and out: the system's dialogs, and what waits for a disk.

use std::path::PathBuf;

use super::dialogs::FileDialogs;
use crate::clock::Clock;
use crate::connections::{
    self, AnswerProblem, ExchangeRequest, FileProblem, OwnerKey, PlaceWarning, RequestOpenProblem,
};
use crate::domain::{Connection, LoopbackOrigin};

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

/// Asks for a request file, and reads it; none if the dialog was closed.
pub(super) async fn open_request(
    dialogs: &FileDialogs,
) -> Result<Option<ExchangeRequest>, RequestOpenProblem> {
    let Some(path) = dialogs.open().await? else { return Ok(None) };
    off_thread(move || connections::read_request(&path).map(Some)).await
}

/// Asks for an answer file, and opens it; none if the dialog was closed.
pub(super) async fn open_answer(
    dialogs: &FileDialogs,
    request: ExchangeRequest,
    key: OwnerKey,
    practice: Option<LoopbackOrigin>,
    clock: Clock,
) -> Result<Option<Connection>, AnswerProblem> {
    let Some(path) = dialogs.open().await? else { return Ok(None) };
    off_thread(move || {
        let bytes = connections::read_file(&path)?;
        connections::open_answer(&bytes, &request, &key, practice.as_ref(), clock.now()).map(Some)
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
