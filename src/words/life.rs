//! How long a connection lives and who renews it, where a draft rests, and days.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{environment, steps};
use crate::connections::{ConnectionRecord, DraftRecord, Life, Sheets};
use crate::domain::{Environment, Facts, History, ReadCall};
use crate::places::set_up::StepName;
use crate::places::set_up::draft_contents::DraftContents;
use crate::places::set_up::prepare::{Stage, Way};
use crate::texts::{self, listed, t, t_with};

/// A day, as this computer's clock has it.
pub fn day(moment: Timestamp) -> String {
    texts::day(moment.to_zoned(TimeZone::system()).date())
}

/// A day and a time, as this computer's clock has them.
pub fn moment(at: Timestamp) -> String {
    t_with("date-and-time", &[("date", day(at).into()), ("time", clock_time(at).into())])
}

/// A time of the day, as this computer's clock has it.
pub fn clock_time(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%H:%M").to_string()
}

/// Who consented, as far as Docusign said it, and when.
pub fn consent(record: &ConnectionRecord) -> String {
    consent_of(&record.facts)
}

/// The same of a connection that is not kept here.
pub fn consent_of(facts: &Facts) -> String {
    let date = ("date", day(facts.consented_at).into());
    let (name, email) = (facts.person_name.clone(), facts.person_email.clone());
    match (name.is_empty(), email.is_empty()) {
        (false, false) => t_with("home-consented", &[("name", name.into()), ("email", email.into()), date]),
        (true, true) => t_with("home-consented-somebody", &[date]),
        (false, true) => t_with("home-consented-one", &[("who", name.into()), date]),
        (true, false) => t_with("home-consented-one", &[("who", email.into()), date]),
    }
}

/// What is known of the life of a refresh token.
pub struct TokenLife {
    /// In one sentence.
    pub words: String,
    /// It is over, as far as is known here.
    pub is_over: bool,
    /// It is good to renew it here and now.
    pub renews_here: bool,
}

/// How it stands with a connection, at a glance.
pub struct LifeMark {
    /// In two or three words.
    pub words: String,
    /// How urgent that is.
    pub tone: LifeTone,
    /// How long until it may be another: to the end of the connection's life, or of this day.
    pub stands_for: Option<Duration>,
}

impl LifeMark {
    /// One that stands until something is done.
    fn lasting(words: impl Into<String>, tone: LifeTone) -> Self {
        Self { words: words.into(), tone, stands_for: None }
    }
}

/// How urgent something is about the life of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifeTone {
    /// Nothing is to be done.
    Good,
    /// Something is to be done within a week.
    Soon,
    /// It is over.
    Over,
    /// Nothing of it is real.
    Practice,
}

/// How many days before its end a connection is marked as one that needs somebody soon: as many as before the first notification.
const SOON: i32 = 7;

/// How it stands with a connection at a glance; none where no day is known that could be counted to.
pub fn mark(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> Option<LifeMark> {
    let life = Life::of(sheets, record, now);
    match life {
        Life::Practice => {
            return Some(LifeMark::lasting(environment::name(Environment::Practice), LifeTone::Practice));
        }
        // Unless the product has used it since: nobody knows that here.
        Life::Ended(_) if record.facts.is_extended() => {
            return Some(LifeMark::lasting(t("life-mark-perhaps-over"), LifeTone::Soon));
        }
        Life::Ended(_) | Life::Dead(_) => {
            return Some(LifeMark::lasting(t("life-mark-over"), LifeTone::Over));
        }
        _ => {}
    }
    let end = life.end().filter(|end| *end > now)?;
    let (here, last) = (now.to_zoned(TimeZone::system()), end.to_zoned(TimeZone::system()).date());
    let midnight = here.tomorrow().ok()?.start_of_day().ok()?.timestamp();
    let stands_for = Duration::try_from(end.min(midnight).duration_since(now)).ok();
    let days = here.date().until(last).ok()?.get_days();
    let (words, tone) =
        if matches!(life, Life::RenewedByProduct(_)) && record.history.handed_over_at.is_some() {
            (t("life-mark-handed-over").into(), LifeTone::Good)
        } else if days == 0 {
            (t("life-mark-today").into(), LifeTone::Soon)
        } else {
            let tone = if days > SOON { LifeTone::Good } else { LifeTone::Soon };
            (t_with("life-mark-days", &[("count", days.into())]), tone)
        };
    Some(LifeMark { words, tone, stands_for })
}

/// What is known of the life of a connection, in one honest sentence.
pub fn of_connection(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> TokenLife {
    of_facts(sheets, &record.facts, &record.history, now)
}

/// The same of a connection that need not be kept here.
pub fn of_facts(sheets: &Sheets, facts: &Facts, history: &History, now: Timestamp) -> TokenLife {
    let life = Life::of_facts(sheets, facts, history, now);
    let product = || ("product", facts.product_name.clone().into());
    let date = |at: Timestamp| ("date", day(at).into());
    let words = match life {
        Life::Practice => t("home-practice").into_owned(),
        Life::NoRefreshToken => t_with("life-no-refresh-token", &[product()]),
        Life::Unknown => t("life-unknown").into_owned(),
        Life::RenewedByProduct(end) => {
            let key = if end <= now { "home-renewed-since" } else { "home-renewed-by-product" };
            t_with(key, &[product(), date(end)])
        }
        Life::Good(end) => t_with("home-renew-before", &[date(end)]),
        Life::Due(end) => t_with("life-due", &[date(end)]),
        Life::Ends(end) => t_with("life-ends", &[date(end)]),
        // Without `extended` no use of it put the end off.
        Life::Ended(end) if facts.is_extended() => t_with("home-ended", &[date(end)]),
        Life::Ended(end) => t_with("life-ended", &[date(end)]),
        Life::Renewing(at) => t_with("life-renewing", &[date(at)]),
        Life::Dead(at) => t_with("life-dead", &[date(at)]),
    };
    TokenLife {
        words,
        is_over: life.is_over(),
        renews_here: matches!(life, Life::Due(_) | Life::Renewing(_)),
    }
}

/// What became of a connection here since it was set up: one sentence each.
pub fn since(record: &ConnectionRecord) -> Vec<String> {
    let checked = record.history.checked_at.map(|at| t_with("life-checked", &[("date", day(at).into())]));
    let failed = failed_calls(&record.history.failed_calls, &record.facts.product_name);
    renewed(&record.history).into_iter().chain(checked).chain(failed).collect()
}

/// That calls which the product needs, as far as is known, brought nothing when the connection was last checked; nothing where all
/// went well.
pub fn failed_calls(calls: &[ReadCall], product: &str) -> Option<String> {
    let name = |call: &ReadCall| match call {
        ReadCall::Account => t("call-account"),
        ReadCall::Users => t("call-users"),
        ReadCall::BillingPlan => t("call-plan"),
    };
    let names: Vec<_> = calls.iter().map(name).collect();
    let said = [("product", product.to_owned().into()), ("calls", listed(&names).into())];
    (!calls.is_empty()).then(|| t_with("life-failed-calls", &said))
}

/// When it was last renewed here, if it was.
pub fn renewed(history: &History) -> Option<String> {
    history.renewed_at.map(|at| t_with("life-renewed", &[("date", day(at).into())]))
}

/// What the draft waits for, in a few words; `contents` are its answers, if they can be read.
pub fn where_it_rests(draft: &DraftRecord, contents: Option<&DraftContents>) -> String {
    let Some(contents) = contents else { return t("home-rests-unreadable").into_owned() };
    if contents.way == Way::SomebodyElse && contents.asked.is_some() {
        return t("home-rests-colleague").into_owned();
    }
    if contents.step == StepName::Prepare
        && contents.way == Way::Help
        && draft.environment == Environment::Production
    {
        match contents.stage {
            Stage::InReview => {
                return match contents.asked_at {
                    Some(at) => t_with("home-rests-review", &[("date", day(at).into())]),
                    None => t("step-prepare").into_owned(),
                };
            }
            Stage::GoLive => return t("home-rests-go-live").into_owned(),
            Stage::InProduction => return t("home-rests-live").into_owned(),
            Stage::MakeApp => {}
        }
    }
    t_with("home-rests-step", &[("step", steps::step_name(contents.step).into_owned().into())])
}
