//! A page of the program: the frame from the theme with the program's name, and what makes a page a new one.

use eframe::egui::{Id, Ui};

use crate::places::notification_set_up::NotificationStep;
use crate::places::notifications::NotificationView;
use crate::places::set_up::StepName;
use crate::places::set_up::prepare::{Stage, Way};
use crate::places::set_up::sign_in::SignInPhase;
use crate::texts::t;
use crate::theme::widgets::rail::{RailEntry, RailFoot};
use crate::theme::widgets::{CheckLine, CheckState, PageFrame, Rail, page};
use crate::words::check::{LineState, state_word};
use crate::words::page::PageWords;

pub use page::{PageFooter, PageHeading, PagePressed, blank, card, indented};

/// The foot of a page, as its words say; with the word on **Back**, if there is one.
pub fn footer<'a>(words: &'a PageWords, back: Option<&'a str>) -> PageFooter<'a> {
    let next = words.next.as_ref();
    PageFooter {
        back,
        next: next.map(|next| &*next.word),
        busy: next.is_some_and(|next| next.busy),
        steps_back: next.is_some_and(|next| next.first_is_on_the_page),
    }
}

/// A page that is new to the person, wherever it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Home.
    Home,
    /// About.
    About,
    /// A connection that is kept, by its id.
    Connection(String),
    /// The notifications of a connection's account: a half of them.
    Notifications(NotificationView),
    /// A message whose signatures are checked.
    SignatureCheck,
    /// The receiver of messages.
    Receiver {
        /// It listens, or did until now.
        listens: bool,
        /// The number of the message that is looked at.
        opened: Option<u32>,
    },
    /// Carry over: to be saved, or saved.
    CarryOver {
        /// It is saved.
        is_saved: bool,
    },
    /// A copy of a connection from a file: locked, or read.
    OpenedFile {
        /// It is read.
        is_read: bool,
    },
    /// A step of the wizard that sets up notifications; of the last, whether it is over.
    NotificationSetUp(NotificationStep, bool),
    /// A step of the set-up wizard; within Prepare also how far it is and the place of the point that stands alone, within Sign
    /// in what is going on.
    SetUp(StepName, Way, Stage, Moment, Option<usize>),
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

impl From<&SignInPhase> for Moment {
    fn from(phase: &SignInPhase) -> Self {
        match phase {
            SignInPhase::Ready | SignInPhase::StartingPractice(_) => Self::Ready,
            SignInPhase::Waiting(_) => Self::Waiting,
            SignInPhase::Exchanging(_) => Self::Exchanging,
            SignInPhase::Failed(_) => Self::Failed,
            SignInPhase::Done => Self::Done,
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

/// Whether a form on the page was opened since the last frame, of which `opened` counts the times: its first field takes the focus.
pub fn just_opened(ui: &Ui, opened: u32) -> bool {
    has_changed(ui, "form-opened", opened) && opened > 0
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

/// The frame of a page, under the program's name.
pub fn show_page(
    ui: &mut Ui,
    entries: &[RailEntry<'_>],
    rail_foot: RailFoot<'_>,
    heading: PageHeading<'_>,
    footer: PageFooter<'_>,
    content: impl FnOnce(&mut Ui),
) -> PagePressed {
    let title = t("product-name");
    let rail = Rail::new(&title).entries(entries).foot(rail_foot);
    PageFrame::new(rail, heading, footer).show(ui, content)
}

/// A line of what is under way; `words` may be empty.
pub fn running(ui: &mut Ui, title: &str, words: &str) {
    let state = state_word(LineState::Running);
    CheckLine::new(CheckState::Running, &state, title).words(words).show(ui);
}
