//! What the commands about connections work with.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::runtime::Runtime;

use super::exit::Exit;
use super::find::find_or_say;
use super::printing::{complain, complain_about};
use crate::clock::Clock;
use crate::connections::{
    ConnectionRecord, Listing, OsKeychain, Sheets, Vault, Wire, WireError, list, reveal,
};
use crate::domain::Connection;
use crate::texts::t_with;
use crate::words::{account, keychain};

/// What a command works with.
pub(super) struct Session {
    pub(super) runtime: Runtime,
    pub(super) vault: Arc<Vault>,
    pub(super) sheets: Arc<Sheets>,
    pub(super) clock: Clock,
    pub(super) data_dir: PathBuf,
}

impl Session {
    /// Over the connections of a data folder. Nothing is asked of the keychain yet.
    pub(super) fn open(data_dir: &Path) -> std::io::Result<Self> {
        let clock = Clock::system();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let vault = Arc::new(Vault::new(Arc::new(OsKeychain::new()), data_dir, clock.clone())?);
        Ok(Self {
            runtime,
            vault,
            sheets: Arc::new(Sheets::load(Some(data_dir))),
            clock,
            data_dir: data_dir.to_owned(),
        })
    }

    /// The one HTTP client.
    pub(super) fn wire() -> Result<Arc<Wire>, WireError> {
        Wire::new().map(Arc::new)
    }

    /// The connections, the newest first. That they cannot be read is printed.
    pub(super) fn records(&self) -> Result<Vec<ConnectionRecord>, Exit> {
        let Listing { records, failed, notices, .. } = self.runtime.block_on(list(&self.vault));
        for notice in &notices {
            complain_about(None, &keychain::index_notice(notice));
        }
        for broken in self.sheets.problems() {
            complain(&t_with("cmd-sheet-broken", &[("reason", broken.describe().into())]));
        }
        if !notices.is_empty() {
            // What is missing now is not known: nothing is done as if all were well.
            return Err(Exit::Keychain);
        }
        match failed {
            None => Ok(records),
            Some(reason) => {
                complain(&t_with("cmd-list-failed", &[("reason", reason.into())]));
                Err(Exit::Keychain)
            }
        }
    }
}

impl Session {
    /// The connection that `name` means. That none is meant, or several are, is printed.
    pub(super) fn the_one(&self, name: &str) -> Result<ConnectionRecord, Exit> {
        find_or_say(&self.records()?, name).cloned()
    }

    /// The connection with its secrets, which may ask the person to unlock the keychain. That it gave none is printed.
    pub(super) fn reveal(&self, record: &ConnectionRecord) -> Result<Connection, Exit> {
        self.runtime.block_on(reveal(&self.vault, record.clone())).map_err(|error| {
            complain_about(Some(&account::called(record)), &keychain::reveal(&error));
            Exit::Keychain
        })
    }
}
