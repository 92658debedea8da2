//! Apps and Keys: makes apps, changes them, adds secret keys. As on the real page, what is typed counts from Save
//! on, and a secret key is shown in full once. On an origin of its own, as Docusign's is.

use super::behaviour::Behaviour;
use super::form::{Form, with_query};
use super::http::{HttpReply, HttpRequest};
use super::pages;
use super::pages::apps::{self, OLDER_GRANT, OLDER_GRANT_CODE, Shown};
use super::posted::posted;
use super::service::{APPS_AND_KEYS, Service, ServiceAnswer};
use super::state::apps::{AppSettings, IntegrationType};

/// What follows [`APPS_AND_KEYS`], if `path` is that or below it.
pub(super) fn rest(path: &str) -> Option<&str> {
    path.strip_prefix(APPS_AND_KEYS).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Anything at or below the list of apps; `rest` is what follows [`APPS_AND_KEYS`].
pub(super) fn answer(service: &Service, asked: &HttpRequest, method: &str, rest: &str) -> ServiceAnswer {
    match (rest, method) {
        ("", "GET") => {
            let query = asked.query().unwrap_or_default();
            Ok(apps::list(service, service.state().apps.all(), query.get("saved")))
        }
        ("", _) => Ok(HttpReply::not_allowed("GET")),
        ("/forget", "POST") => posted(service, &service.admin, asked, |_| Ok(forget(service))),
        ("/forget", _) => Ok(HttpReply::not_allowed("POST")),
        ("/new", "GET") => Ok(apps::new(service, "", None)),
        ("/new", "POST") => posted(service, &service.admin, asked, |form| create(service, form)),
        ("/new", _) => Ok(HttpReply::not_allowed("GET, POST")),
        (path, method) => match path.strip_prefix('/') {
            Some(key) if service.state().apps.get(key).is_none() => Ok(pages::not_found(service)),
            Some(key) if method == "GET" => Ok(edit(service, key)),
            Some(key) if method == "POST" => {
                posted(service, &service.admin, asked, |form| change(service, key, form))
            }
            Some(_) => Ok(HttpReply::not_allowed("GET, POST")),
            None => Ok(pages::not_found(service)),
        },
    }
}

/// Create App.
fn create(service: &Service, form: &Form) -> ServiceAnswer {
    let name = form.text("app-name");
    let made = service.state().apps.create(name)?;
    Ok(match made {
        Ok(key) => HttpReply::redirect(303, format!("{APPS_AND_KEYS}/{key}")),
        Err(fault) => apps::new(service, name, Some(fault)),
    })
}

/// Forget everything: as if it were started for the first time.
fn forget(service: &Service) -> HttpReply {
    service.state().forget();
    HttpReply::redirect(303, APPS_AND_KEYS.to_owned())
}

/// Actions > Edit: the app as it was saved.
fn edit(service: &Service, key: &str) -> HttpReply {
    let state = service.state();
    match state.apps.get(key) {
        Some(app) => apps::edit(service, app, &app.settings, &Shown::default()),
        None => pages::not_found(service),
    }
}

/// Any button of the edit page. All of them post all fields, so that what was typed is not lost.
fn change(service: &Service, key: &str, form: &Form) -> ServiceAnswer {
    let mut state = service.state();
    let Some(app) = state.apps.get_mut(key) else { return Ok(pages::not_found(service)) };
    let mut draft = settings(service, form);
    let mut shown = Shown::default();
    match form.text("do") {
        "save" => {
            draft = draft.tidied();
            shown.fault = draft.fault();
            if shown.fault.is_none() {
                app.settings = draft;
                return Ok(HttpReply::redirect(303, with_query(APPS_AND_KEYS, &[("saved", &app.key)])));
            }
        }
        "add-uri" => draft.redirect_uris.push(String::new()),
        "add-secret" => shown.new_secret = Some(app.add_secret()?),
        other => {
            if let Some(place) =
                place(other, "remove-uri-").filter(|place| *place < draft.redirect_uris.len())
            {
                draft.redirect_uris.remove(place);
            }
            if let Some(place) = place(other, "delete-secret-").filter(|place| *place < app.secrets.len()) {
                app.secrets.remove(place);
            }
        }
    }
    Ok(apps::edit(service, app, &draft, &shown))
}

/// `remove-uri-1` is the first.
fn place(button: &str, prefix: &str) -> Option<usize> {
    button.strip_prefix(prefix)?.parse::<usize>().ok()?.checked_sub(1)
}

/// What the fields say.
fn settings(service: &Service, form: &Form) -> AppSettings {
    let chosen = form.text("integration-type");
    let (stores_secret, code_grant) = if service.behaves(Behaviour::OlderAppsPage) {
        // It asks for the grant alone.
        let grant = form.get(OLDER_GRANT);
        (grant.map(|_| true), grant == Some(OLDER_GRANT_CODE))
    } else {
        let answer = match form.text("store-secret") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        (answer, form.get("authorization-code-grant").is_some())
    };
    AppSettings {
        name: form.text("app-name").to_owned(),
        integration_type: IntegrationType::ALL
            .into_iter()
            .find(|kind| kind.name() == chosen)
            .unwrap_or_default(),
        stores_secret,
        code_grant,
        requires_pkce: form.get("require-pkce").is_some(),
        // The browser may have wrapped a pasted address in spaces; nothing else is touched.
        redirect_uris: form.all("redirect-uri").map(|uri| uri.trim().to_owned()).collect(),
    }
}
