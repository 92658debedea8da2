//! Signing in: the receiver is bound, the browser opened, the answer awaited, the code exchanged. One attempt, one
//! code, one exchange. Where the answer cannot be received, pasting its address is the way.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::{mpsc, watch};

use super::wait::{Pasted, Wait};
use super::{BindError, PracticeProblem, ReceiverNotice, Refusal, TokenError, Tokens, Wire, WireError};
use crate::callback::{BrowserAnswer, Expectation, LaunchPage, Launcher, Receiver};
use crate::clock::{Clock, MonotonicTime, later};
use crate::docusign::consent::{Attempt, CodeAnswer, ConsentRequest};
use crate::docusign::token;
use crate::domain::{Connection, Endpoints, IntegrationKey, RedirectUri, SecretKey};
use crate::texts::Language;

/// An integration key with all that signing in with it takes, found good.
#[derive(Clone)]
pub struct AcceptedKeys {
    /// The integration key (client ID).
    pub integration_key: IntegrationKey,
    /// The secret key; shared, never copied.
    pub secret_key: Arc<SecretKey>,
    /// The redirect URI, byte for byte as registered.
    pub redirect_uri: RedirectUri,
    /// The e-mail that Docusign's sign-in page is prefilled with.
    pub email: Option<String>,
}

impl AcceptedKeys {
    /// The keys of a connection.
    pub fn of(connection: &Connection) -> Self {
        Self {
            integration_key: connection.facts.integration_key.clone(),
            secret_key: Arc::clone(&connection.secrets.secret_key),
            redirect_uri: connection.facts.redirect_uri.clone(),
            email: None,
        }
    }
}

/// With what to sign in.
pub struct SignInRequest {
    /// Where.
    pub endpoints: Endpoints,
    /// The client ID.
    pub integration_key: IntegrationKey,
    /// The client secret.
    pub secret_key: Arc<SecretKey>,
    /// As registered, byte for byte.
    pub redirect_uri: RedirectUri,
    /// What to ask for.
    pub scopes: Vec<String>,
    /// The e-mail for Docusign's sign-in page.
    pub login_hint: Option<String>,
    /// Ask for the password even when a session exists (`prompt=login`).
    pub force_login: bool,
    /// Leave the port alone and wait for a pasted address only: the way on after [`SignInProblem::Port`]. Without it,
    /// the answer is received wherever the redirect URI lets it come to this computer.
    pub paste_only: bool,
}

/// What came of it.
pub struct SignedIn {
    /// The tokens.
    pub tokens: Tokens,
    /// When they were given.
    pub at: Timestamp,
    /// By how many seconds this computer's clock was ahead of the server's then, where that is known.
    pub clock_ahead_secs: Option<i64>,
}

impl SignedIn {
    /// Whether the access token is past its end, as far as its life is known.
    pub fn has_ended(&self, now: Timestamp) -> bool {
        let life = self.tokens.expires_in_secs.map(Duration::from_secs);
        life.is_some_and(|life| later(self.at, life) <= now)
    }

    /// The tokens of a connection, and when they were given; none without an access token.
    pub fn of(connection: &Connection) -> Option<Self> {
        let Connection { facts, secrets } = connection;
        let at = facts.consented_at;
        let life = |end: Timestamp| u64::try_from(end.duration_since(at).as_secs()).ok();
        let tokens = Tokens {
            access_token: secrets.access_token.clone()?,
            refresh_token: Arc::clone(&secrets.refresh_token),
            expires_in_secs: facts.access_token_expires_at.and_then(life),
            scope: None,
        };
        Some(Self { tokens, at, clock_ahead_secs: None })
    }
}

/// What happens on the way. `Waiting` comes first.
pub enum SignInEvent {
    /// The answer is awaited; this is the link for the browser. It bears the state: not for logs.
    Waiting {
        /// The link.
        link: SecretString,
        /// The receiver is bound. If not, only pasting the address ends the wait.
        receiving: bool,
    },
    /// The browser was opened, or could not be. Not said if the answer was quicker.
    BrowserOpened(bool),
    /// A browser has really come, on its way to Docusign: its program may start, and no window open.
    BrowserCame,
    /// The receiver noticed something.
    Notice(ReceiverNotice),
    /// The code came; it is being exchanged.
    CodeReceived {
        /// A person pasted it; otherwise the browser brought it.
        pasted: bool,
    },
}

impl SignInEvent {
    /// Whether this is what the browser came back with.
    pub fn is_from_browser(&self) -> bool {
        matches!(self, Self::CodeReceived { .. })
    }
}

/// Why a sign-in did not work. Bears nothing secret.
#[derive(Debug, thiserror::Error)]
pub enum SignInProblem {
    /// The receiver could not be bound, and who or what is in the way, where the system tells. With
    /// [`SignInRequest::paste_only`] the sign-in goes on without it.
    #[error("the port for the browser's answer cannot be had: {0}")]
    Port(#[from] BindError),
    /// The practice service is to be asked, and could not be started.
    #[error(transparent)]
    NoPractice(#[from] PracticeProblem),
    /// The system gave no randomness.
    #[error("the system's random generator failed")]
    Random,
    /// Docusign sent the browser back with an error (RFC 6749, section 4.1.2.1); `access_denied` when the person pressed
    /// Cancel.
    #[error("Docusign answered the browser with {}", .0.error)]
    Refused(Refusal),
    /// No answer came in time.
    #[error("no answer came in time")]
    TimedOut,
    /// The answer came from another issuer than the one asked (RFC 9207).
    #[error("the answer came from another server than the one asked")]
    OtherIssuer,
    /// The exchange failed.
    #[error("the exchange failed: {0}")]
    Token(#[from] TokenError),
}

impl SignInProblem {
    /// There is no wire to ask Docusign on.
    pub fn no_wire(error: &WireError) -> Self {
        Self::Token(TokenError::Wire(error.clone()))
    }

    /// Whether this is what the browser came back with.
    pub fn is_from_browser(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::OtherIssuer)
    }
}

/// Signs in. `until` may be moved while it waits, and texts that a person pastes may come; `events` hears what happens,
/// the end excepted, which is returned. Dropping the future closes the port and ends the attempt.
///
/// `open` is given what the browser is to be started with: an address on this computer that leads to Docusign once. It says
/// nothing of the sign-in, as whoever reads the command line of the browser would see.
///
/// The first right answer counts, be it received or pasted; then the port is closed, before the exchange begins or while
/// the browser is shown its page (less than a second).
pub async fn sign_in(
    wire: &Wire,
    clock: &Clock,
    request: SignInRequest,
    until: watch::Receiver<MonotonicTime>,
    pasted: mpsc::Receiver<Pasted>,
    open: impl AsyncFnOnce(Launcher) -> bool,
    events: impl Fn(SignInEvent) + Clone + Send + Sync + 'static,
) -> Result<SignedIn, SignInProblem> {
    let attempt = Attempt::new(ConsentRequest {
        endpoints: request.endpoints,
        integration_key: request.integration_key,
        redirect_uri: request.redirect_uri.clone(),
        scopes: request.scopes,
        login_hint: request.login_hint,
        force_login: request.force_login,
        ui_locales: Some(Language::current().tag().to_owned()),
    })
    .map_err(|_| SignInProblem::Random)?;
    let state = SecretString::from(attempt.state().expose_secret().to_owned());
    let expectation = Expectation::new(request.redirect_uri.url(), state);
    let receiver = if request.paste_only { None } else { receiver(&expectation).await? };

    let (answer, pasted) = {
        let link = attempt.authorize_url();
        // Before anybody is told: whoever is told may answer at once. Where there is no port for it, the link is still there to be
        // copied.
        let launch = LaunchPage::bind(SecretString::from(link.expose_secret())).await.ok();
        events(SignInEvent::Waiting { link, receiving: receiver.is_some() });
        let launcher = launch.as_ref().map(LaunchPage::launcher);
        let visits = launch.as_ref().map(LaunchPage::visits);
        let receive = async {
            match receiver {
                Some(receiver) => {
                    let heard = events.clone();
                    receiver.answer(move |notice| heard(SignInEvent::Notice(notice))).await
                }
                None => pending().await,
            }
        };
        let send_on = async {
            if let Some(launch) = launch {
                launch.serve().await;
            }
            pending().await
        };
        let told = events.clone();
        let came = async {
            if let Some(mut visits) = visits {
                while visits.changed().await.is_ok() {
                    told(SignInEvent::BrowserCame);
                }
            }
            pending().await
        };
        let from_browser = async {
            tokio::select! {
                answer = receive => answer,
                answer = send_on => answer,
                answer = came => answer,
            }
        };
        let opening = async {
            match launcher {
                Some(launcher) => open(launcher).await,
                None => false,
            }
        };
        let wait = Wait { clock, until, pasted, expectation: &expectation };
        let opened = |opened| events(SignInEvent::BrowserOpened(opened));
        wait.for_answer(from_browser, opening, opened).await.ok_or(SignInProblem::TimedOut)?
    };
    let (code, issuer) = match answer {
        BrowserAnswer::Code { code, issuer } => (code, issuer),
        BrowserAnswer::Refused { error, description, issuer } => {
            return Err(if attempt.is_from(issuer.as_deref()) {
                SignInProblem::Refused(Refusal::at_consent(&error, description.as_deref(), None))
            } else {
                SignInProblem::OtherIssuer
            });
        }
    };
    events(SignInEvent::CodeReceived { pasted });
    let grant = attempt.accept(CodeAnswer { code, issuer }).map_err(|_| SignInProblem::OtherIssuer)?;
    let tokens = token::exchange(wire, grant, &request.secret_key).await?;
    Ok(SignedIn { tokens, at: clock.now(), clock_ahead_secs: wire.clock_ahead_secs() })
}

/// Listens for the answer, if it comes to this computer at all.
async fn receiver(expectation: &Expectation) -> Result<Option<Receiver>, SignInProblem> {
    match Receiver::bind(expectation.clone()).await {
        Ok(receiver) => Ok(Some(receiver)),
        Err(BindError::NotLoopback(_)) => Ok(None),
        Err(error) => Err(SignInProblem::Port(error.told_apart().await)),
    }
}
