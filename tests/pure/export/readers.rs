//! The `.env` file in the hands of those that read it: dotenvy, and two shells.

use std::io::Write as _;
use std::process::Command;

use proptest::prelude::*;

use super::copy_with;

/// What a shell makes of the file, by `set -a; . FILE`: the scopes as a program sees it that the shell starts.
fn read_by_shell(shell: &str, env: &[u8]) -> Vec<u8> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(env).unwrap();
    let script = "set -a; . \"$0\"; exec /usr/bin/printenv --null DOCUSIGN_SCOPES";
    let output = Command::new(shell).args(["-c", script]).arg(file.path()).output().unwrap();
    assert!(output.status.success(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout.strip_suffix(b"\0").unwrap().to_vec()
}

fn read_by_dotenvy(env: &[u8]) -> String {
    let all: Result<Vec<_>, _> = dotenvy::from_read_iter(env).collect();
    let all = all.unwrap();
    assert_eq!(all.len(), 11, "{all:?}");
    all.into_iter().find(|(name, _)| name == "DOCUSIGN_SCOPES").unwrap().1
}

/// As a scope: the one value that takes any text here.
fn survives(value: &str) {
    let mut copy = copy_with("refresh");
    copy.connection.facts.scopes = vec![value.to_owned()];
    let env = copy.to_env().unwrap();
    assert_eq!(read_by_dotenvy(&env), value);
    for shell in ["/bin/sh", "/bin/bash"] {
        let read = read_by_shell(shell, &env);
        assert_eq!(String::from_utf8(read).unwrap(), value, "{shell}");
    }
}

#[test]
fn item_34_env_values_survive_what_shells_and_readers_find_special() {
    for value in [
        "",
        " ",
        "plain",
        "it's \"quoted\"",
        "'",
        "''",
        "\"",
        "\\",
        "\\\\",
        "a\\",
        "\\'",
        "'\\",
        "\\\n",
        "$HOME ${HOME} $(id) `id` $$ $",
        "line\nline\n",
        "\n",
        "line\r\nline\r",
        "\t tab \t",
        "# no comment",
        "a #b",
        "a=b; c & d | e > f < g ( h ) { i } ! ~ * ? [ j ]",
        "export X=1",
        "DOCUSIGN_SCOPES=other",
        "統合 Größe \u{81}\u{88}\u{2028}\u{feff}",
        "\u{1}\u{1b}[0m\u{7f}",
    ] {
        survives(value);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn item_34_env_values_survive_whatever_they_are(value in "[^\0]{0,60}") {
        survives(&value);
    }

    /// Mostly what is special.
    #[test]
    fn item_34_env_values_of_nothing_but_special_signs_survive(value in "['\"\\\\$`#\n\r\t =x{}]{0,12}") {
        survives(&value);
    }
}
