//! The judge behind hyper's parser, in memory: the same settings as the receiver's, the bytes in one piece or in many.

use std::convert::Infallible;
use std::sync::Mutex;
use std::time::Duration;

use countersign::callback::Expectation;
use countersign::callback::judge::{Verdict, judge};
use http_body_util::Empty;
use hyper::body::Bytes;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};
use tokio::runtime::{Builder, Runtime};

/// Room for more than anything that is sent, so that nobody waits for anybody.
const ROOM: usize = 256 * 1024;

pub struct Parser(Runtime);

/// What became of a connection.
pub struct Outcome {
    /// The verdict, if hyper could read a request.
    pub verdict: Option<Verdict>,
    /// What was sent back.
    pub reply: Vec<u8>,
}

impl Parser {
    pub fn new() -> Self {
        Self(Builder::new_current_thread().enable_time().build().unwrap())
    }

    /// Sends the bytes, cut at these places, and hangs up.
    pub fn run(&self, expectation: &Expectation, bytes: &[u8], cuts: &[usize]) -> Outcome {
        assert!(bytes.len() < ROOM);
        let verdicts = Mutex::new(Vec::new());
        let serve = service_fn(|request: Request<_>| {
            let verdict = judge(expectation, &request);
            let mut response = Response::new(Empty::<Bytes>::new());
            *response.status_mut() = match &verdict {
                Verdict::Answer(_) => hyper::StatusCode::SEE_OTHER,
                Verdict::Page(_) => hyper::StatusCode::OK,
                Verdict::Refuse(refusal) => refusal.status(),
            };
            verdicts.lock().unwrap().push(verdict);
            async { Ok::<_, Infallible>(response) }
        });
        let reply = self.0.block_on(async {
            let (mut client, server) = duplex(ROOM);
            let connection = http1::Builder::new()
                .keep_alive(false)
                .auto_date_header(false)
                .max_buf_size(16 * 1024)
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_secs(5))
                .serve_connection(TokioIo::new(server), serve);
            let sending = async {
                let mut sent = 0;
                for cut in cuts.iter().copied().chain([bytes.len()]) {
                    // Whoever hung up in the middle does not hear the rest.
                    if client.write_all(&bytes[sent..cut]).await.is_err() {
                        break;
                    }
                    sent = cut;
                    tokio::task::yield_now().await;
                }
                let _ = client.shutdown().await;
                let mut reply = Vec::new();
                client.read_to_end(&mut reply).await.unwrap();
                reply
            };
            let (_, reply) = tokio::join!(connection, sending);
            reply
        });
        let mut verdicts = verdicts.into_inner().unwrap();
        assert!(verdicts.len() <= 1, "one request a connection");
        Outcome { verdict: verdicts.pop(), reply }
    }
}
