//! An account that calls can be made to; what is in the way is printed.

use std::sync::Arc;

use crate::commands::exit::Exit;
use crate::commands::printing::{complain, complain_about};
use crate::commands::renew;
use crate::commands::session::Session;
use crate::connections::{ApiError, CheckKeptProblem, ConnectionRecord, Wire};
use crate::notifications::{ConnectWriteProblem, NotificationClient, NotificationProblem};
use crate::texts::t_with;
use crate::words::{Explained, account, network, notifications, renewal};

/// The one HTTP client.
pub(super) fn wire() -> Result<Arc<Wire>, Exit> {
    Session::wire().map_err(|error| {
        complain_about(None, &network::wire(&error, ""));
        Exit::Network
    })
}

/// What was in the way, after it was printed.
pub(super) struct Printed {
    /// How the command ends by it.
    pub(super) exit: Exit,
    /// What was said, for a program.
    pub(super) said: Box<Explained>,
}

impl From<Printed> for Exit {
    fn from(printed: Printed) -> Self {
        printed.exit
    }
}

/// The account of a connection; one whose access token has ended is renewed first, if it may be.
pub(super) fn open<'a>(
    session: &Session,
    wire: &'a Wire,
    record: &ConnectionRecord,
    may_renew: bool,
) -> Result<NotificationClient<'a>, Printed> {
    let Session { vault, clock, runtime, .. } = session;
    let open = || runtime.block_on(NotificationClient::open(vault, wire, clock, &record.id));
    let mut opened = open();
    if may_renew && matches!(opened, Err(CheckKeptProblem::NeedsRenewal)) {
        match renew::first(session, record) {
            Exit::Fine => opened = open(),
            exit => return Err(Printed { exit, said: Box::new(notifications::not_renewed()) }),
        }
    }
    opened.map_err(|problem| {
        let said = renewal::check(&problem, record);
        if matches!(problem, CheckKeptProblem::NeedsRenewal) {
            complain(&t_with("cmd-connect-needs-renewal", &[("name", account::called(record).into())]));
        } else {
            complain_about(Some(&account::called(record)), &said);
        }
        Printed { exit: exit_of_connection(&problem), said: Box::new(said) }
    })
}

/// How a command ends that got no connection.
pub(super) fn exit_of_connection(problem: &CheckKeptProblem) -> Exit {
    match problem {
        CheckKeptProblem::Unknown => Exit::NotFound,
        CheckKeptProblem::NeedsRenewal => Exit::Person,
        CheckKeptProblem::NoWire(_) => Exit::Network,
        CheckKeptProblem::Index(_) | CheckKeptProblem::Keychain(_) => Exit::Keychain,
    }
}

/// How a command ends to which Docusign gave nothing.
pub(super) fn exit_of_api(error: &ApiError) -> Exit {
    match error {
        ApiError::Refused(_) => Exit::Person,
        _ => Exit::Network,
    }
}

/// How a command ends of which nothing came.
pub(super) fn exit_of(problem: &NotificationProblem) -> Exit {
    match problem {
        NotificationProblem::Connection(problem) => exit_of_connection(problem),
        NotificationProblem::Api(error) => exit_of_api(error),
    }
}

/// How a command ends that wrote nothing, or not all.
pub(super) fn exit_of_write(problem: &ConnectWriteProblem) -> Exit {
    match problem {
        ConnectWriteProblem::Before(problem) => exit_of(problem),
        ConnectWriteProblem::Unsure(_) => Exit::Network,
        ConnectWriteProblem::NotNoted(_) => Exit::Keychain,
    }
}

/// Prints why nothing came.
pub(super) fn say(record: &ConnectionRecord, problem: &NotificationProblem) -> Printed {
    let said = notifications::problem(problem, record);
    complain_about(Some(&account::called(record)), &said);
    Printed { exit: exit_of(problem), said: Box::new(said) }
}
