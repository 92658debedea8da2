//! Docusign Connect at an account: configurations, OAuth, keys, the log. As strict and as lenient as Docusign's documents, and what was
//! recorded of Docusign, say; where they say nothing, `docs/practice.md` marks it.
//!
//! | file | what it holds |
//! |---|---|
//! | `configurations` | the calls about configurations, and whose envelopes they are about |
//! | `fields` | which fields there are, and what becomes of a value |
//! | `oauth`, `secrets` | OAuth of the account; the keys that messages are signed with |
//! | `logs` | the log, failures, trying again |
//! | `envelope_list` | which envelopes changed in a period |
//! | `historical` | their messages once more |
//! | `answer` | what a call is answered |
//! | `envelopes` | envelopes, as far as messages are about them |
//! | `publish` | who hears of what happened |
//! | `body`, `summary`, `moment` | a message's body; an envelope in it; moments |
//! | `credentials` | what proves to a receiver whose message it is |
//! | `sender`, `tried` | sends what waits; what came of it, and when it is tried again |
//! | `post`, `address`, `tls` | one request to this computer |

mod address;
mod answer;
mod body;
mod configurations;
mod credentials;
mod envelope_list;
pub(super) mod envelopes;
mod fields;
mod historical;
mod logs;
mod moment;
mod oauth;
mod post;
mod publish;
mod secrets;
mod sender;
mod summary;
mod tls;
mod tried;

pub(super) use sender::Sender;

use answer::{ConnectAnswer, NOT_ALLOWED, NOT_FOUND, refused};

use super::behaviour::Behaviour;
use super::http::{HttpReply, HttpRequest};
use super::people::PracticeAccount;
use super::service::Service;

/// How the path of everything here begins, behind the account's.
const ROOT: &str = "connect";

/// What is behind `connect` in a path behind an account's; nothing if it is another path.
pub(super) fn rest(resource: &str) -> Option<&str> {
    let rest = resource.strip_prefix(ROOT)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
}

/// Who calls: at which account.
pub(super) struct Caller {
    pub(super) account: &'static PracticeAccount,
    /// An administrator, or somebody with the permission Connect.
    pub(super) may_manage: bool,
}

/// Answers a call.
pub(super) fn answer(
    service: &Service,
    asked: &HttpRequest,
    caller: &Caller,
    method: &str,
    rest: &str,
) -> HttpReply {
    if !caller.may_manage {
        return refused(answer::NO_PERMISSION);
    }
    if service.behaves(Behaviour::NoConnect) {
        return refused(answer::NOT_ENABLED);
    }
    match place(service, asked, caller, method, rest) {
        Ok(reply) => reply,
        Err(refusal) => refused(refusal),
    }
}

fn place(service: &Service, asked: &HttpRequest, caller: &Caller, method: &str, rest: &str) -> ConnectAnswer {
    let parts: Vec<&str> = rest.split('/').collect();
    let account = caller.account;
    match (parts.as_slice(), method) {
        ([""], "GET") => Ok(configurations::list(service, account)),
        ([""], "POST") => configurations::create(service, account, asked),
        ([""], "PUT") => configurations::update(service, account, asked),
        (["oauth"], _) => oauth::answer(service, account, asked, method),
        (["secret"], "GET") => Ok(secrets::list(service, account)),
        (["secret"], "POST") => secrets::add(service, account),
        (["secret", place], "DELETE") => secrets::remove(service, account, place),
        (["envelopes", "publish", "historical"], "POST") => historical::publish(service, account, asked),
        (["envelopes", "publish", "historical", id], "GET") => historical::results(service, account, id),
        (["logs" | "failures" | "envelopes", ..], _) => logs::answer(service, account, asked, method, &parts),
        ([id, "users"], "GET") => configurations::users(service, account, id, false),
        ([id, "all", "users"], "GET") => configurations::users(service, account, id, true),
        ([id], "GET") if !id.is_empty() => configurations::show(service, account, id),
        ([id], "DELETE") if !id.is_empty() => configurations::delete(service, account, id),
        ([_] | ["secret", _], _) => Err(NOT_ALLOWED),
        _ => Err(NOT_FOUND),
    }
}
