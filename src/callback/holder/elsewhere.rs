//! Windows, macOS and the BSDs: `listeners` asks each system in its own way. Windows tells of all processes, the others
//! of the user's own, and root of all. **Run on Linux only**, where it has to agree with `on_linux`: no machine with
//! another system was at hand.
//!
//! It does not serve Linux, since of the processes that share a socket there it tells the last only, which is a worker
//! where people look for the program that started it.
//!
//! To see it on Windows: in PowerShell `$l = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Any, 8721); $l.Start()`,
//! then Prepare with `http://localhost:8721/callback` has to name `powershell.exe` and its process. With IIS running,
//! `http://localhost` has to be told as held by Windows' own web service. On a Mac: `python3 -m http.server 8721` has
//! to be named likewise; with `sudo python3 -m http.server 80`, `http://localhost` has to be told as held, unnamed.

use std::fs::canonicalize;
use std::time::Instant;

use listeners::{Listener, Process, Protocol, SocketState};

use super::conflict::{is_in_the_way, process_to_name};
use super::program::Holder;
use crate::texts::t;

/// The process of Windows' kernel, in which `http.sys` listens: for IIS above all.
const SYSTEM: u32 = 4;

/// Has no means to stop at the deadline, and takes some milliseconds; whoever asks does not wait for longer.
pub(super) fn holder(port: u16, _: Instant) -> Option<Holder> {
    let Process { name, pid, path } = listener(listeners::get_all().ok()?, port)?;
    if cfg!(windows) && pid == SYSTEM {
        return Holder::new(&t("holder-windows-web-service"), pid, false);
    }
    Holder::new(&name, pid, is_our_file(&path))
}

/// Whether a program's file is the one that this process runs from; no where either is not told.
fn is_our_file(path: &str) -> bool {
    let ours = std::env::current_exe().and_then(canonicalize);
    canonicalize(path).ok().zip(ours.ok()).is_some_and(|(its, ours)| its == ours)
}

/// The process that listens at `port` in our way.
fn listener(all: impl IntoIterator<Item = Listener>, port: u16) -> Option<Process> {
    let in_the_way = all.into_iter().filter(|at| {
        at.protocol == Protocol::TCP
            && at.state == SocketState::Listen
            && at.socket.port() == port
            && is_in_the_way(at.socket.ip())
    });
    let mut processes: Vec<_> = in_the_way.map(|at| at.process).collect();
    let pid = process_to_name(processes.iter().map(|process| process.pid))?;
    let first = processes.iter().position(|process| process.pid == pid)?;
    Some(processes.swap_remove(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(socket: &str, state: SocketState, name: &str, pid: u32) -> Listener {
        let process = Process { pid, name: name.to_owned(), path: String::new() };
        Listener { process, socket: socket.parse().unwrap(), protocol: Protocol::TCP, state }
    }

    #[test]
    fn who_listens_in_our_way_is_found_among_all() {
        use SocketState::{Established, Listen, TimeWait};
        let all = || {
            [
                at("0.0.0.0:80", Listen, "System", 4),
                at("[::]:80", Listen, "System", 4),
                at("0.0.0.0:135", Listen, "svchost.exe", 1012),
                at("127.0.0.1:8721", Listen, "java.exe", 7788),
                at("127.0.0.1:8721", Established, "java.exe", 7787),
                at("127.0.0.1:8721", TimeWait, "System", 4),
                at("192.168.1.2:139", Listen, "System", 4),
                at("[::1]:8722", Listen, "node.exe", 7790),
                at("[fe80::1]:8723", Listen, "node.exe", 7791),
                Listener {
                    protocol: Protocol::UDP,
                    ..at("0.0.0.0:8724", SocketState::Unknown, "java.exe", 7792)
                },
                // Who shares a socket, the system's own process among them.
                at("[::]:8725", Listen, "nginx", 701),
                at("[::]:8725", Listen, "nginx: master", 700),
                at("127.0.0.1:8726", Listen, "launchd", 1),
                at("127.0.0.1:8726", Listen, "cupsd", 812),
            ]
        };
        for (port, name, pid) in [
            (80, "System", 4),
            (8721, "java.exe", 7788),
            (8722, "node.exe", 7790),
            (8725, "nginx: master", 700),
            (8726, "cupsd", 812),
        ] {
            let found = listener(all(), port).map(|process| (process.name, process.pid));
            assert_eq!(found, Some((name.to_owned(), pid)), "{port}");
        }
        for free in [139, 8723, 8724, 0, 50123] {
            assert!(listener(all(), free).is_none(), "{free}");
        }
    }

    /// Two readings of what the same system says.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_real_listener_is_found_as_on_linux() {
        use std::net::TcpListener;
        use std::time::Duration;

        for address in ["127.0.0.1:0", "[::1]:0", "0.0.0.0:0", "[::]:0"] {
            let listening = TcpListener::bind(address).unwrap();
            let port = listening.local_addr().unwrap().port();
            let soon = Instant::now() + Duration::from_mins(1);
            let found = holder(port, soon);
            assert_eq!(found.as_ref().and_then(|holder| holder.pid), Some(std::process::id()), "{address}");
            assert!(found.as_ref().is_some_and(|holder| holder.is_this_program), "{address}");
            assert_eq!(found, super::super::on_linux::holder(port, soon), "{address}");
        }
    }

    #[test]
    fn the_kernels_web_service_has_a_name_people_know() {
        assert!(t("holder-windows-web-service").contains("IIS"));
    }
}
