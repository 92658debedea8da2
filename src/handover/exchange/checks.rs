//! What may stand in a request. It comes from outside: each value is refused rather than mended.

use age::x25519::Recipient;

use crate::domain::RedirectUri;
use crate::plain::is_plain;

/// An id: 32 lower-case hexadecimal digits.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The id of a sheet, or the name of an environment: small letters, digits, hyphens; at most 64.
pub(super) fn is_name(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// A product's name: one line of visible text, at most 200 bytes.
pub(super) fn is_product(text: &str) -> bool {
    text.len() <= 200 && is_plain(text) && !text.trim().is_empty()
}

/// At least one scope (RFC 6749, section 3.3) and at most 32, each at most 128 bytes, none twice.
pub(super) fn are_scopes(scopes: &[String]) -> bool {
    let token = |scope: &String| {
        (1..=128).contains(&scope.len())
            && scope.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e))
    };
    (1..=32).contains(&scopes.len())
        && scopes.iter().all(token)
        && scopes
            .iter()
            .enumerate()
            .all(|(at, scope)| !scopes.iter().take(at).any(|earlier| earlier == scope))
}

/// One that could be typed at Keys: http on this computer or https, with no user name in it. Whether it leads to another computer is
/// for the caller to say.
pub(super) fn is_redirect_uri(text: &str) -> bool {
    text.parse::<RedirectUri>().is_ok()
}

/// A key to lock an answer for. The few points with which any key would fit are refused: age stops the program when
/// asked to use one.
pub(super) fn recipient(text: &str) -> Option<Recipient> {
    if LOW_ORDER.contains(&text) {
        return None;
    }
    // What is read has to be what was written, so that two spellings of one key do not have two phrases.
    text.parse::<Recipient>().ok().filter(|recipient| recipient.to_string() == text)
}

/// The points of low order of Curve25519 (RFC 7748, section 6.1): 0, 1, two of order 8, p - 1, p and p + 1; each with the
/// unused top bit clear and set.
const LOW_ORDER: [&str; 14] = [
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqk67yly",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhzqqxqejhu",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz8ts72fzt7",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllllsh3g6la",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_would_stop_the_program_are_refused() {
        for text in LOW_ORDER {
            let point: Recipient = text.parse().expect("a key, to age");
            let locked = std::panic::catch_unwind(|| crate::handover::locked::lock(b"x", &point).is_ok());
            assert!(locked.is_err(), "age took {text}");
            assert!(recipient(text).is_none(), "{text}");
        }
        let sound = age::x25519::Identity::generate().to_public().to_string();
        assert!(recipient(&sound).is_some());
        for other in [sound.to_uppercase(), format!(" {sound}"), sound.replace("age1", "age2"), String::new()]
        {
            assert!(recipient(&other).is_none(), "{other}");
        }
    }

    #[test]
    fn values_have_their_shapes() {
        assert!(
            is_id(&"0a".repeat(16)) && !is_id(&"0A".repeat(16)) && !is_id("") && !is_id(&"0a".repeat(17))
        );
        assert!(is_name("snow-atlas") && !is_name("") && !is_name("../x") && !is_name(&"a".repeat(65)));
        assert!(is_product("Größe & Co. (統合)") && !is_product(" ") && !is_product("a\u{202e}b"));
        assert!(!is_product("a\nb") && !is_product(&"x".repeat(201)));
        let scopes =
            |words: &[&str]| are_scopes(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert!(
            scopes(&["extended", "signature"]) && !scopes(&[]) && !scopes(&["a b"]) && !scopes(&["a", "a"])
        );
        assert!(!scopes(&["a\"b"]) && !scopes(&[""]) && !scopes(&["é"]) && !scopes(&[&"x".repeat(129)]));
        assert!(is_redirect_uri("http://localhost") && is_redirect_uri("https://example.com/a?b=c"));
        for uri in ["", "localhost", "/a", "http://localhost/#a", "http://local host", "http://ö.example"] {
            assert!(!is_redirect_uri(uri), "{uri}");
        }
    }

    #[test]
    fn item_39_a_request_asks_for_no_address_that_nobody_could_type() {
        for uri in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "http://elsewhere.example/callback",
            "https://account.docusign.com@elsewhere.example/callback",
            "https://me:word@elsewhere.example/",
        ] {
            assert!(!is_redirect_uri(uri), "{uri}");
        }
    }
}
