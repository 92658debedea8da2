//! The text of a sheet's file, read and checked.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use url::Url;

use super::key_name::{MAX_KEY, is_key, stands_alone};
use super::problem::SheetFault;
use super::sheet::{
    Needs, OwnFile, OwnSyntax, Preparation, Renewal, Sheet, SheetAsk, SheetCall, SheetEnvironment,
    SheetField, Value, WhoRenews,
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
    #[serde(rename = "where")]
    place: Option<Spanned<String>>,
    test: Option<Spanned<String>>,
    fields: Spanned<Vec<Spanned<FieldEntry>>>,
    prepare: Option<PrepareEntry>,
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
struct PrepareEntry {
    as_of: Spanned<String>,
    points: Spanned<Vec<Spanned<String>>>,
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
        place: file.place.map(one_line).transpose()?,
        test: file.test.map(one_line).transpose()?,
        fields: fields.into_iter().map(|(_, field)| field).collect(),
        own_file,
        preparation: file.prepare.map(preparation).transpose()?,
        needs: file.needs.map(needs).transpose()?.unwrap_or_default(),
        renewal: Renewal {
            by: file.renewal.by,
            within_days: file.renewal.within_days,
            note: one_line(file.renewal.note)?,
        },
        notes: file.notes.into_iter().map(one_line).collect::<Result<_, _>>()?,
    })
}

fn preparation(entry: PrepareEntry) -> Result<Preparation, Fault> {
    let PrepareEntry { as_of, points } = entry;
    let is_month = as_of.get_ref().len() == "2026-11".len();
    let month = format!("{}-01", as_of.get_ref()).parse::<Date>().ok().filter(|_| is_month);
    let Some(month) = month else { return Err(Fault(SheetFault::Month, Some(as_of.span()))) };
    if points.get_ref().is_empty() {
        return Err(Fault(SheetFault::NoPoint, Some(points.span())));
    }
    let points = points.into_inner().into_iter().map(one_line).collect::<Result<_, _>>()?;
    Ok(Preparation { as_of: month, points })
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
mod tests;
