//! How the screens look: the tree of every state (`trees`), four pictures for the README, and what holds at every size:
//! nothing leaves its clip, no text is too small.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test pictures looks::` writes trees and pictures anew. `LOOKS=1` writes a sheet of
//! every screen in every state into `target/looks`, to be looked at; with `LOOKS_IN=folder` every picture, small and maximised too, is written
//! there at full size; with `LOOKS_OF=name` only the screens whose names begin so are drawn, with `LOOKS_LANGUAGE=de` in German. Drawn by lavapipe, so that
//! pictures are the same on every machine that has Mesa's software Vulkan.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test that meets the unexpected should stop there"
)]

mod node_ids;
mod out_of_sight;
mod tab_order;
mod trees;

use std::path::Path;

use countersign::app::App;
use countersign::screens;
use countersign::texts::{Language, t};
use countersign::theme::{self, Scheme, space};
use eframe::egui::{self, Shape, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, SnapshotOptions};
use image::codecs::png::{CompressionType, FilterType as Filter, PngEncoder};
use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage, RgbaImage};

use crate::fonts;

/// The window as it opens, a small one, and one on 1024 by 768 at 200 %.
const USUAL: Vec2 = vec2(1000.0, 720.0);
const SMALL: Vec2 = vec2(800.0, 560.0);
const TINY: Vec2 = vec2(512.0, 364.0);
/// The column beside the browser, for the points that are gone through one at a time: on a small screen, and on a large one.
const COLUMN: (&str, [Vec2; 2]) =
    ("2-prepare-one", [vec2(space::COLUMN_WINDOW[0], 720.0), vec2(space::COLUMN_WINDOW[0], 1040.0)]);
/// A window that fills a screen.
const MAXIMISED: Vec2 = vec2(1920.0, 1040.0);

/// One drawing board for all pictures: a device and an atlas of letters are made once.
struct Board(Harness<'static, Option<App>>);

impl Board {
    fn new() -> Self {
        let harness =
            Harness::builder().allow_missing_glyphs().with_context_setup(fonts::install).build_ui_state(
                |ui, app: &mut Option<App>| {
                    let Some(app) = app else { return };
                    // The window's whole area, without the margin of a test.
                    let screen = ui.ctx().content_rect();
                    ui.scope_builder(egui::UiBuilder::new().max_rect(screen), |ui| {
                        ui.set_clip_rect(screen);
                        screens::show(app, ui);
                    });
                },
                None,
            );
        Self(harness)
    }

    fn draw(&mut self, app: App, size: Vec2, scale: f32, scheme: Scheme) {
        *self.0.state_mut() = Some(app);
        // Nothing is scrolled or unfolded from the last one.
        self.0.ctx.data_mut(egui::util::IdTypeMap::clear);
        theme::apply(&self.0.ctx, scheme);
        if (self.0.ctx.pixels_per_point() - scale).abs() > f32::EPSILON {
            // In the frame in which the scale changes, egui keeps to the size it had.
            self.0.set_pixels_per_point(scale);
            self.0.step();
        }
        self.0.set_size(size);
        // The first frame lays out, the second knows all sizes; what is brought into view takes some more.
        self.0.run_steps(6);
        while theme::letters::is_searching(&self.0.ctx) {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        // What was found, or was not.
        self.0.run_steps(2);
        assert_eq!(self.0.ctx.content_rect().size(), size, "what is drawn on");
    }

    /// Unfolds what has the text of that key.
    fn unfold(&mut self, key: Option<&'static str>) {
        if let Some(key) = key {
            // Not with the pointer: it may be scrolled away.
            self.0.get_by_label(&t(key)).click_accesskit();
            self.0.run_steps(2);
        }
    }

    fn take(&mut self) -> App {
        self.0.state_mut().take().expect("what was drawn")
    }

    fn picture(&mut self) -> RgbaImage {
        self.0.render().expect("a picture")
    }
}

/// The environment variable that names the language of the pictures.
const LANGUAGE: &str = "LOOKS_LANGUAGE";

/// Of each state five pictures.
const LOOKS: [(Vec2, Scheme); 5] = [
    (USUAL, Scheme::Light),
    (USUAL, Scheme::Dark),
    (USUAL, Scheme::HighContrast),
    (SMALL, Scheme::Light),
    (TINY, Scheme::Dark),
];

/// Of each state at full size: each scheme as usual, in the smallest window, and maximised.
const AT_FULL_SIZE: [(Vec2, Scheme); 9] = [
    (USUAL, Scheme::Light),
    (USUAL, Scheme::Dark),
    (USUAL, Scheme::HighContrast),
    (TINY, Scheme::Light),
    (TINY, Scheme::Dark),
    (TINY, Scheme::HighContrast),
    (MAXIMISED, Scheme::Light),
    (MAXIMISED, Scheme::Dark),
    (MAXIMISED, Scheme::HighContrast),
];

/// How many states a sheet has at most: more cannot be looked at.
const ROWS: usize = 7;

/// The states that the README shows, each in a picture of its own.
const SINGLES: [(&str, &str); 4] =
    [("1-choose", "first seen"), ("3-keys", "typed"), ("5-check", "passed"), ("7-hand-over", "two copied")];

#[test]
fn the_readmes_pictures_are_as_the_screens() {
    let mut results = egui_kittest::SnapshotResults::new();
    let folder = "assets/screenshots";
    let options = SnapshotOptions::new().output_path(folder).threshold(1.2).max_failed_pixels(400);
    let mut board = Board::new();
    let mut drawn = 0;
    for screen in screens() {
        for state in screen.states {
            if !SINGLES.contains(&(screen.name, state.name)) {
                continue;
            }
            board.draw(state.app, USUAL, 1.0, Scheme::Light);
            board.unfold(state.unfold);
            let name = format!("screen-{}", screen.name);
            results.add(egui_kittest::try_image_snapshot_options(&board.picture(), &name, &options));
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                let path = format!("{folder}/{name}.png");
                pack(&image::open(&path).expect("a picture just written").to_rgb8(), Path::new(&path));
            }
            drawn += 1;
        }
    }
    results.unwrap();
    assert!(drawn == SINGLES.len() || std::env::var_os("LOOKS_OF").is_some(), "only {drawn}");
}

/// Draws nothing unless it is asked to, by `LOOKS` or `LOOKS_IN`.
#[test]
fn every_screen_goes_on_a_sheet_to_be_looked_at() {
    let (sheets, singles) = (std::env::var_os("LOOKS").is_some(), std::env::var_os("LOOKS_IN"));
    if !sheets && singles.is_none() {
        return;
    }
    // Beside Cargo's folder for what tests write.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("looks");
    std::fs::create_dir_all(&folder).expect("a folder for sheets");
    if let Some(folder) = &singles {
        std::fs::create_dir_all(folder).expect("a folder for pictures");
    }
    use_language_asked_for();
    let looks: &[(Vec2, Scheme)] = if singles.is_some() { &AT_FULL_SIZE } else { &LOOKS };
    let schemes = AT_FULL_SIZE[..3].iter().map(|(_, scheme)| *scheme);
    let column = schemes.flat_map(|scheme| COLUMN.1.map(|size| (size, scheme)));
    let mut board = Board::new();
    for screen in screens() {
        let mut rows = Vec::new();
        for state in screen.states {
            let mut app = state.app;
            let mut row = Vec::new();
            let column = column.clone().filter(|_| singles.is_some() && screen.name == COLUMN.0);
            for (size, scheme) in looks.iter().copied().chain(column) {
                board.draw(app, size, 1.0, scheme);
                board.unfold(state.unfold);
                let picture = board.picture();
                if let Some(folder) = &singles {
                    let (width, height) = (size.x, size.y);
                    let name = format!("{} {} {scheme:?} {width}x{height}.png", screen.name, state.name);
                    picture.save(Path::new(folder).join(name.replace([' ', ','], "_"))).unwrap();
                }
                row.push(picture);
                app = board.take();
            }
            rows.push(row);
        }
        for (index, rows) in rows.chunks(ROWS).enumerate().filter(|_| sheets) {
            let part = if index == 0 { String::new() } else { format!("-{}", index + 1) };
            let path = folder.join(format!("sheet-{}{part}.png", screen.name));
            pack(&DynamicImage::ImageRgba8(sheet(rows)).to_rgb8(), &path);
        }
    }
}

/// Makes the language current that was asked for by `LOOKS_LANGUAGE`.
fn use_language_asked_for() -> Language {
    let asked = std::env::var(LANGUAGE).ok();
    let language = asked.map_or(Language::English, |tag| Language::of_tag(&tag).expect("a language of ours"));
    language.make_current();
    language
}

/// The screens with their states; those alone that were asked for.
fn screens() -> Vec<crate::states::Screen> {
    let of = std::env::var("LOOKS_OF").unwrap_or_default();
    crate::states::all().into_iter().filter(|screen| screen.name.starts_with(&of)).collect()
}

/// Writes a picture in as few bytes as can be.
fn pack(picture: &RgbImage, path: &Path) {
    let file = std::io::BufWriter::new(std::fs::File::create(path).expect("a file for the picture"));
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, Filter::Adaptive);
    picture.write_with_encoder(encoder).expect("a picture is written");
}

/// Puts pictures into a grid, each at half its size.
fn sheet(rows: &[Vec<RgbaImage>]) -> RgbaImage {
    const GAP: u32 = 12;
    let cell = |size: Vec2| ((size.x / 2.0) as u32, (size.y / 2.0) as u32);
    let (width, height) = cell(USUAL);
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0) as u32;
    let mut sheet = RgbaImage::from_pixel(
        columns * (width + GAP) + GAP,
        rows.len() as u32 * (height + GAP) + GAP,
        image::Rgba([120, 124, 126, 255]),
    );
    for (y, row) in rows.iter().enumerate() {
        for (x, picture) in row.iter().enumerate() {
            let half =
                imageops::resize(picture, picture.width() / 2, picture.height() / 2, FilterType::Triangle);
            let at = |index: usize, side: u32| i64::from(index as u32 * (side + GAP) + GAP);
            imageops::replace(&mut sheet, &half, at(x, width), at(y, height));
        }
    }
    sheet
}

/// A drawn text: its words, where, how large, and where it is clipped.
struct Drawn {
    words: String,
    rect: egui::Rect,
    clip: egui::Rect,
    smallest: f32,
}

fn texts(shape: &Shape, clip: egui::Rect, found: &mut Vec<Drawn>) {
    match shape {
        Shape::Vec(inner) => inner.iter().for_each(|shape| texts(shape, clip, found)),
        Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
            found.push(Drawn {
                words: text.galley.text().to_owned(),
                rect: text.visual_bounding_rect(),
                clip,
                smallest: sizes.fold(f32::INFINITY, f32::min),
            });
        }
        _ => {}
    }
}

/// The controls in a frame: role and name, and where each is.
fn controls(harness: &Harness<'_, Option<App>>) -> Vec<(String, egui::Rect)> {
    let nodes = harness.root().children_recursive();
    let nodes = nodes.filter(|node| {
        let node = node.accesskit_node();
        let used = node.data().supports_action(egui::accesskit::Action::Click);
        used && node.role() != egui::accesskit::Role::Label && !node.is_hidden()
    });
    nodes
        .map(|node| {
            let it = node.accesskit_node();
            (format!("{:?} {:?}", it.role(), it.label().unwrap_or_default()), node.rect())
        })
        .collect()
}

/// Two rectangles that share more than their edges, none of which is inside the other.
fn collide(one: egui::Rect, other: egui::Rect) -> bool {
    let both = one.intersect(other);
    let shared = both.width() > 1.5 && both.height() > 1.5;
    shared && !one.expand(1.0).contains_rect(other) && !other.expand(1.0).contains_rect(one)
}

/// At every size and scale, no text and no control leaves its clip sideways (what is long scrolls, downwards only), none
/// leaves the window's fixed parts, none lies over another, and no text is under 12 points.
#[test]
fn nothing_leaves_its_clip_and_no_text_is_too_small() {
    let language = use_language_asked_for();
    let mut sizes = vec![
        (SMALL, 1.0),
        (USUAL, 1.0),
        (USUAL, 1.5),
        (SMALL, 2.0),
        (vec2(1920.0, 1080.0), 2.0),
        (vec2(3840.0, 2160.0), 1.0),
        // 1280 by 720 and 1024 by 768 at 150 %, 1024 by 768 at 200 %, less the system's bar.
        (vec2(853.0, 460.0), 1.5),
        (vec2(682.0, 492.0), 1.5),
        (TINY, 2.0),
        (space::SMALLEST_WINDOW.into(), 1.0),
    ];
    if language != Language::English {
        // Where there is least room, and for the longest language and the widest letters as the window opens, too.
        sizes = vec![(space::SMALLEST_WINDOW.into(), 1.0)];
        sizes.extend(matches!(language, Language::German | Language::Japanese).then_some((USUAL, 1.0)));
    }
    let mut board = Board::new();
    let mut faults = Vec::new();
    let mut looked_at = 0;
    for screen in screens() {
        for state in screen.states {
            let mut app = state.app;
            let asks = app.asked().is_some();
            let column = COLUMN.1.map(|size| (size, 1.0)).into_iter().filter(|_| screen.name == COLUMN.0);
            for (size, scale) in sizes.iter().copied().chain(column) {
                board.draw(app, size, scale, Scheme::Light);
                board.unfold(state.unfold);
                let mut drawn = Vec::new();
                for clipped in &board.0.output().shapes {
                    texts(&clipped.shape, clipped.clip_rect, &mut drawn);
                }
                looked_at += drawn.len();
                let at = format!("{} / {} at {size} × {scale}", screen.name, state.name);
                // What has scrolled below the foot or the line above is not seen there. They come last and first.
                let foot = size.y - space::FOOT_HEIGHT;
                let foot_buttons = size.y - f32::midpoint(space::FOOT_HEIGHT, space::CONTROL_HEIGHT);
                let mut controls = controls(&board.0);
                let last = controls.len().saturating_sub(2);
                let is_small = size.x < space::SMALL_WIDTH || size.y < space::SMALL_HEIGHT;
                for (index, (_, rect)) in controls.iter_mut().enumerate() {
                    if index < last || (rect.top() - foot_buttons).abs() > 1.0 {
                        rect.max.y = rect.max.y.min(foot);
                    }
                    if is_small && (index > 0 || rect.top() < 0.0 || rect.bottom() > space::STRIP_HEIGHT) {
                        rect.min.y = rect.min.y.max(space::STRIP_HEIGHT);
                    }
                }
                // What has scrolled below the answers of a dialog is not seen either. They come last.
                if asks && let Some(answers) = controls.last().map(|(_, rect)| rect.top()) {
                    for (_, rect) in controls.iter_mut().filter(|(_, rect)| rect.top() < answers - 1.0) {
                        rect.max.y = rect.max.y.min(answers);
                    }
                }
                for (index, (name, rect)) in controls.iter().enumerate() {
                    if rect.left() < -1.0 || rect.right() > size.x + 1.0 {
                        faults.push(format!("{at}: {name} leaves the window: {rect:?}"));
                    }
                    for (other, beside) in &controls[index + 1..] {
                        if collide(*rect, *beside) {
                            faults.push(format!("{at}: {name} {rect:?} lies over {other} {beside:?}"));
                        }
                    }
                }
                for (index, text) in drawn.iter().enumerate() {
                    let seen = text.rect.intersect(text.clip);
                    for other in &drawn[index + 1..] {
                        if text.clip == other.clip && collide(seen, other.rect.intersect(other.clip)) {
                            faults.push(format!("{at}: {:?} lies over {:?}", text.words, other.words));
                        }
                    }
                }
                for text in drawn {
                    let at =
                        format!("{} / {} at {size} × {scale}: {:?}", screen.name, state.name, text.words);
                    let sideways = text.rect.left() < text.clip.left() - 1.0
                        || text.rect.right() > text.clip.right() + 1.0;
                    // Typed text may be longer than its field, which scrolls.
                    let typed = text.clip.height() < 40.0;
                    if sideways && !typed {
                        faults.push(format!(
                            "{at} leaves its clip sideways: {:?} in {:?}",
                            text.rect, text.clip
                        ));
                    }
                    // What scrolls is clipped above the foot of the page; all else is to be in the window.
                    let fixed = text.clip.bottom() >= size.y - 1.0
                        || is_small && text.clip.bottom() <= space::STRIP_HEIGHT;
                    if fixed && (text.rect.bottom() > size.y + 1.0 || text.rect.top() < -1.0) {
                        faults.push(format!("{at} leaves the window"));
                    }
                    if text.smallest < 12.0 {
                        faults.push(format!("{at} is set in {} points", text.smallest));
                    }
                }
                app = board.take();
            }
        }
    }
    assert!(
        looked_at > 1000 || std::env::var_os("LOOKS_OF").is_some(),
        "only {looked_at} texts were drawn: this test has lost its eyes"
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The same in every other language. A language is the process's: each has one of its own.
#[test]
fn nothing_leaves_its_clip_in_any_language() {
    for language in Language::ALL.into_iter().skip(1) {
        let mut program = std::process::Command::new(std::env::current_exe().unwrap());
        program.args(["--exact", "looks::nothing_leaves_its_clip_and_no_text_is_too_small"]);
        let output = program.env(LANGUAGE, language.tag()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("1 passed") && output.status.success(), "in {}: {said}", language.tag());
    }
}
