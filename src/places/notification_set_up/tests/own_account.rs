//! An account of one's own, looked at before its OAuth settings are used.

use super::owner_settings::{looks, make, one};
use super::*;
use crate::places::notification_set_up::owner_settings::Action as Make;

#[test]
fn an_account_of_ones_own_is_looked_at_where_its_oauth_settings_are_used() {
    let mut wizard = begun(1);
    act(&mut wizard, Action::Next);
    events_said(&mut wizard);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Proof(proof::Action::Authorization(WishedAuthorization::OAuth)));
    let asker = looks(wizard.act(Action::Next).asks);
    let _ = wizard.hear(&asker, Answer::OwnerChecked(Err(OwnerProblem::NoOAuth.into())));
    act(&mut wizard, Action::Next);
    assert_eq!(wizard.step(), NotificationStep::Review, "messages would come without a token");
    make(&mut wizard, Make::Open);
    for (field, text) in [
        (ProofField::Server, "https://login.example.com/token"),
        (ProofField::ClientId, "us"),
        (ProofField::ClientSecret, "secret"),
    ] {
        let typed = proof::Action::Typed(field, Zeroizing::new(text.to_owned()));
        make(&mut wizard, Make::Form(typed));
    }
    let ask = one(make(&mut wizard, Make::Set));
    let own = id_of(&wizard, 0);
    assert!(
        matches!(&ask.work, Work::SetUpNotifications(NotificationWork::SetFirstOAuth { id, .. }) if *id == own)
    );
    // With signatures alone, the first key is made once it is set up.
    let mut signed = begun(1);
    assert!(to_review(&mut signed).is_empty());
    // Of several, each has settings of its own.
    let mut several = begun(2);
    act(&mut several, Action::Accounts(accounts::Action::TickAll));
    act(&mut several, Action::Next);
    events_said(&mut several);
    act(&mut several, Action::Next);
    act(&mut several, Action::Proof(proof::Action::Authorization(WishedAuthorization::OAuth)));
    assert!(several.act(Action::Next).asks.is_empty());
}
