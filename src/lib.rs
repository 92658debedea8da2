//! countersign
pub mod app;
pub mod callback;
pub mod clock;
pub mod commands;
pub mod connections;
pub mod connectors;
pub mod docusign;
pub mod handover;
pub mod practice;
pub mod screens;
pub mod setup;
pub mod steps;
pub mod texts;
pub mod theme;
pub mod vault;
pub mod wire;
