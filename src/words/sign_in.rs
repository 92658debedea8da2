//! What comes at Sign in, what is asked for, and what is noticed while the browser is waited for.

use std::borrow::Cow;
use std::time::Duration;

use crate::connections::ReceiverNotice;
use crate::domain::{Environment, RedirectUri};
use crate::places::set_up::SetUp;
use crate::places::set_up::sign_in::Waiting;
use crate::texts::{t, t_with};

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

/// What Docusign will be asked for.
pub fn asks_for(state: &SetUp) -> String {
    t_with("sign-in-asks-for", &[("scopes", state.common.scopes().join(" ").into())])
}

/// That the answer to a sign-in with this redirect URI goes to another computer, and to which; none where it comes to this one.
pub fn elsewhere(uri: &str) -> Option<String> {
    let uri: RedirectUri = uri.parse().ok()?;
    (!uri.is_loopback()).then(|| t_with("redirect-elsewhere", &[("host", uri.host().to_owned().into())]))
}

/// What the person does while the browser is waited for.
pub fn while_waiting(waiting: &Waiting) -> Cow<'static, str> {
    if !waiting.receiving {
        t("sign-in-waiting-paste")
    } else if waiting.browser_failed {
        t("sign-in-waiting-elsewhere")
    } else {
        t("sign-in-waiting-words")
    }
}

/// How long the answer is still waited for.
pub fn time_left(left: Duration) -> String {
    t_with(
        "sign-in-time-left",
        &[("minutes", (left.as_secs() / 60).into()), ("seconds", (left.as_secs() % 60).into())],
    )
}

/// What the receiver noticed, where a person can do something about it: what it is, and what to do.
pub fn notice(notice: ReceiverNotice) -> Option<(Cow<'static, str>, Cow<'static, str>)> {
    match notice {
        ReceiverNotice::TlsHello => Some((t("sign-in-notice-tls-title"), t("sign-in-notice-tls"))),
        ReceiverNotice::Interference => {
            Some((t("sign-in-notice-interference-title"), t("sign-in-notice-interference")))
        }
        ReceiverNotice::OtherUser => {
            Some((t("sign-in-notice-other-user-title"), t("sign-in-notice-other-user")))
        }
        ReceiverNotice::Stray { .. } => None,
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
        assert!(asks_for(&wizard).contains("signature impersonation"));
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
}
