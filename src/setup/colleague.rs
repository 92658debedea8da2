//! Step 2, where somebody else administers Docusign: a request file for that person, and the answer that comes back.
//! Only this computer can open the answer: the key for it is in its keychain.

use std::path::PathBuf;

use secrecy::{ExposeSecret, SecretString};

use super::{AttemptNumber, Common, Task};
use crate::connections::{
    AnswerProblem, ExchangeRequest, FileContent, FileProblem, KeepProblem, NewRequest, OwnerKey, SecretKind,
};
use crate::domain::Connection;

/// State of it.
#[derive(Default)]
pub struct Colleague {
    /// What goes on.
    pub phase: Phase,
    /// The request that was made.
    pub asked: Option<ExchangeRequest>,
    /// Where its file was saved last.
    pub file: Option<PathBuf>,
    /// What went wrong last.
    pub problem: Option<Problem>,
    /// The request has left the wizard in a file, now or before the draft was left.
    saved: bool,
    key: Option<SecretString>,
    /// The key is in the keychain: only then the file may leave this computer.
    key_is_kept: bool,
}

/// What goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Nothing.
    #[default]
    Ready,
    /// The request is being made.
    Making(AttemptNumber),
    /// Its key is being kept.
    KeepingKey(AttemptNumber),
    /// The system's dialog asks for the file's place.
    ChoosingPlace(AttemptNumber),
    /// The file is being written.
    Writing(AttemptNumber),
    /// The system's dialog asks for the answer, or it is being opened.
    Opening(AttemptNumber),
}

/// What went wrong.
#[derive(Debug)]
pub enum Problem {
    /// The system gave no randomness.
    NoRandom,
    /// The key could not be kept.
    Key(KeepProblem),
    /// The key is not in the keychain any more: the answer cannot be opened, a new request has to be made.
    KeyGone,
    /// The request file could not be saved.
    File(FileProblem),
    /// The answer could not be opened.
    Answer(AnswerProblem),
}

/// What can be done.
pub enum Action {
    /// **Save the request file**, a first time or once more.
    SaveRequest,
    /// **Open the answer**.
    OpenAnswer,
    /// **Make a new request**.
    StartAnew,
}

impl Colleague {
    /// Whether something goes on that has to end first.
    pub fn is_busy(&self) -> bool {
        self.phase != Phase::Ready
    }

    /// The key, as a draft's secret, as long as it is not in the keychain.
    pub(super) fn unkept_key(&self) -> Option<(SecretKind, SecretString)> {
        if self.key_is_kept { None } else { self.secret() }
    }

    fn secret(&self) -> Option<(SecretKind, SecretString)> {
        self.key.as_ref().map(|key| (SecretKind::OwnerKey, copy(key)))
    }

    pub(super) fn restore(&mut self, asked: ExchangeRequest, key: Option<SecretString>) {
        self.problem = key.is_none().then_some(Problem::KeyGone);
        self.key_is_kept = key.is_some();
        self.key = key;
        self.asked = Some(asked);
        self.saved = true;
    }

    /// Whether the request has gone its way, and an answer is what is waited for.
    pub fn waits_for_answer(&self) -> bool {
        self.saved
    }

    /// Whether the key that would open the answer is gone.
    pub fn is_key_gone(&self) -> bool {
        matches!(self.problem, Some(Problem::KeyGone))
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        if self.is_busy() {
            return Vec::new();
        }
        match action {
            Action::SaveRequest => {
                self.problem = None;
                if self.key_is_kept {
                    return self.choose_place(common);
                }
                if self.asked.is_some() && self.key.is_some() {
                    return self.keep_key(common);
                }
                self.make(common)
            }
            Action::OpenAnswer => {
                let (Some(asked), Some(key)) = (&self.asked, &self.key) else { return Vec::new() };
                let Ok(key) = OwnerKey::from_secret(copy(key)) else {
                    self.problem = Some(Problem::KeyGone);
                    return Vec::new();
                };
                self.problem = None;
                let attempt = common.attempts.next_number();
                self.phase = Phase::Opening(attempt);
                let request = asked.clone();
                vec![Task::OpenAnswer { attempt, request, key, practice: common.practice.clone() }]
            }
            Action::StartAnew => {
                *self = Self::default();
                Vec::new()
            }
        }
    }

    fn make(&mut self, common: &mut Common) -> Vec<Task> {
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return Vec::new() };
        let new = NewRequest {
            sheet: sheet.id.clone(),
            product: sheet.name.clone(),
            environment: common.answers.environment,
            scopes: common.scopes(),
            redirect_uri: common.guide_redirect_uri(),
            made_at: common.clock.now(),
        };
        let attempt = common.attempts.next_number();
        self.phase = Phase::Making(attempt);
        vec![Task::MakeRequest { attempt, new }]
    }

    fn keep_key(&mut self, common: &mut Common) -> Vec<Task> {
        let attempt = common.attempts.next_number();
        self.phase = Phase::KeepingKey(attempt);
        vec![Task::KeepSecrets { attempt, secrets: self.secret().into_iter().collect() }]
    }

    fn choose_place(&mut self, common: &mut Common) -> Vec<Task> {
        let Some(asked) = &self.asked else { return Vec::new() };
        let suggested = FileContent::Request(asked.clone()).suggested_name();
        let attempt = common.attempts.next_number();
        self.phase = Phase::ChoosingPlace(attempt);
        vec![Task::ChoosePlace { attempt, suggested }]
    }

    pub(super) fn hear_made(
        &mut self,
        attempt: AttemptNumber,
        made: Option<(ExchangeRequest, OwnerKey)>,
        common: &mut Common,
    ) -> Vec<Task> {
        if self.phase != Phase::Making(attempt) {
            return Vec::new();
        }
        let Some((request, key)) = made else {
            self.phase = Phase::Ready;
            self.problem = Some(Problem::NoRandom);
            return Vec::new();
        };
        self.asked = Some(request);
        self.key = Some(copy(key.secret()));
        self.keep_key(common)
    }

    pub(super) fn hear_kept(
        &mut self,
        attempt: AttemptNumber,
        result: Result<(), KeepProblem>,
        common: &mut Common,
    ) -> Vec<Task> {
        if self.phase != Phase::KeepingKey(attempt) {
            return Vec::new();
        }
        self.phase = Phase::Ready;
        match result {
            Ok(()) => {
                self.key_is_kept = true;
                self.choose_place(common)
            }
            Err(problem) => {
                self.problem = Some(Problem::Key(problem));
                Vec::new()
            }
        }
    }

    pub(super) fn hear_place(
        &mut self,
        attempt: AttemptNumber,
        chosen: Result<Option<PathBuf>, FileProblem>,
        common: &mut Common,
    ) -> Vec<Task> {
        if self.phase != Phase::ChoosingPlace(attempt) {
            return Vec::new();
        }
        self.phase = Phase::Ready;
        match (chosen, &self.asked) {
            (Ok(Some(path)), Some(asked)) => {
                let content = FileContent::Request(asked.clone());
                let attempt = common.attempts.next_number();
                self.phase = Phase::Writing(attempt);
                return vec![Task::WriteFile { attempt, content, path }];
            }
            (Err(problem), _) => self.problem = Some(Problem::File(problem)),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn hear_file(&mut self, attempt: AttemptNumber, written: Result<PathBuf, FileProblem>) {
        if self.phase != Phase::Writing(attempt) {
            return;
        }
        self.phase = Phase::Ready;
        match written {
            Ok(path) => {
                self.file = Some(path);
                self.saved = true;
            }
            Err(problem) => self.problem = Some(Problem::File(problem)),
        }
    }

    /// What was in the answer, if it is ours.
    pub(super) fn hear_opened(
        &mut self,
        attempt: AttemptNumber,
        opened: Result<Option<Connection>, AnswerProblem>,
    ) -> Option<Connection> {
        if self.phase != Phase::Opening(attempt) {
            return None;
        }
        self.phase = Phase::Ready;
        opened.unwrap_or_else(|problem| {
            self.problem = Some(Problem::Answer(problem));
            None
        })
    }
}

fn copy(secret: &SecretString) -> SecretString {
    SecretString::from(secret.expose_secret().to_owned())
}
