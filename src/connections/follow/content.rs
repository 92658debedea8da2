//! What stands in a file that follows a connection, in each of its forms, and what such a file is called.

use std::path::Path;

use zeroize::Zeroizing;

use super::problem::FollowProblem;
use crate::connections::fields::{ProductField, ProductFields, own_keys};
use crate::connections::files::{FileProblem, as_copy};
use crate::connectors::{OwnSyntax, Sheets};
use crate::domain::{Connection, Facts, FollowedForm};
use crate::handover::file::{self, Format, OwnEntry, OwnValue, RenderProblem, Replace, Syntax, to_own};

/// The name to propose for a file of that form.
pub fn suggested_name(sheets: &Sheets, facts: &Facts, form: FollowedForm) -> String {
    let copy = |format| file::suggested_name(&facts.product_name, facts.environment, format);
    match form {
        FollowedForm::Json => copy(Format::Json),
        FollowedForm::Env => copy(Format::Env),
        FollowedForm::Own => {
            let own = sheets.get(&facts.sheet).and_then(|sheet| sheet.own_file.as_ref());
            own.map_or_else(|| copy(Format::Env), |own| own.name.clone())
        }
    }
}

/// What stands in the file.
pub(super) fn render(
    sheets: &Sheets,
    connection: &Connection,
    form: FollowedForm,
) -> Result<Zeroizing<Vec<u8>>, FollowProblem> {
    let made = match form {
        FollowedForm::Json => as_copy(sheets, connection.clone()).to_json(),
        FollowedForm::Env => as_copy(sheets, connection.clone()).to_env(),
        FollowedForm::Own => {
            let sheet = sheets.get(&connection.facts.sheet).ok_or(FollowProblem::NoForm)?;
            let own = sheet.own_file.as_ref().ok_or(FollowProblem::NoForm)?;
            let keys = own_keys(sheet, connection).unwrap_or_default();
            to_own(syntax(own.syntax), &entries(&keys))
        }
    };
    made.map_err(|problem: RenderProblem| FollowProblem::File(problem.into()))
}

/// The keys in the sheet's order, each with its value, or why it has none.
fn entries<'a>(keys: &'a ProductFields<'_>) -> Vec<OwnEntry<'a>> {
    let entry = |field| match field {
        ProductField::Row(_, row) if row.is_literal() => {
            OwnEntry { key: row.label, value: OwnValue::Literal(row.value().to_owned()) }
        }
        ProductField::Row(_, row) => OwnEntry { key: row.label, value: OwnValue::Known(row.value().into()) },
        ProductField::Missing(key) => {
            OwnEntry { key: key.label, value: OwnValue::Missing(key.words().into_owned()) }
        }
    };
    keys.in_order().map(entry).collect()
}

const fn syntax(of_sheet: OwnSyntax) -> Syntax {
    match of_sheet {
        OwnSyntax::Env => Syntax::Env,
        OwnSyntax::Yaml => Syntax::Yaml,
        OwnSyntax::Properties => Syntax::Properties,
        OwnSyntax::Toml => Syntax::Toml,
        OwnSyntax::Json => Syntax::Json,
    }
}

/// Saves a copy in the form that its product reads. Waits for the disk.
pub fn save_own(
    sheets: &Sheets,
    connection: &Connection,
    path: &Path,
    replace: bool,
) -> Result<(), FollowProblem> {
    let bytes = render(sheets, connection, FollowedForm::Own)?;
    Ok(file::write(path, &bytes, may(replace)).map_err(FileProblem::from)?)
}

/// Whether a file of that name that is there already is replaced without being asked about.
pub(super) const fn may(replace: bool) -> Replace {
    if replace { Replace::Yes } else { Replace::Ask }
}
