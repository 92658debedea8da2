//! What may be shown of a text of the other side: nothing of a secret that it repeats, as it is or in another form, whole or in part.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use secrecy::{ExposeSecret, SecretString};
use url::Url;
use url::form_urlencoded::byte_serialize;
use zeroize::Zeroizing;

use crate::plain::{plain, plain_within};

/// A shorter secret is looked for as it stands alone: decoded, any text could hold it by chance. In bytes.
const SHORTEST_DECODED: usize = 6;

/// From so many bytes on, a part of a secret is hidden, too.
const SHORTEST_PART: usize = 8;

/// What some formats write twice to have it once.
const DOUBLED: [(&str, &str); 2] = [("\"\"", "\""), ("''", "'")];

/// Base64 of either alphabet as it comes, without what fills it up at its end.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// How much of a text is looked at, in bytes: far more than is shown of it.
const LOOKED_AT: usize = 4096;

/// How often what is encoded may be encoded once more, and still be found.
const DEPTH: u8 = 2;

/// What may be shown of a text, if that is anything: visible characters in one line, with an ellipsis in the place of each secret.
pub fn shown(text: &str, secrets: &[&SecretString]) -> Option<String> {
    let looked_at = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or_default();
    let is_cut = looked_at.len() < text.len();
    let text = without_secrets(looked_at, secrets, SecretPart::Whole);
    if is_cut && *text != looked_at {
        // What is left out would bring the end nearer, where half of a secret may be.
        return Some("…".to_owned());
    }
    // Once more where nothing invisible stands between its characters, and before it is cut: no half of a secret is left.
    let visible = Zeroizing::new(plain_within(&text, usize::MAX));
    let shown = plain(&without_secrets(&visible, secrets, SecretPart::Any));
    (!shown.is_empty()).then_some(shown)
}

/// How much of a secret is hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SecretPart {
    /// All of it alone: what stands between its characters would leave some of them.
    Whole,
    /// Each part of it, too.
    Any,
}

/// What is looked for, in small letters.
struct Sought {
    /// What is long enough for it.
    whole: Vec<Zeroizing<Vec<u8>>>,
    /// The parts, in order.
    parts: Zeroizing<Vec<[u8; SHORTEST_PART]>>,
}

impl Sought {
    fn of(secrets: &[&SecretString], part: SecretPart) -> Self {
        let (mut whole, mut parts) = (Vec::new(), Zeroizing::new(Vec::new()));
        for secret in secrets {
            let secret = secret.expose_secret();
            let mut small = written(secret);
            small.retain(|form| form.len() >= SHORTEST_DECODED);
            if part == SecretPart::Any && !is_address(secret) {
                let windows = small.iter().flat_map(|form| form.windows(SHORTEST_PART));
                parts.extend(windows.filter_map(|window| <[u8; SHORTEST_PART]>::try_from(window).ok()));
            }
            whole.append(&mut small);
        }
        parts.sort_unstable();
        Self { whole, parts }
    }

    fn is_part(&self, window: &[u8]) -> bool {
        self.parts.binary_search_by(|part| part.as_slice().cmp(window)).is_ok()
    }

    /// Whether something of it is held, in letters of either case.
    fn is_in(&self, bytes: &[u8]) -> bool {
        let small = Zeroizing::new(bytes.to_ascii_lowercase());
        self.whole.iter().any(|form| holds(&small, form))
            || small.windows(SHORTEST_PART).any(|window| self.is_part(window))
    }
}

/// The bytes in which a secret stands in a text or in what it decodes to, in small letters.
fn written(secret: &str) -> Vec<Zeroizing<Vec<u8>>> {
    let small = |form: &str| Zeroizing::new(form.to_ascii_lowercase().into_bytes());
    let mut all: Vec<_> = forms(secret).iter().map(|form| small(form)).collect();
    if !secret.is_ascii() {
        // UTF-8 that was read as Latin-1, and Latin-1 itself.
        let misread: Zeroizing<String> = Zeroizing::new(secret.bytes().map(char::from).collect());
        all.push(small(&Zeroizing::new(plain_within(&misread, usize::MAX))));
        all.push(small(&misread));
        let latin: Option<Vec<u8>> =
            secret.chars().map(|c| u8::try_from(c.to_ascii_lowercase()).ok()).collect();
        all.extend(latin.map(Zeroizing::new));
    }
    all
}

/// Whether it is an address and nothing more, as an audience is: no secret for sure, and its parts are those of others.
fn is_address(secret: &str) -> bool {
    Url::parse(secret).is_ok_and(|url| {
        url.has_host()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    })
}

/// `text` with an ellipsis in place of each part of what is sought.
fn without_parts(text: &str, sought: &Sought) -> Zeroizing<String> {
    let small = Zeroizing::new(text.to_ascii_lowercase());
    let mut hidden = vec![false; text.len()];
    for (at, window) in small.as_bytes().windows(SHORTEST_PART).enumerate() {
        if sought.is_part(window) {
            hidden.iter_mut().skip(at).take(SHORTEST_PART).for_each(|byte| *byte = true);
        }
    }
    let mut kept = Zeroizing::new(String::with_capacity(text.len()));
    let mut was_hidden = false;
    for (at, character) in text.char_indices() {
        let bytes = hidden.get(at..at + character.len_utf8()).unwrap_or_default();
        let is_hidden = bytes.contains(&true);
        if !is_hidden {
            kept.push(character);
        } else if !was_hidden {
            kept.push('…');
        }
        was_hidden = is_hidden;
    }
    kept
}

/// `text` with an ellipsis in place of each secret: as it is, or encoded, alone or with others.
fn without_secrets(text: &str, secrets: &[&SecretString], part: SecretPart) -> Zeroizing<String> {
    let mut text = Zeroizing::new(text.to_owned());
    let forms: Vec<_> = secrets.iter().flat_map(|secret| forms(secret.expose_secret())).collect();
    for form in &forms {
        text = Zeroizing::new(text.replace(form.as_str(), "…"));
    }
    let sought = Sought::of(secrets, part);
    if sought.whole.is_empty() {
        return text;
    }
    text = without_parts(&text, &sought);
    let is_held = |bytes: &[u8]| sought.is_in(bytes);
    // As little as hides it: a run of base64, a word, or all, where it is broken into lines.
    let text = masked(&text, is_of_base64, |run| hides(run, &is_held, DEPTH));
    let text = masked(&text, |c| !c.is_whitespace(), |word| hides(word, &is_held, DEPTH));
    let in_one = Zeroizing::new(text.split_whitespace().collect::<String>());
    if hides(&text, &is_held, DEPTH) || hides(&in_one, &is_held, DEPTH) {
        return Zeroizing::new("…".to_owned());
    }
    text
}

/// Whether something is held by a text, as it is or by what it decodes to.
fn hides(text: &str, is_held: &impl Fn(&[u8]) -> bool, depth: u8) -> bool {
    if is_held(text.as_bytes()) {
        return true;
    }
    let Some(depth) = depth.checked_sub(1) else { return false };
    let inside =
        |decoded: &[u8]| is_held(decoded) || hides(&String::from_utf8_lossy(decoded), is_held, depth);
    let in_runs = text.split(|c: char| !is_of_base64(c)).any(|run| is_in_base64(run, &inside));
    in_runs
        || text.split(|c: char| !c.is_ascii_hexdigit()).any(|run| is_in_hex(run, &inside))
        || text.contains('%')
            && [false, true].into_iter().any(|plus_is_space| inside(&percent_decoded(text, plus_is_space)))
        || text.contains('&') && inside(unescaped(text, '&', html_character).as_bytes())
        || text.contains('\\') && inside(unescaped(text, '\\', json_character).as_bytes())
        || DOUBLED.iter().any(|(twice, once)| {
            text.contains(twice) && inside(Zeroizing::new(text.replace(twice, once)).as_bytes())
        })
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

/// The same of hexadecimal digits, wherever in them a byte begins.
fn is_in_hex(run: &str, is_held: &impl Fn(&[u8]) -> bool) -> bool {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    [0, 1].into_iter().filter_map(|start| run.as_bytes().get(start..)).any(|digits| {
        let pairs = digits.chunks_exact(2);
        let bytes: Vec<u8> = pairs
            .filter_map(|pair| match pair {
                [high, low] => Some((digit(high)? << 4) | digit(low)?),
                _ => None,
            })
            .collect();
        is_held(&Zeroizing::new(bytes))
    })
}

/// `text` with what begins with `escape` read by `read`, which says the character and how many bytes stand for it.
fn unescaped(text: &str, escape: char, read: impl Fn(&str) -> Option<(char, usize)>) -> Zeroizing<String> {
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while let Some(at) = rest.find(escape) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let (character, length) = read(from).unwrap_or((escape, escape.len_utf8()));
        plain.push(character);
        rest = from.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// A character as HTML and XML write it: `&lt;`, `&#60;`, `&#x3c;`.
fn html_character(text: &str) -> Option<(char, usize)> {
    let (name, _) = text.strip_prefix('&')?.split_once(';')?;
    let number = |digits, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let character = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => match name.strip_prefix('#')? {
            hex if hex.starts_with(['x', 'X']) => number(hex.get(1..)?, 16)?,
            digits => number(digits, 10)?,
        },
    };
    Some((character, name.len() + 2))
}

/// A character as JSON writes it in a text (RFC 8259, section 7).
fn json_character(text: &str) -> Option<(char, usize)> {
    let behind = text.strip_prefix('\\')?;
    Some(match behind.chars().next()? {
        'u' => (char::from_u32(u32::from_str_radix(behind.get(1..5)?, 16).ok()?)?, 6),
        'n' => ('\n', 2),
        'r' => ('\r', 2),
        't' => ('\t', 2),
        other => (other, 1 + other.len_utf8()),
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
    fn a_secret_is_not_shown_broken_into_lines_escaped_in_hex_or_encoded_twice() {
        let secret = "CANARY-aaaa<&\"bbbb-cccccccc-dddddddddddd-END";
        let pair = BASE64.encode(format!("11111111-2222-3333-4444-555555555555:{secret}"));
        let (first, second) = pair.split_at(76);
        let hex = secret.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        let code_units = secret.bytes().map(|byte| format!("\\u{byte:04x}")).collect::<Vec<_>>().concat();
        for text in [
            format!("bad header {first}\r\n{second}"),
            format!("bad header {first} {second}"),
            "got CANARY-aaaa&lt;&amp;&quot;bbbb-cccccccc-dddddddddddd-END.".to_owned(),
            "got CANARY-aaaa&#60;&#x26;&#34;bbbb-cccccccc-dddddddddddd-END.".to_owned(),
            "{\"s\": \"CANARY-aaaa<&\\\"bbbb-cccccccc-dddddddddddd-END\"}".to_owned(),
            format!("at {hex}"),
            format!("at {}", hex.to_uppercase()),
            format!("at {code_units}"),
            format!("twice {}", BASE64.encode(BASE64.encode(secret))),
        ] {
            let shown = shown(&text, &[&secret.into()]).unwrap_or_default();
            for part in ["CANARY", "END", "Q0FOQVJZ", &first[60..], "43414e", "43414E", "u0043", "VTBG"] {
                assert!(!shown.contains(part), "{text}: {shown}");
            }
            assert!(shown.contains('…'), "{shown}");
        }
    }

    #[test]
    fn a_secret_is_not_shown_in_part_or_in_another_writing() {
        let secret = "Canary-gr\u{fc}n\"9f8e7d6c5b4a-END";
        let misread: String = secret.bytes().map(char::from).collect();
        for text in [
            format!("not {}.", &secret[3..]),
            format!("not {}.", &secret[..secret.len() - 5]),
            format!("not {}… at all", &secret[..8]),
            format!("header {}", BASE64.encode(format!("client:{}", &secret[..20]))),
            format!("not {}", secret.to_uppercase()),
            format!("not {}", secret.to_lowercase()),
            format!("\"not {}\"", secret.replace('"', "\"\"")),
            "at ?s=Canary-gr%FCn%229f8e7d6c5b4a-END".to_owned(),
            "at ?s=Canary-gr%fcn%229f8e7d6c5b4a-END".to_owned(),
            format!("not {misread}"),
        ] {
            let shown = shown(&text, &[&secret.into()]).unwrap_or_default();
            let small = shown.to_lowercase();
            for part in ["canary", "ary-gr", "9f8e", "5b4a", "-end", "q2fuyxj5", "y2xpzw50"] {
                assert!(!small.contains(part), "{text}: {shown}");
            }
            assert!(shown.contains('…'), "{text}: {shown}");
        }
        // One that is too short for parts.
        assert_eq!(shown("got SECRET7", &[&"secret7".into()]).as_deref(), Some("got …"));
        // What may be the address of an audience is hidden whole alone.
        let audience = "https://receiver.example/.default".into();
        let said = "the resource https://other.example/ is not known";
        assert_eq!(shown(said, &[&audience]).as_deref(), Some(said));
        // With something that only its owner knows in it, it is a secret as any.
        let signed = "https://receiver.example/?sig=canary-9f8e7d6c".into();
        assert_eq!(shown("got sig=canary-9f", &[&signed]).as_deref(), Some("got …"));
    }

    #[test]
    fn a_long_text_is_looked_at_as_far_as_it_is_shown_and_quickly() {
        let text = format!("{} {SECRET}", "QUJD ".repeat(20_000));
        let begun = std::time::Instant::now();
        assert!(!of(&text).contains("canary"));
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
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
