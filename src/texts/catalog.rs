//! The messages of each language, by key. English is compiled in as it stands; the other languages compressed, and unpacked when one
//! of their texts is first asked for.

use std::collections::HashMap;
use std::io::Read;
use std::sync::{LazyLock, OnceLock};

use flate2::bufread::ZlibDecoder;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::language::Language;
use super::numbers;

/// The English files. One file a place; a key is unique over all of them.
pub(super) const FILES: &[&str] = &[
    include_str!("../../assets/texts/en/about.ftl"),
    include_str!("../../assets/texts/en/callback.ftl"),
    include_str!("../../assets/texts/en/carry.ftl"),
    include_str!("../../assets/texts/en/commands.ftl"),
    include_str!("../../assets/texts/en/common.ftl"),
    include_str!("../../assets/texts/en/connect-keys.ftl"),
    include_str!("../../assets/texts/en/connect-oauth.ftl"),
    include_str!("../../assets/texts/en/connection.ftl"),
    include_str!("../../assets/texts/en/connectors.ftl"),
    include_str!("../../assets/texts/en/drawings.ftl"),
    include_str!("../../assets/texts/en/files.ftl"),
    include_str!("../../assets/texts/en/follow.ftl"),
    include_str!("../../assets/texts/en/handover.ftl"),
    include_str!("../../assets/texts/en/home.ftl"),
    include_str!("../../assets/texts/en/notification_page.ftl"),
    include_str!("../../assets/texts/en/notification_set_up.ftl"),
    include_str!("../../assets/texts/en/notifications.ftl"),
    include_str!("../../assets/texts/en/practice.ftl"),
    include_str!("../../assets/texts/en/problems.ftl"),
    include_str!("../../assets/texts/en/receiver.ftl"),
    include_str!("../../assets/texts/en/record.ftl"),
    include_str!("../../assets/texts/en/resend.ftl"),
    include_str!("../../assets/texts/en/schedule.ftl"),
    include_str!("../../assets/texts/en/setup.ftl"),
    include_str!("../../assets/texts/en/vault.ftl"),
];

/// All in English.
static ENGLISH: LazyLock<Catalog> =
    LazyLock::new(|| Catalog::of(Language::English, FILES.iter().copied(), HashMap::new()));

/// The others, in the order of [`Language::ALL`], without English. `build.rs` packs them.
static TRANSLATED: [LazyLock<Catalog>; Language::ALL.len() - 1] = [
    LazyLock::new(|| unpacked(Language::German, include_bytes!(concat!(env!("OUT_DIR"), "/de.texts")))),
    LazyLock::new(|| unpacked(Language::French, include_bytes!(concat!(env!("OUT_DIR"), "/fr.texts")))),
    LazyLock::new(|| unpacked(Language::Spanish, include_bytes!(concat!(env!("OUT_DIR"), "/es.texts")))),
    LazyLock::new(|| unpacked(Language::Portuguese, include_bytes!(concat!(env!("OUT_DIR"), "/pt.texts")))),
    LazyLock::new(|| unpacked(Language::Japanese, include_bytes!(concat!(env!("OUT_DIR"), "/ja.texts")))),
];

/// What stands between a language's messages and its sentences of product sheets, as `build.rs` puts them one behind the other.
const BETWEEN: char = '\0';

/// The texts of a language.
pub(super) struct Catalog {
    messages: HashMap<&'static str, Message>,
    /// Sentences of product sheets, by the English ones.
    sheets: HashMap<String, String>,
}

impl Catalog {
    /// Those of a language.
    pub(super) fn of_language(language: Language) -> &'static Self {
        let behind_english = (language as usize).checked_sub(1);
        behind_english.and_then(|place| TRANSLATED.get(place)).map_or(&*ENGLISH, |catalog| catalog)
    }

    fn of(
        language: Language,
        files: impl Iterator<Item = &'static str>,
        sheets: HashMap<String, String>,
    ) -> Self {
        let found = files.flat_map(messages);
        let messages =
            found.map(|(key, source)| (key, Message { language, source, bundle: OnceLock::new() })).collect();
        Self { messages, sheets }
    }

    /// The message of that key, if it is there.
    pub(super) fn message(&'static self, key: &str) -> Option<&'static Message> {
        self.messages.get(key)
    }

    /// What a sentence of a product sheet says in this language, if that is known.
    pub(super) fn sheet_sentence(&'static self, english: &str) -> Option<&'static str> {
        self.sheets.get(english).map(String::as_str)
    }
}

/// The catalog of a language, for the rest of the process.
fn unpacked(language: Language, packed: &'static [u8]) -> Catalog {
    let mut texts = String::new();
    let read = ZlibDecoder::new(packed).read_to_string(&mut texts);
    // They were packed with the program. Were they damaged all the same, everything would be in English.
    debug_assert!(read.is_ok(), "the texts in {} cannot be unpacked: {read:?}", language.tag());
    let texts: &'static str = texts.leak();
    let (messages, sheets) = texts.split_once(BETWEEN).unwrap_or((texts, ""));
    let sheets = toml::from_str(sheets);
    debug_assert!(sheets.is_ok(), "the sheets in {} cannot be read: {sheets:?}", language.tag());
    Catalog::of(language, std::iter::once(messages), sheets.unwrap_or_default())
}

/// A message as it stands in its file, and as Fluent reads it when it is first asked for: a start needs few, and a command one or
/// two.
pub(super) struct Message {
    language: Language,
    source: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Message {
    /// The text of the message, which has this key.
    pub(super) fn text(
        &'static self,
        key: &str,
        arguments: Option<&FluentArgs<'_>>,
        errors: &mut Vec<FluentError>,
    ) -> Option<std::borrow::Cow<'static, str>> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(key)?.value()?;
        let text = bundle.format_pattern(pattern, arguments, errors);
        Some(match arguments {
            None => text,
            Some(_) => text.into_owned().into(),
        })
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let language = self.language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            // Fluent would isolate every value, in what people copy too: only those that need it are, by `t_with`.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(match self.language {
                Language::English | Language::Japanese => |value, _| numbers::grouped(value, ','),
                Language::German | Language::Spanish | Language::Portuguese => {
                    |value: &FluentValue<'_>, _: &_| numbers::grouped(value, '.')
                }
                // A narrow space at which no line breaks.
                Language::French => |value, _| numbers::grouped(value, '\u{202f}'),
            }));
            // The test of the texts names what is damaged.
            let resource =
                FluentResource::try_new(self.source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            let _ = bundle.add_resource(resource);
            bundle
        })
    }
}

/// The messages of a file, each with its key. One begins with its key at the start of a line and goes on until something else stands
/// there, be it the next one or a comment.
fn messages(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = |line: &str| {
        line.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '#' | '-'))
    };
    let mut rest = file;
    std::iter::from_fn(move || {
        let length: usize = {
            let mut lines = rest.split_inclusive('\n');
            let first = lines.next()?.len();
            first + lines.take_while(|line| !begins(line)).map(str::len).sum::<usize>()
        };
        let (source, after) = rest.split_at(length);
        rest = after;
        Some(source)
    })
    .filter_map(|source| Some((source.split_once('=')?.0.trim_end(), source)))
    .filter(|(key, _)| key.starts_with(|first: char| first.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser;

    use super::*;

    /// Also where a message goes over many lines, comments stand between them, and a file has no line end at its end.
    #[test]
    fn each_message_is_cut_out_of_its_file_as_fluent_reads_it_there() {
        let odd = "# First\nb = B\n    on\n\n    and on\n# Between\n\n## A heading\n\nc-d =\n    { $e ->\n[one] f = g\n\
                   *[other] h\n}\ni=";
        let last = "j = { $k }";
        for file in FILES.iter().copied().chain([odd, last]) {
            let whole = parser::parse(file).unwrap_or_else(|(partial, _)| partial);
            let whole: Vec<_> =
                whole.body.into_iter().filter(|entry| matches!(entry, Entry::Message(_))).collect();
            let cut: Vec<_> = messages(file)
                .filter_map(|(key, source)| {
                    let alone = parser::parse(source).unwrap_or_else(|(partial, _)| partial).body;
                    let message = alone.into_iter().find(|entry| matches!(entry, Entry::Message(_)))?;
                    assert!(matches!(&message, Entry::Message(read) if read.id.name == key), "{key}");
                    Some(message)
                })
                .collect();
            let without_comments = |mut entries: Vec<_>| {
                for entry in &mut entries {
                    if let Entry::Message(message) = entry {
                        message.comment = None;
                    }
                }
                entries
            };
            assert!(!whole.is_empty());
            assert_eq!(without_comments(cut), without_comments(whole));
        }
    }
}
