//! The set-up of notifications that was left in its midst, in a file of its own beside the index. There is one at most, and no secret is in
//! it.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::atomic_write::write_whole;
use super::handle::Vault;
use super::index::IndexError;
use crate::data_folder;

/// The most bytes of the file that are read: people of thousands of accounts.
const MOST: usize = 16 * 1024 * 1024;

/// A set-up of notifications that was left in its midst.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotificationDraftRecord {
    /// When it was left.
    pub saved_at: Timestamp,
    /// The answers, as the wizard writes them.
    pub contents: Value,
}

impl Vault {
    /// The one that was left last, if one was.
    pub async fn notification_draft(&self) -> Result<Option<NotificationDraftRecord>, IndexError> {
        let path = path(&self.storage.dir);
        self.off_thread(move || {
            let failed = |error| IndexError::Io { path: path.clone(), error };
            match data_folder::read(&path, MOST) {
                Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(|error| failed(error.into())),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(failed(error)),
            }
        })
        .await
    }

    /// Keeps one in the place of what was there, whole or not at all; with none, nothing is there any more.
    pub async fn keep_notification_draft(
        &self,
        draft: Option<NotificationDraftRecord>,
    ) -> Result<(), IndexError> {
        let path = path(&self.storage.dir);
        self.off_thread(move || {
            let failed = |error| IndexError::Io { path: path.clone(), error };
            let Some(draft) = draft else {
                return match std::fs::remove_file(&path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(error)),
                    _ => Ok(()),
                };
            };
            let bytes = serde_json::to_vec(&draft).map_err(|error| failed(error.into()))?;
            write_whole(&path, &bytes).map_err(failed)
        })
        .await
    }
}

fn path(dir: &Path) -> PathBuf {
    dir.join("notification-draft.json")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;
    use crate::clock::Clock;
    use crate::vault::fakes::Fake;

    #[tokio::test]
    async fn the_last_one_is_there_until_it_is_taken_away_and_a_broken_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::new(Arc::new(Fake::new()), folder.path(), Clock::system()).unwrap();
        assert_eq!(vault.notification_draft().await.unwrap(), None);
        vault.keep_notification_draft(None).await.unwrap();
        let draft = |name: &str| {
            let contents = json!({ "name": name });
            Some(NotificationDraftRecord { saved_at: Timestamp::UNIX_EPOCH, contents })
        };
        for name in ["Orders", "Bills"] {
            vault.keep_notification_draft(draft(name)).await.unwrap();
            assert_eq!(vault.notification_draft().await.unwrap(), draft(name));
        }
        std::fs::write(path(folder.path()), "{").unwrap();
        assert!(vault.notification_draft().await.is_err());
        vault.keep_notification_draft(None).await.unwrap();
        assert_eq!(vault.notification_draft().await.unwrap(), None);
    }
}
