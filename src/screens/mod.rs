//! egui: one file a step or place, drawn from state. A screen changes nothing; it returns the actions of the person.
//! It knows the states of the app and of the wizards, what there is to say, the theme and the texts.

mod asked;
mod home;
mod kept;
mod layout;
mod problem;
mod set_up;
mod values;

pub use asked::show as asked;
pub use home::show as home;
pub use kept::show as kept;
pub use layout::blank;
pub use set_up::{Around, Aside, show as set_up};
