//! The page for reports, opened in the browser: what the wizard and a kept connection share.

use crate::tasks::{Answer, Work};

/// What became of it.
#[derive(Debug, Default)]
pub struct ReportPage {
    asked: Option<String>,
    has_failed: bool,
}

impl ReportPage {
    /// Has the browser open it.
    pub fn open(&mut self, page: String) -> Work {
        self.asked = Some(page.clone());
        self.has_failed = false;
        Work::OpenPage(page)
    }

    /// Takes the answer to that.
    pub fn hear(&mut self, answer: &Answer) {
        if let Answer::PageOpened(opened) = answer {
            self.has_failed = !opened;
        }
    }

    /// Its address, where the browser could not be opened.
    pub fn not_opened(&self) -> Option<&str> {
        self.asked.as_deref().filter(|_| self.has_failed)
    }
}
