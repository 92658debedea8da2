//! The judgement of one request, from its head alone: a pure function, so that tables and fuzzing can say all there
//! is to say about it. Nothing here waits, counts or remembers.

use hyper::header::{CONTENT_LENGTH, HOST, HeaderName, HeaderValue, ORIGIN, TRANSFER_ENCODING};
use hyper::{HeaderMap, Method, Request, StatusCode};

pub use super::page::Clean;
use super::parameters::{self, ParameterFault};
use super::{BrowserAnswer, Expectation, StrayAnswer};

/// What a request is.
#[derive(Debug)]
pub enum Verdict {
    /// An answer with the right state.
    Answer(BrowserAnswer),
    /// The clean page to which an answer of this kind leads. There is one only after such an answer.
    Page(Clean),
    /// None of ours: refused, and the waiting goes on.
    Refuse(HeadRefusal),
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadRefusal {
    /// `Host` is missing, there twice, or not the registered host and port (DNS rebinding); or the target has a host
    /// of its own.
    Host,
    /// Not our path.
    Path,
    /// Not GET.
    Method,
    /// It announces a body, which no navigation to us has.
    Body,
    /// The browser says that it is no navigation of a window, or one that was not yet asked for.
    NotNavigation,
    /// Our path, and neither a state nor an answer. These, and the two below, are counted.
    NoAnswer,
    /// Our path and an answer, without a state.
    NoState,
    /// Our path and an answer, with another state.
    OtherState,
    /// The right state, but a parameter twice, code and error together, neither, or a damaged code.
    Parameters,
}

impl HeadRefusal {
    /// What a person may want to know of it: only what came to our path may be an answer.
    pub(super) fn stray(self) -> Option<StrayAnswer> {
        match self {
            Self::NoAnswer => Some(StrayAnswer::Nothing),
            Self::NoState => Some(StrayAnswer::NoState),
            Self::OtherState => Some(StrayAnswer::OtherState),
            Self::Parameters => Some(StrayAnswer::Damaged),
            Self::Host | Self::Path | Self::Method | Self::Body | Self::NotNavigation => None,
        }
    }

    /// The status it is answered with.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Host
            | Self::Body
            | Self::NoAnswer
            | Self::NoState
            | Self::OtherState
            | Self::Parameters => StatusCode::BAD_REQUEST,
            Self::Path => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotNavigation => StatusCode::FORBIDDEN,
        }
    }
}

/// Judges a request by its head; its body is not looked at.
pub fn judge<B>(expectation: &Expectation, request: &Request<B>) -> Verdict {
    match sort(expectation, request) {
        Ok(verdict) => verdict,
        Err(refusal) => Verdict::Refuse(refusal),
    }
}

fn sort<B>(expectation: &Expectation, request: &Request<B>) -> Result<Verdict, HeadRefusal> {
    let headers = request.headers();
    // Browsers send the path alone to a server; a host in the target is for proxies (RFC 9112 section 3.2).
    let is_host = only(headers, &HOST)?.is_some_and(|host| expectation.is_host(host));
    if !is_host || request.uri().authority().is_some() {
        return Err(HeadRefusal::Host);
    }
    let path = request.uri().path();
    let page = Clean::at(path, expectation);
    if path != expectation.path() && page.is_none() {
        return Err(HeadRefusal::Path);
    }
    if request.method() != Method::GET {
        return Err(HeadRefusal::Method);
    }
    let announces_body = headers.contains_key(TRANSFER_ENCODING)
        || headers.get_all(CONTENT_LENGTH).iter().any(|length| length.as_bytes() != b"0");
    if announces_body {
        return Err(HeadRefusal::Body);
    }
    if !is_navigation(headers) {
        return Err(HeadRefusal::NotNavigation);
    }
    if let Some(page) = page {
        return Ok(Verdict::Page(page));
    }
    let query = request.uri().query().unwrap_or_default();
    match parameters::read(query, expectation.state()) {
        Ok(answer) => Ok(Verdict::Answer(answer)),
        Err(ParameterFault::NoState) if parameters::is_answer(query) => Err(HeadRefusal::NoState),
        Err(ParameterFault::NoState) => Err(HeadRefusal::NoAnswer),
        Err(ParameterFault::OtherState) => Err(HeadRefusal::OtherState),
        Err(
            ParameterFault::Twice
            | ParameterFault::CodeAndError
            | ParameterFault::Nothing
            | ParameterFault::Damaged,
        ) => Err(HeadRefusal::Parameters),
    }
}

/// The header's value; nothing if it is absent; [`HeadRefusal::Host`] if it is there more than once.
pub(super) fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a [u8]>, HeadRefusal> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() { Err(HeadRefusal::Host) } else { Ok(first.map(HeaderValue::as_bytes)) }
}

/// Whether this is a person's window going to our page, as far as the browser says (Fetch Metadata Request Headers).
/// Old browsers say nothing.
pub(super) fn is_navigation(headers: &HeaderMap) -> bool {
    let all_are =
        |name: &str, wanted: &[u8]| headers.get_all(name).iter().all(|value| value.as_bytes() == wanted);
    // A prefetched page may never be seen: a refusal makes the browser ask again once the person really goes there.
    let is_early =
        ["purpose", "sec-purpose", "x-moz", "x-purpose"].iter().any(|name| headers.contains_key(*name));
    // A GET that navigates carries no Origin: Chromium sends none after a form posted across origins and a redirect.
    // `null` is what a browser may make of an origin it hides. A sandboxed page can send it too, but not the state.
    all_are("sec-fetch-mode", b"navigate")
        && all_are("sec-fetch-dest", b"document")
        && headers.get_all(ORIGIN).iter().all(|origin| origin.as_bytes() == b"null")
        && !is_early
}

#[cfg(test)]
#[path = "judge_properties.rs"]
mod properties;
#[cfg(test)]
#[path = "judge_tests.rs"]
mod tests;
