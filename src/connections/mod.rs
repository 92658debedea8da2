//! The use cases: propose a redirect URI, sign in, check, keep, reveal, renew, revoke, remove, drafts, files in and out, files that
//! follow, connections that are looked after. Called by the window's
//! tasks and by commands alike.
//! They put together what Docusign speaks, the receiver, the vault and the sheets, and know nothing of windows or
//! wizards. What a wizard handles of those rooms is named here once more, so that it looks at this one door; what is inside
//! an error, `words` alone reads, where it comes from.

mod answer;
mod carry;
mod check;
mod check_kept;
mod compare;
mod connect_keys;
mod diagnose;
mod drafts;
mod fields;
mod files;
mod follow;
mod keep;
mod kept;
mod life;
mod listing;
mod look_after;
mod open_file;
mod redirect;
mod renew;
mod revoke;
#[cfg(test)]
pub(crate) mod samples;
mod sign_in;
mod typed_path;
mod wait;

use std::borrow::Cow;

use secrecy::SecretString;

use crate::callback::BindError;
use crate::callback::Expectation;
pub use crate::callback::{Launcher, PasteProblem, ReceiverNotice, StrayAnswer};
pub use crate::connectors::{OwnFile, Sheet, SheetAsk, SheetEnvironment, SheetField, Sheets, WhoRenews};
pub use crate::diagnostics::{
    BrowserFound, BrowserSource, DesktopFound, DisplayKind, KnownBrowser, PortalFound, PortalInterface,
    Redacted, Redactor, SessionFound, SystemFound,
};
pub use crate::docusign::account::{AccountDetails, ApiError, BillingPlan, Users};
use crate::docusign::refusal::Refusal;
pub use crate::docusign::review::ReviewCall;
pub use crate::docusign::token::TokenError;
pub use crate::docusign::token::Tokens;
use crate::domain::RedirectUri;
pub use crate::handover::clipboard::{
    Clipboard, ClipboardMark, ClipboardNotice, ClipboardProblem, ClipboardWish, CopiedGuid, WindowWay,
    WishDone,
};
pub use crate::handover::exchange::{ExchangeRequest, NewRequest, OwnerKey, RequestProblem, answer_phrase};
pub use crate::handover::file::{CarriedAlong, Format as FileFormat, OpenProblem, PlaceWarning};
pub use crate::handover::passphrase::{PassphraseWeakness, passphrase_weakness, propose_passphrase};
pub use crate::handover::record::{RecordDocument, RecordKind, RecordLine, RecordSection, RecordText};
pub use crate::schedule::{LastRun, ScheduleProblem, TaskState};
pub use crate::vault::{
    ConnectionRecord, DraftRecord, IndexError, IndexWatch, ItemName, KeychainProgram,
    NotificationDraftRecord, OsKeychain, Readiness, RemoveError, RevealError, SecretKind, Vault,
};
pub use crate::wire::{ProxyInUse, ProxySource, Wire, WireError};
pub use answer::{AnswerProblem, open_answer, read_answer};
pub use carry::{
    CarriedOver, CarryProblem, CarryWay, LeftOut, carry_over, keep_copy, suggested_name_of_carried,
};
pub use check::{CheckEvent, CheckRequest, CheckedAccount, check, needed_calls};
pub use check_kept::{
    CalledKept, CheckKeptProblem, KeptCall, KeptCallProblem, LiveConnection, account_of, check_kept,
    with_live_token,
};
pub use compare::{CopyFate, Difference, KeptHere, connect_keys_fate, counterparts, kept_here};
pub use connect_keys::{
    ConnectKeysFate, KeptConnectKey, forget_connect_key, kept_connect_keys, list_connect_keys,
};
pub use diagnose::{Diagnostics, KeychainState, PortState, ProxyToServer, RefusalSeen, diagnose};
pub use drafts::{DraftSecrets, KeepDraftRequest, draft_secrets, keep_draft, remove_draft, sign_in_mark};
pub use fields::{
    FieldMarks, FieldRow, MissingField, ProductField, ProductFields, WhyMissing, fields, handed_to,
};
pub use files::{FileContent, FileProblem, place_warnings, write_file};
pub use follow::{
    FollowProblem, NewFollow, bring_up_to_date, files_follow, follow, follow_path, follow_renewal,
    renew_and_follow, save_own, stop_following, suggested_name, write_anew,
};
pub use keep::{FoundKeychain, KeepProblem, KeychainProblem, keep, probe_keychain};
pub use kept::{name, note_handed_over, remove, reveal};
pub use life::Life;
pub use listing::{Listing, list};
pub use look_after::{
    LookAfterWish, LookedAfter, NotLookedAfter, is_looked_after, look_after, needs_person, note_run,
    note_told, notice_due, program, stop_if_none_is_left,
};
pub use open_file::{
    CopiedConnection, LockedFile, OpenFileProblem, OpenedFile, find_answered, open_file, unlock_copies,
};
pub use redirect::{PortTrouble, RedirectProposal, propose};
pub use renew::{
    RenewProblem, Renewed, UnkeptTokens, is_due, is_ours_to_renew, is_renewed_here, renew, renew_until_kept,
};
pub use revoke::{RevokeProblem, find_revocation, revoke_and_remove};
pub use sign_in::{AcceptedKeys, SignInEvent, SignInProblem, SignInRequest, SignedIn, sign_in};
pub use typed_path::{
    MissingDialog, PathPurpose, TypedPathProblem, judge_typed_path, missing_dialog, usual_folder,
};
pub use wait::{Pasted, SIGN_IN_LIMIT};

/// The practice service could not be started: why, without anything secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the practice service could not be started: {0}")]
pub struct PracticeProblem(pub String);

/// What is wrong with a pasted address and what to do, for the person. Shows nothing of what was pasted.
pub fn paste_problem_words(problem: PasteProblem, redirect_uri: &RedirectUri) -> Cow<'static, str> {
    // Only the redirect URI is shown; the state, which is nobody's business here, decides nothing.
    problem.words(&Expectation::new(redirect_uri.url(), SecretString::default()))
}
