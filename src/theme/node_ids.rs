//! The ids that screen readers know nodes by. They remember by its id what a node can do, as it was when they first heard of
//! it; egui gives an id to whatever stands at a place, a label now and a button later. So an id that was told for one role
//! is never told for another: where the role is another one, or whether it can be clicked, the node gets an id of its own.
//! What is asked of that id reaches the widget all the same.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use eframe::egui::accesskit::{Action, ActionData, ActionRequest, Node, NodeId, TextSelection, TreeUpdate};
use eframe::egui::epaint::mutex::Mutex;
use eframe::egui::{Context, Event, FullOutput, Plugin, RawInput};

/// Has `ctx` tell such ids. What `between` installs works with egui's own, of input as of output.
pub(super) fn install_around(ctx: &Context, between: impl FnOnce()) {
    let ids = Arc::new(Mutex::new(NodeIds::default()));
    // Plugins hear of input and output in the order in which they came.
    ctx.add_plugin(Asked(Arc::clone(&ids)));
    between();
    ctx.add_plugin(Told(ids));
}

/// What a screen reader takes a node for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Kind {
    role: u8,
    clicks: bool,
}

impl Kind {
    fn of(node: &Node) -> Self {
        Self { role: node.role() as u8, clicks: node.supports_action(Action::Click) }
    }
}

#[derive(Default)]
struct NodeIds {
    /// What each of egui's ids was first told for: it stays the id of that.
    first: HashMap<NodeId, Kind>,
    /// egui's ids, by those that were made for other kinds.
    own: HashMap<NodeId, NodeId>,
}

impl NodeIds {
    /// The id to tell for a node with this one of egui's.
    fn told(&mut self, id: NodeId, node: &Node) -> NodeId {
        let kind = Kind::of(node);
        if *self.first.entry(id).or_insert(kind) == kind {
            return id;
        }
        let mut hasher = DefaultHasher::new();
        (id.0, kind).hash(&mut hasher);
        let told = NodeId(hasher.finish());
        self.own.insert(told, id);
        told
    }

    fn tell(&mut self, update: &mut TreeUpdate) {
        let mut changed = HashMap::new();
        for (id, node) in &mut update.nodes {
            let told = self.told(*id, node);
            if told != *id {
                changed.insert(*id, told);
                *id = told;
            }
        }
        if changed.is_empty() {
            return;
        }
        let to = |id: NodeId| changed.get(&id).copied().unwrap_or(id);
        update.focus = to(update.focus);
        // The ways in which egui, and we, name one node in another.
        for (_, node) in &mut update.nodes {
            if node.children().iter().any(|id| changed.contains_key(id)) {
                node.set_children(node.children().iter().map(|id| to(*id)).collect::<Vec<_>>());
            }
            if node.labelled_by().iter().any(|id| changed.contains_key(id)) {
                node.set_labelled_by(node.labelled_by().iter().map(|id| to(*id)).collect::<Vec<_>>());
            }
            if let Some(selection) = node.text_selection() {
                node.set_text_selection(of_selection(*selection, to));
            }
        }
    }

    fn to_egui(&self, id: NodeId) -> NodeId {
        self.own.get(&id).copied().unwrap_or(id)
    }

    fn ask(&self, request: &mut ActionRequest) {
        request.target_node = self.to_egui(request.target_node);
        if let Some(ActionData::SetTextSelection(selection)) = &mut request.data {
            *selection = of_selection(*selection, |id| self.to_egui(id));
        }
    }
}

fn of_selection(mut selection: TextSelection, to: impl Fn(NodeId) -> NodeId) -> TextSelection {
    selection.anchor.node = to(selection.anchor.node);
    selection.focus.node = to(selection.focus.node);
    selection
}

/// What screen readers ask for, told to egui by its own ids.
struct Asked(Arc<Mutex<NodeIds>>);

impl Plugin for Asked {
    fn debug_name(&self) -> &'static str {
        "node-ids-asked"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        let ids = self.0.lock();
        for event in &mut input.events {
            if let Event::AccessKitActionRequest(request) = event {
                ids.ask(request);
            }
        }
    }
}

/// The tree, told to screen readers.
struct Told(Arc<Mutex<NodeIds>>);

impl Plugin for Told {
    fn debug_name(&self) -> &'static str {
        "node-ids-told"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        if let Some(update) = &mut output.platform_output.accesskit_update {
            self.0.lock().tell(update);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Label, Sense, TextEdit, Ui};
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT, Queryable};

    #[derive(Default)]
    struct Page {
        later: bool,
        pressed: u32,
        text: String,
    }

    /// At its first place a text that becomes a button, as a step that is done; then a field with a label.
    fn page() -> Harness<'static, Page> {
        let draw = |ui: &mut Ui, page: &mut Page| {
            if page.later {
                page.pressed += u32::from(ui.button("Keys").clicked());
                let label = ui.button("Name");
                ui.add(TextEdit::singleline(&mut page.text).id_salt("field")).labelled_by(label.id);
            } else {
                ui.add(Label::new("Keys").sense(Sense::hover()));
                let label = ui.add(Label::new("Name").sense(Sense::hover()));
                ui.add(TextEdit::singleline(&mut page.text).id_salt("field")).labelled_by(label.id);
            }
        };
        Harness::builder().with_context_setup(crate::theme::install).build_ui_state(draw, Page::default())
    }

    fn id(harness: &Harness<'_, Page>, label: &str) -> NodeId {
        harness.get_by_label(label).accesskit_node().locate().0
    }

    #[test]
    fn case_28_a_place_that_becomes_a_button_has_an_id_of_its_own_and_can_be_pressed() {
        let mut harness = page();
        let text = id(&harness, "Keys");
        harness.run();
        assert_eq!(id(&harness, "Keys"), text, "what stays what it is keeps its id");
        harness.state_mut().later = true;
        harness.run();
        let button = id(&harness, "Keys");
        assert_ne!(button, text);
        harness.get_by_label("Keys").click_accesskit();
        harness.run();
        assert_eq!(harness.state().pressed, 1);
        harness.state_mut().later = false;
        harness.run();
        assert_eq!(id(&harness, "Keys"), text);
        harness.state_mut().later = true;
        harness.run();
        assert_eq!(id(&harness, "Keys"), button, "and each comes back as it was");
    }

    #[test]
    fn case_28_focus_and_labels_follow() {
        let mut harness = page();
        harness.state_mut().later = true;
        harness.run();
        harness.get_by_label("Keys").focus();
        harness.run();
        assert!(harness.get_by_label("Keys").is_focused());
        let fields: Vec<_> = harness.get_all_by_role(eframe::egui::accesskit::Role::TextInput).collect();
        let labels: Vec<_> = fields.iter().map(|field| field.accesskit_node().label()).collect();
        assert_eq!(labels, [Some("Name".to_owned())]);
    }
}
