//! Step 2: an integration key, there already, made now, or somebody else's task. While the person reads, the port of
//! the redirect URI is tried, so that a URI that cannot be received is known before it is registered.
//!
//! For Production a key is made in Demo, goes live after a review that may take days, and then needs a secret and a
//! redirect URI of its own in Production: four [`Stage`]s of this step, kept in the draft between them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use secrecy::SecretString;

use super::colleague::Colleague;
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAddress, WizardAsker};
pub use super::guide::{DocusignPage, GuidePoint, List, Ticks};
use super::guide::{Guide, first_to_do};
use super::step_name::StepName;
pub use super::way::{Stage, Way};
use crate::connections::{ClipboardProblem, PortTrouble, RedirectProposal};
use crate::domain::{Endpoints, Environment, RedirectUri};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, Work};

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
    /// How the lists are looked at.
    pub guide: Guide,
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
    /// **One at a time**, or **Whole list**.
    OneAtATime(bool),
    /// **Keep in front**, or **Back to the whole window**.
    KeepInFront(bool),
    /// Which of its pages Docusign shows.
    See(DocusignPage),
    /// **Show** or **Hide** beside the secret key.
    ShowSecret(bool),
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

    /// The list to be worked through now, on the page that Docusign shows; none where nothing is to be done but to wait or to
    /// choose.
    pub fn list(&self, common: &Common) -> Option<List> {
        if self.way != Way::Help {
            return None;
        }
        let is_console = self.page(common) == DocusignPage::Console;
        Some(match self.stage(common) {
            Stage::MakeApp if is_console => List::Console,
            Stage::MakeApp => List::MakeApp,
            Stage::GoLive => List::GoLive,
            Stage::InReview => return None,
            Stage::InProduction if is_console => List::ConsoleInProduction,
            Stage::InProduction => List::InProduction,
        })
    }

    /// The page that Docusign shows, among those that the present list is for.
    pub fn page(&self, common: &Common) -> DocusignPage {
        if self.pages(common).contains(&self.guide.page) { self.guide.page } else { DocusignPage::Newer }
    }

    /// The pages that can be worked through. Practice has no Developer Console, and going live is asked for in Apps and Keys.
    pub fn pages(&self, common: &Common) -> &'static [DocusignPage] {
        let has_console =
            common.answers.environment != Environment::Practice && self.stage(common) != Stage::GoLive;
        if has_console {
            &[DocusignPage::Newer, DocusignPage::Older, DocusignPage::Console]
        } else {
            &[DocusignPage::Newer, DocusignPage::Older]
        }
    }

    /// The points of the list to be worked through now.
    pub fn points(&self, common: &Common) -> &'static [GuidePoint] {
        self.list(common).map_or(&[], |list| list.points(common.answers.environment))
    }

    /// Where points are looked at one at a time, the place of the present one: their number when all is done.
    pub fn place(&self, common: &Common) -> Option<usize> {
        self.list(common)?;
        self.guide.one_at_a_time.then(|| self.guide.at.min(self.points(common).len()))
    }

    /// Whether every point of the present list is ticked.
    pub fn is_worked_through(&self, common: &Common) -> bool {
        self.first_to_do(common, 0) == self.points(common).len()
    }

    fn first_to_do(&self, common: &Common, from: usize) -> usize {
        let ticked = self.list(common).and_then(|list| self.ticked.get(&list));
        first_to_do(ticked, self.points(common).len(), from)
    }

    /// Whether the product wants something beside Docusign's points, which is shown once these are done. In Practice nothing of it is real.
    fn product_wants_more(&self, common: &Common) -> bool {
        let wants =
            || common.sheets.get(&common.answers.sheet).is_some_and(|sheet| sheet.preparation.is_some());
        self.stage(common) == Stage::MakeApp && common.answers.environment != Environment::Practice && wants()
    }

    /// How far the key is, in the chosen environment.
    pub fn stage(&self, common: &Common) -> Stage {
        if common.answers.environment == Environment::Production { self.stage } else { Stage::MakeApp }
    }

    /// Whether a point is ticked.
    pub fn is_ticked(&self, list: List, point: usize) -> bool {
        self.ticked.get(&list).is_some_and(|ticked| ticked.contains(&point))
    }

    /// Whether this page was to be opened last.
    pub fn has_opened(&self, page: &str) -> bool {
        self.asked_page.as_deref() == Some(page)
    }

    /// Whether this page was to be opened last, and the browser could not be.
    pub fn could_not_open(&self, page: &str) -> bool {
        self.page_not_opened && self.has_opened(page)
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
                self.begin_list(common);
            }
            Action::SomebodyElse => self.way = Way::SomebodyElse,
            Action::OneAtATime(one) => {
                self.guide.one_at_a_time = one;
                self.begin_list(common);
            }
            Action::KeepInFront(in_front) => {
                self.guide.in_front = in_front;
                if in_front && !self.guide.one_at_a_time {
                    self.guide.one_at_a_time = true;
                    self.begin_list(common);
                }
            }
            Action::See(page) => {
                let before = self.list(common);
                self.guide.page = page;
                if self.list(common) != before {
                    self.begin_list(common);
                }
            }
            Action::ShowSecret(shown) => self.guide.secret_shown = shown,
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

    /// A list is there to be worked through, from its first point that is not ticked. Where there is none, nothing is kept in
    /// front.
    fn begin_list(&mut self, common: &Common) {
        self.guide.in_front &= self.list(common).is_some();
        self.copied = None;
        self.guide.secret_shown = false;
        self.guide.at = self.first_to_do(common, 0);
    }

    /// **Done**: ticks the point at this place of the list, and leads to the next that is not ticked.
    fn done(&mut self, list: List, place: usize, common: &Common) {
        self.ticked.entry(list).or_default().insert(place);
        self.guide.secret_shown = false;
        self.guide.at = self.first_to_do(common, place + 1);
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
        self.turn_to(common);
        self.begin_list(common);
        self.try_port(common).map(StepAsk::Task).into_iter().collect()
    }

    fn leave(&mut self, _: &mut Common) -> Vec<StepAsk> {
        self.guide.secret_shown = false;
        self.guide.in_front = false;
        Vec::new()
    }

    /// One at a time, through the points; goes through the stages that lead to Production; after the last, on to Keys.
    fn next(&mut self, common: &mut Common) -> Reply {
        if self.way == Way::SomebodyElse {
            return self.colleague.next(common);
        }
        if let (Some(list), Some(place)) = (self.list(common), self.place(common))
            && place < self.points(common).len()
        {
            self.done(list, place, common);
            if !self.is_worked_through(common) || self.product_wants_more(common) {
                return StepReply::stay();
            }
        }
        if self.way != Way::Help || common.answers.environment != Environment::Production {
            return StepReply::on();
        }
        let Some(next) = self.stage.next() else { return StepReply::on() };
        if self.stage == Stage::GoLive {
            self.asked_at = Some(common.clock.now());
        }
        self.stage = next;
        self.begin_list(common);
        StepReply::stay()
    }

    /// Goes back through them, too, then to the choice.
    fn back(&mut self, common: &mut Common) -> bool {
        if self.way == Way::Open {
            return false;
        }
        if let Some(before) = self.place(common).and_then(|place| place.checked_sub(1)) {
            self.guide.secret_shown = false;
            self.guide.at = before;
            return true;
        }
        match self.stage(common).before() {
            Some(before) if self.way == Way::Help => self.stage = before,
            _ => self.way = Way::Open,
        }
        self.begin_list(common);
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
