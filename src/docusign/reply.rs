//! Sorts a reply before anybody reads tokens or accounts in it: a refusal, a page from a proxy, trouble at the server,
//! or JSON to go on with.

use secrecy::SecretString;
use serde_json::Value;

use super::refusal::{Asked, Refusal};
use super::shown::shown;
use crate::wire::Reply;

/// Why a reply is not what was asked for.
#[derive(Debug)]
pub(super) enum Unusable {
    Refused(Refusal),
    HtmlPage { status: u16 },
    ServerError { status: u16, reference: Option<String> },
    Unexplained { status: u16 },
}

/// The body of a reply that succeeded. It is not HTML, but need not be JSON yet.
pub(super) fn body<'r>(asked: Asked, reply: &'r Reply, sent: &[&SecretString]) -> Result<&'r [u8], Unusable> {
    let body: &[u8] = &reply.body;
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let status = reply.status;
    let html = is_html(reply.content_type.as_deref(), body);
    // Good JSON is what it is, whatever it is labelled.
    let is_object = body.trim_ascii_start().first() == Some(&b'{');
    match status {
        200..=299 if html && !is_object => Err(Unusable::HtmlPage { status }),
        200..=299 => Ok(body),
        500.. => Err(Unusable::ServerError { status, reference: reference(body, sent) }),
        _ => Err(if let Some(refusal) = Refusal::read(asked, status, body, sent) {
            Unusable::Refused(refusal.in_reply(reply))
        } else if html {
            Unusable::HtmlPage { status }
        } else if matches!(status, 401 | 429 | 444) || status == 404 && asked == Asked::Api && body.is_empty()
        {
            Unusable::Refused(Refusal::bare(asked, status).in_reply(reply))
        } else {
            Unusable::Unexplained { status }
        }),
    }
}

/// A web page: by its type, or because it begins like one (proxies mislabel theirs).
fn is_html(content_type: Option<&str>, body: &[u8]) -> bool {
    let kind = content_type.and_then(|t| t.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
    matches!(kind.as_str(), "text/html" | "application/xhtml+xml")
        || body.trim_ascii_start().starts_with(b"<")
}

/// What Docusign's support asks for.
fn reference(body: &[u8], sent: &[&SecretString]) -> Option<String> {
    let body: Value = serde_json::from_slice(body).ok()?;
    // Whole, so that no half of a secret is left by a cut.
    shown(body.get("reference_id").and_then(Value::as_str)?, sent)
}

/// What Docusign's support asks for, behind the words of an error.
pub(super) fn reference_suffix(reference: Option<&str>) -> String {
    reference.map(|reference| format!(", reference_id {reference}")).unwrap_or_default()
}
