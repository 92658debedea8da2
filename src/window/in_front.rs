//! The window as a narrow column beside the browser, in front of all others where the system lets it, and back to how it was.
//!
//! X11, Windows and macOS put a window in front and where it asks to be. Wayland does neither: there the window only gets
//! narrow, and the page says no more than that. A window manager may decide otherwise; nothing depends on it.

use eframe::egui::viewport::WindowLevel;
use eframe::egui::{Context, Pos2, Rect, Vec2, ViewportCommand, ViewportInfo, vec2};
use eframe::wgpu::rwh::{HasDisplayHandle, RawDisplayHandle};

use crate::theme::space;

/// No column is lower than this, where the screen has room for it.
const LOWEST: f32 = 560.0;
/// How much of the screen's height a column takes at the most: the system's bars are somewhere.
const OF_SCREEN: f32 = 0.85;
/// How far a window that filled its screen stands in from the screen's corner, once it does not.
const STANDS_IN: f32 = 64.0;

/// Whether the system lets a program put its window in front of others.
pub(super) fn is_possible(display: &impl HasDisplayHandle) -> bool {
    let handle = display.display_handle().map(|handle| handle.as_raw());
    !matches!(handle, Ok(RawDisplayHandle::Wayland(_)))
}

/// Follows whether the window is to be a column.
#[derive(Debug, Default)]
pub(super) struct InFront {
    /// How the window stood before, while it is one.
    before: Option<Standing>,
    /// The zoom factor that the column's size was asked for by.
    zoomed_by: f32,
    /// The factor has changed in the last frame: what the system told of its screen is told anew in this one.
    resize: bool,
}

/// How a window stands.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Standing {
    size: Vec2,
    /// Where the system tells and takes it.
    position: Option<Pos2>,
    maximized: bool,
    /// The zoom factor by which these are points.
    zoomed_by: f32,
}

impl InFront {
    /// Makes the window a column, or what it was before, where that is asked for since the last frame.
    pub(super) fn follow(&mut self, ctx: &Context, wanted: bool) {
        let zoom = ctx.zoom_factor();
        let info = || ctx.input(|input| input.viewport().clone());
        let commands = match (wanted, self.before) {
            (true, None) => {
                let before = standing(&info(), ctx.content_rect().size(), zoom);
                *self = Self { before: Some(before), zoomed_by: zoom, resize: false };
                column(&info(), before.size.y)
            }
            (true, Some(_)) if self.resize => {
                self.resize = false;
                column(&info(), ctx.content_rect().height())
            }
            (true, Some(_)) => {
                self.resize = (zoom - self.zoomed_by).abs() > f32::EPSILON;
                self.zoomed_by = zoom;
                if self.resize {
                    ctx.request_repaint();
                }
                return;
            }
            (false, Some(before)) => {
                self.before = None;
                whole(before, zoom)
            }
            (false, None) => return,
        };
        for command in commands {
            ctx.send_viewport_cmd(command);
        }
    }
}

/// How the window stands, which has `size` inside.
fn standing(info: &ViewportInfo, size: Vec2, zoomed_by: f32) -> Standing {
    let maximized = info.maximized.unwrap_or(false);
    let position = info.outer_rect.map(|outer| outer.min);
    if maximized {
        // Whoever makes it smaller later gets a window that is seen whole.
        let position = position.map(|at| at + Vec2::splat(STANDS_IN));
        return Standing { size: space::USUAL_WINDOW.into(), position, maximized, zoomed_by };
    }
    Standing { size, position, maximized, zoomed_by }
}

/// What makes the window a column at the right edge of its screen.
fn column(info: &ViewportInfo, height: f32) -> Vec<ViewportCommand> {
    let most = info.monitor_size.map_or(f32::INFINITY, |screen| screen.y * OF_SCREEN);
    let size = vec2(space::COLUMN_WINDOW[0], height.max(LOWEST).min(most));
    let mut commands = Vec::new();
    if info.maximized == Some(true) {
        commands.push(ViewportCommand::Maximized(false));
    }
    commands.push(ViewportCommand::MinInnerSize(space::COLUMN_WINDOW.into()));
    commands.push(ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop));
    commands.push(ViewportCommand::InnerSize(size));
    if let (Some(outer), Some(inner)) = (info.outer_rect, info.inner_rect) {
        let whole = size + (outer.size() - inner.size()).max(Vec2::ZERO);
        commands.push(ViewportCommand::OuterPosition(at_the_edge(outer, whole, info.monitor_size)));
    }
    commands
}

/// Where a window of that size goes, which stands at `outer`. Where its screen begins is told for none but the first, at the
/// origin; on another, the right edge of where it stands is as far as it may go.
fn at_the_edge(outer: Rect, size: Vec2, screen: Option<Vec2>) -> Pos2 {
    let first = screen.map(|screen| Rect::from_min_size(Pos2::ZERO, screen));
    match first.filter(|first| first.contains(outer.center())) {
        Some(first) => {
            let top = outer.top().min(first.bottom() - size.y).max(0.0);
            Pos2::new((first.right() - size.x).max(0.0), top)
        }
        None => Pos2::new(outer.right() - size.x, outer.top()),
    }
}

/// What makes it stand as before, now that everything is drawn by this zoom factor.
fn whole(before: Standing, zoom: f32) -> Vec<ViewportCommand> {
    // As many pixels as then are another number of points.
    let points = before.zoomed_by / zoom;
    let size = (before.size * points).max(space::SMALLEST_WINDOW.into());
    let position = before.position.map(|at| (at.to_vec2() * points).to_pos2());
    let mut commands = vec![
        ViewportCommand::WindowLevel(WindowLevel::Normal),
        ViewportCommand::MinInnerSize(space::SMALLEST_WINDOW.into()),
        ViewportCommand::InnerSize(size),
    ];
    commands.extend(position.map(ViewportCommand::OuterPosition));
    if before.maximized {
        commands.push(ViewportCommand::Maximized(true));
    }
    commands
}

#[cfg(test)]
mod tests {
    use eframe::egui::{RawInput, pos2};

    use super::*;

    fn info(outer: Option<Rect>) -> ViewportInfo {
        ViewportInfo {
            monitor_size: Some(vec2(1600.0, 900.0)),
            outer_rect: outer,
            // A title bar of 30 points, edges of 2.
            inner_rect: outer
                .map(|outer| Rect::from_min_max(outer.min + vec2(2.0, 30.0), outer.max - vec2(2.0, 2.0))),
            maximized: Some(false),
            ..ViewportInfo::default()
        }
    }

    fn at(x: f32, y: f32) -> Rect {
        Rect::from_min_size(pos2(x, y), vec2(1004.0, 752.0))
    }

    #[test]
    fn the_column_stands_at_the_right_edge_with_its_frame_on_the_screen() {
        let commands = column(&info(Some(at(300.0, 100.0))), 720.0);
        assert!(commands.contains(&ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop)));
        assert!(commands.contains(&ViewportCommand::InnerSize(vec2(380.0, 720.0))));
        assert!(commands.contains(&ViewportCommand::OuterPosition(pos2(1600.0 - 384.0, 100.0))));
        // Low on the screen, it is moved up.
        let commands = column(&info(Some(at(300.0, 400.0))), 720.0);
        assert!(commands.contains(&ViewportCommand::OuterPosition(pos2(1216.0, 900.0 - 752.0))));
        // No higher than the screen.
        assert!(column(&info(None), 2000.0).contains(&ViewportCommand::InnerSize(vec2(380.0, 765.0))));
    }

    #[test]
    fn on_another_screen_it_stays_within_where_the_window_was() {
        let commands = column(&info(Some(at(2000.0, 100.0))), 720.0);
        assert!(commands.contains(&ViewportCommand::OuterPosition(pos2(2000.0 + 1004.0 - 384.0, 100.0))));
    }

    #[test]
    fn where_the_system_tells_no_place_none_is_asked_for() {
        let info = info(None);
        let before = standing(&info, vec2(1000.0, 720.0), 1.0);
        for command in column(&info, 720.0).into_iter().chain(whole(before, 1.0)) {
            assert!(!matches!(command, ViewportCommand::OuterPosition(_)), "{command:?}");
        }
    }

    #[test]
    fn the_place_the_window_had_is_restored_maximised_too() {
        let mut info = info(Some(at(300.0, 100.0)));
        let before = standing(&info, vec2(1000.0, 720.0), 1.0);
        let commands = whole(before, 1.0);
        assert!(commands.contains(&ViewportCommand::WindowLevel(WindowLevel::Normal)));
        assert!(commands.contains(&ViewportCommand::InnerSize(vec2(1000.0, 720.0))));
        assert!(commands.contains(&ViewportCommand::OuterPosition(pos2(300.0, 100.0))));
        assert!(!commands.contains(&ViewportCommand::Maximized(true)));
        info.maximized = Some(true);
        assert_eq!(column(&info, 720.0).first(), Some(&ViewportCommand::Maximized(false)));
        assert_eq!(
            whole(standing(&info, vec2(1600.0, 870.0), 1.0), 1.0).last(),
            Some(&ViewportCommand::Maximized(true))
        );
    }

    #[test]
    fn what_was_made_larger_meanwhile_leaves_the_window_as_many_pixels_as_it_had() {
        let before = standing(&info(Some(at(300.0, 100.0))), vec2(1000.0, 720.0), 1.0);
        let commands = whole(before, 1.25);
        assert!(commands.contains(&ViewportCommand::InnerSize(vec2(800.0, 576.0))), "{commands:?}");
        assert!(commands.contains(&ViewportCommand::OuterPosition(pos2(240.0, 80.0))), "{commands:?}");
        // No smaller than all can be used in.
        let smallest = Vec2::from(space::SMALLEST_WINDOW);
        let size = vec2(500.0, 360.0).max(smallest);
        assert!(whole(before, 2.0).contains(&ViewportCommand::InnerSize(size)));
    }

    #[test]
    fn the_column_follows_the_zoom_factor_one_frame_later() {
        let ctx = Context::default();
        let mut in_front = InFront::default();
        let mut sizes = |ctx: &Context, wanted: bool| {
            let mut output = ctx.run_ui(RawInput::default(), |ui| in_front.follow(ui.ctx(), wanted));
            // Nothing is drawn.
            output.textures_delta.clear();
            let commands = output.viewport_output.into_values().flat_map(|viewport| viewport.commands);
            let of_size = commands.filter(|command| matches!(command, ViewportCommand::InnerSize(_)));
            of_size.count()
        };
        assert_eq!(sizes(&ctx, true), 1);
        assert_eq!(sizes(&ctx, true), 0);
        ctx.set_zoom_factor(1.5);
        assert_eq!((sizes(&ctx, true), sizes(&ctx, true), sizes(&ctx, true)), (0, 1, 0));
        assert_eq!(sizes(&ctx, false), 1);
    }
}
