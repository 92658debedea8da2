//! The desktop's clipboard, as another program sees it.

use super::super::process::{self, Process, tool};
use super::super::wait;
use super::Desktop;

impl Desktop {
    /// The text on the clipboard; empty if there is none. The program that copied it has to run still: it is asked.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        let mut command = self.command(tool("xclip", "xclip"));
        let output = process::run(command.args(["-o", "-selection", "clipboard"]));
        if output.status.success() {
            String::from_utf8_lossy(&output.stdout).into_owned()
        } else {
            String::new()
        }
    }

    /// Waits until the clipboard holds exactly `text`.
    #[track_caller]
    pub fn wait_for_clipboard(&self, text: &str) {
        let mut last = String::new();
        let seen = wait::until(wait::PATIENCE, || {
            last = self.clipboard();
            (last == text).then_some(())
        });
        assert!(seen.is_some(), "the clipboard should hold {text:?} and holds {last:?}");
    }

    /// Puts `text` on the clipboard, as copying it in another program would, and waits until it is there.
    #[track_caller]
    pub fn set_clipboard(&self, text: &str) {
        let file = self.folder().join("tmp").join(self.number("clipboard"));
        std::fs::write(&file, text).expect("a file for the clipboard's text");
        let mut command = self.command(tool("xclip", "xclip"));
        // Quiet: it stays in the foreground, where it can be ended.
        command.args(["-i", "-quiet", "-selection", "clipboard"]).arg(&file);
        let owner = Process::start(&mut command, &self.logs(), &self.number("xclip"));
        self.services.borrow_mut().push(owner);
        self.wait_for_clipboard(text);
    }
}
