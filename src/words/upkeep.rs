//! What keeps a connection alive, on its page: renewing, checking, its name, where it is kept.

use std::borrow::Cow;

use super::check::LineState;
use super::renewal;
use crate::connections::{ConnectionRecord, KeptCall, Sheet, handed_to};
use crate::domain::{ConnectionNameProblem, Environment, HandedValues};
use crate::places::connection::KeptConnection;
use crate::places::connection::upkeep::{CheckKeptState, NameField};
use crate::texts::{listed, t, t_with};

/// The values that the product has older ones of than those that are kept, as far as it takes them.
fn older_in_the_product(record: &ConnectionRecord, sheet: Option<&Sheet>) -> HandedValues {
    let older = record.history.to_hand_over();
    sheet.map_or(older, |sheet| older.and(handed_to(sheet)))
}

/// Which values the product has older ones of than those that are kept; nothing where it has none. No product has Practice's: of those it
/// is said what would be.
pub fn to_hand_over(record: &ConnectionRecord, sheet: Option<&Sheet>) -> Option<String> {
    let older = older_in_the_product(record, sheet);
    let names = [
        (older.integration_key, t("keys-integration-key")),
        (older.secret_key, t("keys-secret-key")),
        (older.refresh_token, t("vault-item-refresh-token")),
    ];
    let names: Vec<_> = names.into_iter().filter_map(|(is_older, name)| is_older.then_some(name)).collect();
    let product = || ("product", record.facts.product_name.clone().into());
    let said = [product(), ("values", listed(&names).into()), ("count", names.len().into())];
    match names.len() {
        0 => None,
        _ if record.facts.environment == Environment::Practice => {
            Some(t_with("life-practice-to-hand-over", &said))
        }
        1 if older.refresh_token => Some(t_with("life-to-hand-over", &[product()])),
        _ => Some(t_with("life-values-to-hand-over", &said)),
    }
}

/// The same in a line that leads to its page; of Practice there is nothing to do.
pub fn to_hand_over_there(record: &ConnectionRecord, sheet: Option<&Sheet>) -> Option<String> {
    let product = || ("product", record.facts.product_name.clone().into());
    let is_older =
        record.facts.environment != Environment::Practice && !older_in_the_product(record, sheet).is_none();
    is_older.then(|| t_with("home-to-hand-over", &[product()]))
}

/// What comes first where the product renews the connection itself: a title, and what renewing it here may do.
pub fn product_renews(record: &ConnectionRecord) -> (String, String) {
    let product = || [("product", record.facts.product_name.clone().into())];
    (t_with("connection-product-renews", &product()), t_with("connection-product-renews-words", &product()))
}

/// A call of the check: how it stands, what it is, and what came of it.
pub fn called(kept: &KeptConnection) -> Vec<(LineState, Cow<'static, str>, String)> {
    let CheckKeptState::Done(called) = &kept.check else { return Vec::new() };
    let line = |one: &crate::connections::CalledKept| match &one.result {
        Ok(()) => (LineState::Passed, call(one.call), String::new()),
        Err(problem) => {
            let said = renewal::call(problem, &kept.record);
            (LineState::Failed, call(one.call), format!("{}. {}", said.what, said.now))
        }
    };
    called.iter().map(line).collect()
}

fn call(call: KeptCall) -> Cow<'static, str> {
    match call {
        KeptCall::Person => t("connection-call-person"),
        KeptCall::Account => t("connection-call-account"),
        KeptCall::Users => t("connection-call-users"),
        KeptCall::BillingPlan => t("connection-call-plan"),
    }
}

/// What is wrong with the name that was typed, or why it could not be saved.
pub fn name_problem(field: &NameField) -> Option<String> {
    if let Some(reason) = &field.not_saved {
        return Some(t_with("connection-name-not-saved", &[("reason", reason.clone().into())]));
    }
    let problem = field.problem?;
    Some(match problem {
        ConnectionNameProblem::TooLong => t("connection-name-long").into_owned(),
        ConnectionNameProblem::NotPlain | ConnectionNameProblem::Empty => {
            t("connection-name-odd").into_owned()
        }
    })
}

/// Where its secrets are, by the beginning of their entries' names.
pub fn where_kept(record: &ConnectionRecord) -> String {
    let beginning: String = record.id.as_str().chars().take(8).collect();
    t_with("connection-kept-words", &[("entry", beginning.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::{Sheets, samples};
    use crate::domain::samples as facts;

    #[test]
    fn it_is_said_which_values_the_product_has_older_ones_of_and_of_practice_what_would_be() {
        let sheets = Sheets::load(None);
        let mut record = samples::record(facts::facts());
        record.facts.environment = Environment::Production;
        record.history.keys_to_hand_over =
            HandedValues { integration_key: true, secret_key: true, refresh_token: false };
        record.history.signed_in_again_at = Some(record.facts.consented_at);
        let said = |record: &ConnectionRecord| to_hand_over(record, sheets.get("snow-atlas"));
        let all = said(&record).unwrap();
        for name in ["Integration Key", "Secret Key", "Refresh Token", "all three"] {
            assert!(all.contains(name), "{all}");
        }
        assert!(to_hand_over_there(&record, None).is_some());
        record.history.handed_over_at = Some(record.facts.consented_at);
        let both = said(&record).unwrap();
        assert!(both.contains("both") && !both.contains("Refresh Token"), "{both}");
        record.facts.environment = Environment::Practice;
        let in_practice = said(&record).unwrap();
        assert!(in_practice.starts_with("With real values"), "{in_practice}");
        assert_eq!(to_hand_over_there(&record, None), None);
    }
}
