//! The program that holds a port.

use std::fmt;

use crate::plain::plain;

/// A program that listens at a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What the system calls it, such as `nginx` or `java.exe`: fit to be shown, at most 300 characters, never empty.
    pub name: String,
    /// The number of its process.
    pub pid: Option<u32>,
    /// Whether it runs from this program's own file: another of its windows, say. Its name alone proves nothing.
    pub is_this_program: bool,
}

impl Holder {
    /// `None` if nothing of the name can be shown.
    pub(super) fn new(name: &str, pid: u32, is_this_program: bool) -> Option<Self> {
        let name = plain(name);
        (!name.is_empty()).then_some(Self { name, pid: Some(pid), is_this_program })
    }
}

impl fmt::Display for Holder {
    /// For details and logs: `nginx (process 1234)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pid {
            Some(pid) => write!(f, "{} (process {pid})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_32_a_name_is_fit_to_be_shown() {
        let holder = Holder::new("\u{1b}[31mweb\u{202e}server\n ", 7, false).unwrap();
        assert_eq!(holder.name, "webserver");
        assert_eq!(holder.to_string(), "webserver (process 7)");
        assert_eq!(Holder::new("\u{202e}\n", 7, false), None);
    }
}
