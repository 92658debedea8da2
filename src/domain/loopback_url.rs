//! Where a receiver on this computer listens.

use std::fmt;
use std::str::FromStr;

use super::loopback_origin::{LoopbackOrigin, LoopbackOriginProblem};

/// The longest path and query, in bytes.
const MAX_PATH: usize = 4096;

/// An address on this computer: an origin as [`LoopbackOrigin`] has it, then a path and perhaps a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopbackUrl(String);

/// Not an address on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoopbackUrlProblem {
    /// What stands before the path is none.
    #[error(transparent)]
    Origin(#[from] LoopbackOriginProblem),
    /// The path has something in it that none has, or is too long.
    #[error("not a path")]
    Path,
}

impl FromStr for LoopbackUrl {
    type Err = LoopbackUrlProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rest = text.strip_prefix("http://").ok_or(LoopbackOriginProblem::NotHttp)?;
        let (authority, path) = match rest.find(['/', '?', '#']) {
            Some(at) => rest.split_at(at),
            None => (rest, "/"),
        };
        let origin: LoopbackOrigin = format!("http://{authority}").parse()?;
        let sound = path.starts_with('/')
            && path.len() <= MAX_PATH
            && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#' && byte != b'\\');
        if sound { Ok(Self(format!("{origin}{path}"))) } else { Err(LoopbackUrlProblem::Path) }
    }
}

impl LoopbackUrl {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LoopbackUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_sent_to_this_computer_alone() {
        for (text, url) in [
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
            ("http://[::1]:1/hook?a=b", "http://[::1]:1/hook?a=b"),
            ("http://localhost:80/a@b/../c", "http://localhost:80/a@b/../c"),
        ] {
            assert_eq!(text.parse::<LoopbackUrl>().unwrap().as_str(), url);
        }
        for bad in [
            "https://127.0.0.1:8080/",
            "http://127.0.0.1/",
            "http://192.168.1.2:8080/",
            "http://localhost.example:80/",
            "http://localhost:80@example.com/",
            "http://localhost:80\\@example.com/",
            "http://example.com/?http://127.0.0.1:80",
            "http://127.0.0.1:80?x",
            "http://127.0.0.1:80/#x",
            "http://127.0.0.1:80/a b",
            "http://127.0.0.1:80/\u{202e}",
        ] {
            assert!(bad.parse::<LoopbackUrl>().is_err(), "{bad}");
        }
    }
}
