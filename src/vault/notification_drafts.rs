//! The set-ups of notifications that were left in their midst, in a file of their own beside the index. No secret is in it.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::atomic_write::write_whole;
use super::handle::Vault;
use super::index::IndexError;
use super::locks::Lock;
use crate::data_folder;
use crate::domain::ConnectionId;

/// The file's name.
pub(super) const FILE: &str = "notification-draft.json";

/// The most bytes of the file that are read: people of thousands of accounts. Of more, the oldest go.
const MOST: usize = 16 * 1024 * 1024;

/// A set-up of notifications that was left in its midst.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotificationDraftRecord {
    /// Its own, as a draft of a connection has one.
    pub id: ConnectionId,
    /// When it was left.
    pub saved_at: Timestamp,
    /// The answers, as the wizard writes them.
    pub contents: Value,
}

/// The file.
#[derive(Serialize)]
struct Contents {
    drafts: Vec<NotificationDraftRecord>,
}

/// The file, its entries not read yet: one of them that cannot be is no reason to lose the others.
#[derive(Deserialize)]
struct UnreadContents {
    drafts: Vec<Value>,
}

impl Vault {
    /// Those that were left, the last one first.
    pub async fn notification_drafts(&self) -> Result<Vec<NotificationDraftRecord>, IndexError> {
        let path = path(&self.storage.dir);
        self.off_thread(move || read(&path)).await
    }

    /// Keeps one, in the place of what was kept of it before; the file is written whole or not at all.
    pub async fn keep_notification_draft(&self, draft: NotificationDraftRecord) -> Result<(), IndexError> {
        self.change_notification_drafts(move |drafts| {
            drafts.retain(|other| other.id != draft.id);
            drafts.insert(0, draft);
        })
        .await
    }

    /// Forgets one; it is no error if none is there.
    pub async fn forget_notification_draft(&self, id: ConnectionId) -> Result<(), IndexError> {
        self.change_notification_drafts(move |drafts| drafts.retain(|draft| draft.id != id)).await
    }

    async fn change_notification_drafts(
        &self,
        change: impl FnOnce(&mut Vec<NotificationDraftRecord>) + Send + 'static,
    ) -> Result<(), IndexError> {
        let dir = self.storage.dir.clone();
        self.off_thread(move || {
            // Another window may keep one of its own meanwhile.
            let _alone = Lock::on_file(&dir)?;
            let path = path(&dir);
            let mut drafts = match read(&path) {
                // What is no list of drafts is as good as none.
                Err(IndexError::Io { error, .. }) if error.kind() == io::ErrorKind::InvalidData => Vec::new(),
                read => read?,
            };
            change(&mut drafts);
            write(&path, drafts)
        })
        .await
    }
}

fn read(path: &Path) -> Result<Vec<NotificationDraftRecord>, IndexError> {
    let failed = |error| IndexError::Io { path: path.to_owned(), error };
    match data_folder::read(path, MOST) {
        Ok(bytes) => {
            let invalid = |error| io::Error::new(io::ErrorKind::InvalidData, error);
            let unread: UnreadContents =
                serde_json::from_slice(&bytes).map_err(|error| failed(invalid(error)))?;
            let drafts = unread.drafts.into_iter().map(serde_json::from_value);
            let said = |error: &serde_json::Error| tracing::warn!(%error, "a draft cannot be read");
            Ok(drafts.filter_map(|draft| draft.inspect_err(said).ok()).collect())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed(error)),
    }
}

/// Without any there is no file.
fn write(path: &Path, drafts: Vec<NotificationDraftRecord>) -> Result<(), IndexError> {
    let failed = |error| IndexError::Io { path: path.to_owned(), error };
    let mut contents = Contents { drafts };
    loop {
        if contents.drafts.is_empty() {
            return match std::fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(error)),
                _ => Ok(()),
            };
        }
        let bytes = serde_json::to_vec(&contents).map_err(|error| failed(error.into()))?;
        if bytes.len() <= MOST {
            return write_whole(path, &bytes).map_err(failed);
        }
        if contents.drafts.len() == 1 {
            return Err(failed(io::Error::new(io::ErrorKind::FileTooLarge, "the answers are too many")));
        }
        contents.drafts.pop();
    }
}

fn path(dir: &Path) -> PathBuf {
    dir.join(FILE)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::clock::Clock;
    use crate::vault::fakes::Fake;

    #[tokio::test]
    async fn each_is_there_until_it_is_taken_away_and_a_broken_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::new(Arc::new(Fake::new()), folder.path(), Clock::system()).unwrap();
        let drafts = async || vault.notification_drafts().await.unwrap();
        let draft = |number: u8, name: &str| {
            let id: ConnectionId = format!("{number:032x}").parse().unwrap();
            NotificationDraftRecord { id, saved_at: Timestamp::UNIX_EPOCH, contents: json!({ "name": name }) }
        };
        let keep = async |draft| vault.keep_notification_draft(draft).await.unwrap();
        let forget = async |number| vault.forget_notification_draft(draft(number, "").id).await.unwrap();
        assert_eq!(drafts().await, []);
        forget(1).await;
        keep(draft(1, "Orders")).await;
        keep(draft(2, "Bills")).await;
        assert_eq!(drafts().await, [draft(2, "Bills"), draft(1, "Orders")], "neither took the other's place");
        keep(draft(1, "Orders of today")).await;
        assert_eq!(drafts().await, [draft(1, "Orders of today"), draft(2, "Bills")]);
        forget(1).await;
        assert_eq!(drafts().await, [draft(2, "Bills")]);
        forget(2).await;
        assert!(!path(folder.path()).exists());
        let file = json!({ "drafts": [7, { "id": 1 }, draft(3, "Sound")] }).to_string();
        std::fs::write(path(folder.path()), file).unwrap();
        assert_eq!(drafts().await, [draft(3, "Sound")]);
        std::fs::write(path(folder.path()), "{").unwrap();
        assert!(vault.notification_drafts().await.is_err());
        keep(draft(1, "Orders")).await;
        assert_eq!(drafts().await, [draft(1, "Orders")]);
    }

    #[tokio::test]
    async fn of_more_than_are_read_the_oldest_go() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::new(Arc::new(Fake::new()), folder.path(), Clock::system()).unwrap();
        for number in 1..=3 {
            let id: ConnectionId = format!("{number:032x}").parse().unwrap();
            let contents = json!({ "name": "x".repeat(MOST / 5 * 2) });
            let draft = NotificationDraftRecord { id, saved_at: Timestamp::UNIX_EPOCH, contents };
            vault.keep_notification_draft(draft).await.unwrap();
        }
        let left = vault.notification_drafts().await.unwrap();
        let ids: Vec<_> = left.iter().map(|draft| draft.id.as_str().chars().last().unwrap()).collect();
        assert_eq!(ids, ['3', '2']);
        // One that is too large alone costs none that is there.
        let id: ConnectionId = format!("{:032x}", 4).parse().unwrap();
        let contents = json!({ "name": "x".repeat(MOST) });
        let large = NotificationDraftRecord { id, saved_at: Timestamp::UNIX_EPOCH, contents };
        assert!(vault.keep_notification_draft(large).await.is_err());
        assert_eq!(vault.notification_drafts().await.unwrap().len(), 2);
        // What cannot be read just now is not written over.
        std::fs::remove_file(path(folder.path())).unwrap();
        std::fs::create_dir(path(folder.path())).unwrap();
        assert!(vault.forget_notification_draft(left[0].id.clone()).await.is_err());
    }
}
