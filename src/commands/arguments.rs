//! What can be said on the command line.

use std::path::PathBuf;

use clap::{ArgGroup, Parser, Subcommand, ValueEnum, ValueHint};

use super::connect::ConnectVerb;
use super::export::FormatName;
use super::record::RecordFormat;
use super::schedule::ScheduleWhat;
use super::show::ShownField;
use crate::domain::{ConnectionId, LoopbackOrigin};
use crate::practice::Behaviour;
use crate::texts::{Language, t, t_with};

/// The arguments of `countersign`.
#[derive(Debug, Parser)]
#[command(name = "countersign", version, subcommand_precedence_over_arg = true, about = t("cli-about").into_owned())]
pub struct Arguments {
    /// Straight into the wizard, with Practice chosen and running.
    #[arg(long, help = t("cli-practice").into_owned())]
    pub practice: bool,

    /// A practice service that already runs; a loopback address only.
    #[arg(long, value_name = "URL", help = t("cli-practice-server").into_owned())]
    pub practice_server: Option<LoopbackOrigin>,

    /// Misbehaviours of the practice service that `--practice` starts.
    #[arg(long, value_name = "LIST", value_delimiter = ',', help = t("cli-behave").into_owned())]
    pub behave: Vec<Behaviour>,

    /// Where the index of connections and dropped-in sheets lie.
    #[arg(long, global = true, value_name = "DIR", help = t("cli-data-dir").into_owned())]
    pub data_dir: Option<PathBuf>,

    /// Only this renderer.
    #[arg(long, value_enum, value_name = "NAME", help = t("cli-renderer").into_owned())]
    pub renderer: Option<RendererName>,

    /// These colours, whatever the desktop says.
    #[arg(long, value_enum, value_name = "NAME", help = t("cli-theme").into_owned())]
    pub theme: Option<ThemeName>,

    /// Nothing moves that need not, whatever the desktop says.
    #[arg(long, help = t("cli-reduce-motion").into_owned())]
    pub reduce_motion: bool,

    /// This language, whatever was chosen and the system's is. It is found before anything else: see `program::language`.
    #[arg(long, global = true, value_name = "TAG", value_parser = language, help = t("cli-language").into_owned())]
    pub language: Option<Language>,

    /// What is written to standard error.
    #[arg(long, global = true, value_name = "LEVEL", default_value = "warn", help = t("cli-log").into_owned())]
    pub log: tracing_subscriber::filter::LevelFilter,

    /// Print the milliseconds from process start to the first frame, and end.
    #[arg(long, help = t("cli-first-frame-exit").into_owned())]
    pub first_frame_exit: bool,

    /// A connection whose page is to be opened.
    #[arg(long, value_name = "ID", conflicts_with = "file", help = t("cli-connection").into_owned())]
    pub connection: Option<ConnectionId>,

    /// A file to open: a request, an answer, or a copy of a connection.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-file").into_owned())]
    pub file: Option<PathBuf>,

    /// What to do in place of opening the window.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// One of the languages, by its tag.
fn language(tag: &str) -> Result<Language, String> {
    let tags = || Language::ALL.map(Language::tag).join(", ");
    Language::of_tag(tag).ok_or_else(|| t_with("cli-language-unknown", &[("tags", tags().into())]))
}

/// A renderer's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RendererName {
    /// Vulkan, Metal or Direct3D.
    Wgpu,
    /// OpenGL.
    Glow,
}

/// A theme's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As far apart as can be.
    HighContrast,
}

/// What to do in place of opening the window.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Run the practice service alone.
    #[command(about = t("cli-practice-service").into_owned())]
    PracticeService {
        /// The port; 0 takes any that is free.
        #[arg(long, default_value_t = 0, help = t("cli-port").into_owned())]
        port: u16,
        /// Its misbehaviours.
        #[arg(long, value_name = "LIST", value_delimiter = ',', help = t("cli-behave").into_owned(), long_help = behaviours())]
        behave: Vec<Behaviour>,
        /// The file in which apps and consents are kept.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-keep-in").into_owned())]
        keep_in: Option<PathBuf>,
        /// For a program that started it, and with which it ends.
        #[arg(long, help = t("cli-until-stdin-closes").into_owned())]
        until_stdin_closes: bool,
    },
    /// Something about the connections that are kept.
    #[command(flatten)]
    Connections(ConnectionVerb),
}

/// What can be done with the connections that are kept.
#[derive(Debug, Subcommand)]
pub enum ConnectionVerb {
    /// List them.
    #[command(about = t("cli-list").into_owned())]
    List {
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Show one.
    #[command(about = t("cli-show").into_owned())]
    Show {
        /// Which.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// With its secrets.
        #[arg(long, help = t("cli-reveal").into_owned())]
        reveal: bool,
        /// One value alone.
        #[arg(long, value_enum, value_name = "FIELD", conflicts_with_all = ["reveal", "json"], help = t("cli-field").into_owned())]
        field: Option<ShownField>,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Check one.
    #[command(about = t("cli-check").into_owned())]
    Check {
        /// Which.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// Renewed first, where that is needed.
        #[arg(long, help = t("cli-check-renew").into_owned())]
        renew: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Renew some.
    #[command(about = t("cli-renew").into_owned())]
    Renew {
        /// Which.
        #[arg(required_unless_present = "all", conflicts_with = "all", help = t("cli-names").into_owned())]
        names: Vec<String>,
        /// All that are due.
        #[arg(long, help = t("cli-all").into_owned())]
        all: bool,
        /// Also what the product renews.
        #[arg(long, conflicts_with = "all", help = t("cli-anyway").into_owned())]
        anyway: bool,
        /// Tell the person on the desktop what needs them.
        #[arg(long, requires = "all", help = t("cli-notify").into_owned())]
        notify: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Have this computer renew them every day.
    #[command(about = t("cli-schedule").into_owned())]
    Schedule {
        /// Whether.
        #[arg(value_enum, help = t("cli-schedule-what").into_owned())]
        what: ScheduleWhat,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Save a copy of one, or of all.
    #[command(about = t("cli-export").into_owned())]
    Export {
        /// Which.
        #[arg(required_unless_present = "all", conflicts_with = "all", help = t("cli-name").into_owned())]
        name: Option<String>,
        /// All of them.
        #[arg(long, conflicts_with_all = ["keep_up_to_date", "stop_keeping"], help = t("cli-export-all").into_owned())]
        all: bool,
        /// In which form.
        #[arg(long, value_enum, value_name = "FORM", required_unless_present = "stop_keeping", help = t("cli-format").into_owned())]
        format: Option<FormatName>,
        /// Where.
        #[arg(long, value_name = "FILE", help = t("cli-to").into_owned())]
        to: PathBuf,
        /// What locks it.
        #[arg(long, value_name = "FILE", help = t("cli-passphrase-file").into_owned())]
        passphrase_file: Option<PathBuf>,
        /// Whatever is there.
        #[arg(long, help = t("cli-replace").into_owned())]
        replace: bool,
        /// From now on.
        #[arg(long, help = t("cli-keep-up-to-date").into_owned())]
        keep_up_to_date: bool,
        /// No longer.
        #[arg(long, conflicts_with_all = ["format", "passphrase_file", "replace", "keep_up_to_date"], help = t("cli-stop-keeping").into_owned())]
        stop_keeping: bool,
    },
    /// Save a record of one.
    #[command(about = t("cli-record").into_owned())]
    Record {
        /// Which.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// In which form.
        #[arg(long, value_enum, value_name = "FORM", help = t("cli-record-format").into_owned())]
        format: RecordFormat,
        /// Where.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-record-to").into_owned())]
        to: Option<PathBuf>,
        /// Whatever is there.
        #[arg(long, requires = "to", help = t("cli-record-replace").into_owned())]
        replace: bool,
    },
    /// Keep what is in a file.
    #[command(about = t("cli-import").into_owned(), group(ArgGroup::new("way").args(["move_here", "copy_here"])))]
    Import {
        /// Which.
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-import-file").into_owned())]
        file: PathBuf,
        /// What opens it.
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help = t("cli-import-passphrase-file").into_owned())]
        passphrase_file: Option<PathBuf>,
        /// This computer alone shall have it.
        #[arg(long = "move", help = t("cli-move").into_owned())]
        move_here: bool,
        /// Both shall have it.
        #[arg(long = "copy", help = t("cli-copy").into_owned())]
        copy_here: bool,
        /// Also in place of one that lives.
        #[arg(long, help = t("cli-import-replace").into_owned())]
        replace: bool,
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Something about Docusign Connect.
    #[command(subcommand, about = t("cli-connect").into_owned())]
    Connect(ConnectVerb),
    /// Find out what helps.
    #[command(about = t("cli-diagnose").into_owned())]
    Diagnose {
        /// As JSON.
        #[arg(long, help = t("cli-json").into_owned())]
        json: bool,
    },
    /// Remove one.
    #[command(about = t("cli-remove").into_owned())]
    Remove {
        /// Which.
        #[arg(help = t("cli-name").into_owned())]
        name: String,
        /// At Docusign, too.
        #[arg(long, help = t("cli-revoke").into_owned())]
        revoke: bool,
        /// Without being asked.
        #[arg(long, help = t("cli-yes").into_owned())]
        yes: bool,
    },
}

/// The misbehaviours of the practice service, all by name.
fn behaviours() -> String {
    let names = Behaviour::names(Behaviour::all());
    format!("{}\n\n{}", t("cli-behave"), t_with("cli-behave-names", &[("names", names.into())]))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_help_of_practice_names_every_misbehaviour() {
        let help = Arguments::try_parse_from(["countersign", "practice-service", "--help"]).unwrap_err();
        let words = help.to_string();
        for behaviour in Behaviour::all() {
            let named = words.split([' ', ',', '.', '\n']).any(|word| word == behaviour.name());
            assert!(named, "{behaviour}:\n{words}");
        }
    }

    #[test]
    fn a_file_is_named_beside_options_and_told_from_a_command() {
        let parsed = |rest: &[&str]| Arguments::try_parse_from(["countersign"].iter().chain(rest));
        let file = |rest: &[&str]| parsed(rest).unwrap().file;
        assert_eq!(file(&["/home/olive/a file.countersign"]), Some("/home/olive/a file.countersign".into()));
        assert_eq!(file(&["--data-dir", "/tmp/x", "y.age"]), Some("y.age".into()));
        assert_eq!(file(&["--", "practice-service"]), Some("practice-service".into()));
        assert_eq!(file(&[]), None);
        // Both can be read, so that options may stand before a command; the program refuses it.
        let both = parsed(&["a file", "practice-service"]).unwrap();
        assert!(both.file.is_some() && both.verb.is_some());
        assert!(parsed(&["one", "two"]).is_err());
    }

    #[test]
    fn a_practice_server_elsewhere_is_refused() {
        for elsewhere in
            ["http://192.168.1.2:8080", "https://account.docusign.com", "http://localhost.example:80"]
        {
            let parsed = Arguments::try_parse_from(["countersign", "--practice-server", elsewhere]);
            assert!(parsed.is_err(), "{elsewhere} was taken");
        }
        assert!(
            Arguments::try_parse_from(["countersign", "--practice-server", "http://127.0.0.1:9000"]).is_ok()
        );
    }
}
