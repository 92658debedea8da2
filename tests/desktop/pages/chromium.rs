//! A real Chromium that is told how wide it is and what the system of whoever looks is set to, as often as is wanted
//! for one page.

use std::future::Future;
use std::process::Command;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use countersign::theme::Scheme;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use image::RgbaImage;
use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use url::{ParseError, Url};

use crate::support::process::{self, Process, tool};
use crate::support::wait::{self, PATIENCE, START};

/// Out of the way of what a test looks at; see `support/browser.rs`.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// Looks at every text and at the edge of every control and notice (WCAG 2.2: 1.4.3, 1.4.11, 1.4.10).
const LOOK: &str = r"
    const faults = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
        faults.push(`${root.scrollWidth} pixels wide where there are ${root.clientWidth}`);

    const parts = colour => colour.match(/[\d.]+/g).map(Number);
    const seen = colour => parts(colour)[3] !== 0;
    const ground = element => {
        while (element && !seen(getComputedStyle(element).backgroundColor)) element = element.parentElement;
        return element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    };
    const light = colour => {
        const linear = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        const [red, green, blue] = parts(colour).map(value => linear(value / 255));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const compare = (what, one, other, least) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        const ratio = (high + 0.05) / (low + 0.05);
        if (ratio < least) faults.push(`${what}: ${one} on ${other} is ${ratio.toFixed(2)}, less than ${least}`);
    };

    let texts = 0;
    const text = (element, words) => {
        texts += 1;
        const style = getComputedStyle(element);
        if (parseFloat(style.fontSize) < 12) faults.push(`${words}: set in ${style.fontSize}`);
        compare(words, style.color, ground(element), 4.5);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const words = walker.currentNode.data.trim();
        const element = walker.currentNode.parentElement;
        if (words && element.checkVisibility()) text(element, words);
    }

    let edges = 0;
    for (const element of document.querySelectorAll('button, .button, select, input[type=text], .notice')) {
        const style = getComputedStyle(element);
        if (element.value && element.localName === 'input') text(element, element.value);
        // A value that is shown, not typed, needs no edge.
        if (element.readOnly || parseFloat(style.borderTopWidth) === 0 || !seen(style.borderTopColor)) continue;
        edges += 1;
        compare(`edge of ${element.id || element.innerText}`, style.borderTopColor, ground(element.parentElement), 3);
    }
    return { texts, edges, faults };";

/// What a look at a page found.
#[derive(Debug, Deserialize)]
pub struct Seen {
    pub texts: u32,
    pub edges: u32,
    pub faults: Vec<String>,
}

/// A browser with nothing in it. Dropping it closes it.
#[derive(Debug)]
pub struct Chromium {
    client: Option<Client>,
    runtime: Runtime,
    driver: Process,
    folder: TempDir,
}

impl Chromium {
    /// Starts one.
    #[track_caller]
    pub fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("pages-").tempdir().expect("a folder for the browser");
        let mut command = Command::new(tool("chromedriver", "chromium-driver"));
        command
            .arg("--port=0")
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("HOME", folder.path())
            .env("TMPDIR", folder.path())
            .env("XDG_RUNTIME_DIR", folder.path())
            .current_dir(folder.path());
        let driver = Process::start(&mut command, folder.path(), "chromedriver");
        let port = driver.wait_for_line("port", |line| {
            line.split_once(" started successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok()
        });

        let mut arguments: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
        arguments.push(format!("--user-data-dir={}", folder.path().join("profile").display()));
        let wishes =
            json!({ "goog:chromeOptions": { "args": arguments, "binary": tool("chromium", "chromium") } });
        let Value::Object(capabilities) = wishes else { unreachable!("it is an object as written") };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut connecting = ClientBuilder::new(HttpConnector::new());
        connecting.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{port}");
        let client = within(&runtime, connecting.connect(&address));
        Self { client: Some(client), runtime, driver, folder }
    }

    /// Goes to `url` and waits until the page is loaded.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        within(&self.runtime, self.client().goto(url));
    }

    /// The address in the address bar.
    #[track_caller]
    pub fn url(&self) -> String {
        within(&self.runtime, self.client().current_url()).to_string()
    }

    /// Clicks what `css` names, and waits for the page that has `then` in it.
    #[track_caller]
    pub fn press(&self, css: &str, then: &str) {
        let element = within(&self.runtime, self.client().find(Locator::Css(css)));
        within(&self.runtime, element.click());
        let waiting = self.client().wait().at_most(PATIENCE);
        within(&self.runtime, waiting.for_element(Locator::Css(then)));
    }

    /// From now on the page is that wide and high, in that scheme.
    #[track_caller]
    pub fn become_like(&self, width: u32, height: u32, scheme: Scheme) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", metrics);
        // Who wants more contrast gets it whether their system is light or dark.
        let (colours, contrast) = match scheme {
            Scheme::Light => ("light", "no-preference"),
            Scheme::Dark => ("dark", "no-preference"),
            Scheme::HighContrast => ("light", "more"),
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": colours },
            { "name": "prefers-contrast", "value": contrast },
        ]);
        self.tell("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Looks at the page as it is now.
    #[track_caller]
    pub fn look(&self) -> Seen {
        let seen = within(&self.runtime, self.client().execute(LOOK, vec![]));
        serde_json::from_value(seen).expect("what the script returns")
    }

    /// A picture of the page as it is now.
    #[track_caller]
    pub fn picture(&self) -> RgbaImage {
        let shot = self.tell("Page.captureScreenshot", json!({ "format": "png" }));
        let bytes = STANDARD.decode(shot["data"].as_str().expect("a picture")).expect("Base64");
        image::load_from_memory(&bytes).expect("a PNG").to_rgba8()
    }

    /// Says something in Chromium's own protocol, of which chromedriver passes on what it has no word for.
    #[track_caller]
    fn tell(&self, name: &'static str, parameters: Value) -> Value {
        within(&self.runtime, self.client().issue_cmd(Told { name, parameters }))
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("a client until it is dropped")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Closing the session closes Chromium. If it does not, it is ended below.
            let closing = async { tokio::time::timeout(Duration::from_secs(5), client.close()).await };
            let _ = self.runtime.block_on(closing);
        }
        self.driver.end();
        let mark = self.folder.path().display().to_string();
        let left = || process::with_environment_naming(&mark);
        let _ = wait::until(Duration::from_secs(2), || left().is_empty().then_some(()));
        for (pid, _) in left() {
            process::signal("KILL", pid);
        }
    }
}

#[derive(Debug)]
struct Told {
    name: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Told {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

#[track_caller]
fn within<T, E: std::fmt::Display>(runtime: &Runtime, asking: impl Future<Output = Result<T, E>>) -> T {
    let answer = runtime.block_on(async { tokio::time::timeout(START, asking).await });
    let answer = answer.unwrap_or_else(|_| panic!("no answer from the browser within {START:?}"));
    answer.unwrap_or_else(|error| panic!("the browser says: {error}"))
}
