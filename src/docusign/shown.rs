//! What may be shown of a text of the other side: nothing of a secret that it repeats, as it is or in another form.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::byte_serialize;
use zeroize::Zeroizing;

use crate::plain::{plain, plain_within};

/// A shorter secret is looked for as it stands alone: decoded, any text could hold it by chance. In bytes.
const SHORTEST_DECODED: usize = 6;

/// Base64 of either alphabet as it comes, without what fills it up at its end.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What may be shown of a text, if that is anything: visible characters in one line, with an ellipsis in the place of each secret.
pub fn shown(text: &str, secrets: &[&SecretString]) -> Option<String> {
    let text = without_secrets(text, secrets);
    // Once more where nothing invisible stands between its characters, and before it is cut: no half of a secret is left.
    let visible = Zeroizing::new(plain_within(&text, usize::MAX));
    let shown = plain(&without_secrets(&visible, secrets));
    (!shown.is_empty()).then_some(shown)
}

/// `text` with an ellipsis in place of each secret: as it is, as it stands in a form or an address, and in base64, alone or with others.
fn without_secrets(text: &str, secrets: &[&SecretString]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(text.to_owned());
    let forms: Vec<_> = secrets.iter().flat_map(|secret| forms(secret.expose_secret())).collect();
    for form in &forms {
        text = Zeroizing::new(text.replace(form.as_str(), "…"));
    }
    let long: Vec<_> = forms.iter().filter(|form| form.len() >= SHORTEST_DECODED).collect();
    let is_held = |bytes: &[u8]| long.iter().any(|form| holds(bytes, form.as_bytes()));
    if long.is_empty() {
        return text;
    }
    let text = masked(&text, is_of_base64, |run| is_in_base64(run, &is_held));
    let is_in_percents = |word: &str| {
        word.contains('%')
            && [false, true].into_iter().any(|plus_is_space| {
                let decoded = percent_decoded(word, plus_is_space);
                is_held(&decoded)
                    || String::from_utf8_lossy(&decoded)
                        .split(|c: char| !is_of_base64(c))
                        .any(|run| is_in_base64(run, &is_held))
            })
    };
    let text = masked(&text, |c| !c.is_whitespace(), is_in_percents);
    if is_in_percents(&text) { Zeroizing::new("…".to_owned()) } else { text }
}

/// The ways in which a secret stands in a text; none for an empty one.
fn forms(secret: &str) -> Vec<Zeroizing<String>> {
    if secret.is_empty() {
        return Vec::new();
    }
    let in_a_form: String = byte_serialize(secret.as_bytes()).collect();
    let in_an_address = in_a_form.replace('+', "%20");
    let visible = plain_within(secret, usize::MAX);
    let mut forms: Vec<_> = vec![Zeroizing::new(secret.to_owned())];
    for form in [in_a_form, in_an_address, visible] {
        if !form.is_empty() && forms.iter().all(|known| **known != form) {
            forms.push(Zeroizing::new(form));
        }
    }
    // The longest first: none leaves the rest of another.
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms
}

/// `text` with an ellipsis in place of each run of such characters that `hides` something.
fn masked(text: &str, is_part: impl Fn(char) -> bool, hides: impl Fn(&str) -> bool) -> Zeroizing<String> {
    let mut kept = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while !rest.is_empty() {
        let (run, behind) = rest.split_at(rest.find(|c: char| !is_part(c)).unwrap_or(rest.len()));
        kept.push_str(if hides(run) { "…" } else { run });
        let (gap, behind) = behind.split_at(behind.find(&is_part).unwrap_or(behind.len()));
        kept.push_str(gap);
        rest = behind;
    }
    kept
}

/// A character of base64 in either alphabet (RFC 4648, sections 4 and 5).
fn is_of_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_')
}

/// Whether something is held by what a run decodes to, wherever in it the base64 begins.
fn is_in_base64(run: &str, is_held: &impl Fn(&[u8]) -> bool) -> bool {
    let run = Zeroizing::new(run.replace('-', "+").replace('_', "/"));
    (0..4).filter_map(|start| run.as_bytes().get(start..)).any(|from| {
        let whole = if from.len() % 4 == 1 { from.len() - 1 } else { from.len() };
        let decoded = LENIENT.decode(from.get(..whole).unwrap_or_default()).map(Zeroizing::new);
        decoded.is_ok_and(|decoded| is_held(&decoded))
    })
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// RFC 3986, section 2.1; what is not so encoded stays.
fn percent_decoded(text: &str, plus_is_space: bool) -> Zeroizing<Vec<u8>> {
    let mut decoded = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut rest = text.as_bytes();
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    while let Some((&first, behind)) = rest.split_first() {
        let hex = match (first, behind) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)),
            _ => None,
        };
        if let Some((high, low)) = hex {
            decoded.push((high << 4) | low);
            rest = behind.get(2..).unwrap_or_default();
        } else {
            decoded.push(if first == b'+' && plus_is_space { b' ' } else { first });
            rest = behind;
        }
    }
    decoded
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::{STANDARD as BASE64, URL_SAFE_NO_PAD};

    use super::*;

    const SECRET: &str = "canary secret:+/?~!";

    fn of(text: &str) -> String {
        shown(text, &[&SECRET.into()]).unwrap_or_default()
    }

    #[test]
    fn a_secret_is_not_shown_in_whatever_form_it_is_repeated() {
        let pair =
            BASE64.encode(format!("a+client:{}", byte_serialize(SECRET.as_bytes()).collect::<String>()));
        let plain_pair = BASE64.encode(format!("a client:{SECRET}"));
        for (text, expected) in [
            (format!("not {SECRET}."), "not ….".to_owned()),
            ("not c\u{200b}anary sec\u{ad}ret:+/?~!".to_owned(), "not …".to_owned()),
            ("not canary\n secret:+/?~!".to_owned(), "not …".to_owned()),
            ("client_secret=canary+secret%3A%2B%2F%3F%7E%21&x".to_owned(), "client_secret=…&x".to_owned()),
            ("at canary%20secret%3A%2B%2F%3F%7E%21".to_owned(), "at …".to_owned()),
            // As others encode it, and in small letters.
            ("at x=canary%20secret%3a%2b%2f%3f~! end".to_owned(), "at … end".to_owned()),
            (format!("header Basic {pair} is wrong"), "header Basic …== is wrong".to_owned()),
            (format!("Basic {plain_pair}"), "Basic …==".to_owned()),
            (format!("\"{}\"", URL_SAFE_NO_PAD.encode(SECRET)), "\"…\"".to_owned()),
            (format!("at ?a={}", byte_serialize(pair.as_bytes()).collect::<String>()), String::new()),
            (format!("{} {SECRET}", "x".repeat(297)), format!("{} …", "x".repeat(297))),
        ] {
            let shown = of(&text);
            assert!(expected.is_empty() || shown == expected, "{text}: {shown}");
            let bare = shown.replace('\u{200b}', "");
            assert!(
                !bare.contains("canary") && !bare.contains("Y2FuYXJ5") && !bare.contains(&pair[4..20]),
                "{bare}"
            );
        }
    }

    #[test]
    fn what_is_no_secret_is_shown() {
        for text in
            ["invalid_client", "the audience https://receiver.example/%41 is not known: dGVzdA==", "…"]
        {
            assert_eq!(of(text), text);
        }
        assert_eq!(shown("a b", &[&"".into()]).as_deref(), Some("a b"));
        assert_eq!(shown(" \u{200b}", &[&SECRET.into()]), None);
    }
}
