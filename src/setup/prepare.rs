//! Step 2: an integration key, there already, made now, or somebody else's task. While the person reads, the port of
//! the redirect URI is tried, so that a URI that cannot be received is known before it is registered.
//!
//! For Production a key is made in Demo, goes live after a review that may take days, and then needs a secret and a
//! redirect URI of its own in Production: four [`Stage`]s of this step, kept in the draft between them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::traffic::Copied;
use super::{AttemptNumber, Common, Task};
use crate::connections::{
    ClipboardProblem, Endpoints, Environment, PortTrouble, RedirectProposal, RedirectUri,
};
use crate::steps::Advance;

/// How the person comes to a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Not said yet, or: a key is at hand.
    #[default]
    Open,
    /// **Help me make one**.
    Help,
    /// **Somebody else administers Docusign**.
    SomebodyElse,
}

/// How far a key for Production is. In the other environments there is only the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The app is being made, for Production too in Demo.
    #[default]
    MakeApp,
    /// Going live is being asked for.
    GoLive,
    /// Docusign reviews. May take days: the draft waits.
    InReview,
    /// Live: a secret and the redirect URI are being added in Production.
    InProduction,
}

impl Stage {
    fn next(self) -> Option<Self> {
        match self {
            Self::MakeApp => Some(Self::GoLive),
            Self::GoLive => Some(Self::InReview),
            Self::InReview => Some(Self::InProduction),
            Self::InProduction => None,
        }
    }

    fn before(self) -> Option<Self> {
        match self {
            Self::MakeApp => None,
            Self::GoLive => Some(Self::MakeApp),
            Self::InReview => Some(Self::GoLive),
            Self::InProduction => Some(Self::InReview),
        }
    }
}

/// The lists of points to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// Six points: make the app.
    MakeApp,
    /// Three points: ask for going live.
    GoLive,
    /// Four points: secret and redirect URI in Production.
    InProduction,
}

/// State of the step.
#[derive(Default)]
pub struct Prepare {
    /// How the person comes to a key.
    pub way: Way,
    /// How far it is, for Production.
    pub stage: Stage,
    /// When going live was asked for.
    pub asked_at: Option<Timestamp>,
    /// Which points are ticked.
    pub ticked: BTreeMap<List, BTreeSet<usize>>,
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
    /// **Somebody else administers Docusign**.
    SomebodyElse,
    /// **Sign in to Demo first**, on the way to Production.
    DemoFirst,
    /// A point of a list was ticked or unticked.
    Tick(List, usize),
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

    /// The list to be worked through now; none where nothing is to be done but to wait or to choose.
    pub fn list(&self, common: &Common) -> Option<List> {
        if self.way != Way::Help {
            return None;
        }
        Some(match self.stage(common) {
            Stage::MakeApp => List::MakeApp,
            Stage::GoLive => List::GoLive,
            Stage::InReview => return None,
            Stage::InProduction => List::InProduction,
        })
    }

    /// How far the key is, in the chosen environment.
    pub fn stage(&self, common: &Common) -> Stage {
        if common.answers.environment == Environment::Production { self.stage } else { Stage::MakeApp }
    }

    /// Whether a point is ticked.
    pub fn is_ticked(&self, list: List, point: usize) -> bool {
        self.ticked.get(&list).is_some_and(|ticked| ticked.contains(&point))
    }

    /// The page on which the present list is worked through: an app for Production is made in Demo.
    pub fn apps_and_keys(&self, common: &Common) -> Option<String> {
        let in_demo =
            common.answers.environment == Environment::Production && self.stage(common) < Stage::InProduction;
        let endpoints = if in_demo { Some(Endpoints::demo()) } else { common.endpoints() };
        endpoints.map(|endpoints| endpoints.apps_and_keys().to_owned())
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

    /// Next goes through the stages that lead to Production; after the last, on to Keys.
    pub(super) fn next(&mut self, common: &Common) -> Advance {
        if self.way != Way::Help || common.answers.environment != Environment::Production {
            return Advance::Go;
        }
        let Some(next) = self.stage.next() else { return Advance::Go };
        if self.stage == Stage::GoLive {
            self.asked_at = Some(common.clock.now());
        }
        self.stage = next;
        self.copied = None;
        Advance::Stay
    }

    /// Back goes through them, too, then to the choice; false where it leaves the step.
    pub(super) fn back(&mut self, common: &Common) -> bool {
        self.copied = None;
        if self.way == Way::Open {
            return false;
        }
        match self.stage(common).before() {
            Some(before) if self.way == Way::Help => self.stage = before,
            _ => self.way = Way::Open,
        }
        true
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        match action {
            // The wizard itself sees to these: they lead to another step.
            Action::HaveOne | Action::DemoFirst => Vec::new(),
            Action::Help => {
                self.way = Way::Help;
                Vec::new()
            }
            Action::SomebodyElse => {
                self.way = Way::SomebodyElse;
                Vec::new()
            }
            Action::Tick(list, point) => {
                let ticked = self.ticked.entry(list).or_default();
                if !ticked.remove(&point) {
                    ticked.insert(point);
                }
                Vec::new()
            }
            Action::OpenAppsAndKeys => self.apps_and_keys(common).map(Task::OpenPage).into_iter().collect(),
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
    common.guide_redirect_uri().parse().ok()
}
