//! Letters that none of our faces has: names are written in all the world's scripts. Where a text needs such a letter, a
//! font that has it is searched off the window's thread, and joins our faces when it is found; until then, and where
//! there is none, a box stands for the letter. Nothing is searched, and no thread started, before a text needs it.
//!
//! A font comes from elsewhere: it is tried out before the window gets it, and one that cannot be read or drawn with is
//! taken for none. What is found shapes its script itself (Arabic letters join, Devanagari ones form ligatures), within
//! the limits that `right_to_left` names.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use eframe::egui::epaint::mutex::Mutex;
use eframe::egui::epaint::text::{FallbackRequest, FontInsert, Fonts, TextOptions};
use eframe::egui::{Color32, Context, FontDefinitions, FontFamily, FontId, FontProvider, Plugin, Ui, epaint};

/// Finds a font that has a letter.
pub type Search = Box<dyn FnMut(char) -> Option<FontInsert> + Send>;

/// How large a font may be. Those of Chinese, and of emoji in colour, are the largest there are; they are mapped into
/// memory, not read.
const MAX_BYTES: usize = 256 << 20;
/// How many fonts join ours.
const MAX_FONTS: usize = 24;
/// How many letters are searched for.
const MAX_LETTERS: usize = 8_000;

/// Has `ctx` search for what our faces lack. `search` is called on the searching thread, the first time there is
/// something to search for.
pub fn install(ctx: &Context, search: impl FnOnce() -> Search + Send + 'static) {
    install_with(ctx, search, on_a_thread);
}

/// Starts what it is given beside the window; not every system can, at any time.
type Start = fn(Box<dyn FnOnce() + Send>) -> std::io::Result<()>;

fn on_a_thread(work: Box<dyn FnOnce() + Send>) -> std::io::Result<()> {
    std::thread::Builder::new().name("fonts".to_owned()).spawn(work).map(drop)
}

fn install_with(ctx: &Context, search: impl FnOnce() -> Search + Send + 'static, start: Start) {
    let letters = Arc::new(Letters::default());
    *letters.searcher.lock() = Some(Searcher::ToCome(Box::new(search)));
    ctx.add_font_provider(Arc::clone(&letters) as Arc<dyn FontProvider>);
    ctx.add_plugin(Watch { letters, start });
}

/// Whether some letters of `text` cannot be shown: no font was found that has them.
pub fn are_missing(ui: &Ui, text: &str) -> bool {
    of(ui.ctx()).is_some_and(|letters| {
        let known = letters.known.lock();
        text.chars().any(|letter| matches!(known.letters.get(&letter), Some(Answer::None)))
    })
}

/// Whether a search is under way, or about to begin.
pub fn is_searching(ctx: &Context) -> bool {
    of(ctx).is_some_and(|letters| {
        let known = letters.known.lock();
        known.searching || !known.wanted.is_empty()
    })
}

fn of(ctx: &Context) -> Option<Arc<Letters>> {
    ctx.plugin_opt::<Watch>().map(|watch| Arc::clone(&watch.lock().letters))
}

#[derive(Default)]
struct Letters {
    known: Mutex<Known>,
    /// Taken by the thread that searches.
    searcher: Mutex<Option<Searcher>>,
}

/// What is known of letters that our faces lack.
#[derive(Default)]
struct Known {
    letters: BTreeMap<char, Answer>,
    wanted: BTreeSet<char>,
    searching: bool,
    /// Fonts were found that the window does not have yet.
    news: bool,
}

#[derive(Clone)]
enum Answer {
    Searched,
    Found(FontInsert),
    None,
}

impl FontProvider for Letters {
    /// Never waits: what is not known yet is searched for, and asked about again when it is found.
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let mut known = self.known.lock();
        match known.letters.get(&letter) {
            Some(Answer::Found(font)) => Some(font.clone()),
            Some(Answer::Searched | Answer::None) => None,
            None => {
                let answer = if known.letters.len() < MAX_LETTERS {
                    known.wanted.insert(letter);
                    Answer::Searched
                } else {
                    Answer::None
                };
                known.letters.insert(letter, answer);
                None
            }
        }
    }
}

/// Begins a search after a frame that wanted letters, and has the next one after it drawn with what was found.
struct Watch {
    letters: Arc<Letters>,
    start: Start,
}

impl Plugin for Watch {
    fn debug_name(&self) -> &'static str {
        "letters"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        if std::mem::take(&mut self.letters.known.lock().news) {
            // It is the same one; egui asks it anew.
            ui.ctx().set_font_providers(vec![Arc::clone(&self.letters) as Arc<dyn FontProvider>]);
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        {
            let mut known = self.letters.known.lock();
            if known.searching || known.wanted.is_empty() {
                return;
            }
            known.searching = true;
        }
        let (letters, ctx) = (Arc::clone(&self.letters), ui.ctx().clone());
        let started = (self.start)(Box::new(move || {
            letters.search();
            ctx.request_repaint();
        }));
        if started.is_err() {
            self.letters.give_up();
            ui.ctx().request_repaint();
        }
    }
}

impl Letters {
    /// Without a search there is no font: boxes stay, and that is said.
    fn give_up(&self) {
        let mut known = self.known.lock();
        known.searching = false;
        for letter in std::mem::take(&mut known.wanted) {
            known.letters.insert(letter, Answer::None);
        }
    }

    /// Searches for all that is wanted, on a thread of its own.
    fn search(&self) {
        // Held to the end: the next thread may begin as soon as `searching` is false.
        let mut searcher = self.searcher.lock();
        let Some(mut searching) = searcher.take().map(Searcher::begun) else { return };
        loop {
            let wanted = {
                let mut known = self.known.lock();
                known.searching = !known.wanted.is_empty();
                std::mem::take(&mut known.wanted)
            };
            if wanted.is_empty() {
                break;
            }
            for letter in wanted {
                let found = searching.find(letter);
                let mut known = self.known.lock();
                known.news |= found.is_some();
                known.letters.insert(letter, found.map_or(Answer::None, Answer::Found));
            }
        }
        *searcher = Some(Searcher::Begun(searching));
    }
}

enum Searcher {
    ToCome(Box<dyn FnOnce() -> Search + Send>),
    Begun(Searching),
}

impl Searcher {
    fn begun(self) -> Searching {
        match self {
            Self::ToCome(search) => {
                // A search that fails to begin finds nothing.
                let search = catch_unwind(AssertUnwindSafe(search)).unwrap_or_else(|_| Box::new(|_| None));
                Searching { search, found: Vec::new() }
            }
            Self::Begun(searching) => searching,
        }
    }
}

/// A search, and what it found: a font has more than the letter that it was found for.
struct Searching {
    search: Search,
    found: Vec<(FontInsert, Fonts)>,
}

impl Searching {
    fn find(&mut self, letter: char) -> Option<FontInsert> {
        // Whatever is wrong with a font ends here.
        catch_unwind(AssertUnwindSafe(|| self.try_to_find(letter))).unwrap_or_default()
    }

    fn try_to_find(&mut self, letter: char) -> Option<FontInsert> {
        if let Some((font, _)) = self.found.iter_mut().find_map(|it| draws(&mut it.1, letter).then_some(it)) {
            return Some(font.clone());
        }
        if self.found.len() >= MAX_FONTS {
            return None;
        }
        let font = (self.search)(letter).filter(|font| font.data.bytes().len() <= MAX_BYTES)?;
        let mut alone = FontDefinitions::empty();
        alone.font_data.insert(font.name.clone(), Arc::new(font.data.clone()));
        alone.families.insert(FontFamily::Proportional, vec![font.name.clone()]);
        let mut fonts = Fonts::new(TextOptions::default(), alone);
        draws(&mut fonts, letter).then(|| {
            self.found.push((font.clone(), fonts));
            font
        })
    }
}

/// Whether these fonts have the letter: tried by drawing it, as the window will.
fn draws(fonts: &mut Fonts, letter: char) -> bool {
    let font = FontId::proportional(14.0);
    fonts.has_glyph(&font, letter) && {
        let words = letter.to_string();
        let galley = fonts.with_pixels_per_point(1.0).layout_no_wrap(words, font, Color32::BLACK);
        let mut drawn = galley.rows.iter().flat_map(|row| &row.glyphs);
        drawn.any(|glyph: &epaint::text::Glyph| glyph.advance_width > 0.0 || !glyph.uv_rect.is_nothing())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    use eframe::egui::FontData;
    use eframe::egui::epaint::text::{FontPriority, InsertFontFamily};

    use super::*;
    use crate::theme;

    const HEBREW: &[u8] = include_bytes!("../../tests/fonts/hebrew.ttf");
    const CJK: &[u8] = include_bytes!("../../tests/fonts/cjk.otf");
    const EMOJI: &[u8] = include_bytes!("../../tests/fonts/emoji.ttf");

    fn font(name: &str, bytes: Vec<u8>) -> FontInsert {
        let family = InsertFontFamily { family: FontFamily::Proportional, priority: FontPriority::Lowest };
        FontInsert::new(name, FontData::from_owned(bytes), vec![family])
    }

    /// A window without a screen, which shows `words` until nothing is searched any more.
    fn shown(ctx: &Context, words: &str) -> bool {
        let deadline = Instant::now() + Duration::from_secs(20);
        let (mut missing, mut quiet) = (false, 0);
        loop {
            let mut output = ctx.run_ui(eframe::egui::RawInput::default(), |ui| {
                ui.label(words);
                missing = are_missing(ui, words);
            });
            output.textures_delta.clear();
            // A search that is over is seen in the frame after.
            quiet = if is_searching(ctx) { 0 } else { quiet + 1 };
            if quiet == 2 {
                return missing;
            }
            assert!(Instant::now() < deadline, "the search goes on and on");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn has(ctx: &Context, family: FontFamily, letter: char) -> bool {
        ctx.fonts_mut(|fonts| fonts.has_glyph(&FontId::new(14.0, family), letter))
    }

    fn window(search: impl FnOnce() -> Search + Send + 'static) -> Context {
        let ctx = Context::default();
        theme::install(&ctx);
        install(&ctx, search);
        ctx
    }

    #[test]
    fn case_21_a_letter_that_our_faces_lack_comes_from_a_font_that_is_found() {
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&asked);
        let ctx = window(move || {
            Box::new(move |letter| {
                counted.fetch_add(1, Ordering::Relaxed);
                Some(match letter {
                    'א'..='ת' => font("hebrew", HEBREW.to_vec()),
                    '🥐' => font("emoji", EMOJI.to_vec()),
                    _ => font("cjk", CJK.to_vec()),
                })
            })
        });
        assert!(!shown(&ctx, "חשבון"));
        assert!(has(&ctx, FontFamily::Proportional, 'ח') && has(&ctx, FontFamily::Proportional, 'ן'));
        assert_eq!(asked.load(Ordering::Relaxed), 1, "the font that is there is looked at first");
        assert!(!shown(&ctx, "東京 테스트 🥐"));
        for letter in ['ח', '東', '京', '테', '🥐'] {
            assert!(has(&ctx, FontFamily::Proportional, letter), "{letter}");
        }
        assert_eq!(asked.load(Ordering::Relaxed), 3);
    }

    #[test]
    fn nothing_is_searched_for_what_our_faces_have() {
        let begun = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&begun);
        let ctx = window(move || {
            counted.fetch_add(1, Ordering::Relaxed);
            Box::new(|_| None)
        });
        assert!(!shown(&ctx, "Größe, Příklad, Пример, Παράδειγμα — “x” … 2 × 3 → ✓"));
        assert_eq!(begun.load(Ordering::Relaxed), 0);
        assert!(shown(&ctx, "𒀭"));
        assert_eq!(begun.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn a_letter_that_no_font_has_is_known_to_be_missing() {
        let ctx = window(|| Box::new(|_| None));
        assert!(shown(&ctx, "Account 𒀭"));
        assert!(!shown(&ctx, "Account"));
    }

    #[test]
    fn without_a_thread_that_searches_letters_are_known_to_be_missing() {
        let ctx = Context::default();
        theme::install(&ctx);
        let search: fn() -> Search = || Box::new(|_| Some(font("hebrew", HEBREW.to_vec())));
        install_with(&ctx, search, |_| Err(std::io::ErrorKind::WouldBlock.into()));
        assert!(shown(&ctx, "חשבון"));
        assert!(!is_searching(&ctx));
    }

    #[test]
    fn a_font_that_cannot_be_read_is_taken_for_none() {
        let garbage: [fn() -> Vec<u8>; 4] =
            [Vec::new, || b"no font".to_vec(), || CJK[..CJK.len() / 2].to_vec(), || vec![0xff; 100_000]];
        for bytes in garbage {
            let ctx = window(move || Box::new(move |_| Some(font("garbage", bytes()))));
            assert!(shown(&ctx, "𒀭"));
        }
    }

    #[test]
    fn a_search_that_panics_finds_nothing_and_the_window_lives() {
        let ctx = window(|| Box::new(|letter| panic!("at {letter}")));
        assert!(shown(&ctx, "חשבון"));
        let ctx = window(|| panic!("at the beginning"));
        assert!(shown(&ctx, "חשבון"));
    }

    #[test]
    fn no_more_fonts_join_ours_than_the_limit() {
        let found = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&found);
        let mut searching = Searching {
            search: Box::new(move |_| {
                let name = format!("font {}", counted.fetch_add(1, Ordering::Relaxed));
                Some(font(&name, CJK.to_vec()))
            }),
            found: Vec::new(),
        };
        assert!(searching.find('京').is_some());
        while searching.found.len() < MAX_FONTS {
            let alone = Fonts::new(TextOptions::default(), FontDefinitions::empty());
            searching.found.push((font("other", Vec::new()), alone));
        }
        assert!(searching.find('東').is_some(), "one that is there already has it");
        searching.found.remove(0);
        searching
            .found
            .push((font("other", Vec::new()), Fonts::new(TextOptions::default(), FontDefinitions::empty())));
        assert!(searching.find('東').is_none());
        assert_eq!(found.load(Ordering::Relaxed), 1);
    }
}
