//! Checking what was got: who consented, and a call to the account as the connector will make it.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    AcceptedKeys, AccountDetails, ApiError, BillingPlan, SignedIn, TokenError, Users, Wire, WireError,
};
use crate::clock::Clock;
use crate::connectors::{Sheet, SheetCall};
use crate::docusign::review::{self, ReviewCall};
use crate::docusign::{account, token};
use crate::domain::{Account, Endpoints, History, ReadCall, UserInfo};

/// Which call to make.
pub enum CheckRequest {
    /// New tokens, since the access token has ended: those of an answer file that was a day on its way. Spends the refresh
    /// token, which no product has yet.
    Renewal {
        /// Where.
        endpoints: Endpoints,
        /// With which keys.
        keys: AcceptedKeys,
        /// Whose tokens.
        signed_in: Arc<SignedIn>,
    },
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
    /// A call for Docusign's older go-live review.
    Review {
        /// Of which account.
        account: Account,
        /// With whose token.
        signed_in: Arc<SignedIn>,
        /// What to read.
        call: ReviewCall,
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
    /// Of a call for the review.
    Review(Result<(), ApiError>),
    /// Of a renewal: the new tokens.
    Renewal(Result<SignedIn, TokenError>),
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
    /// The calls that the product needs and that brought nothing.
    pub failed_calls: Vec<ReadCall>,
    /// When Docusign took the access token.
    pub at: Timestamp,
}

impl CheckedAccount {
    /// What is known by it of the connection that is kept.
    pub fn history(&self) -> History {
        History { checked_at: Some(self.at), failed_calls: self.failed_calls.clone(), ..History::default() }
    }
}

impl CheckEvent {
    /// What a call comes to when there is no wire to make it on.
    pub fn unreachable(request: &CheckRequest, error: &WireError) -> Self {
        let api = ApiError::Wire(error.clone());
        match request {
            CheckRequest::Renewal { .. } => Self::Renewal(Err(TokenError::Wire(error.clone()))),
            CheckRequest::Person { .. } => Self::Person(Err(api)),
            CheckRequest::Account { .. } => Self::Account(Err(api)),
            CheckRequest::Users { .. } => Self::Users(Err(api)),
            CheckRequest::BillingPlan { .. } => Self::BillingPlan(Err(api)),
            CheckRequest::Review { .. } => Self::Review(Err(api)),
        }
    }
}

/// The calls that a product makes, as its sheet has them.
pub fn needed_calls(sheet: &Sheet) -> Vec<ReadCall> {
    let call = |call: &SheetCall| match call {
        SheetCall::Account => ReadCall::Account,
        SheetCall::Users => ReadCall::Users,
        SheetCall::Plan => ReadCall::BillingPlan,
    };
    sheet.needs.calls.iter().map(call).collect()
}

/// Makes one call.
pub async fn check(wire: &Wire, clock: &Clock, request: CheckRequest) -> CheckEvent {
    match request {
        CheckRequest::Renewal { endpoints, keys, signed_in } => {
            let AcceptedKeys { integration_key, secret_key, .. } = &keys;
            let old = &signed_in.tokens.refresh_token;
            let renewed = token::refresh(wire, &endpoints, integration_key, secret_key, old).await;
            CheckEvent::Renewal(renewed.map(|tokens| SignedIn {
                tokens,
                at: clock.now(),
                clock_ahead_secs: wire.clock_ahead_secs(),
            }))
        }
        CheckRequest::Person { endpoints, signed_in } => {
            CheckEvent::Person(account::user_info(wire, &endpoints, &signed_in.tokens.access_token).await)
        }
        CheckRequest::Account { account, signed_in } => CheckEvent::Account(
            account::account_details(wire, &account, &signed_in.tokens.access_token).await,
        ),
        CheckRequest::Users { account, signed_in } => {
            CheckEvent::Users(account::users(wire, &account, &signed_in.tokens.access_token, 1).await)
        }
        CheckRequest::Review { account, signed_in, call } => {
            let token = &signed_in.tokens.access_token;
            CheckEvent::Review(review::review_call(wire, &account, token, call, clock.now()).await)
        }
        CheckRequest::BillingPlan { account, signed_in } => CheckEvent::BillingPlan(
            account::billing_plan(wire, &account, &signed_in.tokens.access_token).await,
        ),
    }
}
