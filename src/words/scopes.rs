//! What scopes allow, and which of them go beyond what a connector usually needs.

use std::borrow::Cow;

use crate::texts::{t, t_with};

/// What every connector asks for.
const USUAL: [&str; 2] = ["signature", "extended"];

/// What each scope that is asked for allows, with its name; in the words that Practice's consent page has, too.
pub fn each_said(scopes: &[String]) -> Vec<String> {
    let said = |scope: &String| {
        t_with("sign-in-scope", &[("scope", scope.clone().into()), ("meaning", meaning(scope).into())])
    };
    scopes.iter().map(said).collect()
}

/// A title and what each unusual scope allows; none where nothing unusual is asked for. Of the very list that the sign-in link is
/// made from.
pub fn beyond_the_usual(scopes: &[String]) -> Option<(Cow<'static, str>, String)> {
    let unusual: Vec<String> = scopes
        .iter()
        .filter(|scope| !USUAL.contains(&scope.as_str()))
        .map(|scope| {
            t_with(
                "scope-with-meaning",
                &[("scope", scope.clone().into()), ("meaning", meaning(scope).into())],
            )
        })
        .collect();
    if unusual.is_empty() {
        return None;
    }
    Some((t("scopes-beyond"), t_with("scopes-beyond-words", &[("scopes", unusual.join("; ").into())])))
}

/// What a scope allows: by its name where Docusign's naming says it, and no more than that.
fn meaning(scope: &str) -> Cow<'static, str> {
    let ends_in = |words: &[&str]| {
        let last = scope.rsplit(['_', '.']).next().unwrap_or_default();
        words.contains(&last)
    };
    match scope {
        "signature" => t("scope-signature"),
        "extended" => t("scope-extended"),
        "impersonation" => t("scope-impersonation"),
        _ if ends_in(&["write", "manage", "delete", "redact", "send"]) => t("scope-writes"),
        _ if ends_in(&["read"]) => t("scope-reads"),
        _ => t("scope-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beyond(scopes: &[&str]) -> Option<String> {
        let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        beyond_the_usual(&scopes).map(|(_, words)| words)
    }

    #[test]
    fn each_scope_is_told_in_words_before_the_browser_opens() {
        let scopes = ["extended", "signature", "x"].map(str::to_owned);
        let said = each_said(&scopes);
        for (said, scope, about) in [
            (&said[0], "extended", "beyond 30 days"),
            (&said[1], "signature", "act in the account in your name"),
            (&said[2], "x", "does not know"),
        ] {
            assert!(said.starts_with(&format!("{scope}: ")) && said.contains(about), "{said}");
        }
    }

    #[test]
    fn item_38_what_goes_beyond_the_usual_scopes_is_explained() {
        assert_eq!(beyond(&["extended", "signature"]), None);
        let words =
            beyond(&["signature", "impersonation", "user_write", "click.manage", "organization_read", "x"]);
        let words = words.expect("a warning");
        for (scope, meaning) in [
            ("impersonation", "scope-impersonation"),
            ("user_write", "scope-writes"),
            ("click.manage", "scope-writes"),
            ("organization_read", "scope-reads"),
            ("x", "scope-unknown"),
        ] {
            let said = t_with(
                "scope-with-meaning",
                &[("scope", scope.to_owned().into()), ("meaning", t(meaning).into())],
            );
            assert!(words.contains(&said), "{said}: {words}");
        }
        assert!(!words.contains("signature ("), "{words}");
    }
}
