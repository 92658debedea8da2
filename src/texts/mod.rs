//! Every word a person reads, from `assets/texts/en/*.ftl` (Fluent). Knows nothing of anybody else; everybody
//! may use it. Keys are written as literals in calls of [`t`] and [`t_with`]; `tests/pure/texts.rs` reads the sources
//! and fails on a key that is missing or that nobody uses.

mod labelled;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::plain;

pub use labelled::LabelledText;

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

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let english = "en".parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![english]);
    // Fluent would isolate every value, in what people copy too: only those that need it are, by `t_with`.
    bundle.set_use_isolating(false);
    for file in FILES {
        // A damaged file still gives every message that can be read; the test of the texts names the rest.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partial, _)| partial);
        let _ = bundle.add_resource(resource);
    }
    bundle
});

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
    let Some(pattern) = BUNDLE.get_message(key).and_then(|message| message.value()) else {
        debug_assert!(false, "no text for {key}");
        return Cow::Borrowed(key);
    };
    let text = BUNDLE.format_pattern(pattern, arguments, &mut errors);
    debug_assert!(errors.is_empty(), "text {key}: {errors:?}");
    match arguments {
        None => text,
        Some(_) => Cow::Owned(text.into_owned()),
    }
}
