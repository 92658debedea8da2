//! A record to file: all that there is to say of a connection and is no secret. Made of what the list of connections holds,
//! which has never seen one.

use std::path::Path;

use super::check::{self, LineState, state_word};
use super::{environment, keychain, life, upkeep};
use crate::connections::{
    ConnectionRecord, ItemName, KeychainProgram, RecordDocument, RecordLine, RecordSection, RecordText,
    Sheet, Sheets, WhoRenews,
};
use crate::domain::{ConnectionId, Environment, Facts, History};
use crate::places::connection::KeptConnection;
use crate::places::set_up::SetUp;
use crate::texts::{t, t_of_sheet, t_with};

/// So many files are named; of more, how many there are.
const MOST_FILES: usize = 3;

/// What is known of a connection.
struct Known<'a> {
    sheets: &'a Sheets,
    facts: &'a Facts,
    history: &'a History,
    /// What a person called it.
    called: Option<String>,
    /// Under which id it is kept, if it is.
    id: Option<&'a ConnectionId>,
    keychain: Option<KeychainProgram>,
    /// The files that hold it, as far as is known.
    files: Vec<&'a Path>,
    /// What was checked just now; nothing where that is not known.
    checked: Vec<RecordLine>,
    now: jiff::Timestamp,
}

/// Of a connection that is kept.
pub fn of_record(
    sheets: &Sheets,
    record: &ConnectionRecord,
    keychain: Option<KeychainProgram>,
    now: jiff::Timestamp,
) -> RecordDocument {
    of_kept_and_checked(sheets, record, keychain, Vec::new(), now)
}

/// The same on its page, with what was checked there.
pub fn of_page(kept: &KeptConnection, now: jiff::Timestamp) -> RecordDocument {
    let called = upkeep::called(kept);
    let checked =
        called.into_iter().map(|(state, title, found)| line_checked(state, &title, found)).collect();
    of_kept_and_checked(&kept.sheets, &kept.record, kept.record_file.keychain, checked, now)
}

fn of_kept_and_checked(
    sheets: &Sheets,
    record: &ConnectionRecord,
    keychain: Option<KeychainProgram>,
    checked: Vec<RecordLine>,
    now: jiff::Timestamp,
) -> RecordDocument {
    let known = Known {
        sheets,
        facts: &record.facts,
        history: &record.history,
        called: record.history.name.as_ref().map(ToString::to_string),
        id: Some(&record.id),
        keychain,
        files: record.history.follows.iter().map(|file| file.path.as_path()).collect(),
        checked,
        now,
    };
    known.document()
}

/// On Hand over: what was set up just now, with what its check found. None where there is nothing yet.
pub fn at_hand_over(state: &SetUp) -> Option<RecordDocument> {
    let connection = state.common.connection()?;
    let facts = &connection.facts;
    let id = state.common.made.id_of(facts).filter(|_| state.save.is_in_keychain());
    let checked = check::lines(state);
    let known = Known {
        sheets: &state.common.sheets,
        facts,
        history: &History::default(),
        called: None,
        id: id.as_ref(),
        keychain: state.hand_over.record_file.keychain,
        files: state.save.file.iter().map(std::path::PathBuf::as_path).collect(),
        checked: checked.into_iter().map(|line| line_checked(line.state, &line.title, line.found)).collect(),
        now: state.common.clock.now(),
    };
    Some(known.document())
}

fn line_checked(state: LineState, title: &str, found: String) -> RecordLine {
    let state = ("state", state_word(state).into_owned().into());
    let said = if found.is_empty() {
        t_with("record-check-state", &[state])
    } else {
        t_with("record-check-found", &[state, ("found", found.into())])
    };
    RecordLine::new(title, RecordText::Words(said))
}

fn words(text: impl Into<String>) -> RecordText {
    RecordText::Words(text.into())
}

/// What somebody else wrote; our own words where it is empty.
fn foreign_or(text: &str, ours: &'static str) -> RecordText {
    if text.is_empty() { words(t(ours)) } else { RecordText::Foreign(text.to_owned()) }
}

fn exact(text: impl Into<String>) -> RecordText {
    RecordText::Exact(text.into())
}

impl Known<'_> {
    fn document(self) -> RecordDocument {
        let facts = self.facts;
        let (version, date) = (env!("CARGO_PKG_VERSION"), life::day(self.now));
        RecordDocument {
            product: facts.product_name.clone(),
            environment: facts.environment,
            title: t_with("record-title", &[("product", facts.product_name.clone().into())]),
            lead: t("record-lead").into_owned(),
            foot: t_with("record-foot", &[("version", version.into()), ("date", date.into())]),
            sections: vec![
                section(t("record-connection"), self.connection()),
                section(t("record-consent"), self.consent()),
                section(t("record-app"), self.app()),
                section(t("record-checks"), self.checks()),
                section(t("record-kept"), self.kept()),
                section(t("record-renewal"), self.renewal()),
            ],
        }
    }

    fn connection(&self) -> Vec<RecordLine> {
        let facts = self.facts;
        let mut lines =
            vec![RecordLine::new(t("record-product"), RecordText::Foreign(facts.product_name.clone()))];
        if let Some(called) = &self.called {
            lines.push(RecordLine::new(t("record-called"), RecordText::Foreign(called.clone())));
        }
        let mut docusign =
            RecordLine::new(t("record-environment"), words(environment::name(facts.environment)));
        if facts.environment == Environment::Practice {
            docusign.said.push(words(t("record-practice")));
        }
        lines.push(docusign);
        lines.extend([
            RecordLine::new(t("record-account"), foreign_or(&facts.account_name, "record-unnamed")),
            RecordLine::new(t("record-account-id"), exact(facts.account_id.as_str())),
            RecordLine::new(t("record-base-uri"), exact(facts.base_uri.as_str())),
        ]);
        lines
    }

    fn consent(&self) -> Vec<RecordLine> {
        let facts = self.facts;
        let mut lines = vec![];
        if !facts.person_name.is_empty() || facts.person_email.is_empty() {
            let who = foreign_or(&facts.person_name, "record-person-unknown");
            lines.push(RecordLine::new(t("record-person"), who));
        }
        if !facts.person_email.is_empty() {
            lines.push(RecordLine::new(t("record-email"), exact(facts.person_email.clone())));
        }
        lines.push(RecordLine::new(t("record-date"), words(life::day(facts.consented_at))));
        lines.push(self.scopes());
        lines
    }

    /// The scopes that were granted, and how they differ from those that were asked for.
    fn scopes(&self) -> RecordLine {
        let Facts { scopes: asked, granted_scopes, .. } = self.facts;
        let named = |scopes: &[String]| {
            if scopes.is_empty() { words(t("record-scopes-none")) } else { exact(scopes.join(" ")) }
        };
        let Some(granted) = granted_scopes else {
            let mut line = RecordLine::new(t("record-scopes-asked"), named(asked));
            line.said.push(words(t("record-scopes-granted-unknown")));
            return line;
        };
        let mut line = RecordLine::new(t("record-scopes"), named(granted));
        let but_not = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|scope| !those.contains(scope)).cloned().collect()
        };
        let (missing, more) = (but_not(asked, granted), but_not(granted, asked));
        for (key, scopes) in [("record-scopes-missing", missing), ("record-scopes-more", more)] {
            if !scopes.is_empty() {
                line.said.push(words(t_with(key, &[("scopes", scopes.join(" ").into())])));
            }
        }
        line
    }

    fn app(&self) -> Vec<RecordLine> {
        vec![
            RecordLine::new(t("record-key"), exact(self.facts.integration_key.as_str())),
            RecordLine::new(t("record-redirect-uri"), exact(self.facts.redirect_uri.as_str())),
        ]
    }

    fn checks(&self) -> Vec<RecordLine> {
        let mut lines = self.checked.clone();
        let token = || t("record-check-of-token");
        match self.history.checked_at {
            Some(at) => {
                let said = t_with("record-check-taken", &[("date", life::day(at).into())]);
                lines.push(RecordLine::new(token(), words(said)));
            }
            None if lines.is_empty() => {
                lines.push(RecordLine::new(token(), words(t("record-check-unknown"))));
            }
            None => {}
        }
        if let Some(refused) = &self.history.refused {
            let what = [("date", life::day(refused.at).into()), ("error", refused.error.clone().into())];
            let said = words(t_with("record-refused", &what));
            lines.push(RecordLine::new(t("record-renewal-refused"), said));
        }
        lines
    }

    fn kept(&self) -> Vec<RecordLine> {
        let mut lines = Vec::new();
        match self.id {
            Some(id) => {
                let place = words(keychain::place_of(self.keychain));
                lines.push(RecordLine::new(t("record-secrets"), place));
                let entry = format!("{} · {id}", ItemName::SERVICE);
                lines.push(RecordLine::new(t("record-entries"), exact(entry)));
            }
            None => lines.push(RecordLine::new(t("record-secrets"), words(t("record-not-kept")))),
        }
        if !self.files.is_empty() {
            let label = if self.id.is_some() { t("record-file") } else { t("record-file-alone") };
            let named = self.files.iter().take(MOST_FILES);
            let mut said: Vec<_> = named.map(|path| exact(path.display().to_string())).collect();
            if let Some(more) = self.files.len().checked_sub(MOST_FILES).filter(|more| *more > 0) {
                said.push(words(t_with("record-files-more", &[("count", more.into())])));
            }
            lines.push(RecordLine { label: label.into_owned(), said });
        }
        lines
    }

    fn renewal(&self) -> Vec<RecordLine> {
        let sheet = self.sheets.get(&self.facts.sheet);
        let takes_token = sheet.is_none_or(Sheet::takes_refresh_token);
        let by = match sheet.map(|sheet| sheet.renewal.by) {
            None => t("record-by-not-known"),
            Some(_) if !takes_token => t("record-by-nobody"),
            Some(WhoRenews::Product) => t("record-by-product"),
            Some(WhoRenews::Person) => t("record-by-person"),
            Some(WhoRenews::Unknown) => t("record-by-unknown"),
        };
        let mut when = vec![words(life::of_facts(self.sheets, self.facts, self.history, self.now).words)];
        when.extend(life::renewed(self.history).map(words));
        if let Some(sheet) = sheet.filter(|_| takes_token && self.facts.is_extended()) {
            when.push(words(t_with("record-within", &[("days", sheet.renewal.within_days.into())])));
        }
        let mut lines = vec![
            RecordLine::new(t("record-by"), words(by)),
            RecordLine { label: t("record-when").into_owned(), said: when },
        ];
        lines.extend(sheet.map(|sheet| {
            RecordLine::new(t("record-note"), words(t_of_sheet(&sheet.renewal.note).into_owned()))
        }));
        lines
    }
}

fn section(heading: impl Into<String>, lines: Vec<RecordLine>) -> RecordSection {
    RecordSection { heading: heading.into(), lines }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connections::{RecordKind, samples};
    use crate::domain::{RefusedRenewal, samples::facts};

    fn at(text: &str) -> jiff::Timestamp {
        text.parse().unwrap()
    }

    fn of(change: impl FnOnce(&mut ConnectionRecord)) -> [String; 2] {
        let mut record = samples::record(facts());
        record.facts.environment = Environment::Production;
        change(&mut record);
        let sheets = Sheets::load(None);
        let now = at("2026-11-20T12:00:00Z");
        let document = of_record(&sheets, &record, Some(KeychainProgram::GnomeKeyring), now);
        RecordKind::ALL.map(|kind| document.to_text(kind).replace('\\', ""))
    }

    #[test]
    fn every_fact_stands_on_the_sheet_in_both_forms() {
        let mut id = String::new();
        let texts = of(|record| {
            record.history.name = Some("North".parse().unwrap());
            record.history.checked_at = Some(at("2026-11-12T09:00:00Z"));
            record.history.renewed_at = Some(at("2026-11-13T09:00:00Z"));
            let refused = at("2026-11-14T09:00:00Z");
            record.history.refused =
                Some(RefusedRenewal { at: refused, error: "invalid_client".to_owned(), dead: false });
            id = record.id.to_string();
        });
        for text in texts {
            for fact in [
                "Snow Atlas",
                "North",
                "Production",
                "Olive Grove",
                "11111111-2222-3333-4444-555555555555",
                "http://127.0.0.1:8790",
                "Olive Example",
                "olive@example.com",
                "1 November 2026",
                "extended signature",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
                "http://localhost",
                "12 November 2026",
                "13 November 2026",
                "14 November 2026",
                "invalid_client",
                "GNOME Keyring",
                "1 December 2026",
                "by itself",
                "20 November 2026",
                env!("CARGO_PKG_VERSION"),
                &id,
            ] {
                assert!(text.contains(fact), "{fact}:\n{text}");
            }
        }
    }

    #[test]
    fn what_is_not_known_is_said_to_be_unknown() {
        let [html, markdown] = of(|record| {
            record.facts.person_name.clear();
            record.facts.person_email.clear();
            record.facts.account_name.clear();
            record.facts.scopes.clear();
            record.facts.sheet = "gone".to_owned();
        });
        for text in [html, markdown] {
            for key in
                ["record-person-unknown", "record-unnamed", "record-scopes-none", "record-check-unknown"]
            {
                assert!(text.contains(&*t(key)), "{key}:\n{text}");
            }
            assert!(text.contains("Not known: the description of the product"), "{text}");
        }
    }

    #[test]
    fn the_scopes_are_those_granted_and_that_others_were_asked_for_is_said() {
        let with = |granted: Option<&[&str]>| {
            let granted = granted.map(|all| all.iter().map(|&scope| scope.to_owned()).collect());
            of(|record| record.facts.granted_scopes = granted)
        };
        for text in with(Some(&["signature", "user_read"])) {
            assert!(text.contains("Scopes granted") && text.contains("signature user_read"), "{text}");
            for (key, scope) in [("record-scopes-missing", "extended"), ("record-scopes-more", "user_read")] {
                assert!(text.contains(&t_with(key, &[("scopes", scope.into())])), "{key}: {text}");
            }
        }
        let differ = ["Asked for", "without being asked for"];
        for text in with(Some(&["signature", "extended"])) {
            assert!(
                text.contains("Scopes granted") && !differ.iter().any(|said| text.contains(said)),
                "{text}"
            );
        }
        for text in with(None) {
            assert!(text.contains("Scopes asked for") && text.contains("extended signature"), "{text}");
            assert!(text.contains(&*t("record-scopes-granted-unknown")), "{text}");
        }
    }

    #[test]
    fn a_hebrew_name_turns_no_email_and_no_id_beside_it() {
        let [html, markdown] = of(|record| {
            record.facts.product_name = "מוצר".to_owned();
            record.facts.person_name = "דנה לוי".to_owned();
        });
        assert!(html.contains("<h1><bdi>מוצר</bdi> and Docusign"), "{html}");
        assert!(html.contains("<bdi>דנה לוי</bdi>"), "{html}");
        assert!(markdown.contains("# \u{2068}מוצר\u{2069} and Docusign"), "{markdown}");
        assert!(markdown.contains("\u{2068}דנה לוי\u{2069}"), "{markdown}");
    }

    #[test]
    fn practice_says_that_nothing_is_real() {
        let said = t("record-practice");
        assert!(
            of(|record| record.facts.environment = Environment::Practice)
                .iter()
                .all(|text| text.contains(&*said))
        );
        assert!(!of(|_| ()).iter().any(|text| text.contains(&*said)));
    }
}
