//! Step 2: an integration key, there already or made now. While the person reads, the port of the redirect URI is
//! tried, so that a URI that cannot be received is known before it is registered.

use secrecy::SecretString;

use super::traffic::Copied;
use super::{AttemptNumber, Common, Task};
use crate::connections::{ClipboardProblem, PortTrouble, RedirectProposal, RedirectUri};

/// How many points the list of "Help me make one" has.
pub const POINTS: usize = 6;

/// State of the step.
#[derive(Default)]
pub struct Prepare {
    /// "Help me make one" is open.
    pub helping: bool,
    /// Which points are ticked.
    pub ticked: [bool; POINTS],
    /// What is known of the port.
    pub port: Port,
    /// The redirect URI was copied, or could not be.
    pub copied: Option<Result<(), ClipboardProblem>>,
    /// The browser could not be opened.
    pub page_not_opened: bool,
}

/// What is known of the port of the guide's redirect URI.
#[derive(Debug, Default)]
pub enum Port {
    /// Not tried yet.
    #[default]
    Unknown,
    /// Being tried.
    Trying(AttemptNumber),
    /// Can be had.
    Free,
    /// Cannot be had; another URI is proposed, if one can be had.
    Taken {
        /// Why.
        trouble: PortTrouble,
        /// What is proposed in its place.
        instead: Option<RedirectUri>,
    },
    /// Not a loopback address: the answer cannot be received, it can be pasted.
    Elsewhere,
}

/// What can be done on the step.
pub enum Action {
    /// **I already have an integration key**.
    HaveOne,
    /// **Help me make one**.
    Help,
    /// A point of the list was ticked or unticked.
    Tick(usize),
    /// **Open Apps and Keys**.
    OpenAppsAndKeys,
    /// **Copy redirect URI**.
    CopyRedirectUri,
    /// **Try again**: the port may be free by now.
    TryPort,
}

impl Prepare {
    /// The redirect URI to register and to use: the guide's, or what is proposed in its place.
    pub fn redirect_uri(&self, common: &Common) -> Option<RedirectUri> {
        match &self.port {
            Port::Taken { instead: Some(uri), .. } => Some(uri.clone()),
            _ => guide(common),
        }
    }

    pub(super) fn enter(&mut self, common: &mut Common) -> Vec<Task> {
        self.copied = None;
        let Some(guide) = guide(common) else { return Vec::new() };
        if !guide.is_receivable() {
            self.port = Port::Elsewhere;
            common.answers.here_mut().proposed_redirect_uri = Some(guide);
            return Vec::new();
        }
        let attempt = common.attempts.next_number();
        self.port = Port::Trying(attempt);
        vec![Task::Probe { attempt, guide }]
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        match action {
            Action::HaveOne => Vec::new(),
            Action::Help => {
                self.helping = true;
                Vec::new()
            }
            Action::Tick(point) => {
                if let Some(ticked) = self.ticked.get_mut(point) {
                    *ticked = !*ticked;
                }
                Vec::new()
            }
            Action::OpenAppsAndKeys => common
                .endpoints()
                .map(|endpoints| Task::OpenPage(endpoints.apps_and_keys().to_owned()))
                .into_iter()
                .collect(),
            Action::CopyRedirectUri => {
                let text = self.redirect_uri(common).map(|uri| SecretString::from(uri.as_str().to_owned()));
                text.map(|text| Task::Copy { what: Copied::RedirectUri, text }).into_iter().collect()
            }
            Action::TryPort => self.enter(common),
        }
    }

    pub(super) fn hear(&mut self, attempt: AttemptNumber, proposal: RedirectProposal, common: &mut Common) {
        if !matches!(self.port, Port::Trying(asked) if asked == attempt) {
            return;
        }
        self.port = match proposal {
            RedirectProposal::Guide => Port::Free,
            RedirectProposal::Instead { trouble, instead } => Port::Taken { trouble, instead },
        };
        let proposed = self.redirect_uri(common);
        common.answers.here_mut().proposed_redirect_uri = proposed;
    }

    pub(super) fn hear_copied(&mut self, done: Result<(), ClipboardProblem>) {
        self.copied = Some(done);
    }

    pub(super) fn hear_opened(&mut self, opened: bool) {
        self.page_not_opened = !opened;
    }
}

/// What the product's guide names.
fn guide(common: &Common) -> Option<RedirectUri> {
    let sheet = common.sheets.get(&common.answers.sheet)?;
    common.answers.guide_redirect_uri(sheet).parse().ok()
}
