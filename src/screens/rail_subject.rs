//! What a page about a connection says at the foot of the rail: which connection it is, of which Docusign.

use std::borrow::Cow;

use crate::connections::ConnectionRecord;
use crate::domain::Environment;
use crate::theme::widgets::rail::RailFoot;
use crate::words::{account, environment};

/// The connection, in words.
pub struct RailSubject {
    called: String,
    environment: Cow<'static, str>,
    is_practice: bool,
}

impl RailSubject {
    /// Of this connection.
    pub fn of(record: &ConnectionRecord) -> Self {
        Self {
            called: account::called(record),
            environment: environment::name(record.facts.environment),
            is_practice: record.facts.environment == Environment::Practice,
        }
    }

    /// The rail's foot, with this note below.
    pub fn foot<'a>(&'a self, note: &'a str) -> RailFoot<'a> {
        RailFoot {
            subject: Some((&self.called, &self.environment)),
            badge: self.is_practice.then_some(&*self.environment),
            action: None,
            note,
        }
    }
}
