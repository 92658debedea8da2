//! How a refusal that Countersign does not know is reported to its makers.

use super::reported::{RefusedAt, UnknownRefusal};
use crate::texts::{t, t_with};

/// Where the project is published, as whoever builds a package says it; nothing in the source knows it.
const REPOSITORY: Option<&str> = option_env!("COUNTERSIGN_REPOSITORY");

/// The page on which problems are reported; none in a build that was not told it.
pub fn page() -> Option<String> {
    page_of(REPOSITORY)
}

fn page_of(repository: Option<&str>) -> Option<String> {
    let repository = repository?.trim().trim_end_matches('/');
    let rest = repository.strip_prefix("https://")?;
    (!rest.is_empty() && !rest.contains(char::is_whitespace)).then(|| format!("{repository}/issues"))
}

/// What is reported: the version, the system, and what may be of the refusal. Of what Docusign wrote, its code alone.
pub fn text(refusal: &UnknownRefusal) -> String {
    let place = match refusal.place {
        RefusedAt::Consent => t("report-at-consent"),
        RefusedAt::Token => t("report-at-token"),
        RefusedAt::Api => t("report-at-api"),
        RefusedAt::Connect => t("report-at-connect"),
    };
    let code = refusal.code.clone().unwrap_or_else(|| t("report-no-code").into_owned());
    let status =
        refusal.status.map_or_else(|| t("report-no-status").into_owned(), |status| status.to_string());
    t_with(
        "report-text",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("system", std::env::consts::OS.into()),
            ("place", place.into_owned().into()),
            ("code", code.into()),
            ("status", status.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docusign::refusal::Refusal;
    use crate::words::known::Known;
    use crate::words::refusals::refusal;

    #[test]
    fn the_page_is_that_of_the_address_told_at_build_time_and_nothing_else() {
        let page = Some("https://code.example/owner/name/issues".to_owned());
        assert_eq!(page_of(Some("https://code.example/owner/name")), page);
        assert_eq!(page_of(Some(" https://code.example/owner/name/ ")), page);
        for none in [None, Some(""), Some("https://"), Some("http://code.example/x"), Some("file:///etc/x")] {
            assert_eq!(page_of(none), None, "{none:?}");
        }
    }

    /// What is reported of a refusal with this code and these words.
    fn reported(error: &str, words: &str) -> String {
        let refused = Refusal { status: Some(409), ..Refusal::at_consent(error, Some(words), None) };
        let problem = refusal(RefusedAt::Api, &refused, &Known::default());
        text(&problem.unknown.expect("no row is about it"))
    }

    #[test]
    fn a_report_has_the_code_the_status_and_nothing_that_docusign_wrote_besides() {
        let code = "SOME_NEW_ERROR";
        let bare = reported(code, "");
        for part in [code, "409", &*t("report-at-api"), env!("CARGO_PKG_VERSION"), std::env::consts::OS] {
            assert!(bare.contains(part), "{part}: {bare}");
        }
        let long = "a_b_c_".repeat(20);
        for words in [
            "olive may not request this",
            "the user olive.example@trading.example of 17 street 123",
            "no account is called \"Example Trading and Sons\"",
            "no account is called 'example trading'",
            "5c0d7a91-2e64-4b8f-a3d5-91f07c2be846",
            &long,
        ] {
            assert_eq!(reported(code, words), bare, "{words}");
        }
    }

    #[test]
    fn what_has_not_the_form_of_a_code_is_not_reported() {
        let none = t("report-no-code");
        let long = "a_b_c_".repeat(20);
        for error in ["olive example", "o.example@trading.example", "5c0d7a91", "HTTP 409", &long] {
            let told = reported(error, "");
            assert!(told.contains(&*none) && !told.contains(error), "{told}");
        }
        let at_consent = Refusal::at_consent("some_new_error", None, None);
        let told = text(&UnknownRefusal::of(RefusedAt::Consent, &at_consent));
        assert!(told.contains(&*t("report-no-status")) && told.contains("some_new_error"), "{told}");
    }
}
