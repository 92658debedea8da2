//! User info and the calls of a connector.

use countersign::docusign::account::{self, ApiError};
use countersign::docusign::refusal::Cause;
use countersign::domain::{Account, AccountProblem, BaseUriProblem, Token, UserInfo};
use countersign::wire::Wire;
use countersign::words::{Remedy, account as account_words, refusals};
use serde_json::json;

use super::practice;
use crate::stub::{self, Act, Request, Stub};

fn info(base_uri: &str) -> serde_json::Value {
    json!({
        "sub": "50d89ab1-dad5-4a00-b410-92ee3110b970",
        "name": "Ada Practice\u{202e}",
        "given_name": "Ada",
        "family_name": "Practice",
        "email": "ada@example.com",
        "accounts": [
            {"account_id": "fe0b61a3-3b9b-cafe-b7be-4592af32aa9b", "is_default": "true", "account_name": "World Wide Co",
             "base_uri": base_uri, "organization": {"organization_id": "9dd9d6cd-7ad1-461a-a432-aaaaaaaaaaaa"}},
            {"account_id": "1234567", "is_default": false, "account_name": "Other Co", "base_uri": base_uri,
             "organization": []},
        ],
    })
}

async fn user_info(stub: &Stub) -> Result<UserInfo, ApiError> {
    account::user_info(&Wire::new().unwrap(), &practice(stub), &"canary-access".parse().unwrap()).await
}

/// An account whose API is a server here.
fn account_at(more: &[(u16, &str)]) -> (Stub, Account) {
    let stub = Stub::answering(more.iter().copied());
    let base_uri = practice(&stub).accepts_base_uri(&stub.origin()).unwrap();
    let account_id = "1234567".parse().unwrap();
    (stub, Account { account_id, name: None, base_uri, is_default: true, organization_id: None })
}

#[tokio::test]
async fn user_info_is_read() {
    let stub = Stub::doing_with(|origin| vec![Act::Send(stub::json(200, &info(origin).to_string()))]);
    let info = user_info(&stub).await.unwrap();
    let ids: Vec<(&str, bool)> =
        info.accounts.iter().map(|a| (a.account_id.as_str(), a.is_default)).collect();
    assert_eq!(ids, [("fe0b61a3-3b9b-cafe-b7be-4592af32aa9b", true), ("1234567", false)]);
    assert!(info.refused.is_empty() && info.accounts[1].organization_id.is_none());
    let request = &stub.requests()[0];
    assert_eq!(request.line(), "GET /oauth/userinfo HTTP/1.1");
    assert_eq!(request.header("authorization"), ["Bearer canary-access"]);
}

#[tokio::test]
async fn item_17_accounts_that_are_all_elsewhere_are_none_to_be_used() {
    let reply = info("https://evil.example").to_string();
    let stub = Stub::answering([(200, &*reply)]);
    let info = user_info(&stub).await.unwrap();
    assert!(info.accounts.is_empty());
    let elsewhere = AccountProblem::BaseUri(BaseUriProblem::NotPractice);
    assert!(info.refused.len() == 2 && info.refused.iter().all(|one| one.problem == elsewhere));
}

#[tokio::test]
async fn item_17_an_account_elsewhere_gets_no_token() {
    let elsewhere = Stub::answering([(200, "{}")]);
    let home = Stub::doing_with(|origin| {
        let mut info = info(origin);
        info["accounts"][1]["base_uri"] = elsewhere.origin().into();
        info["accounts"][1]["is_default"] = true.into();
        vec![
            Act::Send(stub::json(200, &info.to_string())),
            Act::Send(stub::json(200, r#"{"planName":"Pro"}"#)),
        ]
    });
    let info = user_info(&home).await.unwrap();
    assert_eq!(info.sub, "50d89ab1-dad5-4a00-b410-92ee3110b970");
    assert_eq!(
        (info.name.as_deref(), info.email.as_deref()),
        (Some("Ada Practice"), Some("ada@example.com"))
    );
    let [account] = info.accounts.as_slice() else { panic!("one account") };
    assert_eq!(account.base_uri.as_str(), home.origin());
    assert_eq!(account.name.as_deref(), Some("World Wide Co"));
    assert!(account.is_default);
    assert_eq!(account.organization_id.as_deref(), Some("9dd9d6cd-7ad1-461a-a432-aaaaaaaaaaaa"));
    assert_eq!(info.refused[0].name.as_deref(), Some("Other Co"));
    assert_eq!(info.refused[0].problem, AccountProblem::BaseUri(BaseUriProblem::NotPractice));
    let token: Token = "canary-access".parse().unwrap();
    account::account_details(&Wire::new().unwrap(), account, &token).await.unwrap();
    assert!(elsewhere.requests().is_empty());
}

#[tokio::test]
async fn user_info_without_an_id_of_its_person_is_incomplete() {
    let mut reply = info("http://127.0.0.1:1");
    reply["sub"] = json!(null);
    let stub = Stub::answering([(200, &*reply.to_string())]);
    assert_eq!(user_info(&stub).await.unwrap_err(), ApiError::Incomplete { missing: "sub" });
}

#[tokio::test]
async fn case_01_a_person_without_an_account_is_an_answer() {
    for accounts in [json!([]), json!(null), json!("none")] {
        let mut reply = info("http://127.0.0.1:1");
        reply["accounts"] = accounts;
        let stub = Stub::answering([(200, &*reply.to_string())]);
        let info = user_info(&stub).await.unwrap();
        assert!(info.accounts.is_empty() && info.refused.is_empty());
        assert_eq!(info.email.as_deref(), Some("ada@example.com"));
        let said = refusals::no_account(&info);
        assert_eq!(said.what, "This person belongs to no company account at Docusign");
        assert_eq!(said.remedy, Some(Remedy::SomebodyElse));
    }
    let mut reply = info("http://127.0.0.1:1");
    reply.as_object_mut().unwrap().remove("accounts");
    let stub = Stub::answering([(200, &*reply.to_string())]);
    assert!(user_info(&stub).await.unwrap().accounts.is_empty());
}

#[tokio::test]
async fn case_06_one_bad_account_spoils_no_other_and_its_reason_is_the_true_one() {
    let stub = Stub::doing_with(|origin| {
        let mut reply = info(origin);
        let good = reply["accounts"][0].clone();
        let with = |name: &str, value| {
            let mut account = good.clone();
            account[name] = value;
            account
        };
        reply["accounts"] = json!([
            with("base_uri", json!(null)),
            with("account_id", json!(null)),
            with("account_id", json!("../../oauth/token")),
            with("base_uri", json!("http://127.0.0.1:1/path")),
            good,
        ]);
        vec![Act::Send(stub::json(200, &reply.to_string()))]
    });
    let info = user_info(&stub).await.unwrap();
    assert_eq!(info.accounts.len(), 1);
    let problems: Vec<_> = info.refused.iter().map(|one| &one.problem).collect();
    let elsewhere = AccountProblem::BaseUri(BaseUriProblem::NotPractice);
    assert_eq!(
        problems,
        [&AccountProblem::NoBaseUri, &AccountProblem::NoId, &AccountProblem::NoId, &elsewhere]
    );
    let (name, why) = account_words::refused(&info.refused[0]);
    assert_eq!((name.as_str(), why.contains("base_uri")), ("World Wide Co", true));
}

#[tokio::test]
async fn case_05_the_default_account_comes_first_and_says_so() {
    let stub = Stub::doing_with(|origin| {
        let mut reply = info(origin);
        reply["accounts"][0]["is_default"] = json!(false);
        reply["accounts"][1]["is_default"] = json!(true);
        vec![Act::Send(stub::json(200, &reply.to_string()))]
    });
    let info = user_info(&stub).await.unwrap();
    let (name, words) = account_words::to_choose(&info.accounts[0]);
    assert_eq!((name, words.contains("default")), ("Other Co", true));
    assert!(!account_words::to_choose(&info.accounts[1]).1.contains("default"));
}

#[tokio::test]
async fn the_calls_of_a_connector_are_made_and_read() {
    let details =
        r#"{"accountName":"World Wide Co","planName":"Business Pro","seatsAllowed":"50","seatsInUse":12}"#;
    let users = r#"{"users":[{"userName":"x"}],"resultSetSize":"1","totalSetSize":"12"}"#;
    let plan = r#"{"billingPlan":{"planName":"Business Pro","includedSeats":"50"}}"#;
    let (stub, account) = account_at(&[(200, details), (200, users), (200, plan)]);
    let (wire, token): (_, Token) = (Wire::new().unwrap(), "canary-access".parse().unwrap());
    let details = account::account_details(&wire, &account, &token).await.unwrap();
    assert_eq!((details.plan_name.as_deref(), details.seats_allowed), (Some("Business Pro"), Some(50)));
    assert_eq!((details.name.as_deref(), details.seats_in_use), (Some("World Wide Co"), Some(12)));
    let users = account::users(&wire, &account, &token, 1).await.unwrap();
    assert_eq!((users.on_page, users.total), (1, Some(12)));
    let plan = account::billing_plan(&wire, &account, &token).await.unwrap();
    assert_eq!((plan.plan_name.as_deref(), plan.included_seats), (Some("Business Pro"), Some(50)));
    let requests = stub.requests();
    let lines: Vec<&str> = requests.iter().map(Request::line).collect();
    assert_eq!(
        lines,
        [
            "GET /restapi/v2.1/accounts/1234567 HTTP/1.1",
            "GET /restapi/v2.1/accounts/1234567/users?count=1 HTTP/1.1",
            "GET /restapi/v2.1/accounts/1234567/billing_plan HTTP/1.1",
        ]
    );
    assert!(requests.iter().all(|request| request.header("authorization") == ["Bearer canary-access"]));
}

#[tokio::test]
async fn an_empty_success_is_no_success() {
    let (_stub, account) = account_at(&[(200, "{}"), (200, "{}"), (200, "{}"), (200, "[]")]);
    let (wire, token): (_, Token) = (Wire::new().unwrap(), "canary-access".parse().unwrap());
    let errors = [
        account::account_details(&wire, &account, &token).await.unwrap_err(),
        account::users(&wire, &account, &token, 1).await.unwrap_err(),
        account::billing_plan(&wire, &account, &token).await.unwrap_err(),
    ];
    let missing = ["accountName", "users", "billingPlan"].map(|missing| ApiError::Incomplete { missing });
    assert_eq!(errors, missing);
    assert_eq!(account::billing_plan(&wire, &account, &token).await.unwrap_err(), ApiError::NotJson);
}

#[tokio::test]
async fn case_02_and_03_a_refusal_is_told_in_docusigns_words_and_makes_no_token_dead() {
    for (status, body, what, said) in [
        (
            401,
            r#"{"errorCode":"USER_LACKS_MEMBERSHIP","message":"The UserID does not have a valid membership."}"#,
            "This person does not belong to the account",
            "The UserID does not have a valid membership.",
        ),
        (
            401,
            r#"{"errorCode":"SOMETHING_NEW","message":"Words of its own."}"#,
            "Docusign refused this, for a reason that Countersign does not know",
            "Words of its own.",
        ),
        (
            400,
            r#"{"errorCode":"ACCOUNT_HAS_BEEN_SUSPENDED","message":"The account has been suspended."}"#,
            "The company account is suspended at Docusign",
            "The account has been suspended.",
        ),
        (
            400,
            r#"{"errorCode":"ACCOUNT_LACKS_PERMISSIONS","message":"'X' are not enabled."}"#,
            "The account’s plan does not have this",
            "'X' are not enabled.",
        ),
        (
            400,
            r#"{"errorCode":"PLAN_ITEM_NOT_ENABLED","message":"Not enabled."}"#,
            "The account’s plan does not have this",
            "Not enabled.",
        ),
    ] {
        let (_stub, account) = account_at(&[(status, body)]);
        let token: Token = "canary-access".parse().unwrap();
        let error = account::users(&Wire::new().unwrap(), &account, &token, 1).await.unwrap_err();
        assert!(!error.may_be_of_an_ended_token(), "{body}");
        let explained = refusals::api(&error, "na2.docusign.net");
        assert_eq!((explained.what.as_str(), explained.said.as_deref()), (what, Some(said)), "{body}");
        for never in ["did not answer", "no longer takes the token"] {
            assert!(!explained.what.contains(never) && !explained.now.contains(never), "{body}");
        }
    }
}

#[tokio::test]
async fn refusals_of_the_api_arrive_with_their_cause() {
    type Is = fn(&ApiError) -> bool;
    let page = "<html>Sign in</html>";
    let refused: [(u16, &str, Is); 6] = [
        (
            401,
            r#"{"errorCode":"USER_LACKS_PERMISSIONS","message":"This user lacks sufficient permissions."}"#,
            |e| {
                matches!(e, ApiError::Refused(r) if r.cause == Cause::LacksPermission
                && r.description.as_deref() == Some("This user lacks sufficient permissions."))
            },
        ),
        (
            401,
            r#"{"errorCode":"AUTHORIZATION_INVALID_TOKEN","message":"canary-access"}"#,
            |e| matches!(e, ApiError::Refused(r) if r.cause == Cause::DeadToken),
        ),
        (401, "", |e| matches!(e, ApiError::Refused(r) if r.cause == Cause::DeadToken)),
        (429, "", |e| matches!(e, ApiError::Refused(r) if r.cause == Cause::TooManyRequests)),
        (200, page, |e| *e == ApiError::HtmlPage { status: 200 }),
        (500, r#"{"error":"internal_server_error","reference_id":"abc-1"}"#, |e| {
            *e == ApiError::ServerError { status: 500, reference: Some("abc-1".to_owned()) }
        }),
    ];
    for (status, body, expected) in refused {
        let (stub, account) = account_at(&[(status, body), (200, "{}")]);
        let token: Token = "canary-access".parse().unwrap();
        let error = account::users(&Wire::new().unwrap(), &account, &token, 1).await.unwrap_err();
        assert!(expected(&error), "{error:?}");
        assert!(!format!("{error:?} {error}").contains("canary"));
        assert_eq!(stub.requests().len(), 1);
    }
}
