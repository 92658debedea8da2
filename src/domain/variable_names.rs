//! Names of variables in a `.env` file, where the person says them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest name of a variable, in bytes.
pub const MAX_VARIABLE_NAME: usize = 100;
/// The most names that a connection has.
const MAX_NAMES: usize = 64;

/// The name of a variable (POSIX, XBD 8.1): letters, digits and `_`, no digit first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct VariableName(String);

/// Why a text is no name of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VariableNameProblem {
    /// There is none.
    #[error("no name")]
    Empty,
    /// It begins with a digit.
    #[error("a digit stands first")]
    DigitFirst,
    /// Something else than letters, digits and `_` is in it.
    #[error("something else than letters, digits and _ is in it")]
    NotAName,
    /// It is longer than [`MAX_VARIABLE_NAME`].
    #[error("longer than {MAX_VARIABLE_NAME} bytes")]
    TooLong,
    /// Another variable has it already.
    #[error("there twice")]
    Twice,
}

impl VariableName {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for VariableName {
    type Err = VariableNameProblem;

    fn from_str(text: &str) -> Result<Self, VariableNameProblem> {
        if text.is_empty() {
            return Err(VariableNameProblem::Empty);
        }
        if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return Err(VariableNameProblem::NotAName);
        }
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            return Err(VariableNameProblem::DigitFirst);
        }
        if text.len() > MAX_VARIABLE_NAME {
            return Err(VariableNameProblem::TooLong);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for VariableName {
    type Error = VariableNameProblem;

    fn try_from(text: String) -> Result<Self, VariableNameProblem> {
        text.parse()
    }
}

impl fmt::Display for VariableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The names that a person gave the variables of a file, each in the place of the one its sheet proposes. No two are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<GivenName>")]
pub struct VariableNames(Vec<GivenName>);

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenName {
    /// What the sheet proposes.
    pub proposed: VariableName,
    /// What the person said: perhaps the same.
    pub name: VariableName,
}

impl VariableNames {
    /// These. An error has the place of the first that is there twice.
    pub fn new(names: Vec<GivenName>) -> Result<Self, usize> {
        let (mut proposed, mut given) = (BTreeSet::new(), BTreeSet::new());
        let twice = names.iter().position(|one| !(proposed.insert(&one.proposed) & given.insert(&one.name)));
        match twice {
            Some(place) => Err(place),
            None if names.len() > MAX_NAMES => Err(MAX_NAMES),
            None => Ok(Self(names)),
        }
    }

    /// Whether the person gave none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in the sheet's order.
    pub fn iter(&self) -> impl Iterator<Item = &GivenName> {
        self.0.iter()
    }

    /// What the variable is called that the sheet calls so.
    pub fn name_of<'a>(&'a self, proposed: &'a str) -> &'a str {
        let given = self.0.iter().find(|one| one.proposed.as_str() == proposed);
        given.map_or(proposed, |one| one.name.as_str())
    }
}

impl TryFrom<Vec<GivenName>> for VariableNames {
    type Error = VariableNameProblem;

    fn try_from(names: Vec<GivenName>) -> Result<Self, VariableNameProblem> {
        Self::new(names).map_err(|_| VariableNameProblem::Twice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(proposed: &str, name: &str) -> GivenName {
        GivenName { proposed: proposed.parse().unwrap(), name: name.parse().unwrap() }
    }

    #[test]
    fn a_name_is_what_a_shell_takes_for_one() {
        let long = "A".repeat(MAX_VARIABLE_NAME + 1);
        for (text, problem) in [
            ("", Some(VariableNameProblem::Empty)),
            ("DOCUSIGN_SECRET_KEY", None),
            ("_a1", None),
            ("1A", Some(VariableNameProblem::DigitFirst)),
            ("A-B", Some(VariableNameProblem::NotAName)),
            ("A B", Some(VariableNameProblem::NotAName)),
            ("A=B", Some(VariableNameProblem::NotAName)),
            ("A\nB", Some(VariableNameProblem::NotAName)),
            ("Ä", Some(VariableNameProblem::NotAName)),
            (&long, Some(VariableNameProblem::TooLong)),
        ] {
            assert_eq!(text.parse::<VariableName>().err(), problem, "{text:?}");
        }
    }

    #[test]
    fn no_name_is_given_twice_wherever_they_come_from() {
        assert_eq!(VariableNames::new(vec![given("A", "X"), given("B", "X")]), Err(1));
        assert_eq!(VariableNames::new(vec![given("A", "X"), given("A", "Y")]), Err(1));
        // The two change places.
        let names = VariableNames::new(vec![given("A", "B"), given("B", "A")]).unwrap();
        assert_eq!([names.name_of("A"), names.name_of("B"), names.name_of("C")], ["B", "A", "C"]);
        let read = |text: &str| serde_json::from_str::<VariableNames>(text);
        assert_eq!(read(&serde_json::to_string(&names).unwrap()).unwrap(), names);
        for unsound in [
            r#"[{"proposed":"A","name":"X"},{"proposed":"B","name":"X"}]"#,
            r#"[{"proposed":"A","name":"X=1"}]"#,
            r#"[{"proposed":"A","name":""}]"#,
        ] {
            assert!(read(unsound).is_err(), "{unsound}");
        }
    }
}
