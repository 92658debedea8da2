//! The words for what went wrong: what happened, what to do now, and details for whoever is asked for help. Details
//! are the errors' own texts, which bear nothing secret.

use eframe::egui::Ui;

use crate::app::RequestOpenProblem;
use crate::connections::{
    AnswerProblem, ApiError, BindError, Cause, ClipboardProblem, ConnectionRecord, FileProblem, Holder,
    IntegrationKeyProblem, KeepError, KeepProblem, Obstacle, PairProblem, PlaceWarning, PortTrouble,
    ReadProblem, RedirectUriProblem, Refusal, RemoveError, RequestProblem, RevealError, SealedAnswerProblem,
    SecretKeyProblem, SignInProblem, StoreError, SyncService, TokenError, WireError, WriteProblem,
};
use crate::texts::{t, t_with};
use crate::theme::Tone;
use crate::theme::widgets::{banner, details as folded, text, value_box};

/// A problem in its three parts.
pub struct Explained {
    /// What happened.
    pub what: String,
    /// What to do now.
    pub now: String,
    /// For whoever is asked for help; may be empty.
    pub details: String,
}

/// Shows a problem; `more` adds buttons below.
pub fn problem_banner(ui: &mut Ui, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    problem_in(ui, Tone::Danger, problem, more);
}

/// The same in another tone: for what the person did, or may go on without.
pub fn problem_in(ui: &mut Ui, tone: Tone, problem: &Explained, more: impl FnOnce(&mut Ui)) {
    banner::show(ui, tone, &problem.what, &problem.now, |ui| {
        more(ui);
        if !problem.details.is_empty() {
            details(ui, &problem.details);
        }
    });
}

/// Folded details, to be selected and copied.
pub fn details(ui: &mut Ui, words: &str) {
    folded::folded(ui, &t("details"), |ui| {
        let name = t_with("copy-what", &[("what", t("details").as_ref().into())]);
        value_box::copying(ui, words, (&t("copy"), &name), &t("copied"));
    });
}

/// A page that could not be opened in the browser: its address, to go there otherwise.
pub fn page_not_opened(ui: &mut Ui, page: &str) {
    text::help(ui, &t("page-not-opened"));
    let shown = ui.scope(|ui| value_box::copying(ui, page, (&t("copy"), &t("page-copy")), &t("copied")));
    text::bring_new_into_view(ui, ui.scope_id().with("page-not-opened"), shown.response.rect, true);
}

/// The account of a kept connection: its name, or its id where it has none.
pub fn account(record: &ConnectionRecord) -> String {
    if record.account_name.is_empty() { record.account_id.clone() } else { record.account_name.clone() }
}

/// Somebody, as far as Docusign said who.
pub fn person(name: Option<&str>, email: Option<&str>) -> String {
    let known = |it: Option<&str>| it.filter(|it| !it.is_empty()).map(str::to_owned);
    match (known(name), known(email)) {
        (Some(name), Some(email)) => t_with("person", &[("name", name.into()), ("email", email.into())]),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => t("person-unknown").into_owned(),
    }
}

/// An account with its id; the id alone where it has no name.
pub fn named_account(name: Option<&str>, id: &str) -> String {
    match name.filter(|name| !name.is_empty()) {
        Some(name) => {
            t_with("account-with-id", &[("name", name.to_owned().into()), ("id", id.to_owned().into())])
        }
        None => id.to_owned(),
    }
}

macro_rules! explained {
    ($what:literal, $now:literal, $details:expr) => {
        Explained { what: t($what).into_owned(), now: t($now).into_owned(), details: $details }
    };
    ($what:literal, $now:literal, $arguments:expr, $details:expr) => {
        Explained { what: t_with($what, $arguments), now: t_with($now, $arguments), details: $details }
    };
}

/// What is wrong with an integration key.
pub fn integration_key(problem: IntegrationKeyProblem) -> String {
    match problem {
        IntegrationKeyProblem::Empty => t("key-empty"),
        IntegrationKeyProblem::LooksLikeUrl => t("key-url"),
        IntegrationKeyProblem::NamedValue => t("key-named"),
        IntegrationKeyProblem::NotAGuid => t("key-not-guid"),
    }
    .into_owned()
}

/// What is wrong with a secret key.
pub fn secret_key(problem: SecretKeyProblem) -> String {
    match problem {
        SecretKeyProblem::Empty => t("secret-empty"),
        SecretKeyProblem::LooksLikeUrl => t("secret-url"),
        SecretKeyProblem::NamedValue => t("secret-named"),
        SecretKeyProblem::RsaKey => t("secret-rsa"),
        SecretKeyProblem::Masked => t("secret-masked"),
        SecretKeyProblem::NotPlainText | SecretKeyProblem::TooLong => t("secret-odd"),
    }
    .into_owned()
}

/// What is wrong with the two together.
pub fn pair(problem: PairProblem) -> String {
    match problem {
        PairProblem::Equal => t("pair-equal"),
        PairProblem::Swapped => t("pair-swapped"),
    }
    .into_owned()
}

/// What is wrong with a redirect URI.
pub fn redirect_uri(problem: RedirectUriProblem) -> String {
    match problem {
        RedirectUriProblem::Empty => t("redirect-empty"),
        RedirectUriProblem::NotAUrl => t("redirect-not-url"),
        RedirectUriProblem::Scheme => t("redirect-scheme"),
        RedirectUriProblem::InsecureHost => t("redirect-http"),
        RedirectUriProblem::Fragment => t("redirect-fragment"),
        RedirectUriProblem::Characters | RedirectUriProblem::Credentials | RedirectUriProblem::TooLong => {
            t("redirect-odd")
        }
    }
    .into_owned()
}

/// Why the clipboard did not do it.
pub fn clipboard(problem: ClipboardProblem) -> String {
    match problem {
        ClipboardProblem::Empty => t("clipboard-empty"),
        ClipboardProblem::NotText => t("clipboard-not-text"),
        ClipboardProblem::Unreachable => t("clipboard-unreachable"),
    }
    .into_owned()
}

/// Why a sign-in did not work. `host` is the server that was asked.
pub fn sign_in_problem(problem: &SignInProblem, host: &str) -> Explained {
    match problem {
        SignInProblem::Port(error) => port(error),
        SignInProblem::Random => explained!("no-random", "no-random-now", String::new()),
        SignInProblem::Denied { error, description } => {
            let details = joined(error, description.as_deref());
            if error == "access_denied" {
                explained!("denied", "denied-now", details)
            } else {
                explained!("denied-other", "denied-other-now", details)
            }
        }
        SignInProblem::TimedOut => explained!("timed-out", "timed-out-now", String::new()),
        SignInProblem::OtherIssuer => explained!("other-issuer", "other-issuer-now", String::new()),
        SignInProblem::Token(error) => token(error, host),
    }
}

/// Whether another person's sign-in would mend it.
pub fn wants_somebody_else(error: &ApiError) -> bool {
    matches!(error, ApiError::Refused(refusal) if matches!(
        refusal.cause,
        Cause::LacksPermission | Cause::NotAccountAdmin | Cause::WrongAccount
    ))
}

/// Whether trying again would end the same way: there is no keychain, or none that holds what it is given.
pub fn is_lasting(problem: &KeepProblem) -> bool {
    let KeepProblem::Keep(KeepError::Store { error, .. }) = problem else { return false };
    matches!(error, StoreError::Missing | StoreError::NotLasting | StoreError::TooLarge)
}

/// Whether the way out of a problem leads through Keys: the secret, or the redirect URI.
pub fn is_about_keys(problem: &SignInProblem) -> bool {
    match problem {
        SignInProblem::Port(_) => true,
        SignInProblem::Token(TokenError::Refused(refusal)) => matches!(
            refusal.cause,
            Cause::CodeExpiredOrUsed | Cause::WrongSecretOrEnvironment | Cause::InvalidClient
        ),
        _ => false,
    }
}

fn port(error: &BindError) -> Explained {
    let number = |port: &u16| [("port", port.to_string().into())];
    match error {
        BindError::NotLoopback(_) => explained!("port-elsewhere", "port-elsewhere-now", error.to_string()),
        BindError::InUse { port, holder } => Explained {
            what: in_use(*port, holder.as_ref()),
            now: t_with("port-in-use-now", &number(port)),
            details: error.to_string(),
        },
        BindError::NeedsRights { port } => {
            explained!("port-needs-rights", "port-needs-rights-now", &number(port), error.to_string())
        }
        BindError::Reserved { port, .. } => {
            explained!("port-reserved", "port-other-now", &number(port), error.to_string())
        }
        BindError::Other { port, source } => {
            explained!("port-other", "port-other-now", &number(port), format!("{error}: {source}"))
        }
    }
}

fn in_use(port: u16, holder: Option<&Holder>) -> String {
    let port = ("port", port.to_string().into());
    match holder {
        Some(holder) => t_with("port-in-use-by", &[port, ("program", holder.name.clone().into())]),
        None => t_with("port-in-use", &[port]),
    }
}

/// Why the answer cannot come to the port of the guide's redirect URI.
pub fn port_trouble(trouble: &PortTrouble) -> String {
    let number = [("port", trouble.port().to_string().into())];
    match trouble {
        PortTrouble::InUse { holder: Some(holder), .. } => {
            let [port] = number;
            t_with("prepare-port-in-use-by", &[port, ("program", holder.name.clone().into())])
        }
        PortTrouble::InUse { holder: None, .. } => t_with("prepare-port-in-use", &number),
        PortTrouble::NeedsRights(_) => t_with("prepare-port-needs-rights", &number),
        PortTrouble::Reserved { range: Some(range), .. } => {
            let (first, last) = (range.start().to_string(), range.end().to_string());
            let [port] = number;
            t_with("prepare-port-reserved-range", &[port, ("first", first.into()), ("last", last.into())])
        }
        PortTrouble::Reserved { range: None, .. } => t_with("prepare-port-reserved", &number),
        PortTrouble::Other(_) => t_with("prepare-port-other", &number),
    }
}

fn token(error: &TokenError, host: &str) -> Explained {
    let details = error.to_string();
    match error {
        TokenError::Refused(refusal) => {
            let details = refusal_details(refusal);
            match refusal.cause {
                Cause::CodeExpiredOrUsed => explained!("code-expired", "code-expired-now", details),
                Cause::WrongSecretOrEnvironment | Cause::InvalidClient => {
                    explained!("wrong-secret", "wrong-secret-now", details)
                }
                Cause::PkceRequired => explained!("pkce-required", "pkce-required-now", details),
                Cause::ServerTrouble => explained!("server-error", "server-error-now", details),
                _ => explained!("refused-other", "refused-other-now", details),
            }
        }
        TokenError::NoRefreshToken => explained!("no-refresh-token", "no-refresh-token-now", details),
        TokenError::HtmlPage { .. } => explained!("html-page", "html-page-now", at(host, &details)),
        TokenError::ServerError { .. } => explained!("server-error", "server-error-now", at(host, &details)),
        TokenError::Wire(error) => wire(error, host),
        TokenError::NotBearer
        | TokenError::TooLarge
        | TokenError::NotJson
        | TokenError::Incomplete
        | TokenError::Unexplained { .. } => explained!("odd-reply", "odd-reply-now", at(host, &details)),
    }
}

/// Why nothing came over the wire.
fn wire(error: &WireError, host: &str) -> Explained {
    let details = error.to_string();
    let host = [("host", host.to_owned().into())];
    match error {
        WireError::NoConnection { .. } => explained!("no-connection", "no-connection-now", &host, details),
        WireError::Timeout { .. } => explained!("wire-timeout", "wire-timeout-now", &host, details),
        WireError::TlsUntrusted { .. } | WireError::TlsFailed(_) | WireError::NoTrustStore => {
            explained!("tls-untrusted", "tls-untrusted-now", &host, details)
        }
        WireError::TlsExpired { .. } => explained!("tls-expired", "tls-expired-now", &host, details),
        WireError::TlsWrongHost => explained!("tls-wrong-host", "tls-wrong-host-now", &host, details),
        WireError::Proxy { .. } => explained!("proxy-refused", "proxy-refused-now", &host, details),
        WireError::RedirectRefused { .. } => explained!("redirected", "redirected-now", &host, details),
        WireError::CutShort
        | WireError::TooLarge
        | WireError::Address
        | WireError::Credentials
        | WireError::Other(_) => explained!("cut-short", "cut-short-now", &host, details),
    }
}

/// Why a check's call brought nothing.
pub fn api_error(error: &ApiError, host: &str) -> Explained {
    let details = at(host, &error.to_string());
    match error {
        ApiError::Refused(refusal) => {
            let details = refusal_details(refusal);
            match refusal.cause {
                Cause::LacksPermission | Cause::NotAccountAdmin => {
                    explained!("lacks-permission", "lacks-permission-now", details)
                }
                Cause::WrongAccount => explained!("wrong-account", "wrong-account-now", details),
                Cause::DeadToken => explained!("dead-token", "dead-token-now", details),
                Cause::HourlyLimit => explained!("hourly-limit", "hourly-limit-now", details),
                _ => explained!("check-failed", "check-failed-now", details),
            }
        }
        ApiError::BaseUri(_) => explained!("strange-account", "strange-account-now", details),
        ApiError::HtmlPage { .. } => explained!("html-page", "html-page-now", details),
        ApiError::Wire(error) => wire(error, host),
        ApiError::TooLarge
        | ApiError::NotJson
        | ApiError::Incomplete { .. }
        | ApiError::ServerError { .. }
        | ApiError::Unexplained { .. } => explained!("check-failed", "check-failed-now", details),
    }
}

/// Why a connection could not be kept.
pub fn keep_problem(problem: &KeepProblem) -> Explained {
    match problem {
        KeepProblem::Random => explained!("no-random", "no-random-now", String::new()),
        KeepProblem::Keep(KeepError::Store { error, .. }) => store(error),
        KeepProblem::Keep(KeepError::Index(error)) => {
            explained!("index-failed", "index-failed-now", error.to_string())
        }
    }
}

/// Why a request's key could not be kept.
pub fn key_problem(problem: &KeepProblem) -> Explained {
    match problem {
        KeepProblem::Random => no_random(),
        KeepProblem::Keep(KeepError::Store { error, .. }) => store_again(error),
        KeepProblem::Keep(KeepError::Index(error)) => {
            explained!("index-unusable", "index-unusable-now", error.to_string())
        }
    }
}

/// The system gave no randomness.
pub fn no_random() -> Explained {
    explained!("no-random", "no-random-now", String::new())
}

/// The key that opens an answer is not in the keychain any more.
pub fn key_gone() -> Explained {
    explained!("key-gone", "key-gone-now", String::new())
}

/// Why the keychain did not give what is kept there.
pub fn reveal_problem(error: &RevealError) -> Explained {
    match error {
        RevealError::Store(error) => store_again(error),
        RevealError::Index(error) => explained!("index-unusable", "index-unusable-now", error.to_string()),
        RevealError::UnknownConnection
        | RevealError::UnknownDraft
        | RevealError::NotKept(_)
        | RevealError::Gone(_) => {
            explained!("secret-gone", "secret-gone-now", error.to_string())
        }
    }
}

/// Why something was not removed.
pub fn remove_problem(error: &RemoveError) -> Explained {
    match error {
        RemoveError::Store(error) => store_again(error),
        RemoveError::LeftBehind(_) => explained!("left-behind", "left-behind-now", error.to_string()),
        RemoveError::Index(error) => explained!("index-unusable", "index-unusable-now", error.to_string()),
    }
}

/// Why a file was not saved or read.
pub fn file_problem(error: &FileProblem) -> Explained {
    let details = error.to_string();
    match error {
        FileProblem::NoDialog => explained!("file-no-dialog", "file-no-dialog-now", details),
        FileProblem::Content(_) => explained!("file-content", "file-other-now", details),
        FileProblem::Read(ReadProblem::NotAFile | ReadProblem::TooLarge) => {
            explained!("file-not-ours", "file-not-ours-now", details)
        }
        FileProblem::Read(ReadProblem::Unreadable(_)) => {
            explained!("file-unreadable", "file-unreadable-now", details)
        }
        FileProblem::Write(problem) => match problem {
            WriteProblem::NoSuchFolder => explained!("file-no-folder", "file-elsewhere-now", details),
            WriteProblem::NoPermission => explained!("file-no-permission", "file-elsewhere-now", details),
            WriteProblem::DiskFull => explained!("file-disk-full", "file-disk-full-now", details),
            WriteProblem::AlreadyThere => explained!("file-there", "file-elsewhere-now", details),
            WriteProblem::InTheWay(Obstacle::Link) => explained!("file-link", "file-elsewhere-now", details),
            WriteProblem::InTheWay(_) => explained!("file-in-the-way", "file-elsewhere-now", details),
            WriteProblem::BadName => explained!("file-bad-name", "file-elsewhere-now", details),
            WriteProblem::NotPrivate(_) => explained!("file-not-private", "file-elsewhere-now", details),
            WriteProblem::Other(_) => explained!("file-other", "file-other-now", details),
        },
    }
}

/// Why a request file could not be opened.
pub fn request_problem(error: &RequestOpenProblem) -> Explained {
    let error = match error {
        RequestOpenProblem::File(error) => return file_problem(error),
        RequestOpenProblem::Request(error) => error,
    };
    let details = error.to_string();
    match error {
        RequestProblem::Encrypted => explained!("request-is-answer", "request-is-answer-now", details),
        RequestProblem::Newer(_) => explained!("file-newer", "file-newer-now", details),
        RequestProblem::Random => no_random(),
        RequestProblem::TooLarge
        | RequestProblem::NotARequest
        | RequestProblem::ACopy
        | RequestProblem::Unsound(_) => explained!("request-not-one", "request-not-one-now", details),
    }
}

/// Why an answer could not be opened.
pub fn answer_problem(error: &AnswerProblem) -> Explained {
    let details = error.to_string();
    match error {
        AnswerProblem::File(error) => file_problem(error),
        AnswerProblem::Unsound(_) => explained!("answer-unsound", "answer-unsound-now", details),
        AnswerProblem::Answer(error) => match error {
            SealedAnswerProblem::ARequest => {
                explained!("answer-is-request", "answer-is-request-now", details)
            }
            SealedAnswerProblem::NotForUs | SealedAnswerProblem::OtherRequest => {
                explained!("answer-other", "answer-other-now", details)
            }
            SealedAnswerProblem::Damaged => explained!("answer-damaged", "answer-damaged-now", details),
            SealedAnswerProblem::Newer(_) => explained!("file-newer", "file-newer-now", details),
            _ => explained!("answer-not-one", "answer-not-one-now", details),
        },
    }
}

/// What should be known of a place before a file that anybody can read is saved there.
pub fn place_warning(warning: &PlaceWarning) -> String {
    match warning {
        PlaceWarning::GitWorkTree(_) => t("place-git").into_owned(),
        PlaceWarning::Synced(service, _) => {
            let name = match service {
                SyncService::Box => "Box",
                SyncService::Dropbox => "Dropbox",
                SyncService::GoogleDrive => "Google Drive",
                SyncService::ICloud => "iCloud",
                SyncService::Nextcloud => "Nextcloud",
                SyncService::OneDrive => "OneDrive",
                SyncService::Syncthing => "Syncthing",
                SyncService::Other => return t("place-synced-other").into_owned(),
            };
            t_with("place-synced", &[("service", name.into())])
        }
        PlaceWarning::Removable(_) => t("place-removable").into_owned(),
        PlaceWarning::Network(_) => t("place-network").into_owned(),
        PlaceWarning::NoRights(_) => t("place-no-rights").into_owned(),
    }
}

fn store(error: &StoreError) -> Explained {
    let details = error.to_string();
    match error {
        StoreError::Missing => explained!("store-missing", "store-missing-now", details),
        StoreError::Locked => explained!("store-locked", "store-locked-now", details),
        StoreError::Refused => explained!("store-refused", "store-refused-now", details),
        StoreError::TimedOut => explained!("store-timed-out", "store-timed-out-now", details),
        StoreError::NotLasting => explained!("store-not-lasting", "store-not-lasting-now", details),
        StoreError::TooLarge => explained!("store-too-large", "store-too-large-now", details),
        StoreError::Other { .. } => explained!("store-other", "store-other-now", details),
    }
}

/// The same where nothing was to be saved: there is no Save to choose once more, and no going on without it.
fn store_again(error: &StoreError) -> Explained {
    let details = error.to_string();
    match error {
        StoreError::Missing => explained!("store-missing", "store-missing-again", details),
        StoreError::Locked => explained!("store-locked", "store-locked-again", details),
        StoreError::Refused => explained!("store-refused", "store-refused-again", details),
        StoreError::TimedOut => explained!("store-timed-out", "store-timed-out-again", details),
        StoreError::NotLasting => explained!("store-not-lasting", "store-other-again", details),
        StoreError::TooLarge => explained!("store-too-large", "store-other-again", details),
        StoreError::Other { .. } => explained!("store-other", "store-other-again", details),
    }
}

fn refusal_details(refusal: &Refusal) -> String {
    joined(&refusal.error, refusal.description.as_deref())
}

fn joined(code: &str, description: Option<&str>) -> String {
    match description {
        Some(description) => format!("{code}: {description}"),
        None => code.to_owned(),
    }
}

fn at(host: &str, details: &str) -> String {
    format!("{host}: {details}")
}
