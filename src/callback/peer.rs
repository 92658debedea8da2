//! Whose program is at the other end of a connection on loopback. On Linux the kernel tells everybody; elsewhere nobody is asked.

use super::connections::Ends;
#[cfg(target_os = "linux")]
use super::socket_owner;

/// Whether the program at the other end runs for this user, or for root, who may do everything anyway. Not so where its end is
/// closed already: the kernel forgets then whose it was. Where the kernel tells nothing at all, nothing is known, and it passes.
#[cfg(target_os = "linux")]
pub(super) fn is_of_this_user(ends: Ends) -> bool {
    let us = rustix::process::geteuid().as_raw();
    let owned = |owner| owner == us || owner == 0;
    if let Ok(owner) = socket_owner::owner_of(ends) {
        return owner.is_some_and(owned);
    }
    // A kernel that does not answer so: its tables say the same, in a line for each connection.
    let tables = ["/proc/net/tcp", "/proc/net/tcp6"].map(std::fs::read_to_string);
    if tables.iter().all(Result::is_err) {
        return true;
    }
    tables.iter().flatten().find_map(|table| on_linux::owner_of(table, ends)).is_some_and(owned)
}

/// Other systems tell it to nobody, or not without the calls that are kept out of this program.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_of_this_user(_: Ends) -> bool {
    true
}

#[cfg(any(target_os = "linux", test))]
mod on_linux {
    use super::Ends;
    use crate::callback::socket_table::written;

    /// What is closed on both sides has no owner any more: the table then says user 0, and 0 for its inode too.
    const NOBODYS: &str = "0";

    /// The user whose socket is the peer's end, by `/proc/net/tcp` or `tcp6`. The text is searched as a whole: it has a line for each
    /// connection of the computer, those that are over too.
    pub(super) fn owner_of(table: &str, ends: Ends) -> Option<u32> {
        written(ends.peer).into_iter().zip(written(ends.here)).find_map(|(peer, here)| {
            // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
            let wanted = format!(" {peer} {here} ");
            table.match_indices(&wanted).find_map(|(at, _)| {
                let rest = table.get(at + wanted.len()..)?;
                let mut fields = rest.lines().next()?.split_whitespace();
                let owner = fields.nth(4)?.parse().ok()?;
                (fields.nth(1)? != NOBODYS).then_some(owner)
            })
        })
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        const TCP: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:2211 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31337 1 0000000000000000 100 0 0 10 0
   1: 0100007F:2211 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 31338 1 0000000000000000 20 4 30 10 -1
   2: 0100007F:C350 0100007F:2211 01 00000000:00000000 00:00000000 00000000  1001        0 80803 1 0000000000000000 20 4 30 10 -1
   3: 0100007F:C351 0100007F:2211 04 00000000:00000000 00:00000000 00000000     0        0 0 1 0000000000000000 20 4 30 10 -1
   4: 0100007F:C353 0100007F:2211 05 00000000:00000000 00:00000000 00000000  1000        0 80804 1 0000000000000000 20 4 30 10 -1
";

        fn ends(peer: &str) -> Ends {
            Ends { peer: peer.parse().unwrap(), here: "127.0.0.1:8721".parse().unwrap() }
        }

        #[cfg(target_endian = "little")]
        #[test]
        fn item_44_the_other_ends_owner_is_read_from_the_table() {
            assert_eq!(owner_of(TCP, ends("127.0.0.1:50000")), Some(1001), "not our end's owner");
            assert_eq!(owner_of(TCP, ends("127.0.0.1:50001")), None, "closed already: nobody's");
            assert_eq!(owner_of(TCP, ends("127.0.0.1:50002")), None);
            assert_eq!(
                owner_of(TCP, ends("127.0.0.1:50003")),
                Some(1000),
                "it says no more, but is there still"
            );
        }

        #[test]
        fn what_is_no_table_says_nothing() {
            for text in [
                "",
                "\n",
                "x",
                "0: : : 01",
                "0: 0100007F:C350 0100007F:2211 01",
                "0: 0100007F:C350 0100007F:2211 01 0 0 0 x 0 7",
            ] {
                assert_eq!(owner_of(text, ends("127.0.0.1:50000")), None, "{text}");
            }
        }
    }
}
