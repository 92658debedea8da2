//! The text of a sheet's file, read and checked.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use url::Url;

use super::problem::SheetFault;
use super::sheet::{
    Needs, OwnFile, OwnSyntax, Renewal, Sheet, SheetAsk, SheetCall, SheetEnvironment, SheetField, Value,
    WhoRenews,
};
use super::template::{Template, TemplateProblem};
use super::value::{ConnectionValue, Literal};
use crate::plain::{is_plain, plain};

/// A sheet's file, key for key. What can be wrong with a value beside its type is checked after reading, so values
/// come with where they stand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetFile {
    name: Spanned<String>,
    vendor: Option<Spanned<String>>,
    guide_url: Option<Spanned<String>>,
    environments: Spanned<Vec<Spanned<SheetEnvironment>>>,
    preselected: Option<Spanned<SheetEnvironment>>,
    #[serde(default)]
    scopes: Vec<Spanned<String>>,
    redirect_uri: Option<Spanned<String>>,
    #[serde(default)]
    asks_for: Vec<SheetAsk>,
    fields: Spanned<Vec<Spanned<FieldEntry>>>,
    needs: Option<NeedsEntry>,
    renewal: RenewalEntry,
    file: Option<FileEntry>,
    #[serde(default)]
    notes: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldEntry {
    label: Spanned<String>,
    value: Option<ConnectionValue>,
    template: Option<Spanned<String>>,
    text: Option<String>,
    literal: Option<Literal>,
    by_environment: Option<BTreeMap<SheetEnvironment, String>>,
    secret: Option<Spanned<bool>>,
    without: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileEntry {
    name: Spanned<String>,
    syntax: OwnSyntax,
    keys: Spanned<Vec<Spanned<KeyEntry>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyEntry {
    key: Spanned<String>,
    value: Option<ConnectionValue>,
    template: Option<Spanned<String>>,
    text: Option<String>,
    literal: Option<Literal>,
    by_environment: Option<BTreeMap<SheetEnvironment, String>>,
    without: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedsEntry {
    calls: Vec<Spanned<SheetCall>>,
    sure: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RenewalEntry {
    by: WhoRenews,
    #[serde(default = "thirty")]
    within_days: u16,
    note: Spanned<String>,
}

/// The life of a Docusign refresh token, in days.
const fn thirty() -> u16 {
    30
}

/// The longest name of a product, in bytes: what a request can carry.
const MAX_NAME: usize = 200;
/// The longest text, in bytes.
const MAX_TEXT: usize = 2048;

/// What is wrong, and where in the text, in bytes.
struct Fault(SheetFault, Option<Range<usize>>);

/// Reads the sheet of that id. An error has the line it is about, from 1, where there is one.
pub(super) fn read(id: &str, text: &str) -> Result<Sheet, (SheetFault, Option<usize>)> {
    toml::from_str::<SheetFile>(text)
        .map_err(|error| Fault(SheetFault::Syntax(plain(error.message())), error.span()))
        .and_then(|file| checked(id, file))
        .map_err(|Fault(reason, span)| (reason, span.map(|span| line_at(text, span.start))))
}

fn line_at(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn checked(id: &str, file: SheetFile) -> Result<Sheet, Fault> {
    let environments = all_different(file.environments.get_ref(), |environment| environment.id())?;
    let Some(first) = environments.first().copied() else {
        return Err(Fault(SheetFault::NoEnvironment, Some(file.environments.span())));
    };
    let usual = if environments.contains(&SheetEnvironment::Production) {
        SheetEnvironment::Production
    } else {
        first
    };
    let preselected = file.preselected.as_ref().map_or(usual, |preselected| *preselected.get_ref());
    if !environments.contains(&preselected) {
        return Err(Fault(SheetFault::Preselected, file.preselected.map(|preselected| preselected.span())));
    }
    let guide_url = file.guide_url.as_ref().map(guide).transpose()?;
    let redirect_uri = file.redirect_uri.map(redirect).transpose()?;
    all_different(&file.scopes, String::as_str)?;
    let scopes = file.scopes.into_iter().map(scope).collect::<Result<_, _>>()?;
    if file.fields.get_ref().is_empty() {
        return Err(Fault(SheetFault::NoField, Some(file.fields.span())));
    }
    let fields: Vec<(Range<usize>, SheetField)> = file
        .fields
        .into_inner()
        .into_iter()
        .map(|entry| Ok((entry.span(), field(entry.span(), entry.into_inner(), &environments)?)))
        .collect::<Result<_, _>>()?;
    for (index, (span, field)) in fields.iter().enumerate() {
        if fields.iter().take(index).any(|(_, earlier)| earlier.label == field.label) {
            return Err(Fault(SheetFault::Twice(field.label.clone()), Some(span.clone())));
        }
    }
    if file.asks_for.contains(&SheetAsk::VariableNames) {
        let no_name = fields.iter().find(|(_, field)| !is_key(OwnSyntax::Env, &field.label));
        if let Some((span, field)) = no_name {
            return Err(Fault(SheetFault::Variable(field.label.clone()), Some(span.clone())));
        }
    }
    let own_file = file.file.map(|file| own_file(file, &environments)).transpose()?;
    Ok(Sheet {
        id: id.to_owned(),
        file: None,
        name: name(file.name)?,
        vendor: file.vendor.map(one_line).transpose()?,
        guide_url,
        environments,
        preselected,
        scopes,
        redirect_uri,
        asks_for: file.asks_for,
        fields: fields.into_iter().map(|(_, field)| field).collect(),
        own_file,
        needs: file.needs.map(needs).transpose()?.unwrap_or_default(),
        renewal: Renewal {
            by: file.renewal.by,
            within_days: file.renewal.within_days,
            note: one_line(file.renewal.note)?,
        },
        notes: file.notes.into_iter().map(one_line).collect::<Result<_, _>>()?,
    })
}

fn needs(entry: NeedsEntry) -> Result<Needs, Fault> {
    Ok(Needs { calls: all_different(&entry.calls, |call| call.id())?, sure: entry.sure })
}

fn field(
    span: Range<usize>,
    entry: FieldEntry,
    environments: &[SheetEnvironment],
) -> Result<SheetField, Fault> {
    let label = one_line(entry.label)?;
    let mut given = [
        entry.value.map(|value| Ok(Value::Of(value))),
        entry.template.map(|text| template(text, &label)),
        entry.text.map(|text| Ok(Value::Text(given_text(text, &span)?))),
        entry.literal.map(|literal| Ok(Value::Literal(literal))),
        entry.by_environment.map(|texts| by_environment(texts, environments, &label, &span)),
    ]
    .into_iter()
    .flatten();
    let (Some(value), None) = (given.next(), given.next()) else {
        return Err(Fault(SheetFault::FieldValue(label), Some(span)));
    };
    let value = value?;
    let secret = entry.secret.as_ref().map_or(value.is_secret(), |secret| *secret.get_ref());
    if value.is_secret() && !secret {
        return Err(Fault(SheetFault::ShownSecret(label), entry.secret.map(|secret| secret.span())));
    }
    Ok(SheetField { label, value, secret, without: entry.without.map(one_line).transpose()? })
}

fn by_environment(
    mut texts: BTreeMap<SheetEnvironment, String>,
    environments: &[SheetEnvironment],
    label: &str,
    span: &Range<usize>,
) -> Result<Value, Fault> {
    for text in texts.values() {
        given_text(text.clone(), span)?;
    }
    let given: Option<Vec<_>> =
        environments.iter().map(|of| texts.remove(of).map(|text| (*of, text))).collect();
    match given {
        Some(given) if texts.is_empty() => Ok(Value::ByEnvironment(given)),
        _ => Err(Fault(SheetFault::FieldEnvironment(label.to_owned()), Some(span.clone()))),
    }
}

fn template(text: Spanned<String>, label: &str) -> Result<Value, Fault> {
    let span = text.span();
    let read = Template::read(&given_text(text.into_inner(), &span)?);
    read.map(Value::Composed).map_err(|problem| {
        let label = label.to_owned();
        let fault = match problem {
            TemplateProblem::NoValue => SheetFault::TemplateWithoutValue(label),
            TemplateProblem::Brace => SheetFault::TemplateBrace(label),
            TemplateProblem::Unknown(name) => SheetFault::TemplateValue(name),
        };
        Fault(fault, Some(span))
    })
}

/// The longest name of a file and the longest key, in bytes.
const MAX_KEY: usize = 100;

fn own_file(file: FileEntry, environments: &[SheetEnvironment]) -> Result<OwnFile, Fault> {
    let name = file.name.get_ref();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    let all_dots = name.bytes().all(|byte| byte == b'.');
    if name.len() > MAX_KEY || all_dots || !name.bytes().all(is_name) {
        return Err(Fault(SheetFault::FileName, Some(file.name.span())));
    }
    if file.keys.get_ref().is_empty() {
        return Err(Fault(SheetFault::NoField, Some(file.keys.span())));
    }
    let spans: Vec<_> = file.keys.get_ref().iter().map(Spanned::span).collect();
    let mut keys: Vec<SheetField> = Vec::new();
    for (entry, span) in file.keys.into_inner().into_iter().map(Spanned::into_inner).zip(spans) {
        let KeyEntry { key, value, template, text, literal, by_environment, without } = entry;
        if !is_key(file.syntax, key.get_ref()) {
            return Err(Fault(SheetFault::Key(plain(key.get_ref())), Some(key.span())));
        }
        let before: Vec<&str> = keys.iter().map(|key| key.label.as_str()).collect();
        if !stands_alone(file.syntax, &before, key.get_ref()) {
            return Err(Fault(SheetFault::Twice(key.get_ref().clone()), Some(key.span())));
        }
        let secret = None;
        let entry =
            FieldEntry { label: key, value, template, text, literal, by_environment, secret, without };
        keys.push(field(span, entry, environments)?);
    }
    Ok(OwnFile { name: file.name.into_inner(), syntax: file.syntax, keys })
}

/// Whether a reader of that syntax takes this for a key.
fn is_key(syntax: OwnSyntax, key: &str) -> bool {
    let is_part = |part: &str| {
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        !part.is_empty() && part.bytes().all(sign)
    };
    let is_variable = || !key.contains(['.', '-']) && !key.starts_with(|first: char| first.is_ascii_digit());
    key.len() <= MAX_KEY && key.split('.').all(is_part) && (syntax != OwnSyntax::Env || is_variable())
}

/// Whether no other is the same key; and where a point leads into a table, whether none has the name of a table, nor goes back into
/// one that was left.
fn stands_alone(syntax: OwnSyntax, before: &[&str], key: &str) -> bool {
    if before.contains(&key) {
        return false;
    }
    if matches!(syntax, OwnSyntax::Env | OwnSyntax::Properties) {
        return true;
    }
    let parts = |key: &str| key.split('.').map(str::to_owned).collect::<Vec<_>>();
    let shared = |one: &[String], other: &[String]| one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let new = parts(key);
    let with_last = before.last().map_or(0, |last| shared(&parts(last), &new));
    before.iter().all(|other| {
        let other = parts(other);
        let common = shared(&other, &new);
        common < other.len() && common < new.len() && common <= with_last
    })
}

/// The items, unless two have the same name.
fn all_different<T: Clone>(items: &[Spanned<T>], name: impl Fn(&T) -> &str) -> Result<Vec<T>, Fault> {
    for (index, item) in items.iter().enumerate() {
        let name_of = |item: &Spanned<T>| name(item.get_ref()).to_owned();
        if items.iter().take(index).any(|earlier| name_of(earlier) == name_of(item)) {
            return Err(Fault(SheetFault::Twice(name_of(item)), Some(item.span())));
        }
    }
    Ok(items.iter().map(|item| item.get_ref().clone()).collect())
}

fn one_line(text: Spanned<String>) -> Result<String, Fault> {
    if text.get_ref().trim().is_empty() {
        return Err(Fault(SheetFault::OneLine, Some(text.span())));
    }
    let span = text.span();
    given_text(text.into_inner(), &span)
}

/// As long as a request can carry it.
fn name(text: Spanned<String>) -> Result<String, Fault> {
    if text.get_ref().len() > MAX_NAME {
        return Err(Fault(SheetFault::TooLong(MAX_NAME), Some(text.span())));
    }
    one_line(text)
}

/// A text that a person sees, or that is copied without being seen: one line, and nothing in it that nobody sees.
fn given_text(text: String, span: &Range<usize>) -> Result<String, Fault> {
    let fault = if text.len() > MAX_TEXT {
        SheetFault::TooLong(MAX_TEXT)
    } else if text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        SheetFault::OneLine
    } else if !is_plain(&text) {
        SheetFault::Unseen
    } else {
        return Ok(text);
    };
    Err(Fault(fault, Some(span.clone())))
}

/// Whether there is no user name and no password in it: what stands before an `@` is easily taken for the host.
fn is_bare(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none()
}

/// RFC 6749, section 3.3: printable ASCII but space, quote and backslash.
fn scope(text: Spanned<String>) -> Result<String, Fault> {
    let sound = !text.get_ref().is_empty()
        && text.get_ref().bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\'));
    if sound { Ok(text.into_inner()) } else { Err(Fault(SheetFault::Scope, Some(text.span()))) }
}

fn guide(text: &Spanned<String>) -> Result<Url, Fault> {
    Url::parse(text.get_ref())
        .ok()
        .filter(|url| url.scheme() == "https" && url.has_host() && is_bare(url))
        .ok_or_else(|| Fault(SheetFault::Guide, Some(text.span())))
}

/// Checked as a URI, but kept as it is written: it is compared byte for byte.
fn redirect(text: Spanned<String>) -> Result<String, Fault> {
    let written = text.get_ref();
    let plain = written.bytes().all(|byte| byte.is_ascii_graphic());
    let sound = plain
        && Url::parse(written).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https")
                && url.has_host()
                && url.fragment().is_none()
                && is_bare(&url)
        });
    if sound { Ok(text.into_inner()) } else { Err(Fault(SheetFault::Redirect, Some(text.span()))) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::template::TemplatePart;
    use super::*;
    use crate::almost_right::{Almost, Taken, almost, cases};

    static TAKEN: Taken = Taken::of("sheets");

    #[test]
    fn keys_of_a_file_are_those_its_readers_know_and_stand_alone() {
        use OwnSyntax::{Env, Json, Properties, Toml, Yaml};
        for (syntax, key, sound) in [
            (Env, "DOCUSIGN_KEY", true),
            (Env, "a.b", false),
            (Env, "a-b", false),
            (Env, "1a", false),
            (Properties, "a.b-c", true),
            (Yaml, "a.b", true),
            (Json, "a.b-c", true),
            (Json, "a\"b", false),
            (Yaml, "a..b", false),
            (Toml, "", false),
            (Toml, "a b", false),
            (Toml, "a=b", false),
            (Yaml, "a: b", false),
            (Properties, "a\nb", false),
            (Toml, "ä", false),
        ] {
            assert_eq!(is_key(syntax, key), sound, "{syntax:?} {key:?}");
        }
        for (before, key, alone) in [
            (&["a.b", "a.c.d"][..], "a.c.e", true),
            (&["a.b", "a.c.d"], "a.e", true),
            (&["a.b"], "a.b", false),
            (&["a.b"], "a.b.c", false),
            (&["a.b.c"], "a.b", false),
            (&["a.b", "c"], "a.d", false),
            (&["a.b.c", "a.d"], "a.b.e", false),
        ] {
            for syntax in [Yaml, Json] {
                assert_eq!(stands_alone(syntax, before, key), alone, "{syntax:?} {before:?} {key}");
            }
        }
        assert!(stands_alone(Properties, &["a.b", "c"], "a.b.d") && !stands_alone(Env, &["a"], "a"));
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn item_41_border_of_sheets_takes_what_is_sound_or_nothing(
            Almost(bytes) in prop_oneof![
                almost(include_bytes!("../../assets/connectors/sling.toml").to_vec()),
                almost(include_bytes!("../../assets/connectors/oracle-identity-governance.toml").to_vec()),
                almost(include_bytes!("../../assets/connectors/tibco-flogo.toml").to_vec()),
            ],
        ) {
            let text = String::from_utf8_lossy(&bytes);
            let sheet = read("sling", &text);
            TAKEN.count(sheet.is_ok());
            let Ok(sheet) = sheet else { return Ok(()) };
            let given = |field: &SheetField| match &field.value {
                Value::Text(text) => vec![text.clone()],
                Value::ByEnvironment(texts) => texts.iter().map(|(_, text)| text.clone()).collect(),
                Value::Composed(template) => {
                    let text = |part: &TemplatePart| match part {
                        TemplatePart::Text(text) => Some(text.clone()),
                        TemplatePart::Value(_) => None,
                    };
                    template.parts().iter().filter_map(text).collect()
                }
                Value::Of(_) | Value::Literal(_) => Vec::new(),
            };
            let holds_secret = |value: &Value| {
                use ConnectionValue::{AccessToken, RefreshToken, SecretKey};
                [AccessToken, RefreshToken, SecretKey].into_iter().any(|secret| value.holds(secret))
            };
            let mut texts = vec![sheet.name.clone(), sheet.renewal.note.clone()];
            texts.extend(sheet.vendor.clone());
            texts.extend(sheet.notes.iter().cloned());
            texts.extend(sheet.fields.iter().flat_map(given));
            texts.extend(sheet.fields.iter().map(|field| field.label.clone()));
            prop_assert!(texts.iter().all(|text| is_plain(text) && text.len() <= MAX_TEXT), "{texts:?}");
            if let Some(file) = &sheet.own_file {
                let keys: Vec<_> = file.keys.iter().map(|key| key.label.as_str()).collect();
                for (at, key) in keys.iter().enumerate() {
                    prop_assert!(is_key(file.syntax, key) && stands_alone(file.syntax, &keys[..at], key), "{keys:?}");
                }
            }
            prop_assert!(!sheet.fields.is_empty() && sheet.environments.contains(&sheet.preselected));
            prop_assert!(sheet.fields.iter().all(|field| field.secret || !holds_secret(&field.value)));
            let addresses = [sheet.guide_url.map(String::from), sheet.redirect_uri];
            for address in addresses.into_iter().flatten() {
                let url = Url::parse(&address).unwrap();
                prop_assert!(matches!(url.scheme(), "http" | "https") && is_bare(&url), "{address}");
            }
        }
    }
}
