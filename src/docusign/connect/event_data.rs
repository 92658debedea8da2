//! In which form messages come, and what they bring along.

use std::fmt;

use serde_json::{Map, Value};

use crate::docusign::lenient;
use crate::plain::is_plain;

/// What a message brings along, such as `recipients`. One that is not known here is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IncludedData(String);

impl IncludedData {
    /// The names that are known, in Docusign's order.
    pub const KNOWN: [&'static str; 11] = [
        "tabs",
        "payment_tabs",
        "custom_fields",
        "powerform",
        "recipients",
        "folders",
        "extensions",
        "attachments",
        "prefill_tabs",
        "document_fields",
        "documents",
    ];

    /// Takes a name of one word, whether it is known or not; none where it can be no name.
    pub fn new(name: &str) -> Option<Self> {
        let sound =
            !name.is_empty() && name.len() <= 100 && is_plain(name) && !name.chars().any(char::is_whitespace);
        sound.then(|| Self(name.to_owned()))
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one of those that are known here.
    pub fn is_known(&self) -> bool {
        Self::KNOWN.contains(&self.0.as_str())
    }
}

impl fmt::Display for IncludedData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `eventData` of a configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventData {
    /// `restv2.1` or `legacy`, which is what an empty one means.
    pub version: String,
    /// `json` or `xml`; Docusign leaves it out where it is what the version has by default.
    pub format: Option<String>,
    /// What messages bring along; none where nothing was said. Without any, a message of one event has no `envelopeSummary`.
    pub include_data: Option<Vec<IncludedData>>,
    /// Fields that are not known here.
    rest: Map<String, Value>,
}

impl EventData {
    /// The version that events ask for.
    pub const REST: &'static str = "restv2.1";
    /// The older form, XML.
    pub const LEGACY: &'static str = "legacy";

    /// JSON as Docusign recommends it.
    pub fn rest_json(include_data: Vec<IncludedData>) -> Self {
        Self {
            version: Self::REST.to_owned(),
            format: Some("json".to_owned()),
            include_data: Some(include_data),
            rest: Map::new(),
        }
    }

    /// Whether it is the version that events ask for.
    pub fn is_rest(&self) -> bool {
        self.version == Self::REST
    }

    /// The format, also where it was left out.
    pub fn format(&self) -> &str {
        match &self.format {
            Some(format) => format,
            None if self.is_rest() => "json",
            None => "xml",
        }
    }

    /// What messages bring along.
    pub fn included(&self) -> &[IncludedData] {
        self.include_data.as_deref().unwrap_or_default()
    }

    /// Says what is meant where nothing is said.
    pub(super) fn complete(&mut self) {
        if self.version.is_empty() {
            Self::LEGACY.clone_into(&mut self.version);
        }
        if self.is_rest() && self.format.is_none() {
            self.format = Some("json".to_owned());
        }
        self.include_data.get_or_insert_default();
    }

    /// Takes over what `wanted` says; what it does not say stays. A format that is not said is the one of a new version.
    pub(super) fn take(&mut self, wanted: &Self) {
        let is_new = !wanted.version.is_empty() && wanted.is_rest() != self.is_rest();
        if !wanted.version.is_empty() {
            self.version.clone_from(&wanted.version);
        }
        if is_new || wanted.format.is_some() {
            self.format.clone_from(&wanted.format);
        }
        if wanted.include_data.is_some() {
            self.include_data.clone_from(&wanted.include_data);
        }
        self.rest.extend(wanted.rest.clone());
    }

    /// Reads it leniently; none where it is no object.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let mut rest = value.as_object()?.clone();
        let text = |rest: &mut Map<String, Value>, name: &str| lenient::raw_text(rest.remove(name).as_ref());
        let listed = rest.remove("includeData");
        let names = listed.as_ref().and_then(Value::as_array);
        let known =
            |names: &Vec<Value>| names.iter().filter_map(|name| IncludedData::new(name.as_str()?)).collect();
        Some(Self {
            version: text(&mut rest, "version").unwrap_or_default(),
            format: text(&mut rest, "format"),
            include_data: names.map(known),
            rest,
        })
    }

    pub(super) fn write(&self) -> Value {
        let mut written = self.rest.clone();
        written.insert("version".to_owned(), self.version.clone().into());
        if let Some(format) = &self.format {
            written.insert("format".to_owned(), format.clone().into());
        }
        if let Some(names) = &self.include_data {
            let names: Vec<Value> = names.iter().map(|data| data.as_str().into()).collect();
            written.insert("includeData".to_owned(), names.into());
        }
        written.into()
    }
}
