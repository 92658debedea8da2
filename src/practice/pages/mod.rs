//! The pages: the frame all of them share, and the small ones. Built from what they are given; nothing is decided
//! here.

pub(super) mod apps;
pub(super) mod connected_apps;
pub(super) mod consent;
pub(super) mod elsewhere;
pub(super) mod refused;
pub(super) mod sign_in;

use super::behaviour::Behaviour;
use super::html::{Element, HtmlPage, el};
use super::http::HttpReply;
use super::service::{APPS_AND_KEYS, CONNECTED_APPS, Service, Site};
use crate::texts::{t, t_with};

/// A page: the banner, the parts of `body` in a column, the footer. The banner's links are absolute, for it is on the
/// pages of both origins.
fn frame(service: &Service, title: &str, body: impl IntoIterator<Item = Element>) -> HtmlPage {
    let head = el("head")
        .add(el("meta").attr("charset", "utf-8"))
        .add(el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"))
        .add(el("meta").attr("name", "color-scheme").attr("content", "light dark"))
        .add(el("title").text(t_with("practice-title", &[("page", title.into())])))
        .add(el("link").attr("rel", "stylesheet").attr("href", "/practice.css"));
    let banner = el("header").attr("class", "banner").add(
        el("div")
            .attr("class", "column")
            .add(
                el("a")
                    .attr("class", "name")
                    .attr("href", format!("{}/", service.account.origin))
                    .add(mark())
                    .text(t("practice-name")),
            )
            .add(el("p").text(t("practice-banner")))
            .add(
                el("nav")
                    .add(el("a").attr("href", apps_and_keys(service)).text(t("practice-apps-title")))
                    .add(
                        el("a")
                            .attr("href", format!("{}{CONNECTED_APPS}", service.account.origin))
                            .text(t("practice-connected-title")),
                    ),
            ),
    );
    let footer = el("footer").add(el("p").attr("class", "column").text(t("practice-footer")));
    let main = el("main").attr("class", "column").add_all(body);
    let body = el("body").add(banner).add(main).add(footer);
    HtmlPage::new(el("html").attr("lang", t("practice-language")).add(head).add(body))
}

/// Countersign's mark, as in `assets/icon/countersign.svg`; its colours are the stylesheet's.
fn mark() -> Element {
    let tile =
        el("rect").attr("x", "8").attr("y", "8").attr("width", "240").attr("height", "240").attr("rx", "62");
    el("svg")
        .attr("class", "mark")
        .attr("viewBox", "8 8 240 240")
        .attr("aria-hidden", "true")
        .add(tile)
        .add(el("path").attr("d", "M66 116 112 158 190 70M66 200 190 200"))
}

/// A sign of strokes on a grid of 16 × 16.
fn sign(strokes: &str) -> Element {
    el("svg")
        .attr("class", "sign")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .add(el("path").attr("d", strokes))
}

/// What a notice is about.
#[derive(Clone, Copy)]
enum Tone {
    /// It went well.
    Success,
    /// Look here before going on.
    Warning,
    /// Something is wrong.
    Danger,
}

/// A sign and `words`, in the colours of the tone.
fn notice(tone: Tone, words: Element) -> Element {
    let (class, strokes) = match tone {
        Tone::Success => ("notice success", "M3.2 8.4 6.6 11.8 12.8 4.6"),
        Tone::Warning => ("notice warning", "M8 2 14.6 13.6H1.4ZM8 6.2V9.6M8 11.6V11.7"),
        Tone::Danger => ("notice danger", "M4.2 4.2 11.8 11.8M11.8 4.2 4.2 11.8"),
    };
    el("div").attr("class", class).add(sign(strokes)).add(words)
}

/// Where Apps and Keys begins.
fn apps_and_keys(service: &Service) -> String {
    format!("{}{}", service.admin.origin, APPS_AND_KEYS)
}

/// A heading of the first order.
fn heading(text: impl AsRef<str>) -> Element {
    el("h1").text(text)
}

/// A paragraph.
fn paragraph(text: impl AsRef<str>) -> Element {
    el("p").text(text)
}

/// A card.
fn card(parts: impl IntoIterator<Item = Element>) -> Element {
    el("section").attr("class", "card").add_all(parts)
}

/// A form of `site` that is posted to `path` there, with the key that tells it from another site's.
fn form(site: &Site, path: &str) -> Element {
    el("form").attr("method", "post").attr("action", path).add(hidden("form-key", &site.form_key))
}

fn hidden(name: &'static str, value: &str) -> Element {
    el("input").attr("type", "hidden").attr("name", name).attr("value", value)
}

/// A button that posts its form with `name=value`.
fn button(class: &str, name: &'static str, value: &str, text: &str) -> Element {
    el("button")
        .attr("type", "submit")
        .attr("class", class)
        .attr("name", name)
        .attr("value", value)
        .text(text)
}

/// `GET /`.
pub(super) fn home(service: &Service) -> HttpReply {
    let lead = if service.keeps() { t("practice-home-lead-kept") } else { t("practice-home-lead") };
    let start = card([
        el("h2").text(t("practice-home-start")),
        paragraph(t("practice-home-start-how")),
        el("p").add(
            el("a")
                .attr("class", "button primary")
                .attr("href", apps_and_keys(service))
                .text(t("practice-apps-title")),
        ),
    ]);
    let behaviours = match service.behaviours.as_slice() {
        [] => paragraph(t("practice-home-behaves")),
        some => el("p").attr("id", "behaviours").text(t_with(
            "practice-home-misbehaves",
            &[("names", Behaviour::names(some.iter().copied()).into())],
        )),
    };
    let facts = card([
        el("h2").text(t("practice-home-strict")),
        paragraph(t("practice-home-strict-how")),
        behaviours,
    ]);
    let title = t("practice-home-title");
    HttpReply::page(200, frame(service, &title, [heading(&title), paragraph(lead), start, facts]))
}

/// For an address that leads nowhere.
pub(super) fn not_found(service: &Service) -> HttpReply {
    let title = t("practice-not-found-title");
    HttpReply::page(
        404,
        frame(service, &title, [heading(&title), card([paragraph(t("practice-not-found"))])]),
    )
}

/// For a form that did not come from one of our pages.
pub(super) fn foreign_form(service: &Service) -> HttpReply {
    let title = t("practice-foreign-title");
    HttpReply::page(403, frame(service, &title, [heading(&title), card([paragraph(t("practice-foreign"))])]))
}

/// What a company's proxy puts in the place of a reply.
pub(super) fn proxy(service: &Service) -> HttpReply {
    let title = t("practice-proxy-title");
    HttpReply::page(200, frame(service, &title, [heading(&title), card([paragraph(t("practice-proxy"))])]))
}
