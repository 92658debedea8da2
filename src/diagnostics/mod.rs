//! What helps to find out why something does not work on a computer: what is asked of the system, and the types it is told in.
//!
//! They hold no secret and no person's name: what a system or an environment variable says is either one of a list of known
//! words, a number, or a [`Redacted`] text from a place where no secret belongs. What was not found out is unknown, never
//! guessed. Nothing here changes anything.
//!
//! | file | what it asks |
//! |---|---|
//! | `redacted` | texts without the home folder and the user's name |
//! | `system` | the operating system |
//! | `session` | the desktop |
//! | `portal` | the desktop portal on Linux |
//! | `browser` | the browser |

mod browser;
mod portal;
mod redacted;
mod session;
mod system;

use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::timeout;

pub use browser::{BrowserFound, BrowserSource, KnownBrowser, browser};
pub use portal::{PortalFound, PortalInterface, portal};
pub use redacted::{Redacted, Redactor};
pub use session::{DesktopFound, DisplayKind, SessionFound, session};
pub use system::{SystemFound, system};

/// How long one question may take.
const LIMIT: Duration = Duration::from_secs(4);

/// Asks on a thread that may wait. Should it hang there, it is left behind, and nothing is known.
pub async fn in_time<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    timeout(LIMIT, spawn_blocking(ask)).await.ok()?.ok()
}
