//! egui: one file a step or place, drawn from state. A screen changes nothing; it returns the actions of the person.
//! It knows the states of the app and of the wizards, the theme and the texts.

mod check;
mod choose;
mod hand_over;
mod home;
mod keys;
mod layout;
mod prepare;
mod save;
mod set_up;
mod sign_in;
mod words;

pub use home::{HomeView, show as home};
pub use layout::blank;
pub use set_up::show as set_up;
