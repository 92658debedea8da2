//! The letters of other scripts in the pictures: from `tests/fonts`, so that they look the same on every machine. The
//! harness is told to allow missing letters, for those that no font has: all others are told here.

use std::sync::Arc;

use countersign::theme::{self, letters};
use eframe::egui::epaint::text::{FallbackRequest, FontInsert, FontPriority, InsertFontFamily};
use eframe::egui::{Context, FontData};

/// Gives `ctx` the look of the window, with these letters as its system's.
pub fn install(ctx: &Context) {
    theme::install(ctx);
    ctx.add_font_provider(Arc::new(found));
    // What they lack, no font has.
    letters::install(ctx, || Box::new(|_| None));
}

/// In place of a search: found at once. A letter of our own texts that our faces lack is a fault.
fn found(request: &FallbackRequest<'_>) -> Option<FontInsert> {
    let letter = request.cluster.chars().next().unwrap();
    let (name, bytes): (_, &'static [u8]) = match letter {
        '\u{590}'..='\u{5ff}' => ("hebrew", include_bytes!("../fonts/hebrew.ttf")),
        '\u{600}'..='\u{6ff}' => ("arabic", include_bytes!("../fonts/arabic.ttf")),
        '\u{900}'..='\u{97f}' => ("devanagari", include_bytes!("../fonts/devanagari.ttf")),
        '\u{e00}'..='\u{e7f}' => ("thai", include_bytes!("../fonts/thai.ttf")),
        '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{ff00}'..='\u{ffef}' => {
            ("cjk", include_bytes!("../fonts/cjk.otf"))
        }
        '\u{1f300}'..='\u{1faff}' => ("emoji", include_bytes!("../fonts/emoji.ttf")),
        // Cuneiform: the letters that no font has.
        '\u{12000}'..='\u{123ff}' => return None,
        _ => panic!("no face has {letter:?}, which is drawn"),
    };
    let family = InsertFontFamily { family: request.family.clone(), priority: FontPriority::Lowest };
    Some(FontInsert::new(name, FontData::from_static(bytes), vec![family]))
}
