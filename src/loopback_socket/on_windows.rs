//! Windows. Run under Wine, where Linux decides who may bind what beside whom; not run on Windows.
//!
//! To see it on Windows: in PowerShell `$l = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Any, 8721); $l.Start()`, then
//! Prepare with `http://localhost:8721/callback` has to say that the port is held by another program; after `$l.Stop()`
//! that it is free, also right after a sign-in. While Countersign waits for the browser, the same two lines in PowerShell
//! have to fail. With IIS running, `http://localhost` has to be refused as reserved or held.

use std::io;
use std::net::SocketAddr;

use socket2::Socket;

use crate::windows_api;

/// `SO_EXCLUSIVEADDRUSE`: nobody binds our address, or the wildcard beside us, whatever they ask for ("Using
/// `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE`" in Microsoft's documentation). Never `SO_REUSEADDR`: on Windows it takes a
/// port from a program that listens at it, and lets ours be taken.
///
/// Windows does not count TIME-WAIT against a bind.
pub(super) fn prepare(socket: &Socket) -> io::Result<()> {
    windows_api::set_exclusive(socket)
}

/// Windows may let a program bind 127.0.0.1 while another holds 0.0.0.0 on the same port. So the wildcard is
/// tried first.
pub(super) fn check_wildcard(at: SocketAddr) -> io::Result<()> {
    super::wildcard::bind_once(at)
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};

    use super::*;

    #[test]
    fn item_01_the_port_is_ours_alone() {
        for at in [SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), SocketAddr::from((Ipv6Addr::LOCALHOST, 0))] {
            let ours = super::super::open(at).unwrap();
            assert!(windows_api::is_exclusive(&ours).unwrap(), "{at}");
            assert!(!ours.reuse_address().unwrap(), "{at}");
        }
    }

    #[test]
    fn item_01_all_addresses_are_tried_before_ours() {
        let other = TcpListener::bind("0.0.0.0:0").unwrap();
        let at = SocketAddr::from((Ipv4Addr::LOCALHOST, other.local_addr().unwrap().port()));
        assert_eq!(check_wildcard(at).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        drop(other);
        check_wildcard(at).unwrap();
    }
}
