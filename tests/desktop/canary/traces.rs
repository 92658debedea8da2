//! What a program leaves where others can look: what it starts, its own arguments and environment, files.

use std::fs;
use std::path::Path;

use tempfile::NamedTempFile;

/// Notes by strace of every program that is started, with all its arguments and its whole environment.
pub struct Traces(NamedTempFile);

impl Traces {
    pub fn new() -> Self {
        Self(NamedTempFile::new().unwrap())
    }

    /// What to say to strace; the program and its own words follow. strace is a grandchild, so that the program is the
    /// test's own child.
    pub fn words(&self) -> Vec<String> {
        let notes = self.0.path().to_str().unwrap();
        let words =
            ["-D", "-f", "--seccomp-bpf", "-v", "-s", "100000", "-e", "trace=execve,execveat", "-o", notes];
        words.map(str::to_owned).to_vec()
    }

    /// All that was started: a line each.
    pub fn started(&self) -> String {
        fs::read_to_string(self.0.path()).unwrap()
    }
}

/// Arguments and environment of a process, as others read them.
pub fn own(pid: u32) -> String {
    let read = |what: &str| fs::read(format!("/proc/{pid}/{what}")).unwrap();
    let texts = [read("cmdline"), read("environ")].concat();
    assert!(!texts.is_empty());
    String::from_utf8_lossy(&texts).replace('\0', "\n")
}

/// The files below `folder` that hold `value`.
pub fn files_with(folder: &Path, value: &str) -> Vec<String> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file()
                && memchr::memmem::find(&fs::read(entry.path()).unwrap(), value.as_bytes()).is_some()
            {
                found.push(entry.path().display().to_string());
            }
        }
    }
    found
}
