//! The window's own clipboard, where the system's cannot be reached.

use super::super::window_way::{TwoWays, WindowWay};
use super::*;

/// A clipboard that cannot be reached, and the window's beside it.
fn start_without_the_first() -> (Clipboard, Fake, Fake, Clock) {
    let (first, second, clock) =
        (Fake::default(), Fake::default(), Clock::standing_at(Timestamp::UNIX_EPOCH));
    first.state().busy = u32::MAX;
    let ways = (first.clone(), second.clone());
    let clipboard = Clipboard::start_with(clock.clone(), move || TwoWays::new(ways.0, ways.1)).unwrap();
    (clipboard, first, second, clock)
}

#[tokio::test]
async fn case_26_where_the_clipboard_cannot_be_reached_the_windows_own_takes_it_and_is_cleared() {
    let (clipboard, first, second, clock) = start_without_the_first();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    assert_eq!((first.text(), second.text().as_deref()), (None, Some(SECRET)));
    assert_eq!(clipboard.paste().await.unwrap().as_str(), SECRET);
    assert!(clipboard.holds_secret());
    clock.advance(SECRET_LIFE);
    assert_eq!(end(countdown).await, ClipboardNotice::Cleared);
    assert_eq!(second.text(), None);
    clipboard.copy(secret("http://localhost")).await.unwrap();
    assert_eq!(second.text().as_deref(), Some("http://localhost"));

    // As soon as the first is there again, it is the one: the window's knows no mark for histories.
    first.state().busy = 0;
    clipboard.copy(secret("another")).await.unwrap();
    assert_eq!(
        (first.text().as_deref(), second.text().as_deref()),
        (Some("another"), Some("http://localhost"))
    );
    assert_eq!(clipboard.paste().await.unwrap().as_str(), "another");
}

#[tokio::test]
async fn case_26_where_both_fail_it_is_said_and_nothing_is_held() {
    let (clipboard, _first, second, _clock) = start_without_the_first();
    second.state().busy = u32::MAX;
    let problem = clipboard.copy_secret(secret(SECRET)).await.map(|_| ()).unwrap_err();
    assert_eq!(problem, ClipboardProblem::Unreachable);
    assert!(!clipboard.holds_secret());
    let without_a_window = WindowWay::default();
    assert!(!without_a_window.is_open());
    let mut ways = TwoWays::new(second, without_a_window);
    assert_eq!(ways.put(&secret(SECRET)), Err(ClipboardProblem::Unreachable), "at once");
}

#[tokio::test]
async fn case_26_what_went_the_second_way_and_failed_is_cleared_there() {
    let (first, second) = (Fake::default(), Fake::default());
    first.state().busy = u32::MAX;
    let mut ways = TwoWays::new(first.clone(), second.clone());
    second.state().busy = 1;
    assert_eq!(ways.put(&secret(SECRET)), Err(ClipboardProblem::Unreachable));
    // It came there all the same.
    second.set(SECRET);
    assert_eq!(ways.read().unwrap().as_str(), SECRET);
    assert_eq!(ways.clear(), Ok(()));
    assert_eq!(second.text(), None);
    // Looking goes the first way alone.
    assert_eq!(ways.look().map(|_| ()), Err(ClipboardProblem::Unreachable));
    // What went the first way is not called gone because it cannot be asked for a moment.
    first.state().busy = 0;
    assert_eq!(ways.put(&secret(SECRET)), Ok(()));
    first.state().busy = 1;
    assert_eq!(ways.read().map(|_| ()), Err(ClipboardProblem::Unreachable));
}
