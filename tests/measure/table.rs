//! How good it is: first frame, memory and size beside a bare window of the same lock file and profile, an idle window,
//! frames, the browser's answer, commands beside other programs. One run, one table; what is compared is measured in
//! turn, and medians are told. On a private desktop of its own.
//!
//! `cargo run --release --example measure`; `-- --rounds 21` for more of each (11, if not given). Without `--release`
//! it measures the programs of the debug profile, and says so. What cannot be measured is told with its reason.
#![allow(
    missing_docs,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "printing its table is what it is for, and it stops at the unexpected"
)]

#[cfg(target_os = "linux")]
mod answer;
#[cfg(target_os = "linux")]
mod connections;
mod frames;
#[cfg(target_os = "linux")]
mod programs;
#[cfg(target_os = "linux")]
mod renewals;
#[path = "../pictures/states/mod.rs"]
mod states;
#[path = "../support/mod.rs"]
mod support;

/// A line of the table.
struct Row {
    what: String,
    bar: &'static str,
    found: String,
}

/// What could not be measured, and why.
fn not_measured(what: &str, bar: &'static str, why: &str) -> Row {
    Row { what: what.to_owned(), bar, found: format!("not measured: {why}") }
}

fn main() {
    #[cfg(target_os = "linux")]
    if let [_, word, origin, folder] = &std::env::args().collect::<Vec<_>>()[..]
        && word == renewals::KEEP
    {
        return renewals::keep(origin, std::path::Path::new(folder));
    }
    let profile = if cfg!(debug_assertions) {
        "debug: these figures say nothing of what is shipped"
    } else {
        "release"
    };
    let rounds = rounds();
    println!("Profile: {profile}. Rounds: {rounds}.\n");
    let mut rows = Vec::new();
    #[cfg(target_os = "linux")]
    {
        rows.extend(programs::rows(rounds));
        rows.push(answer::row(rounds));
    }
    #[cfg(not(target_os = "linux"))]
    rows.push(not_measured(
        "programs and windows",
        "",
        "they are measured on Linux, on a display of their own",
    ));
    rows.extend([false, true].map(frames_row));
    rows.push(home_row());
    rows.extend([
        not_measured(
            "Docusign's reply → Check on screen",
            "150 ms",
            "the window does not tell when a page is drawn",
        ),
        not_measured(
            "hands",
            "11 actions, 8 with Fill in what I copy",
            "counted by tests, desktop ways::presses",
        ),
        not_measured(
            "screen readers",
            "all by Tab",
            "tests, pictures looks::tab_order and desktop keyboard::",
        ),
        not_measured("contrast", "WCAG AA", "a test, pictures contrast::"),
        not_measured("mutants caught", "9 of 10", "cargo mutants takes hours"),
    ]);
    let width =
        |of: fn(&Row) -> &str| rows.iter().map(|row| of(row).chars().count()).max().unwrap_or_default();
    let (what, bar) = (width(|row| &row.what), width(|row| row.bar));
    println!("| {:what$} | {:bar$} | found", "", "bar");
    println!("|{:-<1$}|{2:-<3$}|---", "", what + 2, "", bar + 2);
    for row in rows {
        println!("| {:what$} | {:bar$} | {}", row.what, row.bar, row.found);
    }
}

/// How often each thing is measured.
fn rounds() -> usize {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => 11,
        ["--rounds", number] => number.parse().ok().filter(|rounds| *rounds > 0).expect("a number of rounds"),
        _ => panic!("measure [--rounds N]"),
    }
}

fn frames_row(screen_reader: bool) -> Row {
    let times = frames::all(screen_reader);
    let slowest = times.first().expect("some states");
    let millis = slowest.p99.as_secs_f64() * 1000.0;
    let with = if screen_reader { ", with a screen reader" } else { "" };
    Row {
        what: format!("a frame, p99, slowest of {} states{with}", times.len()),
        bar: "4 ms",
        found: format!("{millis:.2} ms ({})", slowest.screen),
    }
}

/// Home alone, whatever else is slower.
fn home_row() -> Row {
    let found =
        frames::home().map(|times| format!("{:.2} ms ({})", times.p99.as_secs_f64() * 1000.0, times.screen));
    Row { what: "a frame of Home, p99".to_owned(), bar: "4 ms", found: found.join("; ") }
}

/// The value in the middle.
#[cfg(target_os = "linux")]
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
