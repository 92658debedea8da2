//! The copy as `.env`: one variable a line, always under the same names.
//!
//! Each value stands in single quotes, within which nothing has a meaning to a shell or to a reader of `.env`, with two
//! exceptions that stand outside of them: a single quote as `\'`, a backslash as `\\`. (A backslash within single
//! quotes is where readers differ.) Read alike by POSIX shells (`set -a; . ./FILE`) and by dotenvy, line ends included;
//! a value without quote and backslash, as all of Docusign's are, by other readers of `.env` too. Not by
//! `docker run --env-file`, which takes quotes for a part of the value.
//!
//! What Countersign alone needs to open it again (the product, and names of people, which may have quotes in them) stands in
//! a comment of one line, [`EnvHead`] as JSON, which every reader of `.env` passes over.

use std::io::{self, Write};

use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::content::{ConnectionCopy, RenderProblem, rendered};
use super::json::{FilePerson, KIND, VERSION};
use crate::domain::{Connection, Facts, VariableNames};
use crate::plain::{plain, plain_within};
use crate::texts::t;

/// What stands in the comment, under the names of the copy's JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct EnvHead {
    pub(super) kind: String,
    pub(super) version: u64,
    pub(super) connector: String,
    pub(super) product: String,
    pub(super) account_name: String,
    pub(super) consented_by: FilePerson,
    pub(super) consented_at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) granted_scopes: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "VariableNames::is_empty")]
    pub(super) variable_names: VariableNames,
}

impl EnvHead {
    fn of(facts: &Facts) -> Self {
        Self {
            kind: KIND.to_owned(),
            version: VERSION,
            connector: facts.sheet.clone(),
            product: plain(&facts.product_name),
            account_name: plain(&facts.account_name),
            consented_by: FilePerson { name: plain(&facts.person_name), email: plain(&facts.person_email) },
            consented_at: facts.consented_at,
            granted_scopes: facts.granted_scopes.clone(),
            variable_names: facts.variable_names.clone(),
        }
    }
}

impl ConnectionCopy {
    /// The copy as `.env`, UTF-8 with line feeds.
    pub fn to_env(&self) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
        let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
        let Connection { facts, secrets } = &self.connection;
        let refresh_ends = time(facts.refresh_token_expires_at);
        let access_ends = time(facts.access_token_expires_at);
        let scopes = facts.scopes.join(" ");
        let endpoints = facts.endpoints();
        let variables = [
            ("DOCUSIGN_ENVIRONMENT", Some(facts.environment.as_str())),
            ("DOCUSIGN_INTEGRATION_KEY", Some(facts.integration_key.as_str())),
            ("DOCUSIGN_SECRET_KEY", Some(secrets.secret_key.secret().expose_secret())),
            ("DOCUSIGN_REFRESH_TOKEN", Some(secrets.refresh_token.expose_secret())),
            ("DOCUSIGN_REFRESH_TOKEN_EXPIRES_AT", refresh_ends.as_deref()),
            ("DOCUSIGN_ACCESS_TOKEN", secrets.access_token.as_ref().map(|token| token.expose_secret())),
            ("DOCUSIGN_ACCESS_TOKEN_EXPIRES_AT", access_ends.as_deref()),
            ("DOCUSIGN_SCOPES", Some(scopes.as_str())),
            ("DOCUSIGN_REDIRECT_URI", Some(facts.redirect_uri.as_str())),
            ("DOCUSIGN_TOKEN_URL", Some(endpoints.token())),
            ("DOCUSIGN_ACCOUNT_ID", Some(facts.account_id.as_str())),
            ("DOCUSIGN_BASE_URI", Some(facts.base_uri.as_str())),
        ];
        let known = || variables.iter().filter_map(|(name, value)| value.map(|value| (*name, value)));
        if let Some((name, _)) = known().find(|(_, value)| value.contains('\0')) {
            return Err(RenderProblem::Nul(name));
        }
        let note = plain_within(&t("handover-env-note"), 500);
        let head = serde_json::to_string(&EnvHead::of(facts)).map_err(|_| RenderProblem::Failed)?;
        rendered(|to| {
            writeln!(to, "# {note}")?;
            writeln!(to, "# {head}")?;
            known().try_for_each(|(name, value)| line(to, name, value))
        })
    }
}

pub(super) fn line(to: &mut dyn Write, name: &str, value: &str) -> io::Result<()> {
    write!(to, "{name}=")?;
    if value.is_empty() {
        return to.write_all(b"''\n");
    }
    let mut rest = value;
    while !rest.is_empty() {
        let quotable = rest.find(['\'', '\\']).unwrap_or(rest.len());
        let (run, after) = rest.split_at(quotable);
        if !run.is_empty() {
            write!(to, "'{run}'")?;
        }
        let mut signs = after.chars();
        if let Some(sign) = signs.next() {
            write!(to, "\\{sign}")?;
        }
        rest = signs.as_str();
    }
    to.write_all(b"\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::samples::sample;

    fn written(value: &str) -> String {
        let mut bytes = Vec::new();
        line(&mut bytes, "A", value).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn item_34_quotes_and_backslashes_stand_alone() {
        for (value, expected) in [
            ("", "A=''\n"),
            ("plain", "A='plain'\n"),
            ("a \"b\" $c `d` #e", "A='a \"b\" $c `d` #e'\n"),
            ("it's", "A='it'\\''s'\n"),
            ("a\\", "A='a'\\\\\n"),
            ("\\'\\", "A=\\\\\\'\\\\\n"),
            ("two\nlines", "A='two\nlines'\n"),
        ] {
            assert_eq!(written(value), expected);
        }
    }

    #[test]
    fn a_value_that_no_variable_can_hold_is_named() {
        let mut copy = sample();
        copy.connection.facts.scopes = vec!["a\0b".to_owned()];
        assert_eq!(copy.to_env().map(|_| ()), Err(RenderProblem::Nul("DOCUSIGN_SCOPES")));
    }

    #[test]
    fn what_is_not_known_has_no_line() {
        let mut copy = sample();
        copy.connection.secrets.access_token = None;
        copy.connection.facts.refresh_token_expires_at = None;
        let env = String::from_utf8(copy.to_env().unwrap().to_vec()).unwrap();
        assert!(
            !env.contains("DOCUSIGN_ACCESS_TOKEN=") && !env.contains("REFRESH_TOKEN_EXPIRES_AT"),
            "{env}"
        );
        assert!(env.contains("DOCUSIGN_ACCESS_TOKEN_EXPIRES_AT='2026-11-01T17:00:00Z'\n"), "{env}");
    }
}
