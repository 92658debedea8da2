//! Connect keys: those that are kept with a connection, and those of its account.

use std::sync::Arc;

use super::answer::Answer;
use super::ask::KeyWork;
use super::files;
use super::resources::With;
use crate::connections::{CheckKeptProblem, KeepProblem, RevealError, forget_connect_key, list_connect_keys};
use crate::domain::ConnectionId;
use crate::notifications::{
    self, ConnectWriteProblem, KeyProblem, ListedSecret, SignatureKey, account_keys, add_key, judge,
    prove_rotation,
};

impl With {
    /// Does it, at an account with the access token that is in the keychain.
    pub(super) async fn connect_keys(&self, work: KeyWork) -> Answer {
        let Self { vault, .. } = self;
        match work {
            KeyWork::ListKept(id) => Answer::ConnectKeysListed(list_connect_keys(vault, &id).await),
            KeyWork::ForgetKept { id, key } => {
                Answer::ConnectKeyForgotten(forget_connect_key(vault, &id, &key).await)
            }
            KeyWork::ListAtAccount(id) => {
                Answer::AccountKeysListed(match self.notification_client(&id).await {
                    Ok(client) => account_keys(vault, &client).await,
                    Err(problem) => Err(problem.into()),
                })
            }
            KeyWork::Make(id) => {
                // A key that Docusign gives once is waited for at the end of the program.
                let _under_way = self.renewals.read().await;
                Answer::ConnectKeyMade(self.make_key(&id).await)
            }
            KeyWork::OpenMessage => Answer::MessageOpened(
                files::open_message(&self.dialogs)
                    .await
                    .map(|opened| opened.map(|(path, message)| (path, Arc::new(message)))),
            ),
            KeyWork::Prove { id, message, new } => {
                Answer::RotationProven(match self.notification_client(&id).await {
                    Ok(client) => prove_rotation(vault, &client, &message, new).await,
                    Err(problem) => Err(not_begun(problem)),
                })
            }
            KeyWork::Judge { message, keys } => {
                let keys: Vec<_> = keys.into_iter().map(SignatureKey::new).collect();
                // A long message that is tried in each way takes seconds.
                let judged =
                    tokio::task::spawn_blocking(move || judge(message.body(), &message.headers(), &keys));
                judged.await.map_or(Answer::GivenUp, Answer::SignaturesJudged)
            }
            KeyWork::Remove { id, listed, key } => {
                let _under_way = self.renewals.read().await;
                Answer::AccountKeyRemoved(self.remove_key(&id, &listed, &key).await)
            }
        }
    }

    async fn make_key(&self, id: &ConnectionId) -> Result<MadeKeyAndKept, KeyProblem> {
        let client = self.notification_client(id).await.map_err(not_begun)?;
        let record =
            self.vault.connection(id).await.map_err(|error| not_begun(CheckKeptProblem::Index(error)))?;
        let record =
            record.ok_or_else(|| not_begun(CheckKeptProblem::from(RevealError::UnknownConnection)))?;
        let made = add_key(&self.vault, &client, &record, true).await?;
        let kept = made.kept.transpose().map(|_| ()).map_err(KeepProblem::from);
        Ok((made.key.secret().clone(), kept))
    }

    async fn remove_key(
        &self,
        id: &ConnectionId,
        listed: &[ListedSecret],
        key: &ListedSecret,
    ) -> Result<(), KeyProblem> {
        let client = self.notification_client(id).await.map_err(not_begun)?;
        notifications::remove_key(&client, listed, key).await
    }
}

type MadeKeyAndKept = (secrecy::SecretString, Result<(), KeepProblem>);

fn not_begun(problem: CheckKeptProblem) -> KeyProblem {
    ConnectWriteProblem::from(problem).into()
}
