//! The use cases: propose a redirect URI, sign in, check, keep. Called by the window's tasks and by commands alike.
//! They put together what Docusign speaks, the receiver, the vault and the sheets, and know nothing of windows or
//! wizards. The types that a wizard needs of those rooms are named here once more, so that it looks at this one door.

mod check;
mod keep;
mod redirect;
mod sign_in;

pub use crate::callback::{BindError, Notice};
pub use crate::connectors::{Environment as SheetEnvironment, Sheet, Sheets, Value as FieldValue, WhoRenews};
pub use crate::docusign::account::{Account, AccountDetails, ApiError, UserInfo};
pub use crate::docusign::credentials::{
    IntegrationKey, IntegrationKeyProblem, PairProblem, RedirectUri, RedirectUriProblem, SecretKey,
    SecretKeyProblem, check_pair, tidy,
};
pub use crate::docusign::environment::{Endpoints, Environment, LoopbackOrigin};
pub use crate::docusign::refusal::{Cause, Refusal};
pub use crate::docusign::token::{TokenError, Tokens};
pub use crate::handover::clipboard::{Clipboard, ClipboardProblem};
pub use crate::vault::{ConnectionRecord, KeepError, StoreError, Vault};
pub use crate::wire::{Wire, WireError};
pub use check::{CheckEvent, CheckRequest, CheckedAccount, check};
pub use keep::{KeepProblem, KeepRequest, keep};
pub use redirect::{PortTrouble, RedirectProposal, propose};
pub use sign_in::{SIGN_IN_LIMIT, SignInEvent, SignInProblem, SignInRequest, SignedIn, sign_in};

/// The practice service could not be started: why, without anything secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the practice service could not be started: {0}")]
pub struct PracticeProblem(pub String);

/// The authorization server's name, as people and connectors know it: its address without the scheme.
pub fn server_name(endpoints: &Endpoints) -> &str {
    let issuer = endpoints.issuer();
    issuer.split_once("://").map_or(issuer, |(_, name)| name).trim_end_matches('/')
}
