//! An hour at a Practice whose access tokens live one minute and whose refresh tokens live three, with the window open and the
//! daily task's command run each minute.

use std::fs::{self, File};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::person::{self, App};
use crate::support::client::get;
use crate::support::desk::APPS;
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::notifications::Notifications;
use crate::support::program::Program;
use crate::support::user_manager::UserManager;
use crate::support::wait::{self, PATIENCE, START};
use crate::support::window::Window;

/// How many minutes it takes; 60 where nobody says otherwise.
const MINUTES: &str = "COUNTERSIGN_TEST_MINUTES";
/// From the beginning of a round to that of the next: an access token that came in the one has ended in the other, and a refresh
/// token has not.
const ROUND: Duration = Duration::from_secs(66);
/// How long a renewal may take while the machine is busy.
const RENEWAL: Duration = Duration::from_secs(30);
/// When a window first looks what is due, and how long from one look to the next.
const FIRST_LOOK: Duration = Duration::from_secs(5);
const BETWEEN_LOOKS: Duration = Duration::from_mins(10);
const SHOW: &str = "Open Aging";
/// What the page says of the first call of a check that passed.
const CHECKED: &str = "Who signed in, and the company account: passed";

/// What happens in a round, once the connection is due.
#[derive(Clone, Copy, Debug)]
enum Round {
    /// The task runs.
    Task,
    /// **Renew** is pressed, and the task runs.
    ButtonAndTask,
    /// The task runs, and its command line twice beside it.
    TaskThrice,
    /// Another window is opened, which looks what is due, and the task runs.
    NewWindowAndTask,
    /// The access token has ended: **Check now**, **Renew, then check**, and the task runs.
    CheckAndTask,
    /// The window looks what is due, and the task runs.
    LookAndTask,
}

impl Round {
    const IN_TURN: [Self; 5] =
        [Self::Task, Self::ButtonAndTask, Self::TaskThrice, Self::CheckAndTask, Self::ButtonAndTask];

    /// The `number`th.
    fn of(number: usize) -> Self {
        if number % 20 == 4 { Self::NewWindowAndTask } else { Self::IN_TURN[number % Self::IN_TURN.len()] }
    }
}

/// What the practice service has said of the requests for tokens so far.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    renewals: usize,
    with_used: usize,
    refused: usize,
}

struct Hour<'d> {
    desktop: &'d Desktop,
    manager: UserManager<'d>,
    service: &'d Program<'d>,
    unit: String,
    id: String,
}

impl<'d> Hour<'d> {
    fn asked(&self) -> Asked {
        let said = self.service.stderr();
        let of = |what: &str| said.lines().filter(|line| line.contains(what)).count();
        let with_used = of("tokens for a refresh token that was used before");
        let renewals = of("tokens for a refresh token") - with_used;
        Asked { renewals, with_used, refused: of("no tokens") }
    }

    fn entry(&self) -> serde_json::Value {
        person::index(self.desktop)["connections"][0].clone()
    }

    fn moment(&self, name: &str) -> Timestamp {
        self.entry()[name].as_str().expect(name).parse().expect("a moment")
    }

    /// As another process changes the list: under its lock, and whole.
    fn change(&self, change: impl FnOnce(&mut serde_json::Value)) {
        let folder = person::data_dir(self.desktop);
        let lock = File::options().write(true).open(folder.join("connections.file.lock")).expect("the lock");
        lock.lock().expect("the lock is given");
        let mut index = person::index(self.desktop);
        change(&mut index["connections"][0]);
        let changed = folder.join("connections.changed");
        fs::write(&changed, serde_json::to_vec(&index).unwrap()).unwrap();
        fs::rename(changed, folder.join("connections.json")).unwrap();
    }

    /// Sixteen days pass, which are a bit more than half of a refresh token's life. The program knows of thirty days; Practice's three
    /// minutes run meanwhile.
    fn days_pass(&self) {
        let ends = self.moment("refresh_token_expires_at");
        let days = |days: u64| Duration::from_hours(24 * days);
        assert!(ends > Timestamp::now() + days(20), "it was not due, or the last renewal was not noted");
        self.change(|entry| entry["refresh_token_expires_at"] = (ends - days(16)).to_string().into());
    }

    /// The task's command line, as its unit has it.
    fn command(&self) -> Program<'d> {
        let words = ["renew", "--all", "--notify", "--data-dir"];
        Program::on(self.desktop).args(words).arg(person::data_dir(self.desktop)).start()
    }

    /// Starts the task as the timer does.
    fn begin_task(&self) {
        self.manager.systemctl(&["start", "--no-block", &self.unit]).expect("it is begun");
    }

    /// Waits for the task to end, which it has to with 0.
    fn end_task(&self) {
        let ended = wait::until(RENEWAL, || {
            let shown = self.manager.systemctl(&["show", &self.unit, "--property=ActiveState"])?;
            shown.contains("=inactive").then_some(())
        });
        assert!(ended.is_some(), "the task goes on");
        let last = fs::read(person::data_dir(self.desktop).join("daily-run.json")).expect("its last run");
        let last: serde_json::Value = serde_json::from_slice(&last).unwrap();
        assert_eq!(last["exit"], 0, "{last}");
    }

    /// Waits for a renewal to begin, of which there were so many before.
    fn wait_begun(&self, renewals: usize) {
        let begun = || {
            let is_noted = !self.entry()["history"]["renewing_since"].is_null();
            (is_noted || self.asked().renewals > renewals).then_some(())
        };
        assert!(wait::until(RENEWAL, begun).is_some(), "nothing is begun: {}", self.entry());
    }

    /// Waits for the one renewal that a round brings.
    fn wait_renewed(&self, renewals: usize) {
        let expected = Asked { renewals, with_used: 0, refused: 0 };
        let asked = wait::until(RENEWAL, || (self.asked().renewals >= renewals).then_some(()));
        assert!(asked.is_some(), "nothing was renewed: {:?}, {}", self.asked(), self.entry());
        let noted = wait::until(RENEWAL, || {
            let entry = self.entry();
            let ends: Timestamp = entry["refresh_token_expires_at"].as_str()?.parse().ok()?;
            let is_new = ends > Timestamp::now() + Duration::from_hours(29 * 24);
            (is_new && entry["history"]["renewing_since"].is_null()).then_some(())
        });
        assert!(noted.is_some(), "it was not noted: {}", self.entry());
        assert_eq!(self.asked(), expected);
        let history = &self.entry()["history"];
        assert!(history["refused"].is_null() && history["told"].is_null(), "{history}");
    }

    /// Presses **Check now** once the access token has ended: what it offers then.
    fn check_an_ended_token(&self, window: &Window<'_>) {
        let ended =
            wait::until(ROUND, || (self.moment("access_token_expires_at") < Timestamp::now()).then_some(()));
        assert!(ended.is_some(), "the access token lives on");
        window.click("push button", "Check now");
        window.wait_for("push button", "Renew, then check");
    }
}

/// The practice service in a process of its own, and an app at it.
fn short_lives(desktop: &Desktop) -> (Program<'_>, App) {
    let words = ["practice-service", "--port", "0", "--behave", "short-lives", "--log", "info"];
    let service = Program::on(desktop).args(words).start();
    let origin = wait::until(START, || {
        let said = service.stdout();
        said.split_once("running at ").map(|(_, origin)| origin.trim().to_owned())
    });
    let origin = origin.expect("it says where it runs");
    let apps = get(&origin, APPS);
    let admin = apps.location().strip_suffix(APPS).expect("Apps and Keys").to_owned();
    (service, App::at(origin, admin))
}

fn minutes() -> u64 {
    std::env::var(MINUTES).map_or(60, |told| told.parse().expect("a number of minutes"))
}

/// When a window that was opened then looks next.
fn next_look(opened: Instant) -> Instant {
    let since = opened.elapsed().saturating_sub(FIRST_LOOK);
    let looks = u32::try_from(since.as_secs() / BETWEEN_LOOKS.as_secs()).unwrap() + 1;
    opened + FIRST_LOOK + BETWEEN_LOOKS * looks
}

/// What is kept is what Practice gave last, and it lives: it was not used before, and is taken.
fn lives(hour: &Hour<'_>, window: &Window<'_>, renewals: usize) {
    window.click("push button", "Renew");
    hour.wait_renewed(renewals);
    window.wait_for("notification", "Renewed");
    window.click("push button", "Copy Refresh Token");
    hour.desktop.wait_for_clipboard(&person::newest(hour.desktop, &hour.id, "refresh-token"));
    window.click("push button", "Check now");
    window.wait_for("list item", CHECKED);
}

/// Run it with `cargo test --test desktop an_hour -- --ignored --nocapture`; `COUNTERSIGN_TEST_MINUTES` says how long, 60 if it is not
/// there, and six show each kind of round once, but for the window's second look, which is ten minutes after its first.
///
/// Each round, the connection becomes due, and several are there to renew it: exactly one does. Practice says what it was asked for:
/// no refresh token is used twice, and none is refused, so the token that was given last is always the one that is kept.
#[test]
#[ignore = "it takes an hour"]
fn with_window_and_task_at_work_nothing_is_lost_and_nothing_asked_for_twice() {
    let ends = Instant::now() + Duration::from_mins(minutes());
    let desktop = Desktop::usual();
    let notifications = Notifications::on(&desktop);
    let (service, app) = short_lives(&desktop);
    let links = Links::new();
    let mut opened = Instant::now();
    let mut program = person::begin(&desktop, &app, &links);
    let mut window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let mut hour = Hour {
        desktop: &desktop,
        manager: UserManager::start(&desktop),
        service: &service,
        unit: String::new(),
        id,
    };
    hour.change(|entry| {
        entry["history"]["name"] = "Aging".into();
        entry["sheet"] = "something-else".into();
    });
    let data_dir = person::data_dir(&desktop);
    let on = Program::on(&desktop).args(["schedule", "on", "--data-dir"]).arg(&data_dir).start();
    assert!(on.wait_exit(PATIENCE).success(), "{}", on.stderr());
    let timers = hour.manager.systemctl(&["list-timers", "--all"]).unwrap();
    hour.unit = timers.split_whitespace().find(|word| word.ends_with(".service")).unwrap().to_owned();
    window.wait_for("push button", SHOW);
    window.click("push button", SHOW);
    window.wait_for("heading", "Aging");

    let (mut renewals, mut kinds) = (0, Vec::new());
    while Instant::now() < ends {
        let begun = Instant::now();
        // A round that would end after the window's next look is that look's.
        let next_look = next_look(opened);
        let is_near = next_look < begun + ROUND;
        let round = if is_near { Round::LookAndTask } else { Round::of(renewals) };
        let mut beside = Vec::new();
        match round {
            Round::Task => {
                hour.days_pass();
                hour.begin_task();
            }
            Round::ButtonAndTask => {
                hour.days_pass();
                window.click("push button", "Renew");
                // Pressed after the task has renewed, it would rightly renew once more.
                hour.wait_begun(renewals);
                hour.begin_task();
            }
            Round::TaskThrice => {
                hour.days_pass();
                beside.extend([hour.command(), hour.command()]);
                hour.begin_task();
            }
            Round::CheckAndTask => {
                hour.check_an_ended_token(&window);
                hour.days_pass();
                window.click("push button", "Renew, then check");
                hour.begin_task();
            }
            Round::NewWindowAndTask => {
                window.close();
                program.wait_end();
                hour.days_pass();
                opened = Instant::now();
                program = Program::on(&desktop).arg("--data-dir").arg(&data_dir).start();
                window = program.window();
                std::thread::sleep(FIRST_LOOK.saturating_sub(opened.elapsed()));
                hour.begin_task();
                window.wait_for("push button", SHOW);
                window.click("push button", SHOW);
                window.wait_for("heading", "Aging");
            }
            Round::LookAndTask => {
                let just_before = next_look.saturating_duration_since(Instant::now());
                std::thread::sleep(just_before.saturating_sub(Duration::from_secs(1)));
                hour.days_pass();
                // A window's looks come the later the more it found at the earlier ones.
                let just_after = next_look.saturating_duration_since(Instant::now()) + Duration::from_secs(1);
                std::thread::sleep(just_after);
                hour.begin_task();
            }
        }
        renewals += 1;
        hour.wait_renewed(renewals);
        hour.end_task();
        for command in &beside {
            assert!(command.wait_exit(RENEWAL).success(), "{}", command.stderr());
        }
        if matches!(round, Round::CheckAndTask) {
            window.wait_for("list item", CHECKED);
        }
        // Nothing more comes of it.
        std::thread::sleep(Duration::from_secs(3));
        hour.wait_renewed(renewals);
        println!("{}: round {renewals}, {round:?}: {:?}", Timestamp::now(), hour.asked());
        kinds.push(round);
        std::thread::sleep(ROUND.saturating_sub(begun.elapsed()));
    }

    renewals += 1;
    lives(&hour, &window, renewals);
    assert!(notifications.shown().is_empty(), "{:?}", notifications.shown());
    println!("{renewals} renewals in {} minutes: {:?}; {kinds:?}", minutes(), hour.asked());
}
