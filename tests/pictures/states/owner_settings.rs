//! Of the wizard that sets up notifications: what the owner's account lacks, made there.

use countersign::app::App;
use countersign::connections::{ApiError, KeepProblem};
use countersign::docusign::refusal::Cause;
use countersign::notifications::{
    ClientAuthentication, FirstKey, FirstOAuthProblem, KeyToSign, NotificationProblem, OwnerProblem,
    TokenTrial, TokenTrialProblem, TrialToken,
};
use countersign::places::notification_set_up::owner_settings::Action as Make;
use countersign::places::notification_set_up::proof::{Action as OnProof, ProofField};
use countersign::places::notification_set_up::review::Action as OnReview;
use countersign::places::notification_set_up::{Action as Do, NotificationAsker};
use countersign::tasks::Answer;
use zeroize::Zeroizing;

use super::State;
use super::invented::{CONNECT_KEY, refusal};
use super::notification_set_up::{act, hear, owner_is, with};

/// What is typed where nothing is missing.
const FILLED: [(ProofField, &str); 4] = [
    (ProofField::Server, "https://login.trading.example/oauth2/token"),
    (ProofField::ClientId, "docusign-notifications"),
    (ProofField::ClientSecret, "secret"),
    (ProofField::Scope, "https://hooks.trading.example/.default"),
];

pub fn states() -> Vec<State> {
    vec![
        State::new("the owner's key is not kept", key_not_kept()),
        State::new("the owner has no OAuth", owner_is(Err(OwnerProblem::NoOAuth.into()))),
        State::new("OAuth is missing something", form(&[], Make::Set)),
        State::new("OAuth is tried, one way", tried(Ok(token()), refused())),
        State::new("OAuth is tried, no way", tried(refused(), refused())),
        State::new("OAuth is under way", form(&FILLED, Make::Set)),
        State::new("OAuth is not set", {
            let said = "The authorization server did not give a token.";
            let why = ApiError::Refused(refusal("INVALID_REQUEST_PARAMETER", said, Cause::InvalidParameter));
            oauth_is(Err(FirstOAuthProblem::Write(NotificationProblem::Api(why).into())))
        }),
        State::new("OAuth is set", {
            let mut app = oauth_is(Ok(()));
            hear(&mut app, NotificationAsker::Owner(3), Answer::OwnerChecked(Ok(())));
            app
        }),
    ]
}

fn made_here(action: Make) -> Do {
    Do::Review(OnReview::Settings(action))
}

/// The owner's first key was made, and the keychain did not take it.
fn key_not_kept() -> App {
    let mut app = with(owner_is(Err(OwnerProblem::NoKey.into())), [made_here(Make::MakeKey)]);
    let kept = Err(KeepProblem::broken_off());
    let made = FirstKey { key: CONNECT_KEY.into(), kept, seen: KeyToSign::NotMissed };
    hear(&mut app, NotificationAsker::OwnerKey(2), Answer::FirstKeyMade(Ok(Box::new(made))));
    hear(&mut app, NotificationAsker::Owner(3), Answer::OwnerChecked(Ok(())));
    app
}

/// The form, with that typed, and then that pressed.
fn form(fields: &[(ProofField, &str)], then: Make) -> App {
    let mut app = with(owner_is(Err(OwnerProblem::NoOAuth.into())), [made_here(Make::Open)]);
    for (field, text) in fields {
        let typed = OnProof::Typed(*field, Zeroizing::new((*text).to_owned()));
        act(&mut app, made_here(Make::Form(typed)));
    }
    act(&mut app, made_here(then));
    app
}

fn token() -> TrialToken {
    TrialToken { expires_in: Some(3600), ..TrialToken::default() }
}

fn refused() -> Result<TrialToken, TokenTrialProblem> {
    Err(TokenTrialProblem::InvalidClient { status: 401, said: Some("Unknown client".to_owned()) })
}

fn tried(basic: Result<TrialToken, TokenTrialProblem>, post: Result<TrialToken, TokenTrialProblem>) -> App {
    let mut app = form(&FILLED, Make::Try);
    let trials = [
        TokenTrial { way: ClientAuthentication::Basic, result: basic },
        TokenTrial { way: ClientAuthentication::Post, result: post },
    ];
    hear(&mut app, NotificationAsker::OwnerTrial(2), Answer::TokenTried(Ok(Box::new(trials))));
    app
}

fn oauth_is(answer: Result<(), FirstOAuthProblem>) -> App {
    let mut app = form(&FILLED, Make::Set);
    hear(&mut app, NotificationAsker::OwnerOAuth(2), Answer::OAuthSet(answer));
    app
}
