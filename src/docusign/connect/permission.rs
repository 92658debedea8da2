//! What a person may do about Connect, and what an account has of it, as far as Docusign says so. Read before something is tried; each part
//! may be missing, also because the person may not read it.

use serde_json::Value;

use super::api::{ConnectApi, ConnectCall, part};
use crate::docusign::lenient;

/// What is said of a person at an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectPermission {
    /// `connectPermission` of the account; which words there are is not documented.
    pub account: Option<String>,
    /// `canManageConnect` of the person.
    pub may_manage: Option<bool>,
    /// `allowConnectOAuthUI`: the account has OAuth for Connect.
    pub oauth: Option<bool>,
    /// `allowConnectHttpListenerConfigs`: the account may have configurations of its own.
    pub listeners: Option<bool>,
}

impl ConnectApi<'_> {
    /// What is said of the account, and of the user if their id is known. What cannot be read is not said.
    pub async fn permission(&self, user_id: Option<&str>) -> ConnectPermission {
        let account = self.object(ConnectCall::beside_connect("")).await.unwrap_or_default();
        let settings = self.object(ConnectCall::beside_connect("/settings").long()).await.unwrap_or_default();
        let user = match user_id.map(part) {
            Some(Ok(id)) => {
                let rest = format!("/users/{id}");
                self.object(ConnectCall::beside_connect(&rest).long()).await.unwrap_or_default()
            }
            _ => Value::Null,
        };
        ConnectPermission::read(&account, &settings, &user)
    }
}

impl ConnectPermission {
    fn read(account: &Value, settings: &Value, user: &Value) -> Self {
        let granular = user.get("userSettings").and_then(|own| own.get("accountManagementGranular"));
        Self {
            account: lenient::text(account.get("connectPermission")),
            may_manage: granular.and_then(|own| lenient::flag(own.get("canManageConnect"))),
            oauth: setting(settings, "allowConnectOAuthUI"),
            listeners: setting(settings, "allowConnectHttpListenerConfigs"),
        }
    }
}

/// A setting: as a field, or in a list of names and values.
fn setting(settings: &Value, name: &str) -> Option<bool> {
    let listed = || {
        let list = settings.get("accountSettings")?.as_array()?;
        let found = list.iter().find(|one| one.get("name").and_then(Value::as_str) == Some(name))?;
        lenient::flag(found.get("value"))
    };
    lenient::flag(settings.get(name)).or_else(listed)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_missing_or_of_another_kind_is_not_said() {
        let nothing = ConnectPermission::read(&Value::Null, &json!([]), &json!({ "userSettings": 7 }));
        assert_eq!(nothing, ConnectPermission::default());
        let listed = json!({ "accountSettings": [{ "name": "allowConnectOAuthUI", "value": "false" }] });
        let user =
            json!({ "userSettings": { "accountManagementGranular": { "canManageConnect": "false" } } });
        let read = ConnectPermission::read(&json!({ "connectPermission": "none" }), &listed, &user);
        assert_eq!((read.account.as_deref(), read.may_manage), (Some("none"), Some(false)));
        assert_eq!((read.oauth, read.listeners), (Some(false), None));
    }
}
