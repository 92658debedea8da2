//! The desktop portal on Linux: whether it answers, and which of what is used of it. Each is asked for its version, which
//! changes nothing; a portal that does not run yet is started by the bus, as it would be when it is used.

/// What is used of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortalInterface {
    /// The system's file dialogs.
    FileChooser,
    /// Opens pages and folders.
    OpenUri,
    /// Notifications.
    Notification,
}

impl PortalInterface {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::FileChooser, Self::OpenUri, Self::Notification];

    /// Its name behind `org.freedesktop.portal`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FileChooser => "FileChooser",
            Self::OpenUri => "OpenURI",
            Self::Notification => "Notification",
        }
    }
}

/// The portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortalFound {
    /// This system has none.
    NotUsedHere,
    /// There is no session bus to ask on.
    NoBus,
    /// Nobody is there to answer, and nobody to be started.
    Absent,
    /// It did not answer in time.
    Silent,
    /// Each with its version; none where the portal has it not.
    Has([(PortalInterface, Option<u32>); 3]),
}

/// Asks the portal.
#[cfg(any(windows, target_os = "macos"))]
pub async fn portal() -> PortalFound {
    PortalFound::NotUsedHere
}

/// Asks the portal.
#[cfg(all(unix, not(target_os = "macos")))]
pub async fn portal() -> PortalFound {
    match tokio::time::timeout(super::LIMIT, on_the_bus()).await {
        Ok(found) => found,
        Err(_) => PortalFound::Silent,
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
async fn on_the_bus() -> PortalFound {
    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    let Ok(bus) = zbus::Connection::session().await else { return PortalFound::NoBus };
    let is_there = async || -> zbus::Result<bool> {
        let names = zbus::fdo::DBusProxy::new(&bus).await?;
        Ok(names.name_has_owner(zbus::names::BusName::try_from(PORTAL)?).await?
            || names.list_activatable_names().await?.iter().any(|name| name.as_str() == PORTAL))
    };
    match is_there().await {
        Err(_) => return PortalFound::NoBus,
        Ok(false) => return PortalFound::Absent,
        Ok(true) => {}
    }
    let mut found = PortalInterface::ALL.map(|interface| (interface, None));
    for (interface, version) in &mut found {
        let name = format!("org.freedesktop.portal.{}", interface.name());
        let asked = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", name);
        *version = match zbus::Proxy::new(&bus, asked.0, asked.1, asked.2).await {
            Ok(proxy) => proxy.get_property::<u32>("version").await.ok(),
            Err(_) => None,
        };
    }
    PortalFound::Has(found)
}
