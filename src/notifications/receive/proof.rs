//! What a message proved of what was expected of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::options::{BearerCheck, ExpectedLogin, ExpectedProofs};
use crate::notifications::client_credentials::client_credentials;
use crate::signature::{Judgement, judge};
use crate::wire::Wire;

/// What became of one thing that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It was there and right.
    Accepted,
    /// It was not there.
    Missing,
    /// It was there and wrong.
    Wrong,
    /// Whoever had to be asked did not say.
    NotJudged,
}

/// What a message proved. Of what was not expected there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MessageProofs {
    /// Its signatures.
    pub signature: Option<Judgement>,
    /// User name and password.
    pub login: Option<Proof>,
    /// The access token.
    pub token: Option<Proof>,
    /// The client certificate.
    pub certificate: Option<Proof>,
}

impl Proof {
    /// A word for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Missing => "missing",
            Self::Wrong => "wrong",
            Self::NotJudged => "not-judged",
        }
    }
}

impl MessageProofs {
    /// Whether it proved all that was expected: of a message of which nothing was, too.
    pub fn are_complete(&self) -> bool {
        let others = [self.login, self.token, self.certificate];
        self.signature.as_ref().is_none_or(Judgement::is_genuine)
            && others.into_iter().flatten().all(|proof| proof == Proof::Accepted)
    }

    /// Judges a message; `certificate` is what became of that.
    pub(super) async fn of(
        expected: &ExpectedProofs,
        wire: &Wire,
        (headers, body): (&[(String, String)], &[u8]),
        certificate: Option<Proof>,
    ) -> Self {
        let token = match &expected.token {
            Some(check) => Some(token(check, wire, headers).await),
            None => None,
        };
        Self {
            signature: (!expected.keys.is_empty()).then(|| judge(body, headers, &expected.keys)),
            login: expected.login.as_ref().map(|login| password(login, headers)),
            token,
            certificate,
        }
    }
}

/// What stands behind a scheme in the one `Authorization` header; nothing where there is none, several, or another scheme.
fn authorization<'a>(headers: &'a [(String, String)], scheme: &str) -> Option<&'a str> {
    let mut values = headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("authorization"));
    let (given, value) = values.next().filter(|_| values.next().is_none())?.1.split_once(' ')?;
    given.eq_ignore_ascii_case(scheme).then_some(value.trim())
}

fn same(given: &[u8], expected: &[u8]) -> Proof {
    if given.ct_eq(expected).into() { Proof::Accepted } else { Proof::Wrong }
}

fn password(expected: &ExpectedLogin, headers: &[(String, String)]) -> Proof {
    let Some(given) = authorization(headers, "basic") else { return Proof::Missing };
    let Ok(given) = STANDARD.decode(given).map(Zeroizing::new) else { return Proof::Wrong };
    let pair = Zeroizing::new(format!("{}:{}", expected.user, expected.password.expose_secret()));
    same(&given, pair.as_bytes())
}

async fn token(check: &BearerCheck, wire: &Wire, headers: &[(String, String)]) -> Proof {
    let Some(given) = authorization(headers, "bearer") else { return Proof::Missing };
    match check {
        // An empty one is nobody's.
        BearerCheck::Same(expected) if expected.expose_secret().is_empty() => Proof::Wrong,
        BearerCheck::Same(expected) => same(given.as_bytes(), expected.expose_secret().as_bytes()),
        BearerCheck::Introspection { endpoint, client_id, client_secret } => {
            introspected(wire, endpoint.as_str(), (client_id, client_secret), given).await
        }
    }
}

/// RFC 7662, section 2: whether the token is active; whatever else is said is not looked at.
async fn introspected(
    wire: &Wire,
    endpoint: &str,
    (client_id, client_secret): (&str, &SecretString),
    given: &str,
) -> Proof {
    let form = [("token", given), ("token_type_hint", "access_token")];
    let (name, password) = client_credentials(client_id, client_secret);
    let reply = wire.post_form(endpoint, Some((&name, &password)), &form).await;
    let said: Option<Value> = match reply {
        Ok(reply) if reply.status == 200 => serde_json::from_slice(&reply.body).ok(),
        _ => None,
    };
    match said.as_ref().and_then(|said| said.get("active")).and_then(Value::as_bool) {
        Some(true) => Proof::Accepted,
        Some(false) => Proof::Wrong,
        None => Proof::NotJudged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&str]) -> Vec<(String, String)> {
        values.iter().map(|value| ("Authorization".to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_password_is_right_wrong_or_missing() {
        let login = ExpectedLogin { user: "docusign".to_owned(), password: "s3:cret".into() };
        for (values, proof) in [
            (&["Basic ZG9jdXNpZ246czM6Y3JldA=="][..], Proof::Accepted),
            (&["basic  ZG9jdXNpZ246czM6Y3JldA=="], Proof::Accepted),
            (&["Basic ZG9jdXNpZ246czM6Y3JldB=="], Proof::Wrong),
            (&["Basic ZG9jdXNpZ246"], Proof::Wrong),
            (&["Basic ?"], Proof::Wrong),
            (&["Bearer ZG9jdXNpZ246czM6Y3JldA=="], Proof::Missing),
            (&["Basic ZG9jdXNpZ246czM6Y3JldA==", "Basic eA=="], Proof::Missing),
            (&[], Proof::Missing),
        ] {
            assert_eq!(password(&login, &headers(values)), proof, "{values:?}");
        }
    }

    #[tokio::test]
    async fn a_token_is_right_wrong_or_missing() {
        let wire = Wire::new().unwrap();
        let check = BearerCheck::Same("the-token".into());
        for (values, proof) in [
            (&["Bearer the-token"][..], Proof::Accepted),
            (&["Bearer the-tokem"], Proof::Wrong),
            (&["Bearer the-token-and-more"], Proof::Wrong),
            (&["Basic dGhlLXRva2Vu"], Proof::Missing),
        ] {
            assert_eq!(token(&check, &wire, &headers(values)).await, proof, "{values:?}");
        }
        assert_eq!(token(&BearerCheck::Same("".into()), &wire, &headers(&["Bearer "])).await, Proof::Wrong);
    }

    #[test]
    fn all_that_was_expected_has_to_be_right() {
        let complete = MessageProofs { login: Some(Proof::Accepted), ..MessageProofs::default() };
        assert!(complete.are_complete() && MessageProofs::default().are_complete());
        for proof in [Proof::Missing, Proof::Wrong, Proof::NotJudged] {
            let proofs = MessageProofs { token: Some(proof), ..complete.clone() };
            assert!(!proofs.are_complete(), "{proof:?}");
            let proofs = MessageProofs { certificate: Some(proof), ..complete.clone() };
            assert!(!proofs.are_complete(), "{proof:?}");
        }
        let unsigned = MessageProofs { signature: Some(Judgement::default()), ..complete };
        assert!(!unsigned.are_complete());
    }
}
