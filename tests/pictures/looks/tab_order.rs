//! Tab goes through a page as it is read: the rail, the page from its top down, the foot; from the last control to the
//! first without a frame in which nothing has the focus; to every control there is; and where it is can be seen.

use std::collections::HashSet;

use countersign::theme::space;
use eframe::egui::accesskit::{Action, NodeId, Role};
use eframe::egui::{self, Event, Key, Modifiers, Rect, Shape, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

use super::out_of_sight::harness_of;
use crate::states;

/// Where the rail ends.
const RAIL: f32 = 232.0;

/// The node that has the focus, and where it is.
fn focused<S>(harness: &Harness<'_, S>) -> Option<(egui::Id, Rect)> {
    let id = harness.ctx.memory(egui::Memory::focused)?;
    Some((id, harness.ctx.read_response(id)?.rect))
}

/// Whether `next` is read after `before`: on the page after the rail, on a line to the right, else below.
fn is_read_after(before: Rect, next: Rect) -> bool {
    let (in_rail, next_in_rail) = (before.right() <= RAIL, next.right() <= RAIL);
    if in_rail != next_in_rail {
        return in_rail;
    }
    let overlap = before.y_range().intersection(next.y_range()).span();
    if overlap > 0.5 * before.height().min(next.height()) {
        next.left() >= before.left()
    } else {
        next.center().y > before.center().y
    }
}

/// Whether a ring is drawn around `rect` or, at a tick box, around what is ticked: as thick as the theme's, and not
/// further out than it draws them.
fn has_ring(shape: &Shape, rect: Rect) -> bool {
    match shape {
        Shape::Vec(inner) => inner.iter().any(|shape| has_ring(shape, rect)),
        Shape::Rect(ring) => {
            let thick = (ring.stroke.width - space::FOCUS_RING).abs() < 0.1;
            thick && rect.expand(14.0).contains_rect(ring.rect)
        }
        _ => false,
    }
}

#[test]
fn tab_goes_as_one_reads() {
    let mut pages = 0;
    for screen in states::all() {
        for state in screen.states {
            let name = format!("{} / {}", screen.name, state.name);
            let mut harness = harness_of(state.app, vec2(1000.0, 3200.0));
            // From the page's first control on, whatever had the focus.
            harness.ctx.memory_mut(|memory| memory.focused().inspect(|id| memory.surrender_focus(*id)));
            let mut went: Vec<(egui::Id, Rect)> = Vec::new();
            loop {
                // In one frame, and no more: the harness's own press is two, one for the key's way back up.
                harness.input_mut().events.push(Event::Key {
                    key: Key::Tab,
                    physical_key: None,
                    pressed: true,
                    repeat: false,
                    modifiers: Modifiers::NONE,
                });
                harness.step();
                let now = focused(&harness)
                    .unwrap_or_else(|| panic!("{name}: nothing has the focus after {went:?}"));
                if went.first().is_some_and(|first| first.0 == now.0) {
                    break;
                }
                let seen = harness.output().shapes.iter().any(|clipped| has_ring(&clipped.shape, now.1));
                assert!(seen, "{name}: the focus at {now:?} cannot be seen");
                assert!(went.iter().all(|(id, _)| *id != now.0), "{name}: {now:?} twice: {went:?}");
                went.push(now);
            }
            for pair in went.windows(2) {
                assert!(is_read_after(pair[0].1, pair[1].1), "{name}: {:?} after {:?}", pair[1], pair[0]);
            }
            let reached: HashSet<NodeId> = went.iter().map(|(id, _)| id.accesskit_id()).collect();
            for node in harness.root().children_recursive() {
                let node = node.accesskit_node();
                // A text that can be selected takes clicks, but does nothing at one.
                let is_text = node.role() == Role::Label;
                // What scrolls is scrolled by the keyboard without its bar; with very much to scroll, its handle can be pressed beside it.
                let is_bar = node.role() == Role::ScrollBar;
                if !is_text
                    && !is_bar
                    && !node.is_hidden()
                    && !node.is_disabled()
                    && node.data().supports_action(Action::Click)
                {
                    let label = node.label();
                    assert!(
                        reached.contains(&node.locate().0),
                        "{name}: Tab does not come to {label:?}, a {:?} at {:?}",
                        node.role(),
                        node.bounding_box()
                    );
                }
            }
            pages += 1;
        }
    }
    assert!(pages > 100, "only {pages}");
}
