//! The names of the fields of step 3.

/// The fields of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldName {
    /// **Integration Key**.
    IntegrationKey,
    /// **Secret Key**.
    SecretKey,
    /// **Redirect URI**.
    RedirectUri,
    /// **Docusign e-mail**.
    Email,
}
