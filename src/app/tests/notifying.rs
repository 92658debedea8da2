//! Set up notifications: where it is opened from, and where it leads back to.

use super::*;
use crate::connections::samples::record;
use crate::domain::samples::facts;
use crate::places::notification_set_up::Action as Do;

fn at_home(count: usize) -> App {
    let records = (0..count).map(|_| record(facts())).collect();
    let mut app = app();
    listed(&mut app, Listing { records, ..Listing::default() });
    app.place = Place::Home;
    app
}

#[test]
fn it_is_opened_from_home_and_back_leads_there() {
    let mut app = at_home(2);
    app.act(Action::Home(home::Action::SetUpNotifications));
    assert_eq!(app.place, Place::NotificationSetUp);
    assert!(app.notification_set_up.as_ref().unwrap().accounts.ticked.is_empty(), "there are two");
    app.act(Action::OpenAbout);
    app.act(Action::About(crate::places::about::Action::Back));
    assert_eq!(app.place, Place::NotificationSetUp);
    app.act(Action::NotificationSetUp(Do::Back));
    assert!(app.place == Place::Home && app.notification_set_up.is_none());
    let mut empty = at_home(0);
    empty.act(Action::Home(home::Action::SetUpNotifications));
    assert_eq!(empty.place, Place::Home, "there is no account to set anything up at");
}

#[test]
fn from_a_connections_page_that_one_is_ticked_and_it_leads_back_to_the_page() {
    let mut app = at_home(2);
    let id = app.home.listing.records[1].id.clone();
    app.act(Action::Home(home::Action::Open(id.clone())));
    app.act(Action::Connection(connection::Action::SetUpNotifications));
    assert!(app.notification_set_up.as_ref().unwrap().accounts.ticked == [id.clone()].into());
    app.act(Action::NotificationSetUp(Do::Leave));
    assert!(app.place == Place::Connection && app.kept.as_ref().unwrap().record.id == id);
}

#[test]
fn a_client_is_added_by_signing_in_for_it() {
    let mut app = at_home(1);
    app.act(Action::Home(home::Action::SetUpNotifications));
    app.act(Action::NotificationSetUp(Do::AddClient));
    assert!(app.place == Place::SetUp && app.notification_set_up.is_none());
}

#[test]
fn a_connection_that_is_removed_meanwhile_is_ticked_no_longer() {
    let mut app = at_home(1);
    app.act(Action::Home(home::Action::SetUpNotifications));
    listed(&mut app, Listing::default());
    let wizard = app.notification_set_up.as_ref().unwrap();
    assert!(wizard.accounts.ticked.is_empty() && wizard.common.records.is_empty());
}

#[test]
fn what_was_answered_is_kept_on_the_way_out_and_offered_on_the_page_of_notifications() {
    use crate::connections::NotificationDraftRecord;
    use crate::places::notification_set_up::{NotificationStep, events};
    use crate::places::notifications;
    use crate::tasks::Upkeep;

    let kept = |effects: Vec<Effect>| {
        works(effects).find_map(|(work, asker)| match work {
            Work::Upkeep(Upkeep::NotificationDraft { id, contents }) => Some(((id, contents), asker)),
            _ => None,
        })
    };
    let mut app = at_home(1);
    app.act(Action::Home(home::Action::SetUpNotifications));
    assert!(kept(app.act(Action::NotificationSetUp(Do::Leave))).is_none(), "nothing was answered");
    app.act(Action::Home(home::Action::SetUpNotifications));
    app.act(Action::NotificationSetUp(Do::Next));
    let name = events::Action::NameTyped("Orders".to_owned());
    app.act(Action::NotificationSetUp(Do::Events(name)));
    let effects = app.act(Action::CloseWanted);
    assert!(closes(&effects));
    let ((draft, contents), asker) = kept(effects).expect("it is kept before the window closes");
    let contents = contents.expect("answers");
    // The list says what is kept.
    app.act(Action::NotificationSetUp(Do::Leave));
    let loads = answer(&mut app, asker, Answer::NotificationDraftKept(Ok(())));
    assert!(works(loads).any(|(work, _)| matches!(work, Work::LoadConnections)));
    let saved_at = Timestamp::UNIX_EPOCH;
    let records = app.home.listing.records.clone();
    let id = records[0].id.clone();
    let notification_drafts = vec![NotificationDraftRecord { id: draft.clone(), saved_at, contents }];
    listed(&mut app, Listing { records: records.clone(), notification_drafts, ..Listing::default() });
    assert_eq!(app.home.notification_drafts[0].name, "Orders");
    // Another that is begun anew is another, and does not take its place.
    app.act(Action::Home(home::Action::SetUpNotifications));
    app.act(Action::NotificationSetUp(Do::Next));
    assert!(kept(app.act(Action::NotificationSetUp(Do::Leave))).is_none(), "nothing was answered");
    app.act(Action::Home(home::Action::SetUpNotifications));
    app.act(Action::NotificationSetUp(Do::Next));
    let name = events::Action::NameTyped("Bills".to_owned());
    app.act(Action::NotificationSetUp(Do::Events(name)));
    let ((other, _), _) = kept(app.act(Action::NotificationSetUp(Do::Leave))).unwrap();
    assert_ne!(other, draft);
    // It is gone on with from Home, and left again for the same.
    app.act(Action::Home(home::Action::ContinueNotifications(draft.clone())));
    assert_eq!(app.notification_set_up.as_ref().unwrap().events.name, "Orders");
    let ((again, _), _) = kept(app.act(Action::NotificationSetUp(Do::Leave))).unwrap();
    assert!(again == draft && app.place == Place::Home);
    app.act(Action::Home(home::Action::Open(id)));
    app.act(Action::Connection(connection::Action::Notifications));
    let offered = |app: &App| app.notifications.as_ref().unwrap().drafts.first().cloned();
    assert_eq!(offered(&app).unwrap().name, "Orders");
    app.act(Action::Notifications(notifications::Action::ContinueDraft(draft.clone())));
    let wizard = app.notification_set_up.as_ref().unwrap();
    assert!(app.place == Place::NotificationSetUp && wizard.step() == NotificationStep::Events);
    assert_eq!(wizard.events.name, "Orders");
    assert!(kept(app.act(Action::NotificationSetUp(Do::Leave))).is_some_and(|(kept, _)| kept.1.is_some()));
    assert_eq!(app.place, Place::Notifications);
    app.act(Action::Notifications(notifications::Action::DiscardDraft(draft.clone())));
    assert!(app.act(Action::Decide(Decision::Stay)).is_empty() && offered(&app).is_some());
    app.act(Action::Notifications(notifications::Action::DiscardDraft(draft.clone())));
    let discarded = kept(app.act(Action::Decide(Decision::Remove)));
    assert!(discarded.is_some_and(|(kept, _)| kept == (draft.clone(), None)) && offered(&app).is_none());
    // Where another window has done so, nothing is offered.
    listed(&mut app, Listing { records, ..Listing::default() });
    app.act(Action::Notifications(notifications::Action::ContinueDraft(draft.clone())));
    assert_eq!(app.place, Place::Notifications);
}
