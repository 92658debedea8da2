//! Step 2: deciding how to come to a key, and making one.

use std::time::Duration;

use countersign::callback::Holder;
use countersign::connections::{PortTrouble, RedirectProposal};
use countersign::domain::Environment;
use countersign::places::set_up::Action;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::prepare::{Action as Do, DocusignPage, List};
use countersign::tasks::{Answer, Work};

use super::State;
use super::invented::KEY;
use super::walk::{Walk, asker_of};

fn taken(trouble: PortTrouble, instead: Option<&str>) -> RedirectProposal {
    RedirectProposal::Instead { trouble, instead: instead.map(|uri| uri.parse().unwrap()) }
}

const PROPOSAL: Option<&str> = Some("http://localhost:8721/callback");

fn help(mut walk: Walk) -> Walk {
    walk.act(Action::Prepare(Do::Help));
    walk
}

fn ticked(mut walk: Walk, list: List, points: usize) -> Walk {
    for point in 0..points {
        walk.act(Action::Prepare(Do::Tick(list, point)));
    }
    walk
}

/// In Production, so many stages on.
fn production(stages: usize) -> Walk {
    let mut walk = help(Walk::new(Environment::Production).at_prepare(RedirectProposal::Guide));
    for _ in 0..stages {
        walk.act(Action::Next);
    }
    walk
}

/// The choice; then the lists.
pub fn states() -> (Vec<State>, Vec<State>) {
    let at = |environment, proposal| Walk::new(environment).at_prepare(proposal);
    let held = |holder: Option<Holder>| PortTrouble::InUse { port: 80, holder };
    let named = held(Some(Holder { name: "nginx".to_owned(), pid: Some(812), is_this_program: false }));
    let reserved = PortTrouble::Reserved { port: 80, range: Some(50..=149) };
    let mut no_page = help(at(Environment::Demo, RedirectProposal::Guide));
    let asks = no_page.act(Action::Prepare(Do::OpenAppsAndKeys));
    let asker = asker_of(&asks, |work| matches!(work, Work::OpenPage(_)));
    no_page.hear(asker, Answer::PageOpened(false));
    let deciding = vec![
        at(Environment::Demo, RedirectProposal::Guide).named("first seen"),
        at(Environment::Production, RedirectProposal::Guide).named("first seen, production"),
        at(Environment::Production, taken(named.clone(), PROPOSAL)).named("a named program on the port"),
        at(Environment::Production, taken(held(None), PROPOSAL)).named("port in use"),
        at(Environment::Demo, taken(reserved, PROPOSAL)).named("a reserved range"),
        at(Environment::Demo, taken(PortTrouble::Reserved { port: 80, range: None }, None))
            .named("no port at all"),
        elsewhere().named("a redirect URI elsewhere"),
        answering().named("answering a request"),
    ];
    let mut copied = ticked(help(at(Environment::Demo, RedirectProposal::Guide)), List::MakeApp, 2);
    let asks = copied.act(Action::Prepare(Do::CopyRedirectUri));
    let asker = asker_of(&asks, |work| matches!(work, Work::Copy { .. }));
    copied.hear(asker, Answer::Copied(Ok(None)));
    let in_review = production(2);
    in_review.clock.advance(Duration::from_hours(72));
    let mut anew = help(at(Environment::Practice, RedirectProposal::Guide));
    anew.set_up.prepare.practice_is_anew = true;
    let making = vec![
        anew.named("Practice begun anew"),
        help(at(Environment::Demo, RedirectProposal::Guide)).named("in Demo"),
        see(help(at(Environment::Demo, RedirectProposal::Guide)), DocusignPage::Older)
            .named("in Demo, the older page"),
        see(help(at(Environment::Demo, RedirectProposal::Guide)), DocusignPage::Console)
            .named("in Demo, the Developer Console"),
        copied.named("two points done, copied"),
        no_page.named("no browser"),
        help(at(Environment::Practice, taken(named, PROPOSAL))).named("in Practice, port in use"),
        ticked(production(0), List::MakeApp, 6).named("production: the app"),
        ticked(production(1), List::GoLive, 1).named("production: going live"),
        production(1).named("production: an older review").unfolded("prepare-live-older"),
        in_review.named("production: in review"),
        production(2).named("production: declined").unfolded("prepare-review-declined"),
        ticked(production(3), List::InProduction, 2).named("production: a secret there"),
    ];
    (deciding, making)
}

fn see(mut walk: Walk, page: DocusignPage) -> Walk {
    walk.act(Action::Prepare(Do::See(page)));
    walk
}

/// One point at a time.
pub fn one_at_a_time_states() -> Vec<State> {
    let begun = |environment| {
        let mut walk = help(Walk::new(environment).at_prepare(RedirectProposal::Guide));
        walk.act(Action::Prepare(Do::OneAtATime(true)));
        walk
    };
    let at = |environment, place: usize| {
        let mut walk = begun(environment);
        for _ in 0..place {
            walk.act(Action::Next);
        }
        walk
    };
    let caught = at(Environment::Demo, 3).typed(FieldName::IntegrationKey, KEY);
    let all = |environment| {
        let mut walk = at(environment, 6);
        for point in 0..3 {
            walk.act(Action::Prepare(Do::Tick(List::Product, point)));
        }
        walk
    };
    let live = |place: usize| {
        let mut walk = production(1);
        walk.act(Action::Prepare(Do::OneAtATime(true)));
        for _ in 0..place {
            walk.act(Action::Next);
        }
        walk
    };
    let mut finish = production(3);
    finish.act(Action::Prepare(Do::OneAtATime(true)));
    let in_front = |place: usize| {
        let mut walk = at(Environment::Demo, place);
        walk.act(Action::Prepare(Do::KeepInFront(true)));
        walk
    };
    let mut narrow = begun(Environment::Demo).app();
    narrow.can_keep_in_front = false;
    vec![
        in_front(3).named("in front"),
        State::new("where none is put in front", narrow),
        begun(Environment::Practice).named("the first, in Practice"),
        at(Environment::Demo, 1).named("the app"),
        at(Environment::Demo, 2).named("how it signs in"),
        see(at(Environment::Demo, 2), DocusignPage::Older).named("how it signs in, the older page"),
        caught.typed(FieldName::SecretKey, "••••••••-••••-••••-••••-••••••••1a2b").named("a masked secret"),
        at(Environment::Demo, 4).named("the redirect URI"),
        see(begun(Environment::Demo), DocusignPage::Console).named("the console"),
        all(Environment::Demo).named("all done"),
        live(1).named("production: the kind"),
        see(live(0), DocusignPage::Older).named("production: an older review"),
        finish.named("production: find the app"),
    ]
}

/// A product that names a redirect URI of its own.
fn elsewhere() -> Walk {
    let mut walk = Walk::of(Environment::Demo, "sling");
    let uri = "https://sling.example/callback".to_owned();
    walk.act(Action::Choose(countersign::places::set_up::choose::Action::RedirectUriTyped(uri)));
    walk.act(Action::Next);
    walk
}

fn answering() -> Walk {
    Walk::answering().at_prepare(RedirectProposal::Guide)
}
