//! Step 3.

use countersign::connections::{ClipboardMark, ClipboardProblem, CopiedGuid, RedirectProposal};
use countersign::domain::Environment;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::resume::KeysOfAgain;
use countersign::places::set_up::{self, Action, WizardAddress};
use countersign::tasks::{Answer, Work};
use zeroize::Zeroizing;

use super::State;
use super::invented::{KEY, SECRET};
use super::walk::{Walk, asker_of};

/// In Demo, on the way to Production: the older review wants to see calls.
pub fn demo_first() -> Walk {
    let mut walk = Walk::new(Environment::Production).at_prepare(RedirectProposal::Guide);
    walk.act(Action::Prepare(set_up::prepare::Action::Help));
    walk.act(Action::Next);
    walk.act(Action::Prepare(set_up::prepare::Action::DemoFirst));
    walk
}

/// The same, at Sign in.
pub fn demo_sign_in() -> Walk {
    let mut walk = demo_first()
        .typed(FieldName::IntegrationKey, KEY)
        .typed(FieldName::SecretKey, SECRET)
        .typed(FieldName::RedirectUri, "http://localhost");
    walk.act(Action::Next);
    walk
}

/// **Fill in what I copy** is on: who waits for the next copy.
fn filling_in() -> (Walk, WizardAddress) {
    let mut walk = Walk::new(Environment::Production).at_keys();
    let asks = walk.act(Action::Keys(set_up::keys::Action::FillIn(true)));
    let asker = asker_of(&asks, |work| matches!(work, Work::AwaitGuid(_)));
    (walk, asker)
}

/// These were copied, one after the other.
pub fn filled_in(copied: &[&str]) -> Walk {
    let (mut walk, mut asker) = filling_in();
    for text in copied {
        let found = CopiedGuid {
            text: Zeroizing::new((*text).to_owned()),
            mark: ClipboardMark::of(text),
            before: ClipboardMark::of("before"),
        };
        let asks = walk.hear(asker, Answer::GuidCopied(Ok(found)));
        asker = asks.iter().find(|ask| matches!(ask.work, Work::AwaitGuid(_))).map_or(asker, |ask| ask.asker);
    }
    walk
}

pub fn states() -> Vec<State> {
    let start = || Walk::new(Environment::Production).at_keys();
    let mut empty_next = start();
    empty_next.act(Action::Next);
    let typed = || start().typed(FieldName::IntegrationKey, KEY).typed(FieldName::SecretKey, SECRET);
    let mut shown = typed();
    shown.act(Action::Keys(set_up::keys::Action::ShowSecret(true)));
    let swapped =
        start().typed(FieldName::IntegrationKey, "aGVsbG8td29ybGQ").typed(FieldName::SecretKey, KEY);
    let wrong = start()
        .typed(FieldName::IntegrationKey, "Integration Key: 3f8a1c52")
        .typed(FieldName::SecretKey, "https://apps.docusign.com/")
        .typed(FieldName::RedirectUri, "http://example.com")
        .typed(FieldName::Email, "olive");
    let several = start()
        .typed(FieldName::IntegrationKey, KEY)
        .typed(FieldName::SecretKey, &format!("{KEY}\t{SECRET}"));
    let mut pasted = start();
    let asks = pasted.act(Action::Keys(set_up::keys::Action::Paste(FieldName::SecretKey)));
    let asker = asker_of(&asks, |work| matches!(work, Work::Paste));
    pasted.hear(asker, Answer::Pasted(Err(ClipboardProblem::Empty)));
    let (waiting, _) = filling_in();
    let (mut cannot, asker) = filling_in();
    cannot.hear(asker, Answer::GuidCopied(Err(ClipboardProblem::Unreachable)));
    let mut both = filled_in(&[KEY, SECRET]);
    both.act(Action::Back);
    let another_secret = || Walk::again(KeysOfAgain::OtherSecret);
    let mut not_opened = another_secret();
    let asks = not_opened.act(Action::Keys(set_up::keys::Action::OpenAppsAndKeys));
    let asker = asker_of(&asks, |work| matches!(work, Work::OpenPage(_)));
    not_opened.hear(asker, Answer::PageOpened(false));
    vec![
        another_secret().named("another secret"),
        not_opened.named("another secret, Apps and Keys not opened"),
        start().named("first seen"),
        typed().named("typed"),
        shown.named("secret shown"),
        empty_next.named("next on empty"),
        swapped.named("swapped"),
        wrong.named("errors"),
        several.named("several values in one field"),
        pasted.named("nothing to paste"),
        waiting.named("filling in what is copied"),
        filled_in(&[KEY]).named("one filled in"),
        both.named("both filled in, and back again"),
        cannot.named("what is copied cannot be seen"),
        demo_first().named("demo on the way to production"),
    ]
}
