//! Faces and sizes. Inter for words, JetBrains Mono for keys, codes and addresses (both OFL, licences beside them
//! in `assets/fonts`).

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily, FontId};

const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
const MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf");

/// The family of headings, labels and buttons.
fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The question of a screen.
pub fn display() -> FontId {
    FontId::new(25.0, semibold())
}

/// The question of a dialog.
pub fn dialog_title() -> FontId {
    FontId::new(18.0, semibold())
}

/// The title of a group or of a card.
pub fn title() -> FontId {
    FontId::new(16.0, semibold())
}

/// Labels and buttons.
pub fn label() -> FontId {
    FontId::new(14.0, semibold())
}

/// Running text.
pub fn body() -> FontId {
    FontId::new(14.5, FontFamily::Proportional)
}

/// A label of somebody else's page, within running text.
pub fn body_strong() -> FontId {
    FontId::new(14.5, semibold())
}

/// What there is to do, where it stands alone on a page.
pub fn large() -> FontId {
    FontId::new(17.0, FontFamily::Proportional)
}

/// A label of somebody else's page, within that.
pub fn large_strong() -> FontId {
    FontId::new(17.0, semibold())
}

/// Help and second things; nothing is smaller.
pub fn small() -> FontId {
    FontId::new(13.0, FontFamily::Proportional)
}

/// Small, and with weight: badges, the rail's heading.
pub fn small_strong() -> FontId {
    FontId::new(12.5, semibold())
}

/// Keys, codes and addresses.
pub fn mono() -> FontId {
    FontId::new(13.5, FontFamily::Monospace)
}

/// How far apart lines of running text stand, in points.
pub const BODY_LINE_HEIGHT: f32 = 21.0;
/// The same for large text.
pub const LARGE_LINE_HEIGHT: f32 = 26.0;
/// The same for small text.
pub const SMALL_LINE_HEIGHT: f32 = 18.5;

/// The faces for egui.
pub fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("inter", INTER), ("inter-semibold", INTER_SEMIBOLD), ("mono", MONO)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    // Each family falls back on the others, so that no sign is missing that any face has.
    for (family, order) in [
        (FontFamily::Proportional, ["inter", "mono"]),
        (semibold(), ["inter-semibold", "inter"]),
        (FontFamily::Monospace, ["mono", "inter"]),
    ] {
        fonts.families.insert(family, order.map(str::to_owned).to_vec());
    }
    fonts
}
