//! `countersign list`: the connections that are kept. Asks the index alone, never the keychain.

use comfy_table::{ContentArrangement, Table, presets};

use super::exit::Exit;
use super::find::SHORT_ID;
use super::json::ShownConnection;
use super::printing::{print, print_json, width};
use super::session::Session;
use crate::connections::ConnectionRecord;
use crate::texts::t;
use crate::words::{account, environment, life};

/// Lists them, the newest first.
pub(super) fn run(session: &Session, as_json: bool) -> Result<Exit, Exit> {
    let records = session.records()?;
    let now = session.clock.now();
    if as_json {
        let all = records.iter().map(|record| ShownConnection::of(&session.sheets, record, now));
        print_json(&all.collect::<Vec<_>>());
    } else if records.is_empty() {
        print(&t("cmd-no-connections"));
    } else {
        let life = |record: &ConnectionRecord| life::of_connection(&session.sheets, record, now).words;
        let rows = records.iter().map(|record| {
            [
                account::called(record),
                account::of_record(record),
                environment::name(record.facts.environment).into_owned(),
                life(record),
                record.id.as_str().chars().take(SHORT_ID).collect(),
            ]
        });
        let head = [
            t("cmd-column-name"),
            t("cmd-column-account"),
            t("cmd-column-environment"),
            t("cmd-column-life"),
            t("cmd-column-id"),
        ];
        print(&table(head.map(String::from), rows, width()));
    }
    Ok(Exit::Fine)
}

/// A table no wider than so many columns, if any number is given; its lines do not end in spaces.
pub(super) fn table<const N: usize>(
    head: [String; N],
    rows: impl Iterator<Item = [String; N]>,
    width: Option<u16>,
) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING).set_header(head).add_rows(rows);
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    }
    table.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_fits_the_terminal_and_holds_everything() {
        let row = ["Snow Atlas".to_owned(), "The refresh token lives until 1 December 2026".to_owned()];
        let head = ["Name".to_owned(), "Life".to_owned()];
        let whole = table(head.clone(), std::iter::once(row.clone()), None);
        assert_eq!(whole.lines().count(), 2, "{whole}");
        let narrow = table(head, std::iter::once(row), Some(40));
        assert!(narrow.lines().count() > 2 && narrow.lines().all(|line| line.len() <= 40), "{narrow}");
        for word in ["Snow", "Atlas", "refresh", "December", "2026"] {
            assert!(narrow.contains(word), "{narrow}");
        }
    }
}
