//! Widgets with meaning, one a file. Each names itself to screen readers, shows its focus, and takes its colours and
//! sizes from the theme.

pub mod banner;
pub mod button;
pub mod check_line;
pub mod choice;
pub mod copy_row;
pub mod countdown;
pub mod details;
pub mod field;
pub mod numbered;
pub mod rail;
pub mod secret_field;
pub mod text;
pub mod tick;

pub use button::Button;
