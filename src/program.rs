//! The program: reads the command line, then runs a verb or opens the window. `main` and `console_main` start it, and do
//! nothing else.

#[cfg(unix)]
mod core_dumps;
mod language;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use clap::Parser;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::app::{App, Start};
use crate::clock::Clock;
use crate::commands::{self, Arguments, RendererName, ThemeName, Verb};
use crate::connectors::Sheets;
use crate::data_folder;
use crate::domain::WantedPage;
use crate::process_age;
use crate::single_instance::{Claim, SingleInstance};
use crate::tasks::{Tasks, Waker};
use crate::texts::{t, t_with};
use crate::theme::Scheme;
use crate::window::{self, NoWindow, Renderer};

/// The exit code when no window can be opened.
const NO_WINDOW: u8 = 2;

/// The exit code when the command line is not understood.
const NOT_UNDERSTOOD: u8 = 2;

/// The exit code when another process has the window, and does not answer.
const NO_ANSWER: u8 = 3;

/// Runs the program with the arguments of this process, until it ends. To be called first thing in `main`, on its thread.
pub fn run() -> ExitCode {
    process_age::mark_main();
    // Before anything else: nothing secret has been in this memory yet.
    #[cfg(unix)]
    let no_dumps = core_dumps::turn_off();
    language::at_start(std::env::args_os()).make_current();
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_max_level(arguments.log)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .finish()
        .with(heard(arguments.log))
        .init();
    #[cfg(unix)]
    if let Err(error) = no_dumps {
        tracing::warn!(%error, "core dumps could not be turned off");
    }
    if arguments.verb.is_some() && arguments.file.is_some() {
        say(&t("cli-file-and-command"));
        return ExitCode::from(NOT_UNDERSTOOD);
    }
    let ended = match arguments.verb {
        Some(Verb::PracticeService { port, behave, keep_in, until_stdin_closes }) => {
            commands::practice_service(port, behave, keep_in, until_stdin_closes)
                .map(|()| ExitCode::SUCCESS)
                .map_err(anyhow::Error::from)
        }
        Some(Verb::Connections(verb)) => {
            data_dir(arguments.data_dir).and_then(|data_dir| Ok(commands::connections(&verb, &data_dir)?))
        }
        None => open_window(arguments),
    };
    ended.unwrap_or_else(|error| {
        say(&format!("countersign: {error:#}"));
        ExitCode::FAILURE
    })
}

/// What says more than it should below this level: webbrowser the whole address it opens, so of a sign-in link the state
/// too; what stands between the window and the keyboard each key, so a secret as it is typed.
const TALKATIVE: [&str; 6] = ["webbrowser", "eframe", "egui", "egui_winit", "winit", "xkbcommon_dl"];

/// What is logged: everything of that level, ours and the libraries', but for what would show a secret.
fn heard(level: LevelFilter) -> Targets {
    let capped = TALKATIVE.map(|target| (target, level.min(LevelFilter::INFO)));
    Targets::new().with_default(level).with_targets(capped)
}

/// Whether it is a mistyped command rather than a file: a bare word, and nothing of that name is there.
fn is_a_word(file: &Path) -> bool {
    file.extension().is_none() && file.components().count() == 1 && file.symlink_metadata().is_err()
}

fn open_window(arguments: Arguments) -> anyhow::Result<ExitCode> {
    if let Some(word) = arguments.file.as_deref().filter(|file| is_a_word(file)) {
        say(&t_with("cli-unknown", &[("word", word.display().to_string().into())]));
        return Ok(ExitCode::from(NOT_UNDERSTOOD));
    }
    if !has_display() {
        say(&t("no-display"));
        return Ok(ExitCode::from(NO_WINDOW));
    }
    let data_dir = data_dir(arguments.data_dir)?;
    // The window that is open may have been started in another folder.
    let file = arguments.file.map(|file| WantedPage::File(std::path::absolute(&file).unwrap_or(file)));
    let page = arguments.connection.map(WantedPage::Connection).or(file);
    // A start that is measured closes its window at once, and is nobody's second.
    let instance =
        if arguments.first_frame_exit { Ok(None) } else { the_only_window(&data_dir, page.as_ref()) };
    let mut instance = match instance {
        Ok(instance) => instance,
        Err(code) => return Ok(code),
    };
    let clock = Clock::system();
    let waker = Waker::default();
    let sheets = Arc::new(Sheets::load(Some(&data_dir)));
    let (tasks, arrived) =
        Tasks::start(&data_dir, Arc::clone(&sheets), clock.clone(), arguments.behave, Arc::clone(&waker))
            .map_err(|error| {
                anyhow::anyhow!("{}", t_with("no-background", &[("reason", error.to_string().into())]))
            })?;
    tasks.end_when_signalled();
    if let Some(Err(error)) = instance.as_mut().map(|instance| instance.on_request(tasks.raiser())) {
        tracing::warn!(%error, "a second start will not bring this window to the front");
    }
    let start = Start {
        in_practice: arguments.practice || arguments.practice_server.is_some(),
        practice_server: arguments.practice_server,
        reduce_motion: arguments.reduce_motion,
        page,
    };
    let (app, first) = App::new(sheets, clock, start);
    let options = window::Options {
        renderer: arguments.renderer.map(|name| match name {
            RendererName::Wgpu => Renderer::Wgpu,
            RendererName::Glow => Renderer::Glow,
        }),
        data_dir,
        language: arguments.language,
        scheme: arguments.theme.map(|name| match name {
            ThemeName::Light => Scheme::Light,
            ThemeName::Dark => Scheme::Dark,
            ThemeName::HighContrast => Scheme::HighContrast,
        }),
        after_first_frame: arguments.first_frame_exit.then_some(print_age),
    };
    match window::run(app, first, tasks, arrived, &waker, &options) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(NoWindow::NoDisplay(reason)) => {
            tracing::info!(reason, "no display");
            say(&t("no-display"));
            Ok(ExitCode::from(NO_WINDOW))
        }
        Err(NoWindow::NoRenderer(reasons)) => {
            let words = t_with("no-renderer", &[("reasons", reasons.into())]);
            say_also_in_a_window(&t("no-renderer-title"), &words);
            Ok(ExitCode::from(NO_WINDOW))
        }
    }
}

/// The right to open a window for this data folder, as far as there is telling; else how this start ends: another has it.
fn the_only_window(data_dir: &Path, page: Option<&WantedPage>) -> Result<Option<SingleInstance>, ExitCode> {
    match SingleInstance::claim(data_dir, page) {
        Claim::Ours(instance) => Ok(Some(instance)),
        Claim::Raised => {
            say(&t("already-open"));
            Err(ExitCode::SUCCESS)
        }
        Claim::NoAnswer => {
            let words = t_with("already-open-silent", &[("folder", data_dir.display().to_string().into())]);
            say_also_in_a_window(&t("already-open-silent-title"), &words);
            Err(ExitCode::from(NO_ANSWER))
        }
        Claim::Unknown(error) => {
            tracing::warn!(%error, "whether a window is open already cannot be told");
            Ok(None)
        }
    }
}

/// Whether there is anything to open a window on. Only Unix desktops can be without.
fn has_display() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Where the data lies: as told, or where the system keeps a program's data that stays on this computer.
fn data_dir(told: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    if let Some(dir) = told {
        return Ok(dir);
    }
    let dir = data_folder::own().context(t("no-home").into_owned())?;
    // Where it cannot be made, keeping something says so.
    if let Err(error) = data_folder::make_private(&dir) {
        tracing::warn!(%error, "the data folder could not be made private");
    }
    Ok(dir)
}

fn print_age() {
    let age_ms = process_age::since_start().as_secs_f64() * 1000.0;
    let mut out = std::io::stdout().lock();
    // Nobody reads it if the output is closed.
    let _ = writeln!(out, "{age_ms:.1}");
    let _ = out.flush();
}

/// Says it where whoever started it from a menu sees it, too: there is no standard error.
fn say_also_in_a_window(title: &str, words: &str) {
    say(words);
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(title)
        .set_description(words)
        .show();
}

fn say(words: &str) {
    // Standard error may be closed; there is nobody to tell then.
    let _ = writeln!(std::io::stderr(), "{words}");
}
