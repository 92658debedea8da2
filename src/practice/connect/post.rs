//! One POST to this computer, and its reply. Written by hand, for two reasons: header names go out as Docusign spells them, which HTTP
//! libraries do not do, and the reading of HTTP is another than the client's.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::address::ReceiverAddress;
use super::tls::SenderTls;

/// How long whoever is asked has to answer.
pub(super) const PATIENCE: Duration = Duration::from_secs(100);

/// The longest head and body of a reply that are read, in bytes.
const HEAD: usize = 64 * 1024;
const BODY: usize = 64 * 1024;

/// What is sent.
pub(super) struct Post {
    pub(super) to: ReceiverAddress,
    /// Beside those of the connection.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// For https.
    pub(super) tls: Arc<SenderTls>,
}

/// What came back.
pub(super) struct Posted {
    pub(super) status: u16,
    /// At most [`BODY`] bytes; empty if it was not asked for.
    pub(super) body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Debug)]
pub(super) enum PostError {
    /// Nothing listens there.
    Unreachable,
    /// No TLS: the receiver speaks none, or did not take our certificate, or wants one.
    Tls,
    /// It closed the connection, or what it said is no HTTP.
    NoAnswer,
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// Sends it, once. There is no time limit: whoever waits sets it.
pub(super) async fn post(post: Post, wants_body: bool) -> Result<Posted, PostError> {
    let stream = connect(&post).await?;
    let mut head = format!("POST {} HTTP/1.1\r\nHost: {}\r\n", post.to.target(), post.to.host());
    for (name, value) in &post.headers {
        // A line end in a value would begin a header of its own.
        if !value.chars().any(char::is_control) {
            head.extend([name.as_str(), ": ", value, "\r\n"]);
        }
    }
    let length = post.body.len().to_string();
    head.extend(["Content-Length: ", &length, "\r\nConnection: close\r\n\r\n"]);
    let is_tls = post.to.is_tls();
    let (mut reading, mut writing) = tokio::io::split(stream);
    let write = async {
        writing.write_all(head.as_bytes()).await?;
        writing.write_all(&post.body).await?;
        writing.flush().await
    };
    let read = reply(&mut reading, wants_body);
    tokio::pin!(write, read);
    // A receiver may answer, and close, before it has read everything.
    let replied = tokio::select! {
        biased;
        replied = &mut read => replied,
        _ = &mut write => read.await,
    };
    // With TLS 1.3 a receiver says only after the handshake that it does not take our certificate.
    replied.map_err(|error| if is_tls && is_of_tls(&error) { PostError::Tls } else { PostError::NoAnswer })
}

fn is_of_tls(error: &io::Error) -> bool {
    error.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<rustls::Error>)
}

async fn connect(post: &Post) -> Result<Box<dyn Stream>, PostError> {
    let mut connected = None;
    for socket in post.to.sockets() {
        if let Ok(stream) = TcpStream::connect(socket).await {
            connected = Some(stream);
            break;
        }
    }
    let stream = connected.ok_or(PostError::Unreachable)?;
    if !post.to.is_tls() {
        return Ok(Box::new(stream));
    }
    let name = ServerName::try_from(post.to.name().to_owned()).map_err(|_| PostError::Tls)?;
    let tls = TlsConnector::from(Arc::clone(&post.tls)).connect(name, stream).await;
    Ok(Box::new(tls.map_err(|_| PostError::Tls)?))
}

async fn reply(from: &mut (impl AsyncRead + Unpin), wants_body: bool) -> io::Result<Posted> {
    let mut read = Vec::new();
    loop {
        let (head, rest) = head(from, read).await?;
        let text = String::from_utf8_lossy(&head);
        let mut lines = text.split("\r\n");
        let first = lines.next().unwrap_or_default();
        let status = first.strip_prefix("HTTP/1.").and_then(|rest| rest.get(2..5)?.parse().ok());
        let status: u16 = status.ok_or(io::ErrorKind::InvalidData)?;
        if status < 200 {
            // RFC 9110, section 15.2: another follows, and may have begun.
            read = rest;
            continue;
        }
        if !wants_body {
            return Ok(Posted { status, body: Vec::new() });
        }
        let header = |wanted: &str| {
            let mut headers = text.split("\r\n").filter_map(|line| line.split_once(':'));
            headers
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| value.trim().to_owned())
        };
        let length = header("content-length").and_then(|length| length.parse::<usize>().ok());
        let raw = body(from, rest, length).await?;
        let is_chunked = header("transfer-encoding").is_some_and(|kind| kind.eq_ignore_ascii_case("chunked"));
        let body = if is_chunked { unchunked(&raw).ok_or(io::ErrorKind::InvalidData)? } else { raw };
        return Ok(Posted { status, body });
    }
}

/// The head, without the empty line, and what came behind it; `read` came already.
async fn head(from: &mut (impl AsyncRead + Unpin), mut read: Vec<u8>) -> io::Result<(Vec<u8>, Vec<u8>)> {
    loop {
        if let Some(at) = read.windows(4).position(|part| part == b"\r\n\r\n") {
            let rest = read.split_off(at + 4);
            read.truncate(at);
            return Ok((read, rest));
        }
        if read.len() > HEAD {
            return Err(io::ErrorKind::InvalidData.into());
        }
        if from.read_buf(&mut read).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
}

/// All that comes, to its end or to its length.
async fn body(
    from: &mut (impl AsyncRead + Unpin),
    mut read: Vec<u8>,
    length: Option<usize>,
) -> io::Result<Vec<u8>> {
    while length.is_none_or(|length| read.len() < length) {
        if read.len() > BODY {
            return Err(io::ErrorKind::InvalidData.into());
        }
        if from.read_buf(&mut read).await? == 0 {
            break;
        }
    }
    Ok(read)
}

/// RFC 9112, section 7.1.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|part| part == b"\r\n")?;
        let line = std::str::from_utf8(rest.get(..end)?).ok()?;
        let length = usize::from_str_radix(line.split(';').next()?.trim(), 16).ok()?;
        rest = rest.get(end + 2..)?;
        if length == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length..)?.strip_prefix(b"\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_interim_response_is_passed_over_wherever_it_ends() {
        let interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n";
        let last = "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok";
        let whole = format!("{interim}{last}");
        for at in 0..whole.len() {
            let (first, second) = whole.as_bytes().split_at(at);
            let mut parts = AsyncReadExt::chain(first, second);
            let posted = reply(&mut parts, true).await.unwrap();
            assert_eq!((posted.status, posted.body.as_slice()), (201, &b"ok"[..]), "{at}");
        }
        assert!(reply(&mut interim.as_bytes(), false).await.is_err(), "none is the last");
    }

    #[test]
    fn chunks_are_put_together_and_broken_ones_are_none() {
        assert_eq!(unchunked(b"3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n").unwrap(), b"abc0123456789");
        for broken in [&b"3\r\nab\r\n"[..], b"x\r\n", b"", b"3\r\nabcd\r\n0\r\n", b"ffffffffffffffff\r\na"] {
            assert!(unchunked(broken).is_none(), "{broken:?}");
        }
    }
}
