//! A drawn frame, taken apart: fills, lines and glyphs in the order they were painted, and the colour that is seen at a
//! point.

use eframe::egui::epaint::{ClippedShape, ColorMode, PathShape, RectShape, TextShape};
use eframe::egui::{Color32, Mesh, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

/// What was painted.
pub enum Paint {
    /// A filled area.
    Fill { area: Area, colour: Color32, what: String },
    /// A line: its points, and its width. Straight is one between two points or around a rectangle; icons are not.
    Line { points: Vec<Pos2>, width: f32, colour: Color32, straight: bool },
    /// The middles of a text's glyphs, and the colour each is drawn in.
    Text { words: String, glyphs: Vec<(Pos2, Color32)> },
}

/// Where something is filled.
pub enum Area {
    Rect(Rect),
    Circle(Pos2, f32),
    Polygon(Vec<Pos2>),
}

impl Area {
    fn contains(&self, at: Pos2) -> bool {
        match self {
            Self::Rect(rect) => rect.contains(at),
            Self::Circle(centre, radius) => centre.distance(at) <= *radius,
            Self::Polygon(points) => {
                // The even-odd rule.
                let mut inside = false;
                for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
                    if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
                        inside = !inside;
                    }
                }
                inside
            }
        }
    }

    /// Points just outside, in the middle of each side.
    pub fn around(&self) -> Vec<Pos2> {
        let sides = [vec2(-1.0, 0.0), vec2(1.0, 0.0), vec2(0.0, -1.0), vec2(0.0, 1.0)];
        let (centre, half) = match self {
            Self::Rect(rect) => (rect.center(), rect.size() / 2.0),
            Self::Circle(centre, radius) => (*centre, Vec2::splat(*radius)),
            Self::Polygon(points) => {
                let rect = Rect::from_points(points);
                (rect.center(), rect.size() / 2.0)
            }
        };
        sides.iter().map(|side| centre + *side * (half + Vec2::splat(1.2))).collect()
    }
}

/// Something painted, and where it is cut off.
pub struct Painted {
    pub clip: Rect,
    pub paint: Paint,
}

/// A frame, from the first thing painted to the last.
pub struct Frame(pub Vec<Painted>);

impl Frame {
    pub fn of(shapes: &[ClippedShape]) -> Self {
        let mut frame = Self(Vec::new());
        for clipped in shapes {
            frame.add(clipped.clip_rect, &clipped.shape);
        }
        frame
    }

    /// The colour at a point once the first `painted` things were painted.
    pub fn colour_at(&self, at: Pos2, painted: usize) -> Color32 {
        self.0.iter().take(painted).fold(Color32::BLACK, |below, it| match &it.paint {
            Paint::Fill { area, colour, .. } if it.clip.contains(at) && area.contains(at) => {
                below.blend(*colour)
            }
            _ => below,
        })
    }

    /// The fills that were painted over a point after the first `painted` things.
    pub fn painted_over(&self, at: Pos2, painted: usize) -> impl Iterator<Item = Color32> {
        self.0.iter().skip(painted).filter_map(move |it| match &it.paint {
            Paint::Fill { area, colour, .. } if it.clip.contains(at) && area.contains(at) => Some(*colour),
            _ => None,
        })
    }

    fn push(&mut self, clip: Rect, paint: Paint) {
        self.0.push(Painted { clip, paint });
    }

    fn fill(&mut self, clip: Rect, area: Area, colour: Color32, what: &str) {
        if colour.a() > 0 {
            self.push(clip, Paint::Fill { area, colour, what: what.to_owned() });
        }
    }

    fn line(&mut self, clip: Rect, points: Vec<Pos2>, stroke: Stroke, straight: bool) {
        let Stroke { width, color: colour } = stroke;
        if width > 0.0 && colour.a() > 0 {
            self.push(clip, Paint::Line { points, width, colour, straight });
        }
    }

    fn add(&mut self, clip: Rect, shape: &Shape) {
        match shape {
            Shape::Vec(inner) => inner.iter().for_each(|shape| self.add(clip, shape)),
            Shape::Rect(rect) => self.rect(clip, rect),
            Shape::Circle(circle) => {
                self.fill(clip, Area::Circle(circle.center, circle.radius), circle.fill, "circle");
                let points = (0..=16).map(|step| {
                    let angle = std::f32::consts::TAU * step as f32 / 16.0;
                    circle.center + Vec2::angled(angle) * circle.radius
                });
                self.line(clip, points.collect(), circle.stroke, false);
            }
            Shape::LineSegment { points, stroke } => self.line(clip, points.to_vec(), *stroke, true),
            Shape::Path(path) => self.path(clip, path),
            Shape::Text(text) => self.text(clip, text),
            // Meshes are only the fading edges of what scrolls: see `mesh_colours`.
            Shape::Noop | Shape::Mesh(_) => {}
            other => panic!("nobody has taught this test to look at {other:?}"),
        }
    }

    fn rect(&mut self, clip: Rect, shape: &RectShape) {
        // A shadow is no fill: nothing is read on it.
        if shape.blur_width > 0.0 {
            return;
        }
        self.fill(clip, Area::Rect(shape.rect), shape.fill, "rect");
        let half = shape.stroke.width / 2.0;
        let rect = match shape.stroke_kind {
            StrokeKind::Inside => shape.rect.shrink(half),
            StrokeKind::Middle => shape.rect,
            StrokeKind::Outside => shape.rect.expand(half),
        };
        let corners =
            [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
        self.line(clip, corners.to_vec(), shape.stroke, true);
    }

    fn path(&mut self, clip: Rect, path: &PathShape) {
        let mut points = path.points.clone();
        if path.closed {
            self.fill(clip, Area::Polygon(points.clone()), path.fill, "path");
            points.extend(path.points.first());
        }
        let ColorMode::Solid(color) = path.stroke.color else { panic!("a path of many colours") };
        self.line(clip, points, Stroke { width: path.stroke.width, color }, false);
    }

    fn text(&mut self, clip: Rect, text: &TextShape) {
        let mut glyphs = Vec::new();
        for row in &text.galley.rows {
            let at = text.pos + row.pos.to_vec2();
            let visuals = &row.visuals;
            let settled = |colour: Color32| {
                let colour = if colour == Color32::PLACEHOLDER { text.fallback_color } else { colour };
                colour.gamma_multiply(text.opacity_factor)
            };
            // What is not glyphs is behind them: the ground of selected text.
            let quads = quads(&visuals.mesh);
            for (index, rect, colour) in &quads {
                if !visuals.glyph_vertex_range.contains(index) {
                    let area = Area::Rect(rect.translate(at.to_vec2()));
                    self.fill(clip, area, settled(*colour), "behind a text");
                }
            }
            for (index, rect, colour) in quads {
                if visuals.glyph_vertex_range.contains(&index) {
                    let colour = text.override_text_color.unwrap_or(settled(colour));
                    glyphs.push((rect.center() + at.to_vec2(), colour));
                }
            }
        }
        if !glyphs.is_empty() {
            self.push(clip, Paint::Text { words: text.galley.text().to_owned(), glyphs });
        }
    }
}

/// The rectangles of a text's mesh: the place of the first vertex, where, and the colour.
fn quads(mesh: &Mesh) -> Vec<(usize, Rect, Color32)> {
    mesh.vertices
        .chunks_exact(4)
        .enumerate()
        .map(|(index, four)| {
            let points: Vec<Pos2> = four.iter().map(|vertex| vertex.pos).collect();
            (index * 4, Rect::from_points(&points), four[0].color)
        })
        .collect()
}

/// The colours of the meshes of a frame.
pub fn mesh_colours(shapes: &[ClippedShape]) -> Vec<Color32> {
    fn within(shape: &Shape, found: &mut Vec<Color32>) {
        match shape {
            Shape::Vec(inner) => inner.iter().for_each(|shape| within(shape, found)),
            Shape::Mesh(mesh) => found.extend(mesh.vertices.iter().map(|vertex| vertex.color)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for clipped in shapes {
        within(&clipped.shape, &mut found);
    }
    found
}
