//! Light or dark, as the desktop says. Windows and macOS tell the window library; on Linux it is told nothing, so the
//! desktop portal is asked (`org.freedesktop.appearance`, `color-scheme`), once and off the window's thread.

/// Asks the desktop and hands the answer to `told`: true for dark. Not called where the window library knows better,
/// or where nobody answers.
pub fn ask(told: impl FnOnce(bool) + Send + 'static) {
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        // Without a thread there is no answer, and light stays.
        let _ = std::thread::Builder::new().name("color-scheme".to_owned()).spawn(move || {
            if let Some(dark) = portal::prefers_dark() {
                told(dark);
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

    /// The portal's value for "dark"; 0 is no preference, 2 is light.
    const PREFER_DARK: u32 = 1;

    pub(super) fn prefers_dark() -> Option<bool> {
        let bus = Connection::session().ok()?;
        let settings = Proxy::new(
            &bus,
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
        )
        .ok()?;
        let answer: OwnedValue =
            settings.call("Read", &("org.freedesktop.appearance", "color-scheme")).ok()?;
        number(&answer).map(|scheme| scheme == PREFER_DARK)
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
