//! Check phrases: what two people compare on the phone, so that both know they have the same.

use sha2::{Digest, Sha256};

/// Letters and digits that are not taken for one another, read aloud or written down (Crockford's base 32).
const SPOKEN: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 80 bits of SHA-256 over all parts, in their order.
pub fn hash_of_parts<'p>(parts: impl IntoIterator<Item = &'p str>) -> u128 {
    let mut hash = Sha256::new();
    for part in parts {
        // With its length, so that nothing can move from one part to the next.
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(10).fold(0, |bits, byte| bits << 8 | u128::from(*byte))
}

/// `K7QF-9M2C-03XT-W8ZE`: the hash of all parts, to be read aloud.
pub(super) fn phrase<'p>(parts: impl IntoIterator<Item = &'p str>) -> String {
    let bits = hash_of_parts(parts);
    let signs = (0..16).rev().filter_map(|at| {
        let five = usize::try_from(bits >> (at * 5) & 31).ok()?;
        SPOKEN.get(five).map(|sign| char::from(*sign))
    });
    let mut phrase = String::with_capacity(19);
    for (at, sign) in signs.enumerate() {
        if at > 0 && at % 4 == 0 {
            phrase.push('-');
        }
        phrase.push(sign);
    }
    phrase
}
