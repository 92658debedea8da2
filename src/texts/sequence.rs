//! Texts that follow each other, as the current language puts them together.

use super::language::Language;

/// Texts in a list on one line.
pub fn listed<T: AsRef<str>>(texts: &[T]) -> String {
    let between = if Language::current() == Language::Japanese { "、" } else { ", " };
    texts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
}

/// A sentence, and the next one behind it.
pub fn followed_by(sentence: impl AsRef<str>, next: impl AsRef<str>) -> String {
    in_sequence(&[sentence.as_ref(), next.as_ref()])
}

/// Sentences one behind the other.
pub fn in_sequence<T: AsRef<str>>(sentences: &[T]) -> String {
    let between = if Language::current() == Language::Japanese { "" } else { " " };
    sentences.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_has_marks_of_its_own_and_no_spaces() {
        assert_eq!(listed(&["a", "b"]), "a, b");
        assert_eq!(followed_by("One.", "Two."), "One. Two.");
        assert_eq!(in_sequence(&["One.", "Two."]), "One. Two.");
        Language::Japanese.make_current();
        assert_eq!(listed(&["a", "b"]), "a、b");
        assert_eq!(followed_by("一。", "二。"), "一。二。");
        assert_eq!(in_sequence(&["一。", "二。"]), "一。二。");
    }
}
