//! Step 2: the port, pages, and somebody else who administers Docusign.

use super::*;

#[test]
fn the_guides_redirect_uri_is_prefilled_where_its_port_is_free() {
    assert_eq!(at_keys().keys.redirect_uri, "http://localhost");
}

#[test]
fn the_proposal_is_prefilled_where_it_is_not_and_never_over_what_was_typed() {
    let mut wizard = wizard();
    let probing = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    let instead = "http://localhost:8721/callback".parse().ok();
    let trouble = PortTrouble::NeedsRights(80);
    hear(&mut wizard, probing, Answer::Probed(RedirectProposal::Instead { trouble, instead }));
    act(&mut wizard, Action::Prepare(prepare::Action::HaveOne));
    assert_eq!(wizard.keys.redirect_uri, "http://localhost:8721/callback");

    typed(&mut wizard, FieldName::RedirectUri, "http://localhost:9000/mine");
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.keys.redirect_uri, "http://localhost:9000/mine");
}

#[test]
fn an_outcome_of_an_older_probe_changes_nothing() {
    let mut wizard = wizard();
    let old = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::Probe(_)));
    act(&mut wizard, Action::Prepare(prepare::Action::TryPort));
    hear(&mut wizard, old, Answer::Probed(RedirectProposal::Guide));
    assert!(matches!(wizard.prepare.port, prepare::Port::Trying(_)));
}

#[test]
fn a_page_asked_for_on_another_step_is_told_there_and_nowhere_else() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    let opening = wizard.act(Action::Prepare(prepare::Action::OpenAppsAndKeys));
    let opening = asker_of(opening, |work| matches!(work, Work::OpenPage(_)));
    act(&mut wizard, Action::Back);
    act(&mut wizard, Action::Back);
    assert_eq!(wizard.step(), StepName::Choose);
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.prepare.page_not_opened && !wizard.hand_over.page_not_opened);
}

#[test]
fn what_comes_back_for_a_colleague_is_not_taken_on_another_page() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::SomebodyElse));
    let making = wizard.act(Action::Next);
    let making = asker_of(making, |work| matches!(work, Work::MakeRequest(_)));
    act(&mut wizard, Action::Back);
    let works =
        hear(&mut wizard, making, Answer::RequestMade(Err(crate::connections::RequestProblem::Random)));
    assert!(works.is_empty() && !wizard.is_busy());
    assert_eq!(wizard.prepare.way, prepare::Way::Open);
}

#[test]
fn the_page_of_practice_is_opened_as_soon_as_practice_runs() {
    let mut wizard = wizard();
    wizard.common.answers.environment = Environment::Practice;
    wizard.common.practice = None;
    act(&mut wizard, Action::Next);
    wizard.walk.forward(|_| false);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    let opening = Action::Prepare(prepare::Action::OpenAppsAndKeys);
    let starting = asker_of(wizard.act(opening), |work| matches!(work, Work::StartPractice));
    hear(&mut wizard, starting, Answer::PracticeStarted(Err(PracticeProblem("no port".to_owned()))));
    assert!(wizard.common.practice_problem.is_some());
    let opening = Action::Prepare(prepare::Action::OpenAppsAndKeys);
    let starting = asker_of(wizard.act(opening), |work| matches!(work, Work::StartPractice));
    let origin = "http://127.0.0.1:4001".parse().unwrap();
    let works = hear(&mut wizard, starting, Answer::PracticeStarted(Ok(origin)));
    assert!(works.iter().any(|work| matches!(work, Work::OpenPage(_))));
    assert!(wizard.common.practice_problem.is_none());
}

#[test]
fn ticks_are_kept_for_their_environment_and_their_product() {
    use prepare::List::{Console, MakeApp, Product};
    let mut wizard = wizard();
    let choose = |wizard: &mut SetUp, choice| {
        act(wizard, Action::GoTo(StepName::Choose));
        act(wizard, Action::Choose(choice));
        act(wizard, Action::Next);
    };
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    for list in [MakeApp, Console, Product] {
        act(&mut wizard, Action::Prepare(prepare::Action::Tick(list, 1)));
    }
    let ticked = |wizard: &SetUp| [MakeApp, Console, Product].map(|list| wizard.prepare.is_ticked(list, 1));
    choose(&mut wizard, choose::Action::Environment(Environment::Demo));
    assert_eq!(ticked(&wizard), [false; 3], "that was for Production");
    choose(&mut wizard, choose::Action::Environment(Environment::Production));
    assert_eq!(ticked(&wizard), [true; 3]);
    choose(&mut wizard, choose::Action::Product("flexera-one".to_owned()));
    assert_eq!(ticked(&wizard), [true, true, false], "the other product wants something else");
}

#[test]
fn ticks_are_kept_in_the_draft() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    act(&mut wizard, Action::Prepare(prepare::Action::Tick(prepare::List::Console, 2)));
    let written = serde_json::to_string(&wizard.draft().contents).unwrap();
    let read: draft_contents::DraftContents = serde_json::from_str(&written).unwrap();
    assert_eq!(read.ticked.get(&prepare::List::Console), Some(&vec![2]));
}

#[test]
fn ticks_of_every_environment_are_kept_in_the_draft_and_come_back_with_it() {
    use prepare::List::MakeApp;
    let choose = |wizard: &mut SetUp, environment| {
        act(wizard, Action::GoTo(StepName::Choose));
        act(wizard, Action::Choose(choose::Action::Environment(environment)));
        act(wizard, Action::Next);
    };
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    act(&mut wizard, Action::Prepare(prepare::Action::Tick(MakeApp, 2)));
    choose(&mut wizard, Environment::Demo);
    act(&mut wizard, Action::Prepare(prepare::Action::Tick(MakeApp, 4)));
    let draft = wizard.draft();
    let record = DraftRecord {
        id: ConnectionId::random().unwrap(),
        sheet: draft.sheet,
        product_name: draft.product_name,
        environment: draft.environment,
        saved_at: Timestamp::UNIX_EPOCH,
        contents: serde_json::to_value(&draft.contents).unwrap(),
    };
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let resumed = SetUp::resume(Arc::new(Sheets::load(None)), clock, None, &record, Vec::new());
    let (mut resumed, _) = resumed.unwrap();
    let ticked = |wizard: &SetUp| [2, 4].map(|point| wizard.prepare.is_ticked(MakeApp, point));
    assert_eq!(ticked(&resumed), [false, true]);
    choose(&mut resumed, Environment::Production);
    assert_eq!(ticked(&resumed), [true, false]);
}

#[test]
fn a_browser_that_could_not_be_opened_is_told_at_the_page_it_was_for() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    let opening = wizard.act(Action::Prepare(prepare::Action::OpenDeveloperConsole));
    let console = crate::domain::Endpoints::DEVELOPER_CONSOLE;
    let opening = asker_of(opening, |work| matches!(work, Work::OpenPage(page) if page == console));
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.prepare.could_not_open(console));
    let apps = wizard.prepare.apps_and_keys(&wizard.common).unwrap();
    assert!(!wizard.prepare.could_not_open(&apps));
}

/// At the list of Demo, one point at a time.
fn one_at_a_time() -> SetUp {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Demo)));
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    act(&mut wizard, Action::Prepare(prepare::Action::OneAtATime(true)));
    wizard
}

fn place(wizard: &SetUp) -> Option<usize> {
    wizard.prepare.place(&wizard.common)
}

#[test]
fn done_ticks_a_point_and_leads_to_the_next_that_is_not_and_back_to_the_one_before() {
    use prepare::List::MakeApp;
    let mut wizard = one_at_a_time();
    assert_eq!(place(&wizard), Some(0));
    act(&mut wizard, Action::Next);
    assert!(wizard.prepare.is_ticked(MakeApp, 0) && place(&wizard) == Some(1));
    act(&mut wizard, Action::Prepare(prepare::Action::Tick(MakeApp, 2)));
    act(&mut wizard, Action::Next);
    assert_eq!(place(&wizard), Some(3), "the third is ticked already");
    act(&mut wizard, Action::Back);
    assert_eq!(place(&wizard), Some(2));
    act(&mut wizard, Action::Prepare(prepare::Action::OneAtATime(false)));
    assert_eq!(place(&wizard), None);
    act(&mut wizard, Action::Prepare(prepare::Action::OneAtATime(true)));
    for _ in 3..6 {
        assert!(!wizard.prepare.is_worked_through(&wizard.common));
        act(&mut wizard, Action::Next);
    }
    assert!(place(&wizard) == Some(6) && wizard.prepare.is_worked_through(&wizard.common));
    assert_eq!(wizard.step(), StepName::Prepare);
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), StepName::Keys);
    act(&mut wizard, Action::Back);
    assert_eq!(place(&wizard), Some(6), "all are done");
}

#[test]
fn the_last_done_leads_on_where_nothing_is_left_to_look_at() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Demo)));
    act(&mut wizard, Action::Next);
    wizard.common.answers.environment = Environment::Practice;
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    act(&mut wizard, Action::Prepare(prepare::Action::KeepInFront(true)));
    for at in 0..6 {
        assert_eq!((wizard.step(), place(&wizard)), (StepName::Prepare, Some(at)));
        act(&mut wizard, Action::Next);
    }
    assert_eq!(wizard.step(), StepName::Keys);
    assert!(!wizard.prepare.guide.in_front);
}

#[test]
fn back_from_the_first_point_leads_to_the_choice() {
    let mut wizard = one_at_a_time();
    act(&mut wizard, Action::Back);
    assert_eq!((wizard.step(), wizard.prepare.way), (StepName::Prepare, prepare::Way::Open));
}

#[test]
fn keys_caught_beside_the_points_are_at_keys_and_belong_to_their_environment() {
    let mut wizard = one_at_a_time();
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    let pasting = Action::Keys(keys::Action::Paste(FieldName::SecretKey));
    let pasting = asker_of(wizard.act(pasting), |work| matches!(work, Work::Paste));
    hear(&mut wizard, pasting, Answer::Pasted(Ok(SECRET.to_owned().into())));
    for _ in 0..7 {
        act(&mut wizard, Action::Next);
    }
    assert_eq!(wizard.step(), StepName::Keys);
    assert!(wizard.keys.came_filled);
    assert_eq!((&**wizard.keys.integration_key, &**wizard.keys.secret_key), (KEY, SECRET));

    act(&mut wizard, Action::GoTo(StepName::Choose));
    act(&mut wizard, Action::Choose(choose::Action::Environment(Environment::Production)));
    act(&mut wizard, Action::Next);
    assert!(wizard.keys.secret_key.is_empty(), "Production has keys of its own");
    typed(&mut wizard, FieldName::IntegrationKey, KEY);
    let draft = wizard.draft().contents;
    let kept = |environment| draft.keys.get(&environment).map(|keys| keys.integration_key.as_str());
    assert_eq!([kept(Environment::Demo), kept(Environment::Production)], [Some(KEY); 2]);
}

#[test]
fn a_secret_that_is_shown_beside_a_point_is_masked_when_the_point_is_left() {
    let mut wizard = one_at_a_time();
    for leave in [Action::Next, Action::Back, Action::Prepare(prepare::Action::OneAtATime(false))] {
        act(&mut wizard, Action::Prepare(prepare::Action::ShowSecret(true)));
        act(&mut wizard, leave);
        assert!(!wizard.prepare.guide.secret_shown);
    }
    act(&mut wizard, Action::Prepare(prepare::Action::ShowSecret(true)));
    act(&mut wizard, Action::GoTo(StepName::Choose));
    assert!(!wizard.prepare.guide.secret_shown);
}

#[test]
fn the_page_that_docusign_shows_decides_the_list_and_is_kept_in_the_draft() {
    use prepare::{DocusignPage, List};
    let mut wizard = one_at_a_time();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::See(DocusignPage::Older)));
    assert_eq!(place(&wizard), Some(1), "the same list in other words");
    act(&mut wizard, Action::Prepare(prepare::Action::See(DocusignPage::Console)));
    assert_eq!(wizard.prepare.list(&wizard.common), Some(List::Console));
    assert_eq!(place(&wizard), Some(0));
    let written = serde_json::to_string(&wizard.draft().contents).unwrap();
    let read: draft_contents::DraftContents = serde_json::from_str(&written).unwrap();
    assert_eq!(read.page, DocusignPage::Console);
    wizard.common.answers.environment = Environment::Practice;
    assert_eq!(wizard.prepare.list(&wizard.common), Some(List::MakeApp), "Practice has no console");
}

#[test]
fn the_window_is_kept_in_front_until_the_list_or_the_step_is_left() {
    let mut wizard = wizard();
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Prepare(prepare::Action::Help));
    let keep = |wizard: &mut SetUp, front| act(wizard, Action::Prepare(prepare::Action::KeepInFront(front)));
    keep(&mut wizard, true);
    assert!(wizard.keeps_in_front() && place(&wizard) == Some(0), "one point at a time");
    keep(&mut wizard, false);
    assert!(!wizard.keeps_in_front() && place(&wizard) == Some(0));
    keep(&mut wizard, true);
    for _ in 0..6 {
        act(&mut wizard, Action::Next);
    }
    assert!(wizard.prepare.stage == prepare::Stage::GoLive && wizard.keeps_in_front());
    for _ in 0..3 {
        act(&mut wizard, Action::Next);
    }
    assert!(
        wizard.prepare.stage == prepare::Stage::InReview && !wizard.keeps_in_front(),
        "nothing to do but to wait"
    );
    act(&mut wizard, Action::Next);
    keep(&mut wizard, true);
    act(&mut wizard, Action::GoTo(StepName::Choose));
    assert!(!wizard.keeps_in_front());
    act(&mut wizard, Action::Next);
    assert!(!wizard.keeps_in_front(), "it is asked for anew");
    keep(&mut wizard, true);
    for _ in 0..12 {
        act(&mut wizard, Action::Back);
    }
    assert!(wizard.prepare.way == prepare::Way::Open && !wizard.keeps_in_front());
}
