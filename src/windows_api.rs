//! The calls of Windows that Rust's own library and the crates we use leave to `unsafe`, behind safe functions. This is
//! the only file that may hold `unsafe`; `tests/pure/security.rs` looks that it stays so.
//!
//! - [`PrivateRights`]: a new file that one user alone may open, from before its first byte.
//! - [`set_exclusive`]: a port to ourselves.
//! - [`leave_out_of_captures`] and its two neighbours: the window in screen captures.
//! - [`of_console_code_page`]: what a tool of the system prints.
//!
//! Run under Wine, which keeps of an access list what Unix' file modes can say, and knows no second user. What a person
//! would do on Windows to see the rest is written where these functions are used: `handover/file/private/on_windows.rs`
//! `loopback_socket/on_windows.rs`, and `window/captures.rs`.
#![expect(
    unsafe_code,
    reason = "no crate in the lock file makes these calls for us; each block says why it is sound"
)]

use std::ffi::c_void;
use std::fs::File;
use std::io;
use std::mem::size_of;
use std::num::NonZeroIsize;
use std::os::windows::ffi::OsStrExt;
use std::os::windows::io::{
    AsHandle, AsRawHandle, AsRawSocket, AsSocket, BorrowedHandle, FromRawHandle, OwnedHandle,
};
use std::path::{Component, Path, PathBuf, Prefix};
use std::ptr::{null_mut, slice_from_raw_parts};

use windows_sys::Win32::Foundation::{
    ERROR_SUCCESS, GENERIC_WRITE, HANDLE, HWND, INVALID_HANDLE_VALUE, LocalFree,
};
use windows_sys::Win32::Globalization::{CP_OEMCP, MultiByteToWideChar};
#[cfg(test)]
use windows_sys::Win32::Networking::WinSock::getsockopt;
use windows_sys::Win32::Networking::WinSock::{
    SO_EXCLUSIVEADDRUSE, SOCKET, SOCKET_ERROR, SOL_SOCKET, setsockopt,
};
use windows_sys::Win32::Security::Authorization::{
    ConvertSecurityDescriptorToStringSecurityDescriptorW, ConvertSidToStringSidW,
    ConvertStringSecurityDescriptorToSecurityDescriptorW, GetSecurityInfo, SDDL_REVISION_1, SE_FILE_OBJECT,
};
use windows_sys::Win32::Security::{
    DACL_SECURITY_INFORMATION, GetTokenInformation, PSECURITY_DESCRIPTOR, SECURITY_ATTRIBUTES, TOKEN_QUERY,
    TOKEN_USER, TokenUser,
};
use windows_sys::Win32::Storage::FileSystem::{
    CREATE_NEW, CreateFileW, FILE_ATTRIBUTE_NORMAL, FILE_SHARE_NONE, READ_CONTROL,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    SetWindowDisplayAffinity, WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR, WDA_NONE, WINDOW_DISPLAY_AFFINITY,
};

/// The most that a token says of its user, in bytes: the structure and a SID of the greatest length (68), with room.
const MAX_TOKEN_USER: usize = 256;

/// Asks Windows that nobody, whatever they ask for in turn, binds an address that overlaps the one `socket` will be bound
/// to (`SO_EXCLUSIVEADDRUSE`). To be called before it is bound.
pub fn set_exclusive(socket: &impl AsSocket) -> io::Result<()> {
    let on: i32 = 1;
    let length = i32::try_from(size_of::<i32>()).map_err(io::Error::other)?;
    let raw = socket.as_socket().as_raw_socket();
    let raw = SOCKET::try_from(raw).map_err(io::Error::other)?;
    // SAFETY: the socket is open, being borrowed; the option is a BOOL, four bytes, which outlive the call.
    let outcome =
        unsafe { setsockopt(raw, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, (&raw const on).cast::<u8>(), length) };
    if outcome == SOCKET_ERROR { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Leaves a window of this process out of screen captures and shared screens. From Windows 10 version 2004 on.
pub fn leave_out_of_captures(window: NonZeroIsize) -> io::Result<()> {
    set_affinity(window, WDA_EXCLUDEFROMCAPTURE)
}

/// Makes a window of this process a black rectangle in screen captures and shared screens.
pub fn make_black_in_captures(window: NonZeroIsize) -> io::Result<()> {
    set_affinity(window, WDA_MONITOR)
}

/// Lets a window of this process be captured as it is.
pub fn let_into_captures(window: NonZeroIsize) -> io::Result<()> {
    set_affinity(window, WDA_NONE)
}

fn set_affinity(window: NonZeroIsize, affinity: WINDOW_DISPLAY_AFFINITY) -> io::Result<()> {
    // SAFETY: a handle is a number to look a window up by: one that is none, no more, or another process's is refused.
    let outcome = unsafe { SetWindowDisplayAffinity(window.get() as HWND, affinity) };
    if outcome == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Text in the code page that consoles have where nobody chose another (`CP_OEMCP`): a tool without a console of ours prints in it. None
/// where it is longer than the system reads at once, or cannot be read.
pub fn of_console_code_page(bytes: &[u8]) -> Option<String> {
    let length = i32::try_from(bytes.len()).ok()?;
    if length == 0 {
        return Some(String::new());
    }
    // No code page makes more units of a text than it has bytes.
    let mut units = vec![0u16; bytes.len()];
    // SAFETY: both buffers outlive the call, and each is as long as is said: Windows reads `length` bytes and writes at most `length`
    // units.
    let written =
        unsafe { MultiByteToWideChar(CP_OEMCP, 0, bytes.as_ptr(), length, units.as_mut_ptr(), length) };
    let units = units.get(..usize::try_from(written).ok()?)?;
    (written > 0).then(|| String::from_utf16_lossy(units))
}

/// Whether [`set_exclusive`] was done to the socket.
#[cfg(test)]
pub fn is_exclusive(socket: &impl AsSocket) -> io::Result<bool> {
    let mut on: i32 = 0;
    let mut length = i32::try_from(size_of::<i32>()).map_err(io::Error::other)?;
    let raw = SOCKET::try_from(socket.as_socket().as_raw_socket()).map_err(io::Error::other)?;
    // SAFETY: the socket is open, being borrowed; Windows writes at most `length` bytes to `on`, which outlives the call.
    let outcome = unsafe {
        getsockopt(raw, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, (&raw mut on).cast::<u8>(), &raw mut length)
    };
    if outcome == SOCKET_ERROR { Err(io::Error::last_os_error()) } else { Ok(on != 0) }
}

/// An access list that lets in two, the user this process runs as and the system, and takes on nothing from a folder.
pub struct PrivateRights(Descriptor);

impl PrivateRights {
    /// For the user this process runs as.
    pub fn of_this_user() -> io::Result<Self> {
        let user = user_sid()?;
        // Protected (P), file all access (FA), the system's own account (SY).
        Descriptor::from_text(&format!("D:P(A;;FA;;;SY)(A;;FA;;;{user})")).map(Self)
    }

    /// Creates a file with these rights, to write to it; nobody else can open it while it is open. Fails if there is
    /// anything of that name. A file system without access lists makes it all the same: see
    /// [`PrivateRights::are_kept_by`].
    pub fn create_new(&self, path: &Path) -> io::Result<File> {
        let path: Vec<u16> = verbatim(path)?.as_os_str().encode_wide().chain([0]).collect();
        let attributes = SECURITY_ATTRIBUTES {
            nLength: u32::try_from(size_of::<SECURITY_ATTRIBUTES>()).map_err(io::Error::other)?,
            lpSecurityDescriptor: self.0.0,
            bInheritHandle: 0,
        };
        // SAFETY: the path ends with a zero; the attributes and the descriptor in them outlive the call, and the
        // template may be null.
        let handle = unsafe {
            CreateFileW(
                path.as_ptr(),
                GENERIC_WRITE | READ_CONTROL,
                FILE_SHARE_NONE,
                &raw const attributes,
                CREATE_NEW,
                FILE_ATTRIBUTE_NORMAL,
                null_mut(),
            )
        };
        if handle == INVALID_HANDLE_VALUE {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the handle is open, and nobody's but ours.
        Ok(unsafe { OwnedHandle::from_raw_handle(handle) }.into())
    }

    /// Whether an open file lets in nobody whom these rights do not. Says no where the file system keeps no access
    /// lists (FAT), or others than were asked for.
    pub fn are_kept_by(&self, file: &File) -> io::Result<bool> {
        let (wanted, found) = (self.0.text()?, Descriptor::of_file(file.as_handle())?.text()?);
        Ok(admits_no_more(&found, &wanted))
    }
}

/// Whether everybody an access list lets in is let in by the other too. Both in Microsoft's form (SDDL), as Windows
/// itself writes them, so that one account is written one way.
fn admits_no_more(found: &str, wanted: &str) -> bool {
    let (Some(found), Some(wanted)) = (allowed(found), allowed(wanted)) else { return false };
    found.iter().all(|who| wanted.contains(who))
}

/// Whom a list lets in: the last field of each `(A;flags;rights;;;account)`. `None` if there is no list, which lets in
/// everybody, or if there is anything else in it.
fn allowed(descriptor: &str) -> Option<Vec<&str>> {
    let list = descriptor.strip_prefix("D:")?;
    let (_flags, entries) = list.split_once('(')?;
    entries
        .strip_suffix(')')?
        .split(")(")
        .map(|entry| match entry.split(';').collect::<Vec<_>>().as_slice() {
            ["A", _, _, "", "", who] => Some(*who),
            _ => None,
        })
        .collect()
}

/// The same path, absolute and in the form that has no limit of 260 characters.
fn verbatim(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let on_a_drive = matches!(
        path.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::Disk(_))
    );
    if !on_a_drive {
        return Ok(path);
    }
    let mut whole = std::ffi::OsString::from(r"\\?\");
    whole.push(&path);
    Ok(whole.into())
}

/// The SID of the user this process runs as, in its text form.
fn user_sid() -> io::Result<String> {
    let mut token: HANDLE = null_mut();
    // SAFETY: the process's own pseudo handle is always valid; `token` outlives the call.
    if unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) } == 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the handle is open, and nobody's but ours.
    let token = unsafe { OwnedHandle::from_raw_handle(token) };
    // Of words, so that it is aligned for the structure.
    let mut told = [0_usize; MAX_TOKEN_USER / size_of::<usize>()];
    let mut length = 0;
    let room = u32::try_from(size_of_val(&told)).map_err(io::Error::other)?;
    // SAFETY: the token is open; Windows writes at most `room` bytes to `told`, and the length to `length`.
    let outcome = unsafe {
        GetTokenInformation(
            token.as_raw_handle(),
            TokenUser,
            told.as_mut_ptr().cast::<c_void>(),
            room,
            &raw mut length,
        )
    };
    if outcome == 0 {
        return Err(io::Error::last_os_error());
    }
    let mut text = null_mut();
    // SAFETY: the call above succeeded, so `told`, which is aligned and large enough, begins with a TOKEN_USER whose SID
    // lies in `told` too; `text` outlives the call.
    let outcome = unsafe {
        let user = told.as_ptr().cast::<TOKEN_USER>();
        ConvertSidToStringSidW((*user).User.Sid, &raw mut text)
    };
    if outcome == 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(LocalText(text).read())
}

/// A security descriptor that Windows made for us and that is given back to it.
struct Descriptor(PSECURITY_DESCRIPTOR);

impl Descriptor {
    fn from_text(text: &str) -> io::Result<Self> {
        let text: Vec<u16> = text.encode_utf16().chain([0]).collect();
        let mut made = null_mut();
        // SAFETY: the text ends with a zero; `made` outlives the call, and the size may be null.
        let outcome = unsafe {
            ConvertStringSecurityDescriptorToSecurityDescriptorW(
                text.as_ptr(),
                SDDL_REVISION_1,
                &raw mut made,
                null_mut(),
            )
        };
        if outcome == 0 { Err(io::Error::last_os_error()) } else { Ok(Self(made)) }
    }

    /// The access list of an open file.
    fn of_file(file: BorrowedHandle<'_>) -> io::Result<Self> {
        let mut made = null_mut();
        // SAFETY: the handle is open, being borrowed; what is not asked for may be null, and `made` outlives the call.
        let outcome = unsafe {
            GetSecurityInfo(
                file.as_raw_handle(),
                SE_FILE_OBJECT,
                DACL_SECURITY_INFORMATION,
                null_mut(),
                null_mut(),
                null_mut(),
                null_mut(),
                &raw mut made,
            )
        };
        match outcome {
            ERROR_SUCCESS => Ok(Self(made)),
            code => Err(io::Error::from_raw_os_error(code.cast_signed())),
        }
    }

    /// Its access list in Microsoft's text form (SDDL).
    fn text(&self) -> io::Result<String> {
        let mut text = null_mut();
        // SAFETY: the descriptor is one that Windows made; `text` outlives the call, and the length may be null.
        let outcome = unsafe {
            ConvertSecurityDescriptorToStringSecurityDescriptorW(
                self.0,
                SDDL_REVISION_1,
                DACL_SECURITY_INFORMATION,
                &raw mut text,
                null_mut(),
            )
        };
        if outcome == 0 { Err(io::Error::last_os_error()) } else { Ok(LocalText(text).read()) }
    }
}

impl Drop for Descriptor {
    fn drop(&mut self) {
        // SAFETY: Windows made it with LocalAlloc, and nobody else frees it.
        unsafe { LocalFree(self.0) };
    }
}

/// A text that Windows made for us, ending with a zero, and that is given back to it.
struct LocalText(*mut u16);

impl LocalText {
    fn read(&self) -> String {
        // SAFETY: Windows made it, and it ends with a zero: all before that can be read.
        let text = unsafe {
            let length = (0..).take_while(|at| *self.0.add(*at) != 0).count();
            &*slice_from_raw_parts(self.0, length)
        };
        String::from_utf16_lossy(text)
    }
}

impl Drop for LocalText {
    fn drop(&mut self) {
        // SAFETY: Windows made it with LocalAlloc, and nobody else frees it.
        unsafe { LocalFree(self.0.cast::<c_void>()) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "D:P(A;;FA;;;SY)(A;;FA;;;S-1-5-21-1-2-3-1000)";

    #[test]
    fn item_34_lists_that_let_in_anybody_else_are_seen() {
        for kept in [OURS, "D:AI(A;;0x1f01ff;;;S-1-5-21-1-2-3-1000)", "D:(A;;FR;;;SY)"] {
            assert!(admits_no_more(kept, OURS), "{kept}");
        }
        for other in [
            // No list at all.
            "",
            "D:NO_ACCESS_CONTROL",
            "O:BAG:BA",
            // Everybody, users, another user.
            "D:(A;;FA;;;WD)",
            "D:P(A;;FA;;;SY)(A;;FR;;;BU)",
            "D:P(A;;FA;;;S-1-5-21-1-2-3-1001)",
            // What is not known: no reason to trust it.
            "D:P(XA;;FA;;;SY;(@User.x == 1))",
            "D:P(A;;FA;;;SY)S:(AU;FA;FA;;;WD)",
        ] {
            assert!(!admits_no_more(other, OURS), "{other}");
        }
    }

    #[test]
    fn the_user_has_a_sid() {
        let sid = user_sid().unwrap();
        assert!(sid.starts_with("S-1-5-") && sid.len() > 8, "{sid}");
    }

    #[test]
    fn item_34_a_new_file_has_the_rights_it_was_made_with() {
        let folder = tempfile::tempdir().unwrap();
        let rights = PrivateRights::of_this_user().unwrap();
        let path = folder.path().join("private");
        let file = rights.create_new(&path).unwrap();
        assert!(rights.are_kept_by(&file).unwrap());
        // Protected: nothing is taken on from a folder.
        let asked = rights.0.text().unwrap();
        assert!(asked.starts_with("D:P"), "{asked}");
        // As it was asked for, and as it was made: the system, and the user in Windows' own spelling.
        let user =
            Descriptor::from_text(&format!("D:(A;;FA;;;{})", user_sid().unwrap())).unwrap().text().unwrap();
        let [user] = allowed(&user).unwrap()[..] else { panic!("{user}") };
        for text in [asked, Descriptor::of_file(file.as_handle()).unwrap().text().unwrap()] {
            let mut who = allowed(&text).unwrap();
            who.sort_unstable();
            let mut wanted = ["SY", user];
            wanted.sort_unstable();
            assert_eq!(who, wanted, "{text}");
        }
        assert!(File::open(&path).is_err(), "nobody else opens it meanwhile");
        assert_eq!(rights.create_new(&path).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        // And one that was made without is told from it.
        let shared = File::create_new(folder.path().join("shared")).unwrap();
        assert!(
            !rights.are_kept_by(&shared).unwrap(),
            "{}",
            Descriptor::of_file(shared.as_handle()).unwrap().text().unwrap()
        );
    }

    #[test]
    fn item_52_a_window_that_is_none_is_refused() {
        let none = NonZeroIsize::new(1).unwrap();
        for set in [leave_out_of_captures, make_black_in_captures, let_into_captures] {
            assert!(set(none).is_err());
        }
    }

    #[test]
    fn a_path_of_more_than_260_characters_is_no_matter() {
        let folder = tempfile::tempdir().unwrap();
        let deep = (0..6).fold(folder.path().to_owned(), |path, _| path.join("x".repeat(60)));
        std::fs::create_dir_all(&deep).unwrap();
        PrivateRights::of_this_user().unwrap().create_new(&deep.join("file")).unwrap();
        assert!(deep.join("file").is_file());
    }
}
