//! The apps of the Apps and Keys page: their keys, secrets and redirect URIs, and the rules a redirect URI has
//! to meet to be saved.

use std::collections::HashSet;

use url::Url;

use crate::practice::random::{Fingerprint, NoRandom, fingerprint, guid};

const NAME_LIMIT: usize = 100;
const URI_LIMIT: usize = 2048;
const URI_COUNT: usize = 50;
const APP_COUNT: usize = 200;
const SECRET_COUNT: usize = 10;

/// All apps, in the order in which they were made.
#[derive(Default)]
pub(crate) struct Apps(Vec<PracticeApp>);

/// One app.
pub(crate) struct PracticeApp {
    /// The integration key, a GUID: its client ID.
    pub(crate) key: String,
    /// What was saved last.
    pub(crate) settings: AppSettings,
    /// Its secret keys.
    pub(crate) secrets: Vec<Secret>,
}

/// What the page's Save keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AppSettings {
    pub(crate) name: String,
    pub(crate) integration_type: IntegrationType,
    /// The answer to "Is your application able to securely store a client secret?", once it was given.
    pub(crate) stores_secret: Option<bool>,
    /// Authorization Code Grant is ticked.
    pub(crate) code_grant: bool,
    /// Require Proof Key for Code Exchange (PKCE) is ticked.
    pub(crate) requires_pkce: bool,
    /// Compared as text, byte for byte.
    pub(crate) redirect_uris: Vec<String>,
}

/// How envelopes would be billed; it changes nothing here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum IntegrationType {
    #[default]
    Private,
    ThirdParty,
    Public,
    Embedded,
}

/// A secret key: what proves it, and the end that stays readable.
pub(crate) struct Secret {
    pub(super) proof: Fingerprint,
    pub(crate) last_four: String,
}

/// Why settings cannot be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppFault {
    NameMissing,
    NameTooLong,
    /// The redirect URI at that place (from 0) is no absolute URL, or has a fragment, a space or a letter that no
    /// URL can have.
    BadUri(usize),
    TooManyUris,
    TooManyApps,
}

impl Apps {
    /// All of them.
    pub(crate) fn all(&self) -> &[PracticeApp] {
        &self.0
    }

    /// The app with that integration key.
    pub(crate) fn get(&self, key: &str) -> Option<&PracticeApp> {
        self.0.iter().find(|app| app.key.eq_ignore_ascii_case(key))
    }

    /// The same, to change it.
    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut PracticeApp> {
        self.0.iter_mut().find(|app| app.key.eq_ignore_ascii_case(key))
    }

    /// Adds one that was there before, unless there are too many or it is there.
    pub(super) fn add(&mut self, mut app: PracticeApp) {
        if self.0.len() < APP_COUNT && self.get(&app.key).is_none() {
            app.secrets.truncate(SECRET_COUNT);
            self.0.push(app);
        }
    }

    /// Makes an app that has a name and an integration key, and nothing set up. Gives its key.
    pub(crate) fn create(&mut self, name: &str) -> Result<Result<String, AppFault>, NoRandom> {
        let settings = AppSettings { name: name.trim().to_owned(), ..AppSettings::default() };
        let fault = if self.0.len() >= APP_COUNT { Some(AppFault::TooManyApps) } else { settings.fault() };
        if let Some(fault) = fault {
            return Ok(Err(fault));
        }
        let key = guid()?;
        self.0.push(PracticeApp { key: key.clone(), settings, secrets: Vec::new() });
        Ok(Ok(key))
    }
}

impl PracticeApp {
    /// Adds a secret key and gives it, this once. The oldest goes when there are ten.
    pub(crate) fn add_secret(&mut self) -> Result<String, NoRandom> {
        let secret = guid()?;
        let last_four = secret.get(secret.len() - 4..).unwrap_or_default().to_owned();
        if self.secrets.len() >= SECRET_COUNT {
            self.secrets.remove(0);
        }
        self.secrets.push(Secret { proof: fingerprint(&secret), last_four });
        Ok(secret)
    }

    /// Whether `secret` is one of its secret keys.
    pub(crate) fn knows(&self, secret: &str) -> bool {
        let proof = fingerprint(secret);
        self.secrets.iter().any(|secret| secret.proof == proof)
    }

    /// Whether it was set up for the Authorization Code Grant of an app that can keep a secret.
    pub(crate) fn may_sign_in(&self) -> bool {
        self.settings.code_grant && self.settings.stores_secret.is_some()
    }

    /// Whether a sign-in has to bring a code challenge: ticked, or the app can keep no secret.
    pub(crate) fn requires_pkce(&self) -> bool {
        self.settings.requires_pkce || self.settings.stores_secret == Some(false)
    }
}

impl AppSettings {
    /// What is wrong with them, if anything.
    pub(crate) fn fault(&self) -> Option<AppFault> {
        let bad = self.redirect_uris.iter().position(|uri| !can_be_registered(uri));
        match self.name.chars().count() {
            0 => Some(AppFault::NameMissing),
            length if length > NAME_LIMIT => Some(AppFault::NameTooLong),
            _ if self.redirect_uris.len() > URI_COUNT => Some(AppFault::TooManyUris),
            _ => bad.map(AppFault::BadUri),
        }
    }

    /// Without empty redirect URIs and repetitions, and with the ends of the name trimmed.
    pub(crate) fn tidied(mut self) -> Self {
        let mut seen = HashSet::new();
        self.name = self.name.trim().into();
        self.redirect_uris.retain(|uri| !uri.is_empty() && seen.insert(uri.clone()));
        self
    }
}

impl IntegrationType {
    /// All there are.
    pub(crate) const ALL: [Self; 4] = [Self::Private, Self::ThirdParty, Self::Public, Self::Embedded];

    /// Its name in forms.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::ThirdParty => "third-party",
            Self::Public => "public",
            Self::Embedded => "embedded",
        }
    }
}

/// An absolute URL in visible ASCII without a fragment (RFC 6749, section 3.1.2). It is kept as it was typed.
fn can_be_registered(uri: &str) -> bool {
    uri.len() <= URI_LIMIT
        && uri.bytes().all(|byte| byte.is_ascii_graphic())
        && !uri.contains('#')
        && Url::parse(uri).is_ok_and(|url| url.has_host() || !matches!(url.scheme(), "http" | "https"))
}

/// Where a form may lead by redirect, as a source of a `form-action` policy: the origin of `uri`, or only its
/// scheme where the origin cannot be written in a policy (an IPv6 literal, an app's own scheme).
pub(crate) fn form_target(uri: &str) -> Option<String> {
    let url = Url::parse(uri).ok()?;
    let host = url.host_str().unwrap_or_default();
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    match url.scheme() {
        scheme @ ("http" | "https") if plain && !host.is_empty() => Some(match url.port() {
            Some(port) => format!("{scheme}://{host}:{port}"),
            None => format!("{scheme}://{host}"),
        }),
        scheme => Some(format!("{scheme}:")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirect_uris_are_judged_when_they_are_saved() {
        for uri in [
            "http://localhost",
            "http://localhost/",
            "http://localhost:8721/callback?a=b",
            "https://a.example",
            "app:/x",
        ] {
            assert!(can_be_registered(uri), "{uri}");
        }
        for uri in [
            "",
            "localhost",
            "/callback",
            "http://",
            "http://localhost/#a",
            "http://local host",
            "http://ä.example",
        ] {
            assert!(!can_be_registered(uri), "{uri}");
        }
    }

    #[test]
    fn the_policy_names_the_origin_and_cannot_be_broken_out_of() {
        let target = |uri| form_target(uri).unwrap();
        assert_eq!(target("http://localhost"), "http://localhost");
        assert_eq!(target("http://localhost:8721/callback;x"), "http://localhost:8721");
        assert_eq!(target("http://[::1]:8721/"), "http:");
        assert_eq!(target("http://a;b.example/"), "http:");
        assert_eq!(target("app:/x"), "app:");
    }

    #[test]
    fn tidying_drops_empty_and_repeated_uris_and_keeps_the_rest_as_typed() {
        let uris =
            ["http://localhost/", "", "http://localhost", "http://localhost/"].map(str::to_owned).to_vec();
        let tidy = AppSettings { redirect_uris: uris, ..AppSettings::default() }.tidied();
        assert_eq!(tidy.redirect_uris, ["http://localhost/", "http://localhost"]);
    }
}
