//! The desktop: what windows are shown with, and which it is, as far as the environment says.

/// The desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionFound {
    /// What windows are shown with.
    pub display: DisplayKind,
    /// Which desktop it is.
    pub desktop: DesktopFound,
    /// Whether it came over the network, by SSH or remote desktop; none where that cannot be seen.
    pub is_remote: Option<bool>,
}

/// What windows are shown with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplayKind {
    /// Wayland.
    Wayland,
    /// X11.
    X11,
    /// The system's own windows: Windows, macOS.
    Own,
    /// Nothing: no display is named.
    None,
}

impl DisplayKind {
    /// As programs read it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wayland => "wayland",
            Self::X11 => "x11",
            Self::Own => "own",
            Self::None => "none",
        }
    }
}

/// Which desktop it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DesktopFound {
    /// This one.
    Known(&'static str),
    /// One that is not known here: it is not shown what it calls itself.
    Another,
    /// Nothing says it.
    NotSaid,
}

/// What desktops call themselves in `XDG_CURRENT_DESKTOP`.
const DESKTOPS: [&str; 18] = [
    "GNOME",
    "KDE",
    "XFCE",
    "MATE",
    "X-Cinnamon",
    "LXQt",
    "LXDE",
    "Budgie",
    "Unity",
    "Pantheon",
    "COSMIC",
    "Deepin",
    "UKUI",
    "sway",
    "Hyprland",
    "i3",
    "niri",
    "Enlightenment",
];

/// Reads the environment.
pub fn session() -> SessionFound {
    found(cfg!(any(windows, target_os = "macos")), |name| {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    })
}

fn found(has_own: bool, variable: impl Fn(&str) -> Option<String>) -> SessionFound {
    let is_there = |name: &str| variable(name).is_some();
    let display = if has_own {
        DisplayKind::Own
    } else if is_there("WAYLAND_DISPLAY") || is_there("WAYLAND_SOCKET") {
        DisplayKind::Wayland
    } else if is_there("DISPLAY") {
        DisplayKind::X11
    } else {
        DisplayKind::None
    };
    let desktop = match variable("XDG_CURRENT_DESKTOP") {
        None => DesktopFound::NotSaid,
        // Several names, the nearest first.
        Some(names) => names
            .split(':')
            .find_map(|name| DESKTOPS.iter().find(|known| known.eq_ignore_ascii_case(name.trim())))
            .map_or(DesktopFound::Another, |known| DesktopFound::Known(known)),
    };
    let over_ssh = is_there("SSH_CONNECTION") || is_there("SSH_TTY");
    let is_remote = match variable("SESSIONNAME") {
        // Of Windows: `Console`, or `RDP-Tcp#` and a number.
        Some(name) => Some(over_ssh || name.to_ascii_lowercase().starts_with("rdp")),
        None if over_ssh => Some(true),
        None => None,
    };
    SessionFound { display, desktop, is_remote }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> SessionFound {
        found(false, |name| {
            variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_environment_says_what_desktop_it_is() {
        let gnome = of(&[
            ("WAYLAND_DISPLAY", "wayland-0"),
            ("DISPLAY", ":0"),
            ("XDG_CURRENT_DESKTOP", "ubuntu:GNOME"),
        ]);
        assert_eq!((gnome.display, gnome.desktop), (DisplayKind::Wayland, DesktopFound::Known("GNOME")));
        assert_eq!(gnome.is_remote, None, "nothing says that it is not");
        let other = of(&[("DISPLAY", ":0"), ("XDG_CURRENT_DESKTOP", "hunter2")]);
        assert_eq!((other.display, other.desktop), (DisplayKind::X11, DesktopFound::Another));
        let none = of(&[("SSH_CONNECTION", "x")]);
        assert_eq!((none.display, none.desktop), (DisplayKind::None, DesktopFound::NotSaid));
        assert_eq!(none.is_remote, Some(true));
        assert_eq!(of(&[("SESSIONNAME", "RDP-Tcp#3")]).is_remote, Some(true));
        assert_eq!(of(&[("SESSIONNAME", "Console")]).is_remote, Some(false));
    }
}
