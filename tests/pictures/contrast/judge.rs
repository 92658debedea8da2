//! What has to be told apart, and what need not: WCAG 2.2, 1.4.3 (text) and 1.4.11 (edges and signs).

use std::collections::BTreeMap;

pub use countersign::theme::palette::contrast;
use countersign::theme::{Palette, Tone};
use eframe::egui::{Color32, Pos2, Rect};

use super::paint::{Frame, Paint};

const TEXT: f64 = 4.5;
const EDGE: f64 = 3.0;

/// Straight lines that need not be seen, by their names in the palette, and why. They are none around a control.
const DECORATION: [(&str, &str); 2] = [
    ("line", "hairlines of cards and between parts: what they enclose is told by its place and its title"),
    (
        "rail_now",
        "the thread behind the steps' marks and the rule at the rail's foot: the marks have edges of their own",
    ),
];

/// Fills that something stands on, by their names in the palette. Whatever a ground tells is told by a sign, too: what
/// is chosen by its dot and its edge, the present step by its mark, the tone of a banner by its edge and its icon.
const GROUNDS: [&str; 14] = [
    "ground",
    "surface",
    "surface_hover",
    "sunken",
    "accent_fill",
    "rail",
    "rail_now",
    "line",
    "veil",
    "selection",
    "info.fill",
    "success.fill",
    "warning.fill",
    "danger.fill",
];

/// The palette's colours with their names; two names may share one.
pub struct Names(Vec<(&'static str, Color32)>);

impl Names {
    pub fn of(p: &Palette) -> Self {
        let mut names = vec![
            ("ground", p.ground),
            ("surface", p.surface),
            ("surface_hover", p.surface_hover),
            ("sunken", p.sunken),
            ("text", p.text),
            ("text_quiet", p.text_quiet),
            ("line", p.line),
            ("edge", p.edge),
            ("accent", p.accent),
            ("accent_hover", p.accent_hover),
            ("on_accent", p.on_accent),
            ("accent_fill", p.accent_fill),
            ("accent_text", p.accent_text),
            ("rail", p.rail),
            ("rail_now", p.rail_now),
            ("rail_text", p.rail_text),
            ("rail_quiet", p.rail_quiet),
            ("rail_accent", p.rail_accent),
            ("veil", p.veil),
            ("selection", p.selection()),
        ];
        for (tone, parts) in [
            (Tone::Info, ["info.fill", "info.edge", "info.text"]),
            (Tone::Success, ["success.fill", "success.edge", "success.text"]),
            (Tone::Warning, ["warning.fill", "warning.edge", "warning.text"]),
            (Tone::Danger, ["danger.fill", "danger.edge", "danger.text"]),
        ] {
            let colours = p.tone(tone);
            names.extend(parts.into_iter().zip([colours.fill, colours.edge, colours.text]));
        }
        Self(names)
    }

    fn all(&self, colour: Color32) -> Vec<&'static str> {
        self.0.iter().filter(|(_, its)| *its == colour).map(|(name, _)| *name).collect()
    }

    fn say(&self, colour: Color32) -> String {
        match self.all(colour).as_slice() {
            [] => format!("#{:02x}{:02x}{:02x}/{}", colour.r(), colour.g(), colour.b(), colour.a()),
            names => names.join("="),
        }
    }

    pub fn is_ground(&self, colour: Color32) -> bool {
        self.all(colour).iter().any(|name| GROUNDS.contains(name))
    }
}

/// Everything found, and how often each kind of thing was looked at.
#[derive(Default)]
pub struct Findings {
    /// Each fault once, with the first place it was seen at.
    pub faults: BTreeMap<String, String>,
    pub texts: usize,
    pub edges: usize,
    pub signs: usize,
}

impl Findings {
    fn fault(&mut self, what: String, at: &str) {
        self.faults.entry(what).or_insert_with(|| at.to_owned());
    }

    /// Looks at a frame; `controls` is where something can be pressed or typed into.
    pub fn look(&mut self, view: &View<'_>, controls: &[Rect]) {
        let View { frame, names, at } = view;
        for (index, painted) in frame.0.iter().enumerate() {
            let seen = |point: Pos2| {
                painted.clip.contains(point) && frame.painted_over(point, index + 1).next().is_none()
            };
            match &painted.paint {
                Paint::Text { words, glyphs } => {
                    for (point, colour) in glyphs.iter().filter(|(point, _)| seen(*point)) {
                        self.texts += 1;
                        let behind = frame.colour_at(*point, index);
                        let ratio = contrast(behind.blend(*colour), behind);
                        if ratio < TEXT {
                            let pair = format!("text {} on {}", names.say(*colour), names.say(behind));
                            self.fault(format!("{pair}: {ratio:.2} < {TEXT}"), &format!("{at}: {words:?}"));
                        }
                    }
                }
                Paint::Line { points, width, colour, straight } => {
                    let bounds = Rect::from_points(points);
                    let around_control = controls.iter().any(|control| {
                        control.min.distance(bounds.min) < 4.0 && control.max.distance(bounds.max) < 4.0
                    });
                    let decoration = *straight
                        && !around_control
                        && names
                            .all(*colour)
                            .iter()
                            .any(|name| DECORATION.iter().any(|(its, _)| its == name));
                    if names.all(*colour).is_empty() {
                        self.fault(format!("a line in a colour of no name, {}", names.say(*colour)), at);
                    }
                    for (middle, beside) in samples(points, *width) {
                        // At the fold, what is beside it is out of sight, and something else stands there.
                        if decoration || !seen(middle) || !beside.iter().all(|point| seen(*point)) {
                            continue;
                        }
                        self.edges += 1;
                        let own = frame.colour_at(middle, index).blend(*colour);
                        self.beside(view, own, &beside, "edge");
                    }
                }
                Paint::Fill { area, colour, what } => {
                    if names.all(*colour).is_empty() {
                        self.fault(format!("a {what} in a colour of no name, {}", names.say(*colour)), at);
                    }
                    if names.is_ground(*colour) || colour.a() < 255 {
                        continue;
                    }
                    let around: Vec<Pos2> = area.around().into_iter().filter(|point| seen(*point)).collect();
                    if !around.is_empty() {
                        self.signs += 1;
                        self.beside(view, *colour, &around, "sign");
                    }
                }
            }
        }
    }

    /// What is beside a line or a sign has to differ from it, unless it is the same: the button within its own edge.
    fn beside(&mut self, view: &View<'_>, own: Color32, beside: &[Pos2], what: &str) {
        let View { frame, names, at } = view;
        let all = frame.0.len();
        let neighbours = beside.iter().map(|point| frame.colour_at(*point, all));
        let others: Vec<Color32> = neighbours.filter(|colour| *colour != own).collect();
        if others.is_empty() {
            self.fault(format!("{what} {} between nothing but itself", names.say(own)), at);
        }
        for other in others {
            let ratio = contrast(own, other);
            if ratio < EDGE {
                let pair = format!("{what} {} beside {}", names.say(own), names.say(other));
                self.fault(format!("{pair}: {ratio:.2} < {EDGE}"), at);
            }
        }
    }
}

/// A frame, the palette it is drawn in, and what it shows.
pub struct View<'a> {
    pub frame: &'a Frame,
    pub names: &'a Names,
    pub at: &'a str,
}

/// Points on a line, each with the two points beside it.
fn samples(points: &[Pos2], width: f32) -> Vec<(Pos2, [Pos2; 2])> {
    let aside = width / 2.0 + 0.8;
    points
        .windows(2)
        .filter(|pair| pair[0].distance(pair[1]) > 0.5)
        .flat_map(|pair| {
            let along = pair[1] - pair[0];
            let normal = along.normalized().rot90() * aside;
            let shares: &[f32] = if along.length() > 40.0 { &[0.3, 0.5, 0.7] } else { &[0.5] };
            shares.iter().map(move |share| {
                let middle = pair[0] + along * *share;
                (middle, [middle + normal, middle - normal])
            })
        })
        .collect()
}
