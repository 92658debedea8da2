//! What is run once a day, and when.

use std::fmt;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::problem::ScheduleProblem;

/// The name that the system knows the task by: small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskName(String);

impl TaskName {
    /// The task of the program's own data folder.
    const OWN: &str = "countersign-renew";

    /// The task of a data folder: one for the program's own, another for each that a person named.
    pub fn of_folder(data_dir: &Path, is_own: bool) -> Self {
        if is_own {
            return Self(Self::OWN.to_owned());
        }
        let digest = Sha256::digest(data_dir.as_os_str().as_encoded_bytes());
        let mark = digest.iter().take(4).fold(0u32, |mark, byte| mark << 8 | u32::from(*byte));
        Self(format!("{}-{mark:08x}", Self::OWN))
    }
}

impl fmt::Display for TaskName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// When in a day, as the clock of the wall has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// The first hour of [`TimeOfDay::at_work`], and how many there are: when a person is likely to be there and to have unlocked
    /// the keychain.
    const WORK: (u8, u8) = (9, 8);

    /// None where there is no such time.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// Any minute of a working day: not everybody's task runs at the same moment.
    pub fn at_work() -> Self {
        let mut random = [0; 2];
        // Without chance it is the first minute of the day.
        let _ = getrandom::fill(&mut random);
        let [hour, minute] = random;
        let (first, hours) = Self::WORK;
        Self { hour: first + hour % hours, minute: minute % 60 }
    }

    /// The same minute each time for what has this name.
    pub fn at_work_of(name: &str) -> Self {
        let digest = Sha256::digest(name);
        let [hour, minute] = [0, 1].map(|at| digest.get(at).copied().unwrap_or_default());
        let (first, hours) = Self::WORK;
        Self { hour: first + hour % hours, minute: minute % 60 }
    }

    /// Of the day, 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// Of the hour, 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// `HH:MM`, as its text is read by [`TimeOfDay::read`].
    pub fn read(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        Self::new(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// The next time it is so late, where this computer is.
    pub fn next_after(self, now: Timestamp) -> Option<Timestamp> {
        let zone = TimeZone::system();
        let time = Time::new(i8::try_from(self.hour).ok()?, i8::try_from(self.minute).ok()?, 0, 0).ok()?;
        let today = now.to_zoned(zone.clone()).date();
        [today, today.tomorrow().ok()?]
            .into_iter()
            .filter_map(|day| day.to_datetime(time).to_zoned(zone.clone()).ok())
            .map(|zoned| zoned.timestamp())
            .find(|at| *at > now)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// What is to be run once a day.
#[derive(Clone, Debug)]
pub struct DailyTask {
    /// What the system knows it by.
    pub name: TaskName,
    /// What the system shows of it, one line.
    pub description: String,
    /// The program, whole.
    pub program: PathBuf,
    /// What it is given.
    pub arguments: Vec<String>,
}

impl DailyTask {
    /// Program and arguments as text. The path of the program may be none: then nobody can write it down.
    pub(super) fn command(&self) -> Result<Vec<String>, ScheduleProblem> {
        let shown = || ScheduleProblem::Path(self.program.display().to_string());
        let program = self.program.to_str().ok_or_else(shown)?.to_owned();
        let command: Vec<_> = std::iter::once(program).chain(self.arguments.iter().cloned()).collect();
        let writable = |text: &String| !text.chars().any(char::is_control);
        if command.iter().all(writable) { Ok(command) } else { Err(shown()) }
    }
}

/// Whether the system runs a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// It does not.
    Off,
    /// It does.
    On {
        /// When next, if that can be told.
        next: Option<Timestamp>,
        /// What it runs is what was asked about; if not, another copy of the program, or somebody changed it.
        as_asked: bool,
    },
}

/// What a system says of a task that it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Running {
    /// The time of the day, if it can be told.
    pub(super) at: Option<TimeOfDay>,
    /// When next, if the system says so.
    pub(super) next: Option<Timestamp>,
    /// See [`TaskState::On`].
    pub(super) as_asked: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_folder_has_a_task_of_its_own() {
        let name = |dir: &str, own| TaskName::of_folder(Path::new(dir), own).to_string();
        assert_eq!(name("/home/olive/.local/share/countersign", true), "countersign-renew");
        assert_ne!(name("/tmp/a", false), name("/tmp/b", false));
        assert_eq!(name("/tmp/a", false), name("/tmp/a", false));
        assert!(name("/tmp/a", false).chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    }

    #[test]
    fn a_time_is_within_work_and_comes_again_within_a_day() {
        for _ in 0..200 {
            let time = TimeOfDay::at_work();
            assert!((9..17).contains(&time.hour()) && time.minute() < 60, "{time}");
            assert_eq!(TimeOfDay::read(&time.to_string()), Some(time));
            let now = Timestamp::UNIX_EPOCH;
            let next = time.next_after(now).unwrap();
            assert!(next > now && next.as_second() <= 25 * 3600, "{time}: {next}");
        }
        for wrong in ["24:00", "9", "09:60", "a:b", ""] {
            assert_eq!(TimeOfDay::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_line_end_in_a_path_is_refused() {
        let task = |program: &str| DailyTask {
            name: TaskName::of_folder(Path::new("/x"), true),
            description: String::new(),
            program: program.into(),
            arguments: vec!["renew".to_owned()],
        };
        assert!(task("/opt/a\nExecStart=/bin/evil").command().is_err());
        assert_eq!(task("/opt/a b").command().unwrap(), ["/opt/a b", "renew"]);
    }
}
