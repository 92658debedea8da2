//! Home: the connections this computer keeps, what is not finished, and files that are opened.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::clock::Clock;
use crate::connections::{
    ConnectionRecord, DraftRecord, ExchangeRequest, Listing, LockedFile, OpenedFile, RevealError, Sheets,
};
use crate::domain::ConnectionId;
use crate::places::home_list::{HomeList, HomeOrder};
pub use crate::places::home_problem::{FileTrouble, HomeProblem};
use crate::places::home_record::HomeRecord;
pub use crate::places::home_turn::{HomeAsker, HomeLead, HomeTurn};
use crate::places::notification_set_up::draft::OfferedDraft;
use crate::places::opened_file::{ArrivedCopies, CopyInFile};
use crate::places::question::{Decision, Question};
use crate::places::record_file;
use crate::places::removal::Removal;
use crate::places::set_up::draft_contents::DraftContents;
use crate::places::shown_folder::ShownFolder;
use crate::tasks::{Answer, Ask, Upkeep, Work};

/// The place's state.
pub struct Home {
    /// The connections and drafts.
    pub listing: Listing,
    /// The connections as they are shown.
    pub list: HomeList,
    /// The answers of the drafts that can be read.
    pub draft_answers: BTreeMap<ConnectionId, DraftContents>,
    /// The set-ups of notifications that were left in their midst, as they are offered.
    pub notification_drafts: Vec<OfferedDraft>,
    /// What there is to say besides the list.
    pub problem: Option<HomeProblem>,
    /// A file could not be opened: said where it was asked for, here or elsewhere.
    pub file_problem: Option<FileTrouble>,
    /// A connection came here in a file.
    pub arrived: Option<ArrivedCopies>,
    /// Whether that file was shown in its folder.
    pub shown_folder: ShownFolder,
    /// A record that is saved.
    pub record: HomeRecord,
    /// A draft is being opened.
    pub opening_draft: Option<ConnectionId>,
    /// What the person removes: the keychain has not answered yet.
    pub removing: BTreeSet<ConnectionId>,
    /// The system's dialog asks for a file, or one is being read.
    opening_file: bool,
    /// An answer was opened: the set-up that waits for it is looked for, or being opened.
    answer: Option<LockedFile>,
    /// What the person is asked before anything else goes on.
    pub asked: Option<Question>,
    sheets: Arc<Sheets>,
    clock: Clock,
}

/// What the person did.
pub enum Action {
    /// **Set up a new connection**.
    StartSetUp,
    /// **Continue** beside a draft.
    Continue(ConnectionId),
    /// **Open** beside a connection.
    Open(ConnectionId),
    /// **Renew** beside a connection.
    Renew(ConnectionId),
    /// With a record to file, beside a connection.
    Record(ConnectionId, record_file::Action),
    /// **Continue** beside a set-up of notifications that was left. The router's.
    ContinueNotifications(ConnectionId),
    /// **Discard** beside it.
    DiscardNotifications(ConnectionId),
    /// **Remove** beside a connection.
    RemoveConnection(ConnectionId),
    /// **Remove** beside a draft.
    RemoveDraft(ConnectionId),
    /// **Open a file**, here or elsewhere.
    OpenFile,
    /// **Carry over all**.
    CarryOverAll,
    /// **Set up notifications**.
    SetUpNotifications,
    /// **Search** was typed into.
    Search(String),
    /// **Sort by**.
    Sort(HomeOrder),
    /// **Show in folder** beside the file that a connection came in.
    ShowInFolder,
}

impl Home {
    /// Before the list is read.
    pub fn new(sheets: Arc<Sheets>, clock: Clock) -> Self {
        Self {
            listing: Listing::default(),
            list: HomeList::default(),
            draft_answers: BTreeMap::new(),
            notification_drafts: Vec::new(),
            problem: None,
            file_problem: None,
            arrived: None,
            shown_folder: ShownFolder::default(),
            record: HomeRecord::default(),
            opening_draft: None,
            removing: BTreeSet::new(),
            opening_file: false,
            answer: None,
            asked: None,
            sheets,
            clock,
        }
    }

    /// Asks for the list.
    pub fn load() -> Ask<HomeAsker> {
        Ask { work: Work::LoadConnections, asker: HomeAsker::Listing }
    }

    /// Gives a draft up that is not needed any more.
    pub fn remove_draft(id: ConnectionId) -> Ask<HomeAsker> {
        Ask { work: Work::RemoveDraft(id.clone()), asker: HomeAsker::Removal(id) }
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) -> HomeTurn {
        match action {
            Action::StartSetUp => Some(HomeLead::SetUp).into(),
            Action::Continue(id) => {
                self.answer = None;
                self.open_draft(id)
            }
            Action::Open(id) => {
                let record = self.connection(&id).cloned();
                record.map(|record| HomeLead::Connection { record: Box::new(record), renew: false }).into()
            }
            Action::Renew(id) => {
                let record = self.connection(&id).cloned();
                record.map(|record| HomeLead::Connection { record: Box::new(record), renew: true }).into()
            }
            Action::Record(id, action) => self.record.act(id, action).into(),
            Action::RemoveConnection(id) => {
                self.arrived = None;
                let Some(record) = self.connection(&id).cloned() else { return HomeTurn::default() };
                let (removal, work) = Removal::of(record);
                self.asked = Some(Question::RemoveConnection(Box::new(removal)));
                Ask { work, asker: HomeAsker::Removing(id) }.into()
            }
            Action::RemoveDraft(id) => {
                self.asked = self.draft(&id).cloned().map(|draft| Question::RemoveDraft(Box::new(draft)));
                HomeTurn::default()
            }
            // Where it leads is the router's.
            Action::ContinueNotifications(_) => HomeTurn::default(),
            Action::DiscardNotifications(id) => {
                self.asked = OfferedDraft::asked_about(&self.notification_drafts, &id);
                HomeTurn::default()
            }
            Action::OpenFile => {
                self.forget_problems();
                // One dialog is enough.
                if std::mem::replace(&mut self.opening_file, true) {
                    return HomeTurn::default();
                }
                Ask { work: Work::OpenFile(None), asker: HomeAsker::File }.into()
            }
            Action::Search(typed) => {
                self.list.search(typed);
                HomeTurn::default()
            }
            Action::Sort(order) => {
                self.list.sort(order);
                HomeTurn::default()
            }
            Action::CarryOverAll => {
                let records = self.listing.records.clone();
                (!records.is_empty()).then_some(HomeLead::CarryOver(records)).into()
            }
            Action::SetUpNotifications => {
                (!self.listing.records.is_empty()).then_some(HomeLead::SetUpNotifications).into()
            }
            Action::ShowInFolder => {
                let Some(arrived) = &self.arrived else { return HomeTurn::default() };
                let work = self.shown_folder.show(arrived.path.clone());
                Ask { work, asker: HomeAsker::Folder }.into()
            }
        }
    }

    /// Opens a file that was named when the program was started.
    pub fn open_named(&mut self, path: PathBuf) -> HomeTurn {
        self.forget_problems();
        Ask { work: Work::OpenFile(Some(path)), asker: HomeAsker::File }.into()
    }

    fn open_draft(&mut self, id: ConnectionId) -> HomeTurn {
        if self.draft(&id).is_none() {
            return HomeTurn::default();
        }
        self.problem = None;
        self.opening_draft = Some(id.clone());
        Ask { work: Work::OpenDraft(id.clone()), asker: HomeAsker::Draft(id) }.into()
    }

    /// Whether the set-up that waits for an answer is looked for.
    pub fn looks_for_answered(&self) -> bool {
        self.answer.is_some()
    }

    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> HomeTurn {
        let (work, id) = match (self.asked.take(), decision) {
            (Some(Question::RemoveConnection(removal)), Decision::Remove) => {
                (Work::RemoveConnection(removal.record.id.clone()), removal.record.id)
            }
            (Some(Question::RemoveConnection(removal)), Decision::RevokeAndRemove) => {
                let Some(work) = removal.revoke() else {
                    self.asked = Some(Question::RemoveConnection(removal));
                    return HomeTurn::default();
                };
                (work, removal.record.id)
            }
            (Some(Question::RemoveConnection(removal)), Decision::OpenConnectedApps) => {
                let (page, id) = (removal.connected_apps(), removal.record.id.clone());
                self.asked = Some(Question::RemoveConnection(removal));
                return Ask { work: Work::OpenPage(page), asker: HomeAsker::Removing(id) }.into();
            }
            (Some(Question::RemoveDraft(draft)), Decision::Remove) => {
                // Nobody waits for it to open any more.
                self.opening_draft.take_if(|opening| *opening == draft.id);
                (Work::RemoveDraft(draft.id.clone()), draft.id)
            }
            (Some(Question::DiscardNotificationDraft { id, .. }), Decision::Remove) => {
                self.notification_drafts.retain(|draft| draft.id != id);
                let work = Work::Upkeep(Upkeep::NotificationDraft { id, contents: None });
                return Ask { work, asker: HomeAsker::NotificationDraft }.into();
            }
            (_, Decision::Stay) => return HomeTurn::default(),
            (asked, _) => {
                self.asked = asked;
                return HomeTurn::default();
            }
        };
        self.problem = None;
        self.removing.insert(id.clone());
        Ask { work, asker: HomeAsker::Removal(id) }.into()
    }

    /// Takes an answer. `takes_files` says whether a file can be taken up where the person is now.
    pub fn hear(&mut self, asker: HomeAsker, answer: Answer, takes_files: bool) -> HomeTurn {
        match (asker, answer) {
            (_, Answer::Listed(mut listing)) => {
                // Each is given once, and stands as long as the program runs.
                listing.notices.splice(0..0, std::mem::take(&mut self.listing.notices));
                self.take_listing(listing);
                HomeTurn::default()
            }
            (HomeAsker::Draft(id), answer) => {
                if self.opening_draft.take_if(|opening| *opening == id).is_none() {
                    return HomeTurn::default();
                }
                let answered = self.answer.take();
                match (self.draft(&id).cloned(), answer) {
                    // Whoever went on meanwhile does something else now.
                    _ if answered.is_some() && !takes_files => HomeTurn::default(),
                    (Some(draft), Answer::DraftSecrets(Ok(secrets))) => {
                        Some(HomeLead::Draft(Box::new(draft), secrets, answered)).into()
                    }
                    (_, Answer::DraftSecrets(Err(error))) => {
                        self.problem = Some(HomeProblem::Draft(error));
                        HomeTurn::default()
                    }
                    _ => HomeTurn::default(),
                }
            }
            (HomeAsker::File, answer) => {
                self.opening_file = false;
                match answer {
                    // Whoever went on meanwhile does something else now.
                    _ if !takes_files => HomeTurn::default(),
                    Answer::FileOpened(Ok(Some((path, file)))) => self.take_file(path, file),
                    Answer::FileOpened(Err(problem)) => self.refuse_file(FileTrouble::Open(problem)),
                    _ => HomeTurn::default(),
                }
            }
            (HomeAsker::Answered, answer) => match answer {
                _ if self.answer.is_none() => HomeTurn::default(),
                Answer::AnsweredFound(Ok(Some(id))) if takes_files && self.draft(&id).is_some() => {
                    self.open_draft(id)
                }
                _ if !takes_files => {
                    self.answer = None;
                    HomeTurn::default()
                }
                Answer::AnsweredFound(Err(error)) => self.refuse_file(FileTrouble::Keychain(error)),
                Answer::AnsweredFound(Ok(_)) => self.refuse_file(FileTrouble::NotWaitedFor),
                _ => self.refuse_file(FileTrouble::Keychain(RevealError::broken_off())),
            },
            (HomeAsker::Record(asker), answer) => self.record.hear(asker, answer).into(),
            (HomeAsker::Folder, answer) => {
                self.shown_folder.hear(&answer);
                HomeTurn::default()
            }
            (HomeAsker::Removal(id), answer) => {
                self.removing.remove(&id);
                match answer {
                    Answer::Removed(result) => self.problem = result.err().map(HomeProblem::Remove),
                    Answer::RevokedAndRemoved(result) => {
                        let record = self.connection(&id).cloned();
                        self.problem = result.err().zip(record).map(|(problem, record)| {
                            HomeProblem::Revoke { record: Box::new(record), problem }
                        });
                    }
                    _ => {}
                }
                Self::load().into()
            }
            (HomeAsker::Removing(id), answer) => {
                if let Some(Question::RemoveConnection(removal)) = &mut self.asked
                    && removal.record.id == id
                {
                    removal.hear(answer);
                }
                HomeTurn::default()
            }
            (HomeAsker::Listing | HomeAsker::NotificationDraft, _) => HomeTurn::default(),
        }
    }

    /// A file was opened: each kind leads where it belongs.
    fn take_file(&mut self, path: PathBuf, file: OpenedFile) -> HomeTurn {
        match file {
            OpenedFile::Request(request) => Some(HomeLead::Request(request)).into(),
            OpenedFile::ProtectedCopy(file) => Some(HomeLead::Copy(path, CopyInFile::Locked(file))).into(),
            OpenedFile::Copies(copies) => Some(HomeLead::Copy(path, CopyInFile::Plain(copies))).into(),
            OpenedFile::Answer(answer) => {
                let waiting = self.waiting();
                if waiting.is_empty() {
                    return self.refuse_file(FileTrouble::NotWaitedFor);
                }
                self.answer = Some(answer.clone());
                Ask { work: Work::FindAnswered { answer, waiting }, asker: HomeAsker::Answered }.into()
            }
        }
    }

    fn refuse_file(&mut self, trouble: FileTrouble) -> HomeTurn {
        self.answer = None;
        self.file_problem = Some(trouble);
        HomeTurn::default()
    }

    /// The set-ups that wait for somebody's answer, with what each asked.
    fn waiting(&self) -> Vec<(ConnectionId, ExchangeRequest)> {
        let asked =
            |contents: &DraftContents| ExchangeRequest::read(contents.asked.as_ref()?.as_bytes()).ok();
        self.draft_answers.iter().filter_map(|(id, contents)| Some((id.clone(), asked(contents)?))).collect()
    }

    /// Takes what came of keeping or discarding a set-up of notifications: what was said of another is over.
    pub fn take_draft_problem(&mut self, problem: Option<HomeProblem>) {
        let is_over = |said: &mut HomeProblem| {
            matches!(said, HomeProblem::DraftNotKept(_) | HomeProblem::DraftNotForgotten(_))
        };
        self.problem.take_if(is_over);
        if problem.is_some() {
            self.problem = problem;
        }
    }

    /// Takes the list, and reads the answers of its drafts, once.
    pub fn take_listing(&mut self, listing: Listing) {
        let read = |draft: &DraftRecord| {
            let contents = serde_json::from_value(draft.contents.clone()).ok()?;
            Some((draft.id.clone(), contents))
        };
        self.draft_answers = listing.drafts.iter().filter_map(read).collect();
        self.notification_drafts = OfferedDraft::of(&listing.notification_drafts, |_| true);
        OfferedDraft::withdraw(&mut self.asked, &self.notification_drafts);
        self.list.take(&listing.records, &self.sheets, self.clock.now());
        self.listing = listing;
    }

    /// The person came here, or went on from here: what was said before is over.
    pub fn forget_problems(&mut self) {
        self.problem = None;
        self.file_problem = None;
        self.arrived = None;
    }

    /// The person leaves Home: what is being opened is not waited for any more.
    pub fn turn_away(&mut self) {
        self.opening_draft = None;
        self.answer = None;
        self.arrived = None;
        self.asked = None;
        self.record.turn_away();
    }

    fn connection(&self, id: &ConnectionId) -> Option<&ConnectionRecord> {
        self.listing.records.iter().find(|record| record.id == *id)
    }

    fn draft(&self, id: &ConnectionId) -> Option<&DraftRecord> {
        self.listing.drafts.iter().find(|draft| draft.id == *id)
    }
}
