//! Codes, access tokens and refresh tokens: who may do what, for how long, and what a refresh does to it. Only
//! fingerprints are kept.

use std::collections::HashMap;
use std::time::Duration;

use super::sign_ins::AuthorizationRequest;
use crate::clock::MonotonicTime;
use crate::practice::people::PracticePerson;
use crate::practice::random::{Fingerprint, NoRandom, fingerprint, opaque};

/// A code lives two minutes.
const CODE_LIFE: Duration = Duration::from_mins(2);
/// How long a dead token is still recognised as one that expired.
const REMEMBERED: Duration = Duration::from_hours(24);
/// Docusign's codes have 650 characters and more.
const CODE_LENGTH: usize = 694;
const TOKEN_LENGTH: usize = 832;

/// All of it.
#[derive(Default)]
pub(crate) struct PracticeTokens {
    codes: HashMap<Fingerprint, Code>,
    access: HashMap<Fingerprint, Access>,
    refresh: HashMap<Fingerprint, Refresh>,
    families: u64,
}

/// What a person gave an app.
#[derive(Clone)]
pub(crate) struct Grant {
    pub(crate) key: String,
    pub(crate) person: &'static PracticePerson,
    pub(crate) scopes: Vec<String>,
}

struct Code {
    grant: Grant,
    redirect_uri: String,
    challenge: Option<String>,
    expires: MonotonicTime,
}

struct Access {
    grant: Grant,
    expires: MonotonicTime,
}

struct Refresh {
    grant: Grant,
    /// All refresh tokens that come from one sign-in.
    family: u64,
    expires: MonotonicTime,
    spent: bool,
}

/// Two fresh tokens.
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) grant: Grant,
    /// The refresh token they were given for had been used before.
    pub(crate) reused: bool,
}

/// What an access token is worth.
pub(crate) enum Worth {
    Live(Grant),
    Expired,
    Unknown,
}

/// Why a code buys nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Unknown, too old, used before, or another app's.
    Spent,
    /// The redirect URI or the verifier does not fit.
    Mismatch,
}

/// What came of a request to revoke a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Revocation {
    /// It is good for nothing now, or was before.
    Done,
    /// It is another app's.
    AnothersToken,
    /// It is an access token: those run on.
    AccessToken,
}

/// How a service issues tokens.
#[derive(Clone, Copy)]
pub(crate) struct Manners {
    pub(crate) long: bool,
    pub(crate) reuse_is_theft: bool,
    pub(crate) lives: Lives,
}

/// How long tokens live.
#[derive(Clone, Copy)]
pub(crate) struct Lives {
    /// In seconds it is `expires_in`.
    pub(crate) access: Duration,
    pub(crate) refresh: Duration,
}

impl Lives {
    /// Eight hours, thirty days.
    pub(crate) const USUAL: Self =
        Self { access: Duration::from_hours(8), refresh: Duration::from_hours(30 * 24) };
    /// One minute, three minutes.
    pub(crate) const SHORT: Self = Self { access: Duration::from_mins(1), refresh: Duration::from_mins(3) };
}

impl Grant {
    /// Whether the person agreed to that scope.
    pub(crate) fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|given| given == scope)
    }
}

impl PracticeTokens {
    /// A code for what `person` agreed to.
    pub(crate) fn code(
        &mut self,
        now: MonotonicTime,
        person: &'static PracticePerson,
        request: &AuthorizationRequest,
    ) -> Result<String, NoRandom> {
        self.codes.retain(|_, code| now <= code.expires);
        let code = opaque(CODE_LENGTH)?;
        let grant = Grant { key: request.key.clone(), person, scopes: request.scopes.clone() };
        let entry = Code {
            grant,
            redirect_uri: request.redirect_uri.clone(),
            challenge: request.challenge.clone(),
            expires: now.after(CODE_LIFE),
        };
        self.codes.insert(fingerprint(&code), entry);
        Ok(code)
    }

    /// Buys tokens with a code. Whatever comes of it, the code of the right app is spent.
    pub(crate) fn redeem(
        &mut self,
        now: MonotonicTime,
        key: &str,
        code: &str,
        redirect_uri: Option<&str>,
        challenge: Option<&str>,
        manners: Manners,
    ) -> Result<Result<Issued, Refused>, NoRandom> {
        let proof = fingerprint(code);
        if self.codes.get(&proof).is_none_or(|code| code.grant.key != key) {
            return Ok(Err(Refused::Spent));
        }
        let Some(code) = self.codes.remove(&proof).filter(|code| now <= code.expires) else {
            return Ok(Err(Refused::Spent));
        };
        let fits =
            redirect_uri.is_none_or(|uri| uri == code.redirect_uri) && challenge == code.challenge.as_deref();
        if !fits {
            return Ok(Err(Refused::Mismatch));
        }
        self.families += 1;
        self.issue(now, code.grant, self.families, now.after(manners.lives.refresh), manners).map(Ok)
    }

    /// Two fresh tokens for a refresh token; nothing if it is worth nothing.
    pub(crate) fn renew(
        &mut self,
        now: MonotonicTime,
        key: &str,
        token: &str,
        manners: Manners,
    ) -> Result<Option<Issued>, NoRandom> {
        self.refresh.retain(|_, refresh| now <= refresh.expires);
        let Some(old) = self.refresh.get_mut(&fingerprint(token)).filter(|old| old.grant.key == key) else {
            return Ok(None);
        };
        let family = old.family;
        if old.spent && manners.reuse_is_theft {
            self.refresh.retain(|_, refresh| refresh.family != family);
            return Ok(None);
        }
        let reused = std::mem::replace(&mut old.spent, true);
        // Without `extended` the end of the first sign-in stays the end, however often it is renewed.
        let end = if old.grant.has("extended") { now.after(manners.lives.refresh) } else { old.expires };
        let grant = old.grant.clone();
        let issued = self.issue(now, grant, family, end, manners)?;
        Ok(Some(Issued { reused, ..issued }))
    }

    /// Whose refresh token that is, if it lives and is that app's.
    pub(crate) fn whose(
        &self,
        now: MonotonicTime,
        key: &str,
        token: &str,
    ) -> Option<&'static PracticePerson> {
        let refresh = self.refresh.get(&fingerprint(token))?;
        (now <= refresh.expires && refresh.grant.key == key).then_some(refresh.grant.person)
    }

    /// Revokes a refresh token, and with it all that come from the same sign-in.
    pub(crate) fn revoke(&mut self, key: &str, token: &str) -> Revocation {
        let proof = fingerprint(token);
        if self.access.get(&proof).is_some_and(|access| access.grant.key == key) {
            return Revocation::AccessToken;
        }
        let Some(found) = self.refresh.get(&proof) else { return Revocation::Done };
        if found.grant.key != key {
            return Revocation::AnothersToken;
        }
        let family = found.family;
        self.refresh.retain(|_, refresh| refresh.family != family);
        Revocation::Done
    }

    /// Ends all that `person` let that app get tokens with: codes, and refresh tokens.
    pub(crate) fn revoke_consent(&mut self, person: &PracticePerson, key: &str) {
        let of_it = |grant: &Grant| grant.key == key && grant.person.id == person.id;
        self.codes.retain(|_, code| !of_it(&code.grant));
        self.refresh.retain(|_, refresh| !of_it(&refresh.grant));
    }

    /// What an access token is worth.
    pub(crate) fn worth(&self, now: MonotonicTime, token: &str) -> Worth {
        match self.access.get(&fingerprint(token)) {
            Some(access) if now <= access.expires => Worth::Live(access.grant.clone()),
            Some(_) => Worth::Expired,
            None => Worth::Unknown,
        }
    }

    fn issue(
        &mut self,
        now: MonotonicTime,
        grant: Grant,
        family: u64,
        end: MonotonicTime,
        manners: Manners,
    ) -> Result<Issued, NoRandom> {
        self.access.retain(|_, access| now <= access.expires.after(REMEMBERED));
        let length = if manners.long { 10_000 } else { TOKEN_LENGTH };
        let issued =
            Issued { access: opaque(length)?, refresh: opaque(length)?, grant: grant.clone(), reused: false };
        let access = Access { grant: grant.clone(), expires: now.after(manners.lives.access) };
        self.access.insert(fingerprint(&issued.access), access);
        let refresh = Refresh { grant, family, expires: end, spent: false };
        self.refresh.insert(fingerprint(&issued.refresh), refresh);
        Ok(issued)
    }
}
