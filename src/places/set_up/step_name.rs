//! The names of the steps, and their order.

use serde::{Deserialize, Serialize};

/// The seven steps, ordered as they come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepName {
    /// Which product, which Docusign.
    #[default]
    Choose,
    /// An integration key: there already, or help to make one.
    Prepare,
    /// Integration Key, Secret Key, Redirect URI.
    Keys,
    /// Consent in the browser, and the exchange.
    SignIn,
    /// Who consented, which account, and the calls the connector will make.
    Check,
    /// Where it is kept.
    Save,
    /// The values, in the connector's own words.
    HandOver,
}

/// The steps in order.
pub const ORDER: &[StepName] = &[
    StepName::Choose,
    StepName::Prepare,
    StepName::Keys,
    StepName::SignIn,
    StepName::Check,
    StepName::Save,
    StepName::HandOver,
];
