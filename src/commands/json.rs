//! A connection as JSON: the names of RFC 6749 where it has some, as in a copy; no secret.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::connections::{ConnectionRecord, Life, Sheets, WhoRenews};
use crate::domain::{FollowedFile, FollowedProblem};
use crate::words::{account, life};

/// A connection, without its secrets. `name` is what it is called here, `life` a word for programs, `life_words` the sentence
/// for people.
pub(super) fn connection(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> Map<String, Value> {
    let facts = &record.facts;
    let renewed_by = sheets.get(&facts.sheet).map(|sheet| match sheet.renewal.by {
        WhoRenews::Product => "product",
        WhoRenews::Person => "person",
        WhoRenews::Unknown => "unknown",
    });
    let refused = record.history.refused.as_ref();
    let Value::Object(entry) = json!({
        "id": record.id,
        "name": account::called(record),
        "product": facts.product_name,
        "connector": facts.sheet,
        "environment": facts.environment,
        "client_id": facts.integration_key,
        "redirect_uri": facts.redirect_uri,
        "scope": facts.scopes.join(" "),
        "account_id": facts.account_id,
        "account_name": facts.account_name,
        "base_uri": facts.base_uri,
        "consented_by": { "name": facts.person_name, "email": facts.person_email },
        "consented_at": facts.consented_at,
        "renewed_at": record.history.renewed_at,
        "checked_at": record.history.checked_at,
        "refused_at": refused.map(|refused| refused.at),
        "refused_with": refused.map(|refused| &refused.error),
        "refresh_token_expires_at": facts.refresh_token_expires_at,
        "access_token_expires_at": facts.access_token_expires_at,
        "renewed_by": renewed_by,
        "life": Life::of(sheets, record, now).id(),
        "life_words": life::of_connection(sheets, record, now).words,
        "files": record.history.follows.iter().map(file).collect::<Vec<_>>(),
    }) else {
        return Map::new();
    };
    entry
}

/// A file that is kept up to date: `behind` says that it has older tokens, `problem` what was in the way.
fn file(file: &FollowedFile) -> Value {
    json!({
        "path": file.path,
        "form": file.form,
        "written_at": file.written_at,
        "behind": file.behind,
        "problem": file.problem.map(FollowedProblem::id),
    })
}
