//! The body of a message, read whole or not at all.

use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::{Body, Bytes};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout_at};
use zeroize::Zeroizing;

use crate::notifications::message::MAX_MESSAGE;

/// Bodies above [`SHORT`] that are in memory at one time.
const LONG_BODIES: usize = 4;
/// Up to this length, in bytes, a body waits for no other.
const SHORT: usize = 1024 * 1024;
/// The least that has to come in a millisecond, in bytes, once the first `stall` is over.
const LEAST_PACE: usize = 64;

/// How long bodies may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct BodyPatience {
    /// Without a byte.
    pub(super) stall: Duration,
    /// In all, waiting for room included.
    pub(super) whole: Duration,
}

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyProblem {
    /// It is longer than [`MAX_MESSAGE`].
    TooLong,
    /// It came too slowly, or no more.
    Stalled,
    /// It ended early, or is not what HTTP says.
    Broken,
}

/// A body, with the room it takes until it is dropped.
pub(super) struct WholeBody<'a> {
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) room: Option<SemaphorePermit<'a>>,
}

/// Reads bodies: short ones as they come, and a few long ones at one time.
pub(super) struct BodyReader {
    patience: BodyPatience,
    long: Semaphore,
}

impl BodyReader {
    pub(super) fn new(patience: BodyPatience) -> Self {
        Self { patience, long: Semaphore::new(LONG_BODIES) }
    }

    /// Reads one. What is too long is refused as soon as that is known.
    pub(super) async fn read(
        &self,
        mut body: impl Body<Data = Bytes> + Unpin,
    ) -> Result<WholeBody<'_>, BodyProblem> {
        // What it says of its length.
        if body.size_hint().lower() > u64::try_from(MAX_MESSAGE).unwrap_or(u64::MAX) {
            return Err(BodyProblem::TooLong);
        }
        let BodyPatience { stall, whole } = self.patience;
        let mut read = WholeBody { bytes: Zeroizing::new(Vec::new()), room: None };
        let ends = Instant::now() + whole;
        // From here on its pace counts.
        let (mut paced, mut last) = (Instant::now(), Instant::now());
        loop {
            let length = read.bytes.len();
            let deadline = (last + stall).min(ends).min(paced + stall + time_for(length));
            let frame = match timeout_at(deadline, body.frame()).await {
                Ok(Some(Ok(frame))) => frame,
                Ok(Some(Err(_))) => return Err(BodyProblem::Broken),
                Ok(None) => return Ok(read),
                Err(_) => return Err(BodyProblem::Stalled),
            };
            let Ok(part) = frame.into_data() else { continue };
            let length = length.saturating_add(part.len());
            if length > MAX_MESSAGE {
                return Err(BodyProblem::TooLong);
            }
            if length > SHORT && read.room.is_none() {
                let waited = Instant::now();
                // The semaphore is never closed.
                let room = timeout_at(ends, self.long.acquire()).await.map_err(|_| BodyProblem::Stalled)?;
                read.room = room.ok();
                // The sender was not slow.
                paced += waited.elapsed();
            }
            read.bytes.extend_from_slice(&part);
            last = Instant::now();
        }
    }
}

/// How long so many bytes may take at the slowest.
fn time_for(length: usize) -> Duration {
    Duration::from_millis(u64::try_from(length / LEAST_PACE).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::future::pending;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use hyper::body::Frame;

    use super::*;

    /// Parts of a body, the time before each, and whether it ends behind them.
    struct Slow {
        parts: Vec<(Duration, usize)>,
        ends: bool,
        waiting: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    }

    impl Slow {
        fn of(parts: &[(u64, usize)], ends: bool) -> Self {
            let parts = parts.iter().rev().map(|(millis, length)| (Duration::from_millis(*millis), *length));
            Self { parts: parts.collect(), ends, waiting: None }
        }
    }

    impl Body for Slow {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            if self.waiting.is_none() {
                self.waiting = Some(match self.parts.last() {
                    Some((time, _)) => Box::pin(tokio::time::sleep(*time)),
                    None if self.ends => return Poll::Ready(None),
                    None => Box::pin(pending()),
                });
            }
            let waiting = self.waiting.as_mut().unwrap();
            if waiting.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            self.waiting = None;
            let (_, length) = self.parts.pop().unwrap();
            Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b'x'; length])))))
        }
    }

    const PATIENCE: BodyPatience =
        BodyPatience { stall: Duration::from_secs(1), whole: Duration::from_secs(4) };

    /// What was read, and when that was known.
    async fn read(reader: &BodyReader, body: Slow) -> (Result<usize, BodyProblem>, Instant) {
        let read = reader.read(body).await.map(|whole| whole.bytes.len());
        (read, Instant::now())
    }

    #[tokio::test]
    async fn a_body_that_does_not_move_is_given_up_and_one_that_moves_is_read() {
        let reader = BodyReader::new(PATIENCE);
        let (quick, silent, dripping, steady, endless) = tokio::join!(
            read(&reader, Slow::of(&[(10, 5), (10, 6)], true)),
            read(&reader, Slow::of(&[(10, 500_000)], false)),
            read(&reader, Slow::of(&[(300, 5); 30], true)),
            read(&reader, Slow::of(&[(200, 100_000); 10], true)),
            read(&reader, Slow::of(&[(400, 50_000); 30], true)),
        );
        assert_eq!((quick.0, steady.0), (Ok(11), Ok(1_000_000)));
        let stalled = Err(BodyProblem::Stalled);
        assert_eq!((silent.0, dripping.0, endless.0), (stalled, stalled, stalled));
        assert!(silent.1 < steady.1 && dripping.1 < steady.1, "after the pause, and not at the end");
    }

    #[tokio::test]
    async fn long_bodies_that_stall_hold_up_no_short_one_and_a_long_one_for_a_moment() {
        let reader = BodyReader::new(PATIENCE);
        let stuck = || read(&reader, Slow::of(&[(0, SHORT + 1)], false));
        let (stuck, _, _, _, short, long) = tokio::join!(
            stuck(),
            stuck(),
            stuck(),
            stuck(),
            read(&reader, Slow::of(&[(100, 100)], true)),
            read(&reader, Slow::of(&[(100, SHORT), (0, SHORT)], true)),
        );
        assert_eq!((stuck.0, short.0, long.0), (Err(BodyProblem::Stalled), Ok(100), Ok(2 * SHORT)));
        assert!(short.1 < stuck.1, "it waited for the others");
    }

    #[tokio::test]
    async fn a_body_that_is_too_long_is_refused_by_what_it_says_or_once_it_is() {
        let reader = BodyReader::new(PATIENCE);
        let mut said = http_body_util::Full::new(Bytes::from(vec![b'x'; MAX_MESSAGE + 1]));
        assert!(matches!(reader.read(&mut said).await, Err(BodyProblem::TooLong)));
        assert_eq!(said.size_hint().lower(), MAX_MESSAGE as u64 + 1, "nothing of it was read");
        let parts = Slow::of(&[(0, MAX_MESSAGE), (0, 1)], true);
        assert_eq!(read(&reader, parts).await.0, Err(BodyProblem::TooLong));
        assert_eq!(read(&reader, Slow::of(&[(0, MAX_MESSAGE)], true)).await.0, Ok(MAX_MESSAGE));
    }
}
