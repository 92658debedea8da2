//! The parameters of an answer (RFC 6749 section 4.1.2, RFC 9207 section 2), read once for `judge` and `paste`.

use std::collections::HashSet;

use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::BrowserAnswer;
use crate::plain::plain;

/// The longest code, in bytes.
const LONGEST_CODE: usize = 8 * 1024;
/// The longest issuer identifier, in bytes: a URL (RFC 9207 section 2).
const LONGEST_ISSUER: usize = 512;

/// Why parameters are no answer of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ParameterFault {
    /// No state at all.
    NoState,
    /// A state, but not ours.
    OtherState,
    /// A parameter comes twice (RFC 6749 section 3.1).
    Twice,
    /// A code and an error.
    CodeAndError,
    /// Neither a code nor an error.
    Nothing,
    /// A code or issuer that is empty, too long, or not printable ASCII.
    Damaged,
}

/// Reads `query` (the part behind the `?`). Nothing else is looked at before the state is found right.
pub(super) fn read(query: &str, state: &SecretString) -> Result<BrowserAnswer, ParameterFault> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let pairs: Vec<_> = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect();
    let names: Vec<_> = pairs.iter().map(|(name, _)| decode_leniently(name)).collect();
    let raw = |wanted: &str| {
        let found = names.iter().position(|name| name.as_slice() == wanted.as_bytes())?;
        pairs.get(found).map(|(_, value)| *value)
    };

    let states = names.iter().zip(&pairs).filter(|(name, _)| name.as_slice() == b"state");
    let states: Vec<_> = states.map(|(_, (_, value))| is_state(value, state)).collect();
    if states.is_empty() {
        return Err(ParameterFault::NoState);
    }
    if !states.contains(&true) {
        return Err(ParameterFault::OtherState);
    }
    let mut seen = HashSet::new();
    if !names.iter().all(|name| seen.insert(name.as_slice())) {
        return Err(ParameterFault::Twice);
    }

    let issuer = raw("iss").map(read_issuer).transpose()?;
    let error = raw("error");
    let description = raw("error_description");
    let message = raw("error_message");
    let is_refusal = error.is_some() || description.is_some() || message.is_some();
    match (raw("code"), is_refusal) {
        (Some(_), true) => Err(ParameterFault::CodeAndError),
        (Some(code), false) => Ok(BrowserAnswer::Code { code: read_code(code)?, issuer }),
        (None, true) => {
            let shown = |value: &str| plain(&text_of(value));
            let error = error.map(shown).unwrap_or_default();
            let description =
                [description, message].into_iter().flatten().map(shown).find(|text| !text.is_empty());
            Ok(BrowserAnswer::Refused { error, description, issuer })
        }
        (None, false) => Err(ParameterFault::Nothing),
    }
}

/// Whether `query` has anything that only an answer has.
pub(super) fn is_answer(query: &str) -> bool {
    query.split('&').any(|pair| {
        let name = decode_leniently(pair.split_once('=').map_or(pair, |(name, _)| name));
        matches!(name.as_slice(), b"code" | b"error" | b"error_description" | b"error_message")
    })
}

fn is_state(value: &str, state: &SecretString) -> bool {
    let state = state.expose_secret().as_bytes();
    let Some(said) = decode(value) else { return false };
    !state.is_empty() && bool::from(said.as_slice().ct_eq(state))
}

/// How a state that is not ours goes together with ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Overlap {
    /// It is the beginning of ours.
    Shorter,
    /// It is ours and a little more.
    Longer,
}

/// Whether the state in a pasted `query` begins as ours does. Only for what a person pasted: whoever sends something to the receiver
/// is told nothing of the kind.
pub(super) fn state_begins(query: &str, state: &SecretString) -> Option<Overlap> {
    let state = state.expose_secret().as_bytes();
    let said = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut said = said.filter(|(name, _)| decode_leniently(name).as_slice() == b"state");
    let said = decode_leniently(said.next()?.1);
    if said.is_empty() || state.is_empty() {
        None
    } else if said.len() < state.len() && state.starts_with(&said) {
        Some(Overlap::Shorter)
    } else if said.len() > state.len() && said.starts_with(state) {
        Some(Overlap::Longer)
    } else {
        None
    }
}

fn read_code(value: &str) -> Result<SecretString, ParameterFault> {
    let code = decode(value).ok_or(ParameterFault::Damaged)?;
    let code = printable(&code, LONGEST_CODE).ok_or(ParameterFault::Damaged)?;
    // From a slice: the boxed copy is made in its final size, so no second one is left behind.
    Ok(SecretString::from(code))
}

fn read_issuer(value: &str) -> Result<String, ParameterFault> {
    let issuer = decode(value).ok_or(ParameterFault::Damaged)?;
    printable(&issuer, LONGEST_ISSUER).map(str::to_owned).ok_or(ParameterFault::Damaged)
}

/// VSCHAR of RFC 6749 appendix A, at least one.
fn printable(text: &[u8], longest: usize) -> Option<&str> {
    let fits = (1..=longest).contains(&text.len()) && text.iter().all(|byte| matches!(byte, b' '..=b'~'));
    if fits { str::from_utf8(text).ok() } else { None }
}

/// `application/x-www-form-urlencoded`, decoded; `None` if a `%` is not followed by two hexadecimal digits.
fn decode(value: &str) -> Option<Zeroizing<Vec<u8>>> {
    let (decoded, whole) = decode_counting(value);
    whole.then_some(decoded)
}

/// The text that `value` encodes, as far as it does.
pub(super) fn text_of(value: &str) -> String {
    String::from_utf8_lossy(&decode_leniently(value)).into_owned()
}

/// The same for words: a broken percent code stays as it is.
fn decode_leniently(value: &str) -> Zeroizing<Vec<u8>> {
    decode_counting(value).0
}

fn decode_counting(value: &str) -> (Zeroizing<Vec<u8>>, bool) {
    // The capacity is enough from the start: growing would leave a copy behind.
    let mut decoded = Zeroizing::new(Vec::with_capacity(value.len()));
    let mut whole = true;
    let mut rest = value.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => match behind {
                [high, low, behind @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    rest = behind;
                    hex(*high) << 4 | hex(*low)
                }
                _ => {
                    whole = false;
                    byte
                }
            },
            _ => byte,
        });
    }
    (decoded, whole)
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        b'A'..=b'F' => digit - b'A' + 10,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_it(query: &str) -> Result<String, ParameterFault> {
        read(query, &"right".into()).map(|answer| match answer {
            BrowserAnswer::Code { code, issuer } => format!("code {} {issuer:?}", code.expose_secret()),
            BrowserAnswer::Refused { error, description, issuer } => {
                format!("error {error} {description:?} {issuer:?}")
            }
        })
    }

    #[test]
    fn answers() {
        for (query, read) in [
            ("code=abc&state=right", "code abc None"),
            ("state=right&code=abc&lang=en&", "code abc None"),
            ("c%6Fde=a%26b&%73tate=r%69ght", "code a&b None"),
            ("code=a%2Bb/c%3D&state=right", "code a+b/c= None"),
            ("code=abc&state=right&iss=https%3A%2F%2Fa.example", "code abc Some(\"https://a.example\")"),
            ("error=access_denied&state=right", "error access_denied None None"),
            (
                "error=access_denied&error_description=The+user%20said+no&state=right",
                "error access_denied Some(\"The user said no\") None",
            ),
            ("error=e&error_message=No%2e&state=right", "error e Some(\"No.\") None"),
            ("error=e&error_description=&error_message=No&state=right", "error e Some(\"No\") None"),
            ("error_message=No&state=right", "error  Some(\"No\") None"),
            ("error=&state=right", "error  None None"),
            (
                "error=%1b[31me&error_description=50%+%zz%ff&state=right",
                "error e Some(\"50% %zz\u{fffd}\") None",
            ),
            ("error=e&error_description=%E2%80%AEx&state=right&iss=i", "error e Some(\"x\") Some(\"i\")"),
        ] {
            assert_eq!(read_it(query).as_deref(), Ok(read), "{query}");
        }
        let widest = "x".repeat(LONGEST_CODE);
        assert_eq!(read_it(&format!("code={widest}&state=right")), Ok(format!("code {widest} None")));
    }

    #[test]
    fn faults() {
        for (query, fault) in [
            ("", ParameterFault::NoState),
            ("code=abc", ParameterFault::NoState),
            ("error=access_denied", ParameterFault::NoState),
            ("code=abc&State=right", ParameterFault::NoState),
            ("code=abc&state=wrong", ParameterFault::OtherState),
            ("error=access_denied&state=wrong", ParameterFault::OtherState),
            ("code=abc&state", ParameterFault::OtherState),
            ("code=abc&state=", ParameterFault::OtherState),
            ("code=abc&state=right%", ParameterFault::OtherState),
            ("code=abc&state=right%00", ParameterFault::OtherState),
            ("code=abc&state=right+", ParameterFault::OtherState),
            ("code=abc&state=RIGHT", ParameterFault::OtherState),
            ("code=abc&state=righ", ParameterFault::OtherState),
            ("code=abc&code=abc&state=wrong", ParameterFault::OtherState),
            ("code=abc&state=right&state=right", ParameterFault::Twice),
            ("code=abc&state=wrong&state=right", ParameterFault::Twice),
            ("code=abc&code=def&state=right", ParameterFault::Twice),
            ("code=abc&c%6fde=def&state=right", ParameterFault::Twice),
            ("code=abc&state=right&iss=a&iss=a", ParameterFault::Twice),
            ("code=abc&state=right&lang=a&lang=b", ParameterFault::Twice),
            ("error=a&error=b&state=right", ParameterFault::Twice),
            ("code=abc&error=access_denied&state=right", ParameterFault::CodeAndError),
            ("code=abc&error=&state=right", ParameterFault::CodeAndError),
            ("code=abc&error_message=x&state=right", ParameterFault::CodeAndError),
            ("state=right", ParameterFault::Nothing),
            ("state=right&lang=en", ParameterFault::Nothing),
            ("code=&state=right", ParameterFault::Damaged),
            ("code&state=right", ParameterFault::Damaged),
            ("code=a%00b&state=right", ParameterFault::Damaged),
            ("code=a%0d%0ab&state=right", ParameterFault::Damaged),
            ("code=a%zz&state=right", ParameterFault::Damaged),
            ("code=a%2&state=right", ParameterFault::Damaged),
            ("code=%ff%fe&state=right", ParameterFault::Damaged),
            ("code=ä&state=right", ParameterFault::Damaged),
            ("code=a&state=right&iss=", ParameterFault::Damaged),
            ("code=a&state=right&iss=%07", ParameterFault::Damaged),
        ] {
            assert_eq!(read_it(query), Err(fault), "{query}");
        }
        let wider = "x".repeat(LONGEST_CODE + 1);
        assert_eq!(read_it(&format!("code={wider}&state=right")), Err(ParameterFault::Damaged));
    }

    #[test]
    fn an_empty_state_is_never_right() {
        assert!(matches!(read("code=a&state=", &"".into()), Err(ParameterFault::OtherState)));
    }

    #[test]
    fn item_13_debug_shows_no_code() {
        let answer = read("code=canary&state=right", &"right".into()).unwrap();
        assert!(!format!("{answer:?}").contains("canary"));
    }
}
