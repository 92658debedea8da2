//! The command line: its arguments, and its verbs. Without a verb, the window opens.

mod arguments;
mod practice_service;

pub use arguments::{Arguments, RendererName, ThemeName, Verb};
pub use practice_service::run as practice_service;
