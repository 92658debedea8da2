//! The index as others may have left it: what is taken of it is sound, and nothing of it is lost.

use std::path::PathBuf;

use proptest::prelude::*;

use super::super::index::Found;
use super::super::item::Owner;
use super::*;
use crate::almost_right::{Almost, Taken, almost, cases};
use crate::domain::{ContentDigest, FollowedFile, FollowedForm, FollowedProblem, SetUpNotification};
use crate::plain::is_plain;

static TAKEN: Taken = Taken::of("indexes");

/// Two connections and a draft.
fn base() -> Vec<u8> {
    let Ok(Found::Whole(mut index)) = Index::parse(PathBuf::new(), br#"{"version":2,"connections":[]}"#)
    else {
        panic!("an empty index");
    };
    let items = || [(SecretKind::SecretKey, crate::vault::item::ItemSlot::First)].into_iter().collect();
    index.put(connection(), items());
    let mut followed = connection();
    followed.history.follows = vec![followed_file()];
    followed.history.remember_set_up(SetUpNotification {
        connect_id: "22210641".parse().unwrap(),
        at: noon(),
        sent: serde_json::Map::from_iter([("name".to_owned(), "Orders".into())]),
    });
    index.put(followed, items());
    index.put_draft(draft(), items());
    index.to_bytes().unwrap()
}

fn followed_file() -> FollowedFile {
    FollowedFile {
        path: std::env::temp_dir().join("a.env").try_into().unwrap(),
        form: FollowedForm::Env,
        written: ContentDigest::of(b"written"),
        written_at: noon(),
        writing: Some(ContentDigest::of(b"being written")),
        behind: true,
        problem: Some(FollowedProblem::Gone),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn item_40_border_of_the_index_takes_what_is_sound_or_nothing(Almost(bytes) in Just(base()).prop_flat_map(almost)) {
        let found = Index::parse(PathBuf::new(), &bytes);
        TAKEN.count(matches!(found, Ok(Found::Whole(_))));
        let index = match found {
            Ok(Found::Whole(index) | Found::Partly(index, _)) => index,
            Ok(Found::Damaged) | Err(_) => return Ok(()),
        };
        let mut ids = Vec::new();
        for record in index.records() {
            let facts = &record.facts;
            for text in [&facts.product_name, &facts.account_name, &facts.person_name, &facts.person_email, &facts.sheet] {
                prop_assert!(is_plain(text), "{text:?}");
            }
            let base_uri = facts.base_uri.as_str();
            prop_assert!(crate::domain::BaseUri::new(facts.environment, base_uri).is_ok(), "{base_uri}");
            for file in &record.history.follows {
                let path = file.path.as_path();
                prop_assert!(path.is_absolute() && path.to_str().is_some_and(is_plain), "{path:?}");
            }
            ids.push(record.id.as_str().to_owned());
            prop_assert!(index.items(&Owner::Connection(record.id.clone())).is_some());
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "no id twice");
        // Written and read again it is the same.
        match Index::parse(PathBuf::new(), &index.to_bytes().unwrap()) {
            Ok(Found::Whole(again)) => prop_assert_eq!(again, index),
            _ => prop_assert!(false, "what was written is read whole"),
        }
    }
}
