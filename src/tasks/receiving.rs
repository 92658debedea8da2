//! The receiver of messages that is open: one at a time.

use std::sync::{Arc, Weak};

use tokio::runtime::Runtime;
use tokio::sync::{Mutex, oneshot};

use super::answer::{Answer, ReceivingEvent, Slot, Teller, Told};
use super::resources::With;
use crate::domain::{ConnectionId, LoopbackUrl};
use crate::notifications::{
    Delivered, DeliveryProblem, HandedMessage, MessageReceiver, ReceivedMessage, ReceiverEvent,
    ReceiverOptions, ReceiverProblem, ViewedMessage, deliver, with_kept_keys,
};

/// How much of messages is in memory at one time, in bytes, of whichever receivers they came to.
const ROOM: usize = 256 * 1024 * 1024;
/// What is counted for a message besides its body, in bytes: its headers, and what is beside its lines.
const BESIDES: usize = 128 * 1024;

/// A receiver. Dropped, it closes: what was answered goes out, and its port is free.
pub(super) struct OpenReceiver {
    _stop: oneshot::Sender<()>,
}

impl OpenReceiver {
    /// Opens one. What happens goes to whoever asked, its end into the slot.
    pub(super) fn begin<A: Clone + Send + Sync + 'static>(
        runtime: &Runtime,
        with: Arc<With>,
        teller: Teller<A>,
        slot: Slot<A>,
        (options, keys_of, held): (ReceiverOptions, Option<ConnectionId>, Arc<Mutex<HeldMessages>>),
    ) -> Self {
        let (stop, stopped) = oneshot::channel();
        let asker = slot.asker().cloned();
        runtime.spawn(async move {
            let tell = move |event: ReceivingEvent| {
                if let Some(asker) = asker.clone() {
                    teller.tell(Told::Receiving { asker, event });
                }
            };
            let options = match keys_of {
                Some(id) => with_kept_keys(options, &with.vault, &id).await,
                None => Ok(options),
            };
            let result = match options {
                Ok(options) => receive(&with, options, &held, stopped, tell).await,
                Err(problem) => Err(problem),
            };
            slot.answer(Answer::ReceiverEnded(result));
        });
        Self { _stop: stop }
    }
}

/// Receives until whoever holds the other end of `stopped` drops it.
async fn receive(
    with: &With,
    options: ReceiverOptions,
    held: &Mutex<HeldMessages>,
    mut stopped: oneshot::Receiver<()>,
    tell: impl Fn(ReceivingEvent),
) -> Result<(), ReceiverProblem> {
    let wire = with.wire.as_ref().map_err(|error| ReceiverProblem::Wire(error.clone()))?;
    let mut receiver = MessageReceiver::start(options, Arc::new(wire.clone()), with.clock.clone())?;
    tell(ReceivingEvent::Listening(receiver.url().to_owned()));
    loop {
        let event = tokio::select! {
            _ = &mut stopped => break,
            event = receiver.next() => event,
        };
        tell(match event {
            ReceiverEvent::Message(handed) => match held.lock().await.take(handed).await {
                Some(message) => ReceivingEvent::Came(message),
                None => ReceivingEvent::NoRoom { at: with.clock.now() },
            },
            ReceiverEvent::Refused(why) => ReceivingEvent::Refused { at: with.clock.now(), why },
        });
    }
    receiver.close().await;
    Ok(())
}

/// The messages that somebody still has.
pub(super) struct HeldMessages {
    room: usize,
    messages: Vec<(Weak<ViewedMessage>, usize)>,
}

impl Default for HeldMessages {
    fn default() -> Self {
        Self::new(ROOM)
    }
}

impl HeldMessages {
    fn new(room: usize) -> Self {
        Self { room, messages: Vec::new() }
    }

    /// Answers a message and looks at it; one that there is no room for is told to come again.
    async fn take(&mut self, mut handed: HandedMessage) -> Option<Arc<ViewedMessage>> {
        self.messages.retain(|(message, _)| message.strong_count() > 0);
        let size = handed.message().message.body().len().saturating_add(BESIDES);
        let held: usize = self.messages.iter().map(|(_, size)| size).sum();
        if held.saturating_add(size) > self.room {
            handed.fail();
            handed.answer();
            return None;
        }
        let message = handed.answer();
        let viewed = tokio::task::spawn_blocking(move || ViewedMessage::new(message)).await;
        let viewed = Arc::new(viewed.ok()?);
        // Lines of a body may take more than it.
        self.messages.push((Arc::downgrade(&viewed), viewed.held().saturating_add(BESIDES)));
        Some(viewed)
    }
}

impl With {
    /// Sends a message again.
    pub(super) async fn send_again(
        &self,
        message: &ViewedMessage,
        to: &LoopbackUrl,
    ) -> Result<Delivered, DeliveryProblem> {
        let wire = self.wire.as_ref().map_err(|error| DeliveryProblem::Wire(error.clone()))?;
        let ReceivedMessage { message, .. } = &message.message;
        deliver(wire, to, message.copy()).await
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::Wire;

    /// The status that a message with a body of that length is answered with.
    fn post(url: &str, length: usize) -> String {
        let port: u16 = url.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        write!(stream, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n").unwrap();
        stream.write_all(&vec![b' '; length]).unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        String::from_utf8_lossy(&answer[9..]).into_owned()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_there_is_no_room_for_is_told_to_come_again_until_there_is() {
        let wire = Arc::new(Wire::new().unwrap());
        let mut receiver = MessageReceiver::start(ReceiverOptions::default(), wire, Clock::system()).unwrap();
        let url = receiver.url().to_owned();
        // For two messages with the lines that are seen of them, and not for three.
        let mut held = HeldMessages::new(9 * BESIDES / 2);
        let mut take = async |length: usize| {
            let url = url.clone();
            let sent = tokio::task::spawn_blocking(move || post(&url, length));
            let ReceiverEvent::Message(handed) = receiver.next().await else { panic!("refused") };
            let taken = held.take(handed).await;
            (taken, sent.await.unwrap())
        };
        let (first, status) = take(10).await;
        assert!(first.as_ref().is_some_and(|first| first.size() == 10) && status == "200");
        let (second, status) = take(BESIDES / 2).await;
        assert!(second.is_some() && status == "200");
        let (third, status) = take(BESIDES).await;
        assert!(third.is_none() && status == "503", "{status}");
        drop(first);
        let (third, status) = take(BESIDES / 2).await;
        assert!(third.is_some() && status == "200");
    }
}
