//! A form that was posted: heard only if it came from a page of the origin it is posted to.

use super::form::Form;
use super::http::HttpRequest;
use super::pages;
use super::service::{Service, ServiceAnswer, Site};

/// Hears a form, if it is one of `site`'s own: any page in the browser can post to a loopback port.
pub(super) fn posted(
    service: &Service,
    site: &Site,
    asked: &HttpRequest,
    hear: impl FnOnce(&Form) -> ServiceAnswer,
) -> ServiceAnswer {
    let from_us = match asked.header("origin") {
        Some(origin) => origin == site.origin,
        None => !asked.has("origin"),
    };
    let same_site = match asked.header("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => !asked.has("sec-fetch-site"),
    };
    let form = if asked.is_form() { Form::read(&asked.body).ok() } else { None };
    match form.filter(|form| from_us && same_site && form.text("form-key") == site.form_key) {
        Some(form) => {
            let answer = hear(&form);
            service.keep();
            answer
        }
        None => Ok(pages::foreign_form(service)),
    }
}
