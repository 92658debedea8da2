//! Windows. **Written, not run**: no machine with Windows was at hand. The readers go by what the tools are documented
//! and known to print, and lean on no word of it, since Windows translates the words.
//!
//! To see it: in PowerShell `$l = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Any, 8721); $l.Start()`, then Prepare
//! with `http://localhost:8721/callback` has to name `powershell.exe` and its process. With IIS running,
//! `http://localhost` has to be told as held by Windows' own web service. As administrator
//! `netsh interface ipv4 add excludedportrange protocol=tcp startport=8721 numberofports=1`, then 8721 has to be told
//! as reserved; `delete` in place of `add` undoes it.

use std::env;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use super::tool::output_of;
use super::{Holder, is_in_the_way_at, spokesman};
use crate::texts::t;

/// The process of the kernel, in which `http.sys` listens: for IIS above all.
const SYSTEM: u32 = 4;

pub(super) fn holder(port: u16, deadline: Instant) -> Option<Holder> {
    // Without `-p`, which would leave out one of the two families.
    let connections = ask("netstat.exe", &["-ano"], deadline)?;
    let pid = spokesman(listeners(&connections, port))?;
    if pid == SYSTEM {
        return Holder::new(&t("holder-windows-web-service"), pid);
    }
    let filter = format!("PID eq {pid}");
    let processes = ask("tasklist.exe", &["/FI", filter.as_str(), "/FO", "CSV", "/NH"], deadline)?;
    Holder::new(image_of(&processes, pid)?, pid)
}

pub(super) fn reserved_range(port: u16, deadline: Instant) -> Option<RangeInclusive<u16>> {
    ["ipv4", "ipv6"].iter().find_map(|family| {
        let asked = ["interface", family, "show", "excludedportrange", "protocol=tcp"];
        range_around(&ask("netsh.exe", &asked, deadline)?, port)
    })
}

/// A tool of Windows, from its own folder and from nowhere else on the path.
fn ask(tool: &str, arguments: &[&str], deadline: Instant) -> Option<String> {
    let windows = env::var_os("SystemRoot").map_or_else(|| PathBuf::from(r"C:\Windows"), PathBuf::from);
    let mut command = Command::new(windows.join("System32").join(tool));
    command.args(arguments);
    without_window(&mut command);
    output_of(&mut command, deadline)
}

/// `CREATE_NO_WINDOW`: a program with a window of its own would otherwise flash a console.
#[cfg(windows)]
fn without_window(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;

    command.creation_flags(0x0800_0000);
}

#[cfg(not(windows))]
fn without_window(_: &mut Command) {}

/// The processes that listen at `port` in our way, from what `netstat -ano` prints: protocol, local and foreign
/// address, state, process. Whoever listens has a foreign port of 0; the state's word depends on the language.
fn listeners(printed: &str, port: u16) -> impl Iterator<Item = u32> {
    printed.lines().filter_map(move |line| {
        let mut fields = line.split_whitespace();
        let (protocol, local, foreign) = (fields.next()?, fields.next()?, fields.next()?);
        let listens = protocol.eq_ignore_ascii_case("TCP") && foreign.ends_with(":0");
        let pid = fields.last()?.parse().ok()?;
        (listens && is_in_the_way_at(local, port)).then_some(pid)
    })
}

/// The program of a process, from what `tasklist /FO CSV /NH` prints: `"java.exe","1234","Services","0","12,345 K"`.
fn image_of(printed: &str, pid: u32) -> Option<&str> {
    printed.lines().find_map(|line| {
        let (image, rest) = line.trim().strip_prefix('"')?.split_once("\",\"")?;
        let (number, _) = rest.split_once('"')?;
        (number.parse() == Ok(pid)).then_some(image)
    })
}

/// The range around `port`, from what `netsh interface ipv4 show excludedportrange` prints: lines of first and last
/// port, some with a mark behind.
fn range_around(printed: &str, port: u16) -> Option<RangeInclusive<u16>> {
    printed.lines().find_map(|line| {
        let mut fields = line.split_whitespace();
        let range = fields.next()?.parse().ok()?..=fields.next()?.parse().ok()?;
        range.contains(&port).then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pids(printed: &str, port: u16) -> Vec<u32> {
        listeners(printed, port).collect()
    }

    #[test]
    fn what_netstat_prints_is_read_in_any_language() {
        let english = "
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING       4
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1012
  TCP    127.0.0.1:8721         0.0.0.0:0              LISTENING       7788
  TCP    127.0.0.1:8721         127.0.0.1:50123        ESTABLISHED     7789
  TCP    127.0.0.1:8721         127.0.0.1:50124        TIME_WAIT       0
  TCP    192.168.1.2:139        0.0.0.0:0              LISTENING       4
  TCP    [::]:80                [::]:0                 LISTENING       4
  TCP    [::1]:8722             [::]:0                 LISTENING       7790
  TCP    [fe80::1%5]:8723       [::]:0                 LISTENING       7791
  UDP    0.0.0.0:8724           *:*                                    7792
";
        assert_eq!(pids(english, 80), [4, 4]);
        assert_eq!(pids(english, 8721), [7788]);
        assert_eq!(pids(english, 8722), [7790]);
        for free in [139, 8723, 8724, 0, 50123] {
            assert_eq!(pids(english, free), [0; 0], "{free}");
        }
        let german = "
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status           PID
  TCP    0.0.0.0:8721           0.0.0.0:0              ABH\u{fffd}REN         7788
  TCP    127.0.0.1:8722         127.0.0.1:8721         HERGESTELLT      7789
";
        assert_eq!(pids(german, 8721), [7788]);
        assert_eq!(pids(german, 8722), [0; 0]);
        assert_eq!(pids("TCP\nTCP 0.0.0.0:80 0.0.0.0:0\n", 80), [0; 0]);
    }

    #[test]
    fn what_tasklist_prints_is_read() {
        let printed = "\"java, the \u{c4}lder.exe\",\"7788\",\"Services\",\"0\",\"12,345 K\"\r\n";
        assert_eq!(image_of(printed, 7788), Some("java, the \u{c4}lder.exe"));
        assert_eq!(image_of(printed, 12), None);
        assert_eq!(
            image_of("INFO: No tasks are running which match the specified criteria.\r\n", 7788),
            None
        );
        assert_eq!(image_of("", 7788), None);
    }

    #[test]
    fn what_netsh_prints_is_read() {
        let printed = "
Protocol tcp Port Exclusion Ranges

Start Port    End Port
----------    --------
      5357        5357
      8681        8780
     50000       50059     *

* - Administered port exclusions.
";
        assert_eq!(range_around(printed, 8721), Some(8681..=8780));
        assert_eq!(range_around(printed, 5357), Some(5357..=5357));
        assert_eq!(range_around(printed, 50059), Some(50000..=50059));
        assert_eq!(range_around(printed, 80), None);
        assert_eq!(range_around("", 80), None);
    }

    #[test]
    fn the_kernels_web_service_has_a_name_people_know() {
        assert!(t("holder-windows-web-service").contains("IIS"));
    }
}
