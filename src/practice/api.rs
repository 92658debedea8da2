//! What an access token opens: user info, and the read-only calls that connectors make. Values are texts nearly
//! everywhere, as in Docusign's API; errors are `{"errorCode", "message"}`.

use serde_json::{Value, json};

use super::behaviour::{Behaviour, Call};
use super::connect;
use super::form::Form;
use super::http::{HttpReply, HttpRequest};
use super::people::{Membership, PracticeAccount, PracticePerson, members};
use super::random::guid;
use super::service::{Service, ServiceAnswer};
use super::state::tokens::{Grant, Worth};
use crate::clock::Clock;

/// A refusal of the API: status, code, message.
type ApiRefusal = (u16, &'static str, &'static str);

const NO_TOKEN: ApiRefusal = (
    401,
    "PARTNER_AUTHENTICATION_FAILED",
    "The specified Integrator Key was not found or is disabled. An Integrator key was not specified.",
);
const DEAD_TOKEN: ApiRefusal = (
    401,
    "AUTHORIZATION_INVALID_TOKEN",
    "The access token provided is expired, revoked or malformed. Authentication failed.",
);
const OTHER_ACCOUNT: ApiRefusal = (
    401,
    "USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT",
    "The specified User is not a member of the specified Account.",
);
const NO_MEMBERSHIP: ApiRefusal =
    (401, "USER_LACKS_MEMBERSHIP", "The UserID does not have a valid membership in this Account.");
const NO_PERMISSION: ApiRefusal =
    (403, "USER_LACKS_PERMISSIONS", "This user lacks sufficient permissions to access this resource.");
const NO_ADMINISTRATOR: ApiRefusal =
    (403, "USER_NOT_ACCOUNT_ADMIN", "User is not an account administrator for the specified account.");
const HOURLY_LIMIT: ApiRefusal = (
    429,
    "HOURLY_APIINVOCATION_LIMIT_EXCEEDED",
    "The maximum number of hourly API invocations has been exceeded.",
);
const BAD_PARAMETER: ApiRefusal =
    (400, "INVALID_REQUEST_PARAMETER", "The request contained at least one invalid parameter.");
const NO_RESOURCE: ApiRefusal =
    (404, "RESOURCE_NOT_FOUND", "The URL provided does not resolve to a resource.");

/// `GET /oauth/userinfo`. A token that has run out is answered with Docusign's internal error, as it was seen.
pub(super) fn user_info(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    let now = service.clock.monotonic();
    let worth = asked.bearer().map_or(Worth::Unknown, |token| service.state().tokens.worth(now, token));
    match worth {
        Worth::Live(grant) if !service.behaves(Behaviour::InternalError) => {
            Ok(HttpReply::json(200, &describe(service, grant.person)))
        }
        Worth::Live(_) | Worth::Expired => {
            Ok(HttpReply::json(500, &json!({ "error": "internal_server_error", "reference_id": guid()? })))
        }
        Worth::Unknown => Ok(HttpReply::json(401, &json!({ "error": "invalid_token" }))
            .with("www-authenticate", "Bearer error=\"invalid_token\"".to_owned())),
    }
}

fn describe(service: &Service, person: &PracticePerson) -> Value {
    let accounts = person.memberships.iter().enumerate().map(|(place, membership)| {
        let default = place == 0;
        let mut account = json!({
            "account_id": membership.account.id,
            "is_default": default,
            "account_name": membership.account.name,
            "base_uri": service.account.origin,
        });
        if let Some(fields) = account.as_object_mut() {
            if service.behaves(Behaviour::DefaultAsText) {
                fields.insert("is_default".to_owned(), default.to_string().into());
            }
            if let Some(organization) = membership.account.organization {
                fields.insert("organization".to_owned(), json!({ "organization_id": organization }));
            }
        }
        account
    });
    let belongs_to_none = service.behaves(Behaviour::NoAccounts) || is_deactivated(service, person);
    let accounts: Vec<_> = accounts.filter(|_| !belongs_to_none).collect();
    json!({
        "sub": person.sub,
        "name": person.name(),
        "given_name": person.given_name,
        "family_name": person.family_name,
        "created": person.created,
        "email": person.email,
        "accounts": accounts,
    })
}

/// Which call `rest` (what follows [`ACCOUNTS`](super::service::ACCOUNTS)) is, of those that can go wrong on their way.
pub(super) fn which(method: &str, rest: &str) -> Option<Call> {
    match (method, rest.split_once('/')) {
        (_, Some((_, resource))) if connect::rest(resource).is_some() => Some(Call::Connect),
        ("GET", None) => Some(Call::Account),
        ("GET", Some((_, "users"))) => Some(Call::Users),
        ("GET", Some((_, "billing_plan"))) => Some(Call::Plan),
        _ => None,
    }
}

/// Anything below `/restapi/v2.1/accounts/`.
pub(super) fn answer(service: &Service, asked: &HttpRequest, method: &str, rest: &str) -> HttpReply {
    let (account_id, resource) = rest.split_once('/').unwrap_or((rest, ""));
    let of_connect = connect::rest(resource);
    let of_envelopes = connect::envelopes::rest(resource);
    if method != "GET" && of_connect.is_none() && of_envelopes.is_none() {
        return HttpReply::not_allowed("GET");
    }
    let refused = |refusal: ApiRefusal| {
        let (status, code, message) = refusal;
        let reply = HttpReply::json(status, &json!({ "errorCode": code, "message": message }));
        // Docusign says with every reply when the hour ends; it is read where the hour's calls are used up.
        if refusal == HOURLY_LIMIT { reply.with("x-ratelimit-reset", next_hour()) } else { reply }
    };
    let (person, membership) = match member(service, asked, account_id) {
        Ok(found) => found,
        Err(refusal) => return refused(refusal),
    };
    let administrator = membership.administrator && !service.behaves(Behaviour::NoAdmin);
    if let Some(rest) = of_connect {
        let may_manage = administrator || service.behaves(Behaviour::ConnectDelegated);
        let caller = connect::Caller { account: membership.account, may_manage };
        return connect::answer(service, asked, &caller, method, rest);
    }
    if let Some(rest) = of_envelopes {
        return connect::envelopes::answer(service, asked, (membership.account, person), method, rest);
    }
    match call(service, asked, membership, administrator, resource) {
        Ok(value) => HttpReply::json(200, &value),
        Err(refusal) => refused(refusal),
    }
}

/// When the calls of an hour are counted anew, in seconds since 1970: by the clock of the `Date` that stands beside it.
fn next_hour() -> String {
    let now = Clock::system().now().as_second();
    (now - now.rem_euclid(3600) + 3600).to_string()
}

/// Who asks, and what they are in that account.
fn member(
    service: &Service,
    asked: &HttpRequest,
    account_id: &str,
) -> Result<(&'static PracticePerson, &'static Membership), ApiRefusal> {
    if service.behaves(Behaviour::HourlyLimit) {
        return Err(HOURLY_LIMIT);
    }
    let grant = allowed(service, asked)?;
    let membership = grant.person.membership(account_id).ok_or(OTHER_ACCOUNT)?;
    if is_deactivated(service, grant.person) { Err(NO_MEMBERSHIP) } else { Ok((grant.person, membership)) }
}

fn call(
    service: &Service,
    asked: &HttpRequest,
    membership: &Membership,
    administrator: bool,
    resource: &str,
) -> Result<Value, ApiRefusal> {
    let query = asked.query().map_err(|_| BAD_PARAMETER)?;
    if let Some(id) = resource.strip_prefix("users/") {
        let person = allowed(service, asked)?.person.sub;
        return one_user(service, membership, administrator, id, person);
    }
    match resource {
        "" => Ok(account(membership.account)),
        "users" if administrator => users(service, membership.account, &query),
        "users" => Err(NO_PERMISSION),
        "settings" if administrator => Ok(settings()),
        "billing_plan" => Ok(billing_plan(membership.account)),
        "billing_charges" if administrator => billing_charges(membership.account, &query),
        "billing_charges" => Err(NO_ADMINISTRATOR),
        "settings" | "permission_profiles" if !administrator => Err(NO_PERMISSION),
        other => listed(other),
    }
}

/// What Practice's accounts have nothing of: the lists are there, and empty.
fn listed(resource: &str) -> Result<Value, ApiRefusal> {
    let empty = |name: &str| {
        let mut list =
            json!({ "resultSetSize": "0", "totalSetSize": "0", "startPosition": "0", "endPosition": "0" });
        if let Some(fields) = list.as_object_mut() {
            fields.insert(name.to_owned(), json!([]));
        }
        Ok(list)
    };
    match resource {
        "groups" | "signing_groups" => empty("groups"),
        "permission_profiles" => empty("permissionProfiles"),
        "folders" => empty("folders"),
        "templates" => empty("envelopeTemplates"),
        "custom_fields" => Ok(json!({ "textCustomFields": [], "listCustomFields": [] })),
        "brands" => Ok(json!({ "brands": [] })),
        _ => Err(NO_RESOURCE),
    }
}

/// Who asks: a live token with the scope that these calls need.
fn allowed(service: &Service, asked: &HttpRequest) -> Result<Grant, ApiRefusal> {
    let token = asked.bearer().ok_or(NO_TOKEN)?;
    match service.state().tokens.worth(service.clock.monotonic(), token) {
        Worth::Live(grant) if grant.has("signature") => Ok(grant),
        _ => Err(DEAD_TOKEN),
    }
}

/// Whether the person's memberships were closed.
fn is_deactivated(service: &Service, person: &PracticePerson) -> bool {
    service.state().deactivated.contains(person.id)
}

fn in_use(account: &PracticeAccount) -> String {
    members(account).len().to_string()
}

fn account(account: &PracticeAccount) -> Value {
    json!({
        "accountIdGuid": account.id,
        "accountName": account.name,
        "createdDate": account.created,
        "currentPlanId": account.plan_id,
        "planName": account.plan,
        "planClassification": "enterprise",
        "seatsAllowed": account.seats.to_string(),
        "seatsInUse": in_use(account),
        "canUpgrade": "false",
        "isDowngrade": "false",
        "connectPermission": "full",
        "suspensionStatus": "",
    })
}

/// Which words Docusign has for `connectPermission` is not documented.
fn settings() -> Value {
    json!({ "accountSettings": [], "allowConnectHttpListenerConfigs": "true", "allowConnectOAuthUI": "true",
        "allowRecipientConnect": "false" })
}

/// One user, with what they may do: their own administrator's, and their own to see.
fn one_user(
    service: &Service,
    asks: &Membership,
    administrator: bool,
    id: &str,
    asker: &str,
) -> Result<Value, ApiRefusal> {
    let all = members(asks.account);
    let (person, as_what) =
        all.iter().find(|(person, _)| person.sub.eq_ignore_ascii_case(id)).ok_or(NO_RESOURCE)?;
    if !administrator && person.sub != asker {
        return Err(NO_PERMISSION);
    }
    let mut described = user(service, person, as_what);
    let manages = as_what.administrator && !service.behaves(Behaviour::NoAdmin)
        || service.behaves(Behaviour::ConnectDelegated);
    if let Some(fields) = described.as_object_mut() {
        let granular = json!({ "canManageConnect": manages.to_string() });
        fields.insert("userSettings".to_owned(), json!({ "accountManagementGranular": granular }));
    }
    Ok(described)
}

fn users(service: &Service, account: &PracticeAccount, query: &Form) -> Result<Value, ApiRefusal> {
    let number = |name, otherwise: usize| match query.get(name) {
        Some(text) => text.parse().map_err(|_| BAD_PARAMETER),
        None => Ok(otherwise),
    };
    let (count, start) = (number("count", 100)?, number("start_position", 0)?);
    if !(1..=100).contains(&count) {
        return Err(BAD_PARAMETER);
    }
    let all = members(account);
    let page: Vec<_> =
        all.iter().skip(start).take(count).map(|(person, as_what)| user(service, person, as_what)).collect();
    let end = start + page.len().saturating_sub(1);
    Ok(json!({
        "resultSetSize": page.len().to_string(),
        "totalSetSize": all.len().to_string(),
        "startPosition": start.to_string(),
        "endPosition": end.to_string(),
        "users": page,
    }))
}

fn user(service: &Service, person: &PracticePerson, membership: &Membership) -> Value {
    let administrator = membership.administrator && !service.behaves(Behaviour::NoAdmin);
    json!({
        "userId": person.sub,
        "userName": person.name(),
        "firstName": person.given_name,
        "lastName": person.family_name,
        "email": person.email,
        "userType": "CompanyUser",
        "userStatus": "Active",
        "isAdmin": if administrator { "True" } else { "False" },
        "createdDateTime": format!("{}0000Z", person.created),
        "permissionProfileName": if administrator { "DS Admin" } else { "DS Sender" },
    })
}

fn billing_plan(account: &PracticeAccount) -> Value {
    json!({
        "billingPlan": {
            "planId": account.plan_id,
            "planName": account.plan,
            "currencyCode": "USD",
            "paymentCycle": "annually",
            "paymentMethod": "purchase_order",
            "perSeatPrice": "0.0000",
            "includedSeats": account.seats.to_string(),
            "enableSupport": "false",
        },
        "paymentMethod": "purchase_order",
        "successorPlans": [],
    })
}

fn billing_charges(account: &PracticeAccount, query: &Form) -> Result<Value, ApiRefusal> {
    let seats = json!({
        "chargeType": "seats",
        "chargeName": "Seats",
        "chargeUnitOfMeasure": "Seat",
        "unitPrice": "0.0000",
        "allowedQuantity": account.seats.to_string(),
        "includedQuantity": account.seats.to_string(),
        "usedQuantity": in_use(account),
        "blocked": "false",
    });
    match query.get("include_charges") {
        None | Some("seats") => Ok(json!({ "billingChargeItems": [seats] })),
        Some("envelopes") => Ok(json!({ "billingChargeItems": [] })),
        Some(_) => Err(BAD_PARAMETER),
    }
}
