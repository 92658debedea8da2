//! Every word a person reads, from `assets/texts/en/*.ftl` (Fluent). Knows nothing of anybody else; everybody
//! may use it. Keys are written as literals in calls of [`t`] and [`t_with`]; `tests/pure/texts.rs` reads the sources
//! and fails on a key that is missing or that nobody uses.

mod labelled;
mod page_drawing;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::plain;

pub use labelled::LabelledText;
pub use page_drawing::{PageDrawing, PagePart, PartKind, PartMark};

/// The files, compiled in. One file a place; a key is unique over all of them.
const FILES: &[&str] = &[
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

/// All of them, by key. Fluent reads each when it is first asked for: a start needs few, and a command one or two.
static MESSAGES: LazyLock<HashMap<&'static str, Message>> = LazyLock::new(|| {
    let found = FILES.iter().flat_map(|file| messages(file));
    found.map(|(key, source)| (key, Message { source, bundle: OnceLock::new() })).collect()
});

/// A message as it stands in its file, and as Fluent reads it.
struct Message {
    source: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Message {
    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let english = "en".parse::<LanguageIdentifier>().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![english]);
            // Fluent would isolate every value, in what people copy too: only those that need it are, by `t_with`.
            bundle.set_use_isolating(false);
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

/// The text of `key`, without arguments.
pub fn t(key: &'static str) -> Cow<'static, str> {
    format(key, None)
}

/// The text of `key`, which names labels of somebody else's page.
pub fn t_labelled(key: &'static str) -> LabelledText {
    LabelledText::of(&t(key))
}

/// The text of `key` with its placeables filled in: `t_with("rail-place", &[("number", 3.into())])`. A value that reads
/// from right to left does not turn the words around it.
pub fn t_with(key: &'static str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
    let arguments: FluentArgs<'_> =
        arguments.iter().map(|(name, value)| (*name, in_a_sentence(value))).collect();
    format(key, Some(&arguments)).into_owned()
}

fn in_a_sentence<'a>(value: &'a FluentValue<'a>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) => FluentValue::String(plain::isolated(text)),
        other => other.clone(),
    }
}

fn format(key: &'static str, arguments: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    let mut errors = Vec::new();
    let bundle = MESSAGES.get(key).map(Message::bundle);
    let Some((bundle, pattern)) = bundle.and_then(|bundle| Some((bundle, bundle.get_message(key)?.value()?)))
    else {
        debug_assert!(false, "no text for {key}");
        return Cow::Borrowed(key);
    };
    let text = bundle.format_pattern(pattern, arguments, &mut errors);
    debug_assert!(errors.is_empty(), "text {key}: {errors:?}");
    match arguments {
        None => text,
        Some(_) => Cow::Owned(text.into_owned()),
    }
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
