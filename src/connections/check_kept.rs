//! Checking a connection that is kept: the calls its product makes, made once with the access token that is in the keychain.
//! Nothing is spent.

use std::sync::Arc;

use jiff::Timestamp;

use super::check::needed_calls;
use super::kept::reveal;
use super::{ApiError, ConnectionRecord, Sheets, Wire, WireError};
use crate::clock::Clock;
use crate::docusign::account;
use crate::domain::{
    Account, AccountId, AccountProblem, ConnectionId, Facts, History, ReadCall, Token, UserInfo,
};
use crate::vault::{IndexError, RevealError, Vault};

/// A call of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptCall {
    /// User info: whose token it is, and that the account is still theirs.
    Person,
    /// The account's details.
    Account,
    /// The account's users, of which one is asked for. Administrators only.
    Users,
    /// The account's plan.
    BillingPlan,
}

impl KeptCall {
    /// The call as programs read it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Account => "account",
            Self::Users => "users",
            Self::BillingPlan => "billing-plan",
        }
    }
}

/// What came of a call.
#[derive(Debug)]
pub struct CalledKept {
    /// Which.
    pub call: KeptCall,
    /// Nothing, or why not.
    pub result: Result<(), KeptCallProblem>,
}

/// Why a call brought nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeptCallProblem {
    /// Docusign gave nothing.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// The account is not among those that Docusign lists for this person.
    #[error("the account is not among the person's")]
    NotTheirAccount,
    /// The account is the person's, and no call can be made to it.
    #[error("the account is listed and cannot be used: {0:?}")]
    AccountUnusable(AccountProblem),
}

/// Why nothing was checked. What was kept is as it was.
#[derive(Debug, thiserror::Error)]
pub enum CheckKeptProblem {
    /// There is no such connection.
    #[error("there is no such connection")]
    Unknown,
    /// Its record could not be read.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// Its secrets could not be got.
    #[error(transparent)]
    Keychain(#[from] RevealError),
    /// There is no wire to ask Docusign on.
    #[error(transparent)]
    NoWire(WireError),
    /// There is no access token that lives: the connection has to be renewed first.
    #[error("the access token has ended")]
    NeedsRenewal,
}

/// A connection whose access token lives, as far as is known here.
pub struct LiveConnection {
    /// What is known of it.
    pub facts: Facts,
    /// What became of it.
    pub history: History,
    /// Its access token.
    pub token: Arc<Token>,
}

/// A connection, for calls with the access token that is in the keychain. Nothing is spent.
pub async fn with_live_token(
    vault: &Vault,
    clock: &Clock,
    id: &ConnectionId,
) -> Result<LiveConnection, CheckKeptProblem> {
    let record = vault.connection(id).await?.ok_or(CheckKeptProblem::Unknown)?;
    if has_ended(&record, clock.now()) {
        return Err(CheckKeptProblem::NeedsRenewal);
    }
    let history = record.history.clone();
    let connection = reveal(vault, record).await?;
    let token = connection.secrets.access_token.ok_or(CheckKeptProblem::NeedsRenewal)?;
    Ok(LiveConnection { facts: connection.facts, history, token })
}

/// The account that a connection is to.
pub fn account_of(facts: &Facts) -> Account {
    Account {
        account_id: facts.account_id.clone(),
        name: None,
        base_uri: facts.base_uri.clone(),
        is_default: false,
        organization_id: None,
    }
}

/// Makes the calls, each once; the later ones only where the first, user info, was answered. Which of them failed that the product
/// needs is noted.
pub async fn check_kept(
    vault: &Vault,
    wire: &Wire,
    sheets: &Sheets,
    clock: &Clock,
    id: &ConnectionId,
) -> Result<Vec<CalledKept>, CheckKeptProblem> {
    let now = clock.now();
    let LiveConnection { facts, token, .. } = with_live_token(vault, clock, id).await?;
    let needs = sheets.get(&facts.sheet).map(needed_calls).unwrap_or_default();
    let person = account::user_info(wire, &facts.endpoints(), &token).await;
    let person = match person {
        // It ended before its time: signed out everywhere, or revoked.
        Err(error) if error.may_be_of_an_ended_token() => return Err(CheckKeptProblem::NeedsRenewal),
        Err(error) => Err(KeptCallProblem::Api(error)),
        Ok(info) => is_theirs(&info, &facts.account_id),
    };
    let answered = person.is_ok();
    let mut called = vec![CalledKept { call: KeptCall::Person, result: person }];
    if answered {
        vault.note(id, move |history| history.checked_at = Some(now)).await?;
        let account = account_of(&facts);
        let details = account::account_details(wire, &account, &token).await.map(|_| ());
        let users = account::users(wire, &account, &token, 1).await.map(|_| ());
        let plan = account::billing_plan(wire, &account, &token).await.map(|_| ());
        let outcomes =
            [(ReadCall::Account, &details), (ReadCall::Users, &users), (ReadCall::BillingPlan, &plan)]
                .map(|(call, result)| (call, result.as_ref().map_err(ApiError::is_refusal).copied()));
        vault
            .note(id, move |history| history.failed_calls = still_refused(history, &needs, &outcomes))
            .await?;
        called.extend(
            [(KeptCall::Account, details), (KeptCall::Users, users), (KeptCall::BillingPlan, plan)]
                .map(|(call, result)| CalledKept { call, result: result.map_err(KeptCallProblem::Api) }),
        );
    }
    Ok(called)
}

/// Whether the account is among the person's, and can be used.
fn is_theirs(person: &UserInfo, id: &AccountId) -> Result<(), KeptCallProblem> {
    if person.accounts.iter().any(|one| one.account_id == *id) {
        return Ok(());
    }
    Err(match person.refused_as(id) {
        Some(problem) => KeptCallProblem::AccountUnusable(problem.clone()),
        None => KeptCallProblem::NotTheirAccount,
    })
}

/// The calls that the product needs and that Docusign refuses: of one that was not answered now, what was known before. Each outcome
/// says of a failure whether it was a refusal.
fn still_refused(
    history: &History,
    needs: &[ReadCall],
    outcomes: &[(ReadCall, Result<(), bool>)],
) -> Vec<ReadCall> {
    let is_refused = |(call, outcome): &(ReadCall, Result<(), bool>)| match outcome {
        Ok(()) => false,
        Err(refused) => *refused || history.failed_calls.contains(call),
    };
    let refused = outcomes.iter().filter(|outcome| is_refused(outcome)).map(|(call, _)| *call);
    refused.filter(|call| needs.contains(call)).collect()
}

/// Whether the access token is past its end, as far as that is known.
fn has_ended(record: &ConnectionRecord, now: Timestamp) -> bool {
    record.facts.access_token_expires_at.is_some_and(|end| end <= now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_refusal_is_kept_and_what_was_not_answered_leaves_what_was_known() {
        use ReadCall::{Account, BillingPlan, Users};
        let known = |failed_calls| History { failed_calls, ..History::default() };
        let needs = [Account, Users];
        let outcomes = [(Account, Ok(())), (Users, Err(true)), (BillingPlan, Err(true))];
        assert_eq!(
            still_refused(&known(vec![Account]), &needs, &outcomes),
            [Users],
            "the plan is not needed"
        );
        let offline = [(Account, Err(false)), (Users, Err(false))];
        assert_eq!(still_refused(&known(Vec::new()), &needs, &offline), []);
        assert_eq!(still_refused(&known(vec![Users]), &needs, &offline), [Users]);
    }
}
