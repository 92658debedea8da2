//! Sign-ins under way, browsers that are signed in, and what people agreed to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::practice::people::{PracticePerson, person};
use crate::practice::random::{NoRandom, opaque};

/// How many sign-ins and sessions are remembered; the oldest go first.
const LIMIT: usize = 200;

/// A checked authorization request.
#[derive(Clone)]
pub(crate) struct AuthorizationRequest {
    /// The integration key, as the app has it.
    pub(crate) key: String,
    /// One of the app's redirect URIs, byte for byte.
    pub(crate) redirect_uri: String,
    pub(crate) scopes: Vec<String>,
    /// Echoed if it was given.
    pub(crate) state: Option<String>,
    /// S256.
    pub(crate) challenge: Option<String>,
}

/// A sign-in that waits for the person.
#[derive(Clone)]
pub(crate) struct Pending {
    pub(crate) request: AuthorizationRequest,
    /// Set once somebody was picked.
    pub(crate) person: Option<&'static PracticePerson>,
}

/// All of it.
#[derive(Default)]
pub(crate) struct SignIns {
    pending: VecDeque<(String, Pending)>,
    sessions: VecDeque<(String, &'static PracticePerson)>,
    /// By person and integration key: the scopes agreed to.
    consents: BTreeMap<(&'static str, String), BTreeSet<String>>,
}

impl SignIns {
    /// Remembers a request until the person has answered. Gives the name under which forms speak of it.
    pub(crate) fn begin(&mut self, pending: Pending) -> Result<String, NoRandom> {
        let id = opaque(32)?;
        push(&mut self.pending, (id.clone(), pending));
        Ok(id)
    }

    /// The sign-in of that name, if it is still under way.
    pub(crate) fn pending(&self, id: &str) -> Option<&Pending> {
        self.pending.iter().find(|(known, _)| known == id).map(|(_, pending)| pending)
    }

    /// Notes who was picked.
    pub(crate) fn pick(&mut self, id: &str, person: &'static PracticePerson) {
        if let Some((_, pending)) = self.pending.iter_mut().find(|(known, _)| known == id) {
            pending.person = Some(person);
        }
    }

    /// Takes a sign-in out: it has been answered.
    pub(crate) fn end(&mut self, id: &str) {
        self.pending.retain(|(known, _)| known != id);
    }

    /// Signs a browser in. Gives the value of its cookie.
    pub(crate) fn open_session(&mut self, person: &'static PracticePerson) -> Result<String, NoRandom> {
        let session = opaque(43)?;
        push(&mut self.sessions, (session.clone(), person));
        Ok(session)
    }

    /// Who is signed in with that cookie.
    pub(crate) fn session(&self, cookie: &str) -> Option<&'static PracticePerson> {
        self.sessions.iter().find(|(known, _)| known == cookie).map(|(_, person)| *person)
    }

    /// Signs a browser out.
    pub(crate) fn close_session(&mut self, cookie: &str) {
        self.sessions.retain(|(known, _)| known != cookie);
    }

    /// Whether the person agreed to all these scopes for that app before.
    pub(crate) fn agreed(&self, person: &PracticePerson, request: &AuthorizationRequest) -> bool {
        let agreed = self.consents.get(&(person.id, request.key.clone()));
        agreed.is_some_and(|agreed| request.scopes.iter().all(|scope| agreed.contains(scope)))
    }

    /// Remembers that they agree.
    pub(crate) fn agree(&mut self, person: &PracticePerson, request: &AuthorizationRequest) {
        let agreed = self.consents.entry((person.id, request.key.clone())).or_default();
        agreed.extend(request.scopes.iter().cloned());
    }

    /// Remembers that somebody agreed before; nobody else but those who can be picked.
    pub(super) fn agree_again(&mut self, id: &str, key: String, scopes: Vec<String>) {
        if let Some(person) = person(id) {
            self.consents.entry((person.id, key)).or_default().extend(scopes);
        }
    }

    /// Who agreed, for which app, by its integration key, and to which scopes, with spaces between.
    pub(crate) fn agreements(&self) -> impl Iterator<Item = (&'static PracticePerson, &str, String)> {
        self.consents.iter().filter_map(|((id, key), scopes)| {
            let scopes: Vec<_> = scopes.iter().map(String::as_str).collect();
            Some((person(id)?, key.as_str(), scopes.join(" ")))
        })
    }

    /// Forgets that they agree.
    pub(crate) fn disagree(&mut self, person: &PracticePerson, key: &str) {
        self.consents.retain(|(id, app), _| *id != person.id || app != key);
    }
}

fn push<T>(queue: &mut VecDeque<T>, item: T) {
    if queue.len() >= LIMIT {
        queue.pop_front();
    }
    queue.push_back(item);
}
