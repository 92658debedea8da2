//! OAuth of the account on the page of notifications.

use countersign::app::{Action, Address, App};
use countersign::connections::{ApiError, CheckKeptProblem};
use countersign::docusign::refusal::Cause;
use countersign::notifications::{
    AccountOAuth, ClientAuthentication, ConnectOAuth, ConnectWriteProblem, ManagedOAuthUser,
    NotificationProblem, OAuthChangeProblem, TokenTrial, TokenTrialProblem, TrialToken,
};
use countersign::places::notification_set_up::proof::{Action as OnProof, ProofField};
use countersign::places::notifications::oauth::OAuthAction as Do;
use countersign::places::notifications::{Action as OnPage, NotificationView, OAuthAsker, WatchAsker};
use countersign::places::question::Decision;
use countersign::tasks::{Answer, Told};
use zeroize::Zeroizing;

use super::State;
use super::invented::refusal;

fn hear(app: &mut App, asker: OAuthAsker, answer: Answer) {
    let asker = Address::Notifications(1, WatchAsker::OAuth(asker));
    app.hear(Told::Answer { asker, answer });
}

fn act(app: &mut App, action: Do) {
    app.act(Action::Notifications(OnPage::OAuth(action)));
}

/// After **OAuth**, while the account is read.
fn opened() -> App {
    let mut app = super::notifications::with_three();
    app.act(Action::Notifications(OnPage::View(NotificationView::OAuth)));
    app
}

fn settings() -> ConnectOAuth {
    ConnectOAuth {
        authorization_server_url: "https://login.trading.example/oauth2/token".to_owned(),
        client_id: "docusign-notifications".to_owned(),
        client_secret: None,
        scope: Some("https://hooks.trading.example/.default".to_owned()),
        custom_parameters: [("audience".to_owned(), Some("orders".into()))].into(),
    }
}

fn read(app: &mut App, number: u32, seen: AccountOAuth) {
    hear(app, OAuthAsker::Account(number), Answer::OAuthRead(Ok(Box::new(seen))));
}

/// Settings that are used, of this account and of others.
fn used(app: &App, own: usize) -> AccountOAuth {
    let client = app.kept.as_ref().map(|kept| Box::new(kept.record.clone()));
    let names = ["Orders", "Archive of the northern office", ""];
    AccountOAuth {
        settings: Some(settings()),
        own: names.iter().cycle().take(own).map(|name| (*name).to_owned()).collect(),
        managed: vec![
            ManagedOAuthUser { name: "Partner notifications".to_owned(), client: None },
            ManagedOAuthUser { name: "Partner notifications".to_owned(), client },
        ],
    }
}

/// The account has settings, which these use.
fn there(own: usize) -> App {
    let mut app = opened();
    let seen = used(&app, own);
    read(&mut app, 1, seen);
    app
}

fn with_nothing(settings: Option<ConnectOAuth>) -> App {
    let mut app = opened();
    read(&mut app, 1, AccountOAuth { settings, ..AccountOAuth::default() });
    app
}

/// The form of the settings that are there, with the secret typed, and then that pressed.
fn form(then: Option<Do>) -> App {
    let mut app = there(2);
    act(&mut app, Do::Open);
    if let Some(then) = then {
        let secret = OnProof::Typed(ProofField::ClientSecret, Zeroizing::new("secret".to_owned()));
        act(&mut app, Do::Form(secret));
        act(&mut app, then);
    }
    app
}

fn changed(came: Result<(), OAuthChangeProblem>) -> App {
    let mut app = form(Some(Do::Set));
    hear(&mut app, OAuthAsker::Done, Answer::OAuthChanged(came));
    let seen = used(&app, 2);
    read(&mut app, 2, seen);
    app
}

fn removing(own: usize) -> App {
    let mut app = there(own);
    act(&mut app, Do::Remove);
    app
}

fn tried() -> App {
    let mut app = form(Some(Do::Try));
    let refused = TokenTrialProblem::InvalidClient { status: 401, said: Some("Unknown client".to_owned()) };
    let token = TrialToken { expires_in: Some(3600), ..TrialToken::default() };
    let trials = [
        TokenTrial { way: ClientAuthentication::Basic, result: Ok(token) },
        TokenTrial { way: ClientAuthentication::Post, result: Err(refused) },
    ];
    hear(&mut app, OAuthAsker::Trial(1), Answer::TokenTried(Ok(Box::new(trials))));
    app
}

pub fn states() -> Vec<State> {
    let mut unread = opened();
    let ended = Answer::OAuthRead(Err(CheckKeptProblem::NeedsRenewal.into()));
    hear(&mut unread, OAuthAsker::Account(1), ended);
    let mut first = with_nothing(None);
    act(&mut first, Do::Open);
    let mut incomplete = with_nothing(None);
    act(&mut incomplete, Do::Open);
    act(&mut incomplete, Do::Set);
    let refused = || {
        let said = "The authorization server did not give a token.";
        let why = refusal("INVALID_REQUEST_PARAMETER", said, Cause::InvalidParameter);
        OAuthChangeProblem::Write(NotificationProblem::Api(ApiError::Refused(why)).into())
    };
    let unsure = || OAuthChangeProblem::Write(ConnectWriteProblem::Unsure(ApiError::broken_off()));
    let mut taken = removing(2);
    taken.act(Action::Decide(Decision::Remove));
    let mut removed = removing(2);
    removed.act(Action::Decide(Decision::Remove));
    hear(&mut removed, OAuthAsker::Done, Answer::OAuthChanged(Ok(())));
    read(&mut removed, 2, AccountOAuth::default());
    vec![
        State::new("reading", opened()),
        State::new("needs renewal", unread),
        State::new("none", with_nothing(None)),
        State::new("used by nobody", with_nothing(Some(settings()))),
        State::new("used", there(2)),
        State::new("used by many", there(12)),
        State::new("first settings", first),
        State::new("something is missing", incomplete),
        State::new("form", form(None)),
        State::new("trying", form(Some(Do::Try))),
        State::new("tried", tried()),
        State::new("changing", form(Some(Do::Set))),
        State::new("changed", changed(Ok(()))),
        State::new("changed meanwhile", changed(Err(OAuthChangeProblem::Outdated))),
        State::new("refused", changed(Err(refused()))),
        State::new("perhaps changed", changed(Err(unsure()))),
        State::new("removing asked", removing(2)),
        State::new("removing asked, many", removing(12)),
        State::new("removing", taken),
        State::new("removed", removed),
    ]
}
