//! Step 2: an integration key, there already, made now, or somebody else's task. While the person reads, the port of
//! the redirect URI is tried, so that a URI that cannot be received is known before it is registered.
//!
//! For Production a key is made in Demo, goes live after a review that may take days, and then needs a secret and a
//! redirect URI of its own in Production: four [`Stage`]s of this step, kept in the draft between them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::colleague::Colleague;
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAddress, WizardAsker};
use super::step_name::StepName;
use crate::connections::{ClipboardProblem, PortTrouble, RedirectProposal};
use crate::domain::{Endpoints, Environment, RedirectUri};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, Work};

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
    /// What the product wants beside all that: the points of its sheet.
    Product,
    /// In place of the first: make the key in the Developer Console.
    Console,
    /// In place of the third: secret and redirect URI there.
    ConsoleInProduction,
}

/// The points of each list that are ticked, by their places in it.
pub type Ticks = BTreeMap<List, BTreeSet<usize>>;

/// State of the step.
#[derive(Default)]
pub struct Prepare {
    /// How the person comes to a key.
    pub way: Way,
    /// How far it is, for Production.
    pub stage: Stage,
    /// When going live was asked for.
    pub asked_at: Option<Timestamp>,
    /// Which points are ticked, for the chosen environment and product.
    pub ticked: Ticks,
    /// What these are for.
    ticked_for: Option<(Environment, String)>,
    /// Those for the other environments.
    pub(super) ticked_elsewhere: BTreeMap<Environment, Ticks>,
    /// What is known of the port.
    pub port: Port,
    /// The redirect URI was copied, or could not be.
    pub copied: Option<Result<(), ClipboardProblem>>,
    /// Practice was started anew since the app was made in it, and has forgotten it.
    pub practice_is_anew: bool,
    /// The browser could not be opened.
    pub page_not_opened: bool,
    /// The page that it was to be opened with last.
    asked_page: Option<String>,
    /// Where somebody else administers Docusign.
    pub colleague: Colleague,
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
    /// **Fill in what I copy**: a key is at hand, too, and Keys takes it from the clipboard.
    FillIn,
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
    /// **Open Developer Console**.
    OpenDeveloperConsole,
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

    /// The same list in the Developer Console, which Docusign may show in place of Apps and Keys; none where that is not so.
    pub fn console_list(&self, common: &Common) -> Option<List> {
        match self.list(common)? {
            _ if common.answers.environment == Environment::Practice => None,
            List::MakeApp => Some(List::Console),
            List::InProduction => Some(List::ConsoleInProduction),
            _ => None,
        }
    }

    /// Whether this page was to be opened last, and the browser could not be.
    pub fn could_not_open(&self, page: &str) -> bool {
        self.page_not_opened && self.asked_page.as_deref() == Some(page)
    }

    /// Turns to the ticks of the chosen environment. What the product wants is another product's once another is chosen.
    fn turn_to(&mut self, common: &Common) {
        let now = (common.answers.environment, common.answers.sheet.clone());
        let Some(before) = self.ticked_for.replace(now.clone()) else { return };
        if before.0 != now.0 {
            let coming = self.ticked_elsewhere.remove(&now.0).unwrap_or_default();
            let going = std::mem::replace(&mut self.ticked, coming);
            self.ticked_elsewhere.insert(before.0, going);
        }
        if before.1 != now.1 {
            self.ticked.remove(&List::Product);
            for elsewhere in self.ticked_elsewhere.values_mut() {
                elsewhere.remove(&List::Product);
            }
        }
    }

    /// The page on which the present list is worked through: an app for Production is made in Demo.
    pub fn apps_and_keys(&self, common: &Common) -> Option<String> {
        let in_demo =
            common.answers.environment == Environment::Production && self.stage(common) < Stage::InProduction;
        let endpoints = if in_demo { Some(Endpoints::demo()) } else { common.endpoints() };
        endpoints.map(|endpoints| endpoints.apps_and_keys().to_owned())
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        match action {
            Action::HaveOne => return StepReply::on(),
            Action::FillIn => {
                common.fill_in_wanted = true;
                return StepReply::on();
            }
            Action::DemoFirst => {
                common.begin_demo();
                return StepReply::on();
            }
            Action::Help => {
                self.way = Way::Help;
                self.copied = None;
            }
            Action::SomebodyElse => self.way = Way::SomebodyElse,
            Action::Tick(list, point) => {
                let ticked = self.ticked.entry(list).or_default();
                if !ticked.remove(&point) {
                    ticked.insert(point);
                }
            }
            Action::OpenAppsAndKeys => {
                // Without a page, it is Practice's, which does not run.
                let page = self.apps_and_keys(common);
                self.asked_page.clone_from(&page);
                let work = page.map_or(Work::StartPractice, Work::OpenPage);
                return common.ask(WizardAsker::Prepare, work).into();
            }
            Action::OpenDeveloperConsole => {
                let page = Endpoints::DEVELOPER_CONSOLE.to_owned();
                self.asked_page = Some(page.clone());
                return common.ask(WizardAsker::Prepare, Work::OpenPage(page)).into();
            }
            Action::CopyRedirectUri => {
                let text = self.redirect_uri(common).map(|uri| SecretString::from(uri.as_str()));
                return text
                    .map(|text| common.ask(WizardAsker::Prepare, Work::Copy { text, secret: false }))
                    .into();
            }
            Action::TryPort => return self.enter(common).into(),
        }
        StepReply::stay()
    }

    /// Tries the port of the guide's redirect URI.
    pub(super) fn try_port(&mut self, common: &mut Common) -> Option<Ask<WizardAddress>> {
        let guide = guide(common)?;
        if !guide.is_receivable() {
            self.port = Port::Elsewhere;
            common.answers.here_mut().proposed_redirect_uri = Some(guide);
            return None;
        }
        let ask = common.ask(WizardAsker::Prepare, Work::Probe(guide));
        self.port = Port::Trying(ask.asker.attempt);
        Some(ask)
    }

    pub(super) fn hear(&mut self, attempt: AttemptNumber, answer: Answer, common: &mut Common) -> Reply {
        match answer {
            Answer::Probed(proposal) if matches!(self.port, Port::Trying(asked) if asked == attempt) => {
                self.port = match proposal {
                    RedirectProposal::Guide => Port::Free,
                    RedirectProposal::Instead { trouble, instead } => Port::Taken { trouble, instead },
                };
                let proposed = self.redirect_uri(common);
                common.answers.here_mut().proposed_redirect_uri = proposed;
            }
            Answer::GivenUp if matches!(self.port, Port::Trying(asked) if asked == attempt) => {
                self.port = Port::Unknown;
            }
            Answer::Copied(done) => self.copied = Some(done.map(|_| ())),
            Answer::PageOpened(opened) => self.page_not_opened = !opened,
            Answer::PracticeStarted(started) => {
                let runs = started.is_ok();
                common.hear_practice(started);
                if runs {
                    return self.act(Action::OpenAppsAndKeys, common);
                }
            }
            _ => {}
        }
        StepReply::stay()
    }
}

impl Step<Common, StepAsk, StepName> for Prepare {
    fn enter(&mut self, common: &mut Common) -> Vec<StepAsk> {
        self.copied = None;
        self.turn_to(common);
        self.try_port(common).map(StepAsk::Task).into_iter().collect()
    }

    /// Goes through the stages that lead to Production; after the last, on to Keys.
    fn next(&mut self, common: &mut Common) -> Reply {
        if self.way == Way::SomebodyElse {
            return self.colleague.next(common);
        }
        if self.way != Way::Help || common.answers.environment != Environment::Production {
            return StepReply::on();
        }
        let Some(next) = self.stage.next() else { return StepReply::on() };
        if self.stage == Stage::GoLive {
            self.asked_at = Some(common.clock.now());
        }
        self.stage = next;
        self.copied = None;
        StepReply::stay()
    }

    /// Goes back through them, too, then to the choice.
    fn back(&mut self, common: &mut Common) -> bool {
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

    fn is_busy(&self) -> bool {
        self.way == Way::SomebodyElse && self.colleague.is_busy()
    }
}

/// What the product's guide names.
fn guide(common: &Common) -> Option<RedirectUri> {
    common.guide_redirect_uri().parse().ok()
}
