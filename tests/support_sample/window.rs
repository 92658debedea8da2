//! A small window for the harness's own tests: one of each thing the harness has to find, read and press.
//! `--renderer wgpu|glow` picks the renderer (wgpu, if not given).

use eframe::egui::{self, accesskit};

fn main() -> eframe::Result {
    let glow = std::env::args().any(|word| word == "glow");
    let options = eframe::NativeOptions {
        renderer: if glow { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu },
        viewport: egui::ViewportBuilder::default().with_inner_size([640.0, 480.0]),
        ..Default::default()
    };
    eframe::run_native("Harness sample", options, Box::new(|_| Ok(Box::new(Sample::default()))))
}

#[derive(Default)]
struct Sample {
    presses: u32,
    name: String,
    secret: String,
    agreed: bool,
    colour: u8,
    refused: bool,
}

impl eframe::App for Sample {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        // The window's title is not in the tree by itself.
        ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label("Harness sample"));
        egui::CentralPanel::default().show(ui, |ui| {
            let heading = ui.heading("Sample");
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_role(accesskit::Role::Heading);
                node.set_label("Sample");
                node.set_level(1);
            });
            self.buttons(ui);
            self.fields(ui);
            self.choices(ui);
            egui::ScrollArea::vertical().max_height(60.0).show(ui, |ui| {
                for row in 1..=30 {
                    if ui.button(format!("Row {row}")).clicked() {
                        self.presses += 100;
                    }
                }
            });
        });
    }
}

impl Sample {
    fn buttons(&mut self, ui: &mut egui::Ui) {
        ui.horizontal(|ui| {
            if ui.button("Press").clicked() {
                self.presses += 1;
            }
            let copy = ui.button("Copy").accessible_name("Copy the sample text");
            if copy.clicked() {
                ui.copy_text("the sample text".to_owned());
            }
            if ui.button("Open").clicked() {
                let _ = webbrowser::open("http://127.0.0.1:1/open?a=b&c=%20d");
            }
            if ui.button("Refuse").clicked() {
                self.refused = true;
            }
            ui.add_enabled(false, egui::Button::new("Off"));
            if ui.button("Close").clicked() {
                ui.send_viewport_cmd(egui::ViewportCommand::Close);
            }
        });
        ui.label(format!("Pressed {} times", self.presses));
        if self.refused {
            let alert = egui::UiBuilder::new()
                .accessibility_role(accesskit::Role::AlertDialog)
                .accessibility_label("It was refused.");
            ui.scope_builder(alert, |ui| ui.label("Refused: nothing was sent."));
        }
    }

    fn fields(&mut self, ui: &mut egui::Ui) {
        let label = ui.label("Name");
        ui.text_edit_singleline(&mut self.name).labelled_by(label.id);
        let label = ui.label("Secret");
        ui.add(egui::TextEdit::singleline(&mut self.secret).password(true)).labelled_by(label.id);
        // Tells two secrets apart without showing them.
        let sum: u32 = self.secret.bytes().map(u32::from).sum();
        ui.label(format!(
            "{} bytes in Name, {} in Secret, their sum {sum}",
            self.name.len(),
            self.secret.len()
        ));
    }

    fn choices(&mut self, ui: &mut egui::Ui) {
        ui.checkbox(&mut self.agreed, "Agree");
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.colour, 0, "Red");
            ui.radio_value(&mut self.colour, 1, "Green");
        });
        ui.hyperlink_to("Guide", "http://127.0.0.1:1/guide");
    }
}
