//! **Set up notifications**: a wizard from "at which accounts?" to what became of it at each. It does nothing itself: every change comes
//! in as an [`Action`] of the person or an answer of the background, and what has to be done goes out as [`Ask`]s.
//!
//! | file | what it holds |
//! |---|---|
//! | `step_name` | the names of the steps |
//! | `common` | what the steps share |
//! | `together` | which accounts go together |
//! | `wish` | what is wished, and the configuration it comes to |
//! | `draft` | the answers of one that is left in its midst |
//! | `change` | the answers that a configuration comes to, which is to be changed |
//! | `accounts`, `events`, `proof`, `review`, `outcome` | the steps |
//! | `people` | of `events`: the people of each account |
//! | `oauth_form` | the form of OAuth settings |
//! | `owner_settings` | of `review`: what the owner's account lacks, made there |
//! | `key_making` | of `review` and `outcome`: making the first key of an account |

pub mod accounts;
mod broken_off;
mod change;
mod common;
pub mod draft;
pub mod events;
pub mod key_making;
pub mod oauth_form;
pub mod outcome;
pub mod owner_settings;
pub mod people;
pub mod proof;
pub mod review;
mod step_name;
#[cfg(test)]
mod tests;
mod together;
mod wish;

use secrecy::SecretString;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::connections::{ClipboardNotice, ConnectionRecord};
use crate::domain::ConnectionId;
use crate::places::copies::CopyState;
use crate::places::question::{Decision, Question};
use crate::steps::{Step, StepReply, Walk, Wizard};
use crate::tasks::{Answer, Ask, Work};

pub use common::{ChangedConfiguration, NotificationAsker, NotificationCommon};
pub use step_name::{NOTIFICATION_ORDER, NotificationStep};
pub use together::NotToChoose;
pub use wish::{NotificationWish, WhoseEnvelopes, WishedAuthorization, WishedDelivery, WishedProof};

/// What a person did in the wizard.
pub enum Action {
    /// The footer's Next.
    Next,
    /// The footer's Back.
    Back,
    /// A done step in the rail.
    GoTo(NotificationStep),
    /// **Leave**.
    Leave,
    /// Something was copied or cut by keyboard from a secret's field.
    CopySecret(Zeroizing<String>),
    /// **Report this**: what is reported was copied, and this page is to be opened.
    Report(String),
    /// **Add a client**: signing in for one more connection.
    AddClient,
    /// On step 1.
    Accounts(accounts::Action),
    /// On step 2.
    Events(events::Action),
    /// On step 3.
    Proof(proof::Action),
    /// On step 4.
    Review(review::Action),
    /// On step 5.
    Outcome(outcome::Action),
}

/// Where the wizard leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotificationLead {
    /// Back to where the person came from.
    Back,
    /// To the set-up of a connection.
    AddClient,
    /// Away: the window closes.
    Close,
}

/// What comes of an action or an answer.
#[derive(Default)]
#[must_use]
pub struct NotificationTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<NotificationAsker>>,
    /// Where it leads.
    pub leads: Option<NotificationLead>,
}

impl From<Vec<Ask<NotificationAsker>>> for NotificationTurn {
    fn from(asks: Vec<Ask<NotificationAsker>>) -> Self {
        Self { asks, leads: None }
    }
}

/// The wizard's whole state.
pub struct NotificationSetUp {
    walk: Walk<NotificationStep>,
    /// What the steps share.
    pub common: NotificationCommon,
    /// Step 1.
    pub accounts: accounts::AccountChoice,
    /// Step 2.
    pub events: events::EventChoice,
    /// Step 3.
    pub proof: proof::ProofChoice,
    /// Step 4.
    pub review: review::NotificationReview,
    /// Step 5.
    pub outcome: outcome::Outcomes,
    /// What became of what was copied from a secret's field.
    pub copied: Option<CopyState>,
    /// What the person is asked before they leave.
    pub asked: Option<Question>,
    /// Where they wanted to go then.
    wanted: Option<NotificationLead>,
    /// How often Next was pressed and something on the page has to be mended first.
    refused: u32,
    /// What its answers are kept under if it is left; none where the system has no random numbers.
    draft: Option<ConnectionId>,
    /// Whether it was begun before, and is gone on with.
    resumed: bool,
    /// What a configuration comes to that is to be changed, as long as nobody has answered otherwise.
    unchanged: Option<Value>,
}

impl Wizard for NotificationSetUp {
    type Name = NotificationStep;
    type Common = NotificationCommon;
    type Ask = Ask<NotificationAsker>;

    fn walk_mut(&mut self) -> &mut Walk<NotificationStep> {
        &mut self.walk
    }

    fn step_mut(
        &mut self,
        name: NotificationStep,
    ) -> (&mut dyn Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep>, &mut NotificationCommon)
    {
        let step: &mut dyn Step<NotificationCommon, Ask<NotificationAsker>, NotificationStep> = match name {
            NotificationStep::Accounts => &mut self.accounts,
            NotificationStep::Events => &mut self.events,
            NotificationStep::Proof => &mut self.proof,
            NotificationStep::Review => &mut self.review,
            NotificationStep::Outcome => &mut self.outcome,
        };
        (step, &mut self.common)
    }
}

impl NotificationSetUp {
    /// At its first step, with the connections that are kept; `from` is the one whose page was come from.
    pub fn new(records: Vec<ConnectionRecord>, from: Option<&ConnectionId>) -> Self {
        let common = NotificationCommon::new(records);
        Self {
            walk: Walk::new(NOTIFICATION_ORDER, NotificationStep::Accounts),
            accounts: accounts::AccountChoice::new(&common, from),
            events: events::EventChoice::default(),
            proof: proof::ProofChoice::default(),
            review: review::NotificationReview::default(),
            outcome: outcome::Outcomes::default(),
            copied: None,
            asked: None,
            wanted: None,
            refused: 0,
            draft: ConnectionId::random().ok(),
            resumed: false,
            unchanged: None,
            common,
        }
    }

    /// Where the person is.
    pub fn walk(&self) -> &Walk<NotificationStep> {
        &self.walk
    }

    /// The present step.
    pub fn step(&self) -> NotificationStep {
        self.walk.now()
    }

    /// How often Next, or a form's button, was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused.wrapping_add(self.review.settings.form.refused())
    }

    /// Whether what Next does is under way.
    pub fn is_busy(&self) -> bool {
        match self.step() {
            NotificationStep::Review => self.review.is_busy(),
            NotificationStep::Outcome => self.outcome.is_busy(),
            NotificationStep::Accounts | NotificationStep::Events | NotificationStep::Proof => false,
        }
    }

    /// Whether what is under way is to end before anything else is decided: it is as it was reviewed, or a key that is given once.
    pub fn holds_still(&self) -> bool {
        match self.step() {
            NotificationStep::Review => self.review.settings.is_writing(),
            NotificationStep::Outcome => self.outcome.is_busy(),
            NotificationStep::Accounts | NotificationStep::Events | NotificationStep::Proof => false,
        }
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) -> NotificationTurn {
        let now = self.step();
        let holds_still = self.holds_still();
        let common = &mut self.common;
        let reply = match action {
            Action::Leave => return self.leave(NotificationLead::Back),
            Action::AddClient => return self.leave(NotificationLead::AddClient),
            Action::CopySecret(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                return vec![Ask { work, asker: NotificationAsker::Copied }].into();
            }
            Action::Report(page) => {
                let work = common.report_page.open(page);
                return vec![Ask { work, asker: NotificationAsker::Report }].into();
            }
            Action::Back if now == NotificationStep::Accounts => return self.leave(NotificationLead::Back),
            Action::Back | Action::GoTo(_) | Action::Next if holds_still => StepReply::stay(),
            Action::Next if now == NotificationStep::Outcome => return self.leave(NotificationLead::Back),
            Action::Next if now > NotificationStep::Accounts && !common.has_accounts() => {
                // They were removed meanwhile: others are to be chosen.
                self.accounts.miss_what_is_gone();
                self.refused = self.refused.wrapping_add(1);
                return self.go_back_to(NotificationStep::Accounts).into();
            }
            Action::Next => {
                let reply = self.press_next();
                if reply.is_nothing() {
                    self.refused = self.refused.wrapping_add(1);
                }
                reply
            }
            Action::Back => return self.press_back().into(),
            Action::GoTo(step) => return self.go_back_to(step).into(),
            Action::Accounts(action) => {
                self.accounts.act(action, common);
                StepReply::stay()
            }
            Action::Events(action) => self.events.act(action, common),
            Action::Proof(action) => {
                self.proof.act(action);
                StepReply::stay()
            }
            Action::Review(action) => self.review.act(action, common),
            Action::Outcome(outcome::Action::Again(_, outcome::HowAgain::Anew)) => {
                common.replaces = common.changes.take();
                return self.go_back_to(NotificationStep::Proof).into();
            }
            Action::Outcome(action) => self.outcome.act(action, common),
        };
        self.follow(reply).into()
    }

    /// The person wants to go there: they are asked first where a key would be lost by it, where OAuth is being set, or where accounts are still
    /// to be set up.
    pub fn leave(&mut self, to: NotificationLead) -> NotificationTurn {
        if self.holds_key() {
            (self.asked, self.wanted) = (Some(Question::KeyNowhereElse), Some(to));
            return NotificationTurn::default();
        }
        if to == NotificationLead::Close && self.review.settings.is_setting() {
            (self.asked, self.wanted) = (Some(Question::OAuthBeingSet), Some(to));
            return NotificationTurn::default();
        }
        let count = self.outcome.not_over();
        if count > 0 {
            (self.asked, self.wanted) = (Some(Question::SetUpAtWork { count }), Some(to));
            return NotificationTurn::default();
        }
        self.go(to)
    }

    /// Away: nobody waits for what is tried.
    fn go(&mut self, to: NotificationLead) -> NotificationTurn {
        let trials = [self.events.give_up_trial(), self.review.settings.give_up_trial()];
        NotificationTurn { asks: trials.into_iter().flatten().collect(), leads: Some(to) }
    }

    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> NotificationTurn {
        let (asked, wanted) = (self.asked.take(), self.wanted.take());
        match (asked, wanted, decision) {
            (
                Some(Question::KeyNowhereElse | Question::OAuthBeingSet | Question::SetUpAtWork { .. }),
                Some(to),
                Decision::Leave,
            ) => self.go(to),
            // The key is on the page before: there it can be copied.
            (Some(Question::KeyNowhereElse), _, _) if self.holds_key_on_review_alone() => {
                self.go_back_to(NotificationStep::Review).into()
            }
            _ => NotificationTurn::default(),
        }
    }

    /// Whether a key would be lost by leaving.
    fn holds_key(&self) -> bool {
        self.outcome.holds_key() || self.review.settings.holds_key()
    }

    fn holds_key_on_review_alone(&self) -> bool {
        self.review.settings.holds_key() && !self.outcome.holds_key() && !self.holds_still()
    }

    /// Takes the answer to what was asked.
    pub fn hear(&mut self, asker: &NotificationAsker, answer: Answer) -> NotificationTurn {
        let reply = match asker {
            NotificationAsker::Owner(attempt) => {
                self.review.hear(*attempt, answer);
                StepReply::stay()
            }
            NotificationAsker::OwnerKey(attempt) => {
                self.review.hear_owner_key(*attempt, answer, &mut self.common)
            }
            NotificationAsker::OwnerKeyCopied(attempt) => {
                self.review.settings.hear_copied(*attempt, answer);
                StepReply::stay()
            }
            NotificationAsker::OwnerTrial(attempt) => {
                self.review.settings.form.hear_trial(*attempt, answer);
                StepReply::stay()
            }
            NotificationAsker::OwnerOAuth(attempt) => {
                self.review.hear_owner_oauth(*attempt, answer, &mut self.common)
            }
            NotificationAsker::People(account, attempt) => {
                self.events.people.hear(account, *attempt, answer, &mut self.common).into()
            }
            NotificationAsker::Address(attempt) => {
                self.events.hear_address(*attempt, answer);
                StepReply::stay()
            }
            NotificationAsker::Place(attempt) => self.review.hear_place(*attempt, answer, &mut self.common),
            NotificationAsker::File(attempt) => {
                self.review.hear_file(*attempt, answer);
                StepReply::stay()
            }
            NotificationAsker::Folder => {
                self.common.shown_folder.hear(&answer);
                StepReply::stay()
            }
            NotificationAsker::Report => {
                self.common.report_page.hear(&answer);
                StepReply::stay()
            }
            NotificationAsker::Copied => {
                if let Answer::Copied(done) = answer {
                    self.copied = Some(CopyState::of(done));
                }
                StepReply::stay()
            }
            NotificationAsker::Account(id, attempt) => {
                self.outcome.hear(id, *attempt, answer, &mut self.common)
            }
            NotificationAsker::Key(id, attempt) => {
                self.outcome.hear_key(id, *attempt, answer);
                StepReply::stay()
            }
            NotificationAsker::KeyCopied(id) => {
                if let Some(key) = self.outcome.made_key(id) {
                    key.hear_copied(answer);
                }
                StepReply::stay()
            }
        };
        if !self.holds_key() {
            // Nothing would be lost any more: the person may leave without a question.
            self.asked.take_if(|asked| matches!(asked, Question::KeyNowhereElse));
        }
        if self.outcome.not_over() == 0 {
            // It is over: what came of it is on the page.
            self.asked.take_if(|asked| matches!(asked, Question::SetUpAtWork { .. }));
        }
        if !self.review.settings.is_setting()
            && self.asked.take_if(|asked| matches!(asked, Question::OAuthBeingSet)).is_some()
            && let Some(to) = self.wanted.take()
            && matches!(self.review.settings.oauth, owner_settings::OwnerOAuth::Set)
        {
            return self.go(to);
        }
        self.follow(reply).into()
    }

    /// What became of a secret on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(copied) = &mut self.copied {
            copied.hear(notice);
        }
        self.review.settings.hear_clipboard(notice);
        self.outcome.hear_clipboard(notice);
    }

    /// The list of connections was read anew.
    pub fn take_records(&mut self, records: &[ConnectionRecord]) {
        self.common.take_records(records.to_vec());
        self.accounts.take_records(&self.common);
        self.events.people.end_needless_search(&self.common);
        if self.step() == NotificationStep::Review {
            self.review.put_together(&self.common);
        }
    }
}
