//! The programs as Windows has them, and the clipboard: what only the built programs and a real clipboard show. `look`, a
//! few lines of C (`tests/support/windows/look.c`), is the other program that looks at the clipboard; `.ci/windows` builds it
//! and names it in `COUNTERSIGN_TEST_LOOK`.
#![cfg(windows)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use countersign::handover::clipboard::Clipboard;

const WINDOW: &str = env!("CARGO_BIN_EXE_countersign");
const CONSOLE: &str = env!("CARGO_BIN_EXE_countersign-cli");

/// `IMAGE_SUBSYSTEM_WINDOWS_GUI` and `IMAGE_SUBSYSTEM_WINDOWS_CUI` of `winnt.h`.
const WITH_WINDOWS: u16 = 2;
const ON_A_CONSOLE: u16 = 3;

fn bytes_of(program: &str) -> Vec<u8> {
    std::fs::read(program).unwrap_or_else(|error| panic!("{program}: {error}"))
}

/// The field `Subsystem` of a program's optional header, 0x5C after the signature `PE\0\0` whose place is told at 0x3C.
fn subsystem(program: &str) -> u16 {
    let bytes = bytes_of(program);
    let signature = u32::from_le_bytes(bytes[0x3c..0x40].try_into().unwrap());
    let at = usize::try_from(signature).unwrap();
    assert_eq!(bytes[at..at + 4], *b"PE\0\0", "{program}");
    u16::from_le_bytes(bytes[at + 0x5c..at + 0x5e].try_into().unwrap())
}

/// Whether the text stands in a program's resources, in UTF-16 as Windows keeps them.
fn has_wide(program: &[u8], text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(program, &wide).is_some()
}

#[test]
fn there_is_a_program_with_windows_and_one_for_consoles() {
    assert_eq!(subsystem(WINDOW), WITH_WINDOWS);
    assert_eq!(subsystem(CONSOLE), ON_A_CONSOLE);
}

#[test]
fn the_console_program_prints() {
    let help = Command::new(CONSOLE).arg("--help").output().unwrap();
    assert!(help.status.success());
    let said = String::from_utf8(help.stdout).unwrap();
    assert!(said.contains("practice-service") && said.contains("--data-dir"), "{said}");

    let wrong = Command::new(CONSOLE).arg("--no-such-thing").output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("--no-such-thing"));

    let mut service = Command::new(CONSOLE)
        .arg("practice-service")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(service.stdout.take().unwrap()).read_line(&mut line).unwrap();
    service.kill().unwrap();
    service.wait().unwrap();
    assert!(line.contains("http://127.0.0.1:"), "{line}");
}

#[test]
fn each_program_says_what_it_is() {
    for program in [WINDOW, CONSOLE] {
        let bytes = bytes_of(program);
        let file = Path::new(program).file_name().unwrap().to_str().unwrap();
        // Each ends with a zero, so that no longer text is taken for it.
        for (name, value) in [
            ("ProductName", "Countersign"),
            ("CompanyName", "The Countersign contributors"),
            ("OriginalFilename", file),
            ("LegalCopyright", "© 2026 The Countersign contributors. MIT or Apache-2.0"),
            ("ProductVersion", env!("CARGO_PKG_VERSION")),
        ] {
            assert!(has_wide(&bytes, &format!("{name}\0")), "{file}: {name}");
            assert!(has_wide(&bytes, &format!("{value}\0")), "{file}: {name} is not {value}");
        }
        for wanted in [
            "longPathAware",
            "<activeCodePage",
            "Microsoft.Windows.Common-Controls",
            "PerMonitorV2",
            "asInvoker",
        ] {
            assert!(memchr::memmem::find(&bytes, wanted.as_bytes()).is_some(), "{file}: {wanted}");
        }
    }
}

#[test]
fn item_33_on_windows_what_is_copied_is_marked_to_stay_out_of_histories() {
    let look = std::env::var_os("COUNTERSIGN_TEST_LOOK").expect("COUNTERSIGN_TEST_LOOK: .ci/windows sets it");
    let formats = || {
        let output = Command::new(&look).arg("formats").output().unwrap();
        assert!(output.status.success(), "look formats: {}", output.status);
        String::from_utf8(output.stdout).unwrap()
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let clipboard = Clipboard::start().unwrap();
    runtime.block_on(clipboard.copy_secret("a secret".into())).unwrap();
    let found = formats();
    // CF_UNICODETEXT, and the three marks; the first two are DWORDs of zero.
    let has = |wanted: &str| found.lines().any(|line| line.trim_end().starts_with(wanted));
    assert!(has("13 "), "{found}");
    for mark in [
        "CanIncludeInClipboardHistory 0",
        "CanUploadToCloudClipboard 0",
        "ExcludeClipboardContentFromMonitorProcessing ",
    ] {
        assert!(has(mark), "{mark}: {found}");
    }
    // And nothing is left of it at the end.
    assert!(clipboard.clear_now_if_ours());
    assert!(!formats().lines().any(|line| line.starts_with("13 ")));
}
