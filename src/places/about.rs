//! About: the program's version, its licences, and what helps where something does not work.

use crate::connections::Diagnostics;
use crate::tasks::{Answer, Ask, Work};
use crate::texts::Language;

/// The place's state.
#[derive(Default)]
pub struct About {
    /// What was found out about this computer.
    pub diagnostics: DiagnosticsState,
    /// What draws the window, in its own words.
    renderer: Option<String>,
}

/// Where finding out stands.
#[derive(Default)]
pub enum DiagnosticsState {
    /// The system is being asked.
    #[default]
    Asking,
    /// This was found.
    Found(Box<Diagnostics>),
    /// Nothing came of it.
    Failed,
}

/// What the person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// **Look again**.
    LookAgain,
    /// A language; with none, the system's.
    UseLanguage(Option<Language>),
    /// **Back**.
    Back,
}

/// Who asks for something: the diagnostics alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboutAsker;

impl About {
    /// The place as it opens: the system is asked.
    pub fn new(renderer: Option<String>) -> (Self, Ask<AboutAsker>) {
        let place = Self { renderer, diagnostics: DiagnosticsState::Asking };
        let ask = place.diagnose();
        (place, ask)
    }

    /// The person leaves: what is still asked of the system is given up.
    pub fn leave() -> Ask<AboutAsker> {
        Ask { work: Work::Cancel, asker: AboutAsker }
    }

    fn diagnose(&self) -> Ask<AboutAsker> {
        Ask { work: Work::Diagnose { renderer: self.renderer.clone() }, asker: AboutAsker }
    }

    /// **Look again**: the system is asked once more, unless it is being asked.
    pub fn look_again(&mut self) -> Option<Ask<AboutAsker>> {
        if matches!(self.diagnostics, DiagnosticsState::Asking) {
            return None;
        }
        self.diagnostics = DiagnosticsState::Asking;
        Some(self.diagnose())
    }

    /// Takes an answer.
    pub fn hear(&mut self, answer: Answer) {
        self.diagnostics = match answer {
            Answer::Diagnosed(found) => DiagnosticsState::Found(found),
            _ => DiagnosticsState::Failed,
        };
    }
}
