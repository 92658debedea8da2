//! The two stylesheets as texts: their colours are the palette's, and nothing else in them is a colour.

use std::collections::{BTreeMap, BTreeSet};

use countersign::theme::palette::contrast;
use countersign::theme::{Palette, Scheme, Tone};
use eframe::egui::Color32;

const SHEETS: [(&str, &str); 2] = [
    ("page.css", include_str!("../../../assets/pages/page.css")),
    ("practice.css", include_str!("../../../assets/practice/practice.css")),
];

/// Where a stylesheet says the colours of a scheme.
const SCHEMES: [(Scheme, &str); 3] = [
    (Scheme::Light, ""),
    (Scheme::Dark, "@media (prefers-color-scheme: dark)"),
    (Scheme::HighContrast, "@media (prefers-contrast: more)"),
];

/// Texts and what they stand on.
const TEXTS: [(&str, &[&str]); 11] = [
    ("text", &["ground", "surface", "surface-hover", "sunken", "accent-fill", "info-fill"]),
    ("text-quiet", &["ground", "surface", "surface-hover", "accent-fill"]),
    ("accent-text", &["ground", "surface", "surface-hover", "accent-fill", "info-fill"]),
    ("on-accent", &["accent", "accent-hover"]),
    ("rail-text", &["rail"]),
    ("rail-accent", &["rail"]),
    ("info-text", &["info-fill"]),
    ("success-text", &["success-fill"]),
    ("warning-text", &["warning-fill"]),
    ("danger-text", &["danger-fill", "surface"]),
    // The line and the check of the mark.
    ("rail", &["rail-accent"]),
];

/// Edges and signs that mean something, and what they stand on.
const EDGES: [(&str, &[&str]); 6] = [
    ("edge", &["ground", "surface", "info-fill"]),
    // Also the ring around what has the focus.
    ("accent", &["ground", "surface", "accent-fill", "info-fill"]),
    ("info-edge", &["surface", "info-fill"]),
    ("success-edge", &["ground", "success-fill"]),
    ("warning-edge", &["ground", "warning-fill"]),
    ("danger-edge", &["ground", "surface", "danger-fill"]),
];

/// Only separates: what it stands between is told by its place.
const SEPARATES: &str = "line";

/// A rule, and the media it is for.
struct Rule<'a> {
    media: &'a str,
    selector: &'a str,
    says: Vec<(&'a str, &'a str)>,
}

/// Reads a stylesheet without comments whose only nested rules are those of `@media`.
fn rules(css: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    let (mut media, mut rest) = ("", css);
    while let Some((before, after)) = rest.split_once(['{', '}']) {
        let head = before.trim();
        rest = after;
        if head.is_empty() {
            media = "";
        } else if head.starts_with('@') {
            media = head;
        } else {
            let (inside, after) = rest.split_once('}').expect("a rule ends");
            let says = inside.split(';').filter_map(|line| line.split_once(':'));
            let says = says.map(|(name, value)| (name.trim(), value.trim())).collect();
            rules.push(Rule { media, selector: head, says });
            rest = after;
        }
    }
    rules
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").expect("a comment ends").1)
}

/// The colours that the stylesheet has for a scheme, by their names in the palette.
fn colours(rules: &[Rule<'_>], media: &str) -> BTreeMap<String, Color32> {
    let roots = rules.iter().filter(|rule| rule.selector == ":root" && rule.media == media);
    roots
        .flat_map(|rule| &rule.says)
        .filter(|(_, value)| value.starts_with('#'))
        .map(|(name, value)| {
            let name = name.strip_prefix("--").expect("a custom property");
            (name.to_owned(), Color32::from_hex(value).unwrap_or_else(|_| panic!("{name}: {value}")))
        })
        .collect()
}

fn palette(scheme: Scheme) -> BTreeMap<String, Color32> {
    let p = Palette::for_scheme(scheme);
    let mut named = BTreeMap::from(
        [
            ("ground", p.ground),
            ("surface", p.surface),
            ("surface-hover", p.surface_hover),
            ("sunken", p.sunken),
            ("text", p.text),
            ("text-quiet", p.text_quiet),
            ("line", p.line),
            ("edge", p.edge),
            ("accent", p.accent),
            ("accent-hover", p.accent_hover),
            ("on-accent", p.on_accent),
            ("accent-fill", p.accent_fill),
            ("accent-text", p.accent_text),
            ("rail", p.rail),
            ("rail-now", p.rail_now),
            ("rail-text", p.rail_text),
            ("rail-quiet", p.rail_quiet),
            ("rail-accent", p.rail_accent),
        ]
        .map(|(name, colour)| (name.to_owned(), colour)),
    );
    for (name, tone) in [
        ("info", Tone::Info),
        ("success", Tone::Success),
        ("warning", Tone::Warning),
        ("danger", Tone::Danger),
    ] {
        let tone = p.tone(tone);
        for (part, colour) in [("fill", tone.fill), ("edge", tone.edge), ("text", tone.text)] {
            named.insert(format!("{name}-{part}"), colour);
        }
    }
    named
}

#[test]
fn every_colour_is_the_palettes() {
    for (file, css) in SHEETS {
        let css = without_comments(css);
        let rules = rules(&css);
        let light: BTreeSet<String> = colours(&rules, "").into_keys().collect();
        assert!(light.len() > 5, "{file}: only {light:?}: this test has lost its eyes");
        for (scheme, media) in SCHEMES {
            let (found, palette) = (colours(&rules, media), palette(scheme));
            assert!(found.keys().eq(&light), "{file}: {scheme:?} has other names than light");
            for (name, colour) in found {
                assert_eq!(Some(&colour), palette.get(&name), "{file}: --{name} in {scheme:?}");
            }
        }
        let used: BTreeSet<&str> =
            css.split("var(--").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)).collect();
        for name in &light {
            assert!(used.contains(name.as_str()), "{file}: nothing uses --{name}");
        }
        let roots = rules.iter().filter(|rule| rule.selector == ":root" && rule.media.is_empty());
        let said: BTreeSet<&str> = roots.flat_map(|rule| &rule.says).map(|(name, _)| *name).collect();
        for name in used {
            assert!(said.contains(format!("--{name}").as_str()), "{file}: nothing says --{name}");
        }
    }
}

/// Whether a property takes a colour.
fn takes_a_colour(name: &str) -> bool {
    match name {
        "color" | "background" | "background-color" | "fill" | "stroke" | "accent-color" | "caret-color" => {
            true
        }
        "border-collapse" | "border-spacing" | "outline-offset" => false,
        name => {
            let begins = |start: &str| name.starts_with(start);
            (begins("border") && !name.ends_with("radius")) || begins("outline") || name.contains("shadow")
        }
    }
}

#[test]
fn no_colour_stands_outside_of_root_and_nothing_moves() {
    for (file, css) in SHEETS {
        let css = without_comments(css);
        assert!(!css.contains("@keyframes") && !css.contains("url(") && !css.contains("@import"), "{file}");
        let mut looked_at = 0;
        for rule in rules(&css) {
            for (name, value) in rule.says {
                let at = format!("{file}: {} {{ {name}: {value} }}", rule.selector);
                if rule.selector == ":root" && value.starts_with('#') {
                    continue;
                }
                assert!(!value.contains('#'), "{at}");
                for function in ["rgb", "hsl", "hwb", "lab(", "lch(", "color(", "color-mix", "light-dark"] {
                    assert!(!value.contains(function), "{at}");
                }
                for moving in ["transition", "animation", "scroll-behavior"] {
                    assert!(!name.starts_with(moving), "{at}");
                }
                // A colour could also be a word: of words, only these are none.
                let known = ["none", "solid", "transparent", "currentColor", "inherit"];
                let plain = |word: &str| {
                    known.contains(&word)
                        || word.starts_with("var(--")
                        || word.starts_with(|sign: char| sign.is_ascii_digit())
                };
                if takes_a_colour(name) {
                    looked_at += 1;
                    assert!(value.split_whitespace().all(plain), "{at}");
                }
            }
        }
        assert!(looked_at > 5, "{file}: only {looked_at} colours: this test has lost its eyes");
    }
}

#[test]
fn texts_and_edges_are_told_from_what_they_stand_on() {
    for (file, css) in SHEETS {
        let css = without_comments(css);
        let rules = rules(&css);
        for (scheme, media) in SCHEMES {
            let colours = colours(&rules, media);
            let mut compared = BTreeSet::from([SEPARATES]);
            for (pairs, least) in [(&TEXTS[..], 4.5), (&EDGES[..], 3.0)] {
                for &(name, grounds) in pairs {
                    for &ground in grounds {
                        let (Some(&one), Some(&other)) = (colours.get(name), colours.get(ground)) else {
                            continue;
                        };
                        let ratio = contrast(one, other);
                        assert!(
                            ratio >= least,
                            "{file}, {scheme:?}: {name} on {ground} is {ratio:.2}, less than {least}"
                        );
                        compared.extend([name, ground]);
                    }
                }
            }
            for name in colours.keys() {
                assert!(compared.contains(name.as_str()), "{file}: --{name} stands on nothing that is known");
            }
        }
    }
}
