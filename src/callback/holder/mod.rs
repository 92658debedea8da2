//! Who holds a port that cannot be had, as far as the system tells: a question that people ask next, and that they can
//! act upon. Nothing is decided by the answer. How each system is asked is in `on_linux`, `on_macos` and `on_windows`;
//! their readers are plain functions over text, tested on every system.

#[cfg(any(target_os = "linux", test))]
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only its readers are tested here"))]
mod on_linux;
#[cfg(any(not(any(target_os = "linux", windows)), test))]
#[cfg_attr(any(target_os = "linux", windows), allow(dead_code, reason = "only its readers are tested here"))]
mod on_macos;
#[cfg(any(windows, test))]
#[cfg_attr(not(windows), allow(dead_code, reason = "only its readers are tested here"))]
mod on_windows;
#[cfg(any(not(target_os = "linux"), test))]
mod tool;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

#[cfg(target_os = "linux")]
use on_linux as system;
#[cfg(not(any(target_os = "linux", windows)))]
use on_macos as system;
#[cfg(windows)]
use on_windows as system;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::plain::plain;

/// How long the system may take to tell. People wait for what was found out without it.
const LIMIT: Duration = Duration::from_secs(3);

/// A program that listens at a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What the system calls it, such as `nginx` or `java.exe`: fit to be shown, at most 300 characters, never empty.
    pub name: String,
    /// The number of its process.
    pub pid: Option<u32>,
}

impl Holder {
    /// `None` if nothing of the name can be shown.
    fn new(name: &str, pid: u32) -> Option<Self> {
        let name = plain(name);
        (!name.is_empty()).then_some(Self { name, pid: Some(pid) })
    }
}

impl fmt::Display for Holder {
    /// For details and logs: `nginx (process 1234)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pid {
            Some(pid) => write!(f, "{} (process {pid})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// Who listens at `port` on loopback or on all addresses. `None` if nobody does, if it is somebody this user may not
/// look at, or if the system does not tell within three seconds.
///
/// Has to be called within a tokio runtime.
pub async fn holder(port: u16) -> Option<Holder> {
    in_time(LIMIT, move |deadline| system::holder(port, deadline)).await
}

/// The range around `port`, both ends included, that the system keeps for itself; only Windows has such ranges. Like
/// [`holder`] otherwise.
pub(super) async fn reserved_range(port: u16) -> Option<RangeInclusive<u16>> {
    in_time(LIMIT, move |deadline| system::reserved_range(port, deadline)).await
}

/// Asks on a thread that may wait. Should it hang there all the same, it is left behind.
async fn in_time<T: Send + 'static>(
    limit: Duration,
    ask: impl FnOnce(Instant) -> Option<T> + Send + 'static,
) -> Option<T> {
    let asking = spawn_blocking(move || ask(Instant::now() + limit));
    timeout(limit, asking).await.ok()?.ok()?
}

/// Whether somebody who listens at `ip` is in the way of a receiver on loopback.
fn is_in_the_way(ip: IpAddr) -> bool {
    let v4 = |ip: Ipv4Addr| ip == Ipv4Addr::LOCALHOST || ip.is_unspecified();
    match ip {
        IpAddr::V4(ip) => v4(ip),
        IpAddr::V6(ip) => {
            ip == Ipv6Addr::LOCALHOST || ip.is_unspecified() || ip.to_ipv4_mapped().is_some_and(v4)
        }
    }
}

/// Whether `written`, such as `*:80`, `127.0.0.1:80` or `[::]:80`, is an address at which a program that listens is in
/// the way of a receiver on `port`.
#[cfg(any(not(target_os = "linux"), test))]
fn is_in_the_way_at(written: &str, port: u16) -> bool {
    if let Some(anywhere) = written.strip_prefix("*:") {
        return anywhere.parse() == Ok(port);
    }
    written.parse::<std::net::SocketAddr>().is_ok_and(|at| at.port() == port && is_in_the_way(at.ip()))
}

/// Which of those who share a listening socket to name: the one that was there first, whose workers the others mostly
/// are. The system's first process listens for services that it starts, so it is named only if it is alone.
fn spokesman(pids: impl IntoIterator<Item = u32>) -> Option<u32> {
    pids.into_iter().min_by_key(|pid| (*pid == 1, *pid))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_and_all_addresses_are_in_the_way() {
        for at in [
            "*:80",
            "127.0.0.1:80",
            "0.0.0.0:80",
            "[::]:80",
            "[::1]:80",
            "[::ffff:127.0.0.1]:80",
            "[::ffff:0.0.0.0]:80",
        ] {
            assert!(is_in_the_way_at(at, 80), "{at}");
            assert!(!is_in_the_way_at(at, 8080), "{at}");
        }
        for at in [
            "192.168.1.2:80",
            "127.0.0.2:80",
            "[fe80::1]:80",
            "[fe80::1%5]:80",
            "[::ffff:192.168.1.2]:80",
            "*:http",
            "*",
            "",
            "80",
        ] {
            assert!(!is_in_the_way_at(at, 80), "{at}");
        }
    }

    #[test]
    fn the_first_of_a_family_speaks_and_the_systems_own_only_alone() {
        assert_eq!(spokesman([812, 811, 900]), Some(811));
        assert_eq!(spokesman([1, 812]), Some(812));
        assert_eq!(spokesman([1]), Some(1));
        assert_eq!(spokesman([]), None);
    }

    #[test]
    fn item_32_a_name_is_fit_to_be_shown() {
        let holder = Holder::new("\u{1b}[31mweb\u{202e}server\n ", 7).unwrap();
        assert_eq!(holder.name, "webserver");
        assert_eq!(holder.to_string(), "webserver (process 7)");
        assert_eq!(Holder::new("\u{202e}\n", 7), None);
    }

    #[tokio::test]
    async fn whoever_does_not_tell_in_time_is_not_waited_for() {
        let (tell, told) = std::sync::mpsc::channel::<u32>();
        assert_eq!(in_time(Duration::from_millis(50), move |_| told.recv().ok()).await, None);
        // Lets the thread end, for which the runtime waits.
        tell.send(1).unwrap();
    }
}
