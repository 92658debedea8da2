//! A stand-in for Docusign inside the program, on loopback ports, for learning, demonstrations and tests: Apps
//! and Keys, sign-in (an invented person is picked, no password is asked for), consent, token endpoint, user
//! info, a few read-only API calls, and Connect. As strict as Docusign's documentation says Docusign is.
//!
//! It has two origins, as Docusign has:
//!
//! | origin | what is there |
//! |---|---|
//! | the account server | sign-in, consent, tokens, the API; the apps that people agreed to |
//! | Apps and Keys | the pages on which apps are made |
//!
//! Any page in the browser can reach both: they have the same limits. The window has Practice in a process of its own
//! ([`PracticeProcess`]), so that what is sent there never comes where real secrets are.
//!
//! The account server's address is enough to know: it sends browsers that ask it for Apps and Keys on to there.
//!
//! It may know `clock` and `texts` and nothing else of ours: it reads and writes the protocol on its own, so that
//! it and the client check each other. Nothing it holds is real, it keeps nothing beyond its own life but apps and what people agreed to,
//! where it is told a file for them, and of secrets, codes and tokens it remembers only SHA-256 fingerprints. What Connect needs again (keys that sign, the secret of an
//! authorization server) it remembers whole.

mod admin;
mod api;
mod authorization_server;
mod authorize;
mod behaviour;
mod certificate;
mod connect;
mod connected_apps;
mod discovery;
mod form;
mod html;
mod http;
mod pages;
mod people;
mod posted;
mod process;
mod random;
mod revocation;
mod routes;
mod server;
mod service;
mod start;
mod state;
mod token;

use std::path::PathBuf;
use std::sync::Arc;

pub use behaviour::{Behaviour, Call, CallFault, UnknownBehaviour};
pub use process::{PracticeProcess, ProcessError};
pub use start::StartError;

use crate::clock::Clock;
use connect::Sender;
use server::Door;
use service::Service;
use start::Bound;

/// How a practice service is started.
#[derive(Clone, Debug)]
pub struct PracticeOptions {
    /// The account server's port on 127.0.0.1; 0 takes any free one. Apps and Keys always takes any free one.
    pub port: u16,
    /// What it does wrong on purpose; empty for a service that behaves.
    pub behaviours: Vec<Behaviour>,
    /// The file in which apps and what people agreed to are kept, and read at the start; without one, they end with the service.
    pub kept: Option<PathBuf>,
    /// What it tells the time by: the life of codes and tokens, and the pause of [`Behaviour::SlowToken`].
    pub clock: Clock,
}

/// A running practice service. Dropping it stops it.
pub struct Practice {
    door: Door,
    admin: Door,
    /// Sends Connect's messages, as long as it is there.
    _sender: Sender,
}

impl Practice {
    /// Starts a service of its own on 127.0.0.1, with the apps that are kept and nobody signed in. It listens when this returns.
    pub fn start(options: PracticeOptions) -> Result<Self, StartError> {
        let PracticeOptions { port, behaviours, kept, clock } = options;
        let (account, admin) = (Bound::for_accounts(port)?, Bound::for_admin(0)?);
        let service = Arc::new(Service::new(account.origin(), admin.origin(), behaviours, clock, kept)?);
        let admin = Door::open(admin, Arc::clone(&service), routes::answer_admin)?;
        let sender = Sender::start(Arc::clone(&service))?;
        Ok(Self { door: Door::open(account, service, routes::answer)?, admin, _sender: sender })
    }

    /// Where the account server is, `http://127.0.0.1:PORT`, without a slash at the end. Also its issuer and the
    /// `base_uri` of all its accounts.
    pub fn origin(&self) -> &str {
        self.door.origin()
    }

    /// Where Apps and Keys is, as an origin: `http://127.0.0.1:PORT` with another port, without a slash at the end.
    pub fn apps_and_keys(&self) -> &str {
        self.admin.origin()
    }

    /// Stops it: when this returns both ports are closed, every connection is cut, and the threads that served them have
    /// ended.
    pub fn stop(self) {
        drop(self);
    }
}
