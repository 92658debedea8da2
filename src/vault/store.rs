//! What a keychain has to do for us, and the ways in which it can fail to.

use zeroize::Zeroizing;

use super::item::ItemName;
use crate::plain::plain;

/// A keychain. Calls may block for as long as the system's unlock dialog is up: only the vault's own thread makes
/// them, one at a time.
pub trait SecretStore: Send + Sync + 'static {
    /// Which keychain this is, to name it in its own system's words.
    fn kind(&self) -> StoreKind;

    /// Which program answers as this keychain, as far as the system tells. Asks the keychain itself nothing.
    fn program(&self) -> KeychainProgram {
        KeychainProgram::Unknown
    }

    /// The most bytes one item can hold; `None` where there is no limit that a token could meet.
    fn max_item_bytes(&self) -> Option<usize> {
        None
    }

    /// Whether a call may put a dialog of the system in front of the person and wait for the answer.
    fn may_ask(&self) -> bool {
        false
    }

    /// For what the next writing would put such a dialog up: the keychain is there, and locked or not made yet. Asks the
    /// person nothing.
    fn would_ask(&self) -> Result<Option<KeychainPrompt>, StoreError> {
        Ok(None)
    }

    /// Writes the item, over an older one of the same name.
    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError>;

    /// Reads the item; `None` if there is none of that name.
    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError>;

    /// Deletes the item. One that is not there is fine.
    fn delete(&self, item: &ItemName) -> Result<(), StoreError>;
}

/// The keychains there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreKind {
    /// The freedesktop Secret Service: GNOME Keyring, KDE Wallet, `KeePassXC`.
    SecretService,
    /// Windows Credential Manager.
    CredentialManager,
    /// The macOS login keychain.
    MacKeychain,
    /// None of the systems': a store made for a test.
    Other,
}

/// The programs behind the keychains, for whoever has to say what becomes of a secret there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeychainProgram {
    /// GNOME Keyring.
    GnomeKeyring,
    /// KDE Wallet.
    KWallet,
    /// `KeePassXC`.
    KeePassXc,
    /// Windows Credential Manager.
    CredentialManager,
    /// The macOS keychain.
    MacKeychain,
    /// The system does not tell, or it is none of these.
    Unknown,
}

/// What a keychain's own dialog asks the person for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeychainPrompt {
    /// The password that unlocks it.
    Unlock,
    /// A password for a keyring that is to be made: there is none yet.
    MakeKeyring,
}

/// What a keychain is ready for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It keeps what it is given: an item was written, read back and deleted.
    Keeps,
    /// It is locked: its system will ask the person to unlock it. More is not known of it.
    WouldAsk,
    /// No keyring was made in it yet: its system will ask the person for a password for one.
    NoKeyringYet,
}

/// Why the keychain did not do what it was asked.
///
/// The text is for logs; what the person reads is chosen by the variant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no keychain, or none that answers.
    #[error("there is no keychain")]
    Missing,
    /// The service is there, but no keyring was made in it yet, and the dialog to make one was closed or cannot be shown.
    #[error("there is no keyring yet")]
    NoKeyring,
    /// The keychain is locked, and the dialog to unlock it was closed or cannot be shown.
    #[error("the keychain is locked")]
    Locked,
    /// The keychain answered no: a policy, or the person in the system's dialog.
    #[error("the keychain refused")]
    Refused,
    /// No answer within the time limit. What was begun is undone should the answer come after all.
    #[error("the keychain did not answer in time")]
    TimedOut,
    /// The keychain said yes, but what is read back is not what was written.
    #[error("the keychain did not keep what was written")]
    NotLasting,
    /// The secret is larger than this keychain can hold, even in pieces.
    #[error("the secret is too large for the keychain")]
    TooLarge,
    /// Anything else, in the system's own words: at most [`MAX_PLAIN`](crate::plain::MAX_PLAIN) characters on one line.
    #[error("the keychain failed: {detail}")]
    Other {
        /// What the system said. Never holds a secret.
        detail: String,
    },
}

impl StoreError {
    /// An error in the system's words, made fit to be shown.
    pub fn other(words: impl std::fmt::Display) -> Self {
        Self::Other { detail: plain(&words.to_string()) }
    }
}
