//! A session with a real Chromium, over WebDriver.

use std::future::Future;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::process::{self, Process, tool};
use super::wait;

/// Out of the way of what a test looks at: no window, no sandbox (root cannot have one), no talking to anybody.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// How often chromedriver is started until it has a port. It looks for a free one for IPv6 and binds the same for IPv4
/// then; between the two somebody may have taken it.
const STARTS: usize = 5;

/// chromedriver at a port, with a folder for itself and the browser it will start. Dropping it ends it.
#[derive(Debug)]
pub struct Driver {
    process: Process,
    port: u16,
    folder: TempDir,
}

impl Driver {
    /// The installed one.
    #[track_caller]
    pub fn start() -> Self {
        Self::start_program(&tool("chromedriver", "chromium-driver"))
    }

    /// This one.
    #[track_caller]
    pub fn start_program(program: &Path) -> Self {
        let folder = tempfile::Builder::new().prefix("browser-").tempdir().expect("a folder for the browser");
        for start in 1.. {
            let mut command = Command::new(program);
            command
                .arg("--port=0")
                .env_clear()
                .env("PATH", std::env::var_os("PATH").unwrap_or_default())
                .env("LANG", "C.UTF-8")
                .env("HOME", folder.path())
                .env("TMPDIR", folder.path())
                .env("XDG_RUNTIME_DIR", folder.path())
                .current_dir(folder.path());
            let process = Process::start(&mut command, folder.path(), &format!("chromedriver-{start}"));
            // Its port, or its end.
            let seen = wait::until(wait::START, || {
                let port = port_in(&process.stdout());
                port.map(Some).or_else(|| process.ended().map(|_| None))
            });
            match seen {
                Some(Some(port)) => return Self { process, port, folder },
                Some(None) if has_lost_its_port(&process) && start < STARTS => {}
                _ => panic!("chromedriver says no port.\n{}{}", process.stdout(), process.stderr()),
            }
        }
        unreachable!("the last start panics")
    }

    /// Where it listens, on loopback.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What a client asks it for: Chromium with its profile in this folder, and these flags beside the usual ones.
    pub fn capabilities(&self, flags: &[&str]) -> Map<String, Value> {
        let mut arguments: Vec<String> = FLAGS.iter().chain(flags).map(|flag| (*flag).to_owned()).collect();
        arguments.push(format!("--user-data-dir={}", self.folder.path().join("profile").display()));
        let binary = tool("chromium", "chromium");
        let wishes = json!({ "goog:chromeOptions": { "args": arguments, "binary": binary } });
        let Value::Object(capabilities) = wishes else { unreachable!("it is an object as written") };
        capabilities
    }

    /// The folder everything of this browser is in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The processes of this browser: number and program.
    pub fn processes(&self) -> Vec<(u32, String)> {
        process::with_environment_naming(self.folder().to_str().expect("a plain path"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.end();
        // The session was closed, and Chromium with it. What is left all the same is ended.
        let gone = || self.processes().is_empty().then_some(());
        let _ = wait::until(Duration::from_secs(2), gone);
        for (pid, _) in self.processes() {
            process::signal("KILL", pid);
        }
        let _ = wait::until(Duration::from_secs(2), gone);
    }
}

/// The port it says it has, in whole lines.
fn port_in(printed: &str) -> Option<u16> {
    let whole = &printed[..printed.rfind('\n')?];
    whole.lines().find_map(|line| {
        line.split_once(" started successfully on port ")?.1.trim_end_matches('.').parse().ok()
    })
}

fn has_lost_its_port(process: &Process) -> bool {
    (process.stdout() + &process.stderr()).contains("port not available")
}

/// A session with a browser that has nothing in it: no history, no cookies. Dropping it closes the browser.
#[derive(Debug)]
pub struct Session {
    // In the order they have to end in.
    client: Option<Client>,
    runtime: Runtime,
    driver: Driver,
}

impl Session {
    /// Starts one, with these flags beside the usual ones.
    #[track_caller]
    pub fn start(flags: &[&str]) -> Self {
        let driver = Driver::start();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut connecting = ClientBuilder::new(HttpConnector::new());
        connecting.capabilities(driver.capabilities(flags));
        let client = within(&runtime, connecting.connect(&driver.address()))
            .unwrap_or_else(|error| panic!("no browser: {error}\n{}", driver.process.stderr()));
        Self { client: Some(client), runtime, driver }
    }

    /// What speaks to the browser.
    pub fn client(&self) -> &Client {
        self.client.as_ref().expect("a client until it is dropped")
    }

    /// Waits for what the browser answers. Panics with what it refuses.
    #[track_caller]
    pub fn run<T, E: std::fmt::Display>(&self, asking: impl Future<Output = Result<T, E>>) -> T {
        within(&self.runtime, asking).unwrap_or_else(|error| panic!("the browser says: {error}"))
    }

    /// Its driver.
    pub fn driver(&self) -> &Driver {
        &self.driver
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Closing the session closes Chromium. If it does not, the driver's end does.
            let closing = async { tokio::time::timeout(Duration::from_secs(5), client.close()).await };
            let _ = self.runtime.block_on(closing);
        }
    }
}

fn within<T, E: std::fmt::Display>(
    runtime: &Runtime,
    asking: impl Future<Output = Result<T, E>>,
) -> Result<T, String> {
    let deadline = wait::scaled(wait::START);
    let answer = runtime.block_on(async { tokio::time::timeout(deadline, asking).await });
    answer.map_err(|_| format!("no answer within {deadline:?}"))?.map_err(|error| error.to_string())
}
