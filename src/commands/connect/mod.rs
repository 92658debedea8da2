//! `countersign connect`: Docusign Connect at the accounts of connections that are kept.
//!
//! | file | what it holds |
//! |---|---|
//! | `arguments` | what can be said |
//! | `show` | `list` and `show` |
//! | `set_up` | `create` and `update`, at several accounts |
//! | `change` | `pause`, `resume` and `delete` |
//! | `drift` | `drift` |
//! | `logs` | `logs` |
//! | `code` | `code` |
//! | `keys` | `keys` |
//! | `oauth` | `oauth` |
//! | `resend` | `resend` |
//! | `asking` | asking before something is done |
//! | `messages` | `verify` and `send` |
//! | `receive` | `receive` |
//! | `client` | an account that calls can be made to |

mod arguments;
mod asking;
mod change;
mod client;
mod code;
mod drift;
mod keys;
mod logs;
mod messages;
mod oauth;
mod receive;
mod resend;
mod set_up;
mod show;

pub use arguments::{ConnectVerb, OneConfiguration, ReceiveArguments};

use super::exit::Exit;
use super::session::Session;
use crate::notifications::{ConnectChange, LogRange, SetUpMode};

/// Runs a verb.
pub(super) fn run(session: &Session, verb: &ConnectVerb) -> Result<Exit, Exit> {
    match verb {
        ConnectVerb::List { name, renew, json } => show::list(session, name, *renew, *json),
        ConnectVerb::Show { name, configuration, renew, json } => {
            show::one(session, name, configuration, *renew, *json)
        }
        ConnectVerb::Create { names, file, owner, renew, json } => {
            let wish = set_up::Wish {
                names,
                file,
                owner: owner.as_deref(),
                configuration: None,
                mode: SetUpMode::Create,
                renew: *renew,
                as_json: *json,
            };
            set_up::run(session, &wish)
        }
        ConnectVerb::Update { names, file, configuration, anyway, owner, renew, json } => {
            let wish = set_up::Wish {
                names,
                file,
                owner: owner.as_deref(),
                configuration: configuration.as_deref(),
                mode: SetUpMode::Update { anyway: *anyway },
                renew: *renew,
                as_json: *json,
            };
            set_up::run(session, &wish)
        }
        ConnectVerb::Pause(one) => change::run(session, one, ConnectChange::Pause),
        ConnectVerb::Resume(one) => change::run(session, one, ConnectChange::Resume),
        ConnectVerb::Delete { one, yes } => change::delete(session, one, *yes),
        ConnectVerb::Drift { names, all, renew, json } => drift::run(session, names, *all, *renew, *json),
        ConnectVerb::Logs { name, from, to, reveal, renew, json } => {
            let range = LogRange { from: *from, to: *to };
            logs::run(session, name, range, &logs::How { reveal: *reveal, renew: *renew, as_json: *json })
        }
        ConnectVerb::Oauth { verb } => oauth::run(session, verb),
        ConnectVerb::Code { language } => Ok(code::run(*language)),
        ConnectVerb::Keys { verb } => keys::run(session, verb),
        ConnectVerb::Resend(arguments) => resend::run(session, arguments),
        ConnectVerb::Verify { body, headers, message, key_file, json } => {
            let read = messages::read(body.as_deref(), headers.as_deref(), message.as_deref())?;
            messages::verify(&read, key_file, *json)
        }
        ConnectVerb::Receive(asked) => receive::run(session, asked),
        ConnectVerb::Send { file, to, json } => messages::send(session, file, to, *json),
    }
}
