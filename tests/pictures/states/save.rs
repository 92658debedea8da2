//! Step 6.

use countersign::connections::{
    FileFormat, FileProblem, FoundKeychain, KeepProblem, KeychainProblem, KeychainProgram, PlaceWarning,
    Readiness,
};
use countersign::domain::Environment;
use countersign::handover::file::{SyncService, WriteProblem};
use countersign::places::set_up::save::Action as Do;
use countersign::places::set_up::{Action, StepName};
use countersign::tasks::{Answer, Work};
use countersign::vault::{KeepError, StoreError};
use zeroize::Zeroizing;

use super::State;
use super::invented::LONG_PATH;
use super::walk::{Asks, Walk, asker_of, place_asker, write_asker};

fn start() -> Walk {
    Walk::new(Environment::Production)
}

fn failed(error: StoreError) -> Walk {
    let (mut walk, attempt) = start().saving();
    let problem = KeepProblem::Keep(KeepError::Store { kind: None, error, left_behind: false });
    walk.hear(attempt, Answer::Kept(Err(problem)));
    walk
}

fn to_file(format: FileFormat) -> Walk {
    let mut walk = start().at_save();
    walk.act(Action::Save(Do::TickFile));
    walk.act(Action::Save(Do::Format(format)));
    walk
}

fn passphrases(first: &str, second: &str) -> Walk {
    let mut walk = to_file(FileFormat::Encrypted);
    walk.act(Action::Save(Do::PassphraseTyped(Zeroizing::new(first.to_owned()))));
    walk.act(Action::Save(Do::PassphraseAgainTyped(Zeroizing::new(second.to_owned()))));
    walk
}

const GOOD: &str = "purple monkey dishwasher lamp";

/// The system's dialog is open.
fn choosing(mut walk: Walk) -> (Walk, Asks) {
    let tasks = walk.act(Action::Next);
    (walk, tasks)
}

/// A place was chosen.
fn chosen(walk: Walk, warnings: Vec<PlaceWarning>) -> (Walk, Asks) {
    let (mut walk, tasks) = choosing(walk);
    // What is asked about is plain text.
    let kind = if warnings.is_empty() { "countersign" } else { "json" };
    let chosen = Ok(Some((std::path::Path::new(LONG_PATH).with_extension(kind), warnings)));
    let tasks = walk.hear(place_asker(&tasks), Answer::PlaceChosen(chosen));
    (walk, tasks)
}

/// The file is written, or is not.
fn written(walk: Walk, problem: Option<WriteProblem>) -> (Walk, Asks) {
    let (mut walk, tasks) = chosen(walk, Vec::new());
    let attempt = write_asker(&tasks);
    let written = problem.map_or_else(|| Ok(LONG_PATH.into()), |problem| Err(FileProblem::Write(problem)));
    let tasks = walk.hear(attempt, Answer::FileWritten(written));
    (walk, tasks)
}

/// A file and the keychain, both done, on the next step.
pub fn both_kept() -> Walk {
    let (mut walk, tasks) = written(passphrases(GOOD, GOOD), None);
    let attempt = asker_of(&tasks, |work| matches!(work, Work::Keep { .. }));
    let result = Ok(());
    walk.hear(attempt, Answer::Kept(result));
    assert_eq!(walk.set_up.step(), StepName::HandOver);
    walk
}

/// The file alone.
pub fn file_alone() -> Walk {
    let mut walk = passphrases(GOOD, GOOD);
    walk.act(Action::Save(Do::TickKeychain));
    written(walk, None).0
}

/// The file for the owner, saved.
pub fn answered() -> Walk {
    written(Walk::answering().at_save(), None).0
}

pub fn states() -> Vec<State> {
    let mut nothing = start().at_save();
    nothing.act(Action::Save(Do::TickKeychain));
    nothing.act(Action::Next);
    let (saving, _) = start().saving();
    let (mut asks, _) = start().saving();
    asks.set_up.hear_keychain_asks(true);
    let (too_short, _) = choosing(passphrases("short", "short"));
    let (not_same, _) = choosing(passphrases(GOOD, "purple donkey dishwasher lamp"));
    let [row, known] = ["123456789012", "password1234"].map(|weak| choosing(passphrases(weak, weak)).0);
    let five = "crawling pelican velvet tractor mumble";
    let mut proposed = passphrases(five, five);
    proposed.set_up.save.passphrase.proposed = true;
    proposed.act(Action::Save(Do::ShowPassphrase(true)));
    let mut shown = passphrases(GOOD, GOOD);
    shown.act(Action::Save(Do::ShowPassphrase(true)));
    let warnings = vec![
        PlaceWarning::GitWorkTree("/home/olive/Documents".into()),
        PlaceWarning::Synced(SyncService::OneDrive, "/home/olive/Documents".into()),
    ];
    let (asked, _) = chosen(to_file(FileFormat::Json), warnings);
    let (mut no_dialog, tasks) = choosing(to_file(FileFormat::Env));
    let chosen_none = Err(FileProblem::NoDialog);
    no_dialog.hear(place_asker(&tasks), Answer::PlaceChosen(chosen_none));
    let mut kept = start().at_hand_over();
    kept.act(Action::Back);
    let mut both = both_kept();
    both.act(Action::Back);
    let before = |found: Result<(Readiness, KeychainProgram), StoreError>| {
        let found = found.map(|(readiness, program)| FoundKeychain { readiness, program });
        let mut walk = start().checked(1);
        let tasks = walk.act(Action::Next);
        let trying = asker_of(&tasks, |work| matches!(work, Work::ProbeKeychain));
        walk.hear(trying, Answer::KeychainProbed(found.map_err(KeychainProblem)));
        walk
    };
    let (mut beside, tasks) = written(passphrases(GOOD, GOOD), None);
    let keeping = asker_of(&tasks, |work| matches!(work, Work::Keep { .. }));
    let missing = KeepError::Store { kind: None, error: StoreError::Missing, left_behind: false };
    beside.hear(keeping, Answer::Kept(Err(KeepProblem::Keep(missing))));
    vec![
        start().at_save().named("first seen"),
        before(Ok((Readiness::WouldAsk, KeychainProgram::GnomeKeyring)))
            .named("a locked keychain, before it is chosen"),
        before(Ok((Readiness::NoKeyringYet, KeychainProgram::GnomeKeyring)))
            .named("no keyring yet, before it is chosen"),
        before(Ok((Readiness::Keeps, KeychainProgram::KeePassXc))).named("kept in KeePassXC"),
        before(Ok((Readiness::Keeps, KeychainProgram::CredentialManager)))
            .named("kept in Credential Manager"),
        before(Ok((Readiness::Keeps, KeychainProgram::Unknown))).named("kept in an unknown store"),
        before(Err(StoreError::Missing)).named("no keychain, before it is chosen"),
        beside.named("file saved, no keychain"),
        to_file(FileFormat::Encrypted).named("protected file"),
        to_file(FileFormat::Json).named("JSON file"),
        to_file(FileFormat::Env).named(".env file"),
        too_short.named("passphrase too short"),
        row.named("passphrase is a row of digits"),
        known.named("passphrase is known"),
        proposed.named("passphrase proposed"),
        not_same.named("passphrases differ"),
        shown.named("passphrases shown"),
        choosing(passphrases(GOOD, GOOD)).0.named("choosing a place"),
        asked.named("place asked"),
        chosen(passphrases(GOOD, GOOD), Vec::new()).0.named("writing"),
        written(passphrases(GOOD, GOOD), Some(WriteProblem::NoPermission)).0.named("file failed"),
        no_dialog.named("no dialog"),
        saving.named("saving"),
        asks.named("the keychain asks"),
        written(passphrases(GOOD, GOOD), None).0.named("file saved, keychain next"),
        nothing.named("nothing chosen"),
        failed(StoreError::Locked).named("locked"),
        failed(StoreError::Missing).named("no keychain"),
        failed(StoreError::NoKeyring).named("no keyring"),
        kept.named("kept, gone back to"),
        both.named("kept and in a file, gone back to"),
        Walk::answering().at_save().named("for the owner"),
    ]
}
