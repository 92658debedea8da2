//! What a server answered: how much of it is read, and what its head says.

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use zeroize::Zeroizing;

use super::error::WireError;
use crate::plain::plain;

/// The longest reply body that is read, in bytes.
pub const MAX_REPLY: usize = 64 * 1024;

/// The longest reply body that is read where [`ReplySize::Long`] is expected, in bytes.
pub const MAX_LONG_REPLY: usize = 32 * 1024 * 1024;

/// What a server answered. Redirects never get this far.
pub struct Reply {
    /// The HTTP status: 200 to 299, or 400 and above.
    pub status: u16,
    /// The `Content-Type` header, fit to be shown, if there was one.
    pub content_type: Option<String>,
    /// How long to wait before the next try, by the `Retry-After` header (RFC 9110, section 10.2.3), if there was one that
    /// can be read.
    pub retry_after: Option<Duration>,
    /// When the server takes calls again after too many in an hour, by the `X-RateLimit-Reset` header (seconds since 1970), if there was
    /// one that can be read.
    pub limit_reset: Option<Timestamp>,
    /// The server's time, by the `Date` header (RFC 9110, section 6.6.1), if there was one that can be read.
    pub date: Option<Timestamp>,
    /// At most [`MAX_REPLY`] bytes, or [`MAX_LONG_REPLY`] where that is expected; may hold tokens.
    pub body: Zeroizing<Vec<u8>>,
}

/// How long a reply may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReplySize {
    /// At most [`MAX_REPLY`].
    #[default]
    Usual,
    /// At most [`MAX_LONG_REPLY`]: logs that bring along what was sent.
    Long,
}

/// What is read of a reply.
#[derive(Clone, Copy)]
pub(super) enum ReadReply {
    Whole(ReplySize),
    /// Its head, for which this long is waited; the connection is closed then.
    Head(Duration),
}

impl Default for ReadReply {
    fn default() -> Self {
        Self::Whole(ReplySize::Usual)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Sends a request once, and reads what is wanted of the reply.
pub(super) async fn read(mut request: reqwest::RequestBuilder, reply: ReadReply) -> Result<Reply, WireError> {
    let most = match reply {
        ReadReply::Whole(ReplySize::Usual) => Some(MAX_REPLY),
        ReadReply::Whole(ReplySize::Long) => Some(MAX_LONG_REPLY),
        ReadReply::Head(within) => {
            request = request.timeout(within);
            None
        }
    };
    let mut response = request.send().await.map_err(|e| WireError::from_request(&e))?;
    let status = response.status().as_u16();
    if (300..400).contains(&status) {
        return Err(WireError::RedirectRefused { status });
    }
    let (retry_after, date) = (retry_after(response.headers()), date(response.headers()));
    let limit_reset = limit_reset(response.headers());
    let content_type =
        response.headers().get(CONTENT_TYPE).map(|value| plain(&String::from_utf8_lossy(value.as_bytes())));
    let Some(most) = most else {
        let body = Zeroizing::default();
        return Ok(Reply { status, content_type, retry_after, limit_reset, date, body });
    };
    if response.content_length().is_some_and(|length| length > most as u64) {
        return Err(WireError::TooLarge);
    }
    // The whole room at once: growing would leave copies of tokens behind. A long reply has none.
    let mut body = Zeroizing::new(Vec::with_capacity(MAX_REPLY));
    while let Some(chunk) = response.chunk().await.map_err(|e| WireError::from_reply(&e))? {
        if body.len() + chunk.len() > most {
            return Err(WireError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Reply { status, content_type, retry_after, limit_reset, date, body })
}

/// The time of the server.
fn date(headers: &HeaderMap) -> Option<Timestamp> {
    http_date(headers.get(DATE)?)
}

/// Seconds, or a date to be compared with the server's own.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?;
    let seconds = value.to_str().ok()?.trim().parse().ok().map(Duration::from_secs);
    let until = || Duration::try_from(http_date(value)?.duration_since(date(headers)?)).ok();
    seconds.or_else(until)
}

/// No standard has this header; Docusign sends it with its replies.
fn limit_reset(headers: &HeaderMap) -> Option<Timestamp> {
    let seconds = headers.get("x-ratelimit-reset")?.to_str().ok()?.trim().parse().ok()?;
    Timestamp::from_second(seconds).ok()
}

fn http_date(value: &HeaderValue) -> Option<Timestamp> {
    let zoned = jiff::fmt::rfc2822::parse(value.to_str().ok()?).ok()?;
    Some(zoned.timestamp())
}
