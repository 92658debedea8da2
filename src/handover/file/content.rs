//! What a copy of a connection holds.

use std::{fmt, io};

use jiff::Timestamp;
use secrecy::SecretString;
use zeroize::Zeroizing;

/// A connection as it is handed over. Wiped when dropped; shows no secret.
pub struct Content {
    /// The id of the connector sheet.
    pub sheet: String,
    /// The product's name.
    pub product: String,
    /// Which Docusign, in the caller's words (`production`, `demo`, `practice`).
    pub environment: String,
    /// The integration key: `client_id` in RFC 6749.
    pub integration_key: String,
    /// The secret key: `client_secret` in RFC 6749.
    pub secret_key: SecretString,
    /// The refresh token.
    pub refresh_token: SecretString,
    /// When it ends, as far as is known.
    pub refresh_token_expires_at: Option<Timestamp>,
    /// The access token, if it is to be in the copy.
    pub access_token: Option<SecretString>,
    /// When that ends.
    pub access_token_expires_at: Option<Timestamp>,
    /// The scopes that were asked for.
    pub scopes: Vec<String>,
    /// The redirect URI, byte for byte as it was sent.
    pub redirect_uri: String,
    /// The URL of the token endpoint.
    pub token_url: String,
    /// The account, a GUID.
    pub account_id: String,
    /// The account's name; may be empty.
    pub account_name: String,
    /// Where the account's API lives, without `/restapi`. Whoever reads a copy has to check it before a token is sent
    /// there.
    pub base_uri: String,
    /// Who consented; may be empty.
    pub person_name: String,
    /// That person's e-mail address; may be empty.
    pub person_email: String,
    /// When they consented.
    pub consented_at: Timestamp,
    /// The fields of the product's settings, in its order. In JSON only: the names of `.env` are always the same.
    pub fields: Vec<FileField>,
}

/// A field of the product's settings.
pub struct FileField {
    /// As the product writes it.
    pub label: String,
    /// What goes into it.
    pub value: SecretString,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content")
            .field("product", &self.product)
            .field("environment", &self.environment)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for FileField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Field").field("label", &self.label).finish_non_exhaustive()
    }
}

/// Why a copy cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderProblem {
    /// The value of this name in `.env` holds a NUL, which no variable can.
    #[error("{0} holds a NUL")]
    Nul(&'static str),
    /// The passphrase is empty.
    #[error("no passphrase")]
    NoPassphrase,
    /// The values are far larger than those of any connection; such a file could not be opened again.
    #[error("too large for a copy")]
    TooLarge,
    /// The library that writes it failed.
    #[error("the copy could not be made")]
    Failed,
}

/// What `render` writes, in a buffer that never moved: it is rendered twice, the first time only to be measured.
pub(in crate::handover) fn rendered(
    render: impl Fn(&mut dyn io::Write) -> io::Result<()>,
) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
    struct Measure(usize);
    impl io::Write for Measure {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut measure = Measure(0);
    render(&mut measure).map_err(|_| RenderProblem::Failed)?;
    if measure.0 > super::MAX_READ / 2 {
        return Err(RenderProblem::TooLarge);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(measure.0));
    render(&mut *bytes).map_err(|_| RenderProblem::Failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::samples::{SECRETS, laid_open, sample};

    #[test]
    fn item_29_debug_shows_no_secret() {
        let shown = format!("{:?} {:#?}", sample(), sample().fields);
        assert!(shown.contains("Snow Atlas") && shown.contains("Refresh Token"));
        for secret in SECRETS {
            assert!(laid_open(&sample()).contains(secret));
            assert!(!shown.contains(secret), "{shown}");
        }
    }

    #[test]
    fn the_buffer_of_a_copy_never_moves() {
        let json = sample().to_json().unwrap();
        assert_eq!(json.len(), json.capacity());
        let env = sample().to_env().unwrap();
        assert_eq!(env.len(), env.capacity());
    }

    #[test]
    fn what_could_not_be_opened_again_is_not_written() {
        let label = || "x".repeat(2048);
        let fields = (0..400).map(|_| FileField { label: label(), value: "y".into() });
        let content = Content { fields: fields.collect(), ..sample() };
        assert_eq!(content.to_json().map(|_| ()), Err(RenderProblem::TooLarge));
    }
}
