//! Where a way begins: a desktop, a place for the data, a port for the answer, and Practice beside it.

use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::process::Process;
use crate::support::program::{Program, Start, program_path};
use crate::support::turn::{self, Turn};
use crate::support::wait;
use crate::support::walk::question;
use crate::support::window::Window;

/// A desktop with the program's data, which outlives the program's starts.
pub struct Scene {
    pub links: Links,
    pub desktop: Desktop,
    /// The redirect URI that the sheet of Snow Atlas names here.
    pub redirect_uri: String,
    /// Its port.
    pub port: u16,
    /// The sheet lies in the data folder.
    has_a_sheet: bool,
    _turn: Turn,
}

impl Scene {
    /// Snow Atlas as its guide has it, and the turn of port 80 or, where that cannot be had, of what is proposed.
    pub fn as_the_guide_says(redirect_uri: &str, port: u16) -> Self {
        let turn = turn::with_port(port);
        Self {
            links: Links::new(),
            desktop: Desktop::usual(),
            redirect_uri: redirect_uri.to_owned(),
            port,
            has_a_sheet: false,
            _turn: turn,
        }
    }

    /// With a port of its own, so that ways need not wait for each other: a sheet of Snow Atlas lies in the data
    /// folder that names it and is like the one in the program otherwise, and is chosen at the start.
    pub fn at_port(port: u16) -> Self {
        let redirect_uri = format!("http://localhost:{port}/callback");
        let scene = Self { has_a_sheet: true, ..Self::as_the_guide_says(&redirect_uri, port) };
        let sheet = include_str!("../../../assets/connectors/snow-atlas.toml");
        let theirs = r#"redirect_uri = "http://localhost""#;
        assert!(sheet.contains(theirs), "the sheet has changed");
        let sheet = sheet.replace(theirs, &format!("redirect_uri = {redirect_uri:?}"));
        fs::create_dir_all(scene.data().join("connectors")).expect("a folder for sheets");
        fs::write(scene.data().join("connectors/snow-atlas.toml"), sheet).expect("the sheet");
        scene
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.desktop.folder().join("data")
    }

    /// The index of connections and drafts, as it lies there.
    pub fn index(&self) -> serde_json::Value {
        let text = fs::read_to_string(self.data().join("connections.json")).expect("the index");
        serde_json::from_str(&text).expect("JSON")
    }

    /// The program, with its data and a stand-in for the browser.
    pub fn program(&self) -> Start<'_> {
        Program::on(&self.desktop).arg("--data-dir").arg(self.data()).env("BROWSER", self.links.command())
    }

    /// The program with Practice.
    pub fn program_with(&self, practice: &Practice) -> Program<'_> {
        let program = self.program().arg("--practice-server").arg(&practice.origin).start();
        if self.has_a_sheet {
            choose_the_sheet(&program.window());
        }
        program
    }

    /// What the keyring holds of drafts and connections, as another program lists it: `(service, username)` of all.
    pub fn kept_names(&self) -> Vec<String> {
        let listed = self.desktop.secret_search(&[("service", "Countersign")]);
        let names = listed.lines().filter_map(|line| line.strip_prefix("attribute.username = "));
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.sort();
        names
    }

    /// Panics unless somebody listens where the answer would come.
    #[track_caller]
    pub fn port_is_open(&self) {
        assert!(!is_closed(self.port), "nobody listens on port {}", self.port);
    }

    /// Waits until nobody listens where the answer would come, on either address: the receiver closes with its page.
    #[track_caller]
    pub fn port_is_closed(&self) {
        let closed = wait::until(Duration::from_secs(2), || is_closed(self.port).then_some(()));
        assert!(closed.is_some(), "somebody listens on port {}", self.port);
    }
}

/// At Choose, chooses the sheet that lies in the data folder.
#[track_caller]
pub fn choose_the_sheet(window: &Window<'_>) {
    window.wait_for("heading", question::CHOOSE);
    let others = window.names("push button").into_iter().find(|name| name.starts_with("Another product"));
    window.click("push button", &others.expect("a list of products"));
    window.click("radio button", "Snow Atlas (from a file)");
    window.wait_for("push button", "Continue");
}

/// Whether nobody listens on the port, on either address.
fn is_closed(port: u16) -> bool {
    ["127.0.0.1", "::1"].iter().all(|address| TcpStream::connect((*address, port)).is_err())
}

/// Practice in a process of its own.
pub struct Practice {
    process: Process,
    pub origin: String,
}

impl Practice {
    /// One that behaves like this (`""`: well), on any port.
    pub fn start(scene: &Scene, behave: &str) -> Self {
        Self::start_at(scene, 0, behave)
    }

    /// One on this port.
    pub fn start_at(scene: &Scene, port: u16, behave: &str) -> Self {
        let mut command = scene.desktop.command(program_path());
        command.args(["practice-service", "--port", &port.to_string()]);
        if !behave.is_empty() {
            command.args(["--behave", behave]);
        }
        let process = scene.desktop.start_beside(&mut command, "practice");
        let origin = process.wait_for_line("origin", |line| {
            line.split_once("running at ").map(|(_, rest)| rest.trim().to_owned())
        });
        Self { process, origin }
    }

    /// The account server's port.
    pub fn port(&self) -> u16 {
        self.origin.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port")
    }

    /// What the screens call the server.
    pub fn host(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// Ends it as a power cut would.
    pub fn kill(self) {
        crate::support::process::signal("KILL", self.process.pid());
        assert!(self.process.wait(wait::PATIENCE).is_some(), "it ends");
    }
}
