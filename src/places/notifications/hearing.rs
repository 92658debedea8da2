//! What the person decides, and what the background answers.

use super::NotificationPage;
use super::asker::{RotationAsker, WatchAsker};
use super::doing::DoingWhat;
use super::names::ConfigurationNames;
use crate::connections::{ClipboardNotice, ConnectionRecord, NotificationDraftRecord};
use crate::notifications::ConnectChange;
use crate::places::connect_key::MadeKey;
use crate::places::notification_set_up::draft::OfferedDraft;
use crate::places::question::{Decision, Question};
use crate::tasks::{Answer, Ask, Upkeep, Watched, Work};

impl NotificationPage {
    /// What the person decides.
    pub fn decide(&mut self, decision: Decision) -> Vec<Ask<WatchAsker>> {
        match (self.asked.take(), decision) {
            (Some(Question::DeleteNotification { id, .. }), Decision::Remove) if self.doing.is_none() => {
                self.do_it(id, DoingWhat::Change(ConnectChange::Delete))
            }
            (Some(Question::SwitchOffNotification { id, .. }), Decision::Remove) if self.doing.is_none() => {
                self.do_it(id, DoingWhat::Change(ConnectChange::SwitchOff))
            }
            (Some(Question::DiscardNotificationDraft { id, .. }), Decision::Remove) => {
                self.drafts.retain(|draft| draft.id != id);
                let work = Work::Upkeep(Upkeep::NotificationDraft { id, contents: None });
                vec![Ask { work, asker: WatchAsker::Draft }]
            }
            (Some(Question::ForgetConnectKey { .. }), Decision::Remove) => {
                self.kept_keys.forget(&self.record.id).into_iter().collect()
            }
            (Some(Question::RemoveOAuth(_)), Decision::Remove) => {
                self.oauth.remove(&self.record.id).into_iter().collect()
            }
            (Some(Question::RemoveAccountKey { .. }), Decision::Remove) => {
                self.rotation.remove(&self.record.id).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// The connection was renewed: what waited for that is read.
    pub fn renewed(&mut self) -> Vec<Ask<WatchAsker>> {
        let overview = self.overview.now.asks_for_renewal().then(|| self.read_overview());
        let log = self.log.now.asks_for_renewal().then(|| self.read_log());
        let keys = self.rotation.account.now.asks_for_renewal();
        let keys = keys.then(|| self.rotation.read(&self.record.id));
        let oauth = self.oauth.account.now.asks_for_renewal();
        let oauth = oauth.then(|| self.oauth.read(&self.record.id));
        overview.into_iter().chain(log).chain(keys).chain(oauth).collect()
    }

    /// The list was read again: what is known of the connection.
    pub fn take_record(&mut self, record: &ConnectionRecord) {
        self.record.clone_from(record);
    }

    /// The list was read: the set-ups of notifications that were left in their midst.
    pub fn take_drafts(&mut self, drafts: &[NotificationDraftRecord]) {
        self.drafts = OfferedDraft::of(drafts, |answers| answers.is_about(&self.record.id));
        OfferedDraft::withdraw(&mut self.asked, &self.drafts);
    }

    /// Whether a key would be lost by leaving: it is being made, or is nowhere else. Docusign gives it once, to whoever waits for it.
    pub fn holds_key(&self) -> bool {
        let is_made = self.doing.as_ref().is_some_and(|doing| doing.what == DoingWhat::MakeKey);
        is_made || self.key.as_ref().is_some_and(MadeKey::is_nowhere_else) || self.rotation.holds_key()
    }

    /// The person wants to leave, by closing the window or not. `true`: nothing holds them; else they are asked.
    pub fn leave(&mut self, closes: bool) -> bool {
        let free = !self.holds_key();
        if !free {
            (self.asked, self.closes) = (Some(Question::KeyNowhereElse), closes);
        }
        free
    }

    /// What the person decides about leaving; whether the window closes then, if they leave.
    pub fn decide_leaving(&mut self, decision: Decision) -> Option<bool> {
        let asked = self.asked.take_if(|asked| matches!(asked, Question::KeyNowhereElse));
        (asked.is_some() && decision == Decision::Leave).then_some(self.closes)
    }

    /// The page is left for good; what asks for the end of what nobody waits for any more.
    pub fn give_up(&mut self) -> Vec<Ask<WatchAsker>> {
        self.oauth.leave().into_iter().collect()
    }

    /// What became of a secret on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(key) = &mut self.key {
            key.hear_clipboard(notice);
        }
        self.kept_keys.copied.hear(notice);
        self.rotation.hear_clipboard(notice);
        self.oauth.hear_clipboard(notice);
        if let Some(check) = &mut self.check {
            check.hear_clipboard(notice);
        }
    }

    /// Takes an answer; what it leads to.
    pub fn hear(&mut self, asker: WatchAsker, answer: Answer) -> Vec<Ask<WatchAsker>> {
        match (asker, answer) {
            (WatchAsker::Overview(number), Answer::Watched(Watched::Overview(came))) => {
                self.overview.hear(number, came);
                self.names = self.overview.now.seen().map(ConfigurationNames::of).unwrap_or_default();
            }
            (WatchAsker::Overview(number), _) => {
                self.overview.give_up(number);
                self.names = self.overview.now.seen().map(ConfigurationNames::of).unwrap_or_default();
            }
            (WatchAsker::Log(number), Answer::Watched(Watched::Log(came))) => self.log.hear(number, came),
            (WatchAsker::Log(number), _) => self.log.give_up(number),
            (WatchAsker::Resend(begun), answer) => {
                let asks = self.resending.hear(begun, answer);
                return asks.then(|| self.read_log()).into_iter().collect();
            }
            (WatchAsker::KeyCopied, answer) => {
                if let Some(key) = &mut self.key {
                    key.hear_copied(answer);
                }
            }
            (WatchAsker::KeptKeys(number), answer) => self.kept_keys.hear(number, answer),
            (WatchAsker::KeptKeyCopied(at), answer) => self.kept_keys.hear_copied(at, answer),
            (WatchAsker::KeyForgotten, answer) => {
                self.kept_keys.hear_forgotten(answer);
                return vec![self.kept_keys.read(&self.record.id)];
            }
            // The list, which is read again, says whether it is gone.
            (WatchAsker::Draft, _) => {}
            (WatchAsker::Signature(asker), answer) => {
                if let Some(check) = &mut self.check {
                    check.hear(asker, answer);
                }
            }
            (WatchAsker::OAuth(asker), answer) => {
                return self.oauth.hear(&self.record.id, asker, answer).into_iter().collect();
            }
            (WatchAsker::Rotation(asker), answer) => {
                let mut asks = self.rotation.hear(&self.record.id, asker, answer);
                if asker == RotationAsker::Made {
                    // It is among those that are kept.
                    asks.push(self.kept_keys.read(&self.record.id));
                }
                self.ask_no_more();
                return asks;
            }
            (WatchAsker::Doing, answer) => {
                let Some(doing) = self.doing.take() else { return Vec::new() };
                let (news, key) = doing.hear(answer);
                self.news = Some(news);
                if key.is_some() {
                    self.key = key;
                    self.kept_keys.outdate();
                }
                self.ask_no_more();
                // Done, not done, or done in part: what is there now is seen.
                return vec![self.read_overview()];
            }
        }
        Vec::new()
    }

    /// Where nothing would be lost any more by leaving, nothing is asked about it.
    fn ask_no_more(&mut self) {
        if !self.holds_key() {
            self.asked.take_if(|asked| matches!(asked, Question::KeyNowhereElse));
        }
    }
}
