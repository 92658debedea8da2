//! Signing in again for a connection that is kept: which one it is, and what becomes of it.

use super::account;
use crate::connections::ConnectionRecord;
use crate::domain::Environment;
use crate::places::set_up::SetUp;
use crate::texts::t_with;

fn replaced(state: &SetUp) -> Option<&ConnectionRecord> {
    state.common.replaces.as_ref().map(|replaced| &replaced.record)
}

/// The name that a person gave the connection; none where there is no connection, or it has none.
pub fn name(state: &SetUp) -> Option<String> {
    replaced(state)?.history.name.as_ref().map(ToString::to_string)
}

/// What Keys is about; none where no connection is signed in for again.
pub fn keys_lead(state: &SetUp) -> Option<String> {
    let record = replaced(state)?;
    Some(t_with("keys-lead-again", &[("name", account::called(record).into())]))
}

/// What Sign in is about: who consented before, and to what; none where no connection is signed in for again.
pub fn sign_in_lead(state: &SetUp) -> Option<String> {
    let record = replaced(state)?;
    let facts = &record.facts;
    let key = if facts.environment == Environment::Practice {
        "sign-in-lead-again-practice"
    } else {
        "sign-in-lead-again"
    };
    let arguments = [
        ("name", account::called(record).into()),
        ("person", account::person(Some(&facts.person_name), Some(&facts.person_email)).into()),
        ("scopes", facts.held_scopes().join(" ").into()),
    ];
    Some(t_with(key, &arguments))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::clock::Clock;
    use crate::connections::{Sheets, samples};
    use crate::domain::{Connection, Secrets, samples::facts};
    use crate::places::set_up::StepName;
    use crate::places::set_up::resume::KeysOfAgain;
    use crate::words::page::PageWords;

    fn again(name: Option<&str>, with: KeysOfAgain) -> SetUp {
        let mut record = samples::record(facts());
        record.facts.environment = Environment::Production;
        record.facts.person_name = "Olive Example".to_owned();
        record.facts.scopes = vec!["extended".to_owned(), "signature".to_owned()];
        record.history.name = name.map(|name| name.parse().unwrap());
        let secrets = Secrets {
            secret_key: Arc::new("0fedcba9-8765-4321-0fed-cba987654321".parse().unwrap()),
            refresh_token: Arc::new("the-older".parse().unwrap()),
            access_token: None,
        };
        let connection = Connection { facts: record.facts.clone(), secrets };
        let clock = Clock::standing_at(jiff::Timestamp::UNIX_EPOCH);
        SetUp::again(Arc::new(Sheets::load(None)), clock, None, &record, &connection, with).0
    }

    #[test]
    fn the_name_that_a_person_gave_stands_on_the_pages_that_lead_to_the_new_tokens() {
        for (with, step) in
            [(KeysOfAgain::Same, StepName::SignIn), (KeysOfAgain::OtherSecret, StepName::Keys)]
        {
            let state = again(Some("North"), with);
            assert_eq!(state.step(), step);
            let lead = PageWords::set_up(&state).lead;
            assert!(lead.contains("North"), "{lead}");
            assert_eq!(name(&state).as_deref(), Some("North"));
            let unnamed = again(None, with);
            let lead = PageWords::set_up(&unnamed).lead;
            assert!(lead.contains(&facts().product_name) && name(&unnamed).is_none(), "{lead}");
        }
        let lead = PageWords::set_up(&again(None, KeysOfAgain::Same)).lead;
        assert!(lead.contains("Olive Example") && lead.contains("extended signature"), "{lead}");
    }
}
