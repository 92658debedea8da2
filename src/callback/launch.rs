//! The page that the browser is started with, which sends it on to Docusign. What stands on a browser's command line can be read by
//! every user of this computer: so it says nothing of the sign-in, is good for one visit, and on Linux for this user's programs
//! alone.

use std::fmt;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hyper::body::Incoming;
use hyper::header::HOST;
use hyper::{Method, Request, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::connections::{Connections, Ends, Respond};
use super::judge::{is_navigation, only};
use super::page::{self, PageReply};
use super::peer;

/// The page, listening on a port of its own. Dropping it closes the port.
#[derive(Debug)]
pub struct LaunchPage {
    listener: TcpListener,
    launcher: Launcher,
}

/// Gives out the page's addresses. `{:?}` shows none.
#[derive(Clone)]
pub struct Launcher(Arc<Shared>);

struct Shared {
    port: u16,
    link: SecretString,
    /// The path that is good for one visit; none when it was made.
    path: Mutex<Option<String>>,
    /// How many visits there were.
    visits: watch::Sender<u32>,
}

impl LaunchPage {
    /// A page that leads to `link`. Has to be called within a tokio runtime.
    pub async fn bind(link: SecretString) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        Ok(Self {
            listener,
            launcher: Launcher(Arc::new(Shared {
                port,
                link,
                path: Mutex::new(None),
                visits: watch::Sender::new(0),
            })),
        })
    }

    /// What gives out its addresses.
    pub fn launcher(&self) -> Launcher {
        self.launcher.clone()
    }

    /// Tells how many visits there were: a browser has really come.
    pub fn visits(&self) -> watch::Receiver<u32> {
        self.launcher.0.visits.subscribe()
    }

    /// Serves until it is dropped.
    pub async fn serve(self) {
        let mut connections = Connections::with(vec![self.listener]);
        let handler = self.launcher.0;
        loop {
            connections.serve_once(&handler).await;
        }
    }
}

impl Launcher {
    /// An address for one visit; those given out before are good for none any more. None where the system gives no randomness.
    pub fn address(&self) -> Option<String> {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits).ok()?;
        let path = format!("/countersign/sign-in/{:032x}", u128::from_be_bytes(bits));
        let address = format!("http://127.0.0.1:{}{path}", self.0.port);
        *self.0.path() = Some(path);
        Some(address)
    }
}

impl Shared {
    fn path(&self) -> MutexGuard<'_, Option<String>> {
        self.path.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_ours(&self, request: &Request<Incoming>) -> bool {
        let host = format!("127.0.0.1:{}", self.port);
        let is_host = matches!(only(request.headers(), &HOST), Ok(Some(said)) if said == host.as_bytes());
        is_host
            && request.uri().authority().is_none()
            && request.method() == Method::GET
            && is_navigation(request.headers())
    }
}

impl Respond for Shared {
    fn reply(&self, request: &Request<Incoming>, ends: Ends) -> PageReply {
        if !self.is_ours(request) {
            return page::refuse(StatusCode::BAD_REQUEST);
        }
        let mut path = self.path();
        let asked = request.uri().path().as_bytes();
        let is_the_path = path.as_ref().is_some_and(|path| bool::from(path.as_bytes().ct_eq(asked)));
        if !is_the_path {
            return page::refuse(StatusCode::NOT_FOUND);
        }
        // Nobody else's visit uses it up.
        if !peer::is_of_this_user(ends) {
            return page::refuse(StatusCode::FORBIDDEN);
        }
        *path = None;
        self.visits.send_modify(|visits| *visits += 1);
        page::send_on(self.link.expose_secret())
    }
}

impl fmt::Debug for Launcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Launcher").field("port", &self.0.port).finish_non_exhaustive()
    }
}
