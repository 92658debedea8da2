//! What outlives a service: apps, and what people agreed to, in a file of whoever started it. Secret keys are in it as fingerprints;
//! sign-ins, codes and tokens are not.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::PracticeState;
use super::apps::{AppSettings, IntegrationType, PracticeApp, Secret};

/// The most bytes of a file that are read.
const LONGEST: u64 = 4 << 20;

/// The file, and what was last written into it.
pub(crate) struct KeptState {
    file: PathBuf,
    written: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    apps: Vec<KeptApp>,
    agreed: Vec<KeptConsent>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptApp {
    key: String,
    name: String,
    integration_type: String,
    stores_secret: Option<bool>,
    code_grant: bool,
    requires_pkce: bool,
    redirect_uris: Vec<String>,
    secrets: Vec<KeptSecret>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptSecret {
    /// Its fingerprint, in Base64.
    proof: String,
    last_four: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptConsent {
    person: String,
    key: String,
    scopes: Vec<String>,
}

impl KeptState {
    /// The file, and what is in it put into `state`. What cannot be read is as if it were not there, and written over by the first
    /// change.
    pub(crate) fn read(file: PathBuf, state: &mut PracticeState) -> Self {
        let kept: Kept =
            read(&file).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        for app in kept.apps {
            if let Some(app) = app.read() {
                state.apps.add(app);
            }
        }
        for consent in kept.agreed {
            if state.apps.get(&consent.key).is_some() {
                state.sign_ins.agree_again(&consent.person, consent.key, consent.scopes);
            }
        }
        let written = Self::text(state);
        Self { file, written }
    }

    /// Writes what outlives the service, as [`Self::text`] has it, if it has changed. Where that fails, the next change tries again.
    pub(crate) fn follow(&mut self, text: String) {
        if text != self.written && write(&self.file, &text).is_ok() {
            self.written = text;
        }
    }

    /// What of `state` outlives the service.
    pub(crate) fn text(state: &PracticeState) -> String {
        let apps = state.apps.all().iter().map(KeptApp::of).collect();
        let agreed = state.sign_ins.agreements().map(|(person, key, scopes)| KeptConsent {
            person: person.id.to_owned(),
            key: key.to_owned(),
            scopes: scopes.split_whitespace().map(str::to_owned).collect(),
        });
        serde_json::to_string(&Kept { apps, agreed: agreed.collect() }).unwrap_or_default()
    }
}

impl KeptApp {
    fn of(app: &PracticeApp) -> Self {
        let settings = &app.settings;
        let secret = |secret: &Secret| KeptSecret {
            proof: URL_SAFE_NO_PAD.encode(secret.proof),
            last_four: secret.last_four.clone(),
        };
        Self {
            key: app.key.clone(),
            name: settings.name.clone(),
            integration_type: settings.integration_type.name().to_owned(),
            stores_secret: settings.stores_secret,
            code_grant: settings.code_grant,
            requires_pkce: settings.requires_pkce,
            redirect_uris: settings.redirect_uris.clone(),
            secrets: app.secrets.iter().map(secret).collect(),
        }
    }

    /// The app; none where its page could not have saved it so.
    fn read(self) -> Option<PracticeApp> {
        let kind = IntegrationType::ALL.into_iter().find(|kind| kind.name() == self.integration_type)?;
        let settings = AppSettings {
            name: self.name,
            integration_type: kind,
            stores_secret: self.stores_secret,
            code_grant: self.code_grant,
            requires_pkce: self.requires_pkce,
            redirect_uris: self.redirect_uris,
        };
        let is_key =
            self.key.len() == 36 && self.key.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        if !is_key || settings.fault().is_some() {
            return None;
        }
        let secret = |secret: KeptSecret| {
            let proof = URL_SAFE_NO_PAD.decode(secret.proof).ok()?.try_into().ok()?;
            let is_end = secret.last_four.len() <= 4 && secret.last_four.is_ascii();
            is_end.then_some(Secret { proof, last_four: secret.last_four })
        };
        let secrets = self.secrets.into_iter().map(secret).collect::<Option<Vec<_>>>()?;
        Some(PracticeApp { key: self.key, settings, secrets })
    }
}

/// Reads it. What is no file may never end, or never begin.
fn read(file: &Path) -> io::Result<String> {
    if !fs::symlink_metadata(file)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut text = String::new();
    File::open(file)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
}

/// Writes it whole or not at all, private from the first.
fn write(file: &Path, text: &str) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(text.as_bytes())?;
    new.persist(file).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::people::person;
    use crate::practice::state::sign_ins::AuthorizationRequest;

    fn with_an_app() -> (PracticeState, String, String) {
        let mut state = PracticeState::default();
        let key = state.apps.create("Orders").unwrap().unwrap();
        let app = state.apps.get_mut(&key).unwrap();
        let secret = app.add_secret().unwrap();
        app.settings.code_grant = true;
        app.settings.stores_secret = Some(true);
        app.settings.redirect_uris = vec!["http://localhost".to_owned()];
        (state, key, secret)
    }

    fn request(key: &str) -> AuthorizationRequest {
        AuthorizationRequest {
            key: key.to_owned(),
            redirect_uri: "http://localhost".to_owned(),
            scopes: vec!["extended".to_owned(), "signature".to_owned()],
            state: None,
            challenge: None,
        }
    }

    #[test]
    fn apps_and_consents_are_there_again_and_no_secret_is_in_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("practice.json");
        let (mut state, key, secret) = with_an_app();
        let mut kept = KeptState::read(file.clone(), &mut PracticeState::default());
        let olive = person("olive").unwrap();
        state.sign_ins.agree(olive, &request(&key));
        kept.follow(KeptState::text(&state));
        assert!(!fs::read_to_string(&file).unwrap().contains(&secret));

        let mut again = PracticeState::default();
        KeptState::read(file.clone(), &mut again);
        let app = again.apps.get(&key).unwrap();
        assert!(app.knows(&secret) && app.may_sign_in());
        assert_eq!(app.settings, state.apps.get(&key).unwrap().settings);
        assert!(again.sign_ins.agreed(olive, &request(&key)));

        // Forgotten, it is so in the file too.
        again.forget();
        KeptState { file: file.clone(), written: String::new() }.follow(KeptState::text(&again));
        let mut last = PracticeState::default();
        KeptState::read(file, &mut last);
        assert!(last.apps.all().is_empty() && last.sign_ins.agreements().next().is_none());
    }

    #[test]
    fn what_is_no_file_is_not_read_and_gives_way_to_one() {
        let folder = tempfile::tempdir().unwrap();
        let (state, ..) = with_an_app();
        let elsewhere = folder.path().join("elsewhere");
        fs::write(&elsewhere, KeptState::text(&state)).unwrap();
        let file = folder.path().join("practice.json");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&elsewhere, &file).unwrap();
        let mut read = PracticeState::default();
        let mut kept = KeptState::read(file.clone(), &mut read);
        assert!(read.apps.all().is_empty(), "no link is followed");
        kept.follow(KeptState::text(&state));
        assert!(fs::symlink_metadata(&file).unwrap().is_file());
    }

    #[test]
    fn what_no_page_could_have_saved_is_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("practice.json");
        let app = |change: &str, by: &str| {
            let good = r#"{"apps":[{"key":"0a51f1a2-5b0e-4f0a-9c11-00000000e001","name":"a","integration_type":"private","redirect_uris":["http://localhost"]}]}"#;
            fs::write(&file, good.replace(change, by)).unwrap();
            let mut state = PracticeState::default();
            KeptState::read(file.clone(), &mut state);
            state.apps.all().len()
        };
        assert_eq!(app("", ""), 1);
        for (change, by) in [
            ("0a51f1a2-5b0e", "<script>-5b0e"),
            (r#""name":"a""#, r#""name":"""#),
            ("private", "another"),
            ("http://localhost", "nowhere"),
            ("{\"apps\"", "apps"),
            (r#""redirect_uris""#, r#""secrets":[{"proof":"short"}],"redirect_uris""#),
        ] {
            assert_eq!(app(change, by), 0, "{by}");
        }
    }
}
