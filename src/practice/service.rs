//! The service behind both origins: what it was started with, and what it remembers.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::behaviour::{Behaviour, Call, CallFault};
use super::certificate::ClientCertificate;
use super::http::HttpReply;
use super::random::{NoRandom, opaque};
use super::state::PracticeState;
use super::state::kept::KeptState;
use super::state::tokens::{Lives, Manners};
use crate::clock::Clock;

/// Where Apps and Keys is, on its origin.
pub(super) const APPS_AND_KEYS: &str = "/admin/apps-and-keys";

/// Where the apps that people agreed to are, at the account server.
pub(super) const CONNECTED_APPS: &str = "/connected-apps";

/// Where the accounts are, at the account server.
pub(super) const ACCOUNTS: &str = "/restapi/v2.1/accounts/";

/// What a place answers: a reply, or the admission that there were no random numbers for it.
pub(super) type ServiceAnswer = Result<HttpReply, NoRandom>;

/// One of the two origins. What is posted to it is checked against it alone: a form of the other is a stranger's.
pub(super) struct Site {
    /// `http://127.0.0.1:PORT`.
    pub(super) origin: String,
    /// What every form of this origin carries, and no other page knows.
    pub(super) form_key: String,
}

impl Site {
    fn new(origin: String) -> Result<Self, NoRandom> {
        Ok(Self { origin, form_key: opaque(32)? })
    }
}

/// A running service.
pub(super) struct Service {
    /// The account server: sign-in, tokens, the API.
    pub(super) account: Site,
    /// Apps and Keys.
    pub(super) admin: Site,
    /// What time it is.
    pub(super) clock: Clock,
    pub(super) behaviours: Vec<Behaviour>,
    /// What is shown to receivers of Connect's messages that ask for it.
    pub(super) certificate: ClientCertificate,
    /// Told when there may be messages to be sent.
    pub(super) messages: Notify,
    state: Mutex<PracticeState>,
    /// Where what outlives it is kept, if anywhere.
    kept: Option<Mutex<KeptState>>,
}

impl Service {
    /// A service with these two origins, with what is `kept` in that file, if in any.
    pub(super) fn new(
        account: String,
        admin: String,
        behaviours: Vec<Behaviour>,
        clock: Clock,
        kept: Option<PathBuf>,
    ) -> Result<Self, NoRandom> {
        let mut state = PracticeState::default();
        let kept = kept.map(|file| Mutex::new(KeptState::read(file, &mut state)));
        let (account, admin) = (Site::new(account)?, Site::new(admin)?);
        Ok(Self {
            account,
            admin,
            clock,
            behaviours,
            certificate: ClientCertificate::new()?,
            messages: Notify::new(),
            state: Mutex::new(state),
            kept,
        })
    }

    /// Whether it was started to misbehave in that way.
    pub(super) fn behaves(&self, behaviour: Behaviour) -> bool {
        self.behaviours.contains(&behaviour)
    }

    /// Whether anything outlives it.
    pub(super) fn keeps(&self) -> bool {
        self.kept.is_some()
    }

    /// Keeps what outlives it, if anything of that has changed and there is a file for it. Not while [`Self::state`] is held.
    pub(super) fn keep(&self) {
        if let Some(kept) = &self.kept {
            // The newest is written last; what it remembers is not held while it is written.
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let text = KeptState::text(&self.state());
            kept.follow(text);
        }
    }

    /// What it remembers, for as long as the guard lives.
    pub(super) fn state(&self) -> MutexGuard<'_, PracticeState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it issues tokens.
    pub(super) fn manners(&self) -> Manners {
        Manners {
            long: self.behaves(Behaviour::LongTokens),
            reuse_is_theft: self.behaves(Behaviour::ReuseIsTheft),
            lives: if self.behaves(Behaviour::ShortLives) { Lives::SHORT } else { Lives::USUAL },
        }
    }

    /// The name of the session cookie. Cookies know no ports, so the port is part of it.
    pub(super) fn cookie_name(&self) -> String {
        let port = self.account.origin.rsplit(':').next().unwrap_or_default();
        format!("practice-session-{port}")
    }

    /// Counts a call; how it is to go wrong, if it is.
    pub(super) fn fault(&self, call: Call) -> Option<CallFault> {
        let number = {
            let mut state = self.state();
            let made = state.calls.entry(call).or_default();
            *made = made.saturating_add(1);
            *made
        };
        self.behaviours.iter().find_map(|behaviour| behaviour.fault_of(call, number))
    }
}
