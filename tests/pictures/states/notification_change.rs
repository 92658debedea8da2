//! A configuration that is there, changed by the steps of the wizard.

use countersign::app::App;
use countersign::notifications::{ConnectConfiguration, FieldDifference, SetUpOutcome};
use countersign::places::notification_set_up::events::Action as OnEvents;
use countersign::places::notification_set_up::{Action as Do, NotificationSetUp};
use serde_json::json;

use super::notification_set_up::{alone, ended, there, with};

/// Reviewed, with another address.
pub(super) fn reviewed() -> App {
    let mut app = alone();
    let there = json!({ "connectId": "22210641", "name": "Orders", "deliveryMode": "SIM", "includeHMAC": "true", "allUsers": "true",
        "urlToPublishTo": "https://hooks.trading.example/docusign", "events": ["envelope-completed"],
        "eventData": { "version": "restv2.1", "format": "json", "includeData": ["recipients"] } });
    let there = ConnectConfiguration::read(&there).unwrap();
    let records = app.notification_set_up.as_ref().unwrap().common.records.clone();
    let id = records[0].id.clone();
    let (wizard, _) = NotificationSetUp::change(records, &id, &there, None).unwrap();
    app.notification_set_up = Some(wizard);
    let address = "https://hooks.trading.example/orders".to_owned();
    with(app, [Do::Events(OnEvents::UrlTyped(address)), Do::Next, Do::Next])
}

/// Compared with what is there.
pub(super) fn compared() -> App {
    let (wanted, found) =
        (json!("https://hooks.trading.example/orders"), json!("https://hooks.trading.example/docusign"));
    let differences = vec![FieldDifference { field: "urlToPublishTo".to_owned(), wanted, found }];
    ended(reviewed(), vec![Ok(SetUpOutcome::Differs { configuration: there(), differences })])
}
