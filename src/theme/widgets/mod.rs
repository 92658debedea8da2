//! Widgets with meaning, one a file. Each names itself to screen readers, shows its focus, and takes its colours and
//! sizes from the theme. All are builders: made with what they cannot be without, completed, and shown once. What has
//! nothing to set is a function: words ([`text`]), and the containers of a page ([`page`]).

mod banner;
pub mod button;
mod check_line;
mod choice;
pub mod copy_row;
mod countdown;
mod details;
mod dialog;
mod dots;
mod drawing;
pub mod field;
pub mod field_menu;
mod guarded_box;
mod icon_button;
mod numbered;
pub mod page;
mod progress;
pub mod rail;
mod reveal;
mod rows;
pub mod secret_field;
mod segments;
mod step_drawing;
mod tag;
pub mod text;
mod tick;
mod typed_text;
mod typing;
mod value_box;

pub use banner::Banner;
pub use button::Button;
pub use check_line::{CheckLine, CheckState};
pub use choice::{ChoiceCard, ChoiceGroup};
pub use copy_row::CopyRow;
pub use countdown::CountdownBar;
pub use details::FoldedDetails;
pub use dialog::{Dialog, DialogButton};
pub use drawing::Drawing;
pub use field::TextField;
pub use numbered::NumberedLine;
pub use page::PageFrame;
pub use progress::ProgressBar;
pub use rail::Rail;
pub use rows::{ChoiceRow, ChoiceRows};
pub use secret_field::SecretField;
pub use segments::Segments;
pub use step_drawing::step_drawing;
pub use tag::tag;
pub use tick::TickBox;
pub use typed_text::fit_events;
pub use value_box::{CopiedMark, CopyButton, ValueBox};
