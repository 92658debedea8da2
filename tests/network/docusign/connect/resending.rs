//! Messages sent again: within what Docusign takes an hour, none twice, none left out.

use std::collections::BTreeSet;
use std::time::Duration;

use countersign::docusign::connect::{ConnectConfiguration, WrittenFor, read_written};
use countersign::notifications::{
    Resend, ResendAsked, ResendProblem, ResendStep, ResendWish, configuration_to_resend_by,
};
use jiff::Timestamp;
use serde_json::json;

use super::{Office, of_the_article};

fn to_resend_by() -> ConnectConfiguration {
    read_written(of_the_article().to_string().as_bytes(), WrittenFor::Create).unwrap()
}

fn period(from: &str, to: &str) -> ResendWish {
    ResendWish::Period { from: from.parse().unwrap(), to: to.parse().unwrap(), configuration: "a".to_owned() }
}

async fn prepare(office: &Office, wish: ResendWish, drop_other: bool) -> Result<Resend, ResendProblem> {
    let configuration = matches!(wish, ResendWish::Period { .. }).then(to_resend_by);
    Resend::prepare(&office.vault, office.clock(), &office.client(0).await, wish, configuration, drop_other)
        .await
}

/// Which envelopes Practice was asked for by that request.
fn asked_for(office: &Office, asked: &ResendAsked) -> Vec<String> {
    let results = asked.results.as_deref().unwrap().strip_prefix("/connect").unwrap();
    let heard = office.elsewhere(0, "GET", results, None).json();
    heard["envelopes"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// Goes on until nothing is left, or so many requests were made; when it has to wait, that is done.
async fn go_on(office: &Office, resend: &mut Resend, most: usize) -> Vec<String> {
    let mut asked = Vec::new();
    for _ in 0..most {
        match resend.step(&office.vault, &office.client(0).await).await.unwrap() {
            ResendStep::Done => break,
            ResendStep::Asked(one) => asked.extend(asked_for(office, &one)),
            ResendStep::Wait { until } => {
                let span = until.duration_since(office.clock().now());
                office.clock().advance(Duration::try_from(span).unwrap());
            }
        }
    }
    asked
}

#[tokio::test]
async fn a_period_of_twenty_thousand_envelopes_takes_three_hours_interrupted_once_none_twice_none_left_out() {
    let office = Office::new(&["many-envelopes"], &[("olive", 0)]).await;
    let begun: Timestamp = office.clock().now();
    let wish = period("2026-11-12", "2026-11-22");
    let mut resend = prepare(&office, wish.clone(), false).await.unwrap();
    assert_eq!((resend.job().left(), resend.is_resumed()), (20_000, false));
    let mut asked = go_on(&office, &mut resend, 25).await;
    assert!(asked.len() > 9_999 && asked.len() < 20_000, "in the second hour: {}", asked.len());
    // Nobody else sends again meanwhile.
    assert!(matches!(prepare(&office, wish.clone(), false).await, Err(ResendProblem::AtWork)));
    drop(resend);
    let left = 20_000 - asked.len();
    let other = prepare(&office, ResendWish::AllFailed, false).await;
    assert!(matches!(other, Err(ResendProblem::Unfinished(job)) if job.left() == left));
    let mut resend = prepare(&office, wish.clone(), false).await.unwrap();
    assert_eq!((resend.job().left(), resend.is_resumed(), resend.unsure()), (left, true, 0));
    asked.extend(go_on(&office, &mut resend, usize::MAX).await);
    assert_eq!(asked.len(), 20_000);
    assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), 20_000);
    let hours = office.clock().now().duration_since(begun).as_hours();
    assert!(hours == 2, "less than three: {hours}");
    drop(resend);
    // What was done is not begun again as the same; and the hour counts on.
    let mut again = prepare(&office, wish, false).await.unwrap();
    assert!(!again.is_resumed());
    assert_eq!(go_on(&office, &mut again, 14).await.len(), 7_000, "beside those of the last hour");
    let next = again.step(&office.vault, &office.client(0).await).await.unwrap();
    assert!(matches!(next, ResendStep::Wait { .. }), "{next:?}");
}

#[tokio::test]
async fn whether_a_request_was_taken_whose_answer_did_not_come_is_for_a_person_to_say() {
    let office = Office::new(&["many-envelopes", "half-connect:1"], &[("olive", 0)]).await;
    let wish = period("2026-11-20", "2026-11-20");
    let mut resend = prepare(&office, wish.clone(), false).await.unwrap();
    let all = resend.job().envelopes.clone();
    assert!(all.len() > 1_500, "a day: {}", all.len());
    let broken = resend.step(&office.vault, &office.client(0).await).await;
    assert!(matches!(broken, Err(ResendProblem::Unsure(_))), "{broken:?}");
    drop(resend);
    let mut resend = prepare(&office, wish, false).await.unwrap();
    assert_eq!((resend.unsure(), resend.job().left()), (500, all.len()));
    // It was: Practice did it all the same.
    resend.settle(true);
    assert_eq!(go_on(&office, &mut resend, usize::MAX).await, all[500..]);
}

#[tokio::test]
async fn a_request_that_was_surely_not_taken_is_made_again() {
    let office = Office::new(&["many-envelopes"], &[("olive", 0)]).await;
    let mut resend = prepare(&office, period("2026-11-20", "2026-11-20"), false).await.unwrap();
    let all = resend.job().envelopes.len();
    let home = office.desk.origin.clone();
    // Nothing listens there.
    office.move_to(0, "http://127.0.0.1:9").await;
    let failed = resend.step(&office.vault, &office.client(0).await).await;
    assert!(matches!(failed, Err(ResendProblem::Notification(_))), "{failed:?}");
    assert_eq!((resend.unsure(), resend.job().left()), (0, all));
    office.move_to(0, &home).await;
    assert_eq!(go_on(&office, &mut resend, usize::MAX).await.len(), all);
}

#[tokio::test]
async fn one_failure_and_all_failures_are_tried_again() {
    let office = Office::new(&["connect-logs"], &[("olive", 0)]).await;
    let failures = office.elsewhere(0, "GET", "/failures", None).json();
    let (first, second) = (&failures["failures"][0], &failures["failures"][1]);
    let one = |id: &serde_json::Value| ResendWish::Failure { id: id.as_str().unwrap().to_owned() };
    let missing = ResendWish::Failure { id: "nothing".to_owned() };
    assert!(matches!(prepare(&office, missing, false).await, Err(ResendProblem::NotThere)));
    // The second says next to nothing.
    let nameless = prepare(&office, one(&second["failureId"]), false).await;
    assert!(matches!(nameless, Err(ResendProblem::WithoutEnvelope)));
    for id in [&first["failureId"], &first["envelopeId"]] {
        let resend = prepare(&office, one(id), false).await.unwrap();
        assert_eq!(resend.job().envelopes, [first["envelopeId"].as_str().unwrap()]);
    }
    let mut resend = prepare(&office, ResendWish::AllFailed, false).await.unwrap();
    assert_eq!(resend.job().left(), 1);
    let asked = resend.step(&office.vault, &office.client(0).await).await.unwrap();
    assert_eq!(asked, ResendStep::Asked(ResendAsked { envelopes: 1, ..ResendAsked::default() }));
    assert_eq!(resend.step(&office.vault, &office.client(0).await).await.unwrap(), ResendStep::Done);
    let left = office.elsewhere(0, "GET", "/failures", None).json();
    assert_eq!(left["failures"].as_array().unwrap().len(), 1);
    drop(resend);
    assert_eq!(prepare(&office, ResendWish::AllFailed, false).await.unwrap().job().left(), 0);
}

#[tokio::test]
async fn a_period_is_sent_as_a_configuration_says_whose_secret_is_known() {
    let office = Office::new(&[], &[("olive", 0)]).await;
    let backwards = prepare(&office, period("2026-11-22", "2026-11-12"), false).await;
    assert!(matches!(backwards, Err(ResendProblem::Backwards)));
    let mut with_password = of_the_article();
    with_password["name"] = json!("With a password");
    with_password["includeOAuth"] = json!("false");
    with_password["userName"] = json!("receiver");
    with_password["password"] = json!("canary");
    for made in [of_the_article(), with_password] {
        assert_eq!(office.elsewhere(0, "POST", "", Some(&made)).status, 201);
    }
    let client = office.client(0).await;
    assert_eq!(
        configuration_to_resend_by(&client, "Partner notifications").await.unwrap().url,
        "https://partner.example/connect"
    );
    assert!(matches!(
        configuration_to_resend_by(&client, "With a password").await,
        Err(ResendProblem::SecretUnknown)
    ));
    assert!(matches!(
        configuration_to_resend_by(&client, "Nobody").await,
        Err(ResendProblem::NoConfiguration)
    ));
}
