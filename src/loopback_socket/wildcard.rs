//! Whether another program listens at all addresses, on systems that would let us bind an exact one beside it.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Binds the wildcard address of `at`'s family and port and lets go; fails if another holds it. Never listens, which
/// would raise the firewall's question.
pub(super) fn bind_once(at: SocketAddr) -> io::Result<()> {
    let all: IpAddr = match at {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    super::open(at)?.bind(&SocketAddr::new(all, at.port()).into())
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn item_01_a_program_at_all_addresses_is_seen() {
        let other = TcpListener::bind("0.0.0.0:0").unwrap();
        let at = SocketAddr::new(Ipv4Addr::LOCALHOST.into(), other.local_addr().unwrap().port());
        assert_eq!(bind_once(at).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        drop(other);
        bind_once(at).unwrap();
    }
}
