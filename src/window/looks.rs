//! What the desktop says about looks: light or dark, more contrast, less motion. Asked once and off the window's thread.
//! Light or dark the window library is told by Windows and macOS. What it is not told: on Linux the desktop portal knows
//! (`org.freedesktop.appearance`, and GNOME's own switch for less motion, which is older than the portal's); on Windows
//! the settings in the registry; on macOS `defaults`.
//!
//! To see it on Windows: Settings, Accessibility, *Contrast themes*, and *Visual effects*, *Animation effects* off; on
//! macOS: System Settings, Accessibility, Display, *Increase contrast* and *Reduce motion*. Then start the program.

/// What the desktop says. What it does not say is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// Light on dark is wanted.
    pub dark: Option<bool>,
    /// More contrast is wanted.
    pub high_contrast: bool,
    /// Nothing shall move that need not.
    pub reduce_motion: bool,
}

/// Asks the desktop and hands the answer to `told`, unless nobody answers.
pub fn ask(told: impl FnOnce(Looks) + Send + 'static) {
    // Without a thread there is no answer, and light stays.
    let _ = std::thread::Builder::new().name("looks".to_owned()).spawn(move || {
        if let Some(looks) = system::looks() {
            told(looks);
        }
    });
}

#[cfg(all(unix, not(target_os = "macos")))]
use portal as system;

#[cfg(windows)]
mod system {
    use windows_registry::CURRENT_USER;

    use super::Looks;

    pub(super) fn looks() -> Option<Looks> {
        let contrast = CURRENT_USER.open(r"Control Panel\Accessibility\HighContrast");
        let flags = contrast.and_then(|key| key.get_string("Flags")).ok();
        let desktop = CURRENT_USER.open(r"Control Panel\Desktop");
        let preferences = desktop.and_then(|key| key.get_value("UserPreferencesMask")).ok();
        Some(Looks {
            dark: None,
            high_contrast: flags.is_some_and(|flags| super::is_high_contrast(&flags)),
            reduce_motion: preferences.is_some_and(|mask| super::is_still(&mask)),
        })
    }
}

/// Whether `HighContrast`'s `Flags`, a decimal number, have `HCF_HIGHCONTRASTON`.
#[cfg(any(windows, test))]
fn is_high_contrast(flags: &str) -> bool {
    flags.trim().parse::<u32>().is_ok_and(|flags| flags & 1 == 1)
}

/// Whether `UserPreferencesMask` lacks the bit of `SPI_GETCLIENTAREAANIMATION` (0x1042: two apart from 0x1000, so bit
/// 33), which *Animation effects* sets.
#[cfg(any(windows, test))]
fn is_still(mask: &[u8]) -> bool {
    mask.get(4).is_some_and(|byte| byte & 0b10 == 0)
}

#[cfg(target_os = "macos")]
mod system {
    use std::process::Command;

    use super::Looks;

    pub(super) fn looks() -> Option<Looks> {
        let is_on = |name: &str| {
            let mut asked = Command::new("/usr/bin/defaults");
            asked.args(["read", "com.apple.universalaccess", name]);
            asked.output().is_ok_and(|answer| answer.stdout.trim_ascii() == b"1")
        };
        Some(Looks {
            dark: None,
            high_contrast: is_on("increaseContrast"),
            reduce_motion: is_on("reduceMotion"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{is_high_contrast, is_still};

    #[test]
    fn windows_flags_are_read() {
        assert!(is_high_contrast("127") && is_high_contrast("1"));
        assert!(!is_high_contrast("126") && !is_high_contrast("0") && !is_high_contrast(""));
        // As Windows 11 has them with Animation effects on and off.
        assert!(!is_still(&[0x9e, 0x1e, 0x07, 0x80, 0x12, 0, 0, 0]));
        assert!(is_still(&[0x9e, 0x1e, 0x07, 0x80, 0x10, 0, 0, 0]));
        assert!(!is_still(&[]), "what is not known is no wish");
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod portal {
    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::{OwnedValue, Value};

    use super::Looks;

    /// The portal's value of `color-scheme` for "dark"; 0 is no preference, 2 is light.
    const PREFER_DARK: u32 = 1;
    /// The portal's value of `contrast` for "higher", and of `reduced-motion` for "reduced"; 0 is no preference.
    const ASKED_FOR: u32 = 1;

    pub(super) fn looks() -> Option<Looks> {
        let bus = Connection::session().ok()?;
        let settings = Proxy::new(
            &bus,
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
        )
        .ok()?;
        let ask = |space: &str, name: &str| settings.call::<_, _, OwnedValue>("Read", &(space, name)).ok();
        let read = |name: &str| number(&*ask("org.freedesktop.appearance", name)?);
        let gnome_is_still = || {
            let animations = ask("org.gnome.desktop.interface", "enable-animations");
            animations.is_some_and(|answer| truth(&answer) == Some(false))
        };
        // A portal that does not know the first knows none of them.
        let scheme = read("color-scheme")?;
        Some(Looks {
            dark: Some(scheme == PREFER_DARK),
            high_contrast: read("contrast") == Some(ASKED_FOR),
            reduce_motion: read("reduced-motion") == Some(ASKED_FOR) || gnome_is_still(),
        })
    }

    /// `Read` wraps its answer in one variant more than it should; both shapes are seen.
    fn unwrapped<'a>(value: &'a Value<'_>) -> &'a Value<'a> {
        if let Value::Value(inner) = value { inner } else { value }
    }

    fn number(value: &Value<'_>) -> Option<u32> {
        if let Value::U32(number) = unwrapped(value) { Some(*number) } else { None }
    }

    fn truth(value: &Value<'_>) -> Option<bool> {
        if let Value::Bool(truth) = unwrapped(value) { Some(*truth) } else { None }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_portals_number_is_read_in_both_shapes() {
            assert_eq!(number(&Value::U32(1)), Some(1));
            assert_eq!(number(&Value::Value(Box::new(Value::U32(2)))), Some(2));
            assert_eq!(number(&Value::from("dark")), None);
            assert_eq!(truth(&Value::Bool(false)), Some(false));
            assert_eq!(truth(&Value::Value(Box::new(Value::Bool(true)))), Some(true));
            assert_eq!(truth(&Value::U32(1)), None);
        }
    }
}
