//! The account server's discovery document (OpenID Connect Discovery 1.0, section 3). Docusign serves one there; whether it names a
//! revocation endpoint is not known to us, so here it does where that is asked for.

use serde_json::{Value, json};

use super::behaviour::Behaviour;
use super::revocation;
use super::service::Service;

/// Where it is.
pub(super) const PATH: &str = "/.well-known/openid-configuration";

/// What it says.
pub(super) fn document(service: &Service) -> Value {
    let origin = &service.account.origin;
    let mut document = json!({
        "issuer": origin,
        "authorization_endpoint": format!("{origin}/oauth/auth"),
        "token_endpoint": format!("{origin}/oauth/token"),
        "userinfo_endpoint": format!("{origin}/oauth/userinfo"),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": ["signature", "extended"],
    });
    if service.behaves(Behaviour::Revocation)
        && let Some(fields) = document.as_object_mut()
    {
        let endpoint = format!("{origin}{}", revocation::PATH);
        fields.insert("revocation_endpoint".to_owned(), endpoint.into());
    }
    document
}
