//! A message of Connect in a file, as it came: its headers and its body, byte for byte.
//!
//! ```text
//! Countersign-Message: 1
//! Content-Type: application/json; charset=utf-8
//! X-DocuSign-Signature-1: YXrjuA…=
//!
//! {"event":"envelope-completed", …
//! ```
//!
//! The first line says what it is. A line for each header follows, `Name: value`, then one empty line; all that is behind it, to the last
//! byte, is the body. Lines of the head end in LF or CR LF. Headers that belong to a connection (`Host`, `Content-Length` and the like) may stand there and are
//! not sent: whoever sends it has a connection of its own. A header may hold a token or a password, so the file is private.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

/// The longest body of a message, in bytes: Docusign's messages reach 25 MB.
pub const MAX_MESSAGE: usize = 40 * 1024 * 1024;

/// The longest file of a message, in bytes: head and body.
pub const MAX_SAVED_MESSAGE: usize = MAX_HEAD + MAX_MESSAGE;

/// The longest head of a file, in bytes, with the empty line that ends it; and the most headers. What is received is held to the same, so
/// that what is saved can be read again.
const MAX_HEAD: usize = 64 * 1024;
const MAX_HEADERS: usize = 200;

/// What a file begins with.
const FIRST: &str = "Countersign-Message:";
const VERSION: &str = "1";

/// Headers of a connection, not of a message.
const OF_CONNECTION: [&str; 10] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A message. Shows nothing of itself: it is about people, and a header may be a secret.
pub struct SavedMessage {
    headers: Vec<(String, SecretString)>,
    body: Zeroizing<Vec<u8>>,
}

/// Why a file is no message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessageProblem {
    /// Its first line says something else.
    #[error("not a message of Connect")]
    NotAMessage,
    /// A newer version of the program wrote it.
    #[error("a message of version {0}")]
    Newer(u32),
    /// No empty line ends its head.
    #[error("its head does not end")]
    NoEnd,
    /// A line of the head is no header.
    #[error("line {0} is no header")]
    NotAHeader(usize),
    /// There are too many headers, or they are too long.
    #[error("its head is too long")]
    TooLong,
}

impl SavedMessage {
    /// A message of these headers and this body.
    pub fn new(headers: Vec<(String, SecretString)>, body: Zeroizing<Vec<u8>>) -> Self {
        Self { headers, body }
    }

    /// Reads a file.
    pub fn read(bytes: &[u8]) -> Result<Self, MessageProblem> {
        if !bytes.starts_with(FIRST.as_bytes()) {
            return Err(MessageProblem::NotAMessage);
        }
        let (head, body) = split(bytes)?;
        let head = std::str::from_utf8(head).map_err(|_| MessageProblem::NotAMessage)?;
        let mut lines = (1..).zip(head.lines());
        let version = lines.next().and_then(|(_, line)| line.strip_prefix(FIRST)).map(str::trim);
        match version {
            Some(VERSION) => {}
            Some(other) => {
                let newer = other.parse().map(MessageProblem::Newer);
                return Err(newer.unwrap_or(MessageProblem::NotAMessage));
            }
            None => return Err(MessageProblem::NotAMessage),
        }
        let headers = lines.map(|(number, line)| header(number, line)).collect::<Result<Vec<_>, _>>()?;
        if headers.len() > MAX_HEADERS {
            return Err(MessageProblem::TooLong);
        }
        Ok(Self { headers, body: Zeroizing::new(body.to_vec()) })
    }

    /// Whether a file of these headers is read again: they are neither too many nor too long.
    pub(super) fn fits(headers: &[(String, String)]) -> bool {
        let lines = headers.iter().map(|(name, value)| line_length(name, value));
        headers.len() <= MAX_HEADERS && head_length(lines) <= MAX_HEAD
    }

    /// The file.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let lines = self.headers.iter().map(|(name, value)| line_length(name, value.expose_secret()));
        let mut bytes = Zeroizing::new(Vec::with_capacity(head_length(lines) + self.body.len()));
        bytes.extend_from_slice(format!("{FIRST} {VERSION}\n").as_bytes());
        for (name, value) in &self.headers {
            for part in [name.as_str(), ": ", value.expose_secret(), "\n"] {
                bytes.extend_from_slice(part.as_bytes());
            }
        }
        bytes.push(b'\n');
        bytes.extend_from_slice(&self.body);
        bytes
    }

    /// Another of the same: whoever sends one uses it up.
    pub fn copy(&self) -> Self {
        Self { headers: self.headers.clone(), body: self.body.clone() }
    }

    /// Its body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// All its headers, to be judged.
    pub fn headers(&self) -> Vec<(String, String)> {
        self.headers.iter().map(|(name, value)| (name.clone(), value.expose_secret().to_owned())).collect()
    }

    /// The headers that are sent, and the body.
    pub(super) fn into_parts(self) -> (Vec<(String, SecretString)>, Zeroizing<Vec<u8>>) {
        let is_sent = |name: &str| !OF_CONNECTION.contains(&name.to_ascii_lowercase().as_str());
        let headers = self.headers.into_iter().filter(|(name, _)| is_sent(name)).collect();
        (headers, self.body)
    }
}

impl fmt::Debug for SavedMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { headers, body } = self;
        f.debug_struct("SavedMessage")
            .field("headers", &headers.len())
            .field("bytes", &body.len())
            .finish_non_exhaustive()
    }
}

/// Reads headers that a person copied from a receiver's log: `Name: value`, a line each. A request line before them, and empty lines, are
/// passed over.
pub fn read_headers(text: &str) -> Result<Vec<(String, String)>, MessageProblem> {
    if text.len() > MAX_HEAD {
        return Err(MessageProblem::TooLong);
    }
    let is_request_line = |line: &str| line.contains(" HTTP/") || line.starts_with("HTTP/");
    let lines = (1..)
        .zip(text.lines().map(str::trim))
        .filter(|(number, line)| !(line.is_empty() || *number == 1 && is_request_line(line)));
    lines
        .map(|(number, line)| {
            header(number, line).map(|(name, value)| (name, value.expose_secret().to_owned()))
        })
        .collect()
}

/// The length of a header's line in a file.
const fn line_length(name: &str, value: &str) -> usize {
    name.len() + ": ".len() + value.len() + "\n".len()
}

/// The length of a file's head: the first line, those of the headers, and the empty one.
fn head_length(lines: impl Iterator<Item = usize>) -> usize {
    FIRST.len() + " ".len() + VERSION.len() + 2 * "\n".len() + lines.sum::<usize>()
}

/// Head and body, the empty line between them left out.
fn split(bytes: &[u8]) -> Result<(&[u8], &[u8]), MessageProblem> {
    let within = bytes.get(..MAX_HEAD.min(bytes.len())).unwrap_or(bytes);
    let ends = [&b"\n\n"[..], b"\n\r\n"];
    let found = ends
        .iter()
        .filter_map(|end| Some((within.windows(end.len()).position(|part| part == *end)?, end.len())))
        .min();
    let Some((at, length)) = found else {
        return Err(if bytes.len() > MAX_HEAD { MessageProblem::TooLong } else { MessageProblem::NoEnd });
    };
    let head = bytes.get(..at).unwrap_or_default();
    Ok((head, bytes.get(at + length..).unwrap_or_default()))
}

fn header(number: usize, line: &str) -> Result<(String, SecretString), MessageProblem> {
    let (name, value) = line.split_once(':').ok_or(MessageProblem::NotAHeader(number))?;
    let (name, value) = (name.trim(), value.trim_matches([' ', '\t', '\r']));
    // RFC 9110, section 5.1 and 5.5: a token; spaces, tabs, visible characters, and what is not ASCII.
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    let is_control = |byte: u8| byte != b'\t' && byte.is_ascii_control();
    let sound = !name.is_empty() && name.bytes().all(is_token) && !value.bytes().any(is_control);
    if sound { Ok((name.to_owned(), value.into())) } else { Err(MessageProblem::NotAHeader(number)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> SavedMessage {
        let headers =
            [("Content-Type", "application/json"), ("X-DocuSign-Signature-1", "abc="), ("Host", "a.example")];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.into())).into();
        SavedMessage::new(headers, Zeroizing::new(b"{\"a\":1}\n\n\xff\0 tail\r\n".to_vec()))
    }

    #[test]
    fn what_is_written_is_read_back_to_the_last_byte() {
        let bytes = message().to_bytes();
        assert!(bytes.starts_with(b"Countersign-Message: 1\nContent-Type: application/json\n"));
        let read = SavedMessage::read(&bytes).unwrap();
        assert_eq!(read.body(), message().body());
        assert_eq!(read.headers(), message().headers());
        assert_eq!(*read.to_bytes(), *bytes);
    }

    #[test]
    fn whatever_a_receiver_takes_is_read_back() {
        let one = |name: &str, value: String| vec![(name.to_owned(), value)];
        let longest = MAX_HEAD - head_length([line_length("A", "")].into_iter());
        let several = ["a\tb", "", "caf\u{e9} \u{fffd}", "\u{85}x", "\u{a0}", "x \u{2028} y"];
        let several = several.map(|value| ("B".to_owned(), value.to_owned())).to_vec();
        for headers in
            [one("A", "b".repeat(longest)), several, vec![("C".to_owned(), "d".to_owned()); MAX_HEADERS]]
        {
            assert!(SavedMessage::fits(&headers));
            let secret = headers.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
            let saved = SavedMessage::new(secret, Zeroizing::new(b"\n\nbody".to_vec())).to_bytes();
            let read = SavedMessage::read(&saved).unwrap();
            assert_eq!((read.headers(), read.body()), (headers, &b"\n\nbody"[..]));
        }
        assert!(!SavedMessage::fits(&one("A", "b".repeat(longest + 1))));
        assert!(!SavedMessage::fits(&vec![("C".to_owned(), "d".to_owned()); MAX_HEADERS + 1]));
    }

    #[test]
    fn a_head_with_the_line_ends_of_windows_is_read_and_the_body_left() {
        let read = SavedMessage::read(b"Countersign-Message: 1\r\nA: b\r\n\r\n\r\nbody\r\n").unwrap();
        assert_eq!(read.headers(), [("A".to_owned(), "b".to_owned())]);
        assert_eq!(read.body(), b"\r\nbody\r\n");
    }

    #[test]
    fn headers_of_the_connection_are_not_sent() {
        let (headers, _) = message().into_parts();
        let names: Vec<_> = headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Content-Type", "X-DocuSign-Signature-1"]);
    }

    #[test]
    fn what_is_no_message_says_why() {
        use MessageProblem as P;
        for (text, problem) in [
            ("", P::NotAMessage),
            ("{}", P::NotAMessage),
            ("POST / HTTP/1.1\n\n", P::NotAMessage),
            ("Countersign-Message: one\n\n", P::NotAMessage),
            ("Countersign-Message: 2\n\n", P::Newer(2)),
            ("Countersign-Message: 1\nA: b\n", P::NoEnd),
            ("Countersign-Message: 1\nno header\n\n", P::NotAHeader(2)),
            ("Countersign-Message: 1\nA: b\na b: c\n\n", P::NotAHeader(3)),
            ("Countersign-Message: 1\nA: b\u{1b}c\n\n", P::NotAHeader(2)),
        ] {
            assert_eq!(SavedMessage::read(text.as_bytes()).err(), Some(problem), "{text:?}");
        }
        let long = format!("Countersign-Message: 1\nA: {}\n\n", "b".repeat(MAX_HEAD));
        assert_eq!(SavedMessage::read(long.as_bytes()).err(), Some(P::TooLong));
        let many = format!("Countersign-Message: 1\n{}\n", "A: b\n".repeat(MAX_HEADERS + 1));
        assert_eq!(SavedMessage::read(many.as_bytes()).err(), Some(P::TooLong));
    }

    #[test]
    fn headers_from_a_log_are_read_as_they_are_copied() {
        let copied = "POST /hook HTTP/1.1\r\nHost: a.example\r\n\r\nx-docusign-signature-1:  abc=\r\n";
        let read = read_headers(copied).unwrap();
        assert_eq!(
            read,
            [("Host".into(), "a.example".into()), ("x-docusign-signature-1".into(), "abc=".into())]
        );
        assert_eq!(read_headers("one\ntwo"), Err(MessageProblem::NotAHeader(1)));
    }

    #[test]
    fn nothing_of_a_message_is_printed() {
        assert!(!format!("{:?}", message()).contains("abc="));
    }
}
