//! The key of an account, changed for a new one so that no message is refused: a new one is made beside the old, a message that was received
//! proves that both sign, then the old one goes. Any key of the account can be removed besides, after asking.

use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::asker::{RotationAsker, WatchAsker};
use super::reading::NumberedReading;
use crate::connections::{ApiError, ClipboardNotice};
use crate::domain::ConnectionId;
use crate::notifications::{
    AccountKey, ConnectWriteProblem, FirstKey, KeyProblem, KeyToSign, ListedSecret, OpenMessageProblem,
    ProvenRotation, SavedMessage,
};
use crate::places::connect_key::{KeyAction, MadeKey};
use crate::places::copies::CopyState;
use crate::places::question::Question;
use crate::tasks::{Answer, Ask, KeyWork, Work};

/// How far it has come.
#[derive(Default)]
pub struct KeyRotation {
    /// The keys of the account, in its order; not asked for until the person begins.
    pub account: NumberedReading<Vec<AccountKey>>,
    /// What is being done: one thing at a time.
    pub doing: Option<RotationDoing>,
    /// The key that was made here, until the page is left: Docusign gives it once.
    pub made: Option<MadeKey>,
    /// What a message has proved.
    pub proven: Option<ProvenRotation>,
    /// What came of the last that was done.
    pub news: Option<Result<RotationNews, RotationProblem>>,
    /// The newest key of the account, typed where it is not kept here.
    pub typed: TypedNewKey,
    /// The key that the person is asked about, and the list in which it stood.
    asked_about: Option<(Vec<ListedSecret>, ListedSecret)>,
}

/// The newest key of an account that is not kept here, as it is typed.
#[derive(Default)]
pub struct TypedNewKey {
    /// It.
    pub text: Zeroizing<String>,
    /// It is seen.
    pub shown: bool,
    /// What became of what was copied from its field.
    pub copied: Option<CopyState>,
    /// It was needed and was not there, so often.
    pub missed: u32,
    /// It is to be typed before anything goes on.
    pub is_missing: bool,
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RotationDoing {
    /// A key is being made.
    Making,
    /// The system's dialog asks for a message.
    Opening,
    /// A message is being judged.
    Proving,
    /// A key is being removed.
    Removing {
        /// How it ends.
        ending: String,
        /// It is kept here.
        kept: bool,
    },
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RotationNews {
    /// A key was made.
    Made,
    /// A key was removed from the account.
    Removed {
        /// How it ended.
        ending: String,
        /// It is kept here still.
        kept: bool,
    },
}

/// Why something was not done, or nobody knows.
#[derive(Debug)]
pub enum RotationProblem {
    /// The message.
    Message(OpenMessageProblem),
    /// Anything else.
    Key(KeyProblem),
}

/// What the person did.
#[derive(Clone, PartialEq, Eq)]
pub enum RotationAction {
    /// **Begin**.
    Begin,
    /// **Make a new key**.
    Make,
    /// Something with the key that was made.
    Key(KeyAction),
    /// **Open the message**.
    OpenMessage,
    /// The newest key was typed.
    Typed(Zeroizing<String>),
    /// **Show** or **Hide** beside it.
    ShowTyped(bool),
    /// Something was copied or cut by keyboard from its field.
    CopyTyped(Zeroizing<String>),
    /// **Remove the old key**, once that is proven; asked first.
    RemoveOld,
    /// **Remove it without this proof**: the older of two; asked first.
    RemoveUnproven,
    /// **Remove** beside the key at that place of the account's list; asked first.
    Remove(u32),
}

impl RotationProblem {
    /// Whether nothing was done since the access token has ended.
    pub fn asks_for_renewal(&self) -> bool {
        matches!(
            self,
            Self::Key(KeyProblem::Write(ConnectWriteProblem::Before(problem))) if problem.asks_for_renewal()
        )
    }
}

impl KeyRotation {
    /// The keys of the account, as far as they are known.
    pub fn keys(&self) -> &[AccountKey] {
        self.account.now.seen().map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the newest key of the account is not the newest that is kept here, as far as its end tells: a message proves nothing by what
    /// is kept.
    pub fn lacks_newest(&self) -> bool {
        self.made.is_none() && self.keys().last().is_some_and(|newest| newest.kept != Some(0))
    }

    /// Whether the key that was made would be lost by leaving: it is being made, or is nowhere else.
    pub fn holds_key(&self) -> bool {
        self.doing == Some(RotationDoing::Making) || self.made.as_ref().is_some_and(MadeKey::is_nowhere_else)
    }

    /// The account is asked for its keys.
    pub(super) fn read(&mut self, of: &ConnectionId) -> Ask<WatchAsker> {
        let number = self.account.begin();
        ask(KeyWork::ListAtAccount(of.clone()), RotationAsker::Account(number))
    }

    /// Changes state as the person asked; what is to be done, or asked first.
    pub(super) fn act(
        &mut self,
        of: &ConnectionId,
        action: RotationAction,
    ) -> (Vec<Ask<WatchAsker>>, Option<Question>) {
        let mut asked = None;
        let asks = match action {
            RotationAction::Key(action) => {
                let work = self.made.as_mut().and_then(|made| made.act(action));
                let ask = |work| Ask { work, asker: WatchAsker::Rotation(RotationAsker::Copied) };
                work.map(ask).into_iter().collect()
            }
            RotationAction::Typed(text) => {
                (self.typed.text, self.typed.is_missing) = (text, false);
                Vec::new()
            }
            RotationAction::ShowTyped(shown) => {
                self.typed.shown = shown;
                Vec::new()
            }
            RotationAction::CopyTyped(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                vec![Ask { work, asker: WatchAsker::Rotation(RotationAsker::TypedCopied) }]
            }
            // One thing at a time, and nothing by a list that is being read.
            _ if self.doing.is_some() || self.account.now.is_asking() => Vec::new(),
            RotationAction::Begin => vec![self.read(of)],
            // The key that was made before may be nowhere but here.
            RotationAction::Make if self.holds_key() => Vec::new(),
            RotationAction::Make => {
                vec![self.begin(RotationDoing::Making, KeyWork::Make(of.clone()), RotationAsker::Made)]
            }
            RotationAction::OpenMessage if self.lacks_newest() && self.typed_key().is_none() => {
                self.typed.is_missing = true;
                self.typed.missed = self.typed.missed.wrapping_add(1);
                Vec::new()
            }
            RotationAction::OpenMessage => {
                self.typed.shown = false;
                vec![self.begin(RotationDoing::Opening, KeyWork::OpenMessage, RotationAsker::Message)]
            }
            RotationAction::RemoveOld => {
                if let Some(ProvenRotation { listed, old }) = &self.proven {
                    asked = Some(removal(listed, old, true));
                    self.asked_about = Some((listed.clone(), old.clone()));
                }
                Vec::new()
            }
            RotationAction::Remove(place) => {
                asked = self.ask_about(place);
                Vec::new()
            }
            RotationAction::RemoveUnproven => {
                if let [old, _] = self.keys() {
                    let place = old.listed.place;
                    asked = self.ask_about(place);
                }
                Vec::new()
            }
        };
        (asks, asked)
    }

    /// The question about the key at that place of the list as it is seen.
    fn ask_about(&mut self, place: u32) -> Option<Question> {
        let listed: Vec<_> = self.keys().iter().map(|key| key.listed.clone()).collect();
        let key = listed.iter().find(|key| key.place == place).cloned()?;
        let asked = removal(&listed, &key, false);
        self.asked_about = Some((listed, key));
        Some(asked)
    }

    fn typed_key(&self) -> Option<SecretString> {
        let typed = self.typed.text.trim();
        (!typed.is_empty()).then(|| typed.into())
    }

    /// Removes the key that the person was asked about.
    pub(super) fn remove(&mut self, of: &ConnectionId) -> Option<Ask<WatchAsker>> {
        let (listed, key) = self.asked_about.take()?;
        let kept = self.keys().iter().any(|one| one.listed == key && one.kept.is_some());
        let doing = RotationDoing::Removing { ending: key.ending.clone(), kept };
        let work = KeyWork::Remove { id: of.clone(), listed, key };
        Some(self.begin(doing, work, RotationAsker::Removed))
    }

    /// Takes an answer; what it leads to.
    pub(super) fn hear(
        &mut self,
        of: &ConnectionId,
        asker: RotationAsker,
        answer: Answer,
    ) -> Vec<Ask<WatchAsker>> {
        match asker {
            RotationAsker::Account(number) => match answer {
                Answer::AccountKeysListed(came) => self.account.hear(number, came),
                _ => self.account.give_up(number),
            },
            RotationAsker::Copied => {
                if let Some(made) = &mut self.made {
                    made.hear_copied(answer);
                }
            }
            RotationAsker::TypedCopied => {
                if let Answer::Copied(done) = answer {
                    self.typed.copied = Some(CopyState::of(done));
                }
            }
            RotationAsker::Made => {
                self.doing = None;
                self.news = Some(match answer {
                    Answer::ConnectKeyMade(Ok((key, kept))) => {
                        self.made = Some(MadeKey::new(FirstKey { key, kept, seen: KeyToSign::NotMissed }));
                        Ok(RotationNews::Made)
                    }
                    Answer::ConnectKeyMade(Err(problem)) => Err(RotationProblem::Key(problem)),
                    _ => Err(unsure()),
                });
                return vec![self.read(of)];
            }
            RotationAsker::Message => {
                self.doing = None;
                match answer {
                    Answer::MessageOpened(Ok(Some((_, message)))) => return vec![self.prove(of, message)],
                    Answer::MessageOpened(Err(problem)) => {
                        self.news = Some(Err(RotationProblem::Message(problem)));
                    }
                    // The dialog was closed.
                    _ => {}
                }
            }
            RotationAsker::Proven => {
                self.doing = None;
                match answer {
                    Answer::RotationProven(Ok(proven)) => self.proven = Some(proven),
                    Answer::RotationProven(Err(problem)) => {
                        self.news = Some(Err(RotationProblem::Key(problem)));
                        return vec![self.read(of)];
                    }
                    _ => self.news = Some(Err(RotationProblem::Key(ApiError::broken_off().into()))),
                }
            }
            RotationAsker::Removed => {
                let doing = self.doing.take();
                self.news = Some(match (answer, doing) {
                    (Answer::AccountKeyRemoved(Ok(())), Some(RotationDoing::Removing { ending, kept })) => {
                        Ok(RotationNews::Removed { ending, kept })
                    }
                    (Answer::AccountKeyRemoved(Err(problem)), _) => Err(RotationProblem::Key(problem)),
                    _ => Err(unsure()),
                });
                return vec![self.read(of)];
            }
        }
        Vec::new()
    }

    /// What became of a secret on the clipboard.
    pub(super) fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(made) = &mut self.made {
            made.hear_clipboard(notice);
        }
        if let Some(copied) = &mut self.typed.copied {
            copied.hear(notice);
        }
    }

    /// The person looks at something else. A key that was made stays until the page is left.
    pub(super) fn leave(&mut self) {
        (self.news, self.asked_about, self.typed) = (None, None, TypedNewKey::default());
        if let Some(made) = &mut self.made {
            made.shown = false;
        }
    }

    fn begin(&mut self, doing: RotationDoing, work: KeyWork, asker: RotationAsker) -> Ask<WatchAsker> {
        self.doing = Some(doing);
        (self.news, self.proven) = (None, None);
        ask(work, asker)
    }

    /// The new key is the one that was made here last, or that was typed where it is not kept, or else the newest that is kept.
    fn prove(&mut self, of: &ConnectionId, message: Arc<SavedMessage>) -> Ask<WatchAsker> {
        let typed = || self.lacks_newest().then(|| self.typed_key()).flatten();
        let new = self.made.as_ref().map(|made| made.key.clone()).or_else(typed);
        let work = KeyWork::Prove { id: of.clone(), message, new };
        self.begin(RotationDoing::Proving, work, RotationAsker::Proven)
    }
}

fn ask(work: KeyWork, asker: RotationAsker) -> Ask<WatchAsker> {
    Ask { work: Work::ConnectKeys(work), asker: WatchAsker::Rotation(asker) }
}

fn removal(listed: &[ListedSecret], key: &ListedSecret, proven: bool) -> Question {
    Question::RemoveAccountKey { ending: key.ending.clone(), left: listed.len().saturating_sub(1), proven }
}

/// It broke off: whether it was done, nobody knows.
fn unsure() -> RotationProblem {
    RotationProblem::Key(ConnectWriteProblem::Unsure(ApiError::broken_off()).into())
}
