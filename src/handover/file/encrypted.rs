//! The copy's JSON, locked with a passphrase: an age file that `age -d` opens too.

use age::scrypt;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::content::{ConnectionCopy, RenderProblem};
use super::reading::ReadingProblem;
use super::several::ConnectionCopies;
use crate::handover::locked::{self, LockKind, LockedProblem};

/// scrypt with N = 2^18, what age itself takes: about a second and 256 MiB of memory for each try.
const WORK: u8 = 18;
/// The most that is done to open a file: 1 GiB of memory.
const MAX_WORK: u8 = 20;

/// Why an encrypted copy did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenProblem {
    /// It is larger than any copy.
    #[error("too large for a copy")]
    TooLarge,
    /// It is no encrypted file at all.
    #[error("not an encrypted copy")]
    NotEncrypted,
    /// It is encrypted for a person's key, not with a passphrase: an answer of the exchange between two people.
    #[error("encrypted for a key, not with a passphrase")]
    ForAKey,
    /// The passphrase is wrong; or the few bytes that only the passphrase opens were changed, which looks the same.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Trying the passphrase would take more than 1 GiB of memory. No file of ours does.
    #[error("opening it takes too much work")]
    TooMuchWork,
    /// It was changed or cut off.
    #[error("damaged")]
    Damaged,
    /// It opened, but was made by a newer Countersign, or by a newer age (then without a version).
    #[error("of a newer version")]
    Newer(Option<u64>),
    /// It opened, but what is in it is no connection.
    #[error("no connection in it")]
    NoConnection,
}

impl ConnectionCopy {
    /// The copy's JSON, locked with a passphrase. Takes about a second and 256 MiB.
    pub fn to_encrypted(&self, passphrase: &SecretString) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
        locked_with(|| self.to_json(), passphrase, WORK)
    }
}

impl ConnectionCopies {
    /// The copies' JSON, locked with a passphrase. Takes about a second and 256 MiB.
    pub fn to_encrypted(&self, passphrase: &SecretString) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
        locked_with(|| self.to_json(), passphrase, WORK)
    }
}

fn locked_with(
    json: impl FnOnce() -> Result<Zeroizing<Vec<u8>>, RenderProblem>,
    passphrase: &SecretString,
    work: u8,
) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
    if passphrase.expose_secret().is_empty() {
        return Err(RenderProblem::NoPassphrase);
    }
    let json = json()?;
    let mut recipient = scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(work);
    locked::lock(&json, &recipient).map_err(|_| RenderProblem::Failed)
}

/// Opens what [`ConnectionCopy::to_encrypted`] or [`ConnectionCopies::to_encrypted`] made. Takes as long as that.
pub fn open_encrypted(bytes: &[u8], passphrase: &SecretString) -> Result<ConnectionCopies, OpenProblem> {
    if bytes.len() > super::MAX_READ {
        return Err(OpenProblem::TooLarge);
    }
    let identity = || {
        let mut identity = scrypt::Identity::new(passphrase.clone());
        identity.set_max_work_factor(MAX_WORK);
        identity
    };
    let json = locked::open(bytes, LockKind::Passphrase, identity).map_err(|problem| match problem {
        LockedProblem::NotLocked => OpenProblem::NotEncrypted,
        LockedProblem::OtherLock => OpenProblem::ForAKey,
        LockedProblem::Newer => OpenProblem::Newer(None),
        LockedProblem::WrongKey => OpenProblem::WrongPassphrase,
        LockedProblem::TooMuchWork => OpenProblem::TooMuchWork,
        LockedProblem::Damaged => OpenProblem::Damaged,
    })?;
    ConnectionCopies::read(&json).map_err(|problem| match problem {
        ReadingProblem::Newer(version) => OpenProblem::Newer(Some(version)),
        ReadingProblem::Other | ReadingProblem::Unsound => OpenProblem::NoConnection,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handover::samples::{SECRETS, laid_open, sample, several};

    /// Next to no work: the tests try many passphrases.
    const QUICK: u8 = 1;

    fn locked() -> Zeroizing<Vec<u8>> {
        locked_with(|| sample().to_json(), &"correct horse".into(), QUICK).unwrap()
    }

    #[test]
    fn item_34_only_the_passphrase_opens_an_encrypted_copy() {
        let locked = locked();
        let opened = open_encrypted(&locked, &"correct horse".into()).unwrap();
        assert_eq!(opened.iter().map(laid_open).collect::<Vec<_>>(), [laid_open(&sample())]);
        for wrong in ["", "correct hors", "Correct horse", "correct horse "] {
            let problem = open_encrypted(&locked, &wrong.into()).map(|_| ()).unwrap_err();
            assert_eq!(problem, OpenProblem::WrongPassphrase, "{wrong:?}");
        }
    }

    #[test]
    fn item_34_several_copies_are_opened_as_they_were_locked() {
        let all = several(3);
        let locked = locked_with(|| all.to_json(), &"correct horse".into(), QUICK).unwrap();
        let opened = open_encrypted(&locked, &"correct horse".into()).unwrap();
        let laid_open = |copies: &ConnectionCopies| copies.iter().map(laid_open).collect::<Vec<_>>();
        assert_eq!(laid_open(&opened), laid_open(&all));
        let wrong = open_encrypted(&locked, &"correct hors".into()).map(|_| ());
        assert_eq!(wrong, Err(OpenProblem::WrongPassphrase));
        let text = String::from_utf8(locked.to_vec()).unwrap();
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)));
    }

    #[test]
    fn item_22_an_encrypted_copy_shows_no_secret() {
        let text = String::from_utf8(locked().to_vec()).unwrap();
        for secret in SECRETS {
            assert!(!text.contains(secret));
        }
        assert!(!text.contains("Snow"), "{text}");
    }

    /// Bytes of all parts of the file, one bit each: every one of marker, stanza and MAC, some of the payload. All bits of
    /// a smaller file are tried in `locked`; here each try costs a passphrase's work.
    #[test]
    fn item_34_a_flipped_byte_of_an_encrypted_copy_is_refused() {
        let locked = locked();
        let mut seen = std::collections::BTreeSet::new();
        for at in (0..250).chain((250..locked.len()).step_by(23)) {
            let mut flipped = locked.to_vec();
            flipped[at] ^= 1 << (at % 7);
            let problem = open_encrypted(&flipped, &"correct horse".into()).map(|_| ()).unwrap_err();
            seen.insert(format!("{problem:?}"));
        }
        for kind in ["NotEncrypted", "WrongPassphrase", "Damaged"] {
            assert!(seen.contains(kind), "no flip was {kind}: {seen:?}");
        }
    }

    #[test]
    fn a_file_that_asks_for_gigabytes_is_refused_before_the_work() {
        let mut recipient = scrypt::Recipient::new("p".into());
        recipient.set_work_factor(QUICK);
        let file = locked::lock(b"{}", &recipient).unwrap();
        assert_eq!(open_encrypted(&file, &"p".into()).map(|_| ()), Err(OpenProblem::NoConnection));
        // The header is the first line of base64; in it the work factor is text.
        let armored = String::from_utf8(file.to_vec()).unwrap();
        let body: String = armored.lines().filter(|line| !line.starts_with("-----")).collect();
        let mut binary = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, body).unwrap();
        let line_end = binary.windows(3).position(|three| three == b" 1\n").unwrap() + 1;
        binary.splice(line_end..=line_end, *b"40");
        let mut armor =
            age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor).unwrap();
        std::io::Write::write_all(&mut armor, &binary).unwrap();
        let greedy = armor.finish().unwrap();
        assert_eq!(open_encrypted(&greedy, &"p".into()).map(|_| ()), Err(OpenProblem::TooMuchWork));
    }

    #[test]
    fn other_files_are_told_apart() {
        let key = age::x25519::Identity::generate();
        let answer = locked::lock(b"{}", &key.to_public()).unwrap();
        for (file, problem) in [
            (&answer[..], OpenProblem::ForAKey),
            (&sample().to_json().unwrap(), OpenProblem::NotEncrypted),
            (b"", OpenProblem::NotEncrypted),
            (&vec![b'x'; crate::handover::file::MAX_READ + 1], OpenProblem::TooLarge),
        ] {
            assert_eq!(open_encrypted(file, &"p".into()).map(|_| ()), Err(problem));
        }
        assert_eq!(sample().to_encrypted(&"".into()).map(|_| ()), Err(RenderProblem::NoPassphrase));
    }
}
