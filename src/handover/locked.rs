//! age files (age-encryption.org/v1), armored: locked with a passphrase or for one person's key, and opened again.
//! Any program that knows age opens them too.

use std::io::{BufRead, BufReader, Read, Write};
use std::iter;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};
use zeroize::Zeroizing;

/// How an armored age file begins.
const ARMOR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// The most locks one file may have. Ours have one; each costs a multiplication on a curve to try, and somebody who sends a
/// file with thousands would have the program sit over it for minutes.
const MOST_LOCKS: usize = 20;

/// The longest header read, in bytes: many times what so many locks take.
const LONGEST_HEADER: u64 = 32 * 1024;

/// What opens a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LockKind {
    /// A passphrase.
    Passphrase,
    /// One person's key.
    Key,
}

/// Why a file did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LockedProblem {
    /// It is no armored age file.
    NotLocked,
    /// It has the other kind of lock.
    OtherLock,
    /// It is of a newer age than this.
    Newer,
    /// The passphrase or the key is not the one; or the very part that is locked with it was changed, which looks the
    /// same.
    WrongKey,
    /// Trying the passphrase would take more work and memory than is sound.
    TooMuchWork,
    /// It was changed or cut off.
    Damaged,
}

/// Locks `plain`. age keeps a copy of up to 64 KiB of it in a buffer that it frees without wiping (0.12,
/// `StreamWriter::chunk`); it cannot be reached from here.
pub(super) fn lock(plain: &[u8], recipient: &dyn Recipient) -> Result<Zeroizing<Vec<u8>>, age::EncryptError> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient))?;
    let mut locked = Zeroizing::new(Vec::with_capacity(plain.len() * 3 / 2 + 1024));
    let armor = ArmoredWriter::wrap_output(&mut *locked, Format::AsciiArmor)?;
    let mut writer = encryptor.wrap_output(armor)?;
    writer.write_all(plain)?;
    writer.finish()?.finish()?;
    Ok(locked)
}

/// Opens what [`lock`] locked. `identity` is made only for a file that has the right kind of lock.
pub(super) fn open<I: Identity>(
    locked: &[u8],
    lock: LockKind,
    identity: impl FnOnce() -> I,
) -> Result<Zeroizing<Vec<u8>>, LockedProblem> {
    let decryptor = decryptor(locked)?;
    if kind(&decryptor) != lock {
        return Err(LockedProblem::OtherLock);
    }
    let identity = identity();
    let mut reader = decryptor.decrypt(iter::once(&identity as &dyn Identity)).map_err(explain)?;
    // What is locked is longer than what is in it, so the buffer never moves and leaves no copy behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(locked.len()));
    reader.read_to_end(&mut plain).map_err(|_| LockedProblem::Damaged)?;
    Ok(plain)
}

/// What opens a file, as its header says; nothing is opened. One with locks of other kinds alone, as other programs make them, is
/// none of ours.
pub(super) fn lock_of(locked: &[u8]) -> Result<LockKind, LockedProblem> {
    match kind(&decryptor(locked)?) {
        LockKind::Key if !has_a_key_of_ours(locked) => Err(LockedProblem::NotLocked),
        kind => Ok(kind),
    }
}

/// Whether one of its locks is for a key of the kind that requests have.
fn has_a_key_of_ours(locked: &[u8]) -> bool {
    let header = BufReader::new(ArmoredReader::new(locked.trim_ascii_start()).take(LONGEST_HEADER));
    let lines = header.split(b'\n').map_while(Result::ok);
    lines.take_while(|line| !line.starts_with(b"---")).any(|line| line.starts_with(b"-> X25519 "))
}

type ArmoredDecryptor<'a> = Decryptor<ArmoredReader<BufReader<&'a [u8]>>>;

fn kind(decryptor: &ArmoredDecryptor<'_>) -> LockKind {
    if decryptor.is_scrypt() { LockKind::Passphrase } else { LockKind::Key }
}

/// Reads the header.
fn decryptor(locked: &[u8]) -> Result<ArmoredDecryptor<'_>, LockedProblem> {
    // Mail programs like to put empty lines before a text.
    let locked = locked.trim_ascii_start();
    if !locked.starts_with(ARMOR) {
        return Err(LockedProblem::NotLocked);
    }
    if has_too_many_locks(locked) {
        return Err(LockedProblem::Damaged);
    }
    Decryptor::new_buffered(ArmoredReader::new(locked)).map_err(explain)
}

/// Whether the header has more locks than a file of ours may have, or no end. What is no header at all is for age to judge.
fn has_too_many_locks(locked: &[u8]) -> bool {
    let mut header = BufReader::new(ArmoredReader::new(locked).take(LONGEST_HEADER));
    let (mut line, mut locks) = (Vec::new(), 0);
    loop {
        line.clear();
        match header.read_until(b'\n', &mut line) {
            Ok(read) if read > 0 && line.ends_with(b"\n") => {}
            // Ended before its own end: cut off, or longer than any.
            Ok(_) => return header.get_ref().limit() == 0,
            Err(_) => return false,
        }
        if line.starts_with(b"---") {
            return false;
        }
        locks += usize::from(line.starts_with(b"-> "));
        if locks > MOST_LOCKS {
            return true;
        }
    }
}

fn explain(error: DecryptError) -> LockedProblem {
    match error {
        DecryptError::UnknownFormat => LockedProblem::Newer,
        DecryptError::ExcessiveWork { .. } => LockedProblem::TooMuchWork,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            LockedProblem::WrongKey
        }
        _ => LockedProblem::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> age::x25519::Identity {
        age::x25519::Identity::generate()
    }

    #[test]
    fn only_the_right_key_opens() {
        let (ours, theirs) = (key(), key());
        let locked = lock(b"plain", &ours.to_public()).unwrap();
        assert_eq!(*open(&locked, LockKind::Key, || ours.clone()).unwrap(), b"plain");
        assert_eq!(open(&locked, LockKind::Key, || theirs), Err(LockedProblem::WrongKey));
        assert_eq!(open(&locked, LockKind::Passphrase, || ours), Err(LockedProblem::OtherLock));
    }

    #[test]
    fn what_opens_a_file_is_told_without_opening_it() {
        let mut quick = age::scrypt::Recipient::new("p".into());
        quick.set_work_factor(1);
        assert_eq!(lock_of(&lock(b"plain", &quick).unwrap()), Ok(LockKind::Passphrase));
        let for_a_key = lock(b"plain", &key().to_public()).unwrap();
        assert_eq!(lock_of(&for_a_key), Ok(LockKind::Key));
        assert_eq!(lock_of(&for_a_key[..60]), Err(LockedProblem::Damaged));
        // Locked for a key of another kind; the lock's name stands in the header, which is base64.
        let armored = String::from_utf8(lock(b"plain", &quick).unwrap().to_vec()).unwrap();
        let body: String = armored.lines().filter(|line| !line.starts_with("-----")).collect();
        let mut binary = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, body).unwrap();
        let name = binary.windows(6).position(|six| six == b"scrypt").unwrap();
        binary.splice(name..name + 6, *b"others");
        let mut armor = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor).unwrap();
        armor.write_all(&binary).unwrap();
        assert_eq!(lock_of(&armor.finish().unwrap()), Err(LockedProblem::NotLocked));
        assert_eq!(lock_of(b"plain"), Err(LockedProblem::NotLocked));
    }

    #[test]
    fn item_55_a_file_with_thousands_of_locks_is_refused_at_once() {
        let ours = key();
        let theirs: Vec<_> = (0..5_500).map(|_| key().to_public()).collect();
        let others = theirs.iter().map(|key| key as &dyn Recipient);
        let encryptor =
            Encryptor::with_recipients(others.chain([&ours.to_public() as &dyn Recipient])).unwrap();
        let mut locked = Vec::new();
        let armor = ArmoredWriter::wrap_output(&mut locked, Format::AsciiArmor).unwrap();
        let mut writer = encryptor.wrap_output(armor).unwrap();
        writer.write_all(b"plain").unwrap();
        writer.finish().unwrap().finish().unwrap();
        let begun = std::time::Instant::now();
        assert_eq!(open(&locked, LockKind::Key, || ours), Err(LockedProblem::Damaged));
        assert!(begun.elapsed() < std::time::Duration::from_secs(1), "{:?}", begun.elapsed());
    }

    #[test]
    fn what_mail_does_to_a_text_does_no_harm() {
        let ours = key();
        let locked = lock(&[7; 5_000], &ours.to_public()).unwrap();
        let text = String::from_utf8(locked.to_vec()).unwrap();
        for mailed in [
            text.trim_end().to_owned(),
            text.replace("\r\n", "\n").replace('\n', "\r\n"),
            format!("\r\n\n  {text}\r\n\n"),
        ] {
            assert_eq!(*open(mailed.as_bytes(), LockKind::Key, || ours.clone()).unwrap(), [7; 5_000]);
        }
    }

    /// Markers, header, stanza, MAC, nonce, payload, tag, line ends: each byte of a small file in each of its bits.
    #[test]
    fn item_34_no_flipped_bit_opens() {
        let ours = key();
        let locked = lock(b"x", &ours.to_public()).unwrap();
        for at in 0..locked.len() {
            for bit in 0..8 {
                let mut flipped = locked.to_vec();
                flipped[at] ^= 1 << bit;
                assert!(open(&flipped, LockKind::Key, || ours.clone()).is_err(), "bit {bit} of byte {at}");
            }
        }
    }

    #[test]
    fn item_34_no_part_of_a_file_opens() {
        let ours = key();
        let locked = lock(&[7; 200], &ours.to_public()).unwrap();
        let whole = locked.trim_ascii_end().len();
        for length in 0..whole {
            assert!(
                open(&locked[..length], LockKind::Key, || ours.clone()).is_err(),
                "{length} bytes of {whole}"
            );
        }
        let more = [&locked[..], b"more"].concat();
        assert!(open(&more, LockKind::Key, || ours).is_err());
    }
}
