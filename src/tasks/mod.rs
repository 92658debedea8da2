//! The background: runs what is asked for on tokio, off the window's thread, and answers whoever asked.
//!
//! | file | what it holds |
//! |---|---|
//! | `ask` | what may be asked, with the asker's address |
//! | `answer` | how it is answered: exactly once, by construction; given up where an answer is dropped |
//! | `runner` | [`Tasks`]: begins each work |
//! | `resources` | what work is done with |
//! | `sign_in` | the sign-in that is under way |
//! | `keep_renewed` | what is due, renewed while the program is open |
//! | `watch_work` | notifications that are there: looked at, and changed |
//! | `key_work` | Connect keys: those that are kept, and those of an account |
//! | `resend_work` | messages sent again |
//! | `notification_work` | what the set-up of notifications asks for |
//! | `receiving` | the receiver of messages that is open |
//! | `watching` | what is told without being asked: the list changed, the keychain waits |
//! | `signals` | the end of the program where the system asks for it |
//! | `files`, `dialogs`, `folder` | what waits for a disk, the system's file dialogs, and its file manager |
//! | `browser`, `default_browser` | the system's browser; its command on Linux where a part of it is quoted |

mod answer;
mod ask;
mod browser;
#[cfg(all(unix, not(target_os = "macos")))]
mod default_browser;
mod dialogs;
mod files;
mod folder;
mod keep_renewed;
mod key_work;
mod notification_work;
mod receiving;
mod resend_work;
mod resources;
mod runner;
mod sign_in;
mod signals;
mod watch_work;
mod watching;

pub use crate::connections::{ClipboardProblem, ClipboardWish, WishDone};
pub use answer::{Answer, ReceivingEvent, Told, Waker, Watched};
pub use ask::{Ask, FileUpkeep, KeyWork, NotificationWork, ReceiveWork, ResendWork, Upkeep, WatchWork, Work};
pub use dialogs::PathWanted;
pub use runner::Tasks;
