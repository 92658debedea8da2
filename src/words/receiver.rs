//! The page *Try it*: the receiver of messages on this computer.

use std::borrow::Cow;

use super::Remedy::TryAgain;
use super::life::moment;
use super::page::{NextWords, PageWords};
use super::received::{refusal, verdict};
use super::{Explained, keychain};
use crate::domain::{Environment, LoopbackOriginProblem, LoopbackUrlProblem};
use crate::notifications::{
    Judgement, MessageProofs, Proof, ReceiverLanguage, ReceiverProblem, ViewedHeader, ViewedMessage,
};
use crate::places::receiver::expected::{
    ExpectedAuthorization, ExpectedField, ExpectedForm, ExpectedProblem, KeySource,
};
use crate::places::receiver::{ReceivedEntry, ReceiverPage, ReceiverPhase};
use crate::texts::{listed, t, t_with};

/// Bytes in a KB, and KB in a MB.
const THOUSAND: usize = 1024;

impl PageWords {
    /// The receiver of messages: before it listens, while it does, or one message.
    pub fn receiver(page: &ReceiverPage) -> Self {
        if let Some(opened) = &page.opened {
            let message = &opened.message;
            let question = match &message.event {
                Some(event) => t_with("receiver-message-question", &[("event", event.clone().into())]),
                None => t("receiver-message-no-event").into_owned(),
            };
            let lead = [
                ("when", moment(message.message.at).into()),
                ("size", size(message.size()).into()),
                ("target", message.message.target.clone().into()),
                ("status", u32::from(message.message.status).into()),
                ("verdict", verdict(&message.message).into_owned().into()),
            ];
            return Self { question, lead: t_with("receiver-message-lead", &lead), next: None };
        }
        let (question, lead) = match &page.phase {
            ReceiverPhase::Closed | ReceiverPhase::Opening | ReceiverPhase::Failed(_) => {
                (t("receiver-question"), t("receiver-lead"))
            }
            ReceiverPhase::Open { .. } | ReceiverPhase::Closing => {
                (t("receiver-open-question"), t("receiver-open-lead"))
            }
        };
        let is_opening = matches!(page.phase, ReceiverPhase::Opening);
        let next = (is_opening || page.can_start()).then(|| NextWords {
            word: t("receiver-start"),
            busy: is_opening,
            first_is_on_the_page: false,
        });
        Self { question: question.into(), lead: lead.into(), next }
    }
}

/// A language, as its makers call it.
pub fn language(language: ReceiverLanguage) -> Cow<'static, str> {
    match language {
        ReceiverLanguage::Python => t("receiver-code-python"),
        ReceiverLanguage::Javascript => t("receiver-code-javascript"),
        ReceiverLanguage::Csharp => t("receiver-code-csharp"),
        ReceiverLanguage::Java => t("receiver-code-java"),
        ReceiverLanguage::Php => t("receiver-code-php"),
    }
}

/// Why there is no receiver.
pub fn problem(problem: &ReceiverProblem) -> Explained {
    let details = problem.to_string();
    match problem {
        ReceiverProblem::Port { port: 0, .. } => {
            explained!("receiver-no-port-free", "receiver-no-port-free-now", TryAgain, details)
        }
        ReceiverProblem::Port { port, .. } => {
            let said = [("port", port.to_string().into())];
            explained!("receiver-port-held", "receiver-port-held-now", TryAgain, details, &said)
        }
        ReceiverProblem::Certificate(_) => {
            explained!("receiver-no-certificate", "receiver-no-certificate-now", TryAgain, details)
        }
        ReceiverProblem::Keys(problem) => keychain::reveal(problem),
        ReceiverProblem::Wire(_) => {
            explained!("receiver-no-wire", "receiver-no-wire-now", TryAgain, details)
        }
    }
}

/// What is wrong in a field.
pub fn expected(field: ExpectedField, problem: ExpectedProblem) -> Cow<'static, str> {
    match (problem, field) {
        (ExpectedProblem::Colon, _) => t("receiver-colon"),
        (ExpectedProblem::NoPort, _) | (_, ExpectedField::Port) => t("receiver-no-port"),
        (ExpectedProblem::Missing, ExpectedField::Key) => t("receiver-missing-key"),
        (ExpectedProblem::Missing, ExpectedField::UserName) => t("receiver-missing-user-name"),
        (ExpectedProblem::Missing, ExpectedField::Password) => t("receiver-missing-password"),
        (ExpectedProblem::Missing, ExpectedField::Token) => t("receiver-missing-token"),
    }
}

/// That no Connect key is kept with the connection, and how there comes to be one.
pub fn no_kept_key(environment: Environment) -> Cow<'static, str> {
    match environment {
        Environment::Practice => t("receiver-keys-none-practice"),
        Environment::Demo | Environment::Production => t("receiver-keys-none"),
    }
}

/// By whose key signatures are judged, where so many are kept.
pub fn key_source(source: KeySource, count: usize) -> Cow<'static, str> {
    match source {
        KeySource::Kept => t_with("receiver-key-kept", &[("count", count.into())]).into(),
        KeySource::Typed => t("receiver-key-typed"),
    }
}

/// What can be looked for in the header `Authorization`.
pub fn authorization(kind: ExpectedAuthorization) -> Cow<'static, str> {
    match kind {
        ExpectedAuthorization::Nothing => t("receiver-authorization-nothing"),
        ExpectedAuthorization::Basic => t("receiver-authorization-basic"),
        ExpectedAuthorization::Token => t("receiver-authorization-token"),
    }
}

/// What a message has to prove, in a sentence.
pub fn expects(form: &ExpectedForm) -> String {
    if form.expects_nothing() {
        return t("receiver-expects-nothing").into_owned();
    }
    let mut proofs = Vec::new();
    if form.hmac {
        proofs.push(t("receiver-expects-hmac"));
    }
    match form.authorization {
        ExpectedAuthorization::Nothing => {}
        ExpectedAuthorization::Basic => proofs.push(t("receiver-expects-basic")),
        ExpectedAuthorization::Token => proofs.push(t("receiver-expects-token")),
    }
    t_with("receiver-expects", &[("proofs", listed(&proofs).into())])
}

/// What is wrong with an address that a message is to be sent to.
pub fn address(problem: LoopbackUrlProblem) -> Cow<'static, str> {
    match problem {
        LoopbackUrlProblem::Origin(LoopbackOriginProblem::NotHttp) => t("receiver-to-not-http"),
        LoopbackUrlProblem::Origin(LoopbackOriginProblem::Port) => t("receiver-to-no-port"),
        LoopbackUrlProblem::Origin(
            LoopbackOriginProblem::NotLoopback | LoopbackOriginProblem::ExtraParts,
        ) => t("receiver-to-elsewhere"),
        LoopbackUrlProblem::Path => t("receiver-to-path"),
    }
}

/// What came, in a line.
pub struct ReceivedLine {
    /// Whether it was taken.
    pub is_taken: bool,
    /// What it is, and what became of it.
    pub title: String,
    /// What there is to say of it, a sentence each.
    pub words: Vec<String>,
    /// Of a message that is kept, its number.
    pub number: Option<u32>,
}

/// Something that came.
pub fn line(entry: &ReceivedEntry) -> ReceivedLine {
    let not_kept = |title| ReceivedLine { is_taken: false, title, words: Vec::new(), number: None };
    match entry {
        ReceivedEntry::Message { number, message } => message_line(*number, message),
        ReceivedEntry::Refused { at, why, .. } => {
            let said = [("when", moment(*at).into()), ("why", refusal(why).into())];
            not_kept(t_with("receiver-refused-line", &said))
        }
        ReceivedEntry::NoRoom { at, .. } => {
            not_kept(t_with("receiver-no-room", &[("when", moment(*at).into())]))
        }
    }
}

fn message_line(number: u32, viewed: &ViewedMessage) -> ReceivedLine {
    let message = &viewed.message;
    let event = viewed.event.clone().unwrap_or_else(|| t("receiver-message-no-event").into_owned());
    let title = t_with(
        "receiver-line",
        &[("event", event.into()), ("verdict", verdict(message).into_owned().into())],
    );
    let size = size(viewed.size());
    let mut words =
        vec![t_with("receiver-line-when", &[("when", moment(message.at).into()), ("size", size.into())])];
    words.extend(
        viewed.envelope.as_ref().map(|id| t_with("receiver-line-envelope", &[("id", id.clone().into())])),
    );
    words.push(in_short(&message.proofs));
    ReceivedLine { is_taken: (200..300).contains(&message.status), title, words, number: Some(number) }
}

/// What a message proved, each in two or three words.
fn in_short(proofs: &MessageProofs) -> String {
    let state = |id: &'static str| [("state", id.into())];
    let mut said = Vec::new();
    said.extend(proofs.signature.as_ref().map(|judgement| {
        let id = signature(judgement).id();
        t_with("receiver-signature", &state(id))
    }));
    said.extend(proofs.login.map(|proof| t_with("receiver-login", &state(proof.id()))));
    said.extend(proofs.token.map(|proof| t_with("receiver-token-state", &state(proof.id()))));
    said.extend(proofs.certificate.map(|proof| t_with("receiver-certificate-state", &state(proof.id()))));
    if said.is_empty() { t("receiver-not-judged").into_owned() } else { said.join(". ") }
}

fn signature(judgement: &Judgement) -> Proof {
    if judgement.is_genuine() {
        Proof::Accepted
    } else if judgement.headers.is_empty() {
        Proof::Missing
    } else {
        Proof::Wrong
    }
}

/// A header in a line; one that is a secret without its value.
pub fn header(header: &ViewedHeader) -> String {
    let value = header.value.clone().unwrap_or_else(|| t("receiver-header-secret").into_owned());
    t_with("receiver-header", &[("name", header.name.clone().into()), ("value", value.into())])
}

/// How much it is.
pub fn size(bytes: usize) -> String {
    let kilobytes = bytes / THOUSAND;
    if kilobytes < 10 {
        t_with("receiver-bytes", &[("bytes", bytes.into())])
    } else if kilobytes < THOUSAND {
        t_with("receiver-kilobytes", &[("kilobytes", kilobytes.into())])
    } else {
        let tenth = kilobytes % THOUSAND * 10 / THOUSAND;
        t_with("receiver-megabytes", &[("megabytes", (kilobytes / THOUSAND).into()), ("tenth", tenth.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_what_reads_best() {
        for (bytes, said) in [
            (1, "one byte"),
            (10_239, "10,239 bytes"),
            (10_240, "10 KB"),
            (1_048_575, "1023 KB"),
            (1_048_576, "1.0 MB"),
            (26_528_000, "25.2 MB"),
        ] {
            assert_eq!(size(bytes), said);
        }
    }

    #[test]
    fn a_signature_that_is_wrong_is_told_from_one_that_is_not_there() {
        let said =
            |judgement| in_short(&MessageProofs { signature: Some(judgement), ..MessageProofs::default() });
        assert_eq!(said(Judgement::default()), "No signature");
        assert_eq!(said(Judgement { headers: vec![1], ..Judgement::default() }), "Signature wrong");
        let login =
            MessageProofs { login: Some(Proof::Wrong), token: Some(Proof::NotJudged), ..Default::default() };
        assert_eq!(in_short(&login), "User name or password wrong. Access token not judged");
        assert_eq!(in_short(&MessageProofs::default()), "Not judged");
    }
}
