//! What Docusign speaks, and nothing else: the sign-in (Authorization Code Grant with PKCE), tokens, refusals, the
//! read-only calls that a connector makes, and Connect. What it speaks about is in `domain`.
//!
//! Knows `wire`, through which everything leaves. Knows neither the receiver, nor the keychain, nor a screen. Holds no
//! words for people: errors are kinds, and whoever shows them finds the words.
//!
//! Secrets live in types that are wiped when dropped and show nothing in Debug. A sign-in travels through types that
//! are used up: [`Attempt`](consent::Attempt) becomes a [`CodeGrant`](consent::CodeGrant) becomes
//! [`Tokens`](token::Tokens), each made from the one before, so that an answer cannot meet another attempt's verifier,
//! environment or redirect URI.

pub mod account;
pub mod connect;
pub mod consent;
pub mod people;
pub mod refusal;
pub mod review;
pub mod revocation;
pub mod shown;
pub mod token;

mod cause;
pub mod lenient;
mod pkce;
mod reply;
