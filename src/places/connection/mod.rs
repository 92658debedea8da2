//! A connection that is kept: how it lives, what keeps it alive, and its values. What **Open** opens.

pub mod follow;
pub mod look_after;
pub mod upkeep;

use std::sync::Arc;

use self::follow::{FollowAsker, Following};
use self::look_after::{LookAfterAction, LookAfterState};
use self::upkeep::{CheckKeptState, NameField, RenewalState};
use crate::connections::{
    ConnectionRecord, FieldRow, LookAfterWish, ProductFields, RenewProblem, RevealError, Sheet, Sheets,
    WhoRenews, fields, is_renewed_here,
};
use crate::domain::{Connection, Environment};
use crate::places::copies::{Copies, CopyState};
use crate::places::question::{Decision, Question, Then};
use crate::places::record_file::{self, RecordAsker, RecordFile};
use crate::places::report_page::ReportPage;
use crate::tasks::{Answer, Ask, Upkeep, Work};

/// The place's state. The values are in memory as long as the person is here.
pub struct KeptConnection {
    /// What is known of it.
    pub record: ConnectionRecord,
    /// Its values.
    pub values: Revealed,
    /// What became of the copies.
    pub copied: Copies,
    /// The place of the secret that is shown, if one is.
    pub seen: Option<usize>,
    /// Where renewing stands.
    pub renewal: RenewalState,
    /// Where checking stands.
    pub check: CheckKeptState,
    /// It is checked as soon as it was renewed.
    checks_next: bool,
    /// Where the daily task stands that renews it.
    pub look_after: LookAfterState,
    /// What the person calls it.
    pub name: NameField,
    /// The files that are kept up to date with it.
    pub following: Following,
    /// A record of it that is saved.
    pub record_file: RecordFile,
    /// The guide could not be opened in the browser.
    pub page_not_opened: bool,
    /// The page for reports.
    pub report_page: ReportPage,
    /// What the person is asked before anything else goes on.
    pub asked: Option<Question>,
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
    /// **Show** beside a secret, by its place; with none, **Hide**.
    Show(Option<usize>),
    /// **Open the guide**.
    OpenGuide,
    /// **Try again**, where the keychain gave nothing.
    Again,
    /// **Renew**, and **Try again** where that failed.
    Renew,
    /// **Renew all the same**: the product renews it itself.
    RenewAnyway,
    /// **Leave it**.
    LeaveIt,
    /// **Check now**.
    CheckNow,
    /// **Renew, then check**, where the access token has ended.
    RenewAndCheck,
    /// The name was typed.
    NameTyped(String),
    /// **Save name**.
    SaveName,
    /// About the daily task that renews it.
    LookAfter(LookAfterAction),
    /// With a file that is kept up to date.
    Follow(follow::Action),
    /// With a record to file.
    Record(record_file::Action),
    /// **Back**.
    Back,
    /// **Set up a new connection**: the values of this one are gone, or good for nothing.
    SetUpAnew,
    /// **Sign in again**, as the same or another person.
    SignInAgain,
    /// **Change secret**: signing in again with another one.
    ChangeSecret,
    /// **Report this**: what is reported was copied, and this page is to be opened.
    Report(String),
    /// **Carry over**.
    CarryOver,
    /// **Notifications**.
    Notifications,
    /// **Set up notifications**.
    SetUpNotifications,
}

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionAsker {
    /// The values.
    Values,
    /// A field, by its place.
    Field(usize),
    /// That it was handed over is noted.
    HandedOver,
    /// The guide.
    Guide,
    /// The page for reports.
    Report,
    /// Renewing.
    Renewal,
    /// Checking.
    Check,
    /// The name.
    Name,
    /// The daily task.
    LookAfter,
    /// The files that are kept up to date.
    Files(FollowAsker),
    /// A record.
    Record(RecordAsker),
}

impl KeptConnection {
    /// The place as it opens: the keychain is asked, and the system for the daily task where there is something to look after.
    pub fn new(record: ConnectionRecord, sheets: Arc<Sheets>) -> (Self, Vec<Ask<ConnectionAsker>>) {
        let place = Self {
            name: NameField::of(&record),
            record,
            values: Revealed::Asking,
            copied: Copies::default(),
            seen: None,
            renewal: RenewalState::default(),
            check: CheckKeptState::default(),
            checks_next: false,
            look_after: LookAfterState::default(),
            following: Following::default(),
            record_file: RecordFile::default(),
            page_not_opened: false,
            report_page: ReportPage::default(),
            asked: None,
            sheets,
        };
        let sees = Upkeep::LookAfter(LookAfterWish::See);
        let sees = Ask { work: Work::Upkeep(sees), asker: ConnectionAsker::LookAfter };
        // By its sheet, which does not change while the page is open.
        let mut asks = vec![place.reveal()];
        asks.extend(place.is_renewed_here().then_some(sees));
        (place, asks)
    }

    fn reveal(&self) -> Ask<ConnectionAsker> {
        Ask { work: Work::Reveal(Box::new(self.record.clone())), asker: ConnectionAsker::Values }
    }

    /// What is shown was replaced: nobody copies it any more.
    fn reveal_anew(&mut self) -> Ask<ConnectionAsker> {
        self.copied = Copies::default();
        self.seen = None;
        self.values = Revealed::Asking;
        self.reveal()
    }

    /// The fields of its sheet; of a sheet that is gone, those of "Something else".
    pub fn fields(&self) -> ProductFields<'_> {
        let Revealed::Shown(connection) = &self.values else { return ProductFields::default() };
        self.sheet().map(|sheet| fields(sheet, connection)).unwrap_or_default()
    }

    /// Its sheet, or that of "Something else".
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(&self.record.facts.sheet).or_else(|| self.sheets.get(Sheets::SOMETHING_ELSE))
    }

    /// Whether it was removed, perhaps by another window, as far as was seen.
    pub fn is_removed(&self) -> bool {
        matches!(self.values, Revealed::Failed(RevealError::UnknownConnection))
    }

    /// Whether the keychain does not have its values any more.
    pub fn is_gone_from_keychain(&self) -> bool {
        matches!(self.values, Revealed::Failed(RevealError::NotKept(_) | RevealError::Gone(_)))
    }

    /// Whether Countersign renews it, as far as is known.
    pub fn is_renewed_here(&self) -> bool {
        is_renewed_here(&self.sheets, &self.record)
    }

    /// Whether there is a refresh token to be renewed: its product takes one.
    pub fn can_be_renewed(&self) -> bool {
        self.sheet().is_none_or(Sheet::takes_refresh_token)
    }

    /// Whether another place can be opened that leads away from here: tokens that are nowhere else would be lost.
    pub fn may_be_left(&self) -> bool {
        !self.renewal.holds_tokens()
    }

    /// Changes state as the person asked. What leads to another place is the router's.
    pub fn act(&mut self, action: Action) -> Option<Ask<ConnectionAsker>> {
        match action {
            Action::Copy(index) => {
                let rows = self.fields().rows;
                let row = rows.get(index)?;
                let work = Work::Copy { text: row.value().into(), secret: row.secret };
                Some(Ask { work, asker: ConnectionAsker::Field(index) })
            }
            Action::Show(which) => {
                self.seen = which;
                None
            }
            Action::OpenGuide => {
                let guide = self.sheet()?.guide_url.clone()?;
                Some(Ask { work: Work::OpenPage(guide.into()), asker: ConnectionAsker::Guide })
            }
            Action::Report(page) => {
                let work = self.report_page.open(page);
                Some(Ask { work, asker: ConnectionAsker::Report })
            }
            Action::Again => {
                self.values = Revealed::Asking;
                Some(self.reveal())
            }
            Action::Renew | Action::RenewAndCheck if matches!(self.renewal, RenewalState::Running) => None,
            Action::Renew | Action::RenewAndCheck => {
                self.checks_next = matches!(action, Action::RenewAndCheck);
                if let Some(ask) = self.keep_tokens() {
                    return Some(ask);
                }
                // Of one that Docusign says is over, nothing can be spoilt; and no product has Practice's values.
                let of_product = self.sheet().is_some_and(|sheet| sheet.renewal.by == WhoRenews::Product);
                let in_practice = self.record.facts.environment == Environment::Practice;
                if of_product && !in_practice && !self.record.history.is_dead() {
                    self.renewal = RenewalState::Asked;
                    return None;
                }
                Some(self.renew())
            }
            Action::RenewAnyway if matches!(self.renewal, RenewalState::Asked) => Some(self.renew()),
            Action::LeaveIt => {
                self.checks_next = false;
                self.renewal = RenewalState::Idle;
                None
            }
            Action::CheckNow if matches!(self.check, CheckKeptState::Running) => None,
            Action::CheckNow => {
                if matches!(self.renewal, RenewalState::Done { .. }) {
                    self.renewal = RenewalState::Idle;
                }
                Some(self.check())
            }
            Action::NameTyped(typed) => {
                self.name.typed = typed;
                (self.name.problem, self.name.not_saved) = (None, None);
                None
            }
            Action::SaveName => {
                if self.name.saving.is_some() || !self.name.is_changed(&self.record) {
                    return None;
                }
                let name = self.name.accepted()?;
                let work = Work::Upkeep(Upkeep::Name { id: self.record.id.clone(), name: name.0.clone() });
                self.name.saving = Some(name);
                Some(Ask { work, asker: ConnectionAsker::Name })
            }
            Action::LookAfter(action) => {
                let upkeep = self.look_after.act(action)?;
                Some(Ask { work: Work::Upkeep(upkeep), asker: ConnectionAsker::LookAfter })
            }
            Action::Follow(action) => self.following.act(action, &self.record, &self.sheets).map(of_files),
            Action::Record(action) => self.record_file.act(action).map(of_record),
            Action::RenewAnyway
            | Action::Back
            | Action::SetUpAnew
            | Action::SignInAgain
            | Action::ChangeSecret
            | Action::CarryOver
            | Action::Notifications
            | Action::SetUpNotifications => None,
        }
    }

    /// Tries once more to keep tokens that could not be kept, if there are any.
    pub fn keep_tokens(&mut self) -> Option<Ask<ConnectionAsker>> {
        let unkept = self.renewal.take_unkept()?;
        Some(Ask { work: Work::Upkeep(Upkeep::KeepTokens(unkept)), asker: ConnectionAsker::Renewal })
    }

    fn renew(&mut self) -> Ask<ConnectionAsker> {
        self.following.forget_news();
        self.renewal = RenewalState::Running;
        // What was checked was checked with tokens that are replaced now.
        self.check = CheckKeptState::Idle;
        Ask {
            work: Work::Upkeep(Upkeep::Renew(Box::new(self.record.clone()))),
            asker: ConnectionAsker::Renewal,
        }
    }

    fn check(&mut self) -> Ask<ConnectionAsker> {
        self.check = CheckKeptState::Running;
        let work = Work::Upkeep(Upkeep::Check(self.record.id.clone()));
        Ask { work, asker: ConnectionAsker::Check }
    }

    /// The person wants to go. `true`: nothing holds them; else they are asked.
    pub fn leave(&mut self, then: Then) -> bool {
        let free = !self.renewal.holds_tokens();
        self.asked = (!free).then_some(Question::TokensNotKept { then });
        free
    }

    /// What the person decides; where it leads.
    pub fn decide(&mut self, decision: Decision) -> Option<Then> {
        match (self.asked.take(), decision) {
            (Some(Question::TokensNotKept { then }), Decision::Leave) => Some(then),
            _ => None,
        }
    }

    /// The list was read again: another window, task or command may have changed this connection.
    pub fn take_record(&mut self, record: &ConnectionRecord) -> Option<Ask<ConnectionAsker>> {
        if self.record == *record {
            return None;
        }
        let was = std::mem::replace(&mut self.record, record.clone());
        if self.name.saving.is_none() && self.name.typed == NameField::of(&was).typed {
            self.name = NameField::of(record);
        }
        let newer_tokens = (was.facts.consented_at, was.history.renewed_at)
            != (record.facts.consented_at, record.history.renewed_at);
        // What is shown was replaced; while it is renewed here, that is asked for at the end.
        (newer_tokens && !self.renewal.holds_tokens()).then(|| self.reveal_anew())
    }

    /// Takes an answer; what it leads to.
    pub fn hear(&mut self, asker: ConnectionAsker, answer: Answer) -> Vec<Ask<ConnectionAsker>> {
        let next = self.take_answer(asker, answer);
        // What was asked for before the renewal is done with what it brought.
        let renewed = matches!(self.renewal, RenewalState::Done { .. });
        let checks = self.checks_next && renewed && matches!(self.values, Revealed::Shown(_));
        if checks {
            self.checks_next = false;
        }
        next.into_iter().chain(checks.then(|| self.check())).collect()
    }

    fn take_answer(&mut self, asker: ConnectionAsker, answer: Answer) -> Option<Ask<ConnectionAsker>> {
        match (asker, answer) {
            (ConnectionAsker::Values, Answer::Revealed(Ok(connection))) => {
                self.values = Revealed::Shown(connection);
                let looks = !self.record.history.follows.is_empty();
                return looks.then(|| of_files((FollowAsker::Look, follow::look(&self.record))));
            }
            (ConnectionAsker::Files(asker), answer) => {
                let turn = self.following.hear(asker, answer, &self.record, &self.sheets);
                if let Some(record) = turn.record {
                    self.record = record;
                }
                return turn.ask.map(of_files);
            }
            (ConnectionAsker::Record(asker), answer) => {
                return self.record_file.hear(asker, answer).map(of_record);
            }
            (ConnectionAsker::Values, Answer::Revealed(Err(error))) => self.values = Revealed::Failed(error),
            // Broken off: the keychain gave nothing, and can be asked again.
            (ConnectionAsker::Values, _) => {
                self.values = Revealed::Failed(RevealError::broken_off());
            }
            (ConnectionAsker::Field(index), Answer::Copied(done)) => {
                self.copied.take(index, done);
                return self.hand_over(index);
            }
            (ConnectionAsker::Guide, Answer::PageOpened(opened)) => self.page_not_opened = !opened,
            (ConnectionAsker::Report, answer) => self.report_page.hear(&answer),
            (ConnectionAsker::Renewal, answer) => {
                self.asked = None;
                let outcome = match answer {
                    Answer::Renewed(outcome) => outcome,
                    _ => Err(RenewProblem::broken_off()),
                };
                if let Some(record) = self.renewal.hear(outcome) {
                    self.record = record;
                    return Some(self.reveal_anew());
                }
            }
            (ConnectionAsker::Check, Answer::KeptChecked(Ok(called))) => {
                self.check = CheckKeptState::Done(called);
            }
            (ConnectionAsker::Check, Answer::KeptChecked(Err(problem))) => {
                self.check = CheckKeptState::Failed(problem);
            }
            (ConnectionAsker::Check, _) => self.check = CheckKeptState::Idle,
            (ConnectionAsker::Name, Answer::Noted(Ok(()))) => {
                if let Some(name) = self.name.saving.take() {
                    self.record.history.name = name.0;
                }
            }
            (ConnectionAsker::Name, Answer::Noted(Err(error))) => {
                self.name.saving = None;
                self.name.not_saved = Some(error.to_string());
            }
            (ConnectionAsker::Name, _) => self.name.saving = None,
            (ConnectionAsker::LookAfter, answer) => self.look_after.hear(answer),
            (ConnectionAsker::Field(_) | ConnectionAsker::Guide | ConnectionAsker::HandedOver, _) => {}
        }
        None
    }

    /// A value was copied that the product had an older one of: from now on the newest is the product's, as far as is known here.
    fn hand_over(&self, index: usize) -> Option<Ask<ConnectionAsker>> {
        let copied = self.copied.get(index).is_some_and(CopyState::is_copied);
        let rows = self.fields().rows;
        let handed = rows.get(index).map(FieldRow::handed)?.and(self.record.history.to_hand_over());
        (copied && !handed.is_none()).then(|| Ask {
            work: Work::Upkeep(Upkeep::NoteHandedOver(self.record.id.clone(), handed)),
            asker: ConnectionAsker::HandedOver,
        })
    }
}

/// What is asked for about the files, with its address.
fn of_files((asker, work): (FollowAsker, Work)) -> Ask<ConnectionAsker> {
    Ask { work, asker: ConnectionAsker::Files(asker) }
}

/// What is asked for about a record, with its address.
fn of_record((asker, work): (RecordAsker, Work)) -> Ask<ConnectionAsker> {
    Ask { work, asker: ConnectionAsker::Record(asker) }
}
