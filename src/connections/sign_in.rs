//! Signing in: the receiver is bound, the browser opened, the answer awaited, the code exchanged. One attempt, one
//! code, one exchange.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::watch;

use super::{BindError, Endpoints, IntegrationKey, Notice, RedirectUri, SecretKey, TokenError, Tokens, Wire};
use crate::callback::{Answer, Expectation, Receiver};
use crate::clock::Clock;
use crate::docusign::consent::{Attempt, CodeAnswer, ConsentRequest};
use crate::docusign::token;

/// How long the browser's answer is awaited before the person is asked for more time.
pub const SIGN_IN_LIMIT: Duration = Duration::from_mins(10);

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
}

/// What came of it.
pub struct SignedIn {
    /// The tokens.
    pub tokens: Tokens,
    /// When they were given.
    pub at: Timestamp,
}

/// What happens on the way, in this order; `Ended` comes once and last.
pub enum SignInEvent {
    /// The receiver is bound and waits; this is the link for the browser. It bears the state: not for logs.
    Waiting {
        /// The link.
        link: SecretString,
    },
    /// The browser was opened, or could not be.
    BrowserOpened(bool),
    /// The receiver noticed something.
    Notice(Notice),
    /// The browser brought the code; it is being exchanged.
    CodeReceived,
    /// The end.
    Ended(Result<SignedIn, SignInProblem>),
}

/// Why a sign-in did not work. Bears nothing secret.
#[derive(Debug, thiserror::Error)]
pub enum SignInProblem {
    /// The receiver could not be bound.
    #[error("the port for the browser's answer cannot be had: {0}")]
    Port(#[from] BindError),
    /// The system gave no randomness.
    #[error("the system's random generator failed")]
    Random,
    /// Docusign sent the browser back with an error; `access_denied` when the person pressed Cancel.
    #[error("Docusign answered the browser with {error}")]
    Denied {
        /// The code of RFC 6749, section 4.1.2.1.
        error: String,
        /// Docusign's words, made plain.
        description: Option<String>,
    },
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

/// Signs in. `until` may be moved while it waits; `events` hears what happens, the end excepted, which is returned.
/// Dropping the future closes the port and ends the attempt.
pub async fn sign_in(
    wire: &Wire,
    clock: &Clock,
    request: SignInRequest,
    mut until: watch::Receiver<Timestamp>,
    open: impl AsyncFnOnce(&SecretString) -> bool,
    events: impl Fn(SignInEvent) + Clone + Send + Sync + 'static,
) -> Result<SignedIn, SignInProblem> {
    let attempt = Attempt::new(ConsentRequest {
        endpoints: request.endpoints,
        integration_key: request.integration_key,
        redirect_uri: request.redirect_uri.clone(),
        scopes: request.scopes,
        login_hint: request.login_hint,
        force_login: request.force_login,
        ui_locales: Some("en".to_owned()),
    })
    .map_err(|_| SignInProblem::Random)?;
    let state = SecretString::from(attempt.state().expose_secret().to_owned());
    let receiver = Receiver::bind(Expectation::new(request.redirect_uri.url(), state)).await?;

    let link = attempt.authorize_url();
    events(SignInEvent::Waiting { link: SecretString::from(link.expose_secret().to_owned()) });
    let heard = events.clone();
    let answer = receiver.answer(move |notice| heard(SignInEvent::Notice(notice)));
    tokio::pin!(answer);

    let opened = open(&link).await;
    drop(link);
    events(SignInEvent::BrowserOpened(opened));

    let answer = loop {
        let deadline = *until.borrow_and_update();
        tokio::select! {
            answer = &mut answer => break answer,
            () = clock.sleep_until(deadline) => {
                if *until.borrow() <= clock.now() {
                    return Err(SignInProblem::TimedOut);
                }
            }
            moved = until.changed() => {
                if moved.is_err() {
                    // Nobody can move the deadline any more; it stands.
                    clock.sleep_until(deadline).await;
                    return Err(SignInProblem::TimedOut);
                }
            }
        }
    };
    let (code, issuer) = match answer {
        Answer::Code { code, issuer } => (code, issuer),
        Answer::Refused { error, description, .. } => {
            return Err(SignInProblem::Denied { error, description });
        }
    };
    events(SignInEvent::CodeReceived);
    let grant = attempt.accept(CodeAnswer { code, issuer }).map_err(|_| SignInProblem::OtherIssuer)?;
    let tokens = token::exchange(wire, grant, &request.secret_key).await?;
    Ok(SignedIn { tokens, at: clock.now() })
}
