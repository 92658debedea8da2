//! A draft that becomes a connection: in one write of the index.

use super::super::fakes::{Fake, Trouble};
use super::super::{KeepError, SecretKind, StoreError};
use super::{Bench, connection, draft, draft_secrets, secrets};

const ALL: [SecretKind; SecretKind::ALL.len()] = SecretKind::ALL;

#[tokio::test]
async fn item_23_a_connection_takes_its_drafts_place_in_one_write() {
    for replacing in [false, true] {
        let bench = Bench::new(Fake::new());
        let (draft, connection, other) = (draft(), connection(), draft());
        if replacing {
            bench.vault.keep(&connection, &secrets("old")).await.unwrap();
        }
        bench.vault.keep_draft(&other, &[], &[]).await.unwrap();
        bench.vault.keep_draft(&draft, &draft_secrets("draft"), &[]).await.unwrap();
        let drafts_items = bench.store.accounts();

        // Killed before the first deletion: the index has been written once, and nothing has been lost.
        bench.store.make(Trouble::DiesBeforeDelete(1));
        bench.vault.keep_instead_of_draft(&connection, &secrets("new"), &draft.id).await.unwrap();
        let index = bench.index();
        assert_eq!(index.records().collect::<Vec<_>>(), [&connection]);
        assert!(index.drafts().map(|kept| kept.record).eq([other.clone()]));
        let mut unclaimed = bench.unclaimed();
        unclaimed.sort();
        assert_eq!(unclaimed, drafts_items);
        assert_eq!(bench.store.accounts().len(), drafts_items.len() + 3);

        bench.store.make(Trouble::None);
        let vault = bench.another_vault();
        vault.remove_draft(&other.id).await.unwrap();
        vault.keep(&connection, &[]).await.unwrap();
        bench.assert_whole(&connection, "new").await;
        assert_eq!(bench.store.accounts().len(), 3);
        assert_eq!(bench.unclaimed(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn item_23_the_draft_stays_whole_when_its_connection_cannot_be_kept() {
    let troubles = (1..=3)
        .map(|n| Trouble::AtPut(n, StoreError::Refused))
        .chain((1..=3).map(Trouble::DiesBeforePut))
        .chain([Trouble::Forgets, Trouble::Garbles, Trouble::Always(StoreError::Locked)]);
    for trouble in troubles {
        let bench = Bench::new(Fake::new());
        let (draft, connection) = (draft(), connection());
        bench.vault.keep_draft(&draft, &draft_secrets("draft"), &[]).await.unwrap();
        let before = bench.store.accounts();
        bench.store.make(trouble.clone());
        let outcome = bench.vault.keep_instead_of_draft(&connection, &secrets("new"), &draft.id).await;
        assert!(matches!(outcome, Err(KeepError::Store { .. })), "{trouble:?}: {outcome:?}");

        bench.store.make(Trouble::None);
        let vault = bench.another_vault();
        let other = super::connection();
        vault.keep(&other, &[]).await.unwrap();
        vault.remove(&other.id).await.unwrap();
        bench.assert_draft(&draft, &ALL, "draft").await;
        assert_eq!(bench.store.accounts(), before, "{trouble:?}");
        assert_eq!(bench.unclaimed(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn item_23_the_draft_stays_whole_when_the_index_cannot_be_written() {
    let bench = Bench::new(Fake::new());
    let (draft, connection) = (draft(), connection());
    bench.vault.keep_draft(&draft, &draft_secrets("draft"), &[]).await.unwrap();
    let before = bench.store.accounts();
    let index = bench.folder.path().join("connections.json");
    let aside = bench.folder.path().join("aside.json");
    bench.store.before_put({
        let (index, aside) = (index.clone(), aside.clone());
        move |number| {
            if number == 3 {
                std::fs::rename(&index, &aside).unwrap();
                std::fs::create_dir_all(index.join("occupied")).unwrap();
            }
        }
    });
    bench.store.make(Trouble::None);
    let outcome = bench.vault.keep_instead_of_draft(&connection, &secrets("new"), &draft.id).await;
    assert!(matches!(outcome, Err(KeepError::Index(_))), "{outcome:?}");

    bench.settled().await;
    std::fs::remove_dir_all(&index).unwrap();
    std::fs::rename(&aside, &index).unwrap();
    assert_eq!(bench.store.accounts(), before);
    bench.assert_draft(&draft, &ALL, "draft").await;
}

#[tokio::test]
async fn a_draft_that_is_not_there_does_not_keep_a_connection_from_being_kept() {
    let bench = Bench::new(Fake::new());
    let connection = connection();
    bench.vault.keep_instead_of_draft(&connection, &secrets("new"), &draft().id).await.unwrap();
    bench.assert_whole(&connection, "new").await;
}
