//! What keeps a connection alive, on its page: renewing, checking, its name, where it is kept.

use std::borrow::Cow;

use super::check::LineState;
use super::renewal;
use crate::connections::{ConnectionRecord, KeptCall, Sheet};
use crate::domain::ConnectionNameProblem;
use crate::places::connection::KeptConnection;
use crate::places::connection::upkeep::{CheckKeptState, NameField};
use crate::texts::{t, t_with};

/// That the product has an older refresh token than the one that is kept; nothing where it has not, or takes none.
pub fn to_hand_over(kept: &KeptConnection) -> Option<String> {
    let takes_one = kept.sheet().is_none_or(Sheet::takes_refresh_token);
    (takes_one && kept.record.history.is_to_be_handed_over())
        .then(|| t_with("life-to-hand-over", &[("product", kept.record.facts.product_name.clone().into())]))
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
