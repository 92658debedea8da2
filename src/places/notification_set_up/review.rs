//! Step 4: what will be sent, before it is; where the partner manages, whether the owner's account has what is used.

use std::path::PathBuf;

use super::broken_off::broken_off;
use super::common::{NotificationAsker, NotificationCommon, NotificationReply};
use super::owner_settings::{self, OwnerLack, OwnerSettings};
use super::step_name::NotificationStep;
use crate::connections::{FileContent, FileProblem};
use crate::notifications::{AccountSetUpProblem, ConnectConfiguration, OwnerProblem};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, NotificationWork, Work};

/// Where looking at the owner's account stands.
#[derive(Debug, Default)]
pub enum OwnerState {
    /// Nothing of it is used.
    #[default]
    NotNeeded,
    /// It is looked at, in that attempt.
    Running(u64),
    /// All is there.
    Fine,
    /// Something is missing there, or it could not be seen.
    Failed(AccountSetUpProblem),
}

impl OwnerState {
    /// What is known to be missing there.
    pub fn lacks(&self) -> Option<OwnerLack> {
        match self {
            Self::Failed(AccountSetUpProblem::Owner(OwnerProblem::NoKey)) => Some(OwnerLack::Key),
            Self::Failed(AccountSetUpProblem::Owner(OwnerProblem::NoOAuth)) => Some(OwnerLack::OAuth),
            Self::NotNeeded | Self::Running(_) | Self::Fine | Self::Failed(_) => None,
        }
    }
}

/// Where saving the object to a file stands.
#[derive(Debug, Default)]
pub enum SavedObject {
    /// It was not asked for.
    #[default]
    Idle,
    /// The system's dialog asks for the file's place, in that attempt.
    ChoosingPlace(u64),
    /// It is written, in that attempt.
    Writing(u64),
    /// It is saved there.
    Saved(PathBuf),
    /// It was not saved.
    Failed(FileProblem),
}

/// What is sent to the first account that is chosen, put together once: it is shown in each frame. There are secrets in it.
pub struct ReviewedObject {
    /// As it is sent.
    pub wanted: ConnectConfiguration,
    /// The same as JSON, without its secrets.
    pub json: String,
}

/// State of the step.
#[derive(Default)]
pub struct NotificationReview {
    /// What is sent; nothing where the step is not shown, and where no account is chosen any more.
    pub object: Option<ReviewedObject>,
    /// Where looking at the account stands whose OAuth settings and keys are used: the owner's, where a partner manages.
    pub owner: OwnerState,
    /// What is made at the owner's account where it lacks something.
    pub settings: OwnerSettings,
    /// Where saving the object to a file stands.
    pub file: SavedObject,
}

/// What the person did.
pub enum Action {
    /// **Look again** at the owner's account.
    LookAgain,
    /// **Renew, then look**: its product renews the owner's connection itself.
    RenewOwner,
    /// Something that the owner's account lacks.
    Settings(owner_settings::Action),
    /// **Save as a file**.
    Save,
    /// **Show in folder**.
    ShowInFolder,
}

impl NotificationReview {
    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action, common: &mut NotificationCommon) -> NotificationReply {
        match action {
            // What is being made is looked at once it is there.
            Action::LookAgain | Action::RenewOwner if self.settings.is_writing() => StepReply::stay(),
            Action::LookAgain => self.look(false, common).into(),
            Action::RenewOwner => self.look(true, common).into(),
            Action::Settings(action) => {
                let lacks = self.owner.lacks();
                self.settings.act(action, lacks, common).into()
            }
            Action::Save => {
                if matches!(self.file, SavedObject::ChoosingPlace(_) | SavedObject::Writing(_)) {
                    return StepReply::stay();
                }
                let attempt = common.next_attempt();
                self.file = SavedObject::ChoosingPlace(attempt);
                let suggested = content(common).suggested_name();
                Ask { work: Work::ChoosePlace { suggested }, asker: NotificationAsker::Place(attempt) }.into()
            }
            Action::ShowInFolder => {
                let SavedObject::Saved(path) = &self.file else { return StepReply::stay() };
                let work = common.shown_folder.show(path.clone());
                Ask { work, asker: NotificationAsker::Folder }.into()
            }
        }
    }

    /// Takes what was found at the owner's account.
    pub fn hear(&mut self, attempt: u64, answer: Answer) {
        if !matches!(self.owner, OwnerState::Running(asked) if asked == attempt) {
            return;
        }
        self.owner = match answer {
            Answer::OwnerChecked(Ok(())) => OwnerState::Fine,
            Answer::OwnerChecked(Err(problem)) => OwnerState::Failed(problem),
            _ => OwnerState::Failed(broken_off()),
        };
    }

    /// Takes what became of a key for the owner's account, which is looked at again.
    pub(super) fn hear_owner_key(
        &mut self,
        attempt: u64,
        answer: Answer,
        common: &mut NotificationCommon,
    ) -> NotificationReply {
        let has_one = self.settings.hear_key(attempt, answer);
        if has_one { self.look(false, common).into() } else { StepReply::stay() }
    }

    /// Takes what became of OAuth settings for the owner's account, which is looked at again.
    pub(super) fn hear_owner_oauth(
        &mut self,
        attempt: u64,
        answer: Answer,
        common: &mut NotificationCommon,
    ) -> NotificationReply {
        let has_some = self.settings.hear_oauth(attempt, answer);
        if has_some { self.look(false, common).into() } else { StepReply::stay() }
    }

    /// Takes the file's place; it is written there.
    pub fn hear_place(
        &mut self,
        attempt: u64,
        answer: Answer,
        common: &mut NotificationCommon,
    ) -> NotificationReply {
        if !matches!(self.file, SavedObject::ChoosingPlace(asked) if asked == attempt) {
            return StepReply::stay();
        }
        match answer {
            Answer::PlaceChosen(Ok(Some((path, _)))) => {
                let attempt = common.next_attempt();
                self.file = SavedObject::Writing(attempt);
                let work = Work::WriteFile { content: content(common), path };
                return Ask { work, asker: NotificationAsker::File(attempt) }.into();
            }
            Answer::PlaceChosen(Err(problem)) => self.file = SavedObject::Failed(problem),
            // The dialog was closed, or nothing came of it.
            _ => self.file = SavedObject::Idle,
        }
        StepReply::stay()
    }

    /// Takes what became of the file.
    pub fn hear_file(&mut self, attempt: u64, answer: Answer) {
        if !matches!(self.file, SavedObject::Writing(asked) if asked == attempt) {
            return;
        }
        self.file = match answer {
            Answer::FileWritten(Ok(path)) => SavedObject::Saved(path),
            Answer::FileWritten(Err(problem)) => SavedObject::Failed(problem),
            _ => SavedObject::Failed(FileProblem::Content(String::new())),
        };
    }

    /// Puts together what is shown: the step is entered, or the first account is another.
    pub(super) fn put_together(&mut self, common: &NotificationCommon) {
        self.object = common.first_chosen().map(|record| {
            let wanted = common.wanted_at(&record.id);
            ReviewedObject { json: json(&wanted), wanted }
        });
    }

    fn look(
        &mut self,
        renew_anyway: bool,
        common: &mut NotificationCommon,
    ) -> Option<Ask<NotificationAsker>> {
        self.owner = OwnerState::NotNeeded;
        let owner = common.looked_at().cloned()?;
        let attempt = common.next_attempt();
        self.owner = OwnerState::Running(attempt);
        let wanted = Box::new(common.wanted());
        let work = NotificationWork::CheckOwner { owner, wanted, renew_anyway };
        Some(Ask { work: Work::SetUpNotifications(work), asker: NotificationAsker::Owner(attempt) })
    }
}

/// The object without its secrets, for a file that the command line takes.
fn content(common: &NotificationCommon) -> FileContent {
    FileContent::Configuration { name: common.wish.name.clone(), json: json(&common.wanted()) }
}

fn json(wanted: &ConnectConfiguration) -> String {
    serde_json::to_string_pretty(&wanted.to_public_json()).unwrap_or_default()
}

impl Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> for NotificationReview {
    fn enter(&mut self, common: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        // What was saved before may be another object.
        self.file = SavedObject::Idle;
        self.settings.enter(common);
        self.put_together(common);
        self.look(false, common).into_iter().collect()
    }

    fn leave(&mut self, _: &mut NotificationCommon) -> Vec<Ask<NotificationAsker>> {
        self.object = None;
        self.settings.leave().into_iter().collect()
    }

    fn next(&mut self, _: &mut NotificationCommon) -> NotificationReply {
        match self.owner {
            OwnerState::NotNeeded | OwnerState::Fine => StepReply::on(),
            // Messages would come without a token, or signed with what nobody knows.
            OwnerState::Running(_) | OwnerState::Failed(_) => StepReply::stay(),
        }
    }

    fn is_busy(&self) -> bool {
        matches!(self.owner, OwnerState::Running(_)) || self.settings.is_writing()
    }
}
