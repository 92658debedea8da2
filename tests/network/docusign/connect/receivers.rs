//! The receivers that `connect code` prints, each run where its tool is: genuine messages alone are taken, by any of the keys.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use countersign::notifications::{ReceiverLanguage, SignatureKey, sign};

const KEYS: [&str; 2] = ["q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=", "a second key of another form"];

/// A receiver that runs.
struct Running {
    child: Child,
    port: u16,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/receivers").join(name)
}

/// Debian's packages of the tools. Java's has the compiler, which runs a source file.
const PACKAGES: [(&str, &str); 6] = [
    ("python3", "python3"),
    ("node", "nodejs"),
    ("java", "default-jdk-headless"),
    ("php", "php-cli"),
    ("mcs", "mono-mcs"),
    ("mono", "mono-runtime"),
];

/// Whether a tool has to be here: Debian has it, and the tests' own list of packages names it.
fn has_to_be_here(tool: &str) -> bool {
    let list = include_str!("../../../../packaging/debian-packages.txt");
    let package = PACKAGES.iter().find(|(name, _)| *name == tool).map(|(_, package)| *package);
    cfg!(target_os = "linux") && package.is_some_and(|package| list.lines().any(|line| line == package))
}

/// Starts it with these keys; nothing, and that is said, where there is no such tool and none has to be.
fn start(tool: &str, arguments: &[String], keys: &str) -> Option<Child> {
    let mut command = Command::new(tool);
    command.args(arguments).env("CONNECT_KEYS", keys).stdout(Stdio::piped()).stderr(Stdio::null());
    match command.spawn() {
        Ok(child) => Some(child),
        Err(error) => {
            assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{tool}");
            assert!(!has_to_be_here(tool), "{tool} is missing: see packaging/debian-packages.txt");
            // Past what the tests' own output is kept back by.
            let _ = writeln!(std::io::stderr(), "skipped: the receiver for {tool}, which is not here");
            None
        }
    }
}

/// One that says on which port it listens.
fn running(tool: &str, name: &str) -> Option<Running> {
    let arguments = [file(name).to_str().unwrap().to_owned(), "0".to_owned()];
    let mut child = start(tool, &arguments, &KEYS.join(","))?;
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    Some(Running { child, port: line.trim().parse().unwrap_or_else(|_| panic!("{tool} said {line:?}")) })
}

/// The status of the answer to a message.
fn post(port: u16, headers: &[(&str, String)], body: &[u8]) -> u16 {
    let begun = Instant::now();
    let mut stream = loop {
        match TcpStream::connect(("127.0.0.1", port)) {
            Ok(stream) => break stream,
            Err(error) => assert!(begun.elapsed() < Duration::from_secs(30), "{error}"),
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let mut head = format!(
        "POST /hook HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    let lines = headers.iter().map(|(name, value)| [name, ": ", value, "\r\n"].concat());
    head.extend(lines);
    stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    let status = answer.split(' ').nth(1).unwrap_or_else(|| panic!("no answer: {answer:?}"));
    status.parse().unwrap()
}

fn signed(body: &[u8], key: &str) -> String {
    sign(body, &SignatureKey::new(key.into()))
}

fn takes_genuine_messages_alone(port: u16) {
    let body = "{\"event\": \"envelope-completed\",\r\n \"name\":\"Jørn\\u00f8 \\/ 𝄞\"}\n".as_bytes();
    let first = |signature: String| [("X-DocuSign-Signature-1", signature)];
    for key in KEYS {
        assert_eq!(post(port, &first(signed(body, key)), body), 200, "{key}");
    }
    let two = [
        ("x-docusign-signature-1", signed(body, "another")),
        ("x-docusign-signature-12", signed(body, KEYS[1])),
    ];
    assert_eq!(post(port, &two, body), 200, "any header, any key");
    let mut altered = body.to_vec();
    altered[3] ^= 1;
    assert_eq!(post(port, &first(signed(body, KEYS[0])), &altered), 401, "altered by a bit");
    for wrong in [signed(body, "another"), String::new(), "x".to_owned(), signed(body, "")] {
        assert_eq!(post(port, &first(wrong.clone()), body), 401, "{wrong:?}");
    }
    assert_eq!(post(port, &[], body), 401, "not signed");
    assert_eq!(post(port, &[("X-DocuSign-Signature", signed(body, KEYS[0]))], body), 401, "no number");
    let _processor = crate::processor();
    let long = vec![b'x'; 25 * 1024 * 1024];
    assert_eq!(post(port, &first(signed(&long, KEYS[0])), &long), 200, "25 MB");
}

/// Without a key it does not start: it would take everybody's messages.
fn does_not_start_without_a_key(tool: &str, name: &str) {
    let arguments = [file(name).to_str().unwrap().to_owned(), "0".to_owned()];
    for keys in ["", " , "] {
        let Some(mut child) = start(tool, &arguments, keys) else { return };
        assert_eq!(child.wait().unwrap().code(), Some(1), "{keys:?}");
    }
}

#[test]
fn the_receiver_in_python_takes_genuine_messages_alone() {
    let Some(receiver) = running("python3", "receiver.py") else { return };
    takes_genuine_messages_alone(receiver.port);
    does_not_start_without_a_key("python3", "receiver.py");
}

#[test]
fn the_receiver_in_javascript_takes_genuine_messages_alone() {
    let Some(receiver) = running("node", "receiver.js") else { return };
    takes_genuine_messages_alone(receiver.port);
    does_not_start_without_a_key("node", "receiver.js");
}

#[test]
fn the_receiver_in_java_takes_genuine_messages_alone() {
    let Some(receiver) = running("java", "Receiver.java") else { return };
    takes_genuine_messages_alone(receiver.port);
    does_not_start_without_a_key("java", "Receiver.java");
}

#[test]
fn the_receiver_in_php_takes_genuine_messages_alone() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let arguments = |port: u16| {
        let at = format!("127.0.0.1:{port}");
        let limits = ["-d", "post_max_size=64M", "-d", "memory_limit=256M", "-S"].map(str::to_owned);
        [limits.to_vec(), vec![at, file("receiver.php").to_str().unwrap().to_owned()]].concat()
    };
    let Some(child) = start("php", &arguments(port), &KEYS.join(",")) else { return };
    let receiver = Running { child, port };
    takes_genuine_messages_alone(receiver.port);
    drop(receiver);
    let Some(child) = start("php", &arguments(port), " , ") else { return };
    let receiver = Running { child, port };
    assert_eq!(post(receiver.port, &[("X-DocuSign-Signature-1", signed(b"{}", ""))], b"{}"), 500);
}

/// C#, as Mono compiles and runs it: what .NET brings is not in Debian.
#[test]
fn the_receiver_in_csharp_takes_genuine_messages_alone() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("Receiver.exe").to_str().unwrap().to_owned();
    let source = file("Receiver.cs").to_str().unwrap().to_owned();
    let Some(mut compiler) =
        start("mcs", &["-warnaserror".to_owned(), format!("-out:{program}"), source], "")
    else {
        return;
    };
    assert!(compiler.wait().unwrap().success(), "it is compiled without a warning");
    // It is told a port: a listener of .NET chooses none.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let arguments = [program, port.to_string()];
    let Some(child) = start("mono", &arguments, &KEYS.join(",")) else { return };
    let receiver = Running { child, port };
    takes_genuine_messages_alone(receiver.port);
    for keys in ["", " , "] {
        let mut child = start("mono", &arguments, keys).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(1), "{keys:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_tool_of_the_list_has_to_be_here_and_another_is_skipped() {
    assert!(PACKAGES.iter().all(|(tool, _)| has_to_be_here(tool)), "the list names them all");
    assert!(start("no-such-tool", &[], "").is_none());
}

#[test]
fn what_is_printed_is_the_program_that_was_tried() {
    for language in ReceiverLanguage::ALL {
        let name = language.file_name();
        assert_eq!(language.program(), std::fs::read_to_string(file(name)).unwrap(), "{name}");
        assert!(language.program().to_lowercase().contains("signature"), "{name}");
    }
}
