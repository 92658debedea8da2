//! What is copied for whoever else has to see to a problem, and what is said of it.

use std::borrow::Cow;

use super::Explained;
use crate::texts::{t, t_with};

/// Who else has to see to a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tell {
    /// Whoever administers Docusign.
    Administrator,
    /// Whoever looks after this computer and its network.
    It,
}

/// What the person was about when it happened: whoever else has to see to it is told that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TellPurpose {
    /// To connect a product.
    #[default]
    Connecting,
    /// To keep a connection alive.
    Keeping,
    /// To see to the notifications of an account.
    Notifications,
}

/// The button that copies the text for them.
pub fn button(who: Tell) -> Cow<'static, str> {
    match who {
        Tell::Administrator => t("tell-administrator"),
        Tell::It => t("tell-it"),
    }
}

/// What to do with that button.
pub fn now(who: Tell) -> Cow<'static, str> {
    match who {
        Tell::Administrator => t("tell-administrator-now"),
        Tell::It => t("tell-it-now"),
    }
}

/// The same where there is no button.
pub fn command(who: Tell) -> Cow<'static, str> {
    match who {
        Tell::Administrator => t("tell-administrator-command"),
        Tell::It => t("tell-it-command"),
    }
}

/// The text: a request in plain words, then what Docusign said and the details. Bears no secret, as no problem does.
pub fn text(problem: &Explained, who: Tell) -> String {
    let what = [("what", problem.what.clone().into())];
    let first = match who {
        Tell::Administrator => match problem.purpose {
            TellPurpose::Connecting => t_with("tell-administrator-text", &what),
            TellPurpose::Keeping => t_with("tell-administrator-keeping", &what),
            TellPurpose::Notifications => t_with("tell-administrator-notifications", &what),
        },
        Tell::It => t_with("tell-it-text", &what),
    };
    let details = (!problem.details.is_empty())
        .then(|| t_with("cmd-details", &[("details", problem.details.clone().into())]));
    [Some(first), problem.said_by_whom(), details].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docusign::refusal::Refusal;
    use crate::words::known::Known;
    use crate::words::refusals::refusal;
    use crate::words::reported::RefusedAt;

    #[test]
    fn whoever_has_to_see_to_it_is_told_what_the_person_was_about() {
        use crate::connections::{ApiError, KeptCallProblem, RenewProblem, TokenError, samples};
        use crate::domain::samples::facts;
        use crate::notifications::{NotificationProblem, OwnerProblem};
        use crate::words::{notifications, refusals, renewal};
        let record = samples::record(facts());
        let refused = || Refusal::at_consent("something_new", None, None);
        let api = || ApiError::Refused(refused());
        let connecting = refusal(RefusedAt::Api, &refused(), &Known::default());
        let renewed = RenewProblem::Token(TokenError::Refused(refused()));
        let of = |problem: &Explained| text(problem, problem.tell.expect("somebody else"));
        assert!(of(&connecting).contains("I am connecting a product"));
        for kept in
            [renewal::renewal(&renewed, &record), renewal::call(&KeptCallProblem::Api(api()), &record)]
        {
            assert!(of(&kept).contains("I look after a product’s connection"), "{}", of(&kept));
        }
        for seen in [
            notifications::problem(&NotificationProblem::Api(api()), &record),
            notifications::owner(&OwnerProblem::Api(api()), &record),
        ] {
            assert!(of(&seen).contains("I see to the notifications"), "{}", of(&seen));
        }
        assert!(of(&refusals::api(&api(), "host")).contains("I am connecting a product"));
    }

    #[test]
    fn what_is_copied_says_what_happened_and_what_docusign_wrote() {
        let blocked = "This application has been blocked by your account administrator";
        let refused = Refusal::at_consent("access_denied", Some(blocked), None);
        let problem = refusal(RefusedAt::Consent, &refused, &Known::default());
        let who = problem.tell.expect("somebody else");
        let copied = text(&problem, who);
        assert_eq!(who, Tell::Administrator);
        for part in [&problem.what, blocked, "access_denied"] {
            assert!(copied.contains(part), "{part}: {copied}");
        }
    }
}
