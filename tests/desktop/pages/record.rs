//! A record to file, opened by a real Chromium as a person opens it: it can be read, runs nothing, and prints on one sheet.

use countersign::connections::{KeychainProgram, RecordKind, Sheets};
use countersign::domain::{
    BaseUri, ConnectionId, Environment, Facts, History, RefusedRenewal, VariableNames,
};
use countersign::theme::Scheme;
use countersign::vault::{ConnectionRecord, Kept};
use countersign::words::record;

use super::chromium::Chromium;

/// Width and height of a sheet, in inches.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// With what an account and a person may be called, and everything that can have happened.
fn connection(sheet: &str, name: &str) -> ConnectionRecord {
    let at = |text: &str| text.parse().unwrap();
    let facts = Facts {
        // One of those asked for, and one besides.
        granted_scopes: Some(vec!["signature".to_owned(), "user_write".to_owned()]),
        variable_names: VariableNames::default(),
        sheet: sheet.to_owned(),
        product_name: name.to_owned(),
        environment: Environment::Practice,
        integration_key: "00000000-aaaa-4bbb-8ccc-000000000001".parse().unwrap(),
        redirect_uri: "http://localhost:8721/callback".parse().unwrap(),
        scopes: ["signature", "extended", "impersonation", "organization_read", "user_read"]
            .map(str::to_owned)
            .into(),
        account_id: "00000000-aaaa-4bbb-8ccc-000000000002".parse().unwrap(),
        account_name: name.to_owned(),
        base_uri: BaseUri::new(Environment::Practice, "http://127.0.0.1:8790").unwrap(),
        person_name: name.to_owned(),
        person_email: format!("{}@example.com", "a".repeat(60)),
        consented_at: at("2026-11-20T12:00:00Z"),
        refresh_token_expires_at: None,
        access_token_expires_at: None,
    };
    let history = History {
        name: Some("ä".repeat(60).parse().unwrap()),
        renewed_at: Some(at("2026-11-21T12:00:00Z")),
        checked_at: Some(at("2026-11-22T12:00:00Z")),
        refused: Some(RefusedRenewal {
            at: at("2026-11-23T12:00:00Z"),
            error: "invalid_client".to_owned(),
            dead: true,
        }),
        ..History::default()
    };
    ConnectionRecord { id: ConnectionId::random().unwrap(), facts, kept: Kept::Keychain, history }
}

#[test]
fn a_record_prints_on_one_sheet_and_runs_nothing_whatever_the_names() {
    let chromium = Chromium::start();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("record.html");
    let sheets = Sheets::load(None);
    let names = [
        "Olive Grove".to_owned(),
        // As long as a name may be that is shown, and what would run if it could.
        "<script>document.title='ran'</script>".repeat(8)[..290].to_owned(),
        "חברת הזית ".repeat(29),
    ];
    for name in names {
        for sheet in ["snow-atlas", "sling", "something-else"] {
            let record = connection(sheet, name.trim());
            let now = "2026-11-24T12:00:00Z".parse().unwrap();
            let document = record::of_record(&sheets, &record, Some(KeychainProgram::GnomeKeyring), now);
            std::fs::write(&file, document.to_text(RecordKind::Html)).unwrap();
            chromium.goto(&format!("file://{}", file.display()));
            for (paper, width, height) in SHEETS {
                let printed = chromium.printed(width, height);
                assert_eq!(pages(&printed), 1, "{sheet} on {paper}: {name}");
            }
            // Run or not, the title is what was written.
            assert!(
                chromium.title().ends_with("and Docusign: record of a connection"),
                "{}",
                chromium.title()
            );
            for width in [360, 1000] {
                chromium.become_like(width, 1200, Scheme::Light);
                let seen = chromium.look();
                assert!(seen.texts > 30 && seen.faults.is_empty(), "{width}: {:#?}", seen.faults);
            }
            if let Some(pictures) = std::env::var_os("PAGES_IN") {
                let picture = format!("record-{sheet}-{}.png", name.chars().count());
                chromium.picture().save(std::path::Path::new(&pictures).join(picture)).unwrap();
            }
        }
    }
}

#[test]
fn pages_that_are_printed_are_counted() {
    let chromium = Chromium::start();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("three.html");
    std::fs::write(&file, "<p>1<p style='break-before:page'>2<p style='break-before:page'>3").unwrap();
    chromium.goto(&format!("file://{}", file.display()));
    assert_eq!(pages(&chromium.printed(8.27, 11.69)), 3);
}

/// How many pages a PDF of Chromium's has: it writes each page's own object plainly.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    assert!(text.starts_with("%PDF-"), "a PDF");
    text.match_indices("/Type /Page").filter(|(at, found)| !text[at + found.len()..].starts_with('s')).count()
}
