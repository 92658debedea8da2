//! The gallery: every widget of the theme in every state, in a window, to look at while working on them.
//! `cargo run --example gallery -- [light|dark|high-contrast]`

use std::time::Duration;

use countersign::theme::widgets::check_line::{self, State};
use countersign::theme::widgets::copy_row::{self, CopyRow};
use countersign::theme::widgets::countdown::{self, Countdown};
use countersign::theme::widgets::field::Field;
use countersign::theme::widgets::rail::{self, Entry, Foot, Mark};
use countersign::theme::widgets::secret_field::{self, ShowWords};
use countersign::theme::widgets::{Button, banner, choice, details, numbered, text, tick};
use countersign::theme::{self, Icon, Palette, Scheme, Tone, space};
use eframe::egui;

fn main() -> eframe::Result {
    let scheme = match std::env::args().nth(1).as_deref() {
        Some("dark") => Scheme::Dark,
        Some("high-contrast") => Scheme::HighContrast,
        _ => Scheme::Light,
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1000.0, 900.0]),
        ..Default::default()
    };
    eframe::run_native(
        "Gallery",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            theme::apply(&creation.egui_ctx, scheme);
            Ok(Box::new(Gallery {
                typed: "half-typed".to_owned(),
                secret: "secret".to_owned(),
                shown: false,
            }))
        }),
    )
}

struct Gallery {
    typed: String,
    secret: String,
    shown: bool,
}

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::Panel::left("rail").exact_size(space::RAIL_WIDTH).frame(egui::Frame::new()).show(ui, |ui| {
            let entry = |name, mark| Entry { name, accessible_name: name, mark };
            let entries =
                [entry("Done", Mark::Done), entry("Now", Mark::Now), entry("To come", Mark::ToCome)];
            let foot =
                Foot { subject: Some(("Product", "Practice")), badge: Some("Practice"), note: "A note." };
            rail::show(ui, "Gallery", &entries, &foot);
        });
        let ground =
            egui::Frame::new().fill(Palette::of(ui).ground).inner_margin(theme::style::margin(space::XXL));
        egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(space::COLUMN_WIDTH);
                self.widgets(ui);
            });
        });
    }
}

impl Gallery {
    fn widgets(&mut self, ui: &mut egui::Ui) {
        ui.spacing_mut().item_spacing.y = space::M;
        text::question(ui, "The question of a page");
        text::lead(ui, "What it is about, in a sentence or two.");
        text::title(ui, "Buttons");
        ui.horizontal_wrapped(|ui| {
            Button::primary("Primary").show(ui);
            Button::secondary("Secondary").icon(Icon::Copy).show(ui);
            Button::secondary("Outward").trailing_icon(Icon::Outward).show(ui);
            Button::quiet("Quiet").show(ui);
            Button::danger("Danger").show(ui);
        });
        text::title(ui, "Choices and ticks");
        choice::card(ui, true, "Chosen", "What it means.");
        choice::card(ui, false, "Not chosen", "What it means.");
        tick::tick_box(ui, true, "Ticked");
        tick::tick_box(ui, false, "Not ticked");
        text::title(ui, "Fields");
        let field = |label, problem| Field {
            label,
            help: "What it is, and where it is found.",
            problem,
            paste: Some(("Paste", label)),
            mono: true,
            take_focus: false,
        };
        field("A field", None).show(ui, &mut self.typed);
        field("A field with a problem", Some("What is wrong, in words that mend.")).show(ui, &mut self.typed);
        let words = ShowWords { show: ("Show", "Show it"), hide: ("Hide", "Hide it") };
        secret_field::show(ui, &field("A secret", None), &words, &mut self.secret, &mut self.shown);
        text::title(ui, "Lines");
        for (state, word) in [
            (State::ToCome, "to come"),
            (State::Running, "running"),
            (State::Passed, "passed"),
            (State::Failed, "failed"),
            (State::Skipped, "skipped"),
        ] {
            check_line::show(ui, state, word, word, "What was found, or why not and what to do.");
        }
        numbered::line(ui, 1, "The first of several things.");
        let row =
            |copied| CopyRow {
                label: "Secret Key", shown: "••••••••", copy: ("Copy", "Copy it"), copied
            };
        copy_row::show(ui, &row(None));
        copy_row::show(ui, &row(Some("Copied")));
        text::title(ui, "Waiting");
        let wait = |still| Countdown {
            waited: Duration::from_mins(4),
            left: Duration::from_mins(6),
            still,
            words: "6 min 0 s left",
        };
        countdown::show(ui, &wait(false));
        countdown::show(ui, &wait(true));
        text::title(ui, "Banners");
        for tone in [Tone::Info, Tone::Success, Tone::Warning, Tone::Danger] {
            banner::show(ui, tone, "What happened", "What to do now.", |ui| {
                details::folded(ui, "Details", |ui| {
                    text::mono(ui, "for whoever is asked for help");
                });
            });
        }
    }
}
