//! The form of an account's OAuth settings, wherever it stands: what is typed into it, and what the authorization server gave for that.

use super::proof::{self, ProofChoice};
use super::wish::WishedAuthorization;
use crate::connections::CheckKeptProblem;
use crate::domain::Environment;
use crate::notifications::{ConnectOAuth, TokenTrial};
use crate::tasks::{Answer, NotificationWork, Work};

/// Where asking the authorization server for a token stands.
#[derive(Default)]
pub enum OAuthTrial {
    /// It was not asked, or with other settings than are typed now.
    #[default]
    Idle,
    /// It is asked, in that attempt, with these settings.
    Running(u64, Box<ConnectOAuth>),
    /// What it gave for these settings, in each way; or nothing could be asked.
    Ended(Box<ConnectOAuth>, Result<Box<[TokenTrial; 2]>, CheckKeptProblem>),
}

/// The form. There are secrets in it.
#[derive(Default)]
pub struct OAuthForm {
    /// It is there.
    pub is_open: bool,
    /// What is typed into it.
    pub fields: ProofChoice,
    /// Where asking the authorization server for a token stands.
    pub trial: OAuthTrial,
    /// How often something had to be mended first.
    refused: u32,
    opened: u32,
}

impl OAuthForm {
    /// How often it was opened.
    pub fn opened(&self) -> u32 {
        self.opened
    }

    /// How often something in it had to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// Whether the authorization server is asked for a token.
    pub fn is_trying(&self) -> bool {
        matches!(self.trial, OAuthTrial::Running(..))
    }

    /// Opens it with what was typed before.
    pub(in crate::places) fn open(&mut self) {
        self.is_open = true;
        self.opened = self.opened.wrapping_add(1);
        self.fields.act(proof::Action::Authorization(WishedAuthorization::OwnOAuth));
    }

    /// Opens it with settings that are there. Their secret is not known.
    pub(in crate::places) fn open_with(&mut self, there: &ConnectOAuth) {
        self.fields = ProofChoice::default();
        self.fields.typed.take_settings(there);
        self.open();
    }

    /// Values of parameters that are left empty are those that the account has now.
    pub(in crate::places) fn know_parameters(&mut self, there: &ConnectOAuth) {
        self.fields.typed.know_parameters(there);
    }

    /// Closes it; what was typed is not needed any more.
    pub(in crate::places) fn close(&mut self) {
        (self.is_open, self.fields, self.trial) = (false, ProofChoice::default(), OAuthTrial::Idle);
    }

    /// The settings that are typed, where it is there and nothing is to be mended first.
    pub(in crate::places) fn accept(&mut self, environment: Environment) -> Option<Box<ConnectOAuth>> {
        if !self.is_open || self.is_trying() {
            return None;
        }
        let Some(accepted) = self.fields.accept(environment) else {
            self.refused = self.refused.wrapping_add(1);
            return None;
        };
        Some(Box::new(accepted.own_oauth()))
    }

    /// Asks the authorization server for a token, in that attempt.
    pub(in crate::places) fn try_with(&mut self, attempt: u64, settings: Box<ConnectOAuth>) -> Work {
        self.trial = OAuthTrial::Running(attempt, settings.clone());
        Work::SetUpNotifications(NotificationWork::TryToken(settings))
    }

    /// Takes what the authorization server gave.
    pub(in crate::places) fn hear_trial(&mut self, attempt: u64, answer: Answer) {
        match std::mem::take(&mut self.trial) {
            OAuthTrial::Running(asked, settings) if asked == attempt => {
                if let Answer::TokenTried(came) = answer {
                    self.trial = OAuthTrial::Ended(settings, came);
                }
            }
            other => self.trial = other,
        }
    }

    /// The authorization server is not asked any more; the attempt that is to be ended, if it was.
    pub(in crate::places) fn give_up_trial(&mut self) -> Option<u64> {
        let OAuthTrial::Running(attempt, _) = std::mem::take(&mut self.trial) else { return None };
        Some(attempt)
    }
}
