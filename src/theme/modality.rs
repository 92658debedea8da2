//! What a dialog keeps from the page behind it. egui itself keeps the pointer and Tab away from it; what is left is done
//! here, before a frame hears of anything and before anybody hears of the frame: Escape belongs to the dialog alone, a
//! screen reader neither finds the page nor can press anything on it.

use std::collections::{HashMap, HashSet};

use eframe::egui::accesskit::{Node, NodeId, TreeUpdate};
use eframe::egui::{self, Event, Id, Key};

/// What is known of the dialog that is open.
#[derive(Default)]
struct Modality {
    /// The node of the dialog that is drawn in this frame, and of the one that was in the last.
    drawn: Option<Id>,
    last: Option<Id>,
    /// The nodes of the last one and those it is in; none if nobody listens.
    nodes: HashSet<NodeId>,
    /// Escape was pressed since.
    escaped: bool,
    /// What had the focus before: it gets it back.
    came_from: Option<Id>,
}

/// What a dialog has to know in a frame.
pub(super) struct Opened {
    /// This is its first frame.
    pub first: bool,
    /// Escape was pressed.
    pub escaped: bool,
}

/// Makes `ctx` keep dialogs and pages apart.
pub(super) fn install(ctx: &egui::Context) {
    ctx.add_plugin(Modality::default());
}

/// Says that the dialog whose node is `id` is open in this frame.
pub(super) fn open(ctx: &egui::Context, id: Id) -> Opened {
    let focused = ctx.memory(egui::Memory::focused);
    let modality = ctx.plugin_or_default::<Modality>();
    let mut modality = modality.lock();
    if modality.last.is_none() && modality.drawn.is_none() {
        modality.came_from = focused;
    }
    modality.drawn = Some(id);
    Opened { first: modality.last != Some(id), escaped: modality.escaped }
}

impl egui::Plugin for Modality {
    fn debug_name(&self) -> &'static str {
        "modality"
    }

    fn input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        let was_open = self.last.is_some();
        self.last = self.drawn.take();
        self.escaped = false;
        if self.last.is_none() {
            self.nodes.clear();
            // Whatever else takes the focus in the coming frame gets it all the same.
            if let Some(id) = self.came_from.take().filter(|_| was_open) {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
            return;
        }
        input.events.retain(|event| match event {
            Event::Key { key: Key::Escape, pressed, .. } => {
                self.escaped |= pressed;
                false
            }
            // Somebody may still hold a node that was on the page before the dialog opened.
            Event::AccessKitActionRequest(request) => {
                self.nodes.is_empty() || self.nodes.contains(&request.target_node)
            }
            _ => true,
        });
    }

    fn output_hook(&mut self, _ctx: &egui::Context, output: &mut egui::FullOutput) {
        if let (Some(dialog), Some(update)) = (self.drawn, &mut output.platform_output.accesskit_update) {
            self.nodes = hide_all_but(update, dialog.accesskit_id());
        }
    }
}

/// Hides all nodes that `dialog` is not inside of and that are not inside of it; returns the others.
fn hide_all_but(update: &mut TreeUpdate, dialog: NodeId) -> HashSet<NodeId> {
    let nodes: HashMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let parents: HashMap<NodeId, NodeId> = update
        .nodes
        .iter()
        .flat_map(|(id, node)| node.children().iter().map(move |child| (*child, *id)))
        .collect();
    if !nodes.contains_key(&dialog) {
        return HashSet::new();
    }
    let mut kept: HashSet<NodeId> = HashSet::new();
    let mut inside = vec![dialog];
    while let Some(id) = inside.pop() {
        if kept.insert(id) {
            inside.extend(nodes.get(&id).into_iter().flat_map(|node| node.children()).copied());
        }
    }
    let mut at = dialog;
    while let Some(parent) = parents.get(&at).copied().filter(|parent| kept.insert(*parent)) {
        at = parent;
    }
    for (id, node) in &mut update.nodes {
        if !kept.contains(id) {
            node.set_hidden();
        }
    }
    kept
}
