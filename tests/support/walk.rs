//! The set-up gone through in the real window, by role and name, as a person with keys at hand does. What a test looks
//! at on the way it does between these steps; each waits for the page it comes to.

use super::links::Links;
use super::turn;
use super::wait::PATIENCE;
use super::window::Window;

/// The questions of the pages, by which they are known.
pub mod question {
    pub const CHOOSE: &str = "What do you want to connect to Docusign?";
    pub const PREPARE: &str = "Do you have an integration key?";
    pub const KEYS: &str = "Enter the two keys";
    /// Also what the button there says.
    pub const SIGN_IN: &str = "Sign in with Docusign";
    pub const WAITING: &str = "Waiting for you to sign in";
    pub const CHECK: &str = "Is this the right account?";
    pub const SAVE: &str = "Where should the values be kept?";
    pub const HAND_OVER: &str = "Try copying the values";
    pub const HOME: &str = "Your connections";
}

/// The titles of the check's calls.
pub const CALLS: [&str; 3] =
    ["Reading the account with the token", "Reading the users", "Reading the billing plan"];

/// Somebody at a window.
#[derive(Debug, Clone, Copy)]
pub struct Walk<'w, 'd> {
    window: &'w Window<'d>,
}

impl<'w, 'd> Walk<'w, 'd> {
    /// Somebody at this one.
    pub fn in_window(window: &'w Window<'d>) -> Self {
        Self { window }
    }

    /// Waits for the page with this question.
    #[track_caller]
    pub fn see(self, question: &str) -> Self {
        self.window.wait_for("heading", question);
        self
    }

    /// Presses Next, or another button, by what it says.
    #[track_caller]
    pub fn press(self, button: &str) -> Self {
        self.window.click("push button", button);
        self
    }

    /// From Choose, with what is preselected, to Prepare.
    #[track_caller]
    pub fn choose(self) -> Self {
        self.see(question::CHOOSE).press("Continue")
    }

    /// From Choose to Keys. Prepare tries the port the guide names: whose turn that port is has to be seen to.
    #[track_caller]
    pub fn to_keys(self) -> Self {
        self.choose().to_keys_from_prepare()
    }

    /// From Prepare to Keys, with keys at hand.
    #[track_caller]
    fn to_keys_from_prepare(self) -> Self {
        self.see(question::PREPARE).press("I already have an integration key").see(question::KEYS)
    }

    /// From Choose, or from the page in its place for whoever answers a request, to Keys, for who has another port than
    /// the guide's: takes the turn of that until it was tried.
    #[track_caller]
    pub fn to_keys_in_turn(self) -> Self {
        let _turn = turn::with_port(80);
        self.press("Continue").to_keys_from_prepare().see_a_proposal()
    }

    /// At Keys, waits until the wizard has found a redirect URI to propose.
    #[track_caller]
    pub fn see_a_proposal(self) -> Self {
        self.window.wait_until(PATIENCE, "proposed redirect URI", |tree| {
            let field = tree.nodes.iter().find(|node| node.is("entry", "Redirect URI"))?;
            field.text.as_deref().filter(|text| !text.is_empty()).map(|_| ())
        });
        self
    }

    /// Types the two keys.
    #[track_caller]
    pub fn fill_keys(self, integration_key: &str, secret_key: &str) -> Self {
        self.window.set_text("Integration Key", integration_key);
        self.window.set_text("Secret Key", secret_key);
        self
    }

    /// Types the redirect URI.
    #[track_caller]
    pub fn fill_redirect_uri(self, uri: &str) -> Self {
        self.window.set_text("Redirect URI", uri);
        self
    }

    /// From Keys, which is filled in, to Sign in.
    #[track_caller]
    pub fn to_sign_in(self) -> Self {
        self.press("Continue").see(question::SIGN_IN)
    }

    /// Presses Sign in: the link that the browser is opened with. The window may be further on already.
    #[track_caller]
    pub fn open_link(self, links: &Links) -> String {
        self.press(question::SIGN_IN);
        links.next_url(PATIENCE)
    }

    /// Presses Sign in and waits until the window waits: the link that the browser is opened with.
    #[track_caller]
    pub fn wait_for_the_browser(self, links: &Links) -> String {
        let link = self.open_link(links);
        self.see(question::WAITING);
        link
    }

    /// At Check, waits until everything is checked and well.
    #[track_caller]
    pub fn all_passed(self) -> Self {
        for title in ["Who signed in", "Company account"].into_iter().chain(CALLS) {
            self.window.wait_for("list item", &format!("{title}: passed"));
        }
        self
    }

    /// From Check to Save.
    #[track_caller]
    pub fn to_save(self) -> Self {
        self.press("Continue").see(question::SAVE)
    }

    /// From Save, with what is chosen there, to Hand over of Snow Atlas.
    #[track_caller]
    pub fn save(self) -> Self {
        self.press("Save").see(question::HAND_OVER)
    }

    /// From Hand over to Home, where the connection of Snow Atlas is and no draft of it.
    #[track_caller]
    pub fn finish(self) -> Self {
        self.press("Finish").see(question::HOME).see("Snow Atlas");
        self.window.gone("heading", "Snow Atlas, not finished");
        self
    }
}
