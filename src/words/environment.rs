//! The environments: their names, and what each is for.

use std::borrow::Cow;

use crate::domain::Environment;
use crate::texts::t;

/// The name of an environment as Docusign's users say it.
pub fn name(environment: Environment) -> Cow<'static, str> {
    match environment {
        Environment::Production => t("environment-production"),
        Environment::Demo => t("environment-demo"),
        Environment::Practice => t("environment-practice"),
    }
}

/// What an environment is for, where it is chosen.
pub fn purpose(environment: Environment) -> Cow<'static, str> {
    match environment {
        Environment::Production => t("choose-production-words"),
        Environment::Demo => t("choose-demo-words"),
        Environment::Practice => t("choose-practice-words"),
    }
}
