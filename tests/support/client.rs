//! HTTP/1.1 over a plain socket, one request a connection, and a browser's memory for cookies and form keys.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use countersign::practice::Practice;
use serde_json::Value;

use super::desk::APPS;

/// An answer, its header names in lower case.
#[derive(Debug)]
pub struct Heard {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// As many bytes came as were announced.
    pub whole: bool,
}

impl Heard {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        assert!(self.header("content-type").unwrap().starts_with("application/json"), "{self:?}");
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| panic!("no redirect: {self:?}"))
    }

    /// The parameters of the redirect, and what stands before them.
    pub fn redirect(&self) -> (String, BTreeMap<String, String>) {
        assert_eq!(self.status, 302, "{self:?}");
        let (place, query) = self.location().split_once('?').unwrap();
        let pairs: Vec<_> = query.split('&').map(|pair| pair.split_once('=').unwrap()).collect();
        let map: BTreeMap<_, _> =
            pairs.iter().map(|(name, value)| (percent_decoded(name), percent_decoded(value))).collect();
        assert_eq!(map.len(), pairs.len(), "a parameter came twice");
        (place.to_owned(), map)
    }

    /// The value of the first `attribute="…"` after `mark` in the page, as text.
    pub fn after(&self, mark: &str, attribute: &str) -> String {
        let rest = self.body.split_once(mark).unwrap_or_else(|| panic!("no {mark} in {}", self.body)).1;
        let rest = rest.split_once(&format!("{attribute}=\"")).unwrap().1;
        unescaped(rest.split_once('"').unwrap().0)
    }

    /// The text of the element with that id, which has no other element in it.
    pub fn text_of(&self, id: &str) -> String {
        let rest = self
            .body
            .split_once(&format!(" id=\"{id}\""))
            .unwrap_or_else(|| panic!("no {id}: {}", self.body));
        unescaped(rest.1.split_once('>').unwrap().1.split_once('<').unwrap().0)
    }

    pub fn shows(&self, text: &str) -> bool {
        unescaped(&self.body).contains(text)
    }
}

pub fn host(origin: &str) -> &str {
    origin.strip_prefix("http://").unwrap()
}

/// Sends these bytes and reads until the other side closes, at most ten seconds.
pub fn send(origin: &str, bytes: &[u8]) -> Option<Heard> {
    let mut stream = TcpStream::connect(host(origin)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    // A refusal may come, and the connection go, before everything was written.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().unwrap();
    let headers: Vec<_> = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let announced =
        headers.iter().find(|(name, _)| name == "content-length").map(|(_, value)| value.parse().unwrap());
    Some(Heard { status, whole: announced.unwrap_or(0) == body.len(), headers, body: body.to_owned() })
}

/// A request with exactly these headers beside Host, Connection and Content-Length.
pub fn request(origin: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Heard {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n", host(origin));
    for (name, value) in headers {
        text.extend([name, ": ", value, "\r\n"]);
    }
    if !body.is_empty() {
        text.extend(["Content-Length: ", &body.len().to_string(), "\r\n"]);
    }
    let heard = send(origin, (text + "\r\n" + body).as_bytes());
    let heard = heard.unwrap_or_else(|| panic!("no answer to {method} {path}"));
    assert!(heard.whole, "broken off: {heard:?}");
    heard
}

pub fn get(origin: &str, path: &str) -> Heard {
    request(origin, "GET", path, &[], "")
}

pub const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

/// What a browser keeps between requests, and what it sends with a form. It asks for what is below Apps and Keys
/// there, and for everything else at the account server; its cookies go to both, for cookies know no ports.
pub struct Browser {
    pub origin: String,
    pub admin: String,
    pub cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn new(practice: &Practice) -> Self {
        let (origin, admin) = (practice.origin().to_owned(), practice.apps_and_keys().to_owned());
        Self { origin, admin, cookies: BTreeMap::new() }
    }

    fn origin_of(&self, path: &str) -> String {
        if path.starts_with(APPS) { self.admin.clone() } else { self.origin.clone() }
    }

    pub fn get(&mut self, path: &str) -> Heard {
        let heard = request(&self.origin_of(path), "GET", path, &self.cookie(), "");
        self.keep(heard)
    }

    /// Posts the form of `page` with these values in its own fields.
    pub fn post(&mut self, page: &Heard, path: &str, fields: &[(&str, &str)]) -> Heard {
        let key = page.after("name=\"form-key\"", "value");
        let fields: Vec<_> = fields.iter().copied().chain([("form-key", key.as_str())]).collect();
        let origin = self.origin_of(path);
        let mut headers = vec![FORM, ("Origin", origin.as_str()), ("Sec-Fetch-Site", "same-origin")];
        let cookie = self.cookie();
        headers.extend(cookie.iter().copied());
        let heard = request(&origin, "POST", path, &headers, &form(&fields));
        self.keep(heard)
    }

    /// Follows a redirect within one origin.
    pub fn follow(&mut self, heard: &Heard) -> Heard {
        assert_eq!(heard.status, 303, "{heard:?}");
        let path = heard.location().to_owned();
        self.get(&path)
    }

    fn cookie(&self) -> Vec<(&'static str, &'static str)> {
        if self.cookies.is_empty() {
            return Vec::new();
        }
        let text: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        vec![("Cookie", Box::leak(text.join("; ").into_boxed_str()))]
    }

    fn keep(&mut self, heard: Heard) -> Heard {
        for (_, cookie) in heard.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        heard
    }
}

/// A form body.
pub fn form(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<_> =
        fields.iter().map(|(name, value)| format!("{}={}", percent(name), percent(value))).collect();
    pairs.join("&")
}

pub fn percent(text: &str) -> String {
    let letters = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        other => format!("%{other:02x}"),
    });
    letters.collect()
}

fn percent_decoded(text: &str) -> String {
    assert!(!text.contains('+'), "a plus is a plus to some and a space to others: {text}");
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let code = [rest.next().unwrap(), rest.next().unwrap()];
            u8::from_str_radix(std::str::from_utf8(&code).unwrap(), 16).unwrap()
        } else {
            byte
        });
    }
    String::from_utf8(bytes).unwrap()
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}
