//! Why the browser's answer cannot be received, and what is proposed.

use std::borrow::Cow;

use super::Explained;
use super::Remedy::WithoutPort;
use crate::callback::{BindError, Holder};
use crate::connections::PortTrouble;
use crate::domain::RedirectUri;
use crate::texts::{t, t_with};

/// Why a sign-in could not listen for the answer.
pub fn bind(error: &BindError) -> Explained {
    let number = |port: &u16| [("port", port.to_string().into())];
    let details = error.to_string();
    match error {
        BindError::NotLoopback(_) => explained!("port-elsewhere", "port-elsewhere-now", WithoutPort, details),
        BindError::InUse { port, holder: Some(holder) } if holder.is_this_program => {
            explained!("port-in-use-by-us", "port-in-use-by-us-now", WithoutPort, details, &number(port))
        }
        BindError::InUse { port, holder } => Explained {
            what: in_use(*port, holder.as_ref()),
            ..explained!("port-in-use", "port-in-use-now", WithoutPort, details, &number(port))
        },
        BindError::NeedsRights { port } => {
            explained!("port-needs-rights", "port-needs-rights-now", WithoutPort, details, &number(port))
        }
        BindError::Reserved { port, .. } => {
            explained!("port-reserved", "port-other-now", WithoutPort, details, &number(port))
        }
        BindError::Other { port, source } => {
            let details = format!("{details}: {source}");
            explained!("port-other", "port-other-now", WithoutPort, details, &number(port))
        }
    }
}

/// A program that has a port, by its name; with the number of its process where it has our name and is not known to be this program:
/// another installation's, another person's at the same computer, or anybody's.
fn called(holder: &Holder) -> String {
    let has_our_name = holder.name.trim_end_matches(".exe").eq_ignore_ascii_case("countersign");
    match holder.pid {
        Some(pid) if has_our_name => {
            let named = [("program", holder.name.clone().into()), ("pid", pid.to_string().into())];
            t_with("port-program-with-number", &named)
        }
        _ => holder.name.clone(),
    }
}

fn in_use(port: u16, holder: Option<&Holder>) -> String {
    let port = ("port", port.to_string().into());
    match holder {
        Some(holder) => t_with("port-in-use-by", &[port, ("program", called(holder).into())]),
        None => t_with("port-in-use", &[port]),
    }
}

/// The port of the guide's redirect URI cannot be had: what to know before anything is registered.
pub struct PortProposal {
    /// What to do about it.
    pub title: Cow<'static, str>,
    /// Why it cannot be had.
    pub why: String,
    /// How to go on.
    pub now: String,
}

/// Words for it; `instead` is the redirect URI that is proposed, if one can be had.
pub fn proposal(trouble: &PortTrouble, instead: Option<&RedirectUri>) -> PortProposal {
    let why = self::trouble(trouble);
    match instead {
        Some(uri) => PortProposal {
            title: t("prepare-port-instead"),
            why,
            now: t_with("prepare-port-instead-now", &[("uri", uri.as_str().to_owned().into())]),
        },
        None => PortProposal {
            title: t("prepare-port-none"),
            why,
            now: t_with("prepare-port-none-now", &[("port", trouble.port().to_string().into())]),
        },
    }
}

/// Why the answer cannot come to the port of the guide's redirect URI.
fn trouble(trouble: &PortTrouble) -> String {
    let number = [("port", trouble.port().to_string().into())];
    match trouble {
        PortTrouble::InUse { holder: Some(holder), .. } if holder.is_this_program => {
            t_with("prepare-port-in-use-by-us", &number)
        }
        PortTrouble::InUse { holder: Some(holder), .. } => {
            let [port] = number;
            t_with("prepare-port-in-use-by", &[port, ("program", called(holder).into())])
        }
        PortTrouble::InUse { holder: None, .. } => t_with("prepare-port-in-use", &number),
        PortTrouble::NeedsRights(_) => t_with("prepare-port-needs-rights", &number),
        PortTrouble::Reserved { range: Some(range), .. } => {
            let (first, last) = (range.start().to_string(), range.end().to_string());
            let [port] = number;
            t_with("prepare-port-reserved-range", &[port, ("first", first.into()), ("last", last.into())])
        }
        PortTrouble::Reserved { range: None, .. } => t_with("prepare-port-reserved", &number),
        PortTrouble::Other(_) => t_with("prepare-port-other", &number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_19_only_this_programs_own_file_is_called_another_countersign() {
        let said = |name: &str, is_this_program| {
            let holder = Holder { name: name.to_owned(), pid: Some(4711), is_this_program };
            let trouble = PortTrouble::InUse { port: 8721, holder: Some(holder.clone()) };
            let failed = bind(&BindError::InUse { port: 8721, holder: Some(holder) });
            [failed.what, proposal(&trouble, None).why]
        };
        for words in said("countersign", true) {
            assert!(words.contains("nother Countersign") && !words.contains("4711"), "{words}");
        }
        for name in ["countersign", "Countersign.exe"] {
            for words in said(name, false) {
                let named = format!("{name} (process 4711)");
                assert!(words.contains(&named) && !words.contains("nother Countersign"), "{words}");
            }
        }
        for words in said("nginx", false) {
            assert!(words.contains("nginx") && !words.contains("4711"), "{words}");
        }
    }
}
