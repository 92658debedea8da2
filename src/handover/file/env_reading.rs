//! A copy's `.env`, read again: exactly what [`to_env`](super::ConnectionCopy::to_env) writes, each variable once and none
//! besides. It may come from anybody, so everything in it goes through the same checks as a copy's JSON.

use zeroize::Zeroizing;

use super::content::ConnectionCopy;
use super::env::EnvHead;
use super::json::{KIND, VERSION};
use super::reading::{ConnectionFile, Head, HiddenText, ReadingProblem};
use crate::domain::History;

/// Why a text is no `.env` that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::handover) enum EnvProblem {
    /// It is something else.
    Other,
    /// It has our variables, and does not say what they are of: of an older version, or put together by hand.
    WithoutHead,
    /// It is of this newer version.
    Newer(u64),
    /// Something in it is missing, too long, twice there, or not as it was written.
    Unsound,
}

/// Reads a `.env` of ours.
pub(in crate::handover) fn read_env(bytes: &[u8]) -> Result<ConnectionCopy, EnvProblem> {
    // Some editors put a byte order mark first.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| EnvProblem::Other)?;
    let (comments, variables) = parts(text);
    let json = comments.into_iter().find(|json| is_ours(json));
    let Some(json) = json else {
        let is_ours = variables.starts_with("DOCUSIGN_ENVIRONMENT=");
        return Err(if is_ours { EnvProblem::WithoutHead } else { EnvProblem::Other });
    };
    if let Some(head) = Head::of(json.as_bytes()).filter(|head| head.version > VERSION) {
        return Err(EnvProblem::Newer(head.version));
    }
    // serde's own error could quote the file, so it is dropped.
    let head: EnvHead = serde_json::from_str(json).map_err(|_| EnvProblem::Unsound)?;
    let variables = Variables::read(variables).ok_or(EnvProblem::Unsound)?;
    variables.with(head).ok_or(EnvProblem::Unsound)?.checked().map_err(|problem| match problem {
        ReadingProblem::Newer(version) => EnvProblem::Newer(version),
        ReadingProblem::Other | ReadingProblem::Unsound => EnvProblem::Unsound,
    })
}

fn is_ours(json: &str) -> bool {
    Head::of(json.as_bytes()).is_some_and(|head| head.kind == KIND)
}

/// The comments at the head, without their sign, and what comes after them.
fn parts(text: &str) -> (Vec<&str>, &str) {
    let (mut comments, mut rest) = (Vec::new(), text);
    while let Some(comment) = rest.strip_prefix('#') {
        let (line, after) = comment.split_once('\n').unwrap_or((comment, ""));
        comments.push(line.trim());
        rest = after;
    }
    (comments, rest)
}

/// The names, in the order in which they are written.
const NAMES: [&str; 12] = [
    "DOCUSIGN_ENVIRONMENT",
    "DOCUSIGN_INTEGRATION_KEY",
    "DOCUSIGN_SECRET_KEY",
    "DOCUSIGN_REFRESH_TOKEN",
    "DOCUSIGN_REFRESH_TOKEN_EXPIRES_AT",
    "DOCUSIGN_ACCESS_TOKEN",
    "DOCUSIGN_ACCESS_TOKEN_EXPIRES_AT",
    "DOCUSIGN_SCOPES",
    "DOCUSIGN_REDIRECT_URI",
    "DOCUSIGN_TOKEN_URL",
    "DOCUSIGN_ACCOUNT_ID",
    "DOCUSIGN_BASE_URI",
];

/// The values by the places of their names.
struct Variables([Option<Zeroizing<String>>; NAMES.len()]);

impl Variables {
    /// `None`: not as it was written.
    fn read(text: &str) -> Option<Self> {
        let mut found = Self(Default::default());
        let mut rest = text.trim_end();
        while !rest.is_empty() {
            let (name, value) = rest.split_once('=')?;
            let place = NAMES.iter().position(|known| *known == name)?;
            let (value, after) = unquoted(value)?;
            let slot = found.0.get_mut(place)?;
            if slot.replace(value).is_some() {
                return None;
            }
            rest = after;
        }
        Some(found)
    }

    fn get(&self, name: &str) -> Option<&str> {
        let place = NAMES.iter().position(|known| *known == name)?;
        self.0.get(place)?.as_ref().map(|value| value.as_str())
    }

    /// A value that may be missing, but not unsound.
    fn optional<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, EnvProblem> {
        self.get(name).map(|text| parse(text).ok_or(EnvProblem::Unsound)).transpose()
    }

    fn with(&self, head: EnvHead) -> Option<ConnectionFile> {
        let owned = |name| self.get(name).map(str::to_owned);
        Some(ConnectionFile {
            kind: head.kind,
            version: head.version,
            name: None,
            connector: head.connector,
            product: head.product,
            environment: self.get("DOCUSIGN_ENVIRONMENT")?.parse().ok()?,
            client_id: self.get("DOCUSIGN_INTEGRATION_KEY")?.parse().ok()?,
            client_secret: HiddenText::new(self.get("DOCUSIGN_SECRET_KEY")?)?,
            refresh_token: HiddenText::new(self.get("DOCUSIGN_REFRESH_TOKEN")?)?,
            refresh_token_expires_at: self
                .optional("DOCUSIGN_REFRESH_TOKEN_EXPIRES_AT", |text| text.parse().ok())
                .ok()?,
            access_token: self.optional("DOCUSIGN_ACCESS_TOKEN", HiddenText::new).ok()?,
            access_token_expires_at: self
                .optional("DOCUSIGN_ACCESS_TOKEN_EXPIRES_AT", |text| text.parse().ok())
                .ok()?,
            scope: owned("DOCUSIGN_SCOPES")?,
            redirect_uri: self.get("DOCUSIGN_REDIRECT_URI")?.parse().ok()?,
            token_endpoint: owned("DOCUSIGN_TOKEN_URL")?,
            account_id: self.get("DOCUSIGN_ACCOUNT_ID")?.parse().ok()?,
            account_name: head.account_name,
            base_uri: owned("DOCUSIGN_BASE_URI")?,
            consented_by: head.consented_by,
            consented_at: head.consented_at,
            granted_scopes: head.granted_scopes,
            variable_names: head.variable_names,
            fields: Vec::new(),
            fields_without_value: Vec::new(),
            connect_keys: Vec::new(),
            history: History::default(),
        })
    }
}

/// A value as it was quoted, to the end of its line, and what comes after that.
fn unquoted(text: &str) -> Option<(Zeroizing<String>, &str)> {
    // As long as the value can be, so that the buffer never moves and leaves no copy behind.
    let mut value = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    loop {
        if let Some(run) = rest.strip_prefix('\'') {
            let (inside, after) = run.split_once('\'')?;
            if inside.contains('\\') {
                return None;
            }
            value.push_str(inside);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\'") {
            value.push('\'');
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\\\") {
            value.push('\\');
            rest = after;
        } else {
            // An editor may have written other line ends.
            let end = rest.trim_start_matches(['\r', '\n']);
            let is_end = rest.is_empty() || end.len() < rest.len();
            // `NAME=` alone is not what is written of an empty value.
            return (is_end && rest.len() < text.len()).then_some((value, end));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::almost_right::{Almost, Taken, almost, cases};
    use crate::handover::samples::{laid_open, sample};
    use crate::plain::is_plain;

    static TAKEN: Taken = Taken::of("copies as .env");

    /// The sample as `.env` has it: without its name and the product's own fields.
    fn bare() -> ConnectionCopy {
        ConnectionCopy { name: None, fields: Vec::new(), gaps: Vec::new(), ..sample() }
    }

    fn written(copy: &ConnectionCopy) -> String {
        String::from_utf8(copy.to_env().unwrap().to_vec()).unwrap()
    }

    fn problem(text: &str) -> Option<EnvProblem> {
        read_env(text.as_bytes()).map(|_| ()).err()
    }

    #[test]
    fn what_was_written_is_read() {
        let mut less = bare();
        less.connection.secrets.access_token = None;
        less.connection.facts.access_token_expires_at = None;
        less.connection.facts.refresh_token_expires_at = None;
        less.connection.facts.person_name.clear();
        let mut quoted = bare();
        "Miles O'Brien \\ \"Sons\" #1".clone_into(&mut quoted.connection.facts.person_name);
        for copy in [bare(), less, quoted] {
            let text = written(&copy);
            for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}\n\n")] {
                let read = read_env(text.as_bytes()).unwrap();
                assert_eq!(laid_open(&read), laid_open(&copy), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_env_of_ours_is_told_apart() {
        let text = written(&bare());
        let head = text.lines().nth(1).unwrap();
        let newer = text.replace("\"version\":1", "\"version\":3");
        assert_eq!(problem(&newer), Some(EnvProblem::Newer(3)));
        assert_eq!(problem(&text.replace(head, "# Olive's own")), Some(EnvProblem::WithoutHead));
        for other in ["", "PASSWORD='x'\n", "# a note\n", "{}", "\u{0}"] {
            assert_eq!(problem(other), Some(EnvProblem::Other), "{other}");
        }
        assert_eq!(read_env(b"\xff\xfe").map(|_| ()), Err(EnvProblem::Other));
    }

    #[test]
    fn item_37_what_is_not_as_it_was_written_is_refused() {
        let text = written(&bare());
        let line = |name: &str| text.lines().find(|line| line.starts_with(&format!("{name}="))).unwrap();
        let secret = line("DOCUSIGN_SECRET_KEY");
        for changed in [
            text.replace(secret, ""),
            text.replace(secret, &format!("{secret}\n{secret}")),
            text.replace(secret, "DOCUSIGN_SECRET_KEY=bare"),
            text.replace(secret, "DOCUSIGN_SECRET_KEY=\"x\""),
            text.replace(secret, "DOCUSIGN_SECRET_KEY="),
            text.replace(secret, "DOCUSIGN_SECRET_KEY='x' # note"),
            text.replace(secret, "DOCUSIGN_SECRET_KEY='x"),
            text.replace(secret, "DOCUSIGN_SECRET_KEY='x\\'"),
            text.replace(secret, &format!("export {secret}")),
            text.replace(secret, &format!("{secret}\nOTHER='x'")),
            text.replace(line("DOCUSIGN_ENVIRONMENT"), "DOCUSIGN_ENVIRONMENT='stage'"),
            text.replace(line("DOCUSIGN_REFRESH_TOKEN"), "DOCUSIGN_REFRESH_TOKEN=''"),
            text.replace(line("DOCUSIGN_ACCESS_TOKEN"), "DOCUSIGN_ACCESS_TOKEN='a b'"),
            text.replace(line("DOCUSIGN_TOKEN_URL"), "DOCUSIGN_TOKEN_URL='https://elsewhere.example/'"),
            text.replace(line("DOCUSIGN_BASE_URI"), "DOCUSIGN_BASE_URI='https://docusign.example'"),
            text.replace("\"product\":\"Snow Atlas\"", "\"product\":\"Snow\\u202eAtlas\""),
            text.replace("\"product\":\"Snow Atlas\",", ""),
        ] {
            assert_ne!(changed, text);
            assert_eq!(problem(&changed), Some(EnvProblem::Unsound), "{changed}");
        }
    }

    proptest! {
        #![proptest_config(cases())]

        /// What is taken is whole: written again and read again it is the same, and nothing in it misleads.
        #[test]
        fn item_37_border_of_env_copies_takes_what_is_sound_or_nothing(
            Almost(bytes) in almost(written(&bare()).into_bytes()),
        ) {
            let read = read_env(&bytes);
            TAKEN.count(read.is_ok());
            if let Ok(copy) = read {
                let again = read_env(written(&copy).as_bytes()).expect("it was sound");
                prop_assert_eq!(laid_open(&again), laid_open(&copy));
                let facts = &copy.connection.facts;
                for text in [&facts.product_name, &facts.account_name, &facts.person_name, &facts.person_email] {
                    prop_assert!(is_plain(text), "{text:?}");
                }
            }
        }
    }
}
