//! Windows. **Written, not run**: no machine with Windows was at hand.
//!
//! To see it: in PowerShell `$l = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Any, 8721); $l.Start()`, then Prepare
//! with `http://localhost:8721/callback` has to say that the port is held by another program; after `$l.Stop()` that it
//! is free, also right after a sign-in. With IIS running, `http://localhost` has to be refused as reserved or held.

use std::io;
use std::net::SocketAddr;

use socket2::Socket;

/// Sets nothing. Two things follow from what is left unset ("Using `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE`" in
/// Microsoft's documentation):
///
/// * Never `SO_REUSEADDR`: on Windows it takes a port from a program that listens at it, and lets ours be taken.
/// * Since Windows Server 2003 a port bound without it at an exact address, as ours are, cannot be bound there by
///   another program, with or without `SO_REUSEADDR`. `SO_EXCLUSIVEADDRUSE` would add that nobody binds the wildcard
///   address beside us, who would get nothing of what is sent to 127.0.0.1 or ::1. No crate in the lock file sets it
///   without `unsafe`, which this crate forbids.
///
/// Windows does not count TIME-WAIT against a bind.
#[expect(clippy::unnecessary_wraps, reason = "on other systems this can fail")]
pub(super) fn prepare(_: &Socket) -> io::Result<()> {
    Ok(())
}

/// Windows lets a program bind 127.0.0.1 while another holds 0.0.0.0 on the same port. So the wildcard is
/// tried first.
pub(super) fn check_wildcard(at: SocketAddr) -> io::Result<()> {
    super::wildcard::bind_once(at)
}
