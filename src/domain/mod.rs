//! What a connection is: the types that everybody shares, each with the one constructor that checks it. No input or
//! output, no words for people; secrets are wiped when dropped and shown by nothing.
//!
//! | file | what it holds |
//! |---|---|
//! | `environment`, `endpoints`, `loopback_origin` | which Docusign, its addresses, where a practice service listens |
//! | `keys`, `tidy` | integration key and secret key, and what copying adds to them |
//! | `token` | access tokens and refresh tokens |
//! | `redirect_uri`, `base_uri` | where the browser's answer goes; where an account's API lives |
//! | `revocation_endpoint` | where a refresh token can be revoked, if anywhere |
//! | `account` | who signed in, and which accounts that person has |
//! | `connection_id` | the name of a connection or a draft on this computer |
//! | `connection` | a connection: its facts and its secrets |
//! | `variable_names` | what a person calls the variables of a file |
//! | `wanted_page` | what a start of the program asks the window for |
//! | `history` | what became of it since, and what a person calls it |
//! | `followed` | a file that is kept up to date with it |
//! | `loopback_url` | where a receiver on this computer listens |
//! | `connect_id`, `set_up_notification` | a Connect configuration, and what was set up here |
//! | `resend_record` | messages of Connect that are being sent again |

mod account;
mod base_uri;
mod connect_id;
mod connection;
mod connection_id;
mod endpoints;
mod environment;
mod followed;
mod history;
mod keys;
mod loopback_origin;
mod loopback_url;
mod read_call;
mod redirect_uri;
mod resend_record;
mod revocation_endpoint;
#[cfg(test)]
pub(crate) mod samples;
mod set_up_notification;
mod tidy;
mod token;
mod variable_names;
mod wanted_page;

pub use account::{Account, AccountId, AccountIdProblem, AccountProblem, RefusedAccount, UserInfo};
pub use base_uri::{BaseUri, BaseUriProblem};
pub use connect_id::{ConnectId, ConnectIdProblem};
pub use connection::{Connection, Facts, REFRESH_TOKEN_LIFE, Secrets};
pub use connection_id::{ConnectionId, NoConnectionId};
pub use endpoints::Endpoints;
pub use environment::{Environment, UnknownEnvironment};
pub use followed::{
    ContentDigest, FollowedFile, FollowedForm, FollowedPath, FollowedPathProblem, FollowedProblem,
    MAX_FOLLOWED, NoContentDigest,
};
pub use history::{
    ConnectKeyMoments, ConnectionName, ConnectionNameProblem, HandedValues, History, MAX_CONNECTION_NAME,
    NoticeStage, RefusedRenewal, ToldNotice,
};
pub use keys::{
    IntegrationKey, IntegrationKeyProblem, MAX_SECRET_KEY, PairProblem, SecretKey, SecretKeyProblem,
    check_pair,
};
pub use loopback_origin::{LoopbackOrigin, LoopbackOriginProblem};
pub use loopback_url::{LoopbackUrl, LoopbackUrlProblem};
pub use read_call::ReadCall;
pub use redirect_uri::{MAX_REDIRECT_URI, RedirectUri, RedirectUriProblem};
pub use resend_record::{ResendJob, ResendRecord, ResendWish, ResentCount};
pub use revocation_endpoint::RevocationEndpoint;
pub use set_up_notification::{MAX_CONFIGURATION_DEPTH, MAX_SET_UP, SetUpNotification, is_flat};
pub use tidy::{keys_within, only_guid, tidy};
pub use token::{MAX_TOKEN, Token, TokenProblem};
pub use variable_names::{GivenName, MAX_VARIABLE_NAME, VariableName, VariableNameProblem, VariableNames};
pub use wanted_page::WantedPage;
