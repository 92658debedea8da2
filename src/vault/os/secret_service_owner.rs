//! Which program answers as the desktop's Secret Service, as far as the session bus tells. Any program of this user may take
//! that name: what is told here is for words to a person, and decides nothing.

use zbus::blocking::Connection;
use zbus::blocking::fdo::DBusProxy;
use zbus::names::BusName;

use crate::vault::store::KeychainProgram;

/// The name that the Secret Service has on the session bus.
pub(super) const SERVICE: &str = "org.freedesktop.secrets";

/// Names of their own that the programs have on the bus beside that one.
const OWN_NAMES: [(&str, KeychainProgram); 5] = [
    ("org.gnome.keyring", KeychainProgram::GnomeKeyring),
    ("org.kde.kwalletd5", KeychainProgram::KWallet),
    ("org.kde.kwalletd6", KeychainProgram::KWallet),
    ("org.kde.secretservicecompat", KeychainProgram::KWallet),
    ("org.keepassxc.KeePassXC.MainWindow", KeychainProgram::KeePassXc),
];

/// Names of processes, of which Linux keeps 15 signs.
const PROCESSES: [(&str, KeychainProgram); 5] = [
    ("gnome-keyring-d", KeychainProgram::GnomeKeyring),
    ("kwalletd5", KeychainProgram::KWallet),
    ("kwalletd6", KeychainProgram::KWallet),
    ("ksecretd", KeychainProgram::KWallet),
    ("keepassxc", KeychainProgram::KeePassXc),
];

/// The program. Asks the bus alone, so that a service that hangs is waited for by nobody.
pub(super) fn program() -> KeychainProgram {
    let asked = Connection::session().map_err(zbus::fdo::Error::from).and_then(|bus| on(&bus));
    asked.unwrap_or_else(|error| {
        tracing::info!(%error, "the bus does not say who the Secret Service is");
        KeychainProgram::Unknown
    })
}

fn on(bus: &Connection) -> zbus::fdo::Result<KeychainProgram> {
    let bus = DBusProxy::new(bus)?;
    let owner_of =
        |name: &'static str| BusName::try_from(name).ok().and_then(|name| bus.get_name_owner(name).ok());
    let Some(owner) = owner_of(SERVICE) else { return Ok(KeychainProgram::Unknown) };
    let named = OWN_NAMES.iter().find(|(name, _)| owner_of(name).as_ref() == Some(&owner));
    if let Some((_, program)) = named {
        return Ok(*program);
    }
    let process = bus.get_connection_unix_process_id(BusName::from(owner.into_inner()))?;
    // Nothing to read where /proc is another's, as in a container: then it is not known.
    let name = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    let known = PROCESSES.iter().find(|(process, _)| *process == name.trim_end());
    Ok(known.map_or(KeychainProgram::Unknown, |(_, program)| *program))
}
