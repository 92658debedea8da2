//! The page is left: whoever would lose something by it is asked first.

use super::NotificationPage;
use super::doing::DoingWhat;
use super::leaves_to::LeavesTo;
use crate::places::connect_key::MadeKey;
use crate::places::question::{Decision, Question};

impl NotificationPage {
    /// Whether a key would be lost by leaving: it is being made, or is nowhere else. Docusign gives it once, to whoever waits for it.
    pub fn holds_key(&self) -> bool {
        let is_made = self.doing.as_ref().is_some_and(|doing| doing.what == DoingWhat::MakeKey);
        is_made || self.key.as_ref().is_some_and(MadeKey::is_nowhere_else) || self.rotation.holds_key()
    }

    /// The person wants to go there. `true`: nothing holds them; else they are asked. Settings of OAuth that are under way go on where the page
    /// alone is left; a window that closes would wait for them and say nothing.
    pub fn leave(&mut self, to: LeavesTo) -> bool {
        let question = if self.holds_key() {
            Question::KeyNowhereElse
        } else if to == LeavesTo::Close && self.oauth.is_writing() {
            Question::OAuthBeingSet
        } else {
            return true;
        };
        (self.asked, self.wanted) = (Some(question), Some(to));
        false
    }

    /// Whether the person is asked about leaving.
    pub fn asks_about_leaving(&self) -> bool {
        matches!(self.asked, Some(Question::KeyNowhereElse | Question::OAuthBeingSet))
    }

    /// What the person decides about leaving; where they go, if they leave.
    pub fn decide_leaving(&mut self, decision: Decision) -> Option<LeavesTo> {
        if !self.asks_about_leaving() {
            return None;
        }
        self.asked = None;
        self.wanted.take().filter(|_| decision == Decision::Leave)
    }

    /// Where nothing would be lost any more by leaving, nothing is asked about it.
    pub(super) fn ask_no_more(&mut self) {
        if !self.holds_key() {
            self.asked.take_if(|asked| matches!(asked, Question::KeyNowhereElse));
        }
        if !self.oauth.is_writing()
            && self.asked.take_if(|asked| matches!(asked, Question::OAuthBeingSet)).is_some()
        {
            // What became of it is seen, unless it is as it was wanted.
            self.freed = self.wanted.take().filter(|_| matches!(self.oauth.news, Some(Ok(_))));
        }
    }

    /// Where the person goes, once what held them is done.
    pub fn take_freed(&mut self) -> Option<LeavesTo> {
        self.freed.take()
    }
}
