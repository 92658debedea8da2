//! How a refusal that Countersign does not know is reported to its makers.

use super::Explained;
use crate::texts::t_with;

/// Where the project is published, as whoever builds a package says it; nothing in the source knows it.
const REPOSITORY: Option<&str> = option_env!("COUNTERSIGN_REPOSITORY");

/// The longest word of a report, in bytes: a longer one is an id or a token.
const LONGEST: usize = 24;

/// Words that begin sentences, in refusals. Any other with a capital letter may be a name.
const BEGINNINGS: [&str; 24] = [
    "The",
    "This",
    "A",
    "An",
    "Your",
    "You",
    "Please",
    "Invalid",
    "No",
    "Not",
    "User",
    "Account",
    "Application",
    "Request",
    "Client",
    "Code",
    "Token",
    "Error",
    "Access",
    "Docusign",
    "DocuSign",
    "HTTP",
    "API",
    "ID",
];

/// The page on which problems are reported; none in a build that was not told it.
pub fn page() -> Option<String> {
    page_of(REPOSITORY)
}

fn page_of(repository: Option<&str>) -> Option<String> {
    let repository = repository?.trim().trim_end_matches('/');
    let rest = repository.strip_prefix("https://")?;
    (!rest.is_empty() && !rest.contains(char::is_whitespace)).then(|| format!("{repository}/issues"))
}

/// What is reported: the version, the system, and the refusal without what may be of a person or of an account.
pub fn text(problem: &Explained) -> String {
    t_with(
        "report-text",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("system", std::env::consts::OS.into()),
            ("what", problem.what.clone().into()),
            ("details", redacted(&problem.details).into()),
        ],
    )
}

/// The text with an ellipsis in place of each word that may be of a person or of an account: what is not plainly an ordinary word, a
/// code of an error or a status is left out.
fn redacted(details: &str) -> String {
    let mut in_quotes = false;
    let word = |word: &str| -> String {
        let marks = word.chars().filter(|sign| matches!(sign, '"' | '“' | '”')).count();
        let quoted = in_quotes || marks > 0 || word.starts_with('\'');
        if marks % 2 == 1 {
            in_quotes = !in_quotes;
        }
        if !quoted && is_ordinary(word.trim_matches(|sign: char| sign.is_ascii_punctuation() && sign != '_'))
        {
            word.to_owned()
        } else {
            "…".to_owned()
        }
    };
    details.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

fn is_ordinary(word: &str) -> bool {
    let is_status = word.len() == 3 && word.bytes().all(|sign| sign.is_ascii_digit());
    let is_code = word.contains('_') && word.bytes().all(|sign| sign.is_ascii_alphabetic() || sign == b'_');
    let is_word = word.len() <= LONGEST && word.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
    is_status || is_code || is_word || BEGINNINGS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docusign::refusal::Refusal;
    use crate::words::known::Known;
    use crate::words::refusals::{RefusedAt, refusal};

    #[test]
    fn the_page_is_that_of_the_address_told_at_build_time_and_nothing_else() {
        let page = Some("https://code.example/owner/name/issues".to_owned());
        assert_eq!(page_of(Some("https://code.example/owner/name")), page);
        assert_eq!(page_of(Some(" https://code.example/owner/name/ ")), page);
        for none in [None, Some(""), Some("https://"), Some("http://code.example/x"), Some("file:///etc/x")] {
            assert_eq!(page_of(none), None, "{none:?}");
        }
    }

    #[test]
    fn a_report_has_the_code_and_the_plain_words_and_nothing_of_a_person_or_an_account() {
        let said = "The user Olive Example (olive@trading.example) of \"Example Trading\" 5c0d7a91-2e64-4b8f-a3d5-91f07c2be846 \
                    may not request a code at https://a.example/x with status 409";
        let refused = Refusal::at_consent("some_new_error", Some(said), None);
        let problem = refusal(RefusedAt::Consent, &refused, &Known::default());
        assert!(problem.unknown);
        let told = text(&problem);
        for part in ["some_new_error", "may not request a code", "status 409", env!("CARGO_PKG_VERSION")] {
            assert!(told.contains(part), "{part}: {told}");
        }
        for never in ["Olive", "olive", "trading", "Trading", "5c0d", "a.example"] {
            assert!(!told.contains(never), "{never}: {told}");
        }
    }
}
