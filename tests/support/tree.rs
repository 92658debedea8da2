//! What a screen reader is told of a window: its nodes with role, name and states, in reading order.

use std::fmt::{self, Display, Formatter};

use atspi::zbus::{self, zvariant};
use atspi::{CacheItem, Interface, InterfaceSet, ObjectRefOwned, Role, State, StateSet};

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";

/// One thing in a window: a button, a text, a field.
#[derive(Clone, Debug)]
pub struct Node {
    /// As pyatspi and Orca print it: `push button`, `entry`, `password text`, `label`, `heading`, `check box` …
    pub role: &'static str,
    /// The accessible name; of a label, its text.
    pub name: String,
    /// What it is at the moment.
    pub states: StateSet,
    /// What can be done with it.
    pub interfaces: InterfaceSet,
    /// What has been typed into it, if it is an `entry`. Of a `password text` only the dots that stand for it.
    pub text: Option<String>,
    /// How many nodes it is inside of.
    pub depth: usize,
    pub(super) object: ObjectRefOwned,
}

impl Node {
    /// Whether it is this role with this name.
    pub fn is(&self, role: &str, name: &str) -> bool {
        self.role == role && self.name == name
    }

    /// Whether it can be used: not greyed out. A field that can only be read counts, though AT-SPI does not call it
    /// enabled.
    pub fn is_enabled(&self) -> bool {
        self.states.intersects(State::Enabled | State::ReadOnly)
    }

    /// Whether it has the keyboard.
    pub fn is_focused(&self) -> bool {
        self.states.contains(State::Focused)
    }

    /// Whether it is ticked (check box, radio button) or pressed in (toggle button).
    pub fn is_checked(&self) -> bool {
        self.states.contains(State::Checked) || self.states.contains(State::Pressed)
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:indent$}{} {:?}", "", self.role, self.name, indent = 2 * self.depth)?;
        if let Some(text) = &self.text {
            write!(f, " = {text:?}")?;
        }
        if self.interfaces.contains(Interface::Action) && !self.is_enabled() {
            write!(f, " [disabled]")?;
        }
        let told = [State::Active, State::Focused, State::Checked, State::Pressed, State::Selected];
        for state in told.into_iter().chain([State::Expanded, State::Busy, State::ReadOnly]) {
            if self.states.contains(state) {
                write!(f, " [{}]", state.to_static_str())?;
            }
        }
        Ok(())
    }
}

/// All nodes of an application at one moment, each after the one it is in and after its elder siblings.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The nodes, the application itself first.
    pub nodes: Vec<Node>,
}

impl Display for Tree {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.nodes.iter().try_for_each(|node| writeln!(f, "{node}"))
    }
}

/// The accessibility bus.
#[derive(Clone, Debug)]
pub struct Bus(pub(super) zbus::Connection);

impl Bus {
    /// Calls a method of an object.
    pub(super) fn call<A, R>(
        &self,
        object: &ObjectRefOwned,
        interface: &str,
        method: &str,
        arguments: &A,
    ) -> zbus::Result<R>
    where
        A: serde::Serialize + zvariant::DynamicType,
        R: for<'d> zvariant::DynamicDeserialize<'d>,
    {
        let reply = zbus::block_on(self.0.call_method(
            object.name_as_str(),
            object.path_as_str(),
            Some(interface),
            method,
            arguments,
        ))?;
        reply.body().deserialize()
    }

    /// Whether `object` can be spoken to: a node is listed a moment before it can.
    pub(super) fn answers(&self, object: &ObjectRefOwned) -> bool {
        self.call::<_, Role>(object, ACCESSIBLE, "GetRole", &()).is_ok()
    }

    /// The applications on the desktop: their root objects.
    pub(super) fn applications(&self) -> zbus::Result<Vec<ObjectRefOwned>> {
        let reply = zbus::block_on(self.0.call_method(
            Some("org.a11y.atspi.Registry"),
            "/org/a11y/atspi/accessible/root",
            Some(ACCESSIBLE),
            "GetChildren",
            &(),
        ))?;
        reply.body().deserialize()
    }

    /// The process that is behind `object`.
    pub(super) fn process_of(&self, object: &ObjectRefOwned) -> zbus::Result<u32> {
        let reply = zbus::block_on(self.0.call_method(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            Some("org.freedesktop.DBus"),
            "GetConnectionUnixProcessID",
            &object.name_as_str().unwrap_or_default(),
        ))?;
        reply.body().deserialize()
    }

    /// The accessible name of `object`.
    pub(super) fn name_of(&self, object: &ObjectRefOwned) -> zbus::Result<String> {
        let name: zvariant::OwnedValue =
            self.call(object, "org.freedesktop.DBus.Properties", "Get", &(ACCESSIBLE, "Name"))?;
        Ok(name.try_into()?)
    }

    /// What stands in the text `object`.
    pub(super) fn text_of(&self, object: &ObjectRefOwned) -> zbus::Result<String> {
        self.call(object, "org.a11y.atspi.Text", "GetText", &(0_i32, -1_i32))
    }

    /// The application's nodes in one message, so all of the same moment. AccessKit keeps this list whole.
    pub(super) fn snapshot(&self, application: &ObjectRefOwned) -> zbus::Result<Tree> {
        let reply = zbus::block_on(self.0.call_method(
            application.name_as_str(),
            "/org/a11y/atspi/cache",
            Some("org.a11y.atspi.Cache"),
            "GetItems",
            &(),
        ))?;
        let mut items: Vec<CacheItem> = reply.body().deserialize()?;
        items.sort_by_key(|item| item.index);
        let mut tree = Tree::default();
        let root = items.iter().position(|item| item.object.path() == application.path());
        if let Some(root) = root {
            let root = items.remove(root);
            self.add(&mut tree, root, &items, 0)?;
        }
        Ok(tree)
    }

    fn add(&self, tree: &mut Tree, item: CacheItem, all: &[CacheItem], depth: usize) -> zbus::Result<()> {
        let object = item.object;
        let node = self.node(object.clone(), item.role, item.short_name, item.states, item.ifaces, depth)?;
        tree.nodes.push(node);
        for child in all.iter().filter(|other| other.parent.path() == object.path()) {
            self.add(tree, child.clone(), all, depth + 1)?;
        }
        Ok(())
    }

    /// The nodes from `object` down, asked one by one: for applications that do not keep the list whole, such as
    /// GTK's. Fails if the window changes meanwhile.
    pub(super) fn walk(&self, object: &ObjectRefOwned) -> zbus::Result<Tree> {
        let mut tree = Tree::default();
        self.walk_into(&mut tree, object, 0)?;
        Ok(tree)
    }

    fn walk_into(&self, tree: &mut Tree, object: &ObjectRefOwned, depth: usize) -> zbus::Result<()> {
        let role: Role = self.call(object, ACCESSIBLE, "GetRole", &())?;
        let states: StateSet = self.call(object, ACCESSIBLE, "GetState", &())?;
        let interfaces: InterfaceSet = self.call(object, ACCESSIBLE, "GetInterfaces", &())?;
        let name = self.name_of(object)?;
        tree.nodes.push(self.node(object.clone(), role, name, states, interfaces, depth)?);
        let children: Vec<ObjectRefOwned> = self.call(object, ACCESSIBLE, "GetChildren", &())?;
        children
            .iter()
            .filter(|child| !child.is_null())
            .try_for_each(|child| self.walk_into(tree, child, depth + 1))
    }

    fn node(
        &self,
        object: ObjectRefOwned,
        role: Role,
        name: String,
        states: StateSet,
        interfaces: InterfaceSet,
        depth: usize,
    ) -> zbus::Result<Node> {
        let text =
            matches!(role, Role::Entry | Role::PasswordText).then(|| self.text_of(&object)).transpose()?;
        Ok(Node { role: role_name(role), name, states, interfaces, text, depth, object })
    }
}

/// The role's name as pyatspi prints it. AT-SPI has renamed this one since.
fn role_name(role: Role) -> &'static str {
    match role {
        Role::Button => "push button",
        other => other.name(),
    }
}
