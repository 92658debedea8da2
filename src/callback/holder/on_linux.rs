//! Linux: `/proc` says which sockets listen and which process has which socket open. A user may see the sockets of all
//! processes, but which are whose only of their own; root of all.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Instant;

use super::conflict::{is_in_the_way, process_to_name};
use super::program::Holder;
use crate::callback::socket_table::address;

/// `TCP_LISTEN` of the kernel's `tcp_states.h`.
const LISTENING: &str = "0A";

pub(super) fn holder(port: u16, deadline: Instant) -> Option<Holder> {
    holder_in(Path::new("/proc"), port, deadline)
}

fn holder_in(proc: &Path, port: u16, deadline: Instant) -> Option<Holder> {
    let tables =
        ["net/tcp", "net/tcp6"].map(|table| fs::read_to_string(proc.join(table)).unwrap_or_default());
    // What the links in a process's folder are called (proc(5)).
    let sockets: Vec<String> = tables
        .iter()
        .flat_map(|table| inodes_in_the_way(table, port))
        .map(|inode| format!("socket:[{inode}]"))
        .collect();
    if sockets.is_empty() {
        return None;
    }
    let processes = fs::read_dir(proc).ok()?.flatten();
    let pid = process_to_name(
        processes
            .take_while(|_| Instant::now() < deadline)
            .filter_map(|process| process.file_name().to_str()?.parse::<u32>().ok())
            .filter(|pid| has_open(proc, *pid, &sockets)),
    )?;
    let name = fs::read(proc.join(pid.to_string()).join("comm")).ok()?;
    Holder::new(&String::from_utf8_lossy(&name), pid, runs_our_file(proc, pid))
}

/// Whether the process runs from the file that this one does, also where a newer one lies in its place by now; no if we may not look.
fn runs_our_file(proc: &Path, pid: u32) -> bool {
    let file = |process: &str| fs::metadata(proc.join(process).join("exe")).ok();
    let files = file(&pid.to_string()).zip(file("self"));
    files.is_some_and(|(its, ours)| (its.dev(), its.ino()) == (ours.dev(), ours.ino()))
}

/// Whether the process has one of these sockets open; no if we may not look, or if it ended meanwhile.
fn has_open(proc: &Path, pid: u32, sockets: &[String]) -> bool {
    let Ok(open) = fs::read_dir(proc.join(pid.to_string()).join("fd")) else { return false };
    let targets = open.flatten().filter_map(|file| fs::read_link(file.path()).ok());
    targets.into_iter().any(|target| sockets.iter().any(|socket| target.as_os_str() == socket.as_str()))
}

/// The sockets of `/proc/net/tcp` or `tcp6` that listen at `port` where we want to.
fn inodes_in_the_way(table: &str, port: u16) -> impl Iterator<Item = u64> {
    table.lines().filter_map(move |line| {
        // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
        let mut fields = line.split_whitespace().skip(1);
        let (local, state) = (fields.next()?, fields.nth(1)?);
        let (ip, local_port) = local.split_once(':')?;
        let wanted = state == LISTENING
            && u16::from_str_radix(local_port, 16).ok()? == port
            && is_in_the_way(address(ip)?);
        let inode = fields.nth(5)?.parse().ok()?;
        wanted.then_some(inode)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TCP: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:2211 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31337 1 0000000000000000 100 0 0 10 0
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000    33        0 80801 1 0000000000000000 100 0 0 10 0
   2: 0200A8C0:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 80802 1 0000000000000000 100 0 0 10 0
   3: 0100007F:0050 0100007F:C350 01 00000000:00000000 00:00000000 00000000    33        0 80803 1 0000000000000000 20 4 30 10 -1
   4: 0200007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 80804 1 0000000000000000 100 0 0 10 0
";
    const TCP6: &str = "\
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 60801 1 0000000000000000 100 0 0 10 0
   1: 00000000000000000000000001000000:2211 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 60802 1 0000000000000000 100 0 0 10 0
   2: 0000000000000000FFFF00000100007F:2211 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 60803 1 0000000000000000 100 0 0 10 0
   3: 000080FE00000000FF005450B6AD1DFE:2211 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 60804 1 0000000000000000 100 0 0 10 0
";

    fn inodes(table: &str, port: u16) -> Vec<u64> {
        inodes_in_the_way(table, port).collect()
    }

    #[cfg(target_endian = "little")]
    #[test]
    fn who_listens_in_our_way_is_read_from_the_tables() {
        assert_eq!(inodes(TCP, 80), [80801]);
        assert_eq!(inodes(TCP, 8721), [31337]);
        assert_eq!(inodes(TCP, 50000), [0; 0]);
        assert_eq!(inodes(TCP6, 80), [60801]);
        assert_eq!(inodes(TCP6, 8721), [60802, 60803]);
    }

    #[test]
    fn what_is_no_table_says_nothing() {
        for text in
            ["", "\n", "x", ": :0050 0 0A", "0: 0100007F:0050 0 0A", "0: zz00007F:0050 0 0A 0 0 0 0 0 7"]
        {
            assert_eq!(inodes(text, 80), [0; 0], "{text}");
        }
    }

    /// A `/proc` of our own, with two processes at the socket and others beside them.
    #[cfg(all(target_os = "linux", target_endian = "little"))]
    #[test]
    fn the_process_with_the_socket_is_named() {
        use std::os::unix::fs::symlink;
        use std::time::Duration;

        let proc = tempfile::tempdir().unwrap();
        let soon = || Instant::now() + Duration::from_mins(1);
        let named = |port| holder_in(proc.path(), port, soon());
        assert_eq!(named(80), None, "without any table");

        fs::create_dir(proc.path().join("net")).unwrap();
        fs::write(proc.path().join("net/tcp"), TCP).unwrap();
        for (pid, name, socket) in
            [(1, "systemd", "80801"), (700, "nginx", "80801"), (699, "nginx\n", "80801"), (50, "sshd", "22")]
        {
            let folder = proc.path().join(format!("{pid}/fd"));
            fs::create_dir_all(&folder).unwrap();
            symlink("/dev/null", folder.join("0")).unwrap();
            symlink(format!("socket:[{socket}]"), folder.join("3")).unwrap();
            fs::write(folder.with_file_name("comm"), name).unwrap();
        }
        // One that we may not look into, and what is no process.
        fs::create_dir(proc.path().join("40")).unwrap();
        fs::create_dir(proc.path().join("sys")).unwrap();
        let nginx =
            |is_this_program| Some(Holder { name: "nginx".to_owned(), pid: Some(699), is_this_program });
        assert_eq!(named(80), nginx(false), "nobody tells what it runs from");
        // By the file, whatever the name.
        fs::create_dir(proc.path().join("self")).unwrap();
        for (file, program) in [("self", "ours"), ("699", "other")] {
            fs::write(proc.path().join(program), program).unwrap();
            symlink(proc.path().join(program), proc.path().join(file).join("exe")).unwrap();
        }
        assert_eq!(named(80), nginx(false));
        fs::remove_file(proc.path().join("699/exe")).unwrap();
        symlink(proc.path().join("ours"), proc.path().join("699/exe")).unwrap();
        assert_eq!(named(80), nginx(true));
        assert_eq!(named(8721), None, "nobody whom we may look at");
        assert_eq!(holder_in(proc.path(), 80, Instant::now()), None, "no time left");
    }
}
