//! Who signed in, which accounts they have, and the read-only calls that a connector makes.

use serde_json::Value;

use super::lenient;
use super::refusal::{Asked, Cause, Refusal};
use super::reply::{self, Unusable, reference_suffix};
use crate::domain::{Account, AccountProblem, Endpoints, RefusedAccount, Token, UserInfo};
use crate::wire::{Wire, WireError};

/// What a connector reads of an account. Docusign sends most values as text, and not all of them to everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountDetails {
    /// The account's name.
    pub name: Option<String>,
    /// The plan's name.
    pub plan_name: Option<String>,
    /// How many seats the plan allows.
    pub seats_allowed: Option<u64>,
    /// How many of them are taken.
    pub seats_in_use: Option<u64>,
}

/// One page of an account's users, of which only the numbers are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Users {
    /// How many are on this page.
    pub on_page: u64,
    /// How many there are in all.
    pub total: Option<u64>,
}

/// What a connector reads of an account's plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BillingPlan {
    /// The plan's name.
    pub plan_name: Option<String>,
    /// How many seats it includes.
    pub included_seats: Option<u64>,
}

/// Why a call brought nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// Docusign said no.
    #[error("refused: {}", .0.error)]
    Refused(Refusal),
    /// A web page came in place of a reply: mostly from a proxy or a sign-in page on the way.
    #[error("a web page in place of a reply (status {status})")]
    HtmlPage {
        /// The HTTP status.
        status: u16,
    },
    /// The reply is longer than it should be.
    #[error("the reply is too large")]
    TooLarge,
    /// The reply is no JSON object, or one that was cut off.
    #[error("the reply is not JSON")]
    NotJson,
    /// The reply lacks what the call is made for.
    #[error("the reply is incomplete: no {missing}")]
    Incomplete {
        /// The field's name in the reply.
        missing: &'static str,
    },
    /// Trouble at the server. At user info also seen with an expired access token.
    #[error("server error {status}{}", reference_suffix(.reference.as_deref()))]
    ServerError {
        /// The HTTP status, 500 or above.
        status: u16,
        /// What Docusign's support asks for, if the reply had one.
        reference: Option<String>,
    },
    /// A status that is no success, without a word that explains it.
    #[error("status {status} without an explanation")]
    Unexplained {
        /// The HTTP status.
        status: u16,
    },
    /// The request or the reply did not get through.
    #[error(transparent)]
    Wire(WireError),
}

impl ApiError {
    /// Nothing came of it: it broke off, and can be made again.
    pub fn broken_off() -> Self {
        Self::Wire(WireError::CutShort)
    }

    /// Whether Docusign answered, and with a no to this very call: not that too many were made, nor that the token has ended.
    pub fn is_refusal(&self) -> bool {
        let is_passing = |cause| {
            matches!(
                cause,
                Cause::DeadToken | Cause::HourlyLimit | Cause::TooManyRequests | Cause::ServerTrouble
            )
        };
        match self {
            Self::Refused(refusal) => !is_passing(refusal.cause),
            Self::Unexplained { .. } => true,
            _ => false,
        }
    }

    /// Whether the access token may have ended. At user info Docusign may say so with a server error.
    pub fn may_be_of_an_ended_token(&self) -> bool {
        matches!(
            self,
            Self::Refused(Refusal { cause: Cause::DeadToken | Cause::ServerTrouble, .. })
                | Self::ServerError { .. }
        )
    }
}

/// Asks who signed in. Docusign counts these calls by the hour: ask once and keep the answer. A person who belongs to no
/// account, for whom Docusign lists none or leaves the list out, is an answer and no error.
pub async fn user_info(wire: &Wire, endpoints: &Endpoints, token: &Token) -> Result<UserInfo, ApiError> {
    let info = get(wire, endpoints.user_info(), token).await?;
    let sub = lenient::text(info.get("sub")).ok_or(ApiError::Incomplete { missing: "sub" })?;
    let listed = info.get("accounts").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let (mut accounts, mut refused) = (Vec::new(), Vec::new());
    for entry in listed {
        match read_account(endpoints, entry) {
            Ok(account) => accounts.push(account),
            Err(account) => refused.push(account),
        }
    }
    // In Docusign's order otherwise.
    accounts.sort_by_key(|account: &Account| !account.is_default);
    let name = lenient::text(info.get("name")).or_else(|| {
        let parts = [lenient::text(info.get("given_name")), lenient::text(info.get("family_name"))];
        let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!joined.is_empty()).then_some(joined)
    });
    Ok(UserInfo { sub, name, email: lenient::text(info.get("email")), accounts, refused })
}

/// Reads one account of the list. What is wrong with it spoils no other.
fn read_account(endpoints: &Endpoints, entry: &Value) -> Result<Account, RefusedAccount> {
    let name = lenient::text(entry.get("account_name"));
    let account_id = lenient::text(entry.get("account_id")).and_then(|id| id.parse().ok());
    let refused = |name, account_id, problem| Err(RefusedAccount { account_id, name, problem });
    let Some(account_id) = account_id else { return refused(name, None, AccountProblem::NoId) };
    let base_uri = entry.get("base_uri").and_then(Value::as_str).filter(|uri| !uri.trim().is_empty());
    let Some(base_uri) = base_uri else { return refused(name, Some(account_id), AccountProblem::NoBaseUri) };
    match endpoints.accepts_base_uri(base_uri) {
        Ok(base_uri) => Ok(Account {
            account_id,
            name,
            base_uri,
            is_default: lenient::flag(entry.get("is_default")).unwrap_or(false),
            organization_id: lenient::text(entry.get("organization").and_then(|o| o.get("organization_id"))),
        }),
        Err(problem) => refused(name, Some(account_id), AccountProblem::BaseUri(problem)),
    }
}

/// Reads the account: its plan's name, seats allowed and in use.
pub async fn account_details(
    wire: &Wire,
    account: &Account,
    token: &Token,
) -> Result<AccountDetails, ApiError> {
    let reply = get(wire, &url(account, ""), token).await?;
    let details = AccountDetails {
        name: lenient::text(reply.get("accountName")),
        plan_name: lenient::text(reply.get("planName")),
        seats_allowed: lenient::count(reply.get("seatsAllowed")),
        seats_in_use: lenient::count(reply.get("seatsInUse")),
    };
    if details == AccountDetails::default() {
        return Err(ApiError::Incomplete { missing: "accountName" });
    }
    Ok(details)
}

/// Reads the first `count` users, 1 to 100. Docusign lets administrators do this.
pub async fn users(wire: &Wire, account: &Account, token: &Token, count: u8) -> Result<Users, ApiError> {
    let reply = get(wire, &url(account, &format!("/users?count={}", count.clamp(1, 100))), token).await?;
    let listed = reply.get("users").and_then(Value::as_array).map(|users| users.len() as u64);
    let on_page = listed.or_else(|| lenient::count(reply.get("resultSetSize")));
    Ok(Users {
        on_page: on_page.ok_or(ApiError::Incomplete { missing: "users" })?,
        total: lenient::count(reply.get("totalSetSize")),
    })
}

/// Reads the account's plan and the seats it includes.
pub async fn billing_plan(wire: &Wire, account: &Account, token: &Token) -> Result<BillingPlan, ApiError> {
    let reply = get(wire, &url(account, "/billing_plan"), token).await?;
    let plan = reply.get("billingPlan").filter(|plan| plan.is_object());
    let plan = plan.ok_or(ApiError::Incomplete { missing: "billingPlan" })?;
    Ok(BillingPlan {
        plan_name: lenient::text(plan.get("planName")),
        included_seats: lenient::count(plan.get("includedSeats")),
    })
}

/// Reads something of the account, and leaves what it is unread.
pub(super) async fn read(wire: &Wire, account: &Account, token: &Token, rest: &str) -> Result<(), ApiError> {
    get(wire, &url(account, rest), token).await.map(drop)
}

/// Where something of the account is: `rest` follows its address.
pub(super) fn url(account: &Account, rest: &str) -> String {
    format!("{}/restapi/v2.1/accounts/{}{rest}", account.base_uri, account.account_id)
}

/// Reads an object at this address.
pub(super) async fn get(wire: &Wire, url: &str, token: &Token) -> Result<Value, ApiError> {
    let reply = wire.get_bearer(url, token.secret()).await?;
    let body = reply::body(Asked::Api, &reply, &[token.secret()])?;
    // serde's own error could quote the reply, so it is dropped.
    serde_json::from_slice(body).ok().filter(Value::is_object).ok_or(ApiError::NotJson)
}

impl From<WireError> for ApiError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::TooLarge => Self::TooLarge,
            other => Self::Wire(other),
        }
    }
}

impl From<Unusable> for ApiError {
    fn from(unusable: Unusable) -> Self {
        match unusable {
            Unusable::Refused(refusal) => Self::Refused(refusal),
            Unusable::HtmlPage { status } => Self::HtmlPage { status },
            Unusable::ServerError { status, reference } => Self::ServerError { status, reference },
            Unusable::Unexplained { status } => Self::Unexplained { status },
        }
    }
}
