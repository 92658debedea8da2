//! Where what a person does on Home leads, and what is asked of the background.

use std::path::PathBuf;

use crate::connections::{ConnectionRecord, DraftRecord, DraftSecrets, ExchangeRequest, LockedFile};
use crate::domain::ConnectionId;
use crate::places::opened_file::CopyInFile;
use crate::places::record_file::RecordAsker;
use crate::tasks::{Ask, Work};

/// Who asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeAsker {
    /// The list.
    Listing,
    /// A draft that is being opened.
    Draft(ConnectionId),
    /// A file that is being opened.
    File,
    /// The set-up that an answer is for.
    Answered,
    /// A file that is shown in its folder.
    Folder,
    /// A record.
    Record(RecordAsker),
    /// The question whether to remove a connection.
    Removing(ConnectionId),
    /// Something that is being removed.
    Removal(ConnectionId),
    /// A set-up of notifications that is discarded.
    NotificationDraft,
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
    /// On with a draft; with the answer that it waits for, if that was opened.
    Draft(Box<DraftRecord>, DraftSecrets, Option<LockedFile>),
    /// To somebody else's request.
    Request(ExchangeRequest),
    /// To copies of connections, in the file there.
    Copy(PathBuf, CopyInFile),
    /// To carrying these over.
    CarryOver(Vec<ConnectionRecord>),
    /// To setting up notifications.
    SetUpNotifications,
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

impl From<Option<(RecordAsker, Work)>> for HomeTurn {
    fn from(asked: Option<(RecordAsker, Work)>) -> Self {
        let ask = |(asker, work)| Ask { work, asker: HomeAsker::Record(asker) };
        Self { asks: asked.map(ask).into_iter().collect(), leads: None }
    }
}

impl From<Option<HomeLead>> for HomeTurn {
    fn from(leads: Option<HomeLead>) -> Self {
        Self { asks: Vec::new(), leads }
    }
}
