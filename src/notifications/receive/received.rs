//! What comes to a receiver, and how it is handed on: a message is answered when whoever took it has printed or saved it, and not before.

use std::fmt;

use jiff::Timestamp;
use serde::Deserialize;
use tokio::sync::oneshot;

use super::proof::MessageProofs;
use crate::notifications::message::SavedMessage;
use crate::plain::plain;

/// What a message is answered with that could not be kept.
const NOT_KEPT: u16 = 503;

/// A message that came, as it came.
pub struct ReceivedMessage {
    /// Counts messages, from 1.
    pub number: u64,
    /// When it had come, whole.
    pub at: Timestamp,
    /// Path and query that it was sent to.
    pub target: String,
    /// What it is answered with.
    pub status: u16,
    /// Why that is something else than what it proved.
    pub failed: Option<FailedAnswer>,
    /// What it proved.
    pub proofs: MessageProofs,
    /// Its headers and its body.
    pub message: SavedMessage,
}

/// Why a message is answered with 503, whatever it proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailedAnswer {
    /// On purpose, so that trying again can be seen.
    OnPurpose,
    /// It was to be kept, and could not be.
    NotKept,
}

#[derive(Deserialize)]
struct Named {
    event: Option<String>,
}

impl ReceivedMessage {
    /// What happened, as it says (`envelope-completed`), fit to be shown; nothing where it names no event.
    pub fn event(&self) -> Option<String> {
        let named: Named = serde_json::from_slice(self.message.body()).ok()?;
        named.event.map(|event| plain(&event)).filter(|event| !event.is_empty())
    }
}

impl fmt::Debug for ReceivedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, status, message, .. } = self;
        f.debug_struct("ReceivedMessage")
            .field("number", number)
            .field("status", status)
            .field("message", message)
            .finish_non_exhaustive()
    }
}

/// What a receiver tells of.
#[derive(Debug)]
pub enum ReceiverEvent {
    /// A message came.
    Message(HandedMessage),
    /// One was refused before it was whole: nothing of it is kept.
    Refused(MessageRefusal),
}

/// Why a message was refused before it was whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageRefusal {
    /// Its body is longer than a message can be: 413.
    TooLong {
        /// Path and query that it was sent to.
        target: String,
    },
    /// Its headers are too many or too long: 431.
    HeadTooLong,
}

/// A message whose sender still waits for the answer. Dropped without one, the sender is told to come again (503).
#[derive(Debug)]
pub struct HandedMessage {
    message: ReceivedMessage,
    answer: oneshot::Sender<u16>,
}

impl HandedMessage {
    /// A message, and where its status is waited for.
    pub(super) fn new(message: ReceivedMessage) -> (Self, oneshot::Receiver<u16>) {
        let (answer, answered) = oneshot::channel();
        (Self { message, answer }, answered)
    }

    /// The message.
    pub fn message(&self) -> &ReceivedMessage {
        &self.message
    }

    /// It could not be kept: it is answered with 503, so that it comes again.
    pub fn fail(&mut self) {
        self.message.status = NOT_KEPT;
        self.message.failed = Some(FailedAnswer::NotKept);
    }

    /// Answers it.
    pub fn answer(self) -> ReceivedMessage {
        // Whoever sent it may have left.
        let _ = self.answer.send(self.message.status);
        self.message
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    fn message() -> ReceivedMessage {
        ReceivedMessage {
            number: 1,
            at: Timestamp::UNIX_EPOCH,
            target: "/".to_owned(),
            status: 200,
            failed: None,
            proofs: MessageProofs::default(),
            message: SavedMessage::new(
                vec![("Authorization".to_owned(), "canary".into())],
                Zeroizing::new(br#"{"event":"envelope-\u202esent"}"#.to_vec()),
            ),
        }
    }

    #[test]
    fn what_is_shown_of_a_message_is_plain_and_holds_no_secret() {
        let message = message();
        assert_eq!(message.event().unwrap(), "envelope-sent");
        assert!(!format!("{message:?}").contains("canary"));
    }

    #[test]
    fn a_message_is_answered_as_judged_unless_it_could_not_be_kept() {
        let (handed, mut answered) = HandedMessage::new(message());
        assert!(answered.try_recv().is_err(), "not before it is taken");
        assert_eq!((handed.answer().status, answered.try_recv()), (200, Ok(200)));
        let (mut handed, mut answered) = HandedMessage::new(message());
        handed.fail();
        assert_eq!(handed.answer().failed, Some(FailedAnswer::NotKept));
        assert_eq!(answered.try_recv(), Ok(503));
    }
}
