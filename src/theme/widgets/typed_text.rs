//! What a field holds: one line, no longer than a person or a browser makes it. A window is laid out with all of a field's text, and
//! screen readers are told all of it: millions of signs would end both, and a NUL is more than their bus carries.

use eframe::egui::Event;
use eframe::egui::accesskit::ActionData;

/// The most characters of a field: several times the longest address that is taken.
pub(super) const MOST: usize = 16_384;

/// Leaves of a field's text what fits; whether that is another text now.
pub(super) fn fit(text: &mut String) -> bool {
    if text.chars().nth(MOST).is_none() && !text.chars().any(is_stray) {
        return false;
    }
    text.retain(|sign| !is_stray(sign));
    if let Some((end, _)) = text.char_indices().nth(MOST) {
        text.truncate(end);
    }
    true
}

/// Leaves of what is typed, pasted or set by a screen reader what fits, before a field gets it.
pub fn fit_events(events: &mut [Event]) {
    for event in events {
        match event {
            Event::Paste(text) | Event::Text(text) => {
                fit(text);
            }
            Event::AccessKitActionRequest(request) => {
                if let Some(ActionData::Value(text)) = &mut request.data {
                    let mut fitted = text.to_string();
                    if fit(&mut fitted) {
                        *text = fitted.into();
                    }
                }
            }
            _ => {}
        }
    }
}

/// Ends of lines and tabs stay: they tell values apart that were copied together.
fn is_stray(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_is_no_longer_than_a_field_and_has_no_nul() {
        let long = "é".repeat(MOST + 7);
        let mut events = [
            Event::Paste(long.clone()),
            Event::Text("ab\0c\u{1b}d".to_owned()),
            Event::Paste("a\nb".to_owned()),
        ];
        fit_events(&mut events);
        let [Event::Paste(cut), Event::Text(clean), Event::Paste(lines)] = &events else { panic!() };
        assert_eq!((cut.chars().count(), clean.as_str(), lines.as_str()), (MOST, "abcd", "a\nb"));
        let (mut text, mut sound) = (format!("a\0{long}"), "sound".to_owned());
        assert!(fit(&mut text) && text.chars().count() == MOST && !text.contains('\0'));
        assert!(!fit(&mut sound) && sound == "sound");
        // A row of a table: its values are never joined.
        let mut row = "KEY\tSECRET\n".to_owned();
        assert!(!fit(&mut row) && row == "KEY\tSECRET\n");
    }
}
