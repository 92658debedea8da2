//! Docusign Connect: configurations, what became of them, drift, the log, signatures.

use std::path::Path;

use serde_json::Value;

use super::Explained;
use super::Remedy::TryAgain;
use super::life::moment;
use super::tell::TellPurpose;
use super::{refusals, renewal};
use crate::connections::ConnectionRecord;
use crate::domain::LoopbackUrl;
use crate::notifications::{
    BodyChange, ChangeProblem, ConfigurationState, ConnectChange, ConnectConfiguration, ConnectLog,
    ConnectSwitch, ConnectUrlProblem, ConnectWriteProblem, Delivered, DeliveryMode, DeliveryProblem, Drift,
    FieldDifference, FieldKind, KeyChange, MAX_URL, MessageProblem, NotificationProblem, OwnerProblem,
    SetUpProblem, SignatureMistake, WrittenProblem, next_try,
};
use crate::plain::{plain, plain_within};
use crate::texts::{followed_by, listed, t, t_with};

/// Why a call brought nothing.
pub fn problem(problem: &NotificationProblem, record: &ConnectionRecord) -> Explained {
    let said = match problem {
        NotificationProblem::Connection(problem) => renewal::check(problem, record),
        NotificationProblem::Api(error) => refusals::connect(error, record.facts.base_uri.server_name()),
    };
    said.about(TellPurpose::Notifications)
}

/// That a connection could not be renewed before a call: why was said by itself.
pub fn not_renewed() -> Explained {
    explained!("connect-not-renewed", "connect-not-renewed-now", None, String::new())
}

/// Why a configuration was not set up, or not wholly.
pub fn set_up(what: &SetUpProblem, record: &ConnectionRecord) -> Explained {
    match what {
        SetUpProblem::Write(problem) => write(problem, record),
        SetUpProblem::TooLong => {
            explained!("connect-too-long", "connect-too-long-now", None, what.to_string())
        }
        SetUpProblem::ClientSecretMissing => {
            explained!("connect-client-secret", "connect-client-secret-now", None, what.to_string())
        }
        SetUpProblem::Address(wrong) => Explained {
            now: address(*wrong),
            ..explained!("connect-address", "connect-address-now", None, wrong.to_string())
        },
    }
}

/// Why a configuration was not written, or not wholly.
pub fn write(what: &ConnectWriteProblem, record: &ConnectionRecord) -> Explained {
    match what {
        ConnectWriteProblem::Before(before) => problem(before, record),
        ConnectWriteProblem::Unsure(error) => {
            explained!("connect-unsure", "connect-unsure-now", TryAgain, error.to_string())
        }
        ConnectWriteProblem::NotNoted(error) => {
            explained!("connect-not-noted", "connect-not-noted-now", TryAgain, error.to_string())
        }
    }
}

/// Why a configuration was not changed, or not wholly. Which are meant where several fit is the asker's to say.
pub fn change(what: &ChangeProblem, record: &ConnectionRecord) -> Explained {
    match what {
        ChangeProblem::Write(problem) => write(problem, record),
        ChangeProblem::NotThere | ChangeProblem::Several(_) => {
            explained!("connect-which", "connect-which-now", None, what.to_string())
        }
    }
}

/// Why a configuration cannot use what the owner of the integration key has.
pub fn owner(what: &OwnerProblem, record: &ConnectionRecord) -> Explained {
    let details = what.to_string();
    match what {
        OwnerProblem::AnotherKey => {
            explained!("connect-another-key", "connect-another-key-now", None, details)
        }
        OwnerProblem::AnotherEnvironment => {
            explained!("connect-another-environment", "connect-another-environment-now", None, details)
        }
        OwnerProblem::NotKept => explained!("connect-owner-gone", "connect-owner-gone-now", None, details),
        OwnerProblem::NoOAuth => explained!("connect-no-oauth", "connect-no-oauth-now", None, details),
        OwnerProblem::NoKey => explained!("connect-no-key", "connect-no-key-now", None, details),
        OwnerProblem::Api(error) => {
            refusals::connect(error, record.facts.base_uri.server_name()).about(TellPurpose::Notifications)
        }
    }
}

/// What is wrong with a configuration in a file.
pub fn written(problem: &WrittenProblem) -> String {
    let named = |name: &str| [("name", name.to_owned().into())];
    match problem {
        WrittenProblem::NotAnObject => t("written-no-object").into_owned(),
        WrittenProblem::TooDeep => t("written-too-deep").into_owned(),
        WrittenProblem::Several(count) => t_with("written-several", &[("count", (*count).into())]),
        WrittenProblem::UnknownField { name, instead: Some(instead) } => t_with(
            "written-unknown-instead",
            &[("name", name.clone().into()), ("instead", (*instead).into())],
        ),
        WrittenProblem::UnknownField { name, instead: None } if name == "hmacSecret" => {
            t("written-hmac-secret").into_owned()
        }
        WrittenProblem::UnknownField { name, instead: None } => t_with("written-unknown", &named(name)),
        WrittenProblem::WrongKind { name, kind } => match kind {
            FieldKind::Switch => t_with("written-no-switch", &named(name)),
            FieldKind::Text => t_with("written-no-text", &named(name)),
            FieldKind::Texts => t_with("written-no-texts", &named(name)),
            FieldKind::Object => t_with("written-not-an-object", &named(name)),
            FieldKind::TextOfEach => t_with("written-not-a-text-of-each", &named(name)),
        },
        WrittenProblem::Missing(name) => t_with("written-missing", &named(name)),
        WrittenProblem::Address(problem) => address(*problem),
        WrittenProblem::RepairedAddress(used) => {
            t_with("written-address-used", &[("url", plain(used).into())])
        }
        WrittenProblem::EventsNeedSim => t("written-events-need-sim").into_owned(),
        WrittenProblem::TwoVocabularies => t("written-two-vocabularies").into_owned(),
        WrittenProblem::NoEvents => t("written-no-events").into_owned(),
        WrittenProblem::PasswordAlone => t("written-password-alone").into_owned(),
        WrittenProblem::OAuthCredentials => t("written-oauth-credentials").into_owned(),
        WrittenProblem::BasicAndOAuth => t("written-basic-and-oauth").into_owned(),
        WrittenProblem::NobodyChosen => t("written-nobody").into_owned(),
    }
}

/// Why Docusign does not send to an address.
pub fn address(problem: ConnectUrlProblem) -> String {
    match problem {
        ConnectUrlProblem::NotAUrl => t("written-no-address"),
        ConnectUrlProblem::NotHttps => t("written-not-https"),
        ConnectUrlProblem::Spaced => t("written-address-spaced"),
        ConnectUrlProblem::TooLong => t("written-address-long"),
        ConnectUrlProblem::Credentials => t("written-address-credentials"),
        ConnectUrlProblem::Fragment => t("written-address-fragment"),
        ConnectUrlProblem::PortZero => t("written-address-port"),
        ConnectUrlProblem::NoHostName => t("written-address-host"),
        ConnectUrlProblem::Repaired => t("written-address-repaired"),
    }
    .into_owned()
}

/// A field that is not as it is wanted.
pub fn difference(difference: &FieldDifference) -> String {
    t_with(
        "connect-difference",
        &[
            ("field", plain(&difference.field).into()),
            ("wanted", value(&difference.wanted).into()),
            ("found", value(&difference.found).into()),
        ],
    )
}

/// A value of a field, in one line.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Null => t("connect-nothing").into_owned(),
        Value::String(text) if text.is_empty() => t("connect-nothing").into_owned(),
        Value::String(text) => plain(text),
        Value::Array(list) if list.is_empty() => t("connect-nothing").into_owned(),
        Value::Array(list) if list.iter().all(Value::is_string) => {
            plain(&list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
        }
        other => plain(&other.to_string()),
    }
}

/// How a configuration is no longer as it was set up here: what, and what to do.
pub fn drift(drift: &Drift) -> Explained {
    let none = String::new;
    match drift {
        Drift::Gone => explained!("drift-gone", "drift-gone-now", None, none()),
        Drift::Off { by: None } => explained!("drift-off", "drift-off-now", None, none()),
        Drift::Off { by: Some(by) } => {
            let who = [("by", plain(by).into())];
            explained!("drift-off-by", "drift-off-now", None, plain(by), &who)
        }
        Drift::Paused => explained!("drift-paused", "drift-paused-now", None, none()),
        Drift::HmacWithoutKey => explained!("drift-no-key", "drift-no-key-now", None, none()),
        Drift::EventsMissing(events) => {
            let names: Vec<_> = events.iter().map(ToString::to_string).collect();
            let said = [("events", names.join(", ").into())];
            explained!("drift-events", "drift-events-now", None, names.join(", "), &said)
        }
        Drift::WrongVocabulary => {
            explained!("drift-vocabulary", "drift-vocabulary-now", None, none())
        }
        Drift::AddressChanged { was, is } => {
            let said = [("was", plain(was).into()), ("is", plain(is).into())];
            explained!("drift-address", "drift-address-now", None, plain(is), &said)
        }
        Drift::Changed(field) => Explained {
            what: difference(field),
            ..explained!("drift-changed", "drift-changed-now", None, field.field.clone())
        },
    }
}

/// Whether a configuration sends, in a word or two.
pub fn state(configuration: &ConnectConfiguration) -> String {
    match (configuration.state(), &configuration.disabled_by) {
        (ConfigurationState::On, _) => t("connect-state-on").into_owned(),
        (ConfigurationState::Paused, _) => t("connect-state-paused").into_owned(),
        (ConfigurationState::Off, Some(by)) => t_with("connect-state-off-by", &[("by", plain(by).into())]),
        (ConfigurationState::Off, None) => t("connect-state-off").into_owned(),
    }
}

/// Where its messages go, in full.
pub fn address_of(configuration: &ConnectConfiguration) -> String {
    plain_within(&configuration.shown_url(), MAX_URL)
}

/// What a configuration tells.
pub fn told(configuration: &ConnectConfiguration) -> String {
    if configuration.events.is_empty() {
        let older = configuration.envelope_events.iter().chain(&configuration.recipient_events);
        let older: Vec<_> = older.map(|name| plain(name)).collect();
        return if older.is_empty() { t("connect-nothing").into_owned() } else { older.join(", ") };
    }
    configuration.events.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// By what its receiver knows the sender; none where by nothing.
pub fn proofs(configuration: &ConnectConfiguration) -> Option<String> {
    let mut proofs = Vec::new();
    for (switch, text) in [
        (ConnectSwitch::IncludeOAuth, t("connect-proof-oauth")),
        (ConnectSwitch::IncludeHmac, t("connect-proof-hmac")),
        (ConnectSwitch::SignMessageWithX509Certificate, t("connect-proof-certificate")),
    ] {
        if configuration.is(switch) {
            proofs.push(text.into_owned());
        }
    }
    if configuration.user_name.as_ref().is_some_and(|name| !name.is_empty()) {
        proofs.push(t("connect-proof-basic").into_owned());
    }
    if configuration.is(ConnectSwitch::IntegratorManaged) {
        proofs.push(t("connect-proof-partner").into_owned());
    }
    if proofs.is_empty() { None } else { Some(listed(&proofs)) }
}

/// All that is known of a configuration, a row each.
pub fn rows(configuration: &ConnectConfiguration) -> Vec<[String; 2]> {
    let is = |switch| configuration.is(switch);
    let yes_no = |on: bool| if on { t("connect-yes") } else { t("connect-no") }.into_owned();
    let users = match (is(ConnectSwitch::AllUsers), is(ConnectSwitch::AllUsersExcept)) {
        (true, _) => t("connect-users-all").into_owned(),
        (false, false) => t_with("connect-users-chosen", &[("count", configuration.user_ids.len().into())]),
        (false, true) => t_with("connect-users-except", &[("count", configuration.user_ids.len().into())]),
    };
    let mode = match &configuration.delivery_mode {
        Some(DeliveryMode::Sim) => t("connect-mode-sim").into_owned(),
        Some(DeliveryMode::Aggregate) => t("connect-mode-aggregate").into_owned(),
        Some(DeliveryMode::Other(word)) => plain(word),
        None => t("connect-mode-older").into_owned(),
    };
    let data = configuration.event_data.as_ref().map(|data| {
        let names: Vec<_> = data.included().iter().map(ToString::to_string).collect();
        if names.is_empty() { t("connect-nothing").into_owned() } else { names.join(", ") }
    });
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| t("connect-nothing").into_owned());
    vec![
        [t("cmd-column-name").into(), plain(&configuration.name)],
        [t("cmd-column-id").into(), or_nothing(configuration.connect_id.as_ref().map(ToString::to_string))],
        [t("cmd-column-state").into(), state(configuration)],
        [t("cmd-column-address").into(), address_of(configuration)],
        [t("connect-label-users").into(), users],
        [t("cmd-column-told").into(), told(configuration)],
        [t("connect-label-mode").into(), mode],
        [t("connect-label-data").into(), or_nothing(data)],
        [t("connect-label-proof").into(), or_nothing(proofs(configuration))],
        [t("connect-label-acknowledged").into(), yes_no(is(ConnectSwitch::RequiresAcknowledgement))],
        [t("connect-label-logged").into(), yes_no(is(ConnectSwitch::EnableLog))],
    ]
}

/// What became of a configuration that was to be changed.
pub fn changed(change: ConnectChange, name: &str, id: &str, was_done: bool) -> String {
    let said = [("configuration", plain(name).into()), ("id", id.to_owned().into())];
    match (change, was_done) {
        (ConnectChange::Pause, true) => t_with("connect-paused", &said),
        (ConnectChange::Pause, false) => t_with("connect-paused-already", &said),
        (ConnectChange::Resume, true) => t_with("connect-resumed", &said),
        (ConnectChange::Resume, false) => t_with("connect-resumed-already", &said),
        (ConnectChange::SwitchOff, _) => t_with("connect-switched-off", &said),
        (ConnectChange::SwitchOn, _) => t_with("connect-switched-on", &said),
        (ConnectChange::Delete, _) => t_with("connect-deleted", &said),
    }
}

/// What stands above [`log_row`].
pub fn log_head() -> [String; 5] {
    [
        t("connect-log-when"),
        t("connect-log-status"),
        t("connect-log-envelope"),
        t("connect-log-error"),
        t("connect-log-next"),
    ]
    .map(String::from)
}

/// An entry of the log; of a failure, when it is tried next. With `reveal`, subject and sender stand behind the envelope.
pub fn log_row(entry: &ConnectLog, failed: bool, reveal: bool) -> [String; 5] {
    let mut envelope = entry.envelope_id.clone().unwrap_or_default();
    if reveal {
        for more in [&entry.subject, &entry.user_name, &entry.email].into_iter().flatten() {
            envelope.push_str(" · ");
            envelope.push_str(more);
        }
    }
    let next = next_try(entry).filter(|_| failed).map(|window| {
        t_with(
            "connect-log-between",
            &[("earliest", moment(window.earliest).into()), ("latest", moment(window.latest).into())],
        )
    });
    [
        entry.at().map(moment).unwrap_or_default(),
        entry.status.clone().unwrap_or_default(),
        envelope,
        entry.error.clone().unwrap_or_default(),
        next.unwrap_or_default(),
    ]
}

/// What is wrong with a signature, or may be at a receiver.
pub fn mistake(mistake: &SignatureMistake) -> Explained {
    let none = String::new;
    let header = |number: u32| [("header", number.into())];
    match *mistake {
        SignatureMistake::NoSignature => {
            explained!("hmac-no-signature", "hmac-no-signature-now", None, none())
        }
        SignatureMistake::NoKey => explained!("hmac-no-key", "hmac-no-key-now", None, none()),
        SignatureMistake::OtherKeyOrBody => explained!("hmac-other-key", "hmac-other-key-now", None, none()),
        SignatureMistake::Body(BodyChange::Reserialized) => {
            explained!("hmac-body-changed", "hmac-reserialized-now", None, none())
        }
        SignatureMistake::Body(BodyChange::LineEnds) => {
            explained!("hmac-body-changed", "hmac-line-ends-now", None, none())
        }
        SignatureMistake::Body(BodyChange::ByteOrderMark) => {
            explained!("hmac-body-changed", "hmac-mark-now", None, none())
        }
        SignatureMistake::Body(BodyChange::Charset) => {
            explained!("hmac-body-changed", "hmac-charset-now", None, none())
        }
        SignatureMistake::BodyCut { has, said } => {
            let details = said.map(|said| format!("{has} / {said}")).unwrap_or_default();
            explained!("hmac-body-cut", "hmac-body-cut-now", None, details, &[("bytes", has.into())])
        }
        SignatureMistake::Key(KeyChange::Quoted, _) => {
            explained!("hmac-key-quoted", "hmac-key-quoted-now", None, none())
        }
        SignatureMistake::Key(KeyChange::Spaced, _) => {
            explained!("hmac-key-spaced", "hmac-key-spaced-now", None, none())
        }
        SignatureMistake::Key(KeyChange::Decoded, _) => {
            explained!("hmac-key-decoded", "hmac-key-decoded-now", None, none())
        }
        SignatureMistake::OtherEncoding(number) => {
            explained!("hmac-other-encoding", "hmac-other-encoding-now", None, none(), &header(number))
        }
        SignatureMistake::NoCode(number) => {
            explained!("hmac-no-code", "hmac-no-code-now", None, none(), &header(number))
        }
        SignatureMistake::NotTheFirst(number) => {
            explained!("hmac-not-the-first", "hmac-not-the-first-now", None, none(), &header(number))
        }
    }
}

/// Why a file is no message, or holds no headers.
pub fn message(problem: &MessageProblem, file: &Path) -> String {
    let path = ("path", file.display().to_string().into());
    match problem {
        MessageProblem::NotAMessage => t_with("message-none", &[path]),
        MessageProblem::Newer(_) => t_with("message-newer", &[path]),
        MessageProblem::NoEnd => t_with("message-no-end", &[path]),
        MessageProblem::NotAHeader(line) => t_with("message-no-header", &[path, ("line", (*line).into())]),
        MessageProblem::TooLong => t_with("message-long", &[path]),
    }
}

/// How a receiver answered, and what Docusign would make of it.
pub fn delivered(delivered: Delivered) -> String {
    let millis = u64::try_from(delivered.took.as_millis()).unwrap_or(u64::MAX);
    let said = [("status", u32::from(delivered.status).into()), ("milliseconds", millis.into())];
    let mut words = if delivered.is_success() {
        t_with("delivered-success", &said)
    } else {
        t_with("delivered-failure", &said)
    };
    if delivered.is_slow() {
        words = followed_by(words, t("delivered-slow"));
    }
    words
}

/// Why a message did not reach a receiver.
pub fn not_delivered(problem: &DeliveryProblem, to: &LoopbackUrl) -> Explained {
    let said = [("url", to.to_string().into())];
    match problem {
        DeliveryProblem::Redirect { .. } => {
            explained!("delivery-redirect", "delivery-redirect-now", None, problem.to_string(), &said)
        }
        DeliveryProblem::Wire(error) => {
            explained!("delivery-none", "delivery-none-now", TryAgain, error.to_string(), &said)
        }
    }
}

#[cfg(test)]
#[path = "tests/notifications.rs"]
mod tests;
