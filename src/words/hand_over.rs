//! What became of copies at Hand over and at a kept connection.

use std::borrow::Cow;
use std::time::Duration;

use jiff::Timestamp;

use crate::places::copies::CopyState;
use crate::texts::{t, t_with};

/// What is said below a field of which a copy was made.
pub fn copy_note(state: &CopyState, now: Timestamp) -> Option<String> {
    match state {
        CopyState::Copied { until: Some(until) } => {
            let left = Duration::try_from(until.duration_since(now)).unwrap_or_default();
            Some(t_with("copied-clears", &[("seconds", left.as_secs().into())]))
        }
        CopyState::Cleared => Some(t("copied-cleared").into_owned()),
        CopyState::Copied { until: None } | CopyState::Failed(_) => None,
    }
}

/// Every field was copied: what is left to know.
pub fn all_copied(in_keychain: bool) -> Cow<'static, str> {
    if in_keychain { t("hand-over-all-copied-kept") } else { t("hand-over-all-copied") }
}
