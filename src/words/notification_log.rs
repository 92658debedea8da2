//! The log of the page of notifications: how each message stands, and what there is to say of it.

use std::borrow::Cow;

use super::account;
use super::life::moment;
use crate::notifications::{ConnectLog, next_try};
use crate::plain::plain_within;
use crate::texts::{t, t_with};

/// The longest text of Docusign's that is shown in one line, in characters.
const LONG: usize = 1_000;

/// How a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageState {
    /// The receiver took it.
    Arrived,
    /// It did not.
    Failed,
    /// It was not sent yet.
    Waiting,
    /// Docusign's word for it is not known here.
    Unknown,
}

/// How a message of the log stands, by Docusign's word, whose spelling is documented nowhere; one among the failures failed.
pub fn message_state(entry: &ConnectLog, is_failure: bool) -> MessageState {
    let word = entry.status.as_deref().unwrap_or_default().to_lowercase();
    let is_one_of = |words: &[&str]| words.iter().any(|one| word.starts_with(one));
    if is_failure || is_one_of(&["fail", "error"]) {
        MessageState::Failed
    } else if is_one_of(&["success", "sent", "deliver", "complete"]) {
        MessageState::Arrived
    } else if is_one_of(&["pending", "queue", "wait", "retr", "process"]) {
        MessageState::Waiting
    } else {
        MessageState::Unknown
    }
}

/// A line of the log.
pub struct MessageLine {
    /// How it stands.
    pub state: MessageState,
    /// How it stands, and when that was.
    pub title: String,
    /// What there is to say of it, a sentence each.
    pub words: Vec<String>,
}

/// An entry of the log or, with `is_failure`, of the failures. `name` is what its configuration is called; subject and sender are there
/// with `people` alone.
pub fn message(entry: &ConnectLog, is_failure: bool, name: Option<&str>, people: bool) -> MessageLine {
    let state = message_state(entry, is_failure);
    let short = |text: &str| plain_within(text, LONG);
    let said = entry.status.as_deref().filter(|said| !said.is_empty() && state != MessageState::Unknown);
    let word = message_word(state).into_owned();
    // Docusign's own word too, by which it is looked for there.
    let word = match said {
        Some(said) => t_with("watch-state-said", &[("state", word.into()), ("status", short(said).into())]),
        None => word,
    };
    let title = match entry.at() {
        Some(at) => t_with("watch-line", &[("state", word.into()), ("when", moment(at).into())]),
        None => t_with("watch-line-no-time", &[("state", word.into())]),
    };
    let mut words = Vec::new();
    words.extend(name.map(|name| t_with("watch-line-name", &[("name", name.to_owned().into())])));
    words.push(match &entry.envelope_id {
        Some(id) => t_with("watch-line-envelope", &[("id", short(id).into())]),
        None => t("watch-line-no-envelope").into_owned(),
    });
    if let Some(status) = entry.status.as_deref().filter(|_| state == MessageState::Unknown) {
        words.push(t_with("watch-line-status", &[("status", short(status).into())]));
    }
    let error = entry.error.as_deref().filter(|error| !error.is_empty());
    words.extend(error.map(|error| t_with("watch-line-error", &[("error", short(error).into())])));
    let tries = entry.retry_count.filter(|count| *count > 0);
    words.extend(tries.map(|count| t_with("watch-line-tries", &[("count", count.into())])));
    if is_failure {
        words.push(next_words(entry));
    }
    if people {
        let subject = entry.subject.as_deref();
        words.extend(
            subject.map(|subject| t_with("watch-line-subject", &[("subject", short(subject).into())])),
        );
        if entry.user_name.is_some() || entry.email.is_some() {
            let sender = account::person(
                entry.user_name.as_deref().map(short).as_deref(),
                entry.email.as_deref().map(short).as_deref(),
            );
            words.push(t_with("watch-line-sender", &[("sender", sender.into())]));
        }
    }
    MessageLine { state, title, words }
}

/// How a message stands, in a word or two.
fn message_word(state: MessageState) -> Cow<'static, str> {
    match state {
        MessageState::Arrived => t("watch-arrived"),
        MessageState::Failed => t("watch-failed"),
        MessageState::Waiting => t("watch-waiting"),
        MessageState::Unknown => t("watch-status-unknown"),
    }
}

fn next_words(entry: &ConnectLog) -> String {
    match next_try(entry) {
        Some(window) => t_with(
            "watch-line-next",
            &[("earliest", moment(window.earliest).into()), ("latest", moment(window.latest).into())],
        ),
        None => t("watch-line-next-unknown").into_owned(),
    }
}
