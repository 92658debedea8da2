//! The command line: its arguments, and its verbs. Without a verb, the window opens.
//!
//! | file | what it holds |
//! |---|---|
//! | `arguments` | what can be said |
//! | `list`, `show`, `check`, `renew`, `schedule`, `export`, `import`, `record`, `remove` | a verb each, over the connections that are kept |
//! | `connect` | Docusign Connect, with verbs of its own |
//! | `notify` | what needs a person, told on the desktop |
//! | `diagnose` | what helps where something does not work |
//! | `practice_service` | Practice alone |
//! | `follow` | files that are kept up to date |
//! | `find` | which connection a name means |
//! | `pace` | how fast renewals are begun |
//! | `passphrase` | the passphrase of a file |
//! | `session`, `printing` | what the verbs work with, and how they print |
//! | `json` | a connection for programs |
//! | `exit` | exit codes |

mod arguments;
mod check;
mod connect;
mod diagnose;
mod exit;
mod export;
mod find;
mod follow;
mod import;
mod json;
mod list;
mod notify;
mod pace;
mod passphrase;
mod practice_service;
mod printing;
mod record;
mod remove;
mod renew;
mod schedule;
mod session;
mod show;

use std::path::Path;
use std::process::ExitCode;

use crate::connections::CarryWay;
use crate::texts::t;

pub use arguments::{Arguments, ConnectionVerb, RendererName, ThemeName, Verb};
pub use connect::{ConnectVerb, OneConfiguration, ReceiveArguments};
pub use export::FormatName;
pub use practice_service::run as practice_service;
pub use record::RecordFormat;
pub use schedule::ScheduleWhat;
pub use show::ShownField;

/// Runs a verb over the connections of a data folder. Fails only where the system has no threads to give.
pub fn connections(verb: &ConnectionVerb, data_dir: &Path) -> std::io::Result<ExitCode> {
    let session = session::Session::open(data_dir)?;
    let ended = match verb {
        ConnectionVerb::List { json } => list::run(&session, *json),
        ConnectionVerb::Show { name, reveal, field, json } => {
            show::run(&session, name, *reveal, *field, *json)
        }
        ConnectionVerb::Check { name, renew, json } => check::run(&session, name, *renew, *json),
        ConnectionVerb::Renew { names, all, anyway, notify, json } => {
            let exit = renew::run(&session, &renew::Which { names, all: *all, anyway: *anyway }, *json);
            if *notify { notify::run(&session, exit) } else { exit }
        }
        ConnectionVerb::Schedule { what, json } => Ok(schedule::run(&session, *what, *json)),
        ConnectionVerb::Export { name, to, stop_keeping: true, .. } => {
            follow::stop(&session, name.as_deref().unwrap_or_default(), to)
        }
        ConnectionVerb::Export { name, format, to, passphrase_file, replace, keep_up_to_date, .. } => {
            let (name, passphrase_file) = (name.as_deref(), passphrase_file.as_deref());
            // Asked for, but where a file is kept up to date no longer.
            let format = format.unwrap_or(FormatName::Json);
            let export = export::Export { name, format, to, passphrase_file, replace: *replace };
            if *keep_up_to_date { follow::begin(&session, &export) } else { export::run(&session, &export) }
        }
        ConnectionVerb::Connect(verb) => connect::run(&session, verb),
        ConnectionVerb::Diagnose { json } => Ok(diagnose::run(&session, *json)),
        ConnectionVerb::Record { name, format, to, replace } => {
            record::run(&session, name, *format, to.as_deref(), *replace)
        }
        ConnectionVerb::Import { file, passphrase_file, move_here, copy_here, replace, json } => {
            let import = import::Import {
                file,
                passphrase_file: passphrase_file.as_deref(),
                way: match (move_here, copy_here) {
                    (true, _) => Some(CarryWay::Move),
                    (_, true) => Some(CarryWay::Copy),
                    _ => None,
                },
                replace: *replace,
                as_json: *json,
            };
            import::run(&session, &import)
        }
        ConnectionVerb::Remove { name, revoke, yes } => remove::run(&session, name, *revoke, *yes),
    };
    let mut exit = ended.unwrap_or_else(|exit| exit);
    if printing::has_failed() {
        printing::complain(&t("cmd-print-failed"));
        exit = exit.max(exit::Exit::Failed);
    }
    // A keychain that hangs is not waited for.
    session.runtime.shutdown_background();
    Ok(exit.into())
}
