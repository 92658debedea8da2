//! Messages of Connect that are being sent again: which, and how far that has come. There is no secret in it.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is to be sent again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ResendWish {
    /// What failed of one envelope.
    Failure {
        /// The failure's id, or the envelope's.
        id: String,
    },
    /// All that failed.
    AllFailed,
    /// All of the envelopes whose status changed between two days, both included, whether it failed or not.
    Period {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
        /// As which configuration says: its id, or the address of one that the account does not have.
        configuration: String,
    },
}

/// A resend that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResendJob {
    /// What was asked for.
    pub wish: ResendWish,
    /// When.
    pub begun: Timestamp,
    /// The ids of its envelopes, each once.
    pub envelopes: Vec<String>,
    /// How many of them, from the first on, are done.
    pub done: usize,
    /// How many of those that follow were being asked for when this was written: whether they were is known only once it says 0 again.
    pub asking: usize,
}

/// How many envelopes were asked for at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResentCount {
    /// When.
    pub at: Timestamp,
    /// How many.
    pub count: usize,
}

/// Where the resends of a connection stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResendRecord {
    /// What is not done yet.
    #[serde(deserialize_with = "Option::deserialize")]
    pub job: Option<ResendJob>,
    /// What was asked for last: so much is taken in an hour.
    pub recent: Vec<ResentCount>,
}

impl ResendJob {
    /// How many are left.
    pub fn left(&self) -> usize {
        self.envelopes.len().saturating_sub(self.done)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_period_is_written_down_with_its_configuration() {
        let day: Date = "2026-11-20".parse().unwrap();
        let wish = ResendWish::Period { from: day, to: day, configuration: "22210641".to_owned() };
        let written = serde_json::to_value(&wish).unwrap();
        assert_eq!(
            written,
            json!({ "what": "period", "from": "2026-11-20", "to": "2026-11-20", "configuration": "22210641" })
        );
        assert_eq!(serde_json::from_value::<ResendWish>(written).unwrap(), wish);
    }
}
