//! A connection that the person may want to remove: what can be done about it, as far as is known by now.

use crate::connections::ConnectionRecord;
use crate::domain::RevocationEndpoint;
use crate::tasks::{Answer, Upkeep, Work};

/// What is asked about when a connection is to be removed.
pub struct Removal {
    /// The connection.
    pub record: ConnectionRecord,
    /// Where its refresh token can be revoked as well; none as long as nobody has said so.
    pub revocation: Option<RevocationEndpoint>,
    /// The page on which consent is revoked could not be opened.
    pub page_not_opened: bool,
}

impl Removal {
    /// Of this connection; and what is asked of Docusign meanwhile.
    pub(super) fn of(record: ConnectionRecord) -> (Self, Work) {
        let work = Work::Upkeep(Upkeep::FindRevocation(Box::new(record.clone())));
        (Self { record, revocation: None, page_not_opened: false }, work)
    }

    /// The page on which consent is revoked.
    pub fn connected_apps(&self) -> String {
        self.record.facts.endpoints().connected_apps().to_owned()
    }

    pub(super) fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::RevocationFound(found) => self.revocation = found,
            Answer::PageOpened(opened) => self.page_not_opened = !opened,
            _ => {}
        }
    }

    /// What revokes its token, and removes it then; none where nothing can be revoked.
    pub(super) fn revoke(&self) -> Option<Work> {
        let (id, endpoint) = (self.record.id.clone(), self.revocation.clone()?);
        Some(Work::Upkeep(Upkeep::RevokeAndRemove { id, endpoint }))
    }
}
