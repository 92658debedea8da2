//! Consent: which app asks whom for what. Accept and Cancel.

use super::{button, card, form, frame, heading, hidden, paragraph};
use crate::practice::html::el;
use crate::practice::http::HttpReply;
use crate::practice::people::PracticePerson;
use crate::practice::service::Service;
use crate::practice::state::apps::form_target;
use crate::practice::state::sign_ins::AuthorizationRequest;
use crate::texts::{t, t_with};

/// The page.
pub(in crate::practice) fn page(
    service: &Service,
    id: &str,
    request: &AuthorizationRequest,
    person: &PracticePerson,
) -> HttpReply {
    let state = service.state();
    let app = state.apps.get(&request.key).map(|app| app.settings.name.as_str()).unwrap_or_default();
    let scopes = request
        .scopes
        .iter()
        .map(|scope| el("li").add(el("span").text(in_plain_words(scope))).add(el("code").text(scope)));
    let who =
        t_with("practice-consent-who", &[("name", person.name().into()), ("email", person.email.into())]);
    let asks = t_with("practice-consent-asks", &[("app", app.into())]);
    let back = t_with("practice-consent-back", &[("uri", request.redirect_uri.as_str().into())]);
    let form = form(&service.account, "/oauth/consent")
        .attr("class", "actions")
        .add(hidden("request", id))
        .add(button("primary", "answer", "accept", &t("practice-consent-accept")).attr("id", "accept"))
        .add(button("", "answer", "cancel", &t("practice-consent-cancel")).attr("id", "cancel"));
    let parts = [
        el("p").attr("id", "signed-in-as").attr("class", "quiet").text(who),
        el("h2").attr("id", "app").text(asks),
        el("ul").attr("class", "scopes").attr("id", "scopes").add_all(scopes),
        form,
        el("p").attr("class", "quiet").text(back),
    ];
    let title = t("practice-consent-title");
    let page = frame(service, &title, [heading(&title), paragraph(t("practice-consent-lead")), card(parts)]);
    HttpReply::page(200, page.with_forms(form_target(&request.redirect_uri)))
}

fn in_plain_words(scope: &str) -> String {
    match scope {
        "signature" => t("scope-signature").into_owned(),
        "extended" => t("scope-extended").into_owned(),
        "impersonation" => t("scope-impersonation").into_owned(),
        _ => t("practice-scope-other").into_owned(),
    }
}
