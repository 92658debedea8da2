//! Who may read what was saved, under any umask.

use std::fs;
use std::path::Path;

use super::inside::{self, Order};
use super::{mode, new_bytes};

/// The mode of a file saved under this umask.
fn saved_under(name: &str, umask: &str, for_others: bool) -> u32 {
    let folder = tempfile::tempdir().unwrap();
    let path = Path::new("copy.json");
    let under = format!("umask {umask}; exec \"$@\"");
    let shell = ["/bin/sh", "-c", &under, "sh"];
    let order = Order { path, folder: folder.path(), replace: false, for_others };
    let output = inside::command(name, &shell, order).output().unwrap();
    assert_eq!(inside::said(&output).as_deref(), Some("Ok(())"));
    let copy = folder.path().join(path);
    let mode = mode(&copy);
    assert_eq!(fs::read(&copy).unwrap_or_else(|_| new_bytes()), new_bytes());
    mode
}

#[test]
fn item_34_a_copy_is_private_whatever_the_umask() {
    if inside::carried_out() {
        return;
    }
    for umask in ["000", "022", "077", "777"] {
        let mode = saved_under("export::modes::item_34_a_copy_is_private_whatever_the_umask", umask, false);
        assert_eq!(mode, 0o600, "umask {umask}: {mode:o}");
    }
}

#[test]
fn what_is_for_others_is_as_readable_as_other_files() {
    if inside::carried_out() {
        return;
    }
    for (umask, expected) in [("000", 0o666), ("022", 0o644), ("077", 0o600)] {
        let mode =
            saved_under("export::modes::what_is_for_others_is_as_readable_as_other_files", umask, true);
        assert_eq!(mode, expected, "umask {umask}: {mode:o}");
    }
}
