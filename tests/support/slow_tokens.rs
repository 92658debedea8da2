//! A token endpoint that takes its time over each reply, for as many as ask at once.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;

/// A token endpoint that takes its time, for as many as ask at once.
pub struct SlowTokens {
    /// Where it is.
    pub origin: String,
    /// How many requests came.
    pub asked: Arc<AtomicUsize>,
    /// How many were under way at once, at most.
    pub most: Arc<AtomicUsize>,
}

impl SlowTokens {
    /// One that takes this long for each.
    pub fn start(reply: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (asked, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (count, peak, under_way) = (Arc::clone(&asked), Arc::clone(&most), Arc::new(AtomicUsize::new(0)));
        // Ends with the process.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (count, peak, under_way) =
                    (Arc::clone(&count), Arc::clone(&peak), Arc::clone(&under_way));
                std::thread::spawn(move || {
                    serve(stream, || {
                        let number = count.fetch_add(1, Ordering::SeqCst);
                        peak.fetch_max(under_way.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::sleep(reply);
                        under_way.fetch_sub(1, Ordering::SeqCst);
                        number
                    });
                });
            }
        });
        Self { origin, asked, most }
    }
}

/// Answers the requests of one connection, one after the other.
fn serve(mut stream: TcpStream, mut asked: impl FnMut() -> usize) {
    loop {
        let (mut seen, mut chunk) = (Vec::new(), [0; 4096]);
        let whole = |seen: &[u8]| {
            let text = String::from_utf8_lossy(seen).to_ascii_lowercase();
            let (head, body) = text.split_once("\r\n\r\n")?;
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "))?;
            (body.len() >= length.trim().parse().ok()?).then_some(())
        };
        while whole(&seen).is_none() {
            match stream.read(&mut chunk) {
                Ok(0) | Err(_) => return,
                Ok(read) => seen.extend_from_slice(&chunk[..read]),
            }
        }
        let number = asked();
        let token = |kind: &str| format!("{kind}-{number}-{}", "x".repeat(800));
        let reply = json!({
            "access_token": token("access"), "token_type": "Bearer",
            "refresh_token": token("refresh"), "expires_in": 28800,
        });
        let body = reply.to_string();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        if stream.write_all((head + &body).as_bytes()).is_err() {
            return;
        }
    }
}
