//! Carry over, from one computer to another.

use std::collections::BTreeSet;
use std::sync::Arc;

use secrecy::ExposeSecret;
use tempfile::TempDir;

use super::*;
use crate::connections::kept_here;
use crate::connections::samples::{MemoryKeychain, record};
use crate::connections::{OpenedFile, forget_connect_key, kept_connect_keys, open_file, unlock_copies};
use crate::domain::ConnectKeyMoments;
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
        keep_copy(&self.vault, &Sheets::load(None), &Clock::system(), copy, id, seen).await.map(drop)
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
        assert_eq!(copy.connection.secrets.refresh_token.expose_secret(), format!("refresh-token-{number}"));
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
    assert!(kept_connect_keys(&here.vault, &ids[0]).await.is_err(), "nothing of it is left");
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
    let mut copy = opened(&here.carry(&ids).await.unwrap().path).remove(0);
    let set_up = crate::domain::SetUpNotification {
        connect_id: "22210641".parse().unwrap(),
        at: Clock::system().now(),
        sent: serde_json::Map::from_iter([("name".to_owned(), "Orders".into())]),
    };
    copy.along.history.remember_set_up(set_up.clone());
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
    let kept = kept_here(&there.vault, seen.clone()).await;
    let fate = crate::connections::CopyFate::of(&copy, Box::new(seen.clone()), kept);
    assert!(fate.is_harmless() && !matches!(fate, crate::connections::CopyFate::Left(_)), "{fate:?}");
    there.keep_over(copy.clone(), id.clone(), Some(&seen)).await.unwrap();
    assert_eq!(keys_of(&there, &id).await, ["newest-key"]);
    let mut expected = seen;
    expected.history.remember_set_up(set_up);
    assert_eq!(there.vault.connection(&id).await.unwrap().unwrap(), expected);
    // The same file brings nothing more.
    let again = there.vault.connection(&id).await.unwrap().unwrap();
    let kept = kept_here(&there.vault, again.clone()).await;
    let fate = crate::connections::CopyFate::of(&copy, Box::new(again), kept);
    assert!(matches!(fate, crate::connections::CopyFate::Left(_)), "{fate:?}");
    // A newer key there is not lost for the one in the file.
    keep_keys(&there, &id, &[(SecretKind::ConnectKey, "made-there")]).await;
    there.renew(&id, "another-token").await;
    there.keep(copy, id.clone()).await;
    assert_eq!(keys_of(&there, &id).await, ["made-there", "newest-key"]);
}

#[tokio::test]
async fn when_a_key_was_made_goes_with_it_and_is_not_made_up() {
    let moment = |second| jiff::Timestamp::from_second(second).unwrap();
    let (here, ids) = Computer::with(1, None).await;
    let id = &ids[0];
    let record = here.vault.connection(id).await.unwrap().unwrap();
    let keys = [(SecretKind::ConnectKey, "new".into()), (SecretKind::ConnectKeyBefore, "old".into())];
    let moments = ConnectKeyMoments { newest: Some(moment(2)), before: Some(moment(1)) };
    let made = move |record: &mut ConnectionRecord| record.history.connect_keys_made = moments;
    here.vault.replace_secrets(&record, &keys, made).await.unwrap();
    let dates = async |computer: &Computer, id: &ConnectionId| -> Vec<(String, Option<i64>)> {
        let listed = list_connect_keys(&computer.vault, id).await.unwrap();
        let dated = listed
            .into_iter()
            .map(|kept| (kept.key.expose_secret().to_owned(), kept.made_at.map(jiff::Timestamp::as_second)));
        dated.collect()
    };
    let one = |key: &str, at| (key.to_owned(), at);
    assert_eq!(dates(&here, id).await, [one("new", Some(2)), one("old", Some(1))]);
    // Signing in again keeps keys, and when they were made.
    let again = ConnectionRecord { history: History::default(), ..record.clone() };
    here.vault.keep(&again, &[(SecretKind::RefreshToken, "another".into())]).await.unwrap();
    assert_eq!(dates(&here, id).await, [one("new", Some(2)), one("old", Some(1))]);
    // In a copy no date comes along.
    let mut copy = opened(&here.carry(&ids).await.unwrap().path).remove(0);
    let (there, new) = (Computer::new(), ConnectionId::random().unwrap());
    there.keep(copy.clone(), new.clone()).await;
    assert_eq!(dates(&there, &new).await, [one("new", None), one("old", None)]);
    // A newer one of the copy takes the first place, and the date of what was here moves along.
    copy.along.connect_keys = vec![Arc::new("newer".parse().unwrap()), Arc::new("new".parse().unwrap())];
    here.keep(copy, id.clone()).await;
    assert_eq!(dates(&here, id).await, [one("newer", None), one("new", Some(2))]);
    // Forgotten is the one that was seen, wherever it is by now.
    forget_connect_key(&here.vault, id, &"old".into()).await.unwrap();
    assert_eq!(keys_of(&here, id).await, ["newer", "new"], "it was not there any more");
    forget_connect_key(&here.vault, id, &"newer".into()).await.unwrap();
    assert_eq!(dates(&here, id).await, [one("new", Some(2))]);
    let kept: BTreeSet<Vec<u8>> = here.chain.open().unwrap().values().cloned().collect();
    assert!(!kept.contains(b"newer".as_slice()), "nothing of it is left");
    here.vault.remove(id).await.unwrap();
    let gone = forget_connect_key(&here.vault, id, &"new".into()).await;
    assert!(matches!(gone, Err(KeepProblem::Keep(KeepError::ConnectionRemoved))), "{gone:?}");
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
    let [LeftOut { record, why: RevealError::Gone(SecretKind::RefreshToken) }] = carried.left_out.as_slice()
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
