//! The wizard that sets up notifications: its pages, what can be heard, and what became of it at each account.

use std::borrow::Cow;

use super::check::LineState;
use super::page::{NextWords, PageWords};
use super::{Explained, account, connect_events, notifications, renewal};
use crate::connections::{CheckKeptProblem, ConnectionRecord};
use crate::notifications::{
    AccountPerson, AccountSetUpProblem, ConnectConfiguration, ConnectUrlProblem, EventData, FieldDifference,
    KeyToSign, NotForOneEnvelope, OwnerProblem, SetUpOutcome, as_it_is_used,
};
use crate::places::notification_set_up::accounts::Manager;
use crate::places::notification_set_up::outcome::{AccountOutcome, AccountState, HowAgain};
use crate::places::notification_set_up::proof::ProofProblem;
use crate::places::notification_set_up::review::OwnerState;
use crate::places::notification_set_up::{
    NotToChoose, NotificationCommon, NotificationSetUp, NotificationStep, WhoseEnvelopes,
};
use crate::plain::plain;
use crate::texts::{t, t_with};

impl PageWords {
    /// The present page of the wizard that sets up notifications.
    pub fn notification_set_up(state: &NotificationSetUp) -> Self {
        let (question, lead) = headline(state);
        let word = match state.step() {
            NotificationStep::Accounts | NotificationStep::Events | NotificationStep::Proof => {
                t("continue").into_owned()
            }
            NotificationStep::Review if !state.common.has_accounts() => t("notify-choose-again").into_owned(),
            NotificationStep::Review if state.common.only_changes() => {
                t("notify-review-compare").into_owned()
            }
            NotificationStep::Review => {
                t_with("notify-review-next", &[("count", state.common.chosen.len().into())])
            }
            NotificationStep::Outcome => t("opened-done").into_owned(),
        };
        let first_is_on_the_page = match state.step() {
            NotificationStep::Review => matches!(state.review.owner, OwnerState::Failed(_)),
            NotificationStep::Outcome => state.outcome.shows_changes_alone(),
            NotificationStep::Accounts | NotificationStep::Events | NotificationStep::Proof => false,
        };
        let next = NextWords { word: word.into(), busy: state.is_busy(), first_is_on_the_page };
        Self { question, lead, next: Some(next) }
    }
}

fn headline(state: &NotificationSetUp) -> (String, String) {
    let plain = |question: Cow<'static, str>, lead: Cow<'static, str>| (question.into(), lead.into());
    match state.step() {
        NotificationStep::Accounts => plain(t("notify-accounts-question"), t("notify-accounts-lead")),
        NotificationStep::Events => plain(t("notify-events-question"), t("notify-events-lead")),
        NotificationStep::Proof if state.common.wish.managed => {
            plain(t("notify-proof-question"), t("notify-proof-lead-partner"))
        }
        NotificationStep::Proof => plain(t("notify-proof-question"), t("notify-proof-lead")),
        NotificationStep::Review if state.outcome.accounts.is_empty() && state.review.settings.has_asked => {
            plain(t("notify-review-question"), t("notify-review-lead-owner"))
        }
        NotificationStep::Review if state.outcome.accounts.is_empty() => {
            plain(t("notify-review-question"), t("notify-review-lead"))
        }
        NotificationStep::Review => plain(t("notify-review-question"), t("notify-review-lead-again")),
        NotificationStep::Outcome if state.outcome.is_running() => {
            plain(t("notify-running-question"), t("notify-running-lead"))
        }
        NotificationStep::Outcome => {
            if state.outcome.is_all_right() {
                return plain(t("notify-done-question"), t("notify-done-lead"));
            }
            if state.outcome.shows_changes_alone() {
                return plain(t("notify-compare-question"), t("notify-compare-lead"));
            }
            let (right, count) = (state.outcome.right(), state.outcome.accounts.len());
            let lacking = state.outcome.lacking_key();
            if lacking > 0 && right + lacking == count {
                let said = [("lacking", lacking.into()), ("count", count.into())];
                return (t("notify-no-key-question").into(), t_with("notify-no-key-lead", &said));
            }
            let said = [("right", right.into()), ("count", count.into())];
            (t_with("notify-not-done-question", &said), t_with("notify-not-done-lead", &said))
        }
    }
}

/// The name of a step, as the rail has it.
pub fn step_name(step: NotificationStep) -> Cow<'static, str> {
    match step {
        NotificationStep::Accounts => t("notify-step-accounts"),
        NotificationStep::Events => t("notify-step-events"),
        NotificationStep::Proof => t("notify-step-proof"),
        NotificationStep::Review => t("notify-step-review"),
        NotificationStep::Outcome => t("notify-step-outcome"),
    }
}

/// Whose OAuth settings and keys: a title, and what it means.
pub fn manager(manager: Manager) -> (Cow<'static, str>, Cow<'static, str>) {
    match manager {
        Manager::Account => (t("notify-manager-account"), t("notify-manager-account-words")),
        Manager::Partner => (t("notify-manager-partner"), t("notify-manager-partner-words")),
    }
}

/// Why an account cannot be chosen beside the others.
pub fn why_not(why: &NotToChoose, common: &NotificationCommon) -> String {
    match why {
        NotToChoose::SameAccount(other) => {
            let name = common.record(other).map(account::called).unwrap_or_default();
            t_with("notify-same-account", &[("name", name.into())])
        }
        NotToChoose::AnotherEnvironment => t("notify-other-environment").into_owned(),
        NotToChoose::AnotherKey => t("notify-other-key").into_owned(),
    }
}

/// What is wrong with an address, as it was typed.
pub fn address(problem: ConnectUrlProblem, typed: &str) -> Cow<'static, str> {
    match problem {
        // What stands around it falls away before it is judged.
        ConnectUrlProblem::NotAUrl | ConnectUrlProblem::Spaced => t("notify-url-none"),
        ConnectUrlProblem::NotHttps => t("notify-url-http"),
        ConnectUrlProblem::TooLong => t("notify-url-long"),
        ConnectUrlProblem::Credentials => t("notify-url-credentials"),
        ConnectUrlProblem::Fragment => t("notify-url-fragment"),
        ConnectUrlProblem::PortZero => t("notify-url-port"),
        ConnectUrlProblem::NoHostName => t("notify-url-host"),
        ConnectUrlProblem::Repaired => {
            let used = as_it_is_used(typed.trim()).map(|url| plain(&url)).unwrap_or_default();
            t_with("notify-url-repaired", &[("url", used.into())]).into()
        }
    }
}

/// What is wrong in a field of the proof, as it was typed.
pub fn proof(problem: ProofProblem, typed: &str) -> Cow<'static, str> {
    match problem {
        ProofProblem::Missing => t("notify-field-missing"),
        ProofProblem::Colon => t("notify-user-name-colon"),
        ProofProblem::Parameters => t("notify-parameters-wrong"),
        ProofProblem::Address(problem) => address(problem, typed),
    }
}

/// All that is wished of a configuration, a row each: what is not known of one that is to be made is left out.
pub fn rows(wanted: &ConnectConfiguration) -> Vec<[String; 2]> {
    let (id, state) = (t("cmd-column-id"), t("cmd-column-state"));
    let (told, brought) = (t("cmd-column-told"), t("connect-label-data"));
    let kept = notifications::rows(wanted).into_iter().filter(|[label, _]| *label != id && *label != state);
    let in_words = |[label, value]: [String; 2]| {
        let lines: Vec<String> = if label == told && !wanted.events.is_empty() {
            wanted.events.iter().map(connect_events::event).collect()
        } else if label == brought && wanted.event_data.is_some() {
            wanted.event_data.iter().flat_map(EventData::included).map(connect_events::data).collect()
        } else {
            Vec::new()
        };
        if lines.is_empty() { [label, value] } else { [label, lines.join("\n")] }
    };
    kept.map(in_words).collect()
}

/// The object for one envelope alone, to be read and copied, and what cannot be said there.
pub fn for_one_envelope(wanted: &ConnectConfiguration) -> (String, Vec<Cow<'static, str>>) {
    let (object, lost) = wanted.to_event_notification();
    let lost = lost.into_iter().map(|what| match what {
        NotForOneEnvelope::Basic => t("notify-envelope-basic"),
        NotForOneEnvelope::OwnOAuth => t("notify-envelope-own-oauth"),
        NotForOneEnvelope::MutualTls => t("notify-envelope-mutual-tls"),
        NotForOneEnvelope::People => t("notify-envelope-people"),
    });
    (serde_json::to_string_pretty(&object).unwrap_or_default(), lost.collect())
}

/// Whose envelopes: a title, and what it means.
pub fn whose(whose: WhoseEnvelopes) -> (Cow<'static, str>, Cow<'static, str>) {
    match whose {
        WhoseEnvelopes::Everybody => (t("notify-whose-everybody"), t("notify-whose-everybody-words")),
        WhoseEnvelopes::Chosen => (t("notify-whose-chosen"), t("notify-whose-chosen-words")),
        WhoseEnvelopes::AllBut => (t("notify-whose-all-but"), t("notify-whose-all-but-words")),
    }
}

/// Somebody of an account; one without name and address by the id.
pub fn person(person: &AccountPerson) -> String {
    if person.name.is_none() && person.email.is_none() {
        return person.user_id.clone();
    }
    account::person(person.name.as_deref(), person.email.as_deref())
}

/// How it stands at an account: as a line of a check, in words.
pub fn account_line(outcome: &AccountOutcome) -> (LineState, String) {
    let (line, said) = state_line(&outcome.state, outcome.changes.is_some());
    (if outcome.key() == KeyToSign::NotMissed { line } else { LineState::Warned }, said)
}

/// That a key is missing for the signatures, or could not be seen; nothing where none is missed.
pub fn account_key(outcome: &AccountOutcome) -> Option<Cow<'static, str>> {
    match outcome.key() {
        KeyToSign::NotMissed => None,
        // What is said of that key says it all.
        KeyToSign::Missing if outcome.has_lost_key() => None,
        KeyToSign::Missing => Some(t("notify-account-no-key")),
        KeyToSign::Unseen => Some(t("notify-account-key-unseen")),
    }
}

/// `changes`: one that is there is to be changed.
fn state_line(state: &AccountState, changes: bool) -> (LineState, String) {
    let id = |one: &ConnectConfiguration| {
        [("id", one.connect_id.as_ref().map(ToString::to_string).unwrap_or_default().into())]
    };
    match state {
        AccountState::ToCome(_) => (LineState::ToCome, t("notify-account-to-come").into()),
        AccountState::Running(_) => (LineState::Running, t("notify-account-running").into()),
        AccountState::Stopped => (LineState::Skipped, t("notify-account-stopped").into()),
        AccountState::Failed(_) => (LineState::Failed, String::new()),
        AccountState::Done(outcome) => match &**outcome {
            SetUpOutcome::AlreadyRight(_) => (LineState::Passed, t("notify-account-right").into()),
            SetUpOutcome::Created(one) => (LineState::Passed, t_with("notify-account-created", &id(one))),
            SetUpOutcome::Updated { differences, .. } if differences.is_empty() => {
                (LineState::Passed, t("notify-account-sent-again").into())
            }
            SetUpOutcome::Updated { .. } => (LineState::Passed, t("notify-account-updated").into()),
            SetUpOutcome::Differs { configuration, .. } if changes => {
                (LineState::Warned, t_with("notify-account-would-change", &id(configuration)))
            }
            SetUpOutcome::Differs { configuration, .. } => {
                (LineState::Failed, t_with("notify-account-differs", &id(configuration)))
            }
            SetUpOutcome::NotAsSent { configuration, .. } => {
                (LineState::Failed, t_with("notify-account-not-as-sent", &id(configuration)))
            }
            SetUpOutcome::NotThere => (LineState::Failed, t("notify-account-none").into()),
            SetUpOutcome::Several(ids) => {
                let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
                (LineState::Failed, t_with("notify-account-several", &[("ids", ids.join(", ").into())]))
            }
        },
    }
}

/// In what it differs, or differed, at an account.
pub fn account_differences(state: &AccountState) -> Vec<String> {
    let all: &[FieldDifference] = match state {
        AccountState::Done(outcome) => match &**outcome {
            SetUpOutcome::Updated { differences, .. }
            | SetUpOutcome::Differs { differences, .. }
            | SetUpOutcome::NotAsSent { differences, .. } => differences,
            _ => &[],
        },
        _ => &[],
    };
    all.iter().map(notifications::difference).collect()
}

/// Why nothing came of it at an account.
pub fn account_problem(problem: &AccountSetUpProblem, record: &ConnectionRecord) -> Explained {
    match problem {
        AccountSetUpProblem::Connection(problem) => renewal::check(problem, record),
        AccountSetUpProblem::Renewal(problem) => renewal::renewal(problem, record),
        AccountSetUpProblem::Owner(problem) => notifications::owner(problem, record),
        AccountSetUpProblem::SetUp(problem) => notifications::set_up(problem, record),
    }
}

/// Why the account has not what is used: what is missing there can be made there. `managed`: it is the partner's.
pub fn owner_problem(problem: &AccountSetUpProblem, record: &ConnectionRecord, managed: bool) -> Explained {
    let said = account_problem(problem, record);
    match problem {
        AccountSetUpProblem::Owner(OwnerProblem::NoKey) => {
            Explained { now: t("notify-owner-no-key-now").into_owned(), ..said }
        }
        AccountSetUpProblem::Owner(OwnerProblem::NoOAuth) if !managed => Explained {
            what: t("notify-account-no-oauth").into_owned(),
            now: t("notify-owner-no-oauth-now").into_owned(),
            ..said
        },
        AccountSetUpProblem::Owner(OwnerProblem::NoOAuth) => {
            Explained { now: t("notify-owner-no-oauth-now").into_owned(), ..said }
        }
        _ => said,
    }
}

/// Whether it waits for a renewal that the product does itself: a person may want it done here.
pub fn needs_renewal(problem: &AccountSetUpProblem) -> bool {
    matches!(problem, AccountSetUpProblem::Connection(CheckKeptProblem::NeedsRenewal))
}

/// What can be done about it there: how, and the word for it. `changes`: one that was there was to be changed.
pub fn account_remedy(
    state: &AccountState,
    changes: bool,
    has_secret: bool,
) -> Option<(HowAgain, Cow<'static, str>)> {
    let again = || Some((HowAgain::AsBefore, t("prepare-try-again")));
    match state {
        AccountState::ToCome(_)
        | AccountState::Running(_)
        // What was removed does not come back by trying again.
        | AccountState::Failed(
            AccountSetUpProblem::Connection(CheckKeptProblem::Unknown)
            | AccountSetUpProblem::Owner(OwnerProblem::NotKept),
        ) => None,
        AccountState::Failed(problem) if needs_renewal(problem) => {
            Some((HowAgain::RenewFirst, t("notify-renew-first")))
        }
        AccountState::Stopped | AccountState::Failed(_) => again(),
        AccountState::Done(outcome) => match &**outcome {
            SetUpOutcome::Differs { .. } => Some((HowAgain::Change, t("notify-change-it"))),
            SetUpOutcome::AlreadyRight(_) if has_secret => {
                Some((HowAgain::SendSecrets, t("notify-send-secrets")))
            }
            SetUpOutcome::AlreadyRight(_) | SetUpOutcome::Created(_) | SetUpOutcome::Updated { .. } => None,
            SetUpOutcome::NotThere if changes => Some((HowAgain::Anew, t("notify-set-up-anew"))),
            SetUpOutcome::NotAsSent { .. } | SetUpOutcome::NotThere | SetUpOutcome::Several(_) => again(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_used_otherwise_than_written_is_proposed_as_it_is_used() {
        let said = address(ConnectUrlProblem::Repaired, " https://hooks.exam\u{200b}ple.com/a b");
        assert!(said.contains("https://hooks.example.com/a%20b"), "{said}");
    }

    #[test]
    fn that_nothing_has_been_changed_is_said_before_the_first_run_alone() {
        use crate::notifications::ConnectEvent;
        use crate::places::notification_set_up::{Action, accounts, events};

        let record = || crate::connections::samples::record(crate::domain::samples::facts());
        let (owner, mut client) = (record(), record());
        let mut state = NotificationSetUp::new(vec![owner.clone(), client.clone()], None);
        for action in [
            Action::Accounts(accounts::Action::Manager(Manager::Partner)),
            Action::Accounts(accounts::Action::Owner(owner.id.clone())),
            Action::Accounts(accounts::Action::Tick(client.id.clone())),
            Action::Next,
            Action::Events(events::Action::NameTyped("Orders".to_owned())),
            Action::Events(events::Action::UrlTyped("https://a.example".to_owned())),
            Action::Events(events::Action::Event(ConnectEvent::new("envelope-completed").unwrap())),
            Action::Next,
            Action::Next,
        ] {
            let _ = state.act(action);
        }
        let lead = |state: &NotificationSetUp| PageWords::notification_set_up(state).lead;
        assert_eq!(lead(&state), t("notify-review-lead"));
        // Of another key by now: nothing is asked for, and it is over at once.
        client.facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
        state.take_records(&[owner, client]);
        assert!(state.act(Action::Next).asks.is_empty());
        assert_eq!(state.step(), NotificationStep::Outcome);
        let _ = state.act(Action::Back);
        assert_eq!(state.step(), NotificationStep::Review);
        assert_eq!(lead(&state), t("notify-review-lead-again"));
        // Without an account there is nothing to set up: Next leads to the choice.
        state.take_records(&[]);
        let next = PageWords::notification_set_up(&state).next.unwrap();
        assert_eq!(next.word, t("notify-choose-again"));
    }

    #[test]
    fn what_waits_for_its_product_to_renew_it_can_be_renewed_here_and_nothing_else() {
        assert!(needs_renewal(&CheckKeptProblem::NeedsRenewal.into()));
        assert!(!needs_renewal(&CheckKeptProblem::Unknown.into()));
    }

    #[test]
    fn what_is_not_as_it_should_be_has_a_way_on_and_what_is_right_has_none() {
        let there = || Box::new(ConnectConfiguration::default());
        let done = |outcome| AccountState::Done(Box::new(outcome));
        for (state, line, how) in [
            (done(SetUpOutcome::Created(there())), LineState::Passed, None),
            (done(SetUpOutcome::AlreadyRight(there())), LineState::Passed, None),
            (done(SetUpOutcome::NotThere), LineState::Failed, Some(HowAgain::AsBefore)),
            (done(SetUpOutcome::Several(Vec::new())), LineState::Failed, Some(HowAgain::AsBefore)),
            (
                done(SetUpOutcome::Differs { configuration: there(), differences: Vec::new() }),
                LineState::Failed,
                Some(HowAgain::Change),
            ),
            (
                AccountState::Failed(CheckKeptProblem::NeedsRenewal.into()),
                LineState::Failed,
                Some(HowAgain::RenewFirst),
            ),
            (AccountState::Stopped, LineState::Skipped, Some(HowAgain::AsBefore)),
            (AccountState::Running(1), LineState::Running, None),
        ] {
            assert_eq!(state_line(&state, false).0, line);
            assert_eq!(account_remedy(&state, false, false).map(|(how, _)| how), how);
        }
        let unseen = done(SetUpOutcome::AlreadyRight(there()));
        let gone = done(SetUpOutcome::NotThere);
        assert_eq!(account_remedy(&gone, true, false).map(|(how, _)| how), Some(HowAgain::Anew));
        assert_eq!(account_remedy(&unseen, false, true).map(|(how, _)| how), Some(HowAgain::SendSecrets));
    }
}
