//! What a language is called in itself, whatever language is current.

use super::language::Language;
use super::lookup::t;

/// The language's name, in that language.
pub fn language_name(language: Language) -> String {
    match language {
        Language::English => t("language-en"),
        Language::German => t("language-de"),
        Language::French => t("language-fr"),
        Language::Spanish => t("language-es"),
        Language::Portuguese => t("language-pt"),
        Language::Japanese => t("language-ja"),
    }
    .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_a_name_of_its_own_in_all_languages() {
        for current in Language::ALL {
            current.make_current();
            let names = Language::ALL.map(language_name);
            assert_eq!(names, ["English", "Deutsch", "Français", "Español", "Português", "日本語"]);
        }
    }
}
