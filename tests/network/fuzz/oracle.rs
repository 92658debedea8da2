//! What may be taken from the bytes of a request, and what must be. Reads them in its own way, line by line, as
//! generously as any parser might: what it refuses, nobody may take. Where the bytes are beyond doubt, what it takes has
//! to be taken.

use super::{Place, STATE, Said};

/// Longer heads than this are refused by any reading of "at most 16 KiB", shorter ones by none.
const CERTAINLY_TOO_LONG: usize = 17 * 1024;
const CERTAINLY_SHORT: usize = 15 * 1024;

pub struct Opinion {
    /// What there is to take, if anything.
    pub said: Option<Said>,
    /// Every parser reads these bytes in the same way.
    pub beyond_doubt: bool,
}

pub fn opinion(place: &Place, bytes: &[u8]) -> Opinion {
    let refused = Opinion { said: None, beyond_doubt: true };
    let mut beyond_doubt = true;
    let mut lines = Vec::new();
    let mut rest = bytes;
    loop {
        let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return refused };
        let (line, behind) = (&rest[..end], &rest[end + 1..]);
        rest = behind;
        let line = if let Some(line) = line.strip_suffix(b"\r") {
            line
        } else {
            beyond_doubt = false;
            line
        };
        match (line.is_empty(), lines.is_empty()) {
            // Some servers pass over empty lines before a request (RFC 9112, section 2.2).
            (true, true) => beyond_doubt = false,
            (true, false) => break,
            (false, _) => lines.push(line),
        }
    }
    let length = bytes.len() - rest.len();
    if length > CERTAINLY_TOO_LONG {
        return refused;
    }
    beyond_doubt &= length < CERTAINLY_SHORT && lines.len() < 90;

    let [method, target, version] = lines[0].split(|byte| *byte == b' ').collect::<Vec<_>>()[..] else {
        return refused;
    };
    if method != b"GET" || !matches!(version, b"HTTP/1.1" | b"HTTP/1.0") || !target.starts_with(b"/") {
        return refused;
    }
    // RFC 3986, appendix A.
    beyond_doubt &=
        target.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%/?:@!$&'()*+,;=".contains(byte));

    let mut headers = Vec::new();
    for line in &lines[1..] {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return refused };
        let (name, value) = (&line[..colon], &line[colon + 1..]);
        let is_token = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte);
        let is_text = |byte: &u8| matches!(byte, b'\t' | 0x20..=0x7e | 0x80..);
        if name.is_empty() || !name.iter().all(is_token) || !value.iter().all(is_text) {
            return refused;
        }
        beyond_doubt &= value.is_ascii();
        headers.push((name.to_ascii_lowercase(), value.trim_ascii()));
    }
    let all = |name: &str| {
        let named = headers.iter().filter(|(given, _)| given == name.as_bytes());
        named.map(|(_, value)| *value).collect::<Vec<_>>()
    };
    let all_are = |name: &str, wanted: &[u8]| all(name).iter().all(|value| *value == wanted);
    let [host] = all("host")[..] else { return refused };
    let absent = ["transfer-encoding", "purpose", "sec-purpose", "x-purpose", "x-moz"];
    let right = place.hosts.iter().any(|right| right.as_bytes() == host)
        && all_are("content-length", b"0")
        && all_are("sec-fetch-mode", b"navigate")
        && all_are("sec-fetch-dest", b"document")
        && all_are("origin", b"null")
        && absent.iter().all(|name| all(name).is_empty());
    if !right {
        return refused;
    }
    beyond_doubt &= all("content-length").len() < 2;

    let target = target.split(|byte| *byte == b'#').next().unwrap_or_default();
    let (path, query) = match target.iter().position(|byte| *byte == b'?') {
        Some(at) => (&target[..at], &target[at + 1..]),
        None => (target, &[][..]),
    };
    let said = if place.pages.iter().any(|page| page.as_bytes() == path) {
        Some(Said::Page)
    } else if path == place.path.as_bytes() {
        answer(query)
    } else {
        None
    };
    Opinion { said, beyond_doubt }
}

/// What a query says, read by RFC 6749, RFC 9207 and the list of what must hold.
pub fn answer(query: &[u8]) -> Option<Said> {
    let mut code = None;
    let mut issuer = None;
    let mut state = None;
    let mut error = false;
    let mut names = std::collections::HashSet::new();
    for pair in query.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        let (name, _) = decoded(name);
        match name.as_slice() {
            b"state" => state = Some(decoded(value)),
            b"code" => code = Some(decoded(value)),
            b"iss" => issuer = Some(decoded(value)),
            b"error" | b"error_description" | b"error_message" => error = true,
            _ => {}
        }
        if !names.insert(name) {
            return None;
        }
    }
    if state? != (STATE.as_bytes().to_vec(), true) {
        return None;
    }
    let sound = |(text, whole): (Vec<u8>, bool), longest: usize| {
        let fits = whole && (1..=longest).contains(&text.len());
        (fits && text.iter().all(|byte| (0x20..0x7f).contains(byte)))
            .then(|| String::from_utf8(text).unwrap())
    };
    let issuer = match issuer {
        Some(issuer) => Some(sound(issuer, 512)?),
        None => None,
    };
    match (code, error) {
        (Some(code), false) => Some(Said::Code { code: sound(code, 8192)?, issuer }),
        (None, true) => Some(Said::Refused { issuer }),
        _ => None,
    }
}

/// Decoded, and whether every percent code was one.
fn decoded(text: &[u8]) -> (Vec<u8>, bool) {
    let (mut out, mut whole, mut at) = (Vec::new(), true, 0);
    while at < text.len() {
        let digits = text.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match (text[at], digits) {
            (b'%', Some(digits)) => {
                out.push(u8::from_str_radix(digits, 16).unwrap());
                at += 2;
            }
            (b'%', None) => {
                out.push(b'%');
                whole = false;
            }
            (b'+', _) => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    (out, whole)
}
