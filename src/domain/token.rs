//! An access token or a refresh token: the one constructor, wherever a token comes from.

use std::fmt;
use std::str::FromStr;

use secrecy::{ExposeSecret, SecretString};

/// An access token (RFC 6749, section 1.4) or a refresh token (section 1.5). Wiped when dropped, shown by nothing.
///
/// Visible ASCII (appendix A.12 and A.17, without the space, which no bearer token has: RFC 6750, section 2.1): one that comes
/// out of a file may be pasted into a shell, so nothing in it ends a line or moves a cursor.
pub struct Token(SecretString);

/// The longest token accepted, in bytes: as long as a whole reply of the token endpoint.
pub const MAX_TOKEN: usize = 65_536;

/// Why a text is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenProblem {
    /// Nothing there.
    #[error("empty")]
    Empty,
    /// Something else than visible ASCII in it.
    #[error("not visible ASCII")]
    NotVisible,
    /// More than [`MAX_TOKEN`] bytes.
    #[error("too long")]
    TooLong,
}

impl Token {
    /// Takes a text for a token, if it can be one. Nothing of it is tidied: nobody types a token.
    pub fn new(text: SecretString) -> Result<Self, TokenProblem> {
        let bytes = text.expose_secret().as_bytes();
        if bytes.is_empty() {
            Err(TokenProblem::Empty)
        } else if bytes.len() > MAX_TOKEN {
            Err(TokenProblem::TooLong)
        } else if !bytes.iter().all(u8::is_ascii_graphic) {
            Err(TokenProblem::NotVisible)
        } else {
            Ok(Self(text))
        }
    }

    /// The token itself, for a request or for handing over.
    pub fn secret(&self) -> &SecretString {
        &self.0
    }
}

impl FromStr for Token {
    type Err = TokenProblem;

    fn from_str(text: &str) -> Result<Self, TokenProblem> {
        Self::new(text.into())
    }
}

impl ExposeSecret<str> for Token {
    fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Token").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_37_a_token_is_visible_ascii_not_empty_and_capped() {
        for text in ["a", "eyJ0eXAi.OiJNVCIs-_~+/=", &"t".repeat(MAX_TOKEN)] {
            assert_eq!(text.parse::<Token>().unwrap().expose_secret(), text);
        }
        for (text, problem) in [
            ("", TokenProblem::Empty),
            ("abc\nrm -rf ~", TokenProblem::NotVisible),
            ("abc\r", TokenProblem::NotVisible),
            ("a b", TokenProblem::NotVisible),
            ("abc\u{1b}[2J", TokenProblem::NotVisible),
            ("abc\u{202e}", TokenProblem::NotVisible),
            ("abc\0", TokenProblem::NotVisible),
            (&"t".repeat(MAX_TOKEN + 1), TokenProblem::TooLong),
        ] {
            assert_eq!(text.parse::<Token>().map(|_| ()), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn item_29_nothing_that_is_printed_holds_the_token() {
        let token: Token = "canary-51f0".parse().unwrap();
        assert!(!format!("{token:?} {token:#?}").contains("canary"));
    }
}
