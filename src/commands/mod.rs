//! The command line: its arguments, and its verbs. Without a verb, the window opens.
//!
//! | file | what it holds |
//! |---|---|
//! | `arguments` | what can be said |
//! | `list`, `show`, `check`, `renew`, `export`, `import`, `remove` | a verb each, over the connections that are kept |
//! | `practice_service` | Practice alone |
//! | `find` | which connection a name means |
//! | `passphrase` | the passphrase of a file |
//! | `session`, `printing` | what the verbs work with, and how they print |
//! | `json` | a connection for programs |
//! | `exit` | exit codes |

mod arguments;
mod check;
mod exit;
mod export;
mod find;
mod import;
mod json;
mod list;
mod passphrase;
mod practice_service;
mod printing;
mod remove;
mod renew;
mod session;
mod show;

use std::path::Path;
use std::process::ExitCode;

use crate::connections::CarryWay;
use crate::texts::t;

pub use arguments::{Arguments, ConnectionVerb, RendererName, ThemeName, Verb};
pub use export::FormatName;
pub use practice_service::run as practice_service;
pub use show::ShownField;

/// Runs a verb over the connections of a data folder. Fails only where the system has no threads to give.
pub fn connections(verb: &ConnectionVerb, data_dir: &Path) -> std::io::Result<ExitCode> {
    let session = session::Session::open(data_dir)?;
    let ended = match verb {
        ConnectionVerb::List { json } => list::run(&session, *json),
        ConnectionVerb::Show { name, reveal, field, json } => {
            show::run(&session, name, *reveal, *field, *json)
        }
        ConnectionVerb::Check { name, json } => check::run(&session, name, *json),
        ConnectionVerb::Renew { names, all, anyway, json } => {
            renew::run(&session, &renew::Which { names, all: *all, anyway: *anyway }, *json)
        }
        ConnectionVerb::Export { name, all: _, format, to, passphrase_file, replace } => {
            let (name, passphrase_file) = (name.as_deref(), passphrase_file.as_deref());
            let export = export::Export { name, format: *format, to, passphrase_file, replace: *replace };
            export::run(&session, &export)
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
        ConnectionVerb::Remove { name, yes } => remove::run(&session, name, *yes),
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
