//! The system's browser.

/// Starts the browser with an address; one that starts slowly holds up nothing. False: nothing could be started. Whether a window
/// really opens, nobody can say from here.
pub(super) async fn open(address: String) -> bool {
    let asked = address.clone();
    let is_open = tokio::task::spawn_blocking(move || start(&asked)).await;
    is_open.unwrap_or(false) || in_another_way(&address).await
}

/// The browser that is set.
fn start(address: &str) -> bool {
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Some(is_started) = super::default_browser::start_quoted(address) {
        return is_started;
    }
    webbrowser::open(address).is_ok()
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
async fn in_another_way(_: &str) -> bool {
    false
}

/// What a desktop has besides, where its setting of a browser cannot be read: `xdg-open`, then the portal.
#[cfg(all(unix, not(target_os = "macos")))]
async fn in_another_way(address: &str) -> bool {
    use std::process::{Command, Stdio};

    let mut command = Command::new("xdg-open");
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut started = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            tracing::debug!(%error, "no xdg-open");
            return through_the_portal(address).await;
        }
    };
    // It ends by itself once it has found a browser, or none. Where it has become the browser, it goes on.
    for _ in 0..SHORT_LOOKS {
        match started.try_wait() {
            Ok(Some(status)) if status.success() => return true,
            Ok(Some(_)) => return through_the_portal(address).await,
            _ => tokio::time::sleep(BETWEEN_LOOKS).await,
        }
    }
    true
}

#[cfg(all(unix, not(target_os = "macos")))]
const BETWEEN_LOOKS: std::time::Duration = std::time::Duration::from_millis(50);
#[cfg(all(unix, not(target_os = "macos")))]
const SHORT_LOOKS: u32 = 40;

/// Asks the desktop portal (<https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.OpenURI.html>).
#[cfg(all(unix, not(target_os = "macos")))]
async fn through_the_portal(address: &str) -> bool {
    use std::collections::HashMap;
    use std::time::Duration;

    use zbus::zvariant::Value;

    const NAME: &str = "org.freedesktop.portal.Desktop";
    const INTERFACE: &str = "org.freedesktop.portal.OpenURI";
    /// How long a portal has to come up and to answer.
    const LIMIT: Duration = Duration::from_secs(5);
    let asking = async {
        let bus = zbus::Connection::session().await?;
        let arguments = ("", address, HashMap::<&str, Value<'_>>::new());
        bus.call_method(Some(NAME), "/org/freedesktop/portal/desktop", Some(INTERFACE), "OpenURI", &arguments)
            .await
    };
    match tokio::time::timeout(LIMIT, asking).await {
        Ok(Ok(_)) => true,
        Ok(Err(error)) => {
            tracing::debug!(%error, "no portal opens an address");
            false
        }
        Err(_) => false,
    }
}
