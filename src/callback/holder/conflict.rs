//! Whose listening is in the way of a receiver on loopback, and which of several to name.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether somebody who listens at `ip` is in the way of a receiver on loopback.
pub(super) fn is_in_the_way(ip: IpAddr) -> bool {
    let v4 = |ip: Ipv4Addr| ip == Ipv4Addr::LOCALHOST || ip.is_unspecified();
    match ip {
        IpAddr::V4(ip) => v4(ip),
        IpAddr::V6(ip) => {
            ip == Ipv6Addr::LOCALHOST || ip.is_unspecified() || ip.to_ipv4_mapped().is_some_and(v4)
        }
    }
}

/// Which of those who share a listening socket to name: the one that was there first, whose workers the others mostly
/// are. The system's first process listens for services that it starts, so it is named only if it is alone.
pub(super) fn process_to_name(pids: impl IntoIterator<Item = u32>) -> Option<u32> {
    pids.into_iter().min_by_key(|pid| (*pid == 1, *pid))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_and_all_addresses_are_in_the_way() {
        for ip in ["127.0.0.1", "0.0.0.0", "::", "::1", "::ffff:127.0.0.1", "::ffff:0.0.0.0"] {
            assert!(is_in_the_way(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["192.168.1.2", "127.0.0.2", "fe80::1", "::ffff:192.168.1.2"] {
            assert!(!is_in_the_way(ip.parse().unwrap()), "{ip}");
        }
    }

    #[test]
    fn the_first_of_a_family_speaks_and_the_systems_own_only_alone() {
        assert_eq!(process_to_name([812, 811, 900]), Some(811));
        assert_eq!(process_to_name([1, 812]), Some(812));
        assert_eq!(process_to_name([1]), Some(1));
        assert_eq!(process_to_name([]), None);
    }
}
