//! Under which ids a set-up was to keep its connections.

use serde::{Deserialize, Serialize};

use crate::domain::{AccountId, ConnectionId, Environment, Facts};

/// The connections that a set-up was to keep, each under the id that was settled when it was first to be. Of one product,
/// environment and account there is one: keeping it again replaces it. Another one is kept beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MadeConnections(Vec<MadeConnection>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct MadeConnection {
    id: ConnectionId,
    sheet: String,
    environment: Environment,
    account_id: AccountId,
}

impl MadeConnections {
    /// With a connection that is kept under that id.
    pub(super) fn of(id: ConnectionId, facts: &Facts) -> Self {
        Self(vec![MadeConnection {
            id,
            sheet: facts.sheet.clone(),
            environment: facts.environment,
            account_id: facts.account_id.clone(),
        }])
    }

    /// The id of this connection, if it was to be kept.
    pub fn id_of(&self, facts: &Facts) -> Option<ConnectionId> {
        let is_this = |made: &&MadeConnection| {
            made.sheet == facts.sheet
                && made.environment == facts.environment
                && made.account_id == facts.account_id
        };
        self.0.iter().find(is_this).map(|made| made.id.clone())
    }

    /// The id to keep this connection under, settled if there is none yet. None without randomness.
    pub(super) fn id_for(&mut self, facts: &Facts) -> Option<ConnectionId> {
        if let Some(id) = self.id_of(facts) {
            return Some(id);
        }
        let id = ConnectionId::random().ok()?;
        self.0.push(MadeConnection {
            id: id.clone(),
            sheet: facts.sheet.clone(),
            environment: facts.environment,
            account_id: facts.account_id.clone(),
        });
        Some(id)
    }
}
