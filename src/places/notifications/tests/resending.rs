//! Messages sent again.

use super::*;
use crate::notifications::{ResendJob, ResendOutcome, ResendProblem, ResendWish};
use crate::places::notifications::resending::{
    PeriodField as Field, ResendState, TypedPeriodProblem as Wrong,
};
use crate::tasks::ResendWork;
use jiff::Timestamp;

/// What is to be sent again.
fn counted(asks: Vec<Ask<WatchAsker>>) -> (ResendWish, bool, WatchAsker) {
    let [Ask { work: Work::Resend(ResendWork::Prepare { wish, drop_other, .. }), asker }] =
        <[_; 1]>::try_from(asks).ok().expect("one thing is asked for")
    else {
        panic!("it is counted")
    };
    (wish, drop_other, asker)
}

fn press(page: &mut NotificationPage, action: ResendAction) -> Vec<Ask<WatchAsker>> {
    page.act(Action::Resend(action))
}

fn unfinished(wish: ResendWish) -> ResendProblem {
    let begun = Timestamp::UNIX_EPOCH;
    ResendProblem::Unfinished(Box::new(ResendJob {
        wish,
        begun,
        envelopes: vec![String::new()],
        done: 0,
        asking: 0,
    }))
}

#[test]
fn one_thing_is_sent_again_at_a_time_and_what_comes_late_is_not_heard() {
    let mut page = page();
    let (wish, drop_other, first) = counted(press(&mut page, ResendAction::AllFailed));
    assert!(wish == ResendWish::AllFailed && !drop_other && page.resending.is_busy());
    assert!(press(&mut page, ResendAction::Failure("7".to_owned())).is_empty(), "it is being counted");
    assert!(press(&mut page, ResendAction::Leave).is_empty() && page.resending.is_busy());
    assert!(page.hear(first, Answer::ResendPrepared(wish, Err(ResendProblem::NotThere))).is_empty());
    assert!(matches!(page.resending.state, ResendState::Failed(_, ResendProblem::NotThere)));
    let (wish, _, second) = counted(press(&mut page, ResendAction::Failure("7".to_owned())));
    assert_eq!(wish, ResendWish::Failure { id: "7".to_owned() });
    assert!(page.hear(first, Answer::GivenUp).is_empty() && page.resending.is_busy());
    assert!(page.hear(second, Answer::GivenUp).is_empty());
    assert!(matches!(page.resending.state, ResendState::BrokenOff));
    assert!(press(&mut page, ResendAction::Send { skips_unsure: false }).is_empty(), "nothing is counted");
    press(&mut page, ResendAction::Leave);
    assert!(matches!(page.resending.state, ResendState::Idle));
}

#[test]
fn another_that_is_not_done_goes_on_or_is_dropped() {
    let failure = || ResendWish::Failure { id: "7".to_owned() };
    let unfinished_page = || {
        let mut page = page();
        let (wish, _, asker) = counted(press(&mut page, ResendAction::AllFailed));
        page.hear(asker, Answer::ResendPrepared(wish, Err(unfinished(failure()))));
        page
    };
    let (wish, drop_other, _) = counted(press(&mut unfinished_page(), ResendAction::GoOn));
    assert!(wish == failure() && !drop_other, "the one that was begun");
    let (wish, drop_other, _) = counted(press(&mut unfinished_page(), ResendAction::DropOther));
    assert!(wish == ResendWish::AllFailed && drop_other, "the one that was wished for");
    // What broke off goes on as it was; one that is done for now likewise.
    let mut page = page();
    let (wish, _, asker) = counted(press(&mut page, ResendAction::AllFailed));
    assert!(press(&mut page, ResendAction::DropOther).is_empty());
    let outcome = ResendOutcome {
        wish,
        asked: 9_000,
        refused: 0,
        said: Vec::new(),
        results: Vec::new(),
        left: 1,
        waits_until: Some(Timestamp::UNIX_EPOCH),
    };
    page.hear(asker, Answer::Resent(Ok(outcome)));
    assert!(press(&mut page, ResendAction::DropOther).is_empty(), "there is no other");
    let (wish, _, asker) = counted(press(&mut page, ResendAction::GoOn));
    let unsure = ResendProblem::Unsure(ApiError::broken_off());
    page.hear(asker, Answer::Resent(Err((wish, unsure))));
    assert_eq!(counted(press(&mut page, ResendAction::GoOn)).0, ResendWish::AllFailed);
}

#[test]
fn a_period_is_read_before_it_is_counted() {
    let mut page = page();
    let typed = |page: &mut NotificationPage, field, text: &str| {
        assert!(press(page, ResendAction::Typed(field, text.to_owned())).is_empty());
    };
    assert!(press(&mut page, ResendAction::Count).is_empty(), "there is no form");
    press(&mut page, ResendAction::Period);
    assert!(press(&mut page, ResendAction::Count).is_empty());
    let problem = |page: &NotificationPage, field| page.resending.period.as_ref().unwrap().problem(field);
    assert_eq!(problem(&page, Field::Configuration), Some(Wrong::Missing), "of two, nobody has chosen");
    assert_eq!(
        (problem(&page, Field::From), problem(&page, Field::To)),
        (Some(Wrong::NoDay), Some(Wrong::NoDay))
    );
    press(&mut page, ResendAction::Configuration(id("2")));
    for no_day in ["yesterday", "2026-02-30", "20.11.2026"] {
        typed(&mut page, Field::From, no_day);
        assert_eq!(problem(&page, Field::From), None, "what is typed anew is not wrong yet");
        assert!(press(&mut page, ResendAction::Count).is_empty());
        assert_eq!(problem(&page, Field::From), Some(Wrong::NoDay), "{no_day}");
    }
    typed(&mut page, Field::From, " 2026-11-20 ");
    typed(&mut page, Field::To, "2026-11-19");
    assert!(press(&mut page, ResendAction::Count).is_empty());
    assert_eq!(problem(&page, Field::To), Some(Wrong::Backwards));
    typed(&mut page, Field::To, "2026-11-20");
    let (wish, ..) = counted(press(&mut page, ResendAction::Count));
    let day = "2026-11-20".parse().unwrap();
    assert_eq!(wish, ResendWish::Period { from: day, to: day, configuration: "2".to_owned() });
    // The form goes when it is pressed again, or the other half is looked at.
    let mut page = super::page();
    press(&mut page, ResendAction::Period);
    press(&mut page, ResendAction::Period);
    assert!(page.resending.period.is_none());
    // Where there is one configuration, it is that one.
    let only =
        ConnectOverview { entries: overview().entries.into_iter().take(1).collect(), gone: Vec::new() };
    page.act(Action::LookAgain);
    page.hear(WatchAsker::Overview(2), seen(Ok(only)));
    press(&mut page, ResendAction::Period);
    assert_eq!(page.resending.period.as_ref().unwrap().configuration, Some(id("1")));
    page.act(Action::View(NotificationView::Log));
    assert!(page.resending.period.is_none());
    // Nor is it there after Try it: what was only counted keeps nobody from sending again meanwhile.
    press(&mut page, ResendAction::Period);
    page.act(Action::TryIt);
    assert!(page.resending.period.is_none());
}

#[test]
fn an_outcome_that_came_while_another_part_was_looked_at_stays_until_it_was_seen() {
    let mut page = page();
    page.act(Action::View(NotificationView::Log));
    let (wish, _, asker) = counted(press(&mut page, ResendAction::AllFailed));
    page.act(Action::View(NotificationView::Keys));
    page.hear(asker, Answer::Resent(Err((wish, ResendProblem::NotThere))));
    page.act(Action::View(NotificationView::Configurations));
    page.act(Action::TryIt);
    page.act(Action::View(NotificationView::Log));
    assert!(matches!(page.resending.state, ResendState::Failed(_, ResendProblem::NotThere)));
    page.act(Action::View(NotificationView::Configurations));
    assert!(matches!(page.resending.state, ResendState::Idle), "it was seen");
}
