//! What became of copies at Hand over and at a kept connection.

use std::borrow::Cow;

use crate::clock::MonotonicTime;
use crate::domain::Environment;
use crate::places::copies::CopyState;
use crate::places::set_up::Common;
use crate::places::set_up::hand_over::HandOver;
use crate::texts::{t, t_with};

/// What is said below a field of which a copy was made.
pub fn copy_note(state: &CopyState, now: MonotonicTime) -> Option<String> {
    match state {
        CopyState::Copied { until: Some(until) } => {
            let left = until.since(now);
            Some(t_with("copied-clears", &[("seconds", left.as_secs().into())]))
        }
        CopyState::Cleared => Some(t("copied-cleared").into_owned()),
        CopyState::GivenBack => Some(t("copied-given-back").into_owned()),
        CopyState::NotCleared => Some(t("copied-not-cleared").into_owned()),
        CopyState::Copied { until: None } | CopyState::Failed(_) => None,
    }
}

/// What to do about a value that another program gave back, or that the system did not let go of; none for the others.
pub fn copy_remedy(state: CopyState) -> Option<(Cow<'static, str>, Cow<'static, str>)> {
    match state {
        CopyState::GivenBack => Some((t("copied-given-back-title"), t("copied-given-back-now"))),
        CopyState::NotCleared => Some((t("copied-not-cleared-title"), t("copied-not-cleared-now"))),
        CopyState::Copied { .. } | CopyState::Cleared | CopyState::Failed(_) => None,
    }
}

/// Whether a field is another than the product was told before; none where nothing was.
pub fn changed(step: &HandOver, index: usize, product: &str) -> Option<String> {
    Some(if step.is_changed(index)? {
        t_with("hand-over-changed", &[("product", product.to_owned().into())])
    } else {
        t("hand-over-unchanged").into_owned()
    })
}

/// How many of the values were copied so far; none before the first.
pub fn how_many_copied(step: &HandOver, common: &Common) -> Option<String> {
    let (copied, count) = step.count_copied(common);
    (copied > 0).then(|| t_with("hand-over-copied", &[("done", copied.into()), ("count", count.into())]))
}

/// Every field was copied, or all that changed: that, and what is left to know.
pub fn all_copied(
    step: &HandOver,
    environment: Environment,
    in_keychain: bool,
) -> (Cow<'static, str>, Cow<'static, str>) {
    if environment == Environment::Practice {
        return (t("hand-over-all-copied-title"), t("hand-over-all-copied-practice"));
    }
    match (step.is_told_again(), in_keychain) {
        (true, true) => (t("hand-over-changed-copied-title"), t("hand-over-changed-copied-kept")),
        (true, false) => (t("hand-over-changed-copied-title"), t("hand-over-changed-copied")),
        (false, true) => (t("hand-over-all-copied-title"), t("hand-over-all-copied-kept")),
        (false, false) => (t("hand-over-all-copied-title"), t("hand-over-all-copied")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every page on which values are copied, before anything is: closing the window takes a secret off the clipboard.
    #[test]
    fn case_27_that_closing_clears_a_copied_secret_is_said_wherever_values_are_copied() {
        let kept = t_with("kept-lead", &[("account", "A".into()), ("environment", "B".into())]);
        let leads = [
            t("hand-over-lead").into_owned(),
            t("hand-over-lead-again").into_owned(),
            t("hand-over-lead-practice").into_owned(),
            kept,
        ];
        for lead in leads {
            assert!(lead.contains("leaves the clipboard") && lead.contains("close this window"), "{lead}");
        }
    }

    #[test]
    fn practices_values_are_never_said_to_go_into_a_product() {
        let step = HandOver::default();
        let words = |environment| all_copied(&step, environment, true).1;
        assert_eq!(words(Environment::Practice), t("hand-over-all-copied-practice"));
        assert_eq!(words(Environment::Demo), t("hand-over-all-copied-kept"));
    }
}
