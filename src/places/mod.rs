//! Where the person can be. Plain state: `act` takes what the person does, `hear` what the background answers; both change
//! state and return what is asked next. No window, and nothing is done here.
//!
//! | file | what it holds |
//! |---|---|
//! | [`home`] | Home: the connections and drafts, removing them, opening a file |
//! | [`home_problem`] | what there is to say on it besides the list |
//! | [`home_record`] | a record that is saved beside one of its connections |
//! | [`home_list`] | its connections searched and sorted |
//! | [`search`] | what is searched in a list |
//! | [`connection`] | a connection that is kept, with its values |
//! | [`connect_key`] | the first key of an account for signatures, made and shown this once |
//! | [`opened_file`] | copies of connections that were opened from a file |
//! | [`carry_over`] | connections written into one file, for another computer |
//! | [`set_up`] | the set-up wizard, a file a step |
//! | [`notifications`] | what Docusign Connect has at a connection's account, and what came of it |
//! | [`receiver`] | a receiver on this computer, to see messages come |
//! | [`notification_set_up`] | the wizard that sets up notifications, a file a step |
//! | [`record_file`] | a record that is saved: how, wherever it is |
//! | [`report_page`] | the page for reports, opened in the browser |
//! | [`about`] | About the program, and what helps where something does not work |
//! | [`question`] | what is asked before something is lost or removed |
//! | [`new_passphrase`] | the two fields of a new passphrase |
//! | [`copies`] | what became of copied fields |
//! | [`typed_path`] | a path that is typed, where the system shows no file dialog |
//! | [`shown_folder`] | which file was to be shown in its folder |

pub mod about;
pub mod carry_over;
pub mod connect_key;
pub mod connection;
pub mod copies;
pub mod home;
pub mod home_list;
pub mod home_problem;
pub mod home_record;
pub mod home_turn;
pub mod new_passphrase;
pub mod notification_set_up;
pub mod notifications;
pub mod opened_file;
pub mod question;
pub mod receiver;
pub mod record_file;
pub mod removal;
pub mod report_page;
pub mod search;
pub mod set_up;
pub mod shown_folder;
pub mod typed_path;
