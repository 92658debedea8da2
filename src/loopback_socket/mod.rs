//! A socket that is this program's alone at its address and port, for what listens on 127.0.0.1 and ::1, and what it means where it cannot be had. What differs between systems is in
//! `on_linux`, `on_bsd` (macOS too) and `on_windows`.

mod reason;
#[cfg_attr(target_os = "linux", path = "on_linux.rs")]
#[cfg_attr(windows, path = "on_windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "on_bsd.rs")]
mod system;
#[cfg(any(not(target_os = "linux"), test))]
mod wildcard;

use std::future::poll_fn;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::task::Poll;

use socket2::{Domain, Protocol, Socket, Type};

pub(crate) use reason::{BindReason, reason};

/// How many connections the system keeps until they are accepted.
const BACKLOG: i32 = 128;

/// A socket that has `at` and does not listen.
pub(crate) fn bound(at: SocketAddr) -> io::Result<Socket> {
    system::check_wildcard(at)?;
    let socket = open(at)?;
    socket.bind(&at.into())?;
    Ok(socket)
}

/// A socket that listens at `at` and does not block.
pub(crate) fn listen(at: SocketAddr) -> io::Result<TcpListener> {
    let socket = bound(at)?;
    socket.listen(BACKLOG)?;
    socket.set_nonblocking(true)?;
    Ok(socket.into())
}

/// The next connection at any of the listeners.
pub(crate) async fn accept(listeners: &[tokio::net::TcpListener]) -> io::Result<tokio::net::TcpStream> {
    poll_fn(|context| {
        for listener in listeners {
            if let Poll::Ready(accepted) = listener.poll_accept(context) {
                return Poll::Ready(accepted.map(|(stream, _)| stream));
            }
        }
        Poll::Pending
    })
    .await
}

/// A socket for `at`, with the options of this system, not bound yet.
fn open(at: SocketAddr) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(at), Type::STREAM, Some(Protocol::TCP))?;
    if matches!(at.ip(), IpAddr::V6(_)) {
        socket.set_only_v6(true)?;
    }
    system::prepare(&socket)?;
    Ok(socket)
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use super::*;

    #[test]
    fn item_01_what_listens_has_the_address_that_was_asked_for() {
        for ip in [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)] {
            let listener = listen(SocketAddr::new(ip, 0)).unwrap();
            assert_eq!(listener.local_addr().unwrap().ip(), ip);
        }
    }
}
