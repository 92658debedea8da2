//! Linux.

use std::io;
use std::net::SocketAddr;

use socket2::Socket;

/// `SO_REUSEADDR` lets us have a port whose last connections are still in TIME-WAIT, as they are after our own
/// previous run. Linux still refuses a port at which another program listens, be it at our address or at all.
pub(super) fn prepare(socket: &Socket) -> io::Result<()> {
    socket.set_reuse_address(true)
}

/// Nothing to do: see [`prepare`].
#[expect(clippy::unnecessary_wraps, reason = "on other systems this can fail")]
pub(super) fn check_wildcard(_: SocketAddr) -> io::Result<()> {
    Ok(())
}
