//! What the person of a connection may do about Connect, read before it is tried.

use super::client::NotificationClient;

/// Whether they may manage it. What Docusign does not say, or does not let the person read, is left open: then trying shows it.
pub async fn may_manage(client: &NotificationClient<'_>) -> Option<bool> {
    let person = client.person().await.ok()?;
    client.api().may_manage(&person.sub).await
}
