//! A real Chromium that is told how wide it is and what the system of whoever looks is set to, as often as is wanted
//! for one page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use countersign::theme::Scheme;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use hyper::Method;
use image::RgbaImage;
use serde::Deserialize;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::support::chromium::Session;
use crate::support::wait::{PATIENCE, scaled};

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
    session: Session,
}

impl Chromium {
    /// Starts one.
    #[track_caller]
    pub fn start() -> Self {
        Self { session: Session::start(&[]) }
    }

    /// Goes to `url` and waits until the page is loaded.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        self.session.run(self.client().goto(url));
    }

    /// The address in the address bar.
    #[track_caller]
    pub fn url(&self) -> String {
        self.session.run(self.client().current_url()).to_string()
    }

    /// Clicks what `css` names, and waits for the page that has `then` in it.
    #[track_caller]
    pub fn press(&self, css: &str, then: &str) {
        let element = self.session.run(self.client().find(Locator::Css(css)));
        self.session.run(element.click());
        let waiting = self.client().wait().at_most(scaled(PATIENCE));
        self.session.run(waiting.for_element(Locator::Css(then)));
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
        let seen = self.session.run(self.client().execute(LOOK, vec![]));
        serde_json::from_value(seen).expect("what the script returns")
    }

    /// A picture of the page as it is now.
    #[track_caller]
    pub fn picture(&self) -> RgbaImage {
        let shot = self.tell("Page.captureScreenshot", json!({ "format": "png" }));
        let bytes = STANDARD.decode(shot["data"].as_str().expect("a picture")).expect("Base64");
        image::load_from_memory(&bytes).expect("a PNG").to_rgba8()
    }

    /// The page as it is printed on a sheet of that size in inches, with the margins it asks for: a PDF.
    #[track_caller]
    pub fn printed(&self, width: f64, height: f64) -> Vec<u8> {
        let paper = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false });
        let printed = self.tell("Page.printToPDF", paper);
        STANDARD.decode(printed["data"].as_str().expect("a document")).expect("Base64")
    }

    /// The page's title.
    #[track_caller]
    pub fn title(&self) -> String {
        self.session.run(self.client().title())
    }

    /// Says something in Chromium's own protocol, of which chromedriver passes on what it has no word for.
    #[track_caller]
    fn tell(&self, name: &'static str, parameters: Value) -> Value {
        self.session.run(self.client().issue_cmd(Told { name, parameters }))
    }

    fn client(&self) -> &Client {
        self.session.client()
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
