//! The integration key and the secret key: what they look like, and what people paste in their place.

use std::fmt;
use std::str::FromStr;

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use super::tidy::{is_guid, keys_within, tidy};

/// An app's public name at Docusign: its client ID, a GUID, kept in lower case. Not a secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IntegrationKey(String);

/// Why a text is no integration key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntegrationKeyProblem {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// A URL was pasted.
    #[error("looks like a URL")]
    LooksLikeUrl,
    /// A name came along: "name: value" or "name=value".
    #[error("a name and a value")]
    NamedValue,
    /// More than one value: nothing is guessed from that.
    #[error("more than one value")]
    SeveralValues,
    /// Anything else that is not 8-4-4-4-12 hexadecimal digits.
    #[error("not a GUID")]
    NotAGuid,
}

impl IntegrationKey {
    /// The key, in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for IntegrationKey {
    type Err = IntegrationKeyProblem;

    /// Reads a typed or pasted key; what copying added falls away.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // As it stands in the index, a thousand times.
        if is_guid(text) {
            return Ok(Self(text.to_ascii_lowercase()));
        }
        let several = keys_within(text).is_some_and(|keys| keys.len() > 1);
        let text = tidy(text);
        if is_guid(&text) {
            return Ok(Self(text.to_ascii_lowercase()));
        }
        Err(if text.is_empty() {
            IntegrationKeyProblem::Empty
        } else if several {
            IntegrationKeyProblem::SeveralValues
        } else if looks_like_url(&text) {
            IntegrationKeyProblem::LooksLikeUrl
        } else if is_named_value(&text) {
            IntegrationKeyProblem::NamedValue
        } else {
            IntegrationKeyProblem::NotAGuid
        })
    }
}

impl fmt::Display for IntegrationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for IntegrationKey {
    type Error = IntegrationKeyProblem;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<IntegrationKey> for String {
    fn from(key: IntegrationKey) -> Self {
        key.0
    }
}

/// An app's secret. Wiped when dropped, shown by nothing.
pub struct SecretKey(SecretString);

/// The longest secret key accepted, in bytes: no secret is a pasted document.
pub const MAX_SECRET_KEY: usize = 512;

/// Why a text is no secret key. Docusign shows secrets that look like GUIDs but does not promise it, so only what
/// cannot be one is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretKeyProblem {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// A URL was pasted.
    #[error("looks like a URL")]
    LooksLikeUrl,
    /// An RSA key, which the same page of Docusign makes for another kind of sign-in.
    #[error("an RSA key")]
    RsaKey,
    /// The masked form that Docusign shows once the secret has been seen.
    #[error("masked")]
    Masked,
    /// A name came along: "name: value" or "name=value".
    #[error("a name and a value")]
    NamedValue,
    /// More than one value: they are never joined in silence.
    #[error("more than one value")]
    SeveralValues,
    /// Characters other than visible ASCII: it is pasted into consoles, where others act.
    #[error("not plain text")]
    NotPlainText,
    /// More than [`MAX_SECRET_KEY`] bytes.
    #[error("too long")]
    TooLong,
}

impl SecretKey {
    /// The secret itself, for a request or for handing over.
    pub fn secret(&self) -> &SecretString {
        &self.0
    }

    /// Whether it has the shape of those that Docusign shows: a GUID's.
    pub fn has_usual_shape(&self) -> bool {
        is_guid(self.0.expose_secret())
    }
}

impl FromStr for SecretKey {
    type Err = SecretKeyProblem;

    /// Reads a typed or pasted secret; what copying added falls away. Capitals stay capitals.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let several = keys_within(text).is_some();
        let text = tidy(text);
        if text.is_empty() {
            Err(SecretKeyProblem::Empty)
        } else if text.contains("-----BEGIN") {
            Err(SecretKeyProblem::RsaKey)
        } else if looks_like_url(&text) {
            Err(SecretKeyProblem::LooksLikeUrl)
        } else if is_masked(&text) {
            Err(SecretKeyProblem::Masked)
        } else if is_named_value(&text) {
            Err(SecretKeyProblem::NamedValue)
        } else if several {
            Err(SecretKeyProblem::SeveralValues)
        } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            Err(SecretKeyProblem::NotPlainText)
        } else if text.len() > MAX_SECRET_KEY {
            Err(SecretKeyProblem::TooLong)
        } else {
            Ok(Self(SecretString::from(text.as_str())))
        }
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey([REDACTED])")
    }
}

/// What is wrong with the two fields taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PairProblem {
    /// The same value in both.
    #[error("both are equal")]
    Equal,
    /// The integration key is in the secret's field and the other way round.
    #[error("the two are swapped")]
    Swapped,
}

/// Looks at both fields as typed. An empty field is no problem of the pair. Two GUIDs that are swapped cannot be told
/// apart.
pub fn check_pair(key_text: &str, secret_text: &str) -> Option<PairProblem> {
    let (key, secret) = (tidy(key_text), tidy(secret_text));
    if key.is_empty() || secret.is_empty() {
        None
    } else if key.eq_ignore_ascii_case(&secret) {
        Some(PairProblem::Equal)
    } else if may_be_an_older_secret(&key) && is_guid(&secret) && key.parse::<SecretKey>().is_ok() {
        Some(PairProblem::Swapped)
    } else {
        None
    }
}

/// Whether it has the form of a secret that is no GUID, rather than that of a damaged GUID or of some word.
fn may_be_an_older_secret(tidied: &str) -> bool {
    let has_digit = tidied.chars().any(|sign| sign.is_ascii_digit());
    let is_of_a_guid = tidied.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-');
    has_digit && !is_of_a_guid && tidied.chars().count() >= 12 && tidied.matches('-').count() < 4
}

fn looks_like_url(tidied: &str) -> bool {
    let start: String = tidied.chars().take(8).map(|c| c.to_ascii_lowercase()).collect();
    start.starts_with("http:/")
        || start.starts_with("https:/")
        || start.starts_with("www.")
        || tidied.contains("://")
}

/// "Secret Key: value", `client_secret=value`, `"secret": "value"`: a name before a colon or an equals sign, and either
/// a GUID after it or a word in the name that only a name has.
fn is_named_value(tidied: &str) -> bool {
    let Some((name, value)) = tidied.split_once([':', '：', '=']) else { return false };
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    let a_name = (1..=40).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '(' | ')'));
    let known = || {
        let name = name.to_lowercase();
        ["key", "secret", "client", "token", "password", "integra", "guid", "value"]
            .iter()
            .any(|w| name.contains(w))
            || name.ends_with("id")
    };
    // base64 ends in equals signs: these have no value after them.
    let a_value = !value.trim_matches('=').is_empty();
    a_name && a_value && (is_guid(&tidy(value)) || known())
}

fn is_masked(tidied: &str) -> bool {
    let dots = |c: char| matches!(c, '*' | '•' | '●' | '∙' | '·' | '⦁' | '…');
    tidied.contains('…')
        || tidied.contains("***")
        || tidied.chars().filter(|c| !c.is_ascii() && dots(*c)).count() >= 3
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;

    const KEY: &str = "0A1B2C3D-4e5f-6071-8293-a4b5c6d7e8f9";
    const SECRET: &str = "11112222-3333-4444-5555-666677778888";

    #[test]
    fn an_integration_key_is_a_guid_in_lower_case() {
        let key: IntegrationKey = format!(" {KEY}\r\n").parse().unwrap();
        assert_eq!(key.as_str(), KEY.to_ascii_lowercase());
        let written = serde_json::to_string(&key).unwrap();
        assert_eq!(serde_json::from_str::<IntegrationKey>(&written).unwrap(), key);
        assert!(serde_json::from_str::<IntegrationKey>("\"x\"").is_err());
    }

    #[test]
    fn other_things_pasted_as_an_integration_key_are_named() {
        use IntegrationKeyProblem::{Empty, LooksLikeUrl, NamedValue, NotAGuid};
        for (pasted, problem) in [
            ("", Empty),
            (" \r\n\u{feff}", Empty),
            ("https://admindemo.docusign.com/x", LooksLikeUrl),
            ("www.docusign.com", LooksLikeUrl),
            (&format!("Integration Key: {KEY}"), NamedValue),
            (&format!("client_id={KEY}"), NamedValue),
            (&format!("\"integrationKey\": \"{KEY}\","), NamedValue),
            ("Integration Key: none", NamedValue),
            (&format!("統合キー：{KEY}"), NamedValue),
            ("0a1b2c3d", NotAGuid),
            (&format!("{KEY}{KEY}"), NotAGuid),
            (&KEY.replace('-', ""), NotAGuid),
        ] {
            assert_eq!(pasted.parse::<IntegrationKey>(), Err(problem), "{pasted}");
        }
    }

    #[test]
    fn a_secret_key_is_taken_softly() {
        for (pasted, secret) in [
            (format!("{SECRET}\n"), SECRET),
            ("AbCd1234+/==".to_owned(), "AbCd1234+/=="),
            ("a=b".to_owned(), "a=b"),
            ("\"Quoted1\"".to_owned(), "Quoted1"),
        ] {
            assert_eq!(pasted.parse::<SecretKey>().unwrap().secret().expose_secret(), secret);
        }
    }

    #[test]
    fn other_things_pasted_as_a_secret_key_are_named() {
        use SecretKeyProblem::{Empty, LooksLikeUrl, Masked, NamedValue, NotPlainText, RsaKey, TooLong};
        for (pasted, problem) in [
            ("\u{200b}", Empty),
            ("http://localhost/?code=x", LooksLikeUrl),
            ("-----BEGIN RSA PRIVATE KEY-----\nMIIE", RsaKey),
            ("••••••••8888", Masked),
            ("********-****", Masked),
            ("1111…", Masked),
            (&format!("Secret Key: {SECRET}"), NamedValue),
            ("client_secret=abcdefg", NamedValue),
            ("\"secret\": \"abcdefg\"", NamedValue),
            ("geheimnisß", NotPlainText),
            (&"x".repeat(MAX_SECRET_KEY + 1), TooLong),
        ] {
            assert_eq!(pasted.parse::<SecretKey>().unwrap_err(), problem, "{pasted}");
        }
    }

    #[test]
    fn equal_and_swapped_pairs_are_seen() {
        assert_eq!(check_pair(KEY, &format!(" {} ", KEY.to_lowercase())), Some(PairProblem::Equal));
        assert_eq!(check_pair("abcdefgh", "abcdefgh"), Some(PairProblem::Equal));
        assert_eq!(check_pair("AbCd1234+/==", KEY), Some(PairProblem::Swapped));
        for (key, secret) in
            [(KEY, SECRET), (KEY, "AbCd1234"), ("", KEY), ("", ""), ("https://x", KEY), ("abc", "def")]
        {
            assert_eq!(check_pair(key, secret), None, "{key} {secret}");
        }
        // A word, and a GUID that lost some of its end.
        for key in [
            "integration",
            "my integration",
            &KEY[..30],
            &KEY[..20],
            &KEY.replace('-', ""),
            &format!("{KEY}x"),
        ] {
            assert_eq!(check_pair(key, SECRET), None, "{key}");
        }
    }
}
