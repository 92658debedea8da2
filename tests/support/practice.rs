//! What a person does in Practice's Apps and Keys, as the list on Prepare says.

use super::browser::Browser;

/// What was made there.
pub struct Made {
    pub integration_key: String,
    pub secret_key: String,
}

/// Makes an app with a secret key and this redirect URI. The browser is on Apps and Keys already.
#[track_caller]
pub fn make_an_app(browser: &Browser, redirect_uri: &str) -> Made {
    browser.wait_for_text("Add App and Integration Key");
    browser.click_text("Add App and Integration Key");
    browser.wait_for_text("App Name");
    browser.fill_label("App Name", "Snow Atlas");
    browser.click_text("Create App");
    browser.wait_for_text("Integration Type");
    let integration_key = browser.value_of("Integration Key");
    browser.click_label("Yes");
    browser.click_label("Authorization Code Grant");
    browser.click_text("Add Secret Key");
    browser.wait_for_text("New Secret Key");
    let secret_key = browser.value_of("New Secret Key");
    browser.click_text("Add URI");
    browser.wait_for_text("Redirect URI 1");
    browser.fill_label("Redirect URI 1", redirect_uri);
    browser.click_text("Save");
    let origin = browser.script("return location.origin").as_str().expect("an origin").to_owned();
    browser.wait_for_url_prefix(&format!("{origin}/admin/apps-and-keys?saved="));
    Made { integration_key, secret_key }
}
