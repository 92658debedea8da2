//! What is measured of the built programs: starts, memory, size, idleness, commands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::support::desktop::{Desktop, DesktopOptions, Keyring};
use super::support::program::{Program, build};
use super::support::wait::{self, START};
use super::support::waiting::frames;
use super::{Row, connections, median, not_measured, renewals};

const RENDERERS: [&str; 2] = ["wgpu", "glow"];
/// Each measurement of memory waits for a window to settle: fewer of them.
const MEMORY_ROUNDS: usize = 3;
const SETTLES: Duration = Duration::from_secs(3);
const MEGABYTE: f64 = 1_000_000.0;

/// The two that are compared.
struct Pair {
    ours: PathBuf,
    bare: PathBuf,
}

impl Pair {
    /// Built in the profile that this program is built with.
    fn built() -> Self {
        let this = std::env::current_exe().expect("the path of this program");
        let profile = this.ancestors().nth(2).expect("the profile's folder");
        // The program alone: what tests need of its dependencies is not to get into it.
        build(&["--bin", "countersign"], profile);
        build(&["--example", "bare-window"], profile);
        Self { ours: profile.join("countersign"), bare: profile.join("examples/bare-window") }
    }

    fn each(&self) -> [&Path; 2] {
        [&self.ours, &self.bare]
    }
}

pub fn rows(rounds: usize) -> Vec<Row> {
    let pair = Pair::built();
    let desktop = Desktop::start(&DesktopOptions { keyring: Keyring::Absent, ..DesktopOptions::default() });
    let mut rows = Vec::new();
    for renderer in RENDERERS {
        let found = compared(rounds, &pair, |program| first_frame(&desktop, program, renderer));
        rows.push(Row {
            what: format!("first frame, {renderer}, beside a bare window"),
            bar: "× 1.10",
            found: told(found, "ms"),
        });
    }
    rows.extend(RENDERERS.map(|renderer| start_with_many(&desktop, &pair.ours, renderer, rounds)));
    for renderer in RENDERERS {
        let found = compared(MEMORY_ROUNDS, &pair, |program| memory(&desktop, program, renderer));
        rows.push(Row {
            what: format!("memory (PSS), {renderer}, beside a bare window"),
            bar: "× 1.10",
            found: told(found, "MB"),
        });
    }
    let [ours, bare] =
        pair.each().map(|program| fs::metadata(program).expect("a program").len() as f64 / MEGABYTE);
    rows.push(Row {
        what: "size of the program".to_owned(),
        bar: "bare + 8 MB",
        found: format!("{ours:.1} MB, bare {bare:.1} MB: + {:.1} MB", ours - bare),
    });
    rows.push(idle(&desktop, &pair.ours));
    rows.extend(commands(&desktop, &pair.ours, rounds));
    rows.push(renewals::row(&pair.ours));
    rows
}

/// The medians of ours and of the bare window, measured in turn.
fn compared(rounds: usize, pair: &Pair, mut measure: impl FnMut(&Path) -> f64) -> [f64; 2] {
    let mut values = [Vec::new(), Vec::new()];
    for _ in 0..rounds {
        for (program, values) in pair.each().into_iter().zip(&mut values) {
            values.push(measure(program));
        }
    }
    values.map(median)
}

fn told([ours, bare]: [f64; 2], unit: &str) -> String {
    format!("× {:.2} ({ours:.1} {unit}, bare {bare:.1} {unit})", ours / bare)
}

/// Milliseconds from the start of the process.
fn first_frame(desktop: &Desktop, program: &Path, renderer: &str) -> f64 {
    let program = Program::at(desktop, program).args(["--first-frame-exit", "--renderer", renderer]).start();
    assert!(program.wait_exit(START).success(), "{}", program.stderr());
    program.stdout().trim().parse().expect("milliseconds")
}

/// How much longer a start takes with many connections than with one.
fn start_with_many(desktop: &Desktop, program: &Path, renderer: &str, rounds: usize) -> Row {
    let folders = [1, 100, 1000].map(|count| (count, connections::folder(count)));
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..rounds {
        for ((_, folder), times) in folders.iter().zip(&mut times) {
            let started = Program::at(desktop, program)
                .args(["--first-frame-exit", "--renderer", renderer, "--data-dir"])
                .arg(folder.path())
                .start();
            assert!(started.wait_exit(START).success(), "{}", started.stderr());
            times.push(started.stdout().trim().parse().expect("milliseconds"));
        }
    }
    let medians = times.map(median);
    let found = folders
        .iter()
        .zip(medians)
        .map(|((count, _), time)| format!("{count}: {time:.1} ms (× {:.2})", time / medians[0]));
    let found = found.collect::<Vec<_>>().join("; ");
    Row { what: format!("first frame, {renderer}, with so many connections"), bar: "× 1.10", found }
}

/// Megabytes, its share of what others use as well, once its window has settled.
fn memory(desktop: &Desktop, program: &Path, renderer: &str) -> f64 {
    let program = Program::at(desktop, program).args(["--renderer", renderer]).start();
    let pid = program.pid().to_string();
    let shown = || desktop.xdotool(&["search", "--onlyvisible", "--pid", &pid]);
    assert!(wait::until(START, shown).is_some(), "no window: {}", program.stderr());
    std::thread::sleep(SETTLES);
    let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).expect("a running program");
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).expect("the share");
    let kibibytes: f64 = line.split_whitespace().next().and_then(|word| word.parse().ok()).expect("a number");
    kibibytes * 1024.0 / MEGABYTE
}

/// Ticks of processor time used so far (proc(5), `stat`, fields 14 and 15).
fn ticks(pid: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).expect("a running program");
    let fields = stat.rsplit_once(") ").expect("a name in brackets").1.split(' ');
    fields.skip(11).take(2).map(|field| field.parse::<u64>().expect("ticks")).sum()
}

fn idle(desktop: &Desktop, program: &Path) -> Row {
    let program = Program::at(desktop, program).args(["--log", "trace"]).start();
    let now = || (frames(&program), ticks(program.pid()));
    let mut before = now();
    let rests = wait::until(START, || {
        std::thread::sleep(Duration::from_secs(1));
        let settled = before.0 > 0 && now() == before;
        before = now();
        settled.then_some(())
    });
    let (what, bar) = ("idle for 10 s".to_owned(), "no frame, 0 ticks");
    if rests.is_none() {
        return not_measured(&what, bar, "the window does not come to rest");
    }
    std::thread::sleep(Duration::from_secs(10));
    let after = now();
    Row { what, bar, found: format!("{} frames, {} ticks", after.0 - before.0, after.1 - before.1) }
}

/// Milliseconds of a command that runs to its end, or `None` if it refuses.
fn command(desktop: &Desktop, program: &Path, words: &[&str]) -> Option<f64> {
    let mut command = desktop.command(program);
    command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let began = Instant::now();
    command.status().expect("a program").success().then(|| began.elapsed().as_secs_f64() * 1000.0)
}

/// Commands that need no network, beside those of other programs where these are installed.
fn commands(desktop: &Desktop, ours: &Path, rounds: usize) -> Vec<Row> {
    let peers = [("gh", ["--version"]), ("rclone", ["version"])];
    let peers = peers.map(|(name, words)| (name, words, installed(name)));
    let mut rows = Vec::new();
    let many = connections::folder(1000);
    let many = many.path().to_str().expect("a plain path");
    for words in [
        &["--version"][..],
        &["list"],
        &["--data-dir", many, "list"],
        &["--data-dir", many, "list", "--json"],
    ] {
        let told = words.iter().filter(|word| **word != "--data-dir" && **word != many).copied();
        let told = told.collect::<Vec<_>>().join(" ");
        let with = if words.contains(&many) { ", 1,000 connections" } else { "" };
        let (what, bar) = (format!("countersign {told}{with}"), "a fifth of peers");
        if command(desktop, ours, words).is_none() {
            rows.push(not_measured(&what, bar, "it is no command of this version"));
            continue;
        }
        let mut mine = Vec::new();
        let mut theirs = peers.each_ref().map(|_| Vec::new());
        for _ in 0..rounds {
            mine.extend(command(desktop, ours, words));
            for ((_, words, program), values) in peers.iter().zip(&mut theirs) {
                values.extend(program.as_deref().and_then(|program| command(desktop, program, words)));
            }
        }
        let mine = median(mine);
        let mut found = vec![format!("{mine:.1} ms")];
        for ((name, words, program), values) in peers.iter().zip(theirs) {
            let words = words.concat();
            found.push(match program {
                None => format!("{name} is not installed"),
                Some(_) if values.is_empty() => format!("{name} {words} fails"),
                Some(_) => {
                    let its = median(values);
                    format!("{name} {words} {its:.1} ms (× {:.2})", mine / its)
                }
            });
        }
        if words == ["list"] {
            found.push("with no connection".to_owned());
        }
        rows.push(Row { what, bar, found: found.join("; ") });
    }
    rows
}

/// Where a program is, if it is installed.
fn installed(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
