//! docusign
