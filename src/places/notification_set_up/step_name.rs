//! The names of the steps, and their order.

/// The five steps, ordered as they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotificationStep {
    /// At which accounts.
    Accounts,
    /// What is told, to which address.
    Events,
    /// How the receiver knows that it is Docusign.
    Proof,
    /// What will be sent, before it is.
    Review,
    /// What became of it, account by account.
    Outcome,
}

/// The steps in order.
pub const NOTIFICATION_ORDER: &[NotificationStep] = &[
    NotificationStep::Accounts,
    NotificationStep::Events,
    NotificationStep::Proof,
    NotificationStep::Review,
    NotificationStep::Outcome,
];
