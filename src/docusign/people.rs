//! The people of an account, to be picked from.

use serde_json::Value;

use super::account::{self, ApiError};
use super::lenient;
use crate::domain::{Account, Token};
use crate::wire::Wire;

/// So many people are on a page at most.
const PAGE: usize = 100;
/// So many pages are read at most: whoever has more people picks from the first thousand.
const PAGES: usize = 10;
/// The longest `userId`, in bytes.
const MAX_ID: usize = 64;

/// Somebody of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountPerson {
    /// `userId`, a GUID.
    pub user_id: String,
    /// Their name, if Docusign said it.
    pub name: Option<String>,
    /// Their e-mail address, likewise.
    pub email: Option<String>,
}

/// The people of an account, as far as they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountPeople {
    /// Those that were read, in Docusign's order.
    pub people: Vec<AccountPerson>,
    /// Whether there are more.
    pub has_more: bool,
}

/// Reads the people of an account who are active, page after page. Docusign lets administrators do this.
pub async fn people(wire: &Wire, account: &Account, token: &Token) -> Result<AccountPeople, ApiError> {
    let mut all = AccountPeople::default();
    for page in 0..PAGES {
        let rest = format!("/users?count={PAGE}&start_position={}&status=Active", page * PAGE);
        let reply = account::get(wire, &account::url(account, &rest), token).await?;
        let listed = reply.get("users").and_then(Value::as_array);
        let listed = listed.ok_or(ApiError::Incomplete { missing: "users" })?;
        all.people.extend(listed.iter().filter_map(person));
        let total = lenient::count(reply.get("totalSetSize"));
        let read = u64::try_from((page + 1) * PAGE).unwrap_or(u64::MAX);
        all.has_more = listed.len() >= PAGE && total.is_none_or(|total| total > read);
        if !all.has_more {
            break;
        }
    }
    Ok(all)
}

/// Somebody in a page; whose id cannot be one cannot be picked.
fn person(entry: &Value) -> Option<AccountPerson> {
    let user_id = lenient::raw_text(entry.get("userId"))?;
    let sound = user_id.len() <= MAX_ID && user_id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    sound.then(|| AccountPerson {
        user_id,
        name: lenient::text(entry.get("userName")),
        email: lenient::text(entry.get("email")),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn whose_id_cannot_be_one_cannot_be_picked() {
        let id = "0a51f1a2-5b0e-4f0a-9c11-00000000a001";
        let read = person(&json!({ "userId": id, "userName": "Olive", "email": "" }));
        assert_eq!(
            read,
            Some(AccountPerson { user_id: id.to_owned(), name: Some("Olive".to_owned()), email: None })
        );
        for wrong in [json!(null), json!(""), json!("a/b"), json!("a".repeat(65)), json!([])] {
            assert_eq!(person(&json!({ "userId": wrong })), None, "{wrong}");
        }
    }
}
