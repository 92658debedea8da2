//! What is done with one configuration, and what came of it.

use crate::connections::ApiError;
use crate::domain::{ConnectId, ConnectionId};
use crate::notifications::{
    ChangeProblem, ConnectChange, ConnectWriteProblem, FieldDifference, FirstKeyProblem, RestoreProblem,
    SetUpProblem,
};
use crate::places::connect_key::{self, MadeKey};
use crate::tasks::{Answer, NotificationWork, WatchWork, Watched, Work};

/// What is to be done with a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoingWhat {
    /// It is changed, or deleted.
    Change(ConnectChange),
    /// It is set as it was set up here.
    Restore,
    /// It is made anew: it is gone.
    MakeAnew,
    /// That it was set up here is forgotten.
    Forget,
    /// The first key is made at its account.
    MakeKey,
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doing {
    /// With which.
    pub id: ConnectId,
    /// What that is called.
    pub name: String,
    /// What.
    pub what: DoingWhat,
}

/// What came of it.
#[derive(Debug)]
pub struct ConfigurationNews {
    /// What was done, and with which.
    pub of: Doing,
    /// Nothing, or why not.
    pub result: Result<NewsDone, NewsProblem>,
}

/// That it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewsDone {
    /// Just now.
    Now,
    /// It was so already: nothing was sent.
    Before,
}

/// Why it is not done, or not wholly.
#[derive(Debug)]
pub enum NewsProblem {
    /// A change.
    Change(ChangeProblem),
    /// The first key.
    Key(FirstKeyProblem),
    /// Anything else.
    Restore(RestoreProblem),
}

impl ConfigurationNews {
    /// Whether nothing was done since the access token has ended.
    pub fn asks_for_renewal(&self) -> bool {
        matches!(
            &self.result,
            Err(NewsProblem::Change(ChangeProblem::Write(ConnectWriteProblem::Before(problem)))
                | NewsProblem::Key(FirstKeyProblem::Write(ConnectWriteProblem::Before(problem)))
                | NewsProblem::Restore(RestoreProblem::SetUp(SetUpProblem::Write(
                    ConnectWriteProblem::Before(problem)
                )))) if problem.asks_for_renewal()
        )
    }
}

impl Doing {
    /// What the background is asked for, at the account of that connection.
    /// `seen`: in what the configuration differs from what was set up here.
    pub(super) fn work(&self, of: &ConnectionId, seen: Vec<FieldDifference>) -> Work {
        let id = self.id.clone();
        let work = match self.what {
            DoingWhat::MakeKey => {
                return Work::SetUpNotifications(NotificationWork::MakeFirstKey(of.clone()));
            }
            DoingWhat::Change(change) => WatchWork::Change(id, change),
            DoingWhat::Restore => WatchWork::Restore(id, seen),
            DoingWhat::MakeAnew => WatchWork::MakeAnew(id),
            DoingWhat::Forget => WatchWork::Forget(id),
        };
        Work::Watch { id: of.clone(), work }
    }

    /// Takes what came of it; the key, where one was made.
    pub(super) fn hear(self, answer: Answer) -> (ConfigurationNews, Option<MadeKey>) {
        if self.what == DoingWhat::MakeKey {
            return match connect_key::made(answer) {
                Ok(made) => {
                    (ConfigurationNews { of: self, result: Ok(NewsDone::Now) }, Some(MadeKey::new(made)))
                }
                Err(problem) => {
                    (ConfigurationNews { of: self, result: Err(NewsProblem::Key(problem)) }, None)
                }
            };
        }
        let result = match answer {
            Answer::Watched(Watched::Changed(Ok(was_done))) => {
                Ok(if was_done { NewsDone::Now } else { NewsDone::Before })
            }
            Answer::Watched(Watched::Changed(Err(problem))) => Err(NewsProblem::Change(problem)),
            Answer::Watched(Watched::Restored(came)) => {
                came.map(|()| NewsDone::Now).map_err(NewsProblem::Restore)
            }
            // It broke off: whether it was done, nobody knows.
            _ => {
                let unsure = ConnectWriteProblem::Unsure(ApiError::broken_off());
                Err(NewsProblem::Restore(SetUpProblem::from(unsure).into()))
            }
        };
        (ConfigurationNews { of: self, result }, None)
    }
}
