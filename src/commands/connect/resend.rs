//! `countersign connect resend`: counted first, asked, then within what Docusign takes an hour; started again, it goes on where it was.

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgGroup, ValueEnum, ValueHint};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::asking::is_wanted;
use super::client::{Printed, exit_of, open, wire};
use super::show::{none, several};
use crate::commands::exit::Exit;
use crate::commands::printing;
use crate::commands::printing::{complain, complain_about, print, print_json};
use crate::commands::session::Session;
use crate::connections::{ConnectionRecord, Wire};
use crate::notifications::{
    ConnectConfiguration, NotificationClient, RESENT_AN_HOUR, Resend, ResendProblem, ResendStep, ResendWish,
    WrittenFor, configuration_to_resend_by,
};
use crate::plain::plain;
use crate::texts::{t, t_with};
use crate::words::{Explained, account, resend as words};

/// What is sent again.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
#[command(group(ArgGroup::new("which").args(["failure", "all_failed", "from"]).required(true)))]
#[command(group(ArgGroup::new("by_configuration").args(["configuration", "file"])))]
pub struct ResendArguments {
    /// Of which connection's account.
    #[arg(help = t("cli-name").into_owned())]
    pub name: String,
    /// One failure.
    #[arg(long, value_name = "ID", conflicts_with = "by_configuration", help = t("cli-resend-failure").into_owned())]
    pub failure: Option<String>,
    /// All that failed.
    #[arg(long, conflicts_with = "by_configuration", help = t("cli-resend-all").into_owned())]
    pub all_failed: bool,
    /// All of a period: its first day.
    #[arg(long, value_name = "DAY", requires_all = ["to", "by_configuration"], help = t("cli-resend-from").into_owned())]
    pub from: Option<Date>,
    /// Its last.
    #[arg(long, value_name = "DAY", requires = "from", help = t("cli-resend-to").into_owned())]
    pub to: Option<Date>,
    /// As which configuration says.
    #[arg(long, value_name = "ID", help = t("cli-resend-configuration").into_owned())]
    pub configuration: Option<String>,
    /// The same from a file.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-resend-file").into_owned())]
    pub file: Option<PathBuf>,
    /// What becomes of a request of which it is not known whether it was taken.
    #[arg(long, value_name = "WHAT", help = t("cli-resend-unsure").into_owned())]
    pub unsure: Option<Unsure>,
    /// Another that was begun is dropped.
    #[arg(long, help = t("cli-resend-drop").into_owned())]
    pub drop_other: bool,
    /// Without being asked.
    #[arg(long, help = t("cli-yes").into_owned())]
    pub yes: bool,
    /// Renewed first, where that is needed.
    #[arg(long, help = t("cli-check-renew").into_owned())]
    pub renew: bool,
    /// As JSON.
    #[arg(long, help = t("cli-json").into_owned())]
    pub json: bool,
}

/// What becomes of envelopes of which it is not known whether Docusign was asked for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unsure {
    /// They are asked for once more.
    Again,
    /// They are passed over.
    Skip,
}

/// What came of it so far.
#[derive(Default)]
struct ResendOutcome {
    asked: usize,
    refused: u64,
    said: Vec<String>,
    results: Vec<String>,
}

/// Sends again.
pub(super) fn run(session: &Session, arguments: &ResendArguments) -> Result<Exit, Exit> {
    let record = session.the_one(&arguments.name)?;
    let wire = wire()?;
    let client = open(session, &wire, &record, arguments.renew)?;
    let mut resend = prepared(session, arguments, &record, &client)?;
    let left = resend.job().left();
    if left == 0 {
        if arguments.json {
            print_outcome(&record, &resend, &ResendOutcome::default(), None);
        } else {
            print(&t("cmd-resend-nothing"));
        }
        return Ok(Exit::Fine);
    }
    if !settled(&mut resend, arguments, &record) {
        return Ok(Exit::Person);
    }
    let left = resend.job().left();
    let hours = left.saturating_sub(1) / RESENT_AN_HOUR;
    let said = [("name", account::called(&record).into()), ("count", left.into()), ("hours", hours.into())];
    let question = if resend.is_resumed() {
        t_with("cmd-resend-go-on", &said)
    } else {
        t_with("cmd-resend-sure", &said)
    };
    if !is_wanted(arguments.yes, &question, &t_with("cmd-resend-not-asked", &said)) {
        return Ok(Exit::Person);
    }
    let mut outcome = ResendOutcome::default();
    let ended = send(session, arguments, &record, &wire, client, &mut resend, &mut outcome);
    let (exit, problem) = match ended {
        Ok(()) if outcome.refused > 0 => (Exit::Failed, None),
        Ok(()) => (Exit::Fine, None),
        Err(Printed { exit, said }) => (exit, Some(*said)),
    };
    if arguments.json {
        print_outcome(&record, &resend, &outcome, problem.as_ref());
    } else {
        for said in &outcome.said {
            complain(said);
        }
        for line in lines(&outcome, resend.job().left(), &record) {
            print(&line);
        }
    }
    Ok(exit)
}

/// What came of it, for a person.
fn lines(outcome: &ResendOutcome, left: usize, record: &ConnectionRecord) -> Vec<String> {
    let who = words::who(record.facts.environment);
    let place = |place: &String| {
        t_with("cmd-resend-results", &[("place", plain(place).into()), ("who", who.clone().into())])
    };
    let counts =
        [("asked", outcome.asked.into()), ("refused", outcome.refused.into()), ("left", left.into())];
    let done = t_with("cmd-resend-done", &counts);
    outcome.results.iter().map(place).chain([done]).collect()
}

fn prepared(
    session: &Session,
    arguments: &ResendArguments,
    record: &ConnectionRecord,
    client: &NotificationClient<'_>,
) -> Result<Resend, Exit> {
    let failed = |problem: ResendProblem| -> Exit {
        match (&problem, &arguments.configuration) {
            (ResendProblem::NoConfiguration, Some(named)) => none(named),
            (ResendProblem::Several(ids), Some(named)) => several(named, ids),
            _ => say(record, &problem).exit,
        }
    };
    let (wish, configuration) = wish(session, arguments, client, &failed)?;
    let Session { vault, clock, runtime, .. } = session;
    let prepared = Resend::prepare(vault, clock, client, wish, configuration, arguments.drop_other);
    runtime.block_on(prepared).map_err(failed)
}

fn wish(
    session: &Session,
    arguments: &ResendArguments,
    client: &NotificationClient<'_>,
    failed: &dyn Fn(ResendProblem) -> Exit,
) -> Result<(ResendWish, Option<ConnectConfiguration>), Exit> {
    if let Some(id) = &arguments.failure {
        return Ok((ResendWish::Failure { id: id.clone() }, None));
    }
    let (Some(from), Some(to)) = (arguments.from, arguments.to) else {
        return Ok((ResendWish::AllFailed, None));
    };
    let (named, configuration) = if let Some(file) = &arguments.file {
        let read = super::set_up::read(file, WrittenFor::Create)?;
        (read.url.clone(), read)
    } else {
        // One of the two is there, or the command line was not understood.
        let named = arguments.configuration.as_deref().unwrap_or_default();
        let found = session.runtime.block_on(configuration_to_resend_by(client, named)).map_err(failed)?;
        let id = found.connect_id.as_ref().map_or_else(|| found.url.clone(), ToString::to_string);
        (id, found)
    };
    Ok((ResendWish::Period { from, to, configuration: named }, Some(configuration)))
}

/// Whether it is known what becomes of what is unsure; that it is not is printed.
fn settled(resend: &mut Resend, arguments: &ResendArguments, record: &ConnectionRecord) -> bool {
    match (resend.unsure(), arguments.unsure) {
        (0, _) => true,
        (_, Some(what)) => {
            resend.settle(what == Unsure::Skip);
            true
        }
        (count, None) => {
            let who = words::who(record.facts.environment);
            complain(&t_with("cmd-resend-unsure", &[("count", count.into()), ("who", who.into())]));
            false
        }
    }
}

fn send<'w>(
    session: &Session,
    arguments: &ResendArguments,
    record: &ConnectionRecord,
    wire: &'w Wire,
    mut client: NotificationClient<'w>,
    resend: &mut Resend,
    outcome: &mut ResendOutcome,
) -> Result<(), Printed> {
    loop {
        let step = session.runtime.block_on(resend.step(&session.vault, &client));
        match step.map_err(|problem| say(record, &problem))? {
            ResendStep::Done => return Ok(()),
            ResendStep::Asked(asked) => {
                outcome.asked += asked.envelopes;
                outcome.refused += asked.refused;
                outcome.said.extend(asked.said);
                outcome.results.extend(asked.results);
                let job = resend.job();
                let counts = [("done", job.done.into()), ("count", job.envelopes.len().into())];
                complain(&t_with("cmd-resend-progress", &counts));
            }
            ResendStep::Wait { until } => {
                complain(&words::waiting(until, record.facts.environment));
                let span = Duration::try_from(until.duration_since(session.clock.now())).unwrap_or_default();
                session.runtime.block_on(session.clock.sleep(span));
                // Its access token may have ended meanwhile, or been renewed.
                client = open(session, wire, record, arguments.renew)?;
            }
        }
    }
}

fn say(record: &ConnectionRecord, problem: &ResendProblem) -> Printed {
    let said = words::problem(problem, record);
    complain_about(Some(&account::called(record)), &said);
    let exit = match problem {
        ResendProblem::NotThere | ResendProblem::NoConfiguration => Exit::NotFound,
        ResendProblem::WithoutEnvelope
        | ResendProblem::Several(_)
        | ResendProblem::SecretUnknown
        | ResendProblem::Unfinished(_)
        | ResendProblem::AtWork => Exit::Person,
        ResendProblem::Backwards | ResendProblem::TooMany { .. } => Exit::Failed,
        ResendProblem::Unsure(_) => Exit::Network,
        ResendProblem::Record(_) => Exit::Keychain,
        ResendProblem::Notification(problem) => exit_of(problem),
    };
    Printed { exit, said: Box::new(said) }
}

fn print_outcome(
    record: &ConnectionRecord,
    resend: &Resend,
    outcome: &ResendOutcome,
    problem: Option<&Explained>,
) {
    let job = resend.job();
    print_json(&json!({
        "id": record.id,
        "name": account::called(record),
        "account_id": record.facts.account_id,
        "envelopes": job.envelopes.len(),
        "resumed": resend.is_resumed(),
        "asked": outcome.asked,
        "refused": outcome.refused,
        "said": outcome.said,
        "results": outcome.results,
        "left": job.left(),
        "problem": problem.map_or(Value::Null, printing::problem),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_docusign_says_what_came_of_it_is_told_a_person_too() {
        let results = vec!["/connect/a".to_owned(), "/connect/\u{1b}[31mb".to_owned()];
        let outcome = ResendOutcome { asked: 2, results, ..ResendOutcome::default() };
        let record = crate::connections::samples::record(crate::domain::samples::facts());
        let lines = lines(&outcome, 0, &record);
        assert_eq!(lines.len(), 3);
        assert!(lines[0].starts_with(&*words::who(record.facts.environment)), "{lines:?}");
        assert!(lines[0].ends_with(": /connect/a") && lines[1].ends_with(": /connect/b"), "{lines:?}");
        assert!(lines[2].contains('2'), "{lines:?}");
    }
}
