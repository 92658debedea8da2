//! Connected Apps, with the real page's labels: a row for each app that somebody agreed to.

use super::{Tone, button, card, form, frame, heading, hidden, notice, paragraph};
use crate::practice::html::{Element, el};
use crate::practice::http::HttpReply;
use crate::practice::people::PracticePerson;
use crate::practice::service::{CONNECTED_APPS, Service};
use crate::practice::state::PracticeState;
use crate::texts::{t, t_with};

/// The page; `revoked` is the integration key of the app that was revoked just now.
pub(in crate::practice) fn list(
    service: &Service,
    state: &PracticeState,
    revoked: Option<&str>,
) -> HttpReply {
    let name_of = |key: &str| state.apps.get(key).map(|app| app.settings.name.clone()).unwrap_or_default();
    let title = t("practice-connected-title");
    let mut body = vec![heading(&title), paragraph(t("practice-connected-lead"))];
    if let Some(name) = revoked.map(name_of).filter(|name| !name.is_empty()) {
        let text = t_with("practice-connected-revoked", &[("app", name.into())]);
        body.push(notice(Tone::Success, el("p").attr("role", "status").attr("id", "revoked").text(text)));
    }
    let rows: Vec<_> = state
        .sign_ins
        .agreements()
        .map(|(person, key, scopes)| row(service, person, key, &name_of(key), &scopes))
        .collect();
    if rows.is_empty() {
        let none = t("practice-connected-none");
        body.push(card([el("p").attr("class", "quiet").attr("id", "no-connected-apps").text(none)]));
    } else {
        let header = [
            t("practice-connected-person"),
            t("practice-apps-name"),
            t("practice-connected-scopes"),
            t("practice-apps-actions"),
        ];
        let header = header.iter().map(|text| el("th").attr("scope", "col").text(text));
        let head = el("thead").add(el("tr").add_all(header));
        body.push(card([el("table").attr("id", "connected-apps").add(head).add(el("tbody").add_all(rows))]));
    }
    HttpReply::page(200, frame(service, &title, body).with_forms(None))
}

fn row(service: &Service, person: &PracticePerson, key: &str, app: &str, scopes: &str) -> Element {
    let of_whom = [("app", app.into()), ("person", person.name().into())];
    let revoke = button("", "do", "revoke", &t("practice-connected-revoke"))
        .attr("aria-label", t_with("practice-connected-revoke-of", &of_whom));
    let form = form(&service.account, CONNECTED_APPS)
        .add(hidden("person", person.id))
        .add(hidden("integration-key", key))
        .add(revoke);
    el("tr")
        .add(el("th").attr("scope", "row").text(person.name()))
        .add(el("td").text(app))
        .add(el("td").add(el("code").text(scopes)))
        .add(el("td").add(form))
}
