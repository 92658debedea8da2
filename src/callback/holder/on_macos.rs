//! macOS, and the BSDs where they have `lsof`. **Written, not run**: no machine with macOS was at hand; the reader was
//! run on what `lsof` prints on Linux, which is the same.
//!
//! `lsof` tells a user of their own processes, and root of all.
//!
//! To see it on a Mac: `python3 -m http.server 8721`, then Prepare with `http://localhost:8721/callback` has to name
//! Python and its process. With `sudo python3 -m http.server 80`, `http://localhost` has to be told as held, unnamed.

use std::ops::RangeInclusive;
use std::process::Command;
use std::time::Instant;

use super::tool::output_of;
use super::{Holder, is_in_the_way_at, spokesman};

/// Where macOS and FreeBSD have it.
const LSOF: [&str; 3] = ["/usr/sbin/lsof", "/usr/local/sbin/lsof", "/usr/bin/lsof"];

pub(super) fn holder(port: u16, deadline: Instant) -> Option<Holder> {
    let at_port = format!("-iTCP:{port}");
    LSOF.iter().find_map(|lsof| {
        // Addresses and ports as numbers; names whole; of each file process, name, address.
        let mut asked = Command::new(lsof);
        asked.args(["-nP", "+c", "0", at_port.as_str(), "-sTCP:LISTEN", "-F", "pcn"]);
        listener(&output_of(&mut asked, deadline)?, port)
    })
}

/// These systems keep no port from a program that names it.
pub(super) fn reserved_range(_: u16, _: Instant) -> Option<RangeInclusive<u16>> {
    None
}

/// Who listens at `port` in our way, from what `lsof -F pcn` prints: a line a field, the first letter says which, and
/// the addresses of a process follow its number and name.
fn listener(printed: &str, port: u16) -> Option<Holder> {
    let (mut pid, mut name) = (None, "");
    let mut found: Vec<(u32, &str)> = Vec::new();
    for line in printed.lines() {
        if let Some(number) = line.strip_prefix('p') {
            (pid, name) = (number.parse().ok(), "");
        } else if let Some(called) = line.strip_prefix('c') {
            name = called;
        } else if let Some(at) = line.strip_prefix('n')
            && let Some(pid) = pid
            && is_in_the_way_at(at, port)
        {
            found.push((pid, name));
        }
    }
    let pid = spokesman(found.iter().map(|(pid, _)| *pid))?;
    let (_, name) = found.into_iter().find(|(of, _)| *of == pid)?;
    Holder::new(&unescaped(name), pid)
}

/// `lsof` writes what it thinks cannot be printed, the space among it, as `\x20`.
fn unescaped(name: &str) -> String {
    let mut pieces = name.split("\\x");
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        match piece.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(piece.bytes().skip(2));
            }
            None => bytes.extend(b"\\x".iter().copied().chain(piece.bytes())),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lsof_prints_is_read() {
        for (printed, name, pid) in [
            ("p1234\ncPython\nf3\nn*:8721\n", "Python", 1234),
            // As printed by lsof 4.95 on Linux.
            ("p25329\ncpython3\nn*:8721\n", "python3", 25329),
            ("p1234\ncGoogle\\x20Chrome\\x20Helper\nf3\nn127.0.0.1:8721\n", "Google Chrome Helper", 1234),
            (
                "p701\ncnginx\nf6\nn*:8721\nf7\nn*:8721\np700\ncnginx: master\nf6\nn*:8721\n",
                "nginx: master",
                700,
            ),
            ("p9\ncother\nf3\nn192.168.1.2:8721\np12\ncnode\nf20\nn[::1]:8721\n", "node", 12),
            ("p1\nclaunchd\nf3\nn*:8721\np812\nccupsd\nf3\nn*:8721\n", "cupsd", 812),
        ] {
            let found = Holder { name: name.to_owned(), pid: Some(pid) };
            assert_eq!(listener(printed, 8721), Some(found), "{printed}");
        }
        for printed in [
            "p1234\ncPython\nf3\nn*:87210\n",
            "p1234\nf3\nn*:8721\n",
            "n*:8721\n",
            "",
            "lsof: WARNING: can't stat() something\n",
        ] {
            assert_eq!(listener(printed, 8721), None, "{printed}");
        }
    }

    #[test]
    fn names_are_read_as_lsof_writes_them() {
        for (written, name) in [
            ("a\\x20b", "a b"),
            ("\\xc3\\xa4\\x62c", "äbc"),
            ("a\\xzz", "a\\xzz"),
            ("a\\x", "a\\x"),
            ("a\\xé", "a\\xé"),
            ("a\\b", "a\\b"),
        ] {
            assert_eq!(unescaped(written), name, "{written}");
        }
    }
}
