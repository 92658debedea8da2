//! Countersign takes an administrator from "my connector asks for an Integration Key, a Secret Key and a Refresh Token"
//! to having all three, checked, kept in the computer's keychain and copied into the connector's settings.
//!
//! The map of the house; `main` stands in front of it, and `tests/pure/architecture.rs` knows which room may use which.
//!
//! | room | who lives there |
//! |---|---|
//! | [`app`] | where the person is; hands actions to that place, outcomes to whoever asked; the window, the tasks |
//! | [`steps`] | the step engine of wizards: order, skip, back, resume |
//! | [`setup`] | the set-up wizard: one file a step, and the answers; no window in it |
//! | [`connections`] | the use cases: propose a redirect URI, sign in, check, keep, reveal, remove, drafts, files |
//! | [`commands`] | the command line |
//! | [`docusign`] | what Docusign speaks: environments, credentials, consent, tokens, accounts, refusals |
//! | [`wire`] | the one HTTP client: trust, proxy, limits, time-outs |
//! | [`callback`] | the receiver of the browser's answer on loopback: bind, read, judge, answer, close |
//! | [`vault`] | the keychain, and the index of what it holds |
//! | [`handover`] | the clipboard; files, the calendar, requests and answers |
//! | [`connectors`] | connector sheets |
//! | [`practice`] | the stand-in for Docusign; shares no parsing or serialising with the client |
//! | [`screens`] | egui: one file a step or place, drawn from state |
//! | [`words`] | what there is to say, without a window: pages, problems with their remedy, accounts, lives |
//! | [`theme`] | palette, type, spacing, and the widgets built on them |
//! | [`texts`] | every word a person reads |
//! | [`plain`] | a stranger's text, made fit to be shown |
//! | [`clock`] | now, and waiting |
//! | [`process_age`] | how old the process is, for measuring starts |
//!
//! One direction of travel: a screen emits an action; the place's `act` changes state and returns tasks; they run in
//! the background and send an outcome; `hear` changes state. Nothing else changes state, and nothing on the window's
//! thread waits for a keychain, a file, the network or another program.

pub mod app;
pub mod callback;
pub mod clock;
pub mod commands;
pub mod connections;
pub mod connectors;
pub mod docusign;
pub mod domain;
pub mod handover;
pub mod places;
pub mod plain;
pub mod practice;
pub mod process_age;
pub mod screens;
pub mod steps;
pub mod tasks;
pub mod texts;
pub mod theme;
pub mod vault;
pub mod window;
pub mod wire;
pub mod words;
