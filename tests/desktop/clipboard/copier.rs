//! A process that copies what it is told to. Each line on its standard input is a number and an order, each line on
//! its standard output `> ` with the number and the answer. `> end` and the number of the order that copied a secret
//! tell what became of it.

use std::cell::{Cell, RefCell};
use std::io::{BufRead, Write};
use std::process::ChildStdin;
use std::time::Duration;

use countersign::clock::Clock;
use countersign::handover::clipboard::{Clipboard, ClipboardProblem};
use jiff::Timestamp;
use secrecy::SecretString;

use crate::support::desktop::Desktop;
use crate::support::process::Process;
use crate::support::wait;

/// Which clock the process is to have; not set: it is a test run like any other.
const CLOCK: &str = "COUNTERSIGN_TEST_COPIER";

/// The process, from outside.
pub struct Copier {
    process: Process,
    orders: RefCell<Option<ChildStdin>>,
    asked: Cell<u32>,
}

impl Copier {
    /// With a clock that stands at 1970 until it is advanced.
    #[track_caller]
    pub fn start(desktop: &Desktop) -> Self {
        Self::with(desktop, "given")
    }

    /// With the system's.
    #[track_caller]
    pub fn start_with_the_systems_clock(desktop: &Desktop) -> Self {
        Self::with(desktop, "system")
    }

    #[track_caller]
    fn with(desktop: &Desktop, clock: &str) -> Self {
        let this = std::env::current_exe().expect("the path of this test");
        let mut command = desktop.command(this);
        command
            .args([
                "--exact",
                "clipboard::the_program_that_copies",
                "--include-ignored",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(CLOCK, clock)
            .stdin(std::process::Stdio::piped());
        // Each has output files of its own.
        let folder = tempfile::tempdir_in(desktop.folder().join("logs")).expect("a folder for a log").keep();
        let process = Process::start(&mut command, &folder, "copier");
        process.wait_for_line("copier", |line| (line == "> ready").then_some(()));
        let orders = process.stdin();
        Self { process, orders: RefCell::new(orders), asked: Cell::new(0) }
    }

    /// Gives an order and waits for its answer. Orders are numbered from 1.
    #[track_caller]
    pub fn ask(&self, order: &str) -> String {
        let number = self.asked.get() + 1;
        self.asked.set(number);
        let mut orders = self.orders.borrow_mut();
        writeln!(orders.as_mut().expect("a process that listens"), "{number} {order}").expect("an order");
        self.answer(&format!("> {number} "))
    }

    /// What became of the secret that order `number` copied.
    #[track_caller]
    pub fn end_of(&self, number: u32) -> String {
        self.answer(&format!("> end {number} "))
    }

    #[track_caller]
    fn answer(&self, head: &str) -> String {
        self.process.wait_for_line(head, |line| line.strip_prefix(head).map(str::to_owned))
    }

    /// Lets the process end by itself, and waits for that.
    #[track_caller]
    pub fn exit(&self) {
        self.orders.borrow_mut().take();
        let status = self.process.wait(wait::PATIENCE).expect("the process ends");
        assert!(status.success(), "{}{}", self.process.stdout(), self.process.stderr());
    }

    /// How often its threads have been woken since the process began.
    pub fn wakes(&self) -> u64 {
        let count = |status: &str| {
            let switches = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            switches.expect("a count").trim().parse::<u64>().expect("a number")
        };
        self.threads().iter().map(|status| count(status)).sum()
    }

    /// Whether it has a thread of that name.
    pub fn has_thread(&self, name: &str) -> bool {
        self.threads().iter().any(|status| status.starts_with(&format!("Name:\t{name}\n")))
    }

    /// The `status` of its threads. One may end while they are read.
    fn threads(&self) -> Vec<String> {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.process.pid())).expect("its threads");
        tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("status")).ok()).collect()
    }
}

/// What the process does, until its standard input ends.
pub fn serve() {
    let clock = match std::env::var(CLOCK).as_deref() {
        Ok("given") => Clock::standing_at(Timestamp::UNIX_EPOCH),
        Ok(_) => Clock::system(),
        Err(_) => return,
    };
    // No thread of its own that would be woken for something else.
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let mut clipboard = Some(Clipboard::start_on(clock.clone()).expect("a clipboard"));
    // What egui has.
    let mut window = None;
    println!("\n> ready");
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("an order");
        let (number, order) = line.split_once(' ').expect("a number and an order");
        let (verb, text) = order.split_once(' ').unwrap_or((order, ""));
        let secret = SecretString::from(text.to_owned());
        let ours = clipboard.as_ref();
        let answer = match verb {
            "copy" => said(runtime.block_on(ours.expect("not dropped").copy(secret)).map(|()| String::new())),
            "secret" => match runtime.block_on(ours.expect("not dropped").copy_secret(secret)) {
                Ok(mut countdown) => {
                    let number = number.to_owned();
                    let left = countdown.clears_at.since(clock.monotonic());
                    std::thread::spawn(move || {
                        let runtime =
                            tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
                        println!(
                            "> end {number} {:?}",
                            runtime.block_on(countdown.next()).expect("word of it")
                        );
                    });
                    said(Ok(left.as_secs().to_string()))
                }
                Err(problem) => said(Err(problem)),
            },
            "paste" => {
                said(runtime.block_on(ours.expect("not dropped").paste()).map(|text| text.to_string()))
            }
            "advance" => {
                clock.advance(Duration::from_secs(text.parse().expect("seconds")));
                said(Ok(String::new()))
            }
            "egui" => {
                let window = window.get_or_insert_with(|| arboard::Clipboard::new().expect("a clipboard"));
                window.set_text(text).expect("a text copied");
                said(Ok(String::new()))
            }
            "close" => {
                window = None;
                said(Ok(String::new()))
            }
            "clear" => said(Ok(ours.expect("not dropped").clear_now_if_ours().to_string())),
            "drop" => {
                clipboard = None;
                said(Ok("true".to_owned()))
            }
            other => panic!("what is {other}?"),
        };
        println!("> {number} {answer}");
    }
}

fn said(result: Result<String, ClipboardProblem>) -> String {
    match result {
        Ok(text) => format!("done {text}"),
        Err(problem) => format!("problem {problem:?}"),
    }
}
