//! The sockets: 127.0.0.1 and ::1 only, both on one port.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

/// How often another free port is tried, where the one that was found is held on ::1.
const TRIES: u32 = 20;

/// Listens on `port`; 0 is any free one. Goes on without ::1 where IPv6 is off.
pub(super) fn listen(port: u16) -> io::Result<(Vec<TcpListener>, u16)> {
    let mut tried = 0;
    loop {
        tried += 1;
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let found = first.local_addr()?.port();
        match TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, found))) {
            Ok(second) => return Ok((vec![first, second], found)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                if port != 0 || tried == TRIES {
                    return Err(error);
                }
            }
            Err(_) => return Ok((vec![first], found)),
        }
    }
}
