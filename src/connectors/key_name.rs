//! The keys of a product's own file: what its readers take for one, and which may stand beside each other.

use super::sheet::OwnSyntax;

/// The longest name of a file and the longest key, in bytes.
pub(super) const MAX_KEY: usize = 100;

/// Whether a reader of that syntax takes this for a key.
pub(super) fn is_key(syntax: OwnSyntax, key: &str) -> bool {
    let is_part = |part: &str| {
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        !part.is_empty() && part.bytes().all(sign)
    };
    let is_variable = || !key.contains(['.', '-']) && !key.starts_with(|first: char| first.is_ascii_digit());
    key.len() <= MAX_KEY && key.split('.').all(is_part) && (syntax != OwnSyntax::Env || is_variable())
}

/// Whether no other is the same key; and where a point leads into a table, whether none has the name of a table, nor goes back into
/// one that was left.
pub(super) fn stands_alone(syntax: OwnSyntax, before: &[&str], key: &str) -> bool {
    if before.contains(&key) {
        return false;
    }
    if matches!(syntax, OwnSyntax::Env | OwnSyntax::Properties) {
        return true;
    }
    let parts = |key: &str| key.split('.').map(str::to_owned).collect::<Vec<_>>();
    let shared = |one: &[String], other: &[String]| one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let new = parts(key);
    let with_last = before.last().map_or(0, |last| shared(&parts(last), &new));
    before.iter().all(|other| {
        let other = parts(other);
        let common = shared(&other, &new);
        common < other.len() && common < new.len() && common <= with_last
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_a_file_are_those_its_readers_know_and_stand_alone() {
        use OwnSyntax::{Env, Json, Properties, Toml, Yaml};
        for (syntax, key, sound) in [
            (Env, "DOCUSIGN_KEY", true),
            (Env, "a.b", false),
            (Env, "a-b", false),
            (Env, "1a", false),
            (Properties, "a.b-c", true),
            (Yaml, "a.b", true),
            (Json, "a.b-c", true),
            (Json, "a\"b", false),
            (Yaml, "a..b", false),
            (Toml, "", false),
            (Toml, "a b", false),
            (Toml, "a=b", false),
            (Yaml, "a: b", false),
            (Properties, "a\nb", false),
            (Toml, "ä", false),
        ] {
            assert_eq!(is_key(syntax, key), sound, "{syntax:?} {key:?}");
        }
        for (before, key, alone) in [
            (&["a.b", "a.c.d"][..], "a.c.e", true),
            (&["a.b", "a.c.d"], "a.e", true),
            (&["a.b"], "a.b", false),
            (&["a.b"], "a.b.c", false),
            (&["a.b.c"], "a.b", false),
            (&["a.b", "c"], "a.d", false),
            (&["a.b.c", "a.d"], "a.b.e", false),
        ] {
            for syntax in [Yaml, Json] {
                assert_eq!(stands_alone(syntax, before, key), alone, "{syntax:?} {before:?} {key}");
            }
        }
        assert!(stands_alone(Properties, &["a.b", "c"], "a.b.d") && !stands_alone(Env, &["a"], "a"));
    }
}
