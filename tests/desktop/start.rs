//! Starting and ending: the command line, no display, the renderers' fallback, the first frame, and how still an idle
//! window is.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;
use std::process::{Command, Output};
use std::time::Duration;

use crate::support::desktop::Desktop;
use crate::support::program::{Program, program_path};
use crate::support::wait::{self, PATIENCE, START};
use crate::support::waiting::{frames, wait_for_the_browser};
use crate::support::walk::question;
use crate::support::window::Window;

/// The question of the first screen.
const FIRST_QUESTION: &str = "What do you want to connect to Docusign?";

/// Runs the program to its end with nothing in its environment but `variables`.
fn run(words: &[&str], variables: &[(&str, &str)]) -> Output {
    let home = tempfile::tempdir().expect("a home");
    Command::new(program_path())
        .args(words)
        .env_clear()
        .env("HOME", home.path())
        .envs(variables.iter().copied())
        .output()
        .expect("the program starts")
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// One sentence of cause and one of the way out, exit code 2, and nothing of a panic.
fn assert_says_no_display(output: &Output) {
    let said = words(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("no display was found") && said.contains("xvfb-run countersign"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(said.trim().lines().count(), 1, "{said}");
}

#[test]
fn without_a_display_it_says_so_and_how_to_get_one() {
    assert_says_no_display(&run(&[], &[]));
    assert_says_no_display(&run(&["--practice"], &[("DISPLAY", "")]));
}

#[test]
fn with_a_display_that_is_not_there_it_says_the_same() {
    assert_says_no_display(&run(&[], &[("DISPLAY", ":4711")]));
}

#[test]
fn version_and_help_need_no_display() {
    let version = run(&["--version"], &[]);
    assert!(version.status.success());
    assert_eq!(words(&version.stdout).trim(), concat!("countersign ", env!("CARGO_PKG_VERSION")));
    let help = words(&run(&["--help"], &[]).stdout);
    for option in
        ["--practice", "--practice-server", "--data-dir", "--renderer", "--log", "--first-frame-exit"]
    {
        assert!(help.contains(option), "{option} is not in the help:\n{help}");
    }
}

#[test]
fn a_practice_server_that_is_not_on_loopback_is_refused() {
    for elsewhere in ["https://account.docusign.com", "http://10.0.0.1:8080", "http://127.0.0.1.example:80"] {
        let output = run(&["--practice-server", elsewhere], &[]);
        assert_eq!(output.status.code(), Some(2), "{elsewhere} was taken");
        assert!(words(&output.stderr).contains("--practice-server"), "it says what is wrong");
    }
}

#[test]
fn the_practice_service_runs_alone_and_the_wizard_uses_it() {
    let desktop = Desktop::usual();
    let service =
        Program::on(&desktop).args(["practice-service", "--port", "0"]).without_env("DISPLAY").start();
    let said = wait::until(START, || {
        let said = service.stdout();
        said.contains("http://127.0.0.1:").then_some(said)
    })
    .expect("it says where it runs");
    let origin = said.split_whitespace().find(|word| word.starts_with("http://")).expect("its address");
    let origin = origin.trim_end_matches('.');

    let program = Program::on(&desktop).args(["--practice-server", origin]).start();
    let window = program.window();
    window.wait_checked("radio button", "Practice", true);
    window.click("push button", "Continue");
    window.wait_for("heading", question::PREPARE);
}

#[test]
fn the_second_renderer_takes_over_where_the_first_refuses() {
    let desktop = Desktop::usual();
    // No such backend exists on this system, so wgpu finds no adapter.
    let program = Program::on(&desktop).env("WGPU_BACKEND", "dx12").start();
    program.window().wait_for("heading", FIRST_QUESTION);
    assert!(program.stderr().contains("the renderer opened no window"), "{}", program.stderr());
}

#[test]
fn where_neither_renderer_starts_it_says_so() {
    let desktop = Desktop::usual();
    let program = Program::on(&desktop).args(["--renderer", "wgpu"]).env("WGPU_BACKEND", "dx12").start();
    // Where there is a program for message boxes, it waits until the message was read.
    if Command::new("zenity").arg("--version").output().is_ok() {
        Window::of_application(&desktop, "zenity").click("push button", "OK");
    }
    let status = program.wait_exit(START);
    let said = program.stderr();
    assert_eq!(status.code(), Some(2), "{said}");
    assert!(said.contains("neither of its two ways to draw works"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn a_start_that_died_before_its_first_frame_makes_the_next_take_the_other_renderer() {
    let desktop = Desktop::usual();
    let data_dir = desktop.folder().join("data");
    fs::create_dir(&data_dir).expect("the data folder");
    let marker = data_dir.join("starting");
    fs::write(&marker, "wgpu").expect("the marker of a start that died");
    let program = Program::on(&desktop).arg("--data-dir").arg(&data_dir).args(["--log", "debug"]).start();
    program.window().wait_for("heading", FIRST_QUESTION);
    let gone = wait::until(PATIENCE, || (!marker.exists()).then_some(()));
    assert!(gone.is_some(), "the marker goes with the first frame");
    let said = program.stderr();
    assert!(said.contains("drawing with glow") && !said.contains("drawing with wgpu"), "{said}");
}

#[test]
fn the_first_frame_is_told_in_milliseconds_and_the_program_ends() {
    let desktop = Desktop::usual();
    for renderer in ["wgpu", "glow"] {
        let program = Program::on(&desktop).args(["--first-frame-exit", "--renderer", renderer]).start();
        assert!(program.wait_exit(START).success());
        let told = program.stdout();
        let age_ms: f64 = told.trim().parse().unwrap_or_else(|_| panic!("{told:?} is no number"));
        assert!(age_ms > 1.0 && age_ms < 30_000.0, "{age_ms}");
    }
}

/// Ticks of processor time used so far, in user and kernel together (proc(5), `stat`, fields 14 and 15).
fn ticks(pid: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).expect("a running program");
    let fields: Vec<u64> = stat
        .rsplit_once(") ")
        .expect("a name in brackets")
        .1
        .split(' ')
        .map(|field| field.parse().unwrap_or_default())
        .collect();
    fields.get(11).zip(fields.get(12)).map(|(user, kernel)| user + kernel).expect("the ticks")
}

/// Waits until a window comes to rest; then what it has drawn, and the ticks it has used. What is still under way (the
/// pointer, the focus, the first layout) has to have settled.
#[track_caller]
fn rest(program: &Program<'_>) -> (usize, u64) {
    assert!(frames(program) > 0, "frames are told at this level");
    let mut before = (frames(program), ticks(program.pid()));
    wait::until(START, || {
        std::thread::sleep(Duration::from_secs(1));
        let now = (frames(program), ticks(program.pid()));
        let settled = now == before;
        before = now;
        settled.then_some(())
    })
    .expect("the window comes to rest");
    before
}

#[test]
fn an_idle_window_draws_no_frame_and_uses_no_time() {
    let desktop = Desktop::usual();
    let program = Program::on(&desktop).args(["--log", "trace"]).start();
    program.window().wait_for("heading", FIRST_QUESTION);
    let before = rest(&program);
    // This pause is what is measured, not a wait for something.
    std::thread::sleep(Duration::from_secs(10));
    assert_eq!(frames(&program), before.0, "frames drawn in 10 s of idleness");
    let used = ticks(program.pid()) - before.1;
    assert!(used <= 1, "{used} ticks used in 10 s of idleness");
}

#[test]
fn a_page_that_waits_draws_at_most_4_frames_a_second_and_none_once_it_is_over() {
    let desktop = Desktop::usual();
    // A browser that opens and does nothing: the wizard waits for an answer that does not come.
    let program = Program::on(&desktop)
        .args(["--practice", "--log", "trace", "--data-dir"])
        .arg(desktop.folder().join("data"))
        .env("BROWSER", "true")
        .start();
    let window = program.window();
    wait_for_the_browser(&window);

    // Nobody reads the tree meanwhile: each reading would be a reason to draw.
    std::thread::sleep(Duration::from_secs(2));
    let before = frames(&program);
    std::thread::sleep(Duration::from_secs(5));
    let drawn = frames(&program) - before;
    assert!((5..=20).contains(&drawn), "{drawn} frames drawn in 5 s of waiting");

    window.click("push button", "Cancel");
    window.gone("heading", question::WAITING);
    let before = rest(&program);
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(frames(&program), before.0, "frames drawn in 5 s once nothing is waited for");
}

#[test]
fn item_31_core_dumps_are_off() {
    let desktop = Desktop::usual();
    let program = Program::on(&desktop).start();
    program.window().wait_for("heading", FIRST_QUESTION);
    let limits = fs::read_to_string(format!("/proc/{}/limits", program.pid())).expect("its limits");
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a limit");
    let words: Vec<&str> = line.split_whitespace().skip(4).take(2).collect();
    // One byte: less than any dump, and the one value at which a kernel pipes none to a program either.
    assert_eq!(words, ["1", "1"], "{line}");
}
