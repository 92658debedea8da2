//! Envelopes: what there is of each, and when its state changed.

use jiff::Timestamp;

use crate::practice::people::{PracticeAccount, PracticePerson};

/// How many are remembered; the oldest go first.
const LIMIT: usize = 1_000;

/// How far an envelope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EnvelopeStatus {
    Created,
    Sent,
    Completed,
    Declined,
    Voided,
}

/// An envelope. Its documents are Practice's own.
#[derive(Clone)]
pub(crate) struct PracticeEnvelope {
    /// A GUID.
    pub(crate) id: String,
    pub(crate) account: &'static PracticeAccount,
    pub(crate) sender: &'static PracticePerson,
    pub(crate) subject: String,
    pub(crate) status: EnvelopeStatus,
    pub(crate) signers: Vec<EnvelopeSigner>,
    /// Names and values of its text fields.
    pub(crate) custom_fields: Vec<(String, String)>,
    pub(crate) created: Timestamp,
    pub(crate) sent: Option<Timestamp>,
    /// When it was completed, declined or voided.
    pub(crate) ended: Option<Timestamp>,
    /// Why it was declined or voided.
    pub(crate) reason: Option<String>,
}

/// Somebody who signs.
#[derive(Clone)]
pub(crate) struct EnvelopeSigner {
    /// `recipientId`, as the sender gave it.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) routing_order: String,
    /// `recipientIdGuid`.
    pub(crate) guid: String,
}

/// All of them.
#[derive(Default)]
pub(crate) struct Envelopes(Vec<PracticeEnvelope>);

impl EnvelopeStatus {
    /// As the API and messages have it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Sent => "sent",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Voided => "voided",
        }
    }
}

impl PracticeEnvelope {
    /// When its state changed last.
    pub(crate) fn changed(&self) -> Timestamp {
        self.ended.or(self.sent).unwrap_or(self.created)
    }
}

impl Envelopes {
    /// Remembers one.
    pub(crate) fn add(&mut self, envelope: PracticeEnvelope) {
        if self.0.len() >= LIMIT {
            self.0.remove(0);
        }
        self.0.push(envelope);
    }

    /// The one of that id, of that account.
    pub(crate) fn of(&mut self, account: &PracticeAccount, id: &str) -> Option<&mut PracticeEnvelope> {
        self.0.iter_mut().find(|one| one.account.id == account.id && one.id.eq_ignore_ascii_case(id))
    }

    /// Those of an account, the oldest first.
    pub(crate) fn all_of(&self, account: &PracticeAccount) -> impl Iterator<Item = &PracticeEnvelope> {
        self.0.iter().filter(|one| one.account.id == account.id)
    }
}
