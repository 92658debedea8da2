//! What comes at Sign in, what is asked for, and what is noticed while the browser is waited for.

use std::borrow::Cow;
use std::time::Duration;

use crate::clock::MonotonicTime;
use crate::connections::{ReceiverNotice, StrayAnswer};
use crate::domain::{Environment, RedirectUri};
use crate::places::set_up::SetUp;
use crate::places::set_up::sign_in::{BrowserStart, Waiting};
use crate::texts::{t, t_with};
use crate::words::scopes;

/// What is about to happen, in order.
pub fn what_comes(state: &SetUp) -> [Cow<'static, str>; 3] {
    let answers = &state.common.answers;
    let (first, second) = if answers.environment == Environment::Practice {
        (t("sign-in-comes-browser-practice"), t("sign-in-comes-practice"))
    } else {
        (t("sign-in-comes-browser"), t("sign-in-comes-person"))
    };
    let comes_here = answers.here().keys.as_ref().is_none_or(|keys| keys.redirect_uri.is_receivable());
    [first, second, if comes_here { t("sign-in-comes-back") } else { t("sign-in-comes-paste") }]
}

/// What the person consents to: what each scope allows that Docusign will be asked for.
pub fn asks_for(state: &SetUp) -> Vec<String> {
    scopes::each_said(&state.common.scopes())
}

/// What becomes of the product meanwhile, where a connection is signed in for again; in Practice, no product has anything.
pub fn meanwhile(state: &SetUp) -> Option<Cow<'static, str>> {
    let is_real = state.common.answers.environment != Environment::Practice;
    (is_real && state.common.replaces.is_some()).then(|| t("sign-in-again-meanwhile"))
}

/// That the answer to a sign-in with this redirect URI goes to another computer, and to which; none where it comes to this one.
pub fn elsewhere(uri: &str) -> Option<String> {
    let uri: RedirectUri = uri.parse().ok()?;
    (!uri.is_loopback()).then(|| t_with("redirect-elsewhere", &[("host", uri.host().to_owned().into())]))
}

/// What the person does while the browser is waited for.
pub fn while_waiting(waiting: &Waiting, now: MonotonicTime) -> Cow<'static, str> {
    if !waiting.receiving {
        t("sign-in-waiting-paste")
    } else if waiting.browser == BrowserStart::Failed || waiting.no_browser_came(now) {
        t("sign-in-waiting-elsewhere")
    } else {
        t("sign-in-waiting-words")
    }
}

/// Something a person may see in the browser in place of a way back, what it means, and what leads on.
pub struct WaitingQuestion {
    /// What is seen.
    pub seen: Cow<'static, str>,
    /// What it means, and what to do.
    pub words: Cow<'static, str>,
    /// What leads on.
    pub remedy: WaitingRemedy,
}

/// What leads on from what is seen in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingRemedy {
    /// **Open Apps and Keys**, with the redirect URI to be copied.
    RegisterUri,
    /// **Open Apps and Keys**.
    AppsAndKeys,
    /// **Back to Keys**.
    Keys,
    /// **Paste the address**.
    PasteAddress,
    /// **Open again**.
    OpenAgain,
}

/// What the person may see, the most frequent first.
pub fn waiting_questions(waiting: &Waiting) -> Vec<WaitingQuestion> {
    let question = |seen, words, remedy| WaitingQuestion { seen, words, remedy };
    let mut all =
        vec![question(t("sign-in-seen-nothing"), t("sign-in-late-nothing"), WaitingRemedy::OpenAgain)];
    // Where the address is asked for already, it is said there.
    if waiting.receiving && !waiting.pasting {
        all.push(question(t("sign-in-seen-page"), t("sign-in-late-page"), WaitingRemedy::PasteAddress));
    }
    all.extend([
        question(t("sign-in-seen-redirect"), t("sign-in-late-redirect"), WaitingRemedy::RegisterUri),
        question(t("sign-in-seen-client"), t("sign-in-late-client"), WaitingRemedy::Keys),
        question(t("sign-in-seen-swapped"), t("sign-in-late-swapped"), WaitingRemedy::Keys),
        question(t("sign-in-seen-grant"), t("sign-in-late-grant"), WaitingRemedy::AppsAndKeys),
    ]);
    all
}

/// How long the answer is still waited for.
pub fn time_left(left: Duration) -> String {
    t_with(
        "sign-in-time-left",
        &[("minutes", (left.as_secs() / 60).into()), ("seconds", (left.as_secs() % 60).into())],
    )
}

/// What the receiver noticed, and what to do about it.
pub struct NoticeWords {
    /// What it is.
    pub title: Cow<'static, str>,
    /// What to do.
    pub words: Cow<'static, str>,
    /// The button for it.
    pub remedy: NoticeRemedy,
}

/// What is done about what the receiver noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeRemedy {
    /// **Copy sign-in link**.
    CopyLink,
    /// **Open again**.
    OpenAgain,
    /// **Cancel and start again**.
    StartAgain,
}

/// What the receiver noticed, where a person can do something about it.
pub fn notice(notice: ReceiverNotice) -> Option<NoticeWords> {
    let said = |title, words, remedy| Some(NoticeWords { title, words, remedy });
    match notice {
        ReceiverNotice::TlsHello => {
            said(t("sign-in-notice-tls-title"), t("sign-in-notice-tls"), NoticeRemedy::CopyLink)
        }
        ReceiverNotice::Interference => said(
            t("sign-in-notice-interference-title"),
            t("sign-in-notice-interference"),
            NoticeRemedy::StartAgain,
        ),
        ReceiverNotice::OtherUser => said(
            t("sign-in-notice-other-user-title"),
            t("sign-in-notice-other-user"),
            NoticeRemedy::StartAgain,
        ),
        ReceiverNotice::Stray { why, .. } => {
            let words = match why {
                StrayAnswer::Nothing => return None,
                StrayAnswer::NoState => t("sign-in-notice-no-state"),
                StrayAnswer::OtherState => t("sign-in-notice-other-state"),
                StrayAnswer::Damaged => t("sign-in-notice-damaged"),
            };
            said(t("sign-in-notice-stray-title"), words, NoticeRemedy::OpenAgain)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::samples::new_request;
    use crate::connections::{NewRequest, Sheets};

    #[test]
    fn item_38_whoever_answers_a_request_is_shown_the_scopes_that_it_asks_for() {
        let scopes = vec!["signature".to_owned(), "impersonation".to_owned()];
        let asked = NewRequest { scopes, ..new_request(Environment::Demo) };
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        let wizard = SetUp::answering(Arc::new(Sheets::load(None)), clock, None, asked.make().unwrap().0);
        let said = asks_for(&wizard);
        assert!(said[0].starts_with("signature: ") && said[1].starts_with("impersonation: "), "{said:?}");
    }

    /// What Docusign and the browsers are known to show, and what leads on from each.
    #[test]
    fn each_text_that_a_browser_shows_leads_on() {
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        let waiting = Waiting::sample(clock.monotonic());
        let questions = waiting_questions(&waiting);
        for (text, remedy) in [
            ("This site can’t be reached", WaitingRemedy::PasteAddress),
            ("Unable to connect", WaitingRemedy::PasteAddress),
            ("secure connection", WaitingRemedy::PasteAddress),
            ("redirect URI is not registered properly", WaitingRemedy::RegisterUri),
            ("There are no redirect URIs registered", WaitingRemedy::RegisterUri),
            ("client ID is not registered", WaitingRemedy::Keys),
            ("the two keys are swapped, and the secret is in the browser’s history", WaitingRemedy::Keys),
            ("response type is not supported", WaitingRemedy::AppsAndKeys),
            ("An empty page", WaitingRemedy::OpenAgain),
        ] {
            let of =
                |question: &&WaitingQuestion| question.seen.contains(text) || question.words.contains(text);
            let found: Vec<_> = questions.iter().filter(of).map(|question| question.remedy).collect();
            assert_eq!(found, [remedy], "{text}");
        }
        // A secret that was in the browser's address is known to its history.
        let swapped = questions.iter().find(|question| question.words.contains("swapped"));
        let words = &swapped.expect("swapped keys").words;
        assert!(words.contains("Add Secret Key") && words.contains("delete the old one"), "{words}");
    }

    #[test]
    fn item_39_an_address_on_another_computer_is_said_to_be_one() {
        for here in
            ["http://localhost", "http://127.0.0.1:9/x", "http://[::1]:9", "https://localhost/callback"]
        {
            assert_eq!(elsewhere(here), None, "{here}");
        }
        let words = elsewhere("https://connector.example/callback").expect("a mark");
        assert!(words.contains("connector.example"), "{words}");
    }

    #[test]
    fn case_12_an_answer_that_cannot_be_taken_is_told_with_what_to_do() {
        let of = |why| notice(ReceiverNotice::Stray { count: 1, why });
        assert!(of(StrayAnswer::Nothing).is_none(), "nobody answered");
        let said: Vec<_> = [StrayAnswer::NoState, StrayAnswer::OtherState, StrayAnswer::Damaged]
            .into_iter()
            .map(|why| of(why).expect("words"))
            .collect();
        for NoticeWords { title, words, remedy } in &said {
            assert!(title.contains("could not be taken") && words.contains("Open again"), "{words}");
            assert_eq!(*remedy, NoticeRemedy::OpenAgain, "the button that the words name");
        }
        let different: std::collections::BTreeSet<_> = said.iter().map(|said| said.words.as_ref()).collect();
        assert_eq!(different.len(), 3);
    }
}
