//! A thread that does one thing after another, such as the one on which a keychain is called, and time limits for
//! those who wait.
//!
//! The thread belongs to nobody: a call that hangs holds up neither the window nor the end of the program. Whoever
//! gives up waiting leaves a mark that the work looks at before it does what cannot be undone, so that an answer that
//! comes too late changes nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{oneshot, watch};

use super::store::StoreError;
use crate::clock::{Clock, MonotonicTime};

type Job = Box<dyn FnOnce() + Send>;

/// The thread. It ends when this is dropped and the call in hand, if any, has returned.
pub(super) struct Worker {
    jobs: mpsc::Sender<Job>,
    /// How many are asked for and not begun.
    queued: Arc<AtomicUsize>,
    /// Done after the last piece of work, before those who asked for that hear of it.
    when_idle: Arc<dyn Fn() + Send + Sync>,
    clock: Clock,
    /// How many are waiting longer than their quiet time.
    waiting_long: watch::Sender<usize>,
}

/// How long one piece of work may take.
#[derive(Clone, Copy)]
pub(super) struct Patience {
    /// As long as nothing but the computer is waited for.
    pub(super) quiet: Duration,
    /// In all, where the person may be looking at a dialog of the system.
    pub(super) in_all: Duration,
}

impl Worker {
    /// Starts the thread; fails only if the system has none to give. What can wait until nothing else is to be done is left to
    /// `when_idle`.
    pub(super) fn start(
        name: &str,
        clock: Clock,
        when_idle: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let (jobs, queue) = mpsc::channel::<Job>();
        // The handle is let go: nobody waits for this thread.
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            for job in queue {
                // A keychain library that panics must not take the queue with it. The one who waits is told.
                let _ = catch_unwind(AssertUnwindSafe(job));
            }
        })?;
        let (queued, when_idle) = (Arc::new(AtomicUsize::new(0)), Arc::new(when_idle));
        Ok(Self { jobs, queued, when_idle, clock, waiting_long: watch::Sender::new(0) })
    }

    /// How many are waiting longer than their quiet time, now and at each change.
    pub(super) fn waiting_long(&self) -> watch::Receiver<usize> {
        self.waiting_long.subscribe()
    }

    /// Has `work` done on the thread, after what was asked for earlier. Nobody waits for it.
    pub(super) fn begin(&self, work: impl FnOnce() + Send + 'static) {
        // The thread is there as long as this is.
        let _ = self.jobs.send(self.job(work));
    }

    /// The work, and what is done after it where nothing else waits.
    fn job(&self, work: impl FnOnce() + Send + 'static) -> Job {
        let (queued, when_idle) = (Arc::clone(&self.queued), Arc::clone(&self.when_idle));
        queued.fetch_add(1, Ordering::SeqCst);
        Box::new(move || {
            queued.fetch_sub(1, Ordering::SeqCst);
            work();
            if queued.load(Ordering::SeqCst) == 0 {
                when_idle();
            }
        })
    }

    /// Runs `work` on the thread, after what was asked for earlier, and waits for what it settles.
    ///
    /// Work that has not begun when its asker gives up is not begun. Dropping the future gives up, too.
    pub(super) async fn run<T, E>(
        &self,
        patience: Patience,
        work: impl FnOnce(&PendingRequest<Result<T, E>>) + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let attempt = Arc::new(PendingRequest(Mutex::new(State::Open)));
        let (done, mut ended) = oneshot::channel::<()>();
        let asked = self.clock.monotonic();
        let job = {
            let attempt = Arc::clone(&attempt);
            self.job(move || {
                if attempt.wanted() {
                    work(&attempt);
                }
            })
        };
        let job = Box::new(move || {
            // Dropped at the end, or by a panic: either way the one who waits wakes up.
            let _done = done;
            job();
        });
        let _gives_up = GiveUpOnDrop(&attempt);
        self.jobs.send(job).map_err(|_| StoreError::other("the keychain's thread has ended"))?;

        let until = |span| asked.after(span);
        if self.ended_by(&mut ended, until(patience.quiet)).await {
            return attempt.result();
        }
        if patience.in_all > patience.quiet {
            let _waiting = Waiting::begin(&self.waiting_long);
            if self.ended_by(&mut ended, until(patience.in_all)).await {
                return attempt.result();
            }
        }
        match attempt.give_up() {
            GivenUp::Settled(result) => result,
            GivenUp::Undone => Err(StoreError::TimedOut.into()),
            // It is past the point of no return and about to settle: what remains is a file to be written.
            GivenUp::TooLate => {
                let until = self.clock.monotonic().after(patience.quiet);
                let _ = self.ended_by(&mut ended, until).await;
                attempt.result_or(StoreError::TimedOut)
            }
        }
    }

    async fn ended_by(&self, ended: &mut oneshot::Receiver<()>, moment: MonotonicTime) -> bool {
        tokio::select! {
            biased;
            _ = ended => true,
            () = self.clock.sleep_until(moment) => false,
        }
    }
}

/// Counts one who waits long, until dropped.
struct Waiting<'a>(&'a watch::Sender<usize>);

impl<'a> Waiting<'a> {
    fn begin(counter: &'a watch::Sender<usize>) -> Self {
        counter.send_modify(|count| *count += 1);
        Self(counter)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count -= 1);
    }
}

/// One piece of work, between the thread that does it and the one who waits for it.
pub(super) struct PendingRequest<T>(Mutex<State<T>>);

enum State<T> {
    /// Under way, and can be undone.
    Open,
    /// Past the point of no return.
    Decided,
    /// This is the outcome.
    Settled(T),
    /// Nobody waits any more: undo.
    GivenUp,
}

enum GivenUp<T> {
    Settled(T),
    Undone,
    TooLate,
}

impl<T> PendingRequest<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether somebody still waits for this, so that going on makes sense.
    pub(super) fn wanted(&self) -> bool {
        !matches!(*self.state(), State::GivenUp)
    }

    /// Passes the point of no return, unless nobody waits any more: then `false`, and what was done is to be undone.
    pub(super) fn decide(&self) -> bool {
        let mut state = self.state();
        match *state {
            State::Open => {
                *state = State::Decided;
                true
            }
            State::Decided | State::Settled(_) => true,
            State::GivenUp => false,
        }
    }

    /// Says the outcome. What follows is tidying up, for which nobody has to wait if it takes too long.
    pub(super) fn settle(&self, outcome: T) {
        let mut state = self.state();
        if !matches!(*state, State::GivenUp) {
            *state = State::Settled(outcome);
        }
    }

    fn give_up(&self) -> GivenUp<T> {
        let mut state = self.state();
        match std::mem::replace(&mut *state, State::GivenUp) {
            State::Settled(outcome) => GivenUp::Settled(outcome),
            State::Open | State::GivenUp => GivenUp::Undone,
            State::Decided => {
                *state = State::Decided;
                GivenUp::TooLate
            }
        }
    }
}

impl<T, E: From<StoreError>> PendingRequest<Result<T, E>> {
    /// The outcome of work that has ended. None means that the keychain's library panicked.
    fn result(&self) -> Result<T, E> {
        self.result_or(StoreError::other("the keychain's library broke off"))
    }

    fn result_or(&self, error: StoreError) -> Result<T, E> {
        match std::mem::replace(&mut *self.state(), State::GivenUp) {
            State::Settled(result) => result,
            State::Open | State::Decided | State::GivenUp => Err(error.into()),
        }
    }
}

/// Leaves the mark when the waiting future is dropped.
struct GiveUpOnDrop<'a, T>(&'a PendingRequest<T>);

impl<T> Drop for GiveUpOnDrop<'_, T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        if matches!(*state, State::Open) {
            *state = State::GivenUp;
        }
    }
}
