//! How a host's name becomes an address.

use std::net::SocketAddr;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::net::lookup_host;

/// The system's resolver, and names given before it. A type of our own because reqwest's does not let a name that is
/// unknown be told from a host that does not answer.
pub(super) struct Names(Vec<(String, Option<SocketAddr>)>);

impl Names {
    /// These names, each with its address or none, before whatever the system says.
    pub(super) fn before_the_systems(names: Vec<(String, Option<SocketAddr>)>) -> Self {
        Self(names)
    }
}

/// A host's name stands for no address here.
#[derive(Debug, thiserror::Error)]
#[error("the name is unknown")]
pub(super) struct NameUnknown;

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let given = self.0.iter().find(|(known, _)| known == name.as_str()).map(|(_, at)| *at);
        Box::pin(async move {
            let found: Vec<SocketAddr> = match given {
                Some(at) => at.into_iter().collect(),
                // The port is the address's own affair: the client sets it.
                None => lookup_host((name.as_str(), 0)).await.map(Iterator::collect).unwrap_or_default(),
            };
            if found.is_empty() {
                return Err(NameUnknown.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
