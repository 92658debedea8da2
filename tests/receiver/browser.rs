//! Items 7 and 12 with a real Chromium: a form posted on one origin, a redirect to the receiver on another.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use super::*;

/// chromedriver and the profile of the browser it starts; both end with it.
struct Browser {
    driver: Child,
    client: Client,
    _profile: TempDir,
}

impl Browser {
    async fn start() -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver was not found: install Chromium and its driver (Debian: apt-get install chromium chromium-driver)");
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let started = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        let port = started.expect("chromedriver says its port");
        // What it says from now on is of no interest, but has to be taken away.
        thread::spawn(move || lines.for_each(drop));

        let profile = TempDir::new().unwrap();
        let flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--user-data-dir={}", profile.path().display()),
        ];
        let capabilities = json!({ "goog:chromeOptions": { "args": flags } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("Chromium starts");
        Self { driver, client, _profile: profile }
    }

    async fn close(mut self) {
        self.client.clone().close().await.unwrap();
        self.driver.kill().unwrap();
        self.driver.wait().unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
    }
}

/// A consent page on an origin of its own: GET shows a form, POST redirects to the receiver.
struct ConsentPage {
    server: Arc<tiny_http::Server>,
    thread: Option<thread::JoinHandle<()>>,
}

impl ConsentPage {
    fn open(answer: String) -> Self {
        let server = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let serving = Arc::clone(&server);
        let thread = thread::spawn(move || {
            for request in serving.incoming_requests() {
                let html = tiny_http::Header::from_bytes("Content-Type", "text/html").unwrap();
                let there = tiny_http::Header::from_bytes("Location", answer.as_str()).unwrap();
                let _ = match (request.method(), request.url()) {
                    (tiny_http::Method::Get, "/") => {
                        let form =
                            "<!doctype html><form method=post action=/consent><button>Accept</button></form>";
                        request.respond(tiny_http::Response::from_string(form).with_header(html))
                    }
                    (tiny_http::Method::Post, "/consent") => {
                        request.respond(tiny_http::Response::empty(302).with_header(there))
                    }
                    _ => request.respond(tiny_http::Response::empty(404)),
                };
            }
        });
        Self { server, thread: Some(thread) }
    }

    fn url(&self) -> String {
        format!("http://{}/", self.server.server_addr().to_ip().unwrap())
    }
}

impl Drop for ConsentPage {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Requests of a page's own: none of them is a person's window going somewhere. Each ends one way or another.
const REQUESTS_OF_A_PAGE: &str = r"
    const [address, done] = arguments;
    const ended = element => new Promise(end => { element.onload = element.onerror = () => end('ended'); });
    const put = (name, attributes) => {
        const element = Object.assign(document.createElement(name), attributes);
        const end = ended(element);
        document.body.append(element);
        return end;
    };
    Promise.all([
        fetch(address, { mode: 'no-cors' }).then(() => 'answered', () => 'failed'),
        fetch(address, { mode: 'cors' }).then(() => 'readable', () => 'failed'),
        fetch(address, { mode: 'no-cors', method: 'POST' }).then(() => 'answered', () => 'failed'),
        put('img', { src: address }),
        put('script', { src: address }),
        put('iframe', { src: address }),
        put('link', { rel: 'stylesheet', href: address }),
        put('link', { rel: 'prefetch', href: address }),
    ]).then(done);
";

#[tokio::test(flavor = "multi_thread")]
async fn item_07_and_12_chromium_after_a_form_posted_across_origins() {
    let desk = Desk::open().await;
    let answer = format!("{}?code=abc&state=right", redirect_uri(desk.port));
    let consent = ConsentPage::open(answer.clone());
    let browser = Browser::start().await;
    let client = &browser.client;

    client.goto(&consent.url()).await.unwrap();
    let ends = client.execute_async(REQUESTS_OF_A_PAGE, vec![json!(answer)]).await.unwrap();
    // CORP keeps even the refusal from the page; the iframe shows an error page, which counts as loaded.
    assert_eq!(ends.as_array().unwrap().len(), 8, "{ends}");
    assert!(!ends.to_string().contains("readable"), "{ends}");
    assert!(!desk.answer.is_finished(), "a request of a page is no answer");

    client.find(Locator::Css("button")).await.unwrap().click().await.unwrap();
    let clean = Url::parse(&format!("http://localhost:{}/countersign/received", desk.port)).unwrap();
    client.wait().at_most(PATIENCE).for_url(&clean).await.unwrap();
    let words = client.find(Locator::Css("main")).await.unwrap().text().await.unwrap();
    assert!(words.contains("Go back to Countersign"), "{words}");
    // The policy lets the style pass, or the card would have no width of its own.
    let width = client
        .execute("return getComputedStyle(document.querySelector('main')).maxWidth", vec![])
        .await
        .unwrap();
    assert_eq!(width, "464px");
    assert_eq!(desk.said().await, "abc");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn item_10_chromium_on_https_raises_the_hint() {
    let desk = Desk::open().await;
    let browser = Browser::start().await;
    let address = format!("https://localhost:{}/callback?code=abc&state=right", desk.port);
    // Chromium shows its own page, which WebDriver calls an error.
    let went = browser.client.goto(&address).await;
    assert!(went.is_err(), "no page can come");
    assert_eq!(desk.notices(), [ReceiverNotice::TlsHello], "told once, however often it was tried");
    browser.close().await;
    desk.finish().await;
}
