//! The pages. Nothing of a request can come into them: they are made from the texts and the files under `assets/pages` alone.

use std::borrow::Cow;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use sha2::{Digest as _, Sha256};

use super::{BrowserAnswer, Expectation};
use crate::texts::{Language, t, t_with};

const FRAME: &str = include_str!("../../assets/pages/page.html");
const STYLE: &str = include_str!("../../assets/pages/page.css");

/// The clean page a right answer is led to, so that the code leaves the address bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clean {
    /// After a code.
    Received,
    /// After an error.
    Refused,
}

impl Clean {
    /// The page for this answer.
    pub fn after(answer: &BrowserAnswer) -> Self {
        match answer {
            BrowserAnswer::Code { .. } => Self::Received,
            BrowserAnswer::Refused { .. } => Self::Refused,
        }
    }

    /// Its path, which is never the one an answer comes to.
    pub fn path(self, expectation: &Expectation) -> &'static str {
        match (self, expectation.path().starts_with("/countersign/")) {
            (Self::Received, false) => "/countersign/received",
            (Self::Refused, false) => "/countersign/refused",
            (Self::Received, true) => "/answered/received",
            (Self::Refused, true) => "/answered/refused",
        }
    }

    /// The page at `path`, if there is one.
    pub fn at(path: &str, expectation: &Expectation) -> Option<Self> {
        [Self::Received, Self::Refused].into_iter().find(|page| page.path(expectation) == path)
    }
}

/// A page with its words, in the current language.
struct Page(Bytes);

fn received_page() -> Page {
    let heading = t("answer-page-received-heading");
    Page::new(&heading, &t("answer-page-received-lead"), &t("answer-page-received-aside"))
}

fn refused_page() -> Page {
    let heading = t("answer-page-refused-heading");
    Page::new(&heading, &t("answer-page-refused-lead"), &t("answer-page-refused-aside"))
}

fn stray_page() -> Page {
    let heading = t("answer-page-stray-heading");
    Page::new(&heading, &t("answer-page-stray-lead"), &t("answer-page-stray-aside"))
}

fn used_page() -> Page {
    let heading = t("answer-page-used-heading");
    Page::new(&heading, &t("answer-page-used-lead"), &t("answer-page-used-aside"))
}

/// No source at all but the one style, known by its hash; no frame around it, no form, no base.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    // Base64 and the words above are visible ASCII.
    HeaderValue::from_str(&policy)
        .unwrap_or(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"))
});

impl Page {
    fn new(heading: &str, lead: &str, aside: &str) -> Self {
        let title = t_with("answer-page-title", &[("heading", heading.into())]);
        let page = FRAME
            .replace("{language}", Language::current().tag())
            .replace("{title}", &escaped(&title))
            .replace("{name}", &escaped(&t("answer-page-name")))
            .replace("{heading}", &escaped(heading))
            .replace("{lead}", &escaped(lead))
            .replace("{aside}", &escaped(aside))
            .replace("{style}", STYLE);
        Self(Bytes::from(page))
    }
}

/// A text of ours as HTML.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

/// A response of the receiver.
pub(super) type PageReply = Response<Full<Bytes>>;

/// 303 to the clean page, so that a reload cannot send the code again.
pub(super) fn lead_to(page: Clean, expectation: &Expectation) -> PageReply {
    let mut reply = reply(StatusCode::SEE_OTHER, Bytes::new());
    reply.headers_mut().insert(header::LOCATION, HeaderValue::from_static(page.path(expectation)));
    reply
}

/// 303 to Docusign.
pub(super) fn send_on(link: &str) -> PageReply {
    let mut reply = reply(StatusCode::SEE_OTHER, Bytes::new());
    // An address made of our own: visible ASCII.
    let Ok(mut link) = HeaderValue::from_str(link) else { return refuse(StatusCode::INTERNAL_SERVER_ERROR) };
    link.set_sensitive(true);
    reply.headers_mut().insert(header::LOCATION, link);
    reply
}

/// The clean page itself.
pub(super) fn show(page: Clean) -> PageReply {
    let page = match page {
        Clean::Received => received_page(),
        Clean::Refused => refused_page(),
    };
    reply(StatusCode::OK, page.0)
}

/// For what was refused: one page whatever the reason, which is the business of whoever asked.
pub(super) fn refuse(status: StatusCode) -> PageReply {
    let mut reply = reply(status, stray_page().0);
    if status == StatusCode::METHOD_NOT_ALLOWED {
        reply.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET"));
    }
    reply
}

/// 410: the answer came before.
pub(super) fn used() -> PageReply {
    reply(StatusCode::GONE, used_page().0)
}

fn reply(status: StatusCode, body: Bytes) -> PageReply {
    let mut reply = Response::new(Full::new(body));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    reply
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(page: &Page) -> &str {
        str::from_utf8(&page.0).unwrap()
    }

    #[test]
    fn item_11_the_hash_is_of_the_style_in_the_page() {
        for page in [received_page(), refused_page(), stray_page(), used_page()] {
            let (_, behind) = text(&page).split_once("<style>").unwrap();
            let (style, _) = behind.split_once("</style>").unwrap();
            let hash = STANDARD.encode(Sha256::digest(style));
            assert!(POLICY.to_str().unwrap().contains(&format!("'sha256-{hash}'")));
        }
    }

    #[test]
    fn item_11_no_script_and_nothing_from_elsewhere() {
        for page in [received_page(), refused_page(), stray_page(), used_page()] {
            let page = text(&page).to_lowercase();
            for never in [
                "<script",
                "javascript:",
                "http:",
                "https:",
                "url(",
                "@import",
                " style=",
                " onload",
                "<link",
                "<img",
            ] {
                assert!(!page.contains(never), "{never}");
            }
        }
    }

    #[test]
    fn every_place_is_filled() {
        let places = ["{title}", "{name}", "{heading}", "{lead}", "{aside}", "{style}"];
        for place in places {
            assert!(FRAME.contains(place), "{place}");
        }
        for page in [received_page(), refused_page(), stray_page(), used_page()] {
            assert!(places.iter().all(|place| !text(&page).contains(place)));
        }
    }

    #[test]
    fn item_12_no_page_says_success() {
        for page in [received_page(), refused_page(), stray_page(), used_page()] {
            let page = text(&page).to_lowercase();
            assert!(page.contains("go back to countersign"));
            assert!(!page.contains("success") && !page.contains("signed in!"));
        }
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a < b & c > d"), "a &lt; b &amp; c &gt; d");
    }
}
