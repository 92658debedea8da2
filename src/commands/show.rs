//! `countersign show`: what is known of a connection; its secrets only where they are asked for.

use clap::ValueEnum;
use secrecy::ExposeSecret;
use serde_json::{Map, Value};

use super::exit::Exit;
use super::follow;
use super::json;
use super::printing::{complain_about, print, print_json, width};
use super::session::Session;
use crate::connections::{ConnectionRecord, ItemName, ProductField, RevealError, SecretKind, fields};
use crate::domain::Connection;
use crate::plain::plain_within;
use crate::texts::{t, t_with};

use crate::words::{account, environment, keychain, life};

/// One value of a connection, by the name it has in a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum ShownField {
    /// The integration key.
    ClientId,
    /// The secret key.
    ClientSecret,
    /// The newest refresh token.
    RefreshToken,
    /// The newest access token, perhaps long ended.
    AccessToken,
    /// The account's id.
    AccountId,
    /// Where the account's API lives.
    BaseUri,
    /// The redirect URI.
    RedirectUri,
    /// The scopes, with spaces between.
    Scope,
    /// The token endpoint.
    TokenEndpoint,
}

/// Shows the connection that `name` means.
pub(super) fn run(
    session: &Session,
    name: &str,
    with_secrets: bool,
    field: Option<ShownField>,
    as_json: bool,
) -> Result<Exit, Exit> {
    let record = &session.the_one(name)?;
    if let Some(field) = field {
        return one(session, record, field);
    }
    let whole = if with_secrets { Some(session.reveal(record)?) } else { None };
    if as_json {
        print_json(&with_the_secrets(
            json::connection(&session.sheets, record, session.clock.now()),
            whole.as_ref(),
        ));
    } else {
        print(&words(session, record, whole.as_ref()));
    }
    Ok(Exit::Fine)
}

/// Prints one value and nothing else.
fn one(session: &Session, record: &ConnectionRecord, field: ShownField) -> Result<Exit, Exit> {
    let facts = &record.facts;
    let text = match field {
        ShownField::ClientId => facts.integration_key.as_str().to_owned(),
        ShownField::AccountId => facts.account_id.to_string(),
        ShownField::BaseUri => facts.base_uri.as_str().to_owned(),
        ShownField::RedirectUri => facts.redirect_uri.as_str().to_owned(),
        ShownField::Scope => facts.scopes.join(" "),
        ShownField::TokenEndpoint => facts.endpoints().token().to_owned(),
        ShownField::ClientSecret | ShownField::RefreshToken | ShownField::AccessToken => {
            let whole = session.reveal(record)?;
            let secrets = &whole.secrets;
            match (field, &secrets.access_token) {
                (ShownField::ClientSecret, _) => print(secrets.secret_key.secret().expose_secret()),
                (ShownField::RefreshToken, _) => print(secrets.refresh_token.expose_secret()),
                (_, Some(token)) => print(token.expose_secret()),
                (_, None) => {
                    let gone = RevealError::NotKept(SecretKind::AccessToken);
                    complain_about(Some(&account::called(record)), &keychain::reveal(&gone));
                    return Err(Exit::NotFound);
                }
            }
            return Ok(Exit::Fine);
        }
    };
    print(&text);
    Ok(Exit::Fine)
}

fn with_the_secrets(mut shown: Map<String, Value>, whole: Option<&Connection>) -> Value {
    if let Some(Connection { secrets, .. }) = whole {
        shown.insert("client_secret".to_owned(), secrets.secret_key.secret().expose_secret().into());
        shown.insert("refresh_token".to_owned(), secrets.refresh_token.expose_secret().into());
        shown.insert(
            "access_token".to_owned(),
            secrets.access_token.as_ref().map(|token| token.expose_secret()).into(),
        );
    }
    shown.into()
}

/// The most of its scopes that are shown, in bytes.
const LONGEST_SCOPES: usize = 4096;

/// What is known, a line each, and with the secrets the product's own fields.
fn words(session: &Session, record: &ConnectionRecord, whole: Option<&Connection>) -> String {
    let facts = &record.facts;
    let now = session.clock.now();
    let mut lives = vec![life::of_connection(&session.sheets, record, now).words];
    lives.extend(life::since(record));
    let entry = format!("{} · {}", ItemName::SERVICE, record.id);
    let mut rows = vec![
        [t("cmd-column-name").into(), account::called(record)],
        [t("cmd-label-product").into(), facts.product_name.clone()],
        [t("cmd-label-account").into(), account::named(Some(&facts.account_name), facts.account_id.as_str())],
        [t("cmd-label-environment").into(), environment::name(facts.environment).into_owned()],
        [t("cmd-label-consented").into(), life::consent(record)],
        [t("cmd-label-scopes").into(), plain_within(&facts.scopes.join(" "), LONGEST_SCOPES)],
        [t("cmd-label-redirect").into(), facts.redirect_uri.as_str().to_owned()],
        [t("cmd-label-base-uri").into(), facts.base_uri.as_str().to_owned()],
        [t("cmd-label-life").into(), lives.join(" ")],
        [t("cmd-label-kept").into(), t_with("cmd-kept-where", &[("entry", entry.into())])],
        [t("cmd-label-id").into(), record.id.to_string()],
    ];
    rows.extend(follow::rows(session, record));
    if let (Some(whole), Some(sheet)) = (whole, session.sheets.get(&facts.sheet)) {
        let own = fields(sheet, whole);
        rows.extend(own.in_order().map(|field| match field {
            ProductField::Row(_, row) => [row.label.to_owned(), row.value().to_owned()],
            ProductField::Missing(field) => [field.label.to_owned(), field.words().into_owned()],
        }));
    }
    let [first, rest @ ..] = rows.as_slice() else { return String::new() };
    super::list::table(first.clone(), rest.iter().cloned(), width())
}
