//! Countersign takes an administrator from "my connector asks for an Integration Key, a Secret Key and a Refresh Token"
//! to having all three, checked, kept in the computer's keychain and copied into the connector's settings.
//!
//! The map of the modules; `main` and `console_main` stand in front of them, and `tests/pure/architecture.rs` knows which may use which.
//!
//! | module | what it holds |
//! |---|---|
//! | [`program`] | what `main` and `console_main` start: reads the command line, then runs a verb or opens the window |
//! | [`window`] | eframe: the renderers, what the desktop says, the window itself |
//! | [`screens`] | egui: one file a step or place, drawn from places and words; decides nothing |
//! | [`commands`] | the command line |
//! | [`words`] | what there is to say, without a window: pages, problems with their remedy, accounts, lives |
//! | [`app`] | which place the person is at; hands down what the person does, and answers to whoever asked |
//! | [`places`] | home, a connection, the set-up wizard with a file a step: state, `act`, `hear` |
//! | [`steps`] | what every wizard is made of: the walk, the step, Next and Back |
//! | [`tasks`] | the background: what may be asked, with the asker's address; the runner; dialogs |
//! | [`connections`] | the use cases: propose a redirect URI, sign in, check, keep, reveal, remove, drafts, files |
//! | [`notifications`] | the use cases of Connect: set up at several accounts, compare, watch, judge and send messages |
//! | [`signature`] | signatures of Connect's messages: made, judged, and what people get wrong |
//! | [`docusign`] | what Docusign speaks: consent, tokens, accounts, refusals, Connect |
//! | [`wire`] | the one HTTP client: trust, proxy, limits, time-outs |
//! | [`callback`] | the receiver of the browser's answer on loopback: bind, read, judge, answer, close |
//! | [`vault`] | the keychain, and the index of what it holds |
//! | [`handover`] | the clipboard; files, the calendar, requests and answers |
//! | [`connectors`] | connector sheets |
//! | `schedule` | a task that the person's own system runs once a day |
//! | `desktop_notice` | notifications on the desktop |
//! | `diagnostics` | what helps to find out why something does not work on a computer, without a secret |
//! | `system_tool` | runs a tool of the system, within a time |
//! | [`practice`] | the stand-in for Docusign; shares no parsing or serialising with the client |
//! | [`domain`] | what a connection is: environment, ids, keys, URIs, facts and secrets; no input or output |
//! | [`theme`] | palette, type, spacing, and the widgets built on them |
//! | [`texts`] | every word a person reads |
//! | [`plain`] | a stranger's text, made fit to be shown |
//! | `chosen_language` | the language the person chose, and the system's |
//! | `data_folder` | files of the data folder: no link followed, read to a limit, private from the first call |
//! | [`single_instance`] | one window for a data folder |
//! | `signals` | the system asks the program to end |
//! | `atomic_replace` | a finished file put in the place of another, in one step |
//! | `loopback_socket` | sockets at 127.0.0.1 and ::1, and why they cannot be had |
//! | `windows_api` | the calls of Windows that need `unsafe`, behind safe functions; nowhere else is any |
//! | [`clock`] | now, and waiting |
//! | [`process_age`] | how old the process is, for measuring starts |
//!
//! One direction of travel: a screen emits an action; the place's `act` changes state and asks; the background works and
//! answers, exactly once, to whoever asked; `hear` changes state. Nothing else changes state, and nothing on the window's
//! thread waits for a keychain, a file, the network or another program.

#[cfg(test)]
mod almost_right;
pub mod app;
mod atomic_replace;
pub mod callback;
mod chosen_language;
pub mod clock;
pub mod commands;
pub mod connections;
pub mod connectors;
mod data_folder;
mod desktop_notice;
mod diagnostics;
pub mod docusign;
pub mod domain;
pub mod handover;
mod loopback_socket;
pub mod notifications;
pub mod places;
pub mod plain;
pub mod practice;
pub mod process_age;
pub mod program;
mod schedule;
pub mod screens;
mod signals;
pub mod signature;
pub mod single_instance;
pub mod steps;
mod system_tool;
pub mod tasks;
pub mod texts;
pub mod theme;
pub mod vault;
pub mod window;
#[cfg(windows)]
mod windows_api;
pub mod wire;
pub mod words;
