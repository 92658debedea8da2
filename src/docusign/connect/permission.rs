//! What a person may do about Connect, as far as Docusign says so. Read before something is tried.

use serde_json::Value;

use super::api::{ConnectApi, ConnectCall, part};
use crate::docusign::lenient;

impl ConnectApi<'_> {
    /// Whether a user may manage Connect (`canManageConnect`); none where that is not said, or the person may not read it.
    pub async fn may_manage(&self, user_id: &str) -> Option<bool> {
        let rest = format!("/users/{}", part(user_id).ok()?);
        let user = self.object(ConnectCall::beside_connect(&rest).long()).await.ok()?;
        may_manage(&user)
    }
}

fn may_manage(user: &Value) -> Option<bool> {
    let granular = user.get("userSettings")?.get("accountManagementGranular")?;
    lenient::flag(granular.get("canManageConnect"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_missing_or_of_another_kind_is_not_said() {
        let of = |granular: Value| json!({ "userSettings": { "accountManagementGranular": granular } });
        for silent in [json!(null), json!({}), json!({ "userSettings": 7 }), of(json!({})), of(json!([true]))]
        {
            assert_eq!(may_manage(&silent), None, "{silent}");
        }
        for (said, may) in [(json!("false"), false), (json!("true"), true), (json!(true), true)] {
            assert_eq!(may_manage(&of(json!({ "canManageConnect": said }))), Some(may));
        }
    }
}
