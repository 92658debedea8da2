//! How the kernel of Linux writes addresses in `/proc/net/tcp` and `tcp6`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// An address as the kernel prints it: words of 32 bits, each in the order of the processor.
pub(super) fn address(hex: &str) -> Option<IpAddr> {
    let word = |at: usize| {
        let digits = hex.get(at * 8..at * 8 + 8)?;
        u32::from_str_radix(digits, 16).ok().map(u32::to_ne_bytes)
    };
    match hex.len() {
        8 => Some(Ipv4Addr::from(word(0)?).into()),
        32 => {
            let bytes: Vec<u8> = [word(0)?, word(1)?, word(2)?, word(3)?].concat();
            Some(Ipv6Addr::from(<[u8; 16]>::try_from(bytes).ok()?).into())
        }
        _ => None,
    }
}

/// An address and its port as the kernel prints them: as IPv4 and as IPv6, in this order, as far as it is either.
pub(super) fn written(address: SocketAddr) -> Vec<String> {
    let words = |bytes: &[u8]| -> String {
        let word = |part: &[u8; 4]| format!("{:08X}", u32::from_ne_bytes(*part));
        bytes.as_chunks().0.iter().map(word).collect()
    };
    let ip = match address.ip().to_canonical() {
        IpAddr::V4(ip) => vec![words(&ip.octets()), words(&ip.to_ipv6_mapped().octets())],
        IpAddr::V6(ip) => vec![words(&ip.octets())],
    };
    ip.into_iter().map(|ip| format!("{ip}:{:04X}", address.port())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in ["127.0.0.1:50000", "[::1]:80", "[fe80::1]:8721", "[::ffff:127.0.0.1]:9"] {
            let socket: SocketAddr = text.parse().unwrap();
            for written in written(socket) {
                let (ip, port) = written.split_once(':').unwrap();
                assert_eq!(address(ip).unwrap().to_canonical(), socket.ip().to_canonical(), "{text}");
                assert_eq!(u16::from_str_radix(port, 16).unwrap(), socket.port());
            }
        }
    }
}
