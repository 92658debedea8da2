//! Linux: what the place lies on, from the list of what is mounted. Where there is no such list, nothing is said.

use std::path::{Path, PathBuf};

use super::warning::PlaceWarning;

pub(super) fn medium(folder: &Path) -> Vec<PlaceWarning> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    among(&mounts, folder)
}

/// What `mounts`, in the form of proc(5) mountinfo, says about `folder`.
fn among(mounts: &str, folder: &Path) -> Vec<PlaceWarning> {
    // The deepest that holds it; of two in one place, the later covers the earlier.
    let holding = mounts.lines().filter_map(read).filter(|(root, _)| folder.starts_with(root));
    let Some((root, kind)) = holding.max_by_key(|(root, _)| root.components().count()) else {
        return Vec::new();
    };
    let mut said = Vec::new();
    if ["/media", "/run/media"].iter().any(|place| root.starts_with(place)) {
        said.push(PlaceWarning::Removable(root.clone()));
    }
    if NETWORK.contains(&kind) {
        said.push(PlaceWarning::Network(root.clone()));
    }
    if WITHOUT_RIGHTS.contains(&kind) {
        said.push(PlaceWarning::NoRights(root));
    }
    said
}

const NETWORK: &[&str] = &[
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

const WITHOUT_RIGHTS: &[&str] = &["exfat", "fuse.exfat", "fuseblk", "hfs", "msdos", "ntfs", "ntfs3", "vfat"];

/// Where it is mounted, and the kind of file system.
fn read(line: &str) -> Option<(PathBuf, &str)> {
    let (before, after) = line.split_once(" - ")?;
    let root = unescaped(before.split(' ').nth(4)?);
    Some((PathBuf::from(root), after.split(' ').next()?))
}

/// A space, a tab, a line feed and a backslash are written as three octal digits after a backslash.
fn unescaped(text: &str) -> String {
    text.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:25 / /home/olive/share rw shared:9 - cifs //server/share rw
31 22 8:17 / /run/media/olive/MY\\040STICK rw,nosuid shared:10 - vfat /dev/sdb1 rw
32 22 8:18 / /media/backup rw - ext4 /dev/sdb2 rw
33 22 8:19 / /srv/over rw - nfs4 a:/b rw
34 33 8:20 / /srv/over rw - ext4 /dev/sdc rw
broken line
";

    #[test]
    fn media_that_travel_and_file_systems_without_rights_are_seen() {
        let root = |path: &str| PathBuf::from(path);
        let stick = || root("/run/media/olive/MY STICK");
        for (folder, said) in [
            ("/home/olive", vec![]),
            ("/home/olive/share/a", vec![PlaceWarning::Network(root("/home/olive/share"))]),
            ("/home/olive/shared", vec![]),
            (
                "/run/media/olive/MY STICK/a",
                vec![PlaceWarning::Removable(stick()), PlaceWarning::NoRights(stick())],
            ),
            ("/media/backup", vec![PlaceWarning::Removable(root("/media/backup"))]),
            ("/srv/over/a", vec![]),
        ] {
            assert_eq!(among(MOUNTS, Path::new(folder)), said, "{folder}");
        }
        assert_eq!(among("", Path::new("/")), []);
    }

    #[test]
    fn this_computers_own_list_is_read() {
        let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap();
        assert!(mounts.lines().filter_map(read).any(|(root, _)| root == Path::new("/")), "{mounts}");
    }
}
