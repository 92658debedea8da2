//! Step 1.

use countersign::connections::{PracticeProblem, RequestOpenProblem};
use countersign::domain::Environment;
use countersign::handover::exchange::RequestProblem;
use countersign::places::set_up::Action;
use countersign::places::set_up::choose::Action as Do;
use countersign::tasks::{Answer, Work};

use super::State;
use super::walk::{Walk, asker_of};

pub fn states() -> Vec<State> {
    let plain = Walk::new(Environment::Production);
    let mut all = Walk::new(Environment::Production);
    all.act(Action::Choose(Do::ShowAll));
    let own = Walk::of(Environment::Demo, "something-else");
    let mut wrong = Walk::of(Environment::Demo, "something-else");
    wrong.act(Action::Choose(Do::ScopesTyped(String::new())));
    wrong.act(Action::Choose(Do::RedirectUriTyped("localhost".to_owned())));
    wrong.act(Action::Choose(Do::Left));
    let mut starting = Walk::new(Environment::Practice);
    starting.set_up.common.practice = None;
    starting.act(Action::Next);
    let mut no_practice = Walk::new(Environment::Practice);
    no_practice.set_up.common.practice = None;
    let asks = no_practice.act(Action::Next);
    let asker = asker_of(&asks, |work| matches!(work, Work::StartPractice));
    let problem = PracticeProblem("no port is free".to_owned());
    no_practice.hear(asker, Answer::PracticeStarted(Err(problem)));
    let mut not_compared = Walk::answering();
    not_compared.act(Action::Next);
    let mut no_request = Walk::new(Environment::Production).app();
    no_request.home.request_problem = Some(RequestOpenProblem::Request(RequestProblem::NotARequest));
    vec![
        plain.named("first seen"),
        all.named("all products"),
        own.named("something else"),
        Walk::of(Environment::Demo, "sling").named("a product that asks for a redirect URI"),
        wrong.named("errors"),
        starting.named("practice starts"),
        no_practice.named("practice failed"),
        State::new("no request file", no_request),
        Walk::answering().named("answering a request"),
        not_compared.named("answering, the phrase not compared"),
    ]
}
