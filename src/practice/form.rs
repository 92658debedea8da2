//! `application/x-www-form-urlencoded` (WHATWG URL standard, section 5), read strictly and written by hand: the
//! client uses another reading. Knows nobody else.

use std::fmt::Write as _;

/// The names and values of a query or of a posted form, in their order.
#[derive(Default)]
pub(super) struct Form(Vec<(String, String)>);

/// What is wrong with a form.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum BadForm {
    /// A broken percent code, or not UTF-8.
    Encoding,
}

impl Form {
    /// Reads `text`; broken percent codes and bytes that are no UTF-8 are refused, not mended.
    pub(super) fn read(text: &[u8]) -> Result<Self, BadForm> {
        let pairs = text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decode(halves.next().unwrap_or_default())?;
            let value = decode(halves.next().unwrap_or_default())?;
            Ok((name, value))
        });
        Ok(Self(pairs.collect::<Result<_, _>>()?))
    }

    /// The value of `name`; the first, should there be several.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// The value of `name`, or nothing.
    pub(super) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// All values of `name`.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// Whether any name comes twice, which OAuth forbids (RFC 6749, sections 3.1 and 3.2).
    pub(super) fn repeats(&self) -> bool {
        self.0.iter().any(|(name, _)| self.all(name).nth(1).is_some())
    }
}

/// `address` with `parameters` added to its query.
pub(super) fn with_query(address: &str, parameters: &[(&str, &str)]) -> String {
    let mut address = address.to_owned();
    let mut joint = if address.contains('?') { '&' } else { '?' };
    for (name, value) in parameters {
        address.push(joint);
        address.push_str(&encode(name));
        address.push('=');
        address.push_str(&encode(value));
        joint = '&';
    }
    address
}

/// `text` with everything but RFC 3986's unreserved characters as percent codes.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// A text with its percent codes and plus signs undone; nothing if they are broken.
pub(super) fn decoded(text: &str) -> Option<String> {
    decode(text.as_bytes()).ok()
}

fn decode(text: &[u8]) -> Result<String, BadForm> {
    let mut bytes = text.iter();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => {
                let (high, low) = (hex(bytes.next())?, hex(bytes.next())?);
                high << 4 | low
            }
            other => *other,
        });
    }
    String::from_utf8(decoded).map_err(|_| BadForm::Encoding)
}

fn hex(digit: Option<&u8>) -> Result<u8, BadForm> {
    let value = digit.and_then(|digit| char::from(*digit).to_digit(16)).ok_or(BadForm::Encoding)?;
    u8::try_from(value).map_err(|_| BadForm::Encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_plus_percent_and_repeats() {
        let form = Form::read(b"a=1+2&b=%C3%A4%26&a=3&&c").unwrap();
        assert_eq!(form.get("a"), Some("1 2"));
        assert_eq!(form.text("b"), "ä&");
        assert_eq!(form.get("c"), Some(""));
        assert_eq!(form.all("a").count(), 2);
        assert!(form.repeats());
    }

    #[test]
    fn broken_codes_and_bytes_are_refused() {
        for text in [&b"a=%"[..], b"a=%1", b"a=%+1", b"a=%zz", b"a=%ff", b"\xff=1"] {
            assert!(Form::read(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let text = "a b&c=ä%+/~\u{1}";
        let address = with_query("http://localhost", &[("state", text), ("x", "1")]);
        let query = address.strip_prefix("http://localhost?").unwrap();
        assert_eq!(Form::read(query.as_bytes()).unwrap().text("state"), text);
        assert!(with_query("http://localhost/?a=b", &[("c", "d")]).ends_with("/?a=b&c=d"));
    }
}
