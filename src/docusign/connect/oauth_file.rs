//! OAuth settings that a person wrote to a file, in Docusign's spelling (`connectOAuthConfig`), read strictly.

use serde_json::Value;
use url::Url;

use super::oauth::ConnectOAuth;
use super::url::has_credentials;
use super::written_problem::{FieldKind, WrittenProblem};
use crate::plain::plain;

/// The fields, and whether they have to be there.
const TEXTS: [(&str, bool); 4] =
    [("authorizationServerUrl", true), ("clientId", true), ("clientSecret", true), ("scope", false)];
const PARAMETERS: &str = "customParameters";

/// Reads a file; all that is wrong with it.
pub fn read_oauth(bytes: &[u8]) -> Result<ConnectOAuth, Vec<WrittenProblem>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // serde's own error could quote the file, so it is dropped.
    let Ok(value @ Value::Object(_)) = serde_json::from_slice::<Value>(bytes) else {
        return Err(vec![WrittenProblem::NotAnObject]);
    };
    let Some(fields) = value.as_object() else { return Err(vec![WrittenProblem::NotAnObject]) };
    let mut problems = Vec::new();
    let is_known = |name: &str| name == PARAMETERS || TEXTS.iter().any(|(known, _)| *known == name);
    for name in fields.keys().filter(|name| !is_known(name)) {
        problems.push(WrittenProblem::UnknownField { name: plain(name), instead: None });
    }
    for (name, required) in TEXTS {
        match fields.get(name) {
            Some(Value::String(text)) if !(text.is_empty() && required) => {}
            None if !required => {}
            None | Some(Value::String(_)) => problems.push(WrittenProblem::Missing(name)),
            Some(_) => problems.push(WrittenProblem::WrongKind { name, kind: FieldKind::Text }),
        }
    }
    let parameters = fields.get(PARAMETERS);
    let all_texts = |value: &Value| value.as_object().is_some_and(|all| all.values().all(Value::is_string));
    if parameters.is_some_and(|parameters| !all_texts(parameters)) {
        problems.push(WrittenProblem::WrongKind { name: PARAMETERS, kind: FieldKind::TextOfEach });
    }
    let url = fields.get("authorizationServerUrl").and_then(Value::as_str).unwrap_or_default();
    if Url::parse(url).is_ok_and(|url| has_credentials(&url)) {
        problems.push(WrittenProblem::OAuthCredentials);
    }
    match ConnectOAuth::read_written(&value) {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_wrong_with_a_file_is_said_all_at_once_and_without_its_secret() {
        let good = json!({ "authorizationServerUrl": "https://idp.example/token", "clientId": "c", "clientSecret": "canary",
            "scope": "connect", "customParameters": { "audience": "a" } });
        let read = read_oauth(good.to_string().as_bytes()).unwrap();
        assert_eq!((read.scope.as_deref(), read.custom_parameters.len()), (Some("connect"), 1));
        let bad = json!({ "authorizationServerUrl": "https://a:canary@idp.example/token", "clientID": "c", "clientSecret": 7,
            "customParameters": { "audience": ["a"] } });
        let problems = read_oauth(bad.to_string().as_bytes()).unwrap_err();
        assert_eq!(
            problems,
            [
                WrittenProblem::UnknownField { name: "clientID".to_owned(), instead: None },
                WrittenProblem::Missing("clientId"),
                WrittenProblem::WrongKind { name: "clientSecret", kind: FieldKind::Text },
                WrittenProblem::WrongKind { name: "customParameters", kind: FieldKind::TextOfEach },
                WrittenProblem::OAuthCredentials,
            ]
        );
        assert!(!format!("{problems:?}").contains("canary"));
        for text in ["", "[]", "7", "{"] {
            assert_eq!(read_oauth(text.as_bytes()).unwrap_err(), [WrittenProblem::NotAnObject], "{text:?}");
        }
    }
}
