//! Step 2: deciding how to come to a key, and making one.

use std::time::Duration;

use countersign::callback::Holder;
use countersign::connections::{PortTrouble, RedirectProposal};
use countersign::domain::Environment;
use countersign::places::set_up::Action;
use countersign::places::set_up::prepare::{Action as Do, List};
use countersign::tasks::{Answer, Work};

use super::State;
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
        help(at(Environment::Demo, RedirectProposal::Guide))
            .named("in Demo, the Developer Console")
            .unfolded("Does Docusign show you the Developer Console?"),
        copied.named("two points done, copied"),
        no_page.named("no browser"),
        help(at(Environment::Practice, taken(named, PROPOSAL))).named("in Practice, port in use"),
        ticked(production(0), List::MakeApp, 6).named("production: the app"),
        ticked(production(1), List::GoLive, 1).named("production: going live"),
        production(1).named("production: an older review").unfolded("The page asks for 20 successful calls"),
        in_review.named("production: in review"),
        production(2).named("production: declined").unfolded("Was it declined?"),
        ticked(production(3), List::InProduction, 2).named("production: a secret there"),
    ];
    (deciding, making)
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
