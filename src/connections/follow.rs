//! A file that follows: a copy of a connection, for a product that reads one, written again with each renewal.
//!
//! What has to be written is noted in the index in the same write that makes new tokens the connection's (`behind`), so that a kill
//! between leaves nothing undone: the next renewal or look writes it. It is written under the connection's lock, with what the
//! keychain has then: an older token never takes the place of a newer one. Before the file is written, its digest is noted
//! (`writing`), so that a kill after it leaves a file that is known to be ours. What somebody else changed or took away is left so,
//! and said.
//!
//! | file | what it holds |
//! |---|---|
//! | `content` | what stands in such a file, and what it is called |
//! | `problem` | why a file is not kept up to date |

mod content;
mod problem;

use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use super::kept::reveal;
use super::{FileProblem, RenewProblem, Renewed, Wire, renew_until_kept};
use crate::clock::Clock;
use crate::connectors::Sheets;
use crate::domain::{
    Connection, ConnectionId, ContentDigest, FollowedFile, FollowedForm, FollowedPath, FollowedProblem,
    HandedValues, History, MAX_FOLLOWED,
};
use crate::handover::file::{self, FileOnDisk, Replace, WriteProblem};
use crate::vault::{ConnectionLock, ConnectionRecord, KeepError, Vault};

use content::{may, render};
pub use content::{save_own, suggested_name};
pub use problem::FollowProblem;

/// How long a disk is waited for: it may be on a computer that does not answer.
const LIMIT: Duration = Duration::from_secs(30);

/// A file to be kept up to date from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFollow {
    /// Where.
    pub path: PathBuf,
    /// In which form.
    pub form: FollowedForm,
    /// The person said that what is there may be replaced.
    pub replace: bool,
}

/// The path as it can be written down: absolute, whatever the program's own folder is.
pub fn follow_path(path: &Path) -> Result<FollowedPath, FollowProblem> {
    let unsound = |reason: String| FollowProblem::Path(reason);
    let mut whole = std::path::absolute(path).map_err(|error| unsound(error.to_string()))?;
    if whole.components().any(|part| part == Component::ParentDir) {
        // Where it leads past a link, the file system alone knows.
        let (folder, name) = (whole.parent(), whole.file_name());
        let (Some(folder), Some(name)) = (folder, name) else { return Err(unsound(String::new())) };
        whole = folder.canonicalize().map_err(|error| unsound(error.to_string()))?.join(name);
    }
    whole.try_into().map_err(|problem: crate::domain::FollowedPathProblem| unsound(problem.to_string()))
}

/// Writes a file and keeps it up to date from now on. One that is there and is kept up to date already is written anew, in the
/// form that is asked for now.
pub async fn follow(
    vault: &Vault,
    sheets: &Sheets,
    clock: &Clock,
    id: &ConnectionId,
    new: NewFollow,
) -> Result<ConnectionRecord, FollowProblem> {
    let path = follow_path(&new.path)?;
    let listed = vault.connections().await?.records;
    let other = |record: &&ConnectionRecord| record.id != *id && follows(&record.history, &path);
    if let Some(other) = listed.iter().find(other) {
        return Err(FollowProblem::OfAnother(Box::new(other.clone())));
    }
    let lock = vault.lock_connection(id).await?;
    let record = newest(vault, id).await?;
    if !follows(&record.history, &path) && record.history.follows.len() >= MAX_FOLLOWED {
        return Err(FollowProblem::TooMany);
    }
    let connection = reveal(vault, record).await?;
    let bytes = render(sheets, &connection, new.form)?;
    let digest = ContentDigest::of(&bytes);
    // It may be kept up to date already, in another form: what is being written is ours, should this be broken off.
    begin_writing(vault, id, &path, digest).await?;
    let to = path.as_path().to_owned();
    at_the_disk(move || file::write(&to, &bytes, may(new.replace))).await?.map_err(FileProblem::from)?;
    let now = clock.now();
    let note = move |history: &mut History| {
        history.follows.retain(|file| file.path != path);
        let (form, written, written_at) = (new.form, digest, now);
        let file =
            FollowedFile { path, form, written, written_at, writing: None, behind: false, problem: None };
        history.follows.push(file);
        handed_over(history, now);
    };
    vault.note(id, note).await?;
    drop(lock);
    vault.connection(id).await?.ok_or(FollowProblem::Unknown)
}

fn follows(history: &History, path: &FollowedPath) -> bool {
    history.follows.iter().any(|file| file.path == *path)
}

/// What a product has that reads a file.
const ALL_HANDED: HandedValues =
    HandedValues { integration_key: true, secret_key: true, refresh_token: true };

/// A product that reads a file has what is in it: the file of its own form, whatever became of others.
fn handed_over(history: &mut History, now: jiff::Timestamp) {
    let reads_it = history.follows.iter().any(|file| file.form == FollowedForm::Own && !file.behind);
    if reads_it || !history.has_files_behind() {
        history.hand_over(ALL_HANDED, now);
    }
}

/// Keeps a file up to date no longer. The file stays as it is.
pub async fn stop_following(
    vault: &Vault,
    id: &ConnectionId,
    path: &FollowedPath,
) -> Result<ConnectionRecord, FollowProblem> {
    let lock = vault.lock_connection(id).await?;
    let path = path.clone();
    vault.note(id, move |history| history.follows.retain(|file| file.path != path)).await?;
    drop(lock);
    vault.connection(id).await?.ok_or(FollowProblem::Unknown)
}

/// Writes a file that is kept up to date as it should be, whatever is there.
pub async fn write_anew(
    vault: &Vault,
    sheets: &Sheets,
    clock: &Clock,
    id: &ConnectionId,
    path: &FollowedPath,
) -> Result<ConnectionRecord, FollowProblem> {
    let lock = vault.lock_connection(id).await?;
    let record = newest(vault, id).await?;
    if let Some(file) = record.history.follows.iter().find(|file| file.path == *path).cloned() {
        let connection = reveal(vault, record).await?;
        write(vault, sheets, clock, id, &connection, file, &lock).await?;
    }
    drop(lock);
    vault.connection(id).await?.ok_or(FollowProblem::Unknown)
}

/// Renews a connection, as [`renew_until_kept`] does, then brings the files up to date that follow it.
pub async fn renew_and_follow(
    vault: &Vault,
    wire: &Wire,
    sheets: &Sheets,
    clock: &Clock,
    asked: &ConnectionRecord,
) -> Result<Renewed, RenewProblem> {
    let renewed = renew_until_kept(vault, wire, clock, asked).await?;
    Ok(follow_renewal(vault, sheets, clock, renewed).await)
}

/// After a renewal: brings the files up to date. What becomes of them stands in the record's history, and makes no failure of the
/// renewal.
pub async fn follow_renewal(vault: &Vault, sheets: &Sheets, clock: &Clock, mut renewed: Renewed) -> Renewed {
    if let Some(record) = files_follow(vault, sheets, clock, &renewed.record.id).await {
        renewed.record = record;
    }
    renewed
}

/// After the tokens were changed: brings the files up to date, if there are any; the record as it is then. What was not written is
/// behind still, and is written at the next renewal or look.
pub async fn files_follow(
    vault: &Vault,
    sheets: &Sheets,
    clock: &Clock,
    id: &ConnectionId,
) -> Option<ConnectionRecord> {
    bring_up_to_date(vault, sheets, clock, id).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "the files that follow a connection could not be brought up to date");
        None
    })
}

/// Looks at the files that are kept up to date, and writes those that have older tokens and are as they were written; the record as
/// it is then. The keychain is asked only where there is something to write. None: no file is kept up to date with this connection.
pub async fn bring_up_to_date(
    vault: &Vault,
    sheets: &Sheets,
    clock: &Clock,
    id: &ConnectionId,
) -> Result<Option<ConnectionRecord>, FollowProblem> {
    let record = vault.connection(id).await?.ok_or(FollowProblem::Unknown)?;
    if record.history.follows.is_empty() {
        return Ok(None);
    }
    let lock = vault.lock_connection(id).await?;
    let record = newest(vault, id).await?;
    let mut to_write = Vec::new();
    for file in &record.history.follows {
        match look(file).await {
            Ok(()) if file.behind => to_write.push(file.clone()),
            Ok(()) => note_problem(vault, id, file, None).await?,
            Err(problem) => note_problem(vault, id, file, Some(problem)).await?,
        }
    }
    if !to_write.is_empty() {
        let connection = reveal(vault, record).await?;
        for file in to_write {
            // The keychain may have waited for a person: somebody may have written the file meanwhile.
            if let Err(problem) = look(&file).await {
                note_problem(vault, id, &file, Some(problem)).await?;
                continue;
            }
            write(vault, sheets, clock, id, &connection, file, &lock).await?;
        }
    }
    drop(lock);
    Ok(vault.connection(id).await?)
}

/// The connection as it is now, whose lock is held: what a renewal left that was broken off is taken up.
async fn newest(vault: &Vault, id: &ConnectionId) -> Result<ConnectionRecord, FollowProblem> {
    let record = vault.connection(id).await?.ok_or(FollowProblem::Unknown)?;
    if record.history.renewing_since.is_none() {
        return Ok(record);
    }
    vault.recover_renewal(id).await.map_err(|error| match error {
        KeepError::Store { error, .. } => FollowProblem::Keychain(error.into()),
        KeepError::Index(error) => error.into(),
        KeepError::ConnectionRemoved | KeepError::DraftRemoved => FollowProblem::Unknown,
    })?;
    vault.connection(id).await?.ok_or(FollowProblem::Unknown)
}

/// Whether a file is what was written into it.
async fn look(file: &FollowedFile) -> Result<(), FollowedProblem> {
    let path = file.path.as_path().to_owned();
    let found = at_the_disk(move || file::look_at(&path)).await.map_err(|_| FollowedProblem::NoAnswer)?;
    match found {
        Ok(FileOnDisk::File(digest)) if file.is_ours(digest) => Ok(()),
        Ok(FileOnDisk::File(_) | FileOnDisk::TooLarge) => Err(FollowedProblem::ChangedByOther),
        Ok(FileOnDisk::Nothing) => Err(FollowedProblem::Gone),
        Ok(FileOnDisk::NoFolder) => Err(FollowedProblem::NoFolder),
        Err(problem) => Err(problem_of(&problem)),
    }
}

/// Writes a file over what is there, and notes what came of it. The lock is the connection's.
async fn write(
    vault: &Vault,
    sheets: &Sheets,
    clock: &Clock,
    id: &ConnectionId,
    connection: &Connection,
    file: FollowedFile,
    _lock: &ConnectionLock,
) -> Result<(), FollowProblem> {
    let bytes = match render(sheets, connection, file.form) {
        Ok(bytes) => bytes,
        Err(FollowProblem::NoForm) => {
            return note_problem(vault, id, &file, Some(FollowedProblem::NoForm)).await;
        }
        Err(_) => return note_problem(vault, id, &file, Some(FollowedProblem::Other)).await,
    };
    let digest = ContentDigest::of(&bytes);
    begin_writing(vault, id, &file.path, digest).await?;
    let to = file.path.as_path().to_owned();
    let written = match at_the_disk(move || file::write(&to, &bytes, Replace::Yes)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(problem)) => Err(problem_of(&problem)),
        Err(_) => Err(FollowedProblem::NoAnswer),
    };
    if let Err(problem) = written {
        return note_problem(vault, id, &file, Some(problem)).await;
    }
    let (path, now) = (file.path, clock.now());
    let note = move |history: &mut History| {
        if let Some(file) = history.followed_at(&path) {
            file.was_written(digest, now);
            handed_over(history, now);
        }
    };
    Ok(vault.note(id, note).await?)
}

/// Notes what is about to be written, if that file is kept up to date already.
async fn begin_writing(
    vault: &Vault,
    id: &ConnectionId,
    path: &FollowedPath,
    digest: ContentDigest,
) -> Result<(), FollowProblem> {
    let (path, looked_at) = (path.clone(), path.as_path().to_owned());
    let found = at_the_disk(move || file::look_at(&looked_at)).await?;
    let note = move |history: &mut History| {
        if let Some(file) = history.followed_at(&path) {
            // What is there was being written when that was broken off: from now on it is what was written last.
            if let (Ok(FileOnDisk::File(found)), Some(writing)) = (found, file.writing)
                && found == writing
            {
                file.written = found;
            }
            file.writing = Some(digest);
        }
    };
    Ok(vault.note(id, note).await?)
}

/// Notes how a file stands, where that is news.
async fn note_problem(
    vault: &Vault,
    id: &ConnectionId,
    file: &FollowedFile,
    problem: Option<FollowedProblem>,
) -> Result<(), FollowProblem> {
    if file.problem == problem {
        return Ok(());
    }
    let path = file.path.clone();
    let note = move |history: &mut History| {
        if let Some(file) = history.followed_at(&path) {
            file.problem = problem;
        }
    };
    Ok(vault.note(id, note).await?)
}

fn problem_of(problem: &WriteProblem) -> FollowedProblem {
    match problem {
        WriteProblem::NoSuchFolder => FollowedProblem::NoFolder,
        WriteProblem::NoPermission => FollowedProblem::NoPermission,
        WriteProblem::DiskFull => FollowedProblem::DiskFull,
        WriteProblem::InTheWay(_) => FollowedProblem::InTheWay,
        WriteProblem::HeldOpen => FollowedProblem::HeldOpen,
        WriteProblem::NotPrivate(_) => FollowedProblem::NotPrivate,
        WriteProblem::AlreadyThere
        | WriteProblem::OwnFile
        | WriteProblem::BadName
        | WriteProblem::Other(_) => FollowedProblem::Other,
    }
}

/// Does what waits for a disk, to a limit.
async fn at_the_disk<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, FileProblem> {
    let no_answer = |said: &str| FileProblem::Write(WriteProblem::Other(said.to_owned()));
    match tokio::time::timeout(LIMIT, tokio::task::spawn_blocking(work)).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(broken)) => Err(no_answer(&broken.to_string())),
        Err(late) => Err(no_answer(&late.to_string())),
    }
}

#[cfg(test)]
mod tests;
