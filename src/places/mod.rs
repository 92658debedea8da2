//! Where the person can be. Plain state: `act` takes what the person does, `hear` what the background answers; both change
//! state and return what is asked next. No window, and nothing is done here.
//!
//! | file | what it holds |
//! |---|---|
//! | [`home`] | Home: the connections and drafts, removing them, opening a file |
//! | [`connection`] | a connection that is kept, with its values |
//! | [`opened_file`] | a copy of a connection that was opened from a file |
//! | [`set_up`] | the set-up wizard, a file a step |
//! | [`question`] | what is asked before something is lost or removed |
//! | [`copies`] | what became of copied fields |
//! | [`shown_folder`] | which file was to be shown in its folder |

pub mod connection;
pub mod copies;
pub mod home;
pub mod opened_file;
pub mod question;
pub mod removal;
pub mod set_up;
pub mod shown_folder;
