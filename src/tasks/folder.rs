//! The system's file manager, opened at a file that was saved.

use std::path::PathBuf;

/// Has the file shown where it is, selected where the system can do that. False: nothing was opened.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) async fn show(path: PathBuf) -> bool {
    match on_the_bus(&path).await {
        Ok(()) => true,
        Err(error) => {
            tracing::debug!(%error, "no file manager on the bus");
            let folder = path.parent().map(PathBuf::from).unwrap_or_default();
            run("xdg-open", folder.into_os_string()).await
        }
    }
}

/// Asks the file manager of the desktop (<https://www.freedesktop.org/wiki/Specifications/file-manager-interface/>), which the
/// bus starts if need be.
#[cfg(all(unix, not(target_os = "macos")))]
async fn on_the_bus(path: &std::path::Path) -> zbus::Result<()> {
    use std::time::Duration;

    const NAME: &str = "org.freedesktop.FileManager1";
    /// How long a file manager has to come up and to answer.
    const LIMIT: Duration = Duration::from_secs(10);
    let uri = url::Url::from_file_path(path).map_err(|()| zbus::Error::Failure(String::new()))?;
    let bus = zbus::Connection::session().await?;
    let arguments = (vec![uri.as_str()], "");
    let call =
        bus.call_method(Some(NAME), "/org/freedesktop/FileManager1", Some(NAME), "ShowItems", &arguments);
    match tokio::time::timeout(LIMIT, call).await {
        Ok(answered) => answered.map(|_| ()),
        Err(_) => Err(zbus::Error::Failure("no answer in time".to_owned())),
    }
}

/// Has the file shown where it is, selected. False: nothing was opened.
#[cfg(target_os = "macos")]
pub(super) async fn show(path: PathBuf) -> bool {
    use std::process::Command;

    // A name is no option, whatever it begins with.
    let path = std::path::absolute(&path).unwrap_or(path);
    let shown =
        tokio::task::spawn_blocking(move || Command::new("/usr/bin/open").arg("-R").arg(path).status());
    matches!(shown.await, Ok(Ok(status)) if status.success())
}

/// Has the file shown where it is, selected. False: nothing was opened.
#[cfg(windows)]
pub(super) async fn show(path: PathBuf) -> bool {
    use std::os::windows::process::CommandExt as _;
    use std::process::Command;

    // Explorer reads its command line in its own way: the quotes stand after the comma. No name has a quote in it there. Its
    // exit code says nothing.
    let shown = tokio::task::spawn_blocking(move || {
        let windows =
            std::env::var_os("SystemRoot").map_or_else(|| PathBuf::from(r"C:\Windows"), PathBuf::from);
        let mut explorer = Command::new(windows.join("explorer.exe"));
        explorer.raw_arg(format!("/select,\"{}\"", path.display())).spawn().is_ok()
    });
    shown.await.unwrap_or(false)
}

/// Starts what opens a folder. Where it has not ended after some seconds, it has become the file manager itself.
#[cfg(all(unix, not(target_os = "macos")))]
async fn run(program: &'static str, folder: std::ffi::OsString) -> bool {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    const LIMIT: Duration = Duration::from_secs(10);
    let mut command = Command::new(program);
    command.arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let opened = tokio::task::spawn_blocking(move || command.status());
    match tokio::time::timeout(LIMIT, opened).await {
        Ok(ended) => matches!(ended, Ok(Ok(status)) if status.success()),
        Err(_) => true,
    }
}
