//! Asking before something is done that cannot be undone.

use std::io::{BufRead, IsTerminal};

use crate::commands::printing::complain;

/// Whether it is to be done: said with `yes`, or at the terminal. Without a terminal, `not_asked` is printed, and it is not.
pub(super) fn is_wanted(yes: bool, question: &str, not_asked: &str) -> bool {
    if yes {
        return true;
    }
    if !std::io::stdin().is_terminal() {
        complain(not_asked);
        return false;
    }
    complain(question);
    let mut answer = String::new();
    // Nothing said is no.
    let _ = std::io::stdin().lock().read_line(&mut answer);
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}
