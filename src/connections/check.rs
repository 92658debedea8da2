//! Checking what was got: who consented, and a call to the account as the connector will make it.

use std::sync::Arc;

use super::{AccountDetails, ApiError, BillingPlan, SignedIn, Users, Wire, WireError};
use crate::docusign::account;
use crate::domain::{Account, Endpoints, Facts, UserInfo};

/// Which call to make.
pub enum CheckRequest {
    /// User info: who consented, and which accounts that person has.
    Person {
        /// Where.
        endpoints: Endpoints,
        /// With whose token.
        signed_in: Arc<SignedIn>,
    },
    /// The account's details.
    Account {
        /// Which account.
        account: Account,
        /// With whose token.
        signed_in: Arc<SignedIn>,
    },
    /// The account's users, of which one is asked for: the number of all comes with it. Administrators only.
    Users {
        /// Of which account.
        account: Account,
        /// With whose token.
        signed_in: Arc<SignedIn>,
    },
    /// The account's plan and the seats it includes.
    BillingPlan {
        /// Of which account.
        account: Account,
        /// With whose token.
        signed_in: Arc<SignedIn>,
    },
}

/// What came of a call.
pub enum CheckEvent {
    /// Of user info.
    Person(Result<UserInfo, ApiError>),
    /// Of the account's details.
    Account(Result<AccountDetails, ApiError>),
    /// Of the users; [`Users::total`] says how many there are.
    Users(Result<Users, ApiError>),
    /// Of the plan.
    BillingPlan(Result<BillingPlan, ApiError>),
}

/// Who consented, and for which account: the part of a check that is kept.
#[derive(Clone)]
pub struct CheckedAccount {
    /// The account the connector will read.
    pub account: Account,
    /// The name of the person who consented.
    pub person_name: Option<String>,
    /// Their e-mail.
    pub person_email: Option<String>,
}

impl CheckedAccount {
    /// Those of a connection.
    pub fn of(facts: Facts) -> Self {
        let known = |text: String| Some(text).filter(|text| !text.is_empty());
        let account = Account {
            account_id: facts.account_id,
            name: known(facts.account_name),
            base_uri: facts.base_uri,
            is_default: true,
            organization_id: None,
        };
        Self { account, person_name: known(facts.person_name), person_email: known(facts.person_email) }
    }
}

impl CheckEvent {
    /// What a call comes to when there is no wire to make it on.
    pub fn unreachable(request: &CheckRequest, error: &WireError) -> Self {
        let error = ApiError::Wire(error.clone());
        match request {
            CheckRequest::Person { .. } => Self::Person(Err(error)),
            CheckRequest::Account { .. } => Self::Account(Err(error)),
            CheckRequest::Users { .. } => Self::Users(Err(error)),
            CheckRequest::BillingPlan { .. } => Self::BillingPlan(Err(error)),
        }
    }
}

/// Makes one call.
pub async fn check(wire: &Wire, request: CheckRequest) -> CheckEvent {
    match request {
        CheckRequest::Person { endpoints, signed_in } => {
            CheckEvent::Person(account::user_info(wire, &endpoints, &signed_in.tokens.access_token).await)
        }
        CheckRequest::Account { account, signed_in } => CheckEvent::Account(
            account::account_details(wire, &account, &signed_in.tokens.access_token).await,
        ),
        CheckRequest::Users { account, signed_in } => {
            CheckEvent::Users(account::users(wire, &account, &signed_in.tokens.access_token, 1).await)
        }
        CheckRequest::BillingPlan { account, signed_in } => CheckEvent::BillingPlan(
            account::billing_plan(wire, &account, &signed_in.tokens.access_token).await,
        ),
    }
}
