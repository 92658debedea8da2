//! The system's file dialog as a person uses it: that of xdg-desktop-portal-gtk, on the accessibility bus.

use std::path::Path;

use super::desktop::{Desktop, DesktopOptions};
use super::process::tool;
use super::tree::{Node, Tree};
use super::wait;
use super::window::Window;

/// Who shows it.
const APPLICATION: &str = "xdg-desktop-portal-gtk";

/// A desktop like `options`, where programs are shown file dialogs.
#[track_caller]
pub fn desktop_with_dialogs(options: DesktopOptions) -> Desktop {
    tool("/usr/libexec/xdg-desktop-portal", "xdg-desktop-portal");
    tool("/usr/libexec/xdg-desktop-portal-gtk", "xdg-desktop-portal-gtk");
    let services = ["org.freedesktop.portal.Desktop", "org.freedesktop.impl.portal.desktop.gtk"];
    let services = services.map(str::to_owned).into_iter();
    Desktop::start(&DesktopOptions {
        activatable: options.activatable.iter().cloned().chain(services).collect(),
        ..options
    })
}

/// A dialog that is open, with the keyboard.
#[derive(Debug)]
pub struct FileDialog<'d> {
    window: Window<'d>,
}

impl<'d> FileDialog<'d> {
    /// Waits for the dialog with this title.
    #[track_caller]
    pub fn wait(desktop: &'d Desktop, title: &str) -> Self {
        let window = Window::of_application(desktop, APPLICATION);
        window.wait_for("file chooser", title);
        window.take_keyboard();
        Self { window }
    }

    /// Waits for the dialog that asks where to save.
    #[track_caller]
    pub fn to_save(desktop: &'d Desktop) -> Self {
        Self::wait(desktop, "Save")
    }

    /// Waits for the dialog that asks what to open.
    #[track_caller]
    pub fn to_open(desktop: &'d Desktop) -> Self {
        Self::wait(desktop, "Open")
    }

    /// The name that is proposed for the file.
    #[track_caller]
    pub fn proposed(&self) -> String {
        let field = self.name_field();
        self.window.text_in(&field)
    }

    /// Saves as `path`; the dialog is gone when this returns.
    #[track_caller]
    pub fn save_as(&self, path: &Path) {
        self.press_save(path);
        self.gone();
    }

    /// Says to save as `path`, where the dialog has a question about it; answers that with `answer`. Unless that is
    /// **Replace**, the dialog stays.
    #[track_caller]
    pub fn save_over(&self, path: &Path, answer: &str) {
        self.press_save(path);
        self.window.wait_until(wait::PATIENCE, "question whether to replace the file", |tree| {
            let question = format!("“{}” already exists", path.file_name()?.to_str()?);
            tree.nodes.iter().find(|node| node.role == "label" && node.name.contains(&question)).map(|_| ())
        });
        // The dialog itself has a Cancel, too: the question's comes later.
        let button = self.window.wait_until(wait::PATIENCE, answer, |tree| {
            tree.nodes.iter().rfind(|node| node.is("push button", answer)).cloned()
        });
        self.window.press(&button);
        if answer == "Replace" {
            self.gone();
        }
    }

    #[track_caller]
    fn press_save(&self, path: &Path) {
        self.window.write(&self.name_field(), path.to_str().expect("a plain path"));
        self.window.click("push button", "Save");
    }

    /// Opens the file at `path`; the dialog is gone when this returns.
    #[track_caller]
    pub fn open(&self, path: &Path) {
        // This is how one types a path there.
        self.window.press_key("slash");
        let field = self.window.wait_until(wait::PATIENCE, "field for a path", |tree| {
            tree.nodes.iter().find(|node| node.role == "text" && node.is_focused()).cloned()
        });
        self.window.write(&field, path.to_str().expect("a plain path"));
        self.window.click("push button", "Select");
        self.gone();
    }

    /// Closes it with **Cancel**.
    #[track_caller]
    pub fn cancel(&self) {
        self.window.click("push button", "Cancel");
        self.gone();
    }

    /// The number of the window it stands in front of.
    #[track_caller]
    pub fn stands_in_front_of(&self) -> Option<u32> {
        self.window.stands_in_front_of()
    }

    /// What is in it, for looking at.
    #[track_caller]
    pub fn tree(&self) -> Tree {
        self.window.tree()
    }

    #[track_caller]
    fn name_field(&self) -> Node {
        // It has no name of its own; the label beside it follows it.
        self.window.wait_until(wait::PATIENCE, "field for the name", |tree| {
            let label = tree.nodes.iter().position(|node| node.is("label", "Name:"))?;
            tree.nodes[..label].iter().rfind(|node| node.role == "text").cloned()
        })
    }

    #[track_caller]
    fn gone(&self) {
        self.window.wait_until(wait::PATIENCE, "end of the dialog", |tree| {
            (!tree.nodes.iter().any(|node| node.role == "file chooser")).then_some(())
        });
    }
}
