//! A value that is composed of others: `access_token={access_token},refresh_token={refresh_token}`.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;

use super::value::ConnectionValue;

/// Texts and values of the connection, one behind the other; at least one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<TemplatePart>);

/// A part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplatePart {
    /// Always this text.
    Text(String),
    /// A value of the connection.
    Value(ConnectionValue),
}

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TemplateProblem {
    /// There is no value in it.
    NoValue,
    /// A brace stands alone.
    Brace,
    /// This stands in braces, and is the name of no value.
    Unknown(String),
}

impl Template {
    /// Reads one: the name of a value stands in braces. There is no other use for a brace.
    pub(super) fn read(text: &str) -> Result<Self, TemplateProblem> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (name, after) = behind.split_once('}').ok_or(TemplateProblem::Brace)?;
            if before.contains('}') || name.contains('{') {
                return Err(TemplateProblem::Brace);
            }
            let named: Result<_, Error> = ConnectionValue::deserialize(name.into_deserializer());
            let value = named.map_err(|_| TemplateProblem::Unknown(name.to_owned()))?;
            parts.extend((!before.is_empty()).then(|| TemplatePart::Text(before.to_owned())));
            parts.push(TemplatePart::Value(value));
            rest = after;
        }
        if rest.contains('}') {
            return Err(TemplateProblem::Brace);
        }
        if parts.is_empty() {
            return Err(TemplateProblem::NoValue);
        }
        parts.extend((!rest.is_empty()).then(|| TemplatePart::Text(rest.to_owned())));
        Ok(Self(parts))
    }

    /// Its parts, in their order.
    pub fn parts(&self) -> &[TemplatePart] {
        &self.0
    }

    /// The values in it.
    pub fn values(&self) -> impl Iterator<Item = ConnectionValue> {
        self.0.iter().filter_map(|part| match part {
            TemplatePart::Value(value) => Some(*value),
            TemplatePart::Text(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_are_told_apart_in_their_order() {
        let text = |text: &str| TemplatePart::Text(text.to_owned());
        let value = TemplatePart::Value;
        let parts = |template: &str| Template::read(template).map(|template| template.0);
        assert_eq!(
            parts("a={access_token},b={refresh_token}"),
            Ok(vec![
                text("a="),
                value(ConnectionValue::AccessToken),
                text(",b="),
                value(ConnectionValue::RefreshToken)
            ])
        );
        assert_eq!(
            parts("{base_uri}{scopes}/"),
            Ok(vec![value(ConnectionValue::BaseUri), value(ConnectionValue::Scopes), text("/")])
        );
        for (template, problem) in [
            ("", TemplateProblem::NoValue),
            ("plain", TemplateProblem::NoValue),
            ("{", TemplateProblem::Brace),
            ("a}{scopes}", TemplateProblem::Brace),
            ("{scopes}}", TemplateProblem::Brace),
            ("{{scopes}}", TemplateProblem::Brace),
            ("{scopes", TemplateProblem::Brace),
            ("{}", TemplateProblem::Unknown(String::new())),
            ("{ scopes }", TemplateProblem::Unknown(" scopes ".to_owned())),
            ("{password}", TemplateProblem::Unknown("password".to_owned())),
        ] {
            assert_eq!(parts(template), Err(problem), "{template}");
        }
    }
}
