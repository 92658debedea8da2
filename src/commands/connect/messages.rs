//! `countersign connect verify` and `send`: messages in files.

use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::json;
use zeroize::Zeroizing;

use super::client::wire;
use crate::commands::exit::Exit;
use crate::commands::passphrase;
use crate::commands::printing;
use crate::commands::printing::{complain, complain_about, print, print_json};
use crate::commands::session::Session;
use crate::domain::LoopbackUrl;
use crate::notifications::{
    Delivered, MAX_MESSAGE, MAX_SAVED_MESSAGE, SavedMessage, SignatureKey, deliver, judge, read_headers,
};
use crate::texts::t_with;
use crate::words::notifications as words;

/// A message to be judged.
pub(super) struct Judged {
    body: Zeroizing<Vec<u8>>,
    headers: Vec<(String, String)>,
}

/// A file, to a limit; why it is not read is printed.
pub(super) fn bytes(file: &Path, most: usize) -> Result<Zeroizing<Vec<u8>>, Exit> {
    let path = || ("path", file.display().to_string().into());
    let read = || -> std::io::Result<Zeroizing<Vec<u8>>> {
        let mut bytes = Zeroizing::new(Vec::new());
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        std::fs::File::open(file)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    match read() {
        Ok(bytes) if bytes.len() <= most => Ok(bytes),
        Ok(_) => {
            complain(&t_with("cmd-connect-file-long", &[path()]));
            Err(Exit::Failed)
        }
        Err(error) => {
            complain(&t_with("cmd-connect-file-unreadable", &[path(), ("reason", error.to_string().into())]));
            Err(Exit::Failed)
        }
    }
}

/// The message, from two files or from one.
pub(super) fn read(
    body: Option<&Path>,
    headers: Option<&Path>,
    message: Option<&Path>,
) -> Result<Judged, Exit> {
    if let Some(file) = message {
        let message = saved(file)?;
        return Ok(Judged { body: Zeroizing::new(message.body().to_vec()), headers: message.headers() });
    }
    // Both, or the command line was not understood.
    let (Some(body), Some(headers)) = (body, headers) else { return Err(Exit::Failed) };
    let text = bytes(headers, MAX_MESSAGE)?;
    let headers = read_headers(&String::from_utf8_lossy(&text)).map_err(|problem| {
        complain(&words::message(&problem, headers));
        Exit::Failed
    })?;
    Ok(Judged { body: bytes(body, MAX_MESSAGE)?, headers })
}

pub(super) fn saved(file: &Path) -> Result<SavedMessage, Exit> {
    SavedMessage::read(&bytes(file, MAX_SAVED_MESSAGE)?).map_err(|problem| {
        complain(&words::message(&problem, file));
        Exit::Failed
    })
}

/// Judges its signatures against the keys that are the first lines of these files.
pub(super) fn verify(judged: &Judged, key_files: &[PathBuf], as_json: bool) -> Result<Exit, Exit> {
    let keys = key_files.iter().map(|file| {
        passphrase::read_key(file).map(SignatureKey::new).map_err(|said| {
            complain(&said);
            Exit::Failed
        })
    });
    let keys = keys.collect::<Result<Vec<_>, _>>()?;
    let judgement = judge(&judged.body, &judged.headers, &keys);
    if as_json {
        let fits = judgement.fits.iter().map(|fit| json!({ "header": fit.header, "key": fit.key + 1 }));
        let mistakes = judgement.mistakes.iter().map(|mistake| {
            let said = printing::problem(&words::mistake(mistake));
            json!({ "mistake": mistake.id(), "said": said })
        });
        print_json(&json!({
            "genuine": judgement.is_genuine(),
            "signatures": judgement.headers,
            "fits": fits.collect::<Vec<_>>(),
            "mistakes": mistakes.collect::<Vec<_>>(),
        }));
    } else {
        for fit in &judgement.fits {
            print(&t_with(
                "cmd-connect-fits",
                &[("header", fit.header.into()), ("key", (fit.key + 1).into())],
            ));
        }
        for mistake in &judgement.mistakes {
            complain_about(None, &words::mistake(mistake));
        }
    }
    Ok(if judgement.is_genuine() { Exit::Fine } else { Exit::Failed })
}

/// Sends a saved message to a receiver on this computer.
pub(super) fn send(session: &Session, file: &Path, to: &LoopbackUrl, as_json: bool) -> Result<Exit, Exit> {
    let message = saved(file)?;
    let wire = wire()?;
    match session.runtime.block_on(deliver(&wire, to, message)) {
        Ok(delivered) => {
            let Delivered { status, took } = delivered;
            let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
            if as_json {
                print_json(
                    &json!({ "status": status, "milliseconds": millis, "success": delivered.is_success() }),
                );
            } else {
                print(&words::delivered(delivered));
            }
            Ok(if delivered.is_success() { Exit::Fine } else { Exit::Failed })
        }
        Err(problem) => {
            let said = words::not_delivered(&problem, to);
            if as_json {
                print_json(&json!({ "status": null, "success": false, "problem": printing::problem(&said) }));
            } else {
                complain_about(None, &said);
            }
            Ok(Exit::Failed)
        }
    }
}
