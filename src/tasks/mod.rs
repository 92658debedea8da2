//! The background: runs what is asked for on tokio, off the window's thread, and answers whoever asked.
//!
//! | file | what it holds |
//! |---|---|
//! | `ask` | what may be asked, with the asker's address, and the answers |
//! | `slot` | the place for one answer: filled exactly once, by construction |
//! | `runner` | [`Tasks`]: begins each work |
//! | `sign_in` | the sign-in that is under way |
//! | `files`, `dialogs` | what waits for a disk, and the system's file dialogs |

mod ask;
mod dialogs;
mod files;
mod runner;
mod sign_in;
mod slot;

pub use ask::{Answer, Ask, Told, Work};
pub use runner::Tasks;
pub use slot::Waker;
