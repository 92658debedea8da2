//! People, keys, accounts and files that do not exist.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use countersign::clock::{Clock, MonotonicTime};
use countersign::connections::{ConnectionRecord, DraftRecord, ExchangeRequest, SignedIn, Tokens};
use countersign::docusign::refusal::{Cause, Refusal};
use countersign::domain::{
    Account, BaseUri, ConnectionId, Endpoints, Environment, Facts, History, LoopbackOrigin, UserInfo,
};
use countersign::places::set_up::draft_contents::DraftContents;
use countersign::vault::Kept;
use jiff::Timestamp;

pub const KEY: &str = "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913";
pub const SECRET: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";

/// A key that messages are signed with, as Docusign makes them.
pub const CONNECT_KEY: &str = "cHhOS2pSdkRyU2lTd3pFbFVXa3B4bUZ3Y2RhZ0ZsY3Q=";

/// A path as long as they get on a company's computer.
pub const LONG_PATH: &str =
    "/home/olive/Documents/Projects/Licences/Snow Atlas/Docusign/snow-atlas-production.countersign";

pub fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn clock() -> Clock {
    Clock::standing_at(moment("2026-11-22T12:00:00Z"))
}

/// 42 seconds from now.
pub fn clears_at() -> MonotonicTime {
    clock().monotonic().after(Duration::from_secs(42))
}

pub fn origin() -> LoopbackOrigin {
    "http://127.0.0.1:8790".parse().unwrap()
}

pub fn signed_in() -> SignedIn {
    let secret = |text: &str| text.repeat(40).parse().unwrap();
    let tokens = Tokens {
        access_token: Arc::new(secret("access")),
        refresh_token: Arc::new(secret("refresh")),
        expires_in_secs: Some(28_800),
        scope: None,
    };
    SignedIn { tokens, at: clock().now(), clock_ahead_secs: None }
}

pub fn person(accounts: usize) -> UserInfo {
    let endpoints = Endpoints::production();
    let base_uri = || endpoints.accepts_base_uri("https://eu.docusign.net").unwrap();
    let account = |name: &str, id: &str, is_default| Account {
        account_id: id.parse().unwrap(),
        name: Some(name.to_owned()),
        base_uri: base_uri(),
        is_default,
        organization_id: None,
    };
    let mut all = vec![
        account("Example Trading", "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846", true),
        account("Example Trading, Subsidiary", "e17b3f60-84ac-4f2d-b059-6d3c8a915e72", false),
        account("Example Trading, Purchasing and Logistics", "09be41d7-3c5f-4a68-8e12-b7d60f9a2c34", false),
    ];
    all.truncate(accounts);
    UserInfo {
        sub: "u".to_owned(),
        name: Some("Olive Example".to_owned()),
        email: Some("olive@trading.example".to_owned()),
        accounts: all,
        refused: Vec::new(),
    }
}

pub fn refusal(error: &str, description: &str, cause: Cause) -> Refusal {
    Refusal {
        error: error.to_owned(),
        description: Some(description.to_owned()),
        cause,
        status: Some(400),
        reference: None,
        wait: None,
    }
}

/// A connection that is kept.
pub fn record(sheet: &str, product: &str, environment: Environment, consented: &str) -> ConnectionRecord {
    let consented_at = moment(consented);
    let base_uri = match environment {
        Environment::Production => "https://eu.docusign.net",
        Environment::Demo => "https://demo.docusign.net",
        Environment::Practice => "http://127.0.0.1:8790",
    };
    let facts = Facts {
        sheet: sheet.to_owned(),
        product_name: product.to_owned(),
        environment,
        integration_key: KEY.parse().unwrap(),
        redirect_uri: "http://localhost".parse().unwrap(),
        scopes: vec!["extended".to_owned(), "signature".to_owned()],
        account_id: "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846".parse().unwrap(),
        account_name: "Example Trading".to_owned(),
        base_uri: BaseUri::new(environment, base_uri).unwrap(),
        person_name: "Olive Example".to_owned(),
        person_email: "olive@trading.example".to_owned(),
        consented_at,
        refresh_token_expires_at: Some(consented_at + Duration::from_hours(30 * 24)),
        access_token_expires_at: None,
        granted_scopes: None,
        variable_names: countersign::domain::VariableNames::default(),
    };
    ConnectionRecord { id: id_of(&facts), facts, kept: Kept::Keychain, history: History::default() }
}

/// The same id each time for the same facts: it is seen on the connection's page.
fn id_of(facts: &Facts) -> ConnectionId {
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(facts).unwrap().hash(&mut hasher);
    format!("{:032x}", hasher.finish()).parse().unwrap()
}

/// A set-up that is not finished.
pub fn draft(
    sheet: &str,
    product: &str,
    environment: Environment,
    saved: &str,
    contents: &DraftContents,
) -> DraftRecord {
    DraftRecord {
        id: ConnectionId::random().unwrap(),
        sheet: sheet.to_owned(),
        product_name: product.to_owned(),
        environment,
        saved_at: moment(saved),
        contents: serde_json::to_value(contents).unwrap(),
    }
}

/// A request, always with the same check phrase.
pub const REQUEST: &str = r#"{"kind": "countersign-request", "version": 1, "id": "00112233445566778899aabbccddeeff",
    "made_at": "2026-11-01T09:00:00Z", "connector": "snow-atlas", "product": "Snow Atlas",
    "environment": "production", "scopes": ["extended", "signature"], "redirect_uri": "http://localhost",
    "recipient": "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa"}"#;

pub fn request() -> ExchangeRequest {
    ExchangeRequest::read(REQUEST.as_bytes()).unwrap()
}
