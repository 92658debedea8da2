//! The way to the page that waits for the browser, for tests of what a page does that waits.

use super::program::Program;
use super::walk::{Walk, question};
use super::window::Window;

/// Goes from the first screen of Practice to the wait for a browser that never answers (`BROWSER=true`).
#[track_caller]
pub fn wait_for_the_browser(window: &Window<'_>) {
    // A port of its own: nobody else's test is to be in its way.
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port");
    Walk::in_window(window)
        .see(question::CHOOSE)
        .to_keys_in_turn()
        .fill_keys("3f8a1c52-7b0e-4d19-9c46-2ad58e07b913", "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518")
        .fill_redirect_uri(&format!("http://localhost:{}/callback", free.port()))
        .to_sign_in()
        .press(question::SIGN_IN)
        .see(question::WAITING);
    window.wait_for_part("label", "min");
}

/// How many frames a program started with `--log trace` has drawn so far.
pub fn frames(program: &Program<'_>) -> usize {
    program.stderr().matches("countersign::window: drawn").count()
}
