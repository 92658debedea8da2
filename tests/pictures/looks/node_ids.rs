//! Screen readers remember by its id what a node can do: over all states of all screens, one after the other in one window,
//! no id is told for two roles, nor for what can be clicked and what cannot.

use std::collections::HashMap;

use countersign::theme::Scheme;
use eframe::egui::accesskit::{Action, NodeId, Role};
use egui_kittest::kittest::NodeT;

use super::{Board, SMALL, USUAL};
use crate::states;

#[test]
fn case_28_a_nodes_id_is_never_used_again_for_another_role() {
    let mut board = Board::new();
    let mut known: HashMap<NodeId, ((Role, bool), String)> = HashMap::new();
    let (mut faults, mut states) = (Vec::new(), 0);
    for screen in states::all() {
        for state in screen.states {
            let name = format!("{} / {}", screen.name, state.name);
            let mut app = state.app;
            for size in [USUAL, SMALL] {
                board.draw(app, size, 1.0, Scheme::Light);
                board.unfold(state.unfold);
                for node in board.0.root().children_recursive() {
                    let node = node.accesskit_node();
                    let kind = (node.role(), node.data().supports_action(Action::Click));
                    let (before, at) =
                        known.entry(node.locate().0).or_insert_with(|| (kind, name.clone())).clone();
                    if before != kind {
                        faults.push(format!("{before:?} at {at}, {kind:?} at {name}: {:?}", node.label()));
                    }
                }
                app = board.take();
            }
            states += 1;
        }
    }
    assert!(states > 100, "only {states}");
    assert!(faults.is_empty(), "{} ids were used again:\n{}", faults.len(), faults.join("\n"));
}
