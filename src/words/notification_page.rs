//! The page of notifications: what a configuration is and does, how it is no longer as it was, what was done with it.

use std::borrow::Cow;

use serde_json::Value;

use super::Explained;
use super::Remedy::TryAgain;
use super::{connect_keys, life, notifications, renewal};
use crate::connections::{CheckKeptProblem, ConnectionRecord};
use crate::domain::{ConnectId, Environment};
use crate::notifications::{
    ConfigurationState, ConnectChange, ConnectConfiguration, ConnectEvent, ConnectSwitch,
    ConnectWriteProblem, DeliveryMode, Drift, FieldDifference, GoneConfiguration, NotificationProblem,
    OverviewEntry, RestoreProblem, SetUpProblem,
};
use crate::places::connection::{self, KeptConnection, Revealed};
use crate::places::notification_set_up::draft::OfferedDraft;
use crate::places::notifications::NotificationView;
use crate::places::notifications::doing::{Doing, DoingWhat, NewsDone, NewsProblem};
use crate::places::notifications::names::ConfigurationNames;
use crate::plain::plain;
use crate::texts::{t, t_with};

/// A part of the page.
pub fn view(view: NotificationView) -> Cow<'static, str> {
    match view {
        NotificationView::Configurations => t("watch-view-configurations"),
        NotificationView::Log => t("watch-view-log"),
        NotificationView::Keys => t("watch-view-keys"),
        NotificationView::OAuth => t("watch-view-oauth"),
    }
}

/// When a set-up was left, and what is kept of it.
pub fn draft(draft: &OfferedDraft) -> String {
    t_with("watch-draft-words", &[("date", life::moment(draft.left_at).into())])
}

/// What a set-up that was left is called.
pub fn draft_title(draft: &OfferedDraft) -> String {
    if draft.name.is_empty() {
        t("watch-draft").into_owned()
    } else {
        t_with("watch-draft-named", &[("name", draft.name.clone().into())])
    }
}

/// Why the account could not be read.
pub fn not_read(problem: &NotificationProblem, record: &ConnectionRecord) -> Explained {
    if problem.asks_for_renewal() {
        let words = renewal::check(&CheckKeptProblem::NeedsRenewal, record);
        return Explained { now: t("watch-renew-first-now").into_owned(), ..words };
    }
    notifications::problem(problem, record)
}

/// The same where nothing renews the connection: it has no refresh token.
pub fn not_read_without_renewal(record: &ConnectionRecord) -> Explained {
    let words = renewal::check(&CheckKeptProblem::NeedsRenewal, record);
    Explained { now: t("watch-no-renewal-now").into_owned(), ..words }
}

/// The button that mends what another sign-in does, of this word, and what it does; none where nothing would come of it yet.
pub fn sign_in(
    kept: &KeptConnection,
    word: Cow<'static, str>,
) -> Option<(Cow<'static, str>, connection::Action)> {
    match &kept.values {
        _ if !kept.may_be_left() => None,
        Revealed::Shown(_) => Some((word, connection::Action::SignInAgain)),
        // Without its keys there is nothing to sign in with.
        Revealed::Failed(_) => Some((t("home-new"), connection::Action::SetUpAnew)),
        Revealed::Asking => None,
    }
}

/// What a configuration is called, fit to be shown.
pub fn title(configuration: &ConnectConfiguration) -> String {
    title_of(&configuration.name)
}

pub(super) fn title_of(name: &str) -> String {
    let name = plain(name);
    if name.is_empty() { t("watch-nameless").into_owned() } else { name }
}

/// The same where it is told from all others: names are not unique.
pub fn called(configuration: &ConnectConfiguration, names: &ConfigurationNames) -> String {
    called_by(&configuration.name, configuration.connect_id.as_ref().map(ConnectId::as_str), names)
}

/// The same of the one of that id, if it is there.
pub fn called_of(id: &str, names: &ConfigurationNames) -> Option<String> {
    names.get(id).map(|name| called_by(name, Some(id), names))
}

fn called_by(name: &str, id: Option<&str>, names: &ConfigurationNames) -> String {
    let shown = title_of(name);
    match id.filter(|_| names.is_shared(name)) {
        Some(id) => t_with("watch-name-with-id", &[("name", shown.into()), ("id", id.to_owned().into())]),
        None => shown,
    }
}

/// The same in a sentence, with what it means.
pub fn state_words(configuration: &ConnectConfiguration) -> String {
    match (configuration.state(), &configuration.disabled_by) {
        (ConfigurationState::On, _) => t("watch-state-on").into_owned(),
        (ConfigurationState::Paused, _) => t("watch-state-paused").into_owned(),
        (ConfigurationState::Off, Some(by)) => t_with("watch-state-off-by", &[("by", plain(by).into())]),
        (ConfigurationState::Off, None) => t("watch-state-off").into_owned(),
    }
}

/// What it does, a sentence each: where it sends, what it tells, about whose envelopes, and how the receiver knows the sender.
pub fn lines(configuration: &ConnectConfiguration) -> Vec<String> {
    let is = |switch| configuration.is(switch);
    let address = t_with("watch-address", &[("address", notifications::address_of(configuration).into())]);
    let tells = if configuration.events.is_empty() && !configuration.tells_in_the_older_vocabulary() {
        t("watch-tells-nothing").into_owned()
    } else {
        t_with("watch-tells", &[("events", told(configuration).into())])
    };
    let count = ("count", configuration.user_ids.len().into());
    let users = match (is(ConnectSwitch::AllUsers), is(ConnectSwitch::AllUsersExcept)) {
        (true, _) => t("watch-users-all").into_owned(),
        (false, false) => t_with("watch-users-chosen", &[count]),
        (false, true) => t_with("watch-users-except", &[count]),
    };
    let mode = match &configuration.delivery_mode {
        Some(DeliveryMode::Sim) => t("watch-mode-sim").into_owned(),
        Some(DeliveryMode::Aggregate) => t("watch-mode-aggregate").into_owned(),
        Some(DeliveryMode::Other(word)) => plain(word),
        None => t("watch-mode-older").into_owned(),
    };
    let users = t_with("watch-users", &[("users", users.into()), ("mode", mode.into())]);
    let proofs = match notifications::proofs(configuration) {
        None => t("watch-no-proof").into_owned(),
        Some(proofs) => t_with("watch-proofs", &[("proofs", proofs.into())]),
    };
    vec![address, tells, users, proofs]
}

/// The events it tells, in plain words.
fn told(configuration: &ConnectConfiguration) -> String {
    if configuration.events.is_empty() {
        return notifications::told(configuration);
    }
    events(&configuration.events)
}

fn events(events: &[ConnectEvent]) -> String {
    // A name of Docusign's says what it means, but for its hyphens.
    events.iter().map(|event| event.as_str().replace('-', " ")).collect::<Vec<_>>().join(", ")
}

/// Whether it was set up here, and when that was last so.
pub fn origin(entry: &OverviewEntry, record: &ConnectionRecord) -> String {
    let id = entry.configuration.connect_id.as_ref();
    let known = record.history.set_up.iter().find(|known| Some(&known.connect_id) == id);
    match known.filter(|_| entry.here.is_some()) {
        Some(known) => t_with("watch-here", &[("date", life::day(known.at).into())]),
        None => t("watch-elsewhere").into_owned(),
    }
}

/// All of it as Docusign has it, as JSON.
pub fn details(configuration: &ConnectConfiguration) -> String {
    serde_json::to_string_pretty(&Value::from(configuration.to_public_json())).unwrap_or_default()
}

/// The word that makes a change.
pub fn change(change: ConnectChange) -> Cow<'static, str> {
    match change {
        ConnectChange::Pause => t("watch-pause"),
        ConnectChange::Resume => t("watch-resume"),
        ConnectChange::SwitchOff => t("watch-switch-off"),
        ConnectChange::SwitchOn => t("watch-switch-on"),
        ConnectChange::Delete => t("watch-delete"),
    }
}

/// What is being done.
pub fn doing(doing: &Doing) -> String {
    let name = [("name", doing.name.clone().into())];
    match doing.what {
        DoingWhat::Change(ConnectChange::Pause) => t_with("watch-doing-pause", &name),
        DoingWhat::Change(ConnectChange::Resume) => t_with("watch-doing-resume", &name),
        DoingWhat::Change(ConnectChange::SwitchOff) => t_with("watch-doing-switch-off", &name),
        DoingWhat::Change(ConnectChange::SwitchOn) => t_with("watch-doing-switch-on", &name),
        DoingWhat::Change(ConnectChange::Delete) => t_with("watch-doing-delete", &name),
        DoingWhat::Restore => t_with("watch-doing-restore", &name),
        DoingWhat::MakeAnew => t_with("watch-doing-make-anew", &name),
        DoingWhat::Forget => t_with("watch-doing-forget", &name),
        DoingWhat::MakeKey => t("key-making").into_owned(),
    }
}

/// That it is done: what, and what that means; the second may be empty.
pub fn done(news: &Doing, done: NewsDone) -> (String, Cow<'static, str>) {
    let name = [("name", news.name.clone().into())];
    let (what, words) = match news.what {
        DoingWhat::Change(ConnectChange::Pause) => {
            (t_with("watch-done-pause", &name), t("watch-done-pause-words"))
        }
        DoingWhat::Change(ConnectChange::Resume) => {
            (t_with("watch-done-resume", &name), t("watch-done-resume-words"))
        }
        DoingWhat::Change(ConnectChange::SwitchOff) => {
            (t_with("watch-done-switch-off", &name), t("watch-done-switch-off-words"))
        }
        DoingWhat::Change(ConnectChange::SwitchOn) => {
            (t_with("watch-done-switch-on", &name), t("watch-done-switch-on-words"))
        }
        DoingWhat::Change(ConnectChange::Delete) => (t_with("watch-done-delete", &name), "".into()),
        DoingWhat::Restore => (t_with("watch-done-restore", &name), "".into()),
        DoingWhat::MakeAnew => (t_with("watch-done-make-anew", &name), t("watch-done-make-anew-words")),
        DoingWhat::Forget => (t_with("watch-done-forget", &name), t("watch-done-forget-words")),
        DoingWhat::MakeKey => (t("key-made").into_owned(), t("key-made-words")),
    };
    (what, if done == NewsDone::Before { t("watch-so-before") } else { words })
}

/// Why it is not done, or not wholly.
pub fn not_done(problem: &NewsProblem, record: &ConnectionRecord) -> Explained {
    use crate::notifications::ChangeProblem;
    match problem {
        NewsProblem::Key(problem) => connect_keys::first(problem, record),
        NewsProblem::Change(ChangeProblem::Write(problem))
        | NewsProblem::Restore(RestoreProblem::SetUp(SetUpProblem::Write(problem))) => {
            not_written(problem, record)
        }
        NewsProblem::Change(problem @ (ChangeProblem::NotThere | ChangeProblem::Several(_))) => {
            explained!("watch-outdated", "watch-outdated-now", None, problem.to_string())
        }
        NewsProblem::Restore(RestoreProblem::Outdated) => {
            explained!("watch-outdated", "watch-outdated-now", None, String::new())
        }
        NewsProblem::Restore(RestoreProblem::SecretUnknown) => {
            explained!("watch-secret-unknown", "watch-secret-unknown-now", None, String::new())
        }
        NewsProblem::Restore(RestoreProblem::AnotherIsThere) => {
            explained!("watch-another", "watch-another-now", None, String::new())
        }
        NewsProblem::Restore(RestoreProblem::NotAsSent(left)) => {
            let left: Vec<_> = left.iter().map(difference).collect();
            explained!("watch-not-as-sent", "watch-not-as-sent-now", None, left.join("\n"))
        }
        NewsProblem::Restore(RestoreProblem::SetUp(SetUpProblem::ClientSecretMissing)) => {
            explained!("watch-secret-missing", "watch-secret-missing-now", None, String::new())
        }
        NewsProblem::Restore(RestoreProblem::SetUp(problem)) => notifications::set_up(problem, record),
    }
}

pub(super) fn not_written(problem: &ConnectWriteProblem, record: &ConnectionRecord) -> Explained {
    match problem {
        ConnectWriteProblem::Before(problem) => not_read(problem, record),
        ConnectWriteProblem::Unsure(error) => {
            explained!("connect-unsure", "watch-unsure-now", TryAgain, error.to_string())
        }
        ConnectWriteProblem::NotNoted(error) => {
            explained!("connect-not-noted", "watch-not-noted-now", None, error.to_string())
        }
    }
}

/// What all these come to: that it is no longer as it was set up here, or where only a key is missing, which nobody changed, that.
pub fn drift_title(drifts: &[Drift]) -> Cow<'static, str> {
    let lacks_key_alone = drifts.iter().all(|drift| matches!(drift, Drift::HmacWithoutKey));
    if lacks_key_alone { t("watch-missing") } else { t("watch-drift") }
}

/// How it is no longer as it was set up here: what, and what that means; the second may be empty. Fields that were changed without a
/// cause of their own are one line.
pub fn drifts(drifts: &[Drift], of: Environment) -> Vec<(String, Cow<'static, str>)> {
    let mut lines = Vec::new();
    let mut fields = Vec::new();
    for drift in drifts {
        lines.push(match drift {
            // A configuration that is gone has lines of its own.
            Drift::Gone => continue,
            Drift::Changed(difference) => {
                fields.push(field(&difference.field));
                continue;
            }
            Drift::Off { by: None } => (t("watch-drift-off").into_owned(), t("watch-drift-off-now")),
            Drift::Off { by: Some(by) } => {
                (t_with("watch-drift-off-by", &[("by", plain(by).into())]), t("watch-drift-off-now"))
            }
            Drift::Paused => (t("watch-drift-paused").into_owned(), t("watch-drift-paused-now")),
            Drift::HmacWithoutKey => (t("watch-drift-no-key").into_owned(), connect_keys::missing(of)),
            Drift::EventsMissing(missing) => {
                (t_with("watch-drift-events", &[("events", events(missing).into())]), "".into())
            }
            Drift::WrongVocabulary => {
                (t("watch-drift-vocabulary").into_owned(), t("watch-drift-vocabulary-now"))
            }
            Drift::AddressChanged { was, is } => {
                let said = [("was", plain(was).into()), ("is", plain(is).into())];
                (t_with("watch-drift-address", &said), t("watch-drift-address-now"))
            }
        });
    }
    if !fields.is_empty() {
        lines.push((t_with("watch-drift-changed", &[("fields", fields.join(", ").into())]), "".into()));
    }
    lines
}

/// A configuration that is gone: what it was called, and where it sent.
pub fn gone(gone: &GoneConfiguration) -> (String, String) {
    let address = notifications::address_of(&gone.was);
    (title(&gone.was), t_with("watch-gone-words", &[("address", address.into())]))
}

/// A field that is to be changed: what is there now, and what would be.
pub fn difference(difference: &FieldDifference) -> String {
    t_with(
        "watch-difference",
        &[
            ("field", field(&difference.field).into()),
            ("found", notifications::value(&difference.found).into()),
            ("wanted", notifications::value(&difference.wanted).into()),
        ],
    )
}

/// What a field is about; Docusign's name of one that has no words here.
fn field(name: &str) -> String {
    match name {
        "name" => t("watch-field-name"),
        "urlToPublishTo" => t("watch-field-address"),
        "allowEnvelopePublish" => t("watch-field-on"),
        "pausePublish" => t("watch-field-paused"),
        "allUsers" => t("watch-field-users"),
        "allUsersExcept" => t("watch-field-except"),
        "enableLog" => t("watch-field-log"),
        "requiresAcknowledgement" => t("watch-field-acknowledgement"),
        "includeHMAC" => t("watch-field-hmac"),
        "includeOAuth" => t("watch-field-oauth"),
        "integratorManaged" => t("watch-field-partner"),
        "signMessageWithX509Certificate" => t("watch-field-certificate"),
        "deliveryMode" => t("watch-field-mode"),
        "events" => t("watch-field-events"),
        "eventData.version" => t("watch-field-version"),
        "eventData.includeData" => t("watch-field-data"),
        "userIds" => t("watch-field-chosen"),
        other => return plain(other),
    }
    .into_owned()
}

#[cfg(test)]
#[path = "tests/notification_page.rs"]
mod tests;
