//! The use cases: propose a redirect URI, sign in, check, keep, reveal, remove, drafts, files. Called by the window's
//! tasks and by commands alike.
//! They put together what Docusign speaks, the receiver, the vault and the sheets, and know nothing of windows or
//! wizards. The types that a wizard needs of those rooms are named here once more, so that it looks at this one door.

mod check;
mod drafts;
mod files;
mod keep;
mod kept;
mod redirect;
mod sign_in;
mod values;
mod wait;

use std::borrow::Cow;

use secrecy::SecretString;

use crate::callback::Expectation;
pub use crate::callback::{BindError, Holder, PasteProblem, ReceiverNotice};
pub use crate::connectors::{Ask, Sheet, SheetEnvironment, Sheets, Value as FieldValue, WhoRenews};
pub use crate::docusign::account::{Account, AccountDetails, ApiError, BillingPlan, UserInfo, Users};
pub use crate::docusign::credentials::{
    IntegrationKey, IntegrationKeyProblem, PairProblem, RedirectUri, RedirectUriProblem, SecretKey,
    SecretKeyProblem, check_pair, tidy,
};
pub use crate::docusign::environment::{Endpoints, Environment, LoopbackOrigin};
pub use crate::docusign::refusal::{Cause, Refusal};
pub use crate::docusign::token::{TokenError, Tokens};
pub use crate::handover::clipboard::{Clipboard, ClipboardNotice, ClipboardProblem};
pub use crate::handover::exchange::{
    ExchangeRequest, NewRequest, OwnerKey, RequestProblem, SealedAnswerProblem,
};
pub use crate::handover::file::{
    Format as FileFormat, Obstacle, PlaceWarning, ReadProblem, SyncService, WriteProblem,
};
pub use crate::vault::{
    ConnectionId, ConnectionRecord, DraftRecord, KeepError, RemoveError, RevealError, SecretKind, StoreError,
    Vault,
};
pub use crate::wire::{Wire, WireError};
pub use check::{CheckEvent, CheckRequest, CheckedAccount, check};
pub use drafts::{KeepDraftRequest, draft_id, draft_secrets, keep_draft, remove_draft};
pub use files::{
    AnswerProblem, Answered, FileContent, FileProblem, open_answer, place_warnings, read_file, write_file,
};
pub use keep::{KeepProblem, KeepRequest, REFRESH_TOKEN_LIFE, keep};
pub use kept::{KeptSecrets, remove, reveal};
pub use redirect::{PortTrouble, RedirectProposal, propose};
pub use sign_in::{
    AcceptedKeys, SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest, SignedIn, sign_in,
};
pub use values::{Row, Values, fields};
pub use wait::Pasted;

/// The practice service could not be started: why, without anything secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the practice service could not be started: {0}")]
pub struct PracticeProblem(pub String);

/// What is wrong with a pasted address and what to do, for the person. Shows nothing of what was pasted.
pub fn paste_problem_words(problem: PasteProblem, redirect_uri: &RedirectUri) -> Cow<'static, str> {
    // Only the redirect URI is shown; the state, which is nobody's business here, decides nothing.
    problem.words(&Expectation::new(redirect_uri.url(), SecretString::default()))
}

/// The authorization server's name, as people and connectors know it: its address without the scheme.
pub fn server_name(endpoints: &Endpoints) -> &str {
    let issuer = endpoints.issuer();
    issuer.split_once("://").map_or(issuer, |(_, name)| name).trim_end_matches('/')
}
