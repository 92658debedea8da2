//! Items 7 and 12 with a real Chromium: a form posted on one origin, a redirect to the receiver on another.

use std::thread;

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::*;
use crate::support::chromium::Driver;

/// A browser, spoken to from the test's own runtime. It ends with its driver.
struct Browser {
    _driver: Driver,
    client: Client,
}

impl Browser {
    async fn start() -> Self {
        let driver = Driver::start();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(driver.capabilities(&[]))
            .connect(&driver.address())
            .await
            .expect("Chromium starts");
        Self { _driver: driver, client }
    }

    async fn close(self) {
        self.client.clone().close().await.unwrap();
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
    client.wait().at_most(scaled(PATIENCE)).for_url(&clean).await.unwrap();
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
