//! The set-up wizard: from "which product?" to values handed over. One file a step, and the answers. It does nothing
//! itself: every change comes in as an [`Action`] of the person or an answer of the background, and what has to be done goes
//! out as [`Ask`]s.

mod agreement;
pub mod answers;
pub mod check;
mod check_line;
pub mod choose;
pub mod colleague;
mod common;
mod copied_secret;
pub mod draft_contents;
mod field_name;
mod fill_in;
mod guide;
pub mod hand_over;
mod hearing;
mod keep_connection;
mod keep_draft;
pub mod keys;
mod leaving;
mod leaving_state;
mod made_connections;
mod phrase;
pub mod prepare;
pub mod resume;
mod review;
pub mod save;
pub mod sign_in;
mod step_name;
mod waiting;
mod way;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::clock::Clock;
use crate::connections::{LockedFile, Sheets};
use crate::domain::{ConnectionId, Environment, LoopbackOrigin};
use crate::places::copies::CopyState;
use crate::places::question::Then;
use crate::places::report_page::ReportPage;
use crate::places::shown_folder::ShownFolder;
use crate::steps::{Standing, Step, StepReply, Walk, Wizard};
use crate::tasks::Ask;

use agreement::Agreement;
pub use answers::Answers;
use copied_secret::CopiedSecret;
use leaving_state::Leaving;
pub use leaving_state::LeavingWait;
use made_connections::MadeConnections;

pub use check_line::{Line, TokenRenewal};
pub use common::{AttemptNumber, Attempts, Common, Purpose, Replaced, StepAsk, WizardAddress, WizardAsker};
pub use fill_in::FillIn;
pub use phrase::Phrase;
pub use review::{REVIEW_CALLS, Review, ReviewState};
pub use step_name::{ORDER, StepName};

/// What a person did in the wizard.
pub enum Action {
    /// The footer's Next.
    Next,
    /// The footer's Back.
    Back,
    /// A done step in the rail.
    GoTo(StepName),
    /// **Continue later**.
    Leave,
    /// **Show in folder** beside a file that was saved.
    ShowInFolder(PathBuf),
    /// **Report this**: what is reported was copied, and this page is to be opened.
    Report(String),
    /// Something was copied or cut by keyboard from a secret's field.
    CopySecret(Zeroizing<String>),
    /// On step 1.
    Choose(choose::Action),
    /// On step 2.
    Prepare(prepare::Action),
    /// On step 2, where somebody else administers Docusign.
    Colleague(colleague::Action),
    /// On step 3.
    Keys(keys::Action),
    /// On step 4.
    SignIn(sign_in::Action),
    /// On step 5.
    Check(check::Action),
    /// On step 6.
    Save(save::Action),
    /// On step 7.
    HandOver(hand_over::Action),
}

/// What comes of an action or an answer: what is asked of the background, and where the person leaves to, if anywhere.
#[derive(Default)]
#[must_use]
pub struct WizardTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<WizardAddress>>,
    /// The person leaves the wizard.
    pub leaves: Option<Then>,
    /// The draft that is not needed any more then, for Home to remove.
    pub settled_draft: Option<ConnectionId>,
    /// The connection whose page they leave to, in place of Home.
    pub to_connection: Option<ConnectionId>,
}

impl From<Vec<Ask<WizardAddress>>> for WizardTurn {
    fn from(asks: Vec<Ask<WizardAddress>>) -> Self {
        Self { asks, ..Self::default() }
    }
}

impl From<Ask<WizardAddress>> for WizardTurn {
    fn from(ask: Ask<WizardAddress>) -> Self {
        vec![ask].into()
    }
}

/// The wizard's whole state.
pub struct SetUp {
    walk: Walk<StepName>,
    /// What the steps share.
    pub common: Common,
    /// Step 1.
    pub choose: choose::Choose,
    /// Step 2.
    pub prepare: prepare::Prepare,
    /// Step 3.
    pub keys: keys::Keys,
    /// Step 4.
    pub sign_in: sign_in::SignIn,
    /// Step 5.
    pub check: check::Check,
    /// Step 6.
    pub save: save::Save,
    /// Step 7.
    pub hand_over: hand_over::HandOver,
    copied_secret: CopiedSecret,
    leaving: Leaving,
    /// The person agreed that this draft's secrets are kept in the keychain.
    agreed: Option<Agreement>,
    /// How often Next was pressed and something on the page has to be mended first.
    refused: u32,
}

impl Wizard for SetUp {
    type Name = StepName;
    type Common = Common;
    type Ask = StepAsk;

    fn walk_mut(&mut self) -> &mut Walk<StepName> {
        &mut self.walk
    }

    fn step_mut(&mut self, name: StepName) -> (&mut dyn Step<Common, StepAsk, StepName>, &mut Common) {
        let step: &mut dyn Step<Common, StepAsk, StepName> = match name {
            StepName::Choose => &mut self.choose,
            StepName::Prepare => &mut self.prepare,
            StepName::Keys => &mut self.keys,
            StepName::SignIn => &mut self.sign_in,
            StepName::Check => &mut self.check,
            StepName::Save => &mut self.save,
            StepName::HandOver => &mut self.hand_over,
        };
        (step, &mut self.common)
    }

    /// The keys' fields stand on two steps: in both, they are those of the chosen environment.
    fn arrive(&mut self, step: StepName) -> Vec<StepAsk> {
        self.keys.turn_to(self.common.answers.environment);
        let (step, common) = self.step_mut(step);
        step.enter(common)
    }
}

impl SetUp {
    /// A wizard at its first step. `practice` is where a practice service already answers, if one does.
    pub fn new(
        sheets: Arc<Sheets>,
        clock: Clock,
        environment: Environment,
        practice: Option<LoopbackOrigin>,
    ) -> Self {
        let common = Common {
            answers: Answers::new(&sheets, environment),
            sheets,
            practice,
            practice_problem: None,
            purpose: Purpose::Own,
            begin_sign_in: None,
            fill_in_wanted: false,
            replaces: None,
            draft: None,
            made: MadeConnections::default(),
            keychain_asks: false,
            shown_folder: ShownFolder::default(),
            report_page: ReportPage::default(),
            attempts: Attempts::default(),
            clock,
        };
        Self {
            walk: Walk::new(ORDER, StepName::Choose),
            choose: choose::Choose::new(&common),
            prepare: prepare::Prepare::default(),
            keys: keys::Keys::default(),
            sign_in: sign_in::SignIn::default(),
            check: check::Check::default(),
            save: save::Save::default(),
            hand_over: hand_over::HandOver::default(),
            copied_secret: CopiedSecret::default(),
            leaving: Leaving::default(),
            agreed: None,
            refused: 0,
            common,
        }
    }

    /// Proposes a product: the one used last is the likeliest.
    pub fn propose(&mut self, sheet: &str) {
        if self.common.sheets.get(sheet).is_some() {
            let action = choose::Action::Product(sheet.to_owned());
            let _nothing_asked = self.choose.act(action, &mut self.common);
        }
    }

    /// Where the person is.
    pub fn walk(&self) -> &Walk<StepName> {
        &self.walk
    }

    /// How often Next was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// The present step.
    pub fn step(&self) -> StepName {
        self.walk.now()
    }

    /// Whether what Next does is under way.
    pub fn is_busy(&self) -> bool {
        match self.step() {
            StepName::Choose => self.choose.is_busy(),
            StepName::Prepare => self.prepare.is_busy(),
            StepName::Save => self.save.is_busy(),
            StepName::Keys | StepName::SignIn | StepName::Check | StepName::HandOver => false,
        }
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) -> WizardTurn {
        let action = match action {
            Action::Next if self.walk.now() == StepName::HandOver => return self.finish(),
            Action::Leave => return self.leave(Then::Home),
            Action::CopySecret(text) => {
                return CopiedSecret::copy(&text, self.step(), &mut self.common).into();
            }
            Action::Back if self.walk.now() == StepName::Choose => return self.leave(Then::Home),
            Action::Back if self.is_where_signing_in_again_began() => return self.back_to_connection(),
            other => other,
        };
        self.moving(|wizard| {
            let common = &mut wizard.common;
            let reply = match action {
                Action::Next => {
                    let reply = wizard.press_next();
                    if reply.is_nothing() {
                        wizard.refused = wizard.refused.wrapping_add(1);
                    }
                    reply
                }
                Action::Back if wizard.walk.now() == StepName::Keys && common.is_towards_production() => {
                    common.end_demo();
                    StepReply::to(StepName::Prepare)
                }
                // The steps between were the administrator's: what can be done is to open another answer.
                Action::Back if wizard.walk.now() == StepName::Check && common.from_answer().is_some() => {
                    StepReply::to(StepName::Prepare)
                }
                Action::Back => return wizard.press_back(),
                Action::GoTo(StepName::Keys | StepName::SignIn) if common.from_answer().is_some() => {
                    StepReply::to(StepName::Prepare)
                }
                Action::GoTo(step) => {
                    // Before it is entered: what the step asks for is about Production again.
                    let ends_demo = matches!(step, StepName::Choose | StepName::Prepare);
                    if ends_demo && wizard.walk.standing(step) == Standing::Done {
                        common.end_demo();
                    }
                    return wizard.go_back_to(step);
                }
                Action::Choose(action) => wizard.choose.act(action, common),
                Action::Prepare(action) => wizard.prepare.act(action, common),
                Action::Colleague(action) => wizard.prepare.colleague.act(action, common),
                Action::Keys(action) => wizard.keys.act(action, common),
                Action::SignIn(action) => wizard.sign_in.act(action, common),
                Action::Check(action) => wizard.check.act(action, common),
                Action::Save(action) => wizard.save.act(action, common),
                Action::HandOver(action) => wizard.hand_over.act(action, common),
                Action::ShowInFolder(path) => {
                    let work = common.shown_folder.show(path);
                    common.ask(WizardAsker::Folder, work).into()
                }
                Action::Report(page) => {
                    let work = common.report_page.open(page);
                    common.ask(WizardAsker::Report, work).into()
                }
                Action::Leave | Action::CopySecret(_) => StepReply::stay(),
            };
            wizard.follow(reply)
        })
    }

    /// Goes to where an answer is waited for, and opens this one.
    pub fn open_answer(&mut self, file: LockedFile) -> WizardTurn {
        self.moving(|wizard| {
            wizard.prepare.way = prepare::Way::SomebodyElse;
            let mut asks = match wizard.step() {
                StepName::Prepare => Vec::new(),
                _ => wizard.follow(StepReply::to(StepName::Prepare)),
            };
            let reply = wizard.prepare.colleague.open(Some(file), &mut wizard.common);
            asks.extend(wizard.follow(reply));
            asks
        })
    }

    /// Whether the window is to be a column in front of the others.
    pub fn keeps_in_front(&self) -> bool {
        self.step() == StepName::Prepare && self.prepare.guide.in_front
    }

    /// What became of what was copied by keyboard from a secret's field of this step.
    pub fn copied_secret(&self) -> Option<CopyState> {
        self.copied_secret.at(self.step())
    }

    /// Where the person is, as finely as a draft is kept.
    pub fn place(&self) -> (StepName, prepare::Stage, prepare::Way) {
        (self.step(), self.prepare.stage, self.prepare.way)
    }
}
