//! The language that is chosen in the window: used from the next frame on, remembered, and given up where its letters cannot be drawn.

use std::path::PathBuf;
use std::sync::mpsc;

use eframe::egui::{Color32, Context, Ui};

use crate::chosen_language;
use crate::texts::{Language, t};
use crate::theme::{letters, type_scale};

/// Remembers choices, off the window's thread.
pub(super) struct WindowLanguage {
    folder: PathBuf,
    /// To the thread that writes: there is none before the first choice.
    writer: Option<mpsc::Sender<Option<Language>>>,
    told: mpsc::Sender<bool>,
    kept: mpsc::Receiver<bool>,
}

impl WindowLanguage {
    /// Choices are remembered in this folder.
    pub(super) fn new(folder: PathBuf) -> Self {
        let (told, kept) = mpsc::channel();
        Self { folder, writer: None, told, kept }
    }

    /// Has the program use that language, the system's where there is none, and remembers the choice.
    pub(super) fn choose(&mut self, ctx: &Context, language: Option<Language>) {
        language.unwrap_or_else(chosen_language::of_system).make_current();
        if self.writer.is_none() {
            self.writer = self.start_writer(ctx.clone());
        }
        let taken = self.writer.as_ref().is_some_and(|writer| writer.send(language).is_ok());
        if !taken {
            let _ = self.told.send(false);
        }
    }

    /// Starts the thread that writes, one choice after the other; none where the system gives none.
    fn start_writer(&self, woken: Context) -> Option<mpsc::Sender<Option<Language>>> {
        let (sender, choices) = mpsc::channel();
        let (folder, told) = (self.folder.clone(), self.told.clone());
        let write = move || {
            for choice in choices {
                let written = chosen_language::write(&folder, choice);
                if let Err(error) = &written {
                    tracing::warn!(%error, "the language could not be remembered");
                }
                // Nobody listens any more when the window is gone.
                let _ = told.send(written.is_ok());
                woken.request_repaint();
            }
        };
        std::thread::Builder::new().name("language".to_owned()).spawn(write).ok()?;
        Some(sender)
    }

    /// Whether the newest choice was remembered, once that is known.
    pub(super) fn was_kept(&self) -> Option<bool> {
        self.kept.try_iter().last()
    }

    /// Changes to English where no font of this computer has the letters of the current language; whether that was so.
    pub(super) fn give_up_unreadable(ui: &Ui) -> bool {
        if Language::current() != Language::Japanese {
            return false;
        }
        // Laid out, so that its letters are searched for whatever stands on the page.
        let name = t("language-ja").into_owned();
        let _ = ui.painter().layout_no_wrap(name.clone(), type_scale::body(), Color32::PLACEHOLDER);
        let is_unreadable = letters::are_missing(ui, &name);
        if is_unreadable {
            Language::English.make_current();
            ui.ctx().request_repaint();
        }
        is_unreadable
    }
}
