//! Requests as browsers and others send them, most of them nearly right.

use std::fmt::Write as _;

use super::random::Random;
use super::{PLACES, Place, STATE};

/// A place, and a well-formed request that may or may not be its answer.
pub fn request(random: &mut Random) -> (&'static Place, Vec<u8>) {
    let place = &PLACES[random.below(PLACES.len())];
    (place, request_to(place, random))
}

pub fn request_to(place: &Place, random: &mut Random) -> Vec<u8> {
    let method = random.mostly("GET", 5, &["HEAD", "POST", "OPTIONS", "PUT", "CONNECT", "get", "PRI"]);
    let other_paths = [
        "/",
        "/callback",
        "/callback/",
        "//callback",
        "/favicon.ico",
        "*",
        "/callbac%6b",
        "http://localhost/",
    ];
    let path = match random.below(100) {
        0..90 => place.path,
        90..95 => place.pages[random.below(2)],
        _ => random.pick(&other_paths),
    };
    let version = random.mostly("HTTP/1.1", 3, &["HTTP/1.0", "HTTP/2.0", "HTTP/1.2", "http/1.1", ""]);
    let mut text = format!("{method} {path}{} {version}\r\n", query(random));
    let mut lines = Vec::new();
    if random.chance(97) {
        let wrong = ["attacker.example", "localhost:8720", "", "LOCALHOST:8721", "[::1]", "127.0.0.1:8722"];
        lines.push(format!("Host: {}", random.mostly(place.hosts[0], 4, &wrong)));
    }
    if random.chance(60) {
        lines.push(format!(
            "Sec-Fetch-Mode: {}",
            random.mostly("navigate", 3, &["cors", "no-cors", "websocket"])
        ));
        lines
            .push(format!("Sec-Fetch-Dest: {}", random.mostly("document", 3, &["iframe", "image", "empty"])));
        lines.push(format!("Sec-Fetch-Site: {}", random.pick(&["cross-site", "none", "same-origin"])));
    }
    for (line, percent) in [
        ("User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", 60),
        ("Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", 60),
        ("Accept-Language: en-GB,en;q=0.7,de;q=0.3", 30),
        ("Accept-Encoding: gzip, deflate, br, zstd", 30),
        ("Upgrade-Insecure-Requests: 1", 30),
        ("Connection: keep-alive", 30),
        ("Cookie: session=abc; theme=dark", 10),
        ("Referer: https://account-d.docusign.com/", 10),
        ("Origin: null", 5),
        ("Origin: https://attacker.example", 1),
        ("Sec-Purpose: prefetch;prerender", 1),
        ("Content-Length: 0", 2),
        ("Content-Length: 5", 1),
        ("Transfer-Encoding: chunked", 1),
        ("Expect: 100-continue", 1),
        ("Connection: Upgrade, HTTP2-Settings", 1),
        ("Upgrade: h2c", 1),
        ("Host: localhost:8721", 1),
        ("X-Nothing:", 2),
    ] {
        if random.chance(percent) {
            lines.push(line.to_owned());
        }
    }
    if random.chance(2) {
        lines.push(format!("Cookie: {}", "y".repeat(random.below(18_000))));
    }
    // Their order means nothing.
    for at in (1..lines.len()).rev() {
        lines.swap(at, random.below(at + 1));
    }
    for line in lines {
        text.push_str(&line);
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    if random.chance(2) {
        text.push_str(random.pick(&["hello", "0\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"]));
    }
    text.into_bytes()
}

/// With its question mark; or nothing.
pub fn query(random: &mut Random) -> String {
    if random.chance(2) {
        return String::new();
    }
    let mut parameters = Vec::new();
    if random.chance(96) {
        let wrong = ["wrong", "", "kZ7-_aB.right~state0", "KZ7-_AB.RIGHT~STATE01"];
        let state = encoded(random.mostly(STATE, 4, &wrong), random);
        parameters.push(format!("state={state}"));
    }
    if random.chance(90) {
        let code = code(random);
        parameters.push(format!("code={code}"));
    } else {
        let error =
            encoded(random.pick(&["access_denied", "", "<script>alert(1)</script>", "\u{1b}[31m"]), random);
        parameters.push(format!("error={error}"));
        if random.chance(50) {
            let words = encoded(random.pick(&["The person said no", "\u{202e}on", "50%"]), random);
            parameters.push(format!("{}={words}", random.pick(&["error_description", "error_message"])));
        }
    }
    for (more, percent) in [
        ("iss=https%3A%2F%2Faccount-d.docusign.com", 10),
        ("iss=", 1),
        ("lang=en", 5),
        ("state=again", 1),
        ("c%6fde=again", 1),
        ("error=too", 1),
        ("", 2),
        ("=", 1),
        ("%", 1),
    ] {
        if random.chance(percent) {
            parameters.push(more.to_owned());
        }
    }
    for at in (1..parameters.len()).rev() {
        parameters.swap(at, random.below(at + 1));
    }
    format!("?{}", parameters.join("&"))
}

fn code(random: &mut Random) -> String {
    match random.below(100) {
        0..80 => {
            let length = 1 + random.below(60);
            let alphabet = b"ABCXYZabcxyz0189-_.~";
            (0..length).map(|_| char::from(alphabet[random.below(alphabet.len())])).collect()
        }
        80..90 => encoded(random.pick(&["a b", "a+b/c==", "a&b=c", "100%", "~!*'();:@"]), random),
        90..93 => "x".repeat(8185 + random.below(16)),
        _ => random.pick(&["", "%00", "%zz", "%", "a%0d%0ab", "%ff%fe", "%7f", "a%2"]).to_owned(),
    }
}

/// `text` in a query: what has to be encoded is, and some of the rest.
pub fn encoded(text: &str, random: &mut Random) -> String {
    let more = if random.chance(20) { 30 } else { 0 };
    let mut encoded = String::new();
    for byte in text.bytes() {
        if (byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)) && !random.chance(more) {
            encoded.push(char::from(byte));
        } else if byte == b' ' && random.chance(50) {
            encoded.push('+');
        } else if random.chance(50) {
            write!(encoded, "%{byte:02x}").unwrap();
        } else {
            write!(encoded, "%{byte:02X}").unwrap();
        }
    }
    encoded
}

/// What has been trouble elsewhere.
const TOKENS: [&[u8]; 46] = [
    b"\0",
    b"\r",
    b"\n",
    b"\r\n",
    b"\r\n\r\n",
    b"\n\n",
    b"\t",
    b" ",
    b"  ",
    b"%",
    b"%00",
    b"%0d%0a",
    b"%zz",
    b"&",
    b"=",
    b"?",
    b"#",
    b"+",
    b";",
    b":",
    b"/",
    b"//",
    b"\xff",
    b"\xfe\xff",
    b"\xc0\x80",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
    b"\r\n folded",
    b"\r\n\tfolded",
    b"\r\nHost: attacker.example",
    b"\r\nHost: localhost:8721",
    b"\r\nContent-Length: 5",
    b"\r\nTransfer-Encoding: chunked",
    b"\r\nTransfer-Encoding:\x0bchunked",
    b"\r\nOrigin: https://attacker.example",
    b"\r\nSec-Fetch-Mode: cors",
    b"\r\nPurpose: prefetch",
    b"&code=other",
    b"&state=other",
    b"&error=other",
    b"&%73tate=other",
    b"code=",
    b"state=",
    b"HTTP/1.1",
    b"GET ",
    b"\x16\x03\x01",
];

/// Changes a few bytes, or more.
pub fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    let most = if random.chance(60) { 1 } else { 8 };
    let changes = 1 + random.below(most);
    for _ in 0..changes {
        let at = random.below(bytes.len() + 1);
        let end = (at + 1 + random.below(20)).min(bytes.len());
        match random.below(11) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 if at < bytes.len() => bytes[at] = random.byte(),
            2 if at < bytes.len() => drop(bytes.remove(at)),
            3 => bytes.insert(at, random.byte()),
            4 | 5 => insert(bytes, at, random.pick(&TOKENS)),
            6 if at < bytes.len() => drop(bytes.splice(at..end, random.pick(&TOKENS).iter().copied())),
            7 => drop(bytes.drain(at.min(end)..end)),
            8 => {
                let again = bytes[at.min(end)..end].to_vec();
                insert(bytes, random.below(bytes.len() + 1), &again);
            }
            9 if random.chance(20) => bytes.truncate(at),
            10 if random.chance(10) => {
                let byte = random.byte();
                insert(bytes, at, &vec![byte; random.below(20_000)]);
            }
            _ => {}
        }
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, more: &[u8]) {
    drop(bytes.splice(at..at, more.iter().copied()));
}
