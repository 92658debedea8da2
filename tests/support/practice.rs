//! What a person does in Practice's Apps and Keys: what the list on Prepare says, to the letter and nothing more. A point
//! that names something less leaves it undone, and the sign-in fails as it would for the person.

use countersign::domain::Environment;
use countersign::places::set_up::prepare::{DocusignPage, List};
use countersign::words::prepare::points;

use super::browser::Browser;

/// What was made there.
#[derive(Default)]
pub struct Made {
    pub integration_key: String,
    pub secret_key: String,
}

/// What a point of the list can say to do.
#[derive(Clone, Copy)]
enum Step {
    Press(&'static str),
    Tick(&'static str),
    Choose(&'static str, &'static str),
    Answer(&'static str),
    Name,
    CopySecret,
    PasteUri,
    CopyKey,
}

/// The words of the list that say to do something.
const STEPS: &[(&str, Step)] = &[
    ("choose Add App and Integration Key", Step::Press("Add App and Integration Key")),
    ("give it an App Name", Step::Name),
    ("choose Create App", Step::Press("Create App")),
    ("choose Third-party integration key", Step::Choose("Integration Type", "Third-party integration key")),
    ("with Yes", Step::Answer("Yes")),
    ("choose Authorization Code Grant", Step::Tick("Authorization Code Grant")),
    ("choose Add Secret Key", Step::Press("Add Secret Key")),
    ("copy the secret", Step::CopySecret),
    ("choose Add URI", Step::Press("Add URI")),
    ("paste this address", Step::PasteUri),
    ("choose Save", Step::Press("Save")),
    ("copy the Integration Key", Step::CopyKey),
];

/// What a point says to do, in its order. A sentence may begin with it.
fn steps_of(point: &str) -> Vec<Step> {
    let point = point.to_lowercase();
    let mut found: Vec<(usize, Step)> =
        STEPS.iter().filter_map(|(words, step)| Some((point.find(&words.to_lowercase())?, *step))).collect();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, step)| step).collect()
}

/// Makes an app with a secret key and this redirect URI. The browser is on Apps and Keys already.
#[track_caller]
pub fn make_an_app(browser: &Browser, redirect_uri: &str) -> Made {
    make_an_app_on(browser, redirect_uri, DocusignPage::Newer)
}

/// The same on this generation of the page.
#[track_caller]
pub fn make_an_app_on(browser: &Browser, redirect_uri: &str, page: DocusignPage) -> Made {
    browser.wait_for_text("Add App and Integration Key");
    let mut made = Made::default();
    for point in points(List::MakeApp, Environment::Practice, page) {
        follow(browser, &point.words.plain(), redirect_uri, &mut made);
    }
    assert!(!made.integration_key.is_empty() && !made.secret_key.is_empty(), "the list names both");
    made
}

/// Does what a point says.
#[track_caller]
pub fn follow(browser: &Browser, point: &str, redirect_uri: &str, made: &mut Made) {
    for step in steps_of(point) {
        do_step(browser, step, redirect_uri, made);
    }
}

#[track_caller]
fn do_step(browser: &Browser, step: Step, redirect_uri: &str, made: &mut Made) {
    match step {
        Step::Press("Save") => {
            browser.click_text("Save");
            let origin = browser.script("return location.origin").as_str().expect("an origin").to_owned();
            browser.wait_for_url_prefix(&format!("{origin}/admin/apps-and-keys?saved="));
        }
        Step::Press(label) => {
            browser.wait_for_text(label);
            browser.click_text(label);
        }
        Step::Tick(label) => {
            browser.wait_for_text(label);
            browser.click_label(label);
        }
        Step::Answer(label) => {
            browser.wait_for_text("Is your application able to securely store a client secret?");
            browser.click_label(label);
        }
        Step::Name => {
            browser.wait_for_text("App Name");
            browser.fill_label("App Name", "Snow Atlas");
        }
        Step::CopySecret => {
            browser.wait_for_text("New Secret Key");
            made.secret_key = browser.value_of("New Secret Key");
        }
        Step::PasteUri => {
            browser.wait_for_text("Redirect URI 1");
            browser.fill_label("Redirect URI 1", redirect_uri);
        }
        Step::Choose(label, answer) => {
            browser.wait_for_text(label);
            let chosen = browser.script(&format!(
                "const label = [...document.querySelectorAll('label')].find(it => it.textContent === '{label}');
                 const list = document.getElementById(label.htmlFor);
                 list.value = [...list.options].find(it => it.text === '{answer}').value;
                 return list.selectedOptions[0].text"
            ));
            assert_eq!(chosen.as_str(), Some(answer));
        }
        // The page of the app that was just made.
        Step::CopyKey => {
            browser.wait_for_text("Add Secret Key");
            made.integration_key = browser.value_of("Integration Key");
        }
    }
}
