//! What the desktop says about looks: light or dark, more contrast, less motion. Windows and macOS tell the window
//! library light or dark; on Linux it is told nothing, so the desktop portal is asked (`org.freedesktop.appearance`),
//! once and off the window's thread.

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

/// Asks the desktop and hands the answer to `told`. Not called where the window library knows better, or where nobody
/// answers.
pub fn ask(told: impl FnOnce(Looks) + Send + 'static) {
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        // Without a thread there is no answer, and light stays.
        let _ = std::thread::Builder::new().name("looks".to_owned()).spawn(move || {
            if let Some(looks) = portal::looks() {
                told(looks);
            }
        });
    }
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    drop(told);
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
        let read = |name: &str| -> Option<u32> {
            let answer: OwnedValue = settings.call("Read", &("org.freedesktop.appearance", name)).ok()?;
            number(&answer)
        };
        // A portal that does not know the first knows none of them.
        let scheme = read("color-scheme")?;
        Some(Looks {
            dark: Some(scheme == PREFER_DARK),
            high_contrast: read("contrast") == Some(ASKED_FOR),
            reduce_motion: read("reduced-motion") == Some(ASKED_FOR),
        })
    }

    /// `Read` wraps the number in one variant more than it should; both shapes are seen.
    fn number(value: &Value<'_>) -> Option<u32> {
        match value {
            Value::U32(number) => Some(*number),
            Value::Value(inner) => number_in(inner),
            _ => None,
        }
    }

    fn number_in(value: &Value<'_>) -> Option<u32> {
        if let Value::U32(number) = value { Some(*number) } else { None }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_portals_number_is_read_in_both_shapes() {
            assert_eq!(number(&Value::U32(1)), Some(1));
            assert_eq!(number(&Value::Value(Box::new(Value::U32(2)))), Some(2));
            assert_eq!(number(&Value::from("dark")), None);
        }
    }
}
