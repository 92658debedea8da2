//! Where a message goes: this computer, and no other.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use url::{Host, Url};

/// An address on this computer. [`ReceiverAddress::read`] alone makes one, so that nothing is sent to another.
pub(super) struct ReceiverAddress {
    sockets: Vec<SocketAddr>,
    is_tls: bool,
    host: String,
    name: String,
    target: String,
}

impl ReceiverAddress {
    /// Reads an address; nothing if it is none on this computer. Names are not looked up: `localhost` is this computer (RFC 6761, section
    /// 6.3).
    pub(super) fn read(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let is_tls = match url.scheme() {
            "http" => false,
            "https" => true,
            _ => return None,
        };
        let (addresses, name) = match url.host()? {
            Host::Ipv4(ip) if ip.is_loopback() => (vec![IpAddr::V4(ip)], ip.to_string()),
            Host::Ipv6(ip) if ip.is_loopback() => (vec![IpAddr::V6(ip)], ip.to_string()),
            Host::Domain("localhost") => {
                (vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()], "localhost".to_owned())
            }
            _ => return None,
        };
        let port = url.port_or_known_default()?;
        let target = match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        };
        let host = match url.port() {
            Some(port) => format!("{}:{port}", url.host_str()?),
            None => url.host_str()?.to_owned(),
        };
        let sockets = addresses.into_iter().map(|ip| SocketAddr::new(ip, port)).collect();
        Some(Self { sockets, is_tls, host, name, target })
    }

    /// What is tried, in this order.
    pub(super) fn sockets(&self) -> &[SocketAddr] {
        &self.sockets
    }

    /// Whether TLS is spoken.
    pub(super) fn is_tls(&self) -> bool {
        self.is_tls
    }

    /// For the Host header.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    /// For the certificate: a name, or an IP address.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Path and query.
    pub(super) fn target(&self) -> &str {
        &self.target
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_an_address() {
        let read = ReceiverAddress::read("http://localhost:8080/a/b?c=d").unwrap();
        assert_eq!((read.host.as_str(), read.target.as_str()), ("localhost:8080", "/a/b?c=d"));
        assert_eq!(read.sockets, ["127.0.0.1:8080".parse().unwrap(), "[::1]:8080".parse().unwrap()]);
        assert_eq!(ReceiverAddress::read("https://[::1]/").unwrap().sockets, ["[::1]:443".parse().unwrap()]);
        assert_eq!(
            ReceiverAddress::read("http://127.1:1/").unwrap().sockets,
            ["127.0.0.1:1".parse().unwrap()]
        );
        for other in [
            "https://example.com/",
            "http://localhost.example:1/",
            "http://localhost@example.com/",
            "http://192.168.0.1:80/",
            "http://[::ffff:10.0.0.1]:80/",
            "http://0.0.0.0:80/",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "",
        ] {
            assert!(ReceiverAddress::read(other).is_none(), "{other}");
        }
    }
}
