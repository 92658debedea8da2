//! Every widget in every state, drawn by the gallery's window and measured by tests/pictures/contrast.rs.

use std::time::Duration;

use countersign::theme::widgets::button::Rank;
use countersign::theme::widgets::copy_row::Reveal;
use countersign::theme::widgets::rail::{RailEntry, RailFoot, RailMark};
use countersign::theme::widgets::secret_field::ShowWords;
use countersign::theme::widgets::{
    Banner, Button, CheckLine, CheckState, ChoiceCard, ChoiceRow, ChoiceRows, CopiedMark, CopyRow,
    CountdownBar, Dialog, DialogButton, FoldedDetails, NumberedLine, ProgressBar, Rail, SecretField,
    Segments, TextField, TickBox, ValueBox, text,
};
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
const EYE: ShowWords<'_> = ShowWords {
    show: ("Show", "Show Secret Key"),
    hide: ("Hide", "Hide Secret Key"),
    read: ("Read out", "Read out Secret Key"),
};

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
            let entry = |name, mark| RailEntry { name, accessible_name: name, mark };
            let entries = [
                entry("Done", RailMark::Done),
                entry("Now", RailMark::Now),
                entry("To come", RailMark::ToCome),
            ];
            let foot = RailFoot {
                subject: Some(("Product", "Practice")),
                badge: Some("Practice"),
                action: Some(("Continue later", "Continue later")),
                note: "A note.",
            };
            Rail::new("Gallery").entries(&entries).foot(foot).show(ui);
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
        ChoiceCard::radio(true, "Chosen").words("What it means.").show(ui);
        ChoiceCard::radio(false, "Not chosen").words("What it means.").show(ui);
        let kinds = [
            ChoiceRow { title: "JSON", words: "For programs that read it." },
            ChoiceRow { title: ".env", words: "For programs that take their settings from the environment." },
            ChoiceRow {
                title: "Encrypted",
                words: "Opens with a passphrase only. Whoever gets the file gets nothing without it, \
                        and nobody can bring back a passphrase that was forgotten.",
            },
        ];
        if let Some(kind) = ChoiceRows::new("Kind of file", &kinds).chosen(Some(self.kind)).show(ui) {
            self.kind = kind;
        }
        Segments::new("Order", &["Newest", "Name", "Ends soonest"], 1).show(ui);
        TickBox::new(true, "Ticked").show(ui);
        if TickBox::new(self.still, "Less motion").show(ui).clicked() {
            self.still = !self.still;
        }
    }

    fn fields(&mut self, ui: &mut egui::Ui) {
        text::title(ui, "Fields");
        field("A field", None).show(ui, &mut self.typed);
        let problem = Some("What is wrong, in words that mend.");
        field("A field with a problem", problem).show(ui, &mut self.typed);
        SecretField::new(field("A secret", None), EYE).show(ui, &mut self.secret, &mut self.shown);
        let mut always = true;
        SecretField::new(field("A secret with a problem", problem), EYE).show(
            ui,
            &mut self.secret,
            &mut always,
        );
    }

    fn lines(&mut self, ui: &mut egui::Ui) {
        text::title(ui, "Lines");
        for (state, word) in [
            (CheckState::ToCome, "to come"),
            (CheckState::Running, "running"),
            (CheckState::Passed, "passed"),
            (CheckState::Warned, "needs attention"),
            (CheckState::Failed, "failed"),
            (CheckState::Skipped, "skipped"),
        ] {
            CheckLine::new(state, word, word).words("What was found, or why not and what to do.").show(ui);
        }
        NumberedLine::new(1, "The first of several things.").show(ui);
        let row = CopyRow::new("Secret Key", "••••••••••••", ("Copy", "Copy Secret Key"));
        let cleared = Some("Cleared from the clipboard in 42 s.");
        row.show(ui);
        row.copied(Some("Copied")).note(cleared).show(ui);
        let token = "eyJ0eXAiOiJNVCIsImFsZyI6IlJTMjU2Iiwia2lkIjoi".repeat(6);
        let shown = if self.revealed { token.as_str() } else { "••••••••••••" };
        let row = CopyRow::new("Refresh Token", shown, ("Copy", "Copy Secret Key"));
        let events = row.reveal(Reveal { shown: self.revealed, words: EYE }).show(ui);
        if events.toggle || events.hide_again {
            self.revealed = !self.revealed;
        }
        let seen = CopyRow::new("Shown", &token, ("Copy", "Copy Secret Key"));
        seen.copied(Some("Copied")).note(cleared).reveal(Reveal { shown: true, words: EYE }).show(ui);
        ValueBox::new("/home/olive/Documents/snow-atlas.age").show(ui);
        ValueBox::new("http://localhost:8721/callback").copying("Copy", "Copy address", "Copied").show(ui);
        ValueBox::new("http://localhost").with_copy(Button::secondary("Copy redirect URI")).show(ui, |ui| {
            CopiedMark::new("Copied").show(ui);
        });
    }

    fn dialog(&mut self, ui: &mut egui::Ui, open: usize) {
        let Some(name) = DIALOGS.get(open).copied() else { return };
        let cancel = || DialogButton::ranked("Cancel", Rank::Secondary).safe();
        let two = |word, rank| vec![cancel(), DialogButton::ranked(word, rank)];
        let (tone, title, answers) = match name {
            "Info" => {
                (Tone::Info, "Something to know", vec![DialogButton::ranked("Close", Rank::Primary).safe()])
            }
            "Form" => (Tone::Info, "Choose a passphrase", two("Save", Rank::Primary)),
            "Warning" => (
                Tone::Warning,
                "Leave before it is saved?",
                vec![
                    DialogButton::ranked("Stay here", Rank::Secondary).safe(),
                    DialogButton::ranked("Leave without", Rank::Secondary),
                    DialogButton::ranked("Keep and leave", Rank::Primary),
                ],
            ),
            "Danger" => (Tone::Danger, "Remove Snow Atlas from this computer?", two("Remove", Rank::Danger)),
            _ => (
                Tone::Success,
                "A question that takes more than one line to ask, and has much to say",
                vec![cancel(), DialogButton::ranked("Removing", Rank::Danger).busy(true)],
            ),
        };
        let typed = &mut self.typed;
        let content = |ui: &mut egui::Ui| match name {
            "Form" => {
                ui.add_space(space::S);
                field("Passphrase", Some("At least twelve signs.")).show(ui, typed);
                TickBox::new(true, "Ask again next time").show(ui);
            }
            "Long" => {
                for number in 1..=14 {
                    NumberedLine::new(number, "One more thing to know before answering.").show(ui);
                }
            }
            _ => {}
        };
        let words = "What the answers mean, in a sentence or two, so that nobody has to guess.";
        let pressed = Dialog::new(name, tone, title, &answers).words(words).show(ui, content);
        if pressed.is_some() {
            self.dialog = None;
        }
    }
}

fn field<'a>(label: &'a str, problem: Option<&'a str>) -> TextField<'a> {
    let field = TextField::new(label).help("What it is, and where it is found.").problem(problem);
    field.paste("Paste", label).mono(true)
}

fn waiting(ui: &mut egui::Ui) {
    text::title(ui, "Waiting");
    let (waited, left) = (Duration::from_mins(4), Duration::from_mins(6));
    CountdownBar::new(waited, left, "6 min 0 s left").show(ui);
    for (done, words) in [(0, "0 of 20 calls made"), (7, "7 of 20 calls made"), (20, "20 of 20 calls made")] {
        ProgressBar::new(done, 20, words).show(ui);
    }
}

fn banners(ui: &mut egui::Ui) {
    text::title(ui, "Banners");
    for tone in [Tone::Info, Tone::Success, Tone::Warning, Tone::Danger] {
        Banner::new(tone, "What happened").words("What to do now.").show(ui, |ui| {
            FoldedDetails::new("Details").show(ui, |ui| {
                text::mono(ui, "for whoever is asked for help");
            });
        });
    }
}
