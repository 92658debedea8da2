//! Manage Profile > Connected Apps: which apps people agreed to, and Revoke, which takes that back. Practice asks for no password, so
//! it shows everybody's.

use super::form::{Form, with_query};
use super::http::{HttpReply, HttpRequest};
use super::pages::connected_apps as page;
use super::people::person;
use super::posted::posted;
use super::service::{CONNECTED_APPS, Service, ServiceAnswer};

/// Anything at [`CONNECTED_APPS`].
pub(super) fn answer(service: &Service, asked: &HttpRequest) -> ServiceAnswer {
    match asked.method.as_str() {
        "GET" => {
            let query = asked.query().unwrap_or_default();
            Ok(page::list(service, &service.state(), query.get("revoked")))
        }
        "POST" => posted(service, &service.account, asked, |form| Ok(revoke(service, form))),
        _ => Ok(HttpReply::not_allowed("GET, POST")),
    }
}

/// Revoke: the person is asked for consent the next time, and what the app can renew with is good for nothing. Live access tokens run
/// on.
fn revoke(service: &Service, form: &Form) -> HttpReply {
    let (key, mut state) = (form.text("integration-key"), service.state());
    if let Some(person) = person(form.text("person")) {
        state.sign_ins.disagree(person, key);
        state.tokens.revoke_consent(person, key);
    }
    HttpReply::redirect(303, with_query(CONNECTED_APPS, &[("revoked", key)]))
}
