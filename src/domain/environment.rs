//! Which Docusign: Production, Demo, or Practice.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Which Docusign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    /// Real accounts and real envelopes.
    Production,
    /// Docusign's developer environment.
    Demo,
    /// The stand-in on this computer; nothing real.
    Practice,
}

impl Environment {
    /// The name in files and on the command line: `production`, `demo`, `practice`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Demo => "demo",
            Self::Practice => "practice",
        }
    }

    /// All of them.
    pub const ALL: [Self; 3] = [Self::Production, Self::Demo, Self::Practice];
}

/// The text names no environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither production nor demo nor practice")]
pub struct UnknownEnvironment;

impl FromStr for Environment {
    type Err = UnknownEnvironment;

    /// Takes the names of [`Environment::as_str`] and nothing else: what is unknown is never taken for another.
    fn from_str(text: &str) -> Result<Self, UnknownEnvironment> {
        Self::ALL.into_iter().find(|one| one.as_str() == text).ok_or(UnknownEnvironment)
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_environment_is_written_in_lower_case() {
        for environment in [Environment::Production, Environment::Demo, Environment::Practice] {
            let written = serde_json::to_string(&environment).unwrap();
            assert_eq!(written, format!("\"{}\"", environment.as_str()));
            assert_eq!(serde_json::from_str::<Environment>(&written).unwrap(), environment);
        }
    }

    #[test]
    fn an_unknown_name_is_no_environment() {
        for environment in Environment::ALL {
            assert_eq!(environment.as_str().parse(), Ok(environment));
        }
        for other in ["", "Production", "production ", "prod", "stage"] {
            assert_eq!(other.parse::<Environment>(), Err(UnknownEnvironment), "{other}");
        }
    }
}
