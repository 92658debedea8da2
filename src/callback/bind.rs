//! The sockets of the receiver: the literals 127.0.0.1 and ::1 only, both on one port for `localhost` (RFC 8252
//! section 8.3), and the reason in plain terms where they cannot be had.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::ops::RangeInclusive;
use std::sync::{Mutex, PoisonError};

use thiserror::Error;
use url::Url;

use super::expectation::{LoopbackPlace, NotLoopback};
use super::holder::{Holder, holder, reserved_range};
use super::lingering;
use crate::loopback_socket::{BindReason, bound, listen, reason};

/// Held while sockets are bound, so that a probe is in the way of no receiver of this process. Another process's is in nobody's way
/// on Linux, since a probe does not listen; elsewhere for less than a millisecond.
static BINDING: Mutex<()> = Mutex::new(());

/// Why a redirect URI cannot be received here and now. Pasting the address works all the same.
#[derive(Debug, Error)]
pub enum BindError {
    /// It is none of ours to receive, whatever the state of this computer.
    #[error(transparent)]
    NotLoopback(#[from] NotLoopback),
    /// Another program holds the port, on one of the addresses or on all.
    #[error("port {port} is held by {}", .holder.as_ref().map_or_else(|| "another program".to_owned(), Holder::to_string))]
    InUse {
        /// The port.
        port: u16,
        /// Which program, once [`BindError::told_apart`] has asked, where the system tells.
        holder: Option<Holder>,
    },
    /// The system gives ports this low only to programs with special rights.
    #[error("port {port} needs special rights")]
    NeedsRights {
        /// The port.
        port: u16,
    },
    /// The system keeps the port for itself (Windows: an excluded range, or a service with exclusive use).
    #[error("port {port} is reserved by the system")]
    Reserved {
        /// The port.
        port: u16,
        /// The whole range that is reserved, once [`BindError::told_apart`] has asked, where the system tells.
        range: Option<RangeInclusive<u16>>,
    },
    /// Anything else.
    #[error("port {port} cannot be had")]
    Other {
        /// The port.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
}

impl BindError {
    /// The same error with what the system tells of the port: who holds it, or which range around it is reserved. Takes
    /// a moment, at most six seconds. Has to be called within a tokio runtime.
    ///
    /// What Windows refuses is often not reserved but held by a service that lets nobody else in; then this says so.
    pub async fn told_apart(self) -> Self {
        match self {
            Self::InUse { port, .. } => Self::InUse { port, holder: holder(port).await },
            Self::Reserved { port, .. } => match holder(port).await {
                holder @ Some(_) => Self::InUse { port, holder },
                None => Self::Reserved { port, range: reserved_range(port).await },
            },
            other => other,
        }
    }
}

/// Can this redirect URI be received right now? Binds as the receiver would, never listens, and lets go at once.
pub async fn probe(redirect_uri: &Url) -> Result<(), BindError> {
    let place = LoopbackPlace::of(redirect_uri)?;
    lingering::wait_for(place.port).await;
    let _alone = BINDING.lock().unwrap_or_else(PoisonError::into_inner);
    claim_with(&place, bound).map(drop)
}

/// Listens at every address of `place`, or at none.
pub(super) fn claim(place: &LoopbackPlace) -> Result<Vec<TcpListener>, BindError> {
    let _alone = BINDING.lock().unwrap_or_else(PoisonError::into_inner);
    claim_with(place, listen)
}

/// `listen` is given so that a system without IPv6 can be tried on any.
fn claim_with<T>(
    place: &LoopbackPlace,
    listen: impl Fn(SocketAddr) -> io::Result<T>,
) -> Result<Vec<T>, BindError> {
    let port = place.port;
    let mut listening = Vec::new();
    for address in &place.addresses {
        match listen(SocketAddr::new(*address, port)) {
            Ok(listener) => listening.push(listener),
            Err(error) => match reason(&error, port) {
                // Whoever names `localhost` reaches us on IPv4 where IPv6 is off.
                BindReason::NoSuchAddress if address.is_ipv6() && !listening.is_empty() => {}
                BindReason::InUse => return Err(BindError::InUse { port, holder: None }),
                BindReason::NeedsRights => return Err(BindError::NeedsRights { port }),
                BindReason::Reserved => return Err(BindError::Reserved { port, range: None }),
                BindReason::NoSuchAddress | BindReason::Other => {
                    return Err(BindError::Other { port, source: error });
                }
            },
        }
    }
    Ok(listening)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(uri: &str) -> LoopbackPlace {
        LoopbackPlace::of(&Url::parse(uri).unwrap()).unwrap()
    }

    /// Listens in name only; on IPv6 the system says `error`.
    fn without_v6(error: io::ErrorKind) -> impl Fn(SocketAddr) -> io::Result<SocketAddr> {
        move |at| if at.is_ipv6() { Err(error.into()) } else { Ok(at) }
    }

    #[test]
    fn item_01_without_ipv6_localhost_goes_on_with_ipv4() {
        let claimed =
            claim_with(&place("http://localhost:8721"), without_v6(io::ErrorKind::AddrNotAvailable));
        assert_eq!(claimed.unwrap(), ["127.0.0.1:8721".parse().unwrap()]);
    }

    #[test]
    fn item_01_without_ipv6_its_literal_cannot_be_had() {
        let claimed = claim_with(&place("http://[::1]:8721"), without_v6(io::ErrorKind::AddrNotAvailable));
        assert!(matches!(claimed, Err(BindError::Other { port: 8721, .. })));
    }

    #[test]
    fn item_01_ipv6_held_by_another_refuses_the_port() {
        let claimed = claim_with(&place("http://localhost:8721"), without_v6(io::ErrorKind::AddrInUse));
        assert!(matches!(claimed, Err(BindError::InUse { port: 8721, .. })));
    }

    #[test]
    fn without_ipv4_the_port_cannot_be_had() {
        let claimed: Result<Vec<()>, _> =
            claim_with(&place("http://localhost:8721"), |_| Err(io::ErrorKind::AddrNotAvailable.into()));
        assert!(matches!(claimed, Err(BindError::Other { port: 8721, .. })));
    }

    /// Whatever process it is of.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_probe_is_in_no_receivers_way_and_sees_who_listens() {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let place = place(&format!("http://127.0.0.1:{free}"));
        let probing = claim_with(&place, bound).unwrap();
        let listening = claim(&place).expect("the probe does not hold the port");
        assert!(matches!(claim_with(&place, bound), Err(BindError::InUse { .. })));
        drop((probing, listening));
    }

    #[cfg(unix)]
    #[test]
    fn a_low_port_needs_rights() {
        let claimed: Result<Vec<()>, _> =
            claim_with(&place("http://localhost"), |_| Err(io::ErrorKind::PermissionDenied.into()));
        assert!(matches!(claimed, Err(BindError::NeedsRights { port: 80 })));
    }
}
