//! The address of a receiver, tried from this computer.

use std::borrow::Cow;

use url::Url;

use super::{Explained, network};
use crate::domain::Environment;
use crate::notifications::{AddressAnswer, AddressTrialProblem};
use crate::plain::plain;
use crate::texts::{in_sequence, t, t_with};
use crate::wire::{Unreachable, WireError};

/// That it is asked.
pub fn running(url: &str) -> String {
    t_with("address-running", &[("host", host(url).into())])
}

/// That it answered: after how long, and with which status.
pub fn answered(answer: AddressAnswer) -> String {
    let status = ("status", u32::from(answer.status).into());
    let tenths = u32::try_from(answer.took.as_millis() / 100).unwrap_or(u32::MAX);
    if tenths < 10 {
        let milliseconds = u32::try_from(answer.took.as_millis()).unwrap_or(u32::MAX);
        return t_with("address-answered", &[status, ("milliseconds", milliseconds.into())]);
    }
    let seconds = f64::from(tenths) / 10.0;
    t_with("address-answered-seconds", &[status, ("seconds", seconds.into())])
}

/// What that means.
pub fn meaning(answer: AddressAnswer) -> String {
    let parts = [
        answer.is_https.then(|| t("address-certificate")),
        answer.is_slow().then(|| t("address-slow")),
        answer.is_trouble().then(|| t("address-trouble")),
        // What takes messages need not take anything else.
        (answer.status >= 400).then(|| t("address-no-message")),
    ];
    in_sequence(&parts.into_iter().flatten().collect::<Vec<_>>())
}

/// What was not seen by trying it: how Docusign would find it, or Practice.
pub fn unseen(url: &str, environment: Option<Environment>) -> Option<Cow<'static, str>> {
    let is_https = Url::parse(url).is_ok_and(|url| url.scheme() == "https");
    match (network::on_this_computer(url), environment) {
        (None, _) => Some(t("address-from-here")),
        (Some(_), Some(Environment::Practice)) => is_https.then(|| t("address-practice")),
        (Some(_), _) => Some(t("address-here")),
    }
}

/// Whether there is no such name, so that no more is known of the address.
pub fn is_name_unknown(problem: &AddressTrialProblem) -> bool {
    let unknown = WireError::NoConnection { why: Unreachable::NameUnknown };
    matches!(problem, AddressTrialProblem::Wire(error) if *error == unknown)
}

/// Why there was no answer that would do. Nobody else needs to see to it before anything here goes on.
pub fn problem(problem: &AddressTrialProblem, url: &str) -> Explained {
    let details = problem.to_string();
    let host = host(url);
    let at = [("host", host.clone().into())];
    let error = match problem {
        AddressTrialProblem::Redirect { .. } => {
            return explained!("redirected", "delivery-redirect-now", None, details, &at);
        }
        AddressTrialProblem::Switched { .. } => {
            return explained!("address-switched", "address-switched-now", None, details, &at);
        }
        AddressTrialProblem::Wire(error) => error,
    };
    if *error == (WireError::NoConnection { why: Unreachable::Refused })
        && let Some(server) = network::on_this_computer(url)
    {
        let server = [("server", server.into())];
        return explained!("trial-nothing-here", "delivery-none-now", None, details, &server);
    }
    let said = network::of_customer(error, url, &host).unwrap_or_else(|| network::wire(error, &host));
    let now = remedy(error).map(Cow::into_owned).unwrap_or(said.now);
    Explained { now, remedy: None, tell: None, ..said }
}

/// What to do where it is a receiver of messages.
fn remedy(error: &WireError) -> Option<Cow<'static, str>> {
    match error {
        WireError::Timeout { connecting: false } => Some(t("address-timeout-now")),
        WireError::TlsFailed(_) => Some(t("address-tls-now")),
        WireError::Malformed(_) => Some(t("address-malformed-now")),
        error => network::remedy_at_customer(error),
    }
}

fn host(url: &str) -> String {
    let url = Url::parse(url).ok();
    url.and_then(|url| url.host_str().map(plain)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const URL: &str = "https://hooks.example.com/docusign";

    fn answer(status: u16, milliseconds: u64, is_https: bool) -> AddressAnswer {
        AddressAnswer { status, took: Duration::from_millis(milliseconds), is_https }
    }

    #[test]
    fn an_answer_is_said_with_its_time_status_and_certificate() {
        assert_eq!(answered(answer(405, 120, true)), "It answered in 120 ms (HTTP 405)");
        assert_eq!(answered(answer(200, 6249, true)), "It answered in 6.2 seconds (HTTP 200)");
        let certificate = t("address-certificate");
        assert_eq!(meaning(answer(200, 120, true)), certificate);
        assert_eq!(meaning(answer(200, 120, false)), "", "nothing was encrypted");
        for (answer, also) in [
            (answer(204, 5000, true), "address-slow"),
            (answer(405, 120, true), "address-no-message"),
            (answer(503, 120, true), "address-trouble"),
        ] {
            assert!(meaning(answer).contains(&*t(also)), "{also}: {}", meaning(answer));
        }
        assert!(!meaning(answer(204, 4999, true)).contains(&*t("address-slow")));
        assert!(!meaning(answer(404, 1, true)).contains(&*t("address-trouble")));
    }

    #[test]
    fn what_this_computer_cannot_see_is_said_by_where_the_address_is() {
        let (practice, demo) = (Some(Environment::Practice), Some(Environment::Demo));
        for (url, environment, said) in [
            (URL, demo, Some("address-from-here")),
            (URL, practice, Some("address-from-here")),
            ("https://127.0.0.1:8443/", practice, Some("address-practice")),
            ("http://127.0.0.1:8080/", practice, None),
            ("https://localhost:8443/", demo, Some("address-here")),
        ] {
            assert_eq!(unseen(url, environment), said.map(t), "{url}");
        }
    }

    #[test]
    fn no_problem_of_a_receiver_is_said_to_be_docusigns_or_its_keys() {
        use crate::wire::ProxyTrouble;
        let unreachable = [
            Unreachable::NameUnknown,
            Unreachable::NoRoute,
            Unreachable::Refused,
            Unreachable::Reset,
            Unreachable::Other,
        ];
        let errors = unreachable.map(|why| WireError::NoConnection { why }).into_iter().chain([
            WireError::Timeout { connecting: true },
            WireError::Timeout { connecting: false },
            WireError::TlsUntrusted { unknown_issuer: true },
            WireError::TlsUntrusted { unknown_issuer: false },
            WireError::TlsExpired { not_yet_valid: true },
            WireError::TlsExpired { not_yet_valid: false },
            WireError::TlsWrongHost,
            WireError::TlsFailed("no".to_owned()),
            WireError::NoTrustStore,
            WireError::Proxy { trouble: ProxyTrouble::Refused, proxy: None },
            WireError::CutShort,
            WireError::Malformed("invalid content-length parsed".to_owned()),
        ]);
        let all = errors.map(AddressTrialProblem::Wire).chain([
            AddressTrialProblem::Redirect { status: 302 },
            AddressTrialProblem::Switched { status: 101 },
        ]);
        for what in all {
            let said = problem(&what, URL);
            assert!(said.tell.is_none() && said.remedy.is_none(), "{what:?}");
            let words = format!("{} {}", said.what, said.now);
            for strange in
                ["really Docusign", "opens Docusign", "Docusign’s own", "Keys", "administers Docusign"]
            {
                assert!(!words.contains(strange), "{what:?}: {words}");
            }
        }
    }

    #[test]
    fn what_mends_a_receiver_is_said_of_the_receiver() {
        for (error, now) in [
            (WireError::NoConnection { why: Unreachable::NameUnknown }, t("address-name-now")),
            (WireError::Timeout { connecting: false }, t("address-timeout-now")),
            (WireError::TlsUntrusted { unknown_issuer: true }, t("address-issuer-now")),
            (WireError::TlsUntrusted { unknown_issuer: false }, t("address-unsound-now")),
            (WireError::TlsExpired { not_yet_valid: false }, t("address-expired-now")),
            (WireError::TlsWrongHost, t("address-wrong-host-now")),
            (WireError::TlsFailed("no".to_owned()), t("address-tls-now")),
            (WireError::Malformed("no".to_owned()), t("address-malformed-now")),
        ] {
            let said = problem(&AddressTrialProblem::Wire(error.clone()), URL);
            assert_eq!(said.now, now, "{error:?}");
        }
    }

    #[test]
    fn where_nothing_listens_on_this_computer_that_is_said() {
        let refused = AddressTrialProblem::Wire(WireError::NoConnection { why: Unreachable::Refused });
        let said = problem(&refused, "https://127.0.0.1:8443/");
        assert!(said.what.contains("127.0.0.1:8443"), "{}", said.what);
        assert!(problem(&refused, URL).what.contains("hooks.example.com"));
        for why in [Unreachable::Reset, Unreachable::Other] {
            let closed = AddressTrialProblem::Wire(WireError::NoConnection { why });
            let said = problem(&closed, "https://127.0.0.1:8443/");
            assert!(said.what.contains("127.0.0.1:8443") && said.now.contains("TLS"), "{}", said.now);
            assert!(!said.now.contains("irewall"), "nothing is on the way: {}", said.now);
        }
    }

    #[test]
    fn an_answer_that_is_none_of_a_web_server_is_not_said_to_pass_by_itself() {
        let errors = [
            WireError::CutShort,
            WireError::Other("invalid header".to_owned()),
            WireError::Malformed("invalid HTTP version parsed".to_owned()),
        ];
        for error in errors {
            let said = problem(&AddressTrialProblem::Wire(error), URL);
            assert!(said.what.contains("hooks.example.com") && said.what.contains("HTTP"), "{}", said.what);
            assert!(!said.now.contains("by itself") && !said.details.is_empty(), "{}", said.now);
        }
        let said = problem(&AddressTrialProblem::Wire(WireError::TooLarge), URL);
        assert!(!said.what.contains("Docusign") && !said.now.contains("hotel"), "{} {}", said.what, said.now);
    }
}
