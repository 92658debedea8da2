//! The clipboard, on a thread of its own: on X11 and Wayland a copied text lives only as long as the program that
//! copied it answers for it, and asking another program for its text may take long.
//!
//! A copied secret is taken off again after [`SECRET_LIFE`], and at the program's end, if the clipboard still holds
//! exactly it; afterwards it is looked at again, since clipboard managers give back what they kept. Between copying and clearing only its SHA-256 is kept here. The clipboard itself holds the text: on X11
//! and Wayland that is memory of this process, which `arboard` frees without overwriting it.
//!
//! | file | what it holds |
//! |---|---|
//! | `worker` | what the thread does: orders, and when a secret is cleared |
//! | `system` | the system's clipboard |
//! | `watch` | what is copied next, while somebody waits for it |
//! | `countdown` | how long a copied secret stays, and what becomes of it |
//! | `problem` | why the clipboard did not do it |
//! | `window_way` | the window's own clipboard, where the system's cannot be reached |
//! | `history` | how each system is told to keep a text out of its clipboard history |

mod countdown;
mod history;
mod problem;
mod system;
#[cfg(test)]
mod tests;
mod watch;
mod window_way;
mod worker;

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use secrecy::SecretString;
use tokio::sync::{mpsc, oneshot};
use zeroize::Zeroizing;

use crate::clock::Clock;
pub use countdown::{ClipboardCountdown, ClipboardNotice, SECRET_LIFE};
pub use problem::ClipboardProblem;
use system::{Desktop, System};
pub use watch::{ClipboardMark, CopiedGuid};
use window_way::TwoWays;
pub use window_way::{ClipboardWish, WindowWay, WishDone};
use worker::{Keeper, Order};

/// How long the program's end waits for the clipboard at most.
const END_LIMIT: Duration = Duration::from_secs(1);

/// A handle on the clipboard's thread. With the last one, a secret that is still on the clipboard is taken off, and
/// the thread ends.
#[derive(Clone)]
pub struct Clipboard(Arc<Handle>);

struct Handle {
    orders: mpsc::UnboundedSender<Order>,
    /// Cloned for every secret between its order and its end.
    held: Arc<()>,
    clock: Clock,
}

impl Clipboard {
    /// Starts the thread, with the system's clock. The system's clipboard is opened at the first order, not now.
    pub fn start() -> std::io::Result<Self> {
        Self::start_on(Clock::system())
    }

    /// Starts the thread. Secrets are cleared by this clock.
    pub fn start_on(clock: Clock) -> std::io::Result<Self> {
        Self::start_with(clock, Desktop::default)
    }

    /// The same, with the window's own clipboard where the system's cannot be reached.
    pub fn start_beside_window(clock: Clock, window: WindowWay) -> std::io::Result<Self> {
        Self::start_with(clock, || TwoWays::new(Desktop::default(), window))
    }

    /// `system` is made on the thread, where it stays.
    fn start_with<S: System>(
        clock: Clock,
        system: impl FnOnce() -> S + Send + 'static,
    ) -> std::io::Result<Self> {
        let (orders, taken) = mpsc::unbounded_channel();
        // Waits for orders and for the time at once, and asks for no processor while it does.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        let of_keeper = clock.clone();
        let serve = move || runtime.block_on(Keeper::new(system(), of_keeper).serve(taken));
        thread::Builder::new().name("clipboard".to_owned()).spawn(serve)?;
        Ok(Self(Arc::new(Handle { orders, held: Arc::new(()), clock })))
    }

    /// Puts `text`, which is no secret, on the clipboard, where it stays. It is marked to stay out of the systems'
    /// clipboard histories all the same.
    pub async fn copy(&self, text: SecretString) -> Result<(), ClipboardProblem> {
        self.ask(|done| Order::Copy { text, done }).await
    }

    /// Puts a secret on the clipboard, marked to stay out of the systems' clipboard histories, for [`SECRET_LIFE`].
    /// It is taken off even if the returned [`ClipboardCountdown`] is dropped.
    pub async fn copy_secret(&self, text: SecretString) -> Result<ClipboardCountdown, ClipboardProblem> {
        let held = Arc::clone(&self.0.held);
        self.ask(|done| Order::CopySecret { text, held, done }).await
    }

    /// Reads the clipboard's text.
    pub async fn paste(&self) -> Result<Zeroizing<String>, ClipboardProblem> {
        self.ask(|done| Order::Paste { done }).await
    }

    /// Whether a secret is on the clipboard, as far as is known, or was just taken off and is looked after.
    pub fn holds_secret(&self) -> bool {
        Arc::strong_count(&self.0.held) > 1
    }

    /// Waits until a GUID is copied in another program: after what is on the clipboard now, or after `mark`. Looks twice a
    /// second as long as it is awaited, no longer. An error if the system gives no access to the clipboard.
    pub async fn next_guid(&self, mark: Option<ClipboardMark>) -> Result<CopiedGuid, ClipboardProblem> {
        watch::next_guid(&self.0.clock, mark, |after| self.ask(move |done| Order::Look { after, done })).await
    }

    /// Takes a secret off the clipboard now, if one of ours is there still; for the program's end. True if none is
    /// left. Waits for at most a second, so not for the window's thread while the window is to be used.
    pub fn clear_now_if_ours(&self) -> bool {
        self.0.clear_now_if_ours()
    }

    async fn ask<T>(
        &self,
        order: impl FnOnce(oneshot::Sender<Result<T, ClipboardProblem>>) -> Order,
    ) -> Result<T, ClipboardProblem> {
        let (done, answer) = oneshot::channel();
        self.0.orders.send(order(done)).map_err(|_| ClipboardProblem::Unreachable)?;
        answer.await.map_err(|_| ClipboardProblem::Unreachable)?
    }
}

impl Handle {
    fn clear_now_if_ours(&self) -> bool {
        if Arc::strong_count(&self.held) == 1 {
            return true;
        }
        let (done, answer) = std::sync::mpsc::sync_channel(1);
        self.orders.send(Order::ClearNow { done }).is_ok() && answer.recv_timeout(END_LIMIT).unwrap_or(false)
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.clear_now_if_ours();
    }
}
