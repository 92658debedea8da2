//! In place of an app that is not on this computer: the address its browser would be sent to, to be copied. Nothing leaves this
//! computer, and whoever sets such an app up copies the address from the browser's bar anyway.

use super::{Tone, card, frame, heading, notice, paragraph};
use crate::practice::html::el;
use crate::practice::http::HttpReply;
use crate::practice::service::Service;
use crate::texts::{t, t_with};

/// The page; `host` is the app's, `address` the redirect URI with the answer.
pub(in crate::practice) fn page(service: &Service, host: &str, address: &str) -> HttpReply {
    let stays = t_with("practice-elsewhere-stays", &[("host", host.into())]);
    let stays = el("p").attr("id", "elsewhere").attr("role", "status").text(stays);
    let parts = [
        notice(Tone::Success, stays),
        paragraph(t("practice-elsewhere-copy")),
        el("p").attr("class", "label").text(t("practice-elsewhere-address")),
        el("p").attr("class", "given").add(el("code").attr("id", "address").text(address)),
    ];
    let title = t("practice-elsewhere-title");
    HttpReply::page(200, frame(service, &title, [heading(&title), card(parts)]))
}
