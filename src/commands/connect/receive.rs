//! `countersign connect receive`: a receiver on this computer.

use std::path::Path;

use secrecy::SecretString;
use serde_json::{Value, json};

use super::arguments::ReceiveArguments;
use super::client::wire;
use super::messages::bytes;
use crate::commands::exit::Exit;
use crate::commands::passphrase;
use crate::commands::printing;
use crate::commands::printing::{complain, complain_about, print};
use crate::commands::session::Session;
use crate::connections::FileProblem;
use crate::notifications::{
    BearerCheck, ClientAuthorities, ExpectedLogin, ExpectedProofs, FailedAnswer, HandedMessage,
    MessageReceiver, Proof, ReceivedMessage, ReceiverEvent, ReceiverOptions, ReceiverProblem, ReceiverTls,
    SignatureKey, prepare_message_folder, save_message,
};
use crate::texts::{t, t_with};
use crate::words::{files, received as words, receiver};

/// The longest file with certificates, in bytes.
const MAX_CERTIFICATES: usize = 1024 * 1024;

/// Receives until it is ended, or as many messages as were asked for.
pub(super) fn run(session: &Session, asked: &ReceiveArguments) -> Result<Exit, Exit> {
    let options = options(asked)?;
    let expects_nothing = expects_nothing(&options);
    if let Some(folder) = &asked.save {
        prepare_message_folder(folder).map_err(|problem| {
            complain_about(None, &files::file(&FileProblem::Write(problem)));
            Exit::Failed
        })?;
    }
    let wire = wire()?;
    session.runtime.block_on(async {
        let mut receiver = MessageReceiver::start(options, wire, session.clock.clone()).map_err(failed)?;
        if asked.json {
            print(&json!({ "listening": receiver.url() }).to_string());
        } else {
            print(&t_with("cmd-receive-listening", &[("url", receiver.url().to_owned().into())]));
            if expects_nothing {
                print(&t("cmd-receive-nothing-expected"));
            }
        }
        let (mut exit, mut count) = (Exit::Fine, 0);
        while asked.count.is_none_or(|wanted| count < wanted) && !printing::has_failed() {
            match receiver.next().await {
                ReceiverEvent::Message(handed) => {
                    count += 1;
                    exit = exit.max(take(handed, asked));
                }
                ReceiverEvent::Refused(refusal) => {
                    complain(&words::refusal(&refusal));
                    exit = exit.max(Exit::Failed);
                }
            }
        }
        receiver.close().await;
        Ok(exit)
    })
}

/// Where it listens and what it expects; why a file of it cannot be read is printed.
fn options(asked: &ReceiveArguments) -> Result<ReceiverOptions, Exit> {
    let keys = asked.key_file.iter().map(|file| secret(file).map(SignatureKey::new));
    let login = match (&asked.user, &asked.password_file) {
        (Some(user), Some(file)) => Some(ExpectedLogin { user: user.clone(), password: secret(file)? }),
        _ => None,
    };
    let token = match (&asked.token_file, &asked.introspect, &asked.client_id, &asked.client_secret_file) {
        (Some(file), ..) => Some(BearerCheck::Same(secret(file)?)),
        (_, Some(endpoint), Some(client_id), Some(file)) => Some(BearerCheck::Introspection {
            endpoint: endpoint.clone(),
            client_id: client_id.clone(),
            client_secret: secret(file)?,
        }),
        _ => None,
    };
    let tls = match &asked.client_authority {
        Some(file) => ReceiverTls::Mutual(authorities(file)?),
        None if asked.https => ReceiverTls::On,
        None => ReceiverTls::Off,
    };
    let expected = ExpectedProofs { keys: keys.collect::<Result<_, _>>()?, login, token };
    Ok(ReceiverOptions { port: asked.port, tls, expected, fail_first: asked.fail })
}

fn expects_nothing(options: &ReceiverOptions) -> bool {
    let ExpectedProofs { keys, login, token } = &options.expected;
    keys.is_empty() && login.is_none() && token.is_none() && !matches!(options.tls, ReceiverTls::Mutual(_))
}

fn secret(file: &Path) -> Result<SecretString, Exit> {
    passphrase::read_key(file).map_err(|said| {
        complain(&said);
        Exit::Failed
    })
}

fn authorities(file: &Path) -> Result<ClientAuthorities, Exit> {
    ClientAuthorities::read(&bytes(file, MAX_CERTIFICATES)?).map_err(|_| {
        complain(&t_with("cmd-receive-no-authority", &[("path", file.display().to_string().into())]));
        Exit::Failed
    })
}

fn failed(problem: ReceiverProblem) -> Exit {
    match problem {
        ReceiverProblem::Port { port, source } => complain(&t_with(
            "cmd-receive-port",
            &[("port", port.to_string().into()), ("reason", source.to_string().into())],
        )),
        ReceiverProblem::Certificate(reason) => {
            complain(&t_with("cmd-receive-certificate", &[("reason", reason.into())]));
        }
        ReceiverProblem::Wire(_) | ReceiverProblem::Keys(_) => {
            complain_about(None, &receiver::problem(&problem));
        }
    }
    Exit::Failed
}

/// Saves a message, where that was asked for, prints it, and only then has it answered: what could not be saved is answered with 503.
fn take(mut handed: HandedMessage, asked: &ReceiveArguments) -> Exit {
    let saved = asked.save.as_deref().map(|folder| save_message(folder, handed.message()));
    let (path, unsaved) = match saved {
        None => (None, None),
        Some(Ok(path)) => (Some(path.display().to_string()), None),
        Some(Err(problem)) => (None, Some(files::file(&FileProblem::Write(problem)))),
    };
    if unsaved.is_some() {
        handed.fail();
    }
    let is_saved = path.is_some();
    tell(handed.message(), path, asked.json);
    // Nobody has seen it, and it is nowhere.
    if printing::has_failed() && !is_saved {
        handed.fail();
    }
    if let Some(problem) = &unsaved {
        complain_about(None, problem);
    }
    let message = handed.answer();
    let is_fine = match message.failed {
        Some(FailedAnswer::OnPurpose) => true,
        Some(FailedAnswer::NotKept) => false,
        None => message.proofs.are_complete(),
    };
    if is_fine { Exit::Fine } else { Exit::Failed }
}

/// Prints a message.
fn tell(message: &ReceivedMessage, saved: Option<String>, as_json: bool) {
    if as_json {
        return print(&for_programs(message, saved).to_string());
    }
    print(&words::message(message));
    for line in words::proofs(&message.proofs) {
        print(&format!("   {line}"));
    }
    if let Some(path) = saved {
        print(&format!("   {}", t_with("cmd-receive-saved", &[("path", path.into())])));
    }
}

/// Nothing of the body but its event: it is about people.
fn for_programs(message: &ReceivedMessage, saved: Option<String>) -> Value {
    let proofs = &message.proofs;
    let signature = proofs.signature.as_ref().map(|judgement| {
        let fits = judgement.fits.iter().map(|fit| json!({ "header": fit.header, "key": fit.key + 1 }));
        let mistakes = judgement.mistakes.iter().map(|mistake| mistake.id());
        json!({ "genuine": judgement.is_genuine(), "fits": fits.collect::<Vec<_>>(), "mistakes": mistakes.collect::<Vec<_>>() })
    });
    json!({
        "number": message.number,
        "at": message.at,
        "target": message.target,
        "event": message.event(),
        "bytes": message.message.body().len(),
        "status": message.status,
        "accepted": proofs.are_complete(),
        "failed_on_purpose": message.failed == Some(FailedAnswer::OnPurpose),
        "signature": signature,
        "login": proofs.login.map(Proof::id),
        "token": proofs.token.map(Proof::id),
        "certificate": proofs.certificate.map(Proof::id),
        "saved": saved,
    })
}
