//! The sockets: 127.0.0.1 and ::1 only, both on one port.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use crate::loopback_socket::{self, BindReason, reason};

/// How often another free port is tried, where the one that was found is held on ::1.
const TRIES: u32 = 20;

/// Listens on `port`; 0 is any free one. Goes on without ::1 where IPv6 is off.
pub(super) fn listen(port: u16) -> io::Result<(Vec<TcpListener>, u16)> {
    listen_with(port, loopback_socket::listen)
}

/// `listen` is given so that a system without IPv6 can be tried on any.
fn listen_with(
    port: u16,
    listen: impl Fn(SocketAddr) -> io::Result<TcpListener>,
) -> io::Result<(Vec<TcpListener>, u16)> {
    let mut tried = 0;
    loop {
        tried += 1;
        let first = listen(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
        let found = first.local_addr()?.port();
        match listen(SocketAddr::from((Ipv6Addr::LOCALHOST, found))) {
            Ok(second) => return Ok((vec![first, second], found)),
            Err(error) => match reason(&error, found) {
                BindReason::NoSuchAddress => return Ok((vec![first], found)),
                BindReason::InUse | BindReason::Reserved if port == 0 && tried < TRIES => {}
                _ => return Err(error),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Listens; on IPv6 the system says `error`.
    fn without_v6(error: io::ErrorKind) -> impl Fn(SocketAddr) -> io::Result<TcpListener> {
        move |at| if at.is_ipv6() { Err(error.into()) } else { loopback_socket::listen(at) }
    }

    #[test]
    fn without_ipv6_it_goes_on_and_for_no_other_reason() {
        let (listeners, port) = listen_with(0, without_v6(io::ErrorKind::AddrNotAvailable)).unwrap();
        assert_eq!(listeners.len(), 1);
        assert_eq!(listeners[0].local_addr().unwrap(), SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
        for error in [io::ErrorKind::AddrInUse, io::ErrorKind::PermissionDenied, io::ErrorKind::OutOfMemory] {
            assert_eq!(listen_with(0, without_v6(error)).unwrap_err().kind(), error);
        }
    }

    #[test]
    fn a_free_port_that_is_held_on_ipv6_is_left_for_another() {
        let refused = Cell::new(0);
        let listen = |at: SocketAddr| {
            if at.is_ipv6() && refused.get() < 3 {
                refused.set(refused.get() + 1);
                return Err(io::ErrorKind::AddrInUse.into());
            }
            loopback_socket::listen(at)
        };
        assert!(listen_with(0, listen).is_ok());
        assert_eq!(refused.get(), 3);
    }
}
