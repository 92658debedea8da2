//! The use cases of Docusign Connect over connections that are kept: set up at several accounts, look at, change, compare with what was
//! set up here, watch, judge messages and send them to this computer. Called by commands, and by whatever else asks a person.
//!
//! | file | what it holds |
//! |---|---|
//! | `client` | [`NotificationClient`], an account that calls can be made to |
//! | `client_credentials` | how a client of an authorization server says who it is |
//! | `find` | which configuration is meant |
//! | `set_up` | a configuration made, or changed, at an account |
//! | `write` | what can come between |
//! | `at_account` | the same from a connection's name on, renewed first where that is needed |
//! | `change` | paused, resumed, deleted |
//! | `owner` | whose OAuth settings and keys a configuration uses that the partner manages |
//! | `curl` | the call that makes one, for a shell |
//! | `drift` | what is there against what was set up here |
//! | `overview` | all configurations of an account, each beside what was set up here |
//! | `restore` | one set as it was set up here, made anew, or forgotten |
//! | `watch` | the log, and when the next try is |
//! | `address_trial` | the address of a receiver, tried before Docusign sends to it |
//! | `token_trial` | the authorization server, tried before Docusign tries it |
//! | `oauth` | OAuth of an account set, and taken away |
//! | `account_oauth` | the same seen, with who uses it, and changed as it was seen |
//! | `keys` | keys made, kept, removed, changed for new ones |
//! | `rotation` | the keys of an account beside those that are kept, and what a message proves of them |
//! | `first_key` | whether an account has a key for the signatures that are asked for, and its first key, made |
//! | `permission` | what the person may do, read before it is tried |
//! | `resend` | messages sent again |
//! | `period` | all envelopes of a period |
//! | `message` | a message in a file |
//! | `open_message` | the same, opened |
//! | `receive` | a receiver on this computer that plays the customer's endpoint |
//! | `receiver_code` | the program to begin a receiver with |
//! | `practice_message` | one message from Practice to that receiver |
//! | `deliver` | a message sent to a receiver on this computer |
//!
//! Puts together what Docusign speaks, the vault and signatures, and knows nothing of windows or commands. What is inside an error,
//! `words` alone reads.

mod account_oauth;
mod address_trial;
mod at_account;
mod change;
mod client;
mod client_credentials;
mod curl;
mod deliver;
mod drift;
mod find;
mod first_key;
mod keys;
mod message;
mod oauth;
mod open_message;
mod overview;
mod owner;
mod period;
mod permission;
mod practice_message;
mod receive;
mod receiver_code;
mod resend;
mod restore;
mod rotation;
mod set_up;
mod token_trial;
mod watch;
mod write;

pub use crate::docusign::connect::{
    ConfigurationState, ConnectConfiguration, ConnectDebugLog, ConnectEvent, ConnectLog, ConnectLogs,
    ConnectOAuth, ConnectSwitch, ConnectUrlProblem, DeliveryMode, EventData, EventFamily, FieldDifference,
    FieldKind, IncludedData, ListedSecret, LogRange, MAX_URL, NotForOneEnvelope, WrittenFor, WrittenProblem,
    as_it_is_used, read_oauth, read_written, url_problem,
};
pub use crate::docusign::people::{AccountPeople, AccountPerson};
pub use crate::domain::{ConnectId, ResendJob, ResendWish};
pub use crate::signature::{
    BodyChange, Judgement, KeyChange, SignatureFit, SignatureKey, SignatureMistake, judge, sign,
};
pub use account_oauth::{
    AccountOAuth, ManagedOAuthUser, OAuthChangeProblem, account_oauth, change_oauth, remove_seen_oauth,
};
pub use address_trial::{AddressAnswer, AddressTrialProblem, try_address};
pub use at_account::{AccountSetUp, AccountSetUpProblem, NotificationTools};
pub use change::{ChangeProblem, ConnectChange, change, change_seen};
pub use client::{NotificationClient, NotificationProblem};
pub use curl::curl;
pub use deliver::{Delivered, DeliveryProblem, deliver};
pub use drift::{Drift, DriftReport, drift};
pub use find::{Meant, WhichConfiguration};
pub use first_key::{FirstKey, FirstKeyProblem, KeyToSign, key_to_sign};
pub use keys::{AddedKey, KeyProblem, add_key, kept_key, keys, old_key, remove_key};
pub use message::{MAX_MESSAGE, MAX_SAVED_MESSAGE, MessageProblem, SavedMessage, read_headers};
pub use oauth::{FirstOAuthProblem, remove_oauth, set_first_oauth, set_oauth, uses_account_oauth};
pub use open_message::{OpenMessageProblem, open_message};
pub use overview::{ConnectOverview, GoneConfiguration, OverviewEntry, SetUpHere, overview};
pub use owner::{OwnerProblem, can_be_managed, check_owner};
pub use permission::may_manage;
pub use practice_message::{PracticeMessage, PracticeSending, send_practice_message};
pub use receive::{
    BearerCheck, BodyLines, ClientAuthorities, ExpectedLogin, ExpectedProofs, FailedAnswer, HandedMessage,
    MessageProofs, MessageReceiver, MessageRefusal, NoAuthority, Proof, ReceivedMessage, ReceiverEvent,
    ReceiverOptions, ReceiverProblem, ReceiverTls, ViewedHeader, ViewedMessage, prepare_message_folder,
    save_message, save_message_as, with_kept_keys,
};
pub use receiver_code::ReceiverLanguage;
pub use resend::{
    RESENT_AN_HOUR, Resend, ResendAsked, ResendOutcome, ResendProblem, ResendStep, configuration_to_resend_by,
};
pub use restore::{RestoreProblem, forget_set_up, make_anew, restore};
pub use rotation::{AccountKey, ProvenRotation, account_keys, prove_rotation};
pub use set_up::{SetUpMode, SetUpOutcome, SetUpProblem, set_up};
pub use token_trial::{ClientAuthentication, TokenTrial, TokenTrialProblem, TrialToken, try_token};
pub use watch::{TryWindow, next_try, watch};
pub use write::ConnectWriteProblem;
