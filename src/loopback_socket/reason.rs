//! What an error of `socket`, `bind` or `listen` means. The numbers of all systems are here, so that each system's
//! table is tested on every system.

use std::io::{self, ErrorKind};

/// Why an address cannot be listened at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BindReason {
    /// Another program holds it.
    InUse,
    /// The system gives ports this low only to programs with special rights.
    NeedsRights,
    /// The system does not let us have it: it keeps the port, a security module forbids it, or another program has it alone (Windows).
    Reserved,
    /// The address does not exist here: IPv6 is off.
    NoSuchAddress,
    /// Anything else.
    Other,
}

/// The first port that Unix systems give to every program.
const FIRST_FREE: u16 = 1024;

/// Windows Sockets error codes.
const WSAEACCES: i32 = 10013;
const WSAEAFNOSUPPORT: i32 = 10047;
const WSAEADDRINUSE: i32 = 10048;
const WSAEADDRNOTAVAIL: i32 = 10049;

/// EAFNOSUPPORT, for which `ErrorKind` has no name.
const LINUX_EAFNOSUPPORT: i32 = 97;
const BSD_EAFNOSUPPORT: i32 = 47;

/// The reason on the system we run on.
pub(crate) fn reason(error: &io::Error, port: u16) -> BindReason {
    match error.raw_os_error() {
        Some(code) if cfg!(windows) => on_windows(code),
        code => on_unix(error.kind(), code, port),
    }
}

fn on_unix(kind: ErrorKind, code: Option<i32>, port: u16) -> BindReason {
    let unknown_family = if cfg!(target_os = "linux") { LINUX_EAFNOSUPPORT } else { BSD_EAFNOSUPPORT };
    match kind {
        ErrorKind::AddrInUse => BindReason::InUse,
        ErrorKind::AddrNotAvailable => BindReason::NoSuchAddress,
        ErrorKind::PermissionDenied if port < FIRST_FREE => BindReason::NeedsRights,
        // A security module or sandbox says no.
        ErrorKind::PermissionDenied => BindReason::Reserved,
        _ if code == Some(unknown_family) => BindReason::NoSuchAddress,
        _ => BindReason::Other,
    }
}

/// Windows has no privileged ports. 10013 is said of an excluded range (`netsh int ipv4 show excludedportrange tcp`)
/// and of a port that a service such as HTTP.sys uses exclusively; it does not tell the two apart.
fn on_windows(code: i32) -> BindReason {
    match code {
        WSAEADDRINUSE => BindReason::InUse,
        WSAEACCES => BindReason::Reserved,
        WSAEAFNOSUPPORT | WSAEADDRNOTAVAIL => BindReason::NoSuchAddress,
        _ => BindReason::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_codes() {
        for (code, reason) in [
            (10013, BindReason::Reserved),
            (10047, BindReason::NoSuchAddress),
            (10048, BindReason::InUse),
            (10049, BindReason::NoSuchAddress),
            (10022, BindReason::Other),
        ] {
            assert_eq!(on_windows(code), reason, "{code}");
        }
    }

    #[test]
    fn unix_kinds() {
        for (kind, port, reason) in [
            (ErrorKind::AddrInUse, 80, BindReason::InUse),
            (ErrorKind::AddrNotAvailable, 80, BindReason::NoSuchAddress),
            (ErrorKind::PermissionDenied, 80, BindReason::NeedsRights),
            (ErrorKind::PermissionDenied, 1023, BindReason::NeedsRights),
            (ErrorKind::PermissionDenied, 1024, BindReason::Reserved),
            (ErrorKind::OutOfMemory, 80, BindReason::Other),
        ] {
            assert_eq!(on_unix(kind, None, port), reason, "{kind:?} {port}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn linux_codes() {
        for (code, expected) in [
            (1, BindReason::NeedsRights),
            (13, BindReason::NeedsRights),
            (97, BindReason::NoSuchAddress),
            (98, BindReason::InUse),
            (99, BindReason::NoSuchAddress),
            (24, BindReason::Other),
        ] {
            assert_eq!(reason(&io::Error::from_raw_os_error(code), 80), expected, "{code}");
        }
    }
}
