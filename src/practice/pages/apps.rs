//! Apps and Keys, with the real page's labels: the list, a new app, and the page of one app. Every button of
//! that page posts every field, for there is no script to keep them.

use super::{Tone, button, card, form, frame, heading, notice, paragraph};
use crate::practice::behaviour::Behaviour;
use crate::practice::html::{Element, HtmlPage, el};
use crate::practice::http::HttpReply;
use crate::practice::service::{APPS_AND_KEYS, Service};
use crate::practice::state::apps::{AppFault, AppSettings, IntegrationType, PracticeApp};
use crate::texts::{t, t_with};

/// The choice of a grant on the older page of an app, and what it says for the authorization code grant.
pub(in crate::practice) const OLDER_GRANT: &str = "grant";
pub(in crate::practice) const OLDER_GRANT_CODE: &str = "authorization-code";

/// What the page of an app shows beside its fields.
#[derive(Default)]
pub(in crate::practice) struct Shown {
    /// A secret key that was added just now: in full, this once.
    pub(in crate::practice) new_secret: Option<String>,
    /// Why it was not saved.
    pub(in crate::practice) fault: Option<AppFault>,
}

/// The list of apps; `saved` is the integration key of one that was saved just now.
pub(in crate::practice) fn list(service: &Service, apps: &[PracticeApp], saved: Option<&str>) -> HttpReply {
    let title = t("practice-apps-title");
    let add = el("a")
        .attr("class", "button primary")
        .attr("id", "add-app")
        .attr("href", format!("{APPS_AND_KEYS}/new"));
    let top = el("div").attr("class", "top").add(heading(&title)).add(add.text(t("practice-apps-add")));
    let mut body = vec![top, paragraph(t("practice-apps-lead"))];
    if let Some(app) = apps.iter().find(|app| saved == Some(app.key.as_str())) {
        let text = t_with("practice-apps-saved", &[("app", app.settings.name.as_str().into())]);
        body.push(notice(Tone::Success, el("p").attr("role", "status").attr("id", "saved").text(text)));
    }
    if apps.is_empty() {
        body.push(card([el("p").attr("class", "quiet").attr("id", "no-apps").text(t("practice-apps-none"))]));
    } else {
        let header = [t("practice-apps-name"), t("practice-apps-key"), t("practice-apps-actions")];
        let header = header.iter().map(|text| el("th").attr("scope", "col").text(text));
        let head = el("thead").add(el("tr").add_all(header));
        let table = el("table").attr("id", "apps").add(head).add(el("tbody").add_all(apps.iter().map(row)));
        body.push(card([table]));
        let forget = form(&service.admin, &format!("{APPS_AND_KEYS}/forget"))
            .add(button("", "do", "forget", &t("practice-apps-forget")).attr("id", "forget"))
            .add(el("p").attr("class", "quiet").text(t("practice-apps-forget-words")));
        body.push(card([forget]));
    }
    let page = frame(service, &title, body);
    // Only a list that has apps has a form.
    HttpReply::page(200, if apps.is_empty() { page } else { page.with_forms(None) })
}

fn row(app: &PracticeApp) -> Element {
    let name = app.settings.name.as_str();
    let edit = el("a")
        .attr("href", format!("{APPS_AND_KEYS}/{}", app.key))
        .attr("aria-label", t_with("practice-apps-edit-of", &[("app", name.into())]))
        .text(t("practice-apps-edit"));
    let actions = el("details")
        .add(el("summary").text(t("practice-apps-actions")))
        .add(el("div").attr("class", "menu").add(edit));
    el("tr")
        .add(el("th").attr("scope", "row").text(name))
        .add(el("td").add(el("code").text(&app.key)))
        .add(el("td").add(actions))
}

/// A new app: its name.
pub(in crate::practice) fn new(service: &Service, name: &str, fault: Option<AppFault>) -> HttpReply {
    let title = t("practice-apps-add");
    let fields = form(&service.admin, &format!("{APPS_AND_KEYS}/new"))
        .add_all(problem(fault).filter(|_| fault == Some(AppFault::TooManyApps)))
        .add(name_field(name, fault, true))
        .add(
            el("p")
                .attr("class", "actions")
                .add(button("primary", "do", "create", &t("practice-apps-create")).attr("id", "create-app"))
                .add(cancel()),
        );
    answered(fault, frame(service, &title, [heading(&title), card([fields])]))
}

/// The page of one app: `settings` may be those that were saved, or a draft that was not.
pub(in crate::practice) fn edit(
    service: &Service,
    app: &PracticeApp,
    settings: &AppSettings,
    shown: &Shown,
) -> HttpReply {
    let name = app.settings.name.as_str();
    let mut fields = form(&service.admin, &format!("{APPS_AND_KEYS}/{}", app.key))
        // Enter in a field presses the first button: that has to be Save, and nobody needs to see it twice.
        .add(button("first", "do", "save", "").attr("tabindex", "-1").attr("aria-hidden", "true"));
    if *settings != app.settings && shown.fault.is_none() {
        let text = el("p").attr("role", "status").attr("id", "unsaved").text(t("practice-app-unsaved"));
        fields = fields.add(notice(Tone::Warning, text));
    }
    let fields = fields
        .add(general(service, app, settings, shown))
        .add(authentication(service, app, settings, shown))
        .add(additional(settings, shown))
        .add(
            el("p")
                .attr("class", "actions end")
                .add(button("primary", "do", "save", &t("practice-app-save")).attr("id", "save"))
                .add(cancel()),
        );
    answered(shown.fault, frame(service, name, [heading(name), fields]))
}

fn answered(fault: Option<AppFault>, page: HtmlPage) -> HttpReply {
    HttpReply::page(if fault.is_some() { 422 } else { 200 }, page.with_forms(None))
}

fn general(service: &Service, app: &PracticeApp, settings: &AppSettings, shown: &Shown) -> Element {
    let card_of_all = [
        el("h2").text(t("practice-app-general")),
        name_field(&settings.name, shown.fault, false),
        copied("integration-key", &t("practice-apps-key"), &app.key),
    ];
    if service.behaves(Behaviour::OlderAppsPage) {
        return card(card_of_all);
    }
    let types = IntegrationType::ALL.into_iter().map(|kind| {
        let chosen = kind == settings.integration_type;
        el("option").attr("value", kind.name()).flag("selected", chosen).text(match kind {
            IntegrationType::Private => t("practice-type-private"),
            IntegrationType::ThirdParty => t("practice-type-third-party"),
            IntegrationType::Public => t("practice-type-public"),
            IntegrationType::Embedded => t("practice-type-embedded"),
        })
    });
    let select = el("select").attr("id", "integration-type").attr("name", "integration-type").add_all(types);
    card(card_of_all).add(field("integration-type", &t("practice-app-type"), select))
}

fn authentication(service: &Service, app: &PracticeApp, settings: &AppSettings, shown: &Shown) -> Element {
    let grants = if service.behaves(Behaviour::OlderAppsPage) { older_grants } else { grants };
    card([el("h2").text(t("practice-app-authentication"))])
        .add_all(grants(settings))
        .add(el("h3").text(t("practice-app-secrets")))
        .add(secrets(app, shown))
        .add(button("", "do", "add-secret", &t("practice-app-add-secret")).attr("id", "add-secret-key"))
}

/// The older page: one grant or the other.
fn older_grants(settings: &AppSettings) -> Vec<Element> {
    let is_chosen = settings.stores_secret.is_some();
    let grant = |id, value, chosen, label: &str| choice("radio", id, OLDER_GRANT, value, chosen, label);
    let code = is_chosen && settings.code_grant;
    let implicit = is_chosen && !settings.code_grant;
    vec![
        el("fieldset")
            .add(el("legend").text(t("practice-app-method")))
            .add(grant("authorization-code-grant", OLDER_GRANT_CODE, code, &t("practice-app-code-grant")))
            .add(grant("implicit-grant", "implicit", implicit, &t("practice-app-implicit-grant"))),
    ]
}

/// The page with the question about client secrets.
fn grants(settings: &AppSettings) -> Vec<Element> {
    let question = el("fieldset")
        .add(el("legend").text(t("practice-app-store-secret")))
        .add(choice(
            "radio",
            "store-secret-yes",
            "store-secret",
            "yes",
            settings.stores_secret == Some(true),
            &t("practice-app-yes"),
        ))
        .add(choice(
            "radio",
            "store-secret-no",
            "store-secret",
            "no",
            settings.stores_secret == Some(false),
            &t("practice-app-no"),
        ));
    let (grant, pkce) = ("authorization-code-grant", "require-pkce");
    let boxes = el("div")
        .attr("class", "boxes")
        .add(choice("checkbox", grant, grant, "on", settings.code_grant, &t("practice-app-code-grant")))
        .add(choice("checkbox", pkce, pkce, "on", settings.requires_pkce, &t("practice-app-pkce")));
    vec![question, boxes]
}

/// The secret keys: masked but for their ends; the newest in full if it was added just now.
fn secrets(app: &PracticeApp, shown: &Shown) -> Element {
    if app.secrets.is_empty() {
        return el("p").attr("class", "quiet").text(t("practice-app-no-secrets"));
    }
    let newest = app.secrets.len();
    let rows = app.secrets.iter().zip(1..).map(|(secret, number)| {
        let delete = button("plain", "do", &format!("delete-secret-{number}"), &t("practice-app-delete"))
            .attr("aria-label", t_with("practice-app-delete-secret", &[("number", number.into())]));
        let full = shown.new_secret.as_ref().filter(|_| number == newest);
        let row = match full {
            Some(full) => el("li")
                .attr("class", "fresh")
                .add(copied("new-secret-key", &t("practice-app-new-secret"), full.as_str()))
                .add(el("p").attr("class", "once").text(t("practice-app-once"))),
            None => el("li").add(
                el("code")
                    .attr("class", "masked")
                    .text(format!("••••••••-••••-••••-••••-••••••••{}", secret.last_four)),
            ),
        };
        row.add(delete)
    });
    el("ul").attr("class", "secrets").attr("id", "secret-keys").add_all(rows)
}

fn additional(settings: &AppSettings, shown: &Shown) -> Element {
    // Add URI leads into its new field; a new secret key, or a problem, comes first.
    let fresh = shown.new_secret.is_none()
        && shown.fault.is_none()
        && settings.redirect_uris.last().is_some_and(String::is_empty);
    let asked_for = if fresh { settings.redirect_uris.len() } else { 0 };
    let uris = settings.redirect_uris.iter().zip(1..).map(|(uri, number)| {
        let bad = shown.fault == Some(AppFault::BadUri(number - 1));
        let id = format!("redirect-uri-{number}");
        let label = t_with("practice-app-uri", &[("number", number.into())]);
        let input = el("input")
            .attr("type", "text")
            .attr("inputmode", "url")
            .attr("id", &id)
            .attr("name", "redirect-uri")
            .attr("value", uri)
            .attr("autocomplete", "off")
            .attr("spellcheck", "false");
        let input = described(input, bad).flag("autofocus", number == asked_for);
        let remove = button("plain", "do", &format!("remove-uri-{number}"), &t("practice-app-remove"))
            .attr("aria-label", t_with("practice-app-remove-uri", &[("number", number.into())]));
        let row = el("div").attr("class", "row").add(input).add(remove);
        el("li").add(field(&id, &label, row).add_all(problem(shown.fault).filter(|_| bad)))
    });
    let list = if settings.redirect_uris.is_empty() {
        el("p").attr("class", "quiet").text(t("practice-app-no-uris"))
    } else {
        el("ul").attr("class", "uris").add_all(uris)
    };
    card([
        el("h2").text(t("practice-app-additional")),
        el("h3").text(t("practice-app-uris")),
        paragraph(t("practice-app-uris-how")),
        el("div")
            .add(list)
            .add_all(problem(shown.fault).filter(|_| shown.fault == Some(AppFault::TooManyUris))),
        button("", "do", "add-uri", &t("practice-app-add-uri")).attr("id", "add-uri"),
    ])
}

/// The problem, said once, below the field it belongs to, which points here.
fn problem(fault: Option<AppFault>) -> Option<Element> {
    let text = match fault? {
        AppFault::NameMissing => t("practice-fault-name"),
        AppFault::NameTooLong => t("practice-fault-name-long"),
        AppFault::BadUri(place) => t_with("practice-fault-uri", &[("number", (place + 1).into())]).into(),
        AppFault::TooManyUris => t("practice-fault-uris"),
        AppFault::TooManyApps => t("practice-fault-apps"),
    };
    Some(notice(Tone::Danger, el("p").attr("role", "alert").attr("id", "problem").text(text)))
}

fn name_field(name: &str, fault: Option<AppFault>, first: bool) -> Element {
    let bad = matches!(fault, Some(AppFault::NameMissing | AppFault::NameTooLong));
    let input =
        el("input").attr("type", "text").attr("id", "app-name").attr("name", "app-name").attr("value", name);
    let input = described(input.attr("autocomplete", "off"), bad).flag("autofocus", first && !bad);
    field("app-name", &t("practice-apps-name"), input).add_all(problem(fault).filter(|_| bad))
}

fn described(input: Element, bad: bool) -> Element {
    if bad {
        input.attr("aria-invalid", "true").attr("aria-describedby", "problem").flag("autofocus", true)
    } else {
        input
    }
}

/// A value to copy: reaching it with Tab selects all of it. A secret key has the focus when it is new.
fn copied(id: &'static str, label: &str, value: &str) -> Element {
    let input = el("input").attr("type", "text").attr("class", "value").attr("id", id).attr("value", value);
    field(id, label, input.flag("readonly", true).flag("autofocus", id == "new-secret-key"))
}

fn field(id: &str, label: &str, input: Element) -> Element {
    el("div").attr("class", "field").add(el("label").attr("for", id).text(label)).add(input)
}

fn choice(kind: &str, id: &str, name: &str, value: &str, chosen: bool, label: &str) -> Element {
    let input = el("input").attr("type", kind).attr("id", id).attr("name", name).attr("value", value);
    el("div")
        .attr("class", "choice")
        .add(input.flag("checked", chosen))
        .add(el("label").attr("for", id).text(label))
}

fn cancel() -> Element {
    el("a").attr("class", "button").attr("href", APPS_AND_KEYS).text(t("practice-app-cancel"))
}
