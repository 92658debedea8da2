//! A disk without room: a small file system in memory, mounted where nobody else sees it. Mounting takes root.

use std::fs;
use std::path::Path;
use std::process::Command;

use countersign::handover::file::{Replace, WriteProblem, write};

use super::{OLD_BYTES, listed, new_bytes};
use crate::support::process::tool;

const INSIDE: &str = "COUNTERSIGN_TEST_FULL_DISK";
const PAGE: usize = 4096;

#[test]
fn item_34_on_a_full_disk_nothing_is_half_written() {
    if let Some(disk) = std::env::var_os(INSIDE) {
        return fill_up(Path::new(&disk));
    }
    let folder = tempfile::tempdir().unwrap();
    let this = std::env::current_exe().unwrap();
    let mounted = "mount -t tmpfs -o size=64k,nr_inodes=8 tmpfs \"$1\" || exit 77; shift; exec \"$@\"";
    let output = Command::new(tool("unshare", "util-linux"))
        // What is mounted is gone with the process.
        .args(["--mount", "/bin/sh", "-c", mounted, "sh"])
        .arg(folder.path())
        .arg(this)
        .args(["--exact", "export::full_disk::item_34_on_a_full_disk_nothing_is_half_written", "--nocapture"])
        .env(INSIDE, folder.path())
        .output()
        .unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    println!("{said}");
    // unshare itself ends with 1, a failed mount with 77.
    if said.contains("unshare failed") || output.status.code() == Some(77) {
        assert!(std::env::var_os("CI").is_none(), "a full disk takes the right to mount one: {said}");
        println!("SKIPPED: nobody saw a full disk, mounting one takes root.");
        return;
    }
    assert!(output.status.success(), "{said}");
    assert!(said.contains("test result: ok. 1 passed"), "{said}");
}

fn fill_up(disk: &Path) {
    let pages = new_bytes().len().div_ceil(PAGE);
    assert!(pages > 3);
    let (filler, copy) = (disk.join("filler"), disk.join("copy.json"));
    for replace in [Replace::Ask, Replace::Yes] {
        for free in 0..=pages {
            if replace == Replace::Yes {
                fs::write(&copy, OLD_BYTES).unwrap();
            }
            // All the room there is, less so many pages.
            let _ = fs::write(&filler, vec![0; 64 * 1024]);
            let full = usize::try_from(fs::metadata(&filler).unwrap().len()).unwrap() / PAGE * PAGE;
            fs::write(&filler, vec![0; full - free * PAGE]).unwrap();
            let outcome = write(&copy, &new_bytes(), replace);
            let (half_written, _) = listed(disk);
            assert!(half_written.is_empty(), "{free} pages free");
            let there = fs::read(&copy).ok();
            if free < pages {
                assert_eq!(outcome, Err(WriteProblem::DiskFull), "{free} pages free");
                assert_eq!(there.as_deref(), (replace == Replace::Yes).then_some(OLD_BYTES));
            } else {
                assert_eq!(outcome, Ok(()), "{free} pages free");
                assert_eq!(there, Some(new_bytes()));
            }
            let _ = fs::remove_file(&copy);
        }
    }
    // Room, but for no more files: the root folder is one of the eight.
    fs::remove_file(&filler).unwrap();
    for number in 0..7 {
        fs::write(disk.join(number.to_string()), "").unwrap();
    }
    assert_eq!(write(&copy, &new_bytes(), Replace::Ask), Err(WriteProblem::DiskFull));
    assert!(!copy.exists());
}
