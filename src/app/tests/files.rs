//! Files that are opened: an answer where it is waited for, a copy on a page of its own, and a file that was named when the
//! program was started.

use std::path::Path;

use super::*;
use crate::connections::samples::new_request;
use crate::connections::{LockedFile, OwnerKey, RevealError};
use crate::domain::ConnectionId;
use crate::places::home::FileTrouble;
use crate::places::opened_file::{self, CarryWay, CopyStage};

fn locked(text: &str) -> LockedFile {
    Zeroizing::new(text.as_bytes().to_vec()).into()
}

/// **Open a file**; who asked for the dialog.
fn opening(app: &mut App) -> Address {
    let asks = app.act(Action::Home(home::Action::OpenFile));
    asker_of(asks, |work| matches!(work, Work::OpenFile(None)))
}

/// A set-up that waits for an answer, and what it asked.
fn waiting() -> (DraftRecord, ExchangeRequest, OwnerKey) {
    let (request, key) = new_request(Environment::Production).make().unwrap();
    let contents = DraftContents {
        step: StepName::Prepare,
        way: Way::SomebodyElse,
        asked: Some(String::from_utf8(request.to_bytes()).unwrap()),
        ..DraftContents::default()
    };
    let draft = DraftRecord {
        id: ConnectionId::random().unwrap(),
        sheet: "snow-atlas".to_owned(),
        product_name: "Snow Atlas".to_owned(),
        environment: Environment::Production,
        saved_at: Timestamp::UNIX_EPOCH,
        contents: serde_json::to_value(contents).unwrap(),
    };
    (draft, request, key)
}

/// At the wizard's first step, with nothing kept.
fn at_first_start() -> App {
    app()
}

/// At Home, with this.
fn at_home(listing: Listing, start: Start) -> App {
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, _) = App::new(Arc::new(Sheets::load(None)), clock, start);
    listed(&mut app, listing);
    assert_eq!(app.place, Place::Home);
    app
}

fn drafts(drafts: Vec<DraftRecord>) -> Listing {
    Listing { drafts, ..Listing::default() }
}

/// Answers what `which` says yes to.
fn answered(app: &mut App, effects: Vec<Effect>, which: impl Fn(&Work) -> bool, with: Answer) -> Vec<Effect> {
    let asker = asker_of(effects, which);
    answer(app, asker, with)
}

#[test]
fn an_answer_leads_to_the_set_up_that_waits_for_it_and_is_opened_there() {
    let (draft, request, key) = waiting();
    let mut app = at_home(drafts(vec![draft.clone()]), Start::default());
    let asker = opening(&mut app);
    let effects = answer(&mut app, asker, opened(OpenedFile::Answer(locked("an answer"))));
    let Some((Work::FindAnswered { answer: file, waiting }, asker)) = works(effects).next() else {
        panic!("it is looked for");
    };
    assert_eq!(file.bytes(), b"an answer");
    assert_eq!(waiting, [(draft.id.clone(), request.clone())]);
    assert!(app.home.looks_for_answered());
    let effects = answer(&mut app, asker, Answer::AnsweredFound(Ok(Some(draft.id.clone()))));
    let secrets = vec![(SecretKind::OwnerKey, key.secret().clone())];
    let effects = answered(
        &mut app,
        effects,
        |work| matches!(work, Work::OpenDraft(id) if *id == draft.id),
        Answer::DraftSecrets(Ok(secrets)),
    );
    assert_eq!((app.place, step(&app)), (Place::SetUp, StepName::Prepare));
    let opens = works(effects).find_map(|(work, _)| match work {
        Work::OpenAnswer { file, request, .. } => Some((file.unwrap(), request)),
        _ => None,
    });
    let (file, of) = opens.expect("the answer is opened, and nobody is asked for it once more");
    assert_eq!((file.bytes(), of.id()), (&b"an answer"[..], request.id()));
}

#[test]
fn an_answer_nobody_waits_for_is_said_to_be_one() {
    let mut app = at_home(drafts(vec![waiting().0]), Start::default());
    let asker = opening(&mut app);
    let effects = answer(&mut app, asker, opened(OpenedFile::Answer(locked("an answer"))));
    let finding = |work: &Work| matches!(work, Work::FindAnswered { .. });
    answered(&mut app, effects, finding, Answer::AnsweredFound(Ok(None)));
    assert!(matches!(app.home.file_problem, Some(FileTrouble::NotWaitedFor)));
    assert!(!app.home.looks_for_answered());
    // The keychain did not give the keys: that is another matter.
    let asker = opening(&mut app);
    let effects = answer(&mut app, asker, opened(OpenedFile::Answer(locked("an answer"))));
    answered(&mut app, effects, finding, Answer::AnsweredFound(Err(RevealError::broken_off())));
    assert!(matches!(app.home.file_problem, Some(FileTrouble::Keychain(_))));
    // Where nothing waits, no keychain is asked.
    let mut app = at_first_start();
    let asker = opening(&mut app);
    assert!(answer(&mut app, asker, opened(OpenedFile::Answer(locked("an answer")))).is_empty());
    assert!(matches!(app.home.file_problem, Some(FileTrouble::NotWaitedFor)));
}

#[test]
fn whoever_went_on_while_an_answer_was_looked_for_stays_there() {
    let (draft, _, key) = waiting();
    let mut app = at_home(drafts(vec![draft.clone()]), Start::default());
    app.act(Action::Home(home::Action::StartSetUp));
    let asker = opening(&mut app);
    let effects = answer(&mut app, asker, opened(OpenedFile::Answer(locked("an answer"))));
    let finding = |work: &Work| matches!(work, Work::FindAnswered { .. });
    let effects = answered(&mut app, effects, finding, Answer::AnsweredFound(Ok(Some(draft.id))));
    act(&mut app, set_up::Action::Next);
    let secrets = vec![(SecretKind::OwnerKey, key.secret().clone())];
    let opening = |work: &Work| matches!(work, Work::OpenDraft(_));
    answered(&mut app, effects, opening, Answer::DraftSecrets(Ok(secrets)));
    assert!(set_up(&app).common.draft.is_none() || set_up(&app).prepare.colleague.asked.is_none());
    assert_eq!(step(&app), StepName::Prepare);
    assert!(set_up(&app).prepare.colleague.asked.is_none(), "it is the set-up that was begun");
}

#[test]
fn a_copy_is_kept_where_the_person_says_so_and_home_says_what_is_left_to_do() {
    let mut app = at_home(drafts(vec![waiting().0]), Start::default());
    let asker = opening(&mut app);
    let copy = OpenedFile::Copies(vec![connection().into()]);
    assert!(answer(&mut app, asker, opened(copy)).is_empty(), "nothing like it is here to be compared");
    assert_eq!(app.place, Place::OpenedFile);
    let act = |app: &mut App, action| app.act(Action::OpenedFile(action));
    assert!(
        act(&mut app, opened_file::Action::Next).is_empty(),
        "nobody has said what of the other computer"
    );
    act(&mut app, opened_file::Action::Way(CarryWay::Move));
    let effects = act(&mut app, opened_file::Action::Next);
    let effects =
        answered(&mut app, effects, |work| matches!(work, Work::KeepCopy { .. }), Answer::Kept(Ok(())));
    assert_eq!(app.place, Place::Home);
    assert!(works(effects).any(|(work, _)| matches!(work, Work::LoadConnections)));
    let arrived = app.home.arrived.as_ref().expect("it is said");
    assert_eq!((arrived.way, &*arrived.path), (CarryWay::Move, Path::new("/home/olive/a file")));
    let shows = app.act(Action::Home(home::Action::ShowInFolder));
    answered(&mut app, shows, |work| matches!(work, Work::ShowInFolder(_)), Answer::FolderShown(false));
    assert!(app.home.shown_folder.has_failed(Path::new("/home/olive/a file")));
    app.act(Action::Home(home::Action::StartSetUp));
    assert!(app.home.arrived.is_none(), "it was said");
}

#[test]
fn a_copy_that_is_left_changes_nothing_even_while_it_is_being_kept() {
    let mut app = at_first_start();
    let asker = opening(&mut app);
    answer(&mut app, asker, opened(OpenedFile::Copies(vec![connection().into()])));
    app.act(Action::OpenedFile(opened_file::Action::Way(CarryWay::Copy)));
    let keeping = app.act(Action::OpenedFile(opened_file::Action::Next));
    let keeper = asker_of(keeping, |work| matches!(work, Work::KeepCopy { .. }));
    let effects = app.act(Action::OpenedFile(opened_file::Action::Back));
    assert_eq!(app.place, Place::Home);
    let cancelled = asker_of(effects, |work| matches!(work, Work::Cancel));
    assert_eq!(cancelled, keeper, "what was asked from there is undone");
    // Decided already: it is in the list then.
    let effects = answer(&mut app, keeper, Answer::Kept(Ok(())));
    assert!(works(effects).any(|(work, _)| matches!(work, Work::LoadConnections)));
    assert!(app.home.arrived.is_none());
}

#[test]
fn a_late_answer_to_another_copy_is_nobodys() {
    let mut app = at_first_start();
    let asker = opening(&mut app);
    answer(&mut app, asker, opened(OpenedFile::ProtectedCopy(locked("one"))));
    let typed = || Zeroizing::new("passphrase".to_owned());
    app.act(Action::OpenedFile(opened_file::Action::Typed(typed())));
    let trying = app.act(Action::OpenedFile(opened_file::Action::Next));
    let late = asker_of(trying, |work| matches!(work, Work::UnlockCopies { .. }));
    app.act(Action::OpenedFile(opened_file::Action::Back));
    let asker = opening(&mut app);
    answer(&mut app, asker, opened(OpenedFile::ProtectedCopy(locked("other"))));
    answer(&mut app, late, Answer::CopiesUnlocked(Ok(vec![connection().into()])));
    assert!(matches!(app.opened.as_ref().unwrap().stage, CopyStage::Locked(_)));
}

/// A second start names this file.
fn named(app: &mut App, path: &str) -> Vec<Effect> {
    let (heard, word) = std::sync::mpsc::sync_channel(1);
    let effects = app.hear(Told::RaiseWanted(Some(WantedPage::File(path.into())), heard));
    assert!(word.try_recv().is_ok() && effects.iter().any(|effect| matches!(effect, Effect::RaiseWindow)));
    effects
}

fn opens_file(effects: Vec<Effect>) -> bool {
    works(effects).any(|(work, _)| matches!(work, Work::OpenFile(Some(_))))
}

#[test]
fn a_second_starts_file_is_opened_at_once_where_nothing_is_lost_by_that() {
    let mut app = at_home(drafts(vec![waiting().0]), Start::default());
    assert!(opens_file(named(&mut app, "/home/olive/given")));
    let mut first_step = at_first_start();
    assert!(opens_file(named(&mut first_step, "/home/olive/given")));
}

#[test]
fn a_second_starts_file_waits_until_the_set_up_was_left_as_the_person_wants() {
    let list = || Answer::Listed(Listing::default());
    for stays in [false, true] {
        let mut app = with_keys();
        assert!(!opens_file(named(&mut app, "/home/olive/given")));
        assert_eq!(app.place, Place::SetUp);
        assert!(matches!(app.asked(), Some(Question::KeepSecrets { .. })), "the secrets would be lost");
        if stays {
            app.act(Action::Decide(Decision::Stay));
            // And leaves much later, for another reason.
            act(&mut app, set_up::Action::Leave);
        }
        app.act(Action::Decide(Decision::Leave));
        leaving_hears(&mut app, Answer::DraftKept(Ok(())));
        assert_eq!(app.place, Place::Home);
        let listed = answer(&mut app, Address::Home(home::HomeAsker::Listing), list());
        assert_eq!(opens_file(listed), !stays);
    }
}

#[test]
fn a_file_named_at_the_start_is_opened_once_the_list_is_read() {
    let start = Start { page: Some(WantedPage::File("/home/olive/given".into())), ..Start::default() };
    let clock = Clock::standing_at(Timestamp::UNIX_EPOCH);
    let (mut app, first) = App::new(Arc::new(Sheets::load(None)), clock, start);
    assert!(!works(first).any(|(work, _)| matches!(work, Work::OpenFile(_))), "what waits is not known yet");
    let effects =
        answer(&mut app, Address::Home(home::HomeAsker::Listing), Answer::Listed(Listing::default()));
    let opens =
        |work: &Work| matches!(work, Work::OpenFile(Some(path)) if path == Path::new("/home/olive/given"));
    answered(&mut app, effects, opens, opened(OpenedFile::ProtectedCopy(locked("a copy"))));
    assert_eq!(app.place, Place::OpenedFile);
    // Once.
    app.act(Action::OpenedFile(opened_file::Action::Back));
    let effects =
        answer(&mut app, Address::Home(home::HomeAsker::Listing), Answer::Listed(Listing::default()));
    assert!(!works(effects).any(|(work, _)| matches!(work, Work::OpenFile(_))));
}

#[test]
fn case_23_a_path_is_typed_over_the_page_and_told_to_whoever_waits() {
    use crate::connections::{MissingDialog, PathPurpose};
    use crate::places::typed_path::Action as Do;
    use crate::tasks::PathWanted;

    let wanted = || {
        PathWanted::new(PathPurpose::Save, "/home/olive/copy.json".into(), MissingDialog::FileChooser, None)
    };
    let mut app = at_first_start();
    let place = app.place;
    let (path, mut typed) = wanted();
    app.hear(Told::PathWanted(path));
    assert_eq!(app.typed_path.as_ref().map(|asked| asked.text.as_str()), Some("/home/olive/copy.json"));
    app.act(Action::TypedPath(Do::Typed("/tmp/other.json".into())));
    app.act(Action::TypedPath(Do::Use));
    assert_eq!(typed.try_recv(), Ok(Some("/tmp/other.json".into())));
    assert!(app.typed_path.is_none() && app.place == place);

    let (path, mut typed) = wanted();
    app.hear(Told::PathWanted(path));
    app.act(Action::TypedPath(Do::GiveUp));
    assert_eq!(typed.try_recv(), Ok(None));
}
