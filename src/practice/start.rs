//! Starting: a loopback port of one's own, and why a service did not start.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use super::random::NoRandom;
use crate::texts::{t, t_with};

/// Why a practice service did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port cannot be had: held by another program, or not allowed.
    #[error("{}", t_with("practice-start-port", &[("port", port.to_string().into())]))]
    Port {
        /// The port asked for.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// The system gave no second port, for Apps and Keys.
    #[error("{}", t("practice-start-admin"))]
    AppsAndKeys(#[source] io::Error),
    /// The system gave no thread or no timer.
    #[error("{}", t("practice-start-system"))]
    System(#[source] io::Error),
    /// The system gave no random numbers.
    #[error("{}", t("practice-start-random"))]
    Random(#[from] NoRandom),
}

/// A port on 127.0.0.1 that is held, and not yet served.
pub(super) struct Bound {
    pub(super) listener: TcpListener,
    pub(super) address: SocketAddr,
}

impl Bound {
    /// Takes `port` for the account server; 0 is any free one.
    pub(super) fn for_accounts(port: u16) -> Result<Self, StartError> {
        Self::to(port).map_err(|source| StartError::Port { port, source })
    }

    /// Takes `port` for Apps and Keys; 0 is any free one.
    pub(super) fn for_admin(port: u16) -> Result<Self, StartError> {
        Self::to(port).map_err(StartError::AppsAndKeys)
    }

    fn to(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// What a browser's Host header has to say: `127.0.0.1:PORT`.
    pub(super) fn host(&self) -> String {
        self.address.to_string()
    }

    /// `http://127.0.0.1:PORT`.
    pub(super) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_origin_says_that_it_is_the_one_without_a_port() {
        let held = Bound::for_admin(0).unwrap();
        let port = held.address.port();
        assert!(matches!(Bound::for_admin(port), Err(StartError::AppsAndKeys(_))));
        assert!(
            matches!(Bound::for_accounts(port), Err(StartError::Port { port: named, .. }) if named == port)
        );
        let error = Bound::for_admin(port).err().unwrap().to_string();
        assert!(error.contains("Apps and Keys"), "{error}");
    }
}
