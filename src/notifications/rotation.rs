//! The keys of an account beside those that are kept here, and what a message proves of them: what a window needs to lead a person through
//! changing a key.

use secrecy::{ExposeSecret, SecretString};

use super::client::{NotificationClient, NotificationProblem};
use super::keys::{KeyProblem, kept_key, keys, old_key};
use super::message::SavedMessage;
use super::write::ConnectWriteProblem;
use crate::connections::{CheckKeptProblem, Vault, kept_connect_keys};
use crate::docusign::connect::ListedSecret;

/// A key of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountKey {
    /// It, as Docusign lists it.
    pub listed: ListedSecret,
    /// Its place among the keys that are kept here, from 0, as far as the ends of both tell.
    pub kept: Option<usize>,
}

/// That a message carries the new key's signature beside another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenRotation {
    /// The keys of the account, as they were listed then.
    pub listed: Vec<ListedSecret>,
    /// The old one.
    pub old: ListedSecret,
}

/// The keys of an account, in its order.
pub async fn account_keys(
    vault: &Vault,
    client: &NotificationClient<'_>,
) -> Result<Vec<AccountKey>, NotificationProblem> {
    let listed = keys(client).await?;
    let kept = kept_connect_keys(vault, &client.id).await.map_err(CheckKeptProblem::from)?;
    Ok(beside_kept(listed, &kept))
}

fn beside_kept(listed: Vec<ListedSecret>, kept: &[SecretString]) -> Vec<AccountKey> {
    let beside = |listed: ListedSecret| {
        let ends = |key: &SecretString| key.expose_secret().ends_with(&listed.ending);
        let kept = kept.iter().position(|key| !listed.ending.is_empty() && ends(key));
        AccountKey { listed, kept }
    };
    listed.into_iter().map(beside).collect()
}

/// Looks whether a message that was received proves that the new key signs beside the old; the new one is the newest that is kept, where
/// none is given. See [`old_key`].
pub async fn prove_rotation(
    vault: &Vault,
    client: &NotificationClient<'_>,
    received: &SavedMessage,
    new: Option<SecretString>,
) -> Result<ProvenRotation, KeyProblem> {
    let unread = |error| ConnectWriteProblem::from(CheckKeptProblem::from(error));
    let new = match new {
        Some(new) => new,
        None => kept_key(vault, &client.id).await.map_err(unread)?.ok_or(KeyProblem::NoneKept)?,
    };
    let listed = keys(client).await?;
    let old = old_key(&listed, &new, received)?.clone();
    Ok(ProvenRotation { listed, old })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_account_are_told_by_their_ends_and_one_that_shows_none_is_nobodys() {
        let listed = |place, ending: &str| ListedSecret { place, ending: ending.to_owned() };
        let kept = ["q83vASNFZ4k=".into(), "an-older-key".into()];
        let keys =
            beside_kept(vec![listed(1, "-key"), listed(2, "else"), listed(3, "Z4k="), listed(4, "")], &kept);
        let places: Vec<_> = keys.iter().map(|key| key.kept).collect();
        assert_eq!(places, [Some(1), None, Some(0), None]);
    }
}
