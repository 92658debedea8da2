//! Item 18: pasted texts.

use countersign::callback::judge_pasted;
use url::Url;

use super::random::Random;
use super::requests::{encoded, query};
use super::{PLACES, Place, Run, STATE, Said};

/// What mail programs, chats and hands leave in a text, and what nobody sees.
const DUST: [char; 16] = [
    ' ', '\n', '\r', '\t', '\u{a0}', '\u{2028}', '\u{200b}', '\u{200e}', '\u{202e}', '\u{2066}', '\u{feff}',
    '\u{ad}', '\0', '\u{7f}', '\u{85}', '\u{3000}',
];
const AROUND: [(&str, &str); 10] = [
    ("", ""),
    ("\"", "\""),
    ("'", "'"),
    ("<", ">"),
    ("(", ")"),
    ("“", "”"),
    ("«", "»"),
    ("`", "`"),
    ("\"", ""),
    ("", "\""),
];

/// An address that has to be taken, in one of the shapes it may be pasted in, with its code.
fn good(place: &Place, random: &mut Random) -> (String, String) {
    let alphabet = b"ABCXYZabcxyz0189-_.~+/= &%";
    let code: String =
        (0..20 + random.below(200)).map(|_| char::from(alphabet[random.below(alphabet.len())])).collect();
    let mut parameters =
        vec![format!("code={}", encoded(&code, random)), format!("state={}", encoded(STATE, random))];
    if random.chance(30) {
        parameters.push(
            random.pick(&["lang=en", "iss=https%3A%2F%2Faccount.docusign.com", "", "q=%26"]).to_owned(),
        );
    }
    let turn = random.below(parameters.len());
    parameters.rotate_left(turn);
    let origin = place.uri.strip_suffix(place.path).unwrap_or(place.uri);
    let mut text = format!("{origin}{}?{}", place.path, parameters.join("&"));
    if random.chance(15) {
        text.push_str(random.pick(&["#", "#_=_"]));
    }
    match random.below(6) {
        0 => text = text.replacen("http://", "", 1),
        1 => text = text.replacen("http://", "https://", 1),
        2 => text = text.replacen("http://", "HTTP://", 1),
        3 => text = text.bytes().map(whole).collect(),
        4 => text = format!("{}{text}", random.pick(&["Address: ", "it says ", "-> "])),
        _ => {}
    }
    if random.chance(10) {
        text = text.replace('&', "&amp;");
    }
    let (before, behind) = AROUND[random.below(AROUND.len())];
    text = format!("{before}{text}{behind}");
    for _ in 0..random.below(6) {
        let at = random.below(text.chars().count() + 1);
        let at = text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
        text.insert(at, DUST[random.below(DUST.len())]);
    }
    (text, code)
}

/// As an address looks that was encoded as a whole, by a program that leaves a plus as it is.
fn whole(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~+".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

fn changed(text: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(5) {
        // The first part decides where an address leads.
        let at = if random.chance(40) { random.below(40) } else { random.below(chars.len() + 1) };
        let at = at.min(chars.len());
        let end = (at + random.below(30)).min(chars.len());
        match random.below(7) {
            0 => drop(chars.drain(at.min(end)..end)),
            1 => {
                let again = chars[at.min(end)..end].to_vec();
                drop(chars.splice(at..at, again));
            }
            2 => chars.insert(at, DUST[random.below(DUST.len())]),
            3 => chars.insert(at, char::from(random.byte() & 0x7f)),
            4 => chars.insert(at, ['ä', '\u{455}', '😀', '\u{fffd}', 'ſ'][random.below(5)]),
            5 => {
                let more = random.pick(&[
                    "http://",
                    "https://",
                    "%",
                    "&",
                    "?",
                    "#",
                    "@",
                    "://",
                    "//",
                    "&amp;",
                    "%26",
                    "%3D",
                    "&state=other",
                    "&code=other",
                    "http://attacker.example/?",
                    "http%3A%2F%2F",
                    STATE,
                    "code=",
                    "\\",
                    "me@",
                    ":x@",
                    "..",
                ]);
                drop(chars.splice(at..at, more.chars()));
            }
            _ if at < chars.len() => chars[at] = char::from(random.byte() & 0x7f),
            _ => {}
        }
    }
    chars.into_iter().collect()
}

/// Every way in which a text could be read as an address of ours with the right state, as generously as one may.
fn readings(place: &Place, text: &str) -> Vec<Said> {
    let bare: String =
        text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !DUST.contains(c)).collect();
    let ours = Url::parse(place.uri).unwrap();
    let mut found = Vec::new();
    let one = bare.replace("&amp;", "&");
    let decoded = percent_decoded(&one);
    for text in [&bare, &one, &decoded, &percent_decoded(&bare)] {
        let lower = text.to_ascii_lowercase();
        let starts = lower.match_indices("http").map(|(at, _)| text[at..].to_owned());
        let without = text.trim_start_matches(|c| "\"'`<>(){}“”„‟‘’‚‛«»‹›/".contains(c));
        for candidate in starts.chain([format!("http://{without}"), text.clone()]) {
            let trimmed = candidate.trim_end_matches(|c| "\"'`<>(){}“”„‟‘’‚‛«»‹›".contains(c)).to_owned();
            for candidate in [candidate, trimmed] {
                let Ok(url) = Url::parse(&candidate) else { continue };
                let is_ours = url.host() == ours.host()
                    && url.port() == ours.port()
                    && url.path() == ours.path()
                    && url.username().is_empty()
                    && url.password().is_none()
                    && ["http", "https"].contains(&url.scheme());
                if is_ours
                    && let Some(said) = super::oracle::answer(url.query().unwrap_or_default().as_bytes())
                {
                    found.push(said);
                }
            }
        }
    }
    found
}

fn percent_decoded(text: &str) -> String {
    let plus = text.replace('+', "%2B");
    let pairs: Vec<(String, String)> =
        url::form_urlencoded::parse(plus.replace('&', "%26").replace('=', "%3D").as_bytes())
            .into_owned()
            .collect();
    pairs.into_iter().map(|(name, _)| name).collect()
}

#[test]
fn item_18_fuzzed_pastes_are_refused_or_taken_for_what_they_are() {
    let _processor = crate::processor();
    let expectations = PLACES.each_ref().map(Place::expectation);
    let run = Run::asked();
    let tally = run.over("pastes", |random, tally| {
        let here = random.below(PLACES.len());
        let place = &PLACES[here];
        match random.below(10) {
            0..4 => {
                let (text, code) = good(place, random);
                let said = judge_pasted(&expectations[here], &text).map(Said::from);
                let Ok(Said::Code { code: taken, .. }) = &said else { panic!("{said:?} for {text:?}") };
                assert_eq!(taken, &code, "{text:?}");
                tally.count("good");
            }
            choice => {
                let (text, _) = good(place, random);
                let text = match choice {
                    9 => format!("{}{}", place.uri, query(random)),
                    _ => changed(&text, random),
                };
                match judge_pasted(&expectations[here], &text) {
                    Ok(answer) => {
                        let said = Said::from(answer);
                        let may = readings(place, &text);
                        assert!(
                            may.contains(&said),
                            "{said:?} was taken from {text:?}, which may say {may:?}"
                        );
                        tally.count("changed, taken");
                    }
                    Err(problem) => {
                        let words = problem.words(&expectations[here]);
                        assert!(!words.contains(STATE) && words.len() > 30, "{words}");
                        tally.count("changed, refused");
                    }
                }
            }
        }
    });
    tally.assert_all_seen(run.cases, &["good", "changed, taken", "changed, refused"]);
}
