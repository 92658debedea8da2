//! The window's Practice is a process of its own: the window has no port that a page could reach, and the process ends with it.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;

use crate::support::desktop::Desktop;
use crate::support::process;
use crate::support::program::{Program, Start};
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};

fn start(desktop: &Desktop) -> Start<'_> {
    let data = desktop.folder().join("data");
    Program::on(desktop).args(["--practice", "--behave", "long-tokens", "--data-dir"]).arg(data)
}

/// How many ports a process listens on, in IPv4.
fn ports(pid: u32) -> usize {
    let links = fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten();
    let names: Vec<String> = links
        .filter_map(|link| fs::read_link(link.path()).ok())
        .map(|target| target.to_string_lossy().into_owned())
        .collect();
    let table = fs::read_to_string("/proc/net/tcp").expect("the sockets");
    // proc(5): state 0A is LISTEN; the tenth field is the inode.
    let listening = table.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        (fields.get(3) == Some(&"0A")).then(|| format!("socket:[{}]", fields.get(9).expect("an inode")))
    });
    listening.filter(|socket| names.contains(socket)).count()
}

/// Practice's process, once it listens on both its ports.
#[track_caller]
fn practice_of(program: &Program<'_>) -> u32 {
    let children = format!("/proc/{0}/task/{0}/children", program.pid());
    let found = wait::until(PATIENCE, || {
        let tasks = fs::read_dir(format!("/proc/{}/task", program.pid())).ok()?;
        let all: String = tasks
            .flatten()
            .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
            .collect();
        let mut pids = all.split_whitespace().filter_map(|pid| pid.parse().ok());
        pids.find(|pid| ports(*pid) == 2)
    });
    found.unwrap_or_else(|| panic!("no practice service: {:?}", fs::read_to_string(children)))
}

fn has_ended(pid: u32) -> bool {
    // One that is not reaped yet has no command line any more.
    fs::read(format!("/proc/{pid}/cmdline")).map_or(true, |words| words.is_empty())
}

#[test]
fn item_45_practice_is_a_process_of_its_own_and_ends_with_the_window() {
    let desktop = Desktop::usual();
    for end in ["close", "KILL", "TERM"] {
        let program = start(&desktop).start();
        let window = program.window();
        let practice = practice_of(&program);
        assert_eq!(ports(program.pid()), 0, "the window listens nowhere");
        let words = fs::read_to_string(format!("/proc/{practice}/cmdline")).expect("its command line");
        assert!(words.contains("practice-service") && words.contains("long-tokens"), "{words}");
        // It is used: the wizard goes on with it.
        Walk::in_window(&window).see(question::CHOOSE);
        if end == "close" {
            window.close();
        } else {
            process::signal(end, program.pid());
        }
        program.wait_end();
        let ended = wait::until(PATIENCE, || has_ended(practice).then_some(()));
        assert!(ended.is_some(), "{end}: Practice runs on");
    }
}
