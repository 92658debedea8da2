//! The look: palette, type, spacing, and the widgets built on them. Screens use what is here and name no colour,
//! size or margin themselves. Knows nothing of what the program is for, and no words:
//! whoever uses a widget gives it its own.

pub mod icon;
pub mod letters;
mod modality;
pub mod motion;
mod node_ids;
pub mod palette;
pub mod right_to_left;
pub mod space;
pub mod style;
pub mod type_scale;
pub mod widgets;
pub mod zoom;

pub use icon::Icon;
pub use palette::{Palette, Scheme, Tone};
pub use style::{apply, install};
