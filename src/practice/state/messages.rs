//! Messages of Connect that are on their way: what of, to which configuration, and when each is tried next.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::envelopes::{EnvelopeStatus, PracticeEnvelope};
use crate::clock::MonotonicTime;

/// How many wait at most, at all accounts; the oldest go first.
const LIMIT: usize = 1_000;

/// Something that happened to an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EnvelopeEvent {
    /// As `events` has it: `envelope-sent`, `recipient-completed`.
    pub(crate) name: &'static str,
    /// As `envelopeEvents` and `recipientEvents` have it: `Sent`, `Completed`.
    pub(crate) legacy: &'static str,
    /// Whom it is about, by their place among the signers; nobody if it is about the envelope.
    pub(crate) signer: Option<usize>,
}

impl EnvelopeEvent {
    /// What happened to an envelope that stands so.
    pub(crate) const fn of(status: EnvelopeStatus) -> Self {
        let (name, legacy) = match status {
            EnvelopeStatus::Created => ("envelope-created", "Draft"),
            EnvelopeStatus::Sent => ("envelope-sent", "Sent"),
            EnvelopeStatus::Completed => ("envelope-completed", "Completed"),
            EnvelopeStatus::Declined => ("envelope-declined", "Declined"),
            EnvelopeStatus::Voided => ("envelope-voided", "Voided"),
        };
        Self { name, legacy, signer: None }
    }
}

/// What a message looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MessageForm {
    /// One event each, JSON, named (`events`).
    Single,
    /// The envelope as the API has it, JSON, with no event named (`envelopeEvents` with `restv2.1`).
    Envelope,
    /// `DocuSignEnvelopeInformation`, XML.
    Xml,
}

/// When a message is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    At(MonotonicTime),
    /// It is being sent.
    Now,
    /// Not by itself any more; the retry queue sends it again.
    Never,
}

/// A message that did not arrive yet.
#[derive(Clone)]
pub(crate) struct WaitingMessage {
    /// Counts messages, from 1.
    pub(crate) number: u64,
    pub(crate) account: &'static str,
    /// Which configuration's.
    pub(crate) connect_id: String,
    /// The configuration itself, where it was sent along and need not be the account's.
    pub(crate) by: Option<Map<String, Value>>,
    pub(crate) form: MessageForm,
    pub(crate) event: EnvelopeEvent,
    /// As it was when it happened.
    pub(crate) envelope: PracticeEnvelope,
    pub(crate) happened: Timestamp,
    /// How often it failed.
    pub(crate) tries: u32,
    pub(crate) due: Due,
    /// Its row among the failures, once it failed.
    pub(crate) failure_id: Option<String>,
}

/// All of them, the oldest first.
#[derive(Default)]
pub(crate) struct Messages {
    waiting: Vec<WaitingMessage>,
    made: u64,
}

impl Messages {
    /// One more, to be sent at `now`.
    pub(crate) fn add(&mut self, now: MonotonicTime, make: impl FnOnce(u64, Due) -> WaitingMessage) {
        if self.waiting.len() >= LIMIT {
            self.waiting.remove(0);
        }
        self.made = self.made.saturating_add(1);
        self.waiting.push(make(self.made, Due::At(now)));
    }

    /// Takes one whose time has come: it counts as being sent from now on.
    pub(crate) fn take_due(&mut self, now: MonotonicTime) -> Option<WaitingMessage> {
        let found = self.waiting.iter_mut().find(|one| matches!(one.due, Due::At(at) if at <= now))?;
        found.due = Due::Now;
        Some(found.clone())
    }

    /// When the next one's time comes.
    pub(crate) fn next_due(&self) -> Option<MonotonicTime> {
        let moments = self.waiting.iter().filter_map(|one| match one.due {
            Due::At(at) => Some(at),
            Due::Now | Due::Never => None,
        });
        moments.min()
    }

    /// One by its number, if it is still there.
    pub(crate) fn get(&mut self, number: u64) -> Option<&mut WaitingMessage> {
        self.waiting.iter_mut().find(|one| one.number == number)
    }

    /// Forgets one.
    pub(crate) fn remove(&mut self, number: u64) {
        self.waiting.retain(|one| one.number != number);
    }

    /// Forgets those of an account of which `keep` says so.
    pub(crate) fn retain(&mut self, account: &str, keep: impl Fn(&WaitingMessage) -> bool) {
        self.waiting.retain(|one| one.account != account || keep(one));
    }

    /// Has the failed messages of an envelope sent at `now`. Gives the configurations they are of.
    pub(crate) fn send_again(&mut self, account: &str, envelope: &str, now: MonotonicTime) -> Vec<String> {
        let failed = self.waiting.iter_mut().filter(|one| {
            one.account == account
                && one.failure_id.is_some()
                && one.due != Due::Now
                && one.envelope.id.eq_ignore_ascii_case(envelope)
        });
        let again = failed.map(|one| {
            one.due = Due::At(now);
            one.connect_id.clone()
        });
        again.collect()
    }
}
