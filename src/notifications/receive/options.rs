//! Where a receiver listens, and what it expects of messages.

use secrecy::SecretString;

use super::authorities::ClientAuthorities;
use crate::domain::LoopbackUrl;
use crate::signature::SignatureKey;

/// How a receiver is started.
#[derive(Debug, Default)]
pub struct ReceiverOptions {
    /// The port on 127.0.0.1 and ::1; 0 takes any free one.
    pub port: u16,
    /// Whether it speaks TLS.
    pub tls: ReceiverTls,
    /// What a message has to prove.
    pub expected: ExpectedProofs,
    /// How many messages are answered with 503 on purpose, whatever they prove, before the others are judged: so that trying again can be
    /// seen.
    pub fail_first: u32,
}

/// Whether a receiver speaks TLS.
#[derive(Debug, Default)]
pub enum ReceiverTls {
    /// It does not: http.
    #[default]
    Off,
    /// https, with a certificate of its own making that nobody knows.
    On,
    /// Likewise, and whoever comes is asked for a certificate that one of these authorities signed (mutual TLS).
    Mutual(ClientAuthorities),
}

/// What a message has to prove. Of what is not expected nothing is judged.
#[derive(Debug, Default)]
pub struct ExpectedProofs {
    /// A signature (HMAC) with one of these keys; none are expected where there are none.
    pub keys: Vec<SignatureKey>,
    /// A user name and password (HTTP Basic).
    pub login: Option<ExpectedLogin>,
    /// An access token.
    pub token: Option<BearerCheck>,
}

/// A user name and its password.
#[derive(Debug)]
pub struct ExpectedLogin {
    /// The user name, without a colon.
    pub user: String,
    /// The password.
    pub password: SecretString,
}

/// How an access token is judged.
#[derive(Debug)]
pub enum BearerCheck {
    /// It is this one.
    Same(SecretString),
    /// An authorization server on this computer is asked (RFC 7662).
    Introspection {
        /// Its introspection endpoint.
        endpoint: LoopbackUrl,
        /// Who asks.
        client_id: String,
        /// Their secret.
        client_secret: SecretString,
    },
}
