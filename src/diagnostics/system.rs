//! The operating system: its kind, its name and version as it says them, and that of its kernel.

#[cfg(target_os = "macos")]
use std::time::Instant;

use super::{Redacted, Redactor, in_time};

/// The operating system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemFound {
    /// Its kind, such as `linux`.
    pub kind: &'static str,
    /// The kind of processor the program is made for, such as `x86_64`.
    pub processor: &'static str,
    /// What it calls itself, with its version.
    pub name: Option<Redacted>,
    /// The version of its kernel.
    pub kernel: Option<Redacted>,
}

/// Asks the system.
pub async fn system(redactor: &Redactor) -> SystemFound {
    let (name, kernel) = in_time(|| (name(), kernel())).await.unwrap_or_default();
    SystemFound {
        kind: std::env::consts::OS,
        processor: std::env::consts::ARCH,
        name: name.map(|name| redactor.text(&name)),
        kernel: kernel.map(|kernel| redactor.text(&kernel)),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn name() -> Option<String> {
    let files = ["/etc/os-release", "/usr/lib/os-release"];
    let text = files.iter().find_map(|file| std::fs::read_to_string(file).ok())?;
    pretty_name(&text)
}

/// `PRETTY_NAME` of os-release(5).
#[cfg(any(all(unix, not(target_os = "macos")), test))]
fn pretty_name(os_release: &str) -> Option<String> {
    let named = os_release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    let named = named.trim().trim_matches(['"', '\'']);
    (!named.is_empty()).then(|| named.to_owned())
}

#[cfg(all(unix, not(target_os = "macos")))]
fn kernel() -> Option<String> {
    std::fs::read_to_string("/proc/sys/kernel/osrelease").ok().map(|text| text.trim().to_owned())
}

#[cfg(windows)]
fn name() -> Option<String> {
    let version =
        windows_registry::LOCAL_MACHINE.open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion").ok()?;
    let name = version.get_string("ProductName").ok()?;
    let shown = version.get_string("DisplayVersion").unwrap_or_default();
    let build = version.get_string("CurrentBuild").ok().and_then(|build| build.parse().ok());
    Some(format!("{} {shown}", windows_name(&name, build)).trim_end().to_owned())
}

/// The registry of Windows 11 still says Windows 10: its builds begin at 22000.
#[cfg(any(windows, test))]
fn windows_name(name: &str, build: Option<u32>) -> String {
    let is_11 = build.is_some_and(|build| build >= 22_000) && !name.contains("Server");
    if is_11 { name.replacen("Windows 10", "Windows 11", 1) } else { name.to_owned() }
}

#[cfg(windows)]
fn kernel() -> Option<String> {
    let version =
        windows_registry::LOCAL_MACHINE.open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion").ok()?;
    version.get_string("CurrentBuild").ok()
}

#[cfg(target_os = "macos")]
fn name() -> Option<String> {
    printed("/usr/bin/sw_vers", "-productVersion").map(|version| format!("macOS {version}"))
}

#[cfg(target_os = "macos")]
fn kernel() -> Option<String> {
    printed("/usr/bin/uname", "-r")
}

#[cfg(target_os = "macos")]
fn printed(tool: &str, argument: &str) -> Option<String> {
    let mut tool = std::process::Command::new(tool);
    let output = crate::system_tool::run(tool.arg(argument), Instant::now() + super::LIMIT).ok()?;
    Some(output.printed.trim().to_owned()).filter(|text| output.succeeded && !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pretty_name_is_read_quoted_or_not() {
        let text = "NAME=\"Debian\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n";
        assert_eq!(pretty_name(text).as_deref(), Some("Debian GNU/Linux 12 (bookworm)"));
        assert_eq!(pretty_name("PRETTY_NAME=Alpine\n").as_deref(), Some("Alpine"));
        assert_eq!(pretty_name("PRETTY_NAME=\"\"\nID=x"), None);
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn the_kernel_is_the_one_that_runs() {
        let found = system(&Redactor::of_this_user()).await;
        let running = std::process::Command::new("uname").arg("-r").output().unwrap();
        assert_eq!(found.kernel.unwrap().as_str(), String::from_utf8_lossy(&running.stdout).trim());
        assert_eq!(found.kind, "linux");
    }

    #[test]
    fn windows_11_is_told_by_its_build() {
        for (name, build, said) in [
            ("Windows 10 Pro", Some(19_045), "Windows 10 Pro"),
            ("Windows 10 Pro", Some(22_631), "Windows 11 Pro"),
            ("Windows 10 Pro", None, "Windows 10 Pro"),
            ("Windows Server 2022", Some(26_100), "Windows Server 2022"),
        ] {
            assert_eq!(windows_name(name, build), said);
        }
    }
}
