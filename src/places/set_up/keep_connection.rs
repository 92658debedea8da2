//! Keeping the connection: what is under way, what is kept, and what becomes of the draft meanwhile, wherever the person is.

use std::sync::Arc;

use super::answers::Answers;
use super::common::{AttemptNumber, Common, WizardAddress, WizardAsker};
use crate::connections::{CheckedAccount, KeepProblem, SignedIn};
use crate::domain::{AccountId, ConnectionId, Environment};
use crate::tasks::{Answer, Ask, Work};

/// What is kept of this set-up, and what is being kept.
#[derive(Default)]
pub(super) struct ConnectionKeeping {
    /// In the keychain: of several accounts, each is a connection of its own.
    kept: Vec<SignedInAccount>,
    under_way: Option<UnderWay>,
}

/// A sign-in, and the account of it that was chosen: what a connection is made of.
#[derive(Clone)]
pub(super) struct SignedInAccount {
    signed_in: Arc<SignedIn>,
    account_id: AccountId,
}

/// A connection that is being written to the keychain.
struct UnderWay {
    attempt: AttemptNumber,
    of: SignedInAccount,
    /// For this product, by its sheet's id, to this environment.
    product: (String, Environment),
    /// The draft that is gone as soon as it is kept. Answers that change meanwhile are kept as another.
    draft: Option<ConnectionId>,
}

impl SignedInAccount {
    /// The present one, once the account is checked.
    pub(super) fn now(common: &Common) -> Option<Self> {
        let here = common.answers.here();
        let (signed_in, checked) = (here.signed_in.clone()?, here.checked.as_ref()?);
        Some(Self { signed_in, account_id: checked.account.account_id.clone() })
    }
}

impl PartialEq for SignedInAccount {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.signed_in, &other.signed_in) && self.account_id == other.account_id
    }
}

impl UnderWay {
    /// Whether it is for the product and the environment that are being set up.
    fn is_for(&self, now: &Answers) -> bool {
        self.product.0 == now.sheet && self.product.1 == now.environment
    }
}

impl ConnectionKeeping {
    /// Whether the connection of this sign-in and account is in the keychain.
    pub(super) fn has(&self, of: &SignedInAccount) -> bool {
        self.kept.contains(of)
    }

    /// The attempt to keep the connection of this sign-in and account, if one is under way.
    pub(super) fn attempt_for(&self, of: &SignedInAccount) -> Option<AttemptNumber> {
        self.under_way.as_ref().filter(|under_way| under_way.of == *of).map(|under_way| under_way.attempt)
    }

    /// Whether any connection is being written.
    pub(super) fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// Asks for the connection to be kept as the answers are now; its draft goes with it. None where something is missing.
    pub(super) fn begin(&mut self, common: &mut Common) -> Result<Option<Ask<WizardAddress>>, KeepProblem> {
        let (Some(connection), Some(of)) = (common.connection(), SignedInAccount::now(common)) else {
            return Ok(None);
        };
        let id = common.made.id_for(&connection.facts).ok_or(KeepProblem::Random)?;
        let draft = common.draft.take();
        let checked = common.answers.here().checked.as_ref();
        let history = Box::new(checked.map(CheckedAccount::history).unwrap_or_default());
        let keeping = Work::Keep { connection, history, id, draft: draft.clone() };
        let ask = common.ask(WizardAsker::Save, keeping);
        let product = (common.answers.sheet.clone(), common.answers.environment);
        self.under_way = Some(UnderWay { attempt: ask.asker.attempt, of, product, draft });
        Ok(Some(ask))
    }

    /// The person leaves, or turned to other answers: what is being written is not wanted any more, and what was begun is undone.
    /// Its draft is the set-up's again, unless there is a newer one by now. Not so what is for another product: that one is
    /// set up, and goes on being kept while the person is at the next.
    pub(super) fn give_up(&mut self, common: &mut Common) -> Vec<Ask<WizardAddress>> {
        let Some(under_way) = self.under_way.take_if(|under_way| under_way.is_for(&common.answers)) else {
            return Vec::new();
        };
        let asker = WizardAddress { asker: WizardAsker::Save, attempt: under_way.attempt };
        let needless = common.take_back(under_way.draft);
        std::iter::once(Ask { work: Work::Cancel, asker }).chain(needless).collect()
    }

    /// What came of it, whatever the person did meanwhile. Its draft is gone with it; where it could not be kept, the draft is
    /// the set-up's again. A draft that is not needed any more is to be removed.
    pub(super) fn hear(
        &mut self,
        attempt: AttemptNumber,
        answer: &Answer,
        common: &mut Common,
    ) -> Option<Ask<WizardAddress>> {
        let under_way = self.under_way.take_if(|under_way| under_way.attempt == attempt)?;
        let is_for_this = under_way.is_for(&common.answers);
        let UnderWay { of, draft, .. } = under_way;
        if matches!(answer, Answer::Kept(Ok(()))) {
            let is_all = SignedInAccount::now(common).is_some_and(|now| now == of);
            self.kept.push(of);
            let superseded = if is_all { common.draft.take() } else { None };
            superseded.map(|id| common.remove_draft(id))
        } else if is_for_this {
            common.take_back(draft)
        } else {
            // It stands as it was, for that product.
            None
        }
    }
}
