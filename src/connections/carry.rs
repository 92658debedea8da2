//! **Carry over**: connections taken out of the keychain into one protected file, and copies from such a file kept here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::compare::{are_equal, is_newer};
use super::connect_keys::{
    ConnectKeysFate, JoinedConnectKeys, carried_connect_keys, joined, list_connect_keys, moments_of, unread,
};
use super::files::{FileProblem, as_copy};
use super::follow::files_follow;
use super::keep::{KeepProblem, keep_locked};
use super::kept::reveal;
use super::open_file::CopiedConnection;
use crate::clock::Clock;
use crate::connectors::Sheets;
use crate::domain::{Connection, ConnectionId, History};
use crate::handover::file::{
    self, CarriedAlong, ConnectionCopies, ConnectionCopy, Format, RenderProblem, Replace,
};
use crate::vault::{ConnectionRecord, KeepError, RevealError, Vault};

/// A file that connections were carried over in.
#[derive(Debug)]
pub struct CarriedOver {
    /// Where it is.
    pub path: PathBuf,
    /// How many connections are in it.
    pub count: usize,
    /// Those that are not in it.
    pub left_out: Vec<LeftOut>,
    /// How many Connect keys went along.
    pub connect_keys: usize,
    /// What was set up at the accounts did not go along: with it, the file would have been larger than one that can be opened.
    pub set_up_left_out: bool,
}

/// A connection that is not in the file: the keychain does not have its values any more.
#[derive(Debug)]
pub struct LeftOut {
    /// Which.
    pub record: ConnectionRecord,
    /// What the keychain does not have.
    pub why: RevealError,
}

/// Whether the other computer goes on having what is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryWay {
    /// It shall not: the person removes it there.
    Move,
    /// It shall.
    Copy,
}

/// Why no connection was carried over. No file was written then.
#[derive(Debug, thiserror::Error)]
pub enum CarryProblem {
    /// The keychain or the list gave nothing.
    #[error(transparent)]
    Keychain(#[from] RevealError),
    /// The file could not be made or written.
    #[error(transparent)]
    File(#[from] FileProblem),
}

/// How often a connection is taken out anew that somebody renewed meanwhile.
const PASSES: usize = 3;

/// The name to propose for a file of these.
pub fn suggested_name_of_carried(records: &[ConnectionRecord]) -> String {
    match records {
        [one] => file::suggested_name(&one.facts.product_name, one.facts.environment, Format::Encrypted),
        _ => file::suggested_name_of_all(),
    }
}

/// Writes the connections of these ids into one file that `passphrase` opens. Those whose values the keychain does not have any
/// more are left out, unless that is all of them. Here nothing changes.
pub async fn carry_over(
    vault: &Vault,
    sheets: &Sheets,
    ids: &[ConnectionId],
    passphrase: SecretString,
    path: &Path,
    replace: bool,
) -> Result<CarriedOver, CarryProblem> {
    let mut found = BTreeMap::<&ConnectionId, (ConnectionRecord, Result<Connection, RevealError>)>::new();
    for _ in 0..PASSES {
        let records: BTreeMap<_, _> =
            listed(vault).await?.map(|record| (record.id.clone(), record)).collect();
        // Removed since.
        found.retain(|id, _| records.contains_key(*id));
        let mut changed = false;
        for id in ids {
            let Some(record) = records.get(id) else { continue };
            // Renewed while the others were taken out, its tokens of before would end with the file.
            if found
                .get(id)
                .is_some_and(|(was, _)| was.facts == record.facts && was.history == record.history)
            {
                continue;
            }
            changed = true;
            match reveal(vault, record.clone()).await {
                Err(error @ (RevealError::Store(_) | RevealError::Index(_))) => return Err(error.into()),
                revealed => {
                    found.insert(id, (record.clone(), revealed));
                }
            }
        }
        if !changed {
            break;
        }
    }
    let (mut taken, mut left_out) = (Vec::new(), Vec::new());
    for id in ids {
        match found.remove(id) {
            // Last: a key that is made meanwhile changes nothing in the record, and Docusign gives it once.
            Some((record, Ok(connection))) => {
                let connect_keys = carried_connect_keys(vault, id).await?;
                taken.push((record, connection, connect_keys));
            }
            Some((record, Err(why))) => left_out.push(LeftOut { record, why }),
            None => {}
        }
    }
    if taken.is_empty() {
        let why = left_out.into_iter().next().map_or(RevealError::UnknownConnection, |first| first.why);
        return Err(why.into());
    }
    let count = taken.len();
    let is_single = count == 1;
    let copies = taken.into_iter().map(|(record, connection, connect_keys)| {
        // The product's own fields are for whoever reads a copy; many are read by Countersign.
        let copy = if is_single { as_copy(sheets, connection) } else { connection.into() };
        let along = CarriedAlong { connect_keys, history: record.history.carried() };
        ConnectionCopy { name: record.history.name, along, ..copy }
    });
    let copies: Vec<_> = copies.collect();
    let connect_keys = copies.iter().map(|copy| copy.along.connect_keys.len()).sum();
    let to = path.to_owned();
    let written = tokio::task::spawn_blocking(move || {
        let (bytes, set_up_left_out) = locked(copies, &passphrase)?;
        let replace = if replace { Replace::Yes } else { Replace::Ask };
        file::write(&to, &bytes, replace)?;
        Ok::<_, FileProblem>(set_up_left_out)
    });
    let written = written.await.unwrap_or_else(|broken| Err(FileProblem::Content(broken.to_string())));
    Ok(CarriedOver { path: path.to_owned(), count, left_out, connect_keys, set_up_left_out: written? })
}

/// The file of these copies, and whether what was set up at their accounts had to be left out.
fn locked(
    copies: Vec<ConnectionCopy>,
    passphrase: &SecretString,
) -> Result<(Zeroizing<Vec<u8>>, bool), FileProblem> {
    let copies = ConnectionCopies::new(copies)?;
    match copies.to_encrypted(passphrase) {
        Err(RenderProblem::TooLarge) if copies.iter().any(|copy| !copy.along.history.set_up.is_empty()) => {
            Ok((copies.without_set_up().to_encrypted(passphrase)?, true))
        }
        bytes => Ok((bytes?, false)),
    }
}

async fn listed(vault: &Vault) -> Result<impl Iterator<Item = ConnectionRecord>, RevealError> {
    Ok(vault.connections().await?.records.into_iter())
}

/// Keeps a copy from a file under this id, in place of the one that is kept under it, if one is. What a connection is called here
/// stays; one that has no name here takes the one it had in the file. The files that follow it have its tokens then. What became of the
/// Connect keys is returned.
///
/// `seen` is what it was compared with. Where other tokens have come since, they are not replaced by older ones:
/// [`KeepProblem::ChangedMeanwhile`].
pub async fn keep_copy(
    vault: &Vault,
    sheets: &Sheets,
    clock: &Clock,
    copy: CopiedConnection,
    id: ConnectionId,
    seen: Option<&ConnectionRecord>,
) -> Result<ConnectKeysFate, KeepProblem> {
    let lock = vault.lock_connection(&id).await.map_err(KeepError::Index)?;
    let here = vault.connection(&id).await.map_err(KeepError::Index)?;
    // Whoever renews it has ended, as the lock is ours, or was broken off.
    let has_changed = |seen: &ConnectionRecord| {
        here.as_ref().is_some_and(|here| here.facts != seen.facts || tokens_of(here) != tokens_of(seen))
    };
    if seen.is_some_and(has_changed) {
        return Err(KeepProblem::ChangedMeanwhile);
    }
    let CopiedConnection { connection, name, along } = copy;
    let kept = match &here {
        Some(here) if !along.connect_keys.is_empty() => {
            list_connect_keys(vault, &here.id).await.map_err(unread)?
        }
        _ => Vec::new(),
    };
    let JoinedConnectKeys { keep: keys, fate } = match &here {
        _ if along.connect_keys.is_empty() => JoinedConnectKeys::default(),
        Some(here) => {
            let kept: Vec<_> = kept.iter().map(|kept| kept.key.clone()).collect();
            joined(&along.connect_keys, &kept, is_newer(&connection.facts, &here.facts))
        }
        None => joined(&along.connect_keys, &[], true),
    };
    let made = moments_of(&keys, &kept);
    if let Some(here) = &here
        && !along.connect_keys.is_empty()
        && reveal(vault, here.clone()).await.is_ok_and(|kept| are_equal(&kept, &connection))
    {
        // What became of it here is not forgotten for a key more; what is not known here is added.
        let join = move |history: &mut History| {
            history.name = history.name.take().or_else(|| name.clone());
            history.join_set_up(along.history.set_up.clone());
        };
        if keys.is_empty() {
            vault.note(&id, join).await.map_err(KeepError::Index)?;
        } else {
            let change = move |record: &mut ConnectionRecord| {
                join(&mut record.history);
                record.history.connect_keys_made = made;
            };
            vault.replace_secrets(here, &keys, change).await?;
        }
        return Ok(fate);
    }
    let name = here.and_then(|here| here.history.name).or(name);
    // What the product has is what the computer knew that the copy comes from.
    let mut history = History { name, connect_keys_made: made, ..along.history };
    history.signed_in_again_at = history.signed_in_again_at.map(|at| at.min(clock.now()));
    keep_locked(vault, &connection, &keys, id.clone(), history, None).await?;
    drop(lock);
    files_follow(vault, sheets, clock, &id).await;
    Ok(fate)
}

/// What tells of which renewal its tokens are.
fn tokens_of(record: &ConnectionRecord) -> [Option<jiff::Timestamp>; 3] {
    let history = &record.history;
    [history.renewed_at, history.signed_in_again_at, history.renewing_since]
}

#[cfg(test)]
mod tests;
