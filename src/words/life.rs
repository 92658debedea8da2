//! How long a connection lives and who renews it, where a draft rests, and days.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::page;
use crate::connections::{ConnectionRecord, DraftRecord, Sheets, WhoRenews};
use crate::domain::{Environment, Facts};
use crate::places::set_up::StepName;
use crate::places::set_up::draft_contents::DraftContents;
use crate::places::set_up::prepare::{Stage, Way};
use crate::texts::{t, t_with};

/// A day, as this computer's clock has it.
pub fn day(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::system()).strftime("%-d %B %Y").to_string()
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
}

/// What is known of the life of a connection's refresh token, if anything is.
pub fn of_token(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> Option<TokenLife> {
    if record.facts.environment == Environment::Practice {
        return Some(TokenLife { words: t("home-practice").into_owned(), is_over: false });
    }
    let until = record.facts.refresh_token_expires_at?;
    let date = ("date", day(until).into());
    let sheet = sheets.get(&record.facts.sheet);
    // It was given none: nothing of it ends.
    if sheet.is_some_and(|sheet| !sheet.takes_refresh_token()) {
        return None;
    }
    Some(if sheet.is_some_and(|sheet| sheet.renewal.by == WhoRenews::Product) {
        let key = if until <= now { "home-renewed-since" } else { "home-renewed-by-product" };
        let words = t_with(key, &[("product", record.facts.product_name.clone().into()), date]);
        TokenLife { words, is_over: false }
    } else if until <= now {
        TokenLife { words: t_with("home-ended", &[date]), is_over: true }
    } else {
        TokenLife { words: t_with("home-renew-before", &[date]), is_over: false }
    })
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
    t_with("home-rests-step", &[("step", page::step_name(contents.step).into_owned().into())])
}
