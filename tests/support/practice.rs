//! What a person does in Practice's Apps and Keys: what the list on Prepare says, to the letter and nothing more. A point
//! that names something less leaves it undone, and the sign-in fails as it would for the person.

use countersign::domain::Environment;
use countersign::places::set_up::prepare::List;
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
    /// Where the page asks for it.
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
    browser.wait_for_text("Add App and Integration Key");
    let mut made = Made::default();
    for point in points(List::MakeApp, Environment::Practice) {
        for step in steps_of(&point.words) {
            do_step(browser, step, redirect_uri, &mut made);
        }
    }
    assert!(!made.integration_key.is_empty() && !made.secret_key.is_empty(), "the list names both");
    made
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
        // "Older pages do not ask the question", says the list: a page that has come without it is one of them.
        Step::Answer(label) => {
            browser.wait_for_text("Add Secret Key");
            if browser.text().contains("Is your application able to securely store a client secret?") {
                browser.click_label(label);
            }
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
        // The page names the app that was saved, with its key.
        Step::CopyKey => {
            let key = |text: &str| {
                let is_key = |word: &&str| word.parse::<countersign::domain::IntegrationKey>().is_ok();
                text.split_whitespace().rfind(is_key).map(str::to_owned)
            };
            made.integration_key = key(&browser.text()).expect("an integration key on the page");
        }
    }
}
