//! A connector sheet, as the rest of the program sees it.

use std::path::PathBuf;

use jiff::civil::Date;
use serde::Deserialize;
use url::Url;

use super::template::Template;
use super::value::{ConnectionValue, Literal};

/// What the id of a sheet from a file ends in, where one that comes with the program has the rest.
pub(super) const BESIDE: &str = "-from-file";

/// What one product asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The stem of its file's name: small letters, digits, hyphens. Where one that comes with the program has the same, with
    /// `-from-file` behind it.
    pub id: String,
    /// The file it was read from; none for those that come with the program.
    pub file: Option<PathBuf>,
    /// The product's name.
    pub name: String,
    /// Who makes it.
    pub vendor: Option<String>,
    /// The product's own guide to this connection, https.
    pub guide_url: Option<Url>,
    /// The environments the product can read, at least one. Practice is not among them: it is always on offer.
    pub environments: Vec<SheetEnvironment>,
    /// The one to preselect, of those.
    pub preselected: SheetEnvironment,
    /// The scopes to ask for, in this order.
    pub scopes: Vec<String>,
    /// The redirect URI of the product's guide, byte for byte.
    pub redirect_uri: Option<String>,
    /// What the person has to say, as the sheet cannot know it. A value above is then a proposal.
    pub asks_for: Vec<SheetAsk>,
    /// Where the product's settings are: the way through its menus.
    pub place: Option<String>,
    /// The button there that tries the values.
    pub test: Option<String>,
    /// The fields of the product's settings, in its order.
    pub fields: Vec<SheetField>,
    /// The file that the product reads its settings from, if it does.
    pub own_file: Option<OwnFile>,
    /// What the product wants before it is connected, beside Docusign's own points.
    pub preparation: Option<Preparation>,
    /// The calls that the product makes, as far as is known.
    pub needs: Needs,
    /// How the refresh token stays alive.
    pub renewal: Renewal,
    /// What else to know, a sentence or two each.
    pub notes: Vec<String>,
}

impl Sheet {
    /// Whether the product is handed a refresh token. One that is not signs in itself, or takes an access token.
    pub fn takes_refresh_token(&self) -> bool {
        self.fields.iter().any(|field| field.value.holds(ConnectionValue::RefreshToken))
    }

    /// Whether it is from a file that has the name of a sheet of ours.
    pub fn stands_beside_ours(&self) -> bool {
        self.file.is_some() && self.id.ends_with(BESIDE)
    }

    /// Whether the person has to say this.
    pub fn asks_for(&self, what: SheetAsk) -> bool {
        self.asks_for.contains(&what)
    }
}

/// What a product wants before it is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// The month in which the product's guide said so: its first day.
    pub as_of: Date,
    /// At least one point, a sentence or two each.
    pub points: Vec<String>,
}

/// The calls that a product makes to the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Which; empty where nothing is known of them.
    pub calls: Vec<SheetCall>,
    /// Whether the product's own guide says so; otherwise it follows from what the product does.
    pub sure: bool,
}

/// A call that a product makes. The caller maps these to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetCall {
    /// The account's details.
    Account,
    /// Its users.
    Users,
    /// Its billing plan.
    Plan,
}

impl SheetCall {
    /// As it stands in a sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Users => "users",
            Self::Plan => "plan",
        }
    }
}

/// A Docusign that a product reads. The caller maps these to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetEnvironment {
    /// The real one.
    Production,
    /// The developers' one.
    Demo,
}

impl SheetEnvironment {
    /// As it stands in a sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Demo => "demo",
        }
    }
}

/// What a sheet may leave to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetAsk {
    /// Which scopes to ask for.
    Scopes,
    /// Which redirect URI to use.
    RedirectUri,
    /// What the variables of its file are called: its labels are a proposal.
    VariableNames,
}

/// A field of the product's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetField {
    /// As the product writes it.
    pub label: String,
    /// What goes into it.
    pub value: Value,
    /// Whether it is hidden until the person asks to see it.
    pub secret: bool,
    /// What the product does not want at the value's beginning, such as `https://`.
    pub without: Option<String>,
}

impl SheetField {
    /// The value as the product wants it in this field.
    pub fn as_wanted<'a>(&self, value: &'a str) -> &'a str {
        let Some(without) = self.without.as_deref() else { return value };
        // Practice speaks http where Docusign speaks https: the same part of an address.
        let in_practice = (without == "https://").then_some("http://");
        [Some(without), in_practice]
            .into_iter()
            .flatten()
            .find_map(|without| value.strip_prefix(without))
            .unwrap_or(value)
    }
}

/// A file that a product reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// What it is usually called.
    pub name: String,
    /// What it is written in.
    pub syntax: OwnSyntax,
    /// Its keys in their order, each with what goes into it: the key is the label.
    pub keys: Vec<SheetField>,
}

/// What a product's file is written in. The caller maps these to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnSyntax {
    /// Variables.
    Env,
    /// YAML.
    Yaml,
    /// Java properties.
    Properties,
    /// TOML.
    Toml,
    /// JSON.
    Json,
}

/// What goes into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A value of the connection.
    Of(ConnectionValue),
    /// Texts and values of the connection, one behind the other.
    Composed(Template),
    /// Always this text.
    Text(String),
    /// Always this, which is no text: a file that knows the difference has it without quotes.
    Literal(Literal),
    /// A text for each of the sheet's environments, in their order.
    ByEnvironment(Vec<(SheetEnvironment, String)>),
}

impl Value {
    /// Whether this must never be shown unasked: a part of it is enough.
    pub fn is_secret(&self) -> bool {
        match self {
            Self::Of(value) => value.is_secret(),
            Self::Composed(template) => template.values().any(ConnectionValue::is_secret),
            Self::Text(_) | Self::Literal(_) | Self::ByEnvironment(_) => false,
        }
    }

    /// Whether that value of the connection is in it.
    pub fn holds(&self, wanted: ConnectionValue) -> bool {
        match self {
            Self::Of(value) => *value == wanted,
            Self::Composed(template) => template.values().any(|value| value == wanted),
            Self::Text(_) | Self::Literal(_) | Self::ByEnvironment(_) => false,
        }
    }

    /// The text that a sheet itself gives for this environment; `None` for what does not depend on it, and where it gives none.
    pub fn given(&self, environment: SheetEnvironment) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::ByEnvironment(texts) => {
                texts.iter().find(|(of, _)| *of == environment).map(|(_, text)| text.as_str())
            }
            Self::Of(_) | Self::Composed(_) | Self::Literal(_) => None,
        }
    }
}

/// How the refresh token stays alive once it was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// Whose task it is.
    pub by: WhoRenews,
    /// At the latest after so many days, each time.
    pub within_days: u16,
    /// The same in a sentence for the person, with what to do if it was missed.
    pub note: String,
}

/// Whose task it is to renew the refresh token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoRenews {
    /// The product does it by itself.
    Product,
    /// The person does it here, and takes the new token to the product.
    Person,
    /// The product's guide does not say: to be on the safe side, the person's.
    Unknown,
}
