//! The browser that sign-ins are opened in: whether there is something to open one with, and which it is. None is started.

use std::path::Path;

use super::in_time;

/// The browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrowserFound {
    /// Whether there is something to open a page with; none where that was not found out in time.
    pub can_be_opened: Option<bool>,
    /// Which it is; none where nothing says it.
    pub which: Option<KnownBrowser>,
    /// Who says so; none where nothing does.
    pub source: Option<BrowserSource>,
}

/// A browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBrowser {
    /// This one.
    Named(&'static str),
    /// One that is not known here: what it is called is not shown.
    Another,
}

/// Who says which browser it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserSource {
    /// The variable `BROWSER`.
    Variable,
    /// The system's settings.
    System,
}

/// How the names of their programs, desktop entries and Windows' identifiers begin, the longer before the shorter.
const BROWSERS: [(&str, &str); 17] = [
    ("microsoft-edge", "Microsoft Edge"),
    ("msedge", "Microsoft Edge"),
    ("google-chrome", "Google Chrome"),
    ("chrome", "Google Chrome"),
    ("ungoogled", "Chromium"),
    ("org.chromium", "Chromium"),
    ("chromium", "Chromium"),
    ("firefox", "Firefox"),
    ("org.mozilla.firefox", "Firefox"),
    ("librewolf", "LibreWolf"),
    ("brave", "Brave"),
    ("vivaldi", "Vivaldi"),
    ("opera", "Opera"),
    ("org.gnome.epiphany", "GNOME Web"),
    ("epiphany", "GNOME Web"),
    ("org.kde.falkon", "Falkon"),
    ("konqueror", "Konqueror"),
];

/// Asks the environment and the system.
pub async fn browser() -> BrowserFound {
    let can_be_opened = in_time(webbrowser::Browser::is_available).await;
    // Elsewhere nobody reads it.
    let is_read = cfg!(all(unix, not(target_os = "macos")));
    let variable = if is_read { std::env::var("BROWSER").ok() } else { None };
    let by_variable = variable.and_then(|value| of_variable(&value));
    let (which, source) = match by_variable {
        Some(which) => (Some(which), Some(BrowserSource::Variable)),
        None => match in_time(of_system).await.flatten() {
            Some(which) => (Some(which), Some(BrowserSource::System)),
            None => (None, None),
        },
    };
    BrowserFound { can_be_opened, which, source }
}

/// The first command line in `BROWSER`: of what stands in it, the program alone is looked at.
fn of_variable(value: &str) -> Option<KnownBrowser> {
    let command = value.split(':').find(|command| !command.trim().is_empty())?;
    let program = command.split_ascii_whitespace().next()?;
    Some(known(&Path::new(program).file_name()?.to_string_lossy()))
}

fn known(name: &str) -> KnownBrowser {
    let name = name.to_ascii_lowercase();
    let found = BROWSERS.iter().find(|(beginning, _)| name.starts_with(beginning));
    found.map_or(KnownBrowser::Another, |(_, known)| KnownBrowser::Named(known))
}

#[cfg(all(unix, not(target_os = "macos")))]
fn of_system() -> Option<KnownBrowser> {
    use std::process::Command;
    use std::time::Instant;

    let mut tool = Command::new("xdg-settings");
    let output =
        crate::system_tool::run(tool.args(["get", "default-web-browser"]), Instant::now() + super::LIMIT)
            .ok()?;
    let entry = output.printed.trim();
    (output.succeeded && !entry.is_empty()).then(|| known(entry))
}

#[cfg(windows)]
fn of_system() -> Option<KnownBrowser> {
    let choice = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice";
    let id = windows_registry::CURRENT_USER.open(choice).ok()?.get_string("ProgId").ok()?;
    Some(known(&id))
}

/// It is not asked here: which handles a page, Launch Services know, which needs calls of their own.
#[cfg(target_os = "macos")]
fn of_system() -> Option<KnownBrowser> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_one_of_the_known_or_another() {
        for (name, is) in [
            ("firefox-esr.desktop", KnownBrowser::Named("Firefox")),
            ("FirefoxURL-308046B0AF4A39CB", KnownBrowser::Named("Firefox")),
            ("MSEdgeHTM", KnownBrowser::Named("Microsoft Edge")),
            ("ChromeHTML", KnownBrowser::Named("Google Chrome")),
            ("chromium.desktop", KnownBrowser::Named("Chromium")),
            ("canary.desktop", KnownBrowser::Another),
        ] {
            assert_eq!(known(name), is, "{name}");
        }
    }

    #[test]
    fn of_a_command_line_the_program_alone_is_looked_at() {
        let named = of_variable("/opt/x/firefox --profile /home/canary %s:w3m");
        assert_eq!(named, Some(KnownBrowser::Named("Firefox")));
        assert_eq!(of_variable("/tmp/canary-script"), Some(KnownBrowser::Another));
        assert_eq!(of_variable(" : "), None);
    }
}
