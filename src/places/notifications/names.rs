//! What the configurations are called: found out once, when they were read. There may be many, and names are not unique.

use std::collections::HashMap;

use crate::notifications::ConnectOverview;

/// The names of the configurations that are there, as Docusign has them.
#[derive(Clone, Debug, Default)]
pub struct ConfigurationNames {
    by_id: HashMap<String, String>,
    bearers: HashMap<String, usize>,
}

impl ConfigurationNames {
    /// Those of what was read.
    pub fn of(seen: &ConnectOverview) -> Self {
        let mut names = Self::default();
        for entry in &seen.entries {
            let configuration = &entry.configuration;
            *names.bearers.entry(configuration.name.clone()).or_default() += 1;
            if let Some(id) = &configuration.connect_id {
                names.by_id.insert(id.to_string(), configuration.name.clone());
            }
        }
        names
    }

    /// The name of the configuration of that id, if it is there.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).map(String::as_str)
    }

    /// Whether several bear that name.
    pub fn is_shared(&self, name: &str) -> bool {
        self.bearers.get(name).is_some_and(|count| *count > 1)
    }
}
