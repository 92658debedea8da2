//! A page of the program: the frame from the theme with the program's name, and what makes a page a new one.

use eframe::egui::{Id, Ui};

use crate::setup::Step;
use crate::setup::prepare::{Stage, Way};
use crate::setup::sign_in::Phase;
use crate::texts::t;
use crate::theme::widgets::{page as frame, rail};

pub use frame::{Footer, Heading, Pressed, blank, card, indented};

/// A page that is new to the person, wherever it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Home.
    Home,
    /// A connection that is kept, by its id.
    Connection(String),
    /// A step of the set-up wizard; within Prepare also how far it is, within Sign in what is going on.
    SetUp(Step, Way, Stage, Moment),
}

/// What is going on on Sign in: the page asks for something else in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// To be begun.
    Ready,
    /// The browser is waited for.
    Waiting,
    /// The code is being exchanged.
    Exchanging,
    /// It failed.
    Failed,
    /// The tokens are there.
    Done,
}

impl From<&Phase> for Moment {
    fn from(phase: &Phase) -> Self {
        match phase {
            Phase::Ready => Self::Ready,
            Phase::Waiting(_) => Self::Waiting,
            Phase::Exchanging(_) => Self::Exchanging,
            Phase::Failed(_) => Self::Failed,
            Phase::Done => Self::Done,
        }
    }
}

/// Whether the person came to `page` since the last frame. Not so in the very first frame: a window that opens leaves
/// the focus where the system puts it.
pub fn just_arrived(ui: &Ui, page: Page) -> bool {
    has_changed(ui, "page-last-seen", page)
}

/// Whether Next was refused since the last frame, of which `refused` counts the times: the first field that is to be
/// mended takes the focus.
pub fn just_refused(ui: &Ui, refused: u32) -> bool {
    has_changed(ui, "next-refused", refused) && refused > 0
}

fn has_changed<T: Clone + PartialEq + Send + Sync + 'static>(ui: &Ui, what: &str, now: T) -> bool {
    let key = Id::unique(what);
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<T>(key);
        data.insert_temp(key, now.clone());
        before
    });
    before.is_some_and(|before| before != now)
}

/// Shows a page. `content` draws below the question.
pub fn page(
    ui: &mut Ui,
    entries: &[rail::Entry<'_>],
    rail_foot: &rail::Foot<'_>,
    heading: &Heading<'_>,
    footer: &Footer<'_>,
    content: impl FnOnce(&mut Ui),
) -> Pressed {
    frame::show(ui, &t("product-name"), entries, rail_foot, heading, footer, content)
}
