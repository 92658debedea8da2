//! The place for the one answer to an [`Ask`](super::Ask).

use std::sync::{Arc, OnceLock, mpsc};

use super::ask::{Answer, Told};

/// Wakes the window when something is told. Empty until the window exists.
pub type Waker = Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>;

/// Tells the window's thread, and wakes it.
pub(super) struct Teller<A> {
    told: mpsc::Sender<Told<A>>,
    waker: Waker,
}

impl<A> Teller<A> {
    pub(super) fn new(told: mpsc::Sender<Told<A>>, waker: Waker) -> Self {
        Self { told, waker }
    }

    pub(super) fn tell(&self, told: Told<A>) {
        // Nobody listens any more when the window is gone.
        if self.told.send(told).is_ok()
            && let Some(wake) = self.waker.get()
        {
            wake();
        }
    }
}

impl<A> Clone for Teller<A> {
    fn clone(&self) -> Self {
        Self { told: self.told.clone(), waker: Arc::clone(&self.waker) }
    }
}

/// The place for one answer. Used up by answering; dropped without an answer (the work was cancelled, broke off, or had
/// nothing to say), it says that it was given up: whoever asked hears exactly once, whatever happens.
pub(super) struct Slot<A> {
    teller: Teller<A>,
    asker: Option<A>,
}

impl<A> Slot<A> {
    pub(super) fn new(teller: Teller<A>, asker: A) -> Self {
        Self { teller, asker: Some(asker) }
    }

    /// The one answer.
    pub(super) fn answer(mut self, answer: Answer) {
        self.send(answer);
    }

    /// Who asked, for what is told on the way.
    pub(super) fn asker(&self) -> Option<&A> {
        self.asker.as_ref()
    }

    fn send(&mut self, answer: Answer) {
        if let Some(asker) = self.asker.take() {
            self.teller.tell(Told::Answer { asker, answer });
        }
    }
}

impl<A> Drop for Slot<A> {
    fn drop(&mut self) {
        self.send(Answer::GivenUp);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(asker: u8) -> (Slot<u8>, mpsc::Receiver<Told<u8>>) {
        let (told, heard) = mpsc::channel();
        (Slot::new(Teller::new(told, Waker::default()), asker), heard)
    }

    #[test]
    fn an_answer_comes_once_and_to_its_asker() {
        let (slot, heard) = slot(7);
        slot.answer(Answer::PageOpened(true));
        assert!(matches!(heard.recv(), Ok(Told::Answer { asker: 7, answer: Answer::PageOpened(true) })));
        assert!(heard.recv().is_err(), "nothing comes after it");
    }

    #[test]
    fn a_dropped_answer_says_that_it_was_given_up() {
        let (slot, heard) = slot(7);
        drop(slot);
        assert!(matches!(heard.recv(), Ok(Told::Answer { asker: 7, answer: Answer::GivenUp })));
        assert!(heard.recv().is_err());
    }

    #[test]
    fn work_that_panics_is_given_up() {
        let (slot, heard) = slot(7);
        let broken = std::thread::spawn(move || {
            let _slot = slot;
            panic!("on purpose");
        });
        assert!(broken.join().is_err());
        assert!(matches!(heard.recv(), Ok(Told::Answer { asker: 7, answer: Answer::GivenUp })));
    }
}
