//! Saving a copy, as every system has to do it: whole or not at all, over nothing that nobody gave up, with nothing left
//! behind. What only Linux can show, at each call to the system, is in `export`.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use countersign::handover::file::{Obstacle, Replace, WriteProblem, write};

/// How the name of a half-written file begins, and how it ends.
const HALF_WRITTEN: (&str, &str) = (".countersign-copy-", ".part");

/// Set in the process that a test starts to save one file again and again: itself, once more.
const SAVE: &str = "COUNTERSIGN_TEST_SAVE_AGAIN";

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    names
}

#[test]
fn item_34_what_is_there_stays_until_the_person_gives_it_up() {
    let folder = tempfile::tempdir().unwrap();
    let (copy, inner) = (folder.path().join("copy.json"), folder.path().join("inner"));
    fs::write(&copy, "old").unwrap();
    fs::create_dir(&inner).unwrap();
    assert_eq!(write(&copy, b"new", Replace::Ask), Err(WriteProblem::AlreadyThere));
    assert_eq!(fs::read(&copy).unwrap(), b"old");
    for replace in [Replace::Ask, Replace::Yes] {
        assert_eq!(write(&inner, b"new", replace), Err(WriteProblem::InTheWay(Obstacle::Folder)));
    }
    assert_eq!(write(&copy, b"new", Replace::Yes), Ok(()));
    assert_eq!(fs::read(&copy).unwrap(), b"new");
    assert_eq!(names(folder.path()), ["copy.json", "inner"]);
}

#[test]
fn item_34_what_a_kill_left_is_cleared_away_by_the_next_save() {
    let folder = tempfile::tempdir().unwrap();
    let (begin, end) = HALF_WRITTEN;
    let file = |name: String, hours: u64| {
        let path = folder.path().join(name);
        fs::write(&path, "half").unwrap();
        let then = SystemTime::now() - Duration::from_hours(hours);
        File::options().write(true).open(&path).unwrap().set_modified(then).unwrap();
        path
    };
    let abandoned = file(format!("{begin}abcdef{end}"), 2);
    let written_now = file(format!("{begin}ghijkl{end}"), 0);
    let not_ours = [file("copy.part".to_owned(), 2), file(format!("{begin}notes.txt"), 2)];
    write(&folder.path().join("copy.json"), b"new", Replace::Ask).unwrap();
    assert!(!abandoned.exists());
    assert!(written_now.exists() && not_ours.iter().all(|file| file.exists()));
}

/// Large enough that much time passes between the first byte and the last.
fn large(letter: u8) -> Vec<u8> {
    vec![letter; 4 * 1024 * 1024]
}

/// In the process that was started to save again and again: does so until it is killed.
fn saving_again() {
    let Some(path) = std::env::var_os(SAVE).map(PathBuf::from) else { return };
    write(&path, &large(b'a'), Replace::Yes).unwrap();
    std::io::stdout().write_all(b"\nsaves\n").unwrap();
    for letter in [b'b', b'a'].into_iter().cycle() {
        match write(&path, &large(letter), Replace::Yes) {
            // Whoever reads can be in the way (Windows).
            Ok(()) | Err(WriteProblem::HeldOpen) => {}
            Err(other) => panic!("{other}"),
        }
    }
}

/// A process that saves again and again; it ends with this, whatever the test comes to.
struct Saving(Child);

impl Drop for Saving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// This test's program once more, saving at `path` again and again.
fn begin_saving(path: &Path, test: &str) -> Saving {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(SAVE, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut saving = Saving(child);
    let said = BufReader::new(saving.0.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(said.into_iter().any(|line| line.ends_with("saves")), "it never saved");
    saving
}

/// What is there at a moment is what a kill at that moment leaves: so it is read as often as it is possible, and then killed.
#[test]
fn item_34_killed_at_any_moment_the_file_is_whole() {
    saving_again();
    let whole = [b'a', b'b'].map(large);
    let mut seen = [0; 2];
    for round in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copy.json");
        let saving = begin_saving(&copy, "saving::item_34_killed_at_any_moment_the_file_is_whole");
        let mut look = |copy: &Path| {
            // Windows lets nobody read at the moment in which it is replaced.
            let Ok(bytes) = fs::read(copy) else { return };
            let which = whole.iter().position(|whole| *whole == bytes);
            seen[which.unwrap_or_else(|| panic!("{} bytes, or a mixture", bytes.len()))] += 1;
        };
        for _ in 0..25 {
            look(&copy);
            std::thread::sleep(Duration::from_millis(3 + round));
        }
        drop(saving);
        look(&copy);
        let beside = names(folder.path()).into_iter().filter(|name| name != "copy.json");
        let beside: Vec<_> = beside.collect();
        let (begin, end) = HALF_WRITTEN;
        assert!(beside.iter().all(|name| name.starts_with(begin) && name.ends_with(end)), "{beside:?}");
        assert!(beside.len() <= 1, "{beside:?}");
        assert!(copy.is_file());
    }
    assert!(seen.iter().all(|times| *times > 0), "it was never replaced: {seen:?}");
}
