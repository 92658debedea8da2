//! The way to the page that waits for the browser, for tests of what a page does that waits.

use super::program::Program;
use super::turn;
use super::wait::PATIENCE;
use super::window::Window;

/// Goes from the first screen of Practice to the wait for a browser that never answers (`BROWSER=true`).
#[track_caller]
pub fn wait_for_the_browser(window: &Window<'_>) {
    window.wait_for("heading", "What do you want to connect to Docusign?");
    {
        // Prepare tries the port the guide names.
        let _turn = turn::with_port(80);
        window.click("push button", "Continue");
        window.wait_for("heading", "Do you have an integration key?");
        window.click("push button", "I already have an integration key");
        window.wait_for("heading", "Enter the two keys");
        window.wait_until(PATIENCE, "proposed redirect URI", |tree| {
            let field = tree.nodes.iter().find(|node| node.is("entry", "Redirect URI"))?;
            field.text.as_deref().filter(|text| !text.is_empty()).map(|_| ())
        });
    }
    window.set_text("Integration Key", "3f8a1c52-7b0e-4d19-9c46-2ad58e07b913");
    window.set_text("Secret Key", "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518");
    // A port of its own: nobody else's test is to be in its way.
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port");
    window.set_text("Redirect URI", &format!("http://localhost:{}/callback", free.port()));
    window.click("push button", "Continue");
    window.wait_for("heading", "Sign in with Docusign");
    window.click("push button", "Sign in with Docusign");
    window.wait_for("heading", "Waiting for you to sign in");
    window.wait_for_part("label", "min");
}

/// How many frames a program started with `--log trace` has drawn so far.
pub fn frames(program: &Program<'_>) -> usize {
    program.stderr().matches("countersign::app::window: drawn").count()
}
