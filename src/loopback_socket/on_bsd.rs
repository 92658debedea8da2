//! macOS and the BSDs. **Written, not run**: no machine with macOS was at hand.
//!
//! To see it on a Mac: `python3 -m http.server 8721` (it listens at all addresses), then Prepare with
//! `http://localhost:8721/callback` has to say that the port is held by another program; stopped, that it is free, also
//! right after a sign-in.

use std::io;
use std::net::SocketAddr;

use socket2::Socket;

/// `SO_REUSEADDR` lets us have a port whose last connections are still in TIME-WAIT.
pub(super) fn prepare(socket: &Socket) -> io::Result<()> {
    socket.set_reuse_address(true)
}

/// With `SO_REUSEADDR`, BSD lets a program listen at 127.0.0.1 while another listens at 0.0.0.0 on the same port: ours
/// would get what the other's users expect, and get nothing once the other is quicker with the exact address. So the
/// wildcard is tried first.
pub(super) fn check_wildcard(at: SocketAddr) -> io::Result<()> {
    super::wildcard::bind_once(at)
}
