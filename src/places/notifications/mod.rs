//! **Notifications** of one connection: what Docusign Connect has at its account, beside what was set up here, and what came of the
//! messages. All is read when the page opens, with the access token that lives; where none does, the page of the connection, which
//! stays behind this one, renews it.
//!
//! | file | what it holds |
//! |---|---|
//! | `reading` | what is read of the account |
//! | `names` | what the configurations are called |
//! | `asker` | who asks for something |
//! | `doing` | what is done with one configuration, and what came of it |
//! | `resending`, `left_resends` | messages that are sent again, also where their page is left |
//! | `oauth` | OAuth of the account |
//! | `kept_keys` | the Connect keys that are kept |
//! | `rotation` | the key of the account, changed for a new one |
//! | `signing` | whose keys sign |
//! | `signature_check` | a message whose signatures are checked |
//! | `hearing` | what the person decides, and what the background answers |
//! | `leaving`, `leaves_to` | the page is left, and where to |

mod asker;
pub mod doing;
mod hearing;
pub mod kept_keys;
pub mod leaves_to;
mod leaving;
pub mod left_resends;
pub mod names;
pub mod oauth;
pub mod reading;
pub mod resending;
pub mod rotation;
pub mod signature_check;
mod signing;
#[cfg(test)]
mod tests;

pub use self::asker::{OAuthAsker, PastedPart, RotationAsker, SignatureAsker, WatchAsker};
use self::doing::{ConfigurationNews, Doing, DoingWhat};
use self::kept_keys::{ConnectKeyAction, ConnectKeyList};
use self::leaves_to::LeavesTo;
use self::names::ConfigurationNames;
use self::oauth::{OAuthAction, OAuthPart};
use self::reading::NumberedReading;
use self::resending::{ResendAction, Resending};
use self::rotation::{KeyRotation, RotationAction};
use self::signature_check::{SignatureAction, SignatureCheck};
use super::connect_key::{KeyAction, MadeKey};
use super::notification_set_up::draft::OfferedDraft;
use super::question::Question;
use crate::connections::ConnectionRecord;
use crate::domain::{ConnectId, ConnectionId};
use crate::notifications::{
    ConfigurationState, ConnectChange, ConnectConfiguration, ConnectLogs, ConnectOverview, FieldDifference,
};
use crate::plain::plain;
use crate::tasks::{Ask, WatchWork, Work};

/// The page's state.
pub struct NotificationPage {
    /// The connection whose account it is.
    pub record: ConnectionRecord,
    /// Which part is seen.
    pub view: NotificationView,
    /// The configurations.
    pub overview: NumberedReading<ConnectOverview>,
    /// What they are called.
    pub names: ConfigurationNames,
    /// The log and the failures; not asked for until they are looked at.
    pub log: NumberedReading<ConnectLogs>,
    /// Whether people and subjects stand in the log.
    pub shows_people: bool,
    /// What is sent again.
    pub resending: Resending,
    /// The Connect keys that are kept.
    pub kept_keys: ConnectKeyList,
    /// The key of the account, as it is changed for a new one.
    pub rotation: KeyRotation,
    /// OAuth of the account.
    pub oauth: OAuthPart,
    /// The signatures that are checked, while that page is open.
    pub check: Option<SignatureCheck>,
    /// The set-ups of notifications that were left in their midst and are about this connection.
    pub drafts: Vec<OfferedDraft>,
    /// What is being done: one thing at a time.
    pub doing: Option<Doing>,
    /// What came of the last thing that was done.
    pub news: Option<ConfigurationNews>,
    /// The key that was made here, until the page is left: Docusign gives it once.
    pub key: Option<MadeKey>,
    /// The configuration that is to be set as it was: the difference is shown, and the person asked.
    pub compared: Option<ConnectId>,
    /// What the person is asked before anything else goes on.
    pub asked: Option<Question>,
    /// Where they wanted to go then.
    wanted: Option<LeavesTo>,
    /// Where they go now, since what held them is done.
    freed: Option<LeavesTo>,
}

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NotificationView {
    /// What is set up.
    #[default]
    Configurations,
    /// What was sent.
    Log,
    /// The Connect keys.
    Keys,
    /// OAuth for Connect.
    OAuth,
}

impl NotificationView {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Configurations, Self::Log, Self::Keys, Self::OAuth];
}

/// What the person did.
#[derive(Clone, PartialEq, Eq)]
pub enum Action {
    /// **Back**: from the check of signatures to the page, and from there away.
    Back,
    /// One of the parts.
    View(NotificationView),
    /// **Look again**, and **Try again**.
    LookAgain,
    /// **Renew, then look**, where the access token has ended.
    RenewFirst,
    /// **Pause** and what else changes a configuration. **Delete** is asked first.
    Change(ConnectId, ConnectChange),
    /// **Set as it was**: the difference is shown first.
    Compare(ConnectId),
    /// **Change it**, below the difference.
    Restore(ConnectId),
    /// **Leave it**, below the difference.
    LeaveIt,
    /// **Change**: the wizard, with what is there.
    Edit(ConnectId),
    /// **Make it anew**.
    MakeAnew(ConnectId),
    /// **Forget it**.
    Forget(ConnectId),
    /// **Make a key** at the account, where this one asks for signatures.
    MakeKey(ConnectId),
    /// **Try it**: the receiver on this computer.
    TryIt,
    /// **Continue** with the set-up that was left.
    ContinueDraft(ConnectionId),
    /// **Discard** it; asked first.
    DiscardDraft(ConnectionId),
    /// Something with the key that was made.
    Key(KeyAction),
    /// **Show people and subjects**, or **Hide** them.
    ShowPeople(bool),
    /// Something with messages that are sent again.
    Resend(ResendAction),
    /// Something with a key that is kept.
    ConnectKey(ConnectKeyAction),
    /// Something with the keys of the account.
    Rotation(RotationAction),
    /// Something with OAuth of the account.
    OAuth(OAuthAction),
    /// The page of a connection to another account, whose keys may sign.
    OpenOwner(ConnectionId),
    /// **Check a signature**.
    CheckSignatures,
    /// Something on that page.
    Signature(SignatureAction),
}

impl NotificationPage {
    /// The page of a connection's account as it opens: the configurations are read.
    pub fn new(record: ConnectionRecord) -> (Self, Vec<Ask<WatchAsker>>) {
        let mut page = Self {
            record,
            view: NotificationView::default(),
            overview: NumberedReading::default(),
            names: ConfigurationNames::default(),
            log: NumberedReading::default(),
            shows_people: false,
            resending: Resending::default(),
            kept_keys: ConnectKeyList::default(),
            rotation: KeyRotation::default(),
            oauth: OAuthPart::default(),
            check: None,
            drafts: Vec::new(),
            doing: None,
            news: None,
            key: None,
            compared: None,
            asked: None,
            wanted: None,
            freed: None,
        };
        let asks = vec![page.read_overview()];
        (page, asks)
    }

    /// Whether what is seen is being read.
    pub fn is_reading(&self) -> bool {
        match self.view {
            NotificationView::Configurations => self.overview.now.is_asking(),
            NotificationView::Log => self.log.now.is_asking(),
            NotificationView::Keys => {
                self.kept_keys.kept.now.is_asking() || self.rotation.account.now.is_asking()
            }
            NotificationView::OAuth => self.oauth.account.now.is_asking(),
        }
    }

    /// Whether what is seen could not be read since the access token has ended.
    pub fn asks_for_renewal(&self) -> bool {
        match self.view {
            NotificationView::Configurations => self.overview.now.asks_for_renewal(),
            NotificationView::Log => self.log.now.asks_for_renewal(),
            NotificationView::Keys => self.rotation.account.now.asks_for_renewal(),
            NotificationView::OAuth => self.oauth.account.now.asks_for_renewal(),
        }
    }

    /// The configuration of that id that is there, as far as it was read.
    pub fn configuration(&self, id: &ConnectId) -> Option<&ConnectConfiguration> {
        let entries =
            self.overview.now.seen().map(|overview| overview.entries.as_slice()).unwrap_or_default();
        let mut all = entries.iter().map(|entry| &entry.configuration);
        all.find(|one| one.connect_id.as_ref() == Some(id))
    }

    /// The configurations that are there, by which a period can be sent again, each with what it is called.
    pub fn configurations(&self) -> Vec<(ConnectId, String)> {
        let entries = self.overview.now.seen().map(|seen| seen.entries.as_slice()).unwrap_or_default();
        let ids = entries.iter().filter_map(|entry| entry.configuration.connect_id.clone());
        ids.map(|id| (id.clone(), self.name_of(&id))).collect()
    }

    fn only_configuration(&self) -> Option<ConnectId> {
        match self.configurations().as_slice() {
            [(only, _)] => Some(only.clone()),
            _ => None,
        }
    }

    /// What a configuration is called, fit to be shown: of one that is gone too; its id where nothing is known of it.
    pub fn name_of(&self, id: &ConnectId) -> String {
        let gone = || {
            let gone = &self.overview.now.seen()?.gone;
            gone.iter().find(|one| one.connect_id == *id).map(|one| &one.was)
        };
        let name = self.configuration(id).or_else(gone).map(|one| plain(&one.name));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_string())
    }

    /// Whether one is on, as it was last seen.
    fn can_pause(&self, id: &ConnectId) -> bool {
        self.configuration(id).is_some_and(|one| one.state() == ConfigurationState::On)
    }

    /// Changes state as the person asked. What leads to another place is the router's.
    pub fn act(&mut self, action: Action) -> Vec<Ask<WatchAsker>> {
        match action {
            Action::RenewFirst
            | Action::TryIt
            | Action::ContinueDraft(_)
            | Action::Edit(_)
            | Action::OpenOwner(_) => {
                // Whoever is elsewhere keeps nobody from sending again.
                self.resending.leave(self.view == NotificationView::Log);
                Vec::new()
            }
            Action::DiscardDraft(id) => {
                self.asked = OfferedDraft::asked_about(&self.drafts, &id);
                Vec::new()
            }
            Action::Back => {
                self.check = None;
                Vec::new()
            }
            Action::View(view) => self.look_at(view),
            Action::LookAgain if self.is_reading() => Vec::new(),
            Action::LookAgain => self.look_again(),
            Action::ShowPeople(shows) => {
                self.shows_people = shows;
                Vec::new()
            }
            Action::Resend(action) => {
                let (only, id) = (self.only_configuration(), self.record.id.clone());
                self.resending.act(&id, only, action).into_iter().collect()
            }
            Action::ConnectKey(action) => {
                let (ask, asked) = self.kept_keys.act(action);
                if asked.is_some() {
                    self.asked = asked;
                }
                ask.into_iter().collect()
            }
            Action::CheckSignatures => {
                self.check = Some(SignatureCheck::default());
                Vec::new()
            }
            Action::Signature(action) => {
                let check = self.check.as_mut();
                check.and_then(|check| check.act(action, self.kept_keys.keys())).into_iter().collect()
            }
            Action::OAuth(action) => {
                let of = (&self.record.id, self.record.facts.environment);
                let (ask, asked) = self.oauth.act(of, action);
                if asked.is_some() {
                    self.asked = asked;
                }
                ask.into_iter().collect()
            }
            Action::Rotation(action) => {
                let (asks, asked) = self.rotation.act(&self.record.id, action);
                if asked.is_some() {
                    self.asked = asked;
                }
                asks
            }
            Action::Key(action) => {
                let work = self.key.as_mut().and_then(|key| key.act(action));
                work.map(|work| Ask { work, asker: WatchAsker::KeyCopied }).into_iter().collect()
            }
            Action::LeaveIt => {
                self.compared = None;
                Vec::new()
            }
            // One thing at a time: of what comes meanwhile nothing is done.
            _ if self.doing.is_some() => Vec::new(),
            Action::Compare(id) => {
                self.news = None;
                self.compared = Some(id);
                Vec::new()
            }
            Action::Change(id, ConnectChange::Delete) => {
                let (name, can_pause) = (self.name_of(&id), self.can_pause(&id));
                self.asked = Some(Question::DeleteNotification { id, name, can_pause });
                Vec::new()
            }
            Action::Change(id, ConnectChange::SwitchOff) => {
                let (name, can_pause) = (self.name_of(&id), self.can_pause(&id));
                self.asked = Some(Question::SwitchOffNotification { id, name, can_pause });
                Vec::new()
            }
            Action::Change(id, change) => self.do_it(id, DoingWhat::Change(change)),
            Action::Restore(id) => self.do_it(id, DoingWhat::Restore),
            Action::MakeAnew(id) => self.do_it(id, DoingWhat::MakeAnew),
            Action::Forget(id) => self.do_it(id, DoingWhat::Forget),
            // What is seen may be older than the key that was just made.
            Action::MakeKey(_) if self.overview.now.is_asking() => Vec::new(),
            Action::MakeKey(id) => self.do_it(id, DoingWhat::MakeKey),
        }
    }

    /// Another part is seen.
    fn look_at(&mut self, view: NotificationView) -> Vec<Ask<WatchAsker>> {
        let turns = self.view != view;
        let mut asks = Vec::new();
        if turns {
            self.resending.leave(self.view == NotificationView::Log);
            self.view = view;
            // It is of another part.
            self.news = None;
            // Whoever comes back asks for them again.
            self.shows_people = false;
            self.kept_keys.leave();
            self.rotation.leave();
            asks.extend(self.oauth.leave());
            if let Some(key) = &mut self.key {
                key.shown = false;
            }
        }
        let reads = match view {
            // Messages come meanwhile: it is read whenever it is turned to.
            NotificationView::Log => (turns && !self.log.now.is_asking()).then(|| self.read_log()),
            NotificationView::Keys => {
                let unasked = self.kept_keys.kept.now.is_unasked();
                unasked.then(|| self.kept_keys.read(&self.record.id))
            }
            NotificationView::OAuth => {
                let unasked = self.oauth.account.now.is_unasked();
                unasked.then(|| self.oauth.read(&self.record.id))
            }
            NotificationView::Configurations => None,
        };
        asks.extend(reads);
        asks
    }

    fn look_again(&mut self) -> Vec<Ask<WatchAsker>> {
        self.news = None;
        match self.view {
            NotificationView::Configurations => vec![self.read_overview()],
            NotificationView::Log => vec![self.read_log()],
            NotificationView::Keys => {
                let begun = !self.rotation.account.now.is_unasked();
                let account = begun.then(|| self.rotation.read(&self.record.id));
                account.into_iter().chain([self.kept_keys.read(&self.record.id)]).collect()
            }
            NotificationView::OAuth => {
                self.oauth.news = None;
                vec![self.oauth.read(&self.record.id)]
            }
        }
    }

    /// The person comes back from the wizard that sets notifications up: what is there is read again.
    pub fn come_back(&mut self) -> Vec<Ask<WatchAsker>> {
        (self.view, self.news) = (NotificationView::Configurations, None);
        self.kept_keys.leave();
        // It may have made one.
        self.kept_keys.outdate();
        vec![self.read_overview()]
    }

    fn do_it(&mut self, id: ConnectId, what: DoingWhat) -> Vec<Ask<WatchAsker>> {
        self.news = None;
        self.compared = None;
        let doing = Doing { name: self.name_of(&id), id, what };
        let ask = Ask {
            work: doing.work(&self.record.id, self.differences_of(&doing.id)),
            asker: WatchAsker::Doing,
        };
        self.doing = Some(doing);
        vec![ask]
    }

    fn read_overview(&mut self) -> Ask<WatchAsker> {
        let number = self.overview.begin();
        self.ask(WatchWork::Overview, WatchAsker::Overview(number))
    }

    fn read_log(&mut self) -> Ask<WatchAsker> {
        let number = self.log.begin();
        self.ask(WatchWork::Log, WatchAsker::Log(number))
    }

    fn ask(&self, work: WatchWork, asker: WatchAsker) -> Ask<WatchAsker> {
        Ask { work: Work::Watch { id: self.record.id.clone(), work }, asker }
    }

    /// In what a configuration differs from what was set up here, as it was read.
    fn differences_of(&self, id: &ConnectId) -> Vec<FieldDifference> {
        let entries = self.overview.now.seen().map(|seen| seen.entries.as_slice()).unwrap_or_default();
        let entry = entries.iter().find(|entry| entry.configuration.connect_id.as_ref() == Some(id));
        entry.and_then(|entry| entry.here.as_ref()).map(|here| here.differences.clone()).unwrap_or_default()
    }
}
