//! A stand-in for Docusign inside the program, on a loopback port, for learning, demonstrations and tests: Apps
//! and Keys, sign-in (an invented person is picked, no password is asked for), consent, token endpoint, user
//! info and a few read-only API calls. As strict as Docusign's documentation says Docusign is.
//!
//! It may know `clock` and `texts` and nothing else of ours: it reads and writes the protocol on its own, so that
//! it and the client check each other. Nothing it holds is real, it keeps nothing beyond its own life, and
//! of secrets, codes and tokens it remembers only SHA-256 fingerprints.

mod admin;
mod api;
mod authorize;
mod behaviour;
mod form;
mod html;
mod http;
mod pages;
mod people;
mod random;
mod server;
mod service;
mod state;
mod token;

use std::sync::Arc;

pub use behaviour::{Behaviour, UnknownBehaviour};
pub use server::StartError;

use crate::clock::Clock;
use server::Door;
use service::Service;

/// How a practice service is started.
#[derive(Clone, Debug)]
pub struct PracticeOptions {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// What it does wrong on purpose; empty for a service that behaves.
    pub behaviours: Vec<Behaviour>,
    /// What it tells the time by: the life of codes and tokens, and the pause of [`Behaviour::SlowToken`].
    pub clock: Clock,
}

/// A running practice service. Dropping it stops it.
pub struct Practice {
    door: Door,
}

impl Practice {
    /// Starts a service of its own on 127.0.0.1, with no app and nobody signed in. It listens when this returns.
    pub fn start(options: PracticeOptions) -> Result<Self, StartError> {
        let PracticeOptions { port, behaviours, clock } = options;
        let door = Door::open(port, |origin| Ok(Arc::new(Service::new(origin, behaviours, clock)?)))?;
        Ok(Self { door })
    }

    /// Where it is, `http://127.0.0.1:PORT`, without a slash at the end. Also its issuer and the `base_uri` of
    /// all its accounts.
    pub fn origin(&self) -> &str {
        self.door.origin()
    }

    /// Stops it: when this returns the port is closed, every connection is cut and its thread has ended.
    pub fn stop(self) {
        drop(self);
    }
}
