//! The clipboard, on a thread of its own: on X11 and Wayland a copied text lives only as long as the program that
//! copied it answers for it, and asking another program for its text may take long.

use std::sync::mpsc;
use std::thread;

use secrecy::{ExposeSecret, SecretString};
use tokio::sync::oneshot;
use zeroize::Zeroizing;

/// Text longer than this is no key, code or address, and is not taken in.
const MAX_PASTE_BYTES: usize = 64 * 1024;

/// Why the clipboard did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClipboardProblem {
    /// There is nothing on it.
    #[error("the clipboard is empty")]
    Empty,
    /// What is on it is no text, or far too long for what is asked.
    #[error("what is on the clipboard is not a short text")]
    NotText,
    /// The system gave no access to it.
    #[error("the clipboard cannot be reached")]
    Unreachable,
}

enum Order {
    Copy { text: SecretString, done: oneshot::Sender<Result<(), ClipboardProblem>> },
    Paste { done: oneshot::Sender<Result<Zeroizing<String>, ClipboardProblem>> },
}

/// A handle on the clipboard's thread, which ends with the last handle.
#[derive(Clone)]
pub struct Clipboard(mpsc::Sender<Order>);

impl Clipboard {
    /// Starts the thread. The system's clipboard is opened at the first order, not now.
    pub fn start() -> std::io::Result<Self> {
        let (orders, taken) = mpsc::channel();
        thread::Builder::new().name("clipboard".to_owned()).spawn(move || serve(&taken))?;
        Ok(Self(orders))
    }

    /// Puts `text` on the clipboard, marked to stay out of the systems' clipboard histories.
    pub async fn copy(&self, text: SecretString) -> Result<(), ClipboardProblem> {
        let (done, answer) = oneshot::channel();
        self.0.send(Order::Copy { text, done }).map_err(|_| ClipboardProblem::Unreachable)?;
        answer.await.map_err(|_| ClipboardProblem::Unreachable)?
    }

    /// Reads the clipboard's text.
    pub async fn paste(&self) -> Result<Zeroizing<String>, ClipboardProblem> {
        let (done, answer) = oneshot::channel();
        self.0.send(Order::Paste { done }).map_err(|_| ClipboardProblem::Unreachable)?;
        answer.await.map_err(|_| ClipboardProblem::Unreachable)?
    }
}

fn serve(orders: &mpsc::Receiver<Order>) {
    let mut system: Option<arboard::Clipboard> = None;
    while let Ok(order) = orders.recv() {
        if system.is_none() {
            system = arboard::Clipboard::new().ok();
        }
        // Whoever asked may be gone by now; then nobody misses the answer.
        match order {
            Order::Copy { text, done } => {
                let _ = done.send(copy(system.as_mut(), &text));
            }
            Order::Paste { done } => {
                let _ = done.send(paste(system.as_mut()));
            }
        }
    }
}

fn copy(system: Option<&mut arboard::Clipboard>, text: &SecretString) -> Result<(), ClipboardProblem> {
    let system = system.ok_or(ClipboardProblem::Unreachable)?;
    out_of_history(system.set()).text(text.expose_secret()).map_err(|_| ClipboardProblem::Unreachable)
}

fn paste(system: Option<&mut arboard::Clipboard>) -> Result<Zeroizing<String>, ClipboardProblem> {
    let system = system.ok_or(ClipboardProblem::Unreachable)?;
    let text = match system.get_text() {
        Ok(text) => Zeroizing::new(text),
        Err(arboard::Error::ContentNotAvailable) => return Err(ClipboardProblem::Empty),
        Err(arboard::Error::ConversionFailure) => return Err(ClipboardProblem::NotText),
        Err(_) => return Err(ClipboardProblem::Unreachable),
    };
    match text.trim() {
        "" => Err(ClipboardProblem::Empty),
        long if long.len() > MAX_PASTE_BYTES => Err(ClipboardProblem::NotText),
        _ => Ok(text),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtLinux;
    set.exclude_from_history()
}

#[cfg(target_os = "macos")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtApple;
    set.exclude_from_history()
}

#[cfg(windows)]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_history().exclude_from_cloud()
}
