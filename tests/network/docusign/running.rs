//! A sign-in that runs: with the real receiver, a person at the practice service, and a hand on the clock.

use std::future::pending;
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use countersign::clock::{Clock, MonotonicTime};
use countersign::connections::{
    self, AcceptedKeys, Launcher, PasteProblem, Pasted, SIGN_IN_LIMIT, SignInEvent, SignInProblem,
    SignInRequest, SignedIn,
};
use countersign::domain::Endpoints;
use countersign::practice::Behaviour;
use countersign::wire::Wire;
use secrecy::ExposeSecret as _;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use url::Url;
use zeroize::Zeroizing;

use super::{KEY, SECRET};
use crate::stub::Stub;
use crate::support::client::Browser;
use crate::support::desk::{Desk, settings, standing};

/// Longer than anything here takes.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What was heard of a sign-in.
#[derive(Debug, PartialEq)]
pub enum Heard {
    Opened(bool),
    Came,
    Notice,
    CodeReceived { pasted: bool },
}

/// The sign-in, up to the point where it waits.
pub struct Running {
    pub task: JoinHandle<Result<SignedIn, SignInProblem>>,
    pub link: String,
    pub receiving: bool,
    pub clock: Clock,
    pub until: watch::Sender<MonotonicTime>,
    pub paste: mpsc::Sender<Pasted>,
    pub heard: mpsc::UnboundedReceiver<Heard>,
}

/// How a sign-in is started.
pub struct Start {
    pub endpoints: Endpoints,
    pub key: String,
    pub secret: String,
    pub uri: String,
    pub paste_only: bool,
    /// How the browser opens.
    pub browser: fn(Launcher) -> Opening,
}

impl Start {
    /// With the app of `desk`, whose redirect URI is `uri`.
    pub fn at(desk: &Desk, uri: &str) -> Self {
        Self {
            endpoints: Endpoints::practice(&desk.origin.parse().unwrap()),
            key: desk.key.clone(),
            secret: desk.secret.clone(),
            uri: uri.to_owned(),
            paste_only: false,
            browser: open_at_once,
        }
    }

    /// The keys it signs in with.
    pub fn keys(&self) -> AcceptedKeys {
        AcceptedKeys {
            integration_key: self.key.parse().unwrap(),
            secret_key: Arc::new(self.secret.parse().unwrap()),
            redirect_uri: self.uri.parse().unwrap(),
            email: None,
        }
    }

    /// With a token endpoint that is told what to answer.
    pub fn at_stub(stub: &Stub, uri: &str) -> Self {
        Self {
            endpoints: Endpoints::practice(&stub.origin().parse().unwrap()),
            key: KEY.to_owned(),
            secret: SECRET.to_owned(),
            uri: uri.to_owned(),
            paste_only: false,
            browser: open_at_once,
        }
    }

    /// Starts it; gives its end if it ends before it waits.
    pub async fn run(self) -> Result<Running, SignInProblem> {
        let clock = standing();
        let (until, moved) = watch::channel(clock.monotonic().after(SIGN_IN_LIMIT));
        let (paste, pasted) = mpsc::channel(4);
        let (tell, heard) = mpsc::unbounded_channel();
        let (tell_link, mut links) = mpsc::unbounded_channel();
        let request = SignInRequest {
            endpoints: self.endpoints,
            integration_key: self.key.parse().unwrap(),
            secret_key: Arc::new(self.secret.parse().unwrap()),
            redirect_uri: self.uri.parse().unwrap(),
            scopes: vec!["extended".to_owned(), "signature".to_owned()],
            login_hint: None,
            force_login: false,
            paste_only: self.paste_only,
        };
        let open = self.browser;
        let with = clock.clone();
        let task = tokio::spawn(async move {
            let events = move |event| {
                // Whoever listens may be done.
                let _ = match event {
                    SignInEvent::Waiting { link, receiving } => {
                        let _ = tell_link.send((link.expose_secret().to_owned(), receiving));
                        return;
                    }
                    SignInEvent::BrowserOpened(opened) => tell.send(Heard::Opened(opened)),
                    SignInEvent::BrowserCame => tell.send(Heard::Came),
                    SignInEvent::Notice(_) => tell.send(Heard::Notice),
                    SignInEvent::CodeReceived { pasted } => tell.send(Heard::CodeReceived { pasted }),
                };
            };
            connections::sign_in(&Wire::new().unwrap(), &with, request, moved, pasted, open, events).await
        });
        match links.recv().await {
            Some((link, receiving)) => Ok(Running { task, link, receiving, clock, until, paste, heard }),
            None => Err(task.await.unwrap().err().expect("no end without a wait")),
        }
    }
}

pub type Opening = std::pin::Pin<Box<dyn Future<Output = bool> + Send>>;

/// Its program starts, and no window opens.
pub fn open_at_once(_: Launcher) -> Opening {
    Box::pin(async { true })
}

/// It takes for ever to open.
pub fn open_for_ever(_: Launcher) -> Opening {
    Box::pin(pending())
}

/// It opens, and goes where it is sent.
pub fn open_and_come(launcher: Launcher) -> Opening {
    let address = launcher.address().unwrap();
    std::thread::spawn(move || browse(&address));
    Box::pin(async { true })
}

impl Running {
    /// What was told to whoever pasted this; `None` if nobody looked at it.
    pub async fn paste(&self, text: &str) -> Option<Result<(), PasteProblem>> {
        let told = self.send_paste(text)?;
        tokio::time::timeout(PATIENCE, told).await.expect("a verdict, or none").ok()
    }

    /// The same without waiting for what is told.
    pub fn send_paste(&self, text: &str) -> Option<oneshot::Receiver<Result<(), PasteProblem>>> {
        let (answer, told) = oneshot::channel();
        let pasted = Pasted { text: Zeroizing::new(text.to_owned()), answer };
        self.paste.try_send(pasted).ok().map(|()| told)
    }

    /// How it ended, which has to be within `limit`.
    pub async fn end_within(self, limit: Duration) -> Result<SignedIn, SignInProblem> {
        tokio::time::timeout(limit, self.task).await.expect("an end in time").unwrap()
    }

    pub async fn end(self) -> Result<SignedIn, SignInProblem> {
        self.end_within(PATIENCE).await
    }

    /// A parameter of the link.
    pub fn parameter(&self, name: &str) -> String {
        let link = Url::parse(&self.link).unwrap();
        link.query_pairs().find(|(given, _)| given == name).unwrap().1.into_owned()
    }

    /// The address of an answer with this code.
    pub fn address(&self, code: &str) -> String {
        format!("{}?code={code}&state={}", self.parameter("redirect_uri"), self.parameter("state"))
    }
}

/// A practice service whose app has this redirect URI.
pub fn practice(uri: &str) -> Desk {
    let behaviours: [Behaviour; 0] = [];
    Desk::with(&behaviours, &settings(&[uri]))
}

/// A person follows the link as Olive, answers `accept` or `cancel`, and stands at this address in the end.
pub fn go(desk: &mut Desk, link: &str, answer: &str) -> String {
    desk.browser = Browser::new(&desk.practice);
    let page = desk.browser.get(link.strip_prefix(desk.origin.as_str()).unwrap());
    assert_eq!(page.status, 200, "{page:?}");
    let next = desk.pick(&page, "olive");
    let last = if next.status == 302 { next } else { desk.answer(&next, answer) };
    // To another computer nobody is sent: the address is shown.
    if last.status == 200 {
        return last.text_of("address");
    }
    assert_eq!(last.status, 302, "{last:?}");
    last.location().to_owned()
}

/// What a browser sends that is led to `address`.
pub fn request_for(address: &str) -> String {
    let url = Url::parse(address).unwrap();
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let (host, port) = (url.host_str().unwrap(), url.port().unwrap());
    format!("GET {}{query} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n", url.path())
}

pub fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect_timeout(&SocketAddr::new(V4, port), PATIENCE).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Goes to `address` as a browser does; the status, 0 if the connection was cut.
pub fn browse(address: &str) -> u16 {
    let mut stream = connect(Url::parse(address).unwrap().port().unwrap());
    stream.write_all(request_for(address).as_bytes()).unwrap();
    status_from(stream)
}

pub fn status_from(mut stream: TcpStream) -> u16 {
    let mut reply = Vec::new();
    let _ = stream.read_to_end(&mut reply);
    String::from_utf8(reply).unwrap().split(' ').nth(1).map_or(0, |status| status.parse().unwrap())
}

const V4: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const V6: IpAddr = IpAddr::V6(Ipv6Addr::LOCALHOST);

/// A redirect URI whose port is free, and that port. Below the ports that systems give to whoever asks for any, so that
/// no other test's connection takes it meanwhile.
pub fn free_uri() -> (String, u16) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let first = std::process::id().wrapping_mul(101);
    for _ in 0..12_000 {
        let step = first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % 12_000;
        let port = 20_000 + u16::try_from(step).unwrap();
        if [V4, V6].iter().all(|ip| TcpListener::bind((*ip, port)).is_ok()) {
            return (format!("http://localhost:{port}/callback"), port);
        }
    }
    panic!("no free port");
}

pub fn is_closed(port: u16) -> bool {
    let refuses = |ip| TcpStream::connect_timeout(&SocketAddr::new(ip, port), PATIENCE).is_err();
    refuses(V4) && refuses(V6)
}

/// Sees the port closed within a second.
pub fn assert_closes(port: u16) {
    let since = Instant::now();
    while !is_closed(port) {
        assert!(since.elapsed() < Duration::from_secs(1), "the port stays open");
        std::thread::sleep(Duration::from_millis(10));
    }
}
