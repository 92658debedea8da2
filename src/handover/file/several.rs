//! Several copies in one JSON: what **Carry over** writes.
//!
//! | name | what it holds |
//! |---|---|
//! | `kind`, `version` | `countersign-connections`, 1; 2 where one of the copies is of version 2 |
//! | `connections` | 2 to [`MAX_COPIES`] copies, each as `json` has it, without `fields` |
//!
//! One connection alone is written as the copy it is, which older programs open too unless Connect keys go along.

use std::collections::HashSet;

use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::content::{ConnectionCopy, RenderProblem, rendered};
use super::json::{self, ConnectionView, VERSION, WITH_CONNECT_KEYS, version_of};
use super::reading::{ConnectionFile, Head, ReadingProblem};
use crate::domain::Connection;

pub(in crate::handover) const KIND: &str = "countersign-connections";

/// The most connections in one file.
pub const MAX_COPIES: usize = 1000;

/// The connections of one file: one at least, [`MAX_COPIES`] at most.
#[derive(Debug)]
pub struct ConnectionCopies(Vec<ConnectionCopy>);

#[derive(Serialize)]
struct View<'a> {
    kind: &'static str,
    version: u64,
    connections: Vec<ConnectionView<'a>>,
}

#[derive(Deserialize)]
struct File {
    version: u64,
    connections: Vec<ConnectionFile>,
}

impl ConnectionCopies {
    /// As many as one file may hold.
    pub fn new(copies: Vec<ConnectionCopy>) -> Result<Self, RenderProblem> {
        match copies.len() {
            0 => Err(RenderProblem::NoConnection),
            1..=MAX_COPIES => Ok(Self(copies)),
            _ => Err(RenderProblem::TooMany),
        }
    }

    /// The same without what was set up at their accounts.
    #[must_use]
    pub fn without_set_up(mut self) -> Self {
        self.0.iter_mut().for_each(|copy| copy.along.history.set_up.clear());
        self
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &ConnectionCopy> {
        self.0.iter()
    }

    /// The copies as JSON, UTF-8.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
        if let [one] = self.0.as_slice() {
            return one.to_json();
        }
        rendered(|to| {
            let connections = self.iter().map(ConnectionView::of).collect();
            let version = self.iter().map(|copy| version_of(&copy.along)).max().unwrap_or(VERSION);
            serde_json::to_writer_pretty(&mut *to, &View { kind: KIND, version, connections })?;
            to.write_all(b"\n")
        })
    }

    /// Reads a copy, or several. One that is unsound makes the whole file so: who made it meant all of them.
    pub(in crate::handover) fn read(json: &[u8]) -> Result<Self, ReadingProblem> {
        let head = Head::of(json).ok_or(ReadingProblem::Other)?;
        match head.kind.as_str() {
            json::KIND => ConnectionFile::read(json).map(|copy| Self(vec![copy])),
            KIND if head.version > WITH_CONNECT_KEYS => Err(ReadingProblem::Newer(head.version)),
            KIND => {
                // serde's own errors could quote it.
                let file: File = serde_json::from_slice(json).map_err(|_| ReadingProblem::Unsound)?;
                if file.version < VERSION {
                    return Err(ReadingProblem::Unsound);
                }
                if file.connections.len() > MAX_COPIES {
                    return Err(ReadingProblem::Unsound);
                }
                let (mut copies, mut seen) = (Vec::with_capacity(file.connections.len()), HashSet::new());
                for copy in file.connections {
                    let copy = copy.checked()?;
                    if seen.insert(mark(&copy)) {
                        copies.push(copy);
                    }
                }
                Self::new(copies).map_err(|_| ReadingProblem::Unsound)
            }
            _ => Err(ReadingProblem::Other),
        }
    }
}

/// What is one connection, however often it stands in a file: kept twice, two would spend one token.
fn mark(copy: &ConnectionCopy) -> [u8; 32] {
    let Connection { facts, secrets } = &copy.connection;
    let mut mark = Sha256::new();
    for part in [
        secrets.refresh_token.expose_secret(),
        facts.integration_key.as_str(),
        facts.account_id.as_str(),
        facts.environment.as_str(),
    ] {
        mark.update(Sha256::digest(part));
    }
    mark.finalize().into()
}

impl From<ConnectionCopy> for ConnectionCopies {
    fn from(copy: ConnectionCopy) -> Self {
        Self(vec![copy])
    }
}

impl IntoIterator for ConnectionCopies {
    type Item = ConnectionCopy;
    type IntoIter = std::vec::IntoIter<ConnectionCopy>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::samples::{laid_open, sample, several};

    fn read(json: &[u8]) -> Result<Vec<String>, ReadingProblem> {
        ConnectionCopies::read(json).map(|copies| copies.iter().map(laid_open).collect())
    }

    #[test]
    fn several_are_read_as_they_were_written_each_with_its_name() {
        let all = several(3);
        assert_eq!(read(&all.to_json().unwrap()).unwrap(), all.iter().map(laid_open).collect::<Vec<_>>());
    }

    #[test]
    fn item_26_one_connection_is_read_once_however_often_it_stands_there() {
        let mut json: serde_json::Value = serde_json::from_slice(&several(2).to_json().unwrap()).unwrap();
        let mut again = json["connections"][0].clone();
        again["name"] = "another name".into();
        json["connections"].as_array_mut().unwrap().push(again);
        assert_eq!(read(json.to_string().as_bytes()).unwrap().len(), 2);
    }

    #[test]
    fn one_alone_is_written_as_older_programs_read_it_and_a_copy_of_theirs_is_read() {
        let one = ConnectionCopies::from(sample()).to_json().unwrap();
        assert_eq!(laid_open(&ConnectionFile::read(&one).unwrap()), laid_open(&sample()));
        // Written by a program that knew no names.
        let nameless = ConnectionCopy { name: None, ..sample() };
        let json = nameless.to_json().unwrap();
        assert!(!String::from_utf8(json.to_vec()).unwrap().contains("\"name\": \"Tenant"));
        assert_eq!(read(&json).unwrap(), [laid_open(&nameless)]);
    }

    #[test]
    fn item_37_a_file_of_none_of_too_many_or_of_anything_unsound_is_refused_whole() {
        let json: serde_json::Value = serde_json::from_slice(&several(2).to_json().unwrap()).unwrap();
        let changed = |name: &str, value: serde_json::Value| {
            let mut json = json.clone();
            json[name] = value;
            read(json.to_string().as_bytes()).unwrap_err()
        };
        let mut one_bad = json["connections"].clone();
        one_bad[1]["base_uri"] = "https://docusign.example".into();
        let too_many = serde_json::Value::Array(vec![json["connections"][0].clone(); MAX_COPIES + 1]);
        assert_eq!(changed("version", 3.into()), ReadingProblem::Newer(3));
        assert_eq!(changed("version", 0.into()), ReadingProblem::Unsound);
        assert_eq!(changed("kind", "countersign-tomorrow".into()), ReadingProblem::Other);
        for connections in [serde_json::json!([]), serde_json::json!({}), one_bad, too_many] {
            assert_eq!(changed("connections", connections), ReadingProblem::Unsound);
        }
        assert!(matches!(ConnectionCopies::new(Vec::new()), Err(RenderProblem::NoConnection)));
        let many = (0..=MAX_COPIES).map(|_| sample()).collect();
        assert!(matches!(ConnectionCopies::new(many), Err(RenderProblem::TooMany)));
    }

    #[test]
    fn as_many_as_may_be_can_be_read_again_with_the_longest_tokens_docusign_gives() {
        let long = "t".repeat(1500);
        let copies = several(MAX_COPIES).into_iter().map(|mut copy| {
            let secrets = &mut copy.connection.secrets;
            secrets.refresh_token = std::sync::Arc::new(long.parse().unwrap());
            secrets.access_token = Some(std::sync::Arc::new(long.parse().unwrap()));
            copy
        });
        let json = ConnectionCopies::new(copies.collect()).unwrap().to_json().unwrap();
        assert!(json.len() * 3 / 2 < super::super::MAX_READ, "{}", json.len());
        assert_eq!(read(&json).unwrap().len(), MAX_COPIES);
    }
}
