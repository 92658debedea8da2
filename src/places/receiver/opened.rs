//! One message that is looked at: saved, and sent again.

use std::path::PathBuf;
use std::sync::Arc;

use super::asker::ReceiverAsker;
use crate::connections::FileProblem;
use crate::domain::{LoopbackUrl, LoopbackUrlProblem};
use crate::notifications::{Delivered, DeliveryProblem, ViewedMessage};
use crate::places::shown_folder::ShownFolder;
use crate::tasks::{Answer, Ask, ReceiveWork, Work};

/// A message that is looked at.
pub struct OpenedMessage {
    /// Its number in the list.
    pub number: u32,
    /// Counts how often one was opened: what was asked for at an earlier look is not this one's.
    pub(super) look: u32,
    /// The message.
    pub message: Arc<ViewedMessage>,
    /// Whether people and subjects are seen.
    pub shows_people: bool,
    /// What becomes of its file.
    pub file: MessageFile,
    /// Whether the file was shown in its folder.
    pub shown_folder: ShownFolder,
    /// What becomes of it when it is sent again.
    pub sending: SendingAgain,
}

/// What becomes of a message's file.
#[derive(Debug, Default)]
pub enum MessageFile {
    /// Nothing yet.
    #[default]
    Idle,
    /// The system's dialog asks for its place.
    ChoosingPlace,
    /// It is written.
    Writing,
    /// It is there.
    Saved(PathBuf),
    /// It is not.
    Failed(FileProblem),
}

/// What becomes of a message that is sent again.
#[derive(Debug, Default)]
pub enum SendingAgain {
    /// Nothing yet.
    #[default]
    Idle,
    /// That is no address on this computer.
    NotAnAddress(LoopbackUrlProblem),
    /// It is sent.
    Running(LoopbackUrl),
    /// It was answered.
    Done(LoopbackUrl, Delivered),
    /// It was not delivered.
    Failed(LoopbackUrl, DeliveryProblem),
    /// Nothing was heard of it.
    BrokenOff,
}

/// What the person did with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageAction {
    /// **Show people and subjects**, or **Hide** them.
    ShowPeople(bool),
    /// **Save as a file**.
    Save,
    /// **Show in folder**.
    ShowInFolder,
    /// The address to send it to was typed into.
    AddressTyped(String),
    /// **Send again**.
    Send,
    /// **Remove**.
    Remove,
}

impl OpenedMessage {
    pub(super) fn new(number: u32, look: u32, message: Arc<ViewedMessage>) -> Self {
        Self {
            number,
            look,
            message,
            shows_people: false,
            file: MessageFile::Idle,
            shown_folder: ShownFolder::default(),
            sending: SendingAgain::Idle,
        }
    }

    /// Asks for a place for its file.
    pub(super) fn save(&mut self) -> Option<Ask<ReceiverAsker>> {
        if matches!(self.file, MessageFile::ChoosingPlace | MessageFile::Writing) {
            return None;
        }
        self.file = MessageFile::ChoosingPlace;
        let suggested = format!("message-{}.connect", self.number);
        Some(Ask { work: Work::ChoosePlace { suggested }, asker: ReceiverAsker::Place(self.look) })
    }

    pub(super) fn show_in_folder(&mut self) -> Option<Ask<ReceiverAsker>> {
        let MessageFile::Saved(path) = &self.file else { return None };
        let work = self.shown_folder.show(path.clone());
        Some(Ask { work, asker: ReceiverAsker::Folder(self.look) })
    }

    /// Sends it to what was typed.
    pub(super) fn send(&mut self, to: &str) -> Option<Ask<ReceiverAsker>> {
        if matches!(self.sending, SendingAgain::Running(_)) {
            return None;
        }
        match to.trim().parse::<LoopbackUrl>() {
            Err(problem) => {
                self.sending = SendingAgain::NotAnAddress(problem);
                None
            }
            Ok(to) => {
                self.sending = SendingAgain::Running(to.clone());
                let work = ReceiveWork::Send { message: Arc::clone(&self.message), to };
                Some(Ask { work: Work::Receive(work), asker: ReceiverAsker::Sent(self.look) })
            }
        }
    }

    /// The address is another: what was wrong with it is mended, or not known yet.
    pub(super) fn address_typed(&mut self) {
        if !matches!(self.sending, SendingAgain::Running(_)) {
            self.sending = SendingAgain::Idle;
        }
    }

    /// Takes an answer; what it leads to.
    pub(super) fn hear(&mut self, asker: ReceiverAsker, answer: Answer) -> Option<Ask<ReceiverAsker>> {
        match (asker, answer) {
            (ReceiverAsker::Place(look), Answer::PlaceChosen(Ok(Some((path, _))))) => {
                self.file = MessageFile::Writing;
                let work = ReceiveWork::Save { message: Arc::clone(&self.message), path };
                return Some(Ask { work: Work::Receive(work), asker: ReceiverAsker::File(look) });
            }
            (ReceiverAsker::Place(_), Answer::PlaceChosen(Err(problem)))
            | (ReceiverAsker::File(_), Answer::FileWritten(Err(problem))) => {
                self.file = MessageFile::Failed(problem);
            }
            // The dialog was closed, or nothing came of it.
            (ReceiverAsker::Place(_), _) => self.file = MessageFile::Idle,
            (ReceiverAsker::File(_), Answer::FileWritten(Ok(path))) => self.file = MessageFile::Saved(path),
            (ReceiverAsker::File(_), _) => {
                self.file = MessageFile::Failed(FileProblem::Content(String::new()));
            }
            (ReceiverAsker::Folder(_), answer) => self.shown_folder.hear(&answer),
            (ReceiverAsker::Sent(_), answer) => self.hear_sent(answer),
            (
                ReceiverAsker::Receiver(_)
                | ReceiverAsker::Practice(_)
                | ReceiverAsker::Keys
                | ReceiverAsker::CodePlace
                | ReceiverAsker::CodeFile
                | ReceiverAsker::CodeFolder
                | ReceiverAsker::Copied,
                _,
            ) => {}
        }
        None
    }

    fn hear_sent(&mut self, answer: Answer) {
        let SendingAgain::Running(to) = std::mem::take(&mut self.sending) else { return };
        self.sending = match answer {
            Answer::MessageSent(Ok(delivered)) => SendingAgain::Done(to, delivered),
            Answer::MessageSent(Err(problem)) => SendingAgain::Failed(to, problem),
            _ => SendingAgain::BrokenOff,
        };
    }
}
