//! **Try it**: a receiver on this computer that plays the customer's own. Each message that comes is there to be looked at, judged by what
//! it has to prove, until the page is left. The page of notifications stays behind this one.
//!
//! | file | what it holds |
//! |---|---|
//! | `asker` | who asks for something |
//! | `expected` | what a message has to prove, and the port |
//! | `opened` | one message that is looked at |

mod asker;
pub mod expected;
pub mod opened;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

pub use self::asker::ReceiverAsker;
use self::expected::{ExpectedAction, ExpectedAuthorization, ExpectedForm};
use self::opened::{MessageAction, OpenedMessage};
use super::copies::CopyState;
use crate::connections::{ClipboardNotice, ConnectionRecord};
use crate::domain::Environment;
use crate::notifications::{
    MessageRefusal, NotificationProblem, PracticeMessage, ReceiverProblem, ViewedMessage,
};
use crate::tasks::{Answer, Ask, ReceiveWork, ReceivingEvent, Work};

/// The most lines of messages that were refused: whoever sends them for hours fills nothing.
const MOST_REFUSED: usize = 100;

/// The page's state.
pub struct ReceiverPage {
    /// The connection that it was opened from.
    pub record: ConnectionRecord,
    /// What a message has to prove.
    pub expected: ExpectedForm,
    /// Whether it listens.
    pub phase: ReceiverPhase,
    /// What came, the newest first.
    pub entries: Vec<ReceivedEntry>,
    /// The message that is looked at; the list is seen where there is none.
    pub opened: Option<OpenedMessage>,
    /// Where a message is to be sent again.
    pub to: String,
    /// What becomes of a message that Practice is to send.
    pub practice: FromPractice,
    /// What became of a copy of a secret that was typed here.
    pub copied: Option<CopyState>,
    /// How often it was started.
    started: u32,
    /// Counts how often a message was opened.
    looks: u32,
    /// Counts what came and was not kept.
    not_kept: u32,
    /// How many messages came.
    came: u32,
    /// How often Next was pressed and something has to be mended first.
    refused: u32,
}

/// Whether the receiver listens.
#[derive(Debug, Default)]
pub enum ReceiverPhase {
    /// It does not.
    #[default]
    Closed,
    /// It is about to.
    Opening,
    /// It listens at this address.
    Open {
        /// `http://localhost:PORT/`.
        url: String,
    },
    /// It answers what came, and closes.
    Closing,
    /// It could not.
    Failed(ReceiverProblem),
}

/// What becomes of a message that Practice is to send.
#[derive(Debug, Default)]
pub enum FromPractice {
    /// Nothing is asked of it, or it was sent.
    #[default]
    Idle,
    /// It is being sent.
    Running,
    /// It was not seen to be sent.
    NotSeen,
    /// It could not be.
    Failed(NotificationProblem),
}

/// What came, in a line.
pub enum ReceivedEntry {
    /// A message.
    Message {
        /// Counts messages, from 1.
        number: u32,
        /// The message.
        message: Arc<ViewedMessage>,
    },
    /// One was refused before it was whole.
    Refused {
        /// Counts what is not kept, from 1.
        number: u32,
        /// When.
        at: Timestamp,
        /// Why.
        why: MessageRefusal,
    },
    /// One was answered with 503 since there was no room for it.
    NoRoom {
        /// Counts what is not kept, from 1.
        number: u32,
        /// When.
        at: Timestamp,
    },
}

impl ReceivedEntry {
    /// What tells it from the others, whatever comes and goes beside it: whether it is a message, and its number.
    pub const fn id(&self) -> (bool, u32) {
        match self {
            Self::Message { number, .. } => (true, *number),
            Self::Refused { number, .. } | Self::NoRoom { number, .. } => (false, *number),
        }
    }
}

/// What the person did.
pub enum Action {
    /// **Back**: to the list, and from there to the notifications.
    Back,
    /// **Start**.
    Next,
    /// **Stop**.
    Stop,
    /// **Send one now**, by Practice.
    SendNow,
    /// In what a message has to prove.
    Expected(ExpectedAction),
    /// A secret was copied from its field by keyboard.
    CopySecret(Zeroizing<String>),
    /// **Open** on the message of that number.
    Open(u32),
    /// **Remove all**.
    Clear,
    /// With the message that is looked at.
    Message(MessageAction),
}

/// What comes of an action or an answer.
#[derive(Default)]
#[must_use]
pub struct ReceiverTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<ReceiverAsker>>,
    /// The person goes back to the notifications.
    pub leaves: bool,
}

impl From<Option<Ask<ReceiverAsker>>> for ReceiverTurn {
    fn from(ask: Option<Ask<ReceiverAsker>>) -> Self {
        Self { asks: ask.into_iter().collect(), leaves: false }
    }
}

impl ReceiverPage {
    /// Opened from the notifications of this connection. Nothing listens yet.
    pub fn new(record: ConnectionRecord) -> Self {
        Self {
            record,
            expected: ExpectedForm::default(),
            phase: ReceiverPhase::Closed,
            entries: Vec::new(),
            opened: None,
            to: String::new(),
            practice: FromPractice::Idle,
            copied: None,
            started: 0,
            looks: 0,
            not_kept: 0,
            came: 0,
            refused: 0,
        }
    }

    /// How often Next was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// Whether it can be started: what it expects can be changed until then.
    pub fn can_start(&self) -> bool {
        matches!(self.phase, ReceiverPhase::Closed | ReceiverPhase::Failed(_))
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) -> ReceiverTurn {
        match action {
            Action::Back if self.opened.is_some() => {
                self.opened = None;
                ReceiverTurn::default()
            }
            Action::Back => ReceiverTurn { asks: self.stop().into_iter().collect(), leaves: true },
            Action::Next => self.start().into(),
            Action::Stop => self.stop().into(),
            Action::SendNow => self.send_now().into(),
            Action::Expected(action) => {
                if self.can_start() {
                    self.expected.act(action);
                }
                ReceiverTurn::default()
            }
            Action::CopySecret(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                Some(Ask { work, asker: ReceiverAsker::Copied }).into()
            }
            Action::Open(number) => {
                self.looks = self.looks.wrapping_add(1);
                let opened = |message| OpenedMessage::new(number, self.looks, message);
                self.opened = self.message(number).map(opened);
                ReceiverTurn::default()
            }
            Action::Clear => {
                self.entries.clear();
                ReceiverTurn::default()
            }
            Action::Message(action) => self.act_on_message(action).into(),
        }
    }

    /// What came in the receiver.
    pub fn hear_receiving(&mut self, asker: ReceiverAsker, event: ReceivingEvent) {
        if asker != ReceiverAsker::Receiver(self.started) {
            return;
        }
        match event {
            ReceivingEvent::Listening(url) => {
                // It may be about to close already.
                if matches!(self.phase, ReceiverPhase::Opening) {
                    self.phase = ReceiverPhase::Open { url };
                }
            }
            ReceivingEvent::Came(message) => {
                self.came = self.came.saturating_add(1);
                self.entries.insert(0, ReceivedEntry::Message { number: self.came, message });
            }
            ReceivingEvent::Refused { at, why } => {
                self.note(|number| ReceivedEntry::Refused { number, at, why });
            }
            ReceivingEvent::NoRoom { at } => self.note(|number| ReceivedEntry::NoRoom { number, at }),
        }
    }

    /// Takes an answer; what it leads to.
    pub fn hear(&mut self, asker: ReceiverAsker, answer: Answer) -> ReceiverTurn {
        match (asker, answer) {
            (ReceiverAsker::Receiver(number), answer) => {
                if number == self.started {
                    self.phase = match answer {
                        Answer::ReceiverEnded(Err(problem)) => ReceiverPhase::Failed(problem),
                        _ => ReceiverPhase::Closed,
                    };
                }
                ReceiverTurn::default()
            }
            (ReceiverAsker::Practice(number), answer) => {
                if number == self.started {
                    self.practice = match answer {
                        Answer::PracticeSent(Ok(true)) => FromPractice::Idle,
                        Answer::PracticeSent(Err(problem)) => FromPractice::Failed(problem),
                        _ => FromPractice::NotSeen,
                    };
                }
                ReceiverTurn::default()
            }
            (ReceiverAsker::Copied, Answer::Copied(done)) => {
                self.copied = Some(CopyState::of(done));
                ReceiverTurn::default()
            }
            (ReceiverAsker::Copied, _) => ReceiverTurn::default(),
            (
                ReceiverAsker::Place(look)
                | ReceiverAsker::File(look)
                | ReceiverAsker::Folder(look)
                | ReceiverAsker::Sent(look),
                answer,
            ) => {
                let opened = self.opened.as_mut().filter(|opened| opened.look == look);
                opened.and_then(|opened| opened.hear(asker, answer)).into()
            }
        }
    }

    /// What became of a secret on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(copied) = &mut self.copied {
            copied.hear(notice);
        }
    }

    fn start(&mut self) -> Option<Ask<ReceiverAsker>> {
        if !self.can_start() {
            return None;
        }
        let Some(options) = self.expected.accept() else {
            self.refused = self.refused.wrapping_add(1);
            return None;
        };
        self.started = self.started.wrapping_add(1);
        self.phase = ReceiverPhase::Opening;
        self.practice = FromPractice::Idle;
        let work = Work::Receive(ReceiveWork::Start(Box::new(options)));
        Some(Ask { work, asker: ReceiverAsker::Receiver(self.started) })
    }

    /// Has it closed, where it listens or is about to.
    fn stop(&mut self) -> Option<Ask<ReceiverAsker>> {
        if !matches!(self.phase, ReceiverPhase::Opening | ReceiverPhase::Open { .. }) {
            return None;
        }
        self.phase = ReceiverPhase::Closing;
        Some(Ask { work: Work::Cancel, asker: ReceiverAsker::Receiver(self.started) })
    }

    /// Whether Practice can send a message here that proves what is expected: an access token it has none.
    pub fn can_send_now(&self) -> bool {
        self.record.facts.environment == Environment::Practice
            && self.expected.authorization != ExpectedAuthorization::Token
    }

    /// Has Practice send a message that proves what is expected.
    fn send_now(&mut self) -> Option<Ask<ReceiverAsker>> {
        let ReceiverPhase::Open { url } = &self.phase else { return None };
        if !self.can_send_now() || matches!(self.practice, FromPractice::Running) {
            return None;
        }
        let wanted =
            PracticeMessage { url: url.clone(), signed: self.expected.hmac, login: self.expected.login() };
        self.practice = FromPractice::Running;
        let work = ReceiveWork::FromPractice { id: self.record.id.clone(), wanted };
        Some(Ask { work: Work::Receive(work), asker: ReceiverAsker::Practice(self.started) })
    }

    fn message(&self, wanted: u32) -> Option<Arc<ViewedMessage>> {
        self.entries.iter().find_map(|entry| match entry {
            ReceivedEntry::Message { number, message } if *number == wanted => Some(Arc::clone(message)),
            _ => None,
        })
    }

    fn act_on_message(&mut self, action: MessageAction) -> Option<Ask<ReceiverAsker>> {
        let opened = self.opened.as_mut()?;
        match action {
            MessageAction::ShowPeople(shows) => opened.shows_people = shows,
            MessageAction::Save => return opened.save(),
            MessageAction::ShowInFolder => return opened.show_in_folder(),
            MessageAction::AddressTyped(text) => {
                self.to = text;
                opened.address_typed();
            }
            MessageAction::Send => return opened.send(&self.to),
            MessageAction::Remove => {
                let gone = opened.number;
                self.opened = None;
                self.entries.retain(
                    |entry| !matches!(entry, ReceivedEntry::Message { number, .. } if *number == gone),
                );
            }
        }
        None
    }

    /// Puts a line of what is not kept on top; of those only the newest stay.
    fn note(&mut self, entry: impl FnOnce(u32) -> ReceivedEntry) {
        self.not_kept = self.not_kept.saturating_add(1);
        self.entries.insert(0, entry(self.not_kept));
        let mut count = 0;
        self.entries.retain(|entry| {
            let is_message = matches!(entry, ReceivedEntry::Message { .. });
            count += usize::from(!is_message);
            is_message || count <= MOST_REFUSED
        });
    }
}
