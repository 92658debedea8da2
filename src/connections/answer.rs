//! Somebody else's answer to a request: opened, and judged as strictly as what Docusign itself answers. Whoever has seen the
//! request could have made it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;

use super::FileProblem;
use super::open_file::{LockedFile, OpenFileProblem, OpenedFile, open_file};
use crate::clock::{earlier, later};
use crate::domain::{
    Connection, Endpoints, Environment, Facts, LoopbackOrigin, REFRESH_TOKEN_LIFE, RedirectUri,
};
use crate::handover::exchange::{self, ExchangeRequest, NewRequest, OwnerKey};

/// How far two computers' clocks may be apart.
const CLOCKS_APART: Duration = Duration::from_hours(24);

/// Why an answer cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// The file could not be opened.
    #[error(transparent)]
    Open(#[from] OpenFileProblem),
    /// It is a request, opened in place of the answer to it.
    #[error("a request, not an answer")]
    ARequest,
    /// It is a copy of a connection.
    #[error("a copy of a connection, not an answer")]
    ACopy,
    /// It did not open.
    #[error(transparent)]
    Answer(#[from] exchange::SealedAnswerProblem),
    /// It is of another Practice than this program's: nothing in it works here.
    #[error("of another Practice")]
    OtherPractice,
    /// It opened, but this value in it is not sound, or not what was asked for: it may come from anybody who has seen the
    /// request.
    #[error("the answer's {0} is not sound")]
    Unsound(&'static str),
}

impl From<FileProblem> for AnswerProblem {
    fn from(problem: FileProblem) -> Self {
        Self::Open(problem.into())
    }
}

/// Reads a file in which an answer is expected. Waits for the disk.
pub fn read_answer(path: &Path) -> Result<LockedFile, AnswerProblem> {
    match open_file(path)? {
        OpenedFile::Answer(file) => Ok(file),
        OpenedFile::Request(_) => Err(AnswerProblem::ARequest),
        OpenedFile::ProtectedCopy(_) | OpenedFile::Copies(_) => Err(AnswerProblem::ACopy),
    }
}

/// Opens an answer and judges what is in it. For an answer of Practice, `practice` is the service it has to be of.
pub fn open_answer(
    file: &LockedFile,
    request: &ExchangeRequest,
    key: &OwnerKey,
    practice: Option<&LoopbackOrigin>,
    now: Timestamp,
) -> Result<Connection, AnswerProblem> {
    let Connection { facts, secrets } = exchange::open_answer(file.bytes(), key, request.id())?.connection;
    if facts.environment == request.asked().environment && is_of_another_practice(&facts, practice) {
        return Err(AnswerProblem::OtherPractice);
    }
    let fault = fault(&facts, request.asked(), now);
    match (fault, &secrets.access_token) {
        (Some(what), _) => Err(AnswerProblem::Unsound(what)),
        // Who consented and for which account can be asked with one alone.
        (None, None) => Err(AnswerProblem::Unsound("access token")),
        (None, Some(_)) => Ok(Connection { facts, secrets }),
    }
}

/// Whether it is of Practice, and of another than the one that runs here, if one does.
fn is_of_another_practice(facts: &Facts, practice: Option<&LoopbackOrigin>) -> bool {
    let is_of = |origin: &LoopbackOrigin| {
        Endpoints::practice(origin).accepts_base_uri(facts.base_uri.as_str()).is_ok()
    };
    facts.environment == Environment::Practice && !practice.is_some_and(is_of)
}

/// What in an answer is not what was asked for, or cannot be.
fn fault(facts: &Facts, asked: &NewRequest, now: Timestamp) -> Option<&'static str> {
    if facts.environment != asked.environment {
        return Some("environment");
    }
    let scopes = |scopes: &[String]| -> BTreeSet<String> { scopes.iter().cloned().collect() };
    if scopes(&facts.scopes) != scopes(&asked.scopes) {
        return Some("scopes");
    }
    if !is_that_redirect_uri(&facts.redirect_uri, &asked.redirect_uri) {
        return Some("redirect URI");
    }
    if !are_near(facts, now) {
        return Some("dates");
    }
    None
}

/// Where a port of this computer is asked for, the administrator's computer may not have had it, and another was registered.
fn is_that_redirect_uri(answered: &RedirectUri, asked: &str) -> bool {
    answered.as_str() == asked
        || (answered.is_receivable() && asked.parse::<RedirectUri>().is_ok_and(|asked| asked.is_receivable()))
}

/// Whether the consent is no older than its refresh token lives, and nothing lives longer than Docusign lets it.
fn are_near(facts: &Facts, now: Timestamp) -> bool {
    let consented = facts.consented_at;
    let until = |life: Duration| later(consented, life + CLOCKS_APART);
    consented >= earlier(now, REFRESH_TOKEN_LIFE + CLOCKS_APART)
        && consented <= later(now, CLOCKS_APART)
        && facts
            .refresh_token_expires_at
            .is_none_or(|end| end >= consented && end <= until(REFRESH_TOKEN_LIFE))
        && facts.access_token_expires_at.is_none_or(|end| end >= consented && end <= until(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples;

    const ORIGIN: &str = "http://127.0.0.1:8790";

    fn asked() -> NewRequest {
        let facts = samples::facts();
        NewRequest {
            sheet: facts.sheet,
            product: facts.product_name,
            environment: facts.environment,
            scopes: facts.scopes,
            redirect_uri: facts.redirect_uri.as_str().to_owned(),
            made_at: facts.consented_at,
        }
    }

    fn judged(change: impl FnOnce(&mut Facts)) -> Option<&'static str> {
        let mut facts = samples::facts();
        change(&mut facts);
        fault(&facts, &asked(), samples::facts().consented_at)
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn item_37_an_answer_has_what_was_asked_for_and_nothing_else() {
        assert_eq!(judged(|_| ()), None);
        assert_eq!(judged(|facts| facts.scopes.reverse()), None, "their order means nothing");
        assert_eq!(judged(|facts| facts.environment = Environment::Demo), Some("environment"));
        assert_eq!(judged(|facts| facts.scopes.push("user_write".to_owned())), Some("scopes"));
        assert_eq!(judged(|facts| facts.scopes.truncate(1)), Some("scopes"));
        let uri = |text: &str| {
            let uri: RedirectUri = text.parse().unwrap();
            judged(|facts| facts.redirect_uri = uri)
        };
        assert_eq!(uri("http://localhost:8721/callback"), None, "another port, where that one is taken");
        assert_eq!(uri("https://elsewhere.example/callback"), Some("redirect URI"));
    }

    #[test]
    fn what_lies_in_an_answers_place_is_told_apart() {
        use crate::connections::samples::new_request;
        use crate::domain::Secrets;
        use crate::handover::file::ConnectionCopy;
        use std::sync::Arc;

        let (request, _) = new_request(Environment::Practice).make().unwrap();
        let secrets = Secrets {
            secret_key: Arc::new("secret".parse().unwrap()),
            refresh_token: Arc::new("refresh".parse().unwrap()),
            access_token: None,
        };
        let connection = Connection { facts: samples::facts(), secrets };
        let copy = ConnectionCopy::from(connection);
        let folder = tempfile::tempdir().unwrap();
        let read = |bytes: &[u8]| {
            let path = folder.path().join("file");
            std::fs::write(&path, bytes).unwrap();
            read_answer(&path).map(|file| file.bytes().to_vec())
        };
        let answer = exchange::seal_answer(&request, &copy).unwrap();
        assert_eq!(read(&answer), Ok(answer.to_vec()));
        assert_eq!(read(&request.to_bytes()), Err(AnswerProblem::ARequest));
        for bytes in [copy.to_json(), copy.to_env(), copy.to_encrypted(&"five words".into())] {
            assert_eq!(read(&bytes.unwrap()), Err(AnswerProblem::ACopy));
        }
        assert!(matches!(read(b"holiday pictures"), Err(AnswerProblem::Open(OpenFileProblem::Found(_)))));
    }

    #[test]
    fn item_37_an_answers_base_uri_is_its_services() {
        let other = crate::domain::BaseUri::new(Environment::Practice, "http://127.0.0.1:8791").unwrap();
        let practice = ORIGIN.parse().unwrap();
        let mut facts = samples::facts();
        assert!(!is_of_another_practice(&facts, Some(&practice)));
        assert!(is_of_another_practice(&facts, None), "Practice has ended");
        facts.base_uri = other;
        assert!(is_of_another_practice(&facts, Some(&practice)));
    }

    #[test]
    fn item_37_an_answers_dates_are_near() {
        let consented = |text| judged(|facts| facts.consented_at = at(text));
        assert_eq!(consented("2026-10-01T08:00:00Z"), Some("dates"), "its refresh token has ended");
        assert_eq!(consented("2026-11-03T09:00:00Z"), Some("dates"), "not yet");
        let ends = |text| judged(|facts| facts.refresh_token_expires_at = Some(at(text)));
        assert_eq!(ends("9999-12-30T00:00:00Z"), Some("dates"));
        assert_eq!(ends("2026-10-31T00:00:00Z"), Some("dates"), "before it was given");
        let access = |text| judged(|facts| facts.access_token_expires_at = Some(at(text)));
        assert_eq!(access("2026-11-09T00:00:00Z"), Some("dates"));
    }
}
