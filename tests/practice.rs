//! The practice service, held to what Docusign's documentation says of Docusign: spoken to over plain sockets, with
//! readings of the replies that are written down here and nowhere else.
// A test that meets the unexpected should stop there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "practice/admin_server.rs"]
mod admin_server;
#[path = "practice/api.rs"]
mod api;
#[path = "practice/apps.rs"]
mod apps;
#[path = "practice/authorize.rs"]
mod authorize;
#[path = "practice/behaviours.rs"]
mod behaviours;
#[path = "practice/client.rs"]
mod client;
#[path = "practice/desk.rs"]
mod desk;
#[path = "practice/safety.rs"]
mod safety;
#[path = "practice/token.rs"]
mod token;
