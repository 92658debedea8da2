//! Widgets with meaning, one a file. Each names itself to screen readers, shows its focus, and takes its colours and
//! sizes from the theme.

pub mod banner;
pub mod button;
pub mod check_line;
pub mod choice;
pub mod copy_row;
pub mod countdown;
pub mod details;
pub mod dialog;
mod dots;
pub mod field;
pub mod icon_button;
pub mod numbered;
pub mod page;
pub mod progress;
pub mod rail;
mod reveal;
pub mod rows;
pub mod secret_field;
pub mod text;
pub mod tick;
pub mod value_box;

pub use button::Button;
