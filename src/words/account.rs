//! Persons and accounts, as far as Docusign said who they are.

use std::borrow::Cow;

use crate::connections::ConnectionRecord;
use crate::domain::{Account, AccountProblem, Facts, RefusedAccount};
use crate::texts::{t, t_with};

/// The account of a kept connection: its name, or its id where it has none.
pub fn of_record(record: &ConnectionRecord) -> String {
    of_facts(&record.facts)
}

/// The same of a connection that need not be kept here.
pub fn of_facts(facts: &Facts) -> String {
    if facts.account_name.is_empty() { facts.account_id.to_string() } else { facts.account_name.clone() }
}

/// What a connection is called where it is told from others: the name a person gave it, else product and account. Commands
/// take it as a name, so that it has no isolates in it; a sentence isolates it as a whole.
pub fn called(record: &ConnectionRecord) -> String {
    match &record.history.name {
        Some(name) => name.to_string(),
        None => format!("{}, {}", record.facts.product_name, of_record(record)),
    }
}

/// Somebody, as far as Docusign said who.
pub fn person(name: Option<&str>, email: Option<&str>) -> String {
    let known = |it: Option<&str>| it.filter(|it| !it.is_empty()).map(str::to_owned);
    match (known(name), known(email)) {
        (Some(name), Some(email)) => t_with("person", &[("name", name.into()), ("email", email.into())]),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => t("person-unknown").into_owned(),
    }
}

/// An account with its id; the id alone where it has no name.
pub fn named(name: Option<&str>, id: &str) -> String {
    match name.filter(|name| !name.is_empty()) {
        Some(name) => {
            t_with("account-with-id", &[("name", name.to_owned().into()), ("id", id.to_owned().into())])
        }
        None => id.to_owned(),
    }
}

/// An account to be chosen: its title, and what stands below it. One without a name is known by its id; the default says so.
pub fn to_choose(account: &Account) -> (&str, String) {
    let id = account.account_id.as_str();
    let default = || t("account-default").into_owned();
    match (account.name.as_deref().filter(|name| !name.is_empty()), account.is_default) {
        (Some(name), false) => (name, id.to_owned()),
        (Some(name), true) => (name, t_with("account-id-default", &[("id", id.to_owned().into())])),
        (None, false) => (id, String::new()),
        (None, true) => (id, default()),
    }
}

/// An account that cannot be chosen: its title, and why.
pub fn refused(account: &RefusedAccount) -> (String, String) {
    let id = account.account_id.as_ref().map(ToString::to_string);
    let name = account.name.clone().or(id).unwrap_or_else(|| t("account-unnamed").into_owned());
    (name, cannot_be_used(&account.problem))
}

/// Why an account that is listed cannot be used.
pub fn cannot_be_used(problem: &AccountProblem) -> String {
    match problem {
        AccountProblem::NoId => t("account-no-id").into_owned(),
        AccountProblem::NoBaseUri => t("account-no-base-uri").into_owned(),
        AccountProblem::BaseUri(why) => t_with("account-base-uri", &[("reason", why.to_string().into())]),
    }
}

/// That letters of its names cannot be shown here, and which account it is all the same.
pub fn letters_missing(id: &str) -> String {
    t_with("letters-missing", &[("id", id.into())])
}

/// The same where e-mail and id stand beside the names.
pub fn letters_missing_beside_ids() -> Cow<'static, str> {
    t("letters-missing-beside-ids")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_called_by_what_is_known() {
        assert_eq!(person(Some("Ada"), Some("ada@example.com")), "Ada, ada@example.com");
        assert_eq!(person(Some(""), Some("ada@example.com")), "ada@example.com");
        assert_eq!(person(Some("Ada"), None), "Ada");
        assert_eq!(person(None, Some("")), t("person-unknown"));
    }

    #[test]
    fn case_20_a_hebrew_name_is_isolated_from_what_identifies_it() {
        let (somebody, account) = ("דנה לוי", "חשבון בדיקה");
        assert_eq!(
            person(Some(somebody), Some("dana@example.com")),
            format!("\u{2068}{somebody}\u{2069}, dana@example.com")
        );
        assert_eq!(named(Some(account), "1234567"), format!("\u{2068}{account}\u{2069}, account 1234567"));
    }

    #[test]
    fn an_account_without_a_name_is_called_by_its_id() {
        assert_eq!(named(Some(""), "5b1f"), "5b1f");
        assert_eq!(named(None, "5b1f"), "5b1f");
        assert!(named(Some("Northwind"), "5b1f").contains("Northwind"));
        assert!(named(Some("Northwind"), "5b1f").contains("5b1f"));
    }
}
