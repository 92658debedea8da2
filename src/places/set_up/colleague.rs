//! Step 2, where somebody else administers Docusign: a request file for that person, and the answer that comes back.
//! Only this computer can open the answer: the key for it is in its keychain.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use super::answers::AnswerClaim;
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAddress, WizardAsker};
use super::step_name::StepName;
use crate::connections::{
    AcceptedKeys, AnswerProblem, ExchangeRequest, FileContent, FileProblem, KeepProblem, LockedFile,
    NewRequest, OwnerKey, RequestProblem, SecretKind, SignedIn, answer_phrase,
};
use crate::domain::Connection;
use crate::steps::StepReply;
use crate::tasks::{Answer, Work};

/// State of it.
#[derive(Default)]
pub struct Colleague {
    /// What goes on.
    pub phase: ColleaguePhase,
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
pub enum ColleaguePhase {
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
    /// There is no request: the system gave no randomness, or what the product's sheet says cannot be asked for.
    Request(RequestProblem),
    /// The key could not be kept.
    Key(KeepProblem),
    /// The request is for another product, other scopes or another environment than are chosen now: what is said of its answer would not
    /// be so.
    AnotherChoice,
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
        self.phase != ColleaguePhase::Ready
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

    /// Whether the request, if there is one, asks for what is chosen now.
    fn is_what_is_chosen(&self, common: &Common) -> bool {
        self.asked.as_ref().map(ExchangeRequest::asked).is_none_or(|asked| {
            asked.sheet == common.answers.sheet
                && asked.environment == common.answers.environment
                && asked.scopes == common.scopes()
                && asked.redirect_uri == common.guide_redirect_uri()
        })
    }

    /// Whether the key that would open the answer is gone.
    pub fn is_key_gone(&self) -> bool {
        matches!(self.problem, Some(Problem::KeyGone))
    }

    /// Next: what is to be done first.
    pub(super) fn next(&mut self, common: &mut Common) -> Reply {
        self.act(if self.saved { Action::OpenAnswer } else { Action::SaveRequest }, common)
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        if self.is_busy() {
            return StepReply::stay();
        }
        match action {
            Action::SaveRequest | Action::OpenAnswer if !self.is_what_is_chosen(common) => {
                self.problem = Some(Problem::AnotherChoice);
                StepReply::stay()
            }
            Action::SaveRequest => {
                self.problem = None;
                if self.key_is_kept {
                    return self.choose_place(common);
                }
                match self.secret() {
                    Some(key) if self.asked.is_some() => self.keep_key(key, common),
                    _ => self.make(common),
                }
            }
            Action::OpenAnswer => self.open(None, common),
            Action::StartAnew => {
                *self = Self::default();
                StepReply::stay()
            }
        }
    }

    /// Opens an answer that is read already, or else the one that the person names.
    pub(super) fn open(&mut self, file: Option<LockedFile>, common: &mut Common) -> Reply {
        let (Some(asked), Some(key)) = (&self.asked, &self.key) else { return StepReply::stay() };
        let Ok(key) = OwnerKey::from_secret(copy(key)) else {
            self.problem = Some(Problem::KeyGone);
            return StepReply::stay();
        };
        let (request, practice) = (asked.clone(), common.practice.clone());
        self.problem = None;
        let ask = common.ask(WizardAsker::Colleague, Work::OpenAnswer { file, request, key, practice });
        self.phase = ColleaguePhase::Opening(ask.asker.attempt);
        ask.into()
    }

    fn make(&mut self, common: &mut Common) -> Reply {
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return StepReply::stay() };
        let new = NewRequest {
            sheet: sheet.id.clone(),
            product: sheet.name.clone(),
            environment: common.answers.environment,
            scopes: common.scopes(),
            redirect_uri: common.guide_redirect_uri(),
            made_at: common.clock.now(),
        };
        let ask = common.ask(WizardAsker::Colleague, Work::MakeRequest(new));
        self.phase = ColleaguePhase::Making(ask.asker.attempt);
        ask.into()
    }

    fn keep_key(&mut self, key: (SecretKind, SecretString), common: &mut Common) -> Reply {
        let attempt = common.attempts.next_number();
        self.phase = ColleaguePhase::KeepingKey(attempt);
        let address = WizardAddress { asker: WizardAsker::Colleague, attempt };
        StepAsk::KeepSecrets(address, vec![key]).into()
    }

    fn choose_place(&mut self, common: &mut Common) -> Reply {
        let Some(asked) = &self.asked else { return StepReply::stay() };
        let suggested = FileContent::Request(asked.clone()).suggested_name();
        let ask = common.ask(WizardAsker::Colleague, Work::ChoosePlace { suggested });
        self.phase = ColleaguePhase::ChoosingPlace(ask.asker.attempt);
        ask.into()
    }

    /// What came of what was asked for here. `is_here` if the person still is: whoever turned away meanwhile is asked for
    /// nothing more.
    pub(super) fn hear(
        &mut self,
        attempt: AttemptNumber,
        answer: Answer,
        is_here: bool,
        common: &mut Common,
    ) -> Reply {
        if self.phase.attempt() != Some(attempt) {
            return StepReply::stay();
        }
        self.phase = ColleaguePhase::Ready;
        match answer {
            Answer::RequestMade(Err(problem)) => self.problem = Some(Problem::Request(problem)),
            Answer::RequestMade(Ok((request, key))) => {
                self.asked = Some(request);
                self.key = Some(copy(key.secret()));
                if let Some(key) = self.secret().filter(|_| is_here) {
                    return self.keep_key(key, common);
                }
            }
            Answer::DraftKept(Ok(())) => {
                self.key_is_kept = true;
                if is_here {
                    return self.choose_place(common);
                }
            }
            // Tried again, it is kept as a new one, as the problem's words say.
            Answer::DraftKept(Err(problem)) if problem.is_of_removed_draft() => {
                common.draft = None;
                self.problem = Some(Problem::Key(problem));
            }
            Answer::DraftKept(Err(problem)) => self.problem = Some(Problem::Key(problem)),
            Answer::PlaceChosen(Ok(Some((path, _)))) if is_here => {
                if let Some(asked) = &self.asked {
                    let content = FileContent::Request(asked.clone());
                    let ask = common.ask(WizardAsker::Colleague, Work::WriteFile { content, path });
                    self.phase = ColleaguePhase::Writing(ask.asker.attempt);
                    return ask.into();
                }
            }
            Answer::FileWritten(Ok(path)) => {
                self.file = Some(path);
                self.saved = true;
            }
            Answer::PlaceChosen(Err(problem)) | Answer::FileWritten(Err(problem)) => {
                self.problem = Some(Problem::File(problem));
            }
            Answer::AnswerOpened(Ok(Some(_))) if !self.is_what_is_chosen(common) => {
                self.problem = Some(Problem::AnotherChoice);
            }
            Answer::AnswerOpened(Ok(Some(answered))) if is_here => {
                let asked = self.asked.as_ref().map(ExchangeRequest::id).unwrap_or_default();
                if take_answer(&answered, asked, common) {
                    return StepReply::to(StepName::Check);
                }
                self.problem = Some(Problem::Answer(AnswerProblem::Unsound("access token")));
            }
            Answer::AnswerOpened(Err(problem)) => self.problem = Some(Problem::Answer(problem)),
            // The dialog was closed, or nothing came of it.
            _ => {}
        }
        StepReply::stay()
    }
}

impl ColleaguePhase {
    fn attempt(self) -> Option<AttemptNumber> {
        match self {
            Self::Ready => None,
            Self::Making(attempt)
            | Self::KeepingKey(attempt)
            | Self::ChoosingPlace(attempt)
            | Self::Writing(attempt)
            | Self::Opening(attempt) => Some(attempt),
        }
    }
}

/// The administrator's answer holds what Keys and Sign in would have brought. Who consented and for which account, which it says
/// too, is for Check to find out. `false`, and nothing is taken, if it has no access token.
fn take_answer(answered: &Connection, request_id: &str, common: &mut Common) -> bool {
    let Some(signed_in) = SignedIn::of(answered) else { return false };
    let here = common.answers.here_mut();
    here.keys = Some(AcceptedKeys::of(answered));
    here.signed_in = Some(Arc::new(signed_in));
    here.checked = None;
    here.from_answer = Some(AnswerClaim {
        phrase: answer_phrase(request_id, answered),
        account_id: answered.facts.account_id.clone(),
    });
    true
}

fn copy(secret: &SecretString) -> SecretString {
    SecretString::from(secret.expose_secret())
}
