//! What the person decides, and what the background answers.

use super::NotificationPage;
use super::asker::{RotationAsker, WatchAsker};
use super::doing::DoingWhat;
use super::names::ConfigurationNames;
use crate::connections::{ClipboardNotice, ConnectionRecord, NotificationDraftRecord};
use crate::notifications::ConnectChange;
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
                let asks = self.oauth.hear(&self.record.id, asker, answer);
                self.ask_no_more();
                return asks.into_iter().collect();
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
}
