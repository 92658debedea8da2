//! The calls that a product makes to read an account.

use serde::{Deserialize, Serialize};

/// A call of the eSignature REST API that only reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadCall {
    /// `GET …/accounts/{id}`: the account's details.
    Account,
    /// `GET …/users`: who has a seat. Administrators only.
    Users,
    /// `GET …/billing_plan`: the plan and its seats.
    BillingPlan,
}
