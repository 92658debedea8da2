//! What a sheet makes of a connection: the product's own fields in its order, each with its value.

use std::borrow::Cow;
use std::fmt;

use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::connectors::{ConnectionValue, Sheet, SheetEnvironment, SheetField, TemplatePart, Value};
use crate::domain::{Connection, Environment, HandedValues};
use crate::texts::t;

/// The fields of a product's settings, in the sheet's order: each has its value, or is said to have none here.
#[derive(Default)]
pub struct ProductFields<'a> {
    /// Those with a value.
    pub rows: Vec<FieldRow<'a>>,
    /// Those without.
    pub missing: Vec<MissingField<'a>>,
}

impl<'a> ProductFields<'a> {
    /// All of them in the sheet's order.
    pub fn in_order(&self) -> impl Iterator<Item = ProductField<'_, 'a>> {
        (0..=self.rows.len()).flat_map(move |place| {
            let missing = self.missing.iter().filter(move |field| field.rows_before == place);
            let row = self.rows.get(place).map(|row| ProductField::Row(place, row));
            missing.map(ProductField::Missing).chain(row)
        })
    }
}

/// A field of the product's settings.
pub enum ProductField<'f, 'a> {
    /// It has a value: its place among those that have one, and the row.
    Row(usize, &'f FieldRow<'a>),
    /// It has none here.
    Missing(&'f MissingField<'a>),
}

/// A field of the product's settings that has no value here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingField<'a> {
    /// The product's own label.
    pub label: &'a str,
    /// How many fields with a value stand before it.
    pub rows_before: usize,
    /// Why it has none.
    pub why: WhyMissing,
}

impl MissingField<'_> {
    /// Why there is none, and what to do about it.
    pub fn words(&self) -> Cow<'static, str> {
        match self.why {
            WhyMissing::NoAccessToken { renewed_for: true } => t("field-missing-access-token"),
            WhyMissing::NoAccessToken { renewed_for: false } => t("field-missing-access-token-sign-in"),
            WhyMissing::NoAccountName => t("field-missing-account-name"),
            WhyMissing::NoScopes => t("field-missing-scopes"),
            WhyMissing::OtherEnvironment => t("field-missing-environment"),
        }
    }
}

/// Why a field has no value here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyMissing {
    /// No access token is kept with the connection.
    NoAccessToken {
        /// Whether the connection can be renewed to get one: its product takes a refresh token.
        renewed_for: bool,
    },
    /// Docusign gave the account no name.
    NoAccountName,
    /// Which scopes were asked for is not known.
    NoScopes,
    /// The sheet gives a value for the other Docusign alone.
    OtherEnvironment,
}

/// A field of the product's settings with its value. A secret is borrowed from its connection; one that is composed of others is wiped
/// when dropped.
pub struct FieldRow<'a> {
    /// The product's own label.
    pub label: &'a str,
    /// Whether it is masked.
    pub secret: bool,
    handed: HandedValues,
    is_literal: bool,
    value: RowValue<'a>,
}

/// A value, or what several were put together to.
enum RowValue<'a> {
    Borrowed(&'a str),
    Composed(Zeroizing<String>),
}

impl RowValue<'_> {
    fn as_str(&self) -> &str {
        match self {
            Self::Borrowed(value) => value,
            Self::Composed(value) => value,
        }
    }
}

impl FieldRow<'_> {
    /// The value itself, which may be a secret.
    pub fn value(&self) -> &str {
        self.value.as_str()
    }

    /// Whether it is no text: a number, or true or false.
    pub(super) fn is_literal(&self) -> bool {
        self.is_literal
    }

    /// The values that are in it.
    pub fn handed(&self) -> HandedValues {
        self.handed
    }

    /// What is shown of the value: all of it, or dots.
    pub fn shown(&self) -> Cow<'_, str> {
        if self.secret { "•".repeat(24).into() } else { Cow::Borrowed(self.value()) }
    }
}

/// The values of a connection that a product is handed.
pub fn handed_to(sheet: &Sheet) -> HandedValues {
    handed_where(|value| sheet.fields.iter().any(|field| field.value.holds(value)))
}

fn handed_where(holds: impl Fn(ConnectionValue) -> bool) -> HandedValues {
    HandedValues {
        integration_key: holds(ConnectionValue::IntegrationKey),
        secret_key: holds(ConnectionValue::SecretKey),
        refresh_token: holds(ConnectionValue::RefreshToken),
    }
}

/// The fields of the product's settings.
pub fn fields<'a>(sheet: &'a Sheet, connection: &'a Connection) -> ProductFields<'a> {
    fields_of(sheet, &sheet.fields, connection)
}

/// The keys of the file that the product reads; none if it reads none.
pub(super) fn own_keys<'a>(sheet: &'a Sheet, connection: &'a Connection) -> Option<ProductFields<'a>> {
    sheet.own_file.as_ref().map(|file| fields_of(sheet, &file.keys, connection))
}

fn fields_of<'a>(sheet: &Sheet, of: &'a [SheetField], connection: &'a Connection) -> ProductFields<'a> {
    let mut fields = ProductFields::default();
    for field in of {
        let label = connection.facts.variable_names.name_of(&field.label);
        match value(sheet, connection, &field.value) {
            Ok(value) => {
                let value = match value {
                    RowValue::Borrowed(value) => RowValue::Borrowed(field.as_wanted(value)),
                    RowValue::Composed(value) => {
                        RowValue::Composed(Zeroizing::new(field.as_wanted(&value).to_owned()))
                    }
                };
                fields.rows.push(FieldRow {
                    label,
                    secret: field.secret,
                    handed: handed_where(|value| field.value.holds(value)),
                    is_literal: matches!(field.value, Value::Literal(_)),
                    value,
                });
            }
            Err(why) => {
                fields.missing.push(MissingField { label, rows_before: fields.rows.len(), why });
            }
        }
    }
    fields
}

/// What a connection's fields held at one time, without holding it: a mark of each, which tells whether another value is the same.
pub struct FieldMarks {
    salt: [u8; 32],
    marks: Vec<(String, [u8; 32])>,
}

impl FieldMarks {
    /// Of these fields. None without randomness.
    pub fn of(rows: &[FieldRow<'_>]) -> Option<Self> {
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).ok()?;
        let mark = |row: &FieldRow<'_>| (row.label.to_owned(), mark(&salt, row));
        Some(Self { salt, marks: rows.iter().map(mark).collect() })
    }

    /// Whether a field holds something else now; one that was not there does.
    pub fn differ(&self, row: &FieldRow<'_>) -> bool {
        let before = self.marks.iter().find(|(label, _)| label == row.label);
        before.is_none_or(|(_, before)| !bool::from(mark(&self.salt, row).ct_eq(before)))
    }
}

impl fmt::Debug for FieldMarks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FieldMarks").field(&self.marks.len()).finish()
    }
}

/// SHA-256 over a salt that nobody else has, and the value.
fn mark(salt: &[u8], row: &FieldRow<'_>) -> [u8; 32] {
    Sha256::new_with_prefix(salt).chain_update(row.value().as_bytes()).finalize().into()
}

fn value<'a>(
    sheet: &Sheet,
    connection: &'a Connection,
    wanted: &'a Value,
) -> Result<RowValue<'a>, WhyMissing> {
    match wanted {
        Value::Of(value) => of_connection(sheet, connection, *value),
        Value::Composed(template) => {
            let part = |part: &'a TemplatePart| match part {
                TemplatePart::Text(text) => Ok(RowValue::Borrowed(text)),
                TemplatePart::Value(value) => of_connection(sheet, connection, *value),
            };
            let parts = template.parts().iter().map(part).collect::<Result<Vec<_>, _>>()?;
            // Of the right size from the beginning, so that it leaves no copy behind by growing.
            let length = parts.iter().map(|part| part.as_str().len()).sum();
            let mut whole = Zeroizing::new(String::with_capacity(length));
            for part in &parts {
                whole.push_str(part.as_str());
            }
            Ok(RowValue::Composed(whole))
        }
        Value::Text(text) => Ok(RowValue::Borrowed(text)),
        Value::Literal(literal) => Ok(RowValue::Composed(Zeroizing::new(literal.to_string()))),
        Value::ByEnvironment(_) => {
            let environment = match connection.facts.environment {
                Environment::Production => SheetEnvironment::Production,
                Environment::Demo => SheetEnvironment::Demo,
                // It stands in for the one that the product usually reads.
                Environment::Practice => sheet.preselected,
            };
            wanted.given(environment).map(RowValue::Borrowed).ok_or(WhyMissing::OtherEnvironment)
        }
    }
}

fn of_connection<'a>(
    sheet: &Sheet,
    connection: &'a Connection,
    wanted: ConnectionValue,
) -> Result<RowValue<'a>, WhyMissing> {
    let Connection { facts, secrets } = connection;
    let known = |text: &'a str, why| {
        if text.is_empty() { Err(why) } else { Ok(RowValue::Borrowed(text)) }
    };
    let made = |text: String| RowValue::Composed(Zeroizing::new(text));
    Ok(match wanted {
        ConnectionValue::IntegrationKey => RowValue::Borrowed(facts.integration_key.as_str()),
        ConnectionValue::SecretKey => RowValue::Borrowed(secrets.secret_key.secret().expose_secret()),
        ConnectionValue::RefreshToken => RowValue::Borrowed(secrets.refresh_token.expose_secret()),
        ConnectionValue::AccessToken => match &secrets.access_token {
            Some(token) => RowValue::Borrowed(token.expose_secret()),
            None => return Err(WhyMissing::NoAccessToken { renewed_for: sheet.takes_refresh_token() }),
        },
        ConnectionValue::RedirectUri => RowValue::Borrowed(facts.redirect_uri.as_str()),
        ConnectionValue::AccountId => RowValue::Borrowed(facts.account_id.as_str()),
        ConnectionValue::AccountName => known(&facts.account_name, WhyMissing::NoAccountName)?,
        ConnectionValue::BaseUri => RowValue::Borrowed(facts.base_uri.as_str()),
        ConnectionValue::AuthorizationServer => made(facts.endpoints().server_name().to_owned()),
        ConnectionValue::TokenUrl => made(facts.endpoints().token().to_owned()),
        ConnectionValue::Scopes if facts.scopes.is_empty() => return Err(WhyMissing::NoScopes),
        ConnectionValue::Scopes => made(facts.scopes.join(" ")),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::connectors::Sheets;
    use crate::domain::{Secrets, samples};

    fn connection(refresh_token: &str) -> Connection {
        let secrets = Secrets {
            secret_key: Arc::new("secret-canary".parse().unwrap()),
            refresh_token: Arc::new(refresh_token.parse().unwrap()),
            access_token: None,
        };
        Connection { facts: samples::facts(), secrets }
    }

    #[test]
    fn only_what_holds_something_else_differs_from_its_mark() {
        let sheets = Sheets::load(None);
        let sheet = sheets.get("snow-atlas").unwrap();
        let before = connection("refresh-canary");
        let marks = FieldMarks::of(&fields(sheet, &before).rows).unwrap();
        let differing = |now: &Connection| -> Vec<String> {
            let rows = fields(sheet, now).rows;
            rows.iter().filter(|row| marks.differ(row)).map(|row| row.label.to_owned()).collect()
        };
        assert!(differing(&before).is_empty());
        assert_eq!(differing(&connection("another")), ["Refresh Token"]);
        let mut moved = before.clone();
        moved.facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
        moved.secrets.secret_key = Arc::new("another".parse().unwrap());
        assert_eq!(differing(&moved), ["Integration Key", "Secret Key"]);
        // Fields of another sheet were not there before.
        let others = fields(sheets.get("sling").unwrap(), &before).rows;
        let new = others
            .iter()
            .filter(|row| !["Integration Key", "Secret Key", "Refresh Token"].contains(&row.label));
        assert!(new.clone().count() > 0 && new.clone().all(|row| marks.differ(row)));
    }

    #[test]
    fn item_29_marks_hold_and_show_no_value_and_are_others_each_time() {
        let sheets = Sheets::load(None);
        let connection = connection("refresh-canary");
        let rows = fields(sheets.get("snow-atlas").unwrap(), &connection).rows;
        let [one, other] = [(); 2].map(|()| FieldMarks::of(&rows).unwrap());
        assert_ne!(one.marks, other.marks);
        assert_eq!(format!("{one:?}"), format!("FieldMarks({})", rows.len()));
    }

    /// A field's label, and its value or why it has none.
    fn as_listed(fields: &ProductFields<'_>) -> Vec<(String, Result<String, WhyMissing>)> {
        let as_listed = |field| match field {
            ProductField::Row(_, row) => (row.label.to_owned(), Ok(row.value().to_owned())),
            ProductField::Missing(field) => (field.label.to_owned(), Err(field.why)),
        };
        fields.in_order().map(as_listed).collect()
    }

    #[test]
    fn a_field_without_a_value_is_said_in_its_place_with_what_to_do() {
        let sheets = Sheets::load(None);
        let connection = connection("refresh-canary");
        for (id, renewed_for) in [("something-else", true), ("ibm-app-connect", true), ("therefore", false)] {
            let sheet = sheets.get(id).unwrap();
            let listed = as_listed(&fields(sheet, &connection));
            let labels: Vec<_> = listed.iter().map(|(label, _)| label.as_str()).collect();
            let of_sheet: Vec<_> = sheet.fields.iter().map(|field| field.label.as_str()).collect();
            assert_eq!(labels, of_sheet, "{id}: in the sheet's order, none left out");
            let missing: Vec<_> = listed.iter().filter_map(|(_, value)| value.as_ref().err()).collect();
            assert_eq!(missing, [&WhyMissing::NoAccessToken { renewed_for }], "{id}");
        }
        let words = |renewed_for| {
            let why = WhyMissing::NoAccessToken { renewed_for };
            MissingField { label: "Access Token", rows_before: 0, why }.words()
        };
        assert!(words(true).contains("Renewing") && !words(false).contains("Renewing"));
        let mut with_token = connection.clone();
        with_token.secrets.access_token = Some(Arc::new("access-canary".parse().unwrap()));
        for sheet in sheets.iter() {
            assert_eq!(fields(sheet, &with_token).missing, [], "{}", sheet.id);
        }
    }

    #[test]
    fn a_text_for_the_other_docusign_alone_is_no_value_and_practice_takes_the_usual_one() {
        let sheets = Sheets::load(None);
        let mut sheet = sheets.get("cdata").unwrap().clone();
        for field in &mut sheet.fields {
            if let Value::ByEnvironment(texts) = &mut field.value {
                texts.retain(|(of, _)| *of == SheetEnvironment::Demo);
            }
        }
        sheet.environments = vec![SheetEnvironment::Demo];
        sheet.preselected = SheetEnvironment::Demo;
        let mut connection = connection("refresh-canary");
        let mut of = |environment| {
            connection.facts.environment = environment;
            let listed = as_listed(&fields(&sheet, &connection));
            listed.into_iter().find(|(label, _)| label == "UseSandbox").unwrap().1
        };
        assert_eq!(of(Environment::Production), Err(WhyMissing::OtherEnvironment));
        assert_eq!(of(Environment::Demo), Ok("true".to_owned()));
        assert_eq!(of(Environment::Practice), Ok("true".to_owned()));
    }

    #[test]
    fn a_composed_value_is_put_together_masked_and_lacks_what_a_part_of_it_lacks() {
        let sheets = Sheets::load(None);
        let sheet = sheets.get("oracle-identity-governance").unwrap();
        assert!(sheet.takes_refresh_token());
        let mut connection = connection("refresh-canary");
        let why = WhyMissing::NoAccessToken { renewed_for: true };
        let missing = fields(sheet, &connection).missing;
        assert_eq!(missing, [MissingField { label: "customAuthHeaders", rows_before: 4, why }]);
        connection.secrets.access_token = Some(Arc::new("access-canary".parse().unwrap()));
        let fields = fields(sheet, &connection);
        let [.., host, headers] = fields.rows.as_slice() else { panic!("five fields") };
        assert_eq!(headers.value(), "access_token=access-canary,refresh_token=refresh-canary");
        assert!(headers.secret && headers.handed().refresh_token && !headers.shown().contains("canary"));
        let facts = &connection.facts;
        let expected = format!("{}/restapi/v2.1/accounts/{}", facts.base_uri.as_str(), facts.account_id);
        // Of Practice, whose addresses begin with http.
        assert_eq!(host.value(), expected.trim_start_matches("http://"));
        assert!(!host.secret && !host.handed().refresh_token);
    }

    #[test]
    fn an_account_without_a_name_leaves_its_field_without_a_value() {
        let sheets = Sheets::load(None);
        let sheet = sheets.get("tibco-flogo").unwrap();
        let mut connection = connection("refresh-canary");
        connection.secrets.access_token = Some(Arc::new("access-canary".parse().unwrap()));
        connection.facts.account_name.clear();
        connection.facts.scopes.clear();
        let missing = fields(sheet, &connection).missing;
        let missing: Vec<_> = missing.iter().map(|field| (field.label, field.why)).collect();
        assert_eq!(missing, [("scope", WhyMissing::NoScopes), ("account_name", WhyMissing::NoAccountName)]);
    }

    #[test]
    fn the_variables_of_a_file_have_the_names_that_the_person_gave() {
        let sheets = Sheets::load(None);
        let sheet = sheets.get("environment-file").unwrap();
        let mut connection = connection("refresh-canary");
        connection.facts.variable_names =
            serde_json::from_str(r#"[{"proposed":"DOCUSIGN_REFRESH_TOKEN","name":"TOKEN"}]"#).unwrap();
        let expected = [
            "DOCUSIGN_INTEGRATION_KEY",
            "DOCUSIGN_SECRET_KEY",
            "TOKEN",
            "DOCUSIGN_ACCOUNT_ID",
            "DOCUSIGN_BASE_URI",
        ];
        for fields in [fields(sheet, &connection), own_keys(sheet, &connection).unwrap()] {
            let labels: Vec<_> = fields.rows.iter().map(|row| row.label).collect();
            assert_eq!(labels, expected);
            assert_eq!(fields.rows[2].value(), "refresh-canary");
        }
    }
}
