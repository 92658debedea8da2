//! The last messages, in memory.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use serde::Deserialize;
use tokio::sync::Notify;

use super::proof::MessageProofs;
use crate::notifications::message::SavedMessage;
use crate::plain::plain;

/// How many are kept, and how many bytes of bodies: the newest, and at least one.
const COUNT: usize = 50;
const BYTES: usize = 200 * 1024 * 1024;

/// A message that came, as it came.
pub struct ReceivedMessage {
    /// Counts messages, from 1.
    pub number: u64,
    /// When it had come, whole.
    pub at: Timestamp,
    /// Path and query that it was sent to.
    pub target: String,
    /// What it was answered with.
    pub status: u16,
    /// Whether that was on purpose, whatever it proved.
    pub failed_on_purpose: bool,
    /// What it proved.
    pub proofs: MessageProofs,
    /// Its headers and its body.
    pub message: SavedMessage,
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

/// All that are kept. Shared by whoever serves and whoever looks.
#[derive(Default)]
pub(super) struct KeptMessages {
    state: Mutex<State>,
    came: Notify,
}

#[derive(Default)]
struct State {
    messages: VecDeque<Arc<ReceivedMessage>>,
    bytes: usize,
    counted: u64,
    /// How many were kept, those that went included: the place of the newest, from 1.
    added: u64,
}

impl KeptMessages {
    /// The number of the message that is judged now.
    pub(super) fn count(&self) -> u64 {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.counted += 1;
        state.counted
    }

    /// Keeps one; those that are too many go.
    pub(super) fn add(&self, message: ReceivedMessage) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.bytes += message.message.body().len();
        state.added += 1;
        state.messages.push_back(Arc::new(message));
        while state.messages.len() > 1 && (state.messages.len() > COUNT || state.bytes > BYTES) {
            if let Some(gone) = state.messages.pop_front() {
                state.bytes -= gone.message.body().len();
            }
        }
        drop(state);
        self.came.notify_one();
    }

    /// The oldest first.
    pub(super) fn all(&self) -> Vec<Arc<ReceivedMessage>> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.messages.iter().cloned().collect()
    }

    /// The first that was kept behind `place`, with its own.
    pub(super) fn after(&self, place: u64) -> Option<(u64, Arc<ReceivedMessage>)> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let newest_first = (0..=state.added).rev().zip(state.messages.iter().rev());
        let found = newest_first.take_while(|(at, _)| *at > place).last();
        found.map(|(at, message)| (at, Arc::clone(message)))
    }

    /// Waits until another came.
    pub(super) async fn wait(&self) {
        self.came.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    fn message(number: u64, bytes: usize) -> ReceivedMessage {
        let mut body = br#"{"event":"envelope-\u202esent"}"#.to_vec();
        body.resize(body.len().max(bytes), b' ');
        ReceivedMessage {
            number,
            at: Timestamp::UNIX_EPOCH,
            target: "/".to_owned(),
            status: 200,
            failed_on_purpose: false,
            proofs: MessageProofs::default(),
            message: SavedMessage::new(
                vec![("Authorization".to_owned(), "canary".into())],
                Zeroizing::new(body),
            ),
        }
    }

    #[test]
    fn the_newest_are_kept_within_number_and_size() {
        let kept = KeptMessages::default();
        for _ in 0..COUNT + 5 {
            kept.add(message(kept.count(), 10));
        }
        assert_eq!((kept.all().len(), kept.all()[0].number), (COUNT, 6));
        kept.add(message(kept.count(), BYTES));
        assert_eq!(kept.all().len(), 1, "one always");
        kept.add(message(kept.count(), 10));
        assert_eq!(kept.all()[0].number, 57);
    }

    #[test]
    fn what_is_shown_of_a_message_is_plain_and_holds_no_secret() {
        let message = message(1, 0);
        assert_eq!(message.event().unwrap(), "envelope-sent");
        assert!(!format!("{message:?}").contains("canary"));
    }
}
