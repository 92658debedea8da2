//! Words that read from right to left, laid out for egui, which sets all text from left to right: within one run of a
//! script it shapes and turns letters as it should (Arabic letters join, Hebrew ones run leftwards), but it leaves words,
//! numbers and brackets in the order in which they are read. Here each line is broken as it is read, then put into the
//! order in which it is seen (Unicode Standard Annex 9), and its pieces are handed to egui one by one.
//!
//! What an isolate of [`plain::isolated`] encloses is turned by itself, so that what stands beside a name stays where it
//! is. What is laid out here is for the eye; a screen reader is told the words as they are read. A text field is egui's
//! own: what is typed there is not turned.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat};
use eframe::egui::{Galley, Ui};
use unicode_bidi::{BidiClass, BidiInfo, ParagraphInfo, bidi_class};

use crate::plain;

/// Lays `words` out in `width`, in the order in which they are seen.
pub fn lay(ui: &Ui, words: &str, format: TextFormat, width: f32) -> Arc<Galley> {
    if !words.chars().any(plain::reads_right_to_left) {
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap.max_width = width;
        return ui.painter().layout_job(job);
    }
    let mut seen = Pieces::default();
    let info = BidiInfo::new(words, None);
    for (index, paragraph) in info.paragraphs.iter().enumerate() {
        let fits = |line: Range<usize>| {
            let mut alone = Pieces::default();
            alone.add_line(&info, paragraph, line);
            ui.painter().layout_job(alone.job(&format)).size().x <= width
        };
        for (at, line) in lines(words, paragraph.range.clone(), fits).into_iter().enumerate() {
            if index + at > 0 {
                seen.0.push("\n".to_owned());
            }
            seen.add_line(&info, paragraph, line);
        }
    }
    ui.painter().layout_job(seen.job(&format))
}

/// The lines of a paragraph as they are read: as many words as `fits` lets into each; a word that fits into none is
/// broken between its letters.
fn lines(words: &str, paragraph: Range<usize>, fits: impl Fn(Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut rest = trimmed(words, paragraph);
    while !rest.is_empty() {
        let text = words.get(rest.clone()).unwrap_or_default();
        let ends_at = |at: usize| rest.start + at;
        let mut ends: Vec<usize> =
            text.match_indices(' ').map(|(at, _)| ends_at(at)).filter(|end| *end > rest.start).collect();
        ends.push(rest.end);
        let mut fitting = ends.partition_point(|end| fits(rest.start..*end));
        if fitting == 0 {
            let first = ends.first().copied().unwrap_or(rest.end);
            ends = text
                .char_indices()
                .skip(1)
                .filter(|(_, letter)| bidi_class(*letter) != BidiClass::NSM)
                .map(|(at, _)| ends_at(at))
                .take_while(|end| *end < first)
                .collect();
            ends.push(first);
            // However narrow it is, a line takes a letter.
            fitting = ends.partition_point(|end| fits(rest.start..*end)).max(1);
        }
        let end = fitting.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(rest.end);
        lines.push(trimmed(words, rest.start..end));
        rest = trimmed(words, end..rest.end);
    }
    lines
}

/// The range without the white space at its ends.
fn trimmed(words: &str, range: Range<usize>) -> Range<usize> {
    let text = words.get(range.clone()).unwrap_or_default();
    let start = range.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

/// What is shaped one by one, in the order in which it is seen from left to right.
#[derive(Default)]
struct Pieces(Vec<String>);

impl Pieces {
    fn add_line(&mut self, info: &BidiInfo<'_>, paragraph: &ParagraphInfo, line: Range<usize>) {
        if line.is_empty() {
            return;
        }
        let (levels, runs) = info.visual_runs(paragraph, line);
        for run in runs {
            let text = info.text.get(run.clone()).unwrap_or_default();
            if levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl) {
                self.0.extend(turned(text));
            } else {
                let text: String = text.chars().filter(|letter| !plain::is_invisible(*letter)).collect();
                self.0.extend((!text.is_empty()).then_some(text));
            }
        }
    }

    /// For egui, a section a piece: it would shape two of one format as one.
    fn job(&self, format: &TextFormat) -> LayoutJob {
        let mut job = LayoutJob::default();
        for piece in &self.0 {
            let start = ByteIndex(job.text.len());
            job.text.push_str(piece);
            let byte_range = start..ByteIndex(job.text.len());
            job.sections.push(LayoutSection { leading_space: 0.0, byte_range, format: format.clone() });
        }
        job.wrap.max_width = f32::INFINITY;
        job
    }
}

/// A run that reads from right to left: its words as they are read, since shaping turns their letters, and all else sign
/// by sign, from the last to the first.
fn turned(run: &str) -> Vec<String> {
    let mut pieces: Vec<(Option<BidiClass>, String)> = Vec::new();
    for letter in run.chars().filter(|letter| !plain::is_invisible(*letter)) {
        let class = bidi_class(letter);
        match (class, pieces.last_mut()) {
            // A mark belongs to what it stands on.
            (BidiClass::NSM, Some((_, piece))) => piece.push(letter),
            // Hebrew and Arabic are shaped each by itself.
            (BidiClass::R | BidiClass::AL, Some((Some(before), piece))) if *before == class => {
                piece.push(letter);
            }
            (BidiClass::R | BidiClass::AL, _) => pieces.push((Some(class), letter.to_string())),
            _ => pieces.push((None, mirrored(letter).to_string())),
        }
    }
    pieces.into_iter().rev().map(|(_, piece)| piece).collect()
}

/// The other one of a pair of brackets: what opens on the left closes on the right.
const fn mirrored(sign: char) -> char {
    match sign {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain::isolated;

    /// What is seen from left to right: the letters of a piece that reads from right to left turned, as shaping turns
    /// them.
    fn seen(words: &str) -> String {
        let info = BidiInfo::new(words, None);
        let mut pieces = Pieces::default();
        for paragraph in &info.paragraphs {
            pieces.add_line(&info, paragraph, paragraph.range.clone());
        }
        let turned = |piece: &String| -> String {
            if piece.chars().any(plain::reads_right_to_left) {
                piece.chars().rev().collect()
            } else {
                piece.clone()
            }
        };
        pieces.0.iter().map(turned).collect()
    }

    fn reversed(words: &str) -> String {
        words.chars().rev().collect()
    }

    #[test]
    fn words_that_read_from_right_to_left_stand_from_right_to_left() {
        assert_eq!(seen("אב גד"), "דג בא");
        assert_eq!(seen("אב גד הו"), reversed("אב גד הו"));
        assert_eq!(seen("حساب اختبار"), reversed("حساب اختبار"));
    }

    #[test]
    fn numbers_and_latin_words_in_a_right_to_left_name_are_not_turned() {
        assert_eq!(seen("אב 2024 גד"), "דג 2024 בא");
        assert_eq!(seen("אב Ltd גד"), "דג Ltd בא");
        assert_eq!(seen("אב (גד)"), "(דג) בא");
        assert_eq!(seen("אב, גד"), "דג ,בא");
    }

    #[test]
    fn case_20_what_stands_beside_a_name_stays_as_it_is() {
        let (name, turned) = ("חשבון בדיקה", reversed("חשבון בדיקה"));
        let mail = "dana@example.com";
        assert_eq!(seen(&format!("{}, {mail}", isolated(name))), format!("{turned}, {mail}"));
        assert_eq!(
            seen(&format!("{}, account 5b1f-12", isolated(name))),
            format!("{turned}, account 5b1f-12")
        );
        assert_eq!(seen(&format!("{} · 12 (Demo)", isolated(name))), format!("{turned} · 12 (Demo)"));
        assert_eq!(
            seen(&format!("{} ({mail}) consented on 2 November 2026.", isolated(name))),
            format!("{turned} ({mail}) consented on 2 November 2026.")
        );
        // Two names beside each other change places with nobody.
        assert_eq!(seen(&format!("{} / {}", isolated("אב"), isolated("גד"))), "בא / דג");
    }

    #[test]
    fn without_an_isolate_the_number_would_leave_its_place() {
        assert_eq!(seen("אב, 1234"), "1234 ,בא", "so the isolates are what keeps it");
    }

    #[test]
    fn marks_stay_with_their_letters_and_scripts_are_shaped_each_by_itself() {
        assert_eq!(turned("שָׁלוֹם"), ["שָׁלוֹם"]);
        assert_eq!(turned("אבعر"), ["عر", "אב"]);
    }

    #[test]
    fn lines_are_broken_as_they_are_read_and_lose_nothing() {
        let words = "אבגד הו זחטיכל";
        let at_most = |most: usize| {
            lines(words, 0..words.len(), |line| words[line].chars().count() <= most)
                .into_iter()
                .map(|line| &words[line])
                .collect::<Vec<_>>()
        };
        assert_eq!(at_most(100), [words]);
        assert_eq!(at_most(7), ["אבגד הו", "זחטיכל"]);
        assert_eq!(at_most(4), ["אבגד", "הו", "זחטי", "כל"]);
        assert_eq!(at_most(0).concat(), words.replace(' ', ""), "a letter a line");
    }
}
