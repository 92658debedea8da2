//! Step 7.

use countersign::connections::{ClipboardProblem, Environment, FileProblem, WriteProblem};
use countersign::setup::hand_over::Action as Do;
use countersign::setup::save::Action as Save;
use countersign::setup::{Action, Copied, Outcome};

use super::State;
use super::invented::clears_at;
use super::save::{answered, both_kept, file_alone};
use super::walk::{Walk, place_attempt, write_attempt};

fn copied(mut walk: Walk, index: usize, secret: bool) -> Walk {
    walk.hear(Outcome::Copied { what: Copied::Field(index), done: Ok(secret.then(clears_at)) });
    walk
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
    let tasks = walk.hear(Outcome::PlaceChosen { attempt: place_attempt(&tasks), chosen });
    let attempt = write_attempt(&tasks);
    let written = problem.map_or_else(|| Ok(path.into()), |problem| Err(FileProblem::Write(problem)));
    walk.hear(Outcome::FileWritten { attempt, written });
    walk
}

pub fn states() -> Vec<State> {
    let start = || Walk::new(Environment::Production);
    let two = || copied(copied(start().at_hand_over(), 0, false), 1, true);
    let mut cleared = two();
    cleared.hear(Outcome::ClipboardCleared);
    let mut failed = start().at_hand_over();
    let done = Err(ClipboardProblem::Unreachable);
    failed.hear(Outcome::Copied { what: Copied::Field(1), done });
    let mut no_guide = start().at_hand_over();
    no_guide.act(Action::HandOver(Do::OpenGuide));
    no_guide.hear(Outcome::PageOpened { opened: false });
    let mut not_kept = start().at_save();
    not_kept.act(Action::Save(Save::KeepNothing));
    vec![
        start().at_hand_over().named("first seen"),
        two().named("two copied"),
        cleared.named("cleared"),
        copied(two(), 2, true).named("all copied"),
        failed.named("clipboard failed"),
        no_guide.named("guide not opened"),
        not_kept.named("nothing kept"),
        both_kept().named("kept and in a file"),
        file_alone().named("in a file alone"),
        reminding().named("something else, a reminder offered"),
        reminded(None).named("reminder saved"),
        reminded(Some(WriteProblem::DiskFull)).named("reminder not saved"),
        Walk::of(Environment::Demo, "sling").at_hand_over().named("nine fields"),
        answered().named("a request answered"),
    ]
}
