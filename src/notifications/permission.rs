//! What the person of a connection may do about Connect, read before it is tried.

use super::client::NotificationClient;
use crate::docusign::connect::ConnectPermission;

/// What Docusign says of it. What it does not say, or does not let the person read, is left open: then trying shows it.
pub async fn permission(client: &NotificationClient<'_>) -> ConnectPermission {
    let person = client.person().await.ok();
    client.api().permission(person.as_ref().map(|person| person.sub.as_str())).await
}
