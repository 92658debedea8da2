//! How each system is told to keep a text out of its clipboard history. Linux is tested with a real X server
//! (`tests/desktop/clipboard.rs`); that the marks are on Windows' clipboard, under Wine (`tests/desktop/on_windows.rs`). What
//! Windows makes of them, and macOS, is written, not run.
//!
//! To see it on **Windows**: turn the history on (Settings > System > Clipboard > Clipboard history). Copy a Secret Key
//! in Countersign, paste it into Notepad: it is there. Press Windows+V: it is not among the entries. Wait until the
//! countdown ends: Ctrl+V in Notepad pastes nothing. Copy it again and close Countersign at once: Ctrl+V pastes nothing.
//! Copy it again, copy another text in Notepad, wait a minute: Ctrl+V pastes the other text.
//!
//! To see it on **macOS**: the same with ⌘V. The system keeps no history; a clipboard manager that follows
//! nspasteboard.org (Maccy, say) does not list the Secret Key.

/// Windows: `CanIncludeInClipboardHistory` and `CanUploadToCloudClipboard`, both 0, and for other programs that collect
/// what is copied `ExcludeClipboardContentFromMonitorProcessing`.
#[cfg(windows)]
pub(super) fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_history().exclude_from_cloud().exclude_from_monitoring()
}

/// macOS: the type `org.nspasteboard.ConcealedType`.
#[cfg(target_os = "macos")]
pub(super) fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtApple;
    set.exclude_from_history()
}

/// X11 and Wayland: the target `x-kde-passwordManagerHint`, `secret`, which KDE's and other managers heed.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtLinux;
    set.exclude_from_history()
}
