//! Item 20: there is no switch. Whoever can turn a check off has it in the public face of `wire`, or says one of the
//! words that reqwest and rustls have for it.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// Not part of the program.
fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests") || path.ends_with("wire/stub.rs")
}

#[test]
fn item_20_the_wires_face_has_nothing_to_set() {
    let mut face = Vec::new();
    for (path, text) in sources("src/wire").iter().filter(|(path, _)| !is_test(path)) {
        for line in text.lines().map(str::trim_start) {
            if let Some(item) = line.strip_prefix("pub ") {
                face.push(item.trim_end_matches([' ', '{', '(']).to_owned());
            }
            assert!(!line.starts_with("pub(crate)"), "{}: {line}", path.display());
        }
    }
    face.sort();
    assert_eq!(
        face,
        [
            "address: String,",
            "async fn call_bearer(&self, call: BearerCall<'_>) -> Result<Reply, WireError>",
            "async fn get_bearer(&self, url: &str, token: &SecretString) -> Result<Reply, WireError>",
            "async fn get_head(&self, url: &str) -> Result<Reply, WireError>",
            "async fn get_public(&self, url: &str) -> Result<Reply, WireError>",
            "async fn post_form",
            "async fn post_to_loopback(&self, url: &str, post: LoopbackPost<'_>) -> Result<Reply, WireError>",
            "body: Zeroizing<Vec<u8>>,",
            "body: Zeroizing<Vec<u8>>,",
            "connect: Duration,",
            "const MAX_LONG_REPLY: usize = 32 * 1024 * 1024;",
            "const MAX_REPLY: usize = 64 * 1024;",
            "const fn may_have_arrived(&self) -> bool",
            "content_type: Option<String>,",
            "date: Option<Timestamp>,",
            "enum CallMethod",
            "enum ProxySource",
            "enum ProxyTrouble",
            "enum ReplySize",
            "enum Unreachable",
            "enum WireError",
            "fn basic_credentials(name: &str, password: &SecretString) -> SecretString",
            "fn clock_ahead_secs(&self) -> Option<i64>",
            "fn is_supported(&self) -> bool",
            "fn new() -> Result<Self, WireError>",
            "fn proxy_for(&self, url: &str) -> Option<ProxyInUse>",
            "headers: &'a [(String, SecretString)],",
            "json: Option<Zeroizing<Vec<u8>>>,",
            "limit_reset: Option<Timestamp>,",
            "method: CallMethod,",
            // Of `Settings`, which is wire's own: see below.
            "names: Vec<(String, Option<SocketAddr>)>,",
            "proxy: ProxyChoice,",
            "reply: ReplySize,",
            "retry_after: Option<Duration>,",
            "scheme: String,",
            "set_in: ProxySource,",
            "status: u16,",
            "struct BearerCall<'a>",
            "struct LoopbackPost<'a>",
            "struct ProxyInUse",
            "struct Reply",
            "struct Wire",
            "token: &'a SecretString,",
            "total: Duration,",
            "trust: Trust,",
            "url: &'a str,",
            "use authorization::basic_credentials;",
            "use error::{Unreachable, WireError};",
            "use proxy::{ProxyInUse, ProxySource, ProxyTrouble};",
            "use reply::{MAX_LONG_REPLY, MAX_REPLY, Reply, ReplySize};",
            "with_credentials: bool,",
        ]
    );
    let wire = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wire");
    let client = fs::read_to_string(wire.join("client.rs")).unwrap();
    assert!(client.contains("\npub(super) struct Settings {"));
    let wire = fs::read_to_string(wire.join("mod.rs")).unwrap();
    assert!(wire.contains("\nmod client;\n") && wire.contains("    fn with(settings: Settings) -> "));
}

#[test]
fn item_20_nobody_says_the_words_that_turn_checks_off() {
    let all = sources("src");
    assert!(all.len() > 100, "this test has lost its eyes");
    for (path, text) in all.iter().filter(|(path, _)| !is_test(path)) {
        // Practice sends messages to receivers on this computer alone, whose certificates are of nobody's list; and this file knows
        // no other.
        let is_practices = path.ends_with("practice/connect/tls.rs");
        let of_practice = ["dangerous", "ServerCertVerifier", "ClientConfig"];
        for word in [
            "danger_accept",
            "dangerous",
            "accept_invalid",
            "ServerCertVerifier",
            "ClientConfig",
            "tls_certs_merge",
            "add_root_certificate",
            "SSLKEYLOGFILE",
            "sslkeylogfile",
        ] {
            let is_allowed = is_practices && of_practice.contains(&word);
            assert!(is_allowed || !text.contains(word), "{} says {word}", path.display());
        }
        // The clients are made in one place, so that the limits hold for all.
        if !path.ends_with("wire/client.rs") {
            for word in ["Client::builder", "ClientBuilder", "Client::new", "reqwest::get"] {
                assert!(!text.contains(word), "{} says {word}", path.display());
            }
        }
    }
}
