//! **Carry over**: connections taken out of the keychain into one protected file, and copies from such a file kept here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::compare::are_equal;
use super::connect_keys::{carried_connect_keys, joined, kept_connect_keys};
use super::files::{FileProblem, as_copy};
use super::follow::files_follow;
use super::keep::{KeepProblem, keep_locked};
use super::kept::reveal;
use super::open_file::CopiedConnection;
use crate::clock::Clock;
use crate::connectors::Sheets;
use crate::domain::{Connection, ConnectionId, History, Token};
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
    let mut found = BTreeMap::<&ConnectionId, (ConnectionRecord, Result<TakenOut, RevealError>)>::new();
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
            match take_out(vault, record.clone()).await {
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
            Some((record, Ok(one))) => taken.push((record, one)),
            Some((record, Err(why))) => left_out.push(LeftOut { record, why }),
            None => {}
        }
    }
    if taken.is_empty() {
        let why = left_out.into_iter().next().map_or(RevealError::UnknownConnection, |first| first.why);
        return Err(why.into());
    }
    let count = taken.len();
    let alone = count == 1;
    let copies = taken.into_iter().map(|(record, TakenOut { connection, connect_keys })| {
        // The product's own fields are for whoever reads a copy; many are read by Countersign.
        let copy = if alone { as_copy(sheets, connection) } else { connection.into() };
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

/// A connection as it goes into the file.
struct TakenOut {
    connection: Connection,
    connect_keys: Vec<Arc<Token>>,
}

async fn take_out(vault: &Vault, record: ConnectionRecord) -> Result<TakenOut, RevealError> {
    let id = record.id.clone();
    let connection = reveal(vault, record).await?;
    Ok(TakenOut { connection, connect_keys: carried_connect_keys(vault, &id).await? })
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
/// stays; one that has no name here takes the one it had in the file. The files that follow it have its tokens then.
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
) -> Result<(), KeepProblem> {
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
    let keys = match &here {
        _ if along.connect_keys.is_empty() => Vec::new(),
        Some(here) => joined(&along.connect_keys, &kept_connect_keys(vault, &here.id).await.map_err(unread)?),
        None => joined(&along.connect_keys, &[]),
    };
    if let Some(here) = &here
        && !along.connect_keys.is_empty()
        && reveal(vault, here.clone()).await.is_ok_and(|kept| are_equal(&kept, &connection))
    {
        // What became of it here is not forgotten for a key more.
        if !keys.is_empty() {
            vault.replace_secrets(here, &keys, |_| ()).await?;
        }
        return Ok(());
    }
    let mut history = History { name, ..along.history };
    history.signed_in_again_at = history.signed_in_again_at.map(|at| at.min(clock.now()));
    if let Some(here) = here {
        history.name = here.history.name.or(history.name);
        if here.facts.account_id == connection.facts.account_id {
            history.join_set_up(here.history.set_up);
        }
    }
    keep_locked(vault, &connection, &keys, id.clone(), history, None).await?;
    drop(lock);
    files_follow(vault, sheets, clock, &id).await;
    Ok(())
}

/// The Connect keys that are kept here could not be read: none of them is to be lost.
fn unread(error: RevealError) -> KeepProblem {
    KeepProblem::Keep(match error {
        RevealError::Index(error) => error.into(),
        RevealError::Store(error) => KeepError::Store { kind: None, error, left_behind: false },
        _ => KeepError::ConnectionRemoved,
    })
}

/// What tells of which renewal its tokens are.
fn tokens_of(record: &ConnectionRecord) -> [Option<jiff::Timestamp>; 3] {
    let history = &record.history;
    [history.renewed_at, history.signed_in_again_at, history.renewing_since]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use secrecy::ExposeSecret;
    use tempfile::TempDir;

    use super::*;
    use crate::connections::samples::{MemoryKeychain, record};
    use crate::connections::{OpenedFile, open_file, unlock_copies};
    use crate::domain::samples::facts;
    use crate::vault::{SecretKind, StoreError};

    struct Computer {
        vault: Vault,
        chain: Arc<MemoryKeychain>,
        folder: TempDir,
    }

    impl Computer {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let chain = Arc::new(MemoryKeychain::default());
            let vault = Vault::new(chain.clone(), folder.path(), Clock::system()).unwrap();
            Self { vault, chain, folder }
        }

        /// With so many connections, to accounts of their own, of that name and number.
        async fn with(count: u32, name: Option<&str>) -> (Self, Vec<ConnectionId>) {
            let computer = Self::new();
            let mut ids = Vec::new();
            for number in 1..=count {
                let mut record = record(facts());
                record.facts.account_id = number.to_string().parse().unwrap();
                record.history.name = name.map(|name| format!("{name} {number}").parse().unwrap());
                let secrets = [SecretKind::SecretKey, SecretKind::RefreshToken, SecretKind::AccessToken]
                    .map(|kind| (kind, format!("{}-{number}", kind.id()).into()));
                computer.vault.keep(&record, &secrets).await.unwrap();
                ids.push(record.id);
            }
            (computer, ids)
        }

        async fn carry(&self, ids: &[ConnectionId]) -> Result<CarriedOver, CarryProblem> {
            let path = self.folder.path().join("all.countersign-copy");
            let sheets = Sheets::load(None);
            carry_over(&self.vault, &sheets, ids, "five words of a kind".into(), &path, true).await
        }

        async fn keep(&self, copy: CopiedConnection, id: ConnectionId) {
            self.keep_over(copy, id, None).await.unwrap();
        }

        async fn keep_over(
            &self,
            copy: CopiedConnection,
            id: ConnectionId,
            seen: Option<&ConnectionRecord>,
        ) -> Result<(), KeepProblem> {
            keep_copy(&self.vault, &Sheets::load(None), &Clock::system(), copy, id, seen).await
        }

        /// Somebody renews it.
        async fn renew(&self, id: &ConnectionId, token: &str) {
            let record = self.vault.connection(id).await.unwrap().unwrap();
            let at = Clock::system().now();
            let change = move |record: &mut ConnectionRecord| {
                record.facts.take_renewal(at, None);
                record.history.renewed_at = Some(at);
            };
            self.vault
                .replace_secrets(&record, &[(SecretKind::RefreshToken, token.into())], change)
                .await
                .unwrap();
        }

        async fn names(&self) -> Vec<String> {
            let records = self.vault.connections().await.unwrap().records;
            let mut names: Vec<_> =
                records.iter().map(|record| record.history.name.as_ref().unwrap().to_string()).collect();
            names.sort();
            names
        }
    }

    fn opened(path: &Path) -> Vec<CopiedConnection> {
        let OpenedFile::ProtectedCopy(file) = open_file(path).unwrap() else { panic!("protected") };
        unlock_copies(&file, &"five words of a kind".into()).unwrap()
    }

    #[tokio::test]
    async fn what_is_carried_over_is_kept_on_the_other_computer_with_its_secrets_and_its_name() {
        let (here, ids) = Computer::with(3, Some("Tenant")).await;
        let carried = here.carry(&ids).await.unwrap();
        assert_eq!((carried.count, carried.left_out.len()), (3, 0));
        let there = Computer::new();
        for copy in opened(&carried.path) {
            let number = copy.connection.facts.account_id.to_string();
            assert_eq!(
                copy.connection.secrets.refresh_token.expose_secret(),
                format!("refresh-token-{number}")
            );
            there.keep(copy, ConnectionId::random().unwrap()).await;
        }
        assert_eq!(there.names().await, ["Tenant 1", "Tenant 2", "Tenant 3"]);
        let secrets = |computer: &Computer| -> BTreeSet<Vec<u8>> {
            computer.chain.open().unwrap().values().cloned().collect()
        };
        assert_eq!(secrets(&there), secrets(&here));
    }

    /// Has Connect keys kept with it.
    async fn keep_keys(computer: &Computer, id: &ConnectionId, keys: &[(SecretKind, &str)]) {
        let record = computer.vault.connection(id).await.unwrap().unwrap();
        let keys: Vec<_> = keys.iter().map(|(kind, key)| (*kind, SecretString::from(*key))).collect();
        computer.vault.replace_secrets(&record, &keys, |_| ()).await.unwrap();
    }

    async fn keys_of(computer: &Computer, id: &ConnectionId) -> Vec<String> {
        let keys = kept_connect_keys(&computer.vault, id).await.unwrap();
        keys.iter().map(|key| key.expose_secret().to_owned()).collect()
    }

    #[tokio::test]
    async fn a_move_loses_no_connect_key_nor_what_was_set_up_nor_that_the_product_has_an_older_token() {
        let (here, ids) = Computer::with(2, Some("Tenant")).await;
        let keys = [(SecretKind::ConnectKey, "newest-key"), (SecretKind::ConnectKeyBefore, "key-before")];
        keep_keys(&here, &ids[0], &keys).await;
        here.renew(&ids[0], "the-newest").await;
        let set_up = crate::domain::SetUpNotification {
            connect_id: "22210641".parse().unwrap(),
            at: Clock::system().now(),
            sent: serde_json::Map::from_iter([("name".to_owned(), "Orders".into())]),
        };
        let remembered = set_up.clone();
        let note = move |history: &mut History| history.remember_set_up(remembered.clone());
        here.vault.note(&ids[0], note).await.unwrap();
        let carried = here.carry(&ids).await.unwrap();
        assert_eq!((carried.connect_keys, carried.set_up_left_out), (2, false));
        let there = Computer::new();
        let new: Vec<_> = ids.iter().map(|_| ConnectionId::random().unwrap()).collect();
        for (copy, id) in opened(&carried.path).into_iter().zip(&new) {
            there.keep(copy, id.clone()).await;
        }
        here.vault.remove(&ids[0]).await.unwrap();
        assert!(keys_of(&here, &ids[0]).await.is_empty());
        assert_eq!(keys_of(&there, &new[0]).await, ["newest-key", "key-before"]);
        assert!(keys_of(&there, &new[1]).await.is_empty());
        let record = there.vault.connection(&new[0]).await.unwrap().unwrap();
        assert_eq!(record.history.set_up, [set_up]);
        assert!(record.history.is_to_be_handed_over());
        assert_eq!(record.history.renewed_at, None, "it was not renewed there");
        let other = there.vault.connection(&new[1]).await.unwrap().unwrap();
        assert!(!other.history.is_to_be_handed_over());
    }

    #[tokio::test]
    async fn a_key_in_a_file_of_a_connection_that_is_here_already_is_kept_and_takes_nothing_from_it() {
        let (here, ids) = Computer::with(1, Some("Tenant")).await;
        keep_keys(&here, &ids[0], &[(SecretKind::ConnectKey, "newest-key")]).await;
        let copy = opened(&here.carry(&ids).await.unwrap().path).remove(0);
        let there = Computer::new();
        let id = ConnectionId::random().unwrap();
        let without = CopiedConnection { along: CarriedAlong::default(), ..copy.clone() };
        there.keep(without, id.clone()).await;
        there
            .vault
            .note(&id, |history| history.handed_over_at = Some(jiff::Timestamp::UNIX_EPOCH))
            .await
            .unwrap();
        let seen = there.vault.connection(&id).await.unwrap().unwrap();
        let kept = reveal(&there.vault, seen.clone()).await;
        let fate = crate::connections::CopyFate::of(&copy, Box::new(seen.clone()), kept);
        assert!(fate.is_harmless() && !matches!(fate, crate::connections::CopyFate::Left(_)), "{fate:?}");
        there.keep_over(copy.clone(), id.clone(), Some(&seen)).await.unwrap();
        assert_eq!(keys_of(&there, &id).await, ["newest-key"]);
        assert_eq!(there.vault.connection(&id).await.unwrap().unwrap(), seen);
        // A newer key there is not lost for the one in the file.
        keep_keys(&there, &id, &[(SecretKind::ConnectKey, "made-there")]).await;
        there.renew(&id, "another-token").await;
        there.keep(copy, id.clone()).await;
        assert_eq!(keys_of(&there, &id).await, ["newest-key", "made-there"]);
    }

    #[tokio::test]
    async fn one_carried_over_is_a_copy_as_save_writes_it() {
        let (here, ids) = Computer::with(1, None).await;
        let carried = here.carry(&ids).await.unwrap();
        let bytes = std::fs::read(&carried.path).unwrap();
        let copies = file::open_encrypted(&bytes, &"five words of a kind".into()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&copies.to_json().unwrap()).unwrap();
        assert_eq!(json["kind"], "countersign-connection");
        assert_eq!(json["fields"][1]["value"], "secret-key-1");
    }

    #[tokio::test]
    async fn a_name_that_was_given_here_stays_and_one_that_was_not_comes_along() {
        let (here, ids) = Computer::with(1, Some("There")).await;
        let copy = opened(&here.carry(&ids).await.unwrap().path).remove(0);
        let (named, own) = Computer::with(1, Some("Here")).await;
        named.keep(copy.clone(), own[0].clone()).await;
        assert_eq!(named.names().await, ["Here 1"]);
        let (nameless, own) = Computer::with(1, None).await;
        nameless.keep(copy, own[0].clone()).await;
        assert_eq!(nameless.names().await, ["There 1"]);
    }

    #[tokio::test]
    async fn tokens_that_came_after_the_copy_was_compared_are_not_replaced() {
        let (here, ids) = Computer::with(1, Some("Tenant")).await;
        let path = here.carry(&ids).await.unwrap().path;
        let seen = here.vault.connection(&ids[0]).await.unwrap().unwrap();
        here.renew(&ids[0], "the-newest").await;
        let kept = here.keep_over(opened(&path).remove(0), ids[0].clone(), Some(&seen)).await;
        assert!(matches!(kept, Err(KeepProblem::ChangedMeanwhile)), "{kept:?}");
        let token = async || here.vault.reveal(&ids[0], SecretKind::RefreshToken).await.unwrap();
        assert_eq!(token().await.expose_secret(), "the-newest");
        // Who has seen that, and wants it all the same, has it.
        let seen = here.vault.connection(&ids[0]).await.unwrap().unwrap();
        here.keep_over(opened(&path).remove(0), ids[0].clone(), Some(&seen)).await.unwrap();
        assert_eq!(token().await.expose_secret(), "refresh-token-1");
        // One that was removed meanwhile is nobody's to lose.
        here.vault.remove(&ids[0]).await.unwrap();
        here.keep_over(opened(&path).remove(0), ids[0].clone(), Some(&seen)).await.unwrap();
    }

    #[tokio::test]
    async fn what_the_keychain_lost_is_left_out_and_named_and_nothing_is_written_where_that_is_all() {
        let (here, ids) = Computer::with(2, Some("Tenant")).await;
        here.chain.open().unwrap().retain(|_, secret| *secret != b"refresh-token-1");
        let carried = here.carry(&ids).await.unwrap();
        assert_eq!((carried.count, opened(&carried.path).len()), (1, 1));
        let [LeftOut { record, why: RevealError::Gone(SecretKind::RefreshToken) }] =
            carried.left_out.as_slice()
        else {
            panic!("one is left out")
        };
        assert_eq!(record.id, ids[0]);
        std::fs::remove_file(&carried.path).unwrap();
        let none = here.carry(&ids[..1]).await;
        assert!(matches!(none, Err(CarryProblem::Keychain(RevealError::Gone(_)))), "{none:?}");
        assert!(!carried.path.exists());
    }

    #[tokio::test]
    async fn a_locked_keychain_gives_no_file() {
        let (here, ids) = Computer::with(2, None).await;
        *here.chain.locked.lock().unwrap() = true;
        let locked = here.carry(&ids).await;
        assert!(
            matches!(locked, Err(CarryProblem::Keychain(RevealError::Store(StoreError::Locked)))),
            "{locked:?}"
        );
        assert!(!here.folder.path().join("all.countersign-copy").exists());
    }
}
