//! A program's window, found and used by role and name, as somebody with a screen reader does it.
//!
//! Whatever looks for a node waits for it and panics at the deadline with the whole tree as it was then. What acts
//! wants exactly one node of that role and name: two buttons with the same name cannot be told apart by ear.

use std::time::Duration;

use atspi::{Interface, ObjectRefOwned, State};
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask};

use super::desktop::Desktop;
use super::tree::{Bus, Node, Tree};
use super::wait;

const ACTION: &str = "org.a11y.atspi.Action";
const COMPONENT: &str = "org.a11y.atspi.Component";
const EDITABLE_TEXT: &str = "org.a11y.atspi.EditableText";

/// The roles a text is typed into.
const FIELDS: [&str; 2] = ["entry", "password text"];

/// One program's window on a desktop.
#[derive(Debug)]
pub struct Window<'d> {
    desktop: &'d Desktop,
    bus: Bus,
    application: ObjectRefOwned,
    pid: u32,
    /// Whether the nodes are asked one by one.
    walks: bool,
}

impl<'d> Window<'d> {
    /// The window of process `pid`, if it is on the accessibility bus by now.
    pub(super) fn of_process(desktop: &'d Desktop, bus: &Bus, pid: u32) -> Option<Self> {
        Self::attach(desktop, bus, false, |application| bus.process_of(application).ok() == Some(pid))
    }

    /// The window of the application with this accessible name; for dialogs the system shows in the program's place
    /// (`xdg-desktop-portal-gtk`). It is not given the keyboard.
    #[track_caller]
    pub fn of_application(desktop: &'d Desktop, name: &str) -> Self {
        let bus = desktop.accessibility_bus();
        let is_it = |application: &ObjectRefOwned| bus.name_of(application).is_ok_and(|its| its == name);
        wait::until(wait::START, || Self::attach(desktop, &bus, true, is_it))
            .unwrap_or_else(|| panic!("no application {name:?} among {:?}", desktop.processes()))
    }

    fn attach(
        desktop: &'d Desktop,
        bus: &Bus,
        walks: bool,
        is_it: impl Fn(&ObjectRefOwned) -> bool,
    ) -> Option<Self> {
        let application = bus.applications().ok()?.into_iter().find(is_it)?;
        let pid = bus.process_of(&application).ok()?;
        let window = Self { desktop, bus: bus.clone(), application, pid, walks };
        // An application is on the bus before its window is.
        window.read().is_ok_and(|tree| tree.nodes.len() > 2).then_some(window)
    }

    /// Gives the window the keyboard and waits until it knows. There is no window manager on the desktop that would.
    #[track_caller]
    pub fn take_keyboard(&self) {
        let focused = wait::until(wait::START, || {
            self.desktop.xdotool(&["windowfocus", "--sync", &self.on_screen()?.to_string()])
        });
        assert!(focused.is_some(), "process {} shows no window", self.pid);
        self.wait_until(wait::PATIENCE, "active frame", |tree| {
            tree.nodes.iter().any(|node| node.states.contains(State::Active)).then_some(())
        });
    }

    /// Asks the window to close, as a click on the cross in its title bar would.
    #[track_caller]
    pub fn close(&self) {
        let window = self.on_screen().expect("a window on the screen");
        let asking = || -> Result<(), Box<dyn std::error::Error>> {
            let (server, _) = x11rb::connect(Some(self.desktop.display()))?;
            let protocols = server.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
            let delete = server.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
            let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
            server.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
            Ok(())
        };
        asking().unwrap_or_else(|error| panic!("the window cannot be asked to close: {error}"));
    }

    /// The number of the window that this one stands in front of, as the window manager is told.
    #[track_caller]
    pub fn stands_in_front_of(&self) -> Option<u32> {
        let window = self.on_screen().expect("a window on the screen");
        let asking = || -> Result<Option<u32>, Box<dyn std::error::Error>> {
            let (server, _) = x11rb::connect(Some(self.desktop.display()))?;
            let (name, kind) = (AtomEnum::WM_TRANSIENT_FOR, AtomEnum::WINDOW);
            let reply = server.get_property(false, window, name, kind, 0, 1)?.reply()?;
            Ok(reply.value32().and_then(|mut numbers| numbers.next()))
        };
        asking().unwrap_or_else(|error| panic!("the X server does not say: {error}"))
    }

    /// The X server's number of the window, once it is visible.
    pub fn on_screen(&self) -> Option<u32> {
        let pid = self.pid.to_string();
        let search = ["search", "--all", "--onlyvisible", "--pid", &pid, "--name", "."];
        self.desktop.xdotool(&search)?.lines().last()?.parse().ok()
    }

    fn read(&self) -> zbus::Result<Tree> {
        if self.walks { self.bus.walk(&self.application) } else { self.bus.snapshot(&self.application) }
    }

    /// Everything in the window now.
    #[track_caller]
    pub fn tree(&self) -> Tree {
        let mut fault = None;
        // A node that goes away while it is read makes a reading fail; the next one will do.
        wait::until(wait::PATIENCE, || self.read().map_err(|error| fault = Some(error)).ok())
            .unwrap_or_else(|| panic!("the window cannot be read: {fault:?}"))
    }

    /// The first node of this role and name, if it is there now.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Option<Node> {
        self.tree().nodes.into_iter().find(|node| node.is(role, name))
    }

    /// Waits for a node of this role and name.
    #[track_caller]
    pub fn wait_for(&self, role: &str, name: &str) -> Node {
        self.wait_for_within(wait::PATIENCE, role, name)
    }

    /// Waits for a node of this role and name, not longer than `deadline`.
    #[track_caller]
    pub fn wait_for_within(&self, deadline: Duration, role: &str, name: &str) -> Node {
        self.wait_until(deadline, &format!("{role} {name:?}"), |tree| {
            tree.nodes.iter().find(|node| node.is(role, name)).cloned()
        })
    }

    /// Waits for a node of this role whose name has `part` in it.
    #[track_caller]
    pub fn wait_for_part(&self, role: &str, part: &str) -> Node {
        self.wait_until(wait::PATIENCE, &format!("{role} with {part:?}"), |tree| {
            tree.nodes.iter().find(|node| node.role == role && node.name.contains(part)).cloned()
        })
    }

    /// Waits until there is no node of this role and name.
    #[track_caller]
    pub fn gone(&self, role: &str, name: &str) {
        self.wait_until(wait::PATIENCE, &format!("absence of {role} {name:?}"), |tree| {
            (!tree.nodes.iter().any(|node| node.is(role, name))).then_some(())
        });
    }

    /// Waits until `look` finds what it wants in the tree. `wanted` says what that is.
    #[track_caller]
    pub fn wait_until<T>(
        &self,
        deadline: Duration,
        wanted: &str,
        mut look: impl FnMut(&Tree) -> Option<T>,
    ) -> T {
        let mut last = Ok(Tree::default());
        let found = wait::until(deadline, || {
            last = self.read();
            last.as_ref().ok().and_then(&mut look)
        });
        found.unwrap_or_else(|| match last {
            Ok(tree) => panic!("no {wanted} within {deadline:?}. There is:\n{tree}"),
            Err(error) => panic!("no {wanted} within {deadline:?}, and the window cannot be read: {error}"),
        })
    }

    /// Presses a button, follows a link, ticks a box: whatever a click does. Waits until it is there and enabled.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        // A page that is just being replaced may take the node away after it was found: nothing was clicked then.
        let done = wait::until(wait::PATIENCE, || {
            let node = self.the_one(&[role], name, Node::is_enabled);
            assert!(node.interfaces.contains(Interface::Action), "{node} cannot be clicked");
            match self.bus.call::<_, bool>(&node.object, ACTION, "DoAction", &0_i32) {
                Ok(done) => Some((node, done)),
                Err(error) if error.to_string().contains(".Error.Unknown") => None,
                Err(error) => panic!("{node}: DoAction: {error}"),
            }
        });
        let (node, done) = done.unwrap_or_else(|| panic!("{role} {name:?} goes whenever it is clicked"));
        assert!(done, "{node} refuses DoAction. There is:\n{}", self.tree());
    }

    /// Gives the keyboard to a node and waits until it has it.
    #[track_caller]
    pub fn focus(&self, role: &str, name: &str) {
        let node = self.the_one(&[role], name, Node::is_enabled);
        self.focus_node(&node);
    }

    /// Replaces what stands in the field `name`: gives it the keyboard, empties it, fills it. Returns when the
    /// program has taken it in; so what is clicked next finds it there.
    #[track_caller]
    pub fn set_text(&self, name: &str, value: &str) {
        let node = self.the_one(&FIELDS, name, Node::is_enabled);
        assert!(node.interfaces.contains(Interface::EditableText), "{node} cannot be written into");
        self.focus_node(&node);
        for text in ["", value] {
            self.act(&node, EDITABLE_TEXT, "SetTextContents", &text);
            let wanted = if text.is_empty() { "empty field" } else { "text in the field" };
            self.wait_until(wait::PATIENCE, &format!("{wanted} {name:?}"), |tree| {
                let now = tree.nodes.iter().find(|other| other.is(node.role, name))?;
                (now.text.as_ref()?.is_empty() == text.is_empty()).then_some(())
            });
        }
    }

    /// What stands in the field `name`; of a `password text` the dots.
    #[track_caller]
    pub fn text_of(&self, name: &str) -> String {
        self.the_one(&FIELDS, name, |_| true).text.expect("a field has a text")
    }

    /// Waits until `value` stands in the field `name`.
    #[track_caller]
    pub fn wait_for_text(&self, name: &str, value: &str) {
        self.wait_until(wait::PATIENCE, &format!("{value:?} in the field {name:?}"), |tree| {
            let node = tree.nodes.iter().find(|node| FIELDS.contains(&node.role) && node.name == name)?;
            (node.text.as_deref()? == value).then_some(())
        });
    }

    /// Whether the check box or radio button is ticked, or the toggle button pressed.
    #[track_caller]
    pub fn is_checked(&self, role: &str, name: &str) -> bool {
        self.the_one(&[role], name, |_| true).is_checked()
    }

    /// Waits until the check box, radio button or toggle button is ticked (`true`) or not.
    #[track_caller]
    pub fn wait_checked(&self, role: &str, name: &str, checked: bool) {
        let wanted = format!("{role} {name:?} with its tick {}", if checked { "set" } else { "away" });
        self.wait_until(wait::PATIENCE, &wanted, |tree| {
            tree.nodes.iter().any(|node| node.is(role, name) && node.is_checked() == checked).then_some(())
        });
    }

    /// The names of all nodes of this role now, in reading order.
    #[track_caller]
    pub fn names(&self, role: &str) -> Vec<String> {
        self.tree().nodes.into_iter().filter(|node| node.role == role).map(|node| node.name).collect()
    }

    /// All that a screen reader could read out, a node a line.
    #[track_caller]
    pub fn everything(&self) -> String {
        let said = |node: Node| format!("{} {}", node.name, node.text.unwrap_or_default());
        self.tree().nodes.into_iter().map(said).collect::<Vec<_>>().join("\n")
    }

    /// Role and name of the node that has the keyboard, if one has.
    #[track_caller]
    pub fn focused(&self) -> Option<(String, String)> {
        let node = self.tree().nodes.into_iter().find(Node::is_focused)?;
        Some((node.role.to_owned(), node.name))
    }

    /// Waits until the node has the keyboard.
    #[track_caller]
    pub fn wait_focused(&self, role: &str, name: &str) {
        self.wait_until(wait::PATIENCE, &format!("keyboard at {role} {name:?}"), |tree| {
            tree.nodes.iter().any(|node| node.is(role, name) && node.is_focused()).then_some(())
        });
    }

    /// Presses a key, by X's name for it, with `shift+` or `ctrl+` in front if need be: `Tab`, `shift+Tab`,
    /// `Return`, `Escape`, `space`, `ctrl+v`. It goes to whatever has the keyboard.
    #[track_caller]
    pub fn press_key(&self, key: &str) {
        assert!(self.desktop.xdotool(&["key", key]).is_some(), "no key {key}");
    }

    /// Types a text, key by key, into whatever has the keyboard.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        assert!(
            self.desktop.xdotool(&["type", "--delay", "2", "--", text]).is_some(),
            "cannot type {text:?}"
        );
    }

    /// Where a node is in the window: left, top, width, height in pixels.
    #[track_caller]
    pub fn extents(&self, role: &str, name: &str) -> (i32, i32, i32, i32) {
        let node = self.the_one(&[role], name, |_| true);
        // 1: relative to the window.
        self.bus.call(&node.object, COMPONENT, "GetExtents", &1_u32).expect("where a node is")
    }

    /// Asks the program to scroll until the node is in sight.
    #[track_caller]
    pub fn scroll_to(&self, role: &str, name: &str) {
        let node = self.the_one(&[role], name, |_| true);
        // 6: anywhere.
        self.act(&node, COMPONENT, "ScrollTo", &6_u32);
    }

    /// Presses a node that was found before.
    #[track_caller]
    pub fn press(&self, node: &Node) {
        self.act(node, ACTION, "DoAction", &0_i32);
    }

    /// Writes into a field that was found before, whatever its role and name.
    #[track_caller]
    pub fn write(&self, node: &Node, value: &str) {
        self.act(node, EDITABLE_TEXT, "SetTextContents", &value);
    }

    /// What stands in a text that was found before.
    #[track_caller]
    pub fn text_in(&self, node: &Node) -> String {
        self.bus.text_of(&node.object).expect("a text")
    }

    fn focus_node(&self, node: &Node) {
        self.act(node, COMPONENT, "GrabFocus", &());
        self.wait_until(wait::PATIENCE, &format!("keyboard at {node}"), |tree| {
            tree.nodes.iter().any(|other| other.is(node.role, &node.name) && other.is_focused()).then_some(())
        });
    }

    /// The only node with one of these roles and this name, as soon as it is there and `ready`.
    #[track_caller]
    fn the_one(&self, roles: &[&str], name: &str, ready: impl Fn(&Node) -> bool) -> Node {
        self.wait_until(wait::PATIENCE, &format!("single {} {name:?} to use", roles.join(" or ")), |tree| {
            let mut found = tree.nodes.iter().filter(|node| roles.contains(&node.role) && node.name == name);
            let node = found.next()?;
            let ready = found.next().is_none() && ready(node) && self.bus.answers(&node.object);
            ready.then(|| node.clone())
        })
    }

    #[track_caller]
    fn act<A>(&self, node: &Node, interface: &str, method: &str, arguments: &A)
    where
        A: serde::Serialize + zbus::zvariant::DynamicType,
    {
        let done: bool = self
            .bus
            .call(&node.object, interface, method, arguments)
            .unwrap_or_else(|error| panic!("{node}: {method}: {error}"));
        assert!(done, "{node} refuses {method}. There is:\n{}", self.tree());
    }
}
