//! A real Chromium, driven through WebDriver, for the pages a person meets while signing in.

use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::chromium::Session;
use super::links::Links;
use super::wait;

/// A browser with nothing in it: no history, no cookies. Dropping it closes it.
#[derive(Debug)]
pub struct Browser {
    session: Session,
    links: Links,
}

impl Browser {
    /// Starts one.
    #[track_caller]
    pub fn start() -> Self {
        Self { session: Session::start(&["--window-size=1000,800"]), links: Links::new() }
    }

    /// What to put into `$BROWSER`, so that addresses the program opens come here: see [`Browser::next_url`].
    pub fn as_browser_command(&self) -> PathBuf {
        self.links.command()
    }

    /// The next address the program opened. The browser does not go there by itself.
    #[track_caller]
    pub fn next_url(&self, deadline: Duration) -> String {
        self.links.next_url(deadline)
    }

    /// The next address if the program opened one.
    pub fn opened(&self) -> Option<String> {
        self.links.take()
    }

    /// Goes to `url` and waits until the page is loaded. A page that refuses the connection panics.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        self.run(self.client().goto(url));
    }

    /// Clicks the button or link a person reads as `text`, or that has a line of that text.
    #[track_caller]
    pub fn click_text(&self, text: &str) {
        let wanted = xpath_text(text);
        let path = format!(
            "//button[normalize-space()={wanted}] | //a[normalize-space()={wanted}] \
             | //button[.//*[normalize-space()={wanted}]] \
             | //*[@role='button' and normalize-space()={wanted}] \
             | //input[(@type='submit' or @type='button') and @value={wanted}]"
        );
        let element = self.wait_for(&format!("button or link {text:?}"), || {
            let all = self.run(self.client().find_all(Locator::XPath(&path)));
            all.into_iter().find(|element| self.run(element.is_displayed()))
        });
        self.run(element.click());
    }

    /// Types `value` into the field labelled `label`, in place of what stands there.
    #[track_caller]
    pub fn fill_label(&self, label: &str, value: &str) {
        let element = self.wait_for(&format!("field labelled {label:?}"), || self.labelled(label));
        self.run(element.clear());
        self.run(element.send_keys(value));
    }

    /// Clicks the check box or radio button labelled `label`.
    #[track_caller]
    pub fn click_label(&self, label: &str) {
        let element = self.wait_for(&format!("box labelled {label:?}"), || self.labelled(label));
        self.run(element.click());
    }

    /// What stands in the field labelled `label`.
    #[track_caller]
    pub fn value_of(&self, label: &str) -> String {
        let element = self.wait_for(&format!("field labelled {label:?}"), || self.labelled(label));
        self.run(element.prop("value")).unwrap_or_default()
    }

    fn labelled(&self, label: &str) -> Option<Element> {
        const FIND: &str = r"
            const same = text => text.replace(/\s+/g, ' ').trim() === arguments[0];
            const label = [...document.querySelectorAll('label')].find(label => same(label.innerText));
            return (label && label.control)
                || [...document.querySelectorAll('[aria-label]')].find(field => same(field.ariaLabel)) || null;";
        let found = self.run(self.client().execute(FIND, vec![json!(label)]));
        // WebDriver stands for an element by an object with a single text in it.
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client().clone(), id.into()))
    }

    /// The text of the page, as a person sees it.
    #[track_caller]
    pub fn text(&self) -> String {
        let text =
            self.run(self.client().execute("return document.body ? document.body.innerText : ''", vec![]));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until `part` is in the text of the page.
    #[track_caller]
    pub fn wait_for_text(&self, part: &str) {
        self.wait_for(&format!("text {part:?}"), || self.text().contains(part).then_some(()));
    }

    /// The address in the address bar.
    #[track_caller]
    pub fn url(&self) -> String {
        self.run(self.client().current_url()).to_string()
    }

    /// Waits until the address begins with `prefix`, and gives the whole.
    #[track_caller]
    pub fn wait_for_url_prefix(&self, prefix: &str) -> String {
        self.wait_for(&format!("address {prefix}…"), || {
            Some(self.url()).filter(|url| url.starts_with(prefix))
        })
    }

    /// The title of the page.
    #[track_caller]
    pub fn title(&self) -> String {
        self.run(self.client().title())
    }

    /// Runs a script in the page, as the body of a function, and gives what it returns.
    #[track_caller]
    pub fn script(&self, body: &str) -> Value {
        self.run(self.client().execute(body, vec![]))
    }

    /// A picture of the page, as PNG at `path`.
    #[track_caller]
    pub fn screenshot(&self, path: impl AsRef<Path>) {
        let picture = self.run(self.client().screenshot());
        fs::write(path, picture).expect("the picture can be written");
    }

    /// The folder everything of this browser is in.
    pub fn folder(&self) -> &Path {
        self.session.driver().folder()
    }

    /// The processes of this browser: number and program.
    pub fn processes(&self) -> Vec<(u32, String)> {
        self.session.driver().processes()
    }

    fn client(&self) -> &Client {
        self.session.client()
    }

    #[track_caller]
    fn wait_for<T>(&self, wanted: &str, look: impl FnMut() -> Option<T>) -> T {
        wait::until(wait::PATIENCE, look)
            .unwrap_or_else(|| panic!("no {wanted} at {}. The page reads:\n{}", self.url(), self.text()))
    }

    #[track_caller]
    fn run<T, E: std::fmt::Display>(&self, asking: impl Future<Output = Result<T, E>>) -> T {
        self.session.run(asking)
    }
}

/// `text` as XPath writes it, which knows no way to escape a quotation mark.
fn xpath_text(text: &str) -> String {
    let parts: Vec<String> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    if parts.len() == 1 { parts.concat() } else { format!("concat({})", parts.join(", '\"', ")) }
}
