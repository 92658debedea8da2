//! While the program is open, what is due is renewed by itself, where the person has asked for that: see
//! `docs/decisions.md`, "Nothing is renewed unasked".

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::resources::With;
use crate::clock::later;
use crate::connections::{self, ConnectionRecord, RenewProblem, is_due, is_ours_to_renew};
use crate::domain::ConnectionId;

/// How long after the start: the person has something to see first.
const AFTER_START: Duration = Duration::from_secs(5);
/// How often it is looked what is due.
const BETWEEN_LOOKS: Duration = Duration::from_mins(10);
/// How long after one that failed it is tried again.
const AFTER_FAILURE: Duration = Duration::from_hours(1);
/// How long until new tokens that could not be kept are tried once more.
const BETWEEN_TRIES: Duration = Duration::from_secs(30);

/// Renews what is due, one after another, for as long as the program is open.
pub(super) async fn keep_renewed(with: Arc<With>) {
    tokio::time::sleep(AFTER_START).await;
    let mut not_before = HashMap::new();
    loop {
        renew_due(&with, &mut not_before).await;
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// Renews what is due and was not tried within the hour.
async fn renew_due(with: &Arc<With>, not_before: &mut HashMap<ConnectionId, Timestamp>) {
    let now = with.clock.now();
    let is_wanted = |record: &ConnectionRecord| {
        is_due(record, now)
            && is_ours_to_renew(&with.sheets, record)
            // Docusign said no, for as long as nobody does something.
            && record.history.refused.is_none()
            && not_before.get(&record.id).is_none_or(|until| *until <= now)
    };
    let Ok((records, _)) = with.vault.records().await else { return };
    let due: Vec<_> = records.into_iter().filter(is_wanted).collect();
    for record in due {
        // The person may have put an end to it meanwhile.
        if !is_asked_for(with).await {
            return;
        }
        // None where the program is ending.
        let Ok(under_way) = Arc::clone(&with.renewals).try_read_owned() else { return };
        let mut outcome = with.renew(&record).await;
        // They are nowhere else. The page of the connection shows that a renewal has not ended.
        while let Err(RenewProblem::NotKept(unkept)) = outcome {
            tokio::time::sleep(BETWEEN_TRIES).await;
            outcome = with.keep_tokens(unkept).await;
        }
        drop(under_way);
        if let Err(error) = outcome {
            tracing::info!(%error, "a connection that is due was not renewed");
            not_before.insert(record.id, later(with.clock.now(), AFTER_FAILURE));
        }
    }
}

async fn is_asked_for(with: &Arc<With>) -> bool {
    let looks = Arc::clone(with);
    let asked =
        tokio::task::spawn_blocking(move || connections::is_looked_after(&looks.data_dir, &looks.clock));
    asked.await.unwrap_or(false)
}
