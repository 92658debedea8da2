//! `countersign schedule`: a daily task of this person's system that renews the connections.

use clap::ValueEnum;
use serde_json::json;

use super::exit::Exit;
use super::printing;
use super::printing::{complain, complain_about, print, print_json};
use super::session::Session;
use crate::connections::{LookAfterWish, LookedAfter, TaskState, look_after};
use crate::words::look_after as words;

/// What is done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScheduleWhat {
    /// Set it up.
    On,
    /// Take it away.
    Off,
    /// Say how it stands.
    Status,
}

/// Sets the task up, takes it away, or says how it stands.
pub(super) fn run(session: &Session, what: ScheduleWhat, as_json: bool) -> Exit {
    let wish = match what {
        ScheduleWhat::On => LookAfterWish::Begin,
        ScheduleWhat::Off => LookAfterWish::Stop,
        ScheduleWhat::Status => LookAfterWish::See,
    };
    match look_after(&session.data_dir, &session.clock, wish) {
        Ok(known) if as_json => print_json(&entry(&known)),
        Ok(known) => words::standing(&known).iter().for_each(|line| print(line)),
        Err(not) if as_json => {
            let problem = printing::problem(&words::problem(&not));
            print_json(&json!({ "on": null, "problem": problem, "cron_line": not.cron_line }));
            return Exit::Failed;
        }
        Err(not) => {
            complain_about(None, &words::problem(&not));
            if let Some(line) = not.cron_line {
                complain(&line);
            }
            return Exit::Failed;
        }
    }
    Exit::Fine
}

fn entry(known: &LookedAfter) -> serde_json::Value {
    let (on, next, as_asked) = match known.state {
        TaskState::Off => (false, None, None),
        TaskState::On { next, as_asked } => (true, next, Some(as_asked)),
    };
    json!({
        "on": on,
        "next_run": next,
        "runs_this_program": as_asked,
        "last_run": known.last.map(|last| json!({ "at": last.at, "exit": last.exit })),
    })
}
