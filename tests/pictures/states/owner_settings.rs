//! Of the wizard that sets up notifications: what the owner's account lacks, made there.

use countersign::app::App;
use countersign::connections::{ApiError, CheckKeptProblem, KeepProblem};
use countersign::docusign::refusal::Cause;
use countersign::notifications::{
    ClientAuthentication, ConnectWriteProblem, FirstKey, FirstKeyProblem, FirstOAuthProblem, KeyProblem,
    KeyToSign, ListedSecret, NotificationProblem, OwnerProblem, TokenTrial, TokenTrialProblem, TrialToken,
};
use countersign::places::notification_set_up::owner_settings::Action as Make;
use countersign::places::notification_set_up::proof::{Action as OnProof, ProofField};
use countersign::places::notification_set_up::review::Action as OnReview;
use countersign::places::notification_set_up::{Action as Do, NotificationAsker};
use countersign::tasks::Answer;
use countersign::wire::{Unreachable, WireError};
use zeroize::Zeroizing;

use super::State;
use super::invented::{CONNECT_KEY, refusal};
use super::notification_set_up::{act, hear, key_refused, owner_is, with};

/// What is typed where nothing is missing.
const FILLED: [(ProofField, &str); 5] = [
    (ProofField::Server, "https://login.trading.example/oauth2/token"),
    (ProofField::ClientId, "docusign-notifications"),
    (ProofField::ClientSecret, "secret"),
    (ProofField::Scope, "https://hooks.trading.example/.default"),
    (ProofField::Parameters, "audience=orders"),
];

pub fn states() -> Vec<State> {
    let mut states = key_states();
    states.extend(trial_states());
    let set_up = |why: ApiError| FirstOAuthProblem::Write(NotificationProblem::Api(why).into());
    states.extend(vec![
        State::new("the owner has no OAuth", owner_is(Err(OwnerProblem::NoOAuth.into()))),
        State::new("OAuth is missing something", form(&[(ProofField::Parameters, "audience")], Make::Set)),
        State::new("OAuth is under way", form(&FILLED, Make::Set)),
        State::new("OAuth is not set", {
            let said = "The authorization server did not give a token.";
            let why = refusal("INVALID_REQUEST_PARAMETER", said, Cause::InvalidParameter);
            oauth_is(Err(set_up(ApiError::Refused(why))))
        }),
        State::new("OAuth is perhaps set", {
            oauth_is(Err(FirstOAuthProblem::Write(ConnectWriteProblem::Unsure(ApiError::broken_off()))))
        }),
        State::new("OAuth is set", looked_at(oauth_is(Ok(())))),
        State::new("OAuth is there by now", looked_at(oauth_is(Err(FirstOAuthProblem::HasSome)))),
    ]);
    states
}

fn key_states() -> Vec<State> {
    let unsure = || ConnectWriteProblem::Unsure(ApiError::broken_off());
    let lost = {
        let key = ListedSecret { place: 1, ending: "x7Q=".to_owned() };
        KeyProblem::Lost { key: Box::new(key), error: ApiError::broken_off() }
    };
    vec![
        State::new("the owner's key is made", making_key()),
        State::new("the owner's key was made", looked_at(key_is(Ok(Ok(()))))),
        State::new("the owner's key is not kept", looked_at(key_is(Ok(Err(KeepProblem::broken_off()))))),
        State::new("the owner's key is refused", key_is(Err(key_refused()))),
        State::new("the owner's key is perhaps made", key_is(Err(FirstKeyProblem::Write(unsure())))),
        State::new("the owner's key is lost", key_is(Err(FirstKeyProblem::NotSeen(lost)))),
        State::new("the owner has a key by now", looked_at(key_is(Err(FirstKeyProblem::HasOne)))),
    ]
}

fn trial_states() -> Vec<State> {
    let said = || Some("See the server’s log.".to_owned());
    let troubles = [
        ("OAuth is tried, an unknown name", {
            TokenTrialProblem::Wire(WireError::NoConnection { why: Unreachable::NameUnknown })
        }),
        ("OAuth is tried, another scope", TokenTrialProblem::InvalidScope { said: said() }),
        ("OAuth is tried, not allowed", TokenTrialProblem::GrantNotAllowed { said: said() }),
        ("OAuth is tried, refused", {
            TokenTrialProblem::Refused { status: 400, error: "invalid_request".to_owned(), said: said() }
        }),
        ("OAuth is tried, a redirect", {
            TokenTrialProblem::Wire(WireError::RedirectRefused { status: 302 })
        }),
        ("OAuth is tried, nothing there", TokenTrialProblem::NotAnEndpoint { status: 404 }),
        ("OAuth is tried, trouble there", TokenTrialProblem::ServerError { status: 503 }),
        ("OAuth is tried, a web page", {
            TokenTrialProblem::NotJson { status: 200, content_type: "text/html".to_owned() }
        }),
        ("OAuth is tried, no token in it", TokenTrialProblem::NoAccessToken),
    ];
    let trouble = |(name, why): (_, TokenTrialProblem)| State::new(name, tried(Err(why.clone()), Err(why)));
    let mut states = vec![
        State::new("OAuth is being tried", form(&FILLED, Make::Try)),
        State::new("OAuth is tried, both ways", tried(Ok(token()), Ok(token()))),
        State::new("OAuth is tried, one way", tried(Ok(token()), refused())),
        State::new("OAuth is tried, no way", tried(refused(), refused())),
        State::new("OAuth is not tried", {
            let mut app = form(&FILLED, Make::Try);
            let why = Answer::TokenTried(Err(CheckKeptProblem::Unknown));
            hear(&mut app, NotificationAsker::OwnerTrial(2), why);
            app
        }),
    ];
    states.extend(troubles.map(trouble));
    states
}

fn made_here(action: Make) -> Do {
    Do::Review(OnReview::Settings(action))
}

/// The owner's first key is asked for.
fn making_key() -> App {
    with(owner_is(Err(OwnerProblem::NoKey.into())), [made_here(Make::MakeKey)])
}

/// The same, with what came of it.
fn key_is(made: Result<Result<(), KeepProblem>, FirstKeyProblem>) -> App {
    let key = |kept| FirstKey { key: CONNECT_KEY.into(), kept, seen: KeyToSign::NotMissed };
    let mut app = making_key();
    let answer = Answer::FirstKeyMade(made.map(|kept| Box::new(key(kept))));
    hear(&mut app, NotificationAsker::OwnerKey(2), answer);
    app
}

/// What the owner lacked is there when its account is looked at again.
fn looked_at(mut app: App) -> App {
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
