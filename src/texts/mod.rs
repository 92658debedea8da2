//! Every word a person reads, from `assets/texts/*/*.ftl` (Fluent), one folder a language. What a language lacks is said in English.
//! Knows nothing of anybody else; everybody may use it. Keys are written as literals in calls of [`t`] and [`t_with`]; `tests/pure/texts.rs` reads the sources
//! and fails on a key that is missing or that nobody uses.

mod catalog;
mod dates;
mod labelled;
mod language;
mod language_name;
mod lookup;
mod numbers;
mod page_drawing;
mod sequence;

pub use dates::{day, month};
pub use labelled::LabelledText;
pub use language::Language;
pub use language_name::language_name;
pub use lookup::{t, t_in_english, t_labelled, t_of_sheet, t_with};
pub use page_drawing::{PageDrawing, PagePart, PartKind, PartMark};
pub use sequence::{followed_by, in_sequence, listed};
