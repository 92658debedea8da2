//! A message whose signatures are checked.

use std::borrow::Cow;

use crate::connections::ClipboardProblem;
use crate::notifications::{Judgement, MessageProblem};
use crate::places::notifications::PastedPart;
use crate::places::notifications::signature_check::{MessageSource, SignatureProblem};
use crate::texts::{t, t_with};

/// Where a message comes from, and what that means.
pub fn source(source: MessageSource) -> (Cow<'static, str>, Cow<'static, str>) {
    match source {
        MessageSource::File => (t("signatures-from-file"), t("signatures-from-file-words")),
        MessageSource::Pasted => (t("signatures-from-paste"), t("signatures-from-paste-words")),
    }
}

/// What a part is called.
pub fn part(part: PastedPart) -> Cow<'static, str> {
    match part {
        PastedPart::Body => t("signatures-body"),
        PastedPart::Headers => t("signatures-headers"),
    }
}

/// What is to be mended.
pub fn problem(problem: &SignatureProblem) -> Cow<'static, str> {
    match problem {
        SignatureProblem::NoFile => t("signatures-no-file"),
        SignatureProblem::NoBody => t("signatures-no-body"),
        SignatureProblem::NoHeaders => t("signatures-no-headers"),
        SignatureProblem::NotHeaders(MessageProblem::NotAHeader(line)) => {
            t_with("signatures-not-a-header", &[("line", (*line).into())]).into()
        }
        SignatureProblem::NotHeaders(_) => t("signatures-headers-long"),
        SignatureProblem::NoKey => t("signatures-no-key"),
    }
}

/// Why nothing was pasted.
pub fn not_pasted(problem: ClipboardProblem) -> Cow<'static, str> {
    match problem {
        ClipboardProblem::Empty => t("signatures-clipboard-empty"),
        ClipboardProblem::NotText => t("signatures-clipboard-long"),
        ClipboardProblem::Unreachable => t("signatures-clipboard-none"),
    }
}

/// Each signature in a sentence, and whether a key made it; `by_kept` says whether the keys are those that are kept, the newest first.
pub fn each(judgement: &Judgement, by_kept: bool) -> Vec<(bool, String)> {
    let one = |header: &u32| {
        let said = [("header", (*header).into())];
        let fit = judgement.fits.iter().find(|fit| fit.header == *header);
        let words = match fit.map(|fit| fit.key) {
            None => t_with("signatures-fit-none", &said),
            Some(_) if !by_kept => t_with("signatures-fit-typed", &said),
            Some(0) => t_with("signatures-fit-newest", &said),
            Some(_) => t_with("signatures-fit-before", &said),
        };
        (fit.is_some(), words)
    };
    judgement.headers.iter().map(one).collect()
}
