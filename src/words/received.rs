//! A message that came to the receiver on this computer, and what it proved.

use std::borrow::Cow;

use super::notifications::mistake;
use crate::notifications::{
    FailedAnswer, MAX_MESSAGE, MessageProofs, MessageRefusal, Proof, ReceivedMessage, SignatureMistake,
};
use crate::texts::{t, t_with};

/// A message in a line.
pub fn message(message: &ReceivedMessage) -> String {
    let bytes = u64::try_from(message.message.body().len()).unwrap_or(u64::MAX);
    let event = message.event().map_or_else(|| t("received-no-event"), Cow::Owned);
    t_with(
        "cmd-received",
        &[
            ("number", message.number.into()),
            ("event", event.into_owned().into()),
            ("bytes", bytes.into()),
            ("target", message.target.clone().into()),
            ("verdict", verdict(message).into_owned().into()),
            ("status", u32::from(message.status).into()),
        ],
    )
}

/// What became of it, in a word or two.
pub fn verdict(message: &ReceivedMessage) -> Cow<'static, str> {
    match message.failed {
        Some(FailedAnswer::OnPurpose) => t("received-on-purpose"),
        Some(FailedAnswer::NotKept) => t("received-not-saved"),
        None if message.proofs.are_complete() => t("received-accepted"),
        None => t("received-refused"),
    }
}

/// That a message was refused before it was whole.
pub fn refusal(refusal: &MessageRefusal) -> String {
    match refusal {
        MessageRefusal::TooLong { target } => t_with(
            "received-too-long",
            &[("target", target.clone().into()), ("megabytes", (MAX_MESSAGE / (1024 * 1024)).into())],
        ),
        MessageRefusal::HeadTooLong => t("received-head-too-long").into_owned(),
    }
}

/// What it proved and what not, a sentence or two each.
pub fn proofs(proofs: &MessageProofs) -> Vec<String> {
    judged(proofs, false).into_iter().map(|(_, said)| said).collect()
}

/// The same, each with whether it is as it has to be. Where the key was right for another message, it is most likely not what is wrong.
pub fn judged(proofs: &MessageProofs, key_was_right: bool) -> Vec<(bool, String)> {
    let mut said = Vec::new();
    if let Some(judgement) = &proofs.signature {
        said.extend(judgement.fits.iter().map(|fit| {
            let fits = [("header", fit.header.into()), ("key", (fit.key + 1).into())];
            (true, t_with("cmd-connect-fits", &fits))
        }));
        let mistakes = judgement.mistakes.iter().map(|found| match found {
            SignatureMistake::OtherKeyOrBody if key_was_right => {
                explained!("hmac-other-body", "hmac-other-body-now", None, String::new())
            }
            found => mistake(found),
        });
        said.extend(mistakes.map(|said| (false, format!("{}. {}", said.what, said.now))));
    }
    let mut one = |proof: Option<Proof>, words: fn(Proof) -> Cow<'static, str>| {
        said.extend(proof.map(|proof| (proof == Proof::Accepted, words(proof).into_owned())));
    };
    one(proofs.login, login);
    one(proofs.token, token);
    one(proofs.certificate, certificate);
    said
}

fn login(proof: Proof) -> Cow<'static, str> {
    t(match proof {
        Proof::Accepted => "received-login-accepted",
        Proof::Missing => "received-login-missing",
        Proof::Wrong => "received-login-wrong",
        Proof::NotJudged => "received-login-not-judged",
    })
}

fn token(proof: Proof) -> Cow<'static, str> {
    t(match proof {
        Proof::Accepted => "received-token-accepted",
        Proof::Missing => "received-token-missing",
        Proof::Wrong => "received-token-wrong",
        Proof::NotJudged => "received-token-not-judged",
    })
}

fn certificate(proof: Proof) -> Cow<'static, str> {
    t(match proof {
        Proof::Accepted => "received-certificate-accepted",
        Proof::Missing => "received-certificate-missing",
        Proof::Wrong => "received-certificate-wrong",
        Proof::NotJudged => "received-certificate-not-judged",
    })
}
