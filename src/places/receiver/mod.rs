//! **Try it**: a receiver on this computer that plays the customer's own. Each message that comes is there to be looked at, judged by what
//! it has to prove, until the page is left. The page of notifications stays behind this one.
//!
//! | file | what it holds |
//! |---|---|
//! | `code` | the program to begin one's own receiver with |
//! | `asker` | who asks for something |
//! | `expected` | what a message has to prove, and the port |
//! | `list` | what came |
//! | `opened` | one message that is looked at |
//! | `leaving` | leaving the page, with messages that would be lost |

mod asker;
pub mod code;
pub mod expected;
mod leaving;
mod list;
pub mod opened;
#[cfg(test)]
mod tests;

use secrecy::SecretString;
use zeroize::Zeroizing;

pub use self::asker::ReceiverAsker;
use self::code::{CodeAction, ReceiverCode};
use self::expected::{ExpectedAction, ExpectedAuthorization, ExpectedForm, KeptKeys};
pub use self::list::ReceivedEntry;
use self::list::ReceivedList;
use self::opened::{MessageAction, MessageFile, OpenedMessage};
use super::copies::CopyState;
use super::question::Question;
use crate::connections::{ClipboardNotice, ConnectionRecord, RevealError};
use crate::domain::Environment;
use crate::notifications::{
    Judgement, NotificationProblem, PracticeMessage, PracticeSending, ReceiverProblem,
};
use crate::tasks::{Answer, Ask, ReceiveWork, ReceivingEvent, Work};

/// The page's state.
pub struct ReceiverPage {
    /// The connection that it was opened from.
    pub record: ConnectionRecord,
    /// What a message has to prove.
    pub expected: ExpectedForm,
    /// Whether it listens.
    pub phase: ReceiverPhase,
    /// What came, the newest first.
    pub list: ReceivedList,
    /// The message that is looked at; the list is seen where there is none.
    pub opened: Option<OpenedMessage>,
    /// The program to begin one's own receiver with.
    pub code: ReceiverCode,
    /// Where a message is to be sent again.
    pub to: String,
    /// What was proposed for that.
    proposed: String,
    /// What becomes of a message that Practice is to send.
    pub practice: FromPractice,
    /// Whether a signature was right since it was started: so is the key, then.
    pub key_was_right: bool,
    /// What is asked before messages are lost.
    pub asked: Option<Question>,
    /// What became of a copy of a secret that was typed here.
    pub copied: Option<CopyState>,
    /// How often it was started.
    started: u32,
    /// Counts how often a message was opened.
    looks: u32,
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
    /// It was to be signed, and the account has no key.
    NoKey,
    /// It could not be.
    Failed(NotificationProblem),
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
    /// **Have Practice make one**: a key.
    MakeKey,
    /// **Try again**, where the keychain did not say which keys it has.
    AskForKeys,
    /// In what a message has to prove.
    Expected(ExpectedAction),
    /// A secret was copied from its field by keyboard.
    CopySecret(Zeroizing<String>),
    /// **Open** on the message of that number.
    Open(u32),
    /// **Remove all**.
    Clear,
    /// With the program to begin one's own receiver with.
    Code(CodeAction),
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
    /// The window is to close.
    pub closes: bool,
}

impl From<Option<Ask<ReceiverAsker>>> for ReceiverTurn {
    fn from(ask: Option<Ask<ReceiverAsker>>) -> Self {
        Self { asks: ask.into_iter().collect(), ..Self::default() }
    }
}

impl ReceiverPage {
    /// Opened from the notifications of this connection. Nothing listens yet.
    pub fn new(record: ConnectionRecord) -> Self {
        Self {
            record,
            expected: ExpectedForm::default(),
            phase: ReceiverPhase::Closed,
            list: ReceivedList::default(),
            opened: None,
            code: ReceiverCode::default(),
            to: String::new(),
            proposed: String::new(),
            practice: FromPractice::Idle,
            key_was_right: false,
            asked: None,
            copied: None,
            started: 0,
            looks: 0,
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
            Action::Back if self.asks_about_messages(false) => ReceiverTurn::default(),
            Action::Back => self.leave(),
            Action::Next => self.start().into(),
            Action::Stop => self.stop().into(),
            Action::SendNow => self.send_now().into(),
            Action::Expected(action) => {
                if self.can_start() {
                    self.expected.act(action);
                }
                // The keychain may have to be unlocked for it: not before it is of use.
                let asks = self.expected.hmac && matches!(self.expected.kept, KeptKeys::Unasked);
                asks.then(|| self.ask_for_keys()).into()
            }
            Action::AskForKeys => {
                let asks = matches!(self.expected.kept, KeptKeys::Failed(_));
                asks.then(|| self.ask_for_keys()).into()
            }
            Action::MakeKey => {
                let asks = self.can_make_key() && !matches!(self.expected.kept, KeptKeys::Making);
                asks.then(|| {
                    self.expected.kept = KeptKeys::Making;
                    let work = ReceiveWork::MakePracticeKey(self.record.id.clone());
                    Ask { work: Work::Receive(work), asker: ReceiverAsker::Keys }
                })
                .into()
            }
            Action::CopySecret(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                Some(Ask { work, asker: ReceiverAsker::Copied }).into()
            }
            Action::Open(number) => {
                self.looks = self.looks.wrapping_add(1);
                let opened = |message| OpenedMessage::new(number, self.looks, message);
                self.opened = self.list.message(number).map(opened);
                ReceiverTurn::default()
            }
            Action::Clear => {
                self.list.clear();
                ReceiverTurn::default()
            }
            Action::Code(action) => self.code.act(action).into(),
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
                    // A message can come back to where it came from, and not to where the receiver was before.
                    if self.to == self.proposed {
                        self.to.clone_from(&url);
                    }
                    self.proposed.clone_from(&url);
                    self.phase = ReceiverPhase::Open { url };
                }
            }
            ReceivingEvent::Came(message) => {
                let signature = message.message.proofs.signature.as_ref();
                self.key_was_right |= signature.is_some_and(Judgement::is_genuine);
                self.list.add(message);
            }
            ReceivingEvent::Refused { at, why } => {
                self.list.note(|number| ReceivedEntry::Refused { number, at, why });
            }
            ReceivingEvent::NoRoom { at } => self.list.note(|number| ReceivedEntry::NoRoom { number, at }),
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
                        Answer::PracticeSent(Ok(PracticeSending::Sent)) => FromPractice::Idle,
                        Answer::PracticeSent(Ok(PracticeSending::NoKey)) => FromPractice::NoKey,
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
            (ReceiverAsker::CodePlace, answer) => self.code.hear_place(answer).into(),
            (ReceiverAsker::CodeFile, answer) => {
                self.code.hear_file(answer);
                ReceiverTurn::default()
            }
            (ReceiverAsker::CodeFolder, answer) => {
                self.code.shown_folder.hear(&answer);
                ReceiverTurn::default()
            }
            (ReceiverAsker::Keys, answer) => {
                self.expected.made_key |= matches!(answer, Answer::PracticeKeyMade(Ok(_)));
                self.expected.know_kept(match answer {
                    Answer::ConnectKeysCounted(Ok(count)) | Answer::PracticeKeyMade(Ok(count)) => {
                        KeptKeys::Known(count)
                    }
                    Answer::ConnectKeysCounted(Err(problem)) => KeptKeys::Failed(problem),
                    Answer::PracticeKeyMade(Err(problem)) => KeptKeys::NotMade(problem),
                    _ => KeptKeys::Failed(RevealError::broken_off()),
                });
                ReceiverTurn::default()
            }
            (
                ReceiverAsker::Place(look)
                | ReceiverAsker::File(look)
                | ReceiverAsker::Folder(look)
                | ReceiverAsker::Sent(look),
                answer,
            ) => {
                let opened = self.opened.as_mut().filter(|opened| opened.look == look);
                let asks = opened.and_then(|opened| opened.hear(asker, answer));
                if let Some(OpenedMessage { number, file: MessageFile::Saved(_), .. }) = &self.opened {
                    self.list.mark_saved(*number);
                }
                asks.into()
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
        self.key_was_right = false;
        let keys_of = self.expected.takes_kept().then(|| self.record.id.clone());
        let work = Work::Receive(ReceiveWork::Start { options: Box::new(options), keys_of });
        Some(Ask { work, asker: ReceiverAsker::Receiver(self.started) })
    }

    /// Whether it listened, and does not any more.
    pub fn has_stopped(&self) -> bool {
        self.started > 0 && matches!(self.phase, ReceiverPhase::Closed)
    }

    fn ask_for_keys(&mut self) -> Ask<ReceiverAsker> {
        self.expected.kept = KeptKeys::Asking;
        let work = ReceiveWork::CountConnectKeys(self.record.id.clone());
        Ask { work: Work::Receive(work), asker: ReceiverAsker::Keys }
    }

    /// Whether Practice can make a key here: it has none of this connection yet.
    pub fn can_make_key(&self) -> bool {
        self.record.facts.environment == Environment::Practice
            && matches!(self.expected.kept, KeptKeys::Known(0) | KeptKeys::NotMade(_))
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
                self.list.remove(gone);
            }
        }
        None
    }
}
