//! A wait for the browser's answer: how far the browser is, what the receiver noticed, the address that is pasted.

use std::time::Duration;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::common::AttemptNumber;
use crate::clock::MonotonicTime;
use crate::connections::{ClipboardProblem, PasteProblem, ReceiverNotice, SIGN_IN_LIMIT, StrayAnswer};

/// How long a browser may take from its start until it comes, before it is said that none did.
pub const BROWSER_COMES_WITHIN: Duration = Duration::from_secs(6);

/// How long its start itself may take.
pub const BROWSER_STARTS_WITHIN: Duration = Duration::from_secs(20);

/// A running wait.
pub struct Waiting {
    /// Which attempt.
    pub attempt: AttemptNumber,
    /// The sign-in link, once the receiver is bound.
    pub link: Option<SecretString>,
    /// When it began.
    pub since: MonotonicTime,
    /// When it ends.
    pub until: MonotonicTime,
    /// How far the browser is.
    pub browser: BrowserStart,
    /// It is being opened again.
    pub(super) opening_again: Option<AttemptNumber>,
    /// The last thing the receiver noticed.
    pub notice: Option<ReceiverNotice>,
    /// The answer can come by itself; otherwise its address has to be pasted.
    pub receiving: bool,
    /// **Paste the address** is open.
    pub pasting: bool,
    /// The person sees something else in the browser, and asked what it means.
    pub sees_something_else: bool,
    /// The address as typed or pasted. Bears the code: a secret.
    pub address: Zeroizing<String>,
    /// What is wrong with it.
    pub address_problem: Option<AddressProblem>,
    /// It is being judged.
    pub(super) judging: Option<AttemptNumber>,
}

/// How far the browser is that was to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserStart {
    /// It is being started, since then.
    Starting(MonotonicTime),
    /// It could not be started.
    Failed,
    /// Its program was started, then; no window of it has come yet.
    Started(MonotonicTime),
    /// It came, on its way to Docusign.
    Came,
}

/// Why a pasted address does not serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// It is not the answer to this attempt.
    Judged(PasteProblem),
    /// The clipboard gave nothing.
    Clipboard(ClipboardProblem),
}

impl Waiting {
    /// One that begins now.
    pub(super) fn new(attempt: AttemptNumber, now: MonotonicTime, paste_only: bool) -> Self {
        Self {
            attempt,
            link: None,
            since: now,
            until: now.after(SIGN_IN_LIMIT),
            browser: BrowserStart::Starting(now),
            opening_again: None,
            notice: None,
            receiving: !paste_only,
            pasting: paste_only,
            sees_something_else: false,
            address: Zeroizing::default(),
            address_problem: None,
            judging: None,
        }
    }

    /// One that receives, for tests of words.
    #[cfg(test)]
    pub(crate) fn sample(now: MonotonicTime) -> Self {
        Self::new(AttemptNumber::default(), now, false)
    }

    /// What weighs more is not wiped by what weighs less.
    pub(super) fn hear_notice(&mut self, notice: ReceiverNotice) {
        if self.notice.is_none_or(|before| weight(notice) >= weight(before)) {
            self.notice = Some(notice);
        }
    }

    /// Whether it was opened.
    pub(super) fn hear_opened(&mut self, opened: bool, now: MonotonicTime) {
        self.browser = match self.browser {
            // It was quicker than the word that it was started.
            BrowserStart::Came => BrowserStart::Came,
            _ if opened => BrowserStart::Started(now),
            _ => BrowserStart::Failed,
        };
    }

    /// Whether the browser was started a while ago, and none has come.
    pub fn no_browser_came(&self, now: MonotonicTime) -> bool {
        let is_late = |at, within| now.since(at) >= within;
        match self.browser {
            BrowserStart::Started(at) => is_late(at, BROWSER_COMES_WITHIN),
            // One that does not say whether it has started.
            BrowserStart::Starting(at) => is_late(at, BROWSER_STARTS_WITHIN),
            BrowserStart::Failed | BrowserStart::Came => false,
        }
    }
}

/// How much a notice weighs.
fn weight(notice: ReceiverNotice) -> u8 {
    match notice {
        ReceiverNotice::Stray { why: StrayAnswer::Nothing, .. } => 0,
        ReceiverNotice::Stray { .. } => 1,
        ReceiverNotice::TlsHello => 2,
        ReceiverNotice::Interference => 3,
        ReceiverNotice::OtherUser => 4,
    }
}
