//! The names that are proposed for files.

use crate::domain::Environment;

/// What a copy can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// JSON.
    Json,
    /// Variables, for shells and readers of `.env`.
    Env,
    /// JSON, locked with a passphrase by age.
    Encrypted,
}

impl Format {
    /// What the name of such a file ends in, without the first dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Env => "env",
            Self::Encrypted => "countersign-copy",
        }
    }
}

/// The name to propose for a copy: `snow-atlas-docusign-production.json`. Good on all three systems.
pub fn suggested_name(product: &str, environment: Environment, format: Format) -> String {
    file_name(product, environment, format.extension())
}

/// The name to propose for a file of all connections.
pub fn suggested_name_of_all() -> String {
    format!("docusign-connections.{}", Format::Encrypted.extension())
}

/// The name to propose for a Connect configuration that is called so: `orders.json`.
pub fn suggested_configuration_name(name: &str) -> String {
    let name = slug(name);
    format!("{}.json", if name.is_empty() { "configuration" } else { &name })
}

/// `PRODUCT-docusign-ENVIRONMENT.EXTENSION`: letters, digits and hyphens.
pub(in crate::handover) fn file_name(product: &str, environment: Environment, extension: &str) -> String {
    [product, "docusign", environment.as_str()]
        .map(slug)
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
        + "."
        + extension
}

/// At most 40 characters, so that the whole stays far from any system's limit of 255 bytes.
fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-").chars().take(40).collect();
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_good_on_every_system() {
        for (product, name) in [
            ("Snow Atlas", "snow-atlas-docusign-production.json"),
            ("Flexera One / SaaS: Management?", "flexera-one-saas-management-docusign-production.json"),
            ("..\\..\\etc", "etc-docusign-production.json"),
            ("CON", "con-docusign-production.json"),
            ("Größe 統合", "größe-統合-docusign-production.json"),
            ("\u{202e}<>", "docusign-production.json"),
            (&"x".repeat(300), &format!("{}-docusign-production.json", "x".repeat(40))),
        ] {
            assert_eq!(suggested_name(product, Environment::Production, Format::Json), name);
        }
        assert_eq!(
            suggested_name("A", Environment::Demo, Format::Encrypted),
            "a-docusign-demo.countersign-copy"
        );
        assert_eq!(suggested_name("A", Environment::Demo, Format::Env), "a-docusign-demo.env");
    }
}
