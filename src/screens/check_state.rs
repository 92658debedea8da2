//! How the state of a line of a check is drawn: the mark that stands before it.

use crate::theme::widgets::CheckState;
use crate::words::check::LineState;

/// The mark of a line that stands so.
pub fn mark(line: LineState) -> CheckState {
    match line {
        LineState::ToCome => CheckState::ToCome,
        LineState::Skipped => CheckState::Skipped,
        LineState::Running => CheckState::Running,
        LineState::Passed => CheckState::Passed,
        LineState::Warned => CheckState::Warned,
        LineState::Failed => CheckState::Failed,
    }
}
