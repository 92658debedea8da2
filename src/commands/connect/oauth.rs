//! `countersign connect oauth`: OAuth of an account's messages. The authorization server is tried before Docusign tries it; the secret is
//! never shown.

use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueHint};
use serde_json::{Value, json};

use super::asking::is_wanted;
use super::client::{exit_of_write, open, say, wire};
use crate::commands::exit::Exit;
use crate::commands::list::table;
use crate::commands::printing;
use crate::commands::printing::{complain, complain_about, print, print_json, width};
use crate::commands::session::Session;
use crate::connections::{ConnectionRecord, Wire};
use crate::notifications::{
    ConnectOAuth, ConnectWriteProblem, TokenTrial, account_oauth, read_oauth, remove_oauth, set_oauth,
    try_token, uses_account_oauth,
};
use crate::plain::plain;
use crate::texts::{t, t_with};
use crate::words::{account, account_oauth as account_oauth_words, notifications, token_trial as words};

/// The longest file that is read, in bytes.
const MAX_FILE: usize = 256 * 1024;

/// What can be done about it.
#[derive(Debug, Subcommand)]
pub enum OAuthVerb {
    /// Show it.
    #[command(about = t("cli-oauth-show").into_owned())]
    Show {
        /// Of which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Try the authorization server.
    #[command(about = t("cli-oauth-try").into_owned())]
    Try {
        /// The settings.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-oauth-file").into_owned())]
        file: PathBuf,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Set it.
    #[command(about = t("cli-oauth-set").into_owned())]
    Set {
        /// At which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// The settings.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-oauth-file").into_owned())]
        file: PathBuf,
        /// Also where the server gives no token to this computer.
        #[arg(long, help = t("cli-oauth-untried").into_owned())]
        untried: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
    },
    /// Take it away.
    #[command(about = t("cli-oauth-remove").into_owned())]
    Remove {
        /// From which connection's account.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Without being asked.
        #[arg(long, help = t("cli-yes").into_owned())]
        yes: bool,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
    },
}

/// Runs a verb.
pub(super) fn run(session: &Session, verb: &OAuthVerb) -> Result<Exit, Exit> {
    match verb {
        OAuthVerb::Show { name, renew, json } => show(session, name, *renew, *json),
        OAuthVerb::Try { file, json } => {
            let settings = read(file)?;
            let wire = wire()?;
            Ok(if tried(session, &wire, &settings, *json) { Exit::Fine } else { Exit::Failed })
        }
        OAuthVerb::Set { name, file, untried, renew } => set(session, name, file, *untried, *renew),
        OAuthVerb::Remove { name, yes, renew } => remove(session, name, *yes, *renew),
    }
}

fn read(file: &Path) -> Result<ConnectOAuth, Exit> {
    let bytes = super::messages::bytes(file, MAX_FILE)?;
    read_oauth(&bytes).map_err(|problems| {
        complain(&t_with("cmd-connect-file-wrong", &[("path", file.display().to_string().into())]));
        for problem in &problems {
            complain(&notifications::written(problem));
        }
        Exit::Failed
    })
}

/// Tries the server in both ways and prints what came; whether one of them works.
fn tried(session: &Session, wire: &Wire, settings: &ConnectOAuth, as_json: bool) -> bool {
    let trials = session.runtime.block_on(try_token(wire, settings));
    let works = trials.iter().any(|trial| trial.result.is_ok());
    if as_json {
        let entry = |trial: &TokenTrial| {
            let (token, problem) = match &trial.result {
                Ok(token) => (
                    json!({ "token_type": token.token_type, "expires_in": token.expires_in, "scope": token.scope }),
                    Value::Null,
                ),
                Err(problem) => (Value::Null, printing::problem(&words::problem(problem, settings))),
            };
            json!({ "way": words::way(trial.way), "token": token, "problem": problem })
        };
        print_json(&json!({ "works": works, "trials": trials.iter().map(entry).collect::<Vec<_>>() }));
        return works;
    }
    for trial in &trials {
        match &trial.result {
            Ok(token) => print(&words::token(trial.way, token)),
            Err(problem) => complain_about(Some(words::way(trial.way)), &words::problem(problem, settings)),
        }
    }
    if works && trials.iter().any(|trial| trial.result.is_err()) {
        complain(&t("cmd-oauth-one-way"));
    }
    works
}

fn show(session: &Session, name: &str, renew: bool, as_json: bool) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let wire = wire()?;
    let client = open(session, &wire, record, renew)?;
    let found = session.runtime.block_on(client.api().oauth());
    let found = found.map_err(|error| say(record, &error.into()))?;
    if as_json {
        print_json(&found.map_or(Value::Null, |settings| settings.to_public_json()));
        return Ok(Exit::Fine);
    }
    let Some(settings) = found else {
        print(&t_with("cmd-oauth-none", &[("name", account::called(record).into())]));
        return Ok(Exit::Fine);
    };
    let [first, others @ ..] = account_oauth_words::rows(&settings);
    print(&table(first, others.into_iter(), width()));
    print(&t("cmd-oauth-secret-hidden"));
    Ok(Exit::Fine)
}

fn set(session: &Session, name: &str, file: &Path, untried: bool, renew: bool) -> Result<Exit, Exit> {
    let settings = read(file)?;
    let record = &session.the_one(name)?;
    let wire = wire()?;
    if !tried(session, &wire, &settings, false) && !untried {
        complain(&t("cmd-oauth-not-set"));
        return Ok(Exit::Failed);
    }
    let client = open(session, &wire, record, renew)?;
    let ended = session.runtime.block_on(set_oauth(&client, &settings));
    let said = [("name", account::called(record).into())];
    match ended {
        Ok(true) => print(&t_with("cmd-oauth-changed", &said)),
        Ok(false) => print(&t_with("cmd-oauth-set", &said)),
        Err(problem) => return Err(failed(record, &problem)),
    }
    Ok(Exit::Fine)
}

fn remove(session: &Session, name: &str, yes: bool, renew: bool) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    let wire = wire()?;
    let client = open(session, &wire, record, renew)?;
    let all = session.runtime.block_on(client.list()).map_err(|problem| say(record, &problem))?;
    let using: Vec<_> = all.iter().filter(|one| uses_account_oauth(one)).collect();
    for one in &using {
        let id = one.connect_id.as_ref().map(ToString::to_string).unwrap_or_default();
        complain(&t_with(
            "cmd-oauth-loses",
            &[("configuration", plain(&one.name).into()), ("id", id.into())],
        ));
    }
    let seen = session.runtime.block_on(account_oauth(&session.vault, &client));
    if let Some(clients) = account_oauth_words::clients_lose(&seen.map_err(|problem| say(record, &problem))?)
    {
        complain(&clients);
    }
    let said = [("name", account::called(record).into()), ("count", using.len().into())];
    if !is_wanted(yes, &t_with("cmd-oauth-remove-sure", &said), &t("cmd-oauth-remove-not-asked")) {
        return Ok(Exit::Person);
    }
    match session.runtime.block_on(remove_oauth(&client)) {
        Ok(true) => print(&t_with("cmd-oauth-removed", &said)),
        Ok(false) => print(&t_with("cmd-oauth-none", &said)),
        Err(problem) => return Err(failed(record, &problem)),
    }
    Ok(Exit::Fine)
}

fn failed(record: &ConnectionRecord, problem: &ConnectWriteProblem) -> Exit {
    complain_about(Some(&account::called(record)), &notifications::write(problem, record));
    exit_of_write(problem)
}
