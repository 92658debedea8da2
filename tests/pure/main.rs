//! Tests that need nothing but files: the sources and documents held to their rules, the connector sheets, saving a
//! copy.

#[path = "../support/mod.rs"]
mod support;

mod architecture;
mod connectors;
#[cfg(target_os = "linux")]
mod export;
mod security;
mod texts;
