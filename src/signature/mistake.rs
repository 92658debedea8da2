//! What people get wrong with signatures. Each is found by trying it: what is named here fits.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};
use secrecy::SecretString;

use super::compare::{SignatureFit, Signed, same};
use super::key::{Code, SignatureKey, code};
use super::variants::{BodyChange, is_cut, originals};

/// How a key differs from the one that was signed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyChange {
    /// Quotation marks stand around it.
    Quoted,
    /// White space or a line end stands beside it.
    Spaced,
    /// The signature was made with its bytes after decoding base64, where the text itself is the key.
    Decoded,
}

/// A known mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureMistake {
    /// There is no header with a signature: signing is not asked for, the account has no key, or something took it away.
    NoSignature,
    /// No key was given, or an empty one: a receiver that leaves the check out then takes everybody's messages.
    NoKey,
    /// Nothing that was tried fits: the key is another account's, or was removed, or the body is another one.
    OtherKeyOrBody,
    /// The signature fits the body as it was before this.
    Body(BodyChange),
    /// The body ends too soon: cut by a limit on its way.
    BodyCut {
        /// Its length in bytes.
        has: usize,
        /// What the header says it should have, if there is one.
        said: Option<usize>,
    },
    /// The signature fits the key without this.
    Key(KeyChange, usize),
    /// The header holds the signature in hexadecimal digits, or in base64 for addresses; Docusign writes plain base64.
    OtherEncoding(u32),
    /// What stands in the header is no signature: it has another length. Comparing it has to fail, and not to break off.
    NoCode(u32),
    /// It is genuine, by another header than the first alone: a receiver that reads only `-1` refuses it.
    NotTheFirst(u32),
}

impl SignatureMistake {
    /// The mistake, as programs read it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoSignature => "no-signature",
            Self::NoKey => "no-key",
            Self::OtherKeyOrBody => "other-key-or-body",
            Self::Body(BodyChange::Reserialized) => "body-reserialized",
            Self::Body(BodyChange::LineEnds) => "body-line-ends",
            Self::Body(BodyChange::ByteOrderMark) => "body-byte-order-mark",
            Self::Body(BodyChange::Charset) => "body-charset",
            Self::BodyCut { .. } => "body-cut",
            Self::Key(KeyChange::Quoted, _) => "key-quoted",
            Self::Key(KeyChange::Spaced, _) => "key-spaced",
            Self::Key(KeyChange::Decoded, _) => "key-decoded",
            Self::OtherEncoding(_) => "other-encoding",
            Self::NoCode(_) => "no-code",
            Self::NotTheFirst(_) => "not-the-first",
        }
    }
}

/// What is wrong, most likely; the surest alone.
pub(super) fn of(
    body: &[u8],
    headers: &[(String, String)],
    signed: &[Signed<'_>],
    keys: &[SignatureKey],
    fits: &[SignatureFit],
) -> Vec<SignatureMistake> {
    if let Some(first) = fits.iter().map(|fit| fit.header).min() {
        return if first > 1 { vec![SignatureMistake::NotTheFirst(first)] } else { Vec::new() };
    }
    if keys.iter().all(SignatureKey::is_empty) {
        return vec![SignatureMistake::NoKey];
    }
    if signed.is_empty() {
        return vec![SignatureMistake::NoSignature];
    }
    let mut found = Vec::new();
    found.extend(cut(body, headers));
    found.extend(changed_key(body, signed, keys));
    found.extend(changed_body(body, signed, keys, MOST_TRIED));
    found.extend(encoded_otherwise(body, signed, keys));
    if found.is_empty() {
        found.extend(
            signed.iter().filter(|one| one.code.is_none()).map(|one| SignatureMistake::NoCode(one.number)),
        );
    }
    if found.is_empty() {
        found.push(SignatureMistake::OtherKeyOrBody);
    }
    found
}

fn cut(body: &[u8], headers: &[(String, String)]) -> Option<SignatureMistake> {
    let said = headers.iter().find(|(name, _)| name.trim().eq_ignore_ascii_case("content-length"));
    let said = said.and_then(|(_, value)| value.trim().parse::<usize>().ok());
    let is_short = said.is_some_and(|said| said > body.len());
    (is_short || is_cut(body)).then_some(SignatureMistake::BodyCut { has: body.len(), said })
}

fn any_fits(signed: &[Signed<'_>], expected: &Code) -> bool {
    signed.iter().any(|one| same(one.code.as_ref(), expected).into())
}

fn changed_key(body: &[u8], signed: &[Signed<'_>], keys: &[SignatureKey]) -> Option<SignatureMistake> {
    for (place, key) in keys.iter().enumerate() {
        let text = key.text();
        let trimmed = text.trim();
        let unquoted = trimmed.trim_matches(QUOTES).trim();
        let decoded = STANDARD.decode(unquoted).ok();
        for (change, bytes) in [
            (KeyChange::Spaced, Some(trimmed.as_bytes())),
            (KeyChange::Quoted, Some(unquoted.as_bytes())),
            (KeyChange::Decoded, decoded.as_deref()),
        ] {
            let Some(bytes) = bytes.filter(|bytes| !bytes.is_empty() && *bytes != text.as_bytes()) else {
                continue;
            };
            if any_fits(signed, &code(bytes, body)) {
                return Some(SignatureMistake::Key(change, place));
            }
        }
    }
    None
}

/// Quotation marks of all kinds that programs put around what is pasted.
const QUOTES: [char; 8] = ['"', '\'', '`', '“', '”', '‘', '’', '„'];

/// So many bytes are tried in all, so that a long body with many keys takes no minutes: one of 40 MB is tried in each way with one key.
const MOST_TRIED: usize = 512 * 1024 * 1024;

fn changed_body(
    body: &[u8],
    signed: &[Signed<'_>],
    keys: &[SignatureKey],
    most: usize,
) -> Option<SignatureMistake> {
    // A key may be pasted with what does not belong to it, and the body be changed too.
    let texts: Vec<SignatureKey> = keys
        .iter()
        .map(|key| SignatureKey::new(SecretString::from(key.text().trim().trim_matches(QUOTES).trim())))
        .filter(|key| !key.is_empty())
        .collect();
    let mut left = most;
    for (change, original) in originals(body) {
        for key in &texts {
            left = left.checked_sub(original.len())?;
            if any_fits(signed, &key.code(&original)) {
                return Some(SignatureMistake::Body(change));
            }
        }
    }
    None
}

fn encoded_otherwise(body: &[u8], signed: &[Signed<'_>], keys: &[SignatureKey]) -> Option<SignatureMistake> {
    let read = |text: &str| -> Option<Code> {
        let address = URL_SAFE.decode(text).or_else(|_| URL_SAFE_NO_PAD.decode(text));
        from_hex(text).or_else(|| address.ok()?.try_into().ok())
    };
    let others = signed.iter().filter(|one| one.code.is_none());
    others
        .filter_map(|one| Some((one.number, read(one.text)?)))
        .find(|(_, given)| keys.iter().any(|key| same(Some(given), &key.code(body)).into()))
        .map(|(number, _)| SignatureMistake::OtherEncoding(number))
}

fn from_hex(text: &str) -> Option<Code> {
    let digits = text.strip_prefix("sha256=").unwrap_or(text);
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    let mut decoded = Code::default();
    for (byte, pair) in decoded.iter_mut().zip(digits.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::{Judgement, judge, sign};

    const BODY: &[u8] =
        br#"{"event":"envelope-completed","data":{"uri":"\/a\/b","name":"J\u00f8rn","note":"a \" b"}}"#;
    const KEY: &str = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";

    fn key(text: &str) -> SignatureKey {
        SignatureKey::new(text.into())
    }

    fn header(signature: &str) -> Vec<(String, String)> {
        vec![("X-DocuSign-Signature-1".to_owned(), signature.to_owned())]
    }

    fn judged(body: &[u8], signature: &str, given: &str) -> Judgement {
        judge(body, &header(signature), &[key("another-key"), key(given)])
    }

    #[track_caller]
    fn names(judgement: Judgement, mistake: SignatureMistake) {
        assert!(!judgement.is_genuine());
        assert_eq!(judgement.mistakes, [mistake]);
    }

    #[test]
    fn mistake_1_a_body_that_was_written_anew() {
        let signature = sign(BODY, &key(KEY));
        let spaced = String::from_utf8(BODY.to_vec()).unwrap().replace("\":", "\": ").replace(',', ",\n  ");
        names(judged(spaced.as_bytes(), &signature, KEY), SignatureMistake::Body(BodyChange::Reserialized));
        let unescaped = String::from_utf8(BODY.to_vec()).unwrap().replace("\\/", "/");
        names(
            judged(unescaped.as_bytes(), &signature, KEY),
            SignatureMistake::Body(BodyChange::Reserialized),
        );
        let plain = r#"{"name":"Jørn","sign":"𝄞"}"#;
        let escaped = br#"{"name":"J\u00f8rn","sign":"\ud834\udd1e"}"#;
        let signature = sign(escaped, &key(KEY));
        names(judged(plain.as_bytes(), &signature, KEY), SignatureMistake::Body(BodyChange::Reserialized));
    }

    #[test]
    fn mistake_2_hexadecimal_in_place_of_base64() {
        let hex = key(KEY).code(BODY).map(|byte| format!("{byte:02X}")).concat();
        names(judged(BODY, &hex, KEY), SignatureMistake::OtherEncoding(1));
        let address = URL_SAFE_NO_PAD.encode(key(KEY).code(BODY));
        names(judged(BODY, &address, KEY), SignatureMistake::OtherEncoding(1));
    }

    #[test]
    fn mistake_3_the_first_header_alone() {
        let mut headers = header(&sign(BODY, &key("the account's older key")));
        headers.push(("x-docusign-signature-2".to_owned(), sign(BODY, &key(KEY))));
        let judgement = judge(BODY, &headers, &[key(KEY)]);
        assert!(judgement.is_genuine());
        assert_eq!(judgement.mistakes, [SignatureMistake::NotTheFirst(2)]);
    }

    #[test]
    fn mistake_4_the_key_of_another_account() {
        let signature = sign(BODY, &key("the other account's key"));
        names(judged(BODY, &signature, KEY), SignatureMistake::OtherKeyOrBody);
    }

    #[test]
    fn mistake_5_quotation_marks_and_spaces_around_the_key() {
        let signature = sign(BODY, &key(KEY));
        for (given, change) in [
            (format!("\"{KEY}\""), KeyChange::Quoted),
            (format!("“{KEY}”"), KeyChange::Quoted),
            (format!(" '{KEY}'\n"), KeyChange::Quoted),
            (format!("{KEY}\r\n"), KeyChange::Spaced),
        ] {
            names(judged(BODY, &signature, &given), SignatureMistake::Key(change, 1));
        }
    }

    #[test]
    fn mistake_6_another_length_is_no_signature_and_breaks_nothing() {
        let signature = sign(BODY, &key(KEY));
        for given in ["", "x", &signature[..20], &format!("{signature}{signature}"), "ä€"] {
            names(judged(BODY, given, KEY), SignatureMistake::NoCode(1));
        }
    }

    #[test]
    fn mistake_7_no_key() {
        let judgement = judge(BODY, &header(&sign(BODY, &key(KEY))), &[key("")]);
        names(judgement, SignatureMistake::NoKey);
        names(judge(BODY, &[], &[key(KEY)]), SignatureMistake::NoSignature);
    }

    #[test]
    fn mistake_8_a_body_that_was_cut() {
        let signature = sign(BODY, &key(KEY));
        let half = &BODY[..BODY.len() / 2];
        names(judged(half, &signature, KEY), SignatureMistake::BodyCut { has: half.len(), said: None });
        let mut headers = header(&signature);
        headers.push(("content-length".to_owned(), BODY.len().to_string()));
        let cut = SignatureMistake::BodyCut { has: half.len(), said: Some(BODY.len()) };
        names(judge(half, &headers, &[key(KEY)]), cut);
    }

    #[test]
    fn mistake_9_white_space_and_character_set_on_the_way() {
        let body = "{\n  \"name\": \"Jørn\"\n}".as_bytes();
        let signature = sign(body, &key(KEY));
        let text = std::str::from_utf8(body).unwrap();
        for (altered, change) in [
            (format!("{text}\n").into_bytes(), BodyChange::LineEnds),
            (text.replace('\n', "\r\n").into_bytes(), BodyChange::LineEnds),
            (format!("\u{feff}{text}").into_bytes(), BodyChange::ByteOrderMark),
            (text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(), BodyChange::Charset),
            (body.iter().map(|byte| char::from(*byte)).collect::<String>().into_bytes(), BodyChange::Charset),
        ] {
            names(judged(&altered, &signature, KEY), SignatureMistake::Body(change));
        }
    }

    #[test]
    fn what_is_tried_of_a_long_body_has_a_limit() {
        let spaced = String::from_utf8(BODY.to_vec()).unwrap().replace("\":", "\": ");
        let headers = header(&sign(BODY, &key(KEY)));
        let signed = crate::signature::compare::signed(&headers);
        let tried = |most| changed_body(spaced.as_bytes(), &signed, &[key("another"), key(KEY)], most);
        assert_eq!(tried(20 * spaced.len()), Some(SignatureMistake::Body(BodyChange::Reserialized)));
        assert_eq!(tried(3 * spaced.len()), None);
    }

    #[test]
    fn mistake_10_a_key_that_was_decoded_first() {
        let signature = STANDARD.encode(code(&STANDARD.decode(KEY).unwrap(), BODY));
        names(judged(BODY, &signature, KEY), SignatureMistake::Key(KeyChange::Decoded, 1));
    }
}
