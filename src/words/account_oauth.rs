//! OAuth for Connect of an account: its settings, who uses them, and what was done with them.

use std::borrow::Cow;

use super::{Explained, account, notification_page};
use crate::connections::ConnectionRecord;
use crate::notifications::{AccountOAuth, ConnectOAuth, ManagedOAuthUser, OAuthChangeProblem};
use crate::places::notifications::oauth::OAuthDoing;
use crate::plain::plain;
use crate::texts::{in_sequence, t, t_with};

/// So many are named; of more, how many there are.
const NAMED: usize = 8;

/// The settings, each with its label; the secret is not among them, nor a value of a parameter.
pub fn rows(settings: &ConnectOAuth) -> [[String; 2]; 4] {
    let nothing = || t("connect-nothing").into_owned();
    let parameters: Vec<_> = settings.custom_parameters.keys().map(|name| plain(name)).collect();
    let parameters = if parameters.is_empty() { nothing() } else { parameters.join(", ") };
    [
        [t("oauth-label-server").into_owned(), plain(&settings.shown_url())],
        [t("oauth-label-client").into_owned(), plain(&settings.client_id)],
        [t("oauth-label-scope").into_owned(), settings.scope.as_deref().map_or_else(nothing, plain)],
        [t("oauth-label-parameters").into_owned(), parameters],
    ]
}

/// Whose messages carry a token by the settings of this account, as far as that is known here.
pub fn users(seen: &AccountOAuth) -> Vec<String> {
    let mut said = vec![match own(seen) {
        Some(names) => t_with("oauth-users-own", &[("names", names.into())]),
        None => t("oauth-users-none").into_owned(),
    }];
    if let Some(names) = managed(seen) {
        said.push(t_with("oauth-users-managed", &[("names", names.into())]));
    }
    said.push(t("oauth-users-unknown").into_owned());
    said
}

/// The question whether they shall really be taken away: who loses a token by that, and what is not known.
pub fn removal(seen: &AccountOAuth) -> (Cow<'static, str>, String) {
    let mut body = vec![match own(seen) {
        Some(names) => t_with("oauth-remove-own", &[("names", names.into())]),
        None => t("oauth-users-none").into_owned(),
    }];
    body.extend(clients_lose(seen));
    body.push(t("oauth-remove-unknown").into_owned());
    (t("oauth-remove"), in_sequence(&body))
}

/// That messages of clients lose their token with the settings, as far as that is known here.
pub fn clients_lose(seen: &AccountOAuth) -> Option<String> {
    managed(seen).map(|names| t_with("oauth-remove-managed", &[("names", names.into())]))
}

fn own(seen: &AccountOAuth) -> Option<String> {
    list(seen.own.iter().map(|name| quoted(name)))
}

fn managed(seen: &AccountOAuth) -> Option<String> {
    list(seen.managed.iter().map(managed_name))
}

fn quoted(name: &str) -> String {
    t_with("oauth-user", &[("configuration", notification_page::title_of(name).into())])
}

fn managed_name(user: &ManagedOAuthUser) -> String {
    let Some(client) = &user.client else { return quoted(&user.name) };
    let configuration = notification_page::title_of(&user.name);
    let said = [("configuration", configuration.into()), ("name", account::called(client).into())];
    t_with("oauth-user-of", &said)
}

/// The names, and how many more there are; none where there are none.
fn list(names: impl ExactSizeIterator<Item = String>) -> Option<String> {
    let count = names.len();
    let shown = names.take(NAMED).collect::<Vec<_>>().join(", ");
    match count {
        0 => None,
        _ if count > NAMED => {
            Some(t_with("oauth-users-more", &[("names", shown.into()), ("count", (count - NAMED).into())]))
        }
        _ => Some(shown),
    }
}

/// That it is done: what, and what that means.
pub fn done(done: OAuthDoing) -> (Cow<'static, str>, Cow<'static, str>) {
    match done {
        OAuthDoing::Setting => (t("oauth-done-set"), t("notify-owner-oauth-set-words")),
        OAuthDoing::Changing => (t("oauth-done-changed"), t("oauth-done-changed-words")),
        OAuthDoing::Removing => (t("oauth-done-removed"), t("oauth-done-removed-words")),
    }
}

/// Why it is not done, or that nobody knows.
pub fn problem(what: &OAuthChangeProblem, record: &ConnectionRecord) -> Explained {
    match what {
        OAuthChangeProblem::Outdated => {
            explained!("oauth-outdated", "oauth-outdated-now", None, what.to_string())
        }
        OAuthChangeProblem::Write(problem) => notification_page::not_written(problem, record),
    }
}
