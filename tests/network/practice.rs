//! The practice service, held to what Docusign's documentation says of Docusign: spoken to over plain sockets, with
//! readings of the replies that are written down here and nowhere else.
// A test that meets the unexpected should stop there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod admin_server;
mod api;
mod apps;
mod authorize;
mod behaviours;
mod connect;
mod connected_apps;
mod messages;
mod received;
mod revocation;
mod safety;
mod token;
