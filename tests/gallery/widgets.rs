//! Every widget in every state, drawn by the gallery's window and measured by tests/contrast.rs.

use std::time::Duration;

use countersign::theme::widgets::button::Rank;
use countersign::theme::widgets::check_line::{self, State};
use countersign::theme::widgets::copy_row::{self, CopyRow, Reveal};
use countersign::theme::widgets::countdown::{self, Countdown};
use countersign::theme::widgets::dialog::{self, Dialog, DialogButton};
use countersign::theme::widgets::field::Field;
use countersign::theme::widgets::progress::{self, Progress};
use countersign::theme::widgets::rail::{self, Entry, Foot, Mark};
use countersign::theme::widgets::rows::{self, ChoiceRow};
use countersign::theme::widgets::secret_field::{self, ShowWords};
use countersign::theme::widgets::{Button, banner, choice, details, numbered, text, tick, value_box};
use countersign::theme::{Icon, Palette, Tone, motion, space, style};
use eframe::egui;

/// What the widgets show, and which dialog is open.
pub struct Gallery {
    typed: String,
    secret: String,
    shown: bool,
    revealed: bool,
    kind: usize,
    still: bool,
    /// The dialog in front of the page, by its place among [`DIALOGS`].
    pub dialog: Option<usize>,
}

impl Default for Gallery {
    fn default() -> Self {
        Self {
            typed: "half-typed".to_owned(),
            secret: SECRET.to_owned(),
            shown: false,
            revealed: false,
            kind: 0,
            still: false,
            dialog: None,
        }
    }
}

const SECRET: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";
const EYE: ShowWords<'_> = ShowWords { show: ("Show", "Show Secret Key"), hide: ("Hide", "Hide Secret Key") };

/// The dialogs: what each is for.
pub const DIALOGS: [&str; 5] = ["Info", "Form", "Warning", "Danger", "Long"];

impl Gallery {
    /// Draws the rail, the widgets and the open dialog.
    pub fn show(&mut self, ui: &mut egui::Ui) {
        motion::set_still(ui.ctx(), self.still);
        let rail = egui::Panel::left("rail")
            .exact_size(space::RAIL_WIDTH)
            .resizable(false)
            .show_separator_line(false)
            .frame(egui::Frame::new());
        rail.show(ui, |ui| {
            let entry = |name, mark| Entry { name, accessible_name: name, mark };
            let entries =
                [entry("Done", Mark::Done), entry("Now", Mark::Now), entry("To come", Mark::ToCome)];
            let foot = Foot {
                subject: Some(("Product", "Practice")),
                badge: Some("Practice"),
                action: Some(("Continue later", "Continue later")),
                note: "A note.",
            };
            rail::show(ui, "Gallery", &entries, &foot);
        });
        let ground = egui::Frame::new().fill(Palette::of(ui).ground).inner_margin(style::margin(space::XXL));
        egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(space::COLUMN_WIDTH);
                ui.spacing_mut().item_spacing.y = space::M;
                text::question(ui, "The question of a page");
                text::lead(ui, "What it is about, in a sentence or two.");
                self.buttons(ui);
                self.choices(ui);
                self.fields(ui);
                self.lines(ui);
                waiting(ui);
                banners(ui);
            });
        });
        if let Some(open) = self.dialog {
            self.dialog(ui, open);
        }
    }

    fn buttons(&mut self, ui: &mut egui::Ui) {
        text::title(ui, "Buttons");
        ui.horizontal_wrapped(|ui| {
            Button::primary("Primary").show(ui);
            Button::secondary("Secondary").icon(Icon::Copy).show(ui);
            Button::secondary("Outward").trailing_icon(Icon::Outward).show(ui);
            Button::quiet("Quiet").show(ui);
            Button::danger("Danger").show(ui);
        });
        ui.horizontal_wrapped(|ui| {
            Button::primary("Saving").busy(true).show(ui);
            Button::secondary("Checking").busy(true).show(ui);
            Button::quiet("Asking").busy(true).show(ui);
            Button::danger("Removing").busy(true).show(ui);
        });
        text::title(ui, "Dialogs");
        ui.horizontal_wrapped(|ui| {
            for (index, name) in DIALOGS.iter().enumerate() {
                let open = format!("Open {name}");
                if Button::secondary(name).name(&open).show(ui).clicked() {
                    self.dialog = Some(index);
                }
            }
        });
    }

    fn choices(&mut self, ui: &mut egui::Ui) {
        text::title(ui, "Choices and ticks");
        choice::card(ui, true, "Chosen", "What it means.");
        choice::card(ui, false, "Not chosen", "What it means.");
        let kinds = [
            ChoiceRow { title: "JSON", words: "For programs that read it." },
            ChoiceRow { title: ".env", words: "For programs that take their settings from the environment." },
            ChoiceRow {
                title: "Encrypted",
                words: "Opens with a passphrase only. Whoever gets the file gets nothing without it, \
                        and nobody can bring back a passphrase that was forgotten.",
            },
        ];
        if let Some(kind) = rows::show(ui, "Kind of file", &kinds, Some(self.kind)) {
            self.kind = kind;
        }
        tick::tick_box(ui, true, "Ticked");
        if tick::tick_box(ui, self.still, "Less motion").clicked() {
            self.still = !self.still;
        }
    }

    fn fields(&mut self, ui: &mut egui::Ui) {
        text::title(ui, "Fields");
        field("A field", None).show(ui, &mut self.typed);
        let problem = Some("What is wrong, in words that mend.");
        field("A field with a problem", problem).show(ui, &mut self.typed);
        secret_field::show(ui, &field("A secret", None), &EYE, &mut self.secret, &mut self.shown);
        let mut always = true;
        secret_field::show(
            ui,
            &field("A secret with a problem", problem),
            &EYE,
            &mut self.secret,
            &mut always,
        );
    }

    fn lines(&mut self, ui: &mut egui::Ui) {
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
        let row = CopyRow {
            label: "Secret Key",
            shown: "••••••••••••",
            copy: ("Copy", "Copy Secret Key"),
            copied: None,
            note: None,
        };
        let cleared = Some("Cleared from the clipboard in 42 s.");
        copy_row::show(ui, &row);
        copy_row::show(ui, &CopyRow { copied: Some("Copied"), note: cleared, ..row });
        let hidden = CopyRow { label: "Refresh Token", ..row };
        let token = "eyJ0eXAiOiJNVCIsImFsZyI6IlJTMjU2Iiwia2lkIjoi".repeat(6);
        let seen = CopyRow { shown: &token, ..hidden };
        let row = if self.revealed { seen } else { hidden };
        let events = copy_row::show_revealing(ui, &row, &Reveal { shown: self.revealed, words: EYE });
        if events.toggle || events.hide_again {
            self.revealed = !self.revealed;
        }
        let seen = CopyRow { label: "Shown", copied: Some("Copied"), note: cleared, ..seen };
        copy_row::show_revealing(ui, &seen, &Reveal { shown: true, words: EYE });
        value_box::show(ui, "/home/olive/Documents/snow-atlas.age");
        value_box::copying(ui, "http://localhost:8721/callback", ("Copy", "Copy address"), "Copied");
        value_box::with_copy(ui, "http://localhost", Button::secondary("Copy redirect URI"), |ui| {
            value_box::copied_mark(ui, "Copied");
        });
    }

    fn dialog(&mut self, ui: &mut egui::Ui, open: usize) {
        let Some(name) = DIALOGS.get(open).copied() else { return };
        let two = |word, rank| vec![DialogButton::safe("Cancel"), DialogButton::new(word, rank)];
        let words = "What the answers mean, in a sentence or two, so that nobody has to guess.";
        let ask = |tone, title| Dialog { id: name, title, words, tone };
        let pressed = match name {
            "Info" => dialog::show(
                ui,
                &ask(Tone::Info, "Something to know"),
                |_| {},
                &[DialogButton { rank: Rank::Primary, ..DialogButton::safe("Close") }],
            ),
            "Form" => {
                let question = ask(Tone::Info, "Choose a passphrase");
                let typed = &mut self.typed;
                let content = |ui: &mut egui::Ui| {
                    ui.add_space(space::S);
                    field("Passphrase", Some("At least twelve signs.")).show(ui, typed);
                    tick::tick_box(ui, true, "Ask again next time");
                };
                dialog::show(ui, &question, content, &two("Save", Rank::Primary))
            }
            "Warning" => {
                let answers = [
                    DialogButton::safe("Stay here"),
                    DialogButton::new("Leave without", Rank::Secondary),
                    DialogButton::new("Keep and leave", Rank::Primary),
                ];
                dialog::show(ui, &ask(Tone::Warning, "Leave before it is saved?"), |_| {}, &answers)
            }
            "Danger" => {
                let answers = two("Remove", Rank::Danger);
                dialog::show(
                    ui,
                    &ask(Tone::Danger, "Remove Snow Atlas from this computer?"),
                    |_| {},
                    &answers,
                )
            }
            _ => {
                let removing = DialogButton { busy: true, ..DialogButton::new("Removing", Rank::Danger) };
                let content = |ui: &mut egui::Ui| {
                    for number in 1..=14 {
                        numbered::line(ui, number, "One more thing to know before answering.");
                    }
                };
                let title = "A question that takes more than one line to ask, and has much to say";
                dialog::show(
                    ui,
                    &ask(Tone::Success, title),
                    content,
                    &[DialogButton::safe("Cancel"), removing],
                )
            }
        };
        if pressed.is_some() {
            self.dialog = None;
        }
    }
}

fn field<'a>(label: &'a str, problem: Option<&'a str>) -> Field<'a> {
    Field {
        label,
        help: "What it is, and where it is found.",
        problem,
        paste: Some(("Paste", label)),
        mono: true,
        take_focus: false,
    }
}

fn waiting(ui: &mut egui::Ui) {
    text::title(ui, "Waiting");
    let (waited, left) = (Duration::from_mins(4), Duration::from_mins(6));
    countdown::show(ui, &Countdown { waited, left, words: "6 min 0 s left" });
    for (done, words) in [(0, "0 of 20 calls made"), (7, "7 of 20 calls made"), (20, "20 of 20 calls made")] {
        progress::show(ui, &Progress { done, of: 20, words });
    }
}

fn banners(ui: &mut egui::Ui) {
    text::title(ui, "Banners");
    for tone in [Tone::Info, Tone::Success, Tone::Warning, Tone::Danger] {
        banner::show(ui, tone, "What happened", "What to do now.", |ui| {
            details::folded(ui, "Details", |ui| {
                text::mono(ui, "for whoever is asked for help");
            });
        });
    }
}
