//! The page that ends a sign-in: Docusign says what is wrong here and sends no answer to the app.

use super::{Tone, card, frame, heading, notice, paragraph};
use crate::practice::html::el;
use crate::practice::http::HttpReply;
use crate::practice::service::Service;
use crate::texts::t;

/// What is wrong with an authorization request.
#[derive(Debug)]
pub(in crate::practice) enum ConsentRefusal {
    /// A broken percent code, or a parameter given twice.
    Unreadable,
    /// No app has that integration key.
    UnknownClient,
    /// The app has no redirect URI.
    NoRedirectUris,
    /// The redirect URI is none of the app's.
    RedirectUri { given: String },
    /// Another response type than `code`, or the app is not set to Authorization Code Grant.
    ResponseType,
    /// No scope, or one that cannot be.
    Scope,
    /// PKCE is required, or only half of it came.
    PkceRequired,
    /// Another method than S256, or a challenge that is none.
    Challenge,
    /// The sign-in was answered already, or the service was started anew.
    Over,
}

/// The page. Its first sentence is Docusign's as far as that is known; what it means follows.
pub(in crate::practice) fn page(service: &Service, refusal: &ConsentRefusal) -> HttpReply {
    let (said, meaning) = match refusal {
        ConsentRefusal::Unreadable => {
            (t("practice-refused-unreadable"), t("practice-refused-unreadable-means"))
        }
        ConsentRefusal::UnknownClient => (t("practice-refused-client"), t("practice-refused-client-means")),
        ConsentRefusal::NoRedirectUris => {
            (t("practice-refused-no-uris"), t("practice-refused-no-uris-means"))
        }
        ConsentRefusal::RedirectUri { .. } => (t("practice-refused-uri"), t("practice-refused-uri-means")),
        ConsentRefusal::ResponseType => (t("practice-refused-type"), t("practice-refused-type-means")),
        ConsentRefusal::Scope => (t("practice-refused-scope"), t("practice-refused-scope-means")),
        ConsentRefusal::PkceRequired => (t("practice-refused-pkce"), t("practice-refused-pkce-means")),
        ConsentRefusal::Challenge => (t("practice-refused-challenge"), t("practice-refused-challenge-means")),
        ConsentRefusal::Over => (t("practice-refused-over"), t("practice-refused-over-means")),
    };
    let said = el("p").attr("id", "refusal").attr("role", "alert").text(said);
    let mut parts = vec![notice(Tone::Danger, said), paragraph(meaning)];
    if let ConsentRefusal::RedirectUri { given } = refusal {
        let given = if given.is_empty() { t("practice-refused-uri-none") } else { given.as_str().into() };
        parts.push(el("p").attr("class", "label").text(t("practice-refused-uri-given")));
        parts.push(el("p").attr("class", "given").add(el("code").attr("id", "given-uri").text(given)));
    }
    let title = t("practice-refused-title");
    HttpReply::page(400, frame(service, &title, [heading(&title), card(parts)]))
}
