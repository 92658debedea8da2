//! Handing values over to other programs and people: the clipboard, files, the calendar. Knows nothing of where the
//! values come from.
//!
//! | room | what it does |
//! |---|---|
//! | [`clipboard`] | copies and pastes |
//! | [`mod@file`] | saves a copy of a connection to a file the person chose: JSON, `.env`, or locked with a passphrase |
//! | [`calendar`] | a calendar file that reminds of the refresh token's end |
//! | [`exchange`] | two people: a request without secrets one way, an answer only its maker can open the other way |
//! | [`found`] | which of our files a file is |
//! | [`passphrase`] | how soon a passphrase is guessed, and a good one to propose |
//! | [`record`] | a record to file, without a secret |
//! | `locked` | age files, locked and opened again |

pub mod calendar;
pub mod clipboard;
pub mod exchange;
pub mod file;
pub mod found;
mod locked;
pub mod passphrase;
pub mod record;

#[cfg(test)]
mod samples;
