//! A window with nothing of ours in it: what the first frame, the memory and the size of Countersign are
//! measured against. `--first-frame-exit` prints milliseconds from process start to the first frame and ends, as
//! the program itself does; `--renderer wgpu|glow` picks the renderer (wgpu, if not given).
#![allow(clippy::print_stdout, reason = "printing its one number is what it is for")]

// The file itself and not the library, so that nothing of ours is linked into what ours is measured against.
#[path = "../../src/process_age.rs"]
mod process_age;

use eframe::egui;

fn main() -> eframe::Result {
    process_age::mark_main();
    let (mut renderer, mut ends) = (eframe::Renderer::Wgpu, false);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match (word.as_str(), words.len()) {
            ("--first-frame-exit", _) => ends = true,
            ("--renderer", 1..) => match words.next().as_deref() {
                Some("wgpu") => renderer = eframe::Renderer::Wgpu,
                Some("glow") => renderer = eframe::Renderer::Glow,
                _ => return usage(),
            },
            _ => return usage(),
        }
    }
    let options = eframe::NativeOptions {
        renderer,
        viewport: egui::ViewportBuilder::default().with_inner_size([960.0, 680.0]),
        ..Default::default()
    };
    eframe::run_native("Bare window", options, Box::new(move |_| Ok(Box::new(Bare { ends, drawn: false }))))
}

fn usage() -> eframe::Result {
    println!("bare-window [--renderer wgpu|glow] [--first-frame-exit]");
    std::process::exit(2);
}

struct Bare {
    ends: bool,
    drawn: bool,
}

impl eframe::App for Bare {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        // The second frame begins once the first was handed to the system: only then has it been drawn.
        if self.ends && self.drawn {
            println!("{:.1}", process_age::since_start().as_secs_f64() * 1000.0);
            self.ends = false;
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| ui.label("A bare window."));
        self.drawn = true;
        if self.ends {
            ui.request_repaint();
        }
    }
}
