//! Every page's question, lead and Next, and the names of the steps.

use std::borrow::Cow;

use super::known::Known;
use super::{
    Remedy, account, again, check, environment, files, keychain, network, prepare, refusals, sign_in,
};
use crate::domain::Environment;
use crate::places::carry_over::{CarryOver, CarryPhase};
use crate::places::connection::{KeptConnection, Revealed};
use crate::places::notifications::signature_check::{SignatureCheck, SignatureState};
use crate::places::notifications::{NotificationPage, NotificationView};
use crate::places::opened_file::{CopyStage, OpenedCopy};
use crate::places::set_up::ReviewState;
use crate::places::set_up::prepare::{Stage, Way};
use crate::places::set_up::save::SavePhase as Saving;
use crate::places::set_up::sign_in::SignInPhase as SigningIn;
use crate::places::set_up::{SetUp, StepName};
use crate::plain::plain;
use crate::texts::{t, t_with};

/// What a page says whatever its content.
pub struct PageWords {
    /// The question.
    pub question: String,
    /// What it is about; may be empty.
    pub lead: String,
    /// Next; none where there is nothing to go on to.
    pub next: Option<NextWords>,
}

/// Next, and whether it asks to be pressed.
pub struct NextWords {
    /// What it does.
    pub word: Cow<'static, str>,
    /// That is under way.
    pub busy: bool,
    /// What to do first is a button on the page: what mends a problem, what a point is about, what is to be copied.
    pub first_is_on_the_page: bool,
}

impl PageWords {
    /// The present page of the set-up wizard.
    pub fn set_up(state: &SetUp) -> Self {
        let (question, lead) = headline(state);
        let next = next_word(state).map(|word| NextWords {
            word,
            busy: state.is_busy(),
            first_is_on_the_page: first_is_on_the_page(state),
        });
        Self { question, lead, next }
    }

    /// Home.
    pub fn home() -> Self {
        let next = NextWords { word: t("home-new"), busy: false, first_is_on_the_page: false };
        Self { question: t("home-question").into(), lead: t("home-lead").into(), next: Some(next) }
    }

    /// A copy of a connection from a file.
    pub fn opened_file(opened: &OpenedCopy) -> Self {
        let name = opened.path.file_name().map(|name| plain(&name.to_string_lossy())).unwrap_or_default();
        let file = [("file", name.into())];
        let (question, lead, word) = match &opened.stage {
            CopyStage::Locked(_) => {
                (t("opened-locked-question"), t_with("opened-locked-lead", &file), t("opened-open"))
            }
            CopyStage::Read(read) if read.are_all_here() => {
                let question = match read.alone() {
                    Some(_) => t("opened-left-question"),
                    None => t("opened-left-question-several"),
                };
                (question, t_with("opened-left-lead", &file), t("opened-done"))
            }
            CopyStage::Read(read) if read.alone().is_none() => {
                let [file] = file;
                let lead = t_with("opened-lead-several", &[file, ("count", read.entries.len().into())]);
                (t("opened-question-several"), lead, t("opened-keep"))
            }
            CopyStage::Read(_) => (t("opened-question"), t_with("opened-lead", &file), t("opened-keep")),
        };
        let first_is_on_the_page = matches!(&opened.stage, CopyStage::Read(read) if read.is_to_be_chosen());
        let next = NextWords { word, busy: opened.is_busy(), first_is_on_the_page };
        Self { question: question.into(), lead, next: Some(next) }
    }

    /// Carry over.
    pub fn carry_over(carry: &CarryOver) -> Self {
        let word = match carry.phase {
            CarryPhase::Written(_) => t("opened-done"),
            _ => t("carry-save"),
        };
        // What is left to do is on another computer, and what mends a problem is Next.
        let next = NextWords { word, busy: carry.is_busy(), first_is_on_the_page: false };
        let (question, lead) = match (&carry.phase, carry.records.as_slice()) {
            (CarryPhase::Written(_), _) => {
                (t("carry-written-question"), t("carry-written-lead").into_owned())
            }
            (_, [one]) => {
                (t("carry-question"), t_with("carry-lead", &[("name", account::called(one).into())]))
            }
            (_, all) => (t("carry-question-all"), t_with("carry-lead-all", &[("count", all.len().into())])),
        };
        Self { question: question.into(), lead, next: Some(next) }
    }

    /// About.
    pub fn about() -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let lead = t_with("about-lead", &[("version", version.into())]);
        Self { question: t("about-question").into(), lead, next: None }
    }

    /// The notifications of a connection's account, with the connection's page behind it. No Next where nothing would come of it: while
    /// tokens are nowhere else, and where the connection has to be renewed and cannot be.
    pub fn notifications(page: &NotificationPage, kept: Option<&KeptConnection>) -> Self {
        let what = [
            ("account", account::of_record(&page.record).into()),
            ("environment", environment::name(page.record.facts.environment).into_owned().into()),
        ];
        // Where something is there, it is what the person came for.
        let seen = page.overview.now.seen();
        let is_empty = seen.is_some_and(|seen| seen.entries.is_empty() && seen.gone.is_empty());
        let next = NextWords {
            word: t("set-up-notifications"),
            busy: false,
            first_is_on_the_page: !is_empty || page.view != NotificationView::Configurations,
        };
        let can_go_on = kept
            .is_some_and(|kept| kept.may_be_left() && (kept.can_be_renewed() || !page.asks_for_renewal()));
        let next = can_go_on.then_some(next);
        Self { question: t("watch-question").into(), lead: t_with("watch-lead", &what), next }
    }

    /// A message whose signatures are checked.
    pub fn signature_check(check: &SignatureCheck) -> Self {
        let busy = matches!(check.state, SignatureState::Judging);
        let next = NextWords { word: t("signatures-check"), busy, first_is_on_the_page: false };
        let lead = t("signatures-lead").into();
        Self { question: t("signatures-question").into(), lead, next: Some(next) }
    }

    /// A connection that is kept.
    pub fn connection(kept: &KeptConnection) -> Self {
        let what = [
            ("account", account::of_record(&kept.record).into()),
            ("environment", environment::name(kept.record.facts.environment).into_owned().into()),
        ];
        let lead = match kept.values {
            Revealed::Shown(_) => t_with("kept-lead", &what),
            Revealed::Asking | Revealed::Failed(_) => t_with("home-account", &what),
        };
        let name = kept.record.history.name.as_ref().map(ToString::to_string);
        let question = name.unwrap_or_else(|| kept.record.facts.product_name.clone());
        Self { question, lead, next: None }
    }
}

fn headline(state: &SetUp) -> (String, String) {
    match state.step() {
        StepName::Choose if state.common.answering().is_some() => {
            (t("answering-question").into(), t("answering-lead").into())
        }
        StepName::Choose => (t("choose-question").into(), t("choose-lead").into()),
        StepName::Prepare => prepare_headline(state),
        StepName::Keys if state.common.is_towards_production() => {
            (t("keys-question-demo").into(), t("keys-lead-demo").into())
        }
        StepName::Keys if prepare::brings_both_keys(state) => {
            (t("keys-question-here").into(), t("keys-lead-here").into())
        }
        StepName::Keys => {
            let lead = again::keys_lead(state).unwrap_or_else(|| t("keys-lead").into());
            (t("keys-question").into(), lead)
        }
        StepName::SignIn if let SigningIn::Waiting(waiting) = &state.sign_in.phase => (
            t("sign-in-waiting").into(),
            sign_in::while_waiting(waiting, state.common.clock.monotonic()).into(),
        ),
        StepName::SignIn if let Some(lead) = again::sign_in_lead(state) => {
            (t("sign-in-question").into(), lead)
        }
        StepName::SignIn if state.common.answers.environment == Environment::Practice => {
            (t("sign-in-question").into(), t("sign-in-lead-practice").into())
        }
        StepName::SignIn => (t("sign-in-question").into(), t("sign-in-lead").into()),
        StepName::Check => {
            let practice = state.common.answers.environment == Environment::Practice;
            let usual = if practice { t("check-lead-practice") } else { t("check-lead") };
            match check::headline(state) {
                Some((question, lead)) => (question.into(), lead.unwrap_or(usual).into()),
                None => (t("check-question").into(), usual.into()),
            }
        }
        StepName::Save if state.common.answering().is_some() => {
            (t("save-answer-question").into(), t("save-answer-lead").into())
        }
        StepName::Save => (t("save-question").into(), t("save-lead").into()),
        StepName::HandOver if state.common.answering().is_some() => {
            (t("hand-over-answer-question").into(), t("hand-over-answer-lead").into())
        }
        // Practice's values are of no use to a product.
        StepName::HandOver if state.common.answers.environment == Environment::Practice => {
            (t("hand-over-question-practice").into(), t("hand-over-lead-practice").into())
        }
        StepName::HandOver => {
            let known = state.hand_over.sheet(&state.common).filter(|sheet| sheet.vendor.is_some());
            let question = match known {
                Some(sheet) => t_with("hand-over-question", &[("product", sheet.name.clone().into())]),
                None => t("hand-over-question-own").into(),
            };
            let again = state.hand_over.is_told_again();
            (question, if again { t("hand-over-lead-again") } else { t("hand-over-lead") }.into())
        }
    }
}

fn prepare_headline(state: &SetUp) -> (String, String) {
    let (question, lead) = match (state.prepare.way, state.prepare.stage(&state.common)) {
        (Way::Open, _) => return (t("prepare-question").into(), t("prepare-lead").into()),
        (Way::SomebodyElse, _) => return (t("colleague-question").into(), t("colleague-lead").into()),
        (Way::Help, Stage::MakeApp) if state.common.answers.environment == Environment::Production => {
            (t("prepare-make-question"), t("prepare-make-lead-production"))
        }
        (Way::Help, Stage::MakeApp) => (t("prepare-make-question"), t("prepare-make-lead")),
        (Way::Help, Stage::GoLive) => (t("prepare-live-question"), t("prepare-live-lead")),
        (Way::Help, Stage::InReview) => (t("prepare-review-question"), t("prepare-review-lead")),
        (Way::Help, Stage::InProduction) => (t("prepare-finish-question"), t("prepare-finish-lead")),
    };
    let one = prepare::one_at_a_time(state, &after_the_list(state));
    one.unwrap_or_else(|| (question.into(), prepare::lead(state, &lead)))
}

fn next_word(state: &SetUp) -> Option<Cow<'static, str>> {
    match state.step() {
        // What leads on stands on the page; what does not lead on does not look as if it did.
        StepName::Check
            if state.check.cannot_go_on(&state.common) || state.check.asks_first(&state.common) =>
        {
            None
        }
        StepName::Check if state.common.is_towards_production() => Some(t("check-back-to-live")),
        StepName::Check if state.check.goes_on_anyway(&state.common) => Some(t("continue-anyway")),
        StepName::Choose | StepName::Keys | StepName::Check => Some(t("continue")),
        StepName::Prepare => prepare_next(state),
        StepName::SignIn => match state.sign_in.phase {
            SigningIn::Ready | SigningIn::Failed(_) => Some(t("sign-in-next")),
            // What there is to do now is in the browser.
            SigningIn::StartingPractice(_) | SigningIn::Waiting(_) | SigningIn::Exchanging(_) => None,
            SigningIn::Done => Some(t("continue")),
        },
        StepName::Save => Some(if state.save.is_done() { t("continue") } else { t("save-next") }),
        StepName::HandOver => Some(t("hand-over-finish")),
    }
}

fn prepare_next(state: &SetUp) -> Option<Cow<'static, str>> {
    let place = state.prepare.place(&state.common);
    if place.is_some_and(|place| place < state.prepare.points(&state.common).len()) {
        return Some(t("prepare-done"));
    }
    match state.prepare.way {
        Way::Open => None,
        // No answer to it can be opened any more: what to do is on the page.
        Way::SomebodyElse if state.prepare.colleague.is_key_gone() => None,
        Way::SomebodyElse if state.prepare.colleague.waits_for_answer() => Some(t("colleague-open")),
        Way::SomebodyElse => Some(t("colleague-save")),
        Way::Help => Some(after_the_list(state)),
    }
}

/// Next, once a list is worked through.
fn after_the_list(state: &SetUp) -> Cow<'static, str> {
    match state.prepare.stage(&state.common) {
        Stage::MakeApp if state.common.answers.environment == Environment::Production => {
            t("prepare-app-made")
        }
        Stage::GoLive => t("prepare-asked"),
        Stage::InReview => t("prepare-is-live"),
        Stage::MakeApp | Stage::InProduction => t("prepare-next"),
    }
}

fn first_is_on_the_page(state: &SetUp) -> bool {
    match state.step() {
        StepName::Choose | StepName::Keys => false,
        StepName::Prepare if state.prepare.way == Way::SomebodyElse => match &state.prepare.colleague.problem
        {
            Some(problem) => {
                matches!(files::exchange(problem).remedy, Some(Remedy::NewRequest | Remedy::TryAgain))
            }
            // The file that was just saved is to be sent.
            None => state.prepare.colleague.file.is_some(),
        },
        StepName::Prepare => prepare::first_is_on_the_page(state),
        StepName::SignIn => match &state.sign_in.phase {
            SigningIn::Failed(problem) => {
                let (server, known) = (network::server(&state.common), Known::of(state));
                let said = refusals::sign_in(problem, &server, &known);
                let mends = [Remedy::BackToKeys, Remedy::WithoutPort, Remedy::AppsAndKeys];
                said.tell.is_some() || said.remedy.is_some_and(|remedy| mends.contains(&remedy))
            }
            _ => false,
        },
        // To wait, to mend what failed, to make the review's calls.
        StepName::Check => {
            let calls = state.common.is_towards_production()
                && !matches!(state.check.review.state, ReviewState::Done);
            let step = &state.check;
            let asked = step.asks_first(&state.common) || step.is_for_another_account(&state.common);
            let anyway = step.goes_on_anyway(&state.common);
            let telling = check::failure(state).is_some_and(|why| why.tell.is_some());
            state.common.answers.here().checked.is_none() || calls || asked || anyway || telling
        }
        StepName::Save => match &state.save.phase {
            Saving::PlaceAsked { .. } | Saving::FileFailed(_) => true,
            Saving::Failed(problem) => keychain::keep(problem).remedy == Some(Remedy::SaveToFile),
            _ => false,
        },
        StepName::HandOver => {
            // To copy the values; of an answer, to write its phrase down and to send it.
            state.common.answering().is_some() || !state.hand_over.all_copied(&state.common)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::callback::BindError;
    use crate::clock::Clock;
    use crate::connections::{FileProblem, RequestProblem, Sheets, SignInProblem};
    use crate::docusign::refusal::Refusal;
    use crate::places::set_up::keys::FieldName;
    use crate::places::set_up::{Action, colleague, keys, prepare};

    fn at_choose() -> SetUp {
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        SetUp::new(Arc::new(Sheets::load(None)), clock, Environment::Production, None)
    }

    fn at_prepare(way: prepare::Action) -> SetUp {
        let mut state = at_choose();
        let _ = state.act(Action::Next);
        let _ = state.act(Action::Prepare(way));
        state
    }

    fn at_sign_in() -> SetUp {
        let mut state = at_prepare(prepare::Action::HaveOne);
        for (field, value) in [
            (FieldName::IntegrationKey, "12345678-90ab-cdef-1234-567890abcdef"),
            (FieldName::SecretKey, "0fedcba9-8765-4321-0fed-cba987654321"),
            (FieldName::RedirectUri, "http://localhost:9000/mine"),
        ] {
            let _ = state.act(Action::Keys(keys::Action::Typed(field, value.to_owned().into())));
        }
        let _ = state.act(Action::Next);
        assert_eq!(state.step(), StepName::SignIn);
        state
    }

    #[test]
    fn each_step_asks_its_question_and_its_next_says_what_it_does() {
        let words = PageWords::set_up(&at_choose());
        assert_eq!((words.question, words.lead), (t("choose-question").into(), t("choose-lead").into()));
        assert!(words.next.is_some_and(|next| next.word == t("continue") && !next.busy));

        let mut state = at_prepare(prepare::Action::Help);
        let words = PageWords::set_up(&state);
        assert_eq!(words.lead, format!("1 of 4. {}", t("prepare-make-lead-production")));
        let next = words.next.expect("Next");
        assert!(next.word == t("prepare-app-made") && next.first_is_on_the_page, "Apps and Keys comes first");
        for (list, points) in [(prepare::List::MakeApp, 5), (prepare::List::Product, 3)] {
            assert!(PageWords::set_up(&state).next.is_some_and(|next| next.first_is_on_the_page));
            for point in 0..points {
                let _ = state.act(Action::Prepare(prepare::Action::Tick(list, point)));
            }
        }
        assert!(PageWords::set_up(&state).next.is_some_and(|next| !next.first_is_on_the_page));

        let words = PageWords::set_up(&at_sign_in());
        assert_eq!(words.question, t("sign-in-question"));
        assert!(words.next.is_some_and(|next| next.word == t("sign-in-next")));
    }

    #[test]
    fn after_a_failed_sign_in_next_steps_back_where_a_button_on_the_page_mends_it() {
        let mut state = at_sign_in();
        let denied = |error| SignInProblem::Refused(Refusal::at_consent(error, None, None));
        for (problem, on_the_page) in [
            (SignInProblem::Port(BindError::NeedsRights { port: 80 }), true),
            (SignInProblem::TimedOut, false),
            (denied("access_denied"), false),
            (denied("server_error"), false),
            // Somebody else has to see to it: what to tell them comes first.
            (denied("something_new"), true),
        ] {
            let told = problem.to_string();
            state.sign_in.phase = SigningIn::Failed(problem);
            let next = PageWords::set_up(&state).next.expect("Next");
            assert_eq!(next.first_is_on_the_page, on_the_page, "{told}");
        }
    }

    #[test]
    fn where_the_check_cannot_go_on_nothing_looks_as_if_it_did_and_the_question_is_another() {
        use crate::connections::{ApiError, WireError};
        use crate::places::set_up::Line;
        use crate::wire::Unreachable;
        let mut state = at_sign_in();
        let tokens = Arc::new(crate::connections::samples::signed_in());
        state.common.answers.here_mut().signed_in = Some(tokens);
        state.sign_in.phase = SigningIn::Done;
        let _ = state.act(Action::Next);
        assert_eq!(state.step(), StepName::Check);
        let words = PageWords::set_up(&state);
        assert_eq!(words.question, t("check-question"));
        assert!(words.next.is_some_and(|next| next.word == t("continue")), "while it runs, Next is alive");
        let error = ApiError::Wire(WireError::NoConnection { why: Unreachable::NameUnknown });
        state.check.person = Line::Failed(error);
        let words = PageWords::set_up(&state);
        assert_eq!(words.question, t("check-question-failed"));
        assert_eq!(words.lead, t("check-lead-failed"));
        assert!(words.next.is_none());
        state.common.answers.environment = Environment::Practice;
        assert_eq!(PageWords::set_up(&state).lead, t("check-lead-failed-practice"), "Docusign was not asked");
    }

    #[test]
    fn a_request_that_went_wrong_is_mended_on_the_page_and_without_its_key_there_is_no_next() {
        let mut state = at_prepare(prepare::Action::SomebodyElse);
        let next = |state: &SetUp| PageWords::set_up(state).next;
        assert!(next(&state).is_some_and(|next| next.word == t("colleague-save")));
        state.prepare.colleague.problem = Some(colleague::Problem::Request(RequestProblem::Random));
        assert!(next(&state).is_some_and(|next| !next.first_is_on_the_page));
        state.prepare.colleague.problem = Some(colleague::Problem::File(FileProblem::NoDialog));
        assert!(next(&state).is_some_and(|next| next.first_is_on_the_page));
        state.prepare.colleague.problem = Some(colleague::Problem::KeyGone);
        assert!(next(&state).is_none());
    }
}
