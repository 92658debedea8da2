//! Step 1.

use std::sync::Arc;

use countersign::app::App;
use countersign::connections::{OpenFileProblem, PracticeProblem, Sheets};
use countersign::domain::Environment;
use countersign::handover::exchange::ExchangeRequest;
use countersign::handover::found::FoundProblem;
use countersign::places::home::FileTrouble;
use countersign::places::set_up::choose::Action as Do;
use countersign::places::set_up::{Action, SetUp};
use countersign::tasks::{Answer, Work};

use super::State;
use super::invented::{REQUEST, clock};
use super::walk::{Walk, asker_of};

/// More scopes than usual, and an answer that goes to another computer.
fn unusual_request() -> ExchangeRequest {
    let text = REQUEST
        .replace(r#""signature"]"#, r#""signature", "impersonation", "user_write"]"#)
        .replace(r#""http://localhost""#, r#""https://connector.example/docusign/callback""#);
    ExchangeRequest::read(text.as_bytes()).unwrap()
}

/// Beside ours of that name.
fn from_a_file() -> App {
    let folder = tempfile::tempdir().unwrap();
    let connectors = folder.path().join(Sheets::FOLDER);
    std::fs::create_dir(&connectors).unwrap();
    let sheet = include_str!("../../../assets/connectors/snow-atlas.toml");
    std::fs::write(connectors.join("snow-atlas.toml"), sheet).unwrap();
    let sheets = Sheets::load(Some(folder.path()));
    let mut app = Walk::new(Environment::Production).app();
    let mut set_up = SetUp::new(Arc::new(sheets), clock(), Environment::Production, None);
    let _ = set_up.act(Action::Choose(Do::Product("snow-atlas-from-file".to_owned())));
    app.set_up = Some(set_up);
    app
}

/// All products, and this searched in them.
fn searched(typed: &str) -> Walk {
    let mut walk = Walk::new(Environment::Production);
    walk.act(Action::Choose(Do::ShowAll));
    walk.act(Action::Choose(Do::Search(typed.to_owned())));
    walk
}

pub fn states() -> Vec<State> {
    let plain = Walk::new(Environment::Production);
    let mut all = Walk::new(Environment::Production);
    all.act(Action::Choose(Do::ShowAll));
    let own = Walk::of(Environment::Demo, "something-else");
    let mut wrong = Walk::of(Environment::Demo, "something-else");
    wrong.act(Action::Choose(Do::ScopesTyped(String::new())));
    wrong.act(Action::Choose(Do::RedirectUriTyped("localhost".to_owned())));
    wrong.act(Action::Choose(Do::Left));
    let names = Walk::of(Environment::Demo, "environment-file");
    let mut names_wrong = Walk::of(Environment::Demo, "environment-file");
    names_wrong.act(Action::Choose(Do::NameTyped(0, "KEY-1".to_owned())));
    names_wrong.act(Action::Choose(Do::NameTyped(2, "DOCUSIGN_SECRET_KEY".to_owned())));
    names_wrong.act(Action::Next);
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
    let unusual = Walk::answering_to(unusual_request());
    let mut no_request = Walk::new(Environment::Production).app();
    no_request.home.file_problem = Some(FileTrouble::Open(OpenFileProblem::Found(FoundProblem::NotOurs)));
    vec![
        plain.named("first seen"),
        all.named("all products"),
        searched("flexera").named("products searched"),
        searched("Contoso").named("no product found"),
        own.named("something else"),
        Walk::of(Environment::Demo, "sling").named("a product that asks for a redirect URI"),
        wrong.named("errors"),
        names.named("names of variables"),
        names_wrong.named("names of variables, wrong"),
        starting.named("practice starts"),
        no_practice.named("practice failed"),
        State::new("none of our files", no_request),
        Walk::answering().named("answering a request"),
        not_compared.named("answering, the phrase not compared"),
        unusual.named("answering, more asked for than usual"),
        State::new("a sheet from a file", from_a_file()),
    ]
}
