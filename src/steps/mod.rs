//! What every wizard is made of. Knows no step by name, nothing of windows, and nothing of what steps ask for.
//!
//! | file | what it holds |
//! |---|---|
//! | `walk` | an order of steps, and where the person is in it |
//! | `step` | what a step does when the person comes, goes, presses Next or Back; what it replies |
//! | `course` | Next, Back and going to a step, once for every wizard |

mod course;
mod step;
mod walk;

pub use course::Wizard;
pub use step::{Lead, Reply, Step};
pub use walk::{Standing, Walk};
