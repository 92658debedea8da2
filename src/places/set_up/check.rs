//! Step 5: who consented, which account, and the calls the connector will make, made once. Starts by itself.

mod granted_scopes;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::check_line::{Line, TokenRenewal};
use super::common::{AttemptNumber, Common, Reply, StepAsk, WhoSignsIn, WizardAddress, WizardAsker};
use super::phrase::Phrase;
use super::review::{Review, ReviewState};
use super::step_name::StepName;
use crate::connections::{
    AccountDetails, ApiError, BillingPlan, CheckEvent, CheckRequest, CheckedAccount, SignedIn, TokenError,
    Users, needed_calls,
};
use crate::domain::{Account, ReadCall, UserInfo};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, Work};

/// State of the step.
#[derive(Default)]
pub struct Check {
    /// New tokens for those of an answer file.
    pub renewal: TokenRenewal,
    /// Whether the phrase of the answer file was compared.
    pub phrase: Phrase,
    /// The person said that whoever consented is right, although another e-mail was typed before.
    is_right_person: bool,
    /// The person said that fewer scopes than before will do.
    are_fewer_enough: bool,
    /// Who consented.
    pub person: Line<UserInfo>,
    /// The account's details, fetched with the new token.
    pub account: Line<AccountDetails>,
    /// Its users, one of them asked for.
    pub users: Line<Users>,
    /// Its billing plan.
    pub plan: Line<BillingPlan>,
    /// The calls for the review, on the way to production.
    pub review: Review,
    /// Which of the person's accounts, by its place in the list; none where there are several, none of them is the default, and
    /// the person has not said which.
    pub chosen: Option<usize>,
    /// Next was pressed while something was missing.
    pub hurried: bool,
    /// For which sign-in this was checked.
    signed_in: Option<Arc<SignedIn>>,
}

/// What can be done on the step.
pub enum Action {
    /// Another account.
    Account(usize),
    /// **Check again**.
    Again,
    /// **Sign in again**: the token has ended.
    SignInAgain,
    /// **Back to the request**: the answer to it ended.
    ToRequest,
    /// **Not you? Sign in as somebody else**.
    SomebodyElse,
    /// **Make the 20 calls**, or go on with them.
    ReviewCalls,
    /// **Stop** the calls for the review.
    StopReview,
    /// **That is right**: another person consented than was typed before.
    RightPerson,
    /// **Go on with fewer**: than the connection had before.
    FewerScopes,
    /// **The phrases are the same** was ticked, or not any more.
    TickPhrase,
}

impl Check {
    fn begin(&mut self, common: &mut Common) -> Vec<Ask<WizardAddress>> {
        self.account = Line::ToCome;
        self.users = Line::ToCome;
        self.plan = Line::ToCome;
        self.review = Review::default();
        self.chosen = None;
        common.answers.here_mut().checked = None;
        self.person = Line::ToCome;
        self.renewal = TokenRenewal::Ready;
        let (Some(endpoints), Some(signed_in)) = (common.endpoints(), self.signed_in.clone()) else {
            return Vec::new();
        };
        // Whoever just signed in has a new one, whatever the clock says.
        if common.from_answer().is_some() && signed_in.has_ended(common.clock.now()) {
            return self.renew(common).into_iter().collect();
        }
        let ask = common.ask(WizardAsker::Check, Work::Check(CheckRequest::Person { endpoints, signed_in }));
        self.person = Line::Running(ask.asker.attempt);
        vec![ask]
    }

    /// Asks for new tokens in the place of an answer's: nobody else has its refresh token yet.
    fn renew(&mut self, common: &mut Common) -> Option<Ask<WizardAddress>> {
        let (endpoints, signed_in) = (common.endpoints()?, self.signed_in.clone()?);
        let keys = common.answers.here().keys.clone()?;
        let request = CheckRequest::Renewal { endpoints, keys, signed_in };
        let ask = common.ask(WizardAsker::Check, Work::Check(request));
        self.renewal = TokenRenewal::Running(ask.asker.attempt);
        Some(ask)
    }

    fn hear_renewal(&mut self, renewed: Result<SignedIn, TokenError>, common: &mut Common) -> Reply {
        match renewed {
            // The person signed in meanwhile, or opened another answer.
            Ok(_) if !self.is_about(common.answers.here().signed_in.as_ref()) => {
                self.renewal = TokenRenewal::Ready;
                StepReply::stay()
            }
            Ok(signed_in) => {
                let signed_in = Arc::new(signed_in);
                self.signed_in = Some(Arc::clone(&signed_in));
                common.answers.here_mut().signed_in = Some(signed_in);
                self.begin(common).into()
            }
            Err(error) => {
                self.renewal = TokenRenewal::Failed(error);
                StepReply::stay()
            }
        }
    }

    /// The e-mail that was typed at Keys and that of whoever consented, where they differ and nobody has said yet that it is right:
    /// somebody else's session in the browser, or somebody else's answer.
    pub fn another_person<'s>(&'s self, common: &'s Common) -> Option<(&'s str, &'s str)> {
        let Line::Passed(person) = &self.person else { return None };
        let typed = common.answers.here().keys.as_ref()?.email.as_deref()?;
        let consented = person.email.as_deref()?;
        let differ = !typed.trim().eq_ignore_ascii_case(consented.trim());
        (differ && !self.is_right_person).then_some((typed, consented))
    }

    /// Whether this sign-in is the one that is checked.
    fn is_about(&self, signed_in: Option<&Arc<SignedIn>>) -> bool {
        self.signed_in.as_ref().zip(signed_in).is_some_and(|(checked, now)| Arc::ptr_eq(checked, now))
    }

    /// Why no new tokens were given, if none were.
    pub fn renewal_failure(&self) -> Option<&TokenError> {
        if let TokenRenewal::Failed(error) = &self.renewal { Some(error) } else { None }
    }

    /// Whether the answer was made for an account that its own tokens do not open.
    pub fn is_for_another_account(&self, common: &Common) -> bool {
        match (common.from_answer(), &self.person) {
            (Some(claim), Line::Passed(person)) => {
                !person.accounts.iter().any(|account| account.account_id == claim.account_id)
            }
            _ => false,
        }
    }

    /// The account that is chosen.
    pub fn chosen_account(&self) -> Option<&Account> {
        if let Line::Passed(person) = &self.person { person.accounts.get(self.chosen?) } else { None }
    }

    /// Whether the person has to say which account: there are several, and none is the default.
    pub fn asks_which_account(&self) -> bool {
        matches!(&self.person, Line::Passed(person) if !person.accounts.is_empty()) && self.chosen.is_none()
    }

    /// Whoever consented, where they belong to no account that can be used.
    pub fn without_account(&self) -> Option<&UserInfo> {
        match &self.person {
            Line::Passed(person) if person.accounts.is_empty() => Some(person),
            _ => None,
        }
    }

    /// Whether nothing leads on from here as it is: something has to be mended first.
    pub fn cannot_go_on(&self, common: &Common) -> bool {
        let has_failed = self.renewal_failure().is_some() || self.person.failure().is_some();
        has_failed || self.without_account().is_some() || self.is_for_another_account(common)
    }

    /// Whether a question is to be answered with its own buttons before anything goes on.
    pub fn asks_first(&self, common: &Common) -> bool {
        self.another_person(common).is_some() || !self.fewer_than_before(common).is_empty()
    }

    fn ask_account(&mut self, common: &mut Common) -> Vec<Ask<WizardAddress>> {
        common.answers.here_mut().checked = None;
        let (Some(account), Some(signed_in)) = (self.chosen_account().cloned(), self.signed_in.clone())
        else {
            return Vec::new();
        };
        let attempt = common.attempts.next_number();
        self.account = Line::Running(attempt);
        self.users = Line::Running(attempt);
        self.plan = Line::Running(attempt);
        let token = || Arc::clone(&signed_in);
        [
            CheckRequest::Account { account: account.clone(), signed_in: token() },
            CheckRequest::Users { account: account.clone(), signed_in: token() },
            CheckRequest::BillingPlan { account, signed_in: token() },
        ]
        .into_iter()
        .map(|request| Ask {
            work: Work::Check(request),
            asker: WizardAddress { asker: WizardAsker::Check, attempt },
        })
        .collect()
    }

    /// The calls that the product needs, as far as its sheet knows, and that Docusign refused.
    pub fn needed_failures(&self, common: &Common) -> Vec<ReadCall> {
        let Some(sheet) = common.sheets.get(&common.answers.sheet) else { return Vec::new() };
        let failed = |call: &ReadCall| match call {
            ReadCall::Account => self.account.failure().is_some_and(ApiError::is_refusal),
            ReadCall::Users => self.users.failure().is_some_and(ApiError::is_refusal),
            ReadCall::BillingPlan => self.plan.failure().is_some_and(ApiError::is_refusal),
        };
        needed_calls(sheet).into_iter().filter(failed).collect()
    }

    /// Whether going on means to do without what the product needs.
    pub fn goes_on_anyway(&self, common: &Common) -> bool {
        self.all_settled() && !self.needed_failures(common).is_empty()
    }

    /// Whether no call is under way any more.
    pub fn all_settled(&self) -> bool {
        self.account.is_settled() && self.users.is_settled() && self.plan.is_settled()
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        self.hurried = false;
        match action {
            // Of an answer it is the account it was made for.
            Action::Account(_) if common.from_answer().is_some() => StepReply::stay(),
            Action::Account(index) => {
                if Some(index) == self.chosen && !matches!(self.account, Line::Failed(_)) {
                    return StepReply::stay();
                }
                self.chosen = Some(index);
                self.ask_account(common).into()
            }
            Action::Again if self.may_renew(common) => self.renew(common).into(),
            Action::Again => {
                let person_known = matches!(self.person, Line::Passed(_));
                if person_known { self.ask_account(common).into() } else { self.begin(common).into() }
            }
            Action::ReviewCalls if matches!(self.review.state, ReviewState::Running(..)) => StepReply::stay(),
            Action::ReviewCalls => self.review_call(common).into(),
            Action::StopReview => {
                let ReviewState::Running(attempt, _) = self.review.state else { return StepReply::stay() };
                self.review.state = ReviewState::Stopped;
                let asker = WizardAddress { asker: WizardAsker::Check, attempt };
                Ask { work: Work::Cancel, asker }.into()
            }
            Action::TickPhrase => {
                self.phrase.tick();
                StepReply::stay()
            }
            Action::RightPerson => {
                self.is_right_person = true;
                StepReply::stay()
            }
            Action::FewerScopes => {
                self.are_fewer_enough = true;
                StepReply::stay()
            }
            Action::ToRequest => StepReply::to(StepName::Prepare),
            Action::SignInAgain => {
                common.begin_sign_in = Some(WhoSignsIn::Anybody);
                StepReply::to(StepName::SignIn)
            }
            Action::SomebodyElse => {
                common.begin_sign_in = Some(WhoSignsIn::SomebodyElse);
                StepReply::to(StepName::SignIn)
            }
        }
    }

    /// Whether new tokens may be what an answer needs: its access token was refused, or there were none the last time.
    fn may_renew(&self, common: &Common) -> bool {
        common.from_answer().is_some()
            && (self.renewal_failure().is_some()
                || self.person.failure().is_some_and(ApiError::may_be_of_an_ended_token))
    }

    /// One after the other: a burst would look like what the review is there to find.
    fn review_call(&mut self, common: &mut Common) -> Option<Ask<WizardAddress>> {
        let (account, signed_in) = (self.chosen_account()?.clone(), self.signed_in.clone()?);
        let call = self.review.next()?;
        let work = Work::Check(CheckRequest::Review { account, signed_in, call });
        let ask = common.ask(WizardAsker::Check, work);
        self.review.state = ReviewState::Running(ask.asker.attempt, call);
        Some(ask)
    }

    /// Takes an answer. Once nothing more is waited for, Next was pressed too early no longer.
    pub(super) fn hear(&mut self, attempt: AttemptNumber, answer: Answer, common: &mut Common) -> Reply {
        let was_running = self.is_running();
        let reply = self.take_answer(attempt, answer, common);
        if was_running && !self.is_running() {
            self.hurried = false;
        }
        reply
    }

    fn is_running(&self) -> bool {
        let calls = [self.account.is_under_way(), self.users.is_under_way(), self.plan.is_under_way()];
        let renews = matches!(self.renewal, TokenRenewal::Running(_));
        renews || self.person.is_under_way() || calls.contains(&true)
    }

    fn take_answer(&mut self, attempt: AttemptNumber, answer: Answer, common: &mut Common) -> Reply {
        let event = match answer {
            Answer::Checked(event) => event,
            Answer::GivenUp => {
                self.break_off(attempt);
                return StepReply::stay();
            }
            _ => return StepReply::stay(),
        };
        if let CheckEvent::Review(result) = event {
            let goes_on = self.review.is_running(attempt) && self.review.take(result);
            return if goes_on { self.review_call(common).into() } else { StepReply::stay() };
        }
        match event {
            CheckEvent::Renewal(renewed) => {
                if !matches!(self.renewal, TokenRenewal::Running(asked) if asked == attempt) {
                    return StepReply::stay();
                }
                return self.hear_renewal(renewed, common);
            }
            CheckEvent::Person(result) => {
                if !self.person.is_running(attempt) {
                    return StepReply::stay();
                }
                if let Ok(person) = &result {
                    let claimed = common.from_answer().map(|claim| &claim.account_id);
                    let at = |wanted: &dyn Fn(&Account) -> bool| person.accounts.iter().position(wanted);
                    let chosen = at(&|account| Some(&account.account_id) == claimed);
                    // Without a default nobody but the person knows which.
                    let alone = || (person.accounts.len() == 1).then_some(0);
                    self.chosen = chosen.or_else(|| at(&|account| account.is_default)).or_else(alone);
                }
                self.person.take(result);
                return self.ask_account(common).into();
            }
            CheckEvent::Account(result) if self.account.is_running(attempt) => self.account.take(result),
            CheckEvent::Users(result) if self.users.is_running(attempt) => self.users.take(result),
            CheckEvent::BillingPlan(result) if self.plan.is_running(attempt) => self.plan.take(result),
            _ => return StepReply::stay(),
        }
        if self.all_settled() {
            self.settle(common);
        }
        StepReply::stay()
    }

    /// A call broke off without an answer: it can be made again.
    fn break_off(&mut self, attempt: AttemptNumber) {
        let error = ApiError::broken_off;
        if matches!(self.renewal, TokenRenewal::Running(asked) if asked == attempt) {
            self.renewal = TokenRenewal::Failed(TokenError::broken_off());
        }
        self.person.break_off(attempt, error());
        self.account.break_off(attempt, error());
        self.users.break_off(attempt, error());
        self.plan.break_off(attempt, error());
        if self.review.is_running(attempt) {
            self.review.state = ReviewState::Failed(error());
        }
    }

    /// Lays down who and which account. A refused call to the account is said, and does not stand in the way: the
    /// person may know better than we do why the account has to be this one.
    fn settle(&self, common: &mut Common) {
        let (Line::Passed(person), Some(account)) = (&self.person, self.chosen_account()) else { return };
        common.answers.here_mut().checked = Some(CheckedAccount {
            account: account.clone(),
            person_name: person.name.clone(),
            person_email: person.email.clone(),
            failed_calls: self.needed_failures(common),
            at: common.clock.now(),
        });
    }
}

impl Step<Common, StepAsk, StepName> for Check {
    fn enter(&mut self, common: &mut Common) -> Vec<StepAsk> {
        self.hurried = false;
        let signed_in = common.answers.here().signed_in.clone();
        let same = self.is_about(signed_in.as_ref());
        if !same {
            self.phrase = Phrase::Open;
            self.is_right_person = false;
            self.are_fewer_enough = false;
        }
        self.signed_in = signed_in;
        if same && matches!(self.renewal, TokenRenewal::Running(_)) {
            return Vec::new();
        }
        // User info has hourly limits: asked once for a sign-in, the answer kept.
        let asks = if !same || !matches!(self.person, Line::Passed(_)) {
            self.begin(common)
        } else if self.all_settled() {
            self.settle(common);
            Vec::new()
        } else {
            self.ask_account(common)
        };
        asks.into_iter().map(StepAsk::Task).collect()
    }

    /// Nobody waits for the calls any more. Those for the review go on: Docusign counts them, wherever the person is. So does a
    /// renewal: with a refresh token that was spent, the new one must not be lost.
    fn leave(&mut self, _common: &mut Common) -> Vec<StepAsk> {
        let calls = [self.person.end(), self.account.end(), self.users.end(), self.plan.end()];
        let attempts: BTreeSet<AttemptNumber> = calls.into_iter().flatten().collect();
        let address = |attempt| WizardAddress { asker: WizardAsker::Check, attempt };
        let cancel = |attempt| Ask { work: Work::Cancel, asker: address(attempt) };
        attempts.into_iter().map(cancel).map(StepAsk::Task).collect()
    }

    /// On the way to production, back to Prepare.
    fn next(&mut self, common: &mut Common) -> Reply {
        if common.is_towards_production() {
            common.end_demo();
            return StepReply::to(StepName::Prepare);
        }
        self.hurried = common.answers.here().checked.is_none()
            || self.another_person(common).is_some()
            || !self.fewer_than_before(common).is_empty();
        let is_compared = common.from_answer().is_none() || self.phrase.is_compared();
        let may_go_on = !self.hurried && is_compared && !self.is_for_another_account(common);
        if may_go_on { StepReply::on() } else { StepReply::stay() }
    }
}
