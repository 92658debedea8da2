//! The language that is chosen in the window: spoken from the next frame on, remembered, and given up where its letters cannot be
//! drawn.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use eframe::egui::{Color32, Context, Ui};

use crate::chosen_language;
use crate::texts::{Language, t};
use crate::theme::{letters, type_scale};

/// Remembers choices, off the window's thread.
pub(super) struct WindowLanguage {
    folder: PathBuf,
    /// The number of the newest choice: no older one is written over it.
    newest: Arc<AtomicU64>,
    /// Held by whoever writes.
    writes: Arc<Mutex<()>>,
    sender: mpsc::Sender<bool>,
    kept: mpsc::Receiver<bool>,
}

impl WindowLanguage {
    /// Choices are remembered in this folder.
    pub(super) fn new(folder: PathBuf) -> Self {
        let (sender, kept) = mpsc::channel();
        Self { folder, newest: Arc::default(), writes: Arc::default(), sender, kept }
    }

    /// Speaks that language, the system's where there is none, and remembers the choice.
    pub(super) fn speak(&self, ctx: &Context, language: Option<Language>) {
        language.unwrap_or_else(chosen_language::of_system).speak();
        let number = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        let (newest, writes, folder) =
            (Arc::clone(&self.newest), Arc::clone(&self.writes), self.folder.clone());
        let (told, woken) = (self.sender.clone(), ctx.clone());
        let started = std::thread::Builder::new().name("language".to_owned()).spawn(move || {
            let _writing = writes.lock().unwrap_or_else(PoisonError::into_inner);
            if newest.load(Ordering::Relaxed) != number {
                return;
            }
            let written = chosen_language::write(&folder, language);
            if let Err(error) = &written {
                tracing::warn!(%error, "the language could not be remembered");
            }
            // Nobody listens any more when the window is gone.
            let _ = told.send(written.is_ok());
            woken.request_repaint();
        });
        if started.is_err() {
            let _ = self.sender.send(false);
        }
    }

    /// Whether a choice was remembered, once that is known.
    pub(super) fn was_kept(&self) -> Option<bool> {
        self.kept.try_recv().ok()
    }

    /// Speaks English where no font of this computer has the letters of the language that is spoken; whether that was so.
    pub(super) fn give_up_unreadable(ui: &Ui) -> bool {
        if Language::spoken() != Language::Japanese {
            return false;
        }
        // Laid out, so that its letters are searched for whatever stands on the page.
        let name = t("language-ja").into_owned();
        let _ = ui.painter().layout_no_wrap(name.clone(), type_scale::body(), Color32::PLACEHOLDER);
        let is_unreadable = letters::are_missing(ui, &name);
        if is_unreadable {
            Language::English.speak();
            ui.ctx().request_repaint();
        }
        is_unreadable
    }
}
