//! Whether a message is Docusign's, by its signatures.

use super::compare::{SignatureFit, same, signed};
use super::key::{Code, SignatureKey};
use super::mistake::{self, SignatureMistake};

/// What is to be said of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The numbers of the headers with signatures, in ascending order.
    pub headers: Vec<u32>,
    /// Which of them are by which key. One is enough: the message is Docusign's.
    pub fits: Vec<SignatureFit>,
    /// What is wrong, most likely: of a message that is not, or why a receiver may refuse one that is.
    pub mistakes: Vec<SignatureMistake>,
}

impl Judgement {
    /// Whether it was signed with one of the keys, as it is.
    pub fn is_genuine(&self) -> bool {
        !self.fits.is_empty()
    }
}

/// Judges a message by its body, byte for byte, and its headers, names in whatever case, against any number of keys. Each signature is compared
/// with each key in constant time, and all of them always.
pub fn judge(body: &[u8], headers: &[(String, String)], keys: &[SignatureKey]) -> Judgement {
    let signed = signed(headers);
    // An empty key is none: whoever takes it takes everybody's messages.
    let expected: Vec<(usize, Code)> = keys
        .iter()
        .enumerate()
        .filter(|(_, key)| !key.is_empty())
        .map(|(place, key)| (place, key.code(body)))
        .collect();
    let mut fits = Vec::new();
    for one in &signed {
        for (place, code) in &expected {
            if same(one.code.as_ref(), code).into() {
                fits.push(SignatureFit { header: one.number, key: *place });
            }
        }
    }
    let mistakes = mistake::of(body, headers, &signed, keys, &fits);
    Judgement { headers: signed.iter().map(|one| one.number).collect(), fits, mistakes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::sign;

    fn key(text: &str) -> SignatureKey {
        SignatureKey::new(text.into())
    }

    fn headers(signatures: &[(u32, &str)]) -> Vec<(String, String)> {
        let header =
            |(number, text): &(u32, &str)| (format!("X-DocuSign-Signature-{number}"), (*text).to_owned());
        signatures.iter().map(header).collect()
    }

    #[test]
    fn each_signature_is_judged_against_each_key() {
        let body = br#"{"event":"envelope-completed"}"#;
        let (old, new, other) = (key("the-old-key"), key("the-new-key"), key("of another account"));
        let (first, second) = (sign(body, &other), sign(body, &new));
        let judgement = judge(body, &headers(&[(1, &first), (2, &second)]), &[old, new]);
        assert_eq!(judgement.headers, [1, 2]);
        assert_eq!(judgement.fits, [SignatureFit { header: 2, key: 1 }]);
        assert!(judgement.is_genuine());
    }

    #[test]
    fn headers_are_found_in_any_case_and_number() {
        let (body, one) = (b"x", key("k"));
        let signature = sign(body, &one);
        for name in ["x-docusign-signature-1", "X-DOCUSIGN-SIGNATURE-1", "X-DocuSign-Signature-117"] {
            let given = [(name.to_owned(), format!(" {signature}"))];
            assert!(judge(body, &given, &[key("k")]).is_genuine(), "{name}");
        }
        for name in ["X-DocuSign-Signature", "X-DocuSign-Signature-", "X-DocuSign-Signature-a", "Signature-1"]
        {
            let given = [(name.to_owned(), signature.clone())];
            assert!(!judge(body, &given, &[key("k")]).is_genuine(), "{name}");
        }
    }

    #[test]
    fn a_body_that_differs_by_one_bit_is_not_genuine() {
        let body = br#"{"event":"envelope-completed"}"#.to_vec();
        let signature = sign(&body, &key("k"));
        for place in 0..body.len() {
            let mut altered = body.clone();
            altered[place] ^= 1;
            assert!(!judge(&altered, &headers(&[(1, &signature)]), &[key("k")]).is_genuine(), "{place}");
        }
    }

    #[test]
    fn no_key_and_an_empty_key_accept_nothing() {
        let body = b"{}";
        let by_nothing = sign(body, &key(""));
        for keys in [vec![], vec![key("")], vec![key("  ")]] {
            let judgement = judge(body, &headers(&[(1, &by_nothing)]), &keys);
            assert!(!judgement.is_genuine());
            assert_eq!(judgement.mistakes, [SignatureMistake::NoKey]);
        }
    }
}
