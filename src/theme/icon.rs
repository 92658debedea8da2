//! A small set of icons of our own, drawn as strokes on a grid of 16 × 16, so that they are sharp at every scale
//! and take the colour of the text beside them.

use eframe::egui::{self, Color32, Pos2, Rect, Shape, Stroke, pos2, vec2};

/// What can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Done; it went well.
    Check,
    /// It failed; close.
    Cross,
    /// Look here.
    Warning,
    /// Something to know.
    Info,
    /// Copies a value.
    Copy,
    /// Pastes the clipboard.
    Paste,
    /// Leads out of the program, into the browser.
    Outward,
    /// Leads back.
    Back,
    /// Leads on, or shows what is folded.
    Forward,
    /// Hides what was shown.
    Down,
    /// Skipped, or nothing.
    Dash,
    /// Shows what is masked.
    Eye,
    /// Masks what is shown.
    EyeOff,
    /// Has what is shown read out.
    Speaker,
}

/// The lids of an eye: two flat arcs that meet at its corners.
const EYE: [(f32, f32); 16] = [
    (1.0, 8.0),
    (2.6, 6.0),
    (4.4, 4.6),
    (6.2, 3.7),
    (8.0, 3.4),
    (9.8, 3.7),
    (11.6, 4.6),
    (13.4, 6.0),
    (15.0, 8.0),
    (13.4, 10.0),
    (11.6, 11.4),
    (9.8, 12.3),
    (8.0, 12.6),
    (6.2, 12.3),
    (4.4, 11.4),
    (2.6, 10.0),
];

/// Side of the grid the icons are drawn on.
const GRID: f32 = 16.0;

impl Icon {
    /// Paints the icon, centred on `centre`, `size` points wide.
    pub fn paint(self, ui: &egui::Ui, centre: Pos2, size: f32, colour: Color32) {
        let scale = size / GRID;
        let at = |x: f32, y: f32| centre + vec2(x - GRID / 2.0, y - GRID / 2.0) * scale;
        let stroke = Stroke::new((1.7 * scale).max(1.2), colour);
        let painter = ui.painter();
        let line = |points: &[(f32, f32)]| {
            painter.add(Shape::line(points.iter().map(|(x, y)| at(*x, *y)).collect(), stroke));
        };
        let closed = |points: &[(f32, f32)]| {
            painter.add(Shape::closed_line(points.iter().map(|(x, y)| at(*x, *y)).collect(), stroke));
        };
        let dot = |x: f32, y: f32| {
            painter.circle_filled(at(x, y), 1.1 * scale, colour);
        };
        let frame = |x0: f32, y0: f32, x1: f32, y1: f32| {
            let rect = Rect::from_two_pos(at(x0, y0), at(x1, y1));
            painter.rect_stroke(rect, 1.8 * scale, stroke, egui::StrokeKind::Middle);
        };
        match self {
            Self::Check => line(&[(3.2, 8.4), (6.6, 11.8), (12.8, 4.6)]),
            Self::Cross => {
                line(&[(4.2, 4.2), (11.8, 11.8)]);
                line(&[(11.8, 4.2), (4.2, 11.8)]);
            }
            Self::Warning => {
                closed(&[(8.0, 2.0), (14.6, 13.6), (1.4, 13.6)]);
                line(&[(8.0, 6.2), (8.0, 9.6)]);
                dot(8.0, 11.6);
            }
            Self::Info => {
                painter.circle_stroke(at(8.0, 8.0), 6.4 * scale, stroke);
                line(&[(8.0, 7.4), (8.0, 11.2)]);
                dot(8.0, 5.0);
            }
            Self::Copy => {
                frame(5.6, 5.6, 13.6, 13.6);
                line(&[(3.6, 10.2), (2.4, 10.2), (2.4, 2.4), (10.2, 2.4), (10.2, 3.6)]);
            }
            Self::Paste => {
                frame(3.0, 3.4, 13.0, 14.0);
                frame(5.8, 1.8, 10.2, 4.8);
                line(&[(5.6, 8.2), (10.4, 8.2)]);
                line(&[(5.6, 11.0), (8.8, 11.0)]);
            }
            Self::Outward => {
                line(&[(8.8, 2.6), (13.4, 2.6), (13.4, 7.2)]);
                line(&[(13.4, 2.6), (7.2, 8.8)]);
                line(&[(6.0, 3.6), (2.6, 3.6), (2.6, 13.4), (12.4, 13.4), (12.4, 10.0)]);
            }
            Self::Back => line(&[(9.8, 3.4), (5.2, 8.0), (9.8, 12.6)]),
            Self::Forward => line(&[(6.2, 3.4), (10.8, 8.0), (6.2, 12.6)]),
            Self::Down => line(&[(3.4, 6.2), (8.0, 10.8), (12.6, 6.2)]),
            Self::Dash => line(&[(4.0, 8.0), (12.0, 8.0)]),
            Self::Speaker => {
                closed(&[(1.6, 6.0), (4.4, 6.0), (8.0, 2.8), (8.0, 13.2), (4.4, 10.0), (1.6, 10.0)]);
                line(&[(10.4, 5.8), (11.4, 7.2), (11.4, 8.8), (10.4, 10.2)]);
                line(&[(12.4, 3.6), (14.2, 6.0), (14.2, 10.0), (12.4, 12.4)]);
            }
            Self::Eye | Self::EyeOff => {
                closed(&EYE);
                if self == Self::Eye {
                    painter.circle_stroke(at(8.0, 8.0), 2.0 * scale, stroke);
                } else {
                    line(&[(2.6, 13.4), (13.4, 2.6)]);
                }
            }
        }
    }
}

/// Paints Countersign's mark: a line signed once, and countersigned by a check across it.
pub fn paint_mark(ui: &egui::Ui, rect: Rect, ground: Color32, sign: Color32) {
    let painter = ui.painter();
    painter.rect_filled(rect, rect.width() * 0.26, ground);
    let at = |x: f32, y: f32| pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    let stroke = Stroke::new(rect.width() * 0.085, sign);
    painter.add(Shape::line(vec![at(0.24, 0.44), at(0.44, 0.62), at(0.76, 0.24)], stroke));
    painter.add(Shape::line(vec![at(0.24, 0.77), at(0.76, 0.77)], stroke));
}
