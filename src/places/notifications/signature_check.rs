//! **Check a signature**: a message from a file, or its body and headers pasted, judged by keys that are kept or by one that is pasted.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::asker::{PastedPart, SignatureAsker, WatchAsker};
use crate::connections::{ClipboardNotice, ClipboardProblem, KeptConnectKey};
use crate::notifications::{Judgement, MessageProblem, OpenMessageProblem, SavedMessage, read_headers};
use crate::places::copies::CopyState;
use crate::tasks::{Answer, Ask, KeyWork, Work};

/// The page's state.
#[derive(Default)]
pub struct SignatureCheck {
    /// Where the message comes from.
    pub way: MessageSource,
    /// The message of a file, and where that is.
    pub file: Option<(PathBuf, Arc<SavedMessage>)>,
    /// Whether the system's dialog asks for a file.
    pub opening: bool,
    /// Why a file gave no message.
    pub not_opened: Option<OpenMessageProblem>,
    /// What could not be pasted, and why.
    pub not_pasted: Option<(PastedPart, ClipboardProblem)>,
    /// Whether signatures are judged by a key that is pasted here, though others are kept.
    pub takes_typed: bool,
    /// Whether that key is seen as it is.
    pub shown: bool,
    /// What came of it.
    pub state: SignatureState,
    /// What became of a copy of the key.
    pub copied: Option<CopyState>,
    body: Option<Zeroizing<String>>,
    headers: Option<Zeroizing<String>>,
    key: Zeroizing<String>,
    wrong: Vec<SignatureProblem>,
    /// How often something was judged: what comes late of an earlier one is not heard.
    judged: u32,
    /// How often Next was pressed and something has to be mended first.
    refused: u32,
}

/// Where a message comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MessageSource {
    /// A file.
    #[default]
    File,
    /// Its body and its headers are pasted.
    Pasted,
}

impl MessageSource {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::File, Self::Pasted];
}

/// What came of it.
#[derive(Default)]
pub enum SignatureState {
    /// Nothing yet.
    #[default]
    Idle,
    /// It is being judged.
    Judging,
    /// It is judged, by the keys that are kept or not.
    Judged {
        /// How.
        judgement: Judgement,
        /// The keys were those that are kept.
        by_kept: bool,
    },
    /// It broke off.
    BrokenOff,
}

/// What is to be mended before anything is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureProblem {
    /// No file is opened.
    NoFile,
    /// No body is pasted.
    NoBody,
    /// No headers are pasted.
    NoHeaders,
    /// What was pasted are none.
    NotHeaders(MessageProblem),
    /// There is no key.
    NoKey,
}

/// What the person did.
#[derive(Clone, PartialEq, Eq)]
pub enum SignatureAction {
    /// Where the message comes from.
    From(MessageSource),
    /// **Open a message**.
    Open,
    /// **Paste** beside a part.
    Paste(PastedPart),
    /// Whether a key that is pasted is to be taken.
    TakeTyped(bool),
    /// The key was typed into.
    Typed(Zeroizing<String>),
    /// **Show** or **Hide** beside it.
    Show(bool),
    /// It was copied from its field by keyboard.
    CopySecret(Zeroizing<String>),
    /// **Check**.
    Check,
}

impl SignatureCheck {
    /// How often Next was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// How many bytes of a part were pasted; nothing where it was not.
    pub fn pasted(&self, part: PastedPart) -> Option<usize> {
        self.part(part).map(|text| text.len())
    }

    /// What was pasted into the field of the key.
    pub fn key(&self) -> Zeroizing<String> {
        self.key.clone()
    }

    /// What is to be mended first, where `is_it` says so.
    pub fn problem(&self, is_it: impl Fn(&SignatureProblem) -> bool) -> Option<&SignatureProblem> {
        self.wrong.iter().find(|wrong| is_it(wrong))
    }

    fn part(&self, part: PastedPart) -> Option<&Zeroizing<String>> {
        match part {
            PastedPart::Body => self.body.as_ref(),
            PastedPart::Headers => self.headers.as_ref(),
        }
    }

    /// Changes state as the person asked; `kept` are the keys that are kept.
    pub(super) fn act(
        &mut self,
        action: SignatureAction,
        kept: &[KeptConnectKey],
    ) -> Option<Ask<WatchAsker>> {
        match action {
            SignatureAction::CopySecret(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                return Some(ask(work, SignatureAsker::Copied));
            }
            SignatureAction::Show(shown) => self.shown = shown,
            // What is being judged is judged as it is.
            _ if matches!(self.state, SignatureState::Judging) => {}
            SignatureAction::From(way) => {
                self.change();
                self.way = way;
            }
            SignatureAction::Open if self.opening => {}
            SignatureAction::Open => {
                self.change();
                (self.opening, self.not_opened) = (true, None);
                return Some(ask(Work::ConnectKeys(KeyWork::OpenMessage), SignatureAsker::Message));
            }
            SignatureAction::Paste(part) => {
                self.change();
                self.not_pasted = None;
                return Some(ask(Work::Paste, SignatureAsker::Pasted(part)));
            }
            SignatureAction::TakeTyped(takes) => {
                self.change();
                (self.takes_typed, self.shown) = (takes, false);
            }
            SignatureAction::Typed(text) => {
                self.change();
                self.key = text;
            }
            SignatureAction::Check => return self.check(kept),
        }
        None
    }

    /// Something is another by now: what came of it before is of what was there before.
    fn change(&mut self) {
        self.state = SignatureState::Idle;
        self.wrong.clear();
    }

    fn check(&mut self, kept: &[KeptConnectKey]) -> Option<Ask<WatchAsker>> {
        let by_kept = !kept.is_empty() && !self.takes_typed;
        self.wrong.clear();
        let message = self.message();
        if !by_kept && self.key.trim().is_empty() {
            self.wrong.push(SignatureProblem::NoKey);
        }
        let Some(message) = message.filter(|_| self.wrong.is_empty()) else {
            self.refused = self.refused.wrapping_add(1);
            return None;
        };
        let keys = if by_kept {
            kept.iter().map(|kept| kept.key.clone()).collect()
        } else {
            // As it was pasted: a space beside it is a mistake that is named.
            vec![SecretString::from(self.key.as_str())]
        };
        self.judged = self.judged.wrapping_add(1);
        (self.state, self.shown) = (SignatureState::Judging, false);
        let work = Work::ConnectKeys(KeyWork::Judge { message, keys });
        Some(ask(work, SignatureAsker::Judged { number: self.judged, by_kept }))
    }

    /// The message; what is wrong is noted.
    fn message(&mut self) -> Option<Arc<SavedMessage>> {
        if self.way == MessageSource::File {
            if self.file.is_none() {
                self.wrong.push(SignatureProblem::NoFile);
            }
            return self.file.as_ref().map(|(_, message)| Arc::clone(message));
        }
        if self.body.is_none() {
            self.wrong.push(SignatureProblem::NoBody);
        }
        let headers = match &self.headers {
            None => Err(SignatureProblem::NoHeaders),
            Some(text) => read_headers(text).map_err(SignatureProblem::NotHeaders),
        };
        let headers = headers.map_err(|wrong| self.wrong.push(wrong)).ok()?;
        let body = self.body.as_ref().filter(|_| self.wrong.is_empty())?;
        let headers = headers.into_iter().map(|(name, value)| (name, value.into())).collect();
        Some(Arc::new(SavedMessage::new(headers, Zeroizing::new(body.as_bytes().to_vec()))))
    }

    /// Takes an answer.
    pub(super) fn hear(&mut self, asker: SignatureAsker, answer: Answer) {
        match (asker, answer) {
            (SignatureAsker::Message, answer) => {
                self.opening = false;
                match answer {
                    Answer::MessageOpened(Ok(Some(opened))) => self.file = Some(opened),
                    Answer::MessageOpened(Err(problem)) => self.not_opened = Some(problem),
                    // The dialog was closed.
                    _ => {}
                }
            }
            (SignatureAsker::Pasted(part), Answer::Pasted(Ok(text))) => match part {
                PastedPart::Body => self.body = Some(text),
                PastedPart::Headers => self.headers = Some(text),
            },
            (SignatureAsker::Pasted(part), Answer::Pasted(Err(problem))) => {
                self.not_pasted = Some((part, problem));
            }
            (SignatureAsker::Judged { number, by_kept }, answer) if number == self.judged => {
                self.state = match answer {
                    Answer::SignaturesJudged(judgement) => SignatureState::Judged { judgement, by_kept },
                    _ => SignatureState::BrokenOff,
                };
            }
            (SignatureAsker::Copied, Answer::Copied(done)) => self.copied = Some(CopyState::of(done)),
            (SignatureAsker::Pasted(_) | SignatureAsker::Judged { .. } | SignatureAsker::Copied, _) => {}
        }
    }

    /// What became of a secret on the clipboard.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(copied) = &mut self.copied {
            copied.hear(notice);
        }
    }
}

fn ask(work: Work, asker: SignatureAsker) -> Ask<WatchAsker> {
    Ask { work, asker: WatchAsker::Signature(asker) }
}
