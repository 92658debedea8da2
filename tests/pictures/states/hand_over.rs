//! Step 7.

use countersign::clock::MonotonicTime;
use countersign::connections::{ClipboardNotice, ClipboardProblem, FileProblem};
use countersign::domain::Environment;
use countersign::handover::file::WriteProblem;
use countersign::places::set_up::Action;
use countersign::places::set_up::hand_over::Action as Do;
use countersign::places::set_up::keys::FieldName;
use countersign::places::set_up::resume::KeysOfAgain;
use countersign::places::set_up::save::Action as Save;
use countersign::tasks::{Answer, Work};

use super::State;
use super::invented::clears_at;
use super::save::{answered, both_kept, file_alone};
use super::walk::{Walk, asker_of, place_asker, write_asker};

fn copied(mut walk: Walk, index: usize, secret: bool) -> Walk {
    hear_copied(&mut walk, index, Ok(secret.then(clears_at)));
    walk
}

fn hear_copied(walk: &mut Walk, index: usize, done: Result<Option<MonotonicTime>, ClipboardProblem>) {
    let asks = walk.act(Action::HandOver(Do::Copy(index)));
    let asker = asker_of(&asks, |work| matches!(work, Work::Copy { .. }));
    walk.hear(asker, Answer::Copied(done));
}

/// For a product that does not renew.
fn reminding() -> Walk {
    Walk::of(Environment::Production, "something-else").at_hand_over()
}

fn reminded(problem: Option<WriteProblem>) -> Walk {
    let mut walk = reminding();
    let tasks = walk.act(Action::HandOver(Do::SaveReminder));
    let path = "/home/olive/Documents/something-else-production.ics";
    let chosen = Ok(Some((path.into(), Vec::new())));
    let tasks = walk.hear(place_asker(&tasks), Answer::PlaceChosen(chosen));
    let attempt = write_asker(&tasks);
    let written = problem.map_or_else(|| Ok(path.into()), |problem| Err(FileProblem::Write(problem)));
    walk.hear(attempt, Answer::FileWritten(written));
    walk
}

/// After **Sign in again** or **Change secret** of a connection that was kept.
fn again(with: KeysOfAgain) -> Walk {
    let mut walk = Walk::again(with);
    if with == KeysOfAgain::OtherSecret {
        walk = walk.typed(FieldName::SecretKey, "0a93e1f7-6c25-4d48-b1e0-7f52c8d96b34");
        walk.act(Action::Next);
    }
    walk.signed_in_at_hand_over()
}

pub fn states() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let two = || copied(copied(start().at_hand_over(), 0, false), 1, true);
    let mut cleared = two();
    cleared.set_up.hear_clipboard(ClipboardNotice::Cleared);
    let mut given_back = two();
    given_back.set_up.hear_clipboard(ClipboardNotice::Cleared);
    given_back.set_up.hear_clipboard(ClipboardNotice::GivenBack);
    let mut not_cleared = two();
    not_cleared.set_up.hear_clipboard(ClipboardNotice::NotCleared);
    let mut failed = start().at_hand_over();
    hear_copied(&mut failed, 1, Err(ClipboardProblem::Unreachable));
    let mut shown = two();
    shown.act(Action::HandOver(Do::Show(Some(2))));
    let mut no_guide = start().at_hand_over();
    let asks = no_guide.act(Action::HandOver(Do::OpenGuide));
    let asker = asker_of(&asks, |work| matches!(work, Work::OpenPage(_)));
    no_guide.hear(asker, Answer::PageOpened(false));
    let mut not_kept = start().at_save();
    not_kept.act(Action::Save(Save::KeepNothing));
    vec![
        start().at_hand_over().named("first seen"),
        two().named("two copied"),
        cleared.named("cleared"),
        given_back.named("given back by a manager"),
        not_cleared.named("not cleared"),
        copied(two(), 2, true).named("all copied"),
        failed.named("clipboard failed"),
        shown.named("the refresh token shown"),
        no_guide.named("guide not opened"),
        not_kept.named("nothing kept"),
        both_kept().named("kept and in a file"),
        file_alone().named("in a file alone"),
        reminding().named("something else, a reminder offered"),
        reminded(None).named("reminder saved"),
        reminded(Some(WriteProblem::DiskFull)).named("reminder not saved"),
        Walk::of(Environment::Demo, "sling").at_hand_over().named("nine fields"),
        Walk::new(Environment::Practice).at_hand_over().named("in Practice"),
        answered().named("a request answered"),
        again(KeysOfAgain::Same).named("signed in again"),
        copied(again(KeysOfAgain::Same), 2, true).named("signed in again, copied"),
        again(KeysOfAgain::OtherSecret).named("another secret"),
    ]
}
