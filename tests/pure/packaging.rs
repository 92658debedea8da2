//! What the packages bring is so: completions and the manual page know every option and command of the program.

use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap_complete::Shell;

use countersign::commands::Arguments;

fn packaged(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux").join(name)
}

/// `UPDATE_COMPLETIONS=1` writes them anew.
#[test]
fn the_completions_are_those_of_the_program() {
    let update = std::env::var_os("UPDATE_COMPLETIONS").is_some();
    for (shell, name) in
        [(Shell::Bash, "countersign.bash"), (Shell::Zsh, "_countersign"), (Shell::Fish, "countersign.fish")]
    {
        let mut made = Vec::new();
        clap_complete::generate(shell, &mut Arguments::command(), "countersign", &mut made);
        let path = packaged("completions").join(name);
        if update {
            fs::write(&path, &made).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        assert!(
            made == kept,
            "{}: the command line has changed; UPDATE_COMPLETIONS=1 cargo test --test pure",
            path.display()
        );
    }
}

#[test]
fn the_manual_page_names_every_option_and_command() {
    let page = fs::read_to_string(packaged("countersign.1")).unwrap().replace("\\-", "-");
    let mut missing = Vec::new();
    let command = Arguments::command();
    let verbs_of_verbs = command.get_subcommands().flat_map(clap::Command::get_subcommands);
    for part in std::iter::once(&command).chain(command.get_subcommands()).chain(verbs_of_verbs) {
        let longs = part.get_arguments().filter_map(clap::Arg::get_long);
        missing.extend(
            longs.filter(|long| !page.contains(&format!("Fl -{long}"))).map(|long| format!("--{long}")),
        );
    }
    let inner = command.get_subcommands().flat_map(|verb| {
        verb.get_subcommands().map(|inner| format!("{} {}", verb.get_name(), inner.get_name()))
    });
    let verbs = command.get_subcommands().map(|verb| verb.get_name().to_owned()).chain(inner);
    missing.extend(verbs.filter(|verb| !page.contains(&format!("Cm {verb}"))));
    assert!(missing.is_empty(), "packaging/linux/countersign.1 says nothing of {missing:?}");
}
