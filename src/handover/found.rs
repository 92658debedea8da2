//! Which of our files a file is: told by what is in it, whatever its name. The one telling-apart, for whatever is opened.

use super::exchange::{ExchangeRequest, RequestProblem};
use super::file::{ConnectionCopies, EnvProblem, Head, ReadingProblem, read_env};
use super::locked::{self, LockKind, LockedProblem};

/// A file of ours.
#[derive(Debug)]
pub enum FoundFile {
    /// A request.
    Request(ExchangeRequest),
    /// Locked for a key: an answer to somebody's request.
    Answer,
    /// Locked with a passphrase: protected copies of connections.
    ProtectedCopy,
    /// Copies of connections that anybody can read, as JSON or `.env`.
    Copies(ConnectionCopies),
}

/// Why a file is none that can be opened. Bears nothing of what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FoundProblem {
    /// It is none of ours.
    #[error("none of Countersign's files")]
    NotOurs,
    /// It is a request, and not a sound one.
    #[error("a request: {0}")]
    Request(RequestProblem),
    /// It was made by a newer Countersign, or by a newer age.
    #[error("of a newer version")]
    Newer,
    /// It is locked, and was changed or cut off.
    #[error("a locked file, damaged")]
    LockedDamaged,
    /// It is a copy of a connection in which something is missing, too long, or misleads.
    #[error("a copy of a connection, changed or damaged")]
    CopyUnsound,
    /// It is a `.env` that does not say what it is of: of an older Countersign, or put together by hand.
    #[error("an .env that does not say which connection it is of")]
    EnvWithoutHead,
}

impl FoundFile {
    /// Tells which of our files this is. Nothing is unlocked.
    pub fn of(bytes: &[u8]) -> Result<Self, FoundProblem> {
        match locked::lock_of(bytes) {
            Ok(LockKind::Key) => return Ok(Self::Answer),
            Ok(LockKind::Passphrase) => return Ok(Self::ProtectedCopy),
            Err(LockedProblem::NotLocked) => {}
            Err(LockedProblem::Newer) => return Err(FoundProblem::Newer),
            Err(_) => return Err(FoundProblem::LockedDamaged),
        }
        // Some editors put a byte order mark first.
        let json = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match Head::of(json).map(|head| head.kind).as_deref() {
            Some("countersign-request") => {
                ExchangeRequest::read(bytes).map(Self::Request).map_err(|problem| {
                    if let RequestProblem::Newer(_) = problem {
                        FoundProblem::Newer
                    } else {
                        FoundProblem::Request(problem)
                    }
                })
            }
            Some("countersign-connection" | "countersign-connections") => {
                ConnectionCopies::read(json).map(Self::Copies).map_err(|problem| match problem {
                    ReadingProblem::Newer(_) => FoundProblem::Newer,
                    ReadingProblem::Other | ReadingProblem::Unsound => FoundProblem::CopyUnsound,
                })
            }
            // A kind that this program does not know.
            Some(kind) if kind.starts_with("countersign-") => Err(FoundProblem::Newer),
            Some(_) => Err(FoundProblem::NotOurs),
            None => read_env(bytes).map(|copy| Self::Copies(copy.into())).map_err(|problem| match problem {
                EnvProblem::Other => FoundProblem::NotOurs,
                EnvProblem::WithoutHead => FoundProblem::EnvWithoutHead,
                EnvProblem::Newer(_) => FoundProblem::Newer,
                EnvProblem::Unsound => FoundProblem::CopyUnsound,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::almost_right::{Almost, Taken, almost, cases};
    use crate::domain::Environment;
    use crate::handover::exchange::{NewRequest, seal_answer};
    use crate::handover::samples::{laid_open, sample, several};

    static TAKEN: Taken = Taken::of("files that are opened");

    /// A file of each kind.
    struct Files {
        request: Vec<u8>,
        answer: Vec<u8>,
        protected: Vec<u8>,
        json: Vec<u8>,
        env: Vec<u8>,
        several: Vec<u8>,
    }

    static FILES: LazyLock<Files> = LazyLock::new(|| {
        let asked = NewRequest {
            sheet: "snow-atlas".to_owned(),
            product: "Snow Atlas".to_owned(),
            environment: Environment::Practice,
            scopes: vec!["signature".to_owned()],
            redirect_uri: "http://localhost".to_owned(),
            made_at: "2026-11-01T09:00:00Z".parse().unwrap(),
        };
        let (request, _) = asked.make().unwrap();
        let mut quick = age::scrypt::Recipient::new("p".into());
        quick.set_work_factor(1);
        let json = sample().to_json().unwrap();
        Files {
            request: request.to_bytes(),
            answer: seal_answer(&request, &sample()).unwrap().to_vec(),
            protected: locked::lock(&json, &quick).unwrap().to_vec(),
            json: json.to_vec(),
            env: sample().to_env().unwrap().to_vec(),
            several: several(2).to_json().unwrap().to_vec(),
        }
    });

    fn kind(bytes: &[u8]) -> &'static str {
        match FoundFile::of(bytes) {
            Ok(FoundFile::Request(_)) => "request",
            Ok(FoundFile::Answer) => "answer",
            Ok(FoundFile::ProtectedCopy) => "protected",
            Ok(FoundFile::Copies(copies)) if copies.iter().count() > 1 => "several",
            Ok(FoundFile::Copies(_)) => "copy",
            Err(_) => "refused",
        }
    }

    fn problem(bytes: &[u8]) -> FoundProblem {
        FoundFile::of(bytes).map(|_| ()).expect_err("refused")
    }

    #[test]
    fn each_file_is_told_by_what_is_in_it() {
        for (file, expected) in [
            (&FILES.request, "request"),
            (&FILES.answer, "answer"),
            (&FILES.protected, "protected"),
            (&FILES.json, "copy"),
            (&FILES.env, "copy"),
            (&FILES.several, "several"),
        ] {
            assert_eq!(kind(file), expected);
            // As mail programs, and editors on Windows, leave it.
            let text = String::from_utf8(file.clone()).unwrap().replace("\r\n", "\n").replace('\n', "\r\n");
            assert_eq!(kind(text.as_bytes()), expected);
        }
        for file in [&FILES.request, &FILES.json, &FILES.env, &FILES.several] {
            let marked = [&b"\xef\xbb\xbf"[..], file].concat();
            assert_ne!(kind(&marked), "refused");
        }
    }

    #[test]
    fn what_is_none_of_ours_is_refused_for_what_it_is() {
        for other in [
            &b""[..],
            b"holiday pictures",
            b"{}",
            b"[]",
            b"\xff\xd8\xff",
            b"{\"kind\":\"note\",\"version\":1}",
        ] {
            assert_eq!(problem(other), FoundProblem::NotOurs);
        }
        assert_eq!(problem(b"{\"kind\":\"countersign-tomorrow\",\"version\":1}"), FoundProblem::Newer);
        for (newest, file) in [(1, &FILES.request), (2, &FILES.json), (1, &FILES.env)] {
            let newer = String::from_utf8(file.clone()).unwrap();
            let newer = newer
                .replacen("\"version\": 1", &format!("\"version\": {}", newest + 1), 1)
                .replace("\"version\":1", &format!("\"version\":{}", newest + 1));
            assert_eq!(problem(newer.as_bytes()), FoundProblem::Newer);
        }
        for locked in [&FILES.answer, &FILES.protected] {
            assert_eq!(problem(&locked[..80]), FoundProblem::LockedDamaged);
        }
        let changed = |file: &[u8], from: &str, to: &str| {
            let text = String::from_utf8(file.to_vec()).unwrap();
            assert!(text.contains(from));
            problem(text.replacen(from, to, 1).as_bytes())
        };
        assert_eq!(changed(&FILES.json, "\"client_id\"", "\"client\""), FoundProblem::CopyUnsound);
        assert_eq!(changed(&FILES.env, "DOCUSIGN_ACCOUNT_ID", "ACCOUNT_ID"), FoundProblem::CopyUnsound);
        assert_eq!(changed(&FILES.env, "countersign-connection", "x"), FoundProblem::EnvWithoutHead);
        assert_eq!(
            changed(&FILES.request, "\"recipient\"", "\"for\""),
            FoundProblem::Request(RequestProblem::Unsound("recipient"))
        );
    }

    proptest! {
        #![proptest_config(cases())]

        /// However a file was changed, it is opened as what it was, or refused: never as another of our files; and a copy that is
        /// taken is the same when it is written and read again.
        #[test]
        fn item_37_border_of_opened_files_takes_each_for_what_it_is(
            (which, Almost(bytes)) in (0..6_usize).prop_flat_map(|which| {
                let Files { request, answer, protected, json, env, several } = &*FILES;
                let all = [request, answer, protected, json, env, several];
                almost(all[which].clone()).prop_map(move |bytes| (which, bytes))
            }),
        ) {
            let found = FoundFile::of(&bytes);
            TAKEN.count(found.is_ok());
            let is = kind(&bytes);
            let was = ["request", "answer", "protected", "copy", "copy", "several"][which];
            let is_one_of_several = was == "several" && is == "copy";
            prop_assert!(is == was || is == "refused" || is_one_of_several, "{was} was taken for {is}");
            if let Ok(FoundFile::Copies(copies)) = found {
                let Ok(FoundFile::Copies(again)) = FoundFile::of(&copies.to_json().unwrap()) else {
                    return Err(TestCaseError::fail("it was sound"));
                };
                let laid_open = |copies: &ConnectionCopies| copies.iter().map(laid_open).collect::<Vec<_>>();
                prop_assert_eq!(laid_open(&again), laid_open(&copies));
            }
        }
    }
}
