//! How a client of an authorization server says who it is with HTTP Basic.

use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::byte_serialize;

/// User name and password for HTTP Basic: both are written as in a form first (RFC 6749, section 2.3.1).
pub(super) fn client_credentials(client_id: &str, client_secret: &SecretString) -> (String, SecretString) {
    let name = byte_serialize(client_id.as_bytes()).collect();
    let password: String = byte_serialize(client_secret.expose_secret().as_bytes()).collect();
    (name, password.into())
}
