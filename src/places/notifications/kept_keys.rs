//! The Connect keys that the keychain keeps with the connection: seen, copied, and forgotten once the person has said so.

use secrecy::{ExposeSecret, SecretString};

use super::asker::WatchAsker;
use super::reading::NumberedReading;
use crate::connections::{CheckKeptProblem, KeepProblem, KeptConnectKey};
use crate::domain::ConnectionId;
use crate::places::copies::Copies;
use crate::places::question::Question;
use crate::tasks::{Answer, Ask, KeyWork, Work};

/// The keys, and what becomes of them on the page.
#[derive(Default)]
pub struct ConnectKeyList {
    /// Those that are kept, the newest first; not asked for until they are looked at.
    pub kept: NumberedReading<Vec<KeptConnectKey>>,
    /// The one that is seen as it is, by its place.
    pub seen: Option<usize>,
    /// What became of copies, by their places.
    pub copied: Copies,
    /// Whether one is being forgotten.
    pub forgetting: bool,
    /// What became of the last that was to be forgotten.
    pub forgotten: Option<Result<(), KeepProblem>>,
    /// The one that the person is asked about.
    asked_about: Option<SecretString>,
}

/// What the person did with one, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectKeyAction {
    /// **Copy**.
    Copy(usize),
    /// The eye: that one is seen from now on; with none, none is.
    Show(Option<usize>),
    /// **Forget**; asked first.
    Forget(usize),
}

impl ConnectKeyList {
    /// The keys, as far as they are known.
    pub fn keys(&self) -> &[KeptConnectKey] {
        self.kept.now.seen().map(Vec::as_slice).unwrap_or_default()
    }

    /// The keychain is asked for them.
    pub(super) fn read(&mut self, of: &ConnectionId) -> Ask<WatchAsker> {
        let number = self.kept.begin();
        let work = Work::ConnectKeys(KeyWork::ListKept(of.clone()));
        Ask { work, asker: WatchAsker::KeptKeys(number) }
    }

    /// What is known of them may be older than what is kept: they are asked for again when they are looked at.
    pub(super) fn outdate(&mut self) {
        if !self.kept.now.is_asking() {
            self.kept.forget();
        }
    }

    /// Changes state as the person asked; what is to be done, or asked first.
    pub(super) fn act(&mut self, action: ConnectKeyAction) -> (Option<Ask<WatchAsker>>, Option<Question>) {
        match action {
            ConnectKeyAction::Show(seen) => {
                self.seen = seen;
                (None, None)
            }
            ConnectKeyAction::Copy(at) => {
                let text = self.keys().get(at).map(|kept| kept.key.clone());
                let copied = |text| {
                    let work = Work::Copy { text, secret: true };
                    Ask { work, asker: WatchAsker::KeptKeyCopied(at) }
                };
                (text.map(copied), None)
            }
            ConnectKeyAction::Forget(_) if self.forgetting => (None, None),
            ConnectKeyAction::Forget(at) => {
                let kept = self.keys().get(at).cloned();
                self.asked_about = kept.as_ref().map(|kept| kept.key.clone());
                (None, kept.map(|kept| Question::ForgetConnectKey { made_at: kept.made_at }))
            }
        }
    }

    /// Forgets the one that the person was asked about.
    pub(super) fn forget(&mut self, of: &ConnectionId) -> Option<Ask<WatchAsker>> {
        let key = self.asked_about.take()?;
        (self.forgetting, self.forgotten, self.seen) = (true, None, None);
        let work = Work::ConnectKeys(KeyWork::ForgetKept { id: of.clone(), key });
        Some(Ask { work, asker: WatchAsker::KeyForgotten })
    }

    /// Takes what the keychain has.
    pub(super) fn hear(&mut self, number: u32, answer: Answer) {
        let before: Vec<SecretString> = self.keys().iter().map(|kept| kept.key.clone()).collect();
        match answer {
            Answer::ConnectKeysListed(came) => {
                self.kept.hear(number, came.map_err(|error| CheckKeptProblem::from(error).into()));
            }
            _ => self.kept.give_up(number),
        }
        let same = |(kept, before): (&KeptConnectKey, &SecretString)| {
            kept.key.expose_secret() == before.expose_secret()
        };
        if self.keys().len() != before.len() || !self.keys().iter().zip(&before).all(same) {
            // What is told of places was of others.
            (self.seen, self.copied) = (None, Copies::default());
        }
    }

    /// Takes what became of a copy.
    pub(super) fn hear_copied(&mut self, at: usize, answer: Answer) {
        if let Answer::Copied(done) = answer {
            self.copied.take(at, done);
        }
    }

    /// Takes what became of the one that was to be forgotten.
    pub(super) fn hear_forgotten(&mut self, answer: Answer) {
        self.forgetting = false;
        self.forgotten = Some(match answer {
            Answer::ConnectKeyForgotten(came) => came,
            _ => Err(KeepProblem::broken_off()),
        });
    }

    /// The person looks at something else.
    pub(super) fn leave(&mut self) {
        (self.seen, self.forgotten, self.asked_about) = (None, None, None);
    }
}
