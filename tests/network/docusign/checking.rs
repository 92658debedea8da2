//! The check's four calls, with the tokens of a real sign-in at the practice service.

use std::sync::Arc;

use countersign::clock::Clock;
use countersign::connections::{CheckEvent, CheckRequest, SignedIn, check};
use countersign::docusign::account::ApiError;
use countersign::docusign::refusal::Cause;
use countersign::domain::Account;
use countersign::practice::Behaviour;
use countersign::wire::{Wire, WireError};

use secrecy::ExposeSecret;

use super::running::{Start, go};
use crate::support::desk::{Desk, settings};

const URI: &str = "https://connector.example/callback";

fn clock() -> Clock {
    Clock::system()
}

/// Signs in as Olive; her default account.
async fn signed_in(desk: &mut Desk) -> (Arc<SignedIn>, Account) {
    let running = Start::at(desk, URI).run().await.unwrap_or_else(|problem| panic!("{problem}"));
    let address = go(desk, &running.link, "accept");
    assert_eq!(running.paste(&address).await, Some(Ok(())));
    let endpoints = Start::at(desk, URI).endpoints;
    let signed_in = Arc::new(running.end().await.unwrap_or_else(|problem| panic!("{problem}")));
    let request = CheckRequest::Person { endpoints, signed_in: signed_in.clone() };
    let CheckEvent::Person(Ok(person)) = check(&Wire::new().unwrap(), &clock(), request).await else {
        panic!("nobody")
    };
    (signed_in, person.accounts.into_iter().find(|account| account.is_default).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrators_account_tells_users_and_plan() {
    let mut desk = Desk::with(&[], &settings(&[URI]));
    let (signed_in, account) = signed_in(&mut desk).await;
    let wire = Wire::new().unwrap();
    let request = CheckRequest::Account { account: account.clone(), signed_in: signed_in.clone() };
    let CheckEvent::Account(Ok(details)) = check(&wire, &clock(), request).await else {
        panic!("no details")
    };
    let request = CheckRequest::Users { account: account.clone(), signed_in: signed_in.clone() };
    let CheckEvent::Users(Ok(users)) = check(&wire, &clock(), request).await else { panic!("no users") };
    assert_eq!(users.on_page, 1, "one is asked for");
    assert_eq!(users.total, details.seats_in_use);
    assert!(users.total.unwrap() > 1);
    let request = CheckRequest::BillingPlan { account, signed_in };
    let CheckEvent::BillingPlan(Ok(plan)) = check(&wire, &clock(), request).await else { panic!("no plan") };
    assert_eq!((plan.plan_name, plan.included_seats), (details.plan_name, details.seats_allowed));
    assert!(plan.included_seats.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_no_administrator_may_not_read_the_users() {
    let mut desk = Desk::with(&[Behaviour::NoAdmin], &settings(&[URI]));
    let (signed_in, account) = signed_in(&mut desk).await;
    let wire = Wire::new().unwrap();
    let request = CheckRequest::Users { account: account.clone(), signed_in: signed_in.clone() };
    match check(&wire, &clock(), request).await {
        CheckEvent::Users(Err(ApiError::Refused(refusal))) => {
            assert_eq!(refusal.cause, Cause::LacksPermission);
        }
        _ => panic!("refused"),
    }
    let request = CheckRequest::BillingPlan { account, signed_in };
    assert!(matches!(check(&wire, &clock(), request).await, CheckEvent::BillingPlan(Ok(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_wire_each_call_says_so_in_its_own_place() {
    let mut desk = Desk::with(&[], &settings(&[URI]));
    let (signed_in, account) = signed_in(&mut desk).await;
    let error = WireError::TooLarge;
    let request = CheckRequest::Users { account: account.clone(), signed_in: signed_in.clone() };
    assert!(matches!(
        CheckEvent::unreachable(&request, &error),
        CheckEvent::Users(Err(ApiError::Wire(WireError::TooLarge)))
    ));
    let request = CheckRequest::BillingPlan { account, signed_in };
    assert!(matches!(
        CheckEvent::unreachable(&request, &error),
        CheckEvent::BillingPlan(Err(ApiError::Wire(WireError::TooLarge)))
    ));
}

/// What an answer file that was a day on its way needs.
#[tokio::test(flavor = "multi_thread")]
async fn new_tokens_are_given_for_a_refresh_token_and_can_be_checked() {
    let mut desk = Desk::with(&[], &settings(&[URI]));
    let (signed_in, _) = signed_in(&mut desk).await;
    let (wire, endpoints) = (Wire::new().unwrap(), Start::at(&desk, URI).endpoints);
    let keys = Start::at(&desk, URI).keys();
    let old = signed_in.tokens.access_token.expose_secret().to_owned();
    let request = CheckRequest::Renewal { endpoints: endpoints.clone(), keys, signed_in };
    let CheckEvent::Renewal(Ok(renewed)) = check(&wire, &clock(), request).await else { panic!("no tokens") };
    assert_ne!(renewed.tokens.access_token.expose_secret(), old);
    let request = CheckRequest::Person { endpoints, signed_in: Arc::new(renewed) };
    assert!(matches!(check(&wire, &clock(), request).await, CheckEvent::Person(Ok(_))));
}
