//! What a copy of a connection holds.

use std::sync::Arc;
use std::{fmt, io};

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::domain::{Connection, ConnectionName, History, Token};

/// A connection as it is handed over in a file. Wiped when dropped; shows no secret.
pub struct ConnectionCopy {
    /// The connection.
    pub connection: Connection,
    /// What the person calls it. In JSON only.
    pub name: Option<ConnectionName>,
    /// The fields of the product's settings, in its order. In JSON only: the names of `.env` are always the same.
    pub fields: Vec<FileField>,
    /// Those of them that have no value here. In JSON only.
    pub gaps: Vec<FileGap>,
    /// What else another computer needs that takes the connection over. In JSON only.
    pub along: CarriedAlong,
}

/// What a connection has beside its values, for another computer that takes it over.
#[derive(Clone, Debug, Default)]
pub struct CarriedAlong {
    /// The Connect keys that are kept with it, the newest first: two at most. Docusign gives each once.
    pub connect_keys: Vec<Arc<Token>>,
    /// What became of it, as far as [`History::carried`] says that it matters there.
    pub history: History,
}

impl From<Connection> for ConnectionCopy {
    /// A copy of the connection alone.
    fn from(connection: Connection) -> Self {
        let along = CarriedAlong::default();
        Self { connection, name: None, fields: Vec::new(), gaps: Vec::new(), along }
    }
}

/// A field of the product's settings.
pub struct FileField {
    /// As the product writes it.
    pub label: String,
    /// What goes into it.
    pub value: SecretString,
}

/// A field of the product's settings that has no value here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileGap {
    /// As the product writes it.
    pub label: String,
    /// Why it has none, and what to do about it, in a sentence for the person.
    pub to_know: String,
}

impl fmt::Debug for ConnectionCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectionCopy")
            .field("product", &self.connection.facts.product_name)
            .field("environment", &self.connection.facts.environment)
            .field("fields", &self.fields)
            .field("gaps", &self.gaps)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for FileField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileField").field("label", &self.label).finish_non_exhaustive()
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
    /// There is no connection to put into it.
    #[error("no connection")]
    NoConnection,
    /// There are more connections than one file may hold.
    #[error("more connections than a file may hold")]
    TooMany,
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
        let fields = (0..4_500).map(|_| FileField { label: label(), value: "y".into() });
        let content = ConnectionCopy { fields: fields.collect(), ..sample() };
        assert_eq!(content.to_json().map(|_| ()), Err(RenderProblem::TooLarge));
    }
}
