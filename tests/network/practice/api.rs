//! User info and the read-only API calls: what each person sees, and what a token that will not do is told.

use serde_json::json;

use crate::support::client::{Heard, get, request};
use crate::support::desk::{Desk, SECOND};

fn account_of(desk: &Desk, token: &str, place: usize) -> String {
    let info = desk.call(token, "/oauth/userinfo").json();
    info["accounts"][place]["account_id"].as_str().unwrap().to_owned()
}

fn assert_error(reply: &Heard, status: u16, code: &str) {
    assert_eq!(reply.status, status, "{reply:?}");
    let json = reply.json();
    assert_eq!(json["errorCode"], code);
    assert!(!json["message"].as_str().unwrap().is_empty());
    assert_eq!(json.as_object().unwrap().len(), 2);
}

#[test]
fn user_info_has_the_documented_fields() {
    let mut desk = Desk::new(&[]);
    let (token, _) = desk.tokens("olive", "extended signature");
    let info = desk.call(&token, "/oauth/userinfo").json();
    let fields: Vec<_> = info.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["accounts", "created", "email", "family_name", "given_name", "name", "sub"]);
    assert_eq!(info["name"], "Olive Example");
    assert_eq!(info["accounts"].as_array().unwrap().len(), 1);
    let account = &info["accounts"][0];
    assert_eq!(account["is_default"], json!(true));
    assert_eq!(account["base_uri"], desk.origin, "no path, no slash");
    assert_eq!(account["account_id"].as_str().unwrap().len(), 36);
    assert!(account["account_name"].is_string());
}

#[test]
fn one_administrator_has_two_accounts_and_one_person_is_none() {
    let mut desk = Desk::new(&[]);
    let (noor, _) = desk.tokens("noor", "signature");
    let info = desk.call(&noor, "/oauth/userinfo").json();
    let defaults: Vec<_> =
        info["accounts"].as_array().unwrap().iter().map(|account| &account["is_default"]).collect();
    assert_eq!(defaults, [&json!(true), &json!(false)]);
    assert!(info["accounts"][0]["organization"]["organization_id"].is_string());
    for place in [0, 1] {
        let path = format!("/restapi/v2.1/accounts/{}/users", account_of(&desk, &noor, place));
        assert_eq!(desk.call(&noor, &path).status, 200);
    }
    let (kim, _) = desk.tokens("kim", "signature");
    let base = format!("/restapi/v2.1/accounts/{}", account_of(&desk, &kim, 0));
    assert_eq!(desk.call(&kim, &base).status, 200);
    assert_eq!(desk.call(&kim, &format!("{base}/billing_plan")).status, 200);
    assert_error(&desk.call(&kim, &format!("{base}/users")), 403, "USER_LACKS_PERMISSIONS");
    assert_error(&desk.call(&kim, &format!("{base}/billing_charges")), 403, "USER_NOT_ACCOUNT_ADMIN");
}

#[test]
fn values_of_the_api_are_texts() {
    let mut desk = Desk::new(&[]);
    let (token, _) = desk.tokens("olive", "signature");
    let base = format!("/restapi/v2.1/accounts/{}", account_of(&desk, &token, 0));
    let account = desk.call(&token, &base).json();
    assert_eq!((&account["seatsAllowed"], &account["seatsInUse"]), (&json!("5"), &json!("2")));
    assert_eq!(account["planName"], "Example Business Plan");
    let plan = desk.call(&token, &format!("{base}/billing_plan")).json();
    assert_eq!(plan["billingPlan"]["includedSeats"], "5");
    assert_eq!(plan["billingPlan"]["planName"], "Example Business Plan");
    let charges = desk.call(&token, &format!("{base}/billing_charges?include_charges=seats")).json();
    let seats = &charges["billingChargeItems"][0];
    assert_eq!((&seats["chargeType"], &seats["usedQuantity"]), (&json!("seats"), &json!("2")));
    for value in [account, seats.clone()] {
        assert!(value.as_object().unwrap().values().all(serde_json::Value::is_string), "{value}");
    }
}

#[test]
fn users_come_in_pages() {
    let mut desk = Desk::new(&[]);
    let (token, _) = desk.tokens("olive", "signature");
    let path = format!("/restapi/v2.1/accounts/{}/users", account_of(&desk, &token, 0));
    let all = desk.call(&token, &path).json();
    assert_eq!((&all["resultSetSize"], &all["totalSetSize"]), (&json!("2"), &json!("2")));
    assert_eq!((&all["startPosition"], &all["endPosition"]), (&json!("0"), &json!("1")));
    assert_eq!(all["users"][0]["userStatus"], "Active");
    let second = desk.call(&token, &format!("{path}?count=1&start_position=1")).json();
    assert_eq!((&second["resultSetSize"], &second["totalSetSize"]), (&json!("1"), &json!("2")));
    assert_eq!(second["users"][0]["email"], all["users"][1]["email"]);
    assert_eq!(desk.call(&token, &format!("{path}?count=100&start_position=9")).json()["resultSetSize"], "0");
    for bad in ["count=0", "count=101", "count=x", "start_position=-1", "count=%zz"] {
        assert_error(&desk.call(&token, &format!("{path}?{bad}")), 400, "INVALID_REQUEST_PARAMETER");
    }
}

#[test]
fn only_a_live_token_with_the_scope_opens_anything() {
    let mut desk = Desk::new(&[]);
    let (token, refresh) = desk.tokens("olive", "extended signature");
    let base = format!("/restapi/v2.1/accounts/{}", account_of(&desk, &token, 0));
    assert_error(&get(&desk.origin, &base), 401, "PARTNER_AUTHENTICATION_FAILED");
    assert_error(&desk.call("", &base), 401, "PARTNER_AUTHENTICATION_FAILED");
    for dead in [refresh.as_str(), "x"] {
        assert_error(&desk.call(dead, &base), 401, "AUTHORIZATION_INVALID_TOKEN");
    }
    let (narrow, _) = desk.tokens("olive", "extended");
    assert_error(&desk.call(&narrow, &base), 401, "AUTHORIZATION_INVALID_TOKEN");
    assert_eq!(desk.call(&narrow, "/oauth/userinfo").status, 200);

    let info = get(&desk.origin, "/oauth/userinfo");
    assert_eq!((info.status, &info.json()["error"]), (401, &json!("invalid_token")));
    assert!(info.header("www-authenticate").unwrap().starts_with("Bearer"));
    assert_eq!(desk.call("x", "/oauth/userinfo").status, 401);

    desk.clock.advance(SECOND * 28_800);
    assert_eq!(desk.call(&token, &base).status, 200);
    desk.clock.advance(SECOND);
    assert_error(&desk.call(&token, &base), 401, "AUTHORIZATION_INVALID_TOKEN");
    let info = desk.call(&token, "/oauth/userinfo");
    assert_eq!((info.status, &info.json()["error"]), (500, &json!("internal_server_error")));
    assert_eq!(info.json()["reference_id"].as_str().unwrap().len(), 36);
}

#[test]
fn an_account_opens_to_its_members_only() {
    let mut desk = Desk::new(&[]);
    let (noor, _) = desk.tokens("noor", "signature");
    let bakery = account_of(&desk, &noor, 0);
    let (olive, _) = desk.tokens("olive", "signature");
    for account in [bakery.as_str(), "0a51f1a2-5b0e-4f0a-9c11-0000000000ff", "x", ""] {
        for resource in ["", "/users", "/billing_plan", "/nothing"] {
            let reply = desk.call(&olive, &format!("/restapi/v2.1/accounts/{account}{resource}"));
            assert_error(&reply, 401, "USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT");
        }
    }
    assert_error(
        &desk.call(&noor, &format!("/restapi/v2.1/accounts/{bakery}/nothing")),
        404,
        "RESOURCE_NOT_FOUND",
    );
    assert_eq!(desk.call(&noor, "/restapi/v2/accounts/x").status, 404);
    let authorization = format!("Bearer {noor}");
    let path = format!("/restapi/v2.1/accounts/{bakery}");
    let reply = request(&desk.origin, "DELETE", &path, &[("Authorization", &authorization)], "");
    assert_eq!(reply.status, 405);
}
