//! The log of Connect, its failures, and what came of trying again. Every value may be missing; what is not known is kept.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::url::without_credentials;
use crate::docusign::lenient;
use crate::plain::plain;

/// An entry of the log or of the failures. Subject, user and payload are about people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectLog {
    /// The configuration it is of.
    pub connect_id: Option<String>,
    /// Where it was sent.
    pub url: Option<String>,
    /// The envelope it is about.
    pub envelope_id: Option<String>,
    /// When it was first sent, as far as that can be read.
    pub created: Option<Timestamp>,
    /// When it was last tried.
    pub last_try: Option<Timestamp>,
    /// How often it was tried again.
    pub retry_count: Option<u64>,
    /// Docusign's word for how it stands.
    pub status: Option<String>,
    /// What went wrong, in Docusign's words.
    pub error: Option<String>,
    /// Its id among the failures.
    pub failure_id: Option<String>,
    /// Its id in the log.
    pub log_id: Option<String>,
    /// The sender's e-mail.
    pub email: Option<String>,
    /// The sender's name.
    pub user_name: Option<String>,
    /// The envelope's subject.
    pub subject: Option<String>,
    /// What happened, step by step, where it was asked for.
    pub debug: Vec<ConnectDebugLog>,
    /// Fields that are not known here.
    pub rest: Map<String, Value>,
}

/// A step of what happened to a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectDebugLog {
    /// When.
    pub at: Option<Timestamp>,
    /// What.
    pub description: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// What was sent, as it is: about people.
    pub payload: Option<String>,
}

/// Entries of the log, or of the failures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectLogs {
    /// What was sent and went well or not, the newest hundred.
    pub logs: Vec<ConnectLog>,
    /// What failed and may be tried again.
    pub failures: Vec<ConnectLog>,
    /// How many there are, if it says so.
    pub total: Option<u64>,
}

/// From which day to which, both included; none is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LogRange {
    /// The first.
    pub from: Option<Date>,
    /// The last.
    pub to: Option<Date>,
}

/// What came of asking to try again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RetryResult {
    /// The configuration.
    pub connect_id: Option<String>,
    /// Where it is sent.
    pub url: Option<String>,
    /// The envelope.
    pub envelope_id: Option<String>,
    /// Docusign's word for it.
    pub status: Option<String>,
    /// The same in a sentence.
    pub message: Option<String>,
}

impl ConnectLogs {
    pub(super) fn read(reply: &Value) -> Self {
        let entries = |name: &str| {
            let listed = reply.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            listed.iter().filter_map(ConnectLog::read).collect()
        };
        Self {
            logs: entries("logs"),
            failures: entries("failures"),
            total: lenient::count(reply.get("totalRecords")),
        }
    }
}

impl ConnectLog {
    /// Reads an entry; none where it is no object.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let mut rest = value.as_object()?.clone();
        // Addresses of calls about the entry, and which account it is of, are known without it.
        for name in ["accountId", "failureUri", "logUri", "retryUri"] {
            rest.remove(name);
        }
        let mut text = |name: &str| lenient::text(rest.remove(name).as_ref());
        let (connect_id, url, envelope_id) = (text("connectId"), text("configUrl"), text("envelopeId"));
        let (status, error) = (text("status"), text("error"));
        let (failure_id, log_id) = (text("failureId"), text("logId"));
        let (email, user_name, subject) = (text("email"), text("userName"), text("subject"));
        let (created, last_try) = (text("created"), text("lastTry"));
        let retry_count = lenient::count(rest.remove("retryCount").as_ref());
        let steps = rest.remove("connectDebugLog");
        let steps = steps.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Some(Self {
            connect_id,
            url: url.map(|url| without_credentials(&url)),
            envelope_id,
            created: moment(created.as_deref()),
            last_try: moment(last_try.as_deref()),
            retry_count,
            status,
            error,
            failure_id,
            log_id,
            email,
            user_name,
            subject,
            debug: steps.iter().map(ConnectDebugLog::read).collect(),
            rest,
        })
    }

    /// When it was, as far as it says so.
    pub fn at(&self) -> Option<Timestamp> {
        self.last_try.or(self.created)
    }
}

impl ConnectDebugLog {
    fn read(step: &Value) -> Self {
        let text = |name: &str| lenient::text(step.get(name));
        Self {
            at: moment(text("eventDateTime").as_deref()),
            description: text("eventDescription"),
            error: error_of(step.get("errorDetails")),
            payload: step.get("payload").and_then(Value::as_str).map(str::to_owned),
        }
    }
}

impl RetryResult {
    pub(super) fn list(reply: &Value) -> Vec<Self> {
        let listed = reply.get("retryQueue").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let read = |result: &Value| {
            let text = |name: &str| lenient::text(result.get(name));
            Self {
                connect_id: text("configId"),
                url: text("configUrl").map(|url| without_credentials(&url)),
                envelope_id: text("envelopeId"),
                status: text("status"),
                message: text("statusMessage"),
            }
        };
        listed.iter().map(read).collect()
    }
}

impl LogRange {
    /// The query it becomes, with its question mark; empty where it is open at both ends.
    pub(super) fn query(self) -> String {
        let part = |name: &str, day: Option<Date>| day.map(|day| format!("{name}={day}"));
        let parts: Vec<_> =
            [part("from_date", self.from), part("to_date", self.to)].into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

/// An error: a text, or an object with its code and a message.
fn error_of(details: Option<&Value>) -> Option<String> {
    let part = |name: &str| lenient::text(details?.get(name));
    let parts: Vec<_> = [part("errorCode"), part("message")].into_iter().flatten().collect();
    if parts.is_empty() { lenient::text(details) } else { Some(parts.join(": ")) }
}

/// A moment as Docusign writes it: RFC 3339, with up to seven decimals.
fn moment(text: Option<&str>) -> Option<Timestamp> {
    plain(text?).parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_password_in_an_address_is_not_shown() {
        let row = json!({ "configUrl": "https://olive:canary@a.example/hook" });
        assert_eq!(ConnectLog::read(&row).unwrap().url.as_deref(), Some("https://***@a.example/hook"));
        let tried = RetryResult::list(&json!({ "retryQueue": [row] }));
        assert_eq!(tried[0].url.as_deref(), Some("https://***@a.example/hook"));
    }

    #[test]
    fn a_row_may_have_nothing_but_its_time() {
        let reply =
            json!({ "failures": [{ "created": "2026-11-20T08:15:00.1234567Z" }, { "lastTry": "soon" }, 7] });
        let read = ConnectLogs::read(&reply);
        assert_eq!(read.failures.len(), 2);
        assert_eq!(read.failures[0].at(), Some("2026-11-20T08:15:00.1234567Z".parse().unwrap()));
        assert_eq!(read.failures[1], ConnectLog::default());
        assert_eq!((read.logs.len(), read.total), (0, None));
    }

    #[test]
    fn what_is_not_known_of_an_entry_is_kept() {
        let reply = json!({ "logs": [{ "logId": 12, "retryCount": "3", "newField": { "a": "b" }, "accountId": "1" }],
            "totalRecords": "1" });
        let read = ConnectLogs::read(&reply);
        let entry = &read.logs[0];
        assert_eq!((entry.log_id.as_deref(), entry.retry_count), (Some("12"), Some(3)));
        assert_eq!(Value::from(entry.rest.clone()), json!({ "newField": { "a": "b" } }));
        assert_eq!(read.total, Some(1));
    }

    #[test]
    fn an_error_is_a_text_or_an_object() {
        let read = |details: Value| ConnectDebugLog::read(&json!({ "errorDetails": details })).error;
        assert_eq!(read(json!({ "errorCode": "E", "message": "no" })).as_deref(), Some("E: no"));
        assert_eq!(read(json!({ "message": "no" })).as_deref(), Some("no"));
        assert_eq!(read(json!("no")).as_deref(), Some("no"));
        assert_eq!((read(json!({})), read(json!("")), read(json!(null))), (None, None, None));
    }

    #[test]
    fn a_range_is_two_days() {
        let day = |text: &str| Some(text.parse().unwrap());
        assert_eq!(LogRange::default().query(), "");
        let range = LogRange { from: day("2026-11-01"), to: day("2026-11-15") };
        assert_eq!(range.query(), "?from_date=2026-11-01&to_date=2026-11-15");
        assert_eq!(LogRange { to: None, ..range }.query(), "?from_date=2026-11-01");
    }
}
