//! Whose one socket of this computer is, asked of the kernel by its two ends (sock_diag(7)). However many connections the
//! computer has, or had a minute ago, the answer takes the same time.

use std::net::{IpAddr, SocketAddr};

use netlink_packet_core::{NLM_F_REQUEST, NetlinkHeader, NetlinkMessage, NetlinkPayload};
use netlink_packet_sock_diag::SockDiagMessage;
use netlink_packet_sock_diag::constants::{AF_INET, AF_INET6, IPPROTO_TCP};
use netlink_packet_sock_diag::inet::{ExtensionFlags, InetRequest, SocketId, StateFlags};
use rustix::net::netlink::{SOCK_DIAG, SocketAddrNetlink};
use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, recv, sendto, socket_with};

use super::connections::Ends;

/// The header of an answer, the answer and what the kernel adds unasked: under 300 bytes.
const LARGEST_ANSWER: usize = 4096;
/// Any socket with these ends, not one certain (`INET_DIAG_NOCOOKIE`).
const NO_COOKIE: [u8; 8] = [0xff; 8];

/// The kernel was not asked, or answers no such questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotAnswered;

/// The user whose socket is the peer's end; none where it is nobody's, closed already.
pub(super) fn owner_of(ends: Ends) -> Result<Option<u32>, NotAnswered> {
    let wanted = (canonical(ends.peer), canonical(ends.here));
    let ask = || -> rustix::io::Result<Vec<u8>> {
        let netlink =
            socket_with(AddressFamily::NETLINK, SocketType::DGRAM, SocketFlags::CLOEXEC, Some(SOCK_DIAG))?;
        sendto(&netlink, &question(wanted), SendFlags::DONTWAIT, &SocketAddrNetlink::new(0, 0))?;
        // The kernel has answered when it has taken the question.
        let mut answer = vec![0; LARGEST_ANSWER];
        let (_, length) = recv(&netlink, &mut answer, RecvFlags::DONTWAIT)?;
        answer.truncate(length);
        Ok(answer)
    };
    read(&ask().map_err(|_| NotAnswered)?, wanted)
}

/// The question for the socket with these two ends, its own first.
fn question((own, other): (SocketAddr, SocketAddr)) -> Vec<u8> {
    let request = InetRequest {
        family: if own.is_ipv4() { AF_INET } else { AF_INET6 },
        protocol: IPPROTO_TCP,
        extensions: ExtensionFlags::empty(),
        states: StateFlags::all(),
        socket_id: SocketId {
            source_port: own.port(),
            destination_port: other.port(),
            source_address: own.ip(),
            destination_address: other.ip(),
            interface_id: 0,
            cookie: NO_COOKIE,
        },
    };
    let mut header = NetlinkHeader::default();
    header.flags = NLM_F_REQUEST;
    let mut message = NetlinkMessage::new(header, SockDiagMessage::InetRequest(request).into());
    message.finalize();
    let mut bytes = vec![0; message.buffer_len()];
    message.serialize(&mut bytes);
    bytes
}

/// The owner in an answer about this socket. What is closed on both sides has no inode any more, and is nobody's; and where
/// nothing has these ends, the kernel answers for whoever listens at that port.
fn read(answer: &[u8], wanted: (SocketAddr, SocketAddr)) -> Result<Option<u32>, NotAnswered> {
    let message = NetlinkMessage::<SockDiagMessage>::deserialize(answer).map_err(|_| NotAnswered)?;
    let NetlinkPayload::InnerMessage(SockDiagMessage::InetResponse(response)) = message.payload else {
        // That there is none is also what a kernel says that lacks this kind of question: its tables tell.
        return Err(NotAnswered);
    };
    let found = &response.header;
    let id = &found.socket_id;
    let ends = (
        canonical(SocketAddr::new(id.source_address, id.source_port)),
        canonical(SocketAddr::new(id.destination_address, id.destination_port)),
    );
    Ok((ends == wanted && found.inode != 0).then_some(found.uid))
}

/// As IPv4 where IPv6 only carries it (RFC 4291, 2.5.5.2), without flow and scope.
fn canonical(address: SocketAddr) -> SocketAddr {
    let ip: IpAddr = address.ip().to_canonical();
    SocketAddr::new(ip, address.port())
}

#[cfg(test)]
mod tests {
    use std::net::{TcpListener, TcpStream};

    use super::*;

    fn us() -> u32 {
        rustix::process::geteuid().as_raw()
    }

    fn pair(listen: &str, connect: &str) -> (TcpStream, TcpStream, Ends) {
        let listener = TcpListener::bind(listen).unwrap();
        let port = listener.local_addr().unwrap().port();
        let peer = TcpStream::connect((connect, port)).unwrap();
        let (here, from) = listener.accept().unwrap();
        let ends = Ends { peer: from, here: here.local_addr().unwrap() };
        (peer, here, ends)
    }

    #[test]
    fn item_44_the_kernel_tells_whose_the_other_end_is() {
        for (listen, connect) in
            [("127.0.0.1:0", "127.0.0.1"), ("[::1]:0", "::1"), ("127.0.0.1:0", "::ffff:127.0.0.1")]
        {
            let (peer, _here, ends) = pair(listen, connect);
            assert_eq!(owner_of(ends), Ok(Some(us())), "{connect}");
            drop(peer);
        }
    }

    #[test]
    fn item_44_what_is_closed_is_nobodys_whoever_listens_there_now() {
        let (peer, here, ends) = pair("127.0.0.1:0", "127.0.0.1");
        peer.shutdown(std::net::Shutdown::Both).unwrap();
        drop((peer, here));
        assert_eq!(owner_of(ends).unwrap_or_default(), None);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let listens = Ends { peer: listener.local_addr().unwrap(), here: ends.here };
        assert_eq!(owner_of(listens), Ok(None), "a listener is not the other end of anything");
    }

    #[test]
    fn an_answer_about_another_socket_says_nothing() {
        let wanted = ("127.0.0.1:50000".parse().unwrap(), "127.0.0.1:8721".parse().unwrap());
        for answer in [&b""[..], b"x", &[0xff; 88], &question(wanted)] {
            assert_eq!(read(answer, wanted), Err(NotAnswered));
        }
    }
}
