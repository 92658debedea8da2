//! Saving a copy of a connection to a file the person chose, once or again with each renewal.
//!
//! | file | what it holds |
//! |---|---|
//! | `content` | [`ConnectionCopy`]: what a copy holds |
//! | `json`, `reading` | the copy as JSON, and read again |
//! | `several` | [`ConnectionCopies`]: several copies in one JSON, and read again |
//! | `env`, `env_reading` | the copy as `.env`, and read again |
//! | `own`, `own_entry`, `own_json` | the copy in the form that its product reads |
//! | `followed` | a file that is kept up to date: whether it is still what was written |
//! | `encrypted` | the JSON, locked with a passphrase |
//! | `write` | a private file, written whole or not at all, never through a link |
//! | `private` | making such a file: one side for Unix, one for Windows |
//! | `place` | what is unwise about the chosen place |
//! | `name` | the name to propose |
//!
//! Everything here waits for the disk: call it off the window's thread.

mod content;
mod encrypted;
mod env;
mod env_reading;
mod followed;
mod json;
mod name;
mod own;
mod own_entry;
mod own_json;
mod place;
mod private;
mod reading;
mod several;
mod write;

pub use content::{CarriedAlong, ConnectionCopy, FileField, FileGap, RenderProblem};
pub use encrypted::{OpenProblem, open_encrypted};
pub use followed::{FileOnDisk, look_at};
pub use name::{Format, suggested_configuration_name, suggested_name, suggested_name_of_all};
pub use own::{Syntax, to_own};
pub use own_entry::{OwnEntry, OwnValue};
pub use place::{PlaceWarning, SyncService, warnings};
pub use several::{ConnectionCopies, MAX_COPIES};
pub use write::{
    MAX_READ, Obstacle, ReadProblem, Replace, WriteProblem, make_folder, read, read_at_most, write,
    write_for_others,
};

pub(super) use content::rendered;
pub(super) use env_reading::{EnvProblem, read_env};
pub(super) use json::ConnectionView;
pub(super) use name::file_name;
pub(super) use reading::{ConnectionFile, Head, ReadingProblem};
