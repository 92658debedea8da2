//! What a file with a configuration is for, and what can be wrong with it.

use super::url::ConnectUrlProblem;

/// What is wrong with a file. Names are fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrittenProblem {
    /// It is no JSON object.
    #[error("not a JSON object")]
    NotAnObject,
    /// Lists and objects stand within each other deeper than in any configuration.
    #[error("nested too deeply")]
    TooDeep,
    /// It holds several configurations.
    #[error("{0} configurations in one file")]
    Several(usize),
    /// Docusign has no such field, and would drop it.
    #[error("no field is called {name}")]
    UnknownField {
        /// The name.
        name: String,
        /// What is meant, most likely.
        instead: Option<&'static str>,
    },
    /// A field has another kind of value.
    #[error("{name} is no {kind}")]
    WrongKind {
        /// The field.
        name: &'static str,
        /// What it has to be.
        kind: FieldKind,
    },
    /// A field that has to be there is missing or empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The address cannot be one that Docusign sends to.
    #[error("urlToPublishTo: {0}")]
    Address(ConnectUrlProblem),
    /// The address is used otherwise than it is written: how.
    #[error("urlToPublishTo is used as {0}")]
    RepairedAddress(String),
    /// `events` needs `SIM` and `restv2.1`, and the file says otherwise.
    #[error("events need SIM and restv2.1")]
    EventsNeedSim,
    /// `events` beside `envelopeEvents` or `recipientEvents`.
    #[error("two vocabularies of events")]
    TwoVocabularies,
    /// No event at all.
    #[error("no event")]
    NoEvents,
    /// HTTP Basic and OAuth both need the one `Authorization` header.
    #[error("HTTP Basic and OAuth exclude each other")]
    BasicAndOAuth,
    /// A password without the name of its user.
    #[error("a password without userName")]
    PasswordAlone,
    /// A user name or password stands in the address of the authorization server.
    #[error("credentials in oAuthConfiguration.authorizationServerUrl")]
    OAuthCredentials,
    /// Not all users, and none that is chosen.
    #[error("nobody is chosen")]
    NobodyChosen,
}

/// What the file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenFor {
    /// One is made: what is not said is what is most likely meant.
    Create,
    /// One that is there is changed: what is not said stays.
    Update,
}

/// What a field has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// true or false, also as a text.
    Switch,
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// An object.
    Object,
    /// An object with a text of each name.
    TextOfEach,
}

impl std::fmt::Display for FieldKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Switch => "boolean",
            Self::Text => "text",
            Self::Texts => "list of texts",
            Self::Object => "object",
            Self::TextOfEach => "object of texts",
        })
    }
}
