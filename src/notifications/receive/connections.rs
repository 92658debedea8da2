//! The connections of a receiver: how many, and which has to go for another.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::activity::Activity;
use super::serve::{Shared, converse};
use crate::loopback_socket::accept;

/// After the system could not accept.
const PAUSE: Duration = Duration::from_millis(100);
/// When to look again, where all connections bring something.
const LOOK_AGAIN: Duration = Duration::from_millis(20);
/// How long a connection is left in peace before it may have to go: whoever connects to say something says it at once.
const LEAST_IDLE: Duration = Duration::from_millis(500);
/// How long answers have to go out when it closes.
const CLOSING: Duration = Duration::from_secs(2);

#[derive(Default)]
struct OpenConnections {
    /// The oldest first.
    open: VecDeque<(AbortHandle, Arc<Activity>)>,
    tasks: JoinSet<()>,
}

impl OpenConnections {
    /// Makes room for one more, or says when to look again. The one that was idle the longest goes; one that brings something never does.
    fn room_from(&mut self, most: usize) -> Option<Instant> {
        self.open.retain(|(task, _)| !task.is_finished());
        if self.open.len() < most {
            return None;
        }
        match self.longest_idle() {
            Some((place, since)) if since.elapsed() >= LEAST_IDLE => {
                self.close(place);
                None
            }
            Some((_, since)) => Some(since + LEAST_IDLE),
            None => Some(Instant::now() + LOOK_AGAIN),
        }
    }

    fn longest_idle(&self) -> Option<(usize, Instant)> {
        let idle = self.open.iter().enumerate();
        let idle = idle.filter_map(|(place, (_, activity))| Some((place, activity.idle_since()?)));
        idle.min_by_key(|(_, since)| *since)
    }

    fn close(&mut self, place: usize) {
        if let Some((task, _)) = self.open.remove(place) {
            task.abort();
        }
    }
}

/// Serves these sockets until the receiver closes.
pub(super) async fn serve(listeners: Vec<TcpListener>, shared: Arc<Shared>) {
    let mut connections = OpenConnections::default();
    // Accepted, and without a place yet.
    let mut accepted: Option<TcpStream> = None;
    loop {
        let Some(stream) = accepted.take() else {
            tokio::select! {
                () = shared.closes() => break,
                Some(_) = connections.tasks.join_next() => {}
                came = accept(&listeners) => if let Ok(stream) = came {
                    accepted = Some(stream);
                } else {
                    // Out of file handles, perhaps: one connection less may be what is needed.
                    if let Some((place, _)) = connections.longest_idle() {
                        connections.close(place);
                    }
                    sleep(PAUSE).await;
                }
            }
            continue;
        };
        let Some(moment) = connections.room_from(shared.limits.connections) else {
            let activity = Arc::new(Activity::new());
            let task = converse(stream, Arc::clone(&shared), Arc::clone(&activity));
            connections.open.push_back((connections.tasks.spawn(task), activity));
            continue;
        };
        accepted = Some(stream);
        tokio::select! {
            () = shared.closes() => break,
            () = sleep_until(moment) => {}
            Some(_) = connections.tasks.join_next() => {}
        }
    }
    drop((listeners, accepted));
    let ended = async { while connections.tasks.join_next().await.is_some() {} };
    let _ = timeout(CLOSING, ended).await;
}
