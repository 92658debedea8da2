//! Home: the connections this computer keeps, what is not finished, and somebody else's request.

use std::collections::{BTreeMap, BTreeSet};

use crate::connections::{
    ConnectionRecord, DraftRecord, DraftSecrets, ExchangeRequest, Listing, RemoveError, RequestOpenProblem,
    RevealError,
};
use crate::domain::ConnectionId;
use crate::places::question::{Decision, Question};
use crate::places::set_up::draft_contents::DraftContents;
use crate::tasks::{Answer, Ask, Work};

/// The place's state.
#[derive(Default)]
pub struct Home {
    /// The connections and drafts.
    pub listing: Listing,
    /// The answers of the drafts that can be read.
    pub draft_answers: BTreeMap<ConnectionId, DraftContents>,
    /// What there is to say besides the list.
    pub problem: Option<HomeProblem>,
    /// A request file could not be opened: said where it was asked for, here or on the wizard's first step.
    pub request_problem: Option<RequestOpenProblem>,
    /// A draft is being opened.
    pub opening_draft: Option<ConnectionId>,
    /// What the person removes: the keychain has not answered yet.
    pub removing: BTreeSet<ConnectionId>,
    /// The system's dialog asks for a request file, or one is being read.
    opening_request: bool,
    /// What the person is asked before anything else goes on.
    pub asked: Option<Question>,
}

/// What there is to say besides the list.
pub enum HomeProblem {
    /// A connection or a draft could not be removed, or not wholly.
    Remove(RemoveError),
    /// A draft's secrets could not be got.
    Draft(RevealError),
    /// A draft's answers cannot be read by this program.
    UnreadableDraft,
}

/// What the person did.
pub enum Action {
    /// **Set up a new connection**.
    StartSetUp,
    /// **Continue** beside a draft.
    Continue(ConnectionId),
    /// **Show values** beside a connection.
    ShowValues(ConnectionId),
    /// **Renew** beside a connection.
    Renew(ConnectionId),
    /// **Remove** beside a connection.
    RemoveConnection(ConnectionId),
    /// **Remove** beside a draft.
    RemoveDraft(ConnectionId),
    /// **Open a request file**, here or on the wizard's first step.
    OpenRequest,
}

/// Who asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeAsker {
    /// The list.
    Listing,
    /// A draft that is being opened.
    Draft(ConnectionId),
    /// A request that is being opened.
    Request,
    /// Something that is being removed.
    Removal(ConnectionId),
}

/// Where it leads.
pub enum HomeLead {
    /// To a new set-up.
    SetUp,
    /// To a connection.
    Connection {
        /// Which.
        record: Box<ConnectionRecord>,
        /// Whether it is to be renewed at once.
        renew: bool,
    },
    /// On with a draft.
    Draft(Box<DraftRecord>, DraftSecrets),
    /// To somebody else's request.
    Request(ExchangeRequest),
}

/// What comes of an action or an answer.
#[derive(Default)]
#[must_use]
pub struct HomeTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<HomeAsker>>,
    /// Where it leads.
    pub leads: Option<HomeLead>,
}

impl From<Ask<HomeAsker>> for HomeTurn {
    fn from(ask: Ask<HomeAsker>) -> Self {
        Self { asks: vec![ask], leads: None }
    }
}

impl From<Option<HomeLead>> for HomeTurn {
    fn from(leads: Option<HomeLead>) -> Self {
        Self { asks: Vec::new(), leads }
    }
}

impl Home {
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
                if self.draft(&id).is_none() {
                    return HomeTurn::default();
                }
                self.problem = None;
                self.opening_draft = Some(id.clone());
                Ask { work: Work::OpenDraft(id.clone()), asker: HomeAsker::Draft(id) }.into()
            }
            Action::ShowValues(id) => {
                let record = self.connection(&id).cloned();
                record.map(|record| HomeLead::Connection { record: Box::new(record), renew: false }).into()
            }
            Action::Renew(id) => {
                let record = self.connection(&id).cloned();
                record.map(|record| HomeLead::Connection { record: Box::new(record), renew: true }).into()
            }
            Action::RemoveConnection(id) => {
                let record = self.connection(&id).cloned();
                self.asked = record.map(|record| Question::RemoveConnection(Box::new(record)));
                HomeTurn::default()
            }
            Action::RemoveDraft(id) => {
                self.asked = self.draft(&id).cloned().map(|draft| Question::RemoveDraft(Box::new(draft)));
                HomeTurn::default()
            }
            Action::OpenRequest => {
                self.problem = None;
                self.request_problem = None;
                // One dialog is enough.
                if std::mem::replace(&mut self.opening_request, true) {
                    return HomeTurn::default();
                }
                Ask { work: Work::OpenRequest, asker: HomeAsker::Request }.into()
            }
        }
    }

    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> HomeTurn {
        let (work, id) = match (self.asked.take(), decision) {
            (Some(Question::RemoveConnection(record)), Decision::Remove) => {
                (Work::RemoveConnection(record.id.clone()), record.id)
            }
            (Some(Question::RemoveDraft(draft)), Decision::Remove) => {
                // Nobody waits for it to open any more.
                self.opening_draft.take_if(|opening| *opening == draft.id);
                (Work::RemoveDraft(draft.id.clone()), draft.id)
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

    /// Takes an answer. `offers_requests` says whether a request can be taken up where the person is now.
    pub fn hear(&mut self, asker: HomeAsker, answer: Answer, offers_requests: bool) -> HomeTurn {
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
                match (self.draft(&id).cloned(), answer) {
                    (Some(draft), Answer::DraftSecrets(Ok(secrets))) => {
                        Some(HomeLead::Draft(Box::new(draft), secrets)).into()
                    }
                    (_, Answer::DraftSecrets(Err(error))) => {
                        self.problem = Some(HomeProblem::Draft(error));
                        HomeTurn::default()
                    }
                    _ => HomeTurn::default(),
                }
            }
            (HomeAsker::Request, answer) => {
                self.opening_request = false;
                match answer {
                    // Whoever went on meanwhile does something else now.
                    _ if !offers_requests => HomeTurn::default(),
                    Answer::RequestOpened(Ok(request)) => request.map(HomeLead::Request).into(),
                    Answer::RequestOpened(Err(problem)) => {
                        self.request_problem = Some(problem);
                        HomeTurn::default()
                    }
                    _ => HomeTurn::default(),
                }
            }
            (HomeAsker::Removal(id), answer) => {
                self.removing.remove(&id);
                if let Answer::Removed(result) = answer {
                    self.problem = result.err().map(HomeProblem::Remove);
                }
                Self::load().into()
            }
            (HomeAsker::Listing, _) => HomeTurn::default(),
        }
    }

    /// Takes the list, and reads the answers of its drafts, once.
    pub fn take_listing(&mut self, listing: Listing) {
        let read = |draft: &DraftRecord| {
            let contents = serde_json::from_value(draft.contents.clone()).ok()?;
            Some((draft.id.clone(), contents))
        };
        self.draft_answers = listing.drafts.iter().filter_map(read).collect();
        self.listing = listing;
    }

    /// The person came here, or went on from here: what was said before is over.
    pub fn forget_problems(&mut self) {
        self.problem = None;
        self.request_problem = None;
    }

    /// The person leaves Home: what is being opened is not waited for any more.
    pub fn turn_away(&mut self) {
        self.opening_draft = None;
        self.asked = None;
    }

    fn connection(&self, id: &ConnectionId) -> Option<&ConnectionRecord> {
        self.listing.records.iter().find(|record| record.id == *id)
    }

    fn draft(&self, id: &ConnectionId) -> Option<&DraftRecord> {
        self.listing.drafts.iter().find(|draft| draft.id == *id)
    }
}
