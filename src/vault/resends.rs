//! Where a resend of Connect's messages stands, in a file of its own beside the index: it is long, and written often.

use std::io;

use serde_json::{Map, Value};

use super::atomic_write::write_whole;
use super::handle::Vault;
use super::index::IndexError;
use super::locks::Lock;
use super::resend_file::path;
use crate::domain::{ConnectionId, ResendRecord};

/// The right to send messages again for a connection, until dropped. It bars others who ask for it, and nobody who changes the
/// connection.
#[derive(Debug)]
pub struct ResendLock {
    _lock: Lock,
}

impl Vault {
    /// The right to send again for this connection, across processes; none where another has it.
    pub async fn lock_resend(&self, id: &ConnectionId) -> Result<Option<ResendLock>, IndexError> {
        let (dir, id) = (self.storage.dir.clone(), id.clone());
        let held = self.off_thread(move || Lock::try_on_resend(&dir, &id)).await?;
        Ok(held.map(|lock| ResendLock { _lock: lock }))
    }

    /// Where it stands. A file that cannot be read is an error: who took it for an empty one could send twice.
    pub async fn resend_record(&self, id: &ConnectionId) -> Result<ResendRecord, IndexError> {
        let path = path(&self.storage.dir, id);
        self.off_thread(move || {
            let failed = |error| IndexError::Io { path: path.clone(), error };
            match std::fs::read(&path) {
                Ok(bytes) => read(&bytes)
                    .map_err(|error| failed(io::Error::new(io::ErrorKind::InvalidData, error.to_string()))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(ResendRecord::default()),
                Err(error) => Err(failed(error)),
            }
        })
        .await
    }

    /// Writes down where it stands, whole or not at all.
    pub async fn keep_resend_record(
        &self,
        id: &ConnectionId,
        record: &ResendRecord,
    ) -> Result<(), IndexError> {
        let path = path(&self.storage.dir, id);
        let written = serde_json::to_vec(record);
        self.off_thread(move || {
            let failed = |error| IndexError::Io { path: path.clone(), error };
            let bytes = written.map_err(|error| failed(error.into()))?;
            write_whole(&path, &bytes).map_err(failed)
        })
        .await
    }

    pub(super) async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, IndexError> + Send + 'static,
    ) -> Result<T, IndexError> {
        let dir = self.storage.dir.clone();
        let broken = |error: tokio::task::JoinError| IndexError::Io { path: dir, error: error.into() };
        tokio::task::spawn_blocking(work).await.map_err(broken)?
    }
}

/// The record of a file. All of it has to be there, and by name: of a list, serde would take what it finds.
fn read(bytes: &[u8]) -> serde_json::Result<ResendRecord> {
    let fields: Map<String, Value> = serde_json::from_slice(bytes)?;
    serde_json::from_value(fields.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_whole_record_is_not_taken_for_an_empty_one() {
        for other in
            ["", "[]", "[null,[]]", "{}", "null", "7", r#"{"job":null}"#, r#"{"recent":[]}"#, r#"{"a":1}"#]
        {
            assert!(read(other.as_bytes()).is_err(), "{other}");
        }
        let empty = ResendRecord::default();
        assert_eq!(read(&serde_json::to_vec(&empty).unwrap()).unwrap(), empty);
    }
}
