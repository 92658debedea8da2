//! Where a practice service listens.

use std::fmt;
use std::str::FromStr;

/// Where a practice service listens: `http://127.0.0.1:PORT`, `http://[::1]:PORT` or `http://localhost:PORT`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LoopbackOrigin(String);

/// Not the origin of a practice service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoopbackOriginProblem {
    /// It does not begin with `http://`.
    #[error("not an http address")]
    NotHttp,
    /// The host is not `127.0.0.1`, `[::1]` or `localhost`.
    #[error("not on this computer")]
    NotLoopback,
    /// The port is missing or not a number from 1 to 65535.
    #[error("the port is missing or impossible")]
    Port,
    /// A path, a query or something else follows the port.
    #[error("more than scheme, host and port")]
    ExtraParts,
}

impl FromStr for LoopbackOrigin {
    type Err = LoopbackOriginProblem;

    /// Takes the origin as written above, one slash at the end allowed. Read by hand rather than as a URL, so that
    /// no other spelling of a host (`127.1`, `0x7f000001`) comes through.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let rest = text.strip_prefix("http://").ok_or(LoopbackOriginProblem::NotHttp)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@']) {
            return Err(LoopbackOriginProblem::ExtraParts);
        }
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && !port.ends_with(']') => (host, Some(port)),
            _ => (rest, None),
        };
        if !["127.0.0.1", "[::1]", "localhost"].contains(&host) {
            return Err(LoopbackOriginProblem::NotLoopback);
        }
        let port = port
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|digits| digits.parse::<u16>().ok())
            .filter(|port| *port > 0)
            .ok_or(LoopbackOriginProblem::Port)?;
        Ok(Self(format!("http://{host}:{port}")))
    }
}

impl LoopbackOrigin {
    /// The origin, without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LoopbackOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_17_a_practice_server_is_on_loopback() {
        use LoopbackOriginProblem::{ExtraParts, NotHttp, NotLoopback, Port};
        for good in
            ["http://127.0.0.1:8080", "http://[::1]:1", "http://localhost:65535", "http://127.0.0.1:8080/"]
        {
            let origin: LoopbackOrigin = good.parse().unwrap();
            assert_eq!(origin.as_str(), good.trim_end_matches('/'));
        }
        for (bad, why) in [
            ("", NotHttp),
            ("https://127.0.0.1:8080", NotHttp),
            ("127.0.0.1:8080", NotHttp),
            ("HTTP://127.0.0.1:8080", NotHttp),
            (" http://127.0.0.1:8080", NotHttp),
            ("http://127.0.0.1", Port),
            ("http://[::1]", Port),
            ("http://localhost:0", Port),
            ("http://localhost:65536", Port),
            ("http://localhost:+80", Port),
            ("http://localhost:", Port),
            ("http://localhost:80 ", Port),
            ("http://127.0.0.2:80", NotLoopback),
            ("http://127.1:80", NotLoopback),
            ("http://0x7f000001:80", NotLoopback),
            ("http://0.0.0.0:80", NotLoopback),
            ("http://localhost.:80", NotLoopback),
            ("http://localhost.evil.example:80", NotLoopback),
            ("http://example.com:80", NotLoopback),
            ("http://:80", NotLoopback),
            ("http://localhost:80@evil.example:80", ExtraParts),
            ("http://localhost:80/x", ExtraParts),
            ("http://localhost:80//", ExtraParts),
            ("http://localhost:80?x", ExtraParts),
            ("http://localhost:80#x", ExtraParts),
        ] {
            assert_eq!(bad.parse::<LoopbackOrigin>(), Err(why), "{bad}");
        }
    }
}
