//! The lines of the check: what each is about, how it stands, what came of it.

use std::borrow::Cow;

use super::known::Known;
use super::{Explained, Remedy, account, life, network, refusals};
use crate::connections::ReviewCall;
use crate::docusign::account::ApiError;
use crate::domain::Environment;
use crate::places::set_up::SetUp;
use crate::places::set_up::{Line, REVIEW_CALLS, TokenRenewal};
use crate::texts::{followed_by, t, t_with};

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// Its turn has not come.
    ToCome,
    /// It is left out, because something before it failed.
    Skipped,
    /// It is under way.
    Running,
    /// Passed.
    Passed,
    /// Passed, and something is missing still.
    Warned,
    /// Failed.
    Failed,
}

/// A line of the check.
pub struct LineWords {
    /// How it stands.
    pub state: LineState,
    /// What is checked.
    pub title: Cow<'static, str>,
    /// What came of it; may be empty.
    pub found: String,
}

/// How a line stands, in a word.
pub fn state_word(state: LineState) -> Cow<'static, str> {
    match state {
        LineState::ToCome => t("check-state-to-come"),
        LineState::Skipped => t("check-state-skipped"),
        LineState::Running => t("check-state-running"),
        LineState::Passed => t("check-state-passed"),
        LineState::Warned => t("check-state-warned"),
        LineState::Failed => t("check-state-failed"),
    }
}

/// That Docusign granted less than was asked for, what follows from it, and what mends it; nothing where it did not, or does not say.
pub fn fewer_scopes(state: &SetUp) -> Option<Explained> {
    let missing = state.check.missing_scopes(&state.common);
    if missing.is_empty() {
        return None;
    }
    let said = [("scopes", missing.join(" ").into())];
    let details = t_with("record-scopes-missing", &said);
    Some(if state.common.from_answer().is_some() {
        let remedy = Remedy::NewRequest;
        explained!("check-scopes-missing", "check-scopes-missing-answer", remedy, details, &said)
    } else if missing.iter().any(|scope| scope == "extended") {
        // The one whose absence ends a connection later, when nobody thinks of it any more.
        let remedy = Remedy::SignInAgain;
        explained!("check-scopes-missing", "check-scopes-missing-extended", remedy, details, &said)
    } else {
        let remedy = Remedy::SignInAgain;
        explained!("check-scopes-missing", "check-scopes-missing-words", remedy, details, &said)
    })
}

/// That the connection which is signed in for again had more scopes, and what follows from it: the question; nothing where it had not,
/// or that was answered.
pub fn fewer_than_before(state: &SetUp) -> Option<(Cow<'static, str>, String)> {
    let fewer = state.check.fewer_than_before(&state.common);
    if fewer.is_empty() {
        return None;
    }
    let scopes = [("scopes", fewer.join(" ").into())];
    let ends = fewer.iter().any(|scope| scope == "extended");
    let key = if ends { "check-fewer-extended" } else { "check-fewer-words" };
    Some((t("check-fewer"), t_with(key, &scopes)))
}

/// This computer's clock may be wrong by so many seconds without anybody being told.
const CLOCK_TOLERANCE_SECS: u64 = 300;

/// That this computer's clock differs from Docusign's by minutes, and what that does; nothing where it does not, or is not known.
pub fn clock_is_wrong(state: &SetUp) -> Option<(Cow<'static, str>, String)> {
    let ahead = state.common.answers.here().signed_in.as_ref()?.clock_ahead_secs?;
    let minutes = [("minutes", (ahead.unsigned_abs() / 60).into())];
    let key = if ahead > 0 { "check-clock-ahead" } else { "check-clock-behind" };
    (ahead.unsigned_abs() > CLOCK_TOLERANCE_SECS).then(|| (t("check-clock"), t_with(key, &minutes)))
}

/// That the account is another than that of the connection which is signed in for again; nothing where it is the same.
pub fn another_account_than_before(state: &SetUp) -> Option<(Cow<'static, str>, String)> {
    let (replaced, chosen) = (state.common.replaces.as_ref()?, state.check.chosen_account()?);
    let before = &replaced.record.facts;
    (before.account_id != chosen.account_id).then(|| {
        let account = account::named(Some(&before.account_name), before.account_id.as_str());
        (t("check-other-account"), t_with("check-other-account-words", &[("account", account.into())]))
    })
}

/// That an answer's account is none that its own tokens open, and why; nothing where it is one, or there is no answer.
pub fn answers_account_is_closed(state: &SetUp) -> Option<(Cow<'static, str>, String)> {
    let step = &state.check;
    if !step.is_for_another_account(&state.common) {
        return None;
    }
    let claim = state.common.from_answer()?;
    let Line::Passed(person) = &step.person else { return None };
    Some(match person.refused_as(&claim.account_id) {
        Some(why) => {
            let reason = [("reason", account::cannot_be_used(why).into())];
            (t("check-answer-unusable-account"), t_with("check-answer-unusable-account-now", &reason))
        }
        None => (t("check-answer-other-account"), t("check-answer-other-account-now").into_owned()),
    })
}

/// Which of the lines is the first that is about no name.
pub const FIRST_CALL: usize = 2;

/// Who consented, which account, and each call with what came of it.
pub fn lines(state: &SetUp) -> [LineWords; 5] {
    let step = &state.check;
    let (server, account_server) = (network::server(&state.common), account_server(state));
    [
        match step.renewal {
            // The person's call waits for it.
            TokenRenewal::Running(_) => LineWords {
                state: LineState::Running,
                title: t("check-person"),
                found: t("check-renewing").into(),
            },
            _ => line(state, &step.person, &server, t("check-person"), |person| {
                account::person(person.name.as_deref(), person.email.as_deref())
            }),
        },
        account_line(state),
        line(state, &step.account, &account_server, t("check-call"), |details| match &details.plan_name {
            Some(plan) => t_with("check-call-plan", &[("plan", plan.clone().into())]),
            None => t("check-call-works").into_owned(),
        }),
        line(state, &step.users, &account_server, t("check-users"), |users| match users.total {
            Some(total) => t_with("check-users-found", &[("count", total.into())]),
            None => t("check-call-works").into_owned(),
        }),
        line(state, &step.plan, &account_server, t("check-plan"), |plan| {
            match (&plan.plan_name, plan.included_seats) {
                (Some(name), Some(seats)) => t_with(
                    "check-plan-found-seats",
                    &[("plan", name.clone().into()), ("seats", seats.into())],
                ),
                (Some(name), None) => t_with("check-plan-found", &[("plan", name.clone().into())]),
                (None, _) => t("check-call-works").into_owned(),
            }
        }),
    ]
}

fn account_line(state: &SetUp) -> LineWords {
    let (line_state, found) = match &state.check.person {
        Line::Passed(_) => match state.check.chosen_account() {
            Some(chosen) => {
                (LineState::Passed, account::named(chosen.name.as_deref(), chosen.account_id.as_str()))
            }
            None if state.check.asks_which_account() => {
                (LineState::ToCome, t("check-account-asked").into_owned())
            }
            None => (LineState::Failed, t("check-account-none").into_owned()),
        },
        Line::Failed(_) => (LineState::Skipped, String::new()),
        _ if state.check.renewal_failure().is_some() => (LineState::Skipped, String::new()),
        _ => (LineState::ToCome, String::new()),
    };
    LineWords { state: line_state, title: t("check-account"), found }
}

fn line<T>(
    set_up: &SetUp,
    line: &Line<T>,
    server: &str,
    title: Cow<'static, str>,
    passed: impl FnOnce(&T) -> String,
) -> LineWords {
    let (state, found) = match line {
        Line::ToCome if matches!(set_up.check.renewal, TokenRenewal::Failed(_)) => {
            (LineState::Skipped, String::new())
        }
        // What would need the person or the account is not called without them.
        Line::ToCome
            if matches!(set_up.check.person, Line::Failed(_)) || set_up.check.without_account().is_some() =>
        {
            (LineState::Skipped, String::new())
        }
        Line::ToCome => (LineState::ToCome, String::new()),
        Line::Running(_) => (LineState::Running, String::new()),
        Line::Passed(found) => (LineState::Passed, passed(found)),
        Line::Failed(error) => (LineState::Failed, refusals::api(error, server).what),
    };
    LineWords { state, title, found }
}

/// Why the check did not pass. The first that failed says it: what comes after mostly failed for the same reason.
pub fn failure(state: &SetUp) -> Option<Explained> {
    let mut why = first_failure(state)?;
    // The button of that name stands below.
    if why.remedy == Some(Remedy::TryAgain) && why.tell.is_none() {
        why.now = followed_by(why.now, t("then-check-again"));
    }
    if state.common.from_answer().is_none() {
        return Some(why);
    }
    // Keys and tokens are the administrator's: that person alone can mend them, or another one who answers.
    Some(match why.remedy {
        Some(Remedy::SignInAgain | Remedy::BackToKeys) => {
            explained!("answer-ended", "answer-ended-now", Remedy::NewRequest, why.details)
        }
        Some(Remedy::SomebodyElse) => {
            let now = t("answer-person-now").into_owned();
            Explained { now, remedy: Some(Remedy::NewRequest), tell: None, ..why }
        }
        _ => why,
    })
}

fn first_failure(state: &SetUp) -> Option<Explained> {
    let step = &state.check;
    if let Some(error) = step.renewal_failure() {
        return Some(refusals::token(error, &network::server(&state.common), &Known::of(state)));
    }
    if let Some(error) = step.person.failure() {
        return Some(refusals::api(error, &network::server(&state.common)));
    }
    if let Some(person) = step.without_account() {
        return Some(refusals::no_account(person));
    }
    let failures = [step.account.failure(), step.users.failure(), step.plan.failure()];
    let error = failures.into_iter().flatten().next()?;
    Some(refusals::api(error, &account_server(state)))
}

/// Why a call for the review was not answered.
pub fn review_failure(state: &SetUp, error: &ApiError) -> Explained {
    refusals::api(error, &account_server(state))
}

/// The server of the chosen account: all calls but the first go there, and a network may let one through and not the
/// other.
fn account_server(state: &SetUp) -> String {
    state.check.chosen_account().map(|account| account.base_uri.server_name().to_owned()).unwrap_or_default()
}

/// What going on means although calls failed: which of them the product needs, as far as its sheet knows.
pub fn all_the_same(state: &SetUp) -> String {
    let needed = state.check.needed_failures(&state.common);
    let sheet = state.common.sheets.get(&state.common.answers.sheet);
    match (life::failed_calls(&needed, &state.common.product_name()), sheet) {
        (Some(words), Some(sheet)) if !sheet.needs.sure => followed_by(words, t("check-needed-not-sure")),
        (Some(words), _) => words,
        (None, Some(sheet)) if !sheet.needs.calls.is_empty() => {
            t_with("check-not-needed", &[("product", state.common.product_name().into())])
        }
        (None, _) => t("check-all-the-same").into_owned(),
    }
}

/// The question and the lead of the page, by what came of the check; none where all is well so far.
pub fn headline(state: &SetUp) -> Option<(Cow<'static, str>, Option<Cow<'static, str>>)> {
    if state.check.another_person(&state.common).is_some() {
        return Some((t("check-question-person"), None));
    }
    let failed = failure(state).is_some() || state.check.cannot_go_on(&state.common);
    let practice = state.common.answers.environment == Environment::Practice;
    let lead = if practice { t("check-lead-failed-practice") } else { t("check-lead-failed") };
    failed.then_some((t("check-question-failed"), Some(lead)))
}

/// That another person consented than the e-mail typed before lets expect: what it is, and the question.
pub fn another_person(state: &SetUp) -> Option<(Cow<'static, str>, String)> {
    let (typed, consented) = state.check.another_person(&state.common)?;
    let who = [("typed", typed.to_owned().into()), ("consented", consented.to_owned().into())];
    let key = if state.common.replaces.is_some() {
        "check-another-than-before"
    } else {
        "check-another-person-words"
    };
    Some((t("check-another-person"), t_with(key, &who)))
}

/// The calls for the review that were made: how each went, what it read, and why it brought nothing.
pub fn review_made(state: &SetUp) -> Vec<LineWords> {
    let line = |(call, failure): &(ReviewCall, Option<ApiError>)| match failure {
        None => LineWords { state: LineState::Passed, title: review_call(*call), found: String::new() },
        Some(error) => {
            let found = review_failure(state, error).what;
            LineWords { state: LineState::Failed, title: review_call(*call), found }
        }
    };
    state.check.review.made.iter().map(line).collect()
}

fn review_call(call: ReviewCall) -> Cow<'static, str> {
    match call {
        ReviewCall::Account => t("review-account"),
        ReviewCall::Settings => t("review-settings"),
        ReviewCall::Users => t("review-users"),
        ReviewCall::Groups => t("review-groups"),
        ReviewCall::PermissionProfiles => t("review-profiles"),
        ReviewCall::Folders => t("review-folders"),
        ReviewCall::Templates => t("review-templates"),
        ReviewCall::CustomFields => t("review-custom-fields"),
        ReviewCall::Brands => t("review-brands"),
        ReviewCall::SigningGroups => t("review-signing-groups"),
        ReviewCall::Connect => t("review-connect"),
        ReviewCall::ConnectLogs => t("review-connect-logs"),
        ReviewCall::Envelopes => t("review-envelopes"),
    }
}

/// How many of the review's calls are made.
pub fn review_progress(done: u32) -> String {
    t_with("check-review-running", &[("done", done.into()), ("count", REVIEW_CALLS.into())])
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::Sheets;
    use crate::domain::{Account, AccountId, AccountProblem, BaseUri, Environment, RefusedAccount, UserInfo};
    use crate::places::set_up::answers::AnswerClaim;
    use crate::wire::{Unreachable, WireError};

    #[test]
    fn a_failed_call_names_the_server_it_went_to() {
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        let mut state = SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None);
        state.check.person =
            Line::Failed(ApiError::Wire(WireError::NoConnection { why: Unreachable::Refused }));
        assert!(failure(&state).unwrap().what.contains("account.docusign.com"));
        let mut state = checked(vec![account()]);
        state.check.users =
            Line::Failed(ApiError::Wire(WireError::NoConnection { why: Unreachable::Refused }));
        assert!(failure(&state).unwrap().what.contains("na2.docusign.net"));
        let [.., users, _] = lines(&state);
        assert!(users.found.contains("na2.docusign.net"), "{}", users.found);
    }

    /// A check of Snow Atlas by somebody with this account, or with none.
    fn checked(accounts: Vec<Account>) -> SetUp {
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        let mut state = SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None);
        let (sub, name, email, refused) = (String::new(), None, None, Vec::new());
        state.check.chosen = (!accounts.is_empty()).then_some(0);
        state.check.person = Line::Passed(UserInfo { sub, name, email, accounts, refused });
        state
    }

    fn account() -> Account {
        Account {
            account_id: "1234567".parse().unwrap(),
            name: None,
            base_uri: BaseUri::new(Environment::Production, "https://na2.docusign.net").unwrap(),
            is_default: true,
            organization_id: None,
        }
    }

    #[test]
    fn a_clock_that_is_wrong_by_more_than_five_minutes_is_told_with_its_direction() {
        let said = |ahead| {
            let mut state = checked(vec![account()]);
            let signed_in = crate::connections::SignedIn {
                clock_ahead_secs: ahead,
                ..crate::connections::samples::signed_in()
            };
            state.common.answers.here_mut().signed_in = Some(Arc::new(signed_in));
            clock_is_wrong(&state).map(|(_, words)| words)
        };
        for fine in [None, Some(0), Some(300), Some(-300)] {
            assert_eq!(said(fine), None, "{fine:?}");
        }
        assert!(said(Some(720)).unwrap().starts_with("It is 12 minutes ahead"));
        assert!(said(Some(-86_400)).unwrap().starts_with("It is 1440 minutes behind"));
    }

    #[test]
    fn an_answer_for_an_account_that_cannot_be_used_is_told_with_the_true_reason() {
        let with = |refused| {
            let mut state = checked(Vec::new());
            let account_id: AccountId = "1234567".parse().unwrap();
            state.common.answers.here_mut().from_answer =
                Some(AnswerClaim { phrase: String::new(), account_id: account_id.clone() });
            if let Line::Passed(person) = &mut state.check.person {
                let problem = AccountProblem::NoBaseUri;
                let account_id = Some(account_id);
                let listed = RefusedAccount { account_id, name: None, problem };
                person.refused = if refused { vec![listed] } else { Vec::new() };
            }
            answers_account_is_closed(&state).unwrap()
        };
        let (title, words) = with(true);
        assert!(title == t("check-answer-unusable-account") && words.contains("base_uri"), "{words}");
        assert_eq!(with(false).0, t("check-answer-other-account"));
        assert_eq!(answers_account_is_closed(&checked(vec![account()])), None);
    }

    #[test]
    fn case_01_whoever_belongs_to_no_account_is_told_so_and_signing_in_as_somebody_else_comes_first() {
        let state = checked(Vec::new());
        let said = failure(&state).unwrap();
        assert_eq!(said.remedy, Some(Remedy::SomebodyElse));
        assert_eq!(said.what, t("no-accounts"));
        let [_, account, call, ..] = lines(&state);
        assert_eq!((account.state, call.state), (LineState::Failed, LineState::Skipped));
    }

    #[test]
    fn case_03_going_on_all_the_same_is_said_by_what_the_product_needs() {
        let mut state = checked(vec![account()]);
        state.check.users = Line::Failed(ApiError::Unexplained { status: 403 });
        let words = all_the_same(&state);
        assert!(words.contains("its users") && words.contains("go on without"), "{words}");
        state.common.answers.sheet = "something-else".to_owned();
        assert_eq!(all_the_same(&state), t("check-all-the-same"));
        let mut unneeded = checked(vec![account()]);
        unneeded.check.person = Line::Failed(ApiError::Unexplained { status: 403 });
        assert!(all_the_same(&unneeded).contains("does not need this"));
    }
}
