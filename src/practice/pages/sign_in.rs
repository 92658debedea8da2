//! Sign-in: an invented person is picked, no password is asked for. And signing out.

use super::{card, form, frame, heading, hidden, paragraph, sign};
use crate::practice::html::{Element, el};
use crate::practice::http::HttpReply;
use crate::practice::people::{PEOPLE, PracticePerson};
use crate::practice::service::Service;
use crate::practice::state::apps::form_target;
use crate::practice::state::sign_ins::AuthorizationRequest;
use crate::texts::{t, t_with};

/// The page. Whoever `hint` (an e-mail address) names stands first and has the focus.
pub(in crate::practice) fn page(
    service: &Service,
    id: &str,
    request: &AuthorizationRequest,
    hint: Option<&str>,
) -> HttpReply {
    let hinted =
        |person: &PracticePerson| hint.is_some_and(|hint| hint.trim().eq_ignore_ascii_case(person.email));
    let mut people: Vec<_> = PEOPLE.iter().collect();
    people.sort_by_key(|person| !hinted(person));
    let people = people.into_iter().map(|person| el("li").add(choice(person, hinted(person))));
    let form = form(&service.account, "/oauth/sign-in")
        .add(hidden("request", id))
        .add(el("ul").attr("class", "people").add_all(people));
    let title = t("practice-sign-in-title");
    let page = frame(service, &title, [heading(&title), paragraph(t("practice-sign-in-lead")), form]);
    // Consent given before sends the browser straight on to the app.
    HttpReply::page(200, page.with_forms(form_target(&request.redirect_uri)))
}

/// One person, as a button.
fn choice(person: &PracticePerson, hinted: bool) -> Element {
    let accounts: Vec<_> = person.memberships.iter().map(|membership| membership.account.name).collect();
    let arguments = [("accounts", accounts.join(", ").into()), ("count", accounts.len().into())];
    let role = if person.administers() {
        t_with("practice-person-administrator", &arguments)
    } else {
        t_with("practice-person-member", &arguments)
    };
    let id = format!("person-{}", person.id);
    let mut words = el("span")
        .attr("class", "words")
        .add(el("span").attr("class", "who").text(person.name()))
        .add(el("span").attr("class", "mail").text(person.email))
        .add(el("span").attr("class", "role").text(role));
    if hinted {
        words = words.add(el("span").attr("class", "hint").text(t("practice-person-hinted")));
    }
    let letters: String =
        [person.given_name, person.family_name].iter().filter_map(|name| name.chars().next()).collect();
    el("button")
        .attr("type", "submit")
        .attr("class", if hinted { "person hinted" } else { "person" })
        .attr("id", id)
        .attr("name", "person")
        .attr("value", person.id)
        .flag("autofocus", hinted)
        .add(el("span").attr("class", "letters").attr("aria-hidden", "true").text(letters))
        .add(words)
        .add(sign("M6.2 3.4 10.8 8 6.2 12.6"))
}

/// `GET /oauth/logout`.
pub(in crate::practice) fn signed_out(service: &Service) -> HttpReply {
    let title = t("practice-signed-out-title");
    HttpReply::page(
        200,
        frame(service, &title, [heading(&title), card([paragraph(t("practice-signed-out"))])]),
    )
}
