//! What is left of a secret in a running program's memory.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

/// The copies of one secret.
#[derive(Debug)]
pub struct Copies {
    /// Which secret.
    #[allow(dead_code, reason = "for whoever reads the figure")]
    pub name: &'static str,
    /// Of each copy, what it lies in and what stands around it, with the secret itself cut out.
    pub at: Vec<String>,
}

/// Looks through all memory that the process `pid` may write to, for each secret as text and as UTF-32, in which a
/// window's list of letters would have it.
pub fn copies(pid: u32, secrets: &[(&'static str, String)]) -> Vec<Copies> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    let memory = File::open(format!("/proc/{pid}/mem")).unwrap();
    let mut found: Vec<Copies> = secrets.iter().map(|(name, _)| Copies { name, at: Vec::new() }).collect();
    let mut read = 0;
    for map in maps.lines() {
        let mut words = map.split_whitespace();
        let (Some(range), Some(rights)) = (words.next(), words.next()) else { continue };
        if !rights.starts_with("rw") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let address = |text| u64::from_str_radix(text, 16).unwrap();
        let (start, end) = (address(start), address(end));
        let mut bytes = vec![0; usize::try_from(end - start).unwrap()];
        // Some are not readable in this way: a device's, for instance.
        if memory.read_exact_at(&mut bytes, start).is_err() {
            continue;
        }
        read += bytes.len();
        let of = words.nth(3).unwrap_or("memory without a name");
        for ((_, value), copies) in secrets.iter().zip(&mut found) {
            let wide: Vec<u8> = value.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect();
            for (form, pattern) in [("text", value.as_bytes()), ("wide", &wide)] {
                for at in memchr::memmem::find_iter(&bytes, pattern) {
                    let before = &bytes[at.saturating_sub(64)..at];
                    let after = &bytes[at + pattern.len()..(at + pattern.len() + 64).min(bytes.len())];
                    copies.at.push(format!("{of}, {form}: {}⟦…⟧{}", plain(before), plain(after)));
                }
            }
        }
    }
    assert!(read > 10_000_000, "only {read} bytes could be read");
    found
}

fn plain(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| if byte.is_ascii_graphic() || *byte == b' ' { char::from(*byte) } else { '·' })
        .collect()
}
