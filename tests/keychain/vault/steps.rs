//! The desktop's keychain, seen from close by: each call can be announced before it is made, and made only when the
//! test outside lets it.

use std::io::BufRead;

use countersign::vault::{ItemName, OsKeychain, SecretStore, StoreError, StoreKind};
use zeroize::Zeroizing;

pub struct Stepped {
    keychain: OsKeychain,
    cap: Option<usize>,
    announces: bool,
}

impl Stepped {
    /// Says `step: put`, `step: get` or `step: delete` and waits for a line of input before each call.
    pub fn announcing() -> Self {
        Self { keychain: OsKeychain::new(), cap: None, announces: true }
    }

    /// Holds at most so many bytes an item, and refuses more.
    pub fn capped(cap: usize) -> Self {
        Self { keychain: OsKeychain::new(), cap: Some(cap), announces: false }
    }

    fn announce(&self, call: &str) {
        if self.announces {
            println!("\nstep: {call}");
            std::io::stdin().lock().read_line(&mut String::new()).unwrap();
        }
    }
}

impl SecretStore for Stepped {
    fn kind(&self) -> StoreKind {
        self.keychain.kind()
    }

    fn max_item_bytes(&self) -> Option<usize> {
        self.cap
    }

    fn may_ask(&self) -> bool {
        self.keychain.may_ask()
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        self.announce("put");
        if self.cap.is_some_and(|cap| secret.len() > cap) {
            return Err(StoreError::TooLarge);
        }
        self.keychain.put(item, secret)
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        self.announce("get");
        self.keychain.get(item)
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        self.announce("delete");
        self.keychain.delete(item)
    }
}
