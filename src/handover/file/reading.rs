//! A copy's JSON, read again. It may come from anybody, so everything in it is checked, each value by the one constructor
//! of its type.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer};

use super::content::{CarriedAlong, ConnectionCopy, FileField, FileGap};
use super::json::{FileFieldGap, FilePerson, KIND, MAX_TEXT, VERSION, WITH_CONNECT_KEYS};
use crate::domain::{
    AccountId, BaseUri, Connection, ConnectionName, Environment, Facts, History, IntegrationKey, RedirectUri,
    SecretKey, Secrets, Token, VariableNames,
};
use crate::plain::{MAX_PLAIN, plain_within};

/// The longest secret in a copy, in bytes.
const MAX_SECRET: usize = 64 * 1024;
/// The most scopes or fields in a copy.
const MAX_LIST: usize = 64;
/// The most Connect keys in a copy: as many as are kept of one connection.
const MAX_CONNECT_KEYS: usize = 2;

/// What every file of ours says first.
#[derive(Deserialize)]
pub(in crate::handover) struct Head {
    pub(in crate::handover) kind: String,
    pub(in crate::handover) version: u64,
}

impl Head {
    /// `None`: this is no JSON object of ours.
    pub(in crate::handover) fn of(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok()
    }
}

/// Why JSON is no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::handover) enum ReadingProblem {
    /// It is something else.
    Other,
    /// It is of this newer version.
    Newer(u64),
    /// Something in it is missing, too long, or misleads.
    Unsound,
}

/// A copy, as it was read.
#[derive(Deserialize)]
pub(in crate::handover) struct ConnectionFile {
    pub(super) kind: String,
    pub(super) version: u64,
    pub(super) name: Option<ConnectionName>,
    pub(super) connector: String,
    pub(super) product: String,
    pub(super) environment: Environment,
    pub(super) client_id: IntegrationKey,
    pub(super) client_secret: HiddenText,
    pub(super) refresh_token: HiddenText,
    pub(super) refresh_token_expires_at: Option<Timestamp>,
    pub(super) access_token: Option<HiddenText>,
    pub(super) access_token_expires_at: Option<Timestamp>,
    pub(super) scope: String,
    pub(super) redirect_uri: RedirectUri,
    pub(super) token_endpoint: String,
    pub(super) account_id: AccountId,
    pub(super) account_name: String,
    pub(super) base_uri: String,
    pub(super) consented_by: FilePerson,
    pub(super) consented_at: Timestamp,
    #[serde(default)]
    pub(super) granted_scopes: Option<Vec<String>>,
    #[serde(default)]
    pub(super) variable_names: VariableNames,
    pub(super) fields: Vec<FieldFile>,
    #[serde(default)]
    pub(super) fields_without_value: Vec<FileFieldGap>,
    #[serde(default)]
    pub(super) connect_keys: Vec<HiddenText>,
    #[serde(default)]
    pub(super) history: History,
}

#[derive(Deserialize)]
pub(super) struct FieldFile {
    label: String,
    value: HiddenText,
}

impl ConnectionFile {
    /// Reads a copy. serde's own errors could quote it, so they are dropped.
    pub(in crate::handover) fn read(json: &[u8]) -> Result<ConnectionCopy, ReadingProblem> {
        match Head::of(json) {
            Some(head) if head.kind == KIND && head.version > WITH_CONNECT_KEYS => {
                Err(ReadingProblem::Newer(head.version))
            }
            Some(head) if head.kind == KIND => {
                let file: Self = serde_json::from_slice(json).map_err(|_| ReadingProblem::Unsound)?;
                file.checked()
            }
            _ => Err(ReadingProblem::Other),
        }
    }

    /// What was read, once nothing in it is too long or misleads.
    pub(in crate::handover) fn checked(self) -> Result<ConnectionCopy, ReadingProblem> {
        let scopes: Vec<String> = self.scope.split_ascii_whitespace().map(str::to_owned).collect();
        let texts = [
            &self.connector,
            &self.product,
            &self.scope,
            &self.account_name,
            &self.consented_by.name,
            &self.consented_by.email,
        ];
        let names = [&self.product, &self.account_name, &self.consented_by.name, &self.consented_by.email];
        let granted = self.granted_scopes.iter().flatten();
        let labels = self.fields.iter().map(|field| &field.label);
        let is_sound = |text: &String| *text == plain_within(text, MAX_TEXT);
        let are_sound = |gap: &FileFieldGap| is_sound(&gap.label) && is_sound(&gap.to_know);
        let sound = self.kind == KIND
            && (VERSION..=WITH_CONNECT_KEYS).contains(&self.version)
            && self.connect_keys.len() <= MAX_CONNECT_KEYS
            && scopes.len() <= MAX_LIST
            && granted.clone().count() <= MAX_LIST
            && self.fields.len() <= MAX_LIST
            && self.fields_without_value.len() <= MAX_LIST
            && names.into_iter().all(|name| name.chars().count() <= MAX_PLAIN)
            && texts.into_iter().chain(labels).chain(granted).all(is_sound)
            && self.fields_without_value.iter().all(are_sound);
        if !sound {
            return Err(ReadingProblem::Unsound);
        }
        let unsound = ReadingProblem::Unsound;
        let facts = Facts {
            sheet: self.connector,
            product_name: self.product,
            environment: self.environment,
            integration_key: self.client_id,
            redirect_uri: self.redirect_uri,
            scopes,
            account_id: self.account_id,
            account_name: self.account_name,
            base_uri: BaseUri::new(self.environment, &self.base_uri).map_err(|_| unsound)?,
            person_name: self.consented_by.name,
            person_email: self.consented_by.email,
            consented_at: self.consented_at,
            refresh_token_expires_at: self.refresh_token_expires_at,
            access_token_expires_at: self.access_token_expires_at,
            granted_scopes: self.granted_scopes,
            variable_names: self.variable_names,
        };
        // What the file says of the server decides nothing, so it must not say something else than what will be used. An
        // older program left it empty where no practice service ran.
        if !self.token_endpoint.is_empty() && self.token_endpoint != facts.endpoints().token() {
            return Err(unsound);
        }
        let secret_key: SecretKey = self.client_secret.0.expose_secret().parse().map_err(|_| unsound)?;
        let token = |token: HiddenText| Token::new(token.0).map(Arc::new).map_err(|_| unsound);
        let secrets = Secrets {
            secret_key: Arc::new(secret_key),
            refresh_token: Arc::new(Token::new(self.refresh_token.0).map_err(|_| unsound)?),
            access_token: self.access_token.map(token).transpose()?,
        };
        let fields = self
            .fields
            .into_iter()
            .map(|field| FileField { label: field.label, value: field.value.0 })
            .collect();
        let gap = |gap: FileFieldGap| FileGap { label: gap.label, to_know: gap.to_know };
        let gaps = self.fields_without_value.into_iter().map(gap).collect();
        let connect_keys: Result<_, _> = self.connect_keys.into_iter().map(token).collect();
        let along = CarriedAlong { connect_keys: connect_keys?, history: self.history.carried() };
        Ok(ConnectionCopy { connection: Connection { facts, secrets }, name: self.name, fields, gaps, along })
    }
}

/// A secret, taken from the JSON without a copy on the way. (One with a quote or a backslash in it goes through a
/// buffer of serde_json's that is not wiped; Docusign's have none.)
pub(super) struct HiddenText(SecretString);

impl HiddenText {
    /// A secret that stood in a file; none where it is longer than any.
    pub(super) fn new(text: &str) -> Option<Self> {
        (text.len() <= MAX_SECRET).then(|| Self(text.into()))
    }
}

impl<'de> Deserialize<'de> for HiddenText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = HiddenText;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<HiddenText, E> {
                HiddenText::new(text).ok_or_else(|| E::custom("too long"))
            }
        }
        deserializer.deserialize_str(Text).map_err(|_| D::Error::custom("no secret"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::handover::samples::{laid_open, sample};

    #[test]
    fn what_was_written_is_read() {
        let json = sample().to_json().unwrap();
        assert_eq!(laid_open(&ConnectionFile::read(&json).unwrap()), laid_open(&sample()));
        let mut bare = ConnectionCopy { name: None, fields: Vec::new(), gaps: Vec::new(), ..sample() };
        bare.connection.secrets.access_token = None;
        bare.connection.facts.access_token_expires_at = None;
        bare.connection.facts.refresh_token_expires_at = None;
        bare.connection.facts.granted_scopes = None;
        bare.connection.facts.account_name.clear();
        let read = ConnectionFile::read(&bare.to_json().unwrap()).unwrap();
        assert_eq!(laid_open(&read), laid_open(&bare));
    }

    #[test]
    fn names_of_variables_come_through_and_none_is_there_twice() {
        let mut copy = sample();
        copy.connection.facts.variable_names =
            serde_json::from_str(r#"[{"proposed":"A","name":"B"}]"#).unwrap();
        let json = copy.to_json().unwrap();
        assert_eq!(laid_open(&ConnectionFile::read(&json).unwrap()), laid_open(&copy));
        let twice = String::from_utf8(json.to_vec())
            .unwrap()
            .replace(r#""variable_names": ["#, r#""variable_names": [ { "proposed": "C", "name": "B" },"#);
        assert_ne!(twice.as_bytes(), &json[..]);
        let read = ConnectionFile::read(twice.as_bytes()).map(|_| ());
        assert_eq!(read, Err(ReadingProblem::Unsound));
    }

    #[test]
    fn scopes_granted_come_through_and_none_misleads() {
        let mut copy = sample();
        copy.connection.facts.granted_scopes = Some(vec!["signature".to_owned()]);
        let json = copy.to_json().unwrap();
        assert_eq!(
            ConnectionFile::read(&json).unwrap().connection.facts.granted_scopes.as_deref(),
            Some(&["signature".to_owned()][..])
        );
        copy.connection.facts.granted_scopes = Some(vec!["signa\u{202e}ture".to_owned()]);
        let read = ConnectionFile::read(&copy.to_json().unwrap()).map(|_| ());
        assert_eq!(read, Err(ReadingProblem::Unsound));
    }

    #[test]
    fn connect_keys_come_through_in_a_copy_that_no_older_program_opens_without_them() {
        let with_keys = |keys: &[&str]| {
            let mut copy = sample();
            copy.along.connect_keys = keys.iter().map(|key| Arc::new(key.parse().unwrap())).collect();
            copy
        };
        let copy = with_keys(&["newest-key", "key-before"]);
        let json = copy.to_json().unwrap();
        assert_eq!(laid_open(&ConnectionFile::read(&json).unwrap()), laid_open(&copy));
        assert_eq!(Head::of(&json).unwrap().version, WITH_CONNECT_KEYS);
        // One without is read by those that know no keys.
        assert_eq!(Head::of(&sample().to_json().unwrap()).unwrap().version, VERSION);
        let too_many = with_keys(&["a", "b", "c"]).to_json().unwrap();
        assert_eq!(ConnectionFile::read(&too_many).map(|_| ()), Err(ReadingProblem::Unsound));
    }

    /// The names are what other programs rely on.
    #[test]
    fn the_names_are_those_of_the_table() {
        let json: serde_json::Value = serde_json::from_slice(&sample().to_json().unwrap()).unwrap();
        let mut names: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "access_token",
                "access_token_expires_at",
                "account_id",
                "account_name",
                "base_uri",
                "client_id",
                "client_secret",
                "connector",
                "consented_at",
                "consented_by",
                "environment",
                "fields",
                "fields_without_value",
                "granted_scopes",
                "kind",
                "name",
                "product",
                "redirect_uri",
                "refresh_token",
                "refresh_token_expires_at",
                "scope",
                "token_endpoint",
                "token_type",
                "version",
            ]
        );
        assert_eq!(json["scope"], "extended signature");
        assert_eq!(json["consented_at"], "2026-11-01T09:00:00Z");
        assert_eq!(json["fields"][1]["label"], "Secret Key");
        assert_eq!(json["fields_without_value"][0]["label"], "Seat");
        assert_eq!(json["fields_without_value"][0]["to_know"], "Its own guide can tell.");
    }

    #[test]
    fn item_37_what_is_no_copy_is_told_apart() {
        let json = |name: &str, value: serde_json::Value| {
            let mut copy: serde_json::Value = serde_json::from_slice(&sample().to_json().unwrap()).unwrap();
            copy[name] = value;
            ConnectionFile::read(copy.to_string().as_bytes()).map(|_| ()).unwrap_err()
        };
        assert_eq!(json("version", 7.into()), ReadingProblem::Newer(7));
        assert_eq!(json("kind", "countersign-request".into()), ReadingProblem::Other);
        for (name, value) in [
            ("version", 0.into()),
            ("product", "a\u{202e}b".into()),
            ("name", "a\u{202e}b".into()),
            ("name", "x".repeat(61).into()),
            ("account_name", "a\nb".into()),
            ("account_name", " a".into()),
            ("account_name", "x".repeat(MAX_PLAIN + 1).into()),
            ("base_uri", "x".repeat(MAX_TEXT + 1).into()),
            ("client_secret", "x".repeat(MAX_SECRET + 1).into()),
            ("client_secret", 7.into()),
            ("refresh_token", serde_json::Value::Null),
            ("refresh_token", "".into()),
            ("refresh_token", "abc\nrm -rf ~".into()),
            ("access_token", "abc\u{1b}[2J".into()),
            ("scope", "a ".repeat(MAX_LIST + 1).into()),
            ("consented_at", "yesterday".into()),
            ("environment", "stage".into()),
            ("client_id", "no guid".into()),
            ("client_secret", "Secret Key: x".into()),
            ("redirect_uri", "localhost".into()),
            ("account_id", "../x".into()),
            ("base_uri", "https://docusign.example".into()),
            ("token_endpoint", "http://127.0.0.1:8791/oauth/token".into()),
            ("fields_without_value", serde_json::json!([{ "label": "a\u{202e}b", "to_know": "" }])),
            ("fields_without_value", serde_json::json!([{ "label": "a", "to_know": "b\n" }])),
        ] {
            assert_eq!(json(name, value), ReadingProblem::Unsound, "{name}");
        }
        for other in ["", "{}", "[]", "null", "{\"kind\":7}", "\u{0}"] {
            assert_eq!(ConnectionFile::read(other.as_bytes()).map(|_| ()), Err(ReadingProblem::Other));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_token_and_any_name_come_through(secret in "[!-~]{1,200}", name in "(?s).{0,80}") {
            let mut copy = sample();
            copy.connection.secrets.refresh_token = Arc::new(secret.parse().unwrap());
            copy.connection.facts.account_name.clone_from(&name);
            copy.connection.facts.person_name = name;
            let read = ConnectionFile::read(&copy.to_json().unwrap()).unwrap();
            let plain = |text: &mut String| *text = plain_within(text, MAX_TEXT);
            plain(&mut copy.connection.facts.account_name);
            plain(&mut copy.connection.facts.person_name);
            let expected = copy;
            prop_assert_eq!(laid_open(&read), laid_open(&expected));
        }
    }
}
