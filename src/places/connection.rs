//! A connection that is kept, with its values: what **Show values** opens.

use std::sync::Arc;

use crate::connections::{ConnectionRecord, FieldRow, RevealError, Sheet, Sheets, fields};
use crate::domain::Connection;
use crate::places::copies::Copies;
use crate::tasks::{Answer, Ask, Work};

/// The place's state. The values are in memory as long as the person is here.
pub struct KeptConnection {
    /// What is known of it.
    pub record: ConnectionRecord,
    /// Its values.
    pub values: Revealed,
    /// What became of the copies.
    pub copied: Copies,
    /// The guide could not be opened in the browser.
    pub page_not_opened: bool,
    /// The connector sheets.
    pub sheets: Arc<Sheets>,
}

/// A connection's values, from the keychain.
pub enum Revealed {
    /// The keychain is being asked.
    Asking,
    /// They are here.
    Shown(Box<Connection>),
    /// The keychain did not give them.
    Failed(RevealError),
}

/// What the person did.
pub enum Action {
    /// **Copy** beside a field, by its place.
    Copy(usize),
    /// **Open the guide**.
    OpenGuide,
    /// **Try again**.
    Again,
    /// **Back**.
    Back,
    /// **Set up a new connection**: the values of this one are gone.
    SetUpAnew,
}

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionAsker {
    /// The values.
    Values,
    /// A field, by its place.
    Field(usize),
    /// The guide.
    Guide,
}

impl KeptConnection {
    /// The place as it opens: the keychain is asked.
    pub fn new(record: ConnectionRecord, sheets: Arc<Sheets>) -> (Self, Ask<ConnectionAsker>) {
        let place = Self {
            record,
            values: Revealed::Asking,
            copied: Copies::default(),
            page_not_opened: false,
            sheets,
        };
        let ask = place.reveal();
        (place, ask)
    }

    fn reveal(&self) -> Ask<ConnectionAsker> {
        Ask { work: Work::Reveal(Box::new(self.record.clone())), asker: ConnectionAsker::Values }
    }

    /// The fields of its sheet; of a sheet that is gone, those of "Something else".
    pub fn rows(&self) -> Vec<FieldRow<'_>> {
        let Revealed::Shown(connection) = &self.values else { return Vec::new() };
        self.sheet().map(|sheet| fields(sheet, connection)).unwrap_or_default()
    }

    /// Its sheet, or that of "Something else".
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(&self.record.facts.sheet).or_else(|| self.sheets.get(Sheets::SOMETHING_ELSE))
    }

    /// Changes state as the person asked. **Back** and what leads to another place are the router's.
    pub fn act(&mut self, action: Action) -> Option<Ask<ConnectionAsker>> {
        match action {
            Action::Copy(index) => {
                let rows = self.rows();
                let row = rows.get(index)?;
                let work = Work::Copy { text: row.value().into(), secret: row.secret };
                Some(Ask { work, asker: ConnectionAsker::Field(index) })
            }
            Action::OpenGuide => {
                let guide = self.sheet()?.guide_url.clone()?;
                Some(Ask { work: Work::OpenPage(guide.into()), asker: ConnectionAsker::Guide })
            }
            Action::Again => {
                self.values = Revealed::Asking;
                Some(self.reveal())
            }
            Action::Back | Action::SetUpAnew => None,
        }
    }

    /// Takes an answer.
    pub fn hear(&mut self, asker: ConnectionAsker, answer: Answer) {
        match (asker, answer) {
            (ConnectionAsker::Values, Answer::Revealed(Ok(connection))) => {
                self.values = Revealed::Shown(connection);
            }
            (ConnectionAsker::Values, Answer::Revealed(Err(error))) => self.values = Revealed::Failed(error),
            // Broken off: the keychain gave nothing, and can be asked again.
            (ConnectionAsker::Values, _) => {
                self.values = Revealed::Failed(RevealError::broken_off());
            }
            (ConnectionAsker::Field(index), Answer::Copied(done)) => self.copied.take(index, done),
            (ConnectionAsker::Guide, Answer::PageOpened(opened)) => self.page_not_opened = !opened,
            (ConnectionAsker::Field(_) | ConnectionAsker::Guide, _) => {}
        }
    }
}
