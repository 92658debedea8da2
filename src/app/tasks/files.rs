//! Files that go in and out: the system's dialogs, and what waits for a disk.

use std::path::Path;
use std::sync::Arc;

use tokio::runtime::Runtime;

use super::With;
use crate::app::RequestOpenProblem;
use crate::connections::{self, ExchangeRequest, FileProblem};
use crate::setup;

/// Begins a task of the wizard that is about a file.
pub(super) fn begin(runtime: &Runtime, with: Arc<With>, task: setup::Task) {
    use setup::Outcome as Done;
    use setup::Task as Do;
    match task {
        Do::ChoosePlace { attempt, suggested } => {
            runtime.spawn(async move {
                let chosen = match with.dialogs.save(&suggested).await {
                    Ok(Some(path)) => {
                        off_thread(move || {
                            let warnings = connections::place_warnings(&path);
                            Ok(Some((path, warnings)))
                        })
                        .await
                    }
                    Ok(None) => Ok(None),
                    Err(problem) => Err(problem),
                };
                with.tell(Done::PlaceChosen { attempt, chosen });
            });
        }
        Do::WriteFile { attempt, content, path } => {
            runtime.spawn_blocking(move || {
                let written = connections::write_file(&with.sheets, &with.clock, content, path);
                with.tell(Done::FileWritten { attempt, written });
            });
        }
        Do::MakeRequest { attempt, new } => {
            runtime.spawn_blocking(move || {
                with.tell(Done::RequestMade { attempt, made: new.make().ok() });
            });
        }
        Do::OpenAnswer { attempt, request, key, practice } => {
            runtime.spawn(async move {
                let opened = match with.dialogs.open().await {
                    Ok(None) => Ok(None),
                    Ok(Some(path)) => {
                        off_thread(move || {
                            let bytes = connections::read_file(&path)?;
                            let opened = connections::open_answer(&bytes, &request, &key, practice.as_ref())?;
                            Ok(Some(opened))
                        })
                        .await
                    }
                    Err(problem) => Err(problem.into()),
                };
                with.tell(Done::AnswerOpened { attempt, opened });
            });
        }
        _ => {}
    }
}

/// Asks for a request file, and reads it.
pub(super) async fn open_request(with: &With) -> Result<Option<ExchangeRequest>, RequestOpenProblem> {
    match with.dialogs.open().await {
        Ok(None) => Ok(None),
        Ok(Some(path)) => off_thread(move || read_request(&path)).await,
        Err(problem) => Err(problem.into()),
    }
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

fn read_request(path: &Path) -> Result<Option<ExchangeRequest>, RequestOpenProblem> {
    let bytes = connections::read_file(path).map_err(RequestOpenProblem::File)?;
    ExchangeRequest::read(&bytes).map(Some).map_err(RequestOpenProblem::Request)
}
