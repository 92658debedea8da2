//! A text by its key, in the current language.

use std::borrow::Cow;

use fluent::{FluentArgs, FluentValue};

use super::catalog::Catalog;
use super::labelled::LabelledText;
use super::language::Language;
use super::numbers;
use crate::plain;

/// The text of `key`, without arguments.
pub fn t(key: &'static str) -> Cow<'static, str> {
    format(key, None)
}

/// The text of `key` in English, whatever the current language: for what is compared later, perhaps by a process with another one.
pub fn t_in_english(key: &'static str) -> Cow<'static, str> {
    say(key, None, Language::English)
}

/// The text of `key`, which names labels of somebody else's page.
pub fn t_labelled(key: &'static str) -> LabelledText {
    LabelledText::of(&t(key))
}

/// The text of `key` with its placeables filled in: `t_with("rail-place", &[("number", 3.into())])`. A value that reads
/// from right to left does not turn the words around it.
pub fn t_with(key: &'static str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
    let arguments: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (*name, numbers::marked(name, in_a_sentence(value)))).collect();
    format(key, Some(&arguments)).into_owned()
}

/// A sentence of a product sheet that came with Countersign in the current language; as it is where nobody translated it, so
/// each sentence of a sheet of one's own.
pub fn t_of_sheet(sentence: &str) -> Cow<'_, str> {
    let translated = Catalog::of_language(Language::current()).sheet_sentence(sentence);
    translated.map_or(Cow::Borrowed(sentence), Cow::Borrowed)
}

fn in_a_sentence<'a>(value: &'a FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) => FluentValue::String(plain::isolated(text)),
        other => other.clone(),
    }
}

fn format(key: &'static str, arguments: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    say(key, arguments, Language::current())
}

fn say(key: &'static str, arguments: Option<&FluentArgs<'_>>, language: Language) -> Cow<'static, str> {
    let in_language = |language| Catalog::of_language(language).message(key);
    let message = in_language(language).or_else(|| in_language(Language::English));
    let mut errors = Vec::new();
    let Some(text) = message.and_then(|message| message.text(key, arguments, &mut errors)) else {
        debug_assert!(false, "no text for {key}");
        return Cow::Borrowed(key);
    };
    debug_assert!(errors.is_empty(), "text {key}: {errors:?}");
    text
}
