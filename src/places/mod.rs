//! Where the person can be. Plain state: `act` takes what the person does, `hear` what the background answers; both change
//! state and return what is asked next. No window, and nothing is done here.
//!
//! | file | what it holds |
//! |---|---|
//! | [`home`] | Home: the connections and drafts, removing them, opening a request |
//! | [`connection`] | a connection that is kept, with its values |
//! | [`set_up`] | the set-up wizard, a file a step |
//! | [`question`] | what is asked before something is lost or removed |
//! | [`copies`] | what became of copied fields |

pub mod connection;
pub mod copies;
pub mod home;
pub mod question;
pub mod set_up;
