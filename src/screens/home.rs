//! Home: the connections this computer keeps.

use eframe::egui::Ui;
use jiff::tz::TimeZone;

use super::layout::{self, Footer, Heading};
use super::words;
use crate::app::Listing;
use crate::connections::{ConnectionRecord, Sheets, WhoRenews};
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::Foot;
use crate::theme::widgets::{Button, banner, text};
use crate::theme::{Tone, space};

/// What Home shows.
pub struct HomeView<'a> {
    /// The connections.
    pub listing: &'a Listing,
    /// The sheets, for who renews, and for those that are broken.
    pub sheets: &'a Sheets,
}

/// Draws Home; true when **Set up a new connection** was pressed.
pub fn show(ui: &mut Ui, view: &HomeView<'_>) -> bool {
    let mut pressed = false;
    let independent = t("independent");
    let footer = Footer { back: None, next: None };
    let foot = Foot { note: &independent, ..Foot::default() };
    let (question, lead) = (t("home-question"), t("home-lead"));
    let heading = Heading { question: &question, lead: &lead, take_focus: false };
    layout::page(ui, &[], &foot, &heading, &footer, |ui| {
        troubles(ui, view);
        for record in &view.listing.records {
            connection(ui, view, record);
        }
        ui.add_space(space::S);
        pressed = Button::primary(&t("home-new")).show(ui).clicked();
    });
    pressed
}

fn troubles(ui: &mut Ui, view: &HomeView<'_>) {
    if let Some(aside) = &view.listing.damaged {
        let file = aside.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let now = t_with("home-index-damaged-now", &[("file", file.into())]);
        banner::show(ui, Tone::Warning, &t("home-index-damaged"), &now, |_| {});
    }
    if let Some(error) = &view.listing.failed {
        let (title, now) = (t("home-index-failed"), t("home-index-failed-now"));
        banner::show(ui, Tone::Danger, &title, &now, |ui| words::details(ui, error));
    }
    for problem in view.sheets.problems() {
        banner::show(ui, Tone::Warning, &t("home-sheet-broken"), &problem.describe(), |_| {});
    }
}

fn connection(ui: &mut Ui, view: &HomeView<'_>, record: &ConnectionRecord) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::title(ui, &record.product_name);
        let environment = match record.environment.as_str() {
            "demo" => t("environment-demo"),
            "practice" => t("environment-practice"),
            _ => t("environment-production"),
        };
        let account =
            [("account", record.account_name.clone().into()), ("environment", environment.as_ref().into())];
        text::body(ui, &t_with("home-account", &account));
        let day =
            |moment: jiff::Timestamp| moment.to_zoned(TimeZone::system()).strftime("%-d %B %Y").to_string();
        text::help(
            ui,
            &t_with(
                "home-consented",
                &[
                    ("name", record.person_name.clone().into()),
                    ("email", record.person_email.clone().into()),
                    ("date", day(record.consented_at).into()),
                ],
            ),
        );
        let Some(until) = record.refresh_token_expires_at else { return };
        let renewed_by_product =
            view.sheets.get(&record.sheet).is_some_and(|sheet| sheet.renewal.by == WhoRenews::Product);
        let words = if renewed_by_product {
            let words = [("product", record.product_name.clone().into()), ("date", day(until).into())];
            t_with("home-renewed-by-product", &words)
        } else {
            t_with("home-renew-before", &[("date", day(until).into())])
        };
        text::help(ui, &words);
    });
}
