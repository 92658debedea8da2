//! Home.

use std::path::Path;
use std::sync::Arc;

use countersign::app::{Action, Address, App, Place, Start};
use countersign::connections::{
    ConnectionRecord, DraftRecord, Listing, OpenedFile, RemoveError, RevealError, Sheets,
};
use countersign::domain::Environment;
use countersign::places::home::{self, FileTrouble, HomeAsker, HomeProblem};
use countersign::places::home_list::HomeOrder;
use countersign::places::notification_set_up::draft::OfferedDraft;
use countersign::places::opened_file::{ArrivedCopies, CarryWay};
use countersign::places::record_file;
use countersign::places::set_up::StepName;
use countersign::places::set_up::draft_contents::DraftContents;
use countersign::places::set_up::prepare::{Stage, Way};
use countersign::tasks::{Answer, Told};
use countersign::vault::{IndexNotice, StoreError, UnreadableEntry};
use zeroize::Zeroizing;

use super::State;
use super::invented::{LONG_PATH, REQUEST, clock, draft, moment, record};

/// The program at Home, with these.
pub fn at_home(listing: Listing) -> App {
    with_sheets(Sheets::load(None), listing)
}

fn with_sheets(sheets: Sheets, listing: Listing) -> App {
    let (mut app, _) = App::new(Arc::new(sheets), clock(), Start::default());
    app.place = Place::Home;
    app.home.take_listing(listing);
    app
}

pub fn records() -> Vec<ConnectionRecord> {
    let mut records = vec![
        record("snow-atlas", "Snow Atlas", Environment::Production, "2026-11-20T12:00:00Z"),
        record("something-else", "Something else", Environment::Demo, "2026-11-02T12:00:00Z"),
        record("sling", "Sling", Environment::Demo, "2026-09-14T12:00:00Z"),
    ];
    records[2].history.name = Some("Sling of the northern office".parse().unwrap());
    records
}

/// **Save a record** was chosen beside the first of two.
fn recording() -> App {
    let mut app = at_home(Listing { records: records().into_iter().take(2).collect(), ..Listing::default() });
    let id = app.home.listing.records[0].id.clone();
    app.act(Action::Home(home::Action::Record(id, record_file::Action::Open)));
    app
}

/// A draft at a stage of going live.
fn going_live(stage: Stage) -> DraftRecord {
    let contents = DraftContents {
        step: StepName::Prepare,
        way: Way::Help,
        stage,
        asked_at: (stage >= Stage::InReview).then(|| moment("2026-11-19T12:00:00Z")),
        ..DraftContents::default()
    };
    draft("snow-atlas", "Snow Atlas", Environment::Production, "2026-11-19T12:00:00Z", &contents)
}

fn at_keys() -> DraftRecord {
    let contents = DraftContents { step: StepName::Keys, ..DraftContents::default() };
    draft("conductorone", "ConductorOne", Environment::Demo, "2026-11-21T12:00:00Z", &contents)
}

fn colleague() -> DraftRecord {
    let contents = DraftContents {
        step: StepName::Prepare,
        way: Way::SomebodyElse,
        asked: Some(REQUEST.to_owned()),
        ..DraftContents::default()
    };
    draft("ibm-app-connect", "IBM App Connect", Environment::Production, "2026-11-18T12:00:00Z", &contents)
}

/// A sheet dropped into the data folder that has a fault in its third line.
fn broken_sheet() -> Sheets {
    let sheets = Sheets::load(Some(Path::new("tests/pictures/states/data")));
    assert_eq!(sheets.problems().len(), 1);
    sheets
}

/// An answer was opened, and the keychain is asked for the keys of what waits.
fn look_for_answered(app: &mut App) {
    app.act(Action::Home(home::Action::OpenFile));
    let answer = OpenedFile::Answer(Zeroizing::new(b"an answer".to_vec()).into());
    let opened = Answer::FileOpened(Ok(Some(("/home/olive/answer.countersign".into(), answer))));
    app.hear(Told::Answer { asker: Address::Home(HomeAsker::File), answer: opened });
    assert!(app.home.looks_for_answered());
}

/// A connection came here in a file.
fn arrived(listing: Listing, way: CarryWay, no_folder: bool, count: usize) -> App {
    let mut app = at_home(listing);
    let product = "Snow Atlas".to_owned();
    app.home.arrived = Some(ArrivedCopies { product, count, way, path: LONG_PATH.into() });
    if no_folder {
        app.act(Action::Home(home::Action::ShowInFolder));
        app.hear(Told::Answer {
            asker: Address::Home(HomeAsker::Folder),
            answer: Answer::FolderShown(false),
        });
    }
    app
}

/// Twelve connections, sorted and searched.
fn searched(typed: &str, order: HomeOrder) -> App {
    let mut app = super::many_connections(12);
    app.act(Action::Home(home::Action::Sort(order)));
    app.act(Action::Home(home::Action::Search(typed.to_owned())));
    app
}

/// Of two connections, one was signed in for again, and its product was not told.
fn older_values() -> App {
    let mut older = records();
    older.truncate(2);
    older[0].history.signed_in_again_at = Some(older[0].facts.consented_at);
    at_home(Listing { records: older, ..Listing::default() })
}

/// Two set-ups of notifications that were left in their midst, one without a name.
fn left_set_ups() -> App {
    let mut app = at_home(Listing { records: records().into_iter().take(2).collect(), ..Listing::default() });
    let left = |number: u8, name: &str| OfferedDraft {
        id: format!("{number:032x}").parse().unwrap(),
        left_at: moment("2026-11-20T12:00:00Z"),
        name: name.to_owned(),
        address: if name.is_empty() {
            String::new()
        } else {
            "https://hooks.trading.example/orders".to_owned()
        },
    };
    app.home.notification_drafts = vec![left(1, "Orders of the shop"), left(2, "")];
    app
}

pub fn states() -> Vec<State> {
    let two = || Listing { records: records().into_iter().take(2).collect(), ..Listing::default() };
    let mut not_removed = at_home(two());
    not_removed.home.problem = Some(HomeProblem::Remove(RemoveError::Store(StoreError::Locked)));
    let mut left_behind = at_home(two());
    left_behind.home.problem = Some(HomeProblem::Remove(RemoveError::LeftBehind(StoreError::TimedOut)));
    let drafts = |drafts| Listing { drafts, ..Listing::default() };
    let mut no_request = at_home(two());
    no_request.home.file_problem = Some(FileTrouble::NotWaitedFor);
    let mut looking = at_home(drafts(vec![colleague()]));
    look_for_answered(&mut looking);
    let mut opening = at_home(drafts(vec![colleague()]));
    opening.home.opening_draft = Some(opening.home.listing.drafts[0].id.clone());
    let mut removing = at_home(two());
    removing.home.removing.insert(removing.home.listing.records[0].id.clone());
    let practice = record("snow-atlas", "Snow Atlas", Environment::Practice, "2026-11-20T12:00:00Z");
    let mut not_opened = at_home(drafts(vec![colleague()]));
    not_opened.home.problem = Some(HomeProblem::Draft(RevealError::Store(StoreError::Refused)));
    let mut newer = at_keys();
    newer.contents = serde_json::json!({ "step": "a step of tomorrow" });
    let mut unreadable = at_home(drafts(vec![newer]));
    unreadable.home.problem = Some(HomeProblem::UnreadableDraft);
    let resting = [Stage::GoLive, Stage::InReview, Stage::InProduction].map(going_live);
    let mut named_long = records().swap_remove(0);
    "Example Trading, Purchasing and Logistics, Northern Subsidiary"
        .clone_into(&mut named_long.facts.account_name);
    "olive.example.of.purchasing@northern.trading.example".clone_into(&mut named_long.facts.person_email);
    vec![
        State::new("the product has older values", older_values()),
        State::new("twelve connections", super::many_connections(12)),
        State::new("searched", searched("SLING account 1", HomeOrder::Name)),
        State::new("nothing found", searched("nobody", HomeOrder::EndsSoonest)),
        State::new("two connections", at_home(two())),
        State::new(
            "drafts and connections",
            at_home(Listing { drafts: vec![going_live(Stage::InReview)], ..two() }),
        ),
        State::new("three connections", at_home(Listing { records: records(), ..Listing::default() })),
        State::new("going live", at_home(drafts(resting.to_vec()))),
        State::new("at Keys, at the administrator’s", at_home(drafts(vec![at_keys(), colleague()]))),
        State::new("set-ups of notifications left", left_set_ups()),
        State::new("nothing kept", at_home(Listing::default())),
        State::new("a draft being opened", opening),
        State::new("a draft not opened", not_opened),
        State::new("being removed", removing),
        State::new("a record to file", recording()),
        State::new("made in Practice", at_home(Listing { records: vec![practice], ..Listing::default() })),
        State::new("not removed", not_removed),
        State::new("left behind", left_behind),
        State::new("an answer nobody waits for", no_request),
        State::new("an answer, its set-up looked for", looking),
        State::new("moved here", arrived(two(), CarryWay::Move, false, 1)),
        State::new("copied here, no file manager", arrived(two(), CarryWay::Copy, true, 1)),
        State::new("several moved here", arrived(two(), CarryWay::Move, false, 2)),
        State::new("long names", at_home(Listing { records: vec![named_long], ..Listing::default() })),
        State::new("broken sheet", with_sheets(broken_sheet(), two())),
        State::new(
            "damaged list",
            at_home(Listing {
                notices: vec![IndexNotice::DamagedIndexKeptAside(
                    "/home/olive/.local/share/countersign/connections.damaged-20261122T120000Z.json".into(),
                )],
                ..Listing::default()
            }),
        ),
        State::new(
            "entries kept aside",
            at_home(Listing {
                notices: vec![IndexNotice::UnreadableEntriesKeptAside {
                    entries: vec![
                        UnreadableEntry {
                            name: "Snow Atlas".to_owned(),
                            environment: "production".to_owned(),
                            account: "Example Trading".to_owned(),
                            reason: "an account's base URI is on docusign.net or docusign.com".to_owned(),
                        },
                        UnreadableEntry {
                            name: String::new(),
                            environment: String::new(),
                            account: String::new(),
                            reason: "missing field `id`".to_owned(),
                        },
                    ],
                    aside:
                        "/home/olive/.local/share/countersign/connections.unreadable-20261122T120000Z.json"
                            .into(),
                }],
                ..two()
            }),
        ),
        State::new("a draft of a newer version", unreadable),
        State::new(
            "list cannot be opened",
            at_home(Listing {
                failed: Some("connections.json: permission denied".to_owned()),
                ..Listing::default()
            }),
        )
        .unfolded("details"),
    ]
}
