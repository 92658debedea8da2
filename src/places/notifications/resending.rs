//! **Send again**: one message that failed, all that failed, or all of a period. Counted first, and sent once the person has said so.

use jiff::civil::Date;

use super::asker::WatchAsker;
use crate::domain::{ConnectId, ConnectionId};
use crate::notifications::{Resend, ResendOutcome, ResendProblem, ResendWish};
use crate::tasks::{Answer, Ask, ResendWork, Work};

/// What is sent again, and how far that has come.
#[derive(Default)]
pub struct Resending {
    /// How far it has come.
    pub state: ResendState,
    /// The form of a period; none until it is asked for.
    pub period: Option<PeriodForm>,
    /// How often something was begun: of what was begun before nobody hears.
    begun: u32,
}

/// How far it has come.
#[derive(Default)]
pub enum ResendState {
    /// Nothing is to be sent again.
    #[default]
    Idle,
    /// It is counted.
    Counting,
    /// It is counted, and the person is asked.
    Counted(Box<Resend>),
    /// So many envelopes are asked for.
    Running(usize),
    /// It is done, as far as it may be for now.
    Done(ResendOutcome),
    /// It did not begin, or broke off: what was wished for, and why.
    Failed(ResendWish, ResendProblem),
    /// Nothing was heard of it. Where it stands is written down.
    BrokenOff,
}

/// The period that is to be sent again.
#[derive(Default)]
pub struct PeriodForm {
    /// The first day, as it is typed.
    pub from: String,
    /// The last day, likewise.
    pub to: String,
    /// The configuration that says where messages go; the only one there is, where nobody has chosen.
    pub configuration: Option<ConnectId>,
    /// What is wrong, in the order of the fields.
    pub wrong: Vec<(PeriodField, TypedPeriodProblem)>,
}

/// A field of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodField {
    /// The configuration.
    Configuration,
    /// The first day.
    From,
    /// The last day.
    To,
}

/// What is wrong in a field of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedPeriodProblem {
    /// None is chosen.
    Missing,
    /// It is no day: YEAR-MONTH-DAY.
    NoDay,
    /// It is before the first day.
    Backwards,
}

/// What the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResendAction {
    /// **Send again** beside a failure: its id, or that of its envelope.
    Failure(String),
    /// **Send all again**.
    AllFailed,
    /// **Send a period again**, and the same button once more.
    Period,
    /// A day was typed.
    Typed(PeriodField, String),
    /// The configuration was chosen.
    Configuration(ConnectId),
    /// **Count them**.
    Count,
    /// **Send again** in the question; those of which it is not known whether they were asked for are passed over, or not.
    Send {
        /// Those are passed over.
        skips_unsure: bool,
    },
    /// **Do not send**.
    Leave,
    /// **Go on with that one**: another was begun, or there is more to send.
    GoOn,
    /// **Drop it, and send this**.
    DropOther,
}

impl Resending {
    /// Whether it waits for Docusign: nothing else is begun meanwhile.
    pub fn is_busy(&self) -> bool {
        matches!(self.state, ResendState::Counting | ResendState::Running(_))
    }

    /// Changes state as the person asked. `only` is the account's configuration, where it has one alone.
    pub(super) fn act(
        &mut self,
        of: &ConnectionId,
        only: Option<ConnectId>,
        action: ResendAction,
    ) -> Option<Ask<WatchAsker>> {
        if self.is_busy() {
            return None;
        }
        match action {
            ResendAction::Failure(id) => Some(self.count(of, ResendWish::Failure { id }, false)),
            ResendAction::AllFailed => Some(self.count(of, ResendWish::AllFailed, false)),
            ResendAction::Period => {
                self.period = match self.period.take() {
                    Some(_) => None,
                    None => Some(PeriodForm { configuration: only, ..PeriodForm::default() }),
                };
                None
            }
            ResendAction::Typed(field, text) => {
                if let Some(form) = &mut self.period {
                    form.typed(field, text);
                }
                None
            }
            ResendAction::Configuration(id) => {
                if let Some(form) = &mut self.period {
                    form.configuration = Some(id);
                    form.wrong.retain(|(field, _)| *field != PeriodField::Configuration);
                }
                None
            }
            ResendAction::Count => {
                let wish = self.period.as_mut()?.accept()?;
                Some(self.count(of, wish, false))
            }
            ResendAction::Send { skips_unsure } => self.send(of, skips_unsure),
            ResendAction::Leave => {
                self.state = ResendState::Idle;
                None
            }
            ResendAction::GoOn => {
                let wish = match std::mem::take(&mut self.state) {
                    ResendState::Failed(_, ResendProblem::Unfinished(job)) => job.wish,
                    ResendState::Failed(wish, _) => wish,
                    ResendState::Done(outcome) => outcome.wish,
                    other => {
                        self.state = other;
                        return None;
                    }
                };
                Some(self.count(of, wish, false))
            }
            ResendAction::DropOther => match std::mem::take(&mut self.state) {
                ResendState::Failed(wish, ResendProblem::Unfinished(_)) => Some(self.count(of, wish, true)),
                other => {
                    self.state = other;
                    None
                }
            },
        }
    }

    fn count(&mut self, of: &ConnectionId, wish: ResendWish, drop_other: bool) -> Ask<WatchAsker> {
        self.state = ResendState::Counting;
        self.ask(ResendWork::Prepare { id: of.clone(), wish, drop_other })
    }

    fn send(&mut self, of: &ConnectionId, skips_unsure: bool) -> Option<Ask<WatchAsker>> {
        match std::mem::take(&mut self.state) {
            ResendState::Counted(mut resend) => {
                if resend.unsure() > 0 {
                    resend.settle(skips_unsure);
                }
                self.state = ResendState::Running(resend.job().left());
                Some(self.ask(ResendWork::Send { id: of.clone(), resend }))
            }
            other => {
                self.state = other;
                None
            }
        }
    }

    fn ask(&mut self, work: ResendWork) -> Ask<WatchAsker> {
        self.begun = self.begun.wrapping_add(1);
        Ask { work: Work::Resend(work), asker: WatchAsker::Resend(self.begun) }
    }

    /// Takes an answer. `true`: what Docusign lists has changed.
    pub(super) fn hear(&mut self, begun: u32, answer: Answer) -> bool {
        if begun != self.begun {
            return false;
        }
        let was_running = matches!(self.state, ResendState::Running(_));
        self.state = match answer {
            Answer::ResendPrepared(_, Ok(resend)) => ResendState::Counted(resend),
            Answer::Resent(Ok(outcome)) => {
                self.period = None;
                ResendState::Done(outcome)
            }
            Answer::ResendPrepared(wish, Err(problem)) | Answer::Resent(Err((wish, problem))) => {
                ResendState::Failed(wish, problem)
            }
            _ => ResendState::BrokenOff,
        };
        was_running
    }

    /// Takes an answer while its page is not open: what was only counted is not sent.
    pub fn hear_left(&mut self, begun: u32, answer: Answer) {
        self.hear(begun, answer);
        self.leave(false);
    }

    /// The person is elsewhere: what was only counted is not sent, and no other waits for it. What came of the last stays until it was seen.
    pub(super) fn leave(&mut self, was_seen: bool) {
        let has_ended =
            matches!(self.state, ResendState::Done(_) | ResendState::Failed(..) | ResendState::BrokenOff);
        if !self.is_busy() && (was_seen || !has_ended) {
            (self.state, self.period) = (ResendState::Idle, None);
        }
    }
}

impl PeriodForm {
    /// What is wrong in a field.
    pub fn problem(&self, field: PeriodField) -> Option<TypedPeriodProblem> {
        self.wrong.iter().find(|(wrong, _)| *wrong == field).map(|(_, problem)| *problem)
    }

    fn typed(&mut self, field: PeriodField, text: String) {
        match field {
            PeriodField::From => self.from = text,
            PeriodField::To => self.to = text,
            PeriodField::Configuration => return,
        }
        self.wrong.retain(|(wrong, _)| *wrong != field);
    }

    /// What is to be sent again; nothing where something is to be mended first.
    fn accept(&mut self) -> Option<ResendWish> {
        let day = |text: &str| text.trim().parse::<Date>().ok();
        let (from, to) = (day(&self.from), day(&self.to));
        let backwards = matches!((from, to), (Some(from), Some(to)) if to < from);
        let configuration = self.configuration.as_ref().map(ToString::to_string);
        let wrong = [
            (configuration.is_none(), PeriodField::Configuration, TypedPeriodProblem::Missing),
            (from.is_none(), PeriodField::From, TypedPeriodProblem::NoDay),
            (to.is_none(), PeriodField::To, TypedPeriodProblem::NoDay),
            (backwards, PeriodField::To, TypedPeriodProblem::Backwards),
        ];
        self.wrong = wrong.into_iter().filter(|(is, ..)| *is).map(|(_, field, why)| (field, why)).collect();
        let wish = ResendWish::Period { from: from?, to: to?, configuration: configuration? };
        self.wrong.is_empty().then_some(wish)
    }
}
