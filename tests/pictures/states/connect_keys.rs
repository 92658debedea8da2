//! The Connect keys on the page of notifications.

use countersign::app::{Action, Address, App};
use countersign::connections::{KeepProblem, KeptConnectKey, RevealError};
use countersign::places::notifications::kept_keys::ConnectKeyAction;
use countersign::places::notifications::{Action as Do, NotificationView, WatchAsker};
use countersign::places::question::Decision;
use countersign::tasks::Answer;

use super::State;
use super::invented::{CONNECT_KEY, moment};

fn hear(app: &mut App, asker: WatchAsker, answer: Answer) {
    let asker = Address::Notifications(1, asker);
    app.hear(countersign::tasks::Told::Answer { asker, answer });
}

fn act(app: &mut App, action: Do) {
    app.act(Action::Notifications(action));
}

/// After **Connect keys**, while the keychain is asked.
fn opened() -> App {
    let mut app = super::notifications::with_three();
    act(&mut app, Do::View(NotificationView::Keys));
    app
}

fn listed(came: Result<Vec<KeptConnectKey>, RevealError>) -> App {
    let mut app = opened();
    hear(&mut app, WatchAsker::KeptKeys(1), Answer::ConnectKeysListed(came));
    app
}

fn two() -> Vec<KeptConnectKey> {
    vec![
        KeptConnectKey { key: CONNECT_KEY.into(), made_at: Some(moment("2026-11-20T12:00:00Z")) },
        KeptConnectKey { key: "k8Xb1nQzR5sV2wYtA7cE9gH3jL6mP0rUoD4fI8kZbXc=".into(), made_at: None },
    ]
}

fn with(mut app: App, action: ConnectKeyAction) -> App {
    act(&mut app, Do::ConnectKey(action));
    app
}

fn forgetting(came: Option<Result<(), KeepProblem>>) -> App {
    let mut app = with(listed(Ok(two())), ConnectKeyAction::Forget(1));
    app.act(Action::Decide(Decision::Remove));
    if let Some(came) = came {
        let left = if came.is_ok() { 1 } else { 2 };
        hear(&mut app, WatchAsker::KeyForgotten, Answer::ConnectKeyForgotten(came));
        let keys = two().into_iter().take(left).collect();
        hear(&mut app, WatchAsker::KeptKeys(2), Answer::ConnectKeysListed(Ok(keys)));
    }
    app
}

pub fn states() -> Vec<State> {
    vec![
        State::new("asking the keychain", opened()),
        State::new("the keychain does not say", listed(Err(RevealError::broken_off()))),
        State::new("none is kept", listed(Ok(Vec::new()))),
        State::new("two are kept", listed(Ok(two()))),
        State::new("one is seen", with(listed(Ok(two())), ConnectKeyAction::Show(Some(0)))),
        State::new("forgetting asked", with(listed(Ok(two())), ConnectKeyAction::Forget(0))),
        State::new("being forgotten", forgetting(None)),
        State::new("forgotten", forgetting(Some(Ok(())))),
        State::new("not forgotten", forgetting(Some(Err(KeepProblem::broken_off())))),
    ]
}
