//! Messages sent again: one that failed, all that failed, or all of a period. Counted first; within what Docusign takes an hour; and where
//! it stands is written down before and after each request, so that it goes on after an interruption with none sent twice and none left out.

use std::time::Duration;

use jiff::Timestamp;

use super::client::{NotificationClient, NotificationProblem};
use super::find::{Meant, WhichConfiguration};
use super::period::{PeriodProblem, each_once, envelopes_of_period};
use super::write::may_have_arrived;
use crate::clock::{Clock, later};
use crate::connections::{ApiError, Vault};
use crate::docusign::connect::{ConnectConfiguration, ConnectLog, LogRange};
use crate::domain::{ConnectId, ResendJob, ResendRecord, ResendWish, ResentCount};
use crate::vault::{IndexError, ResendLock};

/// So many envelopes are asked for within an hour: Docusign takes 9,999, and others may ask for some too.
pub const RESENT_AN_HOUR: usize = 9_000;
/// So many at a time.
const BATCH: usize = 500;
/// An hour, and a minute for clocks that differ.
const HOUR: Duration = Duration::from_mins(61);

/// A resend, for as long as it is at work: no other is for this connection meanwhile.
pub struct Resend {
    clock: Clock,
    job: ResendJob,
    recent: Vec<ResentCount>,
    /// The configuration that the messages of a period go by.
    configuration: Option<ConnectConfiguration>,
    /// It was begun before.
    resumed: bool,
    _lock: ResendLock,
}

/// What a step brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResendStep {
    /// Docusign took these.
    Asked(ResendAsked),
    /// So much has been asked for that nothing can be before then.
    Wait {
        /// When.
        until: Timestamp,
    },
    /// Nothing is left.
    Done,
}

/// What Docusign made of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResendAsked {
    /// Of how many envelopes.
    pub envelopes: usize,
    /// How many of them it does not send, as far as it says.
    pub refused: u64,
    /// Why not, in its words.
    pub said: Vec<String>,
    /// Where the outcome is to be seen, for a period.
    pub results: Option<String>,
}

/// What came of a resend, as far as it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResendOutcome {
    /// Which.
    pub wish: ResendWish,
    /// How many envelopes were asked for.
    pub asked: usize,
    /// How many of them Docusign does not send, as far as it says.
    pub refused: u64,
    /// Why not, in its words.
    pub said: Vec<String>,
    /// Where the outcome is to be seen, for a period.
    pub results: Vec<String>,
    /// How many are left.
    pub left: usize,
    /// From when on they can be asked for: Docusign takes so many an hour.
    pub waits_until: Option<Timestamp>,
}

/// Why it did not begin, or broke off.
#[derive(Debug, thiserror::Error)]
pub enum ResendProblem {
    /// There is no such failure.
    #[error("there is no such failure")]
    NotThere,
    /// Docusign does not say which envelope the failure is of.
    #[error("the failure names no envelope")]
    WithoutEnvelope,
    /// There is no configuration of that id or name.
    #[error("there is no such configuration")]
    NoConfiguration,
    /// Several have that name: their ids.
    #[error("several have that name")]
    Several(Vec<ConnectId>),
    /// The configuration has a password or a client secret, which Docusign gives nobody back.
    #[error("the configuration's secret is not known here")]
    SecretUnknown,
    /// The last day is before the first.
    #[error("the last day is before the first")]
    Backwards,
    /// The period has more envelopes than are read.
    #[error("more than {read} envelopes")]
    TooMany {
        /// So many were read, and more came.
        read: usize,
    },
    /// Another resend is not done.
    #[error("another resend is not done")]
    Unfinished(Box<ResendJob>),
    /// Another process is at it.
    #[error("another process sends again for this connection")]
    AtWork,
    /// Whether Docusign took the last request is not known.
    #[error("whether the last request was taken is not known: {0}")]
    Unsure(ApiError),
    /// Where it stands cannot be read or written.
    #[error(transparent)]
    Record(#[from] IndexError),
    /// Docusign, or the connection.
    #[error(transparent)]
    Notification(#[from] NotificationProblem),
}

impl From<ApiError> for ResendProblem {
    fn from(error: ApiError) -> Self {
        Self::Notification(error.into())
    }
}

impl From<PeriodProblem> for ResendProblem {
    fn from(problem: PeriodProblem) -> Self {
        match problem {
            PeriodProblem::TooMany { read } => Self::TooMany { read },
            PeriodProblem::Api(error) => error.into(),
        }
    }
}

/// The configuration of that id or name, by which messages of a period can be sent again.
pub async fn configuration_to_resend_by(
    client: &NotificationClient<'_>,
    named: &str,
) -> Result<ConnectConfiguration, ResendProblem> {
    let all = client.api().list().await?;
    let found = match WhichConfiguration::Named(named).among(&all, &[]) {
        Meant::One(one) => one,
        Meant::None => return Err(ResendProblem::NoConfiguration),
        Meant::Several(found) => {
            let ids = found.iter().filter_map(|one| one.connect_id.clone());
            return Err(ResendProblem::Several(ids.collect()));
        }
    };
    let whole = match &found.connect_id {
        Some(id) => client.api().show(id).await?,
        None => found.clone(),
    };
    if whole.lacks_secret() { Err(ResendProblem::SecretUnknown) } else { Ok(whole) }
}

impl Resend {
    /// Finds out what is to be sent again; nothing is sent yet, and nothing written down. What was begun and not done goes on, if it is the
    /// same that is wished for; another is dropped if that is to be, else [`ResendProblem::Unfinished`]. `configuration` is needed for a period.
    pub async fn prepare(
        vault: &Vault,
        clock: &Clock,
        client: &NotificationClient<'_>,
        wish: ResendWish,
        configuration: Option<ConnectConfiguration>,
        drop_other: bool,
    ) -> Result<Self, ResendProblem> {
        if let ResendWish::Period { from, to, .. } = wish
            && to < from
        {
            return Err(ResendProblem::Backwards);
        }
        let lock = vault.lock_resend(&client.id).await?.ok_or(ResendProblem::AtWork)?;
        let ResendRecord { job, recent } = vault.resend_record(&client.id).await?;
        let (job, resumed) = match job.filter(|job| job.left() > 0) {
            Some(job) if job.wish == wish => (job, true),
            Some(job) if !drop_other => return Err(ResendProblem::Unfinished(Box::new(job))),
            _ => {
                let envelopes = envelopes_of(client, &wish).await?;
                (ResendJob { wish, begun: clock.now(), envelopes, done: 0, asking: 0 }, false)
            }
        };
        Ok(Self { clock: clock.clone(), job, recent, configuration, resumed, _lock: lock })
    }

    /// How it stands.
    pub fn job(&self) -> &ResendJob {
        &self.job
    }

    /// Whether it was begun before.
    pub fn is_resumed(&self) -> bool {
        self.resumed
    }

    /// How many envelopes were being asked for when it broke off, so that it is not known whether they were. [`Resend::settle`] says so.
    pub fn unsure(&self) -> usize {
        self.job.asking
    }

    /// Says whether those were asked for.
    pub fn settle(&mut self, were_asked_for: bool) {
        let asking = std::mem::take(&mut self.job.asking);
        if were_asked_for {
            self.job.done = self.job.done.saturating_add(asking).min(self.job.envelopes.len());
        }
    }

    /// Asks for the next ones, if it may. Those that are unsure are asked for again.
    pub async fn step(
        &mut self,
        vault: &Vault,
        client: &NotificationClient<'_>,
    ) -> Result<ResendStep, ResendProblem> {
        let now = self.clock.now();
        // One of a clock that was set back counts from now on.
        for count in &mut self.recent {
            count.at = count.at.min(now);
        }
        self.recent.retain(|count| later(count.at, HOUR) > now);
        if self.job.left() == 0 {
            self.keep(vault, client, true).await?;
            return Ok(ResendStep::Done);
        }
        let used: usize = self.recent.iter().map(|count| count.count).sum();
        let room = RESENT_AN_HOUR.saturating_sub(used);
        if let (0, Some(first)) = (room, self.recent.first()) {
            return Ok(ResendStep::Wait { until: later(first.at, HOUR) });
        }
        let next = self.job.left().min(BATCH).min(room);
        self.job.asking = next;
        self.recent.push(ResentCount { at: now, count: next });
        self.keep(vault, client, false).await?;
        let batch = self.job.envelopes.get(self.job.done..self.job.done + next).unwrap_or_default();
        match ask(client, batch, self.configuration.as_ref()).await {
            Ok(asked) => {
                self.settle(true);
                self.keep(vault, client, false).await?;
                Ok(ResendStep::Asked(asked))
            }
            Err(error) if may_have_arrived(&error) => Err(ResendProblem::Unsure(error)),
            Err(error) => {
                self.settle(false);
                self.recent.pop();
                self.keep(vault, client, false).await?;
                Err(error.into())
            }
        }
    }

    /// Asks for as many as Docusign takes for now.
    pub async fn send_for_now(
        mut self,
        vault: &Vault,
        client: &NotificationClient<'_>,
    ) -> Result<ResendOutcome, ResendProblem> {
        let mut outcome = ResendOutcome {
            wish: self.job.wish.clone(),
            asked: 0,
            refused: 0,
            said: Vec::new(),
            results: Vec::new(),
            left: 0,
            waits_until: None,
        };
        loop {
            match self.step(vault, client).await? {
                ResendStep::Asked(asked) => {
                    outcome.asked += asked.envelopes;
                    outcome.refused = outcome.refused.saturating_add(asked.refused);
                    outcome.said.extend(asked.said);
                    outcome.results.extend(asked.results);
                }
                ResendStep::Wait { until } => {
                    (outcome.left, outcome.waits_until) = (self.job.left(), Some(until));
                    return Ok(outcome);
                }
                ResendStep::Done => return Ok(outcome),
            }
        }
    }

    async fn keep(
        &self,
        vault: &Vault,
        client: &NotificationClient<'_>,
        done: bool,
    ) -> Result<(), IndexError> {
        let job = (!done).then(|| self.job.clone());
        vault.keep_resend_record(&client.id, &ResendRecord { job, recent: self.recent.clone() }).await
    }
}

async fn ask(
    client: &NotificationClient<'_>,
    batch: &[String],
    configuration: Option<&ConnectConfiguration>,
) -> Result<ResendAsked, ApiError> {
    let api = client.api();
    let envelopes = batch.len();
    if let Some(configuration) = configuration {
        let republished = api.republish(batch, configuration).await?;
        let (refused, results) = (republished.errors, republished.results);
        return Ok(ResendAsked { envelopes, refused, said: Vec::new(), results });
    }
    let queued = match batch {
        [one] => api.retry(one).await?,
        several => api.retry_several(several).await?,
    };
    let mut asked = ResendAsked { envelopes, ..ResendAsked::default() };
    for result in queued {
        // Which words there are is not documented.
        let status = result.status.unwrap_or_default().to_ascii_lowercase();
        if status.contains("fail") || status.contains("error") {
            asked.refused += 1;
            let of = result.envelope_id.unwrap_or_default();
            asked.said.push(format!("{of}: {}", result.message.unwrap_or(status)));
        }
    }
    Ok(asked)
}

async fn envelopes_of(
    client: &NotificationClient<'_>,
    wish: &ResendWish,
) -> Result<Vec<String>, ResendProblem> {
    match wish {
        ResendWish::Failure { id } => {
            let failures = client.api().failures(LogRange::default()).await?.failures;
            let is_it = |one: &&ConnectLog| {
                [&one.failure_id, &one.envelope_id]
                    .into_iter()
                    .flatten()
                    .any(|known| known.eq_ignore_ascii_case(id))
            };
            let failure = failures.iter().find(is_it).ok_or(ResendProblem::NotThere)?;
            Ok(vec![failure.envelope_id.clone().ok_or(ResendProblem::WithoutEnvelope)?])
        }
        ResendWish::AllFailed => {
            let failures = client.api().failures(LogRange::default()).await?.failures;
            Ok(each_once(failures.into_iter().filter_map(|one| one.envelope_id)))
        }
        ResendWish::Period { from, to, .. } => {
            let range = LogRange { from: Some(*from), to: Some(*to) };
            let read = envelopes_of_period(async |start| client.api().envelopes(range, start).await).await;
            Ok(read?)
        }
    }
}
