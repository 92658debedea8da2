//! What is wrong in a field: of Keys, of a passphrase, of a pasted address.

use std::borrow::Cow;

use crate::connections::{ClipboardProblem, PassphraseWeakness, paste_problem_words};
use crate::domain::{
    IntegrationKeyProblem, MAX_VARIABLE_NAME, PairProblem, RedirectUri, RedirectUriProblem, SecretKeyProblem,
    VariableNameProblem,
};
use crate::places::new_passphrase::{PassphraseProblem, SHORTEST_PASSPHRASE};
use crate::places::set_up::keys::{FieldName, Keys};
use crate::places::set_up::sign_in::AddressProblem;
use crate::texts::{t, t_with};

/// What is wrong in a field of Keys, if something is.
pub fn problem(step: &Keys, field: FieldName) -> Option<String> {
    let pasted = step.paste_problem.as_ref().filter(|(at, _)| *at == field);
    if let Some((_, problem)) = pasted {
        return Some(clipboard(*problem));
    }
    match field {
        FieldName::IntegrationKey => {
            step.pair_problem.map(pair).or_else(|| step.integration_key_problem.map(integration_key))
        }
        FieldName::SecretKey => step.secret_key_problem.map(secret_key),
        FieldName::RedirectUri => step.redirect_uri_problem.map(redirect_uri),
        FieldName::Email => step.email_problem.then(|| t("email-odd").into_owned()),
    }
}

fn integration_key(problem: IntegrationKeyProblem) -> String {
    match problem {
        IntegrationKeyProblem::Empty => t("key-empty"),
        IntegrationKeyProblem::LooksLikeUrl => t("key-url"),
        IntegrationKeyProblem::NamedValue => t("key-named"),
        IntegrationKeyProblem::SeveralValues => t("key-several"),
        IntegrationKeyProblem::NotAGuid => t("key-not-guid"),
    }
    .into_owned()
}

fn secret_key(problem: SecretKeyProblem) -> String {
    match problem {
        SecretKeyProblem::Empty => t("secret-empty"),
        SecretKeyProblem::LooksLikeUrl => t("secret-url"),
        SecretKeyProblem::NamedValue => t("secret-named"),
        SecretKeyProblem::RsaKey => t("secret-rsa"),
        SecretKeyProblem::Masked => t("secret-masked"),
        SecretKeyProblem::SeveralValues => t("secret-several"),
        SecretKeyProblem::NotPlainText | SecretKeyProblem::TooLong => t("secret-odd"),
    }
    .into_owned()
}

/// What to do with **Fill in what I copy** now: nothing where both keys are in already, or where it could not
/// be done, which [`fill_in_problem`] says.
pub fn fill_in_now(step: &Keys) -> Option<Cow<'static, str>> {
    if step.fill_in.problem().is_some() {
        None
    } else if !step.fill_in.is_on() {
        let are_both_in = !step.integration_key.trim().is_empty() && !step.secret_key.trim().is_empty();
        (!are_both_in).then(|| t("keys-fill-in-words"))
    } else if step.integration_key.trim().is_empty() {
        Some(t("keys-fill-in-key-next"))
    } else if step.secret_key.trim().is_empty() {
        Some(t("keys-fill-in-secret-next"))
    } else {
        Some(t("keys-fill-in-mend"))
    }
}

/// Why what is copied cannot be filled in.
pub fn fill_in_problem(step: &Keys) -> Option<Cow<'static, str>> {
    step.fill_in.problem().map(|_| t("keys-fill-in-cannot"))
}

/// What was filled in.
pub fn filled_in(step: &Keys) -> Option<Cow<'static, str>> {
    let has = |field| step.fill_in.has_filled(field);
    match (has(FieldName::IntegrationKey), has(FieldName::SecretKey)) {
        (true, true) => Some(t("keys-filled-both")),
        (true, false) => Some(t("keys-filled-key")),
        (false, true) => Some(t("keys-filled-secret")),
        (false, false) => None,
    }
}

/// What stands on the button that takes one of several values: the end of it, as Docusign shows the end of a secret.
pub fn take_key(key: &str) -> String {
    let end = key.get(key.len().saturating_sub(4)..).unwrap_or_default();
    t_with("keys-take-one", &[("end", end.to_owned().into())])
}

fn pair(problem: PairProblem) -> String {
    match problem {
        PairProblem::Equal => t("pair-equal"),
        PairProblem::Swapped => t("pair-swapped"),
    }
    .into_owned()
}

/// What is wrong with the name of a variable.
pub fn variable_name(problem: VariableNameProblem) -> String {
    match problem {
        VariableNameProblem::Empty => t("variable-empty").into_owned(),
        VariableNameProblem::DigitFirst => t("variable-digit-first").into_owned(),
        VariableNameProblem::NotAName => t("variable-not-a-name").into_owned(),
        VariableNameProblem::TooLong => t_with("variable-too-long", &[("count", MAX_VARIABLE_NAME.into())]),
        VariableNameProblem::Twice => t("variable-twice").into_owned(),
    }
}

/// What is wrong with a redirect URI.
pub fn redirect_uri(problem: RedirectUriProblem) -> String {
    match problem {
        RedirectUriProblem::Empty => t("redirect-empty"),
        RedirectUriProblem::NotAUrl => t("redirect-not-url"),
        RedirectUriProblem::Scheme => t("redirect-scheme"),
        RedirectUriProblem::InsecureHost => t("redirect-http"),
        RedirectUriProblem::Fragment => t("redirect-fragment"),
        RedirectUriProblem::Characters | RedirectUriProblem::Credentials | RedirectUriProblem::TooLong => {
            t("redirect-odd")
        }
    }
    .into_owned()
}

/// Why the clipboard did not do it.
pub fn clipboard(problem: ClipboardProblem) -> String {
    match problem {
        ClipboardProblem::Empty => t("clipboard-empty"),
        ClipboardProblem::NotText => t("clipboard-not-text"),
        ClipboardProblem::Unreachable => t("clipboard-unreachable"),
    }
    .into_owned()
}

/// Why a pasted address does not serve. Shows nothing of what was pasted.
pub fn address(problem: AddressProblem, redirect_uri: &RedirectUri) -> String {
    match problem {
        AddressProblem::Judged(problem) => paste_problem_words(problem, redirect_uri).into_owned(),
        AddressProblem::Clipboard(problem) => clipboard(problem),
    }
}

/// Why a passphrase is guessed too soon, and what is better.
pub fn weak(weakness: PassphraseWeakness) -> String {
    match weakness {
        PassphraseWeakness::Row => t("passphrase-row"),
        PassphraseWeakness::Repeated => t("passphrase-repeated"),
        PassphraseWeakness::Known => t("passphrase-known"),
        PassphraseWeakness::Short => t("passphrase-guessable"),
    }
    .into_owned()
}

/// What is wrong with a new passphrase: in its first field, and in the one where it stands again.
pub fn passphrases(problem: Option<PassphraseProblem>) -> (Option<String>, Option<String>) {
    match problem {
        Some(PassphraseProblem::TooShort) => {
            (Some(t_with("passphrase-too-short", &[("count", SHORTEST_PASSPHRASE.into())])), None)
        }
        Some(PassphraseProblem::Weak(weakness)) => (Some(weak(weakness)), None),
        Some(PassphraseProblem::NoneToPropose) => (Some(t("passphrase-none-to-propose").into_owned()), None),
        Some(PassphraseProblem::NotTheSame) => (None, Some(t("passphrase-not-same").into_owned())),
        None => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_pasted_is_said_before_what_is_wrong_with_the_value() {
        let mut step = Keys::default();
        step.pair_problem = Some(PairProblem::Equal);
        step.integration_key_problem = Some(IntegrationKeyProblem::NotAGuid);
        let said = |step: &Keys| problem(step, FieldName::IntegrationKey).unwrap();
        assert_eq!(said(&step), t("pair-equal"), "of the two together before the one alone");
        step.paste_problem = Some((FieldName::SecretKey, ClipboardProblem::Empty));
        assert_eq!(said(&step), t("pair-equal"), "the other field's");
        step.paste_problem = Some((FieldName::IntegrationKey, ClipboardProblem::Empty));
        assert_eq!(said(&step), t("clipboard-empty"));
        assert_eq!(problem(&step, FieldName::Email), None);
    }

    #[test]
    fn case_25_one_of_several_values_is_named_by_its_end_alone() {
        let words = take_key("b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518");
        assert!(words.contains("4518") && !words.contains("b71d"), "{words}");
    }

    #[test]
    fn case_18_what_can_be_done_about_an_address_that_receives_nothing_is_said() {
        let words = redirect_uri(RedirectUriProblem::InsecureHost);
        assert!(words.contains("cannot be received") && words.contains("http://localhost"), "{words}");
    }
}
