//! The languages there are texts in, and the current one of this process.

/// A language that every text is there in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// The one the texts are written in.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese, as in Brazil.
    Portuguese,
    /// Japanese.
    Japanese,
}

impl Language {
    /// All of them, English first.
    pub const ALL: [Self; 6] =
        [Self::English, Self::German, Self::French, Self::Spanish, Self::Portuguese, Self::Japanese];

    /// Its tag (BCP 47): what HTML's `lang`, `ui_locales` of OpenID Connect and `--language` take.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Japanese => "ja",
        }
    }

    /// The language of such a tag, also of one that says more (`de-AT`, and POSIX's `pt_BR.UTF-8`); none where it is not among ours.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The current one of this process.
    pub fn current() -> Self {
        Self::ALL.get(usize::from(now::get())).copied().unwrap_or_default()
    }

    /// Makes it the current one of this process: each text that is asked for from now on is in it. What was put together before stays as it is.
    pub fn make_current(self) {
        now::set(self as u8);
    }
}

/// Which language it is: the place among all.
#[cfg(not(test))]
mod now {
    use std::sync::atomic::{AtomicU8, Ordering};

    static PLACE: AtomicU8 = AtomicU8::new(0);

    pub(super) fn get() -> u8 {
        PLACE.load(Ordering::Relaxed)
    }

    pub(super) fn set(place: u8) {
        PLACE.store(place, Ordering::Relaxed);
    }
}

/// Tests of one process run beside each other: each of their threads has its own.
#[cfg(test)]
mod now {
    use std::cell::Cell;

    thread_local! {
        static PLACE: Cell<u8> = const { Cell::new(0) };
    }

    pub(super) fn get() -> u8 {
        PLACE.get()
    }

    pub(super) fn set(place: u8) {
        PLACE.set(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_says_a_language_whatever_else_it_says() {
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
        for (tag, language) in [
            ("de-AT", Language::German),
            ("pt_BR.UTF-8", Language::Portuguese),
            ("FR", Language::French),
            ("ja@currency=JPY", Language::Japanese),
            ("es-419", Language::Spanish),
        ] {
            assert_eq!(Language::of_tag(tag), Some(language), "{tag}");
        }
        for tag in ["", "C", "POSIX", "C.UTF-8", "nl", "deu", "d", "english"] {
            assert_eq!(Language::of_tag(tag), None, "{tag}");
        }
    }
}
