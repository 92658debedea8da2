//! What is copied next, while somebody waits for it.

use super::*;

/// Waits for a GUID while the clock goes by; what was copied in `steps` comes one after the other, each after the last was looked at.
async fn guid_among(clipboard: &Clipboard, fake: &Fake, clock: &Clock, steps: &[&str]) -> Option<String> {
    let awaited = clipboard.next_guid(None);
    let goes_by = async {
        looked_at(fake, clock).await;
        for step in steps {
            fake.set(step);
            looked_at(fake, clock).await;
        }
    };
    tokio::select! {
        found = awaited => Some(found.unwrap().text.to_string()),
        () = goes_by => None,
    }
}

/// Lets the clock go by until what is there was looked at, twice: how soon a busy machine comes to it, nobody knows.
async fn looked_at(fake: &Fake, clock: &Clock) {
    let before = fake.state().looks;
    for _ in 0..5000 {
        if fake.state().looks >= before + 2 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(3)).await;
        clock.advance(Duration::from_millis(200));
    }
    panic!("nobody looks");
}

#[tokio::test]
async fn a_guid_that_is_copied_is_found_and_nothing_else_is() {
    let (clipboard, fake, clock) = start();
    fake.set(SECRET);
    assert_eq!(guid_among(&clipboard, &fake, &clock, &[]).await, None, "it was there before");
    let huge = format!("{}{SECRET}", " ".repeat(64 * 1024));
    let other = ["my password", "Integration Key: 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", &huge];
    assert_eq!(guid_among(&clipboard, &fake, &clock, &other).await, None);
    fake.set("first");
    let copied = format!(" {SECRET}\r\n");
    assert_eq!(guid_among(&clipboard, &fake, &clock, &["note", &copied]).await.as_deref(), Some(SECRET));
    // It is there now; copied again after something else, it is news again.
    assert_eq!(guid_among(&clipboard, &fake, &clock, &[&copied]).await, None);
    assert_eq!(guid_among(&clipboard, &fake, &clock, &["note", SECRET]).await.as_deref(), Some(SECRET));
}

#[tokio::test]
async fn a_guid_that_was_copied_from_here_is_no_news() {
    let (clipboard, fake, clock) = start();
    let copies = async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        let _countdown = clipboard.copy_secret(secret(SECRET)).await.unwrap();
        clock.advance(Duration::from_secs(1));
        tokio::time::sleep(Duration::from_millis(20)).await;
        clipboard.copy(secret(SECRET)).await.unwrap();
        clock.advance(Duration::from_secs(1));
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    let (awaited, watched) = (clipboard.next_guid(None), fake.clone());
    tokio::select! {
        _ = awaited => panic!("it was copied from here"),
        () = copies => assert_eq!(watched.text().as_deref(), Some(SECRET)),
    }
}

#[tokio::test]
async fn what_was_copied_from_here_is_news_once_something_else_was_copied_since() {
    let (clipboard, fake, clock) = start();
    clipboard.copy(secret(SECRET)).await.unwrap();
    assert_eq!(guid_among(&clipboard, &fake, &clock, &["note", SECRET]).await.as_deref(), Some(SECRET));
}

#[tokio::test]
async fn a_clipboard_that_cannot_be_looked_at_is_said_at_once_and_one_that_is_busy_only_if_it_stays_so() {
    let (clipboard, fake, clock) = start();
    fake.state().busy = 1;
    assert_eq!(clipboard.next_guid(None).await.err(), Some(ClipboardProblem::Unreachable));
    let after = super::super::ClipboardMark(None);
    let goes_by = async {
        loop {
            tokio::time::sleep(Duration::from_millis(2)).await;
            clock.advance(Duration::from_millis(500));
        }
    };
    fake.set(SECRET);
    fake.state().busy = 9;
    tokio::select! {
        found = clipboard.next_guid(Some(after)) => assert_eq!(found.unwrap().text.as_str(), SECRET),
        () = goes_by => unreachable!(),
    }
    fake.state().busy = 10;
    let goes_by = async {
        loop {
            tokio::time::sleep(Duration::from_millis(2)).await;
            clock.advance(Duration::from_millis(500));
        }
    };
    tokio::select! {
        found = clipboard.next_guid(Some(after)) => assert!(found.is_err()),
        () = goes_by => unreachable!(),
    }
}
