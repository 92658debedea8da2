//! An address that a person pastes, judged by the rules a received one is judged by. What mail programs, chats and
//! habit put around an address is taken off first; nothing that is taken off could make a wrong answer right.

use std::borrow::Cow;

use secrecy::{ExposeSecret, SecretString};
use url::Url;
use zeroize::Zeroizing;

use super::page::Clean;
use super::parameters::{self, Overlap, ParameterFault};
use super::{BrowserAnswer, Expectation};
use crate::plain::is_invisible;
use crate::texts::{t, t_with};

/// The longest text that is looked at, in bytes: as much as a request's head may have.
const LONGEST: usize = 16 * 1024;
/// From this many characters on, a single word may be a code.
const SHORTEST_CODE: usize = 20;

/// Why a pasted text is no answer of ours. [`PasteProblem::words`] says it to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteProblem {
    /// Nothing but space.
    Empty,
    /// Words, a file name, anything but an address.
    NotAnAddress,
    /// One long word: the code without the address, which would show no state.
    BareCode,
    /// The parameters without the address before them.
    Part,
    /// The link that starts the sign-in.
    SignInLink,
    /// An address, but not our redirect URI.
    OtherAddress,
    /// The clean page to which the browser is led after its answer was received.
    AfterPage,
    /// Our redirect URI with neither a code nor an error.
    NoAnswer,
    /// A code or an error, but no state.
    NoState,
    /// The state of another attempt, or of somebody else.
    OtherState,
    /// The address ends within the state: its end is missing.
    CutShort,
    /// The right state with something behind it.
    Trailing,
    /// A parameter twice.
    Twice,
    /// A code and an error.
    CodeAndError,
    /// Too long, a broken percent code, or a code that cannot be one.
    Damaged,
}

impl PasteProblem {
    /// What is wrong and what to do, for the person. Shows nothing of what was pasted.
    pub fn words(self, expectation: &Expectation) -> Cow<'static, str> {
        match self {
            Self::Empty => t("paste-empty"),
            Self::NotAnAddress => t("paste-not-an-address"),
            Self::BareCode => t("paste-bare-code"),
            Self::Part => t("paste-part"),
            Self::SignInLink => t("paste-sign-in-link"),
            Self::OtherAddress => {
                let address = expectation.redirect_uri().as_str();
                t_with("paste-other-address", &[("address", address.into())]).into()
            }
            Self::AfterPage => t("paste-after-page"),
            Self::NoAnswer => t("paste-no-answer"),
            Self::NoState => t("paste-no-state"),
            Self::OtherState => t("paste-other-state"),
            Self::CutShort => t("paste-cut-short"),
            Self::Trailing => t("paste-trailing"),
            Self::Twice => t("paste-twice"),
            Self::CodeAndError => t("paste-code-and-error"),
            Self::Damaged => t("paste-damaged"),
        }
    }
}

/// A pasted address, judged like a received one: our redirect URI, the right state, one code or one error.
///
/// `https` in place of `http` passes for a loopback address: that is what a browser makes of it which insists on
/// https, and pasting is then the only way. Scheme and fragment decide nothing; the state does.
pub fn judge_pasted(expectation: &Expectation, text: &str) -> Result<BrowserAnswer, PasteProblem> {
    if text.len() > LONGEST {
        return Err(PasteProblem::Damaged);
    }
    let address = unwrapped(text);
    let address = address.expose_secret();
    if address.is_empty() {
        return Err(PasteProblem::Empty);
    }
    match judge_address(expectation, address) {
        // A sentence's full stop, or a list's comma: at the end of a state it can be told, of a code it cannot, which may end in one.
        Err(problem @ PasteProblem::Trailing) => {
            judge_address(expectation, address.trim_end_matches(PUNCTUATION)).map_err(|_| problem)
        }
        judged => judged,
    }
}

/// What stands behind an address in a sentence.
const PUNCTUATION: [char; 9] = ['.', ',', ';', ':', '!', '?', '…', '。', '，'];

fn judge_address(expectation: &Expectation, address: &str) -> Result<BrowserAnswer, PasteProblem> {
    let url = read_address(expectation, address)?;
    let query = url.query().unwrap_or_default();
    if is_sign_in_link(&url) {
        return Err(PasteProblem::SignInLink);
    }
    if !is_same_place(expectation.redirect_uri(), &url) {
        return Err(PasteProblem::OtherAddress);
    }
    if url.path() != expectation.path() {
        let is_after = Clean::at(url.path(), expectation).is_some();
        return Err(if is_after { PasteProblem::AfterPage } else { PasteProblem::OtherAddress });
    }
    parameters::read(query, expectation.state()).map_err(|fault| match fault {
        ParameterFault::NoState if !has_any(&url, &["code", "error"]) => PasteProblem::NoAnswer,
        ParameterFault::NoState => PasteProblem::NoState,
        ParameterFault::OtherState => match parameters::state_begins(query, expectation.state()) {
            Some(Overlap::Shorter) => PasteProblem::CutShort,
            Some(Overlap::Longer) => PasteProblem::Trailing,
            None => PasteProblem::OtherState,
        },
        ParameterFault::Twice => PasteProblem::Twice,
        ParameterFault::CodeAndError => PasteProblem::CodeAndError,
        ParameterFault::Nothing => PasteProblem::NoAnswer,
        ParameterFault::Damaged => PasteProblem::Damaged,
    })
}

/// The text without what is no part of an address: space and line breaks anywhere (mail programs wrap long lines),
/// invisible characters, quotes and brackets around it, words before it, HTML's way to write `&`, and the percent codes
/// of an address that was encoded as a whole.
fn unwrapped(text: &str) -> SecretString {
    let mut address = Zeroizing::new(String::with_capacity(text.len()));
    address.extend(text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c)));
    let around = |c: char| "\"'`<>(){}“”„‟‘’‚‛«»‹›".contains(c);
    let mut inner = address.trim_matches(around);
    if let Some(start) = ["http://", "https://"].iter().filter_map(|scheme| find(inner, scheme)).min() {
        let (before, behind) = inner.split_at(start);
        // Words such as "Address:". Anything that may itself be an address stays and is judged.
        if !before.contains(['/', '?', '=', '&', '%']) {
            inner = behind;
        }
    }
    let mut unwrapped = Zeroizing::new(inner.replace("&amp;", "&"));
    let starts_encoded =
        ["http%3a%2f%2f", "https%3a%2f%2f"].iter().any(|start| find(&unwrapped, start) == Some(0));
    if starts_encoded {
        unwrapped = Zeroizing::new(unwrapped.replace('+', "%2B"));
        unwrapped = Zeroizing::new(parameters::text_of(&unwrapped));
    }
    SecretString::from(unwrapped.as_str())
}

/// Where `wanted` (lower case ASCII) begins in `text`, whatever the case.
fn find(text: &str, wanted: &str) -> Option<usize> {
    let windows = text.as_bytes().windows(wanted.len());
    windows.enumerate().find(|(_, window)| window.eq_ignore_ascii_case(wanted.as_bytes())).map(|(at, _)| at)
}

/// Browsers leave out the scheme when only part of the address bar is copied: then ours is put before.
fn read_address(expectation: &Expectation, address: &str) -> Result<Url, PasteProblem> {
    let redirect_uri = expectation.redirect_uri();
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    let has_scheme = address.contains("://") && before_path.ends_with(':');
    if has_scheme {
        return Url::parse(address).map_err(|_| PasteProblem::NotAnAddress);
    }
    let address = address.strip_prefix("//").unwrap_or(address);
    if is_code_like(address) {
        return Err(PasteProblem::BareCode);
    }
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.contains(['=', '&']) {
        let has_parameters = address.contains("code=") || address.contains("error=");
        return Err(if has_parameters { PasteProblem::Part } else { PasteProblem::NotAnAddress });
    }
    let whole = Zeroizing::new(format!("{}://{address}", redirect_uri.scheme()));
    let url = Url::parse(&whole).map_err(|_| PasteProblem::NotAnAddress)?;
    if is_same_place(redirect_uri, &url) || is_sign_in_link(&url) {
        return Ok(url);
    }
    let is_host = host.contains(['.', ':']) && address.contains(['/', '?']);
    Err(if is_host { PasteProblem::OtherAddress } else { PasteProblem::NotAnAddress })
}

/// One long word, perhaps padded as Base64 is, that is no key (a GUID).
fn is_code_like(text: &str) -> bool {
    let word = text.trim_end_matches('=');
    let is_guid = word.len() == 36 && word.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let is_word = word.chars().all(|c| c.is_ascii_alphanumeric() || "-._~+".contains(c));
    word.len() >= SHORTEST_CODE && is_word && !is_guid
}

/// Only a request of ours asks for a response type (RFC 6749 section 4.1.1).
fn is_sign_in_link(url: &Url) -> bool {
    has_any(url, &["response_type", "client_id", "redirect_uri"])
}

fn has_any(url: &Url, names: &[&str]) -> bool {
    url.query_pairs().any(|(name, _)| names.contains(&name.as_ref()))
}

/// The same scheme, host and port; for http also what a browser makes of it that insists on https.
fn is_same_place(ours: &Url, theirs: &Url) -> bool {
    let is_upgraded = ours.scheme() == "http" && theirs.scheme() == "https";
    let bare = theirs.username().is_empty() && theirs.password().is_none();
    (ours.scheme() == theirs.scheme() || is_upgraded)
        && bare
        && ours.host() == theirs.host()
        && ours.port() == theirs.port()
}

#[cfg(test)]
#[path = "paste_tests.rs"]
mod tests;
