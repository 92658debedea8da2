//! The countdown against a clipboard whose faults are chosen. `tests/desktop/clipboard.rs` has a real one.

mod watch;
mod window_way;

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::system::System;
use super::{Clipboard, ClipboardCountdown, ClipboardNotice, ClipboardProblem, SECRET_LIFE};
use crate::clock::{Clock, earlier, later};

const SECRET: &str = "a4c2b1d0-5a3e-4f56-9d7c-5b7d6f1e2a90";

#[derive(Default)]
struct State {
    text: Option<String>,
    /// How many of the next calls fail.
    busy: u32,
    /// Whether putting a text says it failed although the text is there.
    half: bool,
    cleared: u32,
    /// How long a look takes.
    slow: Duration,
    /// How often it was looked at.
    looks: u32,
}

impl State {
    fn let_in(&mut self) -> Result<(), ClipboardProblem> {
        if self.busy == 0 {
            return Ok(());
        }
        self.busy -= 1;
        Err(ClipboardProblem::Unreachable)
    }
}

#[derive(Clone, Default)]
struct Fake(Arc<Mutex<State>>);

impl Fake {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    fn text(&self) -> Option<String> {
        self.state().text.clone()
    }

    fn set(&self, text: &str) {
        self.state().text = Some(text.to_owned());
    }
}

impl System for Fake {
    fn put(&mut self, text: &SecretString) -> Result<(), ClipboardProblem> {
        let mut state = self.state();
        state.let_in()?;
        state.text = Some(text.expose_secret().to_owned());
        if state.half { Err(ClipboardProblem::Unreachable) } else { Ok(()) }
    }

    fn read(&mut self) -> Result<Zeroizing<String>, ClipboardProblem> {
        let slow = self.state().slow;
        std::thread::sleep(slow);
        let mut state = self.state();
        state.looks += 1;
        state.let_in()?;
        state.text.clone().map(Zeroizing::new).ok_or(ClipboardProblem::Empty)
    }

    fn clear(&mut self) -> Result<(), ClipboardProblem> {
        let mut state = self.state();
        state.let_in()?;
        state.text = None;
        state.cleared += 1;
        Ok(())
    }
}

fn start() -> (Clipboard, Fake, Clock) {
    let (fake, clock) = (Fake::default(), Clock::standing_at(Timestamp::UNIX_EPOCH));
    let system = fake.clone();
    (Clipboard::start_with(clock.clone(), move || system).unwrap(), fake, clock)
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

/// Returns when the thread has had the time to do what an advanced clock asks for.
async fn settle(clipboard: &Clipboard) {
    for _ in 0..20 {
        let _ = clipboard.paste().await;
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

async fn end(mut countdown: ClipboardCountdown) -> ClipboardNotice {
    next(&mut countdown).await.unwrap()
}

async fn next(countdown: &mut ClipboardCountdown) -> Option<ClipboardNotice> {
    tokio::time::timeout(Duration::from_secs(10), countdown.next()).await.unwrap()
}

async fn end_as_time_goes_by(countdown: ClipboardCountdown, clock: &Clock) -> ClipboardNotice {
    let goes_by = async {
        loop {
            tokio::time::sleep(Duration::from_millis(5)).await;
            clock.advance(Duration::from_secs(1));
        }
    };
    tokio::select! {
        notice = end(countdown) => notice,
        () = goes_by => unreachable!(),
    }
}

#[tokio::test]
async fn item_33_a_secret_is_cleared_at_the_sixtieth_second_and_not_before() {
    let (clipboard, fake, clock) = start();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    assert_eq!(countdown.clears_at, clock.monotonic().after(Duration::from_mins(1)));
    clock.advance(Duration::from_millis(59_999));
    settle(&clipboard).await;
    assert_eq!(fake.text().as_deref(), Some(SECRET));
    clock.advance(Duration::from_millis(1));
    assert_eq!(end(countdown).await, ClipboardNotice::Cleared);
    assert_eq!(fake.text(), None);
    assert!(clipboard.clear_now_if_ours());
    assert_eq!(fake.state().cleared, 1);
}

#[tokio::test]
async fn item_33_a_dropped_countdown_clears_all_the_same() {
    let (clipboard, fake, clock) = start();
    drop(clipboard.copy_secret(secret(SECRET)).await.unwrap());
    clock.advance(SECRET_LIFE);
    settle(&clipboard).await;
    assert_eq!(fake.text(), None);
}

#[tokio::test]
async fn item_33_what_another_program_put_there_since_stays() {
    let (clipboard, fake, clock) = start();
    // Much the same, but not the same.
    for theirs in ["theirs", "", &SECRET.to_uppercase(), &format!("{SECRET} ")] {
        let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
        fake.set(theirs);
        clock.advance(SECRET_LIFE);
        assert_eq!(end(countdown).await, ClipboardNotice::TakenByAnother);
        assert_eq!(fake.text().as_deref(), Some(theirs));
    }
    // A picture, say.
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.state().text = None;
    clock.advance(SECRET_LIFE);
    assert_eq!(end(countdown).await, ClipboardNotice::TakenByAnother);
    assert_eq!(fake.state().cleared, 0);
}

#[tokio::test]
async fn item_33_a_newer_copy_sets_the_time_anew() {
    let (clipboard, fake, clock) = start();
    let first = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    clock.advance(Duration::from_secs(40));
    // Also of the very same text.
    let second = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    assert_eq!(end(first).await, ClipboardNotice::Replaced);
    assert_eq!(second.clears_at, clock.monotonic().after(SECRET_LIFE));
    clock.advance(Duration::from_secs(40));
    settle(&clipboard).await;
    assert_eq!(fake.text().as_deref(), Some(SECRET));
    clock.advance(Duration::from_secs(20));
    assert_eq!(end(second).await, ClipboardNotice::Cleared);
}

#[tokio::test]
async fn item_33_a_copied_text_that_is_no_secret_stays() {
    let (clipboard, fake, clock) = start();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    clipboard.copy(secret("http://localhost")).await.unwrap();
    assert_eq!(end(countdown).await, ClipboardNotice::Replaced);
    clock.advance(SECRET_LIFE);
    settle(&clipboard).await;
    assert!(clipboard.clear_now_if_ours());
    drop(clipboard);
    assert_eq!(fake.text().as_deref(), Some("http://localhost"));
}

#[tokio::test]
async fn item_33_a_busy_clipboard_is_tried_again_each_second() {
    let (clipboard, fake, clock) = start();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.state().busy = 3;
    clock.advance(SECRET_LIFE);
    assert_eq!(end_as_time_goes_by(countdown, &clock).await, ClipboardNotice::Cleared);
    assert_eq!(fake.text(), None);
}

#[tokio::test]
async fn item_33_a_clipboard_that_does_not_let_go_is_said() {
    let (clipboard, fake, clock) = start();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.state().busy = u32::MAX;
    clock.advance(SECRET_LIFE);
    assert_eq!(end_as_time_goes_by(countdown, &clock).await, ClipboardNotice::NotCleared);
    assert_eq!(u32::MAX - fake.state().busy, 10);
}

#[tokio::test]
async fn item_33_a_secret_that_got_there_without_its_mark_is_taken_off_at_once() {
    let (clipboard, fake, clock) = start();
    fake.state().half = true;
    let failed = clipboard.copy_secret(secret(SECRET)).await;
    assert_eq!(failed.err(), Some(ClipboardProblem::Unreachable));
    assert_eq!(fake.text(), None);
    // One that never got there changes nothing: what was there is still counted down.
    fake.state().half = false;
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.state().busy = 2;
    assert!(clipboard.copy_secret(secret("another")).await.is_err());
    clock.advance(SECRET_LIFE);
    assert_eq!(end(countdown).await, ClipboardNotice::Cleared);
}

#[tokio::test]
async fn item_33_the_end_of_the_program_takes_a_secret_off() {
    let (clipboard, fake, _clock) = start();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.state().busy = 2;
    assert!(clipboard.clear_now_if_ours());
    assert_eq!(fake.text(), None);
    assert_eq!(end(countdown).await, ClipboardNotice::Cleared);

    // By dropping the last handle; not by dropping another.
    let other = clipboard.clone();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    drop(other);
    settle(&clipboard).await;
    assert_eq!(fake.text().as_deref(), Some(SECRET));
    drop(clipboard);
    assert_eq!(fake.text(), None);
    assert_eq!(end(countdown).await, ClipboardNotice::Cleared);
}

#[tokio::test]
async fn item_33_the_end_of_the_program_leaves_what_others_copied() {
    let (clipboard, fake, _clock) = start();
    let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.set("theirs");
    assert!(clipboard.clear_now_if_ours());
    assert_eq!(end(countdown).await, ClipboardNotice::TakenByAnother);
    drop(clipboard);
    assert_eq!(fake.text().as_deref(), Some("theirs"));
}

#[tokio::test]
async fn item_33_the_end_of_the_program_waits_a_second_at_most() {
    let (clipboard, fake, _clock) = start();
    // Nothing copied: it does not wait for anybody.
    fake.state().slow = Duration::from_secs(4);
    let pasting = clipboard.clone();
    let paste = tokio::spawn(async move { pasting.paste().await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let begun = Instant::now();
    assert!(clipboard.clear_now_if_ours());
    assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
    paste.abort();

    let (clipboard, fake, _clock) = start();
    let _countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    fake.state().slow = Duration::from_secs(4);
    let begun = Instant::now();
    assert!(!clipboard.clear_now_if_ours());
    let waited = begun.elapsed();
    assert!(waited >= Duration::from_secs(1) && waited < Duration::from_secs(2), "{waited:?}");
}

#[tokio::test]
async fn item_48_neither_a_clock_set_back_nor_sleep_keeps_a_secret_longer() {
    for hours in [1, 48] {
        let away = Duration::from_hours(hours);
        let (clipboard, fake, clock) = start();
        let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
        clock.set_wall(earlier(clock.now(), away));
        clock.advance(Duration::from_millis(59_999));
        settle(&clipboard).await;
        assert_eq!(fake.text().as_deref(), Some(SECRET));
        clock.advance(Duration::from_millis(1));
        assert_eq!(end(countdown).await, ClipboardNotice::Cleared, "set back by {hours} h");
        assert_eq!(fake.text(), None);

        let countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
        clock.set_wall(later(clock.now(), away));
        assert_eq!(end(countdown).await, ClipboardNotice::Cleared, "forward by {hours} h");
        assert_eq!(fake.text(), None);
    }
}

#[tokio::test]
async fn item_48_what_a_clipboard_manager_gives_back_is_taken_off_again_and_said() {
    let (clipboard, fake, clock) = start();
    let mut countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    clock.advance(SECRET_LIFE);
    assert_eq!(next(&mut countdown).await, Some(ClipboardNotice::Cleared));
    fake.set(SECRET);
    clock.advance(Duration::from_secs(1));
    assert_eq!(next(&mut countdown).await, Some(ClipboardNotice::GivenBack));
    assert_eq!(fake.text(), None);
    fake.set(SECRET);
    clock.advance(Duration::from_secs(1));
    settle(&clipboard).await;
    assert_eq!(fake.text(), None, "and once more");
    // What the person copies is the person's.
    fake.set("a note");
    clock.advance(Duration::from_secs(1));
    assert_eq!(next(&mut countdown).await, None, "said once");
    fake.set(SECRET);
    clock.advance(SECRET_LIFE);
    settle(&clipboard).await;
    assert_eq!(fake.text().as_deref(), Some(SECRET), "not for ever: the person may have copied it elsewhere");
}

#[tokio::test]
async fn item_48_what_is_given_back_at_the_programs_end_is_taken_off_again() {
    let (clipboard, fake, _clock) = start();
    let _countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
    let manager = fake.clone();
    let gives_back = std::thread::spawn(move || {
        while manager.text().is_some() {
            std::thread::sleep(Duration::from_millis(1));
        }
        manager.set(SECRET);
    });
    assert!(clipboard.clear_now_if_ours());
    gives_back.join().unwrap();
    assert_eq!(fake.text(), None);
    assert_eq!(fake.state().cleared, 2);
}

#[tokio::test]
async fn what_is_pasted_is_a_short_text() {
    let (clipboard, fake, _clock) = start();
    assert_eq!(clipboard.paste().await.err(), Some(ClipboardProblem::Empty));
    fake.set(" \r\n");
    assert_eq!(clipboard.paste().await.err(), Some(ClipboardProblem::Empty));
    fake.set(&"x".repeat(64 * 1024 + 1));
    assert_eq!(clipboard.paste().await.err(), Some(ClipboardProblem::NotText));
    fake.set(" key\r\n");
    assert_eq!(clipboard.paste().await.unwrap().as_str(), " key\r\n");
}
