//! The answer: an armored age file, locked for the request's key. In it JSON with `kind` (`countersign-answer`),
//! `version` (1), `request` (the request's id), and `connection` (as in a JSON copy).

use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::key::OwnerKey;
use super::phrase::phrase;
use super::request::ExchangeRequest;
use crate::domain::Connection;
use crate::handover::file::{
    ConnectionCopy, ConnectionFile, ConnectionView, Head, MAX_READ, ReadingProblem, RenderProblem, rendered,
};
use crate::handover::locked::{self, LockKind, LockedProblem};

const KIND: &str = "countersign-answer";
const VERSION: u64 = 1;

/// Why an answer cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealProblem {
    /// The connection is one to another environment than the request asks for.
    #[error("the connection is to another environment")]
    OtherEnvironment,
    /// The values are far larger than those of any connection.
    #[error("too large for an answer")]
    TooLarge,
    /// The library that locks it failed.
    #[error("the answer could not be locked")]
    Failed,
}

/// Why an answer did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealedAnswerProblem {
    /// It is larger than any answer.
    #[error("too large for an answer")]
    TooLarge,
    /// It is something else: what, [`FoundFile`](crate::handover::found::FoundFile) tells.
    #[error("not an answer")]
    NotAnAnswer,
    /// It is locked for another key: the answer to another request. (A change to the very part that only the key opens
    /// looks the same.)
    #[error("not for this key")]
    NotForUs,
    /// It was changed or cut off.
    #[error("damaged")]
    Damaged,
    /// It opened, but answers another request.
    #[error("the answer to another request")]
    OtherRequest,
    /// It was made by a newer Countersign, or by a newer age (then without a version).
    #[error("of a newer version")]
    Newer(Option<u64>),
    /// What the keychain kept is no key.
    #[error("the key is damaged")]
    KeyDamaged,
}

#[derive(Serialize)]
struct AnswerView<'a> {
    kind: &'static str,
    version: u64,
    request: &'a str,
    connection: ConnectionView<'a>,
}

#[derive(Deserialize)]
struct AnswerFile {
    request: String,
    connection: ConnectionFile,
}

/// Makes the file that answers `request`: only its owner's key opens it.
pub fn seal_answer(
    request: &ExchangeRequest,
    copy: &ConnectionCopy,
) -> Result<Zeroizing<Vec<u8>>, SealProblem> {
    if copy.connection.facts.environment != request.asked().environment {
        return Err(SealProblem::OtherEnvironment);
    }
    let json = rendered(|to| {
        let connection = ConnectionView::of(copy);
        let view = AnswerView { kind: KIND, version: VERSION, request: request.id(), connection };
        Ok(serde_json::to_writer_pretty(to, &view)?)
    });
    let json = json.map_err(|problem| match problem {
        RenderProblem::TooLarge => SealProblem::TooLarge,
        _ => SealProblem::Failed,
    })?;
    locked::lock(&json, request.recipient()).map_err(|_| SealProblem::Failed)
}

/// What both people compare on the phone, like [`ExchangeRequest::phrase`]: 80 bits of SHA-256 over the request, the keys and the
/// tokens. An answer that somebody else made has another. It tells nothing of the secrets: they are random and long.
pub fn answer_phrase(request_id: &str, connection: &Connection) -> String {
    let Connection { facts, secrets } = connection;
    let access_token = secrets.access_token.as_ref().map(|token| token.expose_secret()).unwrap_or_default();
    phrase([
        KIND,
        request_id,
        facts.integration_key.as_str(),
        secrets.secret_key.secret().expose_secret(),
        secrets.refresh_token.expose_secret(),
        access_token,
    ])
}

/// Opens the answer to the request of that id.
pub fn open_answer(
    bytes: &[u8],
    key: &OwnerKey,
    request_id: &str,
) -> Result<ConnectionCopy, SealedAnswerProblem> {
    if bytes.len() > MAX_READ {
        return Err(SealedAnswerProblem::TooLarge);
    }
    let identity = key.identity().map_err(|_| SealedAnswerProblem::KeyDamaged)?;
    let json = locked::open(bytes, LockKind::Key, || identity).map_err(|problem| match problem {
        LockedProblem::NotLocked | LockedProblem::OtherLock => SealedAnswerProblem::NotAnAnswer,
        LockedProblem::Newer => SealedAnswerProblem::Newer(None),
        LockedProblem::WrongKey => SealedAnswerProblem::NotForUs,
        LockedProblem::TooMuchWork | LockedProblem::Damaged => SealedAnswerProblem::Damaged,
    })?;
    read(&json, request_id)
}

/// Reads what was in an answer that opened.
fn read(json: &[u8], request_id: &str) -> Result<ConnectionCopy, SealedAnswerProblem> {
    match Head::of(json) {
        Some(head) if head.kind == KIND && head.version > VERSION => {
            return Err(SealedAnswerProblem::Newer(Some(head.version)));
        }
        Some(head) if head.kind == KIND && head.version == VERSION => {}
        _ => return Err(SealedAnswerProblem::NotAnAnswer),
    }
    // serde's own error could quote the answer, so it is dropped.
    let file: AnswerFile = serde_json::from_slice(json).map_err(|_| SealedAnswerProblem::Damaged)?;
    if file.request != request_id {
        return Err(SealedAnswerProblem::OtherRequest);
    }
    file.connection.checked().map_err(|problem| match problem {
        ReadingProblem::Newer(version) => SealedAnswerProblem::Newer(Some(version)),
        ReadingProblem::Other | ReadingProblem::Unsound => SealedAnswerProblem::Damaged,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::almost_right::{Almost, Taken, almost, cases};
    use crate::handover::exchange::NewRequest;
    use crate::handover::samples::{laid_open, sample};
    use crate::plain::is_plain;

    const ID: &str = "00112233445566778899aabbccddeeff";
    static TAKEN: Taken = Taken::of("answers");
    static TAKEN_SEALED: Taken = Taken::of("sealed answers");

    fn json(copy: &ConnectionCopy) -> Vec<u8> {
        let view =
            AnswerView { kind: KIND, version: VERSION, request: ID, connection: ConnectionView::of(copy) };
        serde_json::to_vec_pretty(&view).unwrap()
    }

    /// A sealed answer, the key that opens it, and its request's id.
    static SEALED: LazyLock<(Vec<u8>, OwnerKey, String)> = LazyLock::new(|| {
        let facts = crate::domain::samples::facts();
        let asked = NewRequest {
            sheet: facts.sheet,
            product: facts.product_name,
            environment: facts.environment,
            scopes: facts.scopes,
            redirect_uri: "http://localhost".to_owned(),
            made_at: facts.consented_at,
        };
        let (request, key) = asked.make().unwrap();
        (seal_answer(&request, &sample()).unwrap().to_vec(), key, request.id().to_owned())
    });

    proptest! {
        #![proptest_config(cases())]

        /// What is taken is whole: written again and read again it is the same, and nothing in it misleads.
        #[test]
        fn item_37_border_of_answers_takes_what_is_sound_or_nothing(Almost(bytes) in almost(json(&sample()))) {
            let read = read(&bytes, ID);
            TAKEN.count(read.is_ok());
            if let Ok(copy) = read {
                let again = super::read(&json(&copy), ID).expect("it was sound");
                prop_assert_eq!(laid_open(&again), laid_open(&copy));
                let Connection { facts, secrets } = &copy.connection;
                for token in [Some(&secrets.refresh_token), secrets.access_token.as_ref()].into_iter().flatten() {
                    let text = token.expose_secret();
                    prop_assert!(!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()));
                }
                for text in [&facts.product_name, &facts.account_name, &facts.person_name, &facts.person_email] {
                    prop_assert!(is_plain(text), "{text:?}");
                }
            }
        }

        /// Sealed, nothing but the very answer opens.
        #[test]
        fn item_34_border_of_sealed_answers_opens_what_was_sealed_or_nothing(Almost(bytes) in almost(SEALED.0.clone())) {
            let opened = open_answer(&bytes, &SEALED.1, &SEALED.2);
            TAKEN_SEALED.count(opened.is_ok());
            if let Ok(copy) = opened {
                prop_assert_eq!(laid_open(&copy), laid_open(&sample()));
            }
        }
    }
}
