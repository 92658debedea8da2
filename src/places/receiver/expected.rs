//! What a message has to prove, and the port: typed before the receiver is started.

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::connections::RevealError;
use crate::notifications::{
    BearerCheck, ExpectedLogin, ExpectedProofs, KeyProblem, ReceiverOptions, ReceiverTls, SignatureKey,
};

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExpectedField {
    /// The key of signatures.
    Key,
    /// The user name of HTTP Basic.
    UserName,
    /// Its password.
    Password,
    /// The access token.
    Token,
    /// The port.
    Port,
}

/// What is wrong in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedProblem {
    /// There is nothing in it.
    Missing,
    /// A user name of HTTP Basic cannot have a colon in it (RFC 7617).
    Colon,
    /// It is no port: a number from 1 to 65535.
    NoPort,
}

/// What has to stand in the header `Authorization`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExpectedAuthorization {
    /// Nothing is looked for.
    #[default]
    Nothing,
    /// A user name and a password (HTTP Basic).
    Basic,
    /// An access token (OAuth).
    Token,
}

impl ExpectedAuthorization {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Basic, Self::Token];
}

/// Whose key signatures are judged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeySource {
    /// One that is typed or pasted.
    #[default]
    Typed,
    /// Those that the keychain keeps with the connection.
    Kept,
}

/// What is known of the Connect keys that the keychain keeps with the connection.
#[derive(Debug, Default)]
pub enum KeptKeys {
    /// Nobody has asked.
    #[default]
    Unasked,
    /// The keychain is being asked.
    Asking,
    /// So many.
    Known(usize),
    /// The keychain does not say.
    Failed(RevealError),
    /// Practice is making one.
    Making,
    /// It made none.
    NotMade(KeyProblem),
}

/// What is chosen and typed.
#[derive(Default)]
pub struct ExpectedForm {
    /// Messages are signed.
    pub hmac: bool,
    /// By whose key they are judged.
    pub source: KeySource,
    /// What is known of the keys that are kept.
    pub kept: KeptKeys,
    /// Practice made one from here.
    pub made_key: bool,
    /// What stands in `Authorization`.
    pub authorization: ExpectedAuthorization,
    /// Whether secrets are seen as they are.
    pub shown: bool,
    key: Zeroizing<String>,
    user_name: String,
    password: Zeroizing<String>,
    token: Zeroizing<String>,
    port: String,
    problems: Vec<(ExpectedField, ExpectedProblem)>,
}

/// What the person did.
pub enum ExpectedAction {
    /// **Signed (HMAC)**.
    Hmac,
    /// By whose key signatures are judged.
    Source(KeySource),
    /// One of what can stand in `Authorization`.
    Authorization(ExpectedAuthorization),
    /// A field was typed into.
    Typed(ExpectedField, Zeroizing<String>),
    /// **Show** or **Hide** beside a secret.
    Show(bool),
}

impl ExpectedForm {
    /// Changes state as the person asked.
    pub fn act(&mut self, action: ExpectedAction) {
        match action {
            ExpectedAction::Hmac => {
                self.hmac = !self.hmac;
                self.problems.retain(|(wrong, _)| *wrong != ExpectedField::Key);
            }
            ExpectedAction::Source(source) => {
                self.source = source;
                self.problems.retain(|(wrong, _)| *wrong != ExpectedField::Key);
            }
            ExpectedAction::Authorization(authorization) => {
                self.authorization = authorization;
                self.problems.retain(|(wrong, _)| matches!(wrong, ExpectedField::Key | ExpectedField::Port));
                self.shown = false;
            }
            ExpectedAction::Typed(field, text) => {
                match field {
                    ExpectedField::Key => self.key = text,
                    ExpectedField::UserName => text.as_str().clone_into(&mut self.user_name),
                    ExpectedField::Password => self.password = text,
                    ExpectedField::Token => self.token = text,
                    ExpectedField::Port => text.as_str().clone_into(&mut self.port),
                }
                self.problems.retain(|(wrong, _)| *wrong != field);
            }
            ExpectedAction::Show(shown) => self.shown = shown,
        }
    }

    /// What is wrong in a field.
    pub fn problem(&self, field: ExpectedField) -> Option<ExpectedProblem> {
        self.problems.iter().find(|(wrong, _)| *wrong == field).map(|(_, problem)| *problem)
    }

    /// The first field that is to be mended.
    pub fn first_wrong(&self) -> Option<ExpectedField> {
        self.problems.first().map(|(field, _)| *field)
    }

    /// What was typed into a field that is no secret.
    pub fn plain(&self, field: ExpectedField) -> &str {
        match field {
            ExpectedField::UserName => &self.user_name,
            ExpectedField::Port => &self.port,
            ExpectedField::Key | ExpectedField::Password | ExpectedField::Token => "",
        }
    }

    /// What was typed into the field of a secret; nothing of another.
    pub fn secret(&self, field: ExpectedField) -> Zeroizing<String> {
        match field {
            ExpectedField::Key => self.key.clone(),
            ExpectedField::Password => self.password.clone(),
            ExpectedField::Token => self.token.clone(),
            ExpectedField::UserName | ExpectedField::Port => Zeroizing::default(),
        }
    }

    /// The keychain, or Practice, has said how many keys are kept. They are the first choice, where nobody has typed one.
    pub(super) fn know_kept(&mut self, kept: KeptKeys) {
        self.source = match kept {
            KeptKeys::Known(count) if count > 0 && self.key.is_empty() => KeySource::Kept,
            KeptKeys::Known(count) if count > 0 => self.source,
            _ => KeySource::Typed,
        };
        self.kept = kept;
    }

    /// Whether the keys that are kept are those that signatures are judged by.
    pub fn takes_kept(&self) -> bool {
        self.hmac && self.source == KeySource::Kept
    }

    /// Whether nothing is looked for.
    pub fn expects_nothing(&self) -> bool {
        !self.hmac && self.authorization == ExpectedAuthorization::Nothing
    }

    /// User name and password, where they are expected.
    pub(super) fn login(&self) -> Option<(String, SecretString)> {
        let password = SecretString::from(self.password.as_str());
        (self.authorization == ExpectedAuthorization::Basic)
            .then(|| (self.user_name.trim().to_owned(), password))
    }

    /// How the receiver is started, without the keys that are kept; nothing where something is to be mended first.
    pub(super) fn accept(&mut self) -> Option<ReceiverOptions> {
        let port = self.look()?;
        self.shown = false;
        let secret = |text: &str| SecretString::from(text.trim());
        let mut expected = ExpectedProofs::default();
        if self.hmac && !self.takes_kept() {
            expected.keys.push(SignatureKey::new(secret(&self.key)));
        }
        match self.authorization {
            ExpectedAuthorization::Nothing => {}
            // A password may begin or end with a space.
            ExpectedAuthorization::Basic => {
                expected.login = self.login().map(|(user, password)| ExpectedLogin { user, password });
            }
            ExpectedAuthorization::Token => expected.token = Some(BearerCheck::Same(secret(&self.token))),
        }
        Some(ReceiverOptions { port, tls: ReceiverTls::Off, expected, fail_first: 0 })
    }

    /// Looks for what is wrong; the port where nothing is, 0 for any.
    fn look(&mut self) -> Option<u16> {
        let mut wrong = Vec::new();
        let mut missing = |field, text: &str| {
            if text.trim().is_empty() {
                wrong.push((field, ExpectedProblem::Missing));
            }
        };
        if self.hmac && !self.takes_kept() {
            missing(ExpectedField::Key, &self.key);
        }
        match self.authorization {
            ExpectedAuthorization::Nothing => {}
            ExpectedAuthorization::Basic => {
                missing(ExpectedField::UserName, &self.user_name);
                missing(ExpectedField::Password, &self.password);
                if self.user_name.contains(':') {
                    wrong.push((ExpectedField::UserName, ExpectedProblem::Colon));
                }
            }
            ExpectedAuthorization::Token => missing(ExpectedField::Token, &self.token),
        }
        let port = match self.port.trim() {
            "" => Some(0),
            typed => typed.parse().ok().filter(|port| *port > 0),
        };
        if port.is_none() {
            wrong.push((ExpectedField::Port, ExpectedProblem::NoPort));
        }
        wrong.sort_by_key(|(field, _)| *field);
        self.problems = wrong;
        port.filter(|_| self.problems.is_empty())
    }
}
